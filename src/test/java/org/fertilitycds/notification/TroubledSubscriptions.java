package org.fertilitycds.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fertilitycds.notification.Subscriber.Received;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Subscriptions that cannot be served as they stand, or are mended, and what nobody may miss. */
abstract class TroubledSubscriptions extends NotificationServer {

  /** Seconds in which a save ends that nothing keeps waiting. */
  private static final int LONG_ENOUGH = 3;

  @Autowired Subscriptions subscriptions;
  @Autowired Outbox outbox;
  @Autowired DeliveryQueue queue;
  @Autowired PlatformTransactionManager transactions;

  /** As it may stand in the database, although nobody could save it like that now. */
  private void makeActive(Subscription subscription) {
    subscriptions.activate(subscription);
  }

  private HttpResponse<String> putAgain(Subscription subscription) {
    return put("/fhir/Subscription/" + subscription.getIdPart(), json(subscription));
  }

  private void withdrawPlan(String patientId) {
    RequestGroup plan = search(RequestGroup.class, "patient=Patient/" + patientId).get(0);
    plan.setStatus(RequestStatus.REVOKED);
    assertThat(put("/fhir/RequestGroup/" + plan.getIdPart(), json(plan)).statusCode())
        .isEqualTo(200);
  }

  private static final String END_UNKNOWN =
      """
      "_end": {"extension": [{"valueCode": "unknown",
        "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason"}]}
      """;

  // --- What cannot be matched ---

