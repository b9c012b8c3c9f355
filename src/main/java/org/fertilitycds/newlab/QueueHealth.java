package org.fertilitycds.newlab;

import java.time.Duration;
import org.fertilitycds.watch.Glance;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/**
 * Turns when evaluations wait for longer than they may, or fail for as long: results arrive and
 * nobody is told. That of one patient alone is no reason to take a node out: it ends as a dead
 * letter.
 */
final class QueueHealth extends AbstractHealthIndicator {

  private final Glance<QueueState> queue;
  private final Duration limit;

  QueueHealth(Glance<QueueState> queue, Duration limit) {
    super("The queue of evaluations cannot be asked");
    this.queue = queue;
    this.limit = limit;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    QueueState state = queue.state();
    boolean down = state.age().compareTo(limit) > 0 || state.failingPatients() > 1;
    (down ? health.down() : health.up())
        .withDetail("waiting", state.depth())
        .withDetail("oldestDueSeconds", state.age().toSeconds())
        .withDetail("failingPatients", state.failingPatients())
        .withDetail("deadLetters", state.deadLetters());
  }
}
