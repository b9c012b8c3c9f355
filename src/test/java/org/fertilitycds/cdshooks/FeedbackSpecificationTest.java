package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The feedback endpoint as the specification describes it.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#feedback">CDS Hooks 2.0, feedback</a>
 */
class FeedbackSpecificationTest extends CdsHooksTest {

  private static final String TIME = "\"outcomeTimestamp\": \"2026-06-01T16:05:00Z\"";

  private int told(String feedback) {
    return post(SERVICE + "/feedback", "{\"feedback\": [" + feedback + "]}").statusCode();
  }

  @Test
  void an_accepted_suggestion_of_a_card_is_taken() {
    JsonNode card = cards(demoRequest()).get(0);
    assertThat(
            told(
                "{\"card\": %s, \"outcome\": \"accepted\", \"acceptedSuggestions\": [{\"id\": %s}], %s}"
                    .formatted(card.get("uuid"), card.at("/suggestions/0/uuid"), TIME)))
        .isEqualTo(200);
  }

  @Test
  void an_overridden_card_is_taken_with_one_of_its_reasons_and_without() {
    JsonNode card = cards(demoRequest()).get(0);
    JsonNode reason = card.at("/overrideReasons/0");
    assertThat(reason.isObject()).isTrue();
    assertThat(
            told(
                "{\"card\": %s, \"outcome\": \"overridden\", %s, \"overrideReason\": {\"reason\": %s, \"userComment\": \"seen\"}}"
                    .formatted(card.get("uuid"), TIME, reason)))
        .isEqualTo(200);
    assertThat(
            told(
                "{\"card\": %s, \"outcome\": \"overridden\", %s}"
                    .formatted(card.get("uuid"), TIME)))
        .isEqualTo(200);
  }

  @Test
  void several_come_at_once() {
    String one = "{\"card\": \"%s\", \"outcome\": \"overridden\", " + TIME + "}";
    assertThat(told(one.formatted(UUID.randomUUID()) + "," + one.formatted(UUID.randomUUID())))
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"feedback\": {}}",
        "{\"feedback\": [{\"outcome\": \"accepted\"}]}",
        "{\"feedback\": [{\"card\": \"7a3c35f5-6f0b-3a52-9d6b-0a4c5a3a5d11\", \"outcome\": \"whim\"}]}",
        "{\"feedback\": [{\"card\": \"7a3c35f5-6f0b-3a52-9d6b-0a4c5a3a5d11\", \"outcome\": \"overridden\"}]}",
        "{\"feedback\": [{\"card\": \"7a3c35f5-6f0b-3a52-9d6b-0a4c5a3a5d11\", \"outcome\": \"overridden\", \"outcomeTimestamp\": \"+999999999-12-31T23:59:59Z\"}]}",
        "{\"feedback\": [{\"card\": \"7a3c35f5-6f0b-3a52-9d6b-0a4c5a3a5d11\", \"outcome\": \"overridden\", \"outcomeTimestamp\": \"2026-06-01T16:00:00Z\", \"overrideReason\": {\"userComment\": \"a\\u0000b\"}}]}"
      })
  void what_is_no_feedback_is_refused_with_json(String body) {
    var response = post(SERVICE + "/feedback", body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).isObject()).isTrue();
  }
}
