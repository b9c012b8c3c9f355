package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/**
 * What a correction, a withdrawal or a deletion makes of the guidance that rested on the fact: a
 * status that was never true is withdrawn, however long ago it was made; and a plan that was
 * replaced stays so.
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

  private String saved(String patientId, String quantity) {
    return parse(Observation.class, post("/fhir/Observation", testosterone(patientId, quantity)))
        .getIdElement()
        .getIdPart();
  }

  private void correct(String patientId, String id, String status, String quantity) {
    String corrected =
        testosterone(patientId, quantity)
            .replace(
                "\"status\": \"final\"", "\"id\": \"" + id + "\", \"status\": \"" + status + "\"");
    assertThat(put("/fhir/Observation/" + id, corrected).statusCode()).isEqualTo(200);
    awaitEvaluated(patientId);
  }

  @Test
  void a_correction_replaces_the_guidance_and_says_what_changed() {
    storePatient("corrected");
    String id = saved("corrected", valueQuantity("240"));
    awaitEvaluated("corrected");

    correct("corrected", id, "corrected", valueQuantity("640"));

    assertThat(active("corrected").getNoteFirstRep().getText())
        .contains("Replaces the guidance of")
        .contains("Changed facts: ")
        .contains("640")
        .contains("240");
  }

  @Test
  void a_result_entered_in_error_is_withdrawn() {
    storePatient("in-error");
    String id = saved("in-error", valueQuantity("240"));
    awaitEvaluated("in-error");
    RequestGroup earlier = active("in-error");

    correct("in-error", id, "entered-in-error", valueQuantity("240"));

    assertThat(statuses("in-error"))
        .as("two that are final would contradict each other")
        .containsExactlyInAnyOrder(
            "entered-in-error low-testosterone-unconfirmed", "final insufficient-data");
    RequestGroup now = active("in-error");
    assertThat(now.getReplacesFirstRep().getReference())
        .isEqualTo("RequestGroup/" + earlier.getIdElement().getIdPart());
    assertThat(now.getNoteFirstRep().getText()).contains("(entered-in-error)");
  }

  @Test
  void a_deleted_result_is_withdrawn_although_guidance_names_it() {
    storePatient("deleted-result");
    String id = saved("deleted-result", valueQuantity("240"));
    awaitEvaluated("deleted-result");
    assertThat(plans("deleted-result")).hasSize(1);

    var answer = send("DELETE", "/fhir/Observation/" + id, "", BodyPublishers.noBody());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    awaitEvaluated("deleted-result");

    assertThat(plans("deleted-result")).hasSize(2);
    assertThat(statuses("deleted-result"))
        .containsExactlyInAnyOrder(
            "entered-in-error low-testosterone-unconfirmed", "final insufficient-data");
    assertThat(active("deleted-result").getNoteFirstRep().getText())
        .contains("No longer among the facts used: ");
  }

  /** Every status that rests on it, those of guidance that was replaced long ago too. */
  @Test
  void what_was_only_superseded_stays_final_until_its_fact_is_withdrawn() {
    storePatient("superseded-status");
    String first = saved("superseded-status", valueQuantity("240"));
    awaitEvaluated("superseded-status");
    String later =
        testosterone("superseded-status", valueQuantity("640")).replace("05-18", "05-25");
    assertThat(post("/fhir/Observation", later).statusCode()).isEqualTo(201);
    awaitEvaluated("superseded-status");
    assertThat(statuses("superseded-status")).hasSize(2).allMatch(one -> one.startsWith("final "));

    correct("superseded-status", first, "entered-in-error", valueQuantity("240"));

    assertThat(statuses("superseded-status"))
        .hasSize(3)
        .filteredOn(one -> one.startsWith("final "))
        .containsExactly("final eugonadal");
  }

  @Test
  void a_status_that_a_drug_entered_in_error_explained_is_withdrawn() {
    storePatient("drug-in-error");
    String drug =
        """
        {"resourceType": "MedicationStatement", "id": "drug-in-error", "status": "%s",
         "subject": {"reference": "Patient/drug-in-error"}, "effectivePeriod": {"start": "2026-01-12"},
         "medicationCodeableConcept": {"coding": [
          {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "10379"}]}}
        """;
    String place = "/fhir/MedicationStatement/drug-in-error";
    assertThat(put(place, drug.formatted("active")).statusCode()).isEqualTo(201);
    save("drug-in-error", valueQuantity("640"));
    awaitEvaluated("drug-in-error");
    assertThat(statuses("drug-in-error")).contains("final exogenous-suppression");

    assertThat(put(place, drug.formatted("entered-in-error")).statusCode()).isEqualTo(200);
    awaitEvaluated("drug-in-error");

    assertThat(statuses("drug-in-error"))
        .contains("entered-in-error exogenous-suppression")
        .filteredOn(one -> one.startsWith("final "))
        .containsExactly("final eugonadal");
  }

  @Test
  void a_result_deleted_before_its_evaluation_hurts_nobody() {
    storePatient("deleted-early");
    var hold = records.hold("deleted-early");
    save("deleted-early", valueQuantity("240"));
    hold.awaitReader();
    String id = saved("deleted-early", valueQuantity("250"));
    send("DELETE", "/fhir/Observation/" + id, "", BodyPublishers.noBody());
    hold.release();

    awaitEvaluated("deleted-early");
    assertThat(search(Task.class, "patient=Patient/deleted-early")).isEmpty();
    assertThat(search(RequestGroup.class, "subject=Patient/deleted-early&status=active"))
        .hasSize(1);
  }
}
