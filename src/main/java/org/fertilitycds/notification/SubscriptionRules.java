package org.fertilitycds.notification;

import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryMatchResult;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fertilitycds.outbound.AddressPolicy;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.jspecify.annotations.Nullable;

/** What a Subscription must be so that this server can keep its promise. */
final class SubscriptionRules {

  private static final String TYPES = String.join(", ", GuidanceEvents.TYPES);
  static final List<String> CONTENTS =
      List.of(BundleRenderer.EMPTY, BundleRenderer.ID_ONLY, BundleRenderer.FULL_RESOURCE);
  private static final Pattern PAYLOAD =
      Pattern.compile("application/fhir\\+(json|xml)( *; *(charset=utf-8|fhirVersion=4\\.0) *)*");

  /** A header line of RFC 9110; no line breaks, which would begin another one. */
  private static final Pattern HEADER =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\\t\\x20-\\x7e\\x80-\\xff]*");

  /** What the connection itself decides. */
  private static final Set<String> NOT_TO_BE_SET =
      Set.of(
          "host",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final InMemoryResourceMatcher matcher;
  private final AddressPolicy endpoints;

  SubscriptionRules(InMemoryResourceMatcher matcher, AddressPolicy endpoints) {
    this.matcher = matcher;
    this.endpoints = endpoints;
  }

  /**
   * Refuses a Subscription that cannot be served.
   *
   * @throws UnprocessableEntityException with an issue for each problem, which says what to do
   */
  void require(GuidanceSubscription subscription, Instant now) {
    var outcome = new OperationOutcome();
    refuse(
        outcome,
        "Subscription.end",
        subscription.isOver(now) ? "has passed: send one that is to come, or none." : null);
    SubscriptionChannelComponent channel = subscription.resource().getChannel();
    if (channel.getType() == SubscriptionChannelType.WEBSOCKET) {
      websocket(outcome, subscription);
    } else if (channel.getType() == SubscriptionChannelType.RESTHOOK) {
      refuse(outcome, "Subscription.channel.endpoint", endpoint(channel));
    } else {
      refuse(
          outcome,
          "Subscription.channel.type",
          "is not offered here: write rest-hook, with an endpoint that this server can call, or"
              + " websocket.");
    }
    headers(outcome, subscription);
    if (subscription.byTopic()) {
      topic(outcome, subscription);
    } else {
      refuse(outcome, "Subscription.criteria", query(subscription.queries().get(0)));
    }
    payload(outcome, subscription);
    if (outcome.hasIssue()) {
      throw new UnprocessableEntityException(outcome.getIssueFirstRep().getDiagnostics(), outcome);
    }
  }

  private static void refuse(OperationOutcome outcome, String where, @Nullable String problem) {
    if (problem != null) {
      outcome
          .addIssue()
          .setSeverity(IssueSeverity.ERROR)
          .setCode(IssueType.PROCESSING)
          .setDiagnostics(where + " " + problem)
          .addExpression(where);
    }
  }

  /** A ping carries nothing and goes where the subscriber has connected. */
  private static void websocket(OperationOutcome outcome, GuidanceSubscription subscription) {
    SubscriptionChannelComponent channel = subscription.resource().getChannel();
    if (subscription.byTopic()) {
      refuse(
          outcome,
          "Subscription.channel.type",
          "is not offered for the topic: write rest-hook, or a search as criteria.");
    }
    String left = "is not used by a websocket, which is only pinged: leave it out.";
    refuse(outcome, "Subscription.channel.endpoint", channel.hasEndpoint() ? left : null);
    refuse(outcome, "Subscription.channel.payload", channel.hasPayload() ? left : null);
    refuse(outcome, "Subscription.channel.header", channel.hasHeader() ? left : null);
  }

  private @Nullable String endpoint(SubscriptionChannelComponent channel) {
    return channel.hasEndpoint()
        ? endpoints.refusal(channel.getEndpoint())
        : "is missing: send the address that is to be called.";
  }

  /** Never quotes a header: it may hold credentials. */
  private static void headers(OperationOutcome outcome, GuidanceSubscription subscription) {
    List<String> lines = subscription.headers();
    for (int line = 0; line < lines.size(); line++) {
      String where = "Subscription.channel.header[" + line + "]";
      String header = String.valueOf(lines.get(line));
      if (!HEADER.matcher(header).matches()) {
        refuse(outcome, where, "is not a header line: write Name: value.");
      } else if (NOT_TO_BE_SET.contains(
          header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT))) {
        refuse(outcome, where, "is set by the connection itself: leave it out.");
      }
    }
  }

  private void topic(OperationOutcome outcome, GuidanceSubscription subscription) {
    if (!GuidanceSubscription.TOPIC.equals(subscription.resource().getCriteria())) {
      refuse(
          outcome,
          "Subscription.criteria",
          "is not a topic of this server: write " + GuidanceSubscription.TOPIC + ".");
    }
    for (String filter : subscription.queries()) {
      refuse(
          outcome,
          "Subscription.criteria.extension",
          filter.startsWith("?") ? focusQuery(filter) : query(filter));
    }
    if (subscription.content() == null || !CONTENTS.contains(subscription.content())) {
      refuse(
          outcome,
          "Subscription.channel.payload.extension",
          "does not say how much to send: add "
              + GuidanceSubscription.BACKPORT
              + "backport-payload-content with empty, id-only or full-resource.");
    }
    if (subscription.payload() == null) {
      refuse(outcome, "Subscription.channel.payload", "is missing: write application/fhir+json.");
    }
    if (subscription
        .resource()
        .getChannel()
        .hasExtension(GuidanceSubscription.BACKPORT + "backport-heartbeat-period")) {
      refuse(
          outcome,
          "Subscription.channel.extension",
          "asks for heartbeats, which are not sent here: leave backport-heartbeat-period out.");
    }
  }

  private static void payload(OperationOutcome outcome, GuidanceSubscription subscription) {
    String payload = subscription.payload();
    if (payload != null && !PAYLOAD.matcher(payload).matches()) {
      refuse(
          outcome,
          "Subscription.channel.payload",
          "is not written here: write application/fhir+json or application/fhir+xml, or leave it"
              + " out to be told without content.");
    }
  }

  /** Why a filter cannot be asked of whatever an event may be about. */
  private @Nullable String focusQuery(String filter) {
    return GuidanceEvents.FOCUSES.stream().anyMatch(focus -> query(focus + filter) != null)
        ? "is asked of what an event is about where it is written without a type, and one of %s does not know it or it cannot be matched while they are saved: write it with a type, such as RequestGroup?status=active."
            .formatted(String.join(" and ", GuidanceEvents.FOCUSES))
        : null;
  }

  /** Why a search cannot be matched against a guidance that is being saved. */
  private @Nullable String query(String query) {
    int mark = query.indexOf('?');
    String type = mark < 0 ? query : query.substring(0, mark);
    if (!GuidanceEvents.TYPES.contains(type)) {
      return "is about what this server does not tell of: write a search of "
          + TYPES
          + ", such as RequestGroup?status=active, or the topic "
          + GuidanceSubscription.TOPIC
          + ".";
    } else if (mark < 0) {
      return "is not a search: write " + type + "? for all of them.";
    } else if (type.equals("Observation") && !query.matches(".*(hpg-axis|semen)-status.*")) {
      return "is about results that others write: add code=hpg-axis-status or code=semen-status.";
    }
    try {
      InMemoryMatchResult possible = matcher.canBeEvaluatedInMemory(query);
      return possible.supported()
          ? null
          : "cannot be matched while a resource is being saved (%s): use plain parameters of one type, without chains, _lastUpdated and _has."
              .formatted(possible.getUnsupportedReason());
    } catch (BaseServerResponseException | DataFormatException | IllegalArgumentException e) {
      return "is not a search that this server knows: see searchParam in GET /fhir/metadata.";
    }
  }
}
