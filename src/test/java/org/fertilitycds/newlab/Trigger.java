package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.fertilitycds.server.RecordGate;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result is saved, guidance follows: once, again only for new facts, and whatever dies. */
abstract class Trigger extends TriggerServer {

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
                + " picked, picked_by, last_heartbeat, version) select task_name, 'orphan/left',"
                + " task_data, execution_time, true, 'dead-node', ?, 1 from scheduled_tasks where"
                + " task_instance like 'orphan/%'",
            java.sql.Timestamp.from(java.time.Instant.parse("2026-06-01T15:00:00Z")));
    hold.release();

    assertThat(left).isEqualTo(1);
    // db-scheduler puts it back by the system's clock, which is far ahead of the one under test.
    await().atMost(Duration.ofSeconds(60)).until(() -> heldByTheDeadNode() == 0);
    assertThat(count("task_instance like 'orphan/%'")).isEqualTo(1);
  }

  private int heldByTheDeadNode() {
    return count("picked_by = 'dead-node' and picked = true");
  }

  private int count(String condition) {
    Integer tasks =
        jdbc.queryForObject(
            "select count(*) from scheduled_tasks where " + condition, Integer.class);
    return tasks == null ? 0 : tasks;
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

  @Test
  void a_result_refused_on_arrival_is_named_as_what_changed() {
    storePatient("refused");
    save("refused", valueQuantity("240"));
    awaitEvaluated("refused");
    String preliminary =
        testosterone("refused", valueQuantity("250"))
            .replace("05-18", "05-25")
            .replace("\"final\"", "\"preliminary\"");
    String id =
        parse(Observation.class, post("/fhir/Observation", preliminary)).getIdElement().getIdPart();
    awaitEvaluated("refused");

    assertThat(active("refused").getNoteFirstRep().getText())
        .doesNotContain("are the same")
        .contains("Newly not used, or in doubt: ", "250", "is not a final result");

    String released =
        preliminary
            .replace("\"preliminary\"", "\"final\"")
            .replaceFirst("\\{", "{\"id\": \"" + id + "\",");
    assertThat(put("/fhir/Observation/" + id, released).statusCode()).isEqualTo(200);
    awaitEvaluated("refused");

    assertThat(active("refused").getNoteFirstRep().getText())
        .contains("New facts: ", "No longer so: ", "is not a final result");
  }

  @Test
  void the_request_that_saved_a_fact_stands_in_the_provenance() {
    storePatient("traced");
    var answer = post("/fhir/Observation", testosterone("traced", valueQuantity("240")));
    String requestId = answer.headers().firstValue("X-Request-ID").orElseThrow();
    awaitEvaluated("traced");

    Provenance provenance =
        search(
                Provenance.class,
                "target=RequestGroup/" + active("traced").getIdElement().getIdPart())
            .get(0);
    assertThat(provenance.getEntity())
        .anyMatch(entity -> requestId.equals(entity.getWhat().getIdentifier().getValue()));
  }

  @Test
  void health_turns_while_an_evaluation_is_overdue() {
    // In the hands of a node that is alive and slow: it has been due for an hour.
    jdbc.update(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
            + " last_heartbeat, version) values ('evaluate-patient', 'overdue/1', ?, true, 'slow',"
            + " ?, 1)",
        java.sql.Timestamp.from(java.time.Instant.parse("2026-06-01T15:00:00Z")),
        java.sql.Timestamp.from(java.time.Instant.parse("2100-01-01T00:00:00Z")));
    try {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> get("/actuator/health").statusCode() == 503);
    } finally {
      jdbc.update("delete from scheduled_tasks where task_instance = 'overdue/1'");
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> get("/actuator/health").statusCode() == 200);
  }

  @Test
  void a_bulk_load_lets_a_single_result_pass() {
    int men = 60;
    storePatient("single");
    var entries = new StringJoiner(", ");
    List<RecordGate.Hold> holds = new ArrayList<>();
    for (int man = 0; man < men; man++) {
      holds.add(records.hold("bulk-" + man));
      entries.add(
          """
          {"resource": {"resourceType": "Patient", "id": "bulk-%1$d", "gender": "male", "birthDate": "1992-03-14"},
           "request": {"method": "PUT", "url": "Patient/bulk-%1$d"}},
          {"resource": %2$s, "request": {"method": "POST", "url": "Observation"}}
          """
              .formatted(man, testosterone("bulk-" + man, valueQuantity("240"))));
    }
    String load = "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [%s]}";
    assertThat(post("/fhir", load.formatted(entries)).statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> records.order().stream().anyMatch(id -> id.startsWith("bulk-")));

    save("single", valueQuantity("240"));
    holds.forEach(RecordGate.Hold::release);
    awaitEvaluated("single");

    List<String> order = records.order();
    long before =
        order.subList(0, order.indexOf("single")).stream()
            .filter(id -> id.startsWith("bulk-"))
            .count();
    // Those that a worker had in hand or had fetched already: four workers, three times as many.
    assertThat(before).isLessThan(men / 2);
    for (int man = 0; man < men; man++) {
      awaitEvaluated("bulk-" + man);
    }
    assertThat(records.order().stream().filter(id -> id.startsWith("bulk-")).distinct())
        .hasSize(men);
  }

  /** FHIR forbids to read it as if the extension were not there. */
  @Test
  void a_result_whose_modifier_is_not_understood_does_not_count_and_is_named() {
    storePatient("modified");
    String result =
        testosterone("modified", valueQuantity("240"))
            .replace(
                "\"status\"",
                "\"modifierExtension\": [{\"url\": \"https://example.org/not-done\","
                    + " \"valueBoolean\": true}], \"status\"");
    String id = parse(Observation.class, post("/fhir/Observation", result)).getIdPart();
    awaitEvaluated("modified");

    assertThat(statuses("modified")).containsExactly("final insufficient-data");
    GuidanceResponse guidance = search(GuidanceResponse.class, "subject=Patient/modified").get(0);
    OperationOutcome messages = (OperationOutcome) guidance.getContained().get(0);
    assertThat(messages.getIssue())
        .anySatisfy(
            issue -> {
              assertThat(issue.getDetails().getCodingFirstRep().getCode())
                  .isEqualTo("not-understood");
              assertThat(issue.getExpression().get(0).getValue()).isEqualTo("Observation/" + id);
            });
  }

  private HttpResponse<String> retry(String path) {
    return send("POST", path, "", BodyPublishers.noBody());
  }

  @Test
  void an_evaluation_that_always_fails_is_kept_as_a_task_and_retried_on_demand() {
    storePatient("poison");
    records.fail("poison", true);
    save("poison", valueQuantity("240"));
    awaitEvaluated("poison");

    String failed = "status=failed&patient=Patient/poison";
    await().atMost(Duration.ofSeconds(30)).until(() -> search(Task.class, failed).size() == 1);
    Task task = search(Task.class, failed).get(0);
    assertThat(task.getStatusReason().getText()).contains("Failed 2 times");
    assertThat(task.getInputFirstRep().getValue().primitiveValue()).startsWith("Observation/");
    assertThat(get("/actuator/prometheus").body())
        .contains("fertility_cds_dead_letters")
        .contains("fertility_cds_evaluation_seconds_count");

    // Another patient is not held up, and a retry in vain ends in the same Task.
    store("s01", "beside-poison");
    String path = "/fhir/Task/" + task.getIdElement().getIdPart() + "/$retry-evaluation";
    assertThat(retry(path).statusCode()).isEqualTo(200);
    await().atMost(Duration.ofSeconds(30)).until(() -> search(Task.class, failed).size() == 1);

    records.fail("poison", false);
    String filter = "/fhir/Task/$retry-evaluation?patient=poison";
    assertThat(retry(filter).statusCode()).isEqualTo(400);
    String parameters =
        """
        {"resourceType": "Parameters", "parameter": [{"name": "patient", "valueId": "poison"}]}\
        """;
    assertThat(
            send("POST", path, "application/fhir+json", BodyPublishers.ofString(parameters)).body())
        .contains("takes no parameters");
    assertThat(search(Task.class, failed)).hasSize(1);
    assertThat(retry("/fhir/Task/$retry-evaluation").body()).contains("\"valueInteger\":1");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> search(Task.class, "status=completed&patient=Patient/poison").size() == 1);
    assertThat(active("poison")).isNotNull();
    assertThat(retry(path).statusCode()).isEqualTo(422);
    assertThat(retry("/fhir/Task/none/$retry-evaluation").statusCode()).isEqualTo(404);
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
