package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Messages in the shapes that published samples of laboratories and engines have, with other people
 * and other facts: what each sender does in its own way is either understood or refused with an
 * acknowledgement that says where.
 */
@OnH2
class Hl7SamplesTest extends Hl7Server {

  private static String er7(String... segments) {
    return String.join("\r", segments) + "\r";
  }

  /** In the order of their times. */
  private List<Observation> inOrder(String man) {
    return results(man).stream()
        .sorted(
            Comparator.comparing(
                (Observation one) -> one.getEffective().primitiveValue() + loinc(one)))
        .toList();
  }

  /**
   * A national laboratory system, 2.4: several numbers of a patient, Latin-1, unit with its name,
   * SPM with pairs of numbers, the day of the analysis in OBX-14.
   */
  @Test
  void a_national_system_of_version_2_4() throws IOException {
    storeMan("sample-national");
    String message =
        er7(
            "MSH|^~\\&|LABSYS|NORTHSITE|LINK|HEALTH|20260519141200||ORU^R01^ORU_R01|NS00001|P|2.4|||AL|AL||8859/1",
            "PID|1||4781203^^^NORTHSITE^MRN~sample-national^^^HOSP^MR~9000078341^^^IHI^IHI||TESTMAN^CIAR\u00c1N^EOGHAN^^^^L||19920314|M|||1 Test Road^^Town^^T01 T0T0^IRL^H||+000 0 0000000^HOME||en|M",
            "PV1|1|O|ENDO-OPD^^^NORTHSITE^^AMB|R|||C0001^Tester^Ann^^^Dr^^^IMC|||END|||||||||V100234^^^NORTHSITE^VN",
            "ORC|RE|ORD10001^iEHR|NS-R10001^LABSYS||CM||||20260519141200|||C0001^Tester^Ann^^^Dr^^^IMC",
            "OBR|1|ORD10001^iEHR|NS-R10001^LABSYS|24331-1^Hormones^L^HORM^Hormone profile^L|||20260518083000|||||||||C0001^Tester^Ann^^^Dr^^^IMC||||||20260519141200||CHM|F",
            "OBX|1|NM|14913-8^Testosterone [Moles/volume] in Serum or Plasma^LN||8.4|nmol/L^nanomoles per liter^UCUM|8.6-29.0|L|||F|||20260518|||||20260519120000",
            "OBX|2|NM|10501-5^Lutropin [Units/volume] in Serum or Plasma^LN||3.1|IU/L^international units per liter^L|1.7-8.6|N|||F|||20260518",
            "SPM|1|SPM-10001&iEHR^SPM-NS10001&LABSYS||119364003^Serum specimen^SCT|||||||||||||20260518083000");

    Ack ack = sender().send(message.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);

    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
    assertThat(inOrder("sample-national"))
        .extracting(
            Hl7SamplesTest::loinc,
            one -> quantity(one).getValue().toPlainString(),
            one -> quantity(one).getCode(),
            one -> one.getEffective().primitiveValue())
        .containsExactly(
            tuple("10501-5", "3.1", "[IU]/L", "2026-05-18T08:30:00-04:00"),
            tuple("14913-8", "8.4", "nmol/L", "2026-05-18T08:30:00-04:00"));
  }

  /** Many senders escape nothing: what follows a separator in a text is still said. */
  @Test
  void a_text_with_separators_that_were_left_unescaped_is_kept_whole() throws IOException {
    storeMan("sample-unescaped");

    store(
        Oru.of("sample-unescaped")
            .with(
                "OBX|1|ST|8251-1^Comment^LN||No sperm seen & pellet not examined, <10^6/mL||||||F")
            .with("NTE|1||Collected & sent by R&D^annex"));

    Observation result = onlyResult("sample-unescaped");
    assertThat(result.getValue().primitiveValue())
        .isEqualTo("No sperm seen & pellet not examined, <10^6/mL");
    assertThat(result.getNoteFirstRep().getText()).isEqualTo("Collected & sent by R&D^annex");
  }

  @ParameterizedTest
  @CsvSource({"NM, 2^40", "NM, 2&40", "ST, 2&40 after dilution", "ST, 3^6"})
  void a_number_with_something_behind_a_separator_is_not_one_number(String type, String value)
      throws IOException {
    String man = "sample-parts-" + Integer.toHexString((type + value).hashCode());
    storeMan(man);

    Ack ack = send(Oru.of(man).with("OBX|1|%s|2986-8^T^LN||%s|ng/dL|||||F".formatted(type, value)));

    assertThat(reasons(review(ack))).containsExactly("value-unreadable");
    assertThat(results(man)).isEmpty();
  }

