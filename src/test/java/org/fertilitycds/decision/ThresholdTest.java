package org.fertilitycds.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers in force, as an answer names them. */
class ThresholdTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final KnowledgePackage KNOWLEDGE = KnowledgePackage.load(FHIR);
  private static final CqlEvaluator EVALUATOR = new CqlEvaluator(KNOWLEDGE, FHIR);
  private static final String LIBRARY = "FertilityThresholds";
  private static final String EXPRESSION = "Thresholds In Force";

  @ParameterizedTest
  @CsvSource({
    "1 hour, h",
    "36 hours, h",
    "1 day, d",
    "90 days, d",
    "1 week, wk",
    "26 weeks, wk",
    "1 month, mo",
    "6 months, mo",
    "1 year, a",
    "2 years, a"
  })
  void a_duration_that_a_site_sets_has_a_unit_of_ucum(String duration, String ucum) {
    var policy = new DecisionPolicy(KNOWLEDGE, "WHO6", Map.of("hormone-staleness", duration));
    Map<String, Object> parameters = new HashMap<>(policy.parameters());
    parameters.put("Guideline", "AUA");

    Threshold staleness = Objects.requireNonNull(inForce(parameters).get("hormone-staleness"));

    assertThat(staleness.unit()).isEqualTo(ucum);
    assertThat(staleness.value()).isEqualByComparingTo(duration.split(" ", 2)[0]);
  }

  private static Map<String, Threshold> inForce(Map<String, Object> parameters) {
    var nobody = new Patient();
    nobody.setId("nobody");
    var values =
        EVALUATOR.evaluate(
            PatientRecord.of(List.of(new RecordEntry(null, nobody)), ZoneOffset.UTC),
            Map.of(LIBRARY, List.of(EXPRESSION)),
            parameters,
            Instant.EPOCH.atZone(ZoneOffset.UTC));
    return Threshold.read(
        Objects.requireNonNull(values.get(LIBRARY + "." + EXPRESSION)), KNOWLEDGE);
  }
}
