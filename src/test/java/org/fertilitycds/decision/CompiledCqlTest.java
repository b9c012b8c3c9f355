package org.fertilitycds.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiled, the published CQL says what the engine's own interpreter says. */
class CompiledCqlTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final KnowledgePackage KNOWLEDGE = KnowledgePackage.load(FHIR);
  private static final CqlEvaluation COMPILED = new CqlEvaluator(KNOWLEDGE, FHIR);
  private static final CqlEvaluation INTERPRETED = new InterpretedCql(KNOWLEDGE, FHIR);
  private static final Map<String, List<String>> EVERY_DEFINITION = new TreeMap<>();

  static {
    KNOWLEDGE
        .ruleLibraries()
        .forEach(library -> EVERY_DEFINITION.put(library, KNOWLEDGE.expressions(library)));
  }

  static Stream<Case> cases() {
    return CaseReader.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void every_definition_of_every_case_has_the_value_that_the_interpreter_finds(Case patientCase) {
    var record = PatientRecord.of(RecordEntry.of(patientCase.record()), patientCase.zone());
    Map<String, Object> parameters =
        new TreeMap<>(
            new DecisionPolicy(KNOWLEDGE, patientCase.semenReference(), patientCase.policy())
                .parameters());
    parameters.put("Guideline", patientCase.guideline().name());
    ZonedDateTime moment = patientCase.moment().toZonedDateTime();
    assertThat(CqlText.trace(COMPILED.evaluate(record, EVERY_DEFINITION, parameters, moment)))
        .isEqualTo(
            CqlText.trace(INTERPRETED.evaluate(record, EVERY_DEFINITION, parameters, moment)));
  }
}