  @Test
  void components_that_are_empty_are_none() throws IOException {
    storeMan("sample-empty-parts");

    store(Oru.of("sample-empty-parts").with("OBX|1|NM|2986-8^T^LN||240^^|ng/dL|||||F"));

    assertThat(quantity(onlyResult("sample-empty-parts")).getValue()).isEqualByComparingTo("240");
  }

  /** An engine's default in MSH-18, whatever the bytes are. */
  @ParameterizedTest
  @CsvSource({"ASCII, UTF-8", "ASCII, ISO-8859-1", "8859/8, UTF-8", "'', UTF-8"})
  void a_character_set_that_is_stated_wrongly_is_seen(String stated, String real)
      throws IOException {
    String man = "sample-set-" + stated.replace("/", "-") + real;
    storeMan(man);
    String message =
        Oru.of(man)
            .charset(stated)
            .with("OBX|1|NM|2842-3^PRL^LN||9.1|\u00b5g/L|||||F")
            .with("NTE|1||H\u00e4molyse \u05d0".substring(0, real.equals("UTF-8") ? 17 : 15))
            .toString();

    Ack ack = sender().send(message.getBytes(Charset.forName(real)), Charset.forName(real));

    assertThat(ack.errors()).as(ack.text()).isEmpty();
    assertThat(quantity(onlyResult(man)).getCode()).isEqualTo("ug/L");
    assertThat(onlyResult(man).getNoteFirstRep().getText()).startsWith("H\u00e4molyse");
  }

  /** A day in OBX-14 that is not the day of OBR-7 is another statement, and stands. */
  @Test
  void a_day_of_the_result_that_differs_from_the_time_of_the_order_stands() throws IOException {
    storeMan("sample-other-day");

    store(
        Oru.of("sample-other-day").with("OBX|1|NM|2986-8^T^LN||240|ng/dL^^UCUM|||||F|||20260517"));

    assertThat(onlyResult("sample-other-day").getEffective().primitiveValue())
        .isEqualTo("2026-05-17");
  }

  /**
   * Electronic laboratory reporting, 2.5.1: universal ids, SFT, national codes beside local ones,
   * structured numerics, the performing laboratory, a profile in MSH-21.
   */
  @Test
  void a_reference_laboratory_of_version_2_5_1() throws IOException {
    storeMan("sample-reference");

    Ack ack =
        send(
            er7(
                "MSH|^~\\&|RefLab East^2.999.4.3^ISO|RefLab East^00D0000001^CLIA|CDS^2.999.4.4^ISO|CLINIC^2.999.4.5^ISO|20260519101253-0400||ORU^R01^ORU_R01|202605191012106|P|2.5.1|||||USA||||PHLabReport-NoAck^ELR_Receiver^2.16.840.1.113883.9.11^ISO",
                "SFT|RefLab East|1.0|ASR|1||20260101",
                "PID|1||sample-reference^^^HOSP&2.999.1.7&ISO^PI||TESTMAN^ADAM^^^^^L||19920314|M||2106-3^White^HL70005|1 TEST RD^APT 2^TOWN^NC^00000^USA||^PRN^PH^^1^000^0000000|||||||||N^Non-Hispanic^HL70189",
                "ORC|RE|602104BYK|2104BYK|2104BYK||||||||1234567893^TESTER^PHYSICIAN^^^^^^NPI&2.999.9&ISO^^^^NPI||^WPN^PH^^1^000^0000000|||||||Test Site 1^L|1 Test Dr^^Town^CA^00000|^WPN^PH^^1^000^0000000|1 Test Rd^^Town^MS^00000",
                "OBR|1|602104BYK|2104BYK|24331-1^Hormones^LN^750^Male panel^L|||20260518074500-0400||||G||Recurring patient|20260518100000-0400||1234567893^TESTER^PHYSICIAN^^^^^^NPI&2.999.9&ISO^L^^^NPI|^WPN^PH^^1^000^0000000|||||20260519100000-0400||LAB|F",
                "OBX|1|SN|2986-8^Testosterone^LN^750A^Testosterone total^L||<^20|ng/dL^nanogram per deciliter^UCUM|264-916|LL^Below lower panic limits^HL70078|||F|||20260518074500-0400|||||20260519080000-0400||||RefLab East^^^^^CLIA&2.999.4.22&ISO^XX^^^00D0000001|1 Test Road^^Town^NJ^00000^USA^B",
                "OBX|2|SN|10501-5^Lutropin^LN^750B^LH^L||<^0.1|m[IU]/mL^^UCUM|1.7-8.6|LL|||F|||20260518074500-0400",
                "SPM|1|602104&EHR&2.999.4.4&ISO^2104&RefLab East&2.999.4.3&ISO||119364003^Serum^SCT|||||||||||||20260518074500-0400|20260518100000-0400"));

    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
    assertThat(inOrder("sample-reference"))
        .extracting(
            Hl7SamplesTest::loinc,
            one -> quantity(one).getComparator().toCode(),
            one -> quantity(one).getValue().toPlainString(),
            one -> quantity(one).getCode())
        .containsExactly(
            tuple("10501-5", "<", "0.1", "m[IU]/mL"), tuple("2986-8", "<", "20", "ng/dL"));
  }

