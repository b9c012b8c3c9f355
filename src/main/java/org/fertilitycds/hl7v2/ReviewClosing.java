package org.fertilitycds.hl7v2;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * Notices when an operator closes a review entry whose message is not to be stored, such as one
 * about a man who is no patient here: the message waits no longer, and is deleted when it is old.
 * Joins the transaction that saves or deletes the Task.
 */
@Interceptor
public final class ReviewClosing {

  private static final Set<TaskStatus> CLOSED =
      Set.of(
          TaskStatus.COMPLETED,
          TaskStatus.CANCELLED,
          TaskStatus.REJECTED,
          TaskStatus.FAILED,
          TaskStatus.ENTEREDINERROR);

  private final MessageStore store;

  ReviewClosing(MessageStore store) {
    this.store = store;
  }

  /** A resource was changed. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after) {
    if (after instanceof Task task && isEntry(task)) {
      mark(task, !CLOSED.contains(task.getStatus()));
    }
  }

  /** A resource was deleted. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
  public void deleted(IBaseResource resource) {
    if (resource instanceof Task task && isEntry(task)) {
      mark(task, false);
    }
  }

  private static boolean isEntry(Task task) {
    return ReviewEntries.SYSTEM.equals(task.getCode().getCodingFirstRep().getSystem());
  }

  private void mark(Task task, boolean waits) {
    String messageId = ReviewEntries.messageId(task.getIdElement());
    if (messageId != null) {
      store.mark(messageId, waits);
    }
  }
}
