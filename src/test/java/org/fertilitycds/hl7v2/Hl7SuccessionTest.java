package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which of two reports of one result stands, and which of them a person has to look at. */
@OnH2
class Hl7SuccessionTest extends Hl7Server {

  private static final String MORNING = "20260518080000-0400";
  private static final String AFTERNOON = "20260518160000-0400";
  private static final String FIRST = "20260519100000-0400";
  private static final String LATER = "20260520100000-0400";
  private static final String LAST = "20260521100000-0400";
  private static final String UNKNOWN_CODE = "OBX|9|NM|TX99^Test^L||240|ng/dL|||||F";

  @Autowired MessageIntake intake;

  private void assertWaits(Ack ack) {
    assertThat(reasons(review(ack))).containsExactly("correction-ambiguous");
  }

  private void assertLeftOut(Ack ack) {
    assertThat(ack.text()).contains("1 older left out");
  }

  private void assertStands(String man, String value, String status) {
    Observation result = onlyResult(man);
    assertThat(result.getStatus().toCode()).isEqualTo(status);
    assertThat(quantity(result).getValue()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "P, 180, final",
    "X, '', unknown",
    "A, 180, unknown",
    "B, 180, unknown",
    "F, 180, final",
    "U, '', final"
  })
  void a_second_sample_does_not_take_the_place_of_a_final_result(
      String status, String value, String standing) throws IOException {
    String man = "v2-second-sample-" + status;
    storeMan(man);
    store(Oru.of(man).collected(MORNING).reported(FIRST).testosterone("240"));

    assertWaits(send(Oru.of(man).collected(AFTERNOON).reported(LATER).testosterone(value, status)));

    assertStands(man, "240", standing);
  }

