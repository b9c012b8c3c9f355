package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What CDS Hooks 2.0 and the definitions of order-select and order-sign ask of a service that looks
 * at drafts, over the cases of {@code orders} and calls in the style of two EHRs.
 */
class OrderReviewSpecificationTest extends CdsHooksTest {

  private static final String REVIEW = "/cds-services/fertility-order-review";
  private static final String TESTOSTERONE = "835829";
  private static final String FULL_URL = "urn:uuid:3f0e9a53-0a1b-4c3d-8e5f-9d8c6c2b0b0f";

  private JsonNode answer(JsonNode request) {
    HttpResponse<String> response = post(REVIEW, request.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode answer = json(response);
    CardShape.requireAnswer(answer);
    return answer;
  }

  private static List<String> indicators(JsonNode answer) {
    return StreamSupport.stream(answer.get("cards").spliterator(), false)
        .map(card -> card.get("indicator").asText())
        .toList();
  }

  // --- Discovery ---

  @ParameterizedTest
  @CsvSource({
    "patient-view,    fertility-assessment",
    "encounter-start, fertility-assessment",
    "order-select,    fertility-order-review",
    "order-sign,      fertility-order-review"
  })
  void one_id_on_two_hooks_says_that_later_cards_replace_earlier_ones(String hook, String id) {
    JsonNode services = json(send(to("/cds-services").GET())).get("services");
    assertThat(
            StreamSupport.stream(services.spliterator(), false)
                .filter(service -> service.get("hook").asText().equals(hook))
                .map(service -> service.get("id").asText()))
        .containsExactly(id);
  }

  // --- Drafts ---

  @Test
  void a_draft_that_speaks_against_his_wish_is_warned_of_on_both_hooks() {
    assertThat(indicators(answer(OrderRequests.orderSelect(demoRequest(), TESTOSTERONE))))
        .containsAnyOf("warning", "critical");
    assertThat(indicators(answer(OrderRequests.orderSign(demoRequest(), TESTOSTERONE))))
        .containsAnyOf("warning", "critical");
  }

  @Test
  void a_draft_that_is_nobodys_business_gets_no_card() {
    // Acetaminophen.
    assertThat(answer(OrderRequests.orderSelect(demoRequest(), "161")).get("cards")).isEmpty();
  }

  @Test
  void a_draft_without_a_drug_yet_is_answered() {
    // So the sandbox calls as soon as its order screen opens.
    ObjectNode request = OrderRequests.orderSelect(demoRequest(), TESTOSTERONE);
    ((ObjectNode) request.at("/context/draftOrders/entry/0/resource"))
        .remove("medicationCodeableConcept");
    assertThat(answer(request).get("cards")).isEmpty();
  }

  @Test
  void a_draft_in_words_alone_gets_a_card_that_it_could_not_be_checked() {
    ObjectNode request = OrderRequests.orderSelect(demoRequest(), TESTOSTERONE);
    ((ObjectNode) request.at("/context/draftOrders/entry/0/resource"))
        .putObject("medicationCodeableConcept")
        .put("text", "Testogel 50 mg");
    JsonNode answer = answer(request);
    assertThat(indicators(answer)).containsExactly("info");
    JsonNode card = answer.get("cards").get(0);
    assertThat(card.get("summary").asText()).contains("could not be checked");
    assertThat(card.get("detail").asText()).contains("**Not recognised:** Testogel 50 mg");
    assertThat(card.path("suggestions")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft-1", FULL_URL, "MedicationRequest/draft-1"})
  void a_selection_may_name_the_draft_by_id_or_by_the_address_of_its_entry(String selection) {
    ObjectNode request = OrderRequests.orderSelect(demoRequest(), TESTOSTERONE);
    JsonNode before = answer(request);
    ((ObjectNode) request.at("/context/draftOrders/entry/0")).put("fullUrl", FULL_URL);
    ((ObjectNode) request.get("context")).putArray("selections").add(selection);
    assertThat(answer(request)).isEqualTo(before);
  }

  @Test
  void a_draft_with_an_id_is_called_by_it_whatever_the_address_of_its_entry() {
    ObjectNode request = OrderRequests.orderSign(demoRequest(), TESTOSTERONE);
    JsonNode before = answer(request);
    ((ObjectNode) request.at("/context/draftOrders/entry/0")).put("fullUrl", FULL_URL);
    assertThat(answer(request)).isEqualTo(before);
    assertThat(before.findValuesAsText("resourceId")).contains(OrderRequests.DRAFT);
  }

  @Test
  void a_draft_without_id_is_reviewed_by_the_address_of_its_entry() {
    for (ObjectNode request :
        List.of(
            OrderRequests.orderSelect(demoRequest(), TESTOSTERONE),
            OrderRequests.orderSign(demoRequest(), TESTOSTERONE))) {
      ObjectNode entry = (ObjectNode) request.at("/context/draftOrders/entry/0");
      entry.put("fullUrl", FULL_URL);
      ((ObjectNode) entry.get("resource")).remove("id");
      if (request.at("/context/selections").isArray()) {
        ((ObjectNode) request.get("context")).putArray("selections").add(FULL_URL);
      }
      assertThat(indicators(answer(request))).containsAnyOf("warning", "critical");
    }
  }

  @Test
  void orders_of_other_types_may_be_selected_and_are_not_reviewed() {
    ObjectNode request = OrderRequests.orderSelect(demoRequest(), TESTOSTERONE);
    ((ObjectNode) request.at("/context/draftOrders"))
        .withArray("entry")
        .addObject()
        .putObject("resource")
        .put("resourceType", "ServiceRequest")
        .put("id", "test-1");
    ((ObjectNode) request.get("context")).putArray("selections").add("ServiceRequest/test-1");
    assertThat(answer(request).get("cards")).isEmpty();
  }

  @Test
  void a_bundle_without_type_is_answered_alike() {
    ObjectNode request = OrderRequests.orderSelect(demoRequest(), TESTOSTERONE);
    JsonNode before = answer(request);
    ((ObjectNode) request.at("/context/draftOrders")).remove("type");
    assertThat(answer(request)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "epic-like-order-select-testosterone",
        "epic-like-order-sign-testosterone",
        "oracle-like-order-sign-testosterone"
      })
  void testosterone_is_found_in_the_forms_of_large_ehrs(String name) throws IOException {
    JsonNode answer = answer(ehr(name));
    assertThat(indicators(answer)).containsAnyOf("warning", "critical");
  }

  private static JsonNode ehr(String name) throws IOException {
    String file = "/cdshooks/ehr/" + name + ".json";
    try (@Nullable InputStream in = OrderReviewSpecificationTest.class.getResourceAsStream(file)) {
      return JSON.readTree(in);
    }
  }

  // --- Actions ---

  /** What is changed is the user's own draft, as a whole; what is taken away is named. */
  @ParameterizedTest
  @MethodSource("orders")
  void an_action_is_about_a_draft_of_the_context(Case one) {
    ObjectNode request = drafts(one);
    Set<String> drafts = references(request);
    for (JsonNode card : answer(request).get("cards")) {
      for (JsonNode suggestion : card.path("suggestions")) {
        for (JsonNode action : suggestion.get("actions")) {
          requireOwn(action, request, drafts);
        }
      }
    }
  }

  private static void requireOwn(JsonNode action, ObjectNode request, Set<String> drafts) {
    switch (action.get("type").asText()) {
      case "delete" -> assertThat(drafts).contains(action.get("resourceId").asText());
      case "update" -> {
        JsonNode resource = action.get("resource");
        String reference =
            resource.get("resourceType").asText() + "/" + resource.get("id").asText();
        assertThat(drafts).contains(reference);
        assertThat(resource.fieldNames())
            .toIterable()
            .as("the whole resource and not just what changed")
            .containsAll(fields(draft(request, reference)));
      }
      default -> {}
    }
  }

  @Test
  void a_draft_that_should_go_is_offered_to_be_taken_back() {
    JsonNode cards = answer(OrderRequests.orderSelect(demoRequest(), TESTOSTERONE)).get("cards");
    assertThat(cards.findValuesAsText("type")).containsAnyOf("delete", "update");
    assertThat(cards.findValuesAsText("label"))
        .contains("Drop the draft order: testosterone cypionate 100 MG/ML Injectable Solution");
  }

  /** Clomiphene with a deep vein thrombosis was headed by the missing results. */
  @Test
  void what_is_contraindicated_heads_the_card_and_the_missing_baseline_follows() {
    Case one =
        orders().stream()
            .filter(order -> order.id().equals("order-serm-thrombosis-no-baseline"))
            .findFirst()
            .orElseThrow();
    JsonNode card = answer(drafts(one)).at("/cards/0");
    assertThat(card.get("summary").asText()).contains("a contraindication is recorded");
    assertThat(card.get("detail").asText())
        .containsSubsequence(
            "### Consider another drug than a SERM: a contraindication is recorded",
            "### Consider the baseline before the first dose: results are missing");
  }

  @Test
  void a_warning_brings_reasons_to_override_it_in_words() {
    JsonNode cards = answer(OrderRequests.orderSelect(demoRequest(), TESTOSTERONE)).get("cards");
    assertThat(cards.at("/0/overrideReasons")).isNotEmpty();
    assertThat(cards.at("/0/overrideReasons"))
        .allSatisfy(reason -> assertThat(reason.path("display").asText()).isNotBlank());
  }

  // --- Requests made of cases ---

  static List<Case> orders() {
    return CaseReader.folder("orders").stream()
        .filter(CardsTest::isOfThisServer)
        .filter(one -> !references(drafts(one)).isEmpty())
        .toList();
  }

  /** His unsigned orders stand in the context, and all else in the prefetch. */
  private static ObjectNode drafts(Case one) {
    ObjectNode request = request(one.record());
    request.put("hook", "order-select");
    ObjectNode context = (ObjectNode) request.get("context");
    ArrayNode selections = context.putArray("selections");
    ArrayNode drafts =
        context
            .putObject("draftOrders")
            .put("resourceType", "Bundle")
            .put("type", "collection")
            .putArray("entry");
    JsonNode orders = prefetch(request).at("/medicationRequests/entry");
    for (var entries = orders.iterator(); entries.hasNext(); ) {
      JsonNode order = entries.next();
      if (order.at("/resource/status").asText().equals("draft")) {
        entries.remove();
        drafts.add(order);
        selections.add("MedicationRequest/" + order.at("/resource/id").asText());
      }
    }
    if (orders.isArray() && orders.isEmpty()) {
      prefetch(request).putNull("medicationRequests");
    }
    return request;
  }

  private static Set<String> references(ObjectNode request) {
    List<String> references = new ArrayList<>();
    for (JsonNode entry : request.at("/context/draftOrders/entry")) {
      references.add(
          entry.at("/resource/resourceType").asText() + "/" + entry.at("/resource/id").asText());
    }
    return Set.copyOf(references);
  }

  private static JsonNode draft(ObjectNode request, String reference) {
    return StreamSupport.stream(request.at("/context/draftOrders/entry").spliterator(), false)
        .map(entry -> entry.get("resource"))
        .filter(draft -> reference.endsWith("/" + draft.get("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> fields(JsonNode object) {
    List<String> fields = new ArrayList<>();
    object.fieldNames().forEachRemaining(fields::add);
    return fields;
  }
}
