package org.fertilitycds.proof;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The cases evaluate every definition, branch and side of a condition of the rules. */
class CoverageIT {

  private static final Path REPORT = Path.of("target", "cql-coverage");

  @Test
  void every_point_of_the_rules_is_reached_by_a_case_or_listed_with_its_reason()
      throws IOException {
    var exceptions = new Listed("cql-coverage-exceptions.tsv");
    var report = new CoverageReport(CaseCoverage.get());
    report.write(REPORT, exceptions);
    exceptions.writeMissing(report.uncovered(), REPORT.resolve("missing.tsv"));
    exceptions.requireAllListed(report.uncovered(), "no case reaches");
    exceptions.requireNoneStale(report.uncovered(), row -> true);
  }
}
