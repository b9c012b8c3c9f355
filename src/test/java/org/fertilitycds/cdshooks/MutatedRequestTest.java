package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The demo request with one value replaced at a time: refused or answered, never an error of ours.
 */
class MutatedRequestTest extends CdsHooksTest {

  private static final int ROUNDS = 500;
  private static final long SEED = 20260601;

  private static final List<String> REPLACEMENTS =
      List.of(
          "null",
          "{}",
          "[]",
          "[null]",
          "[[]]",
          "[{}]",
          "\"\"",
          "\"x\"",
          "\"<b>\\u0000\\ud800\"",
          "-1",
          "0.0000000000000000000000001",
          "123456789012345678901234567890",
          "true",
          "{\"resourceType\":\"Patient\"}",
          "{\"resourceType\":\"Bundle\",\"entry\":[null]}",
          "{\"reference\":\"#\"}",
          "\"9999-12-31T23:59:60Z\"");

  @Test
  void one_wrong_value_never_breaks_the_server() {
    var random = new Random(SEED);
    List<String> broken = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode request = demoRequest();
      String change = mutate(request, random);
      var response = post(request);
      if (!List.of(200, 400, 412).contains(response.statusCode())
          || response.body().contains("Exception")) {
        broken.add(change + ": " + response.statusCode() + " " + response.body());
      }
    }
    assertThat(broken).isEmpty();
  }

  private static String mutate(ObjectNode request, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(request, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    String replacement = REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size()));
    if (container instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      object.set(name, json(replacement));
      return name + " = " + replacement;
    }
    var array = (ArrayNode) container;
    array.set(random.nextInt(array.size()), json(replacement));
    return "element = " + replacement;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }
}
