package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.datasource.AbstractDataSource;

class QueueStateTest {

  /** Each of three metrics waited for a connection, longer than a scrape may take. */
  @Test
  void a_database_that_is_gone_is_not_asked_by_each_metric() {
    var gone = new Gone();
    try (var queue =
        new QueueState.Reader(
            gone, Clock.fixed(Instant.parse("2026-06-01T16:00:00Z"), ZoneOffset.UTC), 7)) {
      for (int metric = 0; metric < 3; metric++) {
        assertThatThrownBy(queue::state).isInstanceOf(DataAccessException.class);
      }
    }

    assertThat(gone.asked).hasValue(1);
  }

  /** Health and the metrics waited for as long as the pool waits for a connection. */
  @Test
  @Timeout(20)
  void a_database_that_does_not_answer_is_not_waited_for() throws InterruptedException {
    var silent = new Silent();
    try (var queue =
        new QueueState.Reader(
            silent, Clock.fixed(Instant.parse("2026-06-01T16:00:00Z"), ZoneOffset.UTC), 7)) {

      assertThatThrownBy(queue::state).isInstanceOf(QueryTimeoutException.class);

      assertThat(silent.asked.await(0, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static final class Silent extends AbstractDataSource {

    private final CountDownLatch asked = new CountDownLatch(1);

    @Override
    public Connection getConnection() throws SQLException {
      asked.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new SQLException("nobody answers");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }

  private static final class Gone extends AbstractDataSource {

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Connection getConnection() throws SQLException {
      asked.incrementAndGet();
      throw new SQLException("gone");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }
}
