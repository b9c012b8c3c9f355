package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever else a laboratory writes: what it takes back leads to no guidance any more. */
@OnH2
class Hl7OutOfForceTest extends Hl7Server {

  private static final String FIRST = "20260519100000-0400";
  private static final String LATER = "20260520100000-0400";
  private static final String LATEST = "20260521100000-0400";
  private static final String MISLABELED =
      "OBX|1|ST|2986-8^Testosterone^LN||Specimen mislabeled||||||C";

  /** Final, and read by the rules. */
  private void storeLowTestosterone(String man) throws IOException {
    storeMan(man);
    store(Oru.of(man).reported(FIRST).testosterone("240"));
    awaitEvaluated(man);
    assertThat(axis(man)).isEqualTo("low-testosterone-unconfirmed");
  }

  private String axis(String man) {
    String statuses =
        "subject=Patient/%s&status=final&code=https://fertilitycds.org/fhir/CodeSystem/fertility-observation%%7Chpg-axis-status";
    return search(Observation.class, statuses.formatted(man)).stream()
        .map(one -> one.getValueCodeableConcept().getCodingFirstRep().getCode())
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          words        ! OBX|1|ST|2986-8^Testosterone^LN||TNP||||||X
          no-number    ! OBX|1|NM|2986-8^Testosterone^LN||CANCELLED|ng/dL|||||X
          a-code       ! OBX|1|CWE|2986-8^Testosterone^LN||TNP^Test not performed^L||||||X
          no-type      ! OBX|1||2986-8^Testosterone^LN||240|ng/dL|||||X
          odd-unit     ! OBX|1|NM|2986-8^Testosterone^LN||240|furlong|264-916|L|||X
          no-unit      ! OBX|1|NM|2986-8^Testosterone^LN||240||||||X
          impossible   ! OBX|1|NM|2986-8^Testosterone^LN||-1|ng/dL|||||X
          a-number     ! OBX|1|NM|2986-8^Testosterone^LN||240|ng/dL|264-916|L|||X
          odd-time     ! OBX|1|NM|2986-8^Testosterone^LN||240|ng/dL|||||X|||20260230
          not-asked    ! OBX|1|ST|2986-8^Testosterone^LN||Not ordered||||||N
          """)
  void a_cancellation_leaves_no_value_whatever_stands_beside_it(String what, String obx)
      throws IOException {
    String man = "v2-cancel-" + what;
    storeLowTestosterone(man);

    store(Oru.of(man).reported(LATER).with(obx));

    Observation result = onlyResult(man);
    assertThat(result.getStatus()).isEqualTo(ObservationStatus.CANCELLED);
    assertThat(result.hasValue()).isFalse();
    assertThat(result.hasInterpretation()).isFalse();
    awaitEvaluated(man);
    assertThat(axis(man)).isEqualTo("insufficient-data");
  }

  @Test
  void the_words_of_a_cancellation_are_its_note() throws IOException {
    storeMan("v2-cancel-note");

    store(
        Oru.of("v2-cancel-note")
            .with("OBX|1|CWE|2986-8^Testosterone^LN||TNP^Test not performed^L||||||X")
            .with("NTE|1||Sample too old"));

    assertThat(onlyResult("v2-cancel-note").getNote())
        .extracting(note -> note.getText())
        .containsExactly("Test not performed", "Sample too old");
  }

  /** Held back, it would let the result rise that arrives after it. */
  @ParameterizedTest
  @CsvSource({"X, cancelled", "W, entered-in-error", "D, entered-in-error"})
  void what_is_taken_back_in_words_before_it_arrives_stays_so(String code, String status)
      throws IOException {
    String man = "v2-back-first-" + code;
    storeMan(man);
    store(
        Oru.of(man)
            .reported(LATER)
            .with("OBX|1|ST|2986-8^Testosterone^LN||Wrong patient||||||" + code));

    store(Oru.of(man).reported(FIRST).testosterone("240"));

    assertThat(onlyResult(man).getStatus().toCode()).isEqualTo(status);
    assertThat(onlyResult(man).hasValue()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          words      ! value-unreadable     ! OBX|1|ST|2986-8^Testosterone^LN||Specimen mislabeled||||||C
          unit       ! unit-unknown         ! OBX|1|NM|2986-8^Testosterone^LN||420|furlong|||||C
          amended    ! unit-missing         ! OBX|1|NM|2986-8^Testosterone^LN||420||||||A
          impossible ! impossible-value     ! OBX|1|NM|2986-8^Testosterone^LN||-1|ng/dL|||||C
          empty      ! value-missing        ! OBX|1|NM|2986-8^Testosterone^LN|||ng/dL|||||C
          time       ! time-unreadable      ! OBX|1|NM|2986-8^Testosterone^LN||420|ng/dL|||||C|||20260230
          """)
  void a_correction_that_cannot_be_read_takes_what_it_corrects_out_of_force(
      String what, String reason, String obx) throws IOException {
    String man = "v2-uncertain-" + what;
    storeLowTestosterone(man);

    Ack ack = send(Oru.of(man).controlId("uncertain-" + what).reported(LATER).with(obx));

    assertThat(reasons(review(ack))).containsExactly(reason);
    Observation result = onlyResult(man);
    assertThat(result.getStatus()).isEqualTo(ObservationStatus.UNKNOWN);
    assertThat(result.getNoteFirstRep().getText())
        .contains("uncertain-" + what)
        .contains("OBX[1]-")
        .contains(reason);
    awaitEvaluated(man);
    assertThat(axis(man)).isEqualTo("insufficient-data");
  }

