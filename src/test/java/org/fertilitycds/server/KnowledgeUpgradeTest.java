package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.RequestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was ordered under one version of the knowledge is evaluated under the next. */
final class KnowledgeUpgradeTest {

  private static final int MEN = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PLAN = "PlanDefinition-fertility-assessment.json";

  @Test
  void a_full_queue_is_evaluated_under_the_new_knowledge_once_each(
      @TempDir Path data, @TempDir Path classes) throws Exception {
    // Nothing is due before the upgrade, but for the man who has his guidance already.
    try (ForkedServer before = ForkedServer.start(data)) {
      save(before, "early", 240);
      await().atMost(PATIENCE).until(() -> plans(before).size() == 1);
      assertThat(plans(before).get(0).getInstantiatesCanonical().get(0).getValue())
          .endsWith("|0.1.0");
      before.kill();
    }
    try (ForkedServer before = ForkedServer.start(data, "--fertility-cds.new-lab.delay=1h")) {
      for (int man = 0; man < MEN; man++) {
        save(before, "man-" + man, 240 + man);
        save(before, "man-" + man, 290 + man);
      }
      save(before, "early", 260);
      before.kill();
    }
    assertThat(makeDue(data)).isEqualTo(2 * MEN + 1);

    newKnowledge(classes);
    try (ForkedServer after = ForkedServer.startBehind(classes, data)) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(plans(after)).hasSize(MEN + 2));
      List<RequestGroup> active =
          plans(after).stream()
              .filter(plan -> plan.getStatus() == RequestGroup.RequestStatus.ACTIVE)
              .toList();
      assertThat(active)
          .hasSize(MEN + 1)
          .allSatisfy(
              plan ->
                  assertThat(plan.getInstantiatesCanonical().get(0).getValue())
                      .endsWith("|0.2.0-test"));
      assertThat(
              active.stream()
                  .collect(
                      Collectors.groupingBy(
                          plan -> plan.getSubject().getReference(), Collectors.counting()))
                  .values())
          .containsOnly(1L);
      assertThat(bundle(after, "/fhir/GuidanceResponse?_count=100").getEntry()).hasSize(MEN + 2);
      after.kill();
    }
    assertThat(makeDue(data)).isZero();
  }

  private static void save(ForkedServer server, String patient, int value) throws Exception {
    String man =
        "{\"resourceType\": \"Patient\", \"id\": \"%s\", \"gender\": \"male\", \"birthDate\": \"1992-03-14\"}"
            .formatted(patient);
    assertThat(server.send("PUT", "/fhir/Patient/" + patient, man).statusCode())
        .isBetween(200, 201);
    String result =
        """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "2986-8"}]},
         "subject": {"reference": "Patient/%s"},
         "effectiveDateTime": "%sT08:00:00Z",
         "valueQuantity":
           {"value": %d, "system": "http://unitsofmeasure.org", "code": "ng/dL", "unit": "ng/dL"}}
        """
            .formatted(patient, LocalDate.now(ZoneOffset.UTC).minusDays(value % 7 + 1), value);
    assertThat(server.send("POST", "/fhir/Observation", result).statusCode()).isEqualTo(201);
  }

  private static List<RequestGroup> plans(ForkedServer server) throws Exception {
    return bundle(server, "/fhir/RequestGroup?_count=100").getEntry().stream()
        .map(entry -> (RequestGroup) entry.getResource())
        .toList();
  }

  private static Bundle bundle(ForkedServer server, String path) throws Exception {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .parseResource(Bundle.class, server.send("GET", path, "").body());
  }

  /** As if the delay were over; answers how many evaluations wait. */
  private static int makeDue(Path data) throws SQLException, IOException {
    try (Connection database = open(data);
        var update =
            database.prepareStatement(
                "update scheduled_tasks set execution_time = ? where task_name ="
                    + " 'evaluate-patient'")) {
      update.setTimestamp(1, Timestamp.from(Instant.EPOCH));
      return update.executeUpdate();
    }
  }

  private static Connection open(Path data) throws SQLException, IOException {
    try (Stream<Path> files = Files.list(data)) {
      String file =
          files
              .map(Path::toString)
              .filter(name -> name.endsWith(".mv.db"))
              .findFirst()
              .orElseThrow();
      return DriverManager.getConnection(
          "jdbc:h2:" + file.substring(0, file.length() - ".mv.db".length()), "sa", "");
    }
  }

  /** The same knowledge as another version, of which the digest tells. */
  private static void newKnowledge(Path classes) throws IOException, URISyntaxException {
    Path folder = Files.createDirectories(classes.resolve("knowledge"));
    change(
        folder,
        PLAN,
        plan -> plan.replaceFirst("\"version\": *\"0.1.0\"", "\"version\": \"0.2.0-test\""));
    change(folder, "package-digest.txt", digest -> "0" + digest.substring(1));
  }

  private static void change(Path folder, String name, Function<String, String> change)
      throws IOException, URISyntaxException {
    Path original =
        Path.of(
            Objects.requireNonNull(KnowledgeUpgradeTest.class.getResource("/knowledge/" + name))
                .toURI());
    String before = Files.readString(original);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(folder.resolve(name), after);
  }
}
