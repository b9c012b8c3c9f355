package org.fertilitycds.notification;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Bundles of the backport guide: a notification, and the answers to {@code $events} and
 * {@code $status}. What is told of a Subscription is a Parameters resource.
 *
 * @see <a href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/notifications.html">Backport,
 *     notifications</a>
 */
final class BundleRenderer {

  static final String EMPTY = "empty";
  static final String ID_ONLY = "id-only";
  static final String FULL_RESOURCE = "full-resource";

  private final DaoRegistry daos;
  private final @Nullable String serverAddress;

  /**
   * @param serverAddress address of the FHIR endpoint as subscribers see it; null for relative
   *     references
   */
  BundleRenderer(DaoRegistry daos, @Nullable String serverAddress) {
    this.daos = daos;
    this.serverAddress = serverAddress;
  }

  /**
   * For an answer to somebody who has just called the server.
   *
   * @param called the address that he called
   */
  BundleRenderer answering(String called) {
    return serverAddress == null ? new BundleRenderer(daos, called) : this;
  }

  /**
   * What is said of a Subscription.
   *
   * @param type code of the value set {@code subscription-notification-type}
   * @param content how much of each event
   * @param events how many events the Subscription has had
   * @param told the events to tell of
   */
  record Status(String type, String content, long events, List<Notification> told) {

    Status {
      told = List.copyOf(told);
    }
  }

  /** Events of one Subscription. */
  Bundle history(GuidanceSubscription subscription, Status status, Instant at) {
    var bundle = new Bundle().setType(BundleType.HISTORY);
    bundle
        .getMeta()
        .addProfile(GuidanceSubscription.BACKPORT + "backport-subscription-notification-r4");
    bundle.setId(UUID.randomUUID().toString());
    bundle.setTimestampElement(instant(at));
    String self = address("Subscription/" + subscription.id());
    bundle
        .addEntry()
        .setFullUrl("urn:uuid:" + UUID.randomUUID())
        .setResource(parameters(subscription, status))
        .setRequest(request(HTTPVerb.GET, self + "/$status"))
        .getResponse()
        .setStatus("200");
    if (FULL_RESOURCE.equals(status.content())) {
      status.told().stream()
          .flatMap(notification -> notification.resources().stream())
          .distinct()
          .forEach(reference -> addEntry(bundle, new IdType(reference)));
    }
    return bundle;
  }

  /** How it stands with Subscriptions, one entry for each. */
  Bundle searchset(List<Parameters> statuses) {
    var bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(statuses.size());
    bundle.setId(UUID.randomUUID().toString());
    for (Parameters status : statuses) {
      bundle
          .addEntry()
          .setFullUrl("urn:uuid:" + status.getIdPart())
          .setResource(status)
          .getSearch()
          .setMode(SearchEntryMode.MATCH);
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

  /** A version of a resource; null where it is no longer there. */
  @Nullable Resource read(IdType id) {
    try {
      return (Resource)
          daos.getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails());
    } catch (ResourceNotFoundException | ResourceGoneException e) {
      return null;
    }
  }

  private static Bundle.BundleEntryRequestComponent request(HTTPVerb method, String url) {
    return new Bundle.BundleEntryRequestComponent().setMethod(method).setUrl(url);
  }

  /** The profile {@code backport-subscription-status-r4}. */
  Parameters parameters(GuidanceSubscription subscription, Status said) {
    var status = new Parameters();
    status.setId(UUID.randomUUID().toString());
    status.getMeta().addProfile(GuidanceSubscription.BACKPORT + "backport-subscription-status-r4");
    status
        .addParameter()
        .setName("subscription")
        .setValue(new Reference(address("Subscription/" + subscription.id())));
    if (subscription.byTopic() && !EMPTY.equals(said.content())) {
      status
          .addParameter()
          .setName("topic")
          .setValue(new CanonicalType(GuidanceSubscription.TOPIC));
    }
    status.addParameter().setName("status").setValue(new CodeType(subscription.status().toCode()));
    status.addParameter().setName("type").setValue(new CodeType(said.type()));
    status
        .addParameter()
        .setName("events-since-subscription-start")
        .setValue(new StringType(String.valueOf(said.events())));
    said.told()
        .forEach(
            event ->
                write(status.addParameter().setName("notification-event"), said.content(), event));
    if (subscription.resource().hasError()) {
      status
          .addParameter()
          .setName("error")
          .setValue(new CodeableConcept().setText(subscription.resource().getError()));
    }
    return status;
  }

  private void write(ParametersParameterComponent event, String content, Notification told) {
    event.addPart().setName("event-number").setValue(new StringType(String.valueOf(told.number())));
    event.addPart().setName("timestamp").setValue(instant(told.at()));
    if (EMPTY.equals(content)) {
      return;
    }
    String name = "focus";
    for (String reference : told.resources()) {
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
