package org.fertilitycds.server;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The two databases that the server runs on, and what HAPI and Flyway call them. */
enum Database {
  /** The embedded default: one file on one machine. */
  H2(DriverTypeEnum.H2_EMBEDDED, HapiFhirH2Dialect.class.getName(), "h2"),
  /** For several nodes, or where the site has one already. */
  POSTGRESQL(DriverTypeEnum.POSTGRES_9_4, HapiFhirPostgresDialect.class.getName(), "postgresql");

  private final DriverTypeEnum driverType;
  private final String dialect;
  private final String migrations;

  Database(DriverTypeEnum driverType, String dialect, String migrations) {
    this.driverType = driverType;
    this.dialect = dialect;
    this.migrations = migrations;
  }

  /**
   * Recognises a database by what its driver says.
   *
   * @throws StartRefusedException when it is neither of the two
   */
  static Database of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return switch (product) {
        case "H2" -> H2;
        case "PostgreSQL" -> POSTGRESQL;
        default ->
            throw new StartRefusedException(
                "The database is " + product + ", which this server does not know.",
                "Let spring.datasource.url name a PostgreSQL, or remove it to use the embedded H2.");
      };
    } catch (SQLException e) {
      throw new StartRefusedException(
          "The database cannot be reached: " + e.getMessage(),
          "Check spring.datasource.url, .username and .password, and that the database runs and,"
              + " for the embedded one, that no other server uses the same data directory.",
          e);
    }
  }

  DriverTypeEnum driverType() {
    return driverType;
  }

  /** Class name of HAPI's Hibernate dialect. */
  String dialect() {
    return dialect;
  }

  /** Folder of our own migrations below {@code db/migration}. */
  String migrations() {
    return migrations;
  }
}
