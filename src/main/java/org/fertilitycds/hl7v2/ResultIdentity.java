package org.fertilitycds.hl7v2;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Whose an order is, and which stored result a result of it is. An order's number is one man's: for
 * another it is used again only after all that stands under it was withdrawn, and then for
 * resources of their own.
 */
final class ResultIdentity {

  private static final Set<DiagnosticReportStatus> OVER =
      Set.of(DiagnosticReportStatus.CANCELLED, DiagnosticReportStatus.ENTEREDINERROR);

  /** One that waits for review has left its number free. */
  private static final int MOST_WAITING = 50;

  /** Of CWE. */
  private static final int MOST_COMPONENTS = 9;

  private final String number;
  private final String orderId;
  private final StoredResources resources;

  /** The Observations of the order before this message, by the ids of its results. */
  private final Map<String, String> stored;

  /** Which of the results of its test each is, or that it cannot be told. */
  private final IdentityHashMap<Er7Segment, Integer> ordinals = new IdentityHashMap<>();

  /** Ids of the results of the message. */
  private final Set<String> sent = new HashSet<>();

  private ResultIdentity(
      List<Sent> results, String number, String orderId, MessageProcessor.Storage storage) {
    this.number = number;
    this.orderId = orderId;
    this.resources = storage.resources();
    this.stored = storage.results().resultsOf(orderId);
    Map<String, Map<String, List<Sent>>> tests =
        results.stream()
            .collect(Collectors.groupingBy(Sent::code, Collectors.groupingBy(Sent::subId)));
    tests.forEach((code, bySubId) -> bySubId.forEach((subId, alike) -> number(code, subId, alike)));
  }

  /**
   * A result of the message.
   *
   * @param collected when, in FHIR's form; empty where that is not said, {@link LikeResults#LOST}
   *     where its order cannot be told
   */
  record Sent(Er7Segment obx, String collected) {

    String code() {
      return obx.text(3).isEmpty()
          ? obx.text(3, 4) + "^" + obx.text(3, 6)
          : obx.text(3) + "^" + obx.text(3, 3);
    }

    String subId() {
      return obx.text(4);
    }

    /** Whether they say the same of the same sample. */
    boolean repeats(Sent other) {
      return collected.equals(other.collected)
          && IntStream.of(2, 5, 6, 11).allMatch(field -> hasSame(field, other.obx));
    }

    private boolean hasSame(int field, Er7Segment other) {
      return obx.repetitions(field).equals(other.repetitions(field))
          && IntStream.rangeClosed(2, MOST_COMPONENTS)
              .allMatch(
                  component -> obx.text(field, component).equals(other.text(field, component)));
    }
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
      List<Sent> results,
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
    return new ResultIdentity(results, number, orderId, storage);
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
   * more than once without sub-ids, its time or its place tells which it is.
   *
   * @throws ReviewException when it cannot be told
   */
  String identify(Er7Segment obx, ObservationStatus status) throws ReviewException {
    int ordinal = ordinals.getOrDefault(obx, LikeResults.UNKNOWN);
    if (ordinal == LikeResults.UNKNOWN) {
      throw new ReviewException(
          ReviewReason.CORRECTION_AMBIGUOUS,
          obx.place(4),
          "Several results of this test are told apart by neither OBX-4 nor their time (%s)"
              .formatted(status.toCode()));
    }
    return id(new Sent(obx, ""), ordinal);
  }

  /**
   * The stored results that one may mean of which {@link #identify} cannot tell it: those of its
   * test, of its time where any is.
   *
   * @param collected when it was collected, in FHIR's form; empty where that is not said
   * @return logical ids of the Observations, by the ids of the results
   */
  SortedMap<String, String> like(Er7Segment obx, String collected) {
    var result = new Sent(obx, collected);
    SortedMap<String, String> alike = new TreeMap<>();
    for (int ordinal = 1; ordinal <= stored.size() + MOST_WAITING; ordinal++) {
      String id = id(result, ordinal);
      if (stored.containsKey(id)) {
        alike.put(id, stored.get(id));
      }
    }
    SortedMap<String, String> ofItsTime = new TreeMap<>(alike);
    ofItsTime
        .values()
        .removeIf(
            observation -> {
              String its = collected(observation);
              return !its.isEmpty() && !collected.isEmpty() && !Hl7Time.isSame(its, collected);
            });
    return ofItsTime.isEmpty() ? alike : ofItsTime;
  }

  /** Whether the message has results of the order, under whichever OBR. */
  boolean hasResults() {
    return !sent.isEmpty();
  }

  /**
   * The results of the order of which the message says nothing.
   *
   * @return logical ids of the Observations, by the ids of the results
   */
  SortedMap<String, String> notInMessage() {
    SortedMap<String, String> others = new TreeMap<>(stored);
    others.keySet().removeAll(sent);
    return others;
  }

  private String id(Sent result, int ordinal) {
    return result.subId().isEmpty()
        ? nth(result.code(), ordinal)
        : OrderMapper.Ids.of(orderId, result.code(), "sub", result.subId());
  }

  /**
   * Takes nothing for new that another message has stored since this one began.
   *
   * @throws OptimisticLockingFailureException to have the message begin anew
   */
  void requireNew(String id, Er7Segment obx) {
    if (obx.text(4).isEmpty() && !stored.containsKey(id)) {
      throw new OptimisticLockingFailureException("Another message about the order came first");
    }
  }

  private String nth(String code, int ordinal) {
    return OrderMapper.Ids.of(orderId, code, "nth", String.valueOf(ordinal));
  }

  private void number(String code, String subId, List<Sent> alike) {
    List<Integer> numbers =
        subId.isEmpty()
            ? LikeResults.number(alike.stream().map(Sent::collected).toList(), known(code, alike))
            : Collections.nCopies(alike.size(), isOne(alike) ? 1 : LikeResults.UNKNOWN);
    for (int place = 0; place < numbers.size(); place++) {
      Sent result = alike.get(place);
      ordinals.put(result.obx(), numbers.get(place));
      if (!result.collected().equals(LikeResults.LOST)) {
        sent.add(id(result, numbers.get(place)));
      }
    }
  }

  /** Two that differ under one sub-id: the second must not take the place of the first. */
  private static boolean isOne(List<Sent> alike) {
    return alike.stream().allMatch(alike.get(0)::repeats);
  }

  /** When those that are stored were collected, by their numbers. */
  private SortedMap<Integer, String> known(String code, List<Sent> alike) {
    SortedMap<Integer, String> known = new TreeMap<>();
    int most = stored.isEmpty() ? 0 : alike.size() + MOST_WAITING;
    for (int ordinal = 1; ordinal <= most || stored.containsKey(nth(code, ordinal)); ordinal++) {
      String observation = stored.get(nth(code, ordinal));
      if (observation != null) {
        known.put(ordinal, observation);
      }
    }
    boolean one = alike.size() == 1 && known.keySet().equals(Set.of(1));
    // Of one alone the time is not asked, and need not be read.
    known.replaceAll((ordinal, observation) -> one ? "" : collected(observation));
    return known;
  }

  private String collected(String observationId) {
    return resources.find(Observation.class, observationId).map(Succession::collected).orElse("");
  }
}
