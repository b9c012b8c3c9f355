package org.fertilitycds.newlab;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.fertilitycds.log.FailureTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A failed evaluation stays in the queue and is tried again, less and less often. After the last
 * attempt it leaves the queue for the dead letters, both in one transaction.
 */
final class RetryLater implements FailureHandler<EvaluationOrder> {

  private static final Logger log = LoggerFactory.getLogger(RetryLater.class);

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 9;

  /** So often the last attempt may end with the process, or with a database that is gone. */
  private static final int UNHEARD = 3;

  private final int maxAttempts;
  private final Supplier<DeadLetters> deadLetters;
  private final Supplier<TransactionTemplate> transaction;
  private final NewLabMetrics metrics;

  /**
   * @param maxAttempts how often an evaluation is tried
   */
  RetryLater(
      int maxAttempts,
      Supplier<DeadLetters> deadLetters,
      Supplier<TransactionTemplate> transaction,
      NewLabMetrics metrics) {
    this.maxAttempts = maxAttempts;
    this.deadLetters = deadLetters;
    this.transaction = transaction;
    this.metrics = metrics;
  }

  @Override
  public void onFailure(
      ExecutionComplete execution, ExecutionOperations<EvaluationOrder> operations) {
    int attempts = execution.getExecution().consecutiveFailures + 1;
    String why = execution.getCause().map(FailureTrace::of).orElse("no cause given");
    if (attempts >= maxAttempts && gaveUp(execution, attempts, why)) {
      return;
    }
    Instant next = execution.getTimeDone().plus(delay(attempts - 1));
    log.error(
        "Evaluation {} failed, attempt {} of {}; it stays queued and is retried at {}: {}",
        execution.getExecution().getId(),
        attempts,
        maxAttempts,
        next,
        why);
    operations.reschedule(execution, next);
  }

  /**
   * An evaluation that takes its process with it, say one that needs more memory than there is,
   * never gets as far as a failure: each node that takes it over would die of it in its turn.
   *
   * @throws IllegalStateException when it has been tried too often, which ends as other failures do
   */
  static void requireHope(Execution execution, int maxAttempts) {
    if (execution.consecutiveFailures >= maxAttempts + UNHEARD) {
      throw new IllegalStateException("Its node ended, or could not say that it failed, each time");
    }
  }

  /** The operations of db-scheduler would commit what the transaction has done so far. */
  private boolean gaveUp(ExecutionComplete execution, int attempts, String why) {
    var order = (EvaluationOrder) execution.getExecution().taskInstance.getData();
    try {
      transaction
          .get()
          .executeWithoutResult(
              status -> {
                deadLetters
                    .get()
                    .keep(
                        order,
                        "Failed "
                            + attempts
                            + " times, the last time at "
                            + execution.getTimeDone()
                            + " with "
                            + kind(execution)
                            + "; the log of that time says where.",
                        id(execution));
              });
    } catch (RuntimeException e) {
      log.error("Evaluation {} could not be given up: {}", id(execution), FailureTrace.of(e));
      return false;
    }
    metrics.givenUp();
    log.error(
        "Evaluation {} was given up after {} attempts; a Task keeps it: {}",
        id(execution),
        attempts,
        why);
    return true;
  }

  /** Class of the innermost cause: a message could hold data of the patient. */
  private static String kind(ExecutionComplete execution) {
    Throwable cause = ExceptionUtils.getRootCause(execution.getCause().orElse(null));
    return cause == null ? "no cause given" : cause.getClass().getSimpleName();
  }

  private static String id(ExecutionComplete execution) {
    return execution.getExecution().getId();
  }

  /** How often an evaluation has failed whose first failure was so long ago. */
  static int failuresWithin(Duration time) {
    int failures = 1;
    for (Duration spent = Duration.ZERO; spent.compareTo(time) < 0; failures++) {
      spent = spent.plus(delay(failures - 1));
    }
    return failures;
  }

  /** 2 s, 4 s, 8 s and so on up to 15 minutes: twelve attempts take 47 minutes. */
  static Duration delay(int failures) {
    Duration delay = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
