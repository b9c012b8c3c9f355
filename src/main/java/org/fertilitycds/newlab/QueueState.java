package org.fertilitycds.newlab;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

  private static final String QUEUE =
      """
      select count(*), min(execution_time), count(distinct case when consecutive_failures >= ?
        then substring(task_instance from 1 for position('/' in task_instance)) end)
      from scheduled_tasks
      where task_name = ? and (execution_time <= ? or consecutive_failures > 0)
      """;
  private static final String DEAD_LETTERS = "select count(*) from evaluation_dead_letter";

  /**
   * Reads it.
   *
   * @param tooManyFailures how often an evaluation fails before it counts as failing
   */
  static QueueState read(JdbcTemplate jdbc, Instant now, int tooManyFailures) {
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
