package org.fertilitycds.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;

/**
 * A state of the database that gauges and the health ask for. It is read where it is asked for, at
 * most once in two seconds, on a thread of its own: all that ask together wait for a second at
 * most, also for a database that is gone. Thread-safe.
 *
 * @param <T> the state; nothing in it tells of a patient
 */
public final class Glance<T> implements AutoCloseable {

  private static final String PREFIX = "fertility.cds.";
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Supplier<T> read;
  private final Clock clock;
  private final ExecutorService thread;
  private Instant askedAt = Instant.MIN;
  private CompletableFuture<T> reading =
      CompletableFuture.failedFuture(new QueryTimeoutException("Not read yet"));

  /**
   * @param name of the thread
   * @param read reads the state
   */
  public Glance(String name, Supplier<T> read, Clock clock) {
    this.read = read;
    this.clock = clock;
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              var daemon = new Thread(task, name);
              daemon.setDaemon(true);
              return daemon;
            });
  }

  /** Shows a number of the state; not a number where it is not known. */
  public Glance<T> gauge(MeterRegistry meters, String name, ToDoubleFunction<T> number) {
    meters.gauge(PREFIX + name, this, glance -> glance.number(number));
    return this;
  }

  private double number(ToDoubleFunction<T> number) {
    T state;
    try {
      state = state();
    } catch (RuntimeException e) {
      return Double.NaN;
    }
    return number.applyAsDouble(state);
  }

  /**
   * The state of two seconds ago at most.
   *
   * @throws DataAccessException when it could not be read then, or not within a second: whoever
   *     asks next does not wait for a connection once more
   */
  public synchronized T state() {
    if (askedAt.plus(FRESH).isBefore(clock.instant())) {
      if (reading.isDone()) {
        reading = CompletableFuture.supplyAsync(read, thread);
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
}
