package org.fertilitycds.hl7v2;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DiagnosticReport;
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
 * Makes resources of a message and saves them, in the transaction of its caller: those that are
 * certain, and for the rest a review entry. The evaluation of the patient is ordered by the save
 * itself, in the same transaction.
 *
 * <p>Ids are made of what a result is (order, test, sub-id), so that the same message twice changes
 * nothing, a correction changes the Observation that it corrects, and a part that is sent again
 * from the review queue finds what was stored before.
 */
final class MessageProcessor {

  private static final Set<DiagnosticReportStatus> WITHOUT_RESULTS =
      Set.of(DiagnosticReportStatus.REGISTERED, DiagnosticReportStatus.CANCELLED);

  private static final Set<DiagnosticReportStatus> DONE =
      Set.of(
          DiagnosticReportStatus.FINAL,
          DiagnosticReportStatus.CORRECTED,
          DiagnosticReportStatus.AMENDED);

  private final Hl7v2Properties properties;
  private final ObservationMapper.Knowledge knowledge;
  private final Storage storage;
  private final ValueReader.Units units;
  private final Clock clock;

  MessageProcessor(
      Hl7v2Properties properties,
      ObservationMapper.Knowledge knowledge,
      Storage storage,
      ValueReader.Units units,
      Clock clock) {
    this.properties = properties;
    this.knowledge = knowledge;
    this.storage = storage;
    this.units = units;
    this.clock = clock;
  }

  /** Where resources and what is known of results are kept. */
  record Storage(StoredResources resources, ResultIndex results, PatientMatcher patients) {}

  /**
   * What became of a message.
   *
   * @param observations logical ids of those that were stored
   * @param outdated results that were left out, because what is stored was reported later
   * @param problems what could not be stored
   * @param patientId the last patient of the message who was found
   */
  record Outcome(
      List<String> observations,
      int outdated,
      List<Problem> problems,
      @Nullable String patientId) {}

  /** Saves what can be saved for certain. */
  Outcome process(Er7Message message, Header header) {
    knowledge.maps().refresh();
    var work = new Work(header);
    OruMessage oru = OruMessage.of(message);
    work.problems.addAll(oru.problems());
    if (oru.patients().stream().allMatch(patient -> patient.orders().isEmpty())) {
      work.problems.add(
          new Problem(ReviewReason.NO_RESULTS, Place.of("OBR", 0), "The message has no OBR"));
    }
    oru.patients().forEach(work::patient);
    work.save();
    return new Outcome(
        List.copyOf(work.observations), work.outdated, List.copyOf(work.problems), work.patientId);
  }

  /** One message at work. */
  private final class Work {

    private final Header header;
    private final Fields fields;
    private final OrderMapper orders;
    private final ObservationMapper mapper;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Set<String> observations = new LinkedHashSet<>();

    /** By order and patient: several OBR may stand under one number. */
    private final Map<String, ResultIdentity> identities = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();
    private int outdated;
    private @Nullable String patientId;

    Work(Header header) {
      this.header = header;
      fields = new Fields(properties, header.sendingFacility());
      orders = new OrderMapper(fields, header.offset(), clock.getZone());
      var values = new ValueReader(fields, knowledge.maps(), units, clock.getZone());
      mapper = new ObservationMapper(fields, values, knowledge, header.offset(), clock);
    }

    void patient(OruMessage.OfPatient patient) {
      try {
        Er7Segment pid = patient.pid();
        if (pid == null) {
          throw new ReviewException(
              ReviewReason.UNKNOWN_PATIENT, Place.of("PID", 0), "The message has no PID");
        }
        String id = storage.patients().match(pid, fields);
        patientId = id;
        patient.orders().forEach(order -> order(order, id, patient));
      } catch (ReviewException e) {
        problems.add(e.problem());
      }
    }

    private void order(OruMessage.Order order, String patient, OruMessage.OfPatient all) {
      try {
        String number = number(order);
        Er7Segment obr = Objects.requireNonNull(order.obr());
        ResultIdentity identity = identities.get(number + " " + patient);
        if (identity == null) {
          identity = ResultIdentity.of(resultsUnder(number, all), number, patient, obr, storage);
          identities.put(number + " " + patient, identity);
        }
        requireOneMan(identity, patient, obr);
        new OrderWork(order, obr, patient, all.pv1(), identity).run();
      } catch (ReviewException e) {
        problems.add(e.problem());
      }
    }

