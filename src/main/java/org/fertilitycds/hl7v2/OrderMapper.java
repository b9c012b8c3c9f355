package org.fertilitycds.hl7v2;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Specimen.SpecimenStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * ORC, OBR and SPM as ServiceRequest, DiagnosticReport and Specimen, by the segment maps of HL7's
 * v2-to-FHIR guide.
 */
final class OrderMapper {

  private static final String SECTION = "http://terminology.hl7.org/CodeSystem/v2-0074";
  private static final String SPECIMEN_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0487";

  private final Fields fields;
  private final @Nullable ZoneOffset messageOffset;
  private final ZoneId zone;

  OrderMapper(Fields fields, @Nullable ZoneOffset messageOffset, ZoneId zone) {
    this.fields = fields;
    this.messageOffset = messageOffset;
    this.zone = zone;
  }

  /**
   * Who and what an order is about.
   *
   * @param id what its resources' ids are made of
   */
  record Context(String id, Reference patient, Er7Segment obr, @Nullable Er7Segment orc) {}

  /** The number of an order and its scope: filler's, else placer's. */
  Identifier number(Er7Segment obr, @Nullable Er7Segment orc) {
    for (int field : new int[] {3, 2}) {
      Identifier inObr = fields.entity(obr, field, type(field));
      if (inObr.hasValue()) {
        return inObr;
      }
      Identifier inOrc = orc == null ? new Identifier() : fields.entity(orc, field, type(field));
      if (inOrc.hasValue()) {
        return inOrc;
      }
    }
    return new Identifier();
  }

  private static String type(int field) {
    return field == 3 ? "FILL" : "PLAC";
  }

  private List<Identifier> numbers(Context order) {
    return java.util.stream.IntStream.of(2, 3)
        .mapToObj(
            field -> {
              Identifier inObr = fields.entity(order.obr(), field, type(field));
              Er7Segment orc = order.orc();
              return inObr.hasValue() || orc == null
                  ? inObr
                  : fields.entity(orc, field, type(field));
            })
        .filter(Identifier::hasValue)
        .toList();
  }

  ServiceRequest request(Context order, List<Er7Segment> notes, boolean done) {
    var request = new ServiceRequest();
    request.setId("ServiceRequest/" + order.id());
    request.setIdentifier(numbers(order));
    request.setStatus(status(order.orc(), done));
    request.setIntent(ServiceRequestIntent.ORDER);
    request.setCode(code(order.obr()));
    request.setSubject(order.patient());
    Er7Segment orc = order.orc();
    Reference requester = fields.person(order.obr(), 16);
    if (requester.isEmpty() && orc != null) {
      requester = fields.person(orc, 12);
    }
    if (!requester.isEmpty()) {
      request.setRequester(requester);
    }
    CodeableConcept reason = fields.concept(order.obr(), 31, 0);
    if (!reason.isEmpty()) {
      request.addReasonCode(reason);
    }
    String note = text(notes);
    if (!note.isEmpty()) {
      request.addNote(new Annotation().setText(note));
    }
    return request;
  }

  private static ServiceRequestStatus status(@Nullable Er7Segment orc, boolean done) {
    String stated = orc == null ? "" : orc.text(5);
    return switch (stated) {
      case "CA", "DC", "RP" -> ServiceRequestStatus.REVOKED;
      case "HD" -> ServiceRequestStatus.ONHOLD;
      case "ER" -> ServiceRequestStatus.ENTEREDINERROR;
      case "CM" -> ServiceRequestStatus.COMPLETED;
      case "IP", "SC" -> ServiceRequestStatus.ACTIVE;
      default -> done ? ServiceRequestStatus.COMPLETED : ServiceRequestStatus.ACTIVE;
    };
  }

  private CodeableConcept code(Er7Segment obr) {
    CodeableConcept code = fields.concept(obr, 4, 0);
    return code.isEmpty() ? code.setText("Laboratory order") : code;
  }

  DiagnosticReport report(
      Context order,
      DiagnosticReportStatus status,
      @Nullable InstantType issued,
      List<String> results,
      boolean requested) {
    var report = new DiagnosticReport();
    report.setId("DiagnosticReport/" + order.id());
    report.setIdentifier(numbers(order));
    if (requested) {
      report.addBasedOn(new Reference("ServiceRequest/" + order.id()));
    }
    report.setStatus(status);
    report.addCategory().addCoding().setSystem(SECTION).setCode("LAB");
    String section = order.obr().text(24);
    if (section.matches("[A-Z]{2,3}") && !section.equals("LAB")) {
      report.addCategory().addCoding().setSystem(SECTION).setCode(section);
    }
    report.setCode(code(order.obr()));
    report.setSubject(order.patient());
    Type effective = collected(order.obr());
    if (effective != null) {
      report.setEffective(effective);
    }
    if (issued != null) {
      report.setIssuedElement(issued);
    }
    report.setResult(references(results));
    return report;
  }

  /** References to Observations by their logical ids. */
  static List<Reference> references(List<String> results) {
    return results.stream().map(result -> new Reference("Observation/" + result)).toList();
  }

  /** OBR-7, with OBR-8 as a period; null where there is none that can be read. */
  private @Nullable Type collected(Er7Segment obr) {
    Hl7Time start = timeOrNull(obr, 7, 1);
    Hl7Time end = timeOrNull(obr, 8, 1);
    return start == null ? null : time(start, end);
  }

