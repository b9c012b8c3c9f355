package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import jdk.net.ExtendedSocketOptions;
import org.fertilitycds.server.KeepAliveSockets;
import org.fertilitycds.server.OnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class TriggerPostgresTest extends Trigger {

  @Autowired HikariDataSource pool;

  /**
   * A machine that loses its power closes no connection: what it had in hand was PostgreSQL's for
   * as long as the operating system waits, most often two hours.
   */
  @ParameterizedTest
  @CsvSource({
    "tcp_keepalives_idle, 10",
    "tcp_keepalives_interval, 5",
    "tcp_keepalives_count, 3",
    "tcp_user_timeout, 30000"
  })
  void the_transaction_of_a_node_that_is_gone_ends_within_a_minute(String setting, String value) {
    assertThat(jdbc.queryForObject("show " + setting, String.class)).isEqualTo(value);
  }

  /** Who waited for an answer of a PostgreSQL that was gone waited for ever. */
  @Test
  void a_connection_to_a_database_that_is_gone_ends_within_a_minute() throws Exception {
    Properties properties = pool.getDataSourceProperties();
    assertThat(properties.get("socketFactory")).isEqualTo(KeepAliveSockets.class.getName());
    try (var socket = new KeepAliveSockets().createSocket()) {
      assertThat(socket.getKeepAlive()).isTrue();
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(10);
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)).isEqualTo(5);
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)).isEqualTo(3);
    }
  }
}
