package org.fertilitycds.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What a case expects of an answer, whichever way the answer came. */
public final class CaseExpectation {

  private static final Pattern QUANTITY =
      Pattern.compile("([<>])?\\s*([\\d.]+)\\s*\\+-\\s*([\\d.]+)");
  private static final String EVERYTHING_ELSE = "everything else";

  /** What a list may hold; null stands for "says nothing about it". */
  private record Choice(@Nullable Set<String> exactly, Set<String> among, Set<String> without) {

    static Choice of(Section section, String exactly, String among, String without) {
      return new Choice(
          section.has(exactly) ? new TreeSet<>(section.list(exactly)) : null,
          new TreeSet<>(section.list(among)),
          new TreeSet<>(section.list(without)));
    }

    void check(String what, Collection<String> found, List<String> differences) {
      var actual = new TreeSet<>(found);
      if (exactly != null && !exactly.equals(actual)) {
        differences.add(what + " are " + actual + ", expected " + exactly);
      }
      among.stream()
          .filter(code -> !actual.contains(code))
          .forEach(code -> differences.add(what + " " + actual + " lack " + code));
      without.stream()
          .filter(actual::contains)
          .forEach(code -> differences.add(what + " " + actual + " must not hold " + code));
    }
  }

  private final String caseId;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> quantities = new LinkedHashMap<>();
  private final Map<String, String> thresholds = new LinkedHashMap<>();
  private final Choice modifiers;
  private final Choice semenModifiers;
  private final Choice recommendations;
  private final Choice collected;
  private final Choice reviews;
  private final Choice options;
  private final Choice actions;
  private final Choice axes;
  private final boolean nothingElse;
  private final @Nullable Map<String, Set<String>> issues;
  private final Map<String, Set<String>> hasIssues;
  private final Map<String, Set<String>> lacksIssues;
  private final Map<String, Set<String>> cited;

  private CaseExpectation(String caseId, Section section) {
    this.caseId = caseId;
    for (String key : List.of("axis", "baseline", "semen", "response", "rechecks")) {
      if (section.has(key)) {
        String value = section.text(key);
        values.put(key, value == null ? Section.NOTHING : value);
      }
    }
    modifiers = Choice.of(section, "modifiers", "has modifiers", "lacks modifiers");
    semenModifiers =
        Choice.of(section, "semen modifiers", "has semen modifiers", "lacks semen modifiers");
    collected = Choice.of(section, "collects", "asks for", "does not ask for");
    axes = new Choice(null, Set.of(), new TreeSet<>(section.list("axis is not")));
    reviews = Choice.of(section, "reviews", "has reviews", "lacks reviews");
    options = Choice.of(section, "options", "offers", "does not offer");
    actions = Choice.of(section, "actions", "has actions", "lacks actions");
    nothingElse = section.list("does not recommend").equals(List.of(EVERYTHING_ELSE));
    recommendations =
        new Choice(
            nothingElse ? new TreeSet<>(section.list("recommends")) : null,
            new TreeSet<>(section.list("recommends")),
            nothingElse ? Set.of() : new TreeSet<>(section.list("does not recommend")));
    Section derived = section.section("quantities");
    for (String key : derived.keys()) {
      String value = derived.text(key);
      quantities.put(key, value == null ? Section.NOTHING : value);
    }
    Section inForce = section.section("thresholds");
    for (String key : inForce.keys()) {
      thresholds.put(key, String.valueOf(inForce.text(key)));
    }
    issues = section.has("issues") ? issues(section.section("issues")) : null;
    hasIssues = issues(section.section("has issues"));
    lacksIssues = issues(section.section("lacks issues"));
    cited = issues(section.section("cites"));
    section.close();
  }

  static CaseExpectation of(String caseId, Section section) {
    if (section.keys().isEmpty()) {
      throw section.fault("expect", "a case must expect something");
    }
    return new CaseExpectation(caseId, section);
  }

  private static Map<String, Set<String>> issues(Section section) {
    Map<String, Set<String>> issues = new TreeMap<>();
    section.keys().forEach(result -> issues.put(result, new TreeSet<>(section.list(result))));
    return issues;
  }

  /** The name that the case gave a resource, out of its id. */
  private String name(String id) {
    return id.startsWith(caseId + "-") ? id.substring(caseId.length() + 1) : id;
  }

  /**
   * Checks a guidance set: the answer of the operation, or the resources that were stored for a
   * patient put together in a Bundle in the operation's order.
   *
   * @throws AssertionError listing every difference, one a line
   */
  public void check(Bundle answer) {
    var read = new GuidanceAnswer(answer);
    List<String> differences = new ArrayList<>(GuidanceShape.faults(read));
    compare(read, differences);
    refuse(differences);
  }

  /** Whether an answer is the expected one, its form left aside. */
  public boolean isMetBy(Bundle answer) {
    List<String> differences = new ArrayList<>();
    compare(new GuidanceAnswer(answer), differences);
    return differences.isEmpty();
  }

