package org.fertilitycds.hl7v2;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;

/**
 * One order of a message at work: its results first, then the report that names them and the
 * request that it answers.
 */
final class OrderWork {

  private static final Set<DiagnosticReportStatus> WITHOUT_RESULTS =
      Set.of(DiagnosticReportStatus.REGISTERED, DiagnosticReportStatus.CANCELLED);

  private static final Set<ObservationStatus> TAKES_BACK =
      Set.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR);

  private static final Set<DiagnosticReportStatus> DONE_AGAIN =
      Set.of(DiagnosticReportStatus.CORRECTED, DiagnosticReportStatus.CANCELLED);

  private static final Set<DiagnosticReportStatus> DONE =
      Set.of(
          DiagnosticReportStatus.FINAL,
          DiagnosticReportStatus.CORRECTED,
          DiagnosticReportStatus.AMENDED);

  private final MessageWork message;
  private final MessageWork.Setting setting;
  private final OruMessage.Order order;
  private final Er7Segment obr;
  private final String orderId;
  private final String patient;
  private final @Nullable Er7Segment pv1;
  private final Report report;

  /** Whether the message says more of the order than its numbers and what was ordered. */
  private final boolean requested;

  private final ResultIdentity identity;

  private final ResultsInDoubt doubts;

  OrderWork(
      MessageWork message,
      OruMessage.Order order,
      Er7Segment obr,
      String patient,
      @Nullable Er7Segment pv1,
      ResultIdentity identity) {
    this.message = message;
    this.setting = message.setting();
    this.order = order;
    this.obr = obr;
    this.orderId = identity.orderId();
    this.patient = patient;
    this.pv1 = pv1;
    this.report = Report.of(obr, setting.header(), setting.receivedAt(), setting.clock().getZone());
    this.identity = identity;
    this.doubts = new ResultsInDoubt(message, identity);
    this.requested =
        order.orc() != null
            || !order.notes().isEmpty()
            || !obr.text(16).isEmpty()
            || !obr.text(31).isEmpty();
  }

  void run() throws ReviewException {
    DiagnosticReportStatus status = ResultStatus.report(obr.text(25));
    Optional<Report.When> last = setting.storage().results().lastReport(orderId);
    boolean overtaken = last.isPresent() && report.when().compareTo(last.get()) < 0;
    boolean awaited =
        WITHOUT_RESULTS.contains(status) && (last.isEmpty() || isOtherPartAwaited(status));
    if (order.results().isEmpty() && !awaited) {
      throw withoutResults(status, overtaken);
    }
    var context =
        new OrderMapper.Context(orderId, new Reference("Patient/" + patient), obr, order.orc());
    int before = message.observations();
    for (OruMessage.Result result : order.results()) {
      try {
        result(result, context, overtaken);
      } catch (ReviewException e) {
        message.failed(e);
      }
    }
    if (setting.held()) {
      return;
    }
    doubts.putBackIntoForce();
    boolean stored = message.observations() > before;
    if (!overtaken && (stored || order.results().isEmpty())) {
      if (requested) {
        putRequest(setting.orders().request(context, order.notes(), DONE.contains(status)));
      }
      putReport(
          setting
              .orders()
              .report(
                  context,
                  status,
                  report.stated() && report.exact() ? issued() : null,
                  results(),
                  requested));
    } else if (stored || doubts.changed()) {
      if (overtaken && stored && requested) {
        putUnlessThere(setting.orders().request(context, order.notes(), true));
      }
      completeReport(status);
    }
  }

  /** Cancelled or corrected without a word of its results, it may mean any of them. */
  private ReviewException withoutResults(DiagnosticReportStatus status, boolean overtaken) {
    var missing =
        new ReviewException(
            ReviewReason.NO_RESULTS,
            obr.place(25),
            "No OBX, and OBR-25 is \"%s\"".formatted(obr.text(25)));
    Optional<ObservationStatus> sent = ResultStatus.observation(obr.text(25));
    if (overtaken || sent.isEmpty() || !DONE_AGAIN.contains(status)) {
      return missing;
    }
    ReviewException doubt = doubts.doubting(identity.notInMessage().keySet(), sent.get(), missing);
    if (doubts.changed() && !setting.held()) {
      completeReport(status);
    }
    return doubt;
  }

  /** Of an order that is partly done the rest stands in an OBR without results. */
  private boolean isOtherPartAwaited(DiagnosticReportStatus status) {
    return status == DiagnosticReportStatus.REGISTERED && identity.hasResults();
  }

  private void putRequest(ServiceRequest request) {
    message.put(
        message
            .made(ServiceRequest.class, orderId)
            .map(other -> SharedOrder.of(other, request))
            .orElse(request));
  }

  private void putReport(DiagnosticReport sent) {
    DiagnosticReport made =
        message
            .made(DiagnosticReport.class, orderId)
            .map(other -> SharedOrder.of(other, sent))
            .or(() -> storedReport().map(other -> SharedOrder.withPartsOf(other, sent)))
            .orElse(sent);
    message.put(doubts.isInDoubt() ? made.setStatus(DiagnosticReportStatus.UNKNOWN) : made);
  }

  /** Where some of its results are not in the message, it is of those too. */
  private Optional<DiagnosticReport> storedReport() {
    return identity.notInMessage().isEmpty()
        ? Optional.empty()
        : message.find(DiagnosticReport.class, orderId);
  }

  /**
   * A report stays as a newer message has it, but that it names all results and is of unknown
   * status as long as one of them is.
   */
  private void completeReport(DiagnosticReportStatus sent) {
    Optional<DiagnosticReport> stored = message.find(DiagnosticReport.class, orderId);
    if (stored.isPresent()) {
      DiagnosticReport completed = stored.get();
      completed.setId("DiagnosticReport/" + orderId);
      completed.setResult(OrderMapper.references(results()));
      if (doubts.changed()) {
        completed.setStatus(doubts.isInDoubt() ? DiagnosticReportStatus.UNKNOWN : sent);
      }
      message.put(completed);
    }
  }

  private List<String> results() {
    return List.copyOf(new LinkedHashSet<>(setting.storage().results().observationsOf(orderId)));
  }

  private InstantType issued() {
    return new InstantType(
        OffsetDateTime.ofInstant(report.when().reportedAt(), setting.clock().getZone())
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }

  private void result(OruMessage.Result result, OrderMapper.Context context, boolean overtaken)
      throws ReviewException {
    Er7Segment obx = result.obx();
    String stated = ResultStatus.stated(obx, obr);
    if (ResultStatus.of(stated) == ResultStatus.NO_RESULT) {
      return;
    }
    ObservationStatus status =
        ResultStatus.observation(stated)
            .orElseThrow(
                () ->
                    new ReviewException(
                        ReviewReason.STATUS_UNKNOWN, obx.place(11), "\"%s\"".formatted(stated)));
    String id = identify(result, status);
    Optional<ResultIndex.Known> known = setting.storage().results().find(id);
    if (known.isEmpty() && TAKES_BACK.contains(status)) {
      requireNoneLike(result, status);
    }
    Succession succession = known.isPresent() ? succession(result, status, id, known.get()) : null;
    if (succession != null && isOvertaken(succession, id, status)) {
      message.outdated();
      return;
    }
    try {
      Observation observation = observation(result, status, succession);
      if (setting.held()) {
        if (succession != null && succession.isSameAs(observation)) {
          return;
        }
        throw new ReviewException(
            ReviewReason.CONTROL_ID_REUSED, obx.place(0), "Nothing of the message is stored yet");
      }
      if (observation.getMeta().getVersionId() == null) {
        complete(observation, result, context, overtaken);
      }
      String observationId = known.map(ResultIndex.Known::observationId).orElse("hl7v2-" + id);
      observation.setId("Observation/" + observationId);
      message.putResult(observation);
      doubts.index(
          id,
          observation,
          patient,
          known,
          report.when(),
          Succession.correctedAt(known, observation.getStatus(), report.when().reportedAt()));
    } catch (ReviewException e) {
      known.ifPresent(
          stored ->
              doubts.takeOutOfForce(
                  id,
                  stored,
                  status,
                  report.when(),
                  Succession.correctedAt(
                      known, ObservationStatus.UNKNOWN, report.when().reportedAt()),
                  e.problem()));
      throw e;
    }
  }

  private String identify(OruMessage.Result result, ObservationStatus status)
      throws ReviewException {
    Er7Segment obx = result.obx();
    try {
      return identity.identify(obx, status);
    } catch (ReviewException e) {
      String collected = setting.results().collected(obx, obr, order.specimenOf(result));
      throw doubts.doubting(identity.like(obx, collected).keySet(), status, e);
    }
  }

  private boolean isOvertaken(Succession succession, String id, ObservationStatus status)
      throws ReviewException {
    try {
      return succession.isOvertaken();
    } catch (ReviewException e) {
      throw doubts.doubting(Set.of(id), status, e);
    }
  }

  /**
   * What is taken back may be stored under another sub-id: some laboratories number the lines of
   * each message in OBX-4. It would stay in force.
   */
  private void requireNoneLike(OruMessage.Result result, ObservationStatus status)
      throws ReviewException {
    Er7Segment obx = result.obx();
    List<Coding> codes = setting.fields().concept(obx, 3, 0).getCoding();
    String collected = setting.results().collected(obx, obr, order.specimenOf(result));
    SortedMap<String, String> like = identity.notInMessage();
    like.values()
        .removeIf(
            id ->
                message
                    .find(Observation.class, id)
                    .filter(stored -> Succession.mayBeOf(stored, codes, collected))
                    .isEmpty());
    if (!like.isEmpty()) {
      throw doubts.doubting(
          like.keySet(),
          status,
          new ReviewException(
              ReviewReason.CORRECTION_AMBIGUOUS,
              obx.place(4),
              "No result of this sub-id is stored; Observation/%s of the same test has another"
                  .formatted(like.get(like.firstKey()))));
    }
  }

  private Succession succession(
      OruMessage.Result result, ObservationStatus status, String id, ResultIndex.Known known)
      throws ReviewException {
    Er7Segment obx = result.obx();
    identity.requireNew(id, obx);
    Optional<Observation> stored =
        setting.storage().resources().find(Observation.class, known.observationId());
    String collected = setting.results().collected(obx, obr, order.specimenOf(result));
    return new Succession(known, stored, new Succession.Sent(obx, status, report, collected));
  }

  /** What is stored of a result from now on. */
  private Observation observation(
      OruMessage.Result result, ObservationStatus status, @Nullable Succession succession)
      throws ReviewException {
    Er7Segment obx = result.obx();
    ResultStatus kind = ResultStatus.of(ResultStatus.stated(obx, obr));
    boolean sameAsBefore =
        kind == ResultStatus.WITHDRAWN || (kind == ResultStatus.CONFIRMED && obx.text(5).isEmpty());
    if (succession != null && sameAsBefore) {
      Optional<Observation> restated = succession.restated(kind);
      // Deleted meanwhile, the message says what it was.
      if (restated.isPresent()) {
        return restated.get();
      }
    }
    Observation mapped = setting.results().map(obx, status, obr, order.specimenOf(result));
    if (succession != null) {
      succession.keepCorrection(mapped);
    }
    return mapped;
  }

  private void complete(
      Observation observation,
      OruMessage.Result result,
      OrderMapper.Context context,
      boolean overtaken)
      throws ReviewException {
    observation.setSubject(context.patient());
    if (requested) {
      observation.addBasedOn(new Reference("ServiceRequest/" + orderId));
    }
    ObservationMapper.addNotes(observation, result.notes());
    if (report.exact()) {
      observation.setIssuedElement(issued());
    }
    if (pv1 != null) {
      Identifier visit = setting.fields().number(pv1, 19, "VN");
      if (visit.hasValue()) {
        observation.setEncounter(new Reference().setIdentifier(visit));
      }
    }
    Specimen specimen = setting.orders().specimen(context, order.specimenOf(result));
    if (specimen != null) {
      observation.setSpecimen(new Reference("Specimen/" + specimen.getIdElement().getIdPart()));
      putSpecimen(specimen, overtaken);
    }
  }

  private void putSpecimen(Specimen sent, boolean overtaken) throws ReviewException {
    String id = sent.getIdElement().getIdPart();
    Optional<Specimen> before = message.find(Specimen.class, id);
    if (before.isEmpty()) {
      message.put(sent);
    } else if (!overtaken) {
      FastingStatus.addOther(sent, before.get(), obr);
      message.put(sent);
    } else if (FastingStatus.addOther(before.get(), sent, obr)) {
      before.get().setId("Specimen/" + id);
      message.put(before.get());
    }
  }

  /** What a newer message has stored stays. */
  private void putUnlessThere(Resource resource) {
    if (!setting
        .storage()
        .resources()
        .isThere(resource.fhirType(), resource.getIdElement().getIdPart())) {
      message.put(resource);
    }
  }
}
