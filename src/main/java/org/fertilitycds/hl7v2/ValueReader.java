package org.fertilitycds.hl7v2;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;

/**
 * OBX-5 with OBX-2 and OBX-6 as a FHIR value. A number is taken only where it is one: no decimal
 * comma, no thousands separator, no range, no second number.
 */
final class ValueReader {

  private static final int TYPE = 2;
  private static final int VALUE = 5;
  private static final int UNIT = 6;

  /** As many digits as FHIR servers keep; no measurement has more. */
  private static final int MOST_DIGITS = 18;

  private static final String DECIMAL = "[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)";
  private static final Pattern NUMBER = Pattern.compile("(<=|>=|<|>|)\\s*(" + DECIMAL + ")");

  private final Fields fields;
  private final CodeMaps maps;
  private final Units units;
  private final ZoneId zone;

  ValueReader(Fields fields, CodeMaps maps, Units units, ZoneId zone) {
    this.fields = fields;
    this.maps = maps;
    this.units = units;
    this.zone = zone;
  }

  /** What UCUM says of units. */
  interface Units {

    /** Whether a text is a unit of UCUM. */
    boolean isUcum(String unit);

    /** Whether a number means the same in both; U and [IU], which laboratories mix, count alike. */
    boolean isSame(String unit, String other);
  }

  /**
   * The value of a result.
   *
   * @param numeric whether the test has a number with a unit, so that words are no value of it
   * @return empty where OBX-5 is
   * @throws ReviewException when it cannot be read for certain
   */
  Optional<Type> read(Er7Segment obx, boolean numeric) throws ReviewException {
    if (obx.texts(VALUE).stream().allMatch(String::isEmpty)) {
      return Optional.empty();
    }
    String type = obx.text(TYPE);
    return switch (type) {
      case "NM" -> Optional.of(number(obx));
      case "SN" -> Optional.of(structuredNumber(obx));
      case "ST" -> Optional.of(textOrNumber(obx, numeric));
      case "TX", "FT" -> Optional.of(words(obx, numeric));
      case "CE", "CWE", "CNE", "CF", "IS", "ID" -> Optional.of(coded(obx, numeric));
      case "DT", "TS", "DTM" -> Optional.of(time(obx, numeric));
      case "TM" -> Optional.of(timeOfDay(obx, numeric));
      default ->
          throw new ReviewException(
              ReviewReason.VALUE_TYPE, obx.place(TYPE), "Values of type \"%s\"".formatted(type));
    };
  }

  /** What OBX-5 says in words; empty where it is a number, or of a type that holds none. */
  String words(Er7Segment obx) {
    String text =
        switch (obx.text(TYPE)) {
          case "", "NM", "ST", "TX", "FT" -> String.join("\n", obx.texts(VALUE)).strip();
          case "CE", "CWE", "CNE", "CF", "IS", "ID" -> {
            CodeableConcept concept = fields.concept(obx, VALUE, 0);
            yield concept.hasText() ? concept.getText() : "";
          }
          default -> "";
        };
    return NUMBER.matcher(text).matches() ? "" : text;
  }

  private Quantity number(Er7Segment obx) throws ReviewException {
    requireOne(obx);
    Matcher number = NUMBER.matcher(obx.texts(VALUE).get(0));
    if (!number.matches()) {
      throw unreadable(obx);
    }
    return quantity(obx, number.group(1), number.group(2));
  }

  private Quantity structuredNumber(Er7Segment obx) throws ReviewException {
    requireOne(obx);
    String comparator = obx.text(VALUE, 1);
    Matcher number = NUMBER.matcher(obx.text(VALUE, 2));
    boolean one = obx.text(VALUE, 3).isEmpty() && obx.text(VALUE, 4).isEmpty();
    if (!one || !number.matches() || !number.group(1).isEmpty()) {
      throw unreadable(obx);
    }
    return quantity(obx, comparator.equals("=") ? "" : comparator, number.group(2));
  }

  /** HL7 lets a number stand in ST where it has a comparator; many send any number so. */
  private Type textOrNumber(Er7Segment obx, boolean numeric) throws ReviewException {
    boolean one = obx.repetitionsOf(VALUE) == 1;
    boolean hasUnit = !obx.text(UNIT, 1).isEmpty() || !obx.text(UNIT, 2).isEmpty();
    if (one && (numeric || hasUnit) && NUMBER.matcher(obx.texts(VALUE).get(0)).matches()) {
      return number(obx);
    }
    return words(obx, numeric);
  }

  private static Type words(Er7Segment obx, boolean numeric) throws ReviewException {
    requireWords(obx, numeric);
    return new StringType(String.join("\n", obx.texts(VALUE)).strip());
  }

