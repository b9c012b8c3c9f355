package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** Separators, escape sequences, character sets and line ends as senders write them. */
@OnH2
class Hl7EncodingTest extends Hl7Server {

  @Test
  void odd_separators_are_read_and_answered_in_kind() throws IOException {
    storeMan("v2-odd");
    String message =
        Oru.of("v2-odd")
            .testosterone("240")
            .toString()
            .replace("^~\\&", "$*%@")
            .replace('|', '#')
            .replace('^', '$');

    Ack ack = send(message);

    assertThat(ack.text()).startsWith("MSH#$*%@#");
    assertThat(ack.code()).isEqualTo("AA");
    assertThat(quantity(onlyResult("v2-odd")).getValue()).isEqualByComparingTo("240");
  }

  @Test
  void escape_sequences_are_resolved() throws IOException {
    storeMan("v2-escaped");

    store(
        Oru.of("v2-escaped")
            .with(
                "OBX|1|FT|8251-1^Comment^LN||Line one\\.br\\a \\F\\ b \\S\\ c \\T\\ d \\R\\ e \\E\\"
                    + " f \\X41\\\\H\\bold\\N\\||||||F"));

    assertThat(((StringType) onlyResult("v2-escaped").getValue()).getValue())
        .isEqualTo("Line one\na | b ^ c & d ~ e \\ f Abold");
  }

  @Test
  void latin_1_is_read_as_declared_and_as_found() throws IOException {
    storeMan("v2-latin");
    String text = "Probe hämolytisch";
    Oru message = Oru.of("v2-latin").charset("8859/1").testosterone("240").with("NTE|1||" + text);

    Ack ack =
        sender()
            .send(
                message.toString().getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);
    Ack undeclared =
        sender()
            .send(
                Oru.of("v2-latin")
                    .order("second")
                    .testosterone("250")
                    .with("NTE|1||" + text)
                    .toString()
                    .getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);

    assertThat(List.of(ack.code(), undeclared.code())).containsExactly("AA", "AA");
    assertThat(results("v2-latin"))
        .hasSize(2)
        .allSatisfy(result -> assertThat(result.getNoteFirstRep().getText()).isEqualTo(text));
  }

  @Test
  void the_micro_sign_of_latin_1_makes_a_unit() throws IOException {
    storeMan("v2-micro");
    String obx = "OBX|1|NM|2842-3^PRL^LN||9.1|µg/L|||||F";

    Ack ack =
        sender()
            .send(
                Oru.of("v2-micro").with(obx).toString().getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);

    assertThat(ack.errors()).as(ack.text()).isEmpty();
    assertThat(quantity(onlyResult("v2-micro")).getCode()).isEqualTo("ug/L");
  }

  /**
   * As analysers write: many numbers of the man, of which one is known; line feeds; no ORC, no SPM.
   */
  @Test
  void repetitions_and_line_feeds_are_read() throws IOException {
    storeMan("v2-many-numbers");
    String message =
        Oru.of("v2-many-numbers")
            .testosterone("240")
            .toString()
            .replace(
                "v2-many-numbers^^^HOSP^MR",
                "123^^^ELSEWHERE^PI~v2-many-numbers^^^HOSP^MR~\"\"~9^4^M11^OTHER&2.999.77&ISO^AN")
            .replace("\r", "\r\n");

    Ack ack = send(message);

    assertThat(ack.errors()).as(ack.text()).isEmpty();
    assertThat(results("v2-many-numbers")).hasSize(1);
  }
}
