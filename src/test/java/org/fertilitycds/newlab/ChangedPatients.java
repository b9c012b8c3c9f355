package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RequestGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What changes is no result: who a patient is, whether he lives, by whom he is replaced. */
abstract class ChangedPatients extends TriggerServer {

  @Autowired DaoRegistry daos;
  @Autowired PlatformTransactionManager transactions;

  private static final String NOT_FASTING =
      """
      , "collection": {"fastingStatusCodeableConcept": {"coding": [
       {"system": "http://terminology.hl7.org/CodeSystem/v2-0916", "code": "NF"}]}}
      """;

  @Test
  void results_of_a_merged_patient_count_for_the_one_who_replaces_him() {
    storePatient("surviving");
    storePatient("replaced");
    save("replaced", valueQuantity("240"));
    awaitEvaluated("replaced");
    assertThat(active("replaced")).isNotNull();

    String merged =
        """
        {"resourceType": "Patient", "id": "replaced", "active": false, "gender": "male", "birthDate": "1992-03-14",
         "link": [{"other": {"reference": "Patient/surviving"}, "type": "replaced-by"}]}
        """;
    assertThat(put("/fhir/Patient/replaced", merged).statusCode()).isEqualTo(200);
    awaitEvaluated("replaced");
    awaitEvaluated("surviving");

    assertThat(search(RequestGroup.class, "subject=Patient/replaced&status=active")).isEmpty();
    Provenance provenance =
        search(
                Provenance.class,
                "target=RequestGroup/" + active("surviving").getIdElement().getIdPart())
            .get(0);
    assertThat(provenance.getEntity())
        .anyMatch(entity -> String.valueOf(entity.getWhat().getDisplay()).contains("240"));

    Bundle asked = parse(Bundle.class, get("/fhir/Patient/replaced/$fertility-assessment"));
    var answer = (GuidanceResponse) asked.getEntryFirstRep().getResource();
    assertThat(answer.getSubject().getReference()).isEqualTo("Patient/surviving");
    assertThat(answer.getNoteFirstRep().getText())
        .contains("Patient/replaced was asked for", "Patient/surviving");
    var plan = (RequestGroup) asked.getEntry().get(1).getResource();
    assertThat(plan.getAction().stream().map(action -> action.getId()))
        .containsExactlyElementsOf(
            active("surviving").getAction().stream().map(action -> action.getId()).toList());

    String later = testosterone("replaced", valueQuantity("260")).replace("05-18", "05-19");
    assertThat(post("/fhir/Observation", later).statusCode()).isEqualTo(201);
    awaitEvaluated("replaced");
    awaitEvaluated("surviving");
    assertThat(active("surviving").getNoteFirstRep().getText())
        .contains("New facts: ")
        .contains("260");
  }

  /** His plan stood as active until the next result, which never comes. */
  @Test
  void a_man_who_dies_has_no_proposal_any_more() {
    storePatient("dies");
    save("dies", valueQuantity("240"));
    awaitEvaluated("dies");
    assertThat(proposals("dies")).isNotEmpty().doesNotContain("out-of-scope");

    putPatient("dies", "1992-03-14", "\"deceasedDateTime\": \"2026-05-20\", ");

    awaitEvaluated("dies");
    assertThat(proposals("dies")).containsExactly("out-of-scope");
  }

  @Test
  void another_date_of_birth_leads_to_other_guidance() {
    storePatient("born");
    save("born", valueQuantity("240"));
    awaitEvaluated("born");
    assertThat(proposals("born")).isNotEmpty().doesNotContain("out-of-scope");

    putPatient("born", "2015-03-14", "");

    awaitEvaluated("born");
    assertThat(proposals("born")).containsExactly("out-of-scope");
  }

  @Test
  void a_patient_of_whom_nothing_is_known_is_not_evaluated_when_he_changes() {
    storePatient("unknown-man");

    putPatient("unknown-man", "1991-03-14", "");

    awaitEvaluated("unknown-man");
    assertThat(search(GuidanceResponse.class, "patient=Patient/unknown-man")).isEmpty();
  }

  /** Neither is his guidance there yet, nor does a task wait for a worker. */
  @Test
  void a_change_during_the_first_evaluation_is_not_overlooked() {
    storePatient("in-hand");
    var hold = records.hold("in-hand");
    save("in-hand", valueQuantity("240"));
    hold.awaitReader();
    var before = new Patient();
    before.setId("Patient/in-hand");
    Patient after = before.copy();
    after.setDeceased(new BooleanType(true));
    var concerned = new Concerned(jdbc, Set.of("deceased"));

    assertThat(concerned.by(before, after)).containsExactly("in-hand");
    hold.release();
    awaitEvaluated("in-hand");
    assertThat(concerned.by(before, after)).containsExactly("in-hand");
  }

