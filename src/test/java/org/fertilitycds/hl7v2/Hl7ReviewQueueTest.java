package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The review queue as its operators work with it. */
@OnH2
class Hl7ReviewQueueTest extends Hl7Server {

  private static final String ALL = "/fhir/Task/$hl7v2-replay";

  private static String parameters(String... parts) {
    String all = String.join(", ", parts);
    return all.isEmpty()
        ? "{\"resourceType\": \"Parameters\"}"
        : "{\"resourceType\": \"Parameters\", \"parameter\": [" + all + "]}";
  }

  private static String sender(String facility) {
    return "{\"name\": \"sender\", \"valueString\": \"LIS/%s\"}".formatted(facility);
  }

  private Task task(Task task) {
    return parse(Task.class, get("/fhir/Task/" + task.getIdPart()));
  }

  // --- What operators see of it ---

  /** Beside the counter, which says nothing of what was mended or closed since. */
  @Test
  void the_gauges_say_what_waits_and_since_when() throws IOException {
    assertThat(get("/actuator/prometheus").body())
        .contains("fertility_cds_hl7v2_review_depth", "fertility_cds_hl7v2_review_age_seconds");
    Instant later = clock.instant().plusSeconds(600);
    long before = ReviewState.read(jdbc, later).depth();

    Task task = review(send(Oru.of("v2-gauged").testosterone("240")));

    assertThat(ReviewState.read(jdbc, later).depth()).isEqualTo(before + 1);
    assertThat(ReviewState.read(jdbc, later).age()).isGreaterThanOrEqualTo(500);
    storeMan("v2-gauged");
    replay(task, "");
    assertThat(ReviewState.read(jdbc, later).depth()).isEqualTo(before);
  }

  // --- What the entry says ---

  /** With results left out it has no room to spare in MSA-3. */
  @Test
  void the_answer_names_the_entry_whole() throws IOException {
    storeMan("v2-whole-name");
    store(Oru.of("v2-whole-name").reported("20260520100000-0400").testosterone("420"));

    Ack ack =
        send(
            Oru.of("v2-whole-name")
                .reported("20260519100000-0400")
                .testosterone("240")
                .with("OBX|2|NM|10501-5^LH^LN||3.1|furlong|||||F"));

    assertThat(ack.text()).contains("0 stored, 1 older, ");
    assertThat(reasons(review(ack))).containsExactly("unit-unknown");
  }

  /** Who reads the record of one must not find there what came about the other. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_entry_about_several_patients_stands_in_the_record_of_none(boolean known)
      throws IOException {
    String first = "v2-several-1-" + known;
    String second = "v2-several-2-" + known;
    if (known) {
      storeMan(first);
    }
    storeMan(second);
    String next = Oru.of(second).testosterone("420").toString().replaceFirst("MSH.*\\r", "");

    Task task = review(send(Oru.of(first).with("OBX|1|NM|2986-8^T^LN||240|furlong|||||F") + next));

    assertThat(task.hasFor()).isFalse();
    assertThat(onlyResult(second).getStatus().toCode()).isEqualTo("final");
  }

  @Test
  void an_entry_leaves_the_record_of_the_one_whom_it_is_not_about() throws IOException {
    storeMan("v2-taken-for-him");
    Oru message = Oru.of("v2-taken-for-him").with("OBX|1|NM|2986-8^T^LN||240|furlong|||||F");
    Task task = review(send(message));
    assertThat(task.getFor().getReference()).isEqualTo("Patient/v2-taken-for-him");
    String corrected =
        message
            .toString()
            .replace("v2-taken-for-him", "v2-yet-unknown")
            .replace("\r", "\\n")
            .replace("\\&", "\\\\&");

    replay(task, "{\"name\": \"message\", \"valueString\": \"%s\"}".formatted(corrected));

    assertThat(reasons(task(task))).containsExactly("unknown-patient");
    assertThat(task(task).hasFor()).isFalse();
  }

  /** As the documentation has it: one request, and a text that can be edited. */
  @Test
  void the_message_is_read_as_it_came() throws Exception {
    String message =
        Oru.of("v2-read").testosterone("240").with("NTE|1||Gr\u00fc\u00dfe").toString();
    Task task = review(send(message));

    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://127.0.0.1:%d/fhir/Binary/%s".formatted(port, task.getIdPart())))
                    .header("Accept", "application/hl7-v2")
                    .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(message);
  }

  // --- Replay ---

  /** Two that Unicode counts as line breaks, and HL7 does not. */
  @Test
  void a_corrected_message_has_lines_where_hl7_has_them() throws IOException {
    storeMan("v2-lines");
    Oru message = Oru.of("v2-lines").testosterone("2,4").with("NTE|1||one\u0085two\u2028three|R");
    Task task = review(send(message));
    String corrected =
        message.toString().replace("2,4", "2.4").replace("\r", "\\r").replace("\\&", "\\\\&");

    Parameters answer =
        replay(task, "{\"name\": \"message\", \"valueString\": \"%s\"}".formatted(corrected));

    assertThat(count(answer, "resolved")).isEqualTo(1);
    assertThat(onlyResult("v2-lines").getNoteFirstRep().getText())
        .isEqualTo("one\u0085two\u2028three");
  }

  @Test
  void a_replay_says_what_it_left_out_because_something_newer_is_stored() throws IOException {
    Task task =
        review(send(Oru.of("v2-late-patient").reported("20260519100000-0400").testosterone("240")));
    storeMan("v2-late-patient");
    store(Oru.of("v2-late-patient").reported("20260520100000-0400").testosterone("420"));

    Parameters answer = replay(task, "");

    assertThat(count(answer, "resolved")).isEqualTo(1);
    assertThat(count(answer, "stored")).isZero();
    assertThat(count(answer, "older")).isEqualTo(1);
    assertThat(quantity(onlyResult("v2-late-patient")).getValue()).isEqualByComparingTo("420");
  }

