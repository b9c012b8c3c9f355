package org.fertilitycds.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxStateTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T16:00:00Z"), ZoneOffset.UTC);

  @Test
  void a_database_that_is_gone_is_asked_once_for_all_gauges_which_do_not_wait_for_it() {
    var asked = new AtomicInteger();
    var answer = new CountDownLatch(1);
    try (var reader =
        new OutboxState.Reader(
            () -> {
              asked.incrementAndGet();
              await(answer);
              throw new IllegalStateException("gone");
            },
            CLOCK)) {
      for (int gauge = 0; gauge < 3; gauge++) {
        assertThat(reader.state().depth()).isNaN();
      }
      assertThat(asked).hasValue(1);
      answer.countDown();
    }
  }

  @Test
  void a_failure_is_not_shown_as_a_number() {
    try (var reader =
        new OutboxState.Reader(
            () -> {
              throw new IllegalStateException("gone");
            },
            CLOCK)) {
      assertThat(reader.state().inError()).isNaN();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
