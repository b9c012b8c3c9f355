package org.fertilitycds.newlab;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The queue at a glance.
 *
 * @param depth evaluations that wait or run, without those whose time has not come
 * @param age for how long the oldest that is due has been due
 * @param failingPatients patients whose evaluation has been failing for longer than it may wait
 * @param deadLetters patients whose evaluation was given up and not made good since
 */
record QueueState(int depth, Duration age, int failingPatients, int deadLetters) {

  /** Reads it, at most once in a while: metrics and health ask in the same breath. */
  static final class Reader {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String QUEUE =
        """
        select count(*), min(execution_time), count(distinct case when consecutive_failures >= ?
          then substring(task_instance from 1 for position('/' in task_instance)) end)
        from scheduled_tasks
        where task_name = ? and (execution_time <= ? or consecutive_failures > 0)
        """;
    private static final String DEAD_LETTERS = "select count(*) from evaluation_dead_letter";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final int tooManyFailures;
    private Instant readAt = Instant.MIN;
    private @Nullable DataAccessException failure;
    private QueueState last = new QueueState(0, Duration.ZERO, 0, 0);

    /**
     * @param tooManyFailures how often an evaluation fails before it counts as failing
     */
    Reader(DataSource dataSource, Clock clock, int tooManyFailures) {
      this.jdbc = new JdbcTemplate(dataSource);
      this.clock = clock;
      this.tooManyFailures = tooManyFailures;
    }

    /**
     * The state of two seconds ago at most.
     *
     * @throws DataAccessException when it could not be read then: whoever asks next does not wait
     *     for a connection once more
     */
    synchronized QueueState state() {
      if (readAt.plus(FRESH).isBefore(clock.instant())) {
        try {
          last = read();
          failure = null;
        } catch (DataAccessException e) {
          failure = e;
        }
        readAt = clock.instant();
      }
      if (failure != null) {
        throw failure;
      }
      return last;
    }

    private QueueState read() {
      Instant now = clock.instant();
      Integer dead = jdbc.queryForObject(DEAD_LETTERS, Integer.class);
      return jdbc.queryForObject(
          QUEUE,
          (row, number) ->
              new QueueState(
                  row.getInt(1),
                  age(row.getTimestamp(2), now),
                  row.getInt(3),
                  dead == null ? 0 : dead),
          tooManyFailures,
          EvaluationQueue.TASK.getTaskName(),
          Timestamp.from(now));
    }

    private static Duration age(@Nullable Timestamp due, Instant now) {
      if (due == null) {
        return Duration.ZERO;
      }
      Duration age = Duration.between(due.toInstant(), now);
      return age.isNegative() ? Duration.ZERO : age;
    }
  }
}