  @Test
  void a_second_sample_that_arrives_first_does_not_hide_the_first_one() throws IOException {
    storeMan("v2-sample-first");
    store(Oru.of("v2-sample-first").collected(AFTERNOON).reported(LATER).testosterone("180"));

    assertWaits(
        send(Oru.of("v2-sample-first").collected(MORNING).reported(FIRST).testosterone("240")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P", "I"})
  void a_final_result_does_not_become_preliminary_again(String status) throws IOException {
    String man = "v2-preliminary-again-" + status;
    storeMan(man);
    store(Oru.of(man).reported(FIRST).testosterone("240"));

    assertWaits(send(Oru.of(man).reported(LATER).testosterone("230", status)));
    assertLeftOut(send(Oru.of(man).reported(FIRST).testosterone("230", status)));

    assertStands(man, "240", "final");
  }

  @Test
  void a_final_result_of_the_same_sample_is_cancelled() throws IOException {
    storeMan("v2-final-cancelled");
    store(Oru.of("v2-final-cancelled").reported(FIRST).testosterone("240"));

    store(Oru.of("v2-final-cancelled").reported(LATER).testosterone("", "X"));

    assertThat(onlyResult("v2-final-cancelled").getStatus()).isEqualTo(ObservationStatus.CANCELLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20260519", "20990519101500-0400"})
  void a_message_that_is_replayed_is_as_old_as_it_was(String time) throws IOException {
    String man = "v2-replayed-" + time;
    storeMan(man);
    Task review =
        review(
            send(Oru.of(man).reported(time).sentAt(time).testosterone("240").with(UNKNOWN_CODE)));
    store(Oru.of(man).reported(time).sentAt(time).testosterone("420", "C"));

    assertThat(reasons(replayed(review))).containsExactly("unknown-code");
    assertStands(man, "420", "corrected");

    store(Oru.of(man).reported(time).sentAt(time).testosterone("", "W"));
    replayed(review);
    assertStands(man, "420", "entered-in-error");
  }

  private Task replayed(Task review) {
    replay(review, "");
    return parse(Task.class, get("/fhir/Task/" + review.getIdElement().getIdPart()));
  }

  @Test
  void a_message_left_by_a_process_that_died_is_as_old_as_it_was() throws IOException {
    storeMan("v2-died");
    Oru lost = Oru.of("v2-died").reported("").sentAt("").testosterone("240");
    store(lost);
    store(Oru.of("v2-died").reported("").sentAt("").testosterone("420", "C"));
    jdbc.update(
        "update hl7v2_message set state = 'received', acknowledgement = null, received_at = ?"
            + " where control_id = ?",
        Timestamp.from(Instant.parse("2026-05-19T14:00:00Z")),
        lost.controlId());

    intake.settleWhatWasLeft();

    assertStands("v2-died", "420", "corrected");
  }

  @ParameterizedTest
  @CsvSource({"C, 420, corrected", "W, 240, entered-in-error"})
  void of_reports_of_one_time_the_one_that_was_sent_later_stands(
      String status, String value, String stands) throws IOException {
    String man = "v2-one-time-" + status;
    storeMan(man);
    store(Oru.of(man).reported(FIRST).sentAt(LATER).testosterone(value, status));

    assertLeftOut(store(Oru.of(man).reported(FIRST).sentAt(FIRST).testosterone("240")));

    assertStands(man, value, stands);
  }

  @Test
  void of_reports_of_one_time_a_cancelled_one_that_was_sent_later_stands() throws IOException {
    storeMan("v2-one-time-X");
    store(Oru.of("v2-one-time-X").reported(FIRST).sentAt(LATER).testosterone("", "X"));

    assertLeftOut(store(Oru.of("v2-one-time-X").reported(FIRST).sentAt(FIRST).testosterone("240")));

    assertThat(onlyResult("v2-one-time-X").getStatus()).isEqualTo(ObservationStatus.CANCELLED);
  }

  /** Some engines give a message that they send again a new number and a new time. */
  @ParameterizedTest
  @ValueSource(strings = {"", FIRST})
  void a_final_result_sent_anew_does_not_undo_a_correction(String reported) throws IOException {
    String man = "v2-anew-" + reported.length();
    storeMan(man);
    store(Oru.of(man).reported(reported).sentAt(FIRST).testosterone("240"));
    store(Oru.of(man).reported(reported).sentAt(LATER).testosterone("420", "C"));

    assertWaits(send(Oru.of(man).reported(reported).sentAt(LAST).testosterone("240")));
    assertStands(man, "420", "corrected");

    store(Oru.of(man).reported(reported).sentAt(LAST).testosterone("420"));
    store(Oru.of(man).reported(LAST).testosterone("", "U"));
    assertStands(man, "420", "corrected");
  }

  @ParameterizedTest
  @CsvSource({"W, F, 240", "X, F, 240", "W, C, 240", "W, U, ''"})
  void a_result_that_was_taken_back_does_not_return_by_a_new_time_of_sending(
      String taken, String status, String value) throws IOException {
    String man = "v2-taken-back-" + taken + status;
    storeMan(man);
    store(Oru.of(man).reported("").sentAt(FIRST).testosterone("240"));
    store(Oru.of(man).reported("").sentAt(LATER).testosterone("", taken));

    assertWaits(send(Oru.of(man).reported("").sentAt(LAST).testosterone(value, status)));

    assertThat(onlyResult(man).getStatus())
        .isIn(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR);
  }

  @Test
  void a_result_that_was_taken_back_is_reported_again() throws IOException {
    storeMan("v2-again-reported");
    store(Oru.of("v2-again-reported").reported(FIRST).testosterone("240"));
    Oru withdrawal = Oru.of("v2-again-reported").reported(LATER).testosterone("", "W");
    store(withdrawal);

    store(Oru.of("v2-again-reported").reported(LAST).testosterone("250"));
    assertStands("v2-again-reported", "250", "final");

    // The same once more is no news.
    assertLeftOut(store(withdrawal.controlId("again-withdrawn")));
    assertStands("v2-again-reported", "250", "final");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "A", "W", "D", "X"})
  void what_corrects_a_result_is_not_left_out_as_older(String status) throws IOException {
    String man = "v2-older-" + status;
    storeMan(man);
    store(Oru.of(man).reported(LATER).testosterone("240"));

    assertWaits(
        send(
            Oru.of(man).reported(FIRST).testosterone(status.matches("[CA]") ? "420" : "", status)));

    assertStands(man, "240", "unknown");
  }

  @Test
  void a_final_result_is_not_left_out_for_a_preliminary_one() throws IOException {
    storeMan("v2-older-final");
    store(Oru.of("v2-older-final").reported(LATER).testosterone("230", "P"));

    assertWaits(send(Oru.of("v2-older-final").reported(FIRST).testosterone("240")));
  }

  /**
   * Some laboratories number the lines of each message in OBX-4, or leave it out of what they take
   * back.
   */
  @ParameterizedTest
  @CsvSource({"W, 1", "D, 1", "X, 1", "W, ''"})
  void what_is_taken_back_under_another_sub_id_waits(String status, String subId)
      throws IOException {
    String man = "v2-sub-id-" + status + subId;
    storeMan(man);
    String obx = "OBX|1|NM|2986-8^T^LN|%s|%s|ng/dL|||||%s";
    store(Oru.of(man).reported(FIRST).with(obx.formatted("2", "240", "F")));

    assertWaits(send(Oru.of(man).reported(LATER).with(obx.formatted(subId, "", status))));
    assertStands(man, "240", "unknown");

    store(Oru.of(man).reported(LATER).with(obx.formatted("2", "", "W")));
    assertStands(man, "240", "entered-in-error");
  }

  @Test
  void a_result_of_another_time_or_of_a_line_that_the_message_repeats_is_not_meant()
      throws IOException {
    storeMan("v2-not-meant");
    String obx = "OBX|1|NM|2986-8^T^LN|%s|%s|ng/dL|||||%s|||2026051808%s-0400";
    store(Oru.of("v2-not-meant").reported(FIRST).with(obx.formatted("1", "240", "F", "00")));

    store(Oru.of("v2-not-meant").reported(LATER).with(obx.formatted("2", "", "X", "30")));
    store(
        Oru.of("v2-not-meant")
            .reported(LAST)
            .with(obx.formatted("1", "240", "F", "00"))
            .with(obx.formatted("3", "", "X", "00")));

    assertThat(results("v2-not-meant"))
        .extracting(result -> result.getStatus().toCode())
        .containsExactlyInAnyOrder("final", "cancelled", "cancelled");
  }

  @Test
  void an_older_correction_is_left_out_for_a_newer_one() throws IOException {
    storeMan("v2-corrections");
    store(Oru.of("v2-corrections").reported(LATER).testosterone("430", "C"));

    assertLeftOut(store(Oru.of("v2-corrections").reported(FIRST).testosterone("420", "C")));

    assertStands("v2-corrections", "430", "corrected");
  }

  @ParameterizedTest
  @CsvSource({"20990519100000-0400, 20260519101500-0400", "20990519100000-0400, 20990519101500"})
  void a_time_that_is_yet_to_come_makes_no_report_the_newer(String reported, String sent)
      throws IOException {
    String man = "v2-yet-to-come-" + sent.length();
    storeMan(man);
    store(Oru.of(man).reported(reported).sentAt(sent).testosterone("240"));
    assertThat(onlyResult(man).hasIssued()).isFalse();
    assertThat(onlyReport(man).hasIssued()).isFalse();

    String later = sent.startsWith("2099") ? reported : LATER;
    store(Oru.of(man).reported(later).sentAt(sent).testosterone("420", "C"));

    assertStands(man, "420", "corrected");
  }

  @Test
  void a_result_that_somebody_has_put_in_doubt_stays_so_until_it_is_corrected() throws IOException {
    storeMan("v2-in-doubt");
    store(Oru.of("v2-in-doubt").reported(FIRST).testosterone("240"));
    Observation doubtful = onlyResult("v2-in-doubt").setStatus(ObservationStatus.UNKNOWN);
    put("/fhir/Observation/" + doubtful.getIdElement().getIdPart(), json(doubtful));

    store(Oru.of("v2-in-doubt").reported(LATER).testosterone("240"));
    assertStands("v2-in-doubt", "240", "unknown");
    assertWaits(send(Oru.of("v2-in-doubt").reported(LATER).testosterone("250")));

    store(Oru.of("v2-in-doubt").reported(LAST).testosterone("420", "C"));
    assertStands("v2-in-doubt", "420", "corrected");
  }
}
