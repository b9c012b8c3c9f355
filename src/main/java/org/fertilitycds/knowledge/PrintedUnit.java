package org.fertilitycds.knowledge;

import java.util.Map;

/** Units of the rules as people write them. */
public final class PrintedUnit {

  private static final Map<String, String> PRINTED =
      Map.of(
          "[IU]/L", "IU/L",
          "10*6", "million",
          "10*6/mL", "million/mL",
          "h", "hours",
          "d", "days",
          "wk", "weeks",
          "mo", "months",
          "a", "years");

  private PrintedUnit() {}

  /** A number with its unit, in words: {@code 9.4 IU/L}; a ratio, {@code 1} in UCUM, has none. */
  public static String text(String number, String ucum) {
    return ucum.equals("1") ? number : number + " " + of(ucum);
  }

  /** A UCUM code as people write it; most are printed as they are. */
  public static String of(String ucum) {
    return PRINTED.getOrDefault(ucum, ucum);
  }
}
