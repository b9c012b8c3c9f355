package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded database acknowledged survives SIGKILL. */
final class KillTest {

  private static final int RESULTS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final FhirContext fhir = FhirContext.forR4Cached();

  @Test
  void acknowledged_results_are_there_after_a_kill_and_are_evaluated(@TempDir Path data)
      throws IOException, InterruptedException {
    List<IdType> acknowledged = new ArrayList<>();
    try (ForkedServer server = ForkedServer.start(data)) {
      String patient =
          "{\"resourceType\": \"Patient\", \"id\": \"killed\", \"gender\": \"male\", \"birthDate\": \"1992-03-14\"}";
      assertThat(server.send("PUT", "/fhir/Patient/killed", patient).statusCode()).isEqualTo(201);
      for (int result = 0; result < RESULTS; result++) {
        var answer = server.send("POST", "/fhir/Observation", testosterone(RESULTS - result));
        assertThat(answer.statusCode()).isEqualTo(201);
        acknowledged.add(new IdType(answer.headers().firstValue("Location").orElseThrow()));
      }
      server.kill();
    }

    try (ForkedServer server = ForkedServer.start(data)) {
      for (IdType id : acknowledged) {
        var answer = server.send("GET", "/fhir/Observation/" + id.getIdPart(), "");
        assertThat(answer.statusCode()).as(id.getIdPart()).isEqualTo(200);
      }
      String last = acknowledged.get(RESULTS - 1).getIdPart();
      await().atMost(PATIENCE).until(() -> usedByGuidance(server, last));
      var active =
          server.send("GET", "/fhir/RequestGroup?subject=Patient/killed&status=active", "");
      assertThat(bundle(active.body()).getEntry()).hasSize(1);
    }
  }

  private boolean usedByGuidance(ForkedServer server, String observation)
      throws IOException, InterruptedException {
    var answer = server.send("GET", "/fhir/Provenance?_count=100", "");
    return bundle(answer.body()).getEntry().stream()
        .map(entry -> (Provenance) entry.getResource())
        .flatMap(provenance -> provenance.getEntity().stream())
        .anyMatch(entity -> entity.getWhat().getReference().contains(observation));
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
