package org.fertilitycds.hl7v2;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One message at work: whom and which orders it is about, and what is to be saved of it. */
final class MessageWork {

  private final Setting setting;
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Set<String> observations = new LinkedHashSet<>();

  /** Stored results that are out of force because the message may change them. */
  private final Set<String> doubted = new HashSet<>();

  /** By order and patient: several OBR may stand under one number. */
  private final Map<String, ResultIdentity> identities = new HashMap<>();

  private final List<Problem> problems = new ArrayList<>();
  private int outdated;
  private int patients;

  /** The patients of the message who were found: one may stand in it more than once. */
  private final Map<OruMessage.OfPatient, String> found = new LinkedHashMap<>();

  MessageWork(Setting setting) {
    this.setting = setting;
  }

  /**
   * What a message is read with.
   *
   * @param messageId our own id of the message
   * @param receivedAt when the message came first
   * @param held whether it stores nothing, because its control id was used before: what it corrects
   *     or takes back is out of force until somebody has looked
   * @param orders makes what is said of an order, {@code results} of a result
   * @param clock in the site's time zone
   */
  record Setting(
      Header header,
      String messageId,
      Instant receivedAt,
      boolean held,
      Fields fields,
      OrderMapper orders,
      ObservationMapper results,
      MessageProcessor.Storage storage,
      Clock clock) {}

  /** Makes resources of what the message says for certain, and notes what it does not. */
  void take(OruMessage message) {
    problems.addAll(message.problems());
    if (message.patients().stream().allMatch(patient -> patient.orders().isEmpty())) {
      problems.add(
          new Problem(ReviewReason.NO_RESULTS, Place.of("OBR", 0), "The message has no OBR"));
    }
    patients = message.patients().size();
    message.patients().forEach(this::match);
    found.forEach(
        (patient, id) -> patient.orders().forEach(order -> order(order, id, patient.pv1())));
  }

  /** Saves what was made. */
  MessageProcessor.Outcome save() {
    var request = new SystemRequestDetails();
    // Joins message, resources, evaluation and guidance: the log names the control id too.
    request.setRequestId(setting.header().controlId());
    setting.storage().resources().saveAll(resources.values(), request);
    return new MessageProcessor.Outcome(
        List.copyOf(observations), outdated, List.copyOf(problems), onlyPatient());
  }

  /** Whom the whole message is about; null where that is more than one, or somebody unknown. */
  private @Nullable String onlyPatient() {
    Set<String> all = Set.copyOf(found.values());
    return found.size() == patients && all.size() == 1 ? all.iterator().next() : null;
  }

  private void match(OruMessage.OfPatient patient) {
    try {
      Er7Segment pid = patient.pid();
      if (pid == null) {
        throw new ReviewException(
            ReviewReason.UNKNOWN_PATIENT, Place.of("PID", 0), "The message has no PID");
      }
      found.put(patient, setting.storage().patients().match(pid, setting.fields()));
    } catch (ReviewException e) {
      problems.add(e.problem());
    }
  }

  private void order(OruMessage.Order order, String patient, @Nullable Er7Segment pv1) {
    try {
      String number = number(order);
      Er7Segment obr = Objects.requireNonNull(order.obr());
      ResultIdentity identity = identities.get(number + " " + patient);
      if (identity == null) {
        identity =
            ResultIdentity.of(
                resultsUnder(number, patient), number, patient, obr, setting.storage());
        identities.put(number + " " + patient, identity);
      }
      requireOneMan(identity, patient, obr);
      new OrderWork(this, order, obr, patient, pv1, identity).run();
    } catch (ReviewException e) {
      problems.add(e.problem());
    }
  }

  /** Of an order without results nothing is known until the message is saved. */
  private void requireOneMan(ResultIdentity identity, String patient, Er7Segment obr)
      throws ReviewException {
    if (resources.get("DiagnosticReport/" + identity.orderId()) instanceof DiagnosticReport report
        && !report.getSubject().getReference().equals("Patient/" + patient)) {
      throw ResultIdentity.othersOrder(report.getSubject().getReferenceElement().getIdPart(), obr);
    }
  }

  private String number(OruMessage.Order order) throws ReviewException {
    Er7Segment obr = order.obr();
    if (obr == null) {
      throw new ReviewException(
          ReviewReason.NO_RESULTS,
          Objects.requireNonNull(order.orc()).place(0),
          "An ORC without OBR");
    }
    Identifier number = setting.orders().number(obr, order.orc());
    if (!number.hasValue()) {
      throw new ReviewException(
          ReviewReason.ORDER_NUMBER_MISSING, obr.place(3), "Neither OBR-3, ORC-3, OBR-2 nor ORC-2");
    }
    String kind = number.getType().getCodingFirstRep().getCode();
    return "hl7v2-"
        + OrderMapper.Ids.of("order", setting.fields().scope(number), kind, number.getValue());
  }

  private List<ResultIdentity.Sent> resultsUnder(String number, String patient) {
    return found.entrySet().stream()
        .filter(one -> one.getValue().equals(patient))
        .map(Map.Entry::getKey)
        .flatMap(
            one ->
                Stream.concat(
                    one.orders().stream()
                        .filter(order -> isUnder(order, number))
                        .flatMap(this::sent),
                    lost(one)))
        .sorted(Comparator.comparing(one -> one.obx().sequence()))
        .toList();
  }

  /** Without OBX-4 a result counts by its place, also where its order may be this one. */
  private static Stream<ResultIdentity.Sent> lost(OruMessage.OfPatient patient) {
    return patient.lost().stream()
        .filter(obx -> obx.text(4).isEmpty())
        .map(obx -> new ResultIdentity.Sent(obx, LikeResults.LOST));
  }

  private boolean isUnder(OruMessage.Order order, String number) {
    try {
      return number(order).equals(number);
    } catch (ReviewException e) {
      // It has no number, which is told when it is its turn.
      return false;
    }
  }

  private Stream<ResultIdentity.Sent> sent(OruMessage.Order order) {
    Er7Segment obr = Objects.requireNonNull(order.obr());
    return order.results().stream()
        .filter(
            result ->
                ResultStatus.of(ResultStatus.stated(result.obx(), obr)) != ResultStatus.NO_RESULT)
        .map(
            result ->
                new ResultIdentity.Sent(
                    result.obx(),
                    setting.results().collected(result.obx(), obr, order.specimenOf(result))));
  }

  void put(Resource resource) {
    resources.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
  }

  /** What is to be saved under an id, else what is stored. */
  <T extends Resource> Optional<T> find(Class<T> type, String id) {
    return made(type, id).or(() -> setting.storage().resources().find(type, id));
  }

  /** What is to be saved under an id; empty where the message says nothing of it. */
  <T extends Resource> Optional<T> made(Class<T> type, String id) {
    return Optional.ofNullable(resources.get(type.getSimpleName() + "/" + id)).map(type::cast);
  }

  /** A stored result is out of force because the message may change it. */
  void doubt(String observationId) {
    doubted.add(observationId);
  }

  boolean isDoubted(String observationId) {
    return doubted.contains(observationId);
  }

  void putResult(Observation observation) {
    put(observation);
    observations.add(observation.getIdElement().getIdPart());
  }

  /** How many results are to be saved. */
  int observations() {
    return observations.size();
  }

  /** A result is left out, because what is stored was reported later. */
  void outdated() {
    outdated++;
  }

  void failed(ReviewException e) {
    problems.add(e.problem());
  }

  Setting setting() {
    return setting;
  }
}
