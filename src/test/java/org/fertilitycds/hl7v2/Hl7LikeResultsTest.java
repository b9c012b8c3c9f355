package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stimulation tests: one test several times under one order number, without OBX-4. */
@OnH2
class Hl7LikeResultsTest extends Hl7Server {

  private static final String FIRST = "20260519100000-0400";
  private static final String LATER = "20260520100000-0400";

  /** A result that gives its own time of collection, on the hour of the test. */
  private static String lh(String minute, String value, String status) {
    return "OBX|1|NM|10501-5^LH^LN||%s|[IU]/L^[IU]/L^UCUM|||||%s|||202605180800-0400"
        .formatted(value, status)
        .replace("202605180800", "2026051808" + minute);
  }

  private Oru threeOf(String man) throws IOException {
    storeMan(man);
    return Oru.of(man)
        .reported(FIRST)
        .with(lh("00", "3.1", "F"))
        .with(lh("30", "14.2", "F"))
        .with(lh("50", "11.8", "F"));
  }

  private List<String> inOrder(String man) {
    return results(man).stream()
        .sorted(Comparator.comparing((Observation one) -> one.getEffective().primitiveValue()))
        .map(one -> quantity(one).getValue().toPlainString() + " " + one.getStatus().toCode())
        .toList();
  }

  private void assertWaits(Ack ack) {
    assertThat(reasons(review(ack))).containsExactly("correction-ambiguous");
  }

  @Test
  void some_that_are_corrected_are_found_by_their_time() throws IOException {
    store(threeOf("like-corrected"));

    store(
        Oru.of("like-corrected")
            .reported(LATER)
            .with(lh("30", "15.2", "C"))
            .with(lh("50", "12.8", "C")));

    assertThat(inOrder("like-corrected"))
        .containsExactly("3.1 final", "15.2 corrected", "12.8 corrected");
  }

  @Test
  void some_that_are_withdrawn_are_found_by_their_time() throws IOException {
    store(threeOf("like-withdrawn"));

    store(Oru.of("like-withdrawn").reported(LATER).with(lh("50", "", "W")).with(lh("30", "", "D")));

    assertThat(inOrder("like-withdrawn"))
        .containsExactly("3.1 final", "14.2 entered-in-error", "11.8 entered-in-error");
  }

  @Test
  void one_that_is_corrected_is_found_by_its_time() throws IOException {
    store(threeOf("like-one"));

    store(Oru.of("like-one").reported(LATER).with(lh("30", "15.2", "C")));

    assertThat(inOrder("like-one")).containsExactly("3.1 final", "15.2 corrected", "11.8 final");
  }

  @Test
  void some_without_a_time_of_their_own_wait() throws IOException {
    storeMan("like-untimed");
    store(
        Oru.of("like-untimed")
            .reported(FIRST)
            .testosterone("240")
            .testosterone("250")
            .testosterone("260"));

    assertWaits(
        send(
            Oru.of("like-untimed")
                .reported(LATER)
                .testosterone("255", "C")
                .testosterone("265", "C")));

    assertThat(inOrder("like-untimed"))
        .containsExactlyInAnyOrder("240 unknown", "250 unknown", "260 unknown");
  }

  /** Which of them no longer holds, nobody knows: none counts, and then all but that one again. */
  @Test
  void those_that_a_correction_may_mean_are_out_of_force_until_it_says_which() throws IOException {
    String man = "like-in-doubt";
    storeMan(man);
    Oru two = Oru.of(man).reported(FIRST).with(lh("00", "3.1", "F")).with(lh("30", "14.2", "F"));
    store(two);
    store(Oru.of(man).order("another").with(lh("00", "3.3", "F")));
    Oru which =
        Oru.of(man).collected("").reported(LATER).orderStatus("C").with(untimed("15.2", "C"));

    Ack ack = send(which);

    assertWaits(ack);
    assertThat(inOrder(man)).containsExactlyInAnyOrder("3.1 unknown", "14.2 unknown", "3.3 final");
    assertThat(problems(review(ack))).contains("does not count: Observation/hl7v2-");
    assertThat(results(man))
        .filteredOn(one -> one.getStatus() == ObservationStatus.UNKNOWN)
        .allSatisfy(
            one ->
                assertThat(one.getNoteFirstRep().getText())
                    .contains(which.controlId(), review(ack).getIdPart(), "It was final."));

    assertThat(count(replay(review(ack), ""), "resolved")).isZero();
    assertThat(count(replay(review(ack), mended(which, lh("30", "15.2", "C"))), "resolved"))
        .isEqualTo(1);

    assertThat(inOrder(man)).containsExactlyInAnyOrder("3.1 final", "15.2 corrected", "3.3 final");
    assertThat(results(man)).allSatisfy(one -> assertThat(one.hasNote()).isFalse());
  }