    /** Of an order without results nothing is known until the message is saved. */
    private void requireOneMan(ResultIdentity identity, String patient, Er7Segment obr)
        throws ReviewException {
      if (resources.get("DiagnosticReport/" + identity.orderId()) instanceof DiagnosticReport report
          && !report.getSubject().getReference().equals("Patient/" + patient)) {
        throw ResultIdentity.othersOrder(
            report.getSubject().getReferenceElement().getIdPart(), obr);
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
      Identifier number = orders.number(obr, order.orc());
      if (!number.hasValue()) {
        throw new ReviewException(
            ReviewReason.ORDER_NUMBER_MISSING,
            obr.place(3),
            "Neither OBR-3, ORC-3, OBR-2 nor ORC-2");
      }
      String kind = number.getType().getCodingFirstRep().getCode();
      return "hl7v2-" + OrderMapper.Ids.of("order", fields.scope(number), kind, number.getValue());
    }

    private List<OruMessage.Result> resultsUnder(String number, OruMessage.OfPatient patient) {
      List<OruMessage.Result> results = new ArrayList<>();
      for (OruMessage.Order order : patient.orders()) {
        try {
          if (number(order).equals(number)) {
            results.addAll(order.results());
          }
        } catch (ReviewException e) {
          // It has no number, which is told when it is its turn.
        }
      }
      return results;
    }

    void save() {
      var request = new SystemRequestDetails();
      // Joins message, resources, evaluation and guidance: the log names the control id too.
      request.setRequestId(header.controlId());
      storage.resources().saveAll(resources.values(), request);
    }

    private void put(Resource resource) {
      resources.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
    }

    /** OBR-22, else MSH-7, else now: when the laboratory said what the order says. */
    private Instant reportedAt(Er7Segment obr) {
      for (String stated : List.of(obr.text(22), header.sentAt())) {
        try {
          OffsetDateTime instant = Hl7Time.read(stated, header.offset(), clock.getZone()).instant();
          if (instant != null) {
            return instant.toInstant();
          }
        } catch (DateTimeException e) {
          // The next one, then.
        }
      }
      return clock.instant();
    }

    /** One order at work. */
    private final class OrderWork {

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
          OruMessage.Order order,
          Er7Segment obr,
          String patient,
          @Nullable Er7Segment pv1,
          ResultIdentity identity) {
        this.order = order;
        this.obr = obr;
        this.orderId = identity.orderId();
        this.patient = patient;
        this.pv1 = pv1;
        this.reportedAt = reportedAt(obr);
        this.identity = identity;
        this.requested =
            order.orc() != null
                || !order.notes().isEmpty()
                || !obr.text(16).isEmpty()
                || !obr.text(31).isEmpty();
      }

      void run() throws ReviewException {
        DiagnosticReportStatus status = ResultStatus.report(obr.text(25));
        Instant last = storage.results().lastReport(orderId);
        boolean overtaken = last != null && reportedAt.isBefore(last);
        if (order.results().isEmpty() && !(WITHOUT_RESULTS.contains(status) && last == null)) {
          throw new ReviewException(
              ReviewReason.NO_RESULTS,
              obr.place(25),
              "No OBX, and OBR-25 is \"%s\"".formatted(obr.text(25)));
        }
        var context =
            new OrderMapper.Context(orderId, new Reference("Patient/" + patient), obr, order.orc());
        int before = observations.size();
        for (OruMessage.Result result : order.results()) {
          try {
            result(result, context, overtaken);
          } catch (ReviewException e) {
            problems.add(e.problem());
          }
        }
        boolean stored = observations.size() > before;
        if (!overtaken && (stored || order.results().isEmpty())) {
          Set<String> all = new LinkedHashSet<>(storage.results().observationsOf(orderId));
          if (requested) {
            put(orders.request(context, order.notes(), DONE.contains(status)));
          }
          put(orders.report(context, status, List.copyOf(all), requested));
        } else if (overtaken && stored && requested) {
          putUnlessThere(orders.request(context, order.notes(), true));
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
                            ReviewReason.STATUS_UNKNOWN,
                            obx.place(11),
                            "\"%s\"".formatted(stated)));
        String id = identity.identify(obx, status);
        Optional<ResultIndex.Known> known = storage.results().find(id);
        if (known.isPresent() && ResultIdentity.isOvertaken(known.get(), status, reportedAt)) {
          outdated++;
          return;
        }
        Observation observation = observation(result, kind, status, known);
        if (observation.getMeta().getVersionId() == null) {
          complete(observation, result, context, overtaken);
        }
        String observationId = known.map(ResultIndex.Known::observationId).orElse("hl7v2-" + id);
        observation.setId("Observation/" + observationId);
        put(observation);
        observations.add(observationId);
        storage
            .results()
            .put(
                id,
                identity,
                new ResultIndex.Known(observationId, patient, reportedAt, status.toCode()),
                known.isPresent());
      }

      private Observation observation(
          OruMessage.Result result,
          ResultStatus kind,
          ObservationStatus status,
          Optional<ResultIndex.Known> known)
          throws ReviewException {
        Er7Segment obx = result.obx();
        boolean sameAsBefore =
            kind == ResultStatus.WITHDRAWN
                || (kind == ResultStatus.CONFIRMED && obx.text(5).isEmpty());
        if (known.isPresent() && sameAsBefore) {
          Optional<Observation> stored =
              storage.resources().find(Observation.class, known.get().observationId());
          // Deleted meanwhile, the message says what it was.
          if (stored.isPresent()) {
            return stored.get().setStatus(status);
          }
        }
        Observation sent = mapper.map(obx, status, obr, order.specimenOf(result));
        if (known.isPresent()) {
          Optional<Observation> stored =
              storage.resources().find(Observation.class, known.get().observationId());
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
          boolean overtaken) {
        observation.setSubject(context.patient());
        if (requested) {
          observation.addBasedOn(new Reference("ServiceRequest/" + orderId));
        }
        ObservationMapper.addNotes(observation, result.notes());
        String stated = obr.text(22).isEmpty() ? header.sentAt() : obr.text(22);
        if (stated.matches("\\d{14}.*")) {
          observation.setIssuedElement(
              new InstantType(
                  OffsetDateTime.ofInstant(reportedAt, clock.getZone())
                      .format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
        }
        if (pv1 != null) {
          Identifier visit = fields.number(pv1, 19, "VN");
          if (visit.hasValue()) {
            observation.setEncounter(new Reference().setIdentifier(visit));
          }
        }
        Specimen specimen = orders.specimen(context, order.specimenOf(result));
        if (specimen != null) {
          observation.setSpecimen(new Reference("Specimen/" + specimen.getIdElement().getIdPart()));
          if (overtaken) {
            putUnlessThere(specimen);
          } else {
            put(specimen);
          }
        }
      }

      /** What a newer message has stored stays. */
      private void putUnlessThere(Resource resource) {
        if (!storage
            .resources()
            .isThere(resource.fhirType(), resource.getIdElement().getIdPart())) {
          put(resource);
        }
      }
    }
  }
}
