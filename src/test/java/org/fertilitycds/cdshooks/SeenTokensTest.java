package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Two nodes with one database. */
final class SeenTokensTest {

  private static final String ISSUER = "https://ehr.example.org";

  private final MovableClock clock = new MovableClock(CdsHooksServer.NOW);

  @Test
  void on_h2() throws Exception {
    verify(AuthenticatedServer.tokens());
  }

  @Test
  void on_postgres() throws Exception {
    try (EmbeddedPostgres postgres = postgres()) {
      DataSource dataSource = postgres.getPostgresDatabase();
      new ResourceDatabasePopulator(
              new ClassPathResource("db/migration/postgresql/V6__cds_hooks_tokens.sql"))
          .execute(dataSource);
      verify(dataSource);
    }
  }

  private static EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  private void verify(DataSource dataSource) throws Exception {
    var one = new SeenTokens(dataSource, clock);
    var other = new SeenTokens(dataSource, clock);
    Instant until = clock.instant().plusSeconds(300);

    assertThat(one.add(ISSUER, "a", until)).isTrue();
    assertThat(one.add(ISSUER, "a", until)).as("the same node").isFalse();
    assertThat(other.add(ISSUER, "a", until)).as("the other node").isFalse();
    assertThat(other.add(ISSUER, "A", until)).as("another case").isTrue();
    assertThat(other.add(ISSUER + "a", "", until)).as("another issuer").isTrue();
    assertThat(other.add(ISSUER, "x".repeat(10_000), until)).as("a long one").isTrue();

    assertThat(taken(one, other, until)).as("of 40 at once").hasSize(1);

    clock.advance(Duration.ofSeconds(301));
    assertThat(one.add(ISSUER, "b", clock.instant().plusSeconds(300))).isTrue();
    assertThat(new JdbcTemplate(dataSource).queryForList("select * from cds_hooks_token"))
        .as("what is too old to count is forgotten")
        .hasSize(1);
  }

  private static List<Boolean> taken(SeenTokens one, SeenTokens other, Instant until)
      throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> calls = new ArrayList<>();
      IntStream.range(0, 40)
          .forEach(
              call -> calls.add(() -> (call % 2 == 0 ? one : other).add(ISSUER, "race", until)));
      List<Boolean> taken = new ArrayList<>();
      for (Future<Boolean> answer : threads.invokeAll(calls)) {
        if (answer.get()) {
          taken.add(true);
        }
      }
      return taken;
    } finally {
      threads.shutdownNow();
    }
  }
}
