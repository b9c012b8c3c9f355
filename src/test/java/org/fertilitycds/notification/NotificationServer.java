package org.fertilitycds.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.fertilitycds.notification.Subscriber.Received;
import org.fertilitycds.server.ServerTest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of Subscriptions do; every test has patients and endpoints of its own. */
abstract class NotificationServer extends ServerTest {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What a proxy answers for an endpoint that is down. */
  static final int DOWN = 503;

  @Autowired DataSource dataSource;

  private int results = 240;

  @BeforeEach
  void startAfresh() {
    SUBSCRIBER.startAfresh();
    SWITCHED_OFF_AT_TIMES.startAfresh();
  }

  /** So that what another test saves is nobody's business. */
  @AfterEach
  void unsubscribe() {
    for (Subscription subscription : search(Subscription.class, "_count=100")) {
      String path = "/fhir/Subscription/" + subscription.getIdPart();
      assertThat(send("DELETE", path, "", java.net.http.HttpRequest.BodyPublishers.noBody()))
          .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }
  }

  // --- What the tests do ---

  static String subscription(String criteria, String endpoint, String channel) {
    return """
    {"resourceType": "Subscription", "status": "requested", "reason": "To see it arrive",
     "criteria": "%s",
     "channel": {"type": "rest-hook", "endpoint": "%s" %s}}
    """
        .formatted(criteria, endpoint, channel);
  }

  static final String JSON_PAYLOAD = ", \"payload\": \"application/fhir+json\"";

  /** A Subscription by topic of the backport guide. */
  static String topic(String endpoint, String content, String filter) {
    return """
    {"resourceType": "Subscription", "status": "requested", "reason": "To see it arrive",
     "meta": {"profile": ["http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-subscription"]},
     "criteria": "https://fertilitycds.org/fhir/SubscriptionTopic/new-guidance",
     "_criteria": {"extension": [{"valueString": "%s",
       "url": "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-filter-criteria"}]},
     "channel": {"type": "rest-hook", "endpoint": "%s", "payload": "application/fhir+json",
       "_payload": {"extension": [{"valueCode": "%s",
         "url": "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content"}]}}}
    """
        .formatted(filter, endpoint, content);
  }

  Subscription subscribe(String subscription) {
    return parse(Subscription.class, post("/fhir/Subscription", subscription));
  }

  Subscription stored(Subscription subscription) {
    return parse(Subscription.class, get("/fhir/Subscription/" + subscription.getIdPart()));
  }

  /** One more result, and the guidance that follows. */
  void newGuidance(String patientId) {
    results++;
    assertThat(
            post("/fhir/Observation", testosterone(patientId, valueQuantity("" + results)))
                .statusCode())
        .isEqualTo(201);
    awaitEvaluated(patientId);
  }

  /** Ids of the patient's guidance, oldest first. */
  List<String> guidance(String patientId) {
    return search(GuidanceResponse.class, "patient=Patient/" + patientId + "&_sort=_lastUpdated")
        .stream()
        .map(GuidanceResponse::getIdPart)
        .toList();
  }

  /** The ids at the end of the paths that arrived, each once, in their first order. */
  static List<String> ids(List<Received> arrived) {
    return arrived.stream().map(one -> new IdType(one.path()).getIdPart()).distinct().toList();
  }

  int owed(Subscription subscription) {
    Integer owed =
        jdbc.queryForObject(
            "select count(*) from notification_outbox where subscription_id = ?",
            Integer.class,
            subscription.getIdPart());
    return owed == null ? -1 : owed;
  }

  Bundle bundle(Received received) {
    return fhir.newJsonParser().parseResource(Bundle.class, received.body());
  }

  // --- WebSockets ---

  static String socketSubscription(String criteria) {
    return """
    {"resourceType": "Subscription", "status": "requested", "reason": "To see it arrive",
     "criteria": "%s", "channel": {"type": "websocket"}}
    """
        .formatted(criteria);
  }

  PingListener listen() {
    return PingListener.at(port, null);
  }
}
