package org.fertilitycds.newlab;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.log.Trace;
import org.fertilitycds.newlab.NewLabMetrics.Ended;
import org.fertilitycds.record.PatientNotFoundException;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordSource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Evaluates one patient: lock, record, decision, guidance, all in one transaction.
 *
 * <p>The order of reading is what makes it sound. Each waiting order became visible together with
 * the facts that caused it, so that orders seen before the record is read are covered by it; any
 * later one stays in the queue. A worker killed before the commit leaves nothing behind but its own
 * task, one killed after it leaves nothing at all.
 */
final class PatientEvaluation {

  private static final Logger log = LoggerFactory.getLogger(PatientEvaluation.class);

  private static final Duration WHILE_BUSY = Duration.ofMillis(50);

  private final PatientLock lock;
  private final EvaluationQueue queue;
  private final RecordSource records;
  private final DecisionService decisions;
  private final GuidanceRenderer renderer;
  private final GuidanceStore store;
  private final DeadLetters deadLetters;
  private final NewLabMetrics metrics;
  private final Trace trace;
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
    this.deadLetters = steps.deadLetters();
    this.metrics = steps.metrics();
    this.trace = steps.trace();
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
      GuidanceStore store,
      DeadLetters deadLetters,
      NewLabMetrics metrics,
      Trace trace) {}

  /** What is left to do with an order's task. */
  enum Left {
    /** Nothing: it was removed in the transaction of the evaluation. */
    NOTHING,
    /** The Patient is no longer there, which was logged. */
    REMOVE,
    /** Another worker has the patient in hand. */
    TRY_AGAIN_SOON
  }

  /** Carries out the order of a task. */
  Left run(TaskInstance<EvaluationOrder> task) {
    return trace.within(
        "evaluate patient",
        SpanKind.CONSUMER,
        task.getData().cause(),
        () -> run(task.getData(), task.getId()));
  }

  /** Another worker has the patient in hand; what it reads may not hold the facts of this order. */
  void putBack(ExecutionComplete execution) {
    queue.putBack(execution.getExecution(), execution.getTimeDone().plus(WHILE_BUSY));
  }

  private Left run(EvaluationOrder order, String task) {
    Timer.Sample sample = metrics.start();
    try {
      Ended ended = transaction.execute(status -> evaluate(order, task));
      if (ended == null) {
        Trace.ended("busy");
        return Left.TRY_AGAIN_SOON;
      }
      metrics.ended(sample, ended);
      Trace.ended(ended.name());
      return Left.NOTHING;
    } catch (PatientNotFoundException e) {
      log.info("Patient/{} is not stored any more: evaluation dropped", order.patientId());
      transaction.executeWithoutResult(status -> deadLetters.forget(order.patientId()));
      return Left.REMOVE;
    } catch (RuntimeException e) {
      metrics.ended(sample, Ended.FAILED);
      throw e;
    }
  }

  private @Nullable Ended evaluate(EvaluationOrder order, String task) {
    String patientId = order.patientId();
    if (!lock.tryAcquire(patientId)) {
      return null;
    }
    EvaluationQueue.Waiting waiting = queue.waitingFor(patientId);
    List<EvaluationOrder> orders = new ArrayList<>(waiting.orders());
    orders.add(order);
    Set<String> triggers = all(orders, EvaluationOrder::triggers);
    Set<String> requests = all(orders, one -> Objects.requireNonNull(one.requests()));
    Trace.serves(requests);
    Trace.links(
        orders.stream().map(EvaluationOrder::cause).filter(Objects::nonNull).distinct().toList());
    PatientRecord record = records.load(patientId);
    Ended ended = decide(record, triggers, requests);
    queue.remove(task, waiting.instances());
    deadLetters.settle(patientId);
    log.info(
        "Patient/{} evaluated for {} saved results of requests {}: {}",
        patientId,
        triggers.size(),
        requests,
        ended);
    return ended;
  }

  private Ended decide(PatientRecord record, Set<String> triggers, Set<String> requests) {
    String patientId = record.patient().getIdElement().getIdPart();
    PatientRecord standing = records.survivor(record);
    if (standing != record) {
      // His facts are part of the other's record now.
      String survivor = standing.patient().getIdElement().getIdPart();
      queue.order(Map.of(survivor, triggers), requests, Trace.current());
      return store.withdraw(patientId) ? Ended.WITHDRAWN : Ended.UNCHANGED;
    }
    var request =
        new DecisionRequest(OffsetDateTime.now(clock), guideline, false, List.copyOf(triggers));
    GuidanceSet guidance = renderer.render(decisions.decide(record, request));
    requests.forEach(id -> nameRequest(guidance.provenance(), id));
    ComingFacts.after(record, request.moment().toInstant(), clock.getZone())
        .ifPresent(coming -> queue.orderLater(patientId, coming.facts(), coming.at()));
    if (!store.save(record.patient(), guidance, triggers)) {
      return Ended.UNCHANGED;
    }
    metrics.saved(guidance);
    return Ended.NEW_GUIDANCE;
  }

  /** The request that saved a fact, by the id under which the caller and the log know it. */
  private static void nameRequest(Provenance provenance, String requestId) {
    provenance
        .addEntity()
        .setRole(Provenance.ProvenanceEntityRole.SOURCE)
        .getWhat()
        .setDisplay("Request that saved a fact")
        .setIdentifier(new Identifier().setSystem(KnowledgePackage.REQUEST_ID).setValue(requestId));
  }

  private static Set<String> all(
      List<EvaluationOrder> orders, Function<EvaluationOrder, List<String>> part) {
    Set<String> all = new TreeSet<>();
    orders.forEach(order -> all.addAll(part.apply(order)));
    return all;
  }
}
