package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One change of a JSON document that a careless or hostile client could have made. */
final class JsonMutation {

  private static final int OWN_LEVELS = 3;

  private static final List<String> REPLACEMENTS =
      List.of(
          "null",
          "{}",
          "[]",
          "[null]",
          "[[]]",
          "[{}]",
          "\"\"",
          "\" \"",
          "\"x\"",
          "\"<b>\\u0000\\ud800\"",
          "\"\\u202e\\ufeff\"",
          "\"${jndi:ldap://x/}%s%n{}\"",
          "\"../../etc\"",
          "-1",
          "0",
          "0.0000000000000000000000001",
          "1e99",
          "1e-101",
          "123456789012345678901234567890",
          "true",
          "{\"resourceType\":\"Patient\"}",
          "{\"resourceType\":\"Observation\"}",
          "{\"resourceType\":\"OperationOutcome\",\"issue\":[]}",
          "{\"resourceType\":\"Bundle\",\"entry\":[null]}",
          "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":{}}]}",
          "{\"resourceType\":[\"Bundle\"]}",
          "{\"reference\":\"#\"}",
          "{\"reference\":\"Patient/\"}",
          "\"9999-12-31T23:59:60Z\"",
          "\"0000-00-00\"",
          "\"2026-02-30\"");

  private JsonMutation() {}

  /**
   * Changes a document in place.
   *
   * @return what was changed, for whoever has to reproduce it
   */
  static String apply(ObjectNode document, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    // A request is mostly results: half of the changes are kept to its own fields.
    collect(document, random.nextBoolean() ? OWN_LEVELS : Integer.MAX_VALUE, containers);
    if (containers.isEmpty()) {
      return "nothing left to change";
    }
    JsonNode container = containers.get(random.nextInt(containers.size()));
    return container instanceof ObjectNode object
        ? change(object, containers, random)
        : change((ArrayNode) container, containers, random);
  }

  private static String change(ObjectNode object, List<JsonNode> others, Random random) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(8)) {
      case 0 -> {
        object.remove(name);
        return "without " + name;
      }
      case 1 -> {
        object.set("_" + name, CdsHooksTest.json(replacement(random)));
        return "_" + name + " beside " + name;
      }
      case 2 -> {
        object.set(name, other(others, random));
        return name + " = something else of the request";
      }
      default -> {
        String replacement = replacement(random);
        object.set(name, CdsHooksTest.json(replacement));
        return name + " = " + replacement;
      }
    }
  }

  private static String change(ArrayNode array, List<JsonNode> others, Random random) {
    int index = random.nextInt(array.size());
    switch (random.nextInt(5)) {
      case 0 -> {
        array.remove(index);
        return "without element " + index;
      }
      case 1 -> {
        array.add(array.get(index).deepCopy());
        return "element " + index + " twice";
      }
      case 2 -> {
        array.set(index, other(others, random));
        return "element = something else of the request";
      }
      default -> {
        String replacement = replacement(random);
        array.set(index, CdsHooksTest.json(replacement));
        return "element = " + replacement;
      }
    }
  }

  private static JsonNode other(List<JsonNode> others, Random random) {
    return others.get(random.nextInt(others.size())).deepCopy();
  }

  private static String replacement(Random random) {
    return REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size()));
  }

  private static void collect(JsonNode node, int levels, List<JsonNode> containers) {
    if (levels > 0 && node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
      node.forEach(child -> collect(child, levels - 1, containers));
    }
  }
}