  /** A prescription by reference has its code in the Medication. */
  @Test
  void a_medication_that_was_another_leads_to_other_guidance() {
    storePatient("mistyped");
    putMedication("mistyped", "84857", "anastrozole");
    save("mistyped", valueQuantity("240"));
    String order =
        """
        {"resourceType": "MedicationRequest", "status": "active", "intent": "order",
         "subject": {"reference": "Patient/mistyped"}, "authoredOn": "2026-04-01",
         "medicationReference": {"reference": "Medication/mistyped"}}
        """;
    assertThat(post("/fhir/MedicationRequest", order).statusCode()).isEqualTo(201);
    awaitEvaluated("mistyped");
    assertThat(statuses("mistyped")).doesNotContain("final exogenous-suppression");

    putMedication("mistyped", "10379", "testosterone");

    awaitEvaluated("mistyped");
    assertThat(statuses("mistyped")).contains("final exogenous-suppression");
  }

  /** It has the same effect by the rules: the plan still named what he does not take. */
  @Test
  void a_medication_that_was_another_of_its_class_is_named_in_the_guidance() {
    storePatient("misnamed");
    putMedication("misnamed", "84857", "anastrozole");
    save("misnamed", valueQuantity("240"));
    String drug =
        """
        {"resourceType": "MedicationStatement", "status": "active",
         "subject": {"reference": "Patient/misnamed"}, "effectivePeriod": {"start": "2026-04-01"},
         "medicationReference": {"reference": "Medication/misnamed"}}
        """;
    assertThat(post("/fhir/MedicationStatement", drug).statusCode()).isEqualTo(201);
    awaitEvaluated("misnamed");
    putMedication("misnamed", "72965", "letrozole");

    awaitEvaluated("misnamed");
    assertThat(json(active("misnamed"))).contains("letrozole");
    assertThat(active("misnamed").getNoteFirstRep().getText())
        .contains("Changed facts: ", "letrozole", "before: anastrozole");
  }

