package org.fertilitycds.server;

import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables to what this version needs, so that an upgrade is a plain restart: HAPI's own
 * migrator for HAPI's tables, Flyway for ours.
 */
final class SchemaUpgrade {

  private static final Logger log = LoggerFactory.getLogger(SchemaUpgrade.class);

  /** Apart from HAPI's history, which has a table of its own too. */
  private static final String HISTORY_TABLE = "fertility_cds_schema";

  private final DataSource dataSource;
  private final Database database;

  SchemaUpgrade(DataSource dataSource, Database database) {
    this.dataSource = dataSource;
    this.database = database;
  }

  void run() {
    log.info("Schema: bringing the {} database to what this version needs", database);
    migrateHapiTables();
    migrateOwnTables();
  }

  private void migrateHapiTables() {
    var migrator =
        new HapiMigrator(
            SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME, dataSource, database.driverType());
    migrator.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
    migrator.createMigrationTableIfRequired();
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
