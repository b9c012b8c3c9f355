package org.fertilitycds.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fertilitycds.decision.Decision.DataQualityIssue;
import org.fertilitycds.decision.Decision.DerivedQuantity;
import org.fertilitycds.decision.Decision.Status;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** Reads the values of the entry library into the parts of a decision. */
final class CqlAnswer {

  private static final String OTHER_PATIENT = "other-patient";
  private static final String UNIT_UNKNOWN = "unit-unknown";

  private final Map<String, @Nullable Object> values;
  private final PatientRecord record;
  private final KnowledgePackage knowledge;
  private final FactText words;
  private final List<Fact> axisFacts;
  private final List<Fact> semenFacts;
  private final List<Fact> allFacts = new ArrayList<>();

  CqlAnswer(
      Map<String, @Nullable Object> values, PatientRecord record, KnowledgePackage knowledge) {
    this.values = values;
    this.record = record;
    this.knowledge = knowledge;
    this.words = new FactText(knowledge);
    axisFacts = readFacts("Axis Facts");
    semenFacts = readFacts("Semen Facts");
    allFacts.addAll(axisFacts);
    allFacts.addAll(semenFacts);
    allFacts.addAll(readFacts("Drug Facts"));
    allFacts.addAll(readFacts("Condition Facts"));
    allFacts.addAll(readFacts("Order Facts"));
  }

  boolean holds(String expression) {
    return Boolean.TRUE.equals(value(expression));
  }

  Status axis() {
    String code = published("hpg-axis-status", text("Axis Status"));
    List<String> modifiers = codes("axis-modifier", "Axis Modifiers");
    Object baseline = value("Baseline Axis Status");
    return new Status(
        code,
        modifiers,
        baseline == null ? null : published("hpg-axis-status", baseline.toString()),
        null,
        quantities("Axis Quantities"),
        axisFacts);
  }

  @Nullable Status semen(String edition) {
    Object code = value("Semen Status");
    if (code == null) {
      return null;
    }
    return new Status(
        published("semen-status", code.toString()),
        codes("semen-status", "Semen Modifiers"),
        null,
        edition,
        quantities("Semen Quantities"),
        semenFacts);
  }

  /** Every fact once, ordered by reference. */
  List<Fact> facts() {
    Map<String, Fact> once = new LinkedHashMap<>();
    allFacts.stream()
        .sorted(Comparator.comparing(Fact::reference))
        .forEach(fact -> once.putIfAbsent(fact.reference(), fact));
    return List.copyOf(once.values());
  }

  /** The facts of some elements, each once. */
  List<Fact> facts(Set<String> elements) {
    return allFacts.stream().filter(fact -> elements.contains(fact.element())).distinct().toList();
  }

  List<DataQualityIssue> issues() {
    List<DataQualityIssue> issues = new ArrayList<>();
    for (Tuple tuple : tuples("Data Quality")) {
      issues.add(issue(text(tuple, "code"), text(tuple, "reference")));
    }
    record.foreign().forEach(reference -> issues.add(issue(OTHER_PATIENT, reference)));
    issues.sort(
        Comparator.comparing(DataQualityIssue::reference).thenComparing(DataQualityIssue::code));
    // Parts of one Observation have the same faults.
    return issues.stream().distinct().toList();
  }

  private DataQualityIssue issue(String code, String reference) {
    String meaning = knowledge.concept("fertility-data-quality", code).getDefinition();
    Resource resource = record.find(reference);
    String what = resource == null ? reference : words(code, resource);
    return new DataQualityIssue(code, reference, what + " " + meaning);
  }

  private String words(String code, Resource resource) {
    return code.equals(UNIT_UNKNOWN) ? words.withCodeOfUnit(resource) : words.of(resource);
  }

  private List<Fact> readFacts(String expression) {
    List<Fact> facts = new ArrayList<>();
    for (Tuple tuple : tuples(expression)) {
      String reference = text(tuple, "reference");
      Resource resource =
          Objects.requireNonNull(
              record.find(reference), () -> "The record has no " + reference + " that CQL used");
      String element = text(tuple, "element");
      facts.add(
          new Fact(
              reference,
              element,
              instant(tuple),
              words.name(resource),
              words.of(resource),
              resource));
    }
    facts.sort(
        Comparator.comparing(Fact::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Fact::reference)
            .thenComparing(Fact::element));
    return facts.stream().distinct().toList();
  }

  private static @Nullable Instant instant(Tuple tuple) {
    return tuple.getElement("at") instanceof DateTime time && time.getDateTime() != null
        ? time.getDateTime().toInstant()
        : null;
  }

  private List<DerivedQuantity> quantities(String expression) {
    List<DerivedQuantity> quantities = new ArrayList<>();
    for (Tuple tuple : tuples(expression)) {
      String comparator = text(tuple, "comparator");
      quantities.add(
          new DerivedQuantity(
              published("fertility-observation", text(tuple, "code")),
              (BigDecimal) Objects.requireNonNull(tuple.getElement("value")),
              comparator.isEmpty() ? null : comparator,
              text(tuple, "unit")));
    }
    return quantities;
  }

  private List<String> codes(String codeSystem, String expression) {
    List<String> codes = new ArrayList<>();
    if (value(expression) instanceof Iterable<?> list) {
      list.forEach(code -> codes.add(published(codeSystem, String.valueOf(code))));
    }
    return codes;
  }

  private String published(String codeSystem, String code) {
    return knowledge.concept(codeSystem, code).getCode();
  }

  private List<Tuple> tuples(String expression) {
    List<Tuple> tuples = new ArrayList<>();
    if (value(expression) instanceof Iterable<?> list) {
      list.forEach(element -> tuples.add((Tuple) element));
    }
    return tuples;
  }

  private String text(String expression) {
    return String.valueOf(value(expression));
  }

  private static String text(Tuple tuple, String element) {
    return String.valueOf(tuple.getElement(element));
  }

  private @Nullable Object value(String expression) {
    return values.get(KnowledgePackage.ENTRY_LIBRARY + "." + expression);
  }
}
