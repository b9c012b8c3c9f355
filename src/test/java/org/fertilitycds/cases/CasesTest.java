package org.fertilitycds.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.stream.Stream;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case, decided and rendered directly, and read back from the JSON that a client would get.
 */
class CasesTest {

  private static final CaseRunner RUNNER =
      new CaseRunner(KnowledgePackage.load(FhirContext.forR4Cached()));

  static Stream<Case> cases() {
    return CaseReader.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_answer_is_what_a_clinician_expects(Case patientCase) {
    patientCase.expectation().check(RUNNER.answer(patientCase));
  }

  @Test
  void every_case_has_an_id_of_its_own() {
    assertThat(cases().map(Case::id)).doesNotHaveDuplicates();
  }
}
