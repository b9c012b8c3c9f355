package org.fertilitycds.hl7v2;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** An acknowledgement, read by hand. */
public record Ack(String text) {

  /** MSA-1. */
  String code() {
    return field("MSA", 1);
  }

  /** MSA-2. */
  String controlId() {
    return field("MSA", 2);
  }

  /** ERR-2 with ERR-3.1 and ERR-4 of each ERR. */
  List<String> errors() {
    return text.lines()
        .flatMap(line -> Arrays.stream(line.split("\r")))
        .filter(line -> line.startsWith("ERR"))
        .map(line -> line.split(Pattern.quote(line.substring(3, 4)), -1))
        .map(err -> err[2] + " " + err[3].split("\\P{Alnum}", 2)[0] + " " + err[4])
        .toList();
  }

  private String field(String segment, int number) {
    return Arrays.stream(text.split("\r"))
        .filter(line -> line.startsWith(segment))
        .map(line -> line.split(Pattern.quote(line.substring(3, 4)), -1)[number])
        .findFirst()
        .orElse("");
  }
}