  private Type coded(Er7Segment obx, boolean numeric) throws ReviewException {
    requireWords(obx, numeric);
    requireOne(obx);
    return fields.concept(obx, VALUE, 0);
  }

  private Type time(Er7Segment obx, boolean numeric) throws ReviewException {
    requireWords(obx, numeric);
    requireOne(obx);
    try {
      return Hl7Time.read(obx.text(VALUE), null, zone).toDateTime();
    } catch (DateTimeException e) {
      throw unreadable(obx);
    }
  }

  private static Type timeOfDay(Er7Segment obx, boolean numeric) throws ReviewException {
    requireWords(obx, numeric);
    Matcher time =
        Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?").matcher(obx.text(VALUE));
    if (!time.matches()) {
      throw unreadable(obx);
    }
    String seconds = time.group(3) == null ? "00" : time.group(3);
    return new TimeType(time.group(1) + ":" + time.group(2) + ":" + seconds);
  }

  private static void requireWords(Er7Segment obx, boolean numeric) throws ReviewException {
    if (numeric) {
      throw unreadable(obx);
    }
  }

  private static void requireOne(Er7Segment obx) throws ReviewException {
    if (obx.repetitionsOf(VALUE) > 1) {
      throw unreadable(obx);
    }
  }

  private static ReviewException unreadable(Er7Segment obx) {
    return new ReviewException(
        ReviewReason.VALUE_UNREADABLE,
        obx.place(VALUE),
        "\"%s\" as %s".formatted(String.join("~", obx.texts(VALUE)), obx.text(TYPE)));
  }

  private Quantity quantity(Er7Segment obx, String comparator, String number)
      throws ReviewException {
    var quantity = new Quantity();
    var value = new BigDecimal(number.endsWith(".") ? number + "0" : number);
    if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
      throw new ReviewException(
          ReviewReason.IMPOSSIBLE_VALUE, obx.place(VALUE), "A number of too many digits");
    }
    quantity.setValue(value);
    switch (comparator) {
      case "" -> {}
      case "<", "<=", ">", ">=" -> quantity.setComparator(QuantityComparator.fromCode(comparator));
      default -> throw unreadable(obx);
    }
    String unit = unit(obx);
    if (!unit.isEmpty()) {
      quantity.setUnit(printed(obx)).setSystem(Fields.UCUM).setCode(unit);
    }
    return quantity;
  }

  private String printed(Er7Segment obx) {
    Fields.Triplet first = Fields.triplets(obx, UNIT, 0).get(0);
    if (mapped(first, power(first)).isPresent()) {
      return power(first);
    }
    String text = obx.text(UNIT, 2);
    return text.isEmpty() ? obx.text(UNIT, 1) : text;
  }

  /** What reads as code and name where the sender has not escaped its sign: {@code 10^6/mL}. */
  private static String power(Fields.Triplet triplet) {
    return triplet.code() + "^" + triplet.display();
  }

  /** The UCUM unit of OBX-6; empty where the field is. */
  private String unit(Er7Segment obx) throws ReviewException {
    List<Fields.Triplet> triplets = Fields.triplets(obx, UNIT, 0);
    if (triplets.isEmpty()) {
      return "";
    }
    List<String> stated =
        triplets.stream().map(this::ucum).flatMap(Optional::stream).distinct().toList();
    if (stated.isEmpty()) {
      throw new ReviewException(
          ReviewReason.UNIT_UNKNOWN,
          obx.place(UNIT),
          "\"%s\" of %s"
              .formatted(triplets.get(0).code(), fields.codeSystem(triplets.get(0).systemName())));
    }
    String first = stated.get(0);
    // Which of two units a number is in, nobody can tell from here.
    if (!stated.stream().allMatch(other -> units.isSame(first, other))) {
      throw new ReviewException(
          ReviewReason.CONTRADICTION,
          obx.place(UNIT),
          "The units differ: " + String.join(", ", stated));
    }
    return first;
  }

  private Optional<String> ucum(Fields.Triplet triplet) {
    String code = triplet.code().isEmpty() ? triplet.display() : triplet.code();
    return mapped(triplet, power(triplet))
        .or(() -> mapped(triplet, code))
        .or(
            () ->
                triplet.systemName().equals("UCUM") && units.isUcum(code)
                    ? Optional.of(code)
                    : Optional.empty());
  }

  /** The site's own map of this sender first, then the published one of usual spellings. */
  private Optional<String> mapped(Fields.Triplet triplet, String unit) {
    String system = fields.codeSystem(triplet.systemName());
    return maps.isContradicted(system, unit)
        ? Optional.empty()
        : maps.unit(system, unit).or(() -> maps.unit(CodeMaps.UNIT_SPELLINGS, unit));
  }
}
