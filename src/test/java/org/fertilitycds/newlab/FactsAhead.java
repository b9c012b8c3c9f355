package org.fertilitycds.newlab;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/** A fact whose time has not come counts when it has. */
abstract class FactsAhead extends TriggerServer {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The clock of another system is ahead. */
  @Test
  void a_result_of_the_next_seconds_counts_without_another_save() {
    storePatient("ahead");
    OffsetDateTime soon = OffsetDateTime.now(clock).plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
    String result =
        testosterone("ahead", valueQuantity("240"))
            .replace("2026-05-18T08:00:00-04:00", ISO_OFFSET_DATE_TIME.format(soon));
    assertThat(post("/fhir/Observation", result).statusCode()).isEqualTo(201);
    await().atMost(PATIENCE).until(() -> plans("ahead").size() >= 1);

    await().atMost(PATIENCE).until(() -> plans("ahead").size() == 2);

    assertThat(active("ahead").getNoteFirstRep().getText()).contains("New facts: ", "240");
    awaitEvaluated("ahead");
  }

  @Test
  void a_drug_that_starts_tomorrow_is_waited_for_once() {
    storePatient("tomorrow");
    String drug =
        """
        {"resourceType": "MedicationStatement", "id": "tomorrow", "status": "active",
         "subject": {"reference": "Patient/tomorrow"},
         "effectivePeriod": {"start": "2026-06-02", "end": "2026-07-10"},
         "medicationCodeableConcept": {"coding": [
          {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "10379"}]}}
        """;
    assertThat(put("/fhir/MedicationStatement/tomorrow", drug).statusCode()).isEqualTo(201);
    awaitEvaluated("tomorrow");
    save("tomorrow", valueQuantity("640"));
    awaitEvaluated("tomorrow");

    // Where he lives the day begins at 4:00 UTC.
    assertThat(dueLater("tomorrow")).containsExactly(Instant.parse("2026-06-02T04:00:00Z"));

    String without =
        drug.replace("\"start\": \"2026-06-02\", ", "").replace("2026-07-10", "2026-05-10");
    assertThat(put("/fhir/MedicationStatement/tomorrow", without).statusCode()).isEqualTo(200);
    awaitEvaluated("tomorrow");
    assertThat(dueLater("tomorrow")).isEmpty();
  }

  @Test
  void what_waits_for_its_time_is_not_overdue_and_does_not_count_as_waiting() {
    storePatient("patient-man");
    double before = depth();
    String result =
        testosterone("patient-man", valueQuantity("240")).replace("2026-05-18", "2026-09-18");
    Observation saved = parse(Observation.class, post("/fhir/Observation", result));
    awaitEvaluated("patient-man");

    assertThat(dueLater("patient-man")).hasSize(1);
    await().atMost(PATIENCE).until(() -> depth() <= before);

    saved.setStatus(Observation.ObservationStatus.ENTEREDINERROR);
    assertThat(
            put("/fhir/Observation/" + saved.getIdElement().getIdPart(), json(saved)).statusCode())
        .isEqualTo(200);
    awaitEvaluated("patient-man");
  }

  /** Other tests may have left some that fail. */
  private double depth() {
    return get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("fertility_cds_queue_depth "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .sum();
  }

  private List<Instant> dueLater(String patientId) {
    return jdbc.query(
        "select execution_time from scheduled_tasks where task_instance like ?",
        (row, number) -> row.getTimestamp(1).toInstant(),
        patientId + "/%");
  }
}
