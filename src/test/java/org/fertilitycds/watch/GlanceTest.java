package org.fertilitycds.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

class GlanceTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T16:00:00Z"), ZoneOffset.UTC);

  private final AtomicInteger asked = new AtomicInteger();

  /** Each of three metrics waited for a connection, longer than a scrape may take. */
  @Test
  void a_database_that_is_gone_is_asked_once_for_all_who_look() {
    try (var glance = new Glance<>("gone", this::gone, CLOCK)) {
      for (int time = 0; time < 3; time++) {
        assertThatThrownBy(glance::state).isInstanceOf(DataAccessResourceFailureException.class);
      }
    }

    assertThat(asked).hasValue(1);
  }

  /** Health and the metrics waited for as long as the pool waits for a connection. */
  @Test
  @Timeout(20)
  void a_database_that_does_not_answer_is_not_waited_for() {
    var answer = new CountDownLatch(1);
    try (var glance = new Glance<>("silent", () -> silent(answer), CLOCK)) {
      for (int time = 0; time < 3; time++) {
        assertThatThrownBy(glance::state).isInstanceOf(QueryTimeoutException.class);
      }
      assertThat(asked).hasValue(1);
      answer.countDown();
    }
  }

  @Test
  void a_failure_is_not_shown_as_a_number() {
    var meters = new SimpleMeterRegistry();
    try (var glance =
        new Glance<>("gone", this::gone, CLOCK).gauge(meters, "depth", Integer::doubleValue)) {
      assertThat(meters.get("fertility.cds.depth").gauge().value()).isNaN();
      assertThat(glance).isNotNull();
    }
  }

  private Integer gone() {
    asked.incrementAndGet();
    throw new DataAccessResourceFailureException("gone");
  }

  private Integer silent(CountDownLatch answer) {
    asked.incrementAndGet();
    try {
      answer.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
