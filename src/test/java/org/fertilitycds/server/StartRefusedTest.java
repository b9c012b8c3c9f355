package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

/** What the server does not start with, and what it says then. */
final class StartRefusedTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", ""})
  void an_address_that_others_reach_is_refused(String address) {
    assertThatThrownBy(() -> guard("server.address=" + address))
        .isInstanceOfSatisfying(
            StartRefusedException.class,
            refusal ->
                assertThat(refusal.action())
                    .contains("server.address=127.0.0.1")
                    .contains(SecurityProperties.OPEN_PROPERTY + "=true"));
  }

  @Test
  void a_management_port_that_others_reach_is_refused() {
    assertThatThrownBy(
            () ->
                guard(
                    "server.address=127.0.0.1",
                    "management.server.port=8081",
                    "management.server.address=0.0.0.0"))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("management.server.address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void this_machine_alone_is_accepted(String address) {
    assertThatCode(() -> guard("server.address=" + address)).doesNotThrowAnyException();
  }

  @Test
  void the_property_that_says_what_it_does_opens_the_server() {
    assertThatCode(
            () -> guard("server.address=0.0.0.0", SecurityProperties.OPEN_PROPERTY + "=true"))
        .doesNotThrowAnyException();
  }

  private static void guard(String... properties) {
    try (var context = new GenericApplicationContext()) {
      TestPropertyValues.of(properties).applyTo(context);
      new ListenAddressGuard().initialize(context);
    }
  }

  @Test
  void a_postgres_that_may_forget_is_refused_unless_allowed() throws IOException {
    // As the library starts it for tests: with fsync and synchronous_commit off.
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      var check = new DurabilityCheck(postgres.getPostgresDatabase(), Database.POSTGRESQL);

      assertThatThrownBy(() -> check.requireDurable(false))
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContaining("fsync is off")
          .hasMessageContaining("synchronous_commit is off");
      assertThatCode(() -> check.requireDurable(true)).doesNotThrowAnyException();
    }
  }

  @Test
  void an_h2_that_writes_later_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> h2(folder, "WRITE_DELAY=500").requireDurable(false))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("WRITE_DELAY is 500");
  }

  @Test
  void an_h2_that_gathers_its_file_while_it_closes_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> h2(folder, "WRITE_DELAY=0").requireDurable(false))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("MAX_COMPACT_TIME is 200");
    assertThatCode(() -> h2(folder, "WRITE_DELAY=0;MAX_COMPACT_TIME=0").requireDurable(false))
        .doesNotThrowAnyException();
  }

  private static DurabilityCheck h2(Path folder, String options) {
    var dataSource = new JdbcDataSource();
    dataSource.setUrl("jdbc:h2:file:" + folder.resolve("durable") + ";" + options);
    dataSource.setUser("sa");
    return new DurabilityCheck(dataSource, Database.H2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fertility-cds.cors.allowed-origins=*                      | https://ehr.example.org
          fertility-cds.cors.allowed-origins=https://ehr.example/x  | without a path
          fertility-cds.requests.max-body-size=0B                   | such as 10MB
          fertility-cds.guideline=NICE                              | Guideline
          """)
  void a_wrong_value_is_refused_with_what_to_write_instead(String property, String telling) {
    new ApplicationContextRunner()
        .withUserConfiguration(Properties.class)
        .withPropertyValues(property)
        .run(
            context ->
                assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(telling));
  }

  @EnableConfigurationProperties({
    CorsProperties.class,
    RequestProperties.class,
    SiteProperties.class
  })
  private static final class Properties {}
}
