package org.fertilitycds.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.fertilitycds.notification.Subscriber.Received;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The rest, on the embedded database alone. */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
final class NotificationsH2Test extends Notifications {

  @Test
  void a_subscriber_who_hangs_holds_up_nobody_and_is_told_when_he_answers_again() {
    storePatient("told-slowly");
    storePatient("told-slowly-too");
    storePatient("told-quickly");
    SUBSCRIBER.hang("slow");
    Subscription slow =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-slowly,Patient/told-slowly-too",
                SUBSCRIBER.address("slow"),
                ""));
    Subscription quick =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-quickly", SUBSCRIBER.address("quick"), ""));
    newGuidance("told-slowly");
    newGuidance("told-slowly-too");

    newGuidance("told-quickly");

    await().atMost(Duration.ofSeconds(3)).until(() -> owed(quick) == 0);
    assertThat(owed(slow)).isEqualTo(2);
    SUBSCRIBER.answer("slow", 200);
    await().atMost(PATIENCE).until(() -> owed(slow) == 0);
    assertThat(SUBSCRIBER.taken("slow")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void a_redirection_is_not_followed() {
    storePatient("told-elsewhere");
    SUBSCRIBER.answer("moved", 307);
    Subscription moved =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-elsewhere",
                SUBSCRIBER.address("moved"),
                ""));
    newGuidance("told-elsewhere");

    await().atMost(PATIENCE).until(() -> !SUBSCRIBER.received("moved").isEmpty());
    assertThat(owed(moved)).isEqualTo(1);
    assertThat(SUBSCRIBER.received("elsewhere")).isEmpty();
  }

  @Test
  void headers_are_sent_and_never_logged(CapturedOutput log) {
    storePatient("told-with-header");
    SUBSCRIBER.answer("header", 401);
    Subscription subscription =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-with-header",
                SUBSCRIBER.address("header"),
                ", \"header\": [\"Authorization: Bearer Slartibartfast\", \"X-Ward: 42\"]"));
    newGuidance("told-with-header");
    await().atMost(PATIENCE).until(() -> SUBSCRIBER.received("header").size() > 1);
    SUBSCRIBER.answer("header", 200);
    await().atMost(PATIENCE).until(() -> owed(subscription) == 0);
    post(
        "/fhir/Subscription",
        subscription(
            "GuidanceResponse?",
            SUBSCRIBER.address("header"),
            ", \"header\": [\"Authorization Bearer Slartibartfast\"]"));

    Received taken = SUBSCRIBER.taken("header").get(0);
    assertThat(taken.header("Authorization")).isEqualTo("Bearer Slartibartfast");
    assertThat(taken.header("X-ward")).isEqualTo("42");
    assertThat(log.getAll())
        .contains("answered 401")
        .doesNotContain("Slartibartfast", SUBSCRIBER.address());
  }

  @Test
  void a_plan_withdrawn_by_hand_is_told() {
    storePatient("told-withdrawn");
    newGuidance("told-withdrawn");
    Subscription query =
        subscribe(
            subscription(
                "RequestGroup?patient=Patient/told-withdrawn&status=entered-in-error",
                SUBSCRIBER.address("withdrawn"),
                ", \"payload\": \"application/fhir+xml\""));
    Subscription topic =
        subscribe(
            topic(
                SUBSCRIBER.address("withdrawn-topic"),
                "id-only",
                "RequestGroup?patient=Patient/told-withdrawn"));
    await().atMost(PATIENCE).until(() -> stored(topic).getStatus() == SubscriptionStatus.ACTIVE);
    RequestGroup plan = search(RequestGroup.class, "patient=Patient/told-withdrawn").get(0);
    plan.setStatus(RequestStatus.ENTEREDINERROR);
    assertThat(put("/fhir/RequestGroup/" + plan.getIdPart(), json(plan)).statusCode())
        .isEqualTo(200);

    await().atMost(PATIENCE).until(() -> owed(query) == 0 && owed(topic) == 0);
    Received resource = SUBSCRIBER.taken("withdrawn").get(0);
    assertThat(resource.method()).isEqualTo("PUT");
    assertThat(resource.path()).isEqualTo("/withdrawn/RequestGroup/" + plan.getIdPart());
    assertThat(resource.body()).startsWith("<RequestGroup").contains("entered-in-error");
    String ids = SUBSCRIBER.taken("withdrawn-topic").get(1).body();
    assertThat(ids)
        .contains("\"focus\",\"valueReference\":{\"reference\":\"RequestGroup/" + plan.getIdPart())
        .doesNotContain("entered-in-error");
  }

  @Test
  void an_empty_notification_names_nothing() {
    storePatient("told-nothing");
    Subscription topic =
        subscribe(topic(SUBSCRIBER.address("empty"), "empty", "patient=Patient/told-nothing"));
    await().atMost(PATIENCE).until(() -> stored(topic).getStatus() == SubscriptionStatus.ACTIVE);

    newGuidance("told-nothing");

    await().atMost(PATIENCE).until(() -> SUBSCRIBER.taken("empty").size() == 2);
    assertThat(SUBSCRIBER.taken("empty").get(1).body())
        .contains("event-notification", "event-number")
        .doesNotContain("GuidanceResponse", "Patient/", "new-guidance");
  }

  @Test
  void a_handshake_that_fails_is_an_error() {
    SUBSCRIBER.answer("unwilling", 404);
    Subscription topic =
        subscribe(topic(SUBSCRIBER.address("unwilling"), "id-only", "patient=Patient/nobody"));

    await().atMost(PATIENCE).until(() -> stored(topic).getStatus() == SubscriptionStatus.ERROR);
    assertThat(stored(topic).getError()).contains("handshake", "answered 404");
  }

  @Test
  void a_subscription_that_is_off_is_told_nothing() {
    storePatient("told-not");
    Subscription off =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-not", SUBSCRIBER.address("off"), ""));
    off.setStatus(SubscriptionStatus.OFF);
    put("/fhir/Subscription/" + off.getIdPart(), json(off));

    newGuidance("told-not");

    assertThat(owed(off)).isZero();
    assertThat(SUBSCRIBER.received("off")).isEmpty();
  }

  @Test
  void a_deleted_subscription_is_owed_nothing() {
    storePatient("told-no-more");
    SUBSCRIBER.answer("gone", 500);
    Subscription gone =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-no-more", SUBSCRIBER.address("gone"), ""));
    newGuidance("told-no-more");
    await().atMost(PATIENCE).until(() -> !SUBSCRIBER.received("gone").isEmpty());

    unsubscribe();

    assertThat(owed(gone)).isZero();
  }

  // --- WebSockets ---

  private void awaitRefused(PingListener listener, String words) {
    await().atMost(PATIENCE).until(() -> listener.closedFor() != null);
    assertThat(listener.closedFor()).contains(words);
    assertThat(listener.received()).last().asString().contains(words);
  }

  @Test
  void what_cannot_be_bound_is_said_and_the_socket_is_closed() {
    Subscription hook =
        subscribe(subscription("GuidanceResponse?", SUBSCRIBER.address("hook"), ""));
    Subscription off = subscribe(socketSubscription("GuidanceResponse?"));
    off.setStatus(SubscriptionStatus.OFF);
    put("/fhir/Subscription/" + off.getIdPart(), json(off));

    try (PingListener unknown = listen();
        PingListener other = listen();
        PingListener inactive = listen();
        PingListener talkative = listen();
        PingListener confused = listen()) {
      unknown.send("bind no-such-id");
      other.send("bind " + hook.getIdPart());
      inactive.send("bind Subscription/" + off.getIdPart());
      confused.send("hello");
      talkative.send("bind " + "x".repeat(5000));

      awaitRefused(unknown, "There is no Subscription/no-such-id");
      awaitRefused(other, "is not told by websocket");
      awaitRefused(inactive, "is not active");
      awaitRefused(confused, "Write bind and the id");
      await().atMost(PATIENCE).until(() -> talkative.closedFor() != null);
      assertThat(talkative.received()).isEmpty();
    }
  }

  @Test
  void one_socket_hears_of_several_subscriptions_until_one_is_deleted() {
    storePatient("pinged-twice");
    Subscription plans = subscribe(socketSubscription("RequestGroup?patient=Patient/pinged-twice"));
    Subscription guidance =
        subscribe(socketSubscription("GuidanceResponse?patient=Patient/pinged-twice"));
    try (PingListener listener = listen()) {
      listener.send("bind " + plans.getIdPart());
      listener.send("bind " + guidance.getIdPart());
      await().atMost(PATIENCE).until(() -> listener.received().size() == 2);
      newGuidance("pinged-twice");
      await().atMost(PATIENCE).until(() -> listener.received().size() == 4);
      assertThat(listener.received())
          .contains("ping " + plans.getIdPart(), "ping " + guidance.getIdPart());

      unsubscribe();

      awaitRefused(listener, "was deleted");
    }
  }

  @Test
  void a_page_of_another_origin_is_not_let_in() {
    try (PingListener allowed = PingListener.at(port, "https://ehr.example.org")) {
      allowed.send("bind nothing");
      awaitRefused(allowed, "There is no Subscription/nothing");
    }
    assertThatThrownBy(() -> PingListener.at(port, "https://evil.example.org"))
        .hasMessageContaining("403");
  }

  @Test
  void a_subscription_that_changes_to_a_socket_is_sent_nothing_more() {
    storePatient("told-elsewise");
    SUBSCRIBER.answer("elsewise", 503);
    Subscription subscription =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-elsewise",
                SUBSCRIBER.address("elsewise"),
                ""));
    newGuidance("told-elsewise");
    await().atMost(PATIENCE).until(() -> !SUBSCRIBER.received("elsewise").isEmpty());
    Subscription changed =
        fhir.newJsonParser()
            .parseResource(
                Subscription.class,
                socketSubscription("GuidanceResponse?patient=Patient/told-elsewise"));
    changed.setId(subscription.getIdElement().toUnqualifiedVersionless());
    put("/fhir/Subscription/" + subscription.getIdPart(), json(changed));

    assertThat(owed(subscription)).isZero();
    assertThat(get("/fhir/Subscription/" + subscription.getIdPart() + "/$events").body())
        .contains("\"event-number\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /fhir/Subscription/ID/$events?eventsSinceNumber=one | 400 | write the number of an event
          /fhir/Subscription/ID/$events?content=half          | 400 | empty, id-only, full-resource
          /fhir/Subscription/$status?status=busy              | 400 | requested, active, error or off
          /fhir/Subscription/none/$events                     | 404 | There is no Subscription/none
          """)
  void a_question_that_cannot_be_answered_is_refused(String path, int status, String words) {
    String id = subscribe(socketSubscription("GuidanceResponse?")).getIdPart();

    HttpResponse<String> answer = get(path.replace("ID", id));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("OperationOutcome", words);
  }

  @Test
  void a_socket_carries_nothing_and_serves_no_topic() {
    String topic =
        topic("http://127.0.0.1:1", "id-only", "patient=Patient/x")
            .replace("\"rest-hook\"", "\"websocket\"");
    HttpResponse<String> answer = post("/fhir/Subscription", topic);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("is not offered for the topic", "Subscription.channel.payload is not used");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GuidanceResponse?              | https://evil.example.org/hook   | rest-hook | allowed-endpoints
          GuidanceResponse?              | http://169.254.169.254/latest   | rest-hook | https
          GuidanceResponse?              | HERE.evil.example.org/hook      | rest-hook | address
          GuidanceResponse?              | HERE/x/../../actuator           | rest-hook | read in two ways
          GuidanceResponse?              | http://user@127.0.0.1:1/x       | rest-hook | user name
          GuidanceResponse?              | file:///etc/passwd              | rest-hook | https
          GuidanceResponse?              | HERE/hook                       | email     | rest-hook
          GuidanceResponse?              | HERE/hook                       | websocket | Subscription.channel.endpoint is not used by a websocket
          GuidanceResponse               | HERE/hook                       | rest-hook | GuidanceResponse?
          Patient?name=x                 | HERE/hook                       | rest-hook | Flag, GuidanceResponse, Observation, RequestGroup
          Observation?status=final       | HERE/hook                       | rest-hook | hpg-axis-status
          RequestGroup?nonsense=1        | HERE/hook                       | rest-hook | metadata
          RequestGroup?patient.name=x    | HERE/hook                       | rest-hook | chains
          https://example.org/topic      | HERE/hook                       | rest-hook | new-guidance
          """)
  void what_cannot_be_served_is_refused(
      String criteria, String endpoint, String type, String words) {
    String body =
        subscription(criteria, endpoint.replace("HERE", SUBSCRIBER.address()), "")
            .replace("\"rest-hook\"", "\"" + type + "\"");

    HttpResponse<String> answer = post("/fhir/Subscription", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    var outcome = fhir.newJsonParser().parseResource(OperationOutcome.class, answer.body());
    assertThat(outcome.getIssue())
        .allSatisfy(issue -> assertThat(issue.getExpression()).isNotEmpty())
        .anySatisfy(issue -> assertThat(issue.getDiagnostics()).contains(words));
  }

  @ParameterizedTest
  @CsvSource({"-1, 422", "1, 201"})
  void an_end_is_yet_to_come(int seconds, int status) {
    String body =
        subscription("GuidanceResponse?patient=Patient/nobody", SUBSCRIBER.address(), "")
            .replace(
                "{\"resourceType\"",
                "{\"end\": \"%s\", \"resourceType\""
                    .formatted(clock.instant().plusSeconds(seconds * 60L)));

    HttpResponse<String> answer = post("/fhir/Subscription", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 422) {
      assertThat(answer.body()).contains("Subscription.end has passed");
    }
  }

  @Test
  void the_topic_is_named_where_partners_look_for_it() {
    CapabilityStatement statement = parse(CapabilityStatement.class, get("/fhir/metadata"));
    assertThat(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(statement))
        .contains(
            "capabilitystatement-subscriptiontopic-canonical",
            GuidanceSubscription.TOPIC,
            "capabilitystatement-websocket",
            "OperationDefinition/backport-subscription-status",
            "OperationDefinition/backport-subscription-events");
  }
}
