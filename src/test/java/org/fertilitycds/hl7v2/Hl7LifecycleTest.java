package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a result when its laboratory says more of it, in whatever order that arrives. */
@OnH2
class Hl7LifecycleTest extends Hl7Server {

  private static final String FIRST = "20260519100000-0400";

  private static final String LATER = "20260520100000-0400";

  @ParameterizedTest
  @CsvSource({
    "P, preliminary", "F, final", "C, corrected", "X, cancelled", "D, entered-in-error",
    "W, entered-in-error", "I, registered", "S, preliminary", "R, preliminary", "U, final",
    "A, amended", "B, amended", "V, final", "N, cancelled"
  })
  void a_status_means_what_hl7s_map_says(String code, String status) throws IOException {
    String man = "v2-status-" + code;
    storeMan(man);

    store(Oru.of(man).testosterone("240", code));

    assertThat(onlyResult(man).getStatus().toCode()).isEqualTo(status);
  }

  /** As letters of OBX-11, A would mean amended, O no result, N not asked. */
  @ParameterizedTest
  @CsvSource({
    "F, final",
    "C, corrected",
    "P, preliminary",
    "R, preliminary",
    "A, preliminary",
    "I, registered",
    "S, registered",
    "O, registered",
    "N, registered"
  })
  void without_obx_11_the_status_of_the_order_counts_as_it_means(String code, String status)
      throws IOException {
    String man = "v2-order-status-" + code;
    storeMan(man);

    store(Oru.of(man).orderStatus(code).testosterone("240", ""));

    assertThat(onlyResult(man).getStatus().toCode()).isEqualTo(status);
  }

  @Test
  void a_line_of_the_order_is_no_result() throws IOException {
    storeMan("v2-detail");

    store(Oru.of("v2-detail").testosterone("240").testosterone("", "O"));

    assertThat(results("v2-detail")).hasSize(1);
  }

  @Test
  void a_preliminary_result_becomes_final() throws IOException {
    storeMan("v2-final");
    store(Oru.of("v2-final").reported(FIRST).orderStatus("P").testosterone("238", "P"));

    store(Oru.of("v2-final").reported(LATER).testosterone("240", "F"));

    Observation result = onlyResult("v2-final");
    assertThat(result.getStatus()).isEqualTo(ObservationStatus.FINAL);
    assertThat(quantity(result).getValue()).isEqualByComparingTo("240");
    assertThat(search(DiagnosticReport.class, "subject=Patient/v2-final"))
        .singleElement()
        .satisfies(report -> assertThat(report.getStatus().toCode()).isEqualTo("final"));
  }

  @Test
  void a_result_is_confirmed_without_being_sent_again() throws IOException {
    storeMan("v2-confirmed");
    store(Oru.of("v2-confirmed").reported(FIRST).testosterone("240", "P"));

    store(Oru.of("v2-confirmed").reported(LATER).testosterone("", "U"));

    Observation result = onlyResult("v2-confirmed");
    assertThat(result.getStatus()).isEqualTo(ObservationStatus.FINAL);
    assertThat(quantity(result).getValue()).isEqualByComparingTo("240");
  }

  /**
   * What was to be confirmed waits for review: an empty final result would keep it out for ever.
   */
  @Test
  void a_result_without_a_value_is_not_confirmed() throws IOException {
    storeMan("v2-nothing-confirmed");
    store(Oru.of("v2-nothing-confirmed").reported(FIRST).testosterone("", "I"));
    Oru waiting = Oru.of("v2-nothing-confirmed").reported("20260519110000-0400");
    Task review = review(send(waiting.with("OBX|1|NM|2986-8^T^LN||240|ngdl|||||P")));

    Ack confirmed = send(Oru.of("v2-nothing-confirmed").reported(LATER).testosterone("", "U"));
    assertThat(reasons(review(confirmed))).containsExactly("value-missing");

    String mended = waiting.toString().replace("ngdl", "ng/dL").replace("\r", "\\n");
    replay(
        review,
        "{\"name\": \"message\", \"valueString\": \"%s\"}"
            .formatted(mended.replace("~\\&", "~\\\\&")));
    assertThat(count(replay(review(confirmed), ""), "resolved")).isEqualTo(1);
    assertThat(onlyResult("v2-nothing-confirmed").getStatus()).isEqualTo(ObservationStatus.FINAL);
    assertThat(quantity(onlyResult("v2-nothing-confirmed")).getValue()).isEqualByComparingTo("240");
  }

