package org.fertilitycds.newlab;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
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

  /**
   * Reads it where it is asked for, at most once in a while, on a thread of its own: all gauges of
   * a scrape and the health together wait for a second at most, also for a database that is gone.
   */
  static final class Reader implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
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
    private final ExecutorService thread;
    private Instant askedAt = Instant.MIN;
    private CompletableFuture<QueueState> reading =
        CompletableFuture.completedFuture(new QueueState(0, Duration.ZERO, 0, 0));

    /**
     * @param tooManyFailures how often an evaluation fails before it counts as failing
     */
    Reader(DataSource dataSource, Clock clock, int tooManyFailures) {
      this.jdbc = new JdbcTemplate(dataSource);
      this.clock = clock;
      this.tooManyFailures = tooManyFailures;
      this.thread =
          Executors.newSingleThreadExecutor(
              task -> {
                var daemon = new Thread(task, "queue-state");
                daemon.setDaemon(true);
                return daemon;
              });
    }

    /**
     * The state of two seconds ago at most.
     *
     * @throws DataAccessException when it could not be read then, or not within a second: whoever
     *     asks next does not wait for a connection once more
     */
    synchronized QueueState state() {
      if (askedAt.plus(FRESH).isBefore(clock.instant())) {
        if (reading.isDone()) {
          reading = CompletableFuture.supplyAsync(this::read, thread);
        }
        askedAt = clock.instant();
        var unused =
            reading
                .handle((state, failure) -> true)
                .completeOnTimeout(true, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
      }
      if (!reading.isDone()) {
        throw new QueryTimeoutException("The database has not answered within " + PATIENCE);
      }
      try {
        return reading.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof DataAccessException failure ? failure : e;
      }
    }

    @Override
    public void close() {
      // No interrupt: it would close the file under H2.
      thread.shutdown();
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
