package org.fertilitycds.newlab;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.record.PatientNotFoundException;
import org.fertilitycds.record.RecordSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Evaluates one patient: lock, record, decision, guidance, all in one transaction.
 *
 * <p>The order of reading is what makes it sound. Each waiting order became visible together with
 * the facts that caused it, so that orders seen before the record is read are covered by it; any
 * later one stays in the queue. A worker killed before the commit leaves nothing behind but its own
 * task, one killed after it leaves a task that will find nothing new.
 */
final class PatientEvaluation {

  private static final Logger log = LoggerFactory.getLogger(PatientEvaluation.class);

  private final PatientLock lock;
  private final EvaluationQueue queue;
  private final RecordSource records;
  private final DecisionService decisions;
  private final GuidanceRenderer renderer;
  private final GuidanceStore store;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Guideline guideline;

  PatientEvaluation(
      Steps steps, TransactionTemplate transaction, Clock clock, Guideline guideline) {
    this.lock = steps.lock();
    this.queue = steps.queue();
    this.records = steps.records();
    this.decisions = steps.decisions();
    this.renderer = steps.renderer();
    this.store = steps.store();
    this.transaction = transaction;
    this.clock = clock;
    this.guideline = guideline;
  }

  /** What an evaluation goes through, in that order. */
  record Steps(
      PatientLock lock,
      EvaluationQueue queue,
      RecordSource records,
      DecisionService decisions,
      GuidanceRenderer renderer,
      GuidanceStore store) {}

  /** Carries out an order; a Patient who is no longer there is logged and the order dropped. */
  void run(EvaluationOrder order) {
    try {
      transaction.executeWithoutResult(status -> evaluate(order));
    } catch (PatientNotFoundException e) {
      log.info("Patient/{} is not stored any more: evaluation dropped", order.patientId());
    }
  }

  private void evaluate(EvaluationOrder order) {
    String patientId = order.patientId();
    lock.acquire(patientId);
    EvaluationQueue.Waiting waiting = queue.waitingFor(patientId);
    var triggers = new TreeSet<>(order.triggers());
    triggers.addAll(waiting.triggers());
    var request =
        new DecisionRequest(OffsetDateTime.now(clock), guideline, false, List.copyOf(triggers));
    GuidanceSet guidance = renderer.render(decisions.decide(records.load(patientId), request));
    boolean saved = store.save(patientId, guidance);
    queue.remove(waiting.instances());
    log.info(
        "Patient/{} evaluated for {} saved results: {}",
        patientId,
        triggers.size(),
        saved ? "new guidance saved" : "guidance unchanged");
  }
}