  /** Many systems number a message by its order, so that the correction has the same number. */
  @ParameterizedTest
  @CsvSource({
    "C, unknown, corrected, insufficient-data",
    "X, unknown, cancelled, insufficient-data",
    "W, unknown, entered-in-error, insufficient-data",
    "F, final, final, low-testosterone-unconfirmed"
  })
  void what_is_corrected_under_a_control_id_of_before_is_out_of_force_while_it_waits(
      String code, String meanwhile, String then, String axis) throws IOException {
    String man = "v2-same-number-" + code;
    storeMan(man);
    store(Oru.of(man).controlId("SAME-" + code).reported(FIRST).testosterone("240"));
    Oru other =
        Oru.of(man)
            .controlId("SAME-" + code)
            .reported(LATER)
            .testosterone("420", code)
            .with("OBX|2|NM|10501-5^LH^LN||3.1|mIU/mL|||||F");

    Ack ack = send(other);

    assertThat(ack.errors()).containsExactly("MSH^1^10 205 W");
    assertThat(review(ack).getFor().getReference()).isEqualTo("Patient/" + man);
    assertThat(onlyResult(man).getStatus().toCode()).isEqualTo(meanwhile);
    assertThat(quantity(onlyResult(man)).getValue()).isEqualByComparingTo("240");
    awaitEvaluated(man);
    assertThat(axis(man)).isEqualTo(axis);

    assertThat(count(replay(review(ack), ""), "resolved")).isEqualTo(1);
    assertThat(results(man))
        .extracting(one -> loinc(one) + " " + one.getStatus().toCode())
        .containsExactlyInAnyOrder("2986-8 " + then, "10501-5 final");
  }

  /** Such as an engine that stamps more than MSH when it sends a message again. */
  @Test
  void what_is_said_again_under_a_control_id_of_before_stays_in_force() throws IOException {
    storeMan("v2-restamped");
    store(Oru.of("v2-restamped").reported(FIRST).testosterone("240"));
    store(Oru.of("v2-restamped").controlId("RESTAMP").reported(LATER).testosterone("420", "C"));

    Ack again =
        send(Oru.of("v2-restamped").controlId("RESTAMP").reported(LATEST).testosterone("420", "C"));

    assertThat(again.errors()).containsExactly("MSH^1^10 205 W");
    assertThat(onlyResult("v2-restamped").getStatus()).isEqualTo(ObservationStatus.CORRECTED);
  }

  /** Whatever its laboratory means by it, it no longer says what is stored. */
  @ParameterizedTest
  @CsvSource({
    "X, unknown, insufficient-data",
    "C, unknown, insufficient-data",
    "F, final, low-testosterone-unconfirmed"
  })
  void an_order_that_is_taken_back_without_its_results_leaves_none_in_force(
      String code, String meanwhile, String axis) throws IOException {
    String man = "v2-whole-order-" + code;
    storeLowTestosterone(man);

    Task review = review(send(Oru.of(man).reported(LATER).orderStatus(code)));

    assertThat(reasons(review)).containsExactly("no-results");
    assertThat(onlyResult(man).getStatus().toCode()).isEqualTo(meanwhile);
    assertReportIs(man, meanwhile);
    awaitEvaluated(man);
    assertThat(axis(man)).isEqualTo(axis);

    replay(review, message(Oru.of(man).reported(LATER).orderStatus("X").testosterone("", "X")));
    assertThat(onlyResult(man).getStatus()).isEqualTo(ObservationStatus.CANCELLED);
  }

