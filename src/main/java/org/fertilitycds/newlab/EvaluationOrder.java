package org.fertilitycds.newlab;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task in the queue says.
 *
 * @param patientId logical id of the Patient to evaluate
 * @param triggers {@code Type/id} of the results whose saving caused it
 * @param requests ids of the requests that saved them; absent in tasks of earlier versions
 * @param cause the span in which they were saved, as a {@code traceparent}; null where nobody
 *     records spans
 */
record EvaluationOrder(
    String patientId,
    List<String> triggers,
    @Nullable List<String> requests,
    @Nullable String cause) {

  EvaluationOrder {
    triggers = List.copyOf(triggers);
    requests = requests == null ? List.of() : List.copyOf(requests);
  }
}
