package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fertilitycds.server.ServerTest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RequestGroup;

/** A server that evaluates what is saved. */
abstract class TriggerServer extends ServerTest {

  /** All plans of a patient, in whatever status. */
  List<RequestGroup> plans(String patientId) {
    return search(RequestGroup.class, "subject=Patient/" + patientId);
  }

  /** Saves a testosterone result. */
  void save(String patientId, String quantity) {
    assertThat(post("/fhir/Observation", testosterone(patientId, quantity)).statusCode())
        .isEqualTo(201);
  }

  /** The plan in force. */
  RequestGroup active(String patientId) {
    return search(RequestGroup.class, "subject=Patient/" + patientId + "&status=active").get(0);
  }

  /** Status and code of each status of the axis, of earlier guidance too. */
  List<String> statuses(String patientId) {
    return search(
            Observation.class,
            "subject=Patient/"
                + patientId
                + "&code=https://fertilitycds.org/fhir/CodeSystem/fertility-observation%7Chpg-axis-status")
        .stream()
        .map(
            status ->
                status.getStatus().toCode()
                    + " "
                    + status.getValueCodeableConcept().getCodingFirstRep().getCode())
        .toList();
  }
}
