package org.fertilitycds.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides cases under changed rules until one is no longer met. A case that never evaluates the
 * changed place is not asked; those that noticed another change of the same definition come first.
 */
final class MutationRun {

  private static final Logger LOG = LoggerFactory.getLogger(MutationRun.class);

  /** Answers under the rules as they are; a case whose answer stays the same notices nothing. */
  private final Map<Case, String> answers = new HashMap<>();

  private final Map<String, Map<Case, Integer>> noticed = new HashMap<>();
  private final CaseCoverage coverage;
  private final RuleLibraries libraries = new RuleLibraries();
  private final CaseRunner runner = libraries.runner();

  /** Libraries with parameters, which a service reads when it is made. */
  private final Set<String> settings = new TreeSet<>();

  MutationRun(CaseCoverage coverage) {
    this.coverage = coverage;
    coverage.met().forEach(one -> answers.put(one, runner.json(one)));
    for (ElmPlace place : libraries.places()) {
      if (place.role().equals("default")) {
        settings.add(place.library());
      }
    }
  }

  /**
   * Tries some mutants.
   *
   * @param keys their keys
   * @return for each key the id of the case that noticed it; empty where none did
   */
  Map<String, String> notice(Set<String> keys) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Mutant mutant : Mutations.of(libraries)) {
      if (keys.contains(mutant.key())) {
        mutant.apply().run();
        try {
          found.put(mutant.key(), firstToNotice(mutant));
        } finally {
          mutant.undo().run();
        }
        if (found.get(mutant.key()).isEmpty()) {
          LOG.info("no case notices {}", mutant.key());
        }
        if (found.size() % 100 == 0) {
          LOG.info("{} of {} mutants tried", found.size(), keys.size());
        }
      }
    }
    return found;
  }

  private String firstToNotice(Mutant mutant) {
    boolean setting = settings.contains(mutant.place().library());
    CaseRunner asked = setting ? libraries.runner() : runner;
    String define = Listed.key(mutant.place().library(), mutant.place().definition(), "");
    Map<Case, Integer> before = noticed.computeIfAbsent(define, key -> new HashMap<>());
    for (Case patientCase : candidates(mutant, setting, before)) {
      if (notices(patientCase, asked)) {
        before.merge(patientCase, 1, Integer::sum);
        return patientCase.id();
      }
    }
    return "";
  }

  /** What a service reads once for all men, the first case alone evaluates: then all are asked. */
  private List<Case> candidates(Mutant mutant, boolean setting, Map<Case, Integer> before) {
    Set<Case> cases = new LinkedHashSet<>(coverage.casesEvaluating(mutant.position()));
    if (setting) {
      cases.addAll(coverage.met());
    }
    List<Case> ordered = new ArrayList<>(cases);
    ordered.sort(Comparator.comparing(one -> -before.getOrDefault(one, 0)));
    return ordered;
  }

  private boolean notices(Case patientCase, CaseRunner runner) {
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
