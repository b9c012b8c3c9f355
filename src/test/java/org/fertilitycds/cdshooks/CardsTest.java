package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class CardsTest extends CdsHooksTest {

  private static final String RECOMMENDATION =
      "https://fertilitycds.org/fhir/CodeSystem/fertility-recommendation";

  @Autowired DecisionService decisions;

  static Stream<Case> cases() {
    return CaseReader.all().stream().filter(CardsTest::isOfThisServer);
  }

  /** The server under test has one clock, one zone, one guideline and one edition of limits. */
  static boolean isOfThisServer(Case one) {
    return one.guideline() == org.fertilitycds.knowledge.Guideline.AUA
        && one.semenReference().equals("WHO6")
        && one.zone().equals(CdsHooksServer.ZONE)
        && one.moment().toInstant().equals(CdsHooksServer.NOW);
  }

  private static Case scenario(String id) {
    return CaseReader.folder("scenarios").stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Decision decide(Case one) {
    var record = PatientRecord.of(RecordEntry.of(one.record()), CdsHooksServer.ZONE);
    var moment = CdsHooksServer.NOW.atZone(CdsHooksServer.ZONE).toOffsetDateTime();
    return decisions.decide(record, new DecisionRequest(moment, one.guideline()));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  // --- One whole card ---

  @Test
  void a_confirmed_secondary_hypogonadism_gets_one_card_with_its_options() {
    JsonNode cards = cards(request(scenario("s01").record()));
    assertThat(cards).hasSize(1);
    JsonNode card = cards.get(0);
    assertThat(card.get("summary").asText())
        .isEqualTo(
            "Secondary hypogonadism. Consider a SERM: clomiphene (off-label), or enclomiphene"
                + " (not approved)");
    assertThat(card.get("indicator").asText()).isEqualTo("info");
    assertThat(card.get("source"))
        .hasToString(
            "{\"label\":\"AUA/ASRM Male Infertility, medical therapy\","
                + "\"url\":\"https://www.auanet.org/guidelines-and-quality/guidelines/male-infertility\","
                + "\"topic\":{\"system\":\""
                + RECOMMENDATION
                + "\",\"code\":\"consider-serm\",\"display\":\"SERM as an option\"}}");
    assertThat(card.get("selectionBehavior").asText()).isEqualTo("at-most-one");
    assertThat(stream(card.get("suggestions")).map(one -> one.get("label").asText()))
        .contains(
            "Draft prescription without dose: Clomiphene (off-label in men)",
            "Draft prescription without dose: Enclomiphene (not approved by FDA or EMA)",
            "Draft prescription without dose: Chorionic gonadotropin (hCG)");
    assertThat(stream(card.get("links")).map(link -> link.get("url").asText()))
        .contains("https://doi.org/10.1111/jsm.12944")
        .doesNotHaveDuplicates();
  }

  @Test
  void the_detail_says_facts_rule_source_strength_and_limits() {
    String detail = cards(request(scenario("s01").record())).get(0).get("detail").asText();
    assertThat(detail)
        .startsWith(
            "**Axis:** Secondary hypogonadism; Guidelines disagree; Testosterone-to-estradiol ratio 10.36\n")
        .contains("**Semen:** Oligozoospermia; Total sperm count 36 million")
        .contains("### Consider a SERM")
        .contains("Guideline: AUA; strength: Conditional; evidence: Grade C.")
        .contains("[EAU Male Infertility 2021](https://doi.org/10.1016/j.eururo.2021.08.014)")
        .contains("V1: Primary text read")
        .contains("240 ng/dL, 2026-05-04 08:10 -04:00")
        .contains("nothing has been ordered")
        .contains("not clinically approved yet")
        .endsWith(
            "Guideline in force: AUA. Knowledge 0.1.0. Judged as of 2026-06-01 12:00 -04:00.");
  }

  @Test
  void a_unit_that_is_not_understood_is_shown_as_it_is_coded() {
    ObjectNode request = request(scenario("s01").record());
    stream(prefetch(request).at("/observations/entry"))
        .map(entry -> entry.at("/resource/valueQuantity"))
        .filter(value -> value.path("code").asText().equals("ng/dL"))
        .forEach(value -> ((ObjectNode) value).put("unit", "ng/dL").put("code", "mol/L"));
    assertThat(cards(request).get(0).get("detail").asText())
        .contains("240 ng/dL (coded as mol/L), 2026-05-04 08:10 -04:00 has a unit that cannot");
  }

  @Test
  void a_draft_prescription_is_a_proposal_without_dose() {
    JsonNode suggestion = cards(request(scenario("s01").record())).get(0).get("suggestions").get(0);
    JsonNode draft = suggestion.get("actions").get(0).get("resource");
    assertThat(draft.get("resourceType").asText()).isEqualTo("MedicationRequest");
    assertThat(draft.get("status").asText()).isEqualTo("draft");
    assertThat(draft.get("intent").asText()).isEqualTo("proposal");
    assertThat(draft.get("subject").get("reference").asText()).isEqualTo("Patient/s01");
    assertThat(draft.has("dosageInstruction")).isFalse();
    assertThat(suggestion.has("isRecommended")).isFalse();
  }

  @Test
  void missing_laboratory_results_are_drafted_and_recommended_together() {
    JsonNode card = cards(request(scenario("s15").record())).get(0);
    assertThat(card.get("selectionBehavior").asText()).isEqualTo("any");
    assertThat(stream(card.get("suggestions")).map(one -> one.get("label").asText()))
        .containsExactly(
            "Draft order: Luteinising hormone (LH)",
            "Draft order: Follicle-stimulating hormone (FSH)",
            "Draft order: Prolactin");
    assertThat(card.get("suggestions"))
        .allSatisfy(
            suggestion -> {
              assertThat(suggestion.get("isRecommended").asBoolean()).isTrue();
              assertThat(suggestion.at("/actions/0/resource/resourceType").asText())
                  .isEqualTo("ServiceRequest");
            });
    assertThat(card.get("detail").asText())
        .contains("### What is missing and would change the answer")
        .doesNotContain("Consider a SERM");
  }

  @Test
  void testosterone_on_board_is_a_warning() {
    JsonNode card = cards(request(scenario("s11").record())).get(0);
    assertThat(card.get("indicator").asText()).isEqualTo("warning");
    assertThat(card.get("summary").asText()).contains("Consider stopping testosterone");
  }

  @Test
  void the_same_facts_give_the_same_card_in_whatever_order_they_come() {
    ObjectNode request = request(scenario("s01").record());
    JsonNode first = cards(request);
    List<JsonNode> entries = stream(prefetch(request).at("/observations/entry")).toList();
    var reversed = JSON.createArrayNode();
    entries.forEach(entry -> reversed.insert(0, entry));
    ((ObjectNode) prefetch(request).get("observations")).set("entry", reversed);
    request.put("hookInstance", java.util.UUID.randomUUID().toString());
    assertThat(cards(request)).isEqualTo(first);
  }

  // --- Hidden HTML ---

  @Test
  void html_in_a_record_reaches_no_card() {
    ObjectNode request = request(scenario("s01").record());
    stream(prefetch(request).at("/observations/entry"))
        .forEach(
            entry ->
                ((ObjectNode) entry.at("/resource/code"))
                    .put("text", "T <img src=x onerror=alert(1)> [a](javascript:b)"));
    String detail = cards(request).get(0).get("detail").asText();
    assertThat(detail).contains("&lt;img src=x onerror=alert(1)&gt; \\[a\\]").doesNotContain("<");
  }

  // --- Silence ---

  @ParameterizedTest
  @MethodSource("silentScenarios")
  void nothing_to_act_on_gives_no_card(String id) {
    var response = post(request(scenario(id).record()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"cards\":[]}");
  }

  static Stream<String> silentScenarios() {
    return CaseReader.folder("scenarios").stream().map(Case::id).filter(id -> id.startsWith("s17"));
  }

  @Test
  void a_man_of_whom_nothing_is_known_gets_no_card() {
    ObjectNode request = request(scenario("s01").record());
    for (String key : List.of("observations", "conditions", "specimens")) {
      prefetch(request).putNull(key);
    }
    assertThat(cards(request)).isEmpty();
  }

  @Test
  void a_man_who_wants_children_and_was_never_tested_gets_one() {
    ObjectNode request = request(scenario("s01").record());
    prefetch(request).putNull("observations");
    JsonNode cards = cards(request);
    assertThat(cards).hasSize(1);
    assertThat(cards.at("/0/source/topic/code").asText()).isEqualTo("collect");
  }

  /** A drug and a test cannot both be taken where drugs exclude each other. */
  @Test
  void beside_drugs_that_exclude_each_other_all_that_is_missing_can_be_had_together() {
    JsonNode card = cards(request(scenario("s04").record())).get(0);
    assertThat(card.get("selectionBehavior").asText()).isEqualTo("at-most-one");
    List<JsonNode> recommended =
        stream(card.get("suggestions"))
            .filter(one -> one.path("isRecommended").asBoolean())
            .toList();
    assertThat(recommended).hasSize(1);
    JsonNode together = recommended.get(0);
    assertThat(together.get("label").asText())
        .isEqualTo("Draft orders: everything that is missing");
    assertThat(stream(together.get("actions")).map(one -> one.at("/resource/code/text").asText()))
        .contains("Prolactin", "Follicle-stimulating hormone (FSH)");
    assertThat(card.get("detail").asText())
        .contains("Where prolactin was never measured it is asked for beside this");
  }

  @Test
  void a_drug_that_is_taken_against_a_block_heads_the_card() {
    ObjectNode request = onSermWithVisualSymptoms();
    ((ArrayNode) prefetch(request).at("/conditions/entry")).removeAll();
    add(
        request,
        "conditions",
        """
        {"resourceType": "Condition", "id": "dvt", "subject": {"reference": "Patient/s01"},
         "clinicalStatus": {"coding": [
          {"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "resolved"}]},
         "code": {"coding": [{"system": "http://snomed.info/sct", "code": "128053003"}]}}
        """);
    add(
        request,
        "observations",
        """
        {"resourceType": "Observation", "id": "psa", "status": "final", "subject": {"reference": "Patient/s01"},
         "code": {"coding": [{"system": "http://loinc.org", "code": "2857-1"}]},
         "effectiveDateTime": "2026-05-18T08:00:00-04:00",
         "valueQuantity": {"value": 6, "unit": "ng/mL", "system": "http://unitsofmeasure.org", "code": "ng/mL"}}
        """);
    JsonNode card = cards(request).get(0);
    assertThat(card.at("/source/topic/code").asText()).isEqualTo("block-serm");
    assertThat(card.get("detail").asText())
        .containsSubsequence(
            "### Consider no SERM",
            "### Consider urology before any treatment that raises androgens");
  }

  @Test
  void a_chart_whose_man_was_joined_with_another_says_where_the_results_of_both_are() {
    ObjectNode request = request(scenario("s01").record());
    ((ObjectNode) prefetch(request).get("patient"))
        .withArray("link")
        .addObject()
        .put("type", "replaced-by")
        .putObject("other")
        .put("reference", "Patient/joined");
    assertThat(cards(request).at("/0/detail").asText())
        .contains("### Not seen", "Patient/joined, who replaces this patient");
  }

  // --- Stop rules ---

  @Test
  void a_stop_rule_has_a_critical_card_of_its_own_and_comes_first() {
    JsonNode cards = cards(onSermWithVisualSymptoms());
    assertThat(cards.size()).isBetween(1, 3);
    assertThat(cards.at("/0/indicator").asText()).isEqualTo("critical");
    assertThat(cards.at("/0/source/topic/code").asText()).isEqualTo("stop-safety");
    assertThat(cards.at("/0/summary").asText())
        .isEqualTo("Consider stopping the SERM now: visual symptoms are recorded");
    assertThat(stream(cards).skip(1).map(card -> card.get("indicator").asText()))
        .doesNotContain("critical");
  }

  @Test
  void problems_in_words_alone_are_named_together_beside_the_drug_that_is_proposed() {
    ObjectNode request = request(scenario("s01").record());
    for (String words : List.of("Asthma", "DVT of the left leg", "Gout", "Knee", "Migraine")) {
      add(
          request,
          "conditions",
          """
          {"resourceType": "Condition", "id": "problem-%s", "code": {"text": "%s"},
           "subject": {"reference": "Patient/s01"}}
          """
              .formatted(words.toLowerCase(Locale.ROOT).replace(' ', '-'), words));
    }
    String detail = cards(request).at("/0/detail").asText();
    assertThat(detail)
        .containsOnlyOnce("**Not recognised:** 5, each has no code that is known here")
        .contains(": Asthma; DVT of the left leg; Gout; Knee; Migraine.");
  }

  private ObjectNode onSermWithVisualSymptoms() {
    ObjectNode request = request(scenario("s01").record());
    add(
        request,
        "medicationStatements",
        """
        {"resourceType": "MedicationStatement", "id": "serm", "status": "active",
         "subject": {"reference": "Patient/s01"}, "effectivePeriod": {"start": "2026-03-01"},
         "medicationCodeableConcept": {"coding": [
          {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "2596"}]}}
        """);
    add(
        request,
        "conditions",
        """
        {"resourceType": "Condition", "id": "eyes", "subject": {"reference": "Patient/s01"},
         "clinicalStatus": {"coding": [
          {"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
           "code": "active"}]},
         "code": {"coding": [
          {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "H53.9"}]}}
        """);
    return request;
  }

  private static void add(ObjectNode request, String key, String resource) {
    ((ObjectNode) prefetch(request).get(key))
        .withArray("entry")
        .addObject()
        .set("resource", json(resource));
  }

  // --- Every case ---

  @ParameterizedTest
  @MethodSource("cases")
  void every_card_is_as_the_specification_requires(Case one) {
    JsonNode answer = json(post(request(one.record())));
    CardShape.requireAnswer(answer);
    JsonNode cards = answer.get("cards");
    assertThat(cards.size()).isLessThanOrEqualTo(3);
    stream(cards)
        .flatMap(card -> stream(card.path("suggestions")))
        .forEach(
            suggestion ->
                assertThat(
                        FHIR.newJsonParser()
                            .parseResource(suggestion.at("/actions/0/resource").toString()))
                    .isInstanceOf(Resource.class));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_cards_say_every_step_that_the_same_decision_recommends(Case one) {
    JsonNode cards = cards(request(one.record()));
    Decision decision = decide(one);
    if (cards.isEmpty()) {
      assertThat(CardPolicy.cards(decision, decision.recommendations())).isEmpty();
      return;
    }
    String details =
        String.join("\n", stream(cards).map(card -> card.get("detail").asText()).toList());
    assertThat(decision.recommendations().stream().filter(step -> !CardPolicy.isBackground(step)))
        .extracting(Recommendation::title)
        .allSatisfy(title -> assertThat(details).contains("# " + Markdown.plain(title)));
  }
}
