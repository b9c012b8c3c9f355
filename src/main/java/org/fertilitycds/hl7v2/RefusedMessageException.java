package org.fertilitycds.hl7v2;

/** A message that must never be sent again as it is: answered AR. Names no value of the message. */
final class RefusedMessageException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final ErrorCode code;

  RefusedMessageException(ErrorCode code, Place place, String message) {
    super(message);
    this.code = code;
    this.place = place;
  }

  ErrorCode code() {
    return code;
  }

  Place place() {
    return place;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
