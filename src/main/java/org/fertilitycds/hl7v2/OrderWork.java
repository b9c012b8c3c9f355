package org.fertilitycds.hl7v2;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;

/**
 * One order of a message at work: its results first, then the report that names them and the
 * request that it answers.
 */
final class OrderWork {

  private static final Set<DiagnosticReportStatus> WITHOUT_RESULTS =
      Set.of(DiagnosticReportStatus.REGISTERED, DiagnosticReportStatus.CANCELLED);

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
  private final Instant reportedAt;

  /** Whether the message says more of the order than its numbers and what was ordered. */
  private final boolean requested;

  private final ResultIdentity identity;

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
    this.reportedAt = message.reportedAt(obr);
    this.identity = identity;
    this.requested =
        order.orc() != null
            || !order.notes().isEmpty()
            || !obr.text(16).isEmpty()
            || !obr.text(31).isEmpty();
  }

  void run() throws ReviewException {
    DiagnosticReportStatus status = ResultStatus.report(obr.text(25));
    Instant last = setting.storage().results().lastReport(orderId);
    boolean overtaken = last != null && reportedAt.isBefore(last);
    if (order.results().isEmpty() && !(WITHOUT_RESULTS.contains(status) && last == null)) {
      throw new ReviewException(
          ReviewReason.NO_RESULTS,
          obr.place(25),
          "No OBX, and OBR-25 is \"%s\"".formatted(obr.text(25)));
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
    boolean stored = message.observations() > before;
    if (!overtaken && (stored || order.results().isEmpty())) {
      Set<String> all = new LinkedHashSet<>(setting.storage().results().observationsOf(orderId));
      if (requested) {
        message.put(setting.orders().request(context, order.notes(), DONE.contains(status)));
      }
      message.put(setting.orders().report(context, status, List.copyOf(all), requested));
    } else if (overtaken && stored && requested) {
      putUnlessThere(setting.orders().request(context, order.notes(), true));
    }
  }

  private void result(OruMessage.Result result, OrderMapper.Context context, boolean overtaken)
      throws ReviewException {
    Er7Segment obx = result.obx();
    String stated = obx.text(11).isEmpty() ? obr.text(25) : obx.text(11);
    ResultStatus kind = ResultStatus.of(stated);
    if (kind == ResultStatus.NO_RESULT) {
      return;
    }
    ObservationStatus status =
        ResultStatus.observation(stated)
            .orElseThrow(
                () ->
                    new ReviewException(
                        ReviewReason.STATUS_UNKNOWN, obx.place(11), "\"%s\"".formatted(stated)));
    String id = identity.identify(obx, status);
    Optional<ResultIndex.Known> known = setting.storage().results().find(id);
    if (known.isPresent() && ResultIdentity.isOvertaken(known.get(), status, reportedAt)) {
      message.outdated();
      return;
    }
    try {
      Observation observation = observation(result, kind, status, known);
      if (observation.getMeta().getVersionId() == null) {
        complete(observation, result, context, overtaken);
      }
      String observationId = known.map(ResultIndex.Known::observationId).orElse("hl7v2-" + id);
      observation.setId("Observation/" + observationId);
      message.putResult(observation);
      index(id, observation, patient, known.isPresent());
    } catch (ReviewException e) {
      known.ifPresent(stored -> takeOutOfForce(id, stored, status, e.problem()));
      throw e;
    }
  }

  private void takeOutOfForce(
      String id, ResultIndex.Known known, ObservationStatus sent, Problem problem) {
    message
        .find(Observation.class, known.observationId())
        .flatMap(
            stored -> WaitingCorrection.of(stored, sent, setting.header().controlId(), problem))
        .ifPresent(
            stored -> {
              stored.setId("Observation/" + known.observationId());
              message.put(stored);
              index(id, stored, known.patientId(), true);
            });
  }

  private void index(String id, Observation result, String patientId, boolean known) {
    setting
        .storage()
        .results()
        .put(
            id,
            identity,
            new ResultIndex.Known(
                result.getIdElement().getIdPart(),
                patientId,
                reportedAt,
                result.getStatus().toCode()),
            known);
  }

  private Observation observation(
      OruMessage.Result result,
      ResultStatus kind,
      ObservationStatus status,
      Optional<ResultIndex.Known> known)
      throws ReviewException {
    Er7Segment obx = result.obx();
    boolean sameAsBefore =
        kind == ResultStatus.WITHDRAWN || (kind == ResultStatus.CONFIRMED && obx.text(5).isEmpty());
    if (known.isPresent() && sameAsBefore) {
      Optional<Observation> stored =
          setting.storage().resources().find(Observation.class, known.get().observationId());
      // Deleted meanwhile, the message says what it was.
      if (stored.isPresent()) {
        return stored.get().setStatus(status);
      }
    }
    Observation sent = setting.results().map(obx, status, obr, order.specimenOf(result));
    if (known.isPresent()) {
      Optional<Observation> stored =
          setting.storage().resources().find(Observation.class, known.get().observationId());
      if (stored.isPresent()) {
        ResultIdentity.requireSameSample(stored.get(), sent, obx);
      }
    }
    return sent;
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
    String stated = obr.text(22).isEmpty() ? setting.header().sentAt() : obr.text(22);
    if (stated.matches("\\d{14}.*")) {
      observation.setIssuedElement(
          new InstantType(
              OffsetDateTime.ofInstant(reportedAt, setting.clock().getZone())
                  .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
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
