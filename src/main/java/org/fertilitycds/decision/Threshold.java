package org.fertilitycds.decision;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.PrintedUnit;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * A number that rules compare with, as it is in force under a guideline and a site's policy.
 *
 * @param id by which actions name it
 * @param name for people; ends so that the value can follow
 * @param value in {@code unit}
 * @param unit UCUM code; {@code 1} for a ratio or a part of something
 * @param tag provenance tag of its source, a code of CodeSystem provenance-tag with its display
 */
public record Threshold(String id, String name, BigDecimal value, String unit, Coding tag) {

  private static final String TAGS = "provenance-tag";

  /** UCUM codes of the units in which CQL writes a duration. */
  private static final Map<String, String> UCUM =
      Map.of(
          "hour", "h", "hours", "h", "day", "d", "days", "d", "week", "wk", "weeks", "wk", "month",
          "mo", "months", "mo", "year", "a", "years", "a");

  /** Reads the list that the thresholds library defines, by id. */
  static Map<String, Threshold> read(@Nullable Object list, KnowledgePackage knowledge) {
    Map<String, Threshold> thresholds = new LinkedHashMap<>();
    for (Object element : (Iterable<?>) Objects.requireNonNull(list)) {
      Threshold threshold = of((Tuple) element, knowledge);
      thresholds.put(threshold.id(), threshold);
    }
    return thresholds;
  }

  private static Threshold of(Tuple tuple, KnowledgePackage knowledge) {
    String unit = text(tuple, "unit");
    String tag = text(tuple, "tag");
    return new Threshold(
        text(tuple, "id"),
        text(tuple, "name"),
        (BigDecimal) Objects.requireNonNull(tuple.getElement("value")),
        UCUM.getOrDefault(unit, unit),
        new Coding(
            KnowledgePackage.codeSystem(TAGS), tag, knowledge.concept(TAGS, tag).getDisplay()));
  }

  private static String text(Tuple tuple, String element) {
    return String.valueOf(tuple.getElement(element));
  }

  /** In words: {@code Total testosterone is low below 300 ng/dL [V2]}. */
  String text() {
    String number = value.stripTrailingZeros().toPlainString();
    return name + " " + PrintedUnit.text(number, unit) + " [" + tag.getCode() + "]";
  }
}
