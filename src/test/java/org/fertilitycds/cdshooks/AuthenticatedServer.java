package org.fertilitycds.cdshooks;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The CDS services with what registered clients need: a database, and a clock that moves. */
class AuthenticatedServer extends CdsHooksServer {

  static final MovableClock CLOCK = new MovableClock(NOW);

  @Bean
  @Override
  Clock clock() {
    return CLOCK;
  }

  @Bean
  DataSource dataSource() {
    return tokens();
  }

  /** A database of its own in memory, with the table of the migration. */
  static DataSource tokens() {
    var dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/h2/V6__cds_hooks_tokens.sql"))
        .execute(dataSource);
    return dataSource;
  }
}
