package org.fertilitycds.hl7v2;

/** One line of a message: a segment, or what stands where one should be. */
sealed interface Er7Line permits Er7Segment, Er7Line.Unreadable {

  /** What a line that cannot be read may have begun, so that what follows is not certain. */
  enum Doubt {
    NOTHING,
    ORDER,
    /** And with it the order. */
    PATIENT
  }

  /** A line that cannot be read. */
  record Unreadable(Problem problem, Doubt doubt) implements Er7Line {}

  /**
   * What a line of this name may have begun, one character of it being damaged. Segments of a
   * laboratory's own are named with a Z, and begin neither.
   */
  static Doubt doubtAfter(String name) {
    if (isNearly(name, "PID")) {
      return Doubt.PATIENT;
    }
    return isNearly(name, "OBR") ? Doubt.ORDER : Doubt.NOTHING;
  }

  /** An OBX is one character from an OBR, and is none. */
  private static boolean isNearly(String name, String other) {
    if (name.length() != other.length() || name.startsWith("Z") || name.equals("OBX")) {
      return false;
    }
    int differing = 0;
    for (int place = 0; place < name.length(); place++) {
      differing += name.charAt(place) == other.charAt(place) ? 0 : 1;
    }
    return differing <= 1;
  }
}
