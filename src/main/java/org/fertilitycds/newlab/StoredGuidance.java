package org.fertilitycds.newlab;

import ca.uhn.fhir.jpa.model.dao.JpaPid;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.saving.ResourceReader;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What stands for a patient from the evaluation before. Every evaluation asks for it, so it is
 * found in HAPI's tables of links and not by a search for each type.
 */
final class StoredGuidance {

  /** The code of the status stands in an expression so that H2 begins at the patient. */
  private static final String STANDING =
      """
      select l.SRC_RESOURCE_ID from HFJ_RES_LINK l
      where l.TARGET_RESOURCE_ID =
        (select r.RES_ID from HFJ_RESOURCE r where r.RES_TYPE = 'Patient' and r.FHIR_ID = ?)
      and (l.SRC_PATH = 'Flag.subject' or l.SRC_PATH = 'RequestGroup.subject' and exists (
        select 1 from HFJ_SPIDX_TOKEN t
        where t.RES_ID = l.SRC_RESOURCE_ID and t.HASH_VALUE + 0 = ?))
      """;

  private static final String MADE_WITH =
      """
      select l.SRC_RESOURCE_ID, w.TARGET_RESOURCE_ID, w.TARGET_RESOURCE_TYPE from HFJ_RES_LINK l
      join HFJ_RES_LINK w on w.SRC_RESOURCE_ID = l.SRC_RESOURCE_ID
      where l.TARGET_RESOURCE_ID =
        (select r.RES_ID from HFJ_RESOURCE r where r.RES_TYPE = 'RequestGroup' and r.FHIR_ID = ?)
      and l.SRC_PATH = 'Provenance.target' and w.SRC_PATH = 'Provenance.target'
      """;

  private static final long ACTIVE =
      ResourceReader.token("RequestGroup", RequestGroup.SP_STATUS, RequestStatus.ACTIVE.toCode());

  private final ResourceReader reader;
  private final JdbcTemplate jdbc;

  StoredGuidance(ResourceReader reader, JdbcTemplate jdbc) {
    this.reader = reader;
    this.jdbc = jdbc;
  }

  /**
   * What is in force.
   *
   * @param plans active ones that this server wrote; those of others are none of its business
   * @param flags active ones that this server wrote
   */
  record Standing(List<RequestGroup> plans, List<Flag> flags) {}

  Standing standing(String patientId) {
    List<Resource> found =
        reader.load(
            jdbc.query(
                STANDING, (row, number) -> JpaPid.fromId(row.getLong(1)), patientId, ACTIVE));
    List<RequestGroup> plans =
        of(RequestGroup.class, found).stream().filter(StoredGuidance::isInForce).toList();
    List<Flag> flags = of(Flag.class, found).stream().filter(SafetyFlags::isInForce).toList();
    return new Standing(plans, flags);
  }

  /** Whether a plan is active and one that this server wrote. */
  static boolean isInForce(RequestGroup plan) {
    return plan.getStatus() == RequestStatus.ACTIVE
        && GuidanceSet.fingerprintSystem().equals(plan.getIdentifierFirstRep().getSystem());
  }

  /** What a plan was made of, and with it what was said of the quality of the facts. */
  record Origin(List<Provenance> provenances, List<GuidanceResponse> responses) {}

  Origin originOf(RequestGroup plan) {
    Set<JpaPid> keys = new LinkedHashSet<>();
    jdbc.query(
        MADE_WITH,
        row -> {
          keys.add(JpaPid.fromId(row.getLong(1)));
          if (row.getString(3).equals("GuidanceResponse")) {
            keys.add(JpaPid.fromId(row.getLong(2)));
          }
        },
        plan.getIdElement().getIdPart());
    List<Resource> found = reader.load(keys);
    return new Origin(of(Provenance.class, found), of(GuidanceResponse.class, found));
  }

  private static <T extends Resource> List<T> of(Class<T> type, Collection<Resource> resources) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
