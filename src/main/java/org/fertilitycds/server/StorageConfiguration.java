package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.config.HapiFhirLocalContainerEntityManagerFactoryBean;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.boot.archive.scan.internal.DisabledScanner;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.envers.boot.internal.EnversService;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;

/** Database, schema, entity manager and transactions. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  /**
   * H2 acknowledges a commit before it writes it unless its write delay is 0, and where it gathers
   * its file while it closes it can lose the last commits (h2database/h2database issue 4247). The
   * database is closed by the connection pool, which outlives the last request, and not by H2's own
   * hook.
   */
  static final String H2_OPTIONS =
      ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
          + ";TRACE_LEVEL_FILE=0";

  /**
   * A node whose machine or network is gone says no farewell, and PostgreSQL would keep its
   * transactions open for two hours, and with each the patient whom it had in hand.
   */
  static final String POSTGRES_NOTICES_THE_DEAD =
      "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;"
          + " set tcp_user_timeout = 30000";

  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource connectionPool(DataSourceProperties properties, StorageProperties storage) {
    if (properties.getUrl() == null) {
      properties.setUrl(embeddedUrl(storage));
      properties.setUsername("sa");
      properties.setPassword("");
    }
    HikariDataSource pool =
        properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    if (properties.determineUrl().startsWith("jdbc:postgresql:")) {
      pool.setConnectionInitSql(POSTGRES_NOTICES_THE_DEAD);
      pool.addDataSourceProperty("tcpKeepAlive", "true");
      pool.addDataSourceProperty("socketFactory", KeepAliveSockets.class.getName());
    }
    return pool;
  }

  private static String embeddedUrl(StorageProperties storage) {
    return "jdbc:h2:file:"
        + storage.dataDirectory().toAbsolutePath().normalize().resolve("fertility-cds")
        + H2_OPTIONS;
  }

  @Bean
  @Primary
  DataSource dataSource(HikariDataSource connectionPool) throws SQLException {
    return H2Commits.around(connectionPool);
  }

  @Bean
  Database database(DataSource dataSource) {
    return Database.of(dataSource);
  }

  @Bean
  SchemaUpgrade schemaUpgrade(DataSource dataSource, Database database, StorageProperties storage) {
    new DurabilityCheck(dataSource, database).requireDurable(storage.allowUnsafeDurability());
    var upgrade = new SchemaUpgrade(dataSource, database);
    upgrade.run();
    return upgrade;
  }

  @Bean
  @Nullable H2Housekeeping h2Housekeeping(DataSource dataSource) throws SQLException {
    return H2Housekeeping.of(dataSource);
  }

  /** The parameter {@code schema} is not used: it puts the tables there before Hibernate looks. */
  @Bean
  @Primary
  HapiFhirLocalContainerEntityManagerFactoryBean entityManagerFactory(
      DataSource dataSource,
      Database database,
      SchemaUpgrade schema,
      ConfigurableListableBeanFactory beans,
      FhirContext fhir,
      JpaStorageSettings settings) {
    var factory =
        (HapiFhirLocalContainerEntityManagerFactoryBean)
            HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
    factory.setPersistenceUnitName("fertility-cds");
    factory.setDataSource(dataSource);
    factory.setJpaPropertyMap(hibernateProperties(database));
    if (database == Database.H2) {
      factory.getJpaPropertyMap().put(AvailableSettings.STATEMENT_INSPECTOR, new H2Statements());
    }
    return factory;
  }

  private static Map<String, Object> hibernateProperties(Database database) {
    return Map.ofEntries(
        Map.entry(AvailableSettings.DIALECT, database.dialect()),
        // HAPI's migrator makes the schema; Hibernate neither makes nor checks it.
        Map.entry(AvailableSettings.HBM2DDL_AUTO, "none"),
        Map.entry("hibernate.boot.allow_jdbc_metadata_access", "false"),
        Map.entry(AvailableSettings.SCANNER, DisabledScanner.class.getName()),
        // No statement here changes rows of several tables at once, which is what these are for.
        Map.entry("hibernate.query.mutation_strategy.global_temporary.create_tables", "false"),
        Map.entry("hibernate.query.mutation_strategy.local_temporary.drop_tables", "false"),
        Map.entry(AvailableSettings.QUERY_STARTUP_CHECKING, "false"),
        Map.entry(AvailableSettings.STATEMENT_BATCH_SIZE, "20"),
        Map.entry(AvailableSettings.ORDER_INSERTS, "true"),
        Map.entry(AvailableSettings.ORDER_UPDATES, "true"),
        Map.entry(AvailableSettings.USE_QUERY_CACHE, "false"),
        Map.entry(AvailableSettings.USE_SECOND_LEVEL_CACHE, "false"),
        Map.entry(AvailableSettings.USE_MINIMAL_PUTS, "false"),
        // Neither the entities' constraints nor Hibernate's own check of required columns, which
        // would take its place: both are the database's.
        Map.entry(AvailableSettings.JAKARTA_VALIDATION_MODE, "none"),
        Map.entry(AvailableSettings.CHECK_NULLABILITY, "false"),
        // The history that Envers keeps is of MDM links, which are not kept here.
        Map.entry(EnversService.INTEGRATION_ENABLED, "false"),
        Map.entry(HibernateOrmMapperSettings.ENABLED, "false"));
  }

  /** Knows the data source, so that plain JDBC joins the transactions of JPA. */
  @Bean
  @Primary
  JpaTransactionManager transactionManager(
      EntityManagerFactory entityManagerFactory, DataSource dataSource) {
    var manager = new JpaTransactionManager(entityManagerFactory);
    manager.setDataSource(dataSource);
    return manager;
  }
}
