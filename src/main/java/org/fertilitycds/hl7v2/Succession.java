package org.fertilitycds.hl7v2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a message says of a result may take the place of what is stored of it. By HL7 table
 * 0085 a final result is changed by a corrected one alone: what contradicts that goes to review,
 * because neither the times of a message nor its place in the queue are surer than its status.
 */
final class Succession {

  private static final Set<ObservationStatus> NOT_YET =
      Set.of(ObservationStatus.PRELIMINARY, ObservationStatus.REGISTERED);

  /** No longer as it was first reported; of unknown status is what somebody has put in doubt. */
  private static final Set<ObservationStatus> CORRECTED =
      Set.of(ObservationStatus.CORRECTED, ObservationStatus.AMENDED, ObservationStatus.UNKNOWN);

  private static final Set<ObservationStatus> VOID =
      Set.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR);

  /** They name the result that stands, whichever time they give. */
  private static final Set<ObservationStatus> ABOUT_THE_STORED =
      Set.of(ObservationStatus.CORRECTED, ObservationStatus.ENTEREDINERROR);

  private final ResultIndex.Known known;
  private final Optional<Observation> stored;
  private final ObservationStatus before;
  private final Sent sent;

  /**
   * Begins to compare.
   *
   * @param stored the Observation, unless it was deleted meanwhile
   */
  Succession(ResultIndex.Known known, Optional<Observation> stored, Sent sent) {
    this.known = known;
    this.stored = stored;
    this.before =
        stored
            .map(Observation::getStatus)
            .orElseGet(() -> ObservationStatus.fromCode(known.status()));
    this.sent = sent;
  }

  /**
   * What a message says of a result.
   *
   * @param collected in FHIR's form; empty where it is not said
   */
  record Sent(Er7Segment obx, ObservationStatus status, Report report, String collected) {}

  /** When an Observation was collected, in FHIR's form; empty where it does not say. */
  static String collected(Observation observation) {
    return observation.hasEffectiveDateTimeType()
        ? observation.getEffectiveDateTimeType().getValueAsString()
        : "";
  }

  /** Whether a stored result that is in force may be one of a test and a time of collection. */
  static boolean mayBeOf(Observation stored, List<Coding> codes, String collected) {
    String its = collected(stored);
    return !VOID.contains(stored.getStatus())
        && (its.isEmpty() || collected.isEmpty() || Hl7Time.isSame(its, collected))
        && stored.getCode().getCoding().stream()
            .anyMatch(
                one ->
                    codes.stream()
                        .anyMatch(
                            other ->
                                other.getSystem().equals(one.getSystem())
                                    && other.getCode().equals(one.getCode())));
  }

  /** When a result was last corrected, cancelled or withdrawn, with this; null where never. */
  static @Nullable Instant correctedAt(
      Optional<ResultIndex.Known> known, ObservationStatus status, Instant reportedAt) {
    Instant before = known.isPresent() ? known.get().correctedAt() : null;
    boolean later =
        rank(status) >= rank(ObservationStatus.CORRECTED)
            && (before == null || reportedAt.isAfter(before));
    return later ? reportedAt : before;
  }

  /**
   * Whether what is stored stays without a question, because it was reported later, or at the same
   * time and says more.
   *
   * @throws ReviewException when one contradicts the other
   */
  boolean isOvertaken() throws ReviewException {
    int order = sent.report().when().compareTo(known.reported());
    if (order < 0) {
      requireTrulyOlder();
      return true;
    }
    boolean lower = rank(sent.status()) < rank(before);
    boolean sameTime =
        order == 0
            || (NOT_YET.contains(sent.status())
                && sent.report().when().reportedAt().equals(known.reported().reportedAt()));
    if (lower && sameTime) {
      return true;
    }
    if (lower) {
      requireOpen();
    }
    requireSameSample();
    return false;
  }

  /** What corrects a result cannot be older than the result. */
  private void requireTrulyOlder() throws ReviewException {
    Instant corrected = known.correctedAt();
    if (corrected != null && !sent.report().when().reportedAt().isAfter(corrected)) {
      return;
    }
    // Out of force because of such a message, perhaps this one, it was not corrected for that.
    boolean waits = before == ObservationStatus.UNKNOWN && corrected == null;
    int standing = rank(waits ? ObservationStatus.FINAL : before);
    if (rank(sent.status()) > standing && standing < rank(ObservationStatus.CORRECTED)) {
      throw ambiguous(
          11,
          "By its time the message is older than the stored result, by its status it is newer (%s after %s)");
    }
    if (before == ObservationStatus.FINAL && sent.status() == ObservationStatus.FINAL) {
      requireSameSample();
    }
  }

  /** Of a status that comes before the stored one. */
  private void requireOpen() throws ReviewException {
    if (NOT_YET.contains(sent.status()) && isDone(before)) {
      throw ambiguous(11, "A final result is changed by a corrected one alone (%s after %s)");
    }
    boolean reportedLater =
        sent.report().stated()
            && sent.report().when().reportedAt().isAfter(known.reported().reportedAt());
    if (VOID.contains(before) && !reportedLater) {
      throw ambiguous(
          11,
          "No OBR-22 says that the result was reported again after it was taken back (%s after %s)");
    }
  }

  /** A second sample under the number of the first must not take its place. */
  private void requireSameSample() throws ReviewException {
    String collected = stored.map(Succession::collected).orElse("");
    if (isDone(before)
        && !ABOUT_THE_STORED.contains(sent.status())
        && !collected.isEmpty()
        && !sent.collected().isEmpty()
        && !Hl7Time.isSame(collected, sent.collected())) {
      throw ambiguous(
          14,
          "The stored result of this order and test was collected at another time, and OBX-11 does not say that it is corrected (%s after %s)");
    }
  }

  /**
   * The stored result with the status that the message gives it; empty where it was deleted.
   *
   * @throws ReviewException when what was taken back, or has no value, is confirmed
   */
  Optional<Observation> restated(ResultStatus kind) throws ReviewException {
    if (stored.isPresent() && kind == ResultStatus.CONFIRMED) {
      requireConfirmable(stored.get());
    }
    boolean confirmed = kind == ResultStatus.CONFIRMED && CORRECTED.contains(before);
    return confirmed ? stored : stored.map(result -> result.setStatus(sent.status()));
  }

  /** What was to be confirmed may wait for review itself. */
  private void requireConfirmable(Observation result) throws ReviewException {
    if (VOID.contains(before)) {
      throw ambiguous(11, "What was taken back is confirmed (%s after %s)");
    }
    if (!result.hasValue()) {
      throw new ReviewException(
          ReviewReason.VALUE_MISSING,
          sent.obx().place(5),
          "OBX-5 is empty, and the stored result that is confirmed has no value");
    }
  }

  /**
   * Refuses a final result that undoes a correction; the same value again leaves it corrected.
   *
   * @param result what was made of the message
   */
  void keepCorrection(Observation result) throws ReviewException {
    if (sent.status() != ObservationStatus.FINAL
        || !CORRECTED.contains(before)
        || stored.isEmpty()) {
      return;
    }
    if (!isSameValue(stored.get().getValue(), result.getValue())) {
      throw ambiguous(
          11, "Another value than the corrected one, not sent as corrected (%s after %s)");
    }
    result.setStatus(before);
  }

  /** Whether what was made of the message says what is stored. */
  boolean isSameAs(Observation result) {
    return stored.isPresent()
        && before == result.getStatus()
        && isSameValue(stored.get().getValue(), result.getValue());
  }

  private static boolean isSameValue(@Nullable Type one, @Nullable Type other) {
    if (one instanceof Quantity left && other instanceof Quantity right) {
      return left.hasValue()
          && right.hasValue()
          && left.getValue().compareTo(right.getValue()) == 0
          && left.getComparator() == right.getComparator()
          && String.valueOf(left.getCode()).equals(String.valueOf(right.getCode()));
    }
    return one == null ? other == null : one.equalsDeep(other);
  }

  private static boolean isDone(ObservationStatus status) {
    return status == ObservationStatus.FINAL || CORRECTED.contains(status);
  }

  /** How late in the life of a result a status comes. */
  private static int rank(ObservationStatus status) {
    if (NOT_YET.contains(status)) {
      return 0;
    }
    return VOID.contains(status) ? 3 : CORRECTED.contains(status) ? 2 : 1;
  }

  /** The detail names the two statuses. */
  private ReviewException ambiguous(int field, String detail) {
    return new ReviewException(
        ReviewReason.CORRECTION_AMBIGUOUS,
        sent.obx().place(field),
        detail.formatted(sent.status().toCode(), before.toCode()));
  }
}
