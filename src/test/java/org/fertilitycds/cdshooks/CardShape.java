package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * The requirements of CDS Hooks 2.0 that a card has to meet; numbers as in the requirement list.
 */
final class CardShape {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private CardShape() {}

  static void require(JsonNode card) {
    onlyFields(
        card,
        "uuid",
        "summary",
        "detail",
        "indicator",
        "source",
        "suggestions",
        "selectionBehavior",
        "links");
    nothingEmpty(card);
    assertThat(card.get("uuid").asText()).as("80").matches(UUID);
    assertThat(card.get("summary").asText()).as("83").isNotBlank().doesNotContain("\n");
    assertThat(card.get("summary").asText().length()).as("83").isLessThan(140);
    assertThat(card.get("detail").asText()).as("85").isNotBlank().doesNotContain("<");
    assertThat(card.get("indicator").asText()).as("87, 88").isIn("info", "warning", "critical");
    source(card.get("source"));
    suggestions(card);
    card.withArray("links").forEach(CardShape::link);
  }

  private static void source(JsonNode source) {
    onlyFields(source, "label", "url", "topic");
    assertThat(source.get("label").asText()).as("90, 105").isNotBlank();
    if (source.has("url")) {
      assertThat(source.get("url").asText()).as("107").startsWith("https://");
    }
    assertThat(source.at("/topic/system").asText()).as("115, 217").isNotBlank();
    assertThat(source.at("/topic/code").asText()).as("115, 216").isNotBlank();
  }

  private static void suggestions(JsonNode card) {
    if (!card.has("suggestions")) {
      assertThat(card.has("selectionBehavior")).isFalse();
      return;
    }
    assertThat(card.get("selectionBehavior").asText()).as("93-96").isIn("any", "at-most-one");
    int recommended = 0;
    for (JsonNode suggestion : card.get("suggestions")) {
      onlyFields(suggestion, "label", "uuid", "isRecommended", "actions");
      assertThat(suggestion.get("label").asText()).as("117").isNotBlank();
      assertThat(suggestion.get("uuid").asText()).as("119").matches(UUID);
      assertThat(suggestion.get("actions")).as("124").isNotEmpty().allSatisfy(CardShape::action);
      recommended += suggestion.path("isRecommended").asBoolean() ? 1 : 0;
    }
    if (card.get("selectionBehavior").asText().equals("at-most-one")) {
      assertThat(recommended).as("122").isLessThanOrEqualTo(1);
    }
  }

  private static void action(JsonNode action) {
    onlyFields(action, "type", "description", "resource");
    assertThat(action.get("type").asText()).as("127").isEqualTo("create");
    assertThat(action.get("description").asText()).as("128").isNotBlank();
    JsonNode resource = action.get("resource");
    assertThat(resource.get("resourceType").asText())
        .as("130, 131")
        .isIn("ServiceRequest", "MedicationRequest");
    assertThat(resource.has("id")).as("131, a new resource").isFalse();
    assertThat(resource.get("status").asText()).isEqualTo("draft");
    assertThat(resource.get("intent").asText()).isEqualTo("proposal");
  }

  private static void link(JsonNode link) {
    onlyFields(link, "label", "url", "type");
    assertThat(link.get("label").asText()).as("138").isNotBlank();
    assertThat(link.get("url").asText()).as("139").startsWith("https://");
    assertThat(link.get("type").asText()).as("141, 142, 147").isEqualTo("absolute");
  }

  private static void onlyFields(JsonNode object, String... fields) {
    assertThat(Set.of(fields)).containsAll(() -> object.fieldNames());
  }

  /** Requirement 3. */
  private static void nothingEmpty(JsonNode node) {
    assertThat(node.isNull()).as("3").isFalse();
    if (node.isContainerNode()) {
      assertThat(node.isEmpty()).as("3: " + node).isFalse();
      node.forEach(CardShape::nothingEmpty);
    }
  }
}
