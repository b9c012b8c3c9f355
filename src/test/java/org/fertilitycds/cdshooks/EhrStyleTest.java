package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests in the forms in which two large EHRs send them, by their public documentation, of men
 * who do not exist: {@code src/test/resources/cdshooks/ehr}. They are the man of the demo request,
 * or differ from him in what the name of the file says; so whatever form his data come in, the
 * answer is his.
 *
 * <p>Epic-like: extensions of the vendor, ids with dots and dashes and longer than FHIR allows,
 * local codings before the known ones, times in {@code Z}, an OperationOutcome in each Bundle,
 * drugs by reference, no MedicationStatement. Oracle-like: numeric ids, narratives, versions,
 * {@code userSelected}, Bundles without total, contained drugs, drugs that the patient reported.
 */
class EhrStyleTest extends CdsHooksTest {

  private static String request(String name) {
    String file = "/cdshooks/ehr/" + name + ".json";
    try (@Nullable InputStream in = EhrStyleTest.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError("No " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode cardsFor(String name) {
    return cards(json(request(name)));
  }

  private static List<String> topics(JsonNode cards) {
    return StreamSupport.stream(cards.spliterator(), false)
        .map(card -> card.at("/source/topic/code").asText())
        .toList();
  }

  private static List<String> labels(JsonNode cards) {
    return StreamSupport.stream(cards.spliterator(), false)
        .flatMap(card -> StreamSupport.stream(card.path("suggestions").spliterator(), false))
        .map(suggestion -> suggestion.get("label").asText())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "epic-like-patient-view,          info,    consider-serm",
    "epic-like-on-testosterone,       warning, stop-exogenous-testosterone",
    "epic-like-absolute-references,   warning, stop-exogenous-testosterone",
    "epic-like-medication-not-sent,   info,    consider-serm",
    "oracle-like-patient-view,        info,    consider-serm",
    "oracle-like-reported-testosterone, warning, stop-exogenous-testosterone",
    "oracle-like-high-prolactin,      warning, refer-endocrinology"
  })
  void the_card_is_the_one_that_his_record_asks_for(String name, String indicator, String topic) {
    JsonNode cards = cardsFor(name);
    cards.forEach(CardShape::require);
    assertThat(topics(cards)).containsExactly(topic);
    assertThat(cards.at("/0/indicator").asText()).isEqualTo(indicator);
  }

  @ParameterizedTest
  @CsvSource({"epic-like-patient-view", "oracle-like-patient-view"})
  void the_same_man_gets_the_same_advice_in_every_form(String name) {
    JsonNode plain = cards(demoRequest()).get(0);
    JsonNode card = cardsFor(name).get(0);
    for (String field : List.of("summary", "indicator", "source", "links", "selectionBehavior")) {
      assertThat(card.get(field)).as(field).isEqualTo(plain.get(field));
    }
    assertThat(labels(cardsFor(name))).isEqualTo(labels(cards(demoRequest())));
  }

  /** US Core has what a patient takes by his own account as intent plan, active and reported. */
  @Test
  void a_drug_that_the_patient_reported_is_on_board() {
    assertThat(topics(cardsFor("oracle-like-reported-testosterone-as-plan")))
        .containsExactly("stop-exogenous-testosterone");
  }

  @Test
  void a_drug_whose_medication_was_not_sent_is_named_in_the_card() {
    assertThat(cardsFor("epic-like-medication-not-sent").at("/0/detail").asText())
        .contains("**Not recognised:**")
        .containsIgnoringCase("testosterone cypionate 100 MG/ML");
  }

  @Test
  void an_endpoint_that_the_ehr_lacks_is_named_in_the_card() {
    assertThat(cardsFor("oracle-like-patient-view").at("/0/detail").asText())
        .contains("MedicationDispense: the client's own query failed")
        .doesNotContain("MedicationAdministration:");
  }

  @Test
  void a_woman_gets_no_card() {
    assertThat(cardsFor("epic-like-woman")).isEmpty();
  }

  /** A client whose server lacks the type cannot send the key: the specification forbids it. */
  @Test
  void statements_that_the_ehr_does_not_know_are_named_in_the_card() {
    assertThat(cardsFor("epic-like-without-medication-statements").at("/0/detail").asText())
        .contains("### Not seen")
        .contains("MedicationStatement: not sent");
  }

  @ParameterizedTest
  @CsvSource({
    "oracle-like-observations-forbidden,      observations",
    "oracle-like-first-page-alone,            observations"
  })
  void what_is_missing_is_asked_for_by_its_key(String name, String key) {
    HttpResponse<String> response = post(request(name));
    assertThat(response.statusCode()).isEqualTo(412);
    assertThat(response.body()).contains(key).doesNotContain("Beispiel", "MUSTERMANN");
  }

  /** What is updated is the EHR's own prescription, with its references and contained drugs. */
  @ParameterizedTest
  @CsvSource({
    "epic-like-on-testosterone",
    "oracle-like-reported-testosterone",
    "oracle-like-reported-testosterone-as-plan"
  })
  void a_prescription_to_stop_comes_back_as_it_was_sent(String name) {
    ObjectNode sent =
        json(request(name)).at("/prefetch/medicationRequests/entry/0/resource").deepCopy();
    List<JsonNode> updates =
        StreamSupport.stream(cardsFor(name).at("/0/suggestions").spliterator(), false)
            .flatMap(
                suggestion -> StreamSupport.stream(suggestion.get("actions").spliterator(), false))
            .filter(action -> action.get("type").asText().equals("update"))
            .map(action -> action.get("resource"))
            .toList();
    assertThat(updates).hasSize(1);
    ObjectNode stopped = updates.get(0).deepCopy();
    assertThat(stopped.get("status").asText()).isEqualTo("stopped");
    assertThat(stopped.at("/statusReason/text").asText()).isNotBlank();
    for (ObjectNode prescription : List.of(sent, stopped)) {
      prescription.remove(List.of("status", "statusReason"));
    }
    assertThat(stopped).isEqualTo(sent);
  }
}
