package org.fertilitycds.newlab;

import java.util.List;

/**
 * What a task in the queue says.
 *
 * @param patientId logical id of the Patient to evaluate
 * @param triggers {@code Type/id} of the results whose saving caused it
 */
record EvaluationOrder(String patientId, List<String> triggers) {

  EvaluationOrder {
    triggers = List.copyOf(triggers);
  }
}
