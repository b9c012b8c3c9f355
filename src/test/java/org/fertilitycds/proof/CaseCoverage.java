package org.fertilitycds.proof;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;

/** Which case reaches which point of the rules: all cases, decided once over probed libraries. */
final class CaseCoverage {

  private static final class Once {
    private static final CaseCoverage COVERAGE = new CaseCoverage();
  }

  private final RuleLibraries libraries = new RuleLibraries();
  private final Probes probes = new Probes(libraries);
  private final Map<Case, BitSet> reached = new LinkedHashMap<>();
  private final Set<Case> met = new LinkedHashSet<>();

  private CaseCoverage() {
    var runner = libraries.runner();
    for (Case patientCase : CaseReader.all()) {
      probes.takeReached();
      if (patientCase.expectation().isMetBy(runner.answer(patientCase))) {
        met.add(patientCase);
      }
      reached.put(patientCase, probes.takeReached());
    }
  }

  /** Counted once in a run of tests. */
  static CaseCoverage get() {
    return Once.COVERAGE;
  }

  RuleLibraries libraries() {
    return libraries;
  }

  List<Probes.Point> points() {
    return probes.points();
  }

  /** The cases that reach a point. */
  List<Case> casesAt(int point) {
    return reached.entrySet().stream()
        .filter(entry -> entry.getValue().get(point))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The cases that evaluate a place, by its position among all places of the libraries. Those that
   * fail anyway, which {@code CasesTest} tells, can notice nothing and are left out.
   */
  Set<Case> casesEvaluating(int place) {
    Set<Case> cases = new LinkedHashSet<>(casesAt(probes.guards().get(place)));
    cases.retainAll(met);
    return cases;
  }

  /** Every case that is met by the rules as they are. */
  Set<Case> met() {
    return met;
  }
}