  private void compare(GuidanceAnswer read, List<String> differences) {
    checkStatus(read, differences);
    recommendations.check("recommendations", read.recommendations(), differences);
    collected.check("data to collect", read.collected(), differences);
    reviews.check("findings on the order", read.reviews(), differences);
    options.check("options", read.options(), differences);
    actions.check("actions", read.ids(), differences);
    cited.forEach(
        (action, names) -> {
          Set<String> found = new TreeSet<>();
          read.facts(action).forEach(id -> found.add(name(id)));
          if (!found.equals(names)) {
            differences.add(action + " cites " + found + ", expected " + names);
          }
        });
    quantities.forEach(
        (code, expected) -> checkQuantity(code, expected, read.quantities(), differences));
    thresholds.forEach(
        (id, expected) -> {
          String found = read.thresholds().getOrDefault(id, Section.NOTHING);
          if (!found.equals(expected)) {
            differences.add(id + " in force is " + found + ", expected " + expected);
          }
        });
    checkIssues(read, differences);
  }

  /**
   * Checks recommendation codes alone, as CDS Hooks cards carry them.
   *
   * @throws AssertionError listing every difference
   */
  public void checkRecommendations(Collection<String> codes) {
    List<String> differences = new ArrayList<>();
    recommendations.check("recommendations", codes, differences);
    refuse(differences);
  }

  private void refuse(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new AssertionError("Case " + caseId + ":\n  " + String.join("\n  ", differences));
    }
  }

  private void checkStatus(GuidanceAnswer answer, List<String> differences) {
    Observation axis = answer.axis().orElseGet(Observation::new);
    Observation semen = answer.semen().orElseGet(Observation::new);
    String status = GuidanceAnswer.value(axis, "hpg-axis-status");
    same("axis", status, differences);
    axes.check("axis", Set.of(status), differences);
    same(
        "baseline",
        String.join(
            " ", GuidanceAnswer.components(axis, "baseline-axis-status", "hpg-axis-status")),
        differences);
    same("semen", GuidanceAnswer.value(semen, "semen-status"), differences);
    GuidanceResponseStatus response = answer.response().getStatus();
    same("response", response == null ? "" : response.toCode(), differences);
    same("rechecks", answer.rechecks() ? "yes" : "no", differences);
    modifiers.check(
        "modifiers",
        GuidanceAnswer.components(axis, "axis-modifier", "axis-modifier"),
        differences);
    semenModifiers.check(
        "semen modifiers",
        GuidanceAnswer.components(semen, "semen-modifier", "semen-status"),
        differences);
  }

  private void same(String what, String found, List<String> differences) {
    String expected = values.get(what);
    String actual = found.isEmpty() ? Section.NOTHING : found;
    if (expected != null && !expected.equals(actual)) {
      differences.add(what + " is " + actual + ", expected " + expected);
    }
  }

  private static void checkQuantity(
      String code, String expected, Map<String, Quantity> found, List<String> differences) {
    Quantity actual = found.get(code);
    if (expected.equals(Section.NOTHING)) {
      if (actual != null) {
        differences.add(code + " is " + shown(actual) + ", expected nothing");
      }
      return;
    }
    Matcher parts = QUANTITY.matcher(expected);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          code + ": must be written as 10.36 +- 0.01, not " + expected);
    }
    if (actual == null || !matches(parts, actual)) {
      differences.add(
          code + " is " + (actual == null ? "missing" : shown(actual)) + ", expected " + expected);
    }
  }

  private static boolean matches(Matcher expected, Quantity actual) {
    String comparator =
        actual.getComparator() == null ? null : actual.getComparator().toCode().substring(0, 1);
    boolean sameBound =
        expected.group(1) == null ? comparator == null : expected.group(1).equals(comparator);
    BigDecimal distance = actual.getValue().subtract(new BigDecimal(expected.group(2))).abs();
    return sameBound && distance.compareTo(new BigDecimal(expected.group(3))) <= 0;
  }

  private static String shown(Quantity quantity) {
    String comparator = quantity.getComparator() == null ? "" : quantity.getComparator().toCode();
    return comparator + quantity.getValue();
  }

  private void checkIssues(GuidanceAnswer answer, List<String> differences) {
    Map<String, Set<String>> found = new TreeMap<>();
    answer.issues().forEach((id, codes) -> found.put(name(id), codes));
    if (issues != null && !issues.equals(found)) {
      differences.add("issues are " + found + ", expected " + issues);
    }
    hasIssues.forEach(
        (result, codes) -> {
          if (!found.getOrDefault(result, Set.of()).containsAll(codes)) {
            differences.add("issues " + found + " lack " + result + " " + codes);
          }
        });
    lacksIssues.forEach(
        (result, codes) -> {
          if (found.getOrDefault(result, Set.of()).stream().anyMatch(codes::contains)) {
            differences.add("issues " + found + " must not hold " + result + " " + codes);
          }
        });
  }
}
