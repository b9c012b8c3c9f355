package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.AbstractDataSource;

class QueueStateTest {

  /** Each of three metrics waited for a connection, longer than a scrape may take. */
  @Test
  void a_database_that_is_gone_is_not_asked_by_each_metric() {
    var gone = new Gone();
    var queue =
        new QueueState.Reader(
            gone, Clock.fixed(Instant.parse("2026-06-01T16:00:00Z"), ZoneOffset.UTC), 7);

    for (int metric = 0; metric < 3; metric++) {
      assertThatThrownBy(queue::state).isInstanceOf(DataAccessException.class);
    }

    assertThat(gone.asked).hasValue(1);
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
