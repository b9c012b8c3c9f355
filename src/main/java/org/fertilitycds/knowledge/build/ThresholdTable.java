package org.fertilitycds.knowledge.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.PrintedUnit;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * The numbers of the rules under each guideline, as the published CQL gives them without a site.
 */
final class ThresholdTable {

  private static final String LIBRARY = "FertilityThresholds";
  private static final String EXPRESSION = "Thresholds In Force";

  private ThresholdTable() {}

  /**
   * A number that rules compare with.
   *
   * @param id by which actions name it
   * @param name for people; ends so that the value can follow
   * @param values by guideline, with unit; without an entry where a guideline has none
   * @param tags provenance tags of its sources
   * @param properties by which a site changes it
   */
  record Row(
      String id,
      String name,
      Map<String, String> values,
      List<String> tags,
      List<String> properties) {

    /** Whether every guideline has the same. */
    public boolean isCommon() {
      return values.size() == Guideline.values().length
          && new TreeSet<>(values.values()).size() == 1;
    }
  }

  /** Every number, by id, in the order of the library. */
  static Map<String, Row> of(KnowledgePackage knowledge) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Guideline guideline : Guideline.values()) {
      for (Object element : inForce(knowledge, guideline)) {
        var tuple = (Tuple) element;
        String id = text(tuple, "id");
        Row row =
            rows.computeIfAbsent(
                id,
                key ->
                    new Row(
                        id,
                        text(tuple, "name"),
                        new TreeMap<>(),
                        new ArrayList<>(),
                        properties(knowledge, id)));
        if (tuple.getElement("value") instanceof BigDecimal value) {
          row.values().put(guideline.name(), quantity(value, text(tuple, "unit")));
        }
        String tag = text(tuple, "tag");
        if (!row.tags().contains(tag)) {
          row.tags().add(tag);
        }
      }
    }
    return rows;
  }

  private static Iterable<?> inForce(KnowledgePackage knowledge, Guideline guideline) {
    var environment =
        new Environment(knowledge.libraryManager(), Map.of(), knowledge.terminology());
    var request = new EvaluationParams.Builder();
    request.setParameters(Map.of("Guideline", guideline.name()));
    request.library(
        LIBRARY,
        new EvaluationParams.LibraryParams(List.of(new EvaluationExpressionRef(EXPRESSION))));
    Object value =
        new CqlEngine(environment)
            .evaluate(request.build())
            .getOnlyResultOrThrow()
            .get(EXPRESSION)
            .getValue();
    if (value instanceof Iterable<?> list) {
      return list;
    }
    throw new IllegalStateException(LIBRARY + " does not list its thresholds");
  }

  private static String quantity(BigDecimal value, String unit) {
    return PrintedUnit.text(value.stripTrailingZeros().toPlainString(), unit);
  }

  /** A policy number is named like its threshold, after the guideline where it is of one. */
  private static List<String> properties(KnowledgePackage knowledge, String id) {
    return knowledge.policyDefaults().keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '-'))
        .filter(name -> name.equals(id) || isOfGuideline(name, id))
        .map(name -> "fertility-cds.policy." + name)
        .toList();
  }

  private static boolean isOfGuideline(String name, String id) {
    for (Guideline guideline : Guideline.values()) {
      if (name.equals(guideline.name().toLowerCase(Locale.ROOT) + "-" + id)) {
        return true;
      }
    }
    return false;
  }

  private static String text(Tuple tuple, String element) {
    return String.valueOf(tuple.getElement(element));
  }
}
