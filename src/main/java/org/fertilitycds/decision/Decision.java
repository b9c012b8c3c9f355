package org.fertilitycds.decision;

import java.math.BigDecimal;
import java.util.List;
import org.fertilitycds.record.PatientRecord;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one patient at one moment: a proposal for a clinician.
 *
 * @param record the record that was judged
 * @param request what was asked
 * @param moduleCanonical address and version of the plan that was followed
 * @param axis state of the hypothalamic-pituitary-gonadal axis
 * @param semen state of the semen, null where there are no semen data
 * @param recommendations the applicable actions, in the order of the plan: stop rules first
 * @param facts every fact used, once, ordered by reference
 * @param issues facts rejected or flagged, and why
 * @param trace evaluated expressions, empty unless asked for
 */
public record Decision(
    PatientRecord record,
    DecisionRequest request,
    String moduleCanonical,
    Status axis,
    @Nullable Status semen,
    List<Recommendation> recommendations,
    List<Fact> facts,
    List<DataQualityIssue> issues,
    List<TracedExpression> trace) {

  /**
   * One status with what modifies it and what was derived for it.
   *
   * @param code of CodeSystem hpg-axis-status or semen-status
   * @param modifiers of CodeSystem axis-modifier or semen-status
   * @param baseline the axis status before a drug was started, or null
   * @param edition the reference limits that it was judged by, {@code WHO6} or {@code WHO5}; null
   *     for the axis
   * @param quantities derived quantities
   * @param facts the facts that it rests on
   */
  public record Status(
      String code,
      List<String> modifiers,
      @Nullable String baseline,
      @Nullable String edition,
      List<DerivedQuantity> quantities,
      List<Fact> facts) {}

  /**
   * A derived quantity.
   *
   * @param code of CodeSystem fertility-observation
   * @param value in {@code unit}
   * @param comparator {@code <} or {@code >} where a bounded result leaves one side open, else null
   * @param unit UCUM code
   */
  public record DerivedQuantity(
      String code, BigDecimal value, @Nullable String comparator, String unit) {}

  /**
   * A fact rejected or flagged.
   *
   * @param code of CodeSystem fertility-data-quality
   * @param reference {@code Type/id}
   * @param diagnostics in plain words
   */
  public record DataQualityIssue(String code, String reference, String diagnostics) {}

  /** An evaluated expression, {@code Library.Name}, with its value as text. */
  public record TracedExpression(String name, String value) {}

  /** Whether a missing datum would change the answer. */
  public boolean dataRequired() {
    return recommendations.stream().anyMatch(Recommendation::asksForData);
  }
}
