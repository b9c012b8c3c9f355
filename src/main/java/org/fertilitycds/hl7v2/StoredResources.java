package org.fertilitycds.hl7v2;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fertilitycds.record.JoinedPatients;
import org.fertilitycds.saving.ResourceReader;
import org.fertilitycds.saving.ResourceWriter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Resources by id, also those that are not there: asked for through HAPI, one that is missing would
 * mark the transaction of the caller for rollback.
 */
final class StoredResources {

  private static final String IS_THERE =
      "select 1 from hfj_resource where res_type = ? and fhir_id = ? and res_deleted_at is null";

  private static final List<String> REFERRED_TO_FIRST =
      List.of("ServiceRequest", "Specimen", "Observation", "DiagnosticReport");

  private static final String HAVING =
      "select distinct RES_ID from HFJ_SPIDX_TOKEN where HASH_SYS_AND_VALUE = any (?)";

  private final DaoRegistry daos;
  private final ResourceReader reader;
  private final ResourceWriter writer;
  private final JdbcTemplate jdbc;

  StoredResources(
      DaoRegistry daos, ResourceReader reader, ResourceWriter writer, JdbcTemplate jdbc) {
    this.daos = daos;
    this.reader = reader;
    this.writer = writer;
    this.jdbc = jdbc;
  }

  boolean isThere(String type, String id) {
    return !jdbc.queryForList(IS_THERE, Integer.class, type, id).isEmpty();
  }

  <T extends Resource> Optional<T> find(Class<T> type, String id) {
    String name = type.getSimpleName();
    return isThere(name, id)
        ? Optional.of(
            daos.getResourceDao(type).read(new IdType(name, id), new SystemRequestDetails()))
        : Optional.empty();
  }

  /** Patients who have one of these identifiers. */
  List<Patient> patientsWith(List<TokenParam> identifiers) {
    Object[] hashes =
        identifiers.stream()
            .map(
                one ->
                    ResourceReader.token(
                        "Patient", Patient.SP_IDENTIFIER, one.getSystem(), one.getValue()))
            .toArray();
    List<JpaPid> keys =
        jdbc.query(
            HAVING,
            statement ->
                statement.setArray(1, statement.getConnection().createArrayOf("bigint", hashes)),
            (row, number) -> JpaPid.fromId(row.getLong(1)));
    return reader.load(keys).stream().map(Patient.class::cast).toList();
  }

  /** Adds to the links of a Patient what others alone say of him. */
  Patient withWhatOthersSay(Patient patient) {
    String id = patient.getIdElement().getIdPart();
    JoinedPatients.complete(
        patient,
        reader.referringTo("Patient", id, "Patient.link.other").stream()
            .map(Patient.class::cast)
            .toList());
    return patient;
  }

  /** Saves a resource under the id that it has. */
  <T extends Resource> void save(Class<T> type, T resource) {
    daos.getResourceDao(type).update(resource, new SystemRequestDetails());
  }

  /** Saves resources under the ids that they have, those first to which others refer. */
  void saveAll(Collection<Resource> resources, RequestDetails request) {
    ResourceWriter.Writing writing = writer.begin(request, resources, List.of());
    resources.stream()
        .sorted(Comparator.comparing(resource -> REFERRED_TO_FIRST.indexOf(resource.fhirType())))
        .forEach(writing::update);
  }
}
