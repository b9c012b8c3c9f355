package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fertilitycds.server.OnH2;
import org.junit.jupiter.api.Test;

/**
 * Mutated messages on several connections at once: each is answered, with AA or AR and about
 * itself, and what was stored is whole. How many: system property {@code hl7v2.fuzz.messages}; the
 * profile {@code fuzz} asks for 50,000.
 */
@OnH2
class Hl7FuzzTest extends Hl7Server {

  private static final int MESSAGES = Integer.getInteger("hl7v2.fuzz.messages", 2_000);
  private static final long SEED = Long.getLong("hl7v2.fuzz.seed", 20_260_601L);
  private static final int CONNECTIONS = 4;
  private static final int MEN = 40;

  /** Bytes that end or begin a frame; what is between them is the message's own. */
  private static final List<Integer> FRAME = List.of(0x0B, 0x1C);

  private static final List<String> NASTY =
      List.of(
          "",
          "\"\"",
          "|",
          "^",
          "~",
          "\\",
          "&",
          "\\X",
          "\\X00\\",
          "\\XFF\\",
          "\\.br\\",
          "\u0000",
          "\u0001",
          "\r",
          "\n",
          "NaN",
          "Infinity",
          "1e999",
          "-0",
          ".",
          "9".repeat(400),
          "A".repeat(5_000),
          "20260230",
          "00000000",
          "99999999999999",
          "\uFFFF",
          "\uD83D\uDE00",
          "'; drop table hl7v2_message; --",
          "<script>",
          "${jndi:x}",
          "%s%n",
          "../../..",
          "MSH|^~\\&|",
          "OBX|1|NM|",
          "PID|1||",
          "\u202E",
          "  ",
          "\t",
          "LN",
          "UCUM",
          "P",
          "C",
          "W");

  @Test
  void whatever_comes_is_answered_and_nothing_is_stored_in_part() throws Exception {
    for (int man = 0; man < MEN; man++) {
      storeMan("v2-fuzz-" + man);
    }
    Map<String, Integer> codes = new ConcurrentHashMap<>();
    List<Callable<Void>> senders = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      int own = connection;
      senders.add(
          () -> {
            sendAll(own, codes);
            return null;
          });
    }
    var threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      for (Future<Void> one : threads.invokeAll(senders)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(codes.keySet()).isSubsetOf("AA", "AR").contains("AA", "AR");
    assertThat(count("select count(*) from hl7v2_message where state = 'received'")).isZero();
    requireWhole();
  }

  private void sendAll(int connection, Map<String, Integer> codes) throws IOException {
    var random = new Random(SEED + connection);
    try (var sender = new MllpSender(mllp.port())) {
      for (int number = 0; number < MESSAGES / CONNECTIONS; number++) {
        String controlId = "FZ-%d-%d".formatted(connection, number);
        byte[] message = mutated(controlId, random);
        Ack ack = sender.send(message, StandardCharsets.UTF_8);
        assertThat(ack.text()).startsWith("MSH");
        assertThat(ack.code())
            .as(
                "seed %d, message %s: %s",
                SEED, controlId, new String(message, StandardCharsets.UTF_8))
            .isIn("AA", "AR");
        codes.merge(ack.code(), 1, Integer::sum);
      }
    }
  }

  /** What was stored of an order is all there, and each part knows the others. */
  private void requireWhole() {
    String missing =
        "select count(*) from hl7v2_result r where not exists (select 1 from hfj_resource h"
            + " where h.res_type = '%s' and h.fhir_id = r.%s and h.res_deleted_at is null)";
    assertThat(count(missing.formatted("Observation", "observation_id"))).isZero();
    assertThat(count(missing.formatted("DiagnosticReport", "order_id"))).isZero();
    assertThat(
            count(
                "select count(*) from hl7v2_message m where m.state in ('review', 'held') and not exists"
                    + " (select 1 from hfj_resource h where h.res_type = 'Task'"
                    + " and h.fhir_id = m.task_id)"))
        .isZero();
  }

