package org.fertilitycds.hl7v2;

/**
 * A place in a message, as HL7 counts: {@code OBX[2]-6.1}.
 *
 * @param segment name of the segment; empty where the message as a whole is meant
 * @param sequence which of the segments of this name, from 1
 * @param field from 1; 0 means the whole segment
 * @param component from 1; 0 means the whole field
 */
record Place(String segment, int sequence, int field, int component) {

  /** The message as a whole. */
  static final Place MESSAGE = new Place("", 0, 0, 0);

  static Place of(String segment, int field) {
    return new Place(segment, 1, field, 0);
  }

  /** As ERR-2 has it (data type ERL): segment, sequence, field, repetition, component. */
  String toErl(char separator) {
    if (segment.isEmpty()) {
      return "";
    }
    String text = segment + separator + sequence;
    if (field > 0) {
      text += separator + String.valueOf(field);
    }
    return component > 0 ? text + separator + "1" + separator + component : text;
  }

  @Override
  public String toString() {
    if (segment.isEmpty()) {
      return "message";
    }
    String text = sequence > 0 ? segment + "[" + sequence + "]" : segment;
    if (field > 0) {
      text += "-" + field;
    }
    return component > 0 ? text + "." + component : text;
  }
}