  private static Type time(Hl7Time start, @Nullable Hl7Time end) {
    if (end == null || end.instant() == null || start.instant() == null) {
      return start.toDateTime();
    }
    if (end.instant().isBefore(start.instant()) || end.instant().equals(start.instant())) {
      return start.toDateTime();
    }
    return new Period().setStartElement(start.toDateTime()).setEndElement(end.toDateTime());
  }

  private @Nullable Hl7Time timeOrNull(Er7Segment segment, int field, int component) {
    String text = segment.text(field, component);
    try {
      return text.isEmpty() ? null : Hl7Time.read(text, messageOffset, zone);
    } catch (DateTimeException e) {
      // Not what a result rests on: its own time is read where it is mapped, and reviewed there.
      return null;
    }
  }

  /**
   * The specimen of an order, from SPM or, without one, from OBR-15; null where neither says
   * anything of it.
   */
  @Nullable Specimen specimen(Context order, @Nullable Er7Segment spm) {
    boolean stated =
        spm != null || !order.obr().text(15).isEmpty() || FastingStatus.isStated(order.obr());
    if (!stated) {
      return null;
    }
    var specimen = new Specimen();
    specimen.setSubject(order.patient());
    Identifier accession = spm == null ? new Identifier() : fill(specimen, spm);
    if (spm == null) {
      CodeableConcept type = specimenType(order.obr(), 15);
      if (!type.isEmpty()) {
        specimen.setType(type);
      }
    }
    if (!accession.hasValue()) {
      accession = number(order.obr(), order.orc());
    }
    specimen.setAccessionIdentifier(accession);
    if (!specimen.getCollection().hasCollected()) {
      Type collected = collected(order.obr());
      if (collected != null) {
        specimen.getCollection().setCollected(collected);
      }
    }
    FastingStatus.add(specimen, order.obr());
    specimen.setId(
        "Specimen/hl7v2-"
            + Ids.of(
                order.patient().getReference(),
                fields.scope(accession),
                accession.getValue(),
                spm == null ? "" : spm.text(4),
                // One number may stand for all samples of a stimulation test.
                specimen.getCollection().hasCollectedDateTimeType()
                    ? specimen.getCollection().getCollectedDateTimeType().getValueAsString()
                    : ""));
    return specimen;
  }

  /** SPM; the accession number, or the laboratory's number of the specimen where there is none. */
  private Identifier fill(Specimen specimen, Er7Segment spm) {
    Identifier placer = fields.entityInComponent(spm, 2, 1);
    Identifier filler = fields.entityInComponent(spm, 2, 2);
    specimen.setIdentifier(List.of(placer, filler).stream().filter(Identifier::hasValue).toList());
    CodeableConcept type = specimenType(spm, 4);
    if (!type.isEmpty()) {
      specimen.setType(type);
    }
    switch (spm.text(20)) {
      case "Y" -> specimen.setStatus(SpecimenStatus.AVAILABLE);
      case "N" -> specimen.setStatus(SpecimenStatus.UNAVAILABLE);
      default -> {}
    }
    Hl7Time start = timeOrNull(spm, 17, 1);
    if (start != null) {
      specimen.getCollection().setCollected(time(start, timeOrNull(spm, 17, 2)));
    }
    CodeableConcept method = fields.concept(spm, 7, 0);
    if (!method.isEmpty()) {
      specimen.getCollection().setMethod(method);
    }
    CodeableConcept site = fields.concept(spm, 8, 0);
    if (!site.isEmpty()) {
      specimen.getCollection().setBodySite(site);
    }
    Hl7Time received = timeOrNull(spm, 18, 1);
    if (received != null) {
      specimen.setReceivedTimeElement(received.toDateTime());
    }
    CodeableConcept condition = fields.concept(spm, 24, 0);
    if (!condition.isEmpty()) {
      specimen.addCondition(condition);
    }
    for (int noted : new int[] {14, 21}) {
      String text = noted == 14 ? spm.text(14) : rejected(spm);
      if (!text.isEmpty()) {
        specimen.addNote(new Annotation().setText(text));
      }
    }
    Identifier accession = fields.number(spm, 30, "");
    if (accession.hasValue()) {
      return accession;
    }
    return filler.hasValue() ? filler : placer;
  }

  private static String rejected(Er7Segment spm) {
    String reason = spm.text(21, 2).isEmpty() ? spm.text(21) : spm.text(21, 2);
    return reason.isEmpty() ? "" : "Rejected: " + reason;
  }

  /** A code without a system is one of HL7's own table in these fields. */
  private CodeableConcept specimenType(Er7Segment segment, int field) {
    CodeableConcept type = fields.concept(segment, field, 0);
    if (segment.text(field, 3).isEmpty() && segment.text(field).matches("[A-Z]{2,10}")) {
      type.getCodingFirstRep().setSystem(SPECIMEN_TYPE);
    }
    return type;
  }

  static String text(List<Er7Segment> notes) {
    return notes.stream()
        .flatMap(note -> note.texts(3).stream())
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /**
   * Ids of resources that are the same for the same facts, so that a message twice makes nothing
   * twice.
   */
  static final class Ids {

    private static final int LENGTH = 40;

    private Ids() {}

    static String of(@Nullable String... parts) {
      String[] all = new String[parts.length];
      for (int i = 0; i < parts.length; i++) {
        String part = parts[i];
        all[i] = part == null ? "" : part;
      }
      return MessageStore.digest(all).substring(0, LENGTH);
    }
  }
}
