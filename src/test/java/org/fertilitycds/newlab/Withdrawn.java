package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RequestGroup;
import org.junit.jupiter.api.Test;

/**
 * A status that rests on a fact which was never his is withdrawn, however long ago it was made; and
 * a plan that was replaced stays so.
 */
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

  /** In the records of couples a result stands with him and is about her. */
  @Test
  void a_status_that_rests_on_a_result_of_his_wife_is_withdrawn_when_it_is_told() {
    storePatient("her-result");
    save("her-result", valueQuantity("240"));
    awaitEvaluated("her-result");
    assertThat(statuses("her-result")).contains("final low-testosterone-unconfirmed");
    Observation result =
        search(Observation.class, "subject=Patient/her-result&code=http://loinc.org%7C2986-8")
            .get(0);
    result.addFocus().setDisplay("His wife");

    String path = "/fhir/Observation/" + result.getIdElement().getIdPart();
    assertThat(put(path, json(result)).statusCode()).isEqualTo(200);
    awaitEvaluated("her-result");

    assertThat(statuses("her-result"))
        .contains("entered-in-error low-testosterone-unconfirmed")
        .doesNotContain("final low-testosterone-unconfirmed");
    assertThat(active("her-result").getNoteFirstRep().getText()).contains("(other-patient)");
  }

  /** Two plans stood, and the one of before said what no longer holds. */
  @Test
  void an_earlier_plan_that_a_client_writes_back_does_not_stay_in_force() {
    storePatient("written-back");
    save("written-back", valueQuantity("240"));
    awaitEvaluated("written-back");
    RequestGroup earlier = active("written-back");
    save("written-back", valueQuantity("250"));
    awaitEvaluated("written-back");
    String inForce = active("written-back").getIdElement().getIdPart();
    earlier.addNote().setText("Talked over with him");

    String path = "/fhir/RequestGroup/" + earlier.getIdElement().getIdPart();
    earlier.setMeta(new Meta()).setId(earlier.getIdElement().toUnqualifiedVersionless());
    assertThat(put(path, json(earlier)).statusCode()).isEqualTo(200);
    awaitEvaluated("written-back");

    assertThat(search(RequestGroup.class, "subject=Patient/written-back&status=active"))
        .extracting(plan -> plan.getIdElement().getIdPart())
        .containsExactly(inForce);
    assertThat(plans("written-back")).hasSize(2);
  }

  private void putLinked(String more) {
    String patient =
        """
        {"resourceType": "Patient", "id": "not-his", "gender": "male", "birthDate": "1992-03-14"%s}
        """;
    assertThat(put("/fhir/Patient/not-his", patient.formatted(more)).statusCode()).isEqualTo(200);
  }
}
