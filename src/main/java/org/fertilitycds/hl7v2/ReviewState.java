package org.fertilitycds.hl7v2;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The review queue at a glance.
 *
 * @param depth messages of which something waits for review
 * @param age seconds since the oldest of them came
 */
record ReviewState(long depth, long age) {

  /** Answered by the index of state and time: as long as the queue, not as the table. */
  private static final String WAITING =
      "select count(*), min(received_at) from hl7v2_message where state = 'review'";

  static ReviewState read(JdbcTemplate jdbc, Instant now) {
    return jdbc.queryForObject(
        WAITING, (row, number) -> new ReviewState(row.getLong(1), age(row.getTimestamp(2), now)));
  }

  private static long age(@Nullable Timestamp oldest, Instant now) {
    return oldest == null ? 0 : Math.max(0, Duration.between(oldest.toInstant(), now).toSeconds());
  }
}
