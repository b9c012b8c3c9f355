package org.fertilitycds.newlab;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Turns when evaluations wait for longer than they may: results arrive and nobody is told. */
final class QueueHealth implements HealthIndicator {

  private final QueueState.Reader queue;
  private final Duration limit;

  QueueHealth(QueueState.Reader queue, Duration limit) {
    this.queue = queue;
    this.limit = limit;
  }

  @Override
  public Health health() {
    QueueState state = queue.state();
    Health.Builder health = state.age().compareTo(limit) > 0 ? Health.down() : Health.up();
    return health
        .withDetail("waiting", state.depth())
        .withDetail("oldestDueSeconds", state.age().toSeconds())
        .withDetail("deadLetters", state.deadLetters())
        .build();
  }
}
