package org.fertilitycds.newlab;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.fertilitycds.newlab.DeadLetters.NotGivenUpException;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Task;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code Task/$retry-evaluation}: evaluations that were given up are ordered again, one by its Task
 * or all. Answers 404 for a Task that is not there and 422 for one that is no such evaluation.
 */
public final class RetryProvider {

  private static final String NAME = "$retry-evaluation";

  private final DeadLetters deadLetters;
  private final TransactionTemplate transaction;

  RetryProvider(DeadLetters deadLetters, TransactionTemplate transaction) {
    this.deadLetters = deadLetters;
    this.transaction = transaction;
  }

  /** Orders one evaluation again and returns its Task. */
  @Operation(name = NAME, typeName = "Task")
  public Task retry(@IdParam IdType task) {
    try {
      return java.util.Objects.requireNonNull(
          transaction.execute(status -> deadLetters.retry(task.getIdPart())));
    } catch (NotGivenUpException e) {
      throw new UnprocessableEntityException(e.getMessage());
    }
  }

  /** Orders all of them again and returns their number as {@code ordered}. */
  @Operation(name = NAME, typeName = "Task")
  public Parameters retryAll() {
    long ordered = deadLetters.all().stream().filter(this::orderedAgain).count();
    var answer = new Parameters();
    answer.addParameter().setName("ordered").setValue(new IntegerType(Math.toIntExact(ordered)));
    return answer;
  }

  /** Of two retries at once one is enough. */
  private boolean orderedAgain(String taskId) {
    try {
      transaction.executeWithoutResult(status -> deadLetters.retry(taskId));
      return true;
    } catch (NotGivenUpException alreadyOrdered) {
      return false;
    }
  }
}