  /** Two OBR under one number without ORC, OBX counted anew in each, nothing behind OBX-11. */
  @Test
  void a_device_gateway_of_version_2_3_1() throws IOException {
    storeMan("sample-gateway");

    Ack ack =
        send(
            er7(
                "MSH|^~\\&|ANDROLAB|NORTH|SMART|SHS|20260519182325||ORU^R01|0519182325000000001|P|2.3.1|||AL|NE|AUS",
                "PID|||sample-gateway^^^HOSP^MR||TESTMAN^Adam^||19920314|M|||^^^^",
                "PV1||O|^^^NORTH^^",
                "OBR|1||94405^LOCAL|HORM^Hormones^SH||20260518112505|20260518082000|||||||||^TESTER^ANN^^^PROF.||FILENAME||||20260519112000||CH|F",
                "OBX|1|NM|2986-8^Testosterone^LN||240|ng/dL|||||F",
                "OBX|2|NM|10501-5^LH^LN||3.1|IU/L|||||F",
                "OBR|2||94405^LOCAL|HORM2^More hormones^SH||20260518112505|20260518082000|||||||||^TESTER^ANN^^^PROF.||||||20260519112000||CH|F",
                "OBX|1|NM|15067-2^FSH^LN||2.8|IU/L|> 1.30||||F",
                "OBX|2|NM|2842-3^Prolactin^LN||9|ng/mL|||||F"));

    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
    assertThat(inOrder("sample-gateway"))
        .extracting(Hl7SamplesTest::loinc, one -> quantity(one).getValue().toPlainString())
        .containsExactly(
            tuple("10501-5", "3.1"),
            tuple("15067-2", "2.8"),
            tuple("2842-3", "9"),
            tuple("2986-8", "240"));
  }

  /** A stimulation test: the same hormone three times under one number, an OBR for each sample. */
  @Test
  void one_test_three_times_under_one_number() throws IOException {
    storeMan("sample-dynamic");
    String[] segments = {
      "MSH|^~\\&|LIS|TESTLAB|CDS|CLINIC|20260519101500-0400||ORU^R01|DYN-%s|P|2.3",
      "PID|1||sample-dynamic^^^HOSP^MR||TESTMAN^ADAM||19920314|M",
      "OBR|1||GNRH-1|GNRHT^GnRH test^L|||20260518080000-0400|||||||||||||||20260519100000-0400||CH|F",
      "OBX|1|NM|10501-5^LH^LN||3.1|IU/L|||||%s",
      "OBR|2||GNRH-1|GNRHT^GnRH test^L|||20260518083000-0400|||||||||||||||20260519100000-0400||CH|F",
      "OBX|1|NM|10501-5^LH^LN||14.2|IU/L|||||F",
      "OBR|3||GNRH-1|GNRHT^GnRH test^L|||20260518090000-0400|||||||||||||||20260519100000-0400||CH|F",
      "OBX|1|NM|10501-5^LH^LN||11.8|IU/L|||||F"
    };

    Ack ack = send(er7(segments).formatted("1", "F"));

    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
    assertThat(inOrder("sample-dynamic"))
        .extracting(
            one -> quantity(one).getValue().toPlainString(),
            one -> one.getEffective().primitiveValue())
        .containsExactly(
            tuple("3.1", "2026-05-18T08:00:00-04:00"),
            tuple("14.2", "2026-05-18T08:30:00-04:00"),
            tuple("11.8", "2026-05-18T09:00:00-04:00"));

    // Sent again as a whole, the first one corrected: still three.
    send(er7(segments).replace("||3.1|", "||3.4|").formatted("2", "C"));
    assertThat(inOrder("sample-dynamic"))
        .extracting(one -> quantity(one).getValue().toPlainString())
        .containsExactly("3.4", "14.2", "11.8");
  }

