package org.fertilitycds.newlab;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The durable queue of evaluations: db-scheduler's table, written in the transaction that saves the
 * results.
 *
 * <p>The id of a task is {@code patient/uuid}. One id for each patient would lose results: a save
 * that finds the patient's task running adds none, and the task may end before the save commits. On
 * PostgreSQL two saves at once would also break each other, for a violated key ends the
 * transaction.
 */
final class EvaluationQueue {

  /** Name and data of the tasks. */
  static final TaskDescriptor<EvaluationOrder> TASK =
      TaskDescriptor.of("evaluate-patient", EvaluationOrder.class);

  /** Results of single patients go before those of a bulk load. */
  private static final int LIVE = 10;

  private static final int BULK = 0;

  /**
   * Bounds beside the pattern, because PostgreSQL uses no index for a pattern that it does not know
   * beforehand, and 50,000 orders wait after a bulk load. Under a collation that sorts {@code /}
   * oddly one evaluation serves fewer orders, and none of another patient.
   */
  private static final String WAITING =
      "select task_instance, task_data from scheduled_tasks"
          + " where task_name = ? and task_instance like ? and picked = false"
          + " and task_instance >= ? and task_instance < ?";

  /** {@code /}, which ends a patient's id, and what follows it. */
  private static final char END = '/';

  private static final char AFTER_END = '0';
  private static final String REMOVE =
      "delete from scheduled_tasks where task_name = ? and task_instance = ?";
  private static final String PUT_BACK =
      "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
          + " execution_time = ?, version = version + 1"
          + " where task_name = ? and task_instance = ? and version = ?";
  private static final String REMOVE_WAITING = REMOVE + " and picked = false";

  private final Scheduler scheduler;
  private final Serializer serializer;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final NewLabProperties properties;

  EvaluationQueue(
      Scheduler scheduler,
      Serializer serializer,
      DataSource dataSource,
      Clock clock,
      NewLabProperties properties) {
    this.scheduler = scheduler;
    this.serializer = serializer;
    this.jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
    this.properties = properties;
  }

  /**
   * Orders one evaluation for each patient, in the transaction under way, and wakes the workers
   * once it has committed and the delay is over.
   *
   * @param triggers results by patient
   * @param requests ids of the requests that saved them
   * @param cause the span in which they were saved, as a {@code traceparent}, or null
   */
  void order(
      Map<String, Set<String>> triggers, Collection<String> requests, @Nullable String cause) {
    int priority = triggers.size() > properties.bulkPatients() ? BULK : LIVE;
    Instant due = clock.instant().plus(properties.delay());
    triggers.forEach(
        (patientId, results) ->
            schedule(
                new EvaluationOrder(patientId, List.copyOf(results), List.copyOf(requests), cause),
                priority,
                due));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake();
          }
        });
  }

  /**
   * Orders one evaluation for a time to come, in the transaction under way. Any evaluation before
   * covers it, as it does whatever waits.
   *
   * @param facts the results that begin to count then
   */
  void orderLater(String patientId, Collection<String> facts, Instant due) {
    schedule(new EvaluationOrder(patientId, List.copyOf(facts), List.of(), null), LIVE, due);
  }

  private void schedule(EvaluationOrder order, int priority, Instant due) {
    scheduler.schedule(
        TASK.instance(order.patientId() + END + UUID.randomUUID())
            .data(order)
            .priority(priority)
            .build(),
        due);
  }

  /**
   * Puts a task back that was not carried out, with as many failures as it had: db-scheduler itself
   * would count from zero, and one that fails whenever its patient is free never be given up.
   */
  void putBack(Execution execution, Instant due) {
    jdbc.update(
        PUT_BACK,
        Timestamp.from(due),
        execution.getTaskName(),
        execution.getId(),
        execution.version);
  }

  /** The workers look for themselves from time to time; this spares a live result that wait. */
  private void wake() {
    if (properties.delay().isZero()) {
      scheduler.triggerCheckForDueExecutions();
    } else {
      // In the thread that waits: with two processors Java would begin a thread for each.
      CompletableFuture.delayedExecutor(
              properties.delay().toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
          .execute(scheduler::triggerCheckForDueExecutions);
    }
  }

  /** The pattern of the tasks of a patient; an id in FHIR has none of its signs. */
  static String allOf(String patientId) {
    return patientId + END + "%";
  }

  /** What waits for a patient and has not been taken up by a worker. */
  Waiting waitingFor(String patientId) {
    Set<String> instances = new LinkedHashSet<>();
    List<EvaluationOrder> orders = new ArrayList<>();
    jdbc.query(
        WAITING,
        row -> {
          instances.add(row.getString(1));
          orders.add(serializer.deserialize(EvaluationOrder.class, row.getBytes(2)));
        },
        TASK.getTaskName(),
        allOf(patientId),
        patientId + END,
        patientId + AFTER_END);
    return new Waiting(instances, orders);
  }

  /**
   * Removes the task of an evaluation in its own transaction, and the orders that it has covered,
   * unless a worker has taken one up meanwhile; that one will find that there is nothing new.
   */
  void remove(String own, Collection<String> covered) {
    jdbc.update(REMOVE, TASK.getTaskName(), own);
    jdbc.batchUpdate(
        REMOVE_WAITING,
        covered.stream().map(instance -> new Object[] {TASK.getTaskName(), instance}).toList());
  }

  /**
   * Orders that wait.
   *
   * @param instances ids of their tasks
   * @param orders what they say
   */
  record Waiting(Set<String> instances, List<EvaluationOrder> orders) {}
}
