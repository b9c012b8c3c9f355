package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.fertilitycds.server.ServerTest;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result is saved, guidance follows: once, again only for new facts, and whatever dies. */
abstract class Trigger extends ServerTest {

  private List<RequestGroup> plans(String patientId) {
    return search(RequestGroup.class, "subject=Patient/" + patientId);
  }

  private void save(String patientId, String quantity) {
    assertThat(post("/fhir/Observation", testosterone(patientId, quantity)).statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_transaction_of_many_results_is_evaluated_once() {
    store("s01", "many-results");

    assertThat(records.reads("many-results")).isEqualTo(1);
    assertThat(plans("many-results")).hasSize(1);
  }

  @Test
  void the_same_facts_again_store_nothing_new() {
    store("s01", "same-again");

    store("s01", "same-again");
    String weight =
        """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
         "subject": {"reference": "Patient/same-again"}}
        """;
    assertThat(post("/fhir/Observation", weight).statusCode()).isEqualTo(201);
    awaitEvaluated("same-again");

    assertThat(records.reads("same-again")).isGreaterThan(1);
    assertThat(plans("same-again")).hasSize(1);
  }

  @Test
  void a_new_result_revokes_the_earlier_guidance() {
    storePatient("revoked");
    save("revoked", valueQuantity("240"));
    awaitEvaluated("revoked");
    RequestGroup earlier = plans("revoked").get(0);

    save("revoked", valueQuantity("250").replace("\n", " "));
    awaitEvaluated("revoked");

    List<RequestGroup> all = plans("revoked");
    assertThat(all).hasSize(2);
    List<RequestGroup> active =
        all.stream().filter(plan -> plan.getStatus() == RequestStatus.ACTIVE).toList();
    assertThat(active).hasSize(1);
    assertThat(active.get(0).getReplacesFirstRep().getReference())
        .isEqualTo("RequestGroup/" + earlier.getIdElement().getIdPart());
  }

  @Test
  void a_transaction_that_is_rolled_back_leaves_no_task() {
    storePatient("rolled-back");
    String transaction =
        """
        {"resourceType": "Bundle", "type": "transaction", "entry": [
          {"resource": %s, "request": {"method": "POST", "url": "Observation"}},
          {"resource": %s, "request": {"method": "POST", "url": "Observation"}}]}
        """
            .formatted(
                testosterone("rolled-back", valueQuantity("240")),
                testosterone("nobody-of-this-name", valueQuantity("240")));

    assertThat(post("/fhir", transaction).statusCode()).isBetween(400, 499);

    assertThat(waiting("rolled-back")).isZero();
    assertThat(records.reads("rolled-back")).isZero();
    assertThat(search(GuidanceResponse.class, "subject=Patient/rolled-back")).isEmpty();
  }

  @Test
  void a_result_saved_during_an_evaluation_is_evaluated_afterwards() {
    storePatient("meanwhile");
    var hold = records.hold("meanwhile");
    save("meanwhile", valueQuantity("240"));
    hold.awaitReader();

    save("meanwhile", "\"valueQuantity\": {\"value\": 250}");
    hold.release();
    awaitEvaluated("meanwhile");

    GuidanceResponse newest =
        search(GuidanceResponse.class, "subject=Patient/meanwhile&_sort=-_lastUpdated").get(0);
    OperationOutcome messages = (OperationOutcome) newest.getContained().get(0);
    assertThat(messages.getIssue())
        .anyMatch(issue -> issue.getDetails().getCodingFirstRep().getCode().equals("unit-missing"));
  }

  @Test
  void the_task_of_a_dead_node_is_taken_over() {
    storePatient("orphan");
    var hold = records.hold("orphan");
    save("orphan", valueQuantity("240"));
    hold.awaitReader();
    // A second order for the patient, as a node left it that died with it in hand.
    int left =
        jdbc.update(
            "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time,"
                + " picked, picked_by, last_heartbeat, version)"
                + " select task_name, 'orphan/left', task_data, execution_time,"
                + " true, 'dead-node', ?, 1 from scheduled_tasks where task_instance like 'orphan/%'",
            java.sql.Timestamp.from(java.time.Instant.parse("2026-06-01T15:00:00Z")));
    hold.release();

    assertThat(left).isEqualTo(1);
    // db-scheduler puts it back by the system's clock, which is far ahead of the one under test.
    await().atMost(Duration.ofSeconds(60)).until(() -> heldByTheDeadNode() == 0);
    assertThat(waiting("orphan")).isEqualTo(1);
  }

  private int heldByTheDeadNode() {
    Integer held =
        jdbc.queryForObject(
            "select count(*) from scheduled_tasks where picked_by = 'dead-node' and picked = true",
            Integer.class);
    return held == null ? 0 : held;
  }

  @Test
  void a_condition_whose_status_is_words_alone_is_evaluated() {
    storePatient("in-words");
    String condition =
        """
        {"resourceType": "Condition", "subject": {"reference": "Patient/in-words"},
         "clinicalStatus": {"text": "still there"},
         "code": {"coding": [{"system": "http://snomed.info/sct", "code": "2904007"}]}}
        """;
    // FHIR asks for one of its codes, so that no save takes it; from elsewhere it may still come.
    assertThat(post("/fhir/Condition", condition).statusCode()).isEqualTo(422);
    String record =
        """
        {"resourceType": "Parameters", "parameter": [{"name": "data", "resource":
          {"resourceType": "Bundle", "type": "collection", "entry": [
            {"resource": {"resourceType": "Patient", "id": "in-words", "gender": "male", "birthDate": "1992-03-14"}},
            {"resource": %s}]}}]}
        """;
    var answer = post("/fhir/Patient/$fertility-assessment", record.formatted(condition));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("RequestGroup");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no-unit      | unit-missing | {"value": 240}
          unknown-unit | unit-unknown | {"value": 240, "system": "http://unitsofmeasure.org", "code": "furlong", "unit": "furlong"}
          comparator   | bound-only   | {"value": 300, "comparator": "<", "system": "http://unitsofmeasure.org", "code": "ng/dL", "unit": "ng/dL"}
          very-large   | implausible  | {"value": 1e99, "system": "http://unitsofmeasure.org", "code": "ng/dL", "unit": "ng/dL"}
          very-small   | implausible  | {"value": 1e-99, "system": "http://unitsofmeasure.org", "code": "ng/dL", "unit": "ng/dL"}
          implausible  | implausible  | {"value": 240000, "system": "http://unitsofmeasure.org", "code": "ng/dL", "unit": "ng/dL"}
          """)
  void a_doubtful_result_is_saved_and_named(String patientId, String code, String quantity) {
    storePatient(patientId);

    save(patientId, "\"valueQuantity\": " + quantity);
    awaitEvaluated(patientId);

    GuidanceResponse guidance =
        search(GuidanceResponse.class, "subject=Patient/" + patientId).get(0);
    OperationOutcome messages = (OperationOutcome) guidance.getContained().get(0);
    assertThat(messages.getIssue())
        .anyMatch(issue -> issue.getDetails().getCodingFirstRep().getCode().equals(code));
  }
}