  /**
   * The samples of such a test in messages of their own: the second is no correction of the first.
   */
  @Test
  void another_sample_under_the_same_number_waits_for_review() throws IOException {
    storeMan("sample-apart");
    store(Oru.of("sample-apart").collected("20260518080000-0400").testosterone("240"));

    Ack ack =
        send(
            Oru.of("sample-apart")
                .collected("20260518160000-0400")
                .reported("20260519110000-0400")
                .testosterone("180"));

    assertThat(reasons(review(ack))).containsExactly("correction-ambiguous");
    assertThat(quantity(onlyResult("sample-apart")).getValue()).isEqualByComparingTo("240");

    store(
        Oru.of("sample-apart")
            .collected("20260518081500-0400")
            .reported("20260519120000-0400")
            .testosterone("241", "C"));
    assertThat(onlyResult("sample-apart").getEffective().primitiveValue())
        .isEqualTo("2026-05-18T08:15:00-04:00");
  }

  /**
   * A segment of the sender's own between OBR and OBX, and a result of a code that nobody here
   * knows.
   */
  @Test
  void a_local_segment_is_read_past() throws IOException {
    storeMan("sample-local");

    Ack ack =
        send(
            er7(
                "MSH|^~\\&|IMAGES|LAB|POST|CLINIC|20260519095639-0400||ORU^R01|65ed3eb2202605190956|P|2.3||||||8859/1",
                "PID|||sample-local^^^HOSP||TESTMAN^ADAM||19920314|M||||||||||1108532447^^^^BCFN",
                "ORC|RE|17813356149|17813356149",
                "OBR|1|17813356149|17813356149|SEMEN^Semen^L|||202605180952|||||||||||||||202605190956||LAB|F",
                "ZDS|R|MS003997^Tester^Ann^^^^^^^^^^Number|202605190956|E",
                "OBX|1|NM|2986-8^T^LN|1|240|ng/dL|||||F|||202605180952",
                "OBX|2|TX|COMMENT^Comment^L|1|NO ROUND CELLS||||||F|||202605180952",
                ""));

    assertThat(reasons(review(ack))).containsExactly("unknown-code");
    assertThat(onlyResult("sample-local").getEffective().primitiveValue())
        .isEqualTo("2026-05-18T09:52:00-04:00");
  }

