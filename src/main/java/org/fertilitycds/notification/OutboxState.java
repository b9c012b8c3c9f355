package org.fertilitycds.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is owed at a glance.
 *
 * @param depth events that are owed to those who listen
 * @param age seconds since the oldest of them was stored
 * @param inError Subscriptions with the status error
 */
record OutboxState(long depth, long age, long inError) {

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

  private static long age(@Nullable Timestamp oldest, Instant now) {
    return oldest == null ? 0 : Math.max(0, Duration.between(oldest.toInstant(), now).toSeconds());
  }
}