  @Test
  void what_a_message_does_not_change_after_all_counts_again() throws IOException {
    String man = "like-not-meant";
    storeMan(man);
    store(Oru.of(man).reported(FIRST).testosterone("240").testosterone("250"));
    Oru withdrawal = Oru.of(man).reported(LATER).testosterone("", "X");
    Oru other = Oru.of(man).reported(LATER).testosterone("255", "C");
    Ack first = send(withdrawal);
    Ack second = send(other);
    assertThat(inOrder(man)).containsExactlyInAnyOrder("240 unknown", "250 unknown");

    String nothing = "OBX|1|NM|2157-6^CK^LN||80|U/L|||||F";
    replay(review(first), mended(Oru.of(man).reported(LATER), nothing));
    assertThat(results(man).stream().filter(one -> one.getStatus() == ObservationStatus.UNKNOWN))
        .hasSize(2);
    // A line that holds no result.
    replay(review(second), mended(Oru.of(man).reported(LATER).testosterone("255", "O")));

    assertThat(inOrder(man)).containsExactlyInAnyOrder("240 final", "250 final", "80 final");
  }

  private static String untimed(String value, String status) {
    return "OBX|1|NM|10501-5^LH^LN||%s|[IU]/L^[IU]/L^UCUM|||||%s".formatted(value, status);
  }

  /** The message with other results. */
  private static String mended(Oru message, String obx) {
    String text = message.toString();
    int start = text.indexOf("OBX|");
    return mended((start < 0 ? text : text.substring(0, start)) + obx + "\r");
  }

  private static String mended(Object message) {
    return "{\"name\": \"message\", \"valueString\": \"%s\"}"
        .formatted(message.toString().replace("\\&", "\\\\&").replace("\r", "\\n"));
  }

  @Test
  void those_that_are_new_beside_all_that_are_stored_are_new() throws IOException {
    storeMan("like-more");
    store(Oru.of("like-more").reported(FIRST).with(lh("00", "3.1", "F")).with(lh("30", "14", "F")));

    store(
        Oru.of("like-more")
            .reported(LATER)
            .with(lh("50", "11.8", "F"))
            .with(lh("00", "3.1", "F"))
            .with(lh("30", "14", "F")));

    assertThat(inOrder("like-more")).containsExactly("3.1 final", "14 final", "11.8 final");
  }

  @Test
  void corrections_of_other_samples_do_not_take_the_place_of_the_stored_one() throws IOException {
    storeMan("like-others");
    store(Oru.of("like-others").reported(FIRST).with(lh("00", "3.1", "F")));

    assertWaits(
        send(
            Oru.of("like-others")
                .reported(LATER)
                .with(lh("30", "15.2", "C"))
                .with(lh("50", "12.8", "C"))));

    assertThat(inOrder("like-others")).containsExactly("3.1 unknown");
  }

  @Test
  void one_that_waited_for_review_has_kept_its_place() throws IOException {
    Oru message = threeOf("like-waited");
    String broken = message.toString().replace("3.1|[IU]/L^[IU]/L", "3.1|furlong^furlong");
    Ack ack = send(broken);
    assertThat(reasons(review(ack))).containsExactly("unit-unknown");
    store(Oru.of("like-waited").reported(LATER).with(lh("50", "12.8", "C")));

    replay(
        review(ack),
        "{\"name\": \"message\", \"valueString\": \"%s\"}"
            .formatted(message.toString().replace("\\&", "\\\\&").replace("\r", "\\n")));

    assertThat(inOrder("like-waited")).containsExactly("3.1 final", "14.2 final", "12.8 corrected");
  }

  @Test
  void several_under_one_sub_id_are_not_one() throws IOException {
    storeMan("like-sub-id");
    Oru message =
        Oru.of("like-sub-id")
            .reported(FIRST)
            .with(lh("00", "3.1", "F").replace("LN||", "LN|1|"))
            .with(lh("30", "14.2", "F").replace("LN||", "LN|1|"));

    assertWaits(send(message));

    assertThat(results("like-sub-id")).isEmpty();
  }