  /** Who takes it was asked before the prescription was there, and nobody came back to it. */
  @Test
  void a_medication_that_changes_while_its_first_prescription_is_saved_is_not_overlooked() {
    storePatient("at-once");
    putMedication("at-once", "84857", "anastrozole");
    save("at-once", valueQuantity("240"));
    awaitEvaluated("at-once");
    var medication = new Medication();
    medication.setId("Medication/at-once");
    medication
        .getCode()
        .addCoding()
        .setSystem("http://www.nlm.nih.gov/research/umls/rxnorm")
        .setCode("10379");
    String order =
        """
        {"resourceType": "MedicationRequest", "status": "active", "intent": "order",
         "subject": {"reference": "Patient/at-once"}, "authoredOn": "2026-04-01",
         "medicationReference": {"reference": "Medication/at-once"}}
        """;

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              daos.getResourceDao(Medication.class).update(medication, new SystemRequestDetails());
              assertThat(post("/fhir/MedicationRequest", order).statusCode()).isEqualTo(201);
              var apart = new TransactionTemplate(transactions);
              apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_NOT_SUPPORTED);
              apart.executeWithoutResult(none -> awaitEvaluated("at-once"));
            });
    awaitEvaluated("at-once");

    assertThat(statuses("at-once")).contains("final exogenous-suppression");
  }

  @Test
  void what_was_deleted_and_is_saved_again_counts_again() {
    storePatient("restored");
    putMedication("restored", "10379", "testosterone");
    assertThat(delete("/fhir/Medication/restored")).isEqualTo(200);
    putMedication("restored", "10379", "testosterone");
    putSpecimen("restored", "");
    assertThat(delete("/fhir/Specimen/restored")).isEqualTo(200);
    putSpecimen("restored", NOT_FASTING);
    assertThat(delete("/fhir/Patient/restored")).isEqualTo(200);
    storePatient("restored");
    saveFrom("restored", "restored");
    awaitEvaluated("restored");

    assertThat(quality("restored")).contains("not-fasting");
  }

  private int delete(String path) {
    return send("DELETE", path, "", BodyPublishers.noBody()).statusCode();
  }

  @Test
  void links_that_run_in_a_circle_end() {
    storePatient("circle-a");
    storePatient("circle-b");
    for (String[] pair : new String[][] {{"circle-a", "circle-b"}, {"circle-b", "circle-a"}}) {
      String linked =
          """
          {"resourceType": "Patient", "id": "%s", "gender": "male", "birthDate": "1992-03-14",
           "link": [{"other": {"reference": "Patient/%s"}, "type": "replaced-by"}]}
          """
              .formatted(pair[0], pair[1]);
      assertThat(put("/fhir/Patient/" + pair[0], linked).statusCode()).isEqualTo(200);
    }
    save("circle-a", valueQuantity("240"));
    awaitEvaluated("circle-a");
    awaitEvaluated("circle-b");
    awaitEvaluated("circle-a");

    assertThat(plans("circle-a")).isNotEmpty();
    assertThat(get("/fhir/Patient/circle-a/$fertility-assessment").statusCode()).isEqualTo(200);
  }

  /** Three in a circle ordered each other's evaluation for ever. */
  @Test
  void a_circle_of_three_ends_too() {
    String[] men = {"ring-a", "ring-b", "ring-c"};
    for (String man : men) {
      storePatient(man);
    }
    for (int i = 0; i < men.length; i++) {
      String linked =
          """
          {"resourceType": "Patient", "id": "%s", "gender": "male", "birthDate": "1992-03-14",
           "link": [{"other": {"reference": "Patient/%s"}, "type": "replaced-by"}]}
          """
              .formatted(men[i], men[(i + 1) % men.length]);
      assertThat(put("/fhir/Patient/" + men[i], linked).statusCode()).isEqualTo(200);
    }
    save("ring-a", valueQuantity("240"));
    for (String man : men) {
      awaitEvaluated(man);
    }

    assertThat(plans("ring-a")).isNotEmpty();
  }

  /** Whether a man had fasted is often known of the sample only, and later. */
  @Test
  void a_specimen_without_a_subject_that_changes_leads_to_other_guidance() {
    storePatient("fasted");
    putSpecimen("of-fasted", "");
    saveFrom("of-fasted", "fasted");
    awaitEvaluated("fasted");
    assertThat(quality("fasted")).doesNotContain("not-fasting");

    putSpecimen("of-fasted", NOT_FASTING);

    awaitEvaluated("fasted");
    assertThat(quality("fasted")).contains("not-fasting");
  }

  /** What was said of it counted for the man whose result still refers to it. */
  @Test
  void a_specimen_that_turns_out_to_be_of_another_leads_to_other_guidance() {
    storePatient("swapped");
    storePatient("swapped-with");
    putSpecimen("of-swapped", NOT_FASTING);
    saveFrom("of-swapped", "swapped");
    awaitEvaluated("swapped");
    assertThat(quality("swapped")).contains("not-fasting");

    putSpecimen(
        "of-swapped", NOT_FASTING + ", \"subject\": {\"reference\": \"Patient/swapped-with\"}");

    awaitEvaluated("swapped");
    assertThat(quality("swapped")).contains("other-patient").doesNotContain("not-fasting");
  }

  private void saveFrom(String specimen, String patientId) {
    String result =
        testosterone(patientId, valueQuantity("240"))
            .replace(
                "\"status\": \"final\"",
                "\"status\": \"final\", \"specimen\": {\"reference\": \"Specimen/%s\"}"
                    .formatted(specimen));
    assertThat(post("/fhir/Observation", result).statusCode()).isEqualTo(201);
  }

  private void putSpecimen(String id, String more) {
    String specimen =
        """
        {"resourceType": "Specimen", "id": "%s"%s}
        """;
    assertThat(put("/fhir/Specimen/" + id, specimen.formatted(id, more)).statusCode())
        .isBetween(200, 201);
  }

  /** What the newest guidance says of the quality of the data. */
  private String quality(String patientId) {
    GuidanceResponse newest =
        search(
                GuidanceResponse.class,
                "patient=Patient/" + patientId + "&_sort=-_lastUpdated&_count=1")
            .get(0);
    return fhir.newJsonParser().encodeResourceToString(newest);
  }

  private List<String> proposals(String patientId) {
    return active(patientId).getAction().stream()
        .map(action -> action.getCodeFirstRep().getCodingFirstRep().getCode())
        .toList();
  }

  private void putMedication(String id, String rxNorm, String display) {
    String medication =
        """
        {"resourceType": "Medication", "id": "%s", "code": {"coding": [
         {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "%s", "display": "%s"}]}}
        """;
    assertThat(
            put("/fhir/Medication/" + id, medication.formatted(id, rxNorm, display)).statusCode())
        .isBetween(200, 201);
  }

  private void putPatient(String id, String birthDate, String more) {
    String patient =
        """
        {"resourceType": "Patient", "id": "%s", "gender": "male", %s"birthDate": "%s"}
        """;
    assertThat(put("/fhir/Patient/" + id, patient.formatted(id, more, birthDate)).statusCode())
        .isEqualTo(200);
  }
}
