package org.fertilitycds.notification;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A Subscription, read.
 *
 * <p>There are two kinds. R4's own names a search, and each resource that is found by it is an
 * event. That of the Subscriptions R5 Backport guide names a topic, and a whole guidance is one
 * event.
 *
 * @param byTopic of which kind it is
 * @param queries the search, or the filters of the topic, as {@code Type?parameters}; {@code
 *     ?parameters} are asked of the focus of an event, whatever its type
 * @param payload media type of what is sent, null for nothing but the knock on the door
 * @param content how much of an event is sent, of a Subscription by topic
 * @see <a href="https://hl7.org/fhir/R4/subscription.html">FHIR R4, Subscription</a>
 * @see <a href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/">Subscriptions R5 Backport,
 *     1.1.0</a>
 */
record GuidanceSubscription(
    Subscription resource,
    boolean byTopic,
    List<String> queries,
    @Nullable String payload,
    @Nullable String content) {

  /** The one topic that there is. */
  static final String TOPIC = GuidanceListener.TOPIC;

  static final String BACKPORT =
      "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";
  static final String BACKPORT_PROFILE = BACKPORT + "backport-subscription";

  /**
   * All resources of an event are about one patient, so that this asks for the patient; where a
   * plan is withdrawn there is no GuidanceResponse to be asked.
   */
  private static final String PATIENT_ALONE =
      "GuidanceResponse\\?((patient|subject)(:Patient)?=[^&]*(&|$))+";

  private static final String FILTER = BACKPORT + "backport-filter-criteria";
  private static final String CONTENT = BACKPORT + "backport-payload-content";

  GuidanceSubscription {
    queries = List.copyOf(queries);
  }

  static GuidanceSubscription of(Subscription resource) {
    boolean byTopic =
        resource.getMeta().hasProfile(BACKPORT_PROFILE)
            || String.valueOf(resource.getCriteria()).startsWith("http");
    SubscriptionChannelComponent channel = resource.getChannel();
    List<String> queries =
        byTopic
            ? resource.getCriteriaElement().getExtensionsByUrl(FILTER).stream()
                .map(filter -> query(filter.getValue()))
                .toList()
            : List.of(String.valueOf(resource.getCriteria()));
    var content = channel.getPayloadElement().getExtensionByUrl(CONTENT);
    return new GuidanceSubscription(
        resource,
        byTopic,
        queries,
        channel.hasPayload() ? channel.getPayload() : null,
        content == null || content.getValue() == null ? null : content.getValue().primitiveValue());
  }

  /** The guide has had three ways to write a filter; without a type it is about the focus. */
  private static String query(@Nullable Type value) {
    String filter = value == null ? null : value.primitiveValue();
    if (filter == null || filter.isEmpty()) {
      return "";
    }
    String query = filter;
    if (!filter.contains("?")) {
      boolean typed = filter.matches("[A-Z][A-Za-z]+\\.[^=]+=.*");
      query = typed ? filter.replaceFirst("\\.", "?") : "?" + filter;
    }
    return query.matches(PATIENT_ALONE) ? query.substring(query.indexOf('?')) : query;
  }

  String id() {
    return resource.getIdElement().getIdPart();
  }

  String version() {
    return resource.getIdElement().getVersionIdPart();
  }

  /** Whether whoever asks for it is pinged at a WebSocket, and nothing is sent. */
  boolean byWebsocket() {
    return resource.getChannel().getType() == SubscriptionChannelType.WEBSOCKET;
  }

  SubscriptionStatus status() {
    return resource.getStatus();
  }

  /** Whether its end, where it has one that is known, is before a moment. */
  boolean isOver(Instant now) {
    Date end = resource.getEnd();
    return end != null && end.toInstant().isBefore(now);
  }

  String endpoint() {
    return resource.getChannel().getEndpoint();
  }

  /** Header lines to send along; they may hold credentials. */
  List<String> headers() {
    return resource.getChannel().getHeader().stream().map(line -> line.getValue()).toList();
  }
}