  @Test
  void samples_of_one_man_in_groups_of_their_own_are_told_apart() throws IOException {
    storeMan("like-groups");
    String first = Oru.of("like-groups").with(lh("00", "3.1", "F")).toString();
    String second = Oru.of("like-groups").with(lh("30", "14.2", "F")).toString();

    send(first + second.substring(second.indexOf("PID")));

    assertThat(inOrder("like-groups")).containsExactly("3.1 final", "14.2 final");
  }

  /** The one after it had its place, and gave way to the correction of the lost one. */
  @Test
  void one_whose_order_cannot_be_read_keeps_its_place() throws IOException {
    storeMan("like-lost");
    String obr =
        "OBR|2||F-like-lost|24331-1^Hormones^L|||20260518083000-0400|||||||||||||||%s||CH|F"
            .formatted(FIRST);
    Oru message =
        Oru.of("like-lost")
            .reported(FIRST)
            .with(lh("00", "3.1", "F"))
            .with(obr)
            .with(lh("30", "14.2", "F"));
    Ack lost = send(message.toString().replace("OBR|1|", "OBA|1|"));
    assertThat(reasons(review(lost))).containsExactly("unreadable-segment");
    assertThat(inOrder("like-lost")).containsExactly("14.2 final");

    Ack waiting = send(Oru.of("like-lost").reported(LATER).with(lh("00", "3.3", "C")));
    assertWaits(waiting);
    assertThat(inOrder("like-lost")).containsExactly("14.2 unknown");

    replay(
        review(lost),
        "{\"name\": \"message\", \"valueString\": \"%s\"}"
            .formatted(message.toString().replace("~\\&", "~\\\\&").replace("\r", "\\n")));
    store(Oru.of("like-lost").reported(LATER).with(lh("00", "3.4", "C")));
    assertThat(inOrder("like-lost")).containsExactly("3.4 corrected", "14.2 unknown");

    replay(review(waiting), "");
    assertThat(inOrder("like-lost")).containsExactly("3.4 corrected", "14.2 final");
  }

  /** Stored before, its own are found beside a lost one as ever. */
  @Test
  void those_that_are_stored_are_found_beside_one_whose_order_cannot_be_read() throws IOException {
    store(threeOf("like-found"));
    String again =
        Oru.of("like-found")
            .reported(LATER)
            .with(lh("00", "3.1", "F"))
            .with("OBA|2||F-like-found")
            .with(lh("30", "14.2", "F"))
            .with("OBR|3||F-like-found|||||||||||||||||||%s|||F".formatted(LATER))
            .with(lh("50", "12.8", "C"))
            .toString();

    assertThat(reasons(review(send(again)))).containsExactly("unreadable-segment");

    assertThat(inOrder("like-found")).containsExactly("3.1 final", "14.2 final", "12.8 corrected");
  }

  @Autowired DataSource dataSource;

  /** Which of those that are stored it means, it has asked before the other was stored. */
  @Test
  void two_messages_about_one_order_at_once_take_nothing_for_what_it_is_not() throws Exception {
    String man = "like-at-once";
    storeMan(man);
    store(Oru.of(man).reported(FIRST).testosterone("240"));
    Oru both =
        Oru.of(man)
            .reported(LATER)
            .testosterone("250", "C")
            .with(lh("00", "3.1", "F"))
            .with(lh("30", "14.2", "F"));

    CompletableFuture<Ack> answer;
    try (Connection other = dataSource.getConnection()) {
      other.setAutoCommit(false);
      holdResultsOf(man, other);
      answer = sendElsewhere(both);
      await().until(() -> isWaitedFor(other));
      store(Oru.of(man).reported(FIRST).with(lh("30", "14.2", "F")));
      other.rollback();
    }

    Ack ack = answer.get(60, TimeUnit.SECONDS);
    assertThat(ack.errors()).as(ack.text()).isEmpty();
    assertThat(inOrder(man)).containsExactlyInAnyOrder("250 corrected", "3.1 final", "14.2 final");
  }

  private static void holdResultsOf(String man, Connection connection) throws SQLException {
    try (var hold =
        connection.prepareStatement(
            "select id from hl7v2_result where patient_id = ? for update")) {
      hold.setString(1, man);
      assertThat(hold.executeQuery().next()).isTrue();
    }
  }

  private static boolean isWaitedFor(Connection connection) throws SQLException {
    try (var asked =
        connection.prepareStatement(
            "select 1 from information_schema.sessions where blocker_id = session_id()")) {
      return asked.executeQuery().next();
    }
  }
}
