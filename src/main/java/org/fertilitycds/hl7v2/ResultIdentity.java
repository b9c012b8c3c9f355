package org.fertilitycds.hl7v2;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** Which stored result a result of one order is, and whether it may take its place. */
final class ResultIdentity {

  private static final Set<ObservationStatus> NOT_YET =
      Set.of(ObservationStatus.PRELIMINARY, ObservationStatus.REGISTERED);

  private static final Set<ObservationStatus> DONE =
      Set.of(ObservationStatus.FINAL, ObservationStatus.CORRECTED, ObservationStatus.AMENDED);

  private final List<OruMessage.Result> results;
  private final String orderId;
  private final String patient;
  private final ResultIndex index;
  private final Map<String, Integer> ordinals = new HashMap<>();

  /**
   * @param results all of the message that stand under the number of the order, whichever OBR
   */
  ResultIdentity(
      List<OruMessage.Result> results, String orderId, String patient, ResultIndex index) {
    this.results = results;
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
        results.stream().filter(other -> other.obx().text(3).equals(obx.text(3))).count() == 1;
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

  /**
   * Refuses what is no correction and was collected at another time: a second sample under the
   * number of the first must not take its place.
   */
  static void requireSameSample(Observation stored, Observation sent, Er7Segment obx)
      throws ReviewException {
    if (sent.getStatus() == ObservationStatus.FINAL
        && DONE.contains(stored.getStatus())
        && stored.getEffective() instanceof DateTimeType before
        && sent.getEffective() instanceof DateTimeType now
        && !isSameTime(before.getValueAsString(), now.getValueAsString())) {
      throw new ReviewException(
          ReviewReason.CORRECTION_AMBIGUOUS,
          obx.place(14),
          "The result of this order and test that is stored was collected at another time, and OBX-11 does not say that it is corrected");
    }
  }

  /** One may be less exact than the other. */
  private static boolean isSameTime(String one, String other) {
    return one.startsWith(other)
        || other.startsWith(one)
        || (one.contains("T")
            && other.contains("T")
            && OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other)));
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
