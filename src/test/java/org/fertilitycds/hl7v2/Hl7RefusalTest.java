package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is not taken, and how a sender is told. */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class Hl7RefusalTest extends Hl7Server {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          ORU^R01^ORU_R01 ! ADT^A01      ! MSH^1^9 200 E
          ORU^R01^ORU_R01 ! ORU^R30      ! MSH^1^9 201 E
          ORU^R01^ORU_R01 ! ''           ! MSH^1^9 200 E
          |P|2.5.1        ! |P|2.8       ! MSH^1^12 203 E
          |P|2.5.1        ! |P|          ! MSH^1^12 203 E
          |P|2.5.1        ! |T|2.5.1     ! MSH^1^11 202 E
          |P|2.5.1        ! ||2.5.1      ! MSH^1^11 202 E
          |CONTROL|       ! ||           ! MSH^1^10 101 E
          ^~\\&           ! ^^^^         ! MSH^1^2 102 E
          |UTF|           ! |KLINGON     ! MSH^1^18 103 E
          MSH|            ! MSA|         ! 100 E
          MSH|            ! {"resource"  ! 100 E
          MSH|            ! FHS|          ! 100 E
          PID|1|          ! ADD|1|        ! ADD^1^1 100 E
          OBX|1|          ! DSC|1|        ! DSC^1^1 100 E
          """)
  void is_refused_for_good(String part, String instead, String error) throws IOException {
    String message =
        Oru.of("v2-refused").controlId("CONTROL").charset("UTF|").testosterone("240").toString();

    Ack ack = send(message.replace("UTF||", "UTF|").replace(part, instead).replace("|UTF|", "|"));

    assertThat(ack.code()).as(ack.text()).isEqualTo("AR");
    assertThat(ack.errors()).extracting(String::strip).containsExactly(error);
  }

  @Test
  void a_refusal_names_the_message_although_its_characters_are_not_read() throws IOException {
    Ack ack =
        send(Oru.of("v2-refused").controlId("KLINGON-1").charset("KLINGON").testosterone("1"));

    assertThat(ack.code()).isEqualTo("AR");
    assertThat(ack.controlId()).isEqualTo("KLINGON-1");
    assertThat(ack.text()).contains("|LIS|TESTLAB|");
  }

  @Test
  void a_refusal_says_so_in_the_layout_of_old_versions_too() throws IOException {
    Ack ack =
        send(
            Oru.of("v2-refused").version("2.3").testosterone("1").toString().replace("R01", "R99"));

    assertThat(ack.text()).contains("\rERR|MSH^1^9|MSH^1^9|201^");
  }

  @Test
  void a_message_over_the_limit_is_refused_and_the_connection_goes_on() throws IOException {
    storeMan("v2-after-large");
    String large =
        Oru.of("v2-large").testosterone("240").with("NTE|1||" + "x".repeat(1_100_000)).toString();

    Ack ack = send(large);

    assertThat(ack.code()).isEqualTo("AR");
    assertThat(ack.controlId()).isEqualTo(large.split("\\|", -1)[9]);
    store(Oru.of("v2-after-large").testosterone("240"));
  }

  @Test
  void separators_without_end_are_refused() throws IOException {
    Ack ack = send(Oru.of("v2-separators").with("OBX|" + "|~^&".repeat(20_000)));

    assertThat(ack.code()).isEqualTo("AR");
  }

  @Test
  void rubbish_between_frames_is_skipped_and_a_missing_return_is_not_waited_for()
      throws IOException {
    storeMan("v2-rubbish");
    var stream = new ByteArrayOutputStream();
    stream.writeBytes("\r\nrubbish".getBytes(StandardCharsets.US_ASCII));
    stream.write(0x0B);
    stream.writeBytes(
        Oru.of("v2-rubbish").testosterone("240").toString().getBytes(StandardCharsets.US_ASCII));
    stream.write(0x1C);

    sender().writeRaw(stream.toByteArray());

    assertThat(new Ack(new String(sender().read(), StandardCharsets.UTF_8)).code()).isEqualTo("AA");
  }

  @Test
  void messages_sent_at_once_are_answered_in_their_order() throws IOException {
    storeMan("v2-pipeline");
    List<Oru> messages =
        java.util.stream.IntStream.range(0, 5)
            .mapToObj(number -> Oru.of("v2-pipeline").order("p" + number).testosterone("240"))
            .toList();
    for (Oru message : messages) {
      sender().write(message.toString().getBytes(StandardCharsets.UTF_8));
    }

    for (Oru message : messages) {
      assertThat(new Ack(new String(sender().read(), StandardCharsets.UTF_8)).controlId())
          .isEqualTo(message.controlId());
    }
    assertThat(results("v2-pipeline")).hasSize(5);
  }

  /** A late answer must reach nobody who waits for another: the connection is closed instead. */
  @Test
  void a_message_that_takes_too_long_is_not_answered_late() throws Exception {
    storeMan("v2-slow");
    Oru message = Oru.of("v2-slow").testosterone("240");
    try (var blocker = jdbc.getDataSource().getConnection()) {
      blocker.setAutoCommit(false);
      try (var lock = blocker.createStatement()) {
        lock.execute("select id from hl7v2_message for update");
      }
      var properties =
          new Hl7v2Properties.Mllp(
              0, "127.0.0.1", null, false, 1, Duration.ofSeconds(60), Duration.ofSeconds(1));
      var gate = new java.util.concurrent.CountDownLatch(1);
      var slow = new MllpServer(properties, null, slowed(gate));
      slow.start();
      try (var impatient = new MllpSender(slow.port())) {
        assertThatThrownBy(() -> impatient.send(message.toString()))
            .isInstanceOf(IOException.class);
      } finally {
        gate.countDown();
        blocker.rollback();
        slow.stop();
      }
    }

    store(message);
    assertThat(results("v2-slow")).hasSize(1);
  }

  @org.springframework.beans.factory.annotation.Autowired private MessageIntake intake;

  private MllpServer.Receiver slowed(java.util.concurrent.CountDownLatch gate) {
    return new MllpServer.Receiver() {
      @Override
      public Acknowledgement receive(byte[] raw) {
        try {
          gate.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return intake.receive(raw);
      }

      @Override
      public int longest() {
        return intake.longest();
      }
    };
  }

  @Test
  void one_connection_more_than_the_limit_is_closed() throws Exception {
    var properties =
        new Hl7v2Properties.Mllp(
            0, "127.0.0.1", null, false, 1, Duration.ofSeconds(60), Duration.ofSeconds(30));
    var small = new MllpServer(properties, null, intake);
    small.start();
    storeMan("v2-limit");
    try (var first = new MllpSender(small.port())) {
      assertThat(first.send(Oru.of("v2-limit").testosterone("240").toString()).code())
          .isEqualTo("AA");
      try (var second = new MllpSender(small.port())) {
        assertThatThrownBy(second::read).isInstanceOf(IOException.class);
      }
    } finally {
      small.stop();
    }
  }

  @Test
  void an_idle_connection_is_closed() throws Exception {
    var properties =
        new Hl7v2Properties.Mllp(
            0, "127.0.0.1", null, false, 1, Duration.ofSeconds(1), Duration.ofSeconds(30));
    var small = new MllpServer(properties, null, intake);
    small.start();
    try (var idle = new MllpSender(small.port())) {
      assertThatThrownBy(idle::read).isInstanceOf(IOException.class);
    } finally {
      small.stop();
    }
  }

  /** Without a free file descriptor the listener took a whole core, and filled the log. */
  @Test
  void a_listener_that_can_accept_nothing_pauses() throws IOException {
    var properties =
        new Hl7v2Properties.Mllp(
            0, "127.0.0.1", null, false, 1, Duration.ofSeconds(60), Duration.ofSeconds(30));
    try (var exhausted = new Exhausted()) {
      long began = System.nanoTime();
      new MllpServer(properties, null, intake).accept(exhausted);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(400));
    }
  }

  /** Is closed at the second attempt. */
  private static final class Exhausted extends ServerSocket {

    private boolean tried;

    private Exhausted() throws IOException {}

    @Override
    public Socket accept() throws IOException {
      if (tried) {
        close();
      }
      tried = true;
      throw new SocketException("Too many open files");
    }
  }

  // --- The database ---

  @Test
  void a_database_that_refuses_the_message_is_answered_ae() throws IOException {
    storeMan("v2-refusing");
    Oru message = Oru.of("v2-refusing").testosterone("240");
    jdbc.execute("alter table hl7v2_message rename to hl7v2_message_gone");
    try {
      Ack ack = send(message);
      assertThat(ack.code()).isEqualTo("AE");
      assertThat(ack.errors()).containsExactly(" 207 E");
      assertThat(http("text/plain", message.toString()).statusCode()).isEqualTo(503);
    } finally {
      jdbc.execute("alter table hl7v2_message_gone rename to hl7v2_message");
    }

    store(message);
    assertThat(results("v2-refusing")).hasSize(1);
  }

  @Test
  void a_database_that_fails_half_way_leaves_nothing_but_the_message() throws IOException {
    storeMan("v2-half-way");
    Oru message = Oru.of("v2-half-way").testosterone("240");
    jdbc.execute("alter table hl7v2_result rename to hl7v2_result_gone");
    try {
      assertThat(send(message).code()).isEqualTo("AE");
      assertThat(results("v2-half-way")).isEmpty();
    } finally {
      jdbc.execute("alter table hl7v2_result_gone rename to hl7v2_result");
    }

    store(message);
    assertThat(results("v2-half-way")).hasSize(1);
  }

  @Test
  void a_message_left_by_a_process_that_died_is_processed_at_the_next_start() throws Exception {
    storeMan("v2-left-behind");
    String raw = Oru.of("v2-left-behind").controlId("LEFT-1").testosterone("240").toString();
    jdbc.update(
        "insert into hl7v2_message (id, sender, control_id, content_digest, received_at, raw, state)"
            + " values ('left-behind', 'LIS/TESTLAB', 'LEFT-1', 'x', ?, ?, 'received')",
        java.sql.Timestamp.from(java.time.Instant.parse("2026-05-01T00:00:00Z")),
        raw.getBytes(StandardCharsets.UTF_8));

    intake.settleWhatWasLeft();

    assertThat(results("v2-left-behind")).hasSize(1);
    assertThat(
            jdbc.queryForObject(
                "select state from hl7v2_message where id = 'left-behind'", String.class))
        .isEqualTo("stored");
  }

  /** Left unanswered, it is dealt with as when it comes again. */
  @Test
  void a_message_left_behind_whose_control_id_was_used_before_waits_for_review() throws Exception {
    storeMan("v2-left-reused");
    store(Oru.of("v2-left-reused").controlId("LEFT-2").testosterone("240"));
    String other =
        Oru.of("v2-left-reused")
            .controlId("LEFT-2")
            .reported("20260520100000-0400")
            .testosterone("420", "C")
            .toString();
    jdbc.update(
        "insert into hl7v2_message (id, sender, control_id, content_digest, received_at, raw, state)"
            + " values ('left-reused', 'LIS/TESTLAB', 'LEFT-2', 'x', ?, ?, 'received')",
        java.sql.Timestamp.from(clock.instant().minusSeconds(120)),
        other.getBytes(StandardCharsets.UTF_8));

    intake.settleWhatWasLeft();

    assertThat(reasons(parse(Task.class, get("/fhir/Task/hl7v2-left-reused"))))
        .containsExactly("control-id-reused");
    assertThat(quantity(onlyResult("v2-left-reused")).getValue()).isEqualByComparingTo("240");
  }

  /** Of two that were stored at once and not processed yet, the first to be processed stands. */
  @Test
  void a_message_that_waits_under_the_same_control_id_holds_no_other_up() throws Exception {
    storeMan("v2-left-other");
    String other =
        Oru.of("v2-left-other")
            .controlId("LEFT-3")
            .order("F-left-other")
            .testosterone("420")
            .toString();
    jdbc.update(
        "insert into hl7v2_message (id, sender, control_id, content_digest, received_at, raw, state)"
            + " values ('left-other', 'LIS/TESTLAB', 'LEFT-3', 'x', ?, ?, 'received')",
        java.sql.Timestamp.from(clock.instant().minusSeconds(120)),
        other.getBytes(StandardCharsets.UTF_8));

    store(Oru.of("v2-left-other").controlId("LEFT-3").testosterone("240"));
    intake.settleWhatWasLeft();

    assertThat(reasons(parse(Task.class, get("/fhir/Task/hl7v2-left-other"))))
        .containsExactly("control-id-reused");
    assertThat(quantity(onlyResult("v2-left-other")).getValue()).isEqualByComparingTo("240");
  }

  // --- HTTP ---

  private HttpResponse<String> http(String type, String body) {
    return send("POST", "/hl7v2", type, BodyPublishers.ofString(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/hl7-v2",
        "application/hl7-v2+er7",
        "x-application/hl7-v2+er7",
        "text/plain; charset=utf-8"
      })
  void http_takes_a_message(String type) {
    String man = "v2-http-" + type.replaceAll("\\W+", "-");
    storeMan(man);

    var answer = http(type, Oru.of(man).testosterone("240").toString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new Ack(answer.body()).code()).isEqualTo("AA");
    assertThat(results(man)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          application/json   ! {}      ! 415 ! not-supported
          text/plain         ! hello   ! 400 ! MSA|AR
          text/plain         ! ''      ! 400 ! MSA|AR
          """)
  void http_refuses(String type, String body, int status, String telling) {
    var answer = http(type, body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(telling);
  }

  @Test
  void http_keeps_to_the_limits_of_the_server() {
    assertThat(http("text/plain", "MSH|" + "x".repeat(2_000_000)).body()).contains("MSA|AR");
    assertThat(http("text/plain", "x".repeat(11_000_000)).statusCode()).isEqualTo(413);
  }

  // --- What is said to whom ---

  @Test
  void neither_the_log_nor_an_answer_names_a_patient(CapturedOutput log) throws IOException {
    storeMan("v2-secret");
    String secret = "Zaphod";
    List<String> messages =
        List.of(
            Oru.of("v2-secret").testosterone("240").toString(),
            Oru.of("v2-secret").testosterone("24x").toString(),
            Oru.of("v2-nobody").testosterone("240").toString(),
            Oru.of("v2-secret").with("OBX|1|NM|" + secret + "^x^L||1|x|||||F").toString(),
            Oru.of("v2-secret").with("OBX|1|NM|2986-8^T^LN||1|" + secret + "|||||F").toString(),
            Oru.of("v2-secret").with("OBX|1|" + secret + "|2986-8^T^LN||1|x|||||F").toString(),
            Oru.of("v2-secret").testosterone("240").toString().replace("ORU^R01", secret + "^R01"),
            Oru.of("v2-secret").with(secret + " said so").testosterone("240").toString());

    for (String message : messages) {
      Ack ack = send(message.replace("TESTMAN^ADAM", secret));
      assertThat(ack.text()).doesNotContain(secret).doesNotContain("Exception");
    }

    assertThat(log.getAll()).doesNotContain(secret).doesNotContain("v2-nobody");
  }

  // --- Where it listens ---

  @Test
  void it_does_not_listen_to_others_in_clear_unless_told_so() {
    assertThatThrownBy(() -> mllpAt("0.0.0.0", null, false))
        .hasMessageContaining("ssl-bundle")
        .hasMessageContaining("anyone-who-reaches-the-port-may-send-results=true");
    assertThat(mllpAt("0.0.0.0", null, true).port()).isZero();
    assertThat(mllpAt("0.0.0.0", "lab", false).port()).isZero();
    assertThat(mllpAt("127.0.0.1", null, false).port()).isZero();
  }

  private static Hl7v2Properties.Mllp mllpAt(
      String address, @org.jspecify.annotations.Nullable String bundle, boolean open) {
    return new Hl7v2Properties.Mllp(
        0, address, bundle, open, 1, Duration.ofSeconds(1), Duration.ofSeconds(1));
  }
}
