package org.fertilitycds.cases;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** The ways in which a case can be put to the server; its answer is checked by its expectation. */
public final class CaseRequests {

  private CaseRequests() {}

  /** Body of {@code POST /fhir/Patient/$fertility-assessment}. */
  public static Parameters operation(Case patientCase) {
    var parameters = new Parameters();
    parameters.addParameter().setName("data").setResource(patientCase.record());
    parameters
        .addParameter()
        .setName("guideline")
        .setValue(new CodeType(patientCase.guideline().name()));
    parameters
        .addParameter()
        .setName("moment")
        .setValue(CaseRecord.time(patientCase.moment().toString()));
    return parameters;
  }

  /** Body of {@code POST /fhir} that stores the record under the case's own ids. */
  public static Bundle transaction(Case patientCase) {
    Bundle transaction = patientCase.record().setType(Bundle.BundleType.TRANSACTION);
    for (var entry : transaction.getEntry()) {
      entry
          .getRequest()
          .setMethod(Bundle.HTTPVerb.PUT)
          .setUrl(
              entry.getResource().fhirType()
                  + "/"
                  + entry.getResource().getIdElement().getIdPart());
    }
    return transaction;
  }

  /** Body of a CDS Hooks 2.0 call of {@code patient-view} with everything in the prefetch. */
  public static String patientView(Case patientCase, FhirContext fhir) {
    var json = new ObjectMapper();
    ObjectNode request = json.createObjectNode();
    request.put("hook", "patient-view");
    request.put(
        "hookInstance",
        UUID.nameUUIDFromBytes(patientCase.id().getBytes(StandardCharsets.UTF_8)).toString());
    request
        .putObject("context")
        .put("userId", "Practitioner/case")
        .put("patientId", patientCase.id());
    ObjectNode prefetch = request.putObject("prefetch");
    Bundle record = patientCase.record();
    try {
      prefetch.set(
          "patient", json.readTree(encoded(fhir, record.getEntryFirstRep().getResource())));
      prefetch.set(
          "observations",
          json.readTree(encoded(fhir, found(record, Set.of("Observation", "Specimen")))));
      prefetch.set(
          "allergyIntolerances",
          json.readTree(encoded(fhir, found(record, Set.of("AllergyIntolerance")))));
      prefetch.set("conditions", json.readTree(encoded(fhir, found(record, Set.of("Condition")))));
      prefetch.set(
          "medicationRequests",
          json.readTree(encoded(fhir, found(record, Set.of("MedicationRequest")))));
      prefetch.set(
          "medicationStatements",
          json.readTree(encoded(fhir, found(record, Set.of("MedicationStatement")))));
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Bundle found(Bundle record, Set<String> types) {
    var set = new Bundle().setType(Bundle.BundleType.SEARCHSET);
    record.getEntry().stream()
        .filter(entry -> types.contains(entry.getResource().fhirType()))
        .forEach(set::addEntry);
    return set.setTotal(set.getEntry().size());
  }

  private static String encoded(FhirContext fhir, Resource resource) {
    return fhir.newJsonParser().encodeResourceToString(resource);
  }
}
