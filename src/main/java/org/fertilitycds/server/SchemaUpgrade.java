package org.fertilitycds.server;

import ca.uhn.fhir.jpa.migrate.HapiMigrationLock;
import ca.uhn.fhir.jpa.migrate.HapiMigrationStorageSvc;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.MigrationTaskList;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.dao.HapiMigrationDao;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables to what this version needs, so that an upgrade is a plain restart: HAPI's own
 * migrator for HAPI's tables, Flyway for ours.
 *
 * <p>One process at a time: the embedded database belongs to one process anyway, on PostgreSQL a
 * lock of the session is held, which ends with the process. HAPI's own lock is a row, which a
 * killed process leaves behind and on which every later start would wait and fail; who holds ours
 * may remove it.
 */
final class SchemaUpgrade {

  private static final Logger log = LoggerFactory.getLogger(SchemaUpgrade.class);

  /** Apart from HAPI's history, which has a table of its own too. */
  private static final String HISTORY_TABLE = "fertility_cds_schema";

  /** Any number that no other user of the database takes for a lock. */
  private static final long LOCK = 7_265_043_911_482_376_001L;

  private static final Duration LOCK_POLL = Duration.ofMillis(500);

  private final DataSource dataSource;
  private final Database database;

  SchemaUpgrade(DataSource dataSource, Database database) {
    this.dataSource = dataSource;
    this.database = database;
  }

  void run() {
    log.info("Schema: bringing the {} database to what this version needs", database);
    switch (database) {
      case H2 -> migrate();
      case POSTGRESQL -> migrateAlone();
    }
  }

  private void migrateAlone() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      awaitLock(statement);
      try {
        migrate();
      } finally {
        statement.execute("select pg_advisory_unlock(" + LOCK + ")");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The lock of the schema cannot be had", e);
    }
  }

  /** Asks again and again: a statement that waits would hold up indexes built concurrently. */
  private static void awaitLock(Statement statement) throws SQLException {
    boolean told = false;
    while (true) {
      try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
        if (row.next() && row.getBoolean(1)) {
          return;
        }
      }
      if (!told) {
        log.info("Schema: another node is at it, waiting for it to finish");
        told = true;
      }
      LockSupport.parkNanos(LOCK_POLL.toNanos());
    }
  }

  private void migrate() {
    migrateHapiTables();
    migrateOwnTables();
  }

  private void migrateHapiTables() {
    String table = SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME;
    var history =
        new HapiMigrationStorageSvc(new HapiMigrationDao(dataSource, database.driverType(), table));
    history.createMigrationTableIfRequired();
    MigrationTaskList tasks =
        new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values());
    if (history.diff(tasks).getUnskippableTasks().size() == 0) {
      return;
    }
    history
        .findFirstByPidAndNotDescription(HapiMigrationLock.LOCK_PID, "")
        .ifPresent(left -> history.deleteLockRecord(left.getDescription()));
    var migrator = new HapiMigrator(table, dataSource, database.driverType());
    migrator.addTasks(tasks);
    migrator.migrate();
  }

  private void migrateOwnTables() {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration/" + database.migrations())
        .table(HISTORY_TABLE)
        // HAPI's tables are there already: that is no history of ours.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
