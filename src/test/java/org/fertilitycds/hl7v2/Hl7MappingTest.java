package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as laboratories write them, and what of them stands in the record. */
@OnH2
class Hl7MappingTest extends Hl7Server {

  @ParameterizedTest
  @ValueSource(strings = {"2.3", "2.3.1", "2.4", "2.5", "2.5.1"})
  void every_version_is_read(String version) throws IOException {
    String man = "v2-version-" + version.replace('.', '-');
    storeMan(man);

    store(Oru.of(man).version(version).testosterone("240"));

    assertThat(quantity(onlyResult(man)).getValue()).isEqualByComparingTo("240");
  }

  @Test
  void the_server_itself_finds_nothing_wrong_with_what_it_made() throws IOException {
    storeMan("v2-valid");
    store(
        Oru.of("v2-valid")
            .orc("ORC|RE|P-7|F-7||CM|||||||1234567893^ORDERER^ANNA^^^^^^&2.999.4&ISO")
            .with("NTE|1||Drawn at home")
            .with("SPM|1|^ACC-88||SER^Serum^HL70487|||||||||||||20260518080000-0400")
            .testosterone("240")
            .with("NTE|1||Repeat advised"));

    Observation result = onlyResult("v2-valid");
    result
        .getMeta()
        .addProfile("https://fertilitycds.org/fhir/StructureDefinition/total-testosterone");
    for (var resource :
        List.of(
            result,
            search(DiagnosticReport.class, "subject=Patient/v2-valid").get(0),
            search(ServiceRequest.class, "subject=Patient/v2-valid").get(0),
            search(Specimen.class, "subject=Patient/v2-valid").get(0))) {
      var answer = post("/fhir/" + resource.fhirType() + "/$validate", json(resource));
      assertThat(answer.body())
          .doesNotContain("\"severity\":\"error\"")
          .contains("OperationOutcome");
    }
    assertThat(result.getNoteFirstRep().getText()).isEqualTo("Repeat advised");
    assertThat(result.getReferenceRangeFirstRep().getLow().getValue()).isEqualByComparingTo("264");
    assertThat(result.getReferenceRangeFirstRep().getHigh().getCode()).isEqualTo("ng/dL");
    assertThat(result.getInterpretationFirstRep().getCodingFirstRep().getCode()).isEqualTo("L");
    assertThat(result.getIssuedElement().getValueAsString()).isEqualTo("2026-05-19T10:00:00-04:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          nm          ! NM ! 240         ! ''  ! 240
          nm-zeros    ! NM ! 240.50      ! ''  ! 240.50
          nm-plus     ! NM ! +7          ! ''  ! 7
          nm-bound    ! NM ! <10         ! <   ! 10
          sn-less     ! SN ! <^10        ! <   ! 10
          sn-at-most  ! SN ! <=^10       ! <=  ! 10
          sn-more     ! SN ! >^1500      ! >   ! 1500
          sn-at-least ! SN ! >=^1500     ! >=  ! 1500
          sn-equal    ! SN ! =^240       ! ''  ! 240
          sn-bare     ! SN ! ^240        ! ''  ! 240
          st          ! ST ! 240         ! ''  ! 240
          st-bound    ! ST ! < 10        ! <   ! 10
          st-at-least ! ST ! >=1500.5    ! >=  ! 1500.5
          """)
  void a_number_is_read_in_every_form(
      String man, String type, String value, String comparator, String number) throws IOException {
    storeMan("v2-" + man);

    store(Oru.of("v2-" + man).with("OBX|1|" + type + "|2986-8^T^LN||" + value + "|ng/dL|||||F"));

    Quantity quantity = quantity(onlyResult("v2-" + man));
    assertThat(quantity.getValue()).isEqualTo(new BigDecimal(number));
    assertThat(quantity.hasComparator() ? quantity.getComparator().toCode() : "")
        .isEqualTo(comparator);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          offset         ! 20260518080000-0500 ! 20260519101500-0400 ! 2026-05-18T08:00:00-05:00
          by-message     ! 20260518080000      ! 20260519101500+0200 ! 2026-05-18T08:00:00+02:00
          by-site        ! 20260518080000      ! 20260519101500      ! 2026-05-18T08:00:00-04:00
          by-site-winter ! 20260118080000      ! 20260119101500      ! 2026-01-18T08:00:00-05:00
          minutes        ! 202605180805-0400   ! 20260519101500-0400 ! 2026-05-18T08:05:00-04:00
          fraction       ! 20260518080501.25-0400 ! 20260519101500   ! 2026-05-18T08:05:01.250-04:00
          hour-alone     ! 2026051808-0400     ! 20260519101500-0400 ! 2026-05-18
          day            ! 20260518            ! 20260519101500-0400 ! 2026-05-18
          """)
  void the_time_of_collection_keeps_what_was_said(
      String man, String collected, String sent, String expected) throws IOException {
    storeMan("v2-time-" + man);

    store(Oru.of("v2-time-" + man).collected(collected).sentAt(sent).testosterone("240"));

    assertThat(onlyResult("v2-time-" + man).getEffective().primitiveValue()).isEqualTo(expected);
  }

  @Test
  void the_time_of_the_result_itself_comes_before_that_of_its_order() throws IOException {
    storeMan("v2-own-time");

    store(
        Oru.of("v2-own-time").with("OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F|||20260517073000-0400"));

    assertThat(onlyResult("v2-own-time").getEffective().primitiveValue())
        .isEqualTo("2026-05-17T07:30:00-04:00");
  }

  @Test
  void without_obr_7_the_time_of_the_specimen_counts() throws IOException {
    storeMan("v2-spm-time");

    store(
        Oru.of("v2-spm-time")
            .collected("")
            .testosterone("240")
            .with("SPM|1|^ACC-3||SER|||||||||||||20260518081500-0400"));

    assertThat(onlyResult("v2-spm-time").getEffective().primitiveValue())
        .isEqualTo("2026-05-18T08:15:00-04:00");
  }

  @ParameterizedTest
  @CsvSource({
    "F, F",
    "NF, NF",
    "NG, NG",
    "FNA, FNA",
  })
  void fasting_and_accession_stand_in_the_specimen(String code, String expected)
      throws IOException {
    String man = "v2-fasting-" + code;
    storeMan(man);
    String message =
        Oru.of(man)
            .with(
                "SPM|1|PL-1&HOSP^FI-1&TESTLAB||SER^Serum^HL70487||||||||||||||||||||||||||ACC-9^^^TESTLAB")
            .testosterone("240")
            .toString()
            .replace("||||||||||20260519", "|||||||||20260519")
            .replaceFirst(
                "\\|20260518080000-0400\\|\\|\\|\\|\\|\\|", "|20260518080000-0400||||||" + code);

    Ack ack = send(message);

    assertThat(ack.errors()).as(ack.text()).isEmpty();
    Specimen specimen = search(Specimen.class, "subject=Patient/" + man).get(0);
    assertThat(
            specimen
                .getCollection()
                .getFastingStatusCodeableConcept()
                .getCodingFirstRep()
                .getCode())
        .isEqualTo(expected);
    assertThat(specimen.getAccessionIdentifier().getValue()).isEqualTo("ACC-9");
    assertThat(specimen.getIdentifier())
        .extracting(identifier -> identifier.getValue())
        .containsExactly("PL-1", "FI-1");
    assertThat(specimen.getType().getCodingFirstRep().getCode()).isEqualTo("SER");
    assertThat(onlyResult(man).getSpecimen().getReference())
        .isEqualTo("Specimen/" + specimen.getIdElement().getIdPart());
  }

  @ParameterizedTest
  @CsvSource({
    "10501-5, mIU/mL, m[IU]/mL", "10501-5, IU/L, [IU]/L", "2986-8, ng/dl, ng/dL",
    "14913-8, nmol/l, nmol/L", "9780-8, 10\\S\\6/mL, 10*6/mL", "4544-3, %, %",
    "10501-5, miu/ml, m[IU]/mL", "15067-2, iu/l, [IU]/L", "3016-3, UIU/ML, u[IU]/mL",
    "15067-2, UI/L, [IU]/L", "10501-5, mIE/ml, m[IU]/mL", "9780-8, Mio/ml, 10*6/mL"
  })
  void usual_spellings_of_units_mean_what_they_mean(String code, String unit, String ucum)
      throws IOException {
    String man = "v2-unit-" + Integer.toHexString((code + unit).hashCode());
    storeMan(man);

    store(Oru.of(man).with("OBX|1|NM|%s^x^LN||5.0|%s|||||F".formatted(code, unit)));

    assertThat(quantity(onlyResult(man)).getCode()).isEqualTo(ucum);
    assertThat(quantity(onlyResult(man)).getUnit()).isEqualTo(unit.replace("\\S\\", "^"));
  }

  /** LOINC calls it an arbitrary concentration: a hormone has no activity of an enzyme. */
  @ParameterizedTest
  @CsvSource({
    "10501-5, U/L, [IU]/L",
    "15067-2, U/l, [IU]/L",
    "3016-3, mU/L, m[IU]/L",
    "10501-5, mU/mL^milliunits^UCUM, m[IU]/mL",
    "3016-3, uU/mL, u[IU]/mL"
  })
  void units_of_a_hormone_are_international_ones(String code, String unit, String ucum)
      throws IOException {
    String man = "v2-activity-" + Integer.toHexString((code + unit).hashCode());
    storeMan(man);

    store(Oru.of(man).with("OBX|1|NM|%s^x^LN||3.1|%s|||||F".formatted(code, unit)));

    assertThat(quantity(onlyResult(man)).getCode()).isEqualTo(ucum);
  }

  /** An ADD goes on where the segment before it was cut, in the middle of a number too. */
  @Test
  void a_segment_that_goes_on_in_another_is_one() throws IOException {
    storeMan("v2-add");

    store(
        Oru.of("v2-add")
            .with("OBX|1|NM|2986-8^T^LN||24")
            .with("ADD|0|ng/d")
            .with("ADD|L|||||F")
            .with("NTE|1||Not ")
            .with("ADD|diluted"));

    assertThat(quantity(onlyResult("v2-add")).getValue()).isEqualByComparingTo("240");
    assertThat(quantity(onlyResult("v2-add")).getCode()).isEqualTo("ng/dL");
    assertThat(onlyResult("v2-add").getNoteFirstRep().getText()).isEqualTo("Not diluted");
  }

  /** Such as where the laboratory numbers by accession. */
  @Test
  void the_report_of_several_orders_under_one_number_is_of_each() throws IOException {
    storeMan("v2-shared");
    String semen =
        "OBR|2|P-v2-shared|F-v2-shared|SEMEN^Semen^L|||20260518093000-0400|||||||||||||||20260519100000-0400||LAB|P";
    Oru message =
        Oru.of("v2-shared")
            .with("NTE|1||First visit")
            .testosterone("240")
            .with(semen)
            .with("NTE|1||After three days")
            .with("OBX|1|NM|9780-8^Concentration^LN||15|10*6/mL|||||P");

    store(message);

    DiagnosticReport report = onlyReport("v2-shared");
    assertThat(report.getCode().getText()).isEqualTo("Hormones; Semen");
    assertThat(report.getCode().getCoding()).isEmpty();
    assertThat(report.getStatus().toCode()).isEqualTo("partial");
    assertThat(report.getEffectivePeriod().getStartElement().getValueAsString())
        .isEqualTo("2026-05-18T08:00:00-04:00");
    assertThat(report.getEffectivePeriod().getEndElement().getValueAsString())
        .isEqualTo("2026-05-18T09:30:00-04:00");
    assertThat(report.getResult()).hasSize(2);
    ServiceRequest request = search(ServiceRequest.class, "subject=Patient/v2-shared").get(0);
    assertThat(request.getCode().getText()).isEqualTo("Hormones; Semen");
    assertThat(request.getNote())
        .extracting(note -> note.getText())
        .containsExactly("First visit", "After three days");

    // A later message about one of them.
    store(
        Oru.of("v2-shared")
            .reported("20260520100000-0400")
            .orderStatus("C")
            .testosterone("250", "C"));

    assertThat(onlyReport("v2-shared").getCode().getText()).isEqualTo("Hormones; Semen");
    assertThat(onlyReport("v2-shared").getResult()).hasSize(2);
  }

  @Test
  void a_part_of_an_order_that_is_not_done_yet_is_no_problem() throws IOException {
    storeMan("v2-part");

    store(
        Oru.of("v2-part")
            .testosterone("240")
            .with("OBR|2|P-v2-part|F-v2-part|SEMEN^Semen^L||||||||||||||||||||LAB|I"));

    assertThat(onlyReport("v2-part").getStatus().toCode()).isEqualTo("partial");
  }

  @ParameterizedTest
  @CsvSource({
    "20260518000000, 20260519155700, 2026-05-18T08:00:00-04:00",
    "20260518083000-0400, 20260519080000-0400, 2026-05-18T08:00:00-04:00",
    "20260519083000-0400, 20260519075500-0400, 2026-05-19T07:55:00-04:00",
    "20260518083000-0400, 20260518093000-0400, 2026-05-18T09:30:00-04:00",
    "'', 20260519080000-0400, 2026-05-19T08:00:00-04:00"
  })
  void no_sample_is_collected_on_a_day_after_it_arrived(
      String arrived, String stated, String expected) throws IOException {
    String man = "v2-analysed-" + Integer.toHexString((arrived + stated).hashCode());
    storeMan(man);

    store(
        Oru.of(man)
            .collected("20260518080000-0400|||||||" + arrived + "|X")
            .with("OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F|||" + stated)
            .toString()
            .replace("|X|||||||||||||||", "||||||||"));

    assertThat(onlyResult(man).getEffective().primitiveValue()).isEqualTo(expected);
  }

  /** A sign of power that is not escaped parts what stands before it from what follows. */
  @ParameterizedTest
  @ValueSource(strings = {"10^6/mL", "x10^6/mL", "10^6/mL^UCUM"})
  void a_power_that_is_not_escaped_is_a_unit(String unit) throws IOException {
    String man = "v2-power-" + Integer.toHexString(unit.hashCode());
    storeMan(man);

    store(Oru.of(man).with("OBX|1|NM|9780-8^Concentration^LN||15|%s|||||F".formatted(unit)));

    assertThat(quantity(onlyResult(man)).getCode()).isEqualTo("10*6/mL");
    assertThat(quantity(onlyResult(man)).getUnit()).isEqualTo(unit.replace("^UCUM", ""));
  }

  @Test
  void a_ph_needs_no_unit() throws IOException {
    storeMan("v2-ph");

    store(Oru.of("v2-ph").with("OBX|1|NM|2752-4^pH^LN||7.1||>=7.2||||F"));

    assertThat(quantity(onlyResult("v2-ph")).getCode()).isEqualTo("[pH]");
    assertThat(onlyResult("v2-ph").getReferenceRangeFirstRep().getLow().getValue())
        .isEqualByComparingTo("7.2");
  }

  @Test
  void local_codes_mean_what_the_site_says() throws IOException {
    storeMan("v2-short");

    store(Oru.of("v2-short").facility("SHORTLAB").with("OBX|1|NM|TESTO^Testo^L||240|ng/dL|||||F"));

    Observation result = onlyResult("v2-short");
    assertThat(loinc(result)).isEqualTo("2986-8");
    assertThat(result.getCode().getText()).isEqualTo("Testo");
  }

  /** LOINC beside the laboratory's own code, in either order. */
  @Test
  void the_second_coding_counts_as_the_first() throws IOException {
    storeMan("v2-second");

    store(Oru.of("v2-second").with("OBX|1|NM|1234^Testosteron^99LAB^2986-8^T^LN||240|ng/dL|||||F"));

    assertThat(loinc(onlyResult("v2-second"))).isEqualTo("2986-8");
  }

  @Test
  void several_orders_specimens_and_notes_find_their_place() throws IOException {
    storeMan("v2-orders");
    String message =
        Oru.of("v2-orders")
            .orc("ORC|RE|P-1|F-1")
            .order("one")
            .testosterone("240")
            .with("NTE|1||of testosterone")
            .with("OBX|2|NM|10501-5^LH^LN||3.1|mIU/mL|1.5-9.3||||F")
            .with("SPM|1|^S-1||SER")
            .with("ORC|RE|P-2|F-2")
            .with(
                "OBR|2|P-2|two|54231-6^Semen"
                    + " analysis^LN|||20260517090000-0400|||||||||||||||20260519100000-0400||LAB|F")
            .with("NTE|1||of the second order")
            .with("SPM|1|^S-2||SMN")
            .with("OBX|1|NM|3160-9^Volume^LN||2.5|mL|||||F")
            .with("OBX|2|NM|9780-8^Concentration^LN||12|10*6/mL|||||P")
            .with("ZPS|1|something of the laboratory's own")
            .toString();

    Ack ack = send(message);

    assertThat(ack.errors()).as(ack.text()).isEmpty();
    List<Observation> results = results("v2-orders");
    assertThat(results)
        .extracting(Hl7Server::loinc)
        .containsExactlyInAnyOrder("2986-8", "10501-5", "3160-9", "9780-8");
    assertThat(search(DiagnosticReport.class, "subject=Patient/v2-orders"))
        .hasSize(2)
        .allSatisfy(report -> assertThat(report.getResult()).hasSize(2));
    assertThat(search(Specimen.class, "subject=Patient/v2-orders")).hasSize(2);
    assertThat(results).allSatisfy(result -> assertThat(result.hasSpecimen()).isTrue());
    assertThat(search(ServiceRequest.class, "subject=Patient/v2-orders"))
        .anySatisfy(
            request ->
                assertThat(request.getNoteFirstRep().getText()).isEqualTo("of the second order"));
    assertThat(results)
        .filteredOn(result -> loinc(result).equals("9780-8"))
        .allSatisfy(
            result ->
                assertThat(result.getStatus())
                    .isEqualTo(Observation.ObservationStatus.PRELIMINARY));
  }

  @Test
  void a_coded_answer_is_a_code() throws IOException {
    storeMan("v2-coded");

    store(Oru.of("v2-coded").with("OBX|1|CWE|86645-9^Intention^LN||LA26438-4^Yes^LN||||||F"));

    CodeableConcept value = (CodeableConcept) onlyResult("v2-coded").getValue();
    assertThat(value.getCodingFirstRep().getSystem()).isEqualTo("http://loinc.org");
    assertThat(value.getCodingFirstRep().getCode()).isEqualTo("LA26438-4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          hyphen    ! 86-324        ! 86   ! 324
          dash      ! 86–324        ! 86   ! 324
          minus     ! 86 − 324      ! 86   ! 324
          to        ! 86 to 324     ! 86   ! 324
          brackets  ! (86-324)      ! 86   ! 324
          square    ! [86.0 - 324]  ! 86.0 ! 324
          bound     ! (<324)        !      ! 324
          of-men    ! M: 86-324     ! 86   ! 324
          m         ! M 86-324      ! 86   ! 324
          male      ! Male: 86–324  ! 86   ! 324
          men       ! Men (86-324)  ! 86   ! 324
          above     ! Male: > 86    ! 86   !
          of-women  ! F: 15-70      !      !
          female    ! Female 15-70  !      !
          both      ! M: 86-324 F: 15-70 ! !
          turned    ! 324-86        !      !
          words     ! see report    !      !
          three     ! 1-2-3         !      !
          """)
  void a_range_is_read_as_laboratories_write_it(String man, String text, String low, String high)
      throws IOException {
    storeMan("v2-range-" + man);

    store(
        Oru.of("v2-range-" + man)
            .charset("UNICODE UTF-8")
            .with("OBX|1|NM|2986-8^T^LN||240|ng/dL|" + text + "||||F"));

    var range = onlyResult("v2-range-" + man).getReferenceRangeFirstRep();
    assertThat(range.getText()).isEqualTo(text);
    assertThat(range.hasLow() ? range.getLow().getValue().toString() : null).isEqualTo(low);
    assertThat(range.hasHigh() ? range.getHigh().getValue().toString() : null).isEqualTo(high);
    assertThat(range.getAppliesTo())
        .hasSize(text.matches("M.*") && (low != null || high != null) ? 1 : 0);
  }
}