  /** A karyotype as a coded answer, with the words beside it. */
  @Test
  void a_coded_answer_of_a_genetics_laboratory() throws IOException {
    storeMan("sample-genetics");

    Ack ack =
        send(
            er7(
                "MSH|^~\\&|CYTO|GENLAB|CDS|CLINIC|20260519101500-0400||ORU^R01^ORU_R01|CYTO-1|P|2.5.1",
                "PID|1||sample-genetics^^^HOSP^MR||TESTMAN^ADAM||19920314|M",
                "OBR|1||CYTO-77|55199-4^Karyotype^LN|||20260504090000-0400|||||||||||||||20260519100000-0400||CG|F",
                "OBX|1|CWE|29770-5^Karyotype [Identifier] in Blood or Tissue Nominal^LN||LA0000-0^Normal male^L^^^^^^46,XY||||||F"));

    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
    var value = (CodeableConcept) onlyResult("sample-genetics").getValue();
    assertThat(value.getText()).isEqualTo("46,XY");
    assertThat(value.getCodingFirstRep().getDisplay()).isEqualTo("Normal male");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          no control id      ! MSH|^~\\&||LIS^Laboratory|EMR|EMR|||ORU^R01^ORU_R01||P|2.5 ! AR MSH^1^10 101
          a training message ! MSH|^~\\&|LIS|LAB|EMR|EMR|20260519||ORU^R01^ORU_R01|T-1|T|2.5.1 ! AR MSH^1^11 202
          a debugging run    ! MSH|^~\\&|SMS|4|SHR|MOH|20260519||ORU^R01^ORU_R01|D-1|D^C|2.5^RWA ! AR MSH^1^11 202
          an order           ! MSH|^~\\&|iEHR|SITE|LAB|SITE|20260519||OML^O21^OML_O21|O-1|P|2.4 ! AR MSH^1^9 200
          a newer version    ! MSH|^~\\&|LAB|SITE|EHR|FAC|20260519||ORU^R01^ORU_R01|V-1|P|2.9 ! AR MSH^1^12 203
          """)
  void what_cannot_be_taken_is_refused_with_the_field(String what, String msh, String answer)
      throws IOException {
    Ack ack =
        send(
            er7(
                msh,
                "PID|1||sample-nobody^^^HOSP^MR",
                "OBR|1||1|24331-1^Hormones^L|||20260518080000",
                "OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F"));

    assertThat(ack.code() + " " + ack.errors().get(0)).as(what).startsWith(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          number without authority ! PID|||22222222-2222 ! OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F ! unknown-patient
          name and birth date only ! PID|1||||TESTMAN^ADAM||19920314|M ! OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F ! unknown-patient
          code without system      ! PID|1||sample-review^^^HOSP^MR||TESTMAN^ADAM||19920314 ! OBX|1|NM|GLU^Glucose||5.4|mmol/L|3.9-5.5|N|||F ! unknown-code
          unit left out            ! PID|1||sample-review^^^HOSP^MR||TESTMAN^ADAM||19920314 ! OBX|1|NM|2986-8^T^LN||240||||||F ! unit-missing
          decimal comma            ! PID|1||sample-review^^^HOSP^MR||TESTMAN^ADAM||19920314 ! OBX|1|NM|10501-5^LH^LN||3,1|IU/L|||||F ! value-unreadable
          """)
  void what_has_no_clear_meaning_waits_for_review_and_is_kept(
      String what, String pid, String obx, String reason) throws IOException {
    if (get("/fhir/Patient/sample-review").statusCode() != 200) {
      storeMan("sample-review");
    }

    Ack ack =
        send(
            er7(
                "MSH|^~\\&|LAB|NORTH|EHR|HOSP|20260519120100||ORU^R01^ORU_R01|%s|P|2.5"
                    .formatted(what.replace(' ', '-').substring(0, 12)),
                pid,
                "OBR|1||9876-%s|GLU^Glucose|||20260518080000".formatted(what.hashCode()),
                obx));

    assertThat(reasons(review(ack))).as(what).contains(reason);
    assertThat(results("sample-review")).isEmpty();
  }

  /** A point-of-care analyser: "Unicode" in MSH-18, no PID-3.4, the name of the test in OBX-4. */
  @Test
  void a_point_of_care_analyser() throws IOException {
    Ack ack =
        send(
            er7(
                "MSH|^~\\&|Analyzer|\u5b9a\u91cf^SN1^M-1||^^|20260519223809||ORU^R01^ORU_R01|POC-1|P|2.4||||0|CHN|Unicode||||",
                "PID|689||^000001^||TESTMAN Adam||19920314|M||||",
                "OBR|SN1_14|F0001|14||||20260519052417||||||||Suero / plasma||||",
                "OBX|SN1_14_0|NM|16|Testosterone|7.55|ng/mL|Masculino: 1.91-8.41|Testosterone^16|||F||7.55132|20260519052417||||||"));

    assertThat(reasons(review(ack))).containsExactly("unknown-patient");
  }

  /** A reference laboratory, 2.3: dates with midnight, the time of the analysis in OBX-14. */
  @Test
  void a_reference_laboratory_of_version_2_3() throws IOException {
    storeMan("sample-analysed");

    store(
        er7(
            "MSH|^~\\&|LCS|REF|LIS|T9|202605201532||ORU^R01|REF-23-1|P|2.3",
            "PID|3|210000001^^^X|sample-analysed^^^HOSP^MR|0000001|TESTMAN^ADAM||19920314|M|||^^^^00000-0000",
            "ORC|NW|86000001^LIS|20000001^LCS||||||20260518000000|||PEED",
            "OBR|1|86000001^LIS|20000001^LCS|004226^Testosterone^L|||20260518083600||||||CH1|20260518000000||||||20000001||20260520041800|||F",
            "OBX|1|NM|004226^Testosterone^L^2986-8^Testosterone^LN||240|ng/dL|264-916|L||N|F|||20260519155700|BN",
            "NTE|1|L|Adult male",
            "ZPS|1|BN|REF HOLDINGS|1 TEST ROAD"));

    assertThat(onlyResult("sample-analysed").getEffective().primitiveValue())
        .startsWith("2026-05-18T08:36:00");
  }
}
