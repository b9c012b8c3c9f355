package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a message leaves in doubt whose a result is, of which test or sample, a person decides. */
@OnH2
class Hl7DoubtTest extends Hl7Server {

  private static final String OBR =
      "|24331-1^Hormones^L|||20260518080000-0400|||||||||||||||20260519100000-0400||CH|F";
  private static final String LH = "OBX|1|NM|10501-5^LH^LN||3.1|mIU/mL|||||F";
  private static final String FSH = "OBX|1|NM|15067-2^FSH^LN||2.8|mIU/mL|||||F";

  private List<String> tests(String man) {
    return results(man).stream().map(Hl7Server::loinc).sorted().toList();
  }

  // --- Codes ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          mapped    ! TESTO^Testosterone, Free^L^2991-8^Testosterone Free^LN
          turned    ! 2991-8^Testosterone Free^LN^TESTO^Testosterone, Free^L
          stated    ! 2986-8^Testosterone^LN^2991-8^Testosterone Free^LN
          unread    ! TESTO^Karyotype^L^29770-5^Karyotype^LN
          two-local ! TESTO^Testosterone^L^LH^LH^L
          """)
  void codes_of_different_tests_in_one_result_wait_for_a_person(String what, String code)
      throws IOException {
    String man = "v2-codes-" + what;
    storeMan(man);

    Ack ack =
        send(Oru.of(man).facility("SHORTLAB").with("OBX|1|NM|" + code + "||95|pg/mL^^UCUM|||||F"));

    assertThat(reasons(review(ack))).containsExactly("contradiction");
    assertThat(ack.errors()).containsExactly("OBX^1^3 103 W");
    assertThat(results(man)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TESTO^Testosterone^L^14913-8^Testosterone^LN",
        "TESTO^Testosterone^L^2986-8^Testosterone^LN",
        "TESTO^Testosterone^L^49041-7^Testosterone^LN"
      })
  void codes_of_one_test_are_one_result(String code) throws IOException {
    String man = "v2-one-test-" + Integer.toHexString(code.hashCode());
    storeMan(man);

    store(Oru.of(man).facility("SHORTLAB").with("OBX|1|NM|" + code + "||240|ng/dL|||||F"));

    assertThat(results(man)).hasSize(1);
  }

  // --- Units ---

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ng/dL^^UCUM^nmol/L^^L",
        "nmol/L^^L^ng/dL^^UCUM",
        "ng/mL^^L^ng/dL^nanograms per decilitre^UCUM",
        "ng/dL^^L^pg/mL^^L"
      })
  void units_that_differ_wait_for_a_person(String unit) throws IOException {
    String man = "v2-units-" + Integer.toHexString(unit.hashCode());
    storeMan(man);

    Ack ack = send(Oru.of(man).with("OBX|1|NM|2986-8^T^LN||8.3|" + unit + "|||||F"));

    assertThat(reasons(review(ack))).containsExactly("contradiction");
    assertThat(ack.errors()).containsExactly("OBX^1^6 103 W");
    assertThat(results(man)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2986-8, ng/mL^^L^ug/L^^UCUM, ng/mL",
    "10501-5, mIU/mL^^L^[IU]/L^^UCUM, m[IU]/mL",
    "10501-5, [IU]/L^^UCUM^U/L^^L, [IU]/L",
    "2842-3, u[IU]/mL^^UCUM^mIU/L^^L, u[IU]/mL",
    "2243-4, pg/mL^^L^ng/L^^UCUM, pg/mL",
    "2986-8, ngs^nanograms^L^ng/dL^^UCUM, ng/dL",
    "4544-3, %^percent^UCUM^pct^^L, %"
  })
  void two_spellings_of_one_unit_are_one(String code, String unit, String ucum) throws IOException {
    String man = "v2-one-unit-" + Integer.toHexString(unit.hashCode());
    storeMan(man);

    store(Oru.of(man).with("OBX|1|NM|%s^T^LN||8.3|%s|||||F".formatted(code, unit)));

    assertThat(quantity(onlyResult(man)).getCode()).isEqualTo(ucum);
  }

  // --- Whose ---

  @ParameterizedTest
  @ValueSource(strings = {"AN", "VN", "ACSN", "GN", "NPI"})
  void a_number_that_is_no_persons_names_no_patient(String type) throws IOException {
    String man = "v2-no-person-" + type;
    storeMan(man);

    Ack ack =
        send(Oru.of(man).testosterone("240").toString().replace("^^^HOSP^MR", "^^^HOSP^" + type));

    assertThat(reasons(review(ack))).containsExactly("unknown-patient");
    assertThat(results(man)).isEmpty();
  }

  /** The account of one has the number that another's record has. */
  @Test
  void an_account_does_not_lead_to_another_man() throws IOException {
    storeMan("v2-account-4711");

    Ack ack =
        send(
            Oru.of("v2-account-900")
                .testosterone("240")
                .toString()
                .replace("^^^HOSP^MR", "^^^HOSP^MR~v2-account-4711^^^HOSP^AN"));

    assertThat(reasons(review(ack))).containsExactly("unknown-patient");
    assertThat(results("v2-account-4711")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MR, MR, true",
    "MR, PI, true",
    "PI, MR, true",
    "MR, SS, false",
    "SS, MR, false",
    "MR, '', true",
    "MR, MRN, true",
    "LOCAL, MR, true"
  })
  void types_of_a_number_that_differ_are_no_match(String stored, String sent, boolean matches)
      throws IOException {
    String man = "v2-type-" + stored + "-" + sent;
    String patient =
        """
        {"resourceType": "Patient", "id": "%1$s", "gender": "male", "birthDate": "1992-03-14",
         "identifier": [{"system": "urn:oid:2.999.1.7", "value": "%1$s", "type": {"coding": [
          {"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "%2$s"}]}}]}
        """;
    if (stored.equals("LOCAL")) {
      patient = patient.replace("http://terminology.hl7.org/CodeSystem/v2-0203", "urn:oid:2.999.8");
    }
    assertThat(put("/fhir/Patient/" + man, patient.formatted(man, stored)).statusCode())
        .isEqualTo(201);

    Ack ack =
        send(Oru.of(man).testosterone("240").toString().replace("^^^HOSP^MR", "^^^HOSP^" + sent));

    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
    assertThat(results(man)).hasSize(matches ? 1 : 0);
  }

  // --- Lines that cannot be read ---

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PlD|1||%s^^^HOSP^MR||TESTMAN^ADAM||19920314|M",
        "QID|1||%s^^^HOSP^MR||TESTMAN^ADAM||19920314|M",
        " PID|1||%s^^^HOSP^MR||TESTMAN^ADAM||19920314|M",
        "|1||%s^^^HOSP^MR||TESTMAN^ADAM||19920314|M",
        "PID",
        "PI"
      })
  void after_a_lost_patient_nothing_is_stored_until_the_next(String lost) throws IOException {
    String key = Integer.toHexString(lost.hashCode());
    String first = "v2-lost-1-" + key;
    String second = "v2-lost-2-" + key;
    String third = "v2-lost-3-" + key;
    List.of(first, second, third).forEach(this::storeMan);
    String next = Oru.of(third).with(FSH).toString().replaceFirst("MSH.*\\r", "");

    Ack ack =
        send(
            Oru.of(first)
                    .testosterone("240")
                    .with(lost.formatted(second))
                    .with("OBR|2||F-" + second + OBR)
                    .with(LH)
                    .with("OBR|3||F2-" + second + OBR)
                    .with(LH)
                + next);

    assertThat(tests(first)).containsExactly("2986-8");
    assertThat(results(second)).isEmpty();
    assertThat(tests(third)).containsExactly("15067-2");
    var task = review(ack);
    assertThat(reasons(task)).isSubsetOf("unreadable-segment", "unknown-patient").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0BR|2||F-lost", "OBA|2||F-lost", "OB", "OBR#2##F-lost"})
  void after_a_lost_order_its_results_are_not_those_of_the_one_before(String lost)
      throws IOException {
    String man = "v2-lost-order-" + Integer.toHexString(lost.hashCode());
    storeMan(man);

    Ack ack =
        send(
            Oru.of(man)
                .testosterone("240")
                .with("ORC|RE||F-lost")
                .with(lost + OBR)
                .with(LH)
                .with("NTE|1||Of the lost order"));

    assertThat(reasons(review(ack))).contains("unreadable-segment");
    assertThat(problems(review(ack))).contains("OBX[2]");
    assertThat(tests(man)).containsExactly("2986-8");
    assertThat(onlyResult(man).hasNote()).isFalse();
  }

  @Test
  void the_next_order_of_the_same_patient_is_certain_again() throws IOException {
    storeMan("v2-next-order");

    review(
        send(
            Oru.of("v2-next-order")
                .testosterone("240")
                .with("OBA|2||F-lost" + OBR)
                .with(LH)
                .with("OBR|3||F-next" + OBR)
                .with(FSH)));

    assertThat(tests("v2-next-order")).containsExactly("15067-2", "2986-8");
  }

  /**
   * Words that a line end tore apart, and segments of the laboratory's own, put nothing in doubt.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          1 ! second line of the note
          0 ! ZID|1|of its own
          0 ! ZZ9|1|of its own
          0 ! PRT|1|of a later version
          """)
  void other_lines_do_no_harm_to_what_follows(int problems, String line) throws IOException {
    String man = "v2-harmless-" + Integer.toHexString(line.hashCode());
    storeMan(man);

    Ack ack = send(Oru.of(man).testosterone("240").with("NTE|1||first line").with(line).with(LH));

    assertThat(ack.errors()).hasSize(problems);
    assertThat(tests(man)).containsExactly("10501-5", "2986-8");
  }

  /** The rest of the message counts, and one line says what is wrong with the document. */
  @Test
  void a_document_in_many_lines_is_one_problem() throws IOException {
    storeMan("v2-document");

    Ack ack =
        send(
            Oru.of("v2-document")
                .testosterone("240")
                .with("OBX|2|ED|11502-2^Report^LN||^application^pdf^Base64^JVBERi0xLjQK")
                .with("Jf////8KMSAwIG9iago8PA\r".repeat(3_000) + "JUVPRgo=||||||F")
                .with(LH));

    Task task = review(ack);
    assertThat(task.getInput()).hasSizeLessThan(6);
    assertThat(reasons(task)).contains("unreadable-segment");
    assertThat(tests("v2-document")).contains("2986-8");
  }

  // --- Specimens ---

  private static final String SPM =
      "SPM|1|^FI-1||SER^Serum^HL70487|||||||||||||20260518080000-0400|||||||||||||%s^^^TESTLAB";

  private static String obr(String order, String fasting) {
    return "OBR|2||%s|24331-1^Hormones^L|||20260518080000-0400||||||%s|||||||||20260519100000-0400||CH|F"
        .formatted(order, fasting);
  }

  private static Oru two(String man, String first, String second) {
    return Oru.of(man)
        .with(obr(man + "-1", first))
        .with(SPM.formatted("A-" + man))
        .with("OBX|1|NM|2986-8^Testosterone^LN||240|ng/dL|||||F")
        .with(obr(man + "-2", second))
        .with(SPM.formatted("A-" + man))
        .with(LH);
  }

  /** Without the order that every message has, which holds nothing here. */
  private Ack sendOrders(Oru message) throws IOException {
    return send(message.toString().replaceFirst("OBR\\|1.*\\r", ""));
  }

  private String fasting(String man) {
    List<Specimen> specimens = search(Specimen.class, "subject=Patient/" + man);
    assertThat(specimens).hasSize(1);
    return specimens
        .get(0)
        .getCollection()
        .getFastingStatusCodeableConcept()
        .getCodingFirstRep()
        .getCode();
  }

  @ParameterizedTest
  @CsvSource({"NF, '', NF", "'', NF, NF", "F, NG, F", "FNA, F, F", "NF, NF, NF"})
  void an_order_that_says_nothing_of_fasting_takes_nothing_away(
      String first, String second, String expected) throws IOException {
    String man = "v2-fast-" + first + "-" + second;
    storeMan(man);

    Ack ack = sendOrders(two(man, first, second));

    assertThat(ack.errors()).as(ack.text()).isEmpty();
    assertThat(fasting(man)).isEqualTo(expected);
    assertThat(tests(man)).containsExactly("10501-5", "2986-8");
  }

  @Test
  void a_later_message_that_says_nothing_of_fasting_takes_nothing_away() throws IOException {
    storeMan("v2-fast-later");
    sendOrders(two("v2-fast-later", "NF", ""));

    Ack ack =
        sendOrders(
            Oru.of("v2-fast-later")
                .with(obr("v2-fast-later-3", ""))
                .with(SPM.formatted("A-v2-fast-later"))
                .with(FSH));

    assertThat(ack.errors()).as(ack.text()).isEmpty();
    assertThat(fasting("v2-fast-later")).isEqualTo("NF");
    assertThat(results("v2-fast-later")).hasSize(3);
  }

  @Test
  void fasting_and_not_fasting_of_one_specimen_wait_for_a_person() throws IOException {
    storeMan("v2-fast-both");

    Ack ack = sendOrders(two("v2-fast-both", "NF", "F"));

    assertThat(ack.errors()).containsExactly("OBR^2^13 103 W");
    assertThat(reasons(review(ack))).containsExactly("contradiction");
    assertThat(fasting("v2-fast-both")).isEqualTo("NF");
    assertThat(tests("v2-fast-both")).containsExactly("2986-8");
  }
}
