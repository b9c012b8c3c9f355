package org.fertilitycds.newlab;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.time.Instant;
import org.fertilitycds.log.FailureTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failed evaluation stays in the queue and is tried again, less and less often. */
final class RetryLater implements FailureHandler<EvaluationOrder> {

  private static final Logger log = LoggerFactory.getLogger(RetryLater.class);

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 9;

  @Override
  public void onFailure(
      ExecutionComplete execution, ExecutionOperations<EvaluationOrder> operations) {
    int failures = execution.getExecution().consecutiveFailures;
    Instant next = execution.getTimeDone().plus(delay(failures));
    log.error(
        "Evaluation {} failed, attempt {}; it stays queued and is retried at {}: {}",
        execution.getExecution().getId(),
        failures + 1,
        next,
        execution.getCause().map(FailureTrace::of).orElse("no cause given"));
    operations.reschedule(execution, next);
  }

  /** 2 s, 4 s, 8 s and so on up to 15 minutes. */
  static Duration delay(int failures) {
    Duration delay = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
