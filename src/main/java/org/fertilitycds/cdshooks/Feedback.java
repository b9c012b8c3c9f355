package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user made of a card.
 *
 * @param card its uuid
 * @param outcome {@code accepted} or {@code overridden}
 * @param acceptedSuggestions those that were accepted, empty where there are none
 * @param overrideReason why it was overridden, null where nobody said
 * @param outcomeTimestamp when, with offset
 * @see <a href="https://cds-hooks.hl7.org/2.0/#feedback">CDS Hooks 2.0, feedback</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Feedback(
    @Nullable String card,
    @Nullable String outcome,
    @Nullable List<AcceptedSuggestion> acceptedSuggestions,
    @Nullable OverrideReason overrideReason,
    @Nullable String outcomeTimestamp) {

  static final String ACCEPTED = "accepted";
  static final String OVERRIDDEN = "overridden";

  private static final int LONGEST_COMMENT = 10_000;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;
  private static final Pattern CARD =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** The body of a feedback call. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Call(@Nullable List<@Nullable Feedback> feedback) {

    /**
     * What is told.
     *
     * @throws CdsHooksException with status 400 that names the field
     */
    List<Feedback> complete() {
      if (feedback == null || feedback.isEmpty()) {
        throw CdsHooksException.invalid("feedback is missing: send an array, one element a card.");
      }
      for (int place = 0; place < feedback.size(); place++) {
        Feedback one = feedback.get(place);
        if (one == null) {
          throw CdsHooksException.invalidFeedback(place, " is null: send an object.");
        }
        one.requireComplete(place);
      }
      return List.copyOf(feedback);
    }
  }

  /** A suggestion by its uuid. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AcceptedSuggestion(@Nullable String id) {}

  /**
   * Why a card was overridden.
   *
   * @param reason one of the card's override reasons
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record OverrideReason(@Nullable Reason reason, @Nullable String userComment) {}

  /** A code with its system. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Reason(@Nullable String code, @Nullable String system, @Nullable String display) {}

  private void requireComplete(int place) {
    if (card == null || !CARD.matcher(card).matches()) {
      throw CdsHooksException.invalidFeedback(place, ".card is no uuid: send that of the card.");
    }
    if (!ACCEPTED.equals(outcome) && !OVERRIDDEN.equals(outcome)) {
      throw CdsHooksException.invalidFeedback(
          place, ".outcome is neither accepted nor overridden: send one of them.");
    }
    if (ACCEPTED.equals(outcome) && suggestions().isEmpty()) {
      throw CdsHooksException.invalidFeedback(
          place, ".acceptedSuggestions is missing: send the id of each accepted suggestion.");
    }
    for (String suggestion : suggestions()) {
      if (!CARD.matcher(suggestion).matches()) {
        throw CdsHooksException.invalidFeedback(
            place, ".acceptedSuggestions holds an id that is no uuid: send the suggestion's.");
      }
    }
    if (comment().length() > LONGEST_COMMENT) {
      throw CdsHooksException.invalidFeedback(
          place, ".overrideReason.userComment is longer than " + LONGEST_COMMENT + " characters.");
    }
    if (holdsNul()) {
      throw CdsHooksException.invalidFeedback(
          place, ".overrideReason holds the character U+0000: send text.");
    }
    OffsetDateTime at = time();
    if (at == null || at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR) {
      throw CdsHooksException.invalidFeedback(
          place,
          ".outcomeTimestamp is no time with offset of this age: send one such as"
              + " 2026-06-01T16:00:00Z.");
    }
  }

  /** No database keeps it as text. */
  private boolean holdsNul() {
    Reason reason = reason();
    String texts =
        comment()
            + (reason == null
                ? ""
                : reason.code() + " " + reason.system() + " " + reason.display());
    return texts.indexOf(0) >= 0;
  }

  private @Nullable OffsetDateTime time() {
    try {
      return OffsetDateTime.parse(String.valueOf(outcomeTimestamp));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The uuid of the card, in lower case. */
  String cardId() {
    return UUID.fromString(String.valueOf(card)).toString();
  }

  /** When it was, of feedback that is complete. */
  OffsetDateTime at() {
    return Objects.requireNonNull(time());
  }

  /** The uuids of what was accepted. */
  List<String> suggestions() {
    return acceptedSuggestions == null
        ? List.of()
        : acceptedSuggestions.stream()
            .map(suggestion -> suggestion == null ? "" : String.valueOf(suggestion.id()))
            .toList();
  }

  /** Why it was overridden, null where nobody chose a reason. */
  @Nullable Reason reason() {
    return overrideReason == null ? null : overrideReason.reason();
  }

  /** The user's own words, empty where there are none. */
  String comment() {
    return overrideReason == null || overrideReason.userComment() == null
        ? ""
        : overrideReason.userComment();
  }
}
