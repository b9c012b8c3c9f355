package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.migrate.HapiMigrationStorageSvc;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.dao.HapiMigrationDao;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.concurrent.CompletableFuture;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schema after a start that was killed, and after a plain restart. */
final class SchemaUpgradeTest {

  @Test
  void the_lock_that_a_killed_start_left_does_not_stop_the_next() {
    var dataSource = new JdbcDataSource();
    dataSource.setUrl("jdbc:h2:mem:schema-upgrade;DB_CLOSE_DELAY=-1");
    dataSource.setUser("sa");
    var history =
        new HapiMigrationStorageSvc(
            new HapiMigrationDao(
                dataSource,
                Database.H2.driverType(),
                SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME));
    history.createMigrationTableIfRequired();
    history.insertLockRecord("left by a killed process");

    new SchemaUpgrade(dataSource, Database.H2).run();
    new SchemaUpgrade(dataSource, Database.H2).run();

    var jdbc = new JdbcTemplate(dataSource);
    assertThat(jdbc.queryForObject("select count(*) from hfj_resource", Integer.class)).isZero();
    assertThat(jdbc.queryForObject("select count(*) from scheduled_tasks", Integer.class)).isZero();
  }

  @Test
  void two_nodes_that_start_at_once_on_an_empty_database_make_one_schema() throws Exception {
    try (EmbeddedPostgres postgres = OnPostgres.Postgres.start();
        var dataSource = new HikariDataSource()) {
      dataSource.setDataSource(postgres.getPostgresDatabase());
      var other =
          CompletableFuture.runAsync(
              () -> new SchemaUpgrade(dataSource, Database.POSTGRESQL).run());
      new SchemaUpgrade(dataSource, Database.POSTGRESQL).run();
      other.join();

      var jdbc = new JdbcTemplate(dataSource);
      assertThat(jdbc.queryForObject("select count(*) from hfj_resource", Integer.class)).isZero();
    }
  }
}