  @Test
  void the_correction_counts_once_it_is_mended() throws IOException {
    storeLowTestosterone("v2-mended-correction");
    Oru unreadable = Oru.of("v2-mended-correction").reported(LATER).with(MISLABELED);
    var task = review(send(unreadable));
    assertThat(count(replay(task, ""), "resolved")).isZero();
    assertThat(onlyResult("v2-mended-correction").getNote()).hasSize(1);

    String mended =
        unreadable
            .toString()
            .replace("OBX|1|ST", "OBX|1|NM")
            .replace("Specimen mislabeled|", "420|ng/dL")
            .replace("\r", "\\n")
            .replace("\\&", "\\\\&");
    var answer = replay(task, "{\"name\": \"message\", \"valueString\": \"%s\"}".formatted(mended));

    assertThat(count(answer, "resolved")).isEqualTo(1);
    Observation result = onlyResult("v2-mended-correction");
    assertThat(result.getStatus()).isEqualTo(ObservationStatus.CORRECTED);
    assertThat(quantity(result).getValue()).isEqualByComparingTo("420");
    assertThat(result.hasNote()).isFalse();
  }

  @Test
  void a_correction_that_was_overtaken_takes_nothing_out_of_force() throws IOException {
    storeMan("v2-late-words");
    store(Oru.of("v2-late-words").reported(LATEST).testosterone("420", "C"));

    store(Oru.of("v2-late-words").reported(LATER).with(MISLABELED));

    assertThat(onlyResult("v2-late-words").getStatus()).isEqualTo(ObservationStatus.CORRECTED);
  }

  @Test
  void the_first_report_does_not_return_while_its_correction_waits() throws IOException {
    storeLowTestosterone("v2-no-return");
    review(send(Oru.of("v2-no-return").reported(LATER).with(MISLABELED)));

    Ack again = store(Oru.of("v2-no-return").reported(FIRST).testosterone("240"));

    assertThat(again.text()).contains("1 older left out");
    assertThat(onlyResult("v2-no-return").getStatus()).isEqualTo(ObservationStatus.UNKNOWN);
  }

  private void assertReportIs(String man, String status) throws IOException {
    assertThat(onlyReport(man).getStatus().toCode()).isEqualTo(status);
  }

  private static String message(Oru mended) {
    return "{\"name\": \"message\", \"valueString\": \"%s\"}"
        .formatted(mended.toString().replace("\r", "\\n").replace("~\\&", "~\\\\&"));
  }

  private static Oru corrected(String man) {
    return Oru.of(man).reported(LATER).orderStatus("C");
  }

  @Test
  void a_report_is_of_unknown_status_while_one_of_its_results_is() throws IOException {
    String man = "v2-report-in-doubt";
    storeMan(man);
    store(Oru.of(man).reported(FIRST).testosterone("240").with(lh("3.1", "F")));
    Task first = review(send(corrected(man).with(MISLABELED)));
    assertReportIs(man, "unknown");

    // A newer message about the other result leaves the first one in doubt.
    store(Oru.of(man).reported(LATEST).orderStatus("C").with(lh("3.3", "C")));
    assertReportIs(man, "unknown");

    replay(first, message(corrected(man).testosterone("420", "C")));
    assertReportIs(man, "corrected");
    assertThat(onlyReport(man).getResult()).hasSize(2);
    assertThat(onlyReport(man).getIssuedElement().getValueAsString())
        .isEqualTo("2026-05-21T10:00:00-04:00");
  }

  @Test
  void a_report_whose_correction_is_read_in_part_is_of_unknown_status() throws IOException {
    String man = "v2-report-in-part";
    storeMan(man);
    store(Oru.of(man).reported(FIRST).testosterone("240").with(lh("3.1", "F")));

    Task review = review(send(corrected(man).with(MISLABELED).with(lh("3.3", "C"))));
    assertReportIs(man, "unknown");

    replay(review, message(corrected(man).testosterone("420", "C").with(lh("3.3", "C"))));
    assertReportIs(man, "corrected");
  }

  private static String lh(String value, String status) {
    return "OBX|2|NM|10501-5^LH^LN||%s|mIU/mL|||||%s".formatted(value, status);
  }
}
