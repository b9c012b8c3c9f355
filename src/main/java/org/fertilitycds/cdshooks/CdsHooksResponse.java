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
   * @param overrideReasons what a user may say who does not follow the card
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
      List<Coding> overrideReasons,
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
  record Source(String label, @Nullable String url, @Nullable String icon, Coding topic) {}

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
   * @param type {@code create}, {@code update} or {@code delete}
   * @param resource FHIR JSON: what to create, without an id of its own, or all of what is updated;
   *     null for what is deleted
   * @param resourceId what is deleted, {@code [type]/[id]}; null otherwise
   * @see <a href="https://cds-hooks.hl7.org/2.0/#action">CDS Hooks 2.0, action</a>
   */
  @JsonInclude(Include.NON_EMPTY)
  record Action(
      String type,
      String description,
      @JsonRawValue @Nullable String resource,
      @Nullable String resourceId) {}

  /**
   * Where to read on.
   *
   * @param type {@code absolute}, or {@code smart} for the launch of an app
   * @param appContext what the app is to know, for {@code smart} alone
   * @see <a href="https://cds-hooks.hl7.org/2.0/#link">CDS Hooks 2.0, link</a>
   */
  @JsonInclude(Include.NON_EMPTY)
  record Link(String label, String url, String type, @Nullable String appContext) {

    static Link absolute(String label, String url) {
      return new Link(label, url, "absolute", null);
    }
  }
}
