package org.fertilitycds.saving;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.cross.IResourceLookup;
import ca.uhn.fhir.jpa.model.cross.JpaResourceLookup;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.PartitionablePartitionId;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads resources whose keys a query of our own on HAPI's tables has found. A search by HAPI makes
 * three or four queries of which each is built, parsed and translated anew; where one is made for
 * every message or evaluation, that is a good part of what the whole costs.
 *
 * <p>Works in the transaction of its caller, and does not see what that one has saved and Hibernate
 * has not written down yet: read first, then save.
 */
public final class ResourceReader {

  /** H2 finds the index for a list of pairs, but not for pairs joined by OR. */
  private static final String BY_IDS =
      "select RES_TYPE, FHIR_ID, RES_ID, RES_DELETED_AT from HFJ_RESOURCE"
          + " where (RES_TYPE, FHIR_ID) in (";

  private static final String PAIR = "(?,?)";

  /** A statement has some tens of thousands of parameters at most. */
  private static final int AT_ONCE = 1000;

  private static final String REFERRING =
      """
      select l.SRC_RESOURCE_ID from HFJ_RES_LINK l
      where l.TARGET_RESOURCE_ID =
        (select r.RES_ID from HFJ_RESOURCE r where r.RES_TYPE = ? and r.FHIR_ID = ?)
      and l.SRC_PATH = ?
      """;

  private final SearchBuilderFactory<JpaPid> loaders;
  private final JdbcTemplate jdbc;

  public ResourceReader(SearchBuilderFactory<JpaPid> loaders, JdbcTemplate jdbc) {
    this.loaders = loaders;
    this.jdbc = jdbc;
  }

  /** As HAPI indexes a code or an identifier, in HASH_SYS_AND_VALUE of HFJ_SPIDX_TOKEN. */
  public static long token(String type, String parameter, String system, String value) {
    return ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
        new PartitionSettings(),
        RequestPartitionId.allPartitions(),
        type,
        parameter,
        system,
        value);
  }

  /** As HAPI indexes a code of whatever system, in HASH_VALUE of HFJ_SPIDX_TOKEN. */
  public static long token(String type, String parameter, String value) {
    return ResourceIndexedSearchParamToken.calculateHashValue(
        new PartitionSettings(), RequestPartitionId.allPartitions(), type, parameter, value);
  }

  /**
   * The resources as they stand, in no order, without those that were deleted meanwhile; their ids
   * name their versions.
   */
  public List<Resource> load(Collection<JpaPid> keys) {
    List<IBaseResource> resources = new ArrayList<>();
    if (!keys.isEmpty()) {
      loaders
          .newSearchBuilder("Patient", Patient.class)
          .loadResourcesByPid(keys, List.of(), resources, false, new SystemRequestDetails());
    }
    return resources.stream().filter(Objects::nonNull).map(Resource.class::cast).toList();
  }

  /**
   * Resources that refer to one.
   *
   * @param path the element in which they do, such as {@code Patient.link.other}
   */
  public List<Resource> referringTo(String type, String id, String path) {
    return load(
        jdbc.query(REFERRING, (row, number) -> JpaPid.fromId(row.getLong(1)), type, id, path));
  }

  /**
   * The keys of those of these resources that are stored, the deleted ones among them.
   *
   * @param references {@code Type/id}
   */
  public Map<String, JpaPid> keys(Collection<String> references) {
    Map<String, JpaPid> keys = new HashMap<>();
    lookUp(references.stream().<IIdType>map(IdType::new).distinct().toList())
        .forEach((id, found) -> keys.put(id.getValue(), found.getPersistentId()));
    return keys;
  }

  /** Which of these ids, without versions, are stored, those of deleted resources included. */
  Map<IIdType, IResourceLookup<JpaPid>> lookUp(Collection<IIdType> ids) {
    Map<IIdType, IResourceLookup<JpaPid>> found = new HashMap<>();
    List<IIdType> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      lookUp(all.subList(from, Math.min(all.size(), from + AT_ONCE)), found);
    }
    return found;
  }

  private void lookUp(List<IIdType> ids, Map<IIdType, IResourceLookup<JpaPid>> found) {
    List<Object> arguments = new ArrayList<>();
    for (IIdType id : ids) {
      arguments.add(id.getResourceType());
      arguments.add(id.getIdPart());
    }
    jdbc.query(
        BY_IDS + PAIR + ("," + PAIR).repeat(ids.size() - 1) + ")",
        row -> {
          String type = row.getString(1);
          String id = row.getString(2);
          found.put(
              new IdType(type, id),
              new JpaResourceLookup(
                  type,
                  id,
                  row.getLong(3),
                  row.getTimestamp(4),
                  PartitionablePartitionId.with(null, null)));
        },
        arguments.toArray());
  }
}
