package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives SIGKILL, and is evaluated. */
final class KillTest {

  private static final int RESULTS = 10;
  private static final Duration LONGEST_RUN = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Of the issue: the work of a dead worker is taken over within a minute. */
  private static final Duration TAKE_OVER = Duration.ofSeconds(60);

  private final FhirContext fhir = FhirContext.forR4Cached();

  @Test
  void acknowledged_results_are_there_after_kills_and_are_evaluated(@TempDir Path data)
      throws Exception {
    List<IdType> acknowledged = new ArrayList<>();
    try (ForkedServer server = ForkedServer.start(data)) {
      storePatient(server);
      for (int result = 0; result < RESULTS; result++) {
        acknowledged.add(postTestosterone(server, RESULTS - result));
      }
      server.kill();
    }

    try (ForkedServer server = ForkedServer.start(data)) {
      requireStored(server, acknowledged);
      await().atMost(PATIENCE).until(() -> usedByGuidance(server, acknowledged.get(RESULTS - 1)));
      acknowledged.addAll(postUntilKilled(server));
    }

    try (ForkedServer server = ForkedServer.start(data)) {
      requireStored(server, acknowledged);
      await().atMost(PATIENCE).until(() -> usedByGuidance(server, acknowledged.get(RESULTS - 1)));
      var active =
          server.send("GET", "/fhir/RequestGroup?subject=Patient/killed&status=active", "");
      assertThat(bundle(active.body()).getEntry()).hasSize(1);
    }
  }

  /** Posts one result after the other until the server is killed, at an instant left to chance. */
  private static List<IdType> postUntilKilled(ForkedServer server) throws InterruptedException {
    List<IdType> acknowledged = new ArrayList<>();
    var killer =
        CompletableFuture.runAsync(
            server::kill,
            CompletableFuture.delayedExecutor(
                ThreadLocalRandom.current().nextLong(LONGEST_RUN.toMillis()),
                TimeUnit.MILLISECONDS));
    try {
      while (true) {
        acknowledged.add(postTestosterone(server, RESULTS + 1));
      }
    } catch (IOException killed) {
      killer.join();
      return acknowledged;
    }
  }

  @Test
  void a_node_killed_in_the_middle_of_an_evaluation_is_replaced_within_a_minute(@TempDir Path data)
      throws Exception {
    try (EmbeddedPostgres postgres = OnPostgres.Postgres.start()) {
      String url = "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres");
      IdType result;
      try (ForkedServer server = ForkedServer.start(data, url);
          Connection other = postgres.getPostgresDatabase().getConnection()) {
        storePatient(server);
        other.setAutoCommit(false);
        query(other, "select 1 from hfj_resource where fhir_id = 'killed' for update");
        result = postTestosterone(server, 1);
        // The worker has taken the task up and waits for the row that is locked here.
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    query(
                        other,
                        "select 1 from scheduled_tasks where picked and task_name = 'evaluate-patient'"));
        server.kill();
        other.rollback();
      }

      try (ForkedServer server = ForkedServer.start(data, url)) {
        await().atMost(TAKE_OVER).until(() -> usedByGuidance(server, result));
      }
    }
  }

  private static boolean query(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next();
    }
  }

  private static void storePatient(ForkedServer server) throws IOException, InterruptedException {
    String patient =
        "{\"resourceType\": \"Patient\", \"id\": \"killed\", \"gender\": \"male\", \"birthDate\": \"1992-03-14\"}";
    assertThat(server.send("PUT", "/fhir/Patient/killed", patient).statusCode()).isEqualTo(201);
  }

  private static IdType postTestosterone(ForkedServer server, int daysAgo)
      throws IOException, InterruptedException {
    var answer = server.send("POST", "/fhir/Observation", testosterone(daysAgo));
    assertThat(answer.statusCode()).isEqualTo(201);
    return new IdType(answer.headers().firstValue("Location").orElseThrow());
  }

  private static void requireStored(ForkedServer server, List<IdType> results)
      throws IOException, InterruptedException {
    for (IdType id : results) {
      var answer = server.send("GET", "/fhir/Observation/" + id.getIdPart(), "");
      assertThat(answer.statusCode()).as(id.getIdPart()).isEqualTo(200);
    }
  }

  private boolean usedByGuidance(ForkedServer server, IdType observation)
      throws IOException, InterruptedException {
    var answer = server.send("GET", "/fhir/Provenance?_count=100", "");
    return bundle(answer.body()).getEntry().stream()
        .map(entry -> (Provenance) entry.getResource())
        .flatMap(provenance -> provenance.getEntity().stream())
        .map(entity -> new IdType(entity.getWhat().getReference()))
        .anyMatch(used -> observation.getIdPart().equals(used.getIdPart()));
  }

  private Bundle bundle(String json) {
    return fhir.newJsonParser().parseResource(Bundle.class, json);
  }

  private static String testosterone(int daysAgo) {
    return """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "2986-8"}]},
         "subject": {"reference": "Patient/killed"},
         "effectiveDateTime": "%sT08:00:00Z",
         "valueQuantity":
           {"value": %d, "system": "http://unitsofmeasure.org", "code": "ng/dL", "unit": "ng/dL"}}
        """
        .formatted(LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo), 240 + daysAgo);
  }
}
