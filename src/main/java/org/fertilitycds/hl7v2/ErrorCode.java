package org.fertilitycds.hl7v2;

/** Codes of ERR-3, from HL7 table 0357 (HL7 v2.5.1, chapter 2, section 2.15.5.3). */
enum ErrorCode {
  SEGMENT_SEQUENCE(100, "Segment sequence error"),
  REQUIRED_FIELD_MISSING(101, "Required field missing"),
  DATA_TYPE(102, "Data type error"),
  TABLE_VALUE_NOT_FOUND(103, "Table value not found"),
  UNSUPPORTED_MESSAGE_TYPE(200, "Unsupported message type"),
  UNSUPPORTED_EVENT(201, "Unsupported event code"),
  UNSUPPORTED_PROCESSING_ID(202, "Unsupported processing id"),
  UNSUPPORTED_VERSION(203, "Unsupported version id"),
  UNKNOWN_KEY(204, "Unknown key identifier"),
  DUPLICATE_KEY(205, "Duplicate key identifier"),
  INTERNAL(207, "Application internal error");

  private final int code;
  private final String display;

  ErrorCode(int code, String display) {
    this.code = code;
    this.display = display;
  }

  int code() {
    return code;
  }

  String display() {
    return display;
  }
}