  @ParameterizedTest
  @CsvSource({"requested, 422", "active, 422", "error, 422", "off, 201"})
  void what_cannot_be_matched_is_refused_unless_it_is_off(String status, int answered) {
    String body =
        subscription("RequestGroup?nonsense=1", SUBSCRIBER.address("nonsense"), "")
            .replace("\"requested\"", "\"" + status + "\"");

    HttpResponse<String> answer = post("/fhir/Subscription", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(answered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"requested", "error"})
  void a_filter_without_a_value_is_refused(String status) {
    String body =
        topic(SUBSCRIBER.address("no-filter"), "id-only", "none")
            .replace("\"valueString\": \"none\",", "")
            .replace("\"requested\"", "\"" + status + "\"");

    HttpResponse<String> answer = post("/fhir/Subscription", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("extension");
  }

  @Test
  void a_subscription_that_can_no_longer_be_matched_is_an_error_and_all_others_are_told() {
    storePatient("told-beside");
    Subscription unmatched =
        subscribe(subscription("RequestGroup?", SUBSCRIBER.address("unmatched"), ""));
    unmatched.setCriteria("RequestGroup?nonsense=1");
    makeActive(unmatched);
    Subscription filtered =
        subscribe(topic(SUBSCRIBER.address("filtered"), "id-only", "patient=Patient/told-beside"));
    await().atMost(PATIENCE).until(() -> stored(filtered).getStatus() == SubscriptionStatus.ACTIVE);
    Subscription otherFilter = stored(filtered);
    otherFilter
        .getCriteriaElement()
        .getExtension()
        .get(0)
        .setValue(new StringType("RequestGroup?nonsense=1"));
    makeActive(otherFilter);
    subscribe(
        subscription(
                "GuidanceResponse?patient=Patient/told-beside",
                SUBSCRIBER.address("beside"),
                JSON_PAYLOAD)
            .replace("{\"resourceType\"", "{" + END_UNKNOWN + ", \"resourceType\""));

    newGuidance("told-beside");

    assertThat(guidance("told-beside")).hasSize(1);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(ids(SUBSCRIBER.taken("beside"))).isEqualTo(guidance("told-beside")));
    for (Subscription one : List.of(unmatched, filtered)) {
      await().atMost(PATIENCE).until(() -> stored(one).getStatus() == SubscriptionStatus.ERROR);
      assertThat(stored(one).getError()).contains("cannot be matched", "requested");
    }
    newGuidance("told-beside");
    assertThat(guidance("told-beside")).hasSize(2);
  }

  // --- Withdrawn without another in its place ---

  @ParameterizedTest
  @CsvSource({
    "GuidanceResponse?patient=Patient/ID, true",
    "GuidanceResponse.subject=Patient/ID, true",
    "patient=Patient/ID, true",
    "RequestGroup?status=revoked, true",
    "patient=Patient/nobody, false",
    "GuidanceResponse?patient=Patient/nobody, false",
    "Flag?patient=Patient/ID, false",
    "GuidanceResponse?identifier=x, false"
  })
  void the_topic_tells_of_a_withdrawn_plan_whoever_asked_for_the_patient(
      String filter, boolean told) {
    String patientId = "told-of-withdrawal-" + Integer.toHexString(filter.hashCode());
    storePatient(patientId);
    newGuidance(patientId);
    Subscription topic =
        subscribe(
            topic(SUBSCRIBER.address("withdrawal"), "id-only", filter.replace("ID", patientId)));
    await().atMost(PATIENCE).until(() -> stored(topic).getStatus() == SubscriptionStatus.ACTIVE);

    withdrawPlan(patientId);

    assertThat(outbox.events(topic.getIdPart())).isEqualTo(told ? 1 : 0);
    await().atMost(PATIENCE).until(() -> owed(topic) == 0);
    assertThat(SUBSCRIBER.taken("withdrawal")).hasSize(told ? 2 : 1);
  }

  @Test
  void a_filter_without_a_type_fits_whatever_the_event_is_about() {
    HttpResponse<String> answer =
        post(
            "/fhir/Subscription",
            topic(SUBSCRIBER.address("untyped"), "id-only", "request=ServiceRequest/1"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("Subscription.criteria.extension", "without a type");
  }

  // --- Large events ---

  @Test
  void an_event_of_very_many_resources_is_owed_and_kept() {
    Subscription many = subscribe(socketSubscription("RequestGroup?patient=Patient/nobody"));
    List<String> resources =
        IntStream.range(0, 500)
            .mapToObj(number -> "Observation/%064d/_history/1".formatted(number))
            .toList();
    var lane = new Lane(many.getIdPart(), "nobody");

    outbox.add(lane, List.of(resources), clock.instant(), Cause.UNKNOWN);
    assertThat(outbox.kept(many.getIdPart(), 1, 1, 1).get(0).resources()).isEqualTo(resources);
    outbox.settle(many.getIdPart(), clock.instant());

    assertThat(owed(many)).isZero();
    assertThat(outbox.kept(many.getIdPart(), 1, 1, 1).get(0).resources()).isEqualTo(resources);
  }

  // --- Switched off ---

  /** The age grew for ever, and whoever was called out for it found nothing to mend. */
  @Test
  void what_waits_for_one_that_is_switched_off_does_not_count_as_owed() {
    Subscription off = subscribe(subscription("RequestGroup?", SUBSCRIBER.address("off"), ""));
    var jdbcTemplate = new JdbcTemplate(dataSource);
    outbox.add(
        new Lane(off.getIdPart(), "nobody"),
        List.of(List.of("RequestGroup/1/_history/1")),
        clock.instant(),
        Cause.UNKNOWN);
    var later = clock.instant().plusSeconds(60);
    assertThat(OutboxState.read(jdbcTemplate, subscriptions, later).depth()).isEqualTo(1);
    assertThat(OutboxState.read(jdbcTemplate, subscriptions, later).age()).isPositive();

    off.setStatus(SubscriptionStatus.OFF);
    assertThat(putAgain(off).statusCode()).isEqualTo(200);

    assertThat(owed(off)).isEqualTo(1);
    assertThat(OutboxState.read(jdbcTemplate, subscriptions, later))
        .isEqualTo(new OutboxState(0, 0, 0));
  }

  // --- Whom the operator no longer allows ---

  @Test
  void an_endpoint_that_is_no_longer_allowed_is_sent_nothing() {
    var notAllowed = new Subscriber();
    storePatient("told-no-longer");
    Subscription subscription =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-no-longer",
                SUBSCRIBER.address("allowed"),
                JSON_PAYLOAD));
    subscription.getChannel().setEndpoint(notAllowed.address("refused"));
    makeActive(subscription);

    newGuidance("told-no-longer");

    await()
        .atMost(PATIENCE)
        .until(() -> stored(subscription).getStatus() == SubscriptionStatus.ERROR);
    assertThat(stored(subscription).getError())
        .contains("allowed-endpoints", "1 events wait")
        .doesNotContain(notAllowed.address());
    assertThat(owed(subscription)).isEqualTo(1);
    assertThat(notAllowed.received("refused")).isEmpty();
    notAllowed.switchOff();
  }

  // --- Mended ---

  @ParameterizedTest
  @ValueSource(strings = {"header", "endpoint"})
  void a_channel_that_is_mended_is_tried_at_once(String what) {
    String patientId = "told-when-mended-" + what;
    storePatient(patientId);
    SUBSCRIBER.answer("mend-" + what, one -> isMended(one) ? 200 : 401);
    Subscription mended =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/" + patientId,
                SUBSCRIBER.address("mend-" + what),
                ""));
    newGuidance(patientId);
    await().atMost(PATIENCE).until(() -> !SUBSCRIBER.received("mend-" + what).isEmpty());
    await().atMost(PATIENCE).until(() -> postponed(mended));

