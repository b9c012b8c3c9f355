package org.fertilitycds.newlab;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.log.Trace;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Evaluations that were given up, as Tasks that operators find by a search: {@code
 * Task?code=https://fertilitycds.org/fhir/CodeSystem/fertility-task|evaluate-patient&status=failed}.
 * One for each patient; it is completed by the first evaluation of him that succeeds.
 *
 * <p>Works in the transaction of its caller. The table beside the Tasks spares each evaluation a
 * search.
 */
final class DeadLetters {

  static final String CODE_SYSTEM = KnowledgePackage.codeSystem("fertility-task");
  static final String EVALUATE = "evaluate-patient";

  private static final String FACT = "saved-fact";

  private final IFhirResourceDao<Task> tasks;
  private final EvaluationQueue queue;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  DeadLetters(
      IFhirResourceDao<Task> tasks, EvaluationQueue queue, DataSource dataSource, Clock clock) {
    this.tasks = tasks;
    this.queue = queue;
    this.jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
  }

  /**
   * Keeps an order that was given up.
   *
   * @param why without data of the patient
   */
  void keep(EvaluationOrder order, String why) {
    List<String> known = taskIds(order.patientId());
    Task task = known.isEmpty() ? newTask(order) : read(known.get(0));
    task.setStatus(TaskStatus.FAILED);
    task.setStatusReason(new CodeableConcept().setText(why));
    task.setLastModified(Date.from(clock.instant()));
    order.triggers().forEach(trigger -> addFact(task, trigger));
    if (known.isEmpty()) {
      String id = tasks.create(task, OwnGuidance.request()).getId().getIdPart();
      jdbc.update(
          "insert into evaluation_dead_letter (patient_id, task_id, kept_at) values (?, ?, ?)",
          order.patientId(),
          id,
          java.sql.Timestamp.from(clock.instant()));
    } else {
      tasks.update(task, OwnGuidance.request());
    }
  }

  private Task newTask(EvaluationOrder order) {
    var task = new Task();
    task.setIntent(TaskIntent.ORDER);
    task.getCode().addCoding().setSystem(CODE_SYSTEM).setCode(EVALUATE);
    task.setFor(new Reference("Patient/" + order.patientId()));
    task.setAuthoredOn(Date.from(clock.instant()));
    task.setDescription(
        "Saved results of this patient could not be evaluated. POST Task/[id]/$retry-evaluation"
            + " tries again; guidance of before may be out of date.");
    return task;
  }

  private static void addFact(Task task, String reference) {
    if (facts(task).contains(reference)) {
      return;
    }
    var input = task.addInput();
    input.getType().addCoding().setSystem(CODE_SYSTEM).setCode(FACT);
    // Words, not a Reference: a fact may be deleted while its evaluation waits here.
    input.setValue(new StringType(reference));
  }

  private static Set<String> facts(Task task) {
    Set<String> facts = new TreeSet<>();
    task.getInput().forEach(input -> facts.add(input.getValue().primitiveValue()));
    return facts;
  }

  /** Says that a patient has been evaluated: what was given up for him is made good. */
  void settle(String patientId) {
    for (String id : taskIds(patientId)) {
      Task task = read(id);
      task.setStatus(TaskStatus.COMPLETED);
      task.setLastModified(Date.from(clock.instant()));
      tasks.update(task, OwnGuidance.request());
      jdbc.update("delete from evaluation_dead_letter where patient_id = ?", patientId);
    }
  }

  /**
   * Orders the evaluation again.
   *
   * @return the Task, now requested
   * @throws NotGivenUpException when the Task is of another kind, or nothing waits for a retry
   */
  Task retry(String taskId) {
    Task task = read(taskId);
    boolean ours =
        task.getCode().getCoding().stream()
            .anyMatch(
                coding ->
                    CODE_SYSTEM.equals(coding.getSystem()) && EVALUATE.equals(coding.getCode()));
    if (!ours || task.getStatus() != TaskStatus.FAILED) {
      throw new NotGivenUpException(taskId);
    }
    task.setStatus(TaskStatus.REQUESTED);
    task.setLastModified(Date.from(clock.instant()));
    tasks.update(task, OwnGuidance.request());
    queue.order(
        Map.of(task.getFor().getReferenceElement().getIdPart(), facts(task)),
        null,
        Trace.current());
    return task;
  }

  /** Ids of all Tasks that wait for a retry, the oldest first. */
  List<String> all() {
    return jdbc.queryForList(
        "select task_id from evaluation_dead_letter order by kept_at", String.class);
  }

  private List<String> taskIds(String patientId) {
    return jdbc.queryForList(
        "select task_id from evaluation_dead_letter where patient_id = ?", String.class, patientId);
  }

  private Task read(String id) {
    return tasks.read(new IdType("Task", id), OwnGuidance.request());
  }

  /** A Task that is no evaluation that was given up. */
  static final class NotGivenUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotGivenUpException(String taskId) {
      super(
          "Task/"
              + taskId
              + " is not an evaluation that failed: search Task?status=failed&code="
              + CODE_SYSTEM
              + "|"
              + EVALUATE);
    }
  }
}
