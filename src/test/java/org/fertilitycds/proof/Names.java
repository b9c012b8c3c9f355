package org.fertilitycds.proof;

import java.util.HashMap;
import java.util.Map;

/** Names rows of a table so that no two are the same: the second of a kind gets {@code #2}. */
final class Names {

  private final Map<String, Integer> counts = new HashMap<>();

  /** The key of a row; does not move when lines of the CQL do. */
  String key(ElmPlace place, String what) {
    String key = Listed.key(place.library(), place.definition(), what);
    int count = counts.merge(key, 1, Integer::sum);
    return count == 1 ? key : key + " #" + count;
  }

  /** A text of the CQL, cut to what a table can hold. */
  static String brief(String text) {
    return text.length() <= 100
        ? text
        : text.substring(0, 60) + " ... " + text.substring(text.length() - 35);
  }
}