  @Test
  void a_cancelled_result_has_no_value() throws IOException {
    storeMan("v2-cancelled");
    store(Oru.of("v2-cancelled").reported(FIRST).testosterone("240", "P"));

    store(Oru.of("v2-cancelled").reported(LATER).orderStatus("X").testosterone("", "X"));

    Observation result = onlyResult("v2-cancelled");
    assertThat(result.getStatus()).isEqualTo(ObservationStatus.CANCELLED);
    assertThat(result.hasValue()).isFalse();
  }

  @Test
  void a_withdrawn_result_stays_as_an_error() throws IOException {
    storeMan("v2-withdrawn");
    store(Oru.of("v2-withdrawn").reported(FIRST).testosterone("240"));

    store(Oru.of("v2-withdrawn").reported(LATER).testosterone("", "W"));

    Observation result = onlyResult("v2-withdrawn");
    assertThat(result.getStatus()).isEqualTo(ObservationStatus.ENTEREDINERROR);
    assertThat(quantity(result).getValue()).isEqualByComparingTo("240");
  }

  @Test
  void a_correction_that_arrives_first_stays() throws IOException {
    storeMan("v2-overtaken");
    store(Oru.of("v2-overtaken").reported(LATER).orderStatus("C").testosterone("420", "C"));

    Ack late = store(Oru.of("v2-overtaken").reported(FIRST).testosterone("240", "F"));

    assertThat(late.text()).contains("1 older left out");
    Observation result = onlyResult("v2-overtaken");
    assertThat(quantity(result).getValue()).isEqualByComparingTo("420");
    assertThat(result.getStatus()).isEqualTo(ObservationStatus.CORRECTED);
    assertThat(search(DiagnosticReport.class, "subject=Patient/v2-overtaken"))
        .singleElement()
        .satisfies(report -> assertThat(report.getStatus().toCode()).isEqualTo("corrected"));
  }

  /** A deletion that overtakes its result must not let it rise again. */
  @Test
  void a_deletion_that_arrives_first_stays() throws IOException {
    storeMan("v2-deleted-first");
    store(Oru.of("v2-deleted-first").reported(LATER).testosterone("240", "D"));

    store(Oru.of("v2-deleted-first").reported(FIRST).testosterone("240", "F"));

    assertThat(onlyResult("v2-deleted-first").getStatus())
        .isEqualTo(ObservationStatus.ENTEREDINERROR);
  }

  @Test
  void without_obr_22_the_time_of_the_message_orders_them() throws IOException {
    storeMan("v2-by-msh");
    store(Oru.of("v2-by-msh").reported("").sentAt("20260520101500-0400").testosterone("420", "C"));

    store(Oru.of("v2-by-msh").reported("").sentAt("20260519101500-0400").testosterone("240"));

    assertThat(quantity(onlyResult("v2-by-msh")).getValue()).isEqualByComparingTo("420");
  }

  @Test
  void a_new_result_of_an_overtaken_message_is_stored_all_the_same() throws IOException {
    storeMan("v2-late-lh");
    store(Oru.of("v2-late-lh").reported(LATER).testosterone("420", "C"));

    store(
        Oru.of("v2-late-lh")
            .reported(FIRST)
            .testosterone("240")
            .with("OBX|2|NM|10501-5^LH^LN||3.1|mIU/mL|||||F"));

    assertThat(results("v2-late-lh"))
        .extracting(Hl7Server::loinc)
        .containsExactlyInAnyOrder("2986-8", "10501-5");
    assertThat(onlyReport("v2-late-lh").getResult()).hasSize(2);
    assertThat(onlyReport("v2-late-lh").getIssuedElement().getValueAsString())
        .isEqualTo("2026-05-20T10:00:00-04:00");
  }

