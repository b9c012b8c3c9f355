package org.fertilitycds.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.elm.r1.CaseItem;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.If;
import org.jspecify.annotations.Nullable;

/** What the cases reach of each rule library, for people. */
final class CoverageReport {

  /** One line of the report. */
  private record Row(int line, String key, String what, int cases) {}

  private final Map<String, List<Row>> rows = new TreeMap<>();
  private final CaseCoverage coverage;

  CoverageReport(CaseCoverage coverage) {
    this.coverage = coverage;
    var names = new Names();
    List<Probes.Point> points = coverage.points();
    for (int i = 0; i < points.size(); i++) {
      ElmPlace place = points.get(i).place();
      String what = what(points.get(i));
      rows.computeIfAbsent(place.library(), library -> new ArrayList<>())
          .add(
              new Row(
                  CqlSource.line(place.locator()),
                  names.key(place, what),
                  what,
                  coverage.casesAt(i).size()));
    }
  }

  private String what(Probes.Point point) {
    ElmPlace place = point.place();
    return switch (point.what()) {
      case "defined" -> "evaluated";
      case "taken" -> "branch taken: " + branch(place);
      default -> point.what() + ": " + Names.brief(coverage.libraries().text(place));
    };
  }

  private String branch(ElmPlace place) {
    ElmPlace parent = place.parent();
    if (parent == null) {
      return "";
    }
    if (parent.element() instanceof CaseItem item) {
      return "when " + condition(place, item.getWhen());
    }
    if (parent.element() instanceof If choice) {
      return (place.role().equals("then") ? "if " : "else of if ")
          + condition(place, choice.getCondition());
    }
    return "else of " + Names.brief(coverage.libraries().text(parent));
  }

  private String condition(ElmPlace place, @Nullable Expression condition) {
    String locator = condition == null ? null : condition.getLocator();
    CqlSource source = coverage.libraries().sources().get(place.library());
    return locator == null || source == null ? "" : Names.brief(source.text(locator));
  }

  /** The rows that no case reaches. */
  List<String> uncovered() {
    return rows.values().stream()
        .flatMap(List::stream)
        .filter(row -> row.cases() == 0)
        .map(Row::key)
        .toList();
  }

  /** Writes a summary and one page for each library. */
  void write(Path folder, Listed exceptions) throws IOException {
    Files.createDirectories(folder);
    List<String> summary = new ArrayList<>();
    for (var library : rows.entrySet()) {
      long covered = library.getValue().stream().filter(row -> row.cases() > 0).count();
      summary.add(
          "%-26s %4d of %4d points reached"
              .formatted(library.getKey(), covered, library.getValue().size()));
      Files.write(folder.resolve(library.getKey() + ".txt"), page(library.getValue(), exceptions));
    }
    Files.write(folder.resolve("summary.txt"), summary);
  }

  private static List<String> page(List<Row> rows, Listed exceptions) {
    return rows.stream()
        .sorted(Comparator.comparingInt(Row::line))
        .map(
            row ->
                "%4d  %s  %s: %s%s"
                    .formatted(
                        row.line(),
                        row.cases() == 0 ? "NO CASE" : "%7d".formatted(row.cases()),
                        row.key().split("\t", -1)[1],
                        row.what(),
                        row.cases() == 0 ? "   (" + exceptions.reason(row.key()) + ")" : ""))
        .toList();
  }
}
