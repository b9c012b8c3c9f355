package org.fertilitycds.notification;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * {@code Subscription/$status} and {@code Subscription/[id]/$events}: how it stands with a
 * Subscription, and what it was told or is owed, for whoever missed something. Both answer for
 * either kind of Subscription.
 *
 * <p>Answers 400 for parameters that cannot be read, 404 for a Subscription that is not there, and
 * 410 where an event that is asked for by its number is no longer kept.
 *
 * @see <a
 *     href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/OperationDefinition-backport-subscription-events.html">Backport,
 *     events</a>
 * @see <a
 *     href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/OperationDefinition-backport-subscription-status.html">Backport,
 *     status</a>
 */
public final class SubscriptionQueryProvider {

  private static final String TYPE = "Subscription";
  private static final String DEFINITIONS =
      "http://hl7.org/fhir/uv/subscriptions-backport/OperationDefinition/";

  /** Events of one answer; who wants more asks again from the next number. */
  private static final int MOST_EVENTS = 100;

  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final BundleRenderer renderer;
  private final Clock clock;

  SubscriptionQueryProvider(
      Subscriptions subscriptions, Outbox outbox, BundleRenderer renderer, Clock clock) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.renderer = renderer;
    this.clock = clock;
  }

  /** How it stands with one Subscription. */
  @Operation(
      name = "$status",
      typeName = TYPE,
      idempotent = true,
      canonicalUrl = DEFINITIONS + "backport-subscription-status")
  public Bundle status(@IdParam IdType id) {
    return statuses(List.of(find(id)));
  }

  /**
   * How it stands with several.
   *
   * @param ids of which; all where none is given
   * @param statuses of which; any where none is given
   */
  @Operation(
      name = "$status",
      typeName = TYPE,
      idempotent = true,
      canonicalUrl = DEFINITIONS + "backport-subscription-status")
  public Bundle statuses(
      @OperationParam(name = "id") @Nullable List<IdType> ids,
      @OperationParam(name = "status") @Nullable List<CodeType> statuses) {
    List<String> codes = values(statuses);
    codes.forEach(SubscriptionQueryProvider::requireStatus);
    return statuses(
        subscriptions.find(
            values(ids).stream().map(id -> new IdType(id).getIdPart()).toList(), codes));
  }

  private static void requireStatus(String code) {
    boolean known =
        Arrays.stream(SubscriptionStatus.values())
            .anyMatch(status -> status != SubscriptionStatus.NULL && status.toCode().equals(code));
    if (!known) {
      throw new InvalidRequestException(
          "The parameter status is none of a Subscription: write requested, active, error or off.");
    }
  }

  /** Each value, also where one parameter holds several with commas between them. */
  private static List<String> values(@Nullable List<? extends PrimitiveType<?>> parameters) {
    return (parameters == null ? Stream.<PrimitiveType<?>>empty() : parameters.stream())
        .map(PrimitiveType::getValueAsString)
        .filter(java.util.Objects::nonNull)
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private Bundle statuses(List<GuidanceSubscription> found) {
    Map<String, Long> events = outbox.events(found.stream().map(GuidanceSubscription::id).toList());
    List<Parameters> statuses =
        found.stream()
            .map(
                one ->
                    renderer.parameters(
                        one,
                        new BundleRenderer.Status(
                            "query-status",
                            content(one),
                            events.getOrDefault(one.id(), 0L),
                            List.of())))
            .toList();
    return renderer.searchset(statuses);
  }

  /**
   * What a Subscription was told and is owed.
   *
   * @param since the first number; by default the oldest that is kept
   * @param until the last number; by default the newest
   * @param content how much of each event; by default as the Subscription says
   */
  @Operation(
      name = "$events",
      typeName = TYPE,
      idempotent = true,
      canonicalUrl = DEFINITIONS + "backport-subscription-events")
  public Bundle events(
      @IdParam IdType id,
      @OperationParam(name = "eventsSinceNumber", max = 1) @Nullable StringType since,
      @OperationParam(name = "eventsUntilNumber", max = 1) @Nullable StringType until,
      @OperationParam(name = "content", max = 1) @Nullable CodeType content,
      RequestDetails request) {
    GuidanceSubscription subscription = find(id);
    long count = outbox.events(subscription.id());
    long from = number("eventsSinceNumber", since, 1);
    long to = Math.min(number("eventsUntilNumber", until, Long.MAX_VALUE), count);
    List<Notification> kept = outbox.kept(subscription.id(), from, to, MOST_EVENTS);
    if (since != null && !since.isEmpty()) {
      requireComplete(subscription.id(), kept, from, to);
    }
    String style = content == null || content.isEmpty() ? content(subscription) : style(content);
    return renderer
        .answering(request.getFhirServerBase())
        .history(
            subscription,
            new BundleRenderer.Status("query-event", style, count, kept),
            clock.instant());
  }

  private void requireComplete(String id, List<Notification> kept, long from, long to) {
    long expected = from;
    for (Notification event : kept) {
      if (event.number() != expected) {
        break;
      }
      expected++;
    }
    if (expected <= to && expected - from < MOST_EVENTS) {
      List<Notification> oldest = outbox.kept(id, expected + 1, Long.MAX_VALUE, 1);
      throw new ResourceGoneException(
          "Event %d of Subscription/%s is no longer kept (fertility-cds.notification.keep-told). %s Search for the guidance itself, such as RequestGroup?status=active, or with _lastUpdated."
              .formatted(
                  expected,
                  id,
                  oldest.isEmpty()
                      ? "No later one is kept either."
                      : "The next that is kept is %d.".formatted(oldest.get(0).number())));
    }
  }

  private static long number(String name, @Nullable StringType value, long otherwise) {
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value.getValue().strip());
      // The guide counts from 1; who asks from 0 wants the beginning.
      return Math.max(1, number);
    } catch (NumberFormatException e) {
      throw new InvalidRequestException(
          "The parameter %s is no number: write the number of an event, from 1.".formatted(name));
    }
  }

  private static String style(CodeType content) {
    if (!SubscriptionRules.CONTENTS.contains(content.getValue())) {
      throw new InvalidRequestException(
          "The parameter content is none of "
              + String.join(", ", SubscriptionRules.CONTENTS)
              + ": write one of them, or leave it out.");
    }
    return content.getValue();
  }

  /** R4's own kind has no word for it. */
  private static String content(GuidanceSubscription subscription) {
    return subscription.content() == null ? BundleRenderer.ID_ONLY : subscription.content();
  }

  private GuidanceSubscription find(IdType id) {
    GuidanceSubscription found = subscriptions.find(id.getIdPart());
    if (found == null) {
      throw new ResourceNotFoundException(
          "There is no Subscription/%s: see GET /fhir/Subscription.".formatted(id.getIdPart()));
    }
    return found;
  }
}
