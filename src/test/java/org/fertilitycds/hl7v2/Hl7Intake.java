package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** What must hold on each database: a message arrives, is answered, and leads to guidance. */
abstract class Hl7Intake extends Hl7Server {

  @Test
  void a_result_leads_to_guidance() throws IOException {
    storeMan("v2-happy");

    Oru message =
        Oru.of("v2-happy")
            .with("SPM|1|^ACC-77||SER^Serum^HL70487|||||||||||||20260518080000-0400")
            .testosterone("240");
    Ack ack = send(message);

    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
    assertThat(ack.controlId()).isEqualTo(message.controlId());
    Observation result = onlyResult("v2-happy");
    assertThat(quantity(result).getValue()).isEqualByComparingTo("240");
    assertThat(quantity(result).getCode()).isEqualTo("ng/dL");
    assertThat(result.getStatus()).isEqualTo(Observation.ObservationStatus.FINAL);
    assertThat(result.getEffectiveDateTimeType().getValueAsString())
        .isEqualTo("2026-05-18T08:00:00-04:00");
    assertThat(search(DiagnosticReport.class, "subject=Patient/v2-happy")).hasSize(1);
    awaitEvaluated("v2-happy");
    assertThat(search(RequestGroup.class, "subject=Patient/v2-happy&status=active")).hasSize(1);
    assertThat(search(GuidanceResponse.class, "subject=Patient/v2-happy")).hasSize(1);
  }

  @Test
  void a_correction_changes_the_result_that_it_corrects() throws IOException {
    storeMan("v2-corrected");
    send(Oru.of("v2-corrected").testosterone("240"));

    Ack ack =
        send(
            Oru.of("v2-corrected")
                .reported("20260520100000-0400")
                .orderStatus("C")
                .testosterone("420", "C"));

    assertThat(ack.code()).isEqualTo("AA");
    Observation result = onlyResult("v2-corrected");
    assertThat(quantity(result).getValue()).isEqualByComparingTo("420");
    assertThat(result.getStatus()).isEqualTo(Observation.ObservationStatus.CORRECTED);
    assertThat(result.getIdElement().getVersionIdPart()).isEqualTo("2");
  }

  @Test
  void the_same_message_twice_is_stored_once_and_answered_alike() throws IOException {
    storeMan("v2-twice");
    Oru message = Oru.of("v2-twice").testosterone("240");

    Ack first = send(message);
    Ack second = send(message);

    assertThat(second.code()).isEqualTo("AA");
    assertThat(msa(second)).isEqualTo(msa(first));
    assertThat(onlyResult("v2-twice").getIdElement().getVersionIdPart()).isEqualTo("1");
  }

  @Test
  void of_two_messages_with_one_control_id_at_once_one_is_stored() throws Exception {
    storeMan("v2-at-once");
    List<CompletableFuture<Ack>> answers =
        Stream.of("F-at-once-1", "F-at-once-2")
            .map(
                order -> Oru.of("v2-at-once").controlId("AT-ONCE").order(order).testosterone("240"))
            .map(this::sendElsewhere)
            .toList();

    List<String> errors = new ArrayList<>();
    for (CompletableFuture<Ack> answer : answers) {
      assertThat(answer.get(60, TimeUnit.SECONDS).code()).isEqualTo("AA");
      errors.addAll(answer.get().errors());
    }

    assertThat(errors).containsExactly("MSH^1^10 205 W");
    assertThat(results("v2-at-once")).hasSize(1);
  }

  private static String msa(Ack ack) {
    return ack.text().substring(ack.text().indexOf("MSA"));
  }

  @Test
  void a_message_about_a_stranger_waits_for_review_and_is_replayed() throws IOException {
    Oru message = Oru.of("v2-stranger").testosterone("240");
    Ack ack = send(message);

    assertThat(ack.errors()).containsExactly("PID^1^3 204 W");
    Task task = review(ack);
    assertThat(
            search(
                Task.class,
                "status=on-hold&business-status=unknown-patient&group-identifier=LIS/TESTLAB&identifier="
                    + message.controlId()))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.getIdElement().getIdPart())
                    .isEqualTo(task.getIdElement().getIdPart()));
    storeMan("v2-stranger");

    assertThat(count(replay(task, ""), "resolved")).isEqualTo(1);

    assertThat(onlyResult("v2-stranger").getSubject().getReference())
        .isEqualTo("Patient/v2-stranger");
    assertThat(review(ack).getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
    awaitEvaluated("v2-stranger");
    assertThat(search(RequestGroup.class, "subject=Patient/v2-stranger&status=active")).hasSize(1);
  }

  @Test
  void a_message_is_deleted_when_it_is_old_unless_it_waits_for_review() throws IOException {
    storeMan("v2-old");
    Oru stored = Oru.of("v2-old").testosterone("240");
    Ack first = store(stored);
    Oru waiting = Oru.of("v2-old-stranger").testosterone("240");
    Task review = review(send(waiting));

    deleteOldMessages(399);
    assertThat(kept(stored)).isEqualTo(1);
    assertThat(msa(send(stored))).isEqualTo(msa(first));

    deleteOldMessages(401);
    assertThat(kept(stored)).isZero();
    assertThat(kept(waiting)).isEqualTo(1);
    assertThat(onlyResult("v2-old").getIdElement().getVersionIdPart()).isEqualTo("1");

    // The result is still known by order, test and sub-id: nothing is stored twice.
    store(stored);
    assertThat(onlyResult("v2-old").getIdElement().getVersionIdPart()).isEqualTo("1");

    storeMan("v2-old-stranger");
    assertThat(count(replay(review, ""), "resolved")).isEqualTo(1);
    deleteOldMessages(401);
    var again =
        post(
            "/fhir/Task/" + review.getIdPart() + "/$hl7v2-replay",
            "{\"resourceType\": \"Parameters\"}");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(410);
    assertThat(again.body()).contains("is no longer kept", "Binary");
    assertThat(onlyResult("v2-old-stranger").getStatus())
        .isEqualTo(Observation.ObservationStatus.FINAL);
  }

  @Test
  void more_old_messages_than_one_statement_deletes_are_deleted_all() {
    int many = 1203;
    jdbc.batchUpdate(
        "insert into hl7v2_message (id, sender, control_id, content_digest, received_at, raw,"
            + " state) values (?, 'OLD/LAB', ?, 'x', ?, ?, 'stored')",
        IntStream.range(0, many)
            .mapToObj(
                one ->
                    new Object[] {
                      "many-" + one,
                      "M" + one,
                      Timestamp.from(clock.instant().minus(Duration.ofDays(401))),
                      new byte[] {1}
                    })
            .toList());

    deleteOldMessages(0);

    assertThat(
            jdbc.queryForObject(
                "select count(*) from hl7v2_message where sender = 'OLD/LAB'", Integer.class))
        .isZero();
  }

  @Test
  void deleting_what_is_old_is_ordered_at_the_start() {
    assertThat(
            jdbc.queryForList(
                "select task_name from scheduled_tasks where task_name like 'delete-old-%'",
                String.class))
        .containsExactlyInAnyOrder(
            "delete-old-hl7v2-messages", "delete-old-cds-hooks-cards", "delete-old-told-events");
  }
}
