package org.fertilitycds.decision;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import org.fertilitycds.record.PatientRecord;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions of the published CQL over one record. Implementations are thread-safe. */
public interface CqlEvaluation {

  /**
   * Values of expressions, by {@code Library.Expression}.
   *
   * @param expressions names of expressions by name of library
   * @param parameters of the thresholds library, by name
   * @param moment what the expressions see as now
   * @throws IllegalStateException when an expression cannot be evaluated
   */
  Map<String, @Nullable Object> evaluate(
      PatientRecord record,
      Map<String, ? extends Collection<String>> expressions,
      Map<String, Object> parameters,
      ZonedDateTime moment);
}
