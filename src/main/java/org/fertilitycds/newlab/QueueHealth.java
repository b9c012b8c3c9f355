package org.fertilitycds.newlab;

import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Turns when evaluations wait for longer than they may: results arrive and nobody is told. */
final class QueueHealth extends AbstractHealthIndicator {

  private final QueueState.Reader queue;
  private final Duration limit;

  QueueHealth(QueueState.Reader queue, Duration limit) {
    super("The queue of evaluations cannot be asked");
    this.queue = queue;
    this.limit = limit;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    QueueState state = queue.state();
    (state.age().compareTo(limit) > 0 ? health.down() : health.up())
        .withDetail("waiting", state.depth())
        .withDetail("oldestDueSeconds", state.age().toSeconds())
        .withDetail("deadLetters", state.deadLetters());
  }
}
