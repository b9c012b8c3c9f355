package org.fertilitycds.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.fertilitycds.cases.CaseRunner;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** The published plan says the same in another engine as in this server. */
class OtherEngineIT {

  private static final KnowledgePackage KNOWLEDGE =
      KnowledgePackage.load(FhirContext.forR4Cached());
  private static final CaseRunner RUNNER = new CaseRunner(KNOWLEDGE);
  private static final OtherEngine OTHER = new OtherEngine(KNOWLEDGE);

  /** It reports every $apply and every value set that it expands by itself. */
  @BeforeAll
  static void onlyErrorsAreLogged() {
    ((Logger) LoggerFactory.getLogger("org.opencds.cqf.fhir")).setLevel(Level.ERROR);
  }

  static Stream<Case> cases() {
    return CaseReader.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_same_actions_apply(Case patientCase) {
    Set<String> ours = new TreeSet<>();
    RUNNER.decide(patientCase).recommendations().stream()
        .map(Recommendation::id)
        .forEach(ours::add);
    assertThat(OTHER.applicable(patientCase)).isEqualTo(ours);
  }
}
