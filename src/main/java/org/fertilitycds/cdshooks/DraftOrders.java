package org.fertilitycds.cdshooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fertilitycds.decision.Fact;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.Medication;
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
    List<String> selections = hook.hasSelections() ? request.selections() : List.of();
    List<RecordEntry> orders = reader.draftOrders(request.draftOrders(), request.patientId());
    List<RecordEntry> selected = hook.hasSelections() ? selected(selections, orders) : orders;
    return new DraftOrders(
        orders.stream()
            .filter(
                order ->
                    order.resource() instanceof MedicationRequest
                        || order.resource() instanceof Medication)
            .toList(),
        selected.stream()
            .filter(order -> order.resource() instanceof MedicationRequest)
            .map(order -> PatientRecord.reference(order.resource()))
            .collect(Collectors.toSet()));
  }

  /** A selection that names nothing is the client's mistake: silence would hide a review. */
  private static List<RecordEntry> selected(List<String> selections, List<RecordEntry> orders) {
    List<RecordEntry> selected = new ArrayList<>();
    for (int place = 0; place < selections.size(); place++) {
      String selection = selections.get(place);
      List<RecordEntry> named = orders.stream().filter(order -> names(selection, order)).toList();
      if (named.isEmpty()) {
        throw CdsHooksException.invalid(
            "context.selections[%d] names no order in context.draftOrders: send type and id of one that stands there, such as MedicationRequest/123."
                .formatted(place));
      }
      selected.addAll(named);
    }
    return selected;
  }

  /** By type and id, as the hook defines it; or by the id alone, or by the address of the entry. */
  private static boolean names(String selection, RecordEntry order) {
    return selection.equals(PatientRecord.reference(order.resource()))
        || selection.equals(order.resource().getIdElement().getIdPart())
        || selection.equals(order.fullUrl());
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
