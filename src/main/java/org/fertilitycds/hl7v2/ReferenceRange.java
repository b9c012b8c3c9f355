package org.fertilitycds.hl7v2;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * OBX-7 as a reference range: its text, and limits where it is two numbers or a bound and nothing
 * else. One that is said to be men's has limits, for the rules read no result of anybody else; one
 * of women has none, because they are not his.
 */
final class ReferenceRange {

  private static final int RANGE = 7;

  private static final String ADMINISTRATIVE_GENDER = "http://hl7.org/fhir/administrative-gender";

  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";

  /** Hyphens and dashes of every length, the minus sign, and the word. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          NUMBER + "\\s*(?:[-\u2010-\u2015\u2212]|\\bto\\b)\\s*" + NUMBER,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);
  private static final Pattern OF_MEN =
      Pattern.compile("(?:M|Males?|Man|Men)(?:\\s*:\\s*|\\s+)(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_BRACKETS = Pattern.compile("\\((.+)\\)|\\[(.+)]");

  private ReferenceRange() {}

  /** The range, its limits in the unit of the value; null where there is none. */
  static @Nullable ObservationReferenceRangeComponent of(Er7Segment obx, @Nullable Type value) {
    String text = obx.text(RANGE);
    if (text.isEmpty()) {
      return null;
    }
    var range = new ObservationReferenceRangeComponent();
    range.setText(text);
    if (value instanceof Quantity quantity && quantity.hasCode()) {
      Matcher ofMen = OF_MEN.matcher(text);
      boolean mens = ofMen.matches();
      addLimits(range, bare(mens ? ofMen.group(1) : text), quantity);
      if (mens && (range.hasLow() || range.hasHigh())) {
        range.addAppliesTo().addCoding().setSystem(ADMINISTRATIVE_GENDER).setCode("male");
      }
    }
    return range;
  }

  private static String bare(String text) {
    Matcher brackets = IN_BRACKETS.matcher(text);
    if (!brackets.matches()) {
      return text;
    }
    return (brackets.group(1) == null ? brackets.group(2) : brackets.group(1)).strip();
  }

  private static void addLimits(
      ObservationReferenceRangeComponent range, String text, Quantity like) {
    Matcher between = BETWEEN.matcher(text);
    Matcher bound = BOUND.matcher(text);
    if (between.matches()) {
      Quantity low = limit(like, between.group(1));
      Quantity high = limit(like, between.group(2));
      if (low.getValue().compareTo(high.getValue()) <= 0) {
        range.setLow(low).setHigh(high);
      }
    } else if (bound.matches() && bound.group(1).startsWith("<")) {
      range.setHigh(limit(like, bound.group(2)));
    } else if (bound.matches()) {
      range.setLow(limit(like, bound.group(2)));
    }
  }

  private static Quantity limit(Quantity like, String number) {
    return new Quantity()
        .setValue(new BigDecimal(number))
        .setUnit(like.getUnit())
        .setSystem(like.getSystem())
        .setCode(like.getCode());
  }
}
