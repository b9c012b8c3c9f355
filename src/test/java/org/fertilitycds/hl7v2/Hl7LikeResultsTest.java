package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

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
        .containsExactlyInAnyOrder("240 final", "250 final", "260 final");
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

    assertThat(inOrder("like-others")).containsExactly("3.1 final");
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
}
