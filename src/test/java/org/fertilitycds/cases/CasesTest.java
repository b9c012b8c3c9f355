package org.fertilitycds.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DecisionPolicy;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case, decided and rendered directly, and read back from the JSON that a client would get.
 */
class CasesTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final KnowledgePackage KNOWLEDGE = KnowledgePackage.load(FHIR);
  private static final GuidanceRenderer RENDERER = new GuidanceRenderer(KNOWLEDGE);
  private static final Map<List<Object>, DecisionService> SERVICES = new ConcurrentHashMap<>();

  static Stream<Case> cases() {
    return Stream.of("scenarios", "thresholds", "cohorts", "traps", "therapy", "orders")
        .flatMap(folder -> CaseReader.folder(folder).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_answer_is_what_a_clinician_expects(Case patientCase) {
    patientCase.expectation().check(answer(patientCase));
  }

  @Test
  void every_case_has_an_id_of_its_own() {
    assertThat(cases().map(Case::id)).doesNotHaveDuplicates();
  }

  private static Bundle answer(Case patientCase) {
    Decision decision =
        service(patientCase)
            .decide(
                PatientRecord.of(RecordEntry.of(patientCase.record()), patientCase.zone()),
                new DecisionRequest(patientCase.moment(), patientCase.guideline()));
    IParser json = FHIR.newJsonParser();
    return json.parseResource(
        Bundle.class, json.encodeResourceToString(RENDERER.render(decision).toBundle()));
  }

  private static DecisionService service(Case patientCase) {
    return SERVICES.computeIfAbsent(
        List.of(patientCase.semenReference(), patientCase.policy()),
        key ->
            new DecisionService(
                KNOWLEDGE,
                new DecisionPolicy(KNOWLEDGE, patientCase.semenReference(), patientCase.policy()),
                FHIR));
  }
}
