package org.fertilitycds.hl7v2;

import java.util.Optional;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/**
 * HL7 tables 0085 and 0123 as FHIR status, by the concept maps of HL7's v2-to-FHIR guide ({@code
 * table-hl70085-to-observation-status}, {@code ResultStatus[Non-Queries]}). What they leave without
 * a target has one here, because a result without status cannot be stored: see
 * src/docs/spec-clarifications.md.
 */
enum ResultStatus {
  /** A result as it stands in the message. */
  STATED,
  /** U, V: what was sent before is final. */
  CONFIRMED,
  /** D, W: what was sent before is wrong. */
  WITHDRAWN,
  /** O: no result, a line of the order. */
  NO_RESULT;

  /** OBX-11, else what OBR-25 says of the results of its order, in letters of OBX-11. */
  static String stated(Er7Segment obx, Er7Segment obr) {
    return obx.text(11).isEmpty() ? ofResults(obr.text(25)) : obx.text(11);
  }

  /** Tables 0123 and 0085 share letters that do not mean the same. */
  private static String ofResults(String order) {
    return switch (order) {
      // Some are there; that they are final is not said. A result that is A was amended.
      case "A" -> "P";
      // None is there: what stands in the message all the same is not done. O means no result, N
      // not asked.
      case "O", "S", "N" -> "I";
      default -> order;
    };
  }

  /** What OBX-11 asks for. */
  static ResultStatus of(String code) {
    return switch (code) {
      case "U", "V" -> CONFIRMED;
      case "D", "W" -> WITHDRAWN;
      case "O" -> NO_RESULT;
      default -> STATED;
    };
  }

  /** OBX-11. */
  static Optional<ObservationStatus> observation(String code) {
    return Optional.ofNullable(
        switch (code) {
          case "P", "R", "S" -> ObservationStatus.PRELIMINARY;
          case "F", "U", "V" -> ObservationStatus.FINAL;
          case "C" -> ObservationStatus.CORRECTED;
          case "A", "B" -> ObservationStatus.AMENDED;
          case "X", "N" -> ObservationStatus.CANCELLED;
          case "D", "W" -> ObservationStatus.ENTEREDINERROR;
          case "I" -> ObservationStatus.REGISTERED;
          default -> null;
        });
  }

  /** OBR-25. */
  static DiagnosticReportStatus report(String code) {
    return switch (code) {
      case "O", "I", "S", "N" -> DiagnosticReportStatus.REGISTERED;
      case "P" -> DiagnosticReportStatus.PRELIMINARY;
      case "A", "R" -> DiagnosticReportStatus.PARTIAL;
      case "C" -> DiagnosticReportStatus.CORRECTED;
      case "M" -> DiagnosticReportStatus.PRELIMINARY;
      case "F" -> DiagnosticReportStatus.FINAL;
      case "X" -> DiagnosticReportStatus.CANCELLED;
      default -> DiagnosticReportStatus.UNKNOWN;
    };
  }
}
