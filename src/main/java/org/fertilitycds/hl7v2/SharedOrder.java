package org.fertilitycds.hl7v2;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Several OBR under one order number, as where a laboratory numbers by accession: one report and
 * one request, which say what each of them says and are not final before all of it is.
 */
final class SharedOrder {

  private static final Set<DiagnosticReportStatus> DONE =
      Set.of(
          DiagnosticReportStatus.FINAL,
          DiagnosticReportStatus.AMENDED,
          DiagnosticReportStatus.CORRECTED);

  /** Between the names of what was ordered. */
  private static final String BETWEEN = "; ";

  private SharedOrder() {}

  /** The report of two OBR of a message; of what stands in one alone, the later counts. */
  static DiagnosticReport of(DiagnosticReport one, DiagnosticReport other) {
    DiagnosticReport both = other.setCode(both(one.getCode(), other.getCode()));
    both.setEffective(both(one.getEffective(), other.getEffective()));
    both.setStatus(status(one.getStatus(), other.getStatus()));
    if (!both.hasIssued()) {
      both.setIssuedElement(one.getIssuedElement());
    }
    one.getCategory().stream()
        .filter(category -> both.getCategory().stream().noneMatch(its -> its.equalsDeep(category)))
        .forEach(both::addCategory);
    return both;
  }

  /** A report with the other part of the order that is stored, where that is another. */
  static DiagnosticReport withPartsOf(DiagnosticReport stored, DiagnosticReport sent) {
    if (!stored.getCode().equalsDeep(sent.getCode())) {
      sent.setCode(both(stored.getCode(), sent.getCode()));
      sent.setEffective(both(stored.getEffective(), sent.getEffective()));
    }
    return sent;
  }

  /** The request of two OBR of a message. */
  static ServiceRequest of(ServiceRequest one, ServiceRequest other) {
    other.setCode(both(one.getCode(), other.getCode()));
    if (one.getStatus() == ServiceRequestStatus.ACTIVE) {
      other.setStatus(ServiceRequestStatus.ACTIVE);
    }
    if (!other.hasRequester()) {
      other.setRequester(one.getRequester());
    }
    one.getReasonCode().stream()
        .filter(reason -> other.getReasonCode().stream().noneMatch(its -> its.equalsDeep(reason)))
        .forEach(other::addReasonCode);
    other.getNote().addAll(0, one.getNote());
    return other;
  }

  /** Codings of one concept mean the same; these do not, and their names alone are left. */
  private static CodeableConcept both(CodeableConcept one, CodeableConcept other) {
    if (one.equalsDeep(other)) {
      return other;
    }
    return new CodeableConcept()
        .setText(
            Stream.of(one, other)
                .flatMap(concept -> Arrays.stream(concept.getText().split(BETWEEN)))
                .distinct()
                .collect(Collectors.joining(BETWEEN)));
  }

  private static @Nullable Type both(@Nullable Type one, @Nullable Type other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    DateTimeType start = isAfter(start(one), start(other)) ? start(other) : start(one);
    DateTimeType end = isAfter(end(one), end(other)) ? end(one) : end(other);
    return isAfter(end, start) ? new Period().setStartElement(start).setEndElement(end) : start;
  }

  private static DateTimeType start(Type time) {
    return time instanceof Period period ? period.getStartElement() : (DateTimeType) time;
  }

  private static DateTimeType end(Type time) {
    return time instanceof Period period ? period.getEndElement() : (DateTimeType) time;
  }

  private static boolean isAfter(DateTimeType one, DateTimeType other) {
    return one.getValue().after(other.getValue());
  }

  private static DiagnosticReportStatus status(
      DiagnosticReportStatus one, DiagnosticReportStatus other) {
    if (one == other || other == DiagnosticReportStatus.UNKNOWN) {
      return other;
    }
    if (one == DiagnosticReportStatus.UNKNOWN || other == DiagnosticReportStatus.CANCELLED) {
      return one;
    }
    if (one == DiagnosticReportStatus.CANCELLED) {
      return other;
    }
    if (DONE.contains(one) && DONE.contains(other)) {
      return one == DiagnosticReportStatus.FINAL ? other : one;
    }
    return DiagnosticReportStatus.PARTIAL;
  }
}
