package org.fertilitycds.newlab;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.Objects;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.newlab.DeadLetters.NotGivenUpException;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Task;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code Task/$retry-evaluation}: evaluations that were given up are ordered again, one by its Task
 * or all. Answers 400 to parameters, of which there are none, 404 for a Task that is not there and
 * 422 for one that is no such evaluation.
 */
public final class RetryProvider {

  private static final String NAME = "$retry-evaluation";

  /** Published with the knowledge. */
  private static final String DEFINITION =
      KnowledgePackage.CANONICAL + "/OperationDefinition/retry-evaluation";

  private final DeadLetters deadLetters;
  private final TransactionTemplate transaction;

  RetryProvider(DeadLetters deadLetters, TransactionTemplate transaction) {
    this.deadLetters = deadLetters;
    this.transaction = transaction;
  }

  /** Orders one evaluation again and returns its Task. */
  @Operation(name = NAME, canonicalUrl = DEFINITION, typeName = "Task")
  public Task retry(@IdParam IdType task, RequestDetails request) {
    requireNoParameters(request);
    try {
      return Objects.requireNonNull(
          transaction.execute(status -> deadLetters.retry(task.getIdPart())));
    } catch (NotGivenUpException e) {
      throw new UnprocessableEntityException(e.getMessage());
    }
  }

  /** Orders all of them again and returns their number as {@code ordered}. */
  @Operation(name = NAME, canonicalUrl = DEFINITION, typeName = "Task")
  public Parameters retryAll(RequestDetails request) {
    requireNoParameters(request);
    long ordered = deadLetters.all().stream().filter(this::orderedAgain).count();
    var answer = new Parameters();
    answer.addParameter().setName("ordered").setValue(new IntegerType(Math.toIntExact(ordered)));
    return answer;
  }

  /** Whoever sends a filter would have more ordered than was meant. */
  private static void requireNoParameters(RequestDetails request) {
    boolean inBody = request.getResource() instanceof Parameters body && body.hasParameter();
    if (inBody
        || request.getParameters().keySet().stream().anyMatch(name -> !name.startsWith("_"))) {
      throw new InvalidRequestException(
          "%s takes no parameters: name the Task in the address, or none for all.".formatted(NAME));
    }
  }

  /** Of two retries at once one is enough, and a Task may be deleted meanwhile. */
  private boolean orderedAgain(String taskId) {
    try {
      transaction.executeWithoutResult(status -> deadLetters.retry(taskId));
      return true;
    } catch (NotGivenUpException
        | ResourceGoneException
        | ResourceNotFoundException alreadyOrderedOrDeleted) {
      return false;
    }
  }
}