  @Test
  void a_correction_with_one_result_leaves_the_others_in_the_report() throws IOException {
    storeMan("v2-partial");
    store(
        Oru.of("v2-partial")
            .reported(FIRST)
            .with("OBX|1|NM|10501-5^LH^LN||3.1|mIU/mL|||||F")
            .testosterone("240"));

    store(Oru.of("v2-partial").reported(LATER).orderStatus("C").testosterone("420", "C"));

    assertThat(results("v2-partial")).hasSize(2);
    assertThat(search(DiagnosticReport.class, "subject=Patient/v2-partial"))
        .singleElement()
        .satisfies(report -> assertThat(report.getResult()).hasSize(2));
  }

  @Test
  void sub_ids_tell_results_of_one_test_apart() throws IOException {
    storeMan("v2-sub-ids");
    store(
        Oru.of("v2-sub-ids")
            .reported(FIRST)
            .with("OBX|1|NM|2986-8^T^LN|0min|240|ng/dL|||||F")
            .with("OBX|2|NM|2986-8^T^LN|60min|250|ng/dL|||||F"));

    store(Oru.of("v2-sub-ids").reported(LATER).with("OBX|1|NM|2986-8^T^LN|60min|255|ng/dL|||||C"));

    assertThat(results("v2-sub-ids"))
        .extracting(result -> quantity(result).getValue().toString())
        .containsExactlyInAnyOrder("240", "255");
  }

  @Test
  void a_correction_of_one_of_two_that_are_alike_waits_for_a_person() throws IOException {
    storeMan("v2-alike");
    store(Oru.of("v2-alike").reported(FIRST).testosterone("240").testosterone("250"));

    Ack ack = send(Oru.of("v2-alike").reported(LATER).testosterone("260", "C"));

    assertThat(reasons(review(ack))).containsExactly("correction-ambiguous");
    assertThat(results("v2-alike"))
        .extracting(result -> quantity(result).getValue().toString())
        .containsExactlyInAnyOrder("240", "250");
  }

  @Test
  void a_message_that_its_sender_stamps_anew_is_the_same_message() throws IOException {
    storeMan("v2-stamped");
    Oru message = Oru.of("v2-stamped").testosterone("240");
    store(message);

    store(message.sentAt("20260519111500-0400"));

    assertThat(onlyResult("v2-stamped").getIdElement().getVersionIdPart()).isEqualTo("1");
  }

  @Test
  void another_message_under_the_same_control_id_waits_for_a_person() throws IOException {
    storeMan("v2-reused");
    Oru first = Oru.of("v2-reused").testosterone("240");
    store(first);

    Oru second =
        Oru.of("v2-reused")
            .controlId(first.controlId())
            .order("F-reused-other")
            .testosterone("250");
    Ack ack = send(second);

    assertThat(ack.errors()).containsExactly("MSH^1^10 205 W");
    assertThat(reasons(review(ack))).containsExactly("control-id-reused");
    assertThat(results("v2-reused")).hasSize(1);
    assertThat(count(replay(review(ack), ""), "resolved")).isEqualTo(1);
    assertThat(results("v2-reused")).hasSize(2);
  }

  @Test
  void the_same_results_under_a_new_control_id_are_stored_once() throws IOException {
    storeMan("v2-again");
    store(Oru.of("v2-again").testosterone("240"));

    store(Oru.of("v2-again").testosterone("240"));

    assertThat(onlyResult("v2-again").getIdElement().getVersionIdPart()).isEqualTo("1");
  }

  @Test
  void an_order_without_results_yet_is_kept() throws IOException {
    storeMan("v2-pending");

    store(Oru.of("v2-pending").orderStatus("I"));

    assertThat(search(DiagnosticReport.class, "subject=Patient/v2-pending"))
        .extracting(report -> report.getStatus().toCode())
        .isEqualTo(List.of("registered"));
  }
}
