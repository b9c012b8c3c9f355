package org.fertilitycds.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units in which laboratories report one and the same amount. The first is the one that amounts
 * are drawn in; from it every factor is exact (molar masses 288.42 and 272.38 g/mol), so that no
 * conversion rounds.
 */
final class UnitForms {

  /** A unit as a case file writes it, and by how much the first unit's number is multiplied. */
  record Form(String unit, BigDecimal factor) {
    Form(String unit, String factor) {
      this(unit, new BigDecimal(factor));
    }
  }

  private static final Pattern VALUE = Pattern.compile("([<>=]*)([\\d.]+) (\\S+)");

  private static final List<Form> GONADOTROPIN =
      List.of(
          new Form("IU/L", "1"),
          new Form("mIU/mL", "1"),
          new Form("mIU/L", "1000"),
          new Form("uIU/mL", "1000"));

  private static final Map<String, List<Form>> FORMS =
      Map.of(
          "total testosterone",
          List.of(
              new Form("nmol/L", "1"),
              new Form("pmol/L", "1000"),
              new Form("ng/dL", "28.842"),
              new Form("ng/mL", "0.28842"),
              new Form("ug/L", "0.28842"),
              new Form("pg/mL", "288.42"),
              new Form("ng/L", "288.42")),
          "estradiol",
          List.of(
              new Form("pmol/L", "1"),
              new Form("nmol/L", "0.001"),
              new Form("pg/mL", "0.27238"),
              new Form("ng/L", "0.27238"),
              new Form("ng/dL", "0.027238")),
          "LH",
          GONADOTROPIN,
          "FSH",
          GONADOTROPIN,
          "prolactin",
          List.of(new Form("ng/mL", "1"), new Form("ug/L", "1"), new Form("ng/dL", "100")),
          "albumin",
          List.of(new Form("g/L", "1"), new Form("g/dL", "0.1")),
          "haematocrit",
          List.of(new Form("%", "1"), new Form("L/L", "0.01")),
          "testicular long axis",
          List.of(new Form("cm", "1"), new Form("mm", "10")));

  private UnitForms() {}

  /** One of the units of a test; SHBG for one has none but its own. */
  static Form any(String test, String unit, Random random) {
    List<Form> forms = forms(test, unit);
    return forms.get(random.nextInt(forms.size()));
  }

  /** The same amount in another unit, or in the same. */
  static String rewritten(String test, String value, Form instead) {
    Matcher parts = VALUE.matcher(value);
    if (!parts.matches()) {
      throw new IllegalArgumentException(value);
    }
    for (Form form : forms(test, parts.group(3))) {
      if (form.unit().equals(parts.group(3))) {
        return parts.group(1)
            + shown(new BigDecimal(parts.group(2)).divide(form.factor()), instead);
      }
    }
    throw new IllegalArgumentException(test + " in " + parts.group(3));
  }

  /** An amount of the first unit, as a case file writes it in this one. */
  static String shown(BigDecimal amount, Form form) {
    return amount.multiply(form.factor()).stripTrailingZeros().toPlainString() + " " + form.unit();
  }

  private static List<Form> forms(String test, String unit) {
    return FORMS.getOrDefault(test, List.of(new Form(unit, "1")));
  }
}
