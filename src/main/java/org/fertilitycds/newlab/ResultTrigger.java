package org.fertilitycds.newlab;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fertilitycds.log.Trace;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordSubjects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notices that a fact about a patient is saved, or by somebody else guidance of this server, and
 * orders his evaluation just before the transaction commits: once for each patient, however many
 * facts it holds.
 */
@Interceptor
public final class ResultTrigger {

  private static final Logger log = LoggerFactory.getLogger(ResultTrigger.class);

  private final EvaluationQueue queue;
  private final Concerned concerned;
  private final NewLabMetrics metrics;
  private final Trace trace;

  ResultTrigger(EvaluationQueue queue, Concerned concerned, NewLabMetrics metrics, Trace trace) {
    this.queue = queue;
    this.concerned = concerned;
    this.metrics = metrics;
    this.trace = trace;
  }

  /** A resource was created. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    notice(resource, resource, request);
    noticeConcerned(resource, resource, request);
    noticeGuidance(resource, request);
    noticeNobodys(resource);
  }

  /**
   * A resource was changed; where its patient was changed too, both are evaluated, and so is
   * whoever else it concerns.
   */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    notice(before, after, request);
    notice(after, after, request);
    if (!OwnGuidance.isMarked(request)) {
      noticeConcerned(before, after, request);
    }
    noticeGuidance(after, request);
    noticeNobodys(after);
  }

  /** A resource was deleted: what rested on it is withdrawn. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
  public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
    notice(resource, resource, request);
    noticeJoined(resource, request);
  }

  /** A client that writes an earlier plan or flag back, say with a note, puts it in force. */
  private void noticeGuidance(IBaseResource saved, @Nullable RequestDetails request) {
    if (OwnGuidance.isMarked(request)) {
      return;
    }
    Reference subject = null;
    if (saved instanceof RequestGroup plan && StoredGuidance.isInForce(plan)) {
      subject = plan.getSubject();
    } else if (saved instanceof Flag flag && SafetyFlags.isInForce(flag)) {
      subject = flag.getSubject();
    }
    String patientId = subject == null ? null : patientId(subject);
    if (patientId != null) {
      orders(request).of(patientId);
    }
  }

  /** FHIR lets a result name its patient by an identifier, or not at all. */
  private void noticeNobodys(IBaseResource saved) {
    if (!(saved instanceof Resource fact)
        || saved instanceof Specimen
        || !RecordSubjects.isAboutSomebody(fact)) {
      return;
    }
    Reference subject = RecordSubjects.of(fact);
    if (subject == null || !subject.hasReference()) {
      metrics.nobodys();
      log.info(
          "{} has no reference as its subject: it is stored, and read for no patient",
          PatientRecord.reference(fact));
    }
  }

  /**
   * Whom a Patient, a Medication or a Specimen concerns is asked last of all: a prescription that
   * is saved at the same time may name the Medication meanwhile, and be evaluated before it is
   * another.
   */
  private void noticeConcerned(
      IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    if (Concerned.mayConcernOthers(after)) {
      orders(request)
          .askLater(
              () -> {
                concerned.by(before, after).forEach(patient -> notice(patient, after, request));
                concerned.joined(before, after).forEach(patient -> notice(patient, after, request));
              });
    }
  }

  /** Of one who is deleted there is no fact to name. */
  private void noticeJoined(IBaseResource deleted, @Nullable RequestDetails request) {
    if (Concerned.mayConcernOthers(deleted)) {
      Orders orders = orders(request);
      orders.askLater(() -> concerned.joined(deleted, deleted).forEach(orders::of));
    }
  }

  private void notice(IBaseResource about, IBaseResource saved, @Nullable RequestDetails request) {
    String patientId = patientId(about);
    if (patientId == null || OwnGuidance.isMarked(request)) {
      return;
    }
    notice(patientId, saved, request);
  }

  private void notice(String patientId, IBaseResource saved, @Nullable RequestDetails request) {
    orders(request).of(patientId).add(saved.fhirType() + "/" + saved.getIdElement().getIdPart());
  }

  /** Whom a fact is about. */
  private static @Nullable String patientId(IBaseResource resource) {
    Reference subject = resource instanceof Resource known ? RecordSubjects.of(known) : null;
    return subject == null ? null : patientId(subject);
  }

  private static @Nullable String patientId(Reference subject) {
    return "Patient".equals(subject.getReferenceElement().getResourceType())
        ? subject.getReferenceElement().getIdPart()
        : null;
  }

  /** The orders of the transaction under way; without a transaction it fails. */
  private Orders orders(@Nullable RequestDetails request) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Orders.class::isInstance)
        .map(Orders.class::cast)
        .filter(orders -> orders.trigger == this)
        .findFirst()
        .orElseGet(() -> register(request == null ? null : request.getRequestId()));
  }

  private Orders register(@Nullable String requestId) {
    var orders = new Orders(this, requestId);
    TransactionSynchronizationManager.registerSynchronization(orders);
    return orders;
  }

  private Span start(@Nullable String requestId) {
    Span span = trace.start("save facts", SpanKind.INTERNAL, null);
    if (requestId != null) {
      span.setAttribute(Trace.REQUESTS, List.of(requestId));
    }
    return span;
  }

  private static final class Orders implements TransactionSynchronization {

    private final ResultTrigger trigger;
    private final @Nullable String requestId;
    private final List<Runnable> questions = new ArrayList<>();
    private final Map<String, Set<String>> byPatient = new TreeMap<>();

    /** Begun with the first patient: most saves concern nobody. */
    private @Nullable Span span;

    Orders(ResultTrigger trigger, @Nullable String requestId) {
      this.trigger = trigger;
      this.requestId = requestId;
    }

    Set<String> of(String patientId) {
      if (span == null) {
        span = trigger.start(requestId);
      }
      return byPatient.computeIfAbsent(patientId, id -> new TreeSet<>());
    }

    /** Something to find out once all is saved. */
    void askLater(Runnable question) {
      questions.add(question);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      questions.forEach(Runnable::run);
      if (span != null) {
        trigger.queue.order(
            byPatient, requestId == null ? List.of() : List.of(requestId), Trace.of(span));
      }
    }

    @Override
    public void afterCommit() {
      trigger.metrics.received(byPatient.values().stream().mapToInt(Set::size).sum());
    }

    @Override
    public void afterCompletion(int status) {
      if (span == null) {
        return;
      }
      if (status != STATUS_COMMITTED) {
        span.setStatus(StatusCode.ERROR, "not committed");
      }
      span.end();
    }
  }
}
