package org.fertilitycds.notification;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a notification as the subscriber chose.
 *
 * <p>R4's own kind: an empty POST to the endpoint or, where a payload is named, an update of the
 * resource below the endpoint. By topic: a POST of a notification Bundle.
 *
 * @see <a href="https://hl7.org/fhir/R4/subscription.html#2.46.7.1">FHIR R4, REST hook</a>
 */
final class MessageRenderer {

  private final FhirContext fhir;
  private final BundleRenderer bundles;

  MessageRenderer(FhirContext fhir, BundleRenderer bundles) {
    this.fhir = fhir;
    this.bundles = bundles;
  }

  /**
   * Writes it.
   *
   * @param events how many events the Subscription has had
   * @return null where there is nothing left to tell, because the resource is no longer there
   */
  @Nullable Message message(
      GuidanceSubscription subscription, Notification notification, long events) {
    String payload = subscription.payload();
    if (payload == null) {
      return Message.withoutBody(subscription);
    } else if (subscription.byTopic()) {
      Bundle bundle =
          bundles.history(
              subscription, status(subscription, notification, events), notification.at());
      return message(subscription, "POST", subscription.endpoint(), payload, bundle);
    }
    var id = new IdType(notification.resources().get(0));
    Resource resource = bundles.read(id);
    // A query stays at the end.
    String address =
        subscription
            .endpoint()
            .replaceFirst("/?(\\?.*)?$", "/" + id.toUnqualifiedVersionless().getValue() + "$1");
    return resource == null ? null : message(subscription, "PUT", address, payload, resource);
  }

  private static BundleRenderer.Status status(
      GuidanceSubscription subscription, Notification notification, long events) {
    String content = String.valueOf(subscription.content());
    return notification.lane().isHandshake()
        ? new BundleRenderer.Status("handshake", content, events, List.of())
        : new BundleRenderer.Status("event-notification", content, events, List.of(notification));
  }

  private Message message(
      GuidanceSubscription subscription,
      String method,
      String address,
      String payload,
      Resource content) {
    IParser parser = payload.contains("xml") ? fhir.newXmlParser() : fhir.newJsonParser();
    String body = parser.encodeResourceToString(content);
    return new Message(method, address, subscription.headers(), payload, body);
  }
}
