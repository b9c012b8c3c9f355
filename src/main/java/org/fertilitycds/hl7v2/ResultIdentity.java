package org.fertilitycds.hl7v2;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** Which stored result a result of one order is, and whether it may take its place. */
final class ResultIdentity {

  private static final Set<ObservationStatus> NOT_YET =
      Set.of(ObservationStatus.PRELIMINARY, ObservationStatus.REGISTERED);

  private final OruMessage.Order order;
  private final String orderId;
  private final String patient;
  private final ResultIndex index;
  private final Map<String, Integer> ordinals = new HashMap<>();

  ResultIdentity(OruMessage.Order order, String orderId, String patient, ResultIndex index) {
    this.order = order;
    this.orderId = orderId;
    this.patient = patient;
    this.index = index;
  }

  /** A result that was withdrawn from one patient and is sent for another is another one. */
  String newId(String id, Optional<ResultIndex.Known> known) {
    return known.isPresent() ? "hl7v2-" + OrderMapper.Ids.of(id, patient) : "hl7v2-" + id;
  }

  /**
   * What makes a result the same result: its order, its test and its sub-id. Where a test stands
   * more than once without sub-ids, which of them it is; a later message with one alone cannot say
   * which it means.
   */
  String identify(Er7Segment obx, ObservationStatus status) throws ReviewException {
    String code =
        obx.text(3).isEmpty()
            ? obx.text(3, 4) + "^" + obx.text(3, 6)
            : obx.text(3) + "^" + obx.text(3, 3);
    String subId = obx.text(4);
    if (!subId.isEmpty()) {
      return OrderMapper.Ids.of(orderId, code, "sub", subId);
    }
    int ordinal = ordinals.merge(code, 1, Integer::sum);
    String id = OrderMapper.Ids.of(orderId, code, "nth", String.valueOf(ordinal));
    boolean alone =
        order.results().stream().filter(other -> other.obx().text(3).equals(obx.text(3))).count()
            == 1;
    if (alone && index.exists(OrderMapper.Ids.of(orderId, code, "nth", "2"))) {
      throw new ReviewException(
          ReviewReason.CORRECTION_AMBIGUOUS,
          obx.place(4),
          "The order has several results of this test, told apart by no OBX-4 (%s)"
              .formatted(status.toCode()));
    }
    return id;
  }

  /** Whether what is stored was reported later, or is final where this is not yet. */
  static boolean isOvertaken(
      ResultIndex.Known known, ObservationStatus status, Instant reportedAt) {
    boolean sameTime = reportedAt.equals(known.reportedAt());
    boolean back =
        sameTime
            && NOT_YET.contains(status)
            && NOT_YET.stream().noneMatch(early -> early.toCode().equals(known.status()));
    return reportedAt.isBefore(known.reportedAt()) || back;
  }

  /** Refuses a result that is stored for another patient and was not withdrawn there. */
  void requireSamePatient(Optional<ResultIndex.Known> known, Er7Segment obx)
      throws ReviewException {
    if (known.isPresent()
        && !known.get().patientId().equals(patient)
        && !known.get().status().equals(ObservationStatus.ENTEREDINERROR.toCode())) {
      throw new ReviewException(
          ReviewReason.OTHER_PATIENT,
          obx.place(3),
          "The result is stored for Patient/%s and was not withdrawn there"
              .formatted(known.get().patientId()));
    }
  }
}
