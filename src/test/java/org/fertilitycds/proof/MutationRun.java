package org.fertilitycds.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseRunner;
import org.hl7.elm.r1.ParameterRef;

/**
 * Decides cases under changed rules until one is no longer met. A case that never evaluates the
 * changed place is not asked; those that noticed another change of the same definition come first.
 */
final class MutationRun {

  /** Answers under the rules as they are; a case whose answer stays the same notices nothing. */
  private final Map<Case, String> answers = new HashMap<>();

  private final Map<String, Map<Case, Integer>> noticed = new HashMap<>();
  private final CaseCoverage coverage;
  private final RuleLibraries libraries = new RuleLibraries();
  private final Map<String, Set<Case>> casesByParameter = new TreeMap<>();
  private CaseRunner runner = new CaseRunner(libraries.knowledge());

  MutationRun(CaseCoverage coverage) {
    this.coverage = coverage;
    coverage.cases().forEach(one -> answers.put(one, runner.json(one)));
    List<ElmPlace> places = libraries.places();
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).element() instanceof ParameterRef use) {
        casesByParameter
            .computeIfAbsent(String.valueOf(use.getName()), name -> new LinkedHashSet<>())
            .addAll(coverage.casesEvaluating(i));
      }
    }
  }

  /** The mutants of this run's own libraries. */
  List<Mutant> mutants() {
    return Mutations.of(libraries);
  }

  /** For each mutant by its key the id of the case that noticed it; empty where none did. */
  Map<String, String> notice(List<Mutant> mutants) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Mutant mutant : mutants) {
      mutant.apply().run();
      try {
        found.put(mutant.key(), firstToNotice(mutant));
      } finally {
        mutant.undo().run();
      }
    }
    return found;
  }

  private String firstToNotice(Mutant mutant) {
    boolean parameter = isParameter(mutant);
    if (parameter) {
      // A site's settings are read when its service is made.
      runner = new CaseRunner(libraries.knowledge());
    }
    try {
      String define = Listed.key(mutant.place().library(), mutant.place().definition(), "");
      Map<Case, Integer> before = noticed.computeIfAbsent(define, key -> new HashMap<>());
      for (Case patientCase : candidates(mutant, before)) {
        if (notices(patientCase)) {
          before.merge(patientCase, 1, Integer::sum);
          return patientCase.id();
        }
      }
      return "";
    } finally {
      if (parameter) {
        runner = new CaseRunner(libraries.knowledge());
      }
    }
  }

  private boolean isParameter(Mutant mutant) {
    ElmPlace whole = mutant.place();
    while (whole.parent() != null) {
      whole = whole.parent();
    }
    return whole.role().equals("default");
  }

  private List<Case> candidates(Mutant mutant, Map<Case, Integer> before) {
    Set<Case> cases =
        isParameter(mutant)
            ? casesByParameter.getOrDefault(mutant.place().definition(), Set.of())
            : coverage.casesEvaluating(mutant.position());
    List<Case> ordered = new ArrayList<>(cases);
    ordered.sort(Comparator.comparing(one -> -before.getOrDefault(one, 0)));
    return ordered;
  }

  private boolean notices(Case patientCase) {
    String answer;
    try {
      answer = runner.json(patientCase);
    } catch (RuntimeException e) {
      return true;
    }
    return !answer.equals(answers.get(patientCase))
        && !patientCase.expectation().isMetBy(CaseRunner.read(answer));
  }
}
