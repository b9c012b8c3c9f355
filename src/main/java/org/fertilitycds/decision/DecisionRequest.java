package org.fertilitycds.decision;

import java.time.OffsetDateTime;
import java.util.List;
import org.fertilitycds.knowledge.Guideline;

/**
 * What is asked of the decision service.
 *
 * @param moment evaluate as of then; later facts are not seen
 * @param guideline whose thresholds are in force
 * @param trace whether the answer carries every evaluated expression with its value
 * @param triggers {@code Type/id} of the results that caused the evaluation, empty where nobody
 *     names any
 */
public record DecisionRequest(
    OffsetDateTime moment, Guideline guideline, boolean trace, List<String> triggers) {

  public DecisionRequest {
    triggers = List.copyOf(triggers);
  }

  public DecisionRequest(OffsetDateTime moment, Guideline guideline) {
    this(moment, guideline, false, List.of());
  }
}
