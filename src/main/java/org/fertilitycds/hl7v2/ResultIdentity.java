package org.fertilitycds.hl7v2;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/**
 * Whose an order is, which stored result a result of it is, and whether it may take its place. An
 * order's number is one man's: for another it is used again only after all that stands under it was
 * withdrawn, and then for resources of their own.
 */
final class ResultIdentity {

  private static final Set<ObservationStatus> NOT_YET =
      Set.of(ObservationStatus.PRELIMINARY, ObservationStatus.REGISTERED);

  private static final Set<ObservationStatus> DONE =
      Set.of(ObservationStatus.FINAL, ObservationStatus.CORRECTED, ObservationStatus.AMENDED);

  private static final Set<DiagnosticReportStatus> OVER =
      Set.of(DiagnosticReportStatus.CANCELLED, DiagnosticReportStatus.ENTEREDINERROR);

  private final List<OruMessage.Result> results;
  private final String number;
  private final String orderId;
  private final ResultIndex index;
  private final Map<String, Integer> ordinals = new HashMap<>();

  private ResultIdentity(
      List<OruMessage.Result> results, String number, String orderId, ResultIndex index) {
    this.results = results;
    this.number = number;
    this.orderId = orderId;
    this.index = index;
  }

  /**
   * Finds what is stored of an order.
   *
   * @param results all of the message that stand under the number of the order, whichever OBR
   * @param number of the order, with who gave it
   * @param patient logical id of whom the message is about
   * @throws ReviewException when the order is another man's
   */
  static ResultIdentity of(
      List<OruMessage.Result> results,
      String number,
      String patient,
      Er7Segment obr,
      MessageProcessor.Storage storage)
      throws ReviewException {
    List<ResultIndex.Owner> owners = storage.results().owners(number);
    Optional<String> own = Optional.empty();
    for (ResultIndex.Owner owner : owners) {
      if (isSame(owner.patientId(), patient, storage)) {
        own = own.or(() -> Optional.of(owner.orderId()));
      } else if (!owner.withdrawn()) {
        throw othersOrder(owner.patientId(), obr);
      }
    }
    boolean used = !owners.isEmpty() || endedWithoutResults(number, patient, obr, storage);
    String orderId = own.orElse(used ? "hl7v2-" + OrderMapper.Ids.of(number, patient) : number);
    return new ResultIdentity(results, number, orderId, storage.results());
  }

  /** Whether another man had an order of this number, which was over before a result came. */
  private static boolean endedWithoutResults(
      String number, String patient, Er7Segment obr, MessageProcessor.Storage storage)
      throws ReviewException {
    Optional<DiagnosticReport> pending = storage.resources().find(DiagnosticReport.class, number);
    if (pending.isEmpty()) {
      return false;
    }
    String owner = pending.get().getSubject().getReferenceElement().getIdPart();
    if (isSame(owner, patient, storage)) {
      return false;
    }
    if (!OVER.contains(pending.get().getStatus())) {
      throw othersOrder(owner, obr);
    }
    return true;
  }

  /** Also where one record of a man was merged into another. */
  private static boolean isSame(String owner, String patient, MessageProcessor.Storage storage) {
    return owner.equals(patient) || storage.patients().survivorOf(owner).equals(patient);
  }

  static ReviewException othersOrder(String owner, Er7Segment obr) {
    return new ReviewException(
        ReviewReason.OTHER_PATIENT,
        obr.place(3),
        "The order is that of Patient/%s and was not withdrawn there".formatted(owner));
  }

  String number() {
    return number;
  }

  /** Of what the ids of the order's resources are made. */
  String orderId() {
    return orderId;
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
}
