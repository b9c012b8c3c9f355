package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
}
