package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/** A status that rests on a fact which was never his is withdrawn, however long ago it was made. */
abstract class Withdrawn extends TriggerServer {

  /** The guidance of today does not rest on it, and says what it said. */
  @Test
  void a_status_of_long_ago_is_withdrawn_with_its_result_although_nothing_else_changes() {
    Observation first = superseded("long-ago");
    first.setStatus(Observation.ObservationStatus.ENTEREDINERROR);

    String path = "/fhir/Observation/" + first.getIdElement().getIdPart();
    assertThat(put(path, json(first)).statusCode()).isEqualTo(200);
    awaitEvaluated("long-ago");

    assertThat(statuses("long-ago"))
        .contains("entered-in-error low-testosterone-unconfirmed")
        .doesNotContain("final low-testosterone-unconfirmed");
  }

  @Test
  void a_status_of_long_ago_is_withdrawn_when_its_result_is_deleted() {
    Observation first = superseded("long-deleted");

    String path = "/fhir/Observation/" + first.getIdElement().getIdPart();
    assertThat(send("DELETE", path, "", BodyPublishers.noBody()).statusCode()).isEqualTo(200);
    awaitEvaluated("long-deleted");

    assertThat(statuses("long-deleted"))
        .contains("entered-in-error low-testosterone-unconfirmed")
        .doesNotContain("final low-testosterone-unconfirmed");
  }

  /** A result of 240 on which nothing rests any more but the status of guidance of before. */
  private Observation superseded(String patientId) {
    storePatient(patientId);
    Observation first =
        parse(
            Observation.class,
            post(
                "/fhir/Observation",
                testosterone(patientId, valueQuantity("240")).replace("2026-05-18", "2025-12-20")));
    awaitEvaluated(patientId);
    for (String day : List.of("2026-05-11", "2026-05-18")) {
      String later = testosterone(patientId, valueQuantity("640")).replace("2026-05-18", day);
      assertThat(post("/fhir/Observation", later).statusCode()).isEqualTo(201);
      awaitEvaluated(patientId);
    }
    assertThat(statuses(patientId)).contains("final low-testosterone-unconfirmed");
    return first;
  }

  @Test
  void a_status_that_rests_on_results_of_another_man_is_withdrawn_when_they_are_parted() {
    storePatient("not-his");
    storePatient("his-own");
    putLinked(
        ", \"link\": [{\"type\": \"replaces\", \"other\": {\"reference\": \"Patient/his-own\"}}]");
    save("his-own", valueQuantity("240"));
    awaitEvaluated("his-own");
    awaitEvaluated("not-his");
    assertThat(statuses("not-his")).contains("final low-testosterone-unconfirmed");

    putLinked("");
    awaitEvaluated("not-his");
    awaitEvaluated("his-own");

    assertThat(statuses("not-his"))
        .contains("entered-in-error low-testosterone-unconfirmed")
        .doesNotContain("final low-testosterone-unconfirmed");
    assertThat(statuses("his-own")).contains("final low-testosterone-unconfirmed");
  }

  private void putLinked(String more) {
    String patient =
        """
        {"resourceType": "Patient", "id": "not-his", "gender": "male", "birthDate": "1992-03-14"%s}
        """;
    assertThat(put("/fhir/Patient/not-his", patient.formatted(more)).statusCode()).isEqualTo(200);
  }
}
