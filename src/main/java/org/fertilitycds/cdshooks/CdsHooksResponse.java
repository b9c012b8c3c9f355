package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a service. What is empty is left out, but for the cards: none means that there is
 * nothing to say.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#cds-service-response">CDS Hooks 2.0, response</a>
 */
@JsonInclude(Include.ALWAYS)
record CdsHooksResponse(List<Card> cards) {

  /**
   * One card.
   *
   * @param uuid the same whenever the same facts give the same card
   * @param summary shorter than 140 characters
   * @param detail GitHub Flavored Markdown without HTML
   * @param selectionBehavior {@code any} or {@code at-most-one}; null without suggestions
   * @see <a href="https://cds-hooks.hl7.org/2.0/#card-attributes">CDS Hooks 2.0, card</a>
   */
  @JsonInclude(Include.NON_EMPTY)
  record Card(
      String uuid,
      String summary,
      String detail,
      Indicator indicator,
      Source source,
      List<Suggestion> suggestions,
      @Nullable String selectionBehavior,
      List<Link> links) {}

  /** Urgency, in increasing order. */
  enum Indicator {
    INFO,
    WARNING,
    CRITICAL;

    @JsonValue
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where the advice comes from.
   *
   * @see <a href="https://cds-hooks.hl7.org/2.0/#source">CDS Hooks 2.0, source</a>
   */
  @JsonInclude(Include.NON_EMPTY)
  record Source(String label, @Nullable String url, Coding topic) {}

  /** A code with its system. */
  @JsonInclude(Include.NON_EMPTY)
  record Coding(String system, String code, String display) {}

  /**
   * Something that the user may accept.
   *
   * @see <a href="https://cds-hooks.hl7.org/2.0/#suggestion">CDS Hooks 2.0, suggestion</a>
   */
  @JsonInclude(Include.NON_EMPTY)
  record Suggestion(
      String label, String uuid, @Nullable Boolean isRecommended, List<Action> actions) {}

  /**
   * What accepting a suggestion does.
   *
   * @param resource FHIR JSON, without an id of its own
   * @see <a href="https://cds-hooks.hl7.org/2.0/#action">CDS Hooks 2.0, action</a>
   */
  @JsonInclude(Include.NON_EMPTY)
  record Action(String type, String description, @JsonRawValue String resource) {}

  /**
   * Where to read on.
   *
   * @see <a href="https://cds-hooks.hl7.org/2.0/#link">CDS Hooks 2.0, link</a>
   */
  @JsonInclude(Include.NON_EMPTY)
  record Link(String label, String url, String type) {}
}
