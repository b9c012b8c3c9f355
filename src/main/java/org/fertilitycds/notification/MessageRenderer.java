package org.fertilitycds.notification;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Writes a notification as the subscriber chose.
 *
 * <p>R4's own kind: an empty POST to the endpoint or, where a payload is named, an update of the
 * resource below the endpoint. By topic: a POST of a notification Bundle.
 *
 * @see <a href="https://hl7.org/fhir/R4/subscription.html#2.46.7.1">FHIR R4, REST hook</a>
 * @see <a href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/notifications.html">Backport,
 *     notifications</a>
 */
final class MessageRenderer {

  private final FhirContext fhir;
  private final DaoRegistry daos;
  private final @Nullable String serverAddress;

  /**
   * @param serverAddress address of the FHIR endpoint as subscribers see it; null for relative
   *     references
   */
  MessageRenderer(FhirContext fhir, DaoRegistry daos, @Nullable String serverAddress) {
    this.fhir = fhir;
    this.daos = daos;
    this.serverAddress = serverAddress;
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
      Bundle bundle = bundle(subscription, notification, events);
      return message(subscription, "POST", subscription.endpoint(), payload, bundle);
    }
    var id = new IdType(notification.resources().get(0));
    Resource resource = read(id);
    // A query stays at the end.
    String address = subscription.endpoint().replaceFirst("/?(\\?.*)?$", "/" + plain(id) + "$1");
    return resource == null ? null : message(subscription, "PUT", address, payload, resource);
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

  private @Nullable Resource read(IdType id) {
    try {
      return (Resource)
          daos.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails());
    } catch (ResourceNotFoundException | ResourceGoneException e) {
      return null;
    }
  }

  private Bundle bundle(GuidanceSubscription subscription, Notification notification, long events) {
    var bundle = new Bundle().setType(BundleType.HISTORY);
    bundle
        .getMeta()
        .addProfile(GuidanceSubscription.BACKPORT + "backport-subscription-notification-r4");
    bundle.setId(UUID.randomUUID().toString());
    bundle.setTimestampElement(instant(notification.at()));
    String self = address("Subscription/" + subscription.id());
    bundle
        .addEntry()
        .setFullUrl("urn:uuid:" + UUID.randomUUID())
        .setResource(status(subscription, notification, events))
        .setRequest(request(HTTPVerb.GET, self + "/$status"))
        .getResponse()
        .setStatus("200");
    if ("full-resource".equals(subscription.content())) {
      notification.resources().forEach(reference -> addEntry(bundle, new IdType(reference)));
    }
    return bundle;
  }

  private void addEntry(Bundle bundle, IdType id) {
    Resource resource = read(id);
    boolean first = id.getVersionIdPart().equals("1");
    var entry = bundle.addEntry();
    if (serverAddress != null) {
      entry.setFullUrl(address(plain(id)));
    }
    entry.setRequest(
        first ? request(HTTPVerb.POST, id.getResourceType()) : request(HTTPVerb.PUT, plain(id)));
    entry.getResponse().setStatus(resource == null ? "410" : first ? "201" : "200");
    entry.setResource(resource);
  }

  private static Bundle.BundleEntryRequestComponent request(HTTPVerb method, String url) {
    return new Bundle.BundleEntryRequestComponent().setMethod(method).setUrl(url);
  }

  private Parameters status(
      GuidanceSubscription subscription, Notification notification, long events) {
    var status = new Parameters();
    status.setId(UUID.randomUUID().toString());
    status.getMeta().addProfile(GuidanceSubscription.BACKPORT + "backport-subscription-status-r4");
    status
        .addParameter()
        .setName("subscription")
        .setValue(new Reference(address("Subscription/" + subscription.id())));
    boolean handshake = notification.lane().isHandshake();
    if (!"empty".equals(subscription.content())) {
      status
          .addParameter()
          .setName("topic")
          .setValue(new CanonicalType(GuidanceSubscription.TOPIC));
    }
    status.addParameter().setName("status").setValue(new CodeType(subscription.status().toCode()));
    status
        .addParameter()
        .setName("type")
        .setValue(new CodeType(handshake ? "handshake" : "event-notification"));
    status
        .addParameter()
        .setName("events-since-subscription-start")
        .setValue(new StringType(String.valueOf(events)));
    if (!handshake) {
      event(status.addParameter().setName("notification-event"), subscription, notification);
    }
    return status;
  }

  private void event(
      ParametersParameterComponent event,
      GuidanceSubscription subscription,
      Notification notification) {
    event
        .addPart()
        .setName("event-number")
        .setValue(new StringType(String.valueOf(notification.number())));
    event.addPart().setName("timestamp").setValue(instant(notification.at()));
    if ("empty".equals(subscription.content())) {
      return;
    }
    String name = "focus";
    for (String reference : notification.resources()) {
      event.addPart().setName(name).setValue(new Reference(address(plain(new IdType(reference)))));
      name = "additional-context";
    }
  }

  private static String plain(IdType id) {
    return id.toUnqualifiedVersionless().getValue();
  }

  private String address(String reference) {
    return serverAddress == null ? reference : serverAddress + "/" + reference;
  }

  private static InstantType instant(Instant instant) {
    return new InstantType(
        Date.from(instant), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC"));
  }
}
