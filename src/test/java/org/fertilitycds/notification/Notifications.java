package org.fertilitycds.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fertilitycds.notification.Subscriber.Received;
import org.fertilitycds.retention.OldRows;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.junit.jupiter.api.Test;

/** The way that matters, on each database. */
abstract class Notifications extends NotificationServer {

  @Test
  void a_subscriber_who_is_down_and_recovers_misses_nothing_and_gets_it_in_order() {
    storePatient("told-late");
    storePatient("told-well");
    SUBSCRIBER.answer("late", one -> one.body().contains("Patient/told-late") ? DOWN : 200);
    Subscription late =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-late,Patient/told-well",
                SUBSCRIBER.address("late"),
                JSON_PAYLOAD));
    assertThat(late.getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
    Subscription other =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-late",
                SUBSCRIBER.address("other"),
                JSON_PAYLOAD));

    newGuidance("told-late");
    newGuidance("told-late");
    newGuidance("told-well");
    newGuidance("told-late");

    // Neither another patient of the same subscriber nor another subscriber is held up.
    List<String> expected = guidance("told-late");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(ids(SUBSCRIBER.taken("late"))).isEqualTo(guidance("told-well"));
              assertThat(ids(SUBSCRIBER.taken("other"))).isEqualTo(expected);
            });
    assertThat(expected).hasSize(3);
    assertThat(owed(late)).isEqualTo(3);
    assertThat(ids(SUBSCRIBER.received("late")))
        .as("the second of a patient is not tried before the first")
        .doesNotContain(expected.get(1), expected.get(2));

    SUBSCRIBER.answer("late", 200);

    await().atMost(PATIENCE).until(() -> owed(late) == 0 && owed(other) == 0);
    assertThat(ids(SUBSCRIBER.taken("late"))).containsSubsequence(expected).hasSize(4);
  }

  @Test
  void a_revoked_plan_is_told_before_the_one_that_replaces_it() {
    storePatient("told-revoked");
    newGuidance("told-revoked");
    Subscription subscription =
        subscribe(
            subscription(
                "RequestGroup?patient=Patient/told-revoked",
                SUBSCRIBER.address("revoked"),
                JSON_PAYLOAD));

    newGuidance("told-revoked");

    await().atMost(PATIENCE).until(() -> SUBSCRIBER.taken("revoked").size() == 2);
    List<RequestGroup> told =
        SUBSCRIBER.taken("revoked").stream()
            .map(one -> fhir.newJsonParser().parseResource(RequestGroup.class, one.body()))
            .toList();
    assertThat(told)
        .extracting(plan -> plan.getStatus().toCode())
        .containsExactly("revoked", "active");
    assertThat(told.get(1).getReplacesFirstRep().getReference())
        .isEqualTo("RequestGroup/" + told.get(0).getIdPart());
    assertThat(owed(subscription)).isZero();
  }

  @Test
  void a_subscription_that_nobody_answers_gets_the_status_error_and_goes_on_when_asked_again() {
    storePatient("told-after-error");
    var attempts = new AtomicInteger();
    SUBSCRIBER.answer(
        "broken",
        one -> {
          attempts.incrementAndGet();
          return 500;
        });
    Subscription broken =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-after-error",
                SUBSCRIBER.address("broken"),
                ""));
    newGuidance("told-after-error");
    newGuidance("told-after-error");
    await().atMost(PATIENCE).until(() -> stored(broken).getStatus() == SubscriptionStatus.ERROR);
    assertThat(stored(broken).getError()).contains("answered 500", "2 events wait", "requested");
    assertThat(attempts).hasValueGreaterThan(1);

    // What happens in the meantime is owed too.
    newGuidance("told-after-error");
    assertThat(owed(broken)).isEqualTo(3);
    int tried = attempts.get();
    SUBSCRIBER.answer("broken", 200);
    Subscription again = stored(broken);
    again.setStatus(SubscriptionStatus.REQUESTED);
    Subscription resumed =
        parse(Subscription.class, put("/fhir/Subscription/" + again.getIdPart(), json(again)));

    assertThat(resumed.getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(resumed.hasError()).isFalse();
    await().atMost(PATIENCE).until(() -> owed(broken) == 0);
    assertThat(attempts).hasValue(tried);
    assertThat(SUBSCRIBER.taken("broken"))
        .hasSize(3)
        .allSatisfy(
            ping -> {
              assertThat(ping.method()).isEqualTo("POST");
              assertThat(ping.path()).isEqualTo("/broken");
              assertThat(ping.body()).isEmpty();
            });
  }

  @Test
  void a_subscription_by_topic_is_told_the_whole_guidance_as_one_event() {
    storePatient("told-by-topic");
    newGuidance("told-by-topic");
    Subscription topic =
        subscribe(
            topic(
                SUBSCRIBER.address("topic"),
                "full-resource",
                "GuidanceResponse?patient=Patient/told-by-topic"));
    assertThat(topic.getStatus()).isEqualTo(SubscriptionStatus.REQUESTED);
    await().atMost(PATIENCE).until(() -> stored(topic).getStatus() == SubscriptionStatus.ACTIVE);
    assertThat(SUBSCRIBER.taken("topic")).hasSize(1);
    assertThat(SUBSCRIBER.taken("topic").get(0).body())
        .contains("\"handshake\"")
        .doesNotContain("notification-event");

    newGuidance("told-by-topic");

    await().atMost(PATIENCE).until(() -> SUBSCRIBER.taken("topic").size() == 2);
    Received received = SUBSCRIBER.taken("topic").get(1);
    assertThat(received.header("Content-type")).isEqualTo("application/fhir+json");
    Bundle bundle = bundle(received);
    assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.HISTORY);
    assertThat(bundle.getEntry())
        .extracting(entry -> entry.getResource().fhirType())
        .containsExactlyInAnyOrder(
            "Parameters",
            "GuidanceResponse",
            "RequestGroup",
            "Observation",
            "Provenance",
            "RequestGroup");
    assertThat(bundle.getEntry().get(0).getResource().fhirType()).isEqualTo("Parameters");
    assertThat(bundle.getEntry().get(1).getResource().getIdPart())
        .isEqualTo(guidance("told-by-topic").get(1));
    assertThat(received.body()).contains("\"event-number\",\"valueString\":\"1\"");
  }

  @Test
  void a_subscriber_whose_machine_is_off_is_told_all_of_it_in_order_when_it_is_on_again() {
    storePatient("told-when-on");
    storePatient("told-when-on-too");
    Subscription off =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-when-on,Patient/told-when-on-too",
                SWITCHED_OFF_AT_TIMES.address("off"),
                JSON_PAYLOAD));
    SWITCHED_OFF_AT_TIMES.switchOff();
    try {
      newGuidance("told-when-on");
      newGuidance("told-when-on-too");
      newGuidance("told-when-on");
      newGuidance("told-when-on");
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  jdbc
                      .queryForList(
                          "select last_failure from notification_outbox where subscription_id = ?"
                              + " and failures > 1",
                          String.class,
                          off.getIdPart())
                      .stream()
                      .anyMatch(reason -> reason.contains("connect")));
      assertThat(owed(off)).isEqualTo(4);
    } finally {
      SWITCHED_OFF_AT_TIMES.switchOn();
    }

    await().atMost(PATIENCE).until(() -> owed(off) == 0);
    List<String> told = ids(SWITCHED_OFF_AT_TIMES.taken("off"));
    assertThat(told).containsSubsequence(guidance("told-when-on")).hasSize(4);
    assertThat(told).containsAll(guidance("told-when-on-too"));
    assertThat(stored(off).getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
  }

  // --- WebSockets ---

  @Test
  void who_listens_at_a_socket_is_pinged_after_new_guidance_and_only_then() {
    storePatient("pinged");
    storePatient("pinged-not");
    Subscription subscription =
        subscribe(socketSubscription("RequestGroup?patient=Patient/pinged&status=active"));
    String id = subscription.getIdPart();
    assertThat(subscription.getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
    newGuidance("pinged");

    try (PingListener listener = listen()) {
      listener.send("bind " + id);
      await().atMost(PATIENCE).until(() -> listener.received().equals(List.of("bound " + id)));
      newGuidance("pinged-not");
      newGuidance("pinged");
      await().atMost(PATIENCE).until(() -> listener.received().size() == 2);
      assertThat(listener.received()).containsExactly("bound " + id, "ping " + id);

      // What another node commits is seen in the same place.
      jdbc.update(
          "update notification_counter set events = events + 1 where subscription_id = ?", id);
      await().atMost(PATIENCE).until(() -> listener.received().size() == 3);
    }
    assertThat(owed(subscription)).isZero();
  }

  // --- What was missed ---

  private Parameters status(Bundle bundle, int entry) {
    return (Parameters) bundle.getEntry().get(entry).getResource();
  }

  private static List<String> numbers(Parameters status) {
    return status.getParameter().stream()
        .filter(one -> one.getName().equals("notification-event"))
        .map(one -> one.getPartFirstRep().getValue().primitiveValue())
        .toList();
  }

  @Test
  void what_was_told_and_what_is_owed_is_given_back_by_number() {
    storePatient("told-again");
    Subscription topic =
        subscribe(topic(SUBSCRIBER.address("again"), "id-only", "patient=Patient/told-again"));
    String path = "/fhir/Subscription/" + topic.getIdPart();
    await().atMost(PATIENCE).until(() -> stored(topic).getStatus() == SubscriptionStatus.ACTIVE);
    newGuidance("told-again");
    newGuidance("told-again");
    await().atMost(PATIENCE).until(() -> owed(topic) == 0);
    SUBSCRIBER.answer("again", DOWN);
    newGuidance("told-again");

    Bundle all = parse(Bundle.class, get(path + "/$events"));
    assertThat(all.getType()).isEqualTo(Bundle.BundleType.HISTORY);
    assertThat(all.getEntry()).hasSize(1);
    Parameters status = status(all, 0);
    assertThat(status.getParameter("type").getValue().primitiveValue()).isEqualTo("query-event");
    assertThat(status.getParameter("events-since-subscription-start").getValue().primitiveValue())
        .isEqualTo("3");
    assertThat(numbers(status)).containsExactly("1", "2", "3");
    assertThat(json(status))
        .contains("GuidanceResponse/" + guidance("told-again").get(0), "RequestGroup/");

    Bundle second =
        parse(
            Bundle.class,
            get(path + "/$events?eventsSinceNumber=2&eventsUntilNumber=2&content=full-resource"));
    assertThat(numbers(status(second, 0))).containsExactly("2");
    assertThat(second.getEntry().get(1).getResource().getIdPart())
        .isEqualTo(guidance("told-again").get(1));
    assertThat(second.getEntry())
        .extracting(entry -> entry.getResource().fhirType())
        .contains("RequestGroup", "Provenance");
    assertThat(second.getEntry().get(1).getFullUrl())
        .isEqualTo(
            "http://127.0.0.1:" + port + "/fhir/GuidanceResponse/" + guidance("told-again").get(1));

    Bundle empty =
        parse(
            Bundle.class,
            post(
                path + "/$events",
                "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"content\","
                    + " \"valueCode\": \"empty\"}]}"));
    assertThat(numbers(status(empty, 0))).hasSize(3);
    assertThat(json(empty)).doesNotContain("GuidanceResponse");
  }

  @Test
  void an_event_that_is_no_longer_kept_is_said_to_be_gone() {
    storePatient("told-long-ago");
    Subscription subscription =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-long-ago", SUBSCRIBER.address("old"), ""));
    String path = "/fhir/Subscription/" + subscription.getIdPart() + "/$events";
    newGuidance("told-long-ago");
    await().atMost(PATIENCE).until(() -> owed(subscription) == 0);

    new OldRows("told-events", Outbox.DELETE_OLD, Duration.ofDays(7), dataSource, in(6)).delete();
    assertThat(get(path + "?eventsSinceNumber=1").statusCode()).isEqualTo(200);
    SUBSCRIBER.answer("old", DOWN);
    newGuidance("told-long-ago");
    new OldRows("told-events", Outbox.DELETE_OLD, Duration.ofDays(7), dataSource, in(8)).delete();

    HttpResponse<String> gone = get(path + "?eventsSinceNumber=1");
    assertThat(gone.statusCode()).as(gone.body()).isEqualTo(410);
    assertThat(gone.body())
        .contains("OperationOutcome", "Event 1", "no longer kept", "next that is kept is 2");
    assertThat(numbers(status(parse(Bundle.class, get(path)), 0))).containsExactly("2");
    assertThat(numbers(status(parse(Bundle.class, get(path + "?eventsSinceNumber=2")), 0)))
        .containsExactly("2");
    assertThat(numbers(status(parse(Bundle.class, get(path + "?eventsSinceNumber=3")), 0)))
        .isEmpty();
  }

  private Clock in(int days) {
    return Clock.offset(clock, Duration.ofDays(days));
  }

  @Test
  void the_status_of_subscriptions_is_answered_one_by_one_and_together() {
    storePatient("told-status");
    Subscription one =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-status", SUBSCRIBER.address("status"), ""));
    Subscription other = subscribe(socketSubscription("GuidanceResponse?patient=Patient/nobody"));
    newGuidance("told-status");

    Bundle single = parse(Bundle.class, get("/fhir/Subscription/" + one.getIdPart() + "/$status"));
    assertThat(single.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
    Parameters status = status(single, 0);
    assertThat(status.getParameter("type").getValue().primitiveValue()).isEqualTo("query-status");
    assertThat(status.getParameter("status").getValue().primitiveValue()).isEqualTo("active");
    assertThat(status.getParameter("events-since-subscription-start").getValue().primitiveValue())
        .isEqualTo("1");

    String both = one.getIdPart() + "," + other.getIdPart();
    assertThat(parse(Bundle.class, get("/fhir/Subscription/$status?id=" + both)).getEntry())
        .hasSize(2);
    assertThat(
            parse(
                    Bundle.class,
                    get(
                        "/fhir/Subscription/$status?id=%s&id=%s&status=error&status=off"
                            .formatted(one.getIdPart(), other.getIdPart())))
                .getEntry())
        .isEmpty();
    assertThat(parse(Bundle.class, get("/fhir/Subscription/$status?status=active")).getEntry())
        .hasSizeGreaterThanOrEqualTo(2);
  }
}
