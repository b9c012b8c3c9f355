package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The requirements of CDS Hooks 2.0 that an answer has to meet; numbers as in {@code
 * src/docs/cds-hooks-2.0-requirements.tsv}.
 */
final class CardShape {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!?]");
  private static final Pattern REVERSE_DOMAIN = Pattern.compile("[a-z]+(\\.[A-Za-z0-9-]+)+");
  private static final int LONGEST_SUMMARY = 139;

  private CardShape() {}

  /** The answer of a service as a whole. */
  static void requireAnswer(JsonNode answer) {
    onlyFields(answer, "cards", "systemActions", "extension");
    assertThat(answer.get("cards")).as("74").isNotNull();
    assertThat(answer.get("cards").isArray()).as("74").isTrue();
    answer.properties().stream()
        .filter(field -> !field.getKey().equals("cards"))
        .forEach(field -> nothingEmpty(field.getValue()));
    answer.path("systemActions").forEach(CardShape::action);
    extension(answer);
    Set<String> uuids = new HashSet<>();
    for (JsonNode card : answer.get("cards")) {
      require(card);
      assertThat(uuids.add(card.get("uuid").asText())).as("80, unique: " + uuids).isTrue();
      for (JsonNode suggestion : card.path("suggestions")) {
        assertThat(uuids.add(suggestion.get("uuid").asText())).as("119, unique").isTrue();
      }
    }
  }

  /** One card of an answer. */
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
        "overrideReasons",
        "links",
        "extension");
    nothingEmpty(card);
    assertThat(text(card, "uuid", "80")).matches(UUID);
    assertThat(text(card, "summary", "83")).matches("[^\\p{Cntrl}]+");
    assertThat(card.get("summary").asText().length()).as("83").isLessThanOrEqualTo(LONGEST_SUMMARY);
    // GFM would let HTML pass; a card of ours has none, so that no client has to trust it.
    assertThat(text(card, "detail", "85")).doesNotContainPattern(HTML).doesNotContain("<");
    assertThat(text(card, "indicator", "87")).as("88").isIn("info", "warning", "critical");
    source(card.get("source"));
    suggestions(card);
    overrideReasons(card);
    card.path("links").forEach(CardShape::link);
    extension(card);
  }

  private static void source(JsonNode source) {
    assertThat(source).as("90").isNotNull();
    onlyFields(source, "label", "url", "icon", "topic");
    text(source, "label", "105");
    if (source.has("url")) {
      https(text(source, "url", "107"), "107");
    }
    if (source.has("icon")) {
      https(text(source, "icon", "111"), "111");
    }
    coding(source.get("topic"), "115");
  }

  /** A coding of the specification; it always says what it is called, for a client that asks. */
  private static void coding(JsonNode coding, String requirement) {
    onlyFields(coding, "code", "system", "display");
    text(coding, "code", requirement + ", 216, 218");
    assertThat(URI.create(text(coding, "system", requirement + ", 217")).isAbsolute()).isTrue();
    text(coding, "display", requirement + ", 219, 220");
  }

  private static void suggestions(JsonNode card) {
    if (!card.has("suggestions")) {
      assertThat(card.has("selectionBehavior")).isFalse();
      return;
    }
    assertThat(card.get("suggestions").isArray()).as("92").isTrue();
    assertThat(text(card, "selectionBehavior", "93, 96")).as("95").isIn("any", "at-most-one");
    int recommended = 0;
    for (JsonNode suggestion : card.get("suggestions")) {
      onlyFields(suggestion, "label", "uuid", "isRecommended", "actions");
      text(suggestion, "label", "117");
      assertThat(text(suggestion, "uuid", "119")).matches(UUID);
      if (suggestion.has("isRecommended")) {
        assertThat(suggestion.get("isRecommended").isBoolean()).as("121").isTrue();
      }
      assertThat(suggestion.get("actions").isArray()).as("124").isTrue();
      assertThat(suggestion.get("actions")).as("124").isNotEmpty().allSatisfy(CardShape::action);
      recommended += suggestion.path("isRecommended").asBoolean() ? 1 : 0;
    }
    if (card.get("selectionBehavior").asText().equals("at-most-one")) {
      assertThat(recommended).as("122").isLessThanOrEqualTo(1);
    }
  }

  private static void overrideReasons(JsonNode card) {
    if (card.has("overrideReasons")) {
      assertThat(card.get("overrideReasons").isArray()).as("98").isTrue();
      card.get("overrideReasons").forEach(reason -> coding(reason, "98, 100, 136"));
    }
  }

  private static void action(JsonNode action) {
    onlyFields(action, "type", "description", "resource", "resourceId");
    text(action, "description", "128");
    switch (text(action, "type", "127")) {
      case "create" -> {
        assertThat(action.has("resourceId")).as("131").isFalse();
        proposal(action.get("resource"));
      }
      case "update" -> {
        assertThat(action.get("resource").isObject()).as("130").isTrue();
        text(action.get("resource"), "resourceType", "132");
        text(action.get("resource"), "id", "132");
      }
      case "delete" -> {
        assertThat(action.has("resource")).as("133").isFalse();
        assertThat(text(action, "resourceId", "134, 135")).matches("[A-Z][A-Za-z]+/[^/\\s]+");
      }
      default -> throw new AssertionError("127: " + action);
    }
  }

  /** What a suggestion would create: new, a draft, a proposal, and never a dose. */
  private static void proposal(JsonNode resource) {
    assertThat(resource.isObject()).as("130").isTrue();
    assertThat(text(resource, "resourceType", "131")).isIn("ServiceRequest", "MedicationRequest");
    assertThat(resource.has("id")).as("131, a new resource").isFalse();
    assertThat(resource.get("status").asText()).isEqualTo("draft");
    assertThat(resource.get("intent").asText()).isEqualTo("proposal");
    assertThat(resource.has("dosageInstruction")).as("no dose").isFalse();
  }

  private static void link(JsonNode link) {
    onlyFields(link, "label", "url", "type", "appContext");
    text(link, "label", "138");
    https(text(link, "url", "139"), "139, 142");
    assertThat(text(link, "type", "141")).as("142").isIn("absolute", "smart");
    if (link.has("appContext")) {
      text(link, "appContext", "144");
      assertThat(link.get("type").asText()).as("146, 147").isEqualTo("smart");
    }
  }

  // --- Parts ---

  /** A field that is there, is a JSON string and says something. */
  private static String text(JsonNode object, String field, String requirement) {
    JsonNode value = object.get(field);
    assertThat(value).as("%s: %s", requirement, field).isNotNull();
    assertThat(value.isTextual()).as("%s: %s is a string", requirement, field).isTrue();
    assertThat(value.textValue()).as("%s: %s", requirement, field).isNotBlank();
    return value.textValue();
  }

  private static void https(String address, String requirement) {
    URI uri = URI.create(address);
    assertThat(uri.getScheme()).as("%s: %s", requirement, address).isEqualTo("https");
    assertThat(uri.getHost()).as("%s: %s", requirement, address).isNotBlank();
  }

  /** Every field is one that the specification knows. */
  private static void onlyFields(JsonNode object, String... fields) {
    List<String> unknown = new ArrayList<>();
    object.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(Set.of(fields));
    assertThat(unknown).as("fields of %s", object).isEmpty();
  }

  /** Requirements 214 and 215. */
  static void extension(JsonNode object) {
    if (object.has("extension")) {
      assertThat(object.get("extension").isObject()).as("214").isTrue();
      object
          .get("extension")
          .fieldNames()
          .forEachRemaining(name -> assertThat(name).as("215").matches(REVERSE_DOMAIN));
    }
  }

  /** Requirement 3: no null, no empty array, object or string, however deep. */
  static void nothingEmpty(JsonNode node) {
    assertThat(node.isNull()).as("3").isFalse();
    if (node.isTextual()) {
      assertThat(node.textValue()).as("3").isNotEmpty();
    }
    if (node.isContainerNode()) {
      assertThat(node.isEmpty()).as("3: " + node).isFalse();
      node.forEach(CardShape::nothingEmpty);
    }
  }
}
