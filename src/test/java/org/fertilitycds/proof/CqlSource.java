package org.fertilitycds.proof;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a CQL library, read by ELM locators: {@code line:column-line:column}. */
final class CqlSource {

  private static final Pattern LOCATOR = Pattern.compile("(\\d+):(\\d+)(?:-(\\d+):(\\d+))?");

  private final List<String> lines;

  CqlSource(String cql) {
    lines = cql.lines().toList();
  }

  List<String> lines() {
    return lines;
  }

  /** The first line of a locator, counted from 1; 0 where there is none. */
  static int line(String locator) {
    Matcher parts = LOCATOR.matcher(locator);
    return parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
  }

  /** The text at a locator, blanks put together, without comments; empty where there is none. */
  String text(String locator) {
    Matcher parts = LOCATOR.matcher(locator);
    if (!parts.matches()) {
      return "";
    }
    int first = Integer.parseInt(parts.group(1));
    int last = parts.group(3) == null ? first : Integer.parseInt(parts.group(3));
    int from = Integer.parseInt(parts.group(2)) - 1;
    int to = Integer.parseInt(parts.group(4) == null ? parts.group(2) : parts.group(4));
    var text = new StringBuilder();
    for (int number = first; number <= last; number++) {
      String line = lines.get(number - 1);
      String part =
          line.substring(
              number == first ? from : 0,
              number == last ? Math.min(to, line.length()) : line.length());
      text.append(part.replaceFirst("^\\s*//.*", "")).append(' ');
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
