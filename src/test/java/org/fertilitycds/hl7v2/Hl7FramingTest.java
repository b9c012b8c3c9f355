package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.fertilitycds.server.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Where a message begins and ends, also where its sender does not say so properly. */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class Hl7FramingTest extends Hl7Server {

  private static final int VT = 0x0B;
  private static final int FS = 0x1C;

  private static byte[] bytes(Object... parts) {
    var stream = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer one) {
        stream.write(one);
      } else {
        stream.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return stream.toByteArray();
  }

  private Ack answer() throws IOException {
    return new Ack(new String(sender().read(), StandardCharsets.UTF_8));
  }

  /** Its sender broke off, and begins anew on the same connection. */
  @Test
  void a_message_without_end_is_not_part_of_the_next() throws IOException {
    storeMan("v2-broken-off");
    storeMan("v2-begun-anew");
    String brokenOff = Oru.of("v2-broken-off").controlId("BROKEN-1").testosterone("240").toString();
    Oru next = Oru.of("v2-begun-anew").controlId("ANEW-1").testosterone("420");

    sender().writeRaw(bytes(VT, brokenOff.substring(0, brokenOff.length() - 20)));
    sender().writeRaw(bytes(VT, next, FS, "\r"));

    Ack ack = answer();
    assertThat(ack.controlId()).isEqualTo("ANEW-1");
    assertThat(ack.code()).isEqualTo("AA");
    assertThat(ack.errors()).isEmpty();
    assertThat(results("v2-broken-off")).isEmpty();
    assertThat(quantity(onlyResult("v2-begun-anew")).getValue()).isEqualByComparingTo("420");

    // The one that was broken off comes again.
    assertThat(send(brokenOff).controlId()).isEqualTo("BROKEN-1");
    assertThat(results("v2-broken-off")).hasSize(1);
  }

  /** As word processors end a line with it, and people paste that into a note. */
  @Test
  void a_vertical_tabulator_in_a_text_begins_no_message() throws IOException {
    storeMan("v2-pasted");

    Ack ack = send(Oru.of("v2-pasted").testosterone("240").with("NTE|1||one line\u000Banother"));

    assertThat(ack.errors()).isEmpty();
    assertThat(onlyResult("v2-pasted").getNoteFirstRep().getText()).isEqualTo("one line another");
  }

  @Test
  void two_messages_in_one_request_are_refused() {
    storeMan("v2-two-at-once");
    storeMan("v2-second-of-two");
    Oru first = Oru.of("v2-two-at-once").controlId("TWO-1").testosterone("240");
    Oru second = Oru.of("v2-second-of-two").controlId("TWO-2").testosterone("420");

    var answer =
        send(
            "POST",
            "/hl7v2",
            "application/hl7-v2",
            BodyPublishers.ofByteArray(bytes(VT, first, FS, "\r", VT, second, FS, "\r")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("MSA|AR|TWO-1|More than one message");
    assertThat(results("v2-two-at-once")).isEmpty();
    assertThat(results("v2-second-of-two")).isEmpty();
  }

  @Test
  void who_sends_without_a_frame_finds_the_reason_in_the_log(CapturedOutput log)
      throws IOException {
    storeMan("v2-unframed");

    sender().writeRaw(bytes("MSH|^~\\&|LIS|TESTLAB\rPID|1||v2-secret-number\r"));
    assertThat(send(Oru.of("v2-unframed").testosterone("240")).code()).isEqualTo("AA");

    assertThat(log.getAll())
        .contains("a message stands between VT (0x0B) and FS CR")
        .doesNotContain("v2-secret-number");
  }
}
