package org.fertilitycds.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is owed at a glance; nothing in it tells of a patient. Not a number where it is not known.
 *
 * @param depth events that are owed to those who listen
 * @param age seconds since the oldest of them was stored
 * @param inError Subscriptions with the status error
 */
record OutboxState(double depth, double age, double inError) {

  private static final OutboxState UNKNOWN = new OutboxState(Double.NaN, Double.NaN, Double.NaN);

  private static final String OWED =
      "select count(*), min(created_at) from notification_outbox"
          + " where event_number > 0 and subscription_id in (";

  /** What waits for one that its subscriber has switched off is kept, and is nobody's trouble. */
  static OutboxState read(JdbcTemplate jdbc, Subscriptions subscriptions, Instant now) {
    List<GuidanceSubscription> listening = subscriptions.listening();
    if (listening.isEmpty()) {
      return new OutboxState(0, 0, 0);
    }
    long inError =
        listening.stream().filter(one -> one.status() == SubscriptionStatus.ERROR).count();
    return jdbc.queryForObject(
        OWED + "?" + ",?".repeat(listening.size() - 1) + ")",
        (row, number) -> new OutboxState(row.getLong(1), age(row.getTimestamp(2), now), inError),
        listening.stream().map(GuidanceSubscription::id).toArray());
  }

  private static double age(@Nullable Timestamp oldest, Instant now) {
    return oldest == null ? 0 : Math.max(0, Duration.between(oldest.toInstant(), now).toSeconds());
  }

  /**
   * Reads it where it is asked for, at most once in a while, on a thread of its own: all gauges of
   * a scrape together wait for a second at most, also for a database that is gone.
   */
  static final class Reader implements AutoCloseable {

    private static final String PREFIX = "fertility.cds.";
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Supplier<OutboxState> read;
    private final Clock clock;
    private final ExecutorService thread;
    private Instant askedAt = Instant.MIN;
    private CompletableFuture<OutboxState> reading = CompletableFuture.completedFuture(UNKNOWN);

    Reader(Supplier<OutboxState> read, Clock clock) {
      this.read = read;
      this.clock = clock;
      this.thread =
          Executors.newSingleThreadExecutor(
              task -> {
                var daemon = new Thread(task, "outbox-state");
                daemon.setDaemon(true);
                return daemon;
              });
    }

    void watchedBy(MeterRegistry meters) {
      gauge(meters, "outbox.depth", OutboxState::depth);
      gauge(meters, "outbox.age.seconds", OutboxState::age);
      gauge(meters, "subscriptions.in.error", OutboxState::inError);
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<OutboxState> value) {
      meters.gauge(PREFIX + name, this, reader -> value.applyAsDouble(reader.state()));
    }

    /** The state of two seconds ago at most; unknown where it could not be read in a second. */
    synchronized OutboxState state() {
      if (askedAt.plus(FRESH).isBefore(clock.instant())) {
        if (reading.isDone()) {
          reading = CompletableFuture.supplyAsync(read, thread).exceptionally(gone -> UNKNOWN);
        }
        askedAt = clock.instant();
        var unused =
            reading
                .copy()
                .completeOnTimeout(UNKNOWN, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
      }
      return reading.getNow(UNKNOWN);
    }

    @Override
    public void close() {
      // No interrupt: it would close the file under H2.
      thread.shutdown();
    }
  }
}