  private int count(String sql) {
    Integer count = jdbc.queryForObject(sql, Integer.class);
    return count == null ? -1 : count;
  }

  // --- Mutations ---

  private static byte[] mutated(String controlId, Random random) {
    byte[] bytes = whole(controlId, random).getBytes(StandardCharsets.UTF_8);
    int mutations = random.nextInt(4);
    for (int mutation = 0; mutation < mutations; mutation++) {
      bytes =
          switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, random);
            case 1 -> lines(bytes, random, Hl7FuzzTest::withoutOne);
            case 2 -> lines(bytes, random, Hl7FuzzTest::withOneTwice);
            case 3 -> lines(bytes, random, (all, dice) -> Collections.shuffle(all, dice));
            case 4 -> Arrays.copyOf(bytes, bytes.length - random.nextInt(bytes.length / 2 + 1));
            case 5 -> inserted(bytes, random);
            default -> fieldReplaced(bytes, random);
          };
      if (bytes.length == 0) {
        bytes = new byte[] {'M'};
      }
    }
    for (int i = 0; i < bytes.length; i++) {
      if (FRAME.contains((int) bytes[i])) {
        bytes[i] = '?';
      }
    }
    return bytes;
  }

  private static String whole(String controlId, Random random) {
    String[] statuses = {"F", "F", "F", "P", "C", "X", "W", "U", "I"};
    Oru message =
        Oru.of("v2-fuzz-" + random.nextInt(MEN))
            .controlId(controlId)
            .reported("202605%02d100000-0400".formatted(1 + random.nextInt(28)))
            .orderStatus(statuses[random.nextInt(statuses.length)]);
    if (random.nextBoolean()) {
      message.with("SPM|1|^ACC-1||SER^Serum^HL70487|||||||||||||20260518080000-0400");
    }
    message.testosterone(
        String.valueOf(random.nextInt(900)), statuses[random.nextInt(statuses.length)]);
    if (random.nextBoolean()) {
      message.with("NTE|1|L|Drawn at \\T\\ home\\.br\\twice");
    }
    message.with("OBX|2|SN|10501-5^LH^LN||<^0.1|mIU/mL|1.5-9.3|L|||F");
    if (random.nextInt(3) == 0) {
      message.with("OBX|3|CWE|86645-9^Intention^LN||LA26438-4^Yes^LN||||||F");
    }
    return message.toString();
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    return copy;
  }

  private static byte[] inserted(byte[] bytes, Random random) {
    byte[] nasty = NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
    int at = random.nextInt(bytes.length);
    byte[] longer = new byte[bytes.length + nasty.length];
    System.arraycopy(bytes, 0, longer, 0, at);
    System.arraycopy(nasty, 0, longer, at, nasty.length);
    System.arraycopy(bytes, at, longer, at + nasty.length, bytes.length - at);
    return longer;
  }

  private interface LineChange {
    void apply(List<String> lines, Random random);
  }

  private static byte[] lines(byte[] bytes, Random random, LineChange change) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(List.of(text.split("\r")));
    change.apply(lines, random);
    return String.join("\r", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void withoutOne(List<String> lines, Random random) {
    if (!lines.isEmpty()) {
      lines.remove(random.nextInt(lines.size()));
    }
  }

  private static void withOneTwice(List<String> lines, Random random) {
    if (!lines.isEmpty()) {
      lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
    }
  }

  private static byte[] fieldReplaced(byte[] bytes, Random random) {
    return lines(
        bytes,
        random,
        (lines, dice) -> {
          if (lines.isEmpty()) {
            return;
          }
          int line = dice.nextInt(lines.size());
          String[] fields = lines.get(line).split("\\|", -1);
          fields[dice.nextInt(fields.length)] =
              new String(
                  NASTY.get(dice.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8),
                  StandardCharsets.ISO_8859_1);
          lines.set(line, String.join("|", fields));
        });
  }
}
