package org.fertilitycds.hl7v2;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * Why a message, or a part of it, waits for a person: the codes of {@code
 * CodeSystem/hl7v2-review-reason}. The words here stand in the acknowledgement and hold no value.
 */
enum ReviewReason {
  UNKNOWN_PATIENT(ErrorCode.UNKNOWN_KEY, "The identifiers of the message belong to no patient"),
  AMBIGUOUS_PATIENT(
      ErrorCode.DUPLICATE_KEY,
      "The identifiers belong to several patients, or Patient.link does not lead to one"),
  PATIENT_MISMATCH(ErrorCode.UNKNOWN_KEY, "The date of birth is not that of the patient found"),
  UNKNOWN_CODE(ErrorCode.TABLE_VALUE_NOT_FOUND, "No LOINC code and no map to one"),
  CONTRADICTION(
      ErrorCode.TABLE_VALUE_NOT_FOUND, "Two codes of one thing that contradict each other"),
  UNIT_UNKNOWN(ErrorCode.TABLE_VALUE_NOT_FOUND, "No UCUM unit and no map to one"),
  UNIT_MISSING(ErrorCode.REQUIRED_FIELD_MISSING, "A number without a unit"),
  UNIT_NOT_CONVERTIBLE(ErrorCode.TABLE_VALUE_NOT_FOUND, "A unit that this test is not read in"),
  VALUE_MISSING(ErrorCode.REQUIRED_FIELD_MISSING, "A result without a value"),
  VALUE_UNREADABLE(ErrorCode.DATA_TYPE, "A value that is not one number where one is needed"),
  VALUE_TYPE(ErrorCode.TABLE_VALUE_NOT_FOUND, "A type of value that is not read"),
  IMPOSSIBLE_VALUE(ErrorCode.DATA_TYPE, "A value that the test cannot have"),
  COLLECTION_TIME_MISSING(ErrorCode.REQUIRED_FIELD_MISSING, "No time of collection"),
  TIME_UNREADABLE(ErrorCode.DATA_TYPE, "A time that cannot be read, or that is yet to come"),
  STATUS_UNKNOWN(ErrorCode.TABLE_VALUE_NOT_FOUND, "A result status that is not known"),
  ORDER_NUMBER_MISSING(ErrorCode.REQUIRED_FIELD_MISSING, "Neither filler nor placer order number"),
  OTHER_PATIENT(ErrorCode.DUPLICATE_KEY, "The order's results belong to another patient"),
  CORRECTION_AMBIGUOUS(ErrorCode.DUPLICATE_KEY, "It cannot be told which result is meant"),
  NO_RESULTS(ErrorCode.SEGMENT_SEQUENCE, "An order without results"),
  UNREADABLE_SEGMENT(ErrorCode.SEGMENT_SEQUENCE, "A segment that cannot be read where it stands"),
  CONTROL_ID_REUSED(ErrorCode.DUPLICATE_KEY, "Another message of this sender had this control id"),
  PROCESSING_FAILED(ErrorCode.INTERNAL, "The server could not process the message");

  private final ErrorCode errorCode;
  private final String words;

  ReviewReason(ErrorCode errorCode, String words) {
    this.errorCode = errorCode;
    this.words = words;
  }

  /** Address of the code system. */
  static final String SYSTEM = KnowledgePackage.codeSystem("hl7v2-review-reason");

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All codes, in the order of the alphabet. */
  static List<String> codes() {
    return Arrays.stream(values()).map(ReviewReason::code).sorted().toList();
  }

  ErrorCode errorCode() {
    return errorCode;
  }

  String words() {
    return words;
  }

  CodeableConcept concept() {
    var concept = new CodeableConcept();
    concept.addCoding().setSystem(SYSTEM).setCode(code()).setDisplay(words);
    return concept;
  }
}
