package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluations that fail: they end as a Task, whatever else happens, and operators see them. */
abstract class GivenUp extends TriggerServer {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

  @Autowired private PlatformTransactionManager transactions;

  /** Other tests retry all that was given up. */
  @AfterEach
  void nothingIsLeftGivenUp() {
    records.failNoMore();
    assertThat(retryAll().statusCode()).isEqualTo(200);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.queryForList("select task_id from evaluation_dead_letter", String.class)
                    .isEmpty());
  }

  private HttpResponse<String> retryAll() {
    return send("POST", "/fhir/Task/$retry-evaluation", "", BodyPublishers.noBody());
  }

  @Test
  void a_patient_whose_task_was_deleted_is_evaluated_again() {
    Task task = givenUp("task-gone");
    delete(task);
    records.fail("task-gone", false);

    String later = testosterone("task-gone", valueQuantity("250")).replace("05-18", "05-25");
    assertThat(post("/fhir/Observation", later).statusCode()).isEqualTo(201);
    awaitEvaluated("task-gone");

    assertThat(active("task-gone")).isNotNull();
    assertThat(kept("task-gone")).isZero();
  }

  @Test
  void a_patient_whose_task_was_deleted_is_given_up_again_as_another() {
    Task task = givenUp("task-again");
    delete(task);

    String later = testosterone("task-again", valueQuantity("250")).replace("05-18", "05-25");
    assertThat(post("/fhir/Observation", later).statusCode()).isEqualTo(201);
    awaitEvaluated("task-again");

    assertThat(failed("task-again")).hasSize(1);
  }

  /** What was wrong with him was mended, and nothing came of it. */
  @Test
  void a_patient_who_is_changed_after_he_was_given_up_is_evaluated_again() {
    givenUp("mended");
    records.fail("mended", false);

    String patient =
        """
        {"resourceType": "Patient", "id": "mended", "gender": "male", "birthDate": "1991-03-14"}
        """;
    assertThat(put("/fhir/Patient/mended", patient).statusCode()).isEqualTo(200);
    awaitEvaluated("mended");

    assertThat(plans("mended")).hasSize(1);
    assertThat(kept("mended")).isZero();
  }

  @Test
  void a_task_that_was_deleted_does_not_keep_the_others_from_a_retry() {
    delete(givenUp("task-first"));
    givenUp("task-second");
    records.fail("task-first", false);
    records.fail("task-second", false);

    var answer = retryAll();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    awaitEvaluated("task-second");
    assertThat(active("task-second")).isNotNull();
    assertThat(kept("task-first")).isZero();
  }

  @Test
  void a_patient_who_is_gone_is_no_longer_counted_as_given_up() {
    delete(givenUp("patient-gone"));
    search(Observation.class, "subject=Patient/patient-gone")
        .forEach(result -> delete("/fhir/Observation/" + result.getIdElement().getIdPart()));
    await().atMost(PATIENCE).until(() -> failed("patient-gone").size() == 1);
    failed("patient-gone").forEach(this::delete);
    failedOnce("patient-gone", 1);
    assertThat(delete("/fhir/Patient/patient-gone")).isEqualTo(200);

    makeDue("patient-gone");

    await().atMost(PATIENCE).until(() -> kept("patient-gone") == 0);
  }

  /** What waits while another worker has the patient in hand began to count from zero. */
  @Test
  void many_orders_of_a_patient_who_fails_are_given_up_after_as_many_attempts() {
    int orders = 5;
    storePatient("many-poison");
    records.fail("many-poison", true);
    for (int order = 0; order < orders; order++) {
      failedOnce("many-poison", order);
    }
    whileInTheHandsOfAnother(
        "many-poison",
        () -> {
          makeDue("many-poison");
          await().atMost(PATIENCE).until(() -> wereAllPutBack("many-poison"));
        });

    await().atMost(PATIENCE).until(() -> waiting("many-poison") == 0);

    assertThat(records.failures("many-poison")).isEqualTo(orders);
    assertThat(failed("many-poison")).hasSize(1);
    assertThat(failed("many-poison").get(0).getInput()).hasSize(orders);
  }

  /** One that needs more memory than there is took down node after node. */
  @Test
  void an_evaluation_that_takes_each_of_its_nodes_with_it_is_given_up() {
    storePatient("deadly");
    failed("deadly", 0, 5);

    makeDue("deadly");

    await().atMost(PATIENCE).until(() -> failed("deadly").size() == 1);
    assertThat(records.reads("deadly")).isZero();
  }

  private void failedOnce(String patientId, int order) {
    failed(patientId, order, 1);
  }

  private void failed(String patientId, int order, int failures) {
    jdbc.update(
        "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
            + " consecutive_failures, version) values ('evaluate-patient', ?, ?, ?, false, ?, 1)",
        patientId + "/" + order,
        "{\"patientId\": \"%s\", \"triggers\": [\"Observation/%d\"]}"
            .formatted(patientId, order)
            .getBytes(StandardCharsets.UTF_8),
        Timestamp.from(FAR_AHEAD),
        failures);
  }

  private void makeDue(String patientId) {
    jdbc.update(
        "update scheduled_tasks set execution_time = ? where task_instance like ?",
        Timestamp.from(Instant.parse("2026-06-01T15:00:00Z")),
        patientId + "/%");
  }

  /** Each was taken up and put back twice. */
  private boolean wereAllPutBack(String patientId) {
    Long version =
        jdbc.queryForObject(
            "select min(version) from scheduled_tasks where task_instance like ?",
            Long.class,
            patientId + "/%");
    return version != null && version > 4;
  }

  private void whileInTheHandsOfAnother(String patientId, Runnable work) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.queryForList(
                  "select res_id from hfj_resource where res_type = 'Patient' and fhir_id = ? for"
                      + " update",
                  patientId);
              var apart = new TransactionTemplate(transactions);
              apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_NOT_SUPPORTED);
              apart.executeWithoutResult(none -> work.run());
            });
  }

  @Test
  void the_requests_that_saved_the_facts_outlive_a_failed_evaluation() {
    storePatient("joined-up");
    records.fail("joined-up", true);
    var answer = post("/fhir/Observation", testosterone("joined-up", valueQuantity("240")));
    String requestId = answer.headers().firstValue("X-Request-ID").orElseThrow();
    await().atMost(PATIENCE).until(() -> failed("joined-up").size() == 1);
    records.fail("joined-up", false);

    String path =
        "/fhir/Task/"
            + failed("joined-up").get(0).getIdElement().getIdPart()
            + "/$retry-evaluation";
    assertThat(send("POST", path, "", BodyPublishers.noBody()).statusCode()).isEqualTo(200);
    awaitEvaluated("joined-up");

    assertThat(requests("joined-up")).contains(requestId);
  }

  @Test
  void the_requests_that_saved_the_facts_of_a_joined_man_stand_in_the_provenance_of_the_other() {
    storePatient("joined-to");
    storePatient("joined-from");
    String replaced =
        """
        {"resourceType": "Patient", "id": "joined-from", "gender": "male", "birthDate": "1992-03-14",
         "link": [{"other": {"reference": "Patient/joined-to"}, "type": "replaced-by"}]}
        """;
    assertThat(put("/fhir/Patient/joined-from", replaced).statusCode()).isEqualTo(200);
    awaitEvaluated("joined-from");
    awaitEvaluated("joined-to");
    records.fail("joined-from", true);
    List<String> ids =
        List.of("250", "260").stream()
            .map(value -> testosterone("joined-from", valueQuantity(value)))
            .map(result -> post("/fhir/Observation", result))
            .map(answer -> answer.headers().firstValue("X-Request-ID").orElseThrow())
            .toList();
    awaitEvaluated("joined-from");
    records.fail("joined-from", false);
    assertThat(retryAll().statusCode()).isEqualTo(200);
    awaitEvaluated("joined-from");
    awaitEvaluated("joined-to");

    assertThat(requests("joined-to")).containsAll(ids);
  }

  /** Ids of requests that the Provenances of a patient's guidance name. */
  private List<String> requests(String patientId) {
    return plans(patientId).stream()
        .flatMap(
            plan ->
                search(Provenance.class, "target=RequestGroup/" + plan.getIdElement().getIdPart())
                    .stream())
        .flatMap(provenance -> provenance.getEntity().stream())
        .map(entity -> String.valueOf(entity.getWhat().getIdentifier().getValue()))
        .toList();
  }

  /** Its next attempt lies ahead, so that nothing was overdue. */
  @Test
  void health_turns_while_the_evaluations_of_several_patients_fail() {
    try {
      failing("failing-a");
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  get("/actuator/prometheus")
                      .body()
                      .contains("fertility_cds_queue_failing_patients 1.0"));
      assertThat(health().statusCode()).isEqualTo(200);
      failing("failing-b");
      await().atMost(PATIENCE).until(() -> health().statusCode() == 503);
    } finally {
      jdbc.update("delete from scheduled_tasks where task_instance like 'failing-%'");
    }
    await().atMost(PATIENCE).until(() -> health().statusCode() == 200);
  }

  private HttpResponse<String> health() {
    return get("/actuator/health");
  }

  /** As it is after seven attempts, which take two minutes. */
  private void failing(String patientId) {
    jdbc.update(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
            + " consecutive_failures, version) values ('evaluate-patient', ?, ?, false, 7, 8)",
        patientId + "/1",
        Timestamp.from(FAR_AHEAD));
  }

  private Task givenUp(String patientId) {
    storePatient(patientId);
    records.fail(patientId, true);
    save(patientId, valueQuantity("240"));
    await().atMost(PATIENCE).until(() -> failed(patientId).size() == 1);
    return failed(patientId).get(0);
  }

  private List<Task> failed(String patientId) {
    return search(Task.class, "status=failed&patient=Patient/" + patientId);
  }

  private void delete(Task task) {
    assertThat(delete("/fhir/Task/" + task.getIdElement().getIdPart())).isEqualTo(200);
  }

  private int delete(String path) {
    return send("DELETE", path, "", BodyPublishers.noBody()).statusCode();
  }

  private int kept(String patientId) {
    Integer rows =
        jdbc.queryForObject(
            "select count(*) from evaluation_dead_letter where patient_id = ?",
            Integer.class,
            patientId);
    return rows == null ? 0 : rows;
  }
}