  @Test
  void of_many_at_most_the_limit_is_tried_and_all_are_counted() throws IOException {
    for (int number = 0; number < 4; number++) {
      String two = "OBX|1|NM|TX99^x^L||1|furlong|||||F\rOBX|2|NM|2986-8^T^LN||240|furlong|||||F";
      send(Oru.of("v2-limited").order("limited-" + number).facility("LIMITLAB").with(two));
      if (number == 0) {
        storeMan("v2-limited");
      }
    }

    Parameters answer =
        parse(
            Parameters.class,
            post(
                ALL,
                parameters(
                    sender("LIMITLAB"),
                    "{\"name\": \"reason\", \"valueCode\": \"unknown-code\"}",
                    "{\"name\": \"reason\", \"valueCode\": \"unit-unknown\"}",
                    "{\"name\": \"limit\", \"valueInteger\": 2}")));

    assertThat(count(answer, "matched")).isEqualTo(3);
    assertThat(count(answer, "tried")).isEqualTo(2);
    assertThat(count(answer, "remaining")).isEqualTo(3);
  }

  /** What is not understood must not have more replayed than was meant, or for real. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          no value of a filter   ! ''                           ! {"name": "sender"}
          no value of dryRun     ! ''                           ! {"name": "reason", "valueCode": "unknown-patient"}, {"name": "dryRun"}
          filter in the address  ! ?sender=                     ! ''
          dryRun in the address  ! ?dryRun=                     ! {"name": "reason", "valueCode": "unknown-patient"}
          """)
  void a_parameter_without_effect_is_refused(String what, String address, String parameter)
      throws IOException {
    String man = "v2-no-effect-" + Integer.toHexString(what.hashCode());
    Task waiting = review(send(Oru.of(man).testosterone("240")));
    storeMan(man);

    var refused = post(ALL + address, parameters(parameter));

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    String one = "/fhir/Task/" + waiting.getIdPart() + "/$hl7v2-replay";
    assertThat(post(one, parameters("{\"name\": \"dryRun\"}")).statusCode()).isEqualTo(400);
    assertThat(results(man)).isEmpty();
    assertThat(count(replay(waiting, ""), "resolved")).isEqualTo(1);
  }

  @Test
  void what_stands_in_the_address_counts_as_what_stands_in_the_body() throws IOException {
    Task waiting = review(send(Oru.of("v2-address").facility("ADDRESSLAB").testosterone("240")));
    storeMan("v2-address");

    String inBody = sender("ADDRESSLAB");
    String one = "/fhir/Task/" + waiting.getIdPart() + "/$hl7v2-replay";
    for (var answer :
        List.of(
            post(ALL + "?sender=LIS/ADDRESSLAB&dryRun=true", parameters()),
            post(ALL + "?dryRun=true", parameters(inBody)),
            post(one + "?dryRun=true", parameters()))) {
      if (answer.statusCode() != 400) {
        assertThat(count(parse(Parameters.class, answer), "resolved")).isEqualTo(1);
      }
      assertThat(results("v2-address")).as(answer.body()).isEmpty();
    }
  }

  // --- What is not to be stored ---

  private void close(Task task, String how) {
    String path = "/fhir/Task/" + task.getIdPart();
    int status =
        switch (how) {
          case "update" -> put(path, json(task(task).setStatus(TaskStatus.CANCELLED))).statusCode();
          case "patch" ->
              send(
                      "PATCH",
                      path,
                      "application/json-patch+json",
                      BodyPublishers.ofString(
                          "[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"cancelled\"}]"))
                  .statusCode();
          default -> send("DELETE", path, "", BodyPublishers.noBody()).statusCode();
        };
    assertThat(status).isEqualTo(200);
  }

  /** A man who is no patient here, and never will be. */
  @ParameterizedTest
  @ValueSource(strings = {"update", "patch", "delete"})
  void a_closed_entry_waits_no_longer_and_its_message_grows_old(String how) throws IOException {
    Oru message = Oru.of("v2-closed-" + how).facility("CLOSED" + how).testosterone("240");
    Ack first = send(message);
    Task task = review(first);

    close(task, how);

    Parameters all = parse(Parameters.class, post(ALL, parameters(sender("CLOSED" + how))));
    assertThat(count(all, "matched")).isZero();
    assertThat(send(message).code()).isEqualTo("AA");
    deleteOldMessages(399);
    assertThat(kept(message)).isEqualTo(1);
    deleteOldMessages(401);
    assertThat(kept(message)).isZero();
  }

  @Test
  void a_closed_entry_that_is_opened_again_or_replayed_waits_as_before() throws IOException {
    Oru message = Oru.of("v2-reopened").testosterone("240");
    Task task = review(send(message));
    close(task, "update");

    put("/fhir/Task/" + task.getIdPart(), json(task(task).setStatus(TaskStatus.ONHOLD)));
    deleteOldMessages(401);
    assertThat(kept(message)).isEqualTo(1);

    close(task, "update");
    assertThat(count(replay(task, ""), "remaining")).isEqualTo(1);
    assertThat(task(task).getStatus()).isEqualTo(TaskStatus.ONHOLD);
    deleteOldMessages(401);
    assertThat(kept(message)).isEqualTo(1);

    storeMan("v2-reopened");
    assertThat(count(replay(task, ""), "resolved")).isEqualTo(1);
    deleteOldMessages(401);
    assertThat(kept(message)).isZero();
  }
}
