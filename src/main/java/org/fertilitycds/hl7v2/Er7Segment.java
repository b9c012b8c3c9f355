package org.fertilitycds.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.util.Terser;
import java.util.ArrayList;
import java.util.List;

/**
 * One segment, read by position, which is the same from 2.3 to 2.5.1 for every field that is used
 * here. A text that is absent, or that HL7 calls null ({@code ""}), is empty.
 *
 * @param sequence which of the segments of this name, from 1
 */
record Er7Segment(String name, int sequence, Segment segment, Er7Escapes escapes)
    implements Er7Line {

  private static final String HL7_NULL = "\"\"";

  /** First component of a field. */
  String text(int field) {
    return text(field, 0, 1, 1);
  }

  /** A component of the first repetition of a field. */
  String text(int field, int component) {
    return text(field, 0, component, 1);
  }

  /**
   * A subcomponent.
   *
   * @param repetition from 0; the others count from 1
   */
  String text(int field, int repetition, int component, int subcomponent) {
    try {
      // Asking for a field that is not there would make it.
      if (field > segment.numFields() || repetition >= segment.getField(field).length) {
        return "";
      }
      String raw = Terser.get(segment, field, repetition, component, subcomponent);
      return raw == null || raw.equals(HL7_NULL) ? "" : escapes.plain(raw).strip();
    } catch (HL7Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every repetition of a field, its first component. */
  List<String> repetitions(int field) {
    List<String> all = new ArrayList<>();
    for (int repetition = 0; repetition < repetitionsOf(field); repetition++) {
      all.add(text(field, repetition, 1, 1));
    }
    return all;
  }

  /**
   * Every repetition of a field of text, all of it: a separator that its sender left unescaped is a
   * part of what he wrote.
   */
  List<String> texts(int field) {
    List<String> all = new ArrayList<>();
    for (int repetition = 0; repetition < repetitionsOf(field); repetition++) {
      all.add(whole(field, repetition));
    }
    return all;
  }

  private String whole(int field, int repetition) {
    try {
      Type type = segment.getField(field)[repetition];
      List<String> components = new ArrayList<>();
      for (int component = 1; component <= Terser.numComponents(type); component++) {
        List<String> parts = new ArrayList<>();
        for (int part = 1; part <= Terser.numSubComponents(type, component); part++) {
          String raw = Terser.get(segment, field, repetition, component, part);
          parts.add(raw == null ? "" : escapes.plain(raw));
        }
        components.add(joined(parts, escapes.separators().getSubcomponentSeparator()));
      }
      String text = joined(components, escapes.separators().getComponentSeparator());
      return text.equals(HL7_NULL) ? "" : text.strip();
    } catch (HL7Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Parts with a separator between them; empty ones at the end say nothing. */
  private static String joined(List<String> parts, char separator) {
    int end = parts.size();
    while (end > 0 && parts.get(end - 1).isEmpty()) {
      end--;
    }
    return String.join(String.valueOf(separator), parts.subList(0, end));
  }

  int repetitionsOf(int field) {
    try {
      return field > segment.numFields() ? 0 : segment.getField(field).length;
    } catch (HL7Exception e) {
      throw new IllegalStateException(e);
    }
  }

  Place place(int field) {
    return new Place(name, sequence, field, 0);
  }
}