    if (what.equals("header")) {
      mended.getChannel().addHeader("X-Mended: yes");
    } else {
      mended.getChannel().setEndpoint(SUBSCRIBER.address("mend-" + what) + "/mended");
    }
    assertThat(putAgain(mended).statusCode()).isEqualTo(200);

    await().atMost(PATIENCE).until(() -> owed(mended) == 0);
  }

  private static boolean isMended(Received request) {
    return request.path().endsWith("/mended") || !request.header("X-mended").isEmpty();
  }

  /** As after many failures: what waits for its next attempt waits for a day. */
  private boolean postponed(Subscription subscription) {
    return jdbc.update(
            "update notification_tasks set execution_time = ?, version = version + 1"
                + " where task_instance like ? and picked = false",
            Timestamp.from(clock.instant().plus(Duration.ofDays(1))),
            subscription.getIdPart() + "/%")
        == 1;
  }

  @Test
  void an_attempt_from_before_the_channel_was_mended_counts_no_more() {
    storePatient("told-when-mended-meanwhile");
    SUBSCRIBER.answer("mended-meanwhile", 401);
    Subscription mended =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-when-mended-meanwhile",
                SUBSCRIBER.address("mended-meanwhile"),
                ""));
    newGuidance("told-when-mended-meanwhile");
    await().atMost(PATIENCE).until(() -> !SUBSCRIBER.received("mended-meanwhile").isEmpty());
    await().atMost(PATIENCE).until(() -> postponed(mended));
    jdbc.update(
        "update notification_outbox set failing_since = ? where subscription_id = ?",
        Timestamp.from(clock.instant().minus(Duration.ofDays(1))),
        mended.getIdPart());
    var since = new AtomicInteger();
    SUBSCRIBER.answer(
        "mended-meanwhile",
        one -> {
          if (isMended(one)) {
            return since.getAndIncrement() == 0 ? DOWN : 200;
          }
          mended.getChannel().addHeader("X-Mended: yes");
          return putAgain(mended).statusCode() == 200 ? 401 : 200;
        });

    jdbc.update(
        "update notification_tasks set execution_time = ? where task_instance like ?",
        Timestamp.from(clock.instant()),
        mended.getIdPart() + "/%");

    await().atMost(PATIENCE).until(() -> owed(mended) == 0);
    assertThat(stored(mended).getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(since).hasValue(2);
  }

  // --- What happens in the same instant ---

  @Test
  void what_is_stored_while_a_subscription_is_about_to_go_on_is_told() {
    storePatient("told-meanwhile");
    newGuidance("told-meanwhile");
    Subscription subscription =
        subscribe(
            subscription(
                "RequestGroup?patient=Patient/told-meanwhile",
                SUBSCRIBER.address("meanwhile"),
                ""));
    subscriptions.fail(subscription, "to be mended");
    Subscription failed = stored(subscription);

    CompletableFuture<Void> saving =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  makeActive(failed);
                  var withdrawing =
                      CompletableFuture.runAsync(() -> withdrawPlan("told-meanwhile"));
                  letPass(withdrawing, subscription);
                  return withdrawing;
                });

    assertThat(saving).succeedsWithin(PATIENCE);
    await().atMost(PATIENCE).until(() -> owed(subscription) == 0);
    assertThat(SUBSCRIBER.taken("meanwhile")).hasSize(1);
  }

  /** Until what is saved is saved and its task has ended, unless it is kept waiting. */
  private void letPass(CompletableFuture<Void> saving, Subscription subscription) {
    try {
      saving.get(LONG_ENOUGH, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("What was to be saved meanwhile was not", e);
    }
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.queryForList(
                        "select task_instance from notification_tasks where task_instance like ?",
                        subscription.getIdPart() + "/%")
                    .isEmpty());
  }

  @Test
  void what_is_stored_while_its_subscription_is_deleted_is_owed_to_nobody() {
    Subscription deleted =
        subscribe(subscription("RequestGroup?patient=Patient/x", SUBSCRIBER.address("x"), ""));
    unsubscribe();
    var lane = new Lane(deleted.getIdPart(), "x");

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              queue.order(List.of(lane));
              outbox.add(
                  lane,
                  List.of(List.of("RequestGroup/1/_history/1")),
                  clock.instant(),
                  Cause.UNKNOWN);
            });

    await().atMost(PATIENCE).until(() -> owed(deleted) == 0);
  }

  // --- At a socket ---

  @Test
  void a_socket_is_pinged_for_a_subscription_that_was_deleted_and_made_again() {
    storePatient("pinged-again");
    Subscription subscription =
        subscribe(socketSubscription("RequestGroup?patient=Patient/pinged-again&status=active"));
    String id = subscription.getIdPart();
    unsubscribe();
    subscription.setStatus(SubscriptionStatus.REQUESTED);
    subscription.getMeta().setVersionId(null);
    assertThat(putAgain(subscription).statusCode()).isBetween(200, 201);

    try (PingListener listener = listen()) {
      listener.send("bind " + id);
      await().atMost(PATIENCE).until(() -> listener.received().equals(List.of("bound " + id)));
      newGuidance("pinged-again");

      await().atMost(PATIENCE).until(() -> listener.received().size() > 1);
      assertThat(listener.received()).containsExactly("bound " + id, "ping " + id);
    }
  }

  // --- What operators see ---

  @Test
  void what_is_owed_and_which_subscriptions_are_in_error_is_measured() {
    storePatient("told-measured");
    SUBSCRIBER.answer("measured", DOWN);
    Subscription owed =
        subscribe(
            subscription(
                "GuidanceResponse?patient=Patient/told-measured",
                SUBSCRIBER.address("measured"),
                ""));
    newGuidance("told-measured");
    await().atMost(PATIENCE).until(() -> stored(owed).getStatus() == SubscriptionStatus.ERROR);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(get("/actuator/prometheus").body())
                    .containsPattern("fertility_cds_outbox_depth [1-9]")
                    .containsPattern("fertility_cds_outbox_age_seconds [1-9]")
                    .containsPattern("fertility_cds_subscriptions_in_error [1-9]"));
  }
}
