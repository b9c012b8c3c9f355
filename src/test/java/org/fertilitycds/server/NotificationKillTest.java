package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fertilitycds.notification.Subscriber;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a subscriber is owed survives SIGKILL, in its order. */
final class NotificationKillTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int RESULTS = 3;

  @Test
  void what_was_not_told_before_a_kill_is_told_after_it(@TempDir Path data) throws Exception {
    var subscriber = new Subscriber();
    subscriber.answer("ehr", 500);
    String[] arguments = {
      "--fertility-cds.notification.allowed-endpoints=" + subscriber.address(),
      "--fertility-cds.notification.first-retry=1s"
    };
    List<String> expected = new ArrayList<>();
    try (ForkedServer server = ForkedServer.start(data, arguments)) {
      assertThat(server.send("PUT", "/fhir/Patient/killed", PATIENT).statusCode()).isEqualTo(201);
      String subscription = SUBSCRIPTION.formatted(subscriber.address("ehr"));
      assertThat(server.send("POST", "/fhir/Subscription", subscription).statusCode())
          .isEqualTo(201);
      for (int result = 0; result < RESULTS; result++) {
        assertThat(server.send("POST", "/fhir/Observation", testosterone(result)).statusCode())
            .isEqualTo(201);
        int saved = result + 1;
        await().atMost(PATIENCE).until(() -> guidance(server).size() == saved);
      }
      expected.addAll(guidance(server));
      // Killed while it tells, or between two attempts.
      await().atMost(PATIENCE).until(() -> subscriber.received("ehr").size() > 1);
      server.kill();
    }
    assertThat(subscriber.taken("ehr")).isEmpty();

    subscriber.answer("ehr", 200);
    try (ForkedServer server = ForkedServer.start(data, arguments)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          subscriber.taken("ehr").stream()
                              .map(one -> new IdType(one.path()).getIdPart())
                              .distinct())
                      .isEqualTo(expected));
      assertThat(server.send("GET", "/fhir/Subscription?status=active", "").body())
          .containsPattern("\"status\": ?\"active\"");
    }
  }

  private static List<String> guidance(ForkedServer server) throws Exception {
    String found =
        server.send("GET", "/fhir/GuidanceResponse?patient=killed&_sort=_lastUpdated", "").body();
    return FhirContext.forR4Cached()
        .newJsonParser()
        .parseResource(Bundle.class, found)
        .getEntry()
        .stream()
        .map(entry -> entry.getResource().getIdPart())
        .toList();
  }

  private static final String PATIENT =
      "{\"resourceType\": \"Patient\", \"id\": \"killed\", \"gender\": \"male\", \"birthDate\":"
          + " \"1992-03-14\"}";

  private static final String SUBSCRIPTION =
      """
      {"resourceType": "Subscription", "status": "requested", "reason": "To see it arrive",
       "criteria": "GuidanceResponse?patient=Patient/killed",
       "channel": {"type": "rest-hook", "endpoint": "%s", "payload": "application/fhir+json"}}
      """;

  private static String testosterone(int result) {
    return """
    {"resourceType": "Observation", "status": "final",
     "code": {"coding": [{"system": "http://loinc.org", "code": "2986-8"}]},
     "subject": {"reference": "Patient/killed"},
     "effectiveDateTime": "%sT08:00:00Z",
     "valueQuantity":
       {"value": %d, "system": "http://unitsofmeasure.org", "code": "ng/dL", "unit": "ng/dL"}}
    """
        .formatted(LocalDate.now(ZoneOffset.UTC).minusDays(RESULTS - result), 240 + result);
  }
}
