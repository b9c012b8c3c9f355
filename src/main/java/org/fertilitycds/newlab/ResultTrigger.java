package org.fertilitycds.newlab;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fertilitycds.record.RecordSubjects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notices that a fact about a patient is saved, and orders his evaluation just before the
 * transaction commits: once for each patient, however many facts it holds.
 */
@Interceptor
public final class ResultTrigger {

  private final EvaluationQueue queue;

  ResultTrigger(EvaluationQueue queue) {
    this.queue = queue;
  }

  /** A resource was created. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    notice(resource, resource, request);
  }

  /** A resource was changed; where its patient was changed too, both are evaluated. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    notice(before, after, request);
    notice(after, after, request);
  }

  private void notice(IBaseResource about, IBaseResource saved, @Nullable RequestDetails request) {
    String patientId = patientId(about);
    if (patientId == null || OwnGuidance.isMarked(request)) {
      return;
    }
    String trigger = saved.fhirType() + "/" + saved.getIdElement().getIdPart();
    orders().computeIfAbsent(patientId, id -> new TreeSet<>()).add(trigger);
  }

  private static @Nullable String patientId(IBaseResource resource) {
    Reference subject = resource instanceof Resource known ? RecordSubjects.of(known) : null;
    if (subject == null || !"Patient".equals(subject.getReferenceElement().getResourceType())) {
      return null;
    }
    return subject.getReferenceElement().getIdPart();
  }

  /** The orders of the transaction under way, by patient; without a transaction it fails. */
  private Map<String, Set<String>> orders() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Orders.class::isInstance)
        .map(Orders.class::cast)
        .filter(orders -> orders.belongsTo(this))
        .findFirst()
        .orElseGet(this::register)
        .byPatient;
  }

  private Orders register() {
    var orders = new Orders(this);
    TransactionSynchronizationManager.registerSynchronization(orders);
    return orders;
  }

  private static final class Orders implements TransactionSynchronization {

    private final ResultTrigger trigger;
    private final Map<String, Set<String>> byPatient = new TreeMap<>();

    Orders(ResultTrigger trigger) {
      this.trigger = trigger;
    }

    boolean belongsTo(ResultTrigger other) {
      return trigger == other;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      trigger.queue.order(byPatient);
    }
  }
}
