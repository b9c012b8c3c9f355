package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** Whom a message is about, and whose an order is. */
@OnH2
class Hl7PatientTest extends Hl7Server {

  private static final String FIRST = "20260519100000-0400";
  private static final String LATER = "20260520100000-0400";

  @Test
  void an_authority_known_by_its_oid_needs_no_property() throws IOException {
    storeMan("v2-oid");

    Ack ack =
        send(
            Oru.of("v2-oid")
                .testosterone("240")
                .toString()
                .replace("^^^HOSP^MR", "^^^&2.999.1.7&ISO^MR"));

    assertThat(ack.errors()).as(ack.text()).isEmpty();
    assertThat(results("v2-oid")).hasSize(1);
  }

  @Test
  void a_patient_who_was_merged_is_the_one_who_stayed() throws IOException {
    storeMan("v2-survivor");
    put(
        "/fhir/Patient/v2-merged",
        """
        {"resourceType": "Patient", "id": "v2-merged", "active": false,
         "identifier": [{"system": "urn:oid:2.999.1.7", "value": "v2-merged"}],
         "link": [{"type": "replaced-by", "other": {"reference": "Patient/v2-survivor"}}]}
        """);

    store(Oru.of("v2-merged").testosterone("240"));

    assertThat(results("v2-survivor")).hasSize(1);
    assertThat(results("v2-merged")).isEmpty();
  }

  /** His results were filed with the other: five links were followed, whatever they led to. */
  @Test
  void patients_who_replace_each_other_are_ambiguous() throws IOException {
    storeMan("v2-circle-a");
    storeMan("v2-circle-b");
    putLinked("v2-circle-a", "replaced-by", "Patient/v2-circle-b");
    putLinked("v2-circle-b", "replaced-by", "Patient/v2-circle-a");

    Ack ack = send(Oru.of("v2-circle-a").testosterone("240"));
    Task review = review(ack);

    assertThat(reasons(review)).containsExactly("ambiguous-patient");
    assertThat(problems(review)).contains("replace each other");
    assertThat(ack.text()).contains("Patient.link");
    assertThat(results("v2-circle-a")).isEmpty();
    assertThat(results("v2-circle-b")).isEmpty();
  }

  @Test
  void a_patient_whom_another_alone_says_he_replaces_is_that_other() throws IOException {
    storeMan("v2-told-of");
    storeMan("v2-tells");
    putLinked("v2-tells", "replaces", "Patient/v2-told-of");

    store(Oru.of("v2-told-of").testosterone("240"));

    assertThat(results("v2-tells")).hasSize(1);
    assertThat(results("v2-told-of")).isEmpty();
  }

  @Test
  void a_patient_whom_two_say_they_replace_is_ambiguous() throws IOException {
    storeMan("v2-wanted");
    for (String other : List.of("v2-wants", "v2-wants-too")) {
      storeMan(other);
      putLinked(other, "replaces", "Patient/v2-wanted");
    }

    Task review = review(send(Oru.of("v2-wanted").testosterone("240")));

    assertThat(reasons(review)).containsExactly("ambiguous-patient");
    assertThat(problems(review)).contains("replaced by more than one");
  }

  /** The result was filed with a Patient who had the id of the RelatedPerson. */
  @Test
  void a_related_person_replaces_nobody() throws IOException {
    storeMan("v2-wife");
    put(
        "/fhir/RelatedPerson/v2-wife",
        """
        {"resourceType": "RelatedPerson", "id": "v2-wife", "patient": {"reference": "Patient/v2-wife"}}
        """);
    storeMan("v2-husband");
    putLinked("v2-husband", "replaced-by", "RelatedPerson/v2-wife");

    store(Oru.of("v2-husband").testosterone("240"));

    assertThat(results("v2-husband")).hasSize(1);
    assertThat(results("v2-wife")).isEmpty();
  }

  @Test
  void a_result_does_not_move_to_another_man_unless_it_was_withdrawn() throws IOException {
    storeMan("v2-wrong-man");
    storeMan("v2-right-man");
    store(Oru.of("v2-wrong-man").order("moved").reported(FIRST).testosterone("240"));

    Ack early = send(Oru.of("v2-right-man").order("moved").reported(LATER).testosterone("240"));
    assertThat(reasons(review(early))).containsExactly("other-patient");

    store(Oru.of("v2-wrong-man").order("moved").reported(LATER).testosterone("240", "W"));
    assertThat(count(replay(review(early), ""), "resolved")).isEqualTo(1);

    assertThat(onlyResult("v2-wrong-man").getStatus()).isEqualTo(ObservationStatus.ENTEREDINERROR);
    assertThat(onlyResult("v2-right-man").getStatus()).isEqualTo(ObservationStatus.FINAL);
  }

