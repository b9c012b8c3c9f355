package org.fertilitycds.newlab;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;
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
  private static final String REQUEST = "saving-request";

  /** Asked for by a read, one that was deleted would spoil the transaction of an evaluation. */
  private static final String IS_THERE =
      "select 1 from HFJ_RESOURCE where RES_TYPE = 'Task' and FHIR_ID = ? and RES_DELETED_AT is"
          + " null";

  private static final String KEPT =
      "select task_id from evaluation_dead_letter where patient_id = ?";

  /**
   * Of two orders of a patient that are given up at once, one would not find the Task of the other.
   */
  private static final String LOCK =
      "select RES_ID from HFJ_RESOURCE where RES_TYPE = 'Patient' and FHIR_ID = ? for update";

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
   * Keeps an order that was given up, and takes it from the queue.
   *
   * @param why without data of the patient
   * @param instance id of its task
   */
  void keep(EvaluationOrder order, String why, String instance) {
    String patientId = order.patientId();
    jdbc.queryForList(LOCK, patientId);
    List<String> kept = jdbc.queryForList(KEPT, String.class, patientId);
    Task known = task(kept);
    Task task = known == null ? newTask(order) : known;
    task.setStatus(TaskStatus.FAILED);
    task.setStatusReason(new CodeableConcept().setText(why));
    task.setLastModified(Date.from(clock.instant()));
    order.triggers().forEach(trigger -> addInput(task, FACT, trigger));
    Objects.requireNonNull(order.requests()).forEach(id -> addInput(task, REQUEST, id));
    if (known == null) {
      String id = tasks.create(task, OwnGuidance.request()).getId().getIdPart();
      kept.forEach(
          gone -> jdbc.update("delete from evaluation_dead_letter where task_id = ?", gone));
      jdbc.update(
          "insert into evaluation_dead_letter (patient_id, task_id, kept_at) values (?, ?, ?)",
          patientId,
          id,
          Timestamp.from(clock.instant()));
    } else {
      tasks.update(task, OwnGuidance.request());
    }
    queue.remove(instance, List.of());
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

  private static void addInput(Task task, String code, String value) {
    if (inputs(task, code).contains(value)) {
      return;
    }
    var input = task.addInput();
    input.getType().addCoding().setSystem(CODE_SYSTEM).setCode(code);
    // Words, not a Reference: a fact may be deleted while its evaluation waits here.
    input.setValue(new StringType(value));
  }

  private static Set<String> inputs(Task task, String code) {
    Set<String> values = new TreeSet<>();
    task.getInput().stream()
        .filter(input -> code.equals(input.getType().getCodingFirstRep().getCode()))
        .forEach(input -> values.add(input.getValue().primitiveValue()));
    return values;
  }

  /** Says that a patient has been evaluated: what was given up for him is made good. */
  void settle(String patientId) {
    List<String> kept = jdbc.queryForList(KEPT, String.class, patientId);
    if (kept.isEmpty()) {
      return;
    }
    Task task = task(kept);
    if (task != null) {
      task.setStatus(TaskStatus.COMPLETED);
      task.setLastModified(Date.from(clock.instant()));
      tasks.update(task, OwnGuidance.request());
    }
    forget(patientId);
  }

  /** Says that nothing is left to evaluate for a patient. */
  void forget(String patientId) {
    jdbc.update("delete from evaluation_dead_letter where patient_id = ?", patientId);
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
        Map.of(task.getFor().getReferenceElement().getIdPart(), inputs(task, FACT)),
        inputs(task, REQUEST),
        Trace.current());
    return task;
  }

  /** Ids of all Tasks that wait for a retry, the oldest first, without those that were deleted. */
  List<String> all() {
    jdbc.update(
        "delete from evaluation_dead_letter where not exists (select 1 from HFJ_RESOURCE r where"
            + " r.RES_TYPE = 'Task' and r.FHIR_ID = task_id and r.RES_DELETED_AT is null)");
    return jdbc.queryForList(
        "select task_id from evaluation_dead_letter order by kept_at", String.class);
  }

  /** The one of these Tasks that is there; null where there is none, or somebody has deleted it. */
  private @Nullable Task task(List<String> ids) {
    return ids.stream()
        .filter(id -> !jdbc.queryForList(IS_THERE, Integer.class, id).isEmpty())
        .findFirst()
        .map(this::read)
        .orElse(null);
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
