package org.fertilitycds.cdshooks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fertilitycds.decision.Fact;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;

/**
 * The prescriptions that are being written.
 *
 * @param entries all of them, and the Medications that they refer to
 * @param underReview those that this call is about, {@code MedicationRequest/id}
 */
record DraftOrders(List<RecordEntry> entries, Set<String> underReview) {

  /** Where the hook is about something else. */
  static final DraftOrders NONE = new DraftOrders(List.of(), Set.of());

  DraftOrders {
    entries = List.copyOf(entries);
    underReview = Set.copyOf(underReview);
  }

  /**
   * The drafts of a call.
   *
   * @throws CdsHooksException with status 400 when the context lacks what the hook requires
   */
  static DraftOrders of(CdsHooksRequest request, Hook hook, PrefetchReader reader) {
    if (!hook.hasDraftOrders()) {
      return NONE;
    }
    Set<String> selections = hook.hasSelections() ? request.selections() : Set.of();
    List<RecordEntry> entries = reader.draftOrders(request.draftOrders(), request.patientId());
    return new DraftOrders(
        entries,
        entries.stream()
            .filter(entry -> entry.resource() instanceof MedicationRequest)
            .map(entry -> PatientRecord.reference(entry.resource()))
            .filter(reference -> !hook.hasSelections() || selections.contains(reference))
            .collect(Collectors.toSet()));
  }

  /** Whether a remark is about an order under review; a remark that names no draft is about all. */
  boolean concerns(Recommendation remark) {
    List<String> drafts =
        remark.facts().stream()
            .filter(fact -> isDraft(fact.resource()))
            .map(Fact::reference)
            .toList();
    return drafts.isEmpty() || drafts.stream().anyMatch(underReview::contains);
  }

  /** Whether it is a prescription that nobody has signed. */
  static boolean isDraft(Resource resource) {
    return resource instanceof MedicationRequest order
        && order.getStatus() == MedicationRequest.MedicationRequestStatus.DRAFT;
  }
}