  @Test
  void an_order_number_that_is_another_mans_waits_for_a_person() throws IOException {
    storeMan("v2-first-man");
    storeMan("v2-second-man");
    store(Oru.of("v2-first-man").order("shared").reported(LATER).testosterone("240"));

    Ack other =
        send(
            Oru.of("v2-second-man")
                .order("shared")
                .reported(FIRST)
                .with("OBX|1|NM|10501-5^LH^LN||4|[IU]/L^[IU]/L^UCUM|||||F"));

    assertThat(reasons(review(other))).containsExactly("other-patient");
    assertThat(results("v2-second-man")).isEmpty();
    assertThat(search(DiagnosticReport.class, "subject=Patient/v2-second-man")).isEmpty();
    assertThat(onlyReport("v2-first-man").getResult()).hasSize(1);
  }

  @Test
  void an_order_of_the_wrong_man_becomes_the_right_mans_with_all_that_it_says() throws IOException {
    storeMan("v2-taken-for");
    storeMan("v2-meant");
    String lh = "OBX|2|NM|10501-5^LH^LN||4|[IU]/L^[IU]/L^UCUM|||||";
    Oru wrong = Oru.of("v2-taken-for").order("swapped").reported(FIRST);
    store(wrong.testosterone("240").with(lh + "F"));
    store(
        Oru.of("v2-taken-for")
            .order("swapped")
            .reported(LATER)
            .testosterone("", "W")
            .with(lh + "W"));

    // Its time is that of the result, earlier than when it was withdrawn from the other.
    store(Oru.of("v2-meant").order("swapped").reported(FIRST).testosterone("240"));

    String right = onlyResult("v2-meant").getIdElement().getIdPart();
    assertThat(onlyResult("v2-meant").getStatus()).isEqualTo(ObservationStatus.FINAL);
    assertThat(onlyReport("v2-meant").getResult())
        .extracting(result -> result.getReferenceElement().getIdPart())
        .containsExactly(right);
    assertThat(onlyReport("v2-taken-for").getResult()).hasSize(2);
    assertThat(results("v2-taken-for"))
        .extracting(Observation::getStatus)
        .containsOnly(ObservationStatus.ENTEREDINERROR);

    // Nor does it become the first man's again while it is the other's.
    Ack again = send(wrong.reported("20260521100000-0400").controlId("swapped-again"));
    assertThat(reasons(review(again))).containsExactly("other-patient");
  }

  @Test
  void a_correction_after_a_merge_finds_the_result_of_the_record_that_was_merged()
      throws IOException {
    storeMan("v2-stays");
    storeMan("v2-goes");
    store(Oru.of("v2-goes").order("merging").reported(FIRST).testosterone("240"));
    String result = onlyResult("v2-goes").getIdElement().getIdPart();
    put(
        "/fhir/Patient/v2-goes",
        """
        {"resourceType": "Patient", "id": "v2-goes", "active": false,
         "identifier": [{"system": "urn:oid:2.999.1.7", "value": "v2-goes"}],
         "link": [{"other": {"reference": "Patient/v2-stays"}, "type": "replaced-by"}]}""");

    store(Oru.of("v2-stays").order("merging").reported(LATER).testosterone("420", "C"));

    Observation corrected = onlyResult("v2-stays");
    assertThat(corrected.getIdElement().getIdPart()).isEqualTo(result);
    assertThat(quantity(corrected).getValue()).isEqualByComparingTo("420");
    assertThat(results("v2-goes")).isEmpty();
  }

  @Test
  void an_order_of_another_man_that_has_no_results_yet_stays_his() throws IOException {
    storeMan("v2-awaits");
    storeMan("v2-arrives");
    store(Oru.of("v2-awaits").order("awaited").reported(FIRST).orderStatus("I"));

    Ack other = send(Oru.of("v2-arrives").order("awaited").reported(LATER).testosterone("240"));
    assertThat(reasons(review(other))).containsExactly("other-patient");
    assertThat(onlyReport("v2-awaits").getStatus().toCode()).isEqualTo("registered");

    store(Oru.of("v2-awaits").order("awaited").reported(LATER).orderStatus("X"));
    assertThat(count(replay(review(other), ""), "resolved")).isEqualTo(1);
    assertThat(onlyReport("v2-awaits").getStatus().toCode()).isEqualTo("cancelled");
    assertThat(onlyReport("v2-arrives").getResult()).hasSize(1);
  }

  @Test
  void two_men_under_one_order_number_in_one_message_are_not_one() throws IOException {
    storeMan("v2-former");
    storeMan("v2-latter");
    Oru former = Oru.of("v2-former").order("both").orderStatus("I");
    String latter =
        Oru.of("v2-latter").order("both").orderStatus("I").toString().replaceFirst("MSH.*\\r", "");

    Ack both = send(former + latter);

    assertThat(reasons(review(both))).containsExactly("other-patient");
    assertThat(onlyReport("v2-former").getStatus().toCode()).isEqualTo("registered");
    assertThat(search(DiagnosticReport.class, "subject=Patient/v2-latter")).isEmpty();
  }

  private void putLinked(String id, String type, String other) throws IOException {
    put(
        "/fhir/Patient/" + id,
        """
        {"resourceType": "Patient", "id": "%1$s", "gender": "male",
         "identifier": [{"system": "urn:oid:2.999.1.7", "value": "%1$s"}],
         "link": [{"type": "%2$s", "other": {"reference": "%3$s"}}]}
        """
            .formatted(id, type, other));
  }
}
