package org.fertilitycds.notification;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.fertilitycds.log.FailureTrace;
import org.fertilitycds.log.Trace;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through one lane, oldest first, until it is empty, fails, or is another task's.
 *
 * <p>A task ends only when nothing is left for it to come back to: the lane is empty, another task
 * holds it, or the Subscription is not served for the time being, in which case its next activation
 * orders a task for each lane. A claim is given up before the status is looked at for the last
 * time, so that this activation cannot be missed.
 */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** After so many of one lane another one has its turn. */
  private static final int AT_A_TIME = 50;

  /** A lane that found no turn pauses as after so many failures. */
  private static final int BUSY = 3;

  private final Parts parts;
  private final NotificationProperties properties;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Trace trace;

  private final Map<String, Turns> turns = new ConcurrentHashMap<>();

  Delivery(
      Parts parts,
      NotificationProperties properties,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry meters,
      Trace trace) {
    this.parts = parts;
    this.properties = properties;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
    this.trace = trace;
  }

  private void count(String outcome) {
    meters.counter("fertility.cds.notifications", "outcome", outcome).increment();
  }

  /** What a delivery goes through. */
  record Parts(
      Subscriptions subscriptions, Outbox outbox, MessageRenderer renderer, HttpSender sender) {}

  /**
   * Why a subscriber was not told.
   *
   * @param lasting whether trying again mends nothing
   */
  private record Failure(String reason, boolean lasting) {}

  /** Carries out a task; answers what becomes of it. */
  CompletionHandler<Lane> run(TaskInstance<Lane> task) {
    Lane lane = task.getData();
    Turns turn =
        turns.computeIfAbsent(
            lane.subscriptionId(), id -> new Turns(properties.threads(), properties.firstRetry()));
    if (!turn.take()) {
      return again(properties.pause(BUSY));
    }
    try {
      return run(lane, task.getId());
    } finally {
      turn.giveBack();
    }
  }

  private CompletionHandler<Lane> run(Lane lane, String task) {
    for (int count = 0; count < AT_A_TIME; count++) {
      GuidanceSubscription subscription = servedNow(lane, task);
      Notification next = subscription == null ? null : parts.outbox().claim(lane, task);
      if (subscription == null || next == null) {
        return new CompletionHandler.OnCompleteRemove<>();
      }
      Failure failure = attemptInSpan(subscription, next);
      if (failure != null) {
        return failed(subscription, next, task, failure);
      }
      transaction.executeWithoutResult(status -> told(subscription, next));
      count("told");
    }
    return again(Duration.ZERO);
  }

  /** The Subscription where its lane may be told, else null, with no claim left. */
  private @Nullable GuidanceSubscription servedNow(Lane lane, String task) {
    GuidanceSubscription subscription = served(lane);
    if (subscription != null) {
      return subscription;
    }
    parts.outbox().release(lane, task);
    return served(lane);
  }

  private @Nullable GuidanceSubscription served(Lane lane) {
    GuidanceSubscription subscription = parts.subscriptions().find(lane.subscriptionId());
    if (subscription == null) {
      // Stored in the instant in which it was deleted: nobody would ever look at it again.
      parts.outbox().forget(lane);
      return null;
    }
    SubscriptionStatus needed =
        lane.isHandshake() ? SubscriptionStatus.REQUESTED : SubscriptionStatus.ACTIVE;
    return subscription.status() == needed && !subscription.byWebsocket() ? subscription : null;
  }

  private @Nullable Failure attemptInSpan(GuidanceSubscription subscription, Notification next) {
    return trace
        .within(
            "notify subscriber",
            SpanKind.PRODUCER,
            next.cause().span(),
            () -> {
              Trace.serves(next.cause().requests());
              Optional<Failure> failure = Optional.ofNullable(attempt(subscription, next));
              Trace.ended(failure.isPresent() ? "failed" : "told");
              return failure;
            })
        .orElse(null);
  }

  private @Nullable Failure attempt(GuidanceSubscription subscription, Notification next) {
    String refusal = parts.sender().refusal(subscription.endpoint());
    if (refusal != null) {
      return new Failure(refusal, true);
    }
    long events = parts.outbox().events(subscription.id());
    Message message = parts.renderer().message(subscription, next, events);
    if (message == null) {
      log.info(
          "Subscription/{}: event {} is about a resource that is no longer there; not told",
          subscription.id(),
          next.number());
      return null;
    }
    String reason = parts.sender().send(message);
    return reason == null ? null : new Failure(reason, false);
  }

  private void told(GuidanceSubscription subscription, Notification next) {
    parts.outbox().delivered(next, clock.instant());
    if (next.lane().isHandshake()) {
      parts.subscriptions().activate(subscription.resource());
      log.info("Subscription/{}: the endpoint accepted the handshake", subscription.id());
    } else {
      log.info(
          "Subscription/{}: event {} of requests {} was told",
          subscription.id(),
          next.number(),
          next.cause().requests());
    }
  }

  private CompletionHandler<Lane> failed(
      GuidanceSubscription subscription, Notification next, String task, Failure failure) {
    Instant now = clock.instant();
    Instant since = next.failingSince() == null ? now : next.failingSince();
    Duration failing = Duration.between(since, now);
    if (!parts.outbox().failed(next, since, failure.reason())) {
      count("failed");
      log.warn(
          "Subscription/{}: event {} was not told, {}; it was to begin afresh meanwhile, and is tried"
              + " again at once",
          subscription.id(),
          next.number(),
          failure.reason());
      return again(Duration.ZERO);
    }
    if (next.lane().isHandshake()
        || failure.lasting()
        || failing.compareTo(properties.giveUpAfter()) >= 0) {
      giveUp(subscription, next, task, failure.reason());
      count("given-up");
      return new CompletionHandler.OnCompleteRemove<>();
    }
    count("failed");
    Duration pause = properties.pause(next.failures() + 1);
    log.warn(
        "Subscription/{}: event {} was not told, attempt {}, {}; it stays and is tried again in"
            + " {} s",
        subscription.id(),
        next.number(),
        next.failures() + 1,
        failure.reason(),
        pause.toSeconds());
    return again(pause);
  }

  private void giveUp(
      GuidanceSubscription subscription, Notification next, String task, String reason) {
    long waiting = parts.outbox().waiting(subscription.id());
    String error =
        next.lane().isHandshake()
            ? "The handshake failed: %s. Mend the endpoint, then set the status to requested."
                .formatted(reason)
            : "Not told since %s: %s. %d events wait and are kept. Mend the endpoint, then set the status to requested."
                .formatted(
                    next.failingSince() == null ? clock.instant() : next.failingSince(),
                    reason,
                    waiting);
    log.error("Subscription/{} gets the status error. {}", subscription.id(), error);
    transaction.executeWithoutResult(
        status -> {
          parts.subscriptions().fail(subscription.resource(), error);
          parts.outbox().release(next.lane(), task);
        });
  }

  /** Something failed that is not the subscriber's: the task stays and is tried again. */
  void broken(ExecutionComplete completed, ExecutionOperations<Lane> operations) {
    int failures = completed.getExecution().consecutiveFailures + 1;
    Instant next = completed.getTimeDone().plus(properties.pause(failures));
    log.error(
        "Notifications of Subscription/{} failed inside the server, attempt {}; they stay and are"
            + " tried again at {}: {}",
        ((Lane) completed.getExecution().taskInstance.getData()).subscriptionId(),
        failures,
        next,
        completed.getCause().map(FailureTrace::of).orElse("no cause given"));
    operations.reschedule(completed, next);
  }

  /** Somewhat later than asked, so that what failed together is not tried together. */
  private CompletionHandler<Lane> again(Duration pause) {
    long jitter = ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1);
    return (completed, operations) ->
        operations.reschedule(completed, completed.getTimeDone().plus(pause).plusMillis(jitter));
  }
}
