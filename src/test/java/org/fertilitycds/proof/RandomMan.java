package org.fertilitycds.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A man made up at random, plausible or not, in the words of a case file. The same seed makes the
 * same man.
 */
final class RandomMan {

  /** A test, the unit that its amounts are drawn in, amounts worth drawing, and how often. */
  private record Analyte(String test, String unit, double often, List<String> amounts) {}

  private static final List<Analyte> ANALYTES =
      List.of(
          new Analyte(
              "total testosterone",
              "nmol/L",
              2.2,
              List.of(
                  "2", "5.2", "7.9", "8", "8.3", "10.4", "11.4", "12", "12.6", "15", "28", "0.1",
                  "150")),
          new Analyte(
              "LH", "IU/L", 1.3, List.of("0.1", "0.9", "1", "3.5", "9.4", "9.41", "14", "300")),
          new Analyte(
              "FSH", "IU/L", 1.3, List.of("0.1", "0.9", "1", "4", "7.6", "7.61", "18", "250")),
          new Analyte(
              "estradiol", "pmol/L", 0.6, List.of("20", "36", "37", "90", "120", "200", "3000")),
          new Analyte("prolactin", "ng/mL", 0.6, List.of("8", "20", "20.1", "45", "260")),
          new Analyte("SHBG", "nmol/L", 0.6, List.of("9", "10", "14", "30", "85", "400")),
          new Analyte("albumin", "g/L", 0.3, List.of("35", "43", "48", "2")),
          new Analyte("haematocrit", "%", 0.6, List.of("42", "50", "51", "54", "54.1", "58", "80")),
          new Analyte("testicular long axis", "cm", 0.2, List.of("3.8", "4.6", "4.7", "5.2")));

  private static final List<String> DRUGS =
      List.of(
          "testosterone cypionate",
          "testosterone undecanoate",
          "testosterone",
          "clomiphene",
          "enclomiphene",
          "tamoxifen",
          "anastrozole",
          "letrozole",
          "hCG",
          "follitropin alfa",
          "menotropins",
          "gonadorelin");
  private static final List<String> CONDITIONS =
      List.of(
          "deep venous thrombosis",
          "pulmonary embolism",
          "chronic liver disease",
          "pituitary adenoma",
          "prolactinoma",
          "visual disturbance",
          "prostate cancer",
          "male breast cancer",
          "Klinefelter syndrome");
  private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-06-01T12:00:00-04:00");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final Random random;
  private final List<OffsetDateTime> draws = new ArrayList<>();

  private RandomMan(long seed) {
    random = new Random(seed);
  }

  /** The man of a seed. */
  static Map<String, Object> of(long seed) {
    return new RandomMan(seed).written(seed);
  }

  /** The same man with his results in other units. */
  static Map<String, Object> inOtherUnits(Map<String, Object> man, long seed) {
    var random = new Random(seed);
    Map<String, Object> rewritten = new LinkedHashMap<>(man);
    Map<Object, Object> results = new LinkedHashMap<>();
    if (man.get("results") instanceof Map<?, ?> written) {
      written.forEach(
          (name, result) -> results.put(name, inAnotherUnit((Map<?, ?>) result, random)));
    }
    rewritten.put("results", results);
    return rewritten;
  }

  private static Map<Object, Object> inAnotherUnit(Map<?, ?> result, Random random) {
    Map<Object, Object> rewritten = new LinkedHashMap<>(result);
    String test = String.valueOf(result.get("test"));
    String value = String.valueOf(result.get("value"));
    UnitForms.Form form = UnitForms.any(test, value.substring(value.indexOf(' ') + 1), random);
    rewritten.put("value", UnitForms.rewritten(test, value, form));
    rewritten.computeIfPresent(
        "upper limit", (key, limit) -> UnitForms.rewritten(test, String.valueOf(limit), form));
    return rewritten;
  }

  private Map<String, Object> written(long seed) {
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      draws.add(moment(random.nextInt(10) < 8 ? 120 : 700));
    }
    Map<String, Object> man = new LinkedHashMap<>();
    man.put("id", "random-" + Long.toUnsignedString(seed, 36));
    man.put("title", "made up of seed " + seed);
    man.put("source", "none");
    man.put("moment", MOMENT.toString());
    man.put("guideline", any("AUA", "EAU", "ES"));
    man.put("semen reference", any("WHO6", "WHO6", "WHO5"));
    man.put("patient", patient());
    man.put("results", results());
    man.put("semen", semen());
    man.put("drugs", drugs());
    man.put("conditions", conditions());
    return man;
  }

  private Map<String, Object> patient() {
    Map<String, Object> patient = new LinkedHashMap<>();
    patient.put("sex", rarely(0.06) ? any("female", "other", "unknown", "nothing") : "male");
    patient.put(
        "birth date", rarely(0.06) ? any("2012-02-03", "nothing", "2008-06-01") : "1992-03-14");
    patient.put(
        "wants children", rarely(0.3) ? any("either way", "no", "unsure", "not asked") : "yes");
    if (rarely(0.1)) {
      patient.put("said before", any("yes", "no", "unsure"));
    }
    patient.put("infertile", any("yes", "no"));
    return patient;
  }

  private Map<String, Object> results() {
    Map<String, Object> results = new LinkedHashMap<>();
    for (Analyte analyte : ANALYTES) {
      int count = (int) Math.floor(analyte.often() + random.nextDouble());
      for (int i = 0; i < count; i++) {
        results.put(analyte.test().toLowerCase(Locale.ROOT).replace(' ', '-') + i, result(analyte));
      }
    }
    return results;
  }

  private Map<String, Object> result(Analyte analyte) {
    Map<String, Object> result = new LinkedHashMap<>();
    UnitForms.Form form = UnitForms.any(analyte.test(), analyte.unit(), random);
    var amount = new BigDecimal(any(analyte.amounts().toArray(String[]::new)));
    if (rarely(0.4)) {
      amount =
          amount
              .multiply(BigDecimal.valueOf(0.8 + 0.4 * random.nextDouble()))
              .setScale(2, RoundingMode.HALF_UP);
    }
    result.put("test", analyte.test());
    result.put(
        "value", (rarely(0.12) ? any("<", "<=", ">", ">=") : "") + UnitForms.shown(amount, form));
    result.put("at", at());
    if (rarely(0.1)) {
      result.put(
          "status", any("preliminary", "corrected", "amended", "entered-in-error", "cancelled"));
    }
    if (rarely(0.15)) {
      result.put("specimen", any("a", "b"));
    }
    if (rarely(0.15)) {
      result.put("fasting", any("yes", "no"));
    }
    if (rarely(0.1) && !analyte.test().equals("testicular long axis")) {
      result.put("issued", moment(60).toString());
    }
    if (rarely(0.2) && (analyte.unit().equals("IU/L") || analyte.unit().equals("ng/mL"))) {
      result.put("upper limit", UnitForms.shown(new BigDecimal(any("8", "12", "15")), form));
    }
    if (rarely(0.03)) {
      result.put("of", "somebody else");
    }
    return result;
  }

  private Map<String, Object> semen() {
    Map<String, Object> semen = new LinkedHashMap<>();
    for (int i = 0; i < random.nextInt(4) - 1; i++) {
      Map<String, Object> analysis = new LinkedHashMap<>();
      analysis.put("at", moment(300).toString());
      analysis.put("concentration", any("0", "0", "3", "5", "15.5", "16", "60") + " million/mL");
      maybe(analysis, "volume", " mL", "0.8", "1.4", "1.5", "3", "20");
      maybe(analysis, "total motility", " %", "20", "41", "42", "60");
      maybe(analysis, "progressive motility", " %", "10", "30", "31", "32", "50");
      maybe(analysis, "normal forms", " %", "2", "4", "9");
      maybe(analysis, "pH", " pH", "6.8", "7.2", "7.8");
      maybe(analysis, "abstinence", " days", "1", "2", "4", "7", "9");
      if (rarely(0.4)) {
        analysis.put("method", "centrifuged");
      }
      semen.put("semen" + i, analysis);
    }
    return semen;
  }

  private void maybe(Map<String, Object> part, String key, String unit, String... amounts) {
    if (!rarely(0.25)) {
      part.put(key, any(amounts) + unit);
    }
  }

  private Map<String, Object> drugs() {
    Map<String, Object> drugs = new LinkedHashMap<>();
    for (int i = 0; i < random.nextInt(5) - 2; i++) {
      Map<String, Object> drug = new LinkedHashMap<>();
      String kind = any("statement", "request", "administration", "dispense");
      drug.put("drug", any(DRUGS.toArray(String[]::new)));
      drug.put("as", kind);
      drug.put("status", rarely(0.1) ? "entered-in-error" : status(kind));
      OffsetDateTime from = moment(800);
      if (!rarely(0.1)) {
        drug.put("from", from.toString());
      }
      if (!kind.equals("dispense") && rarely(0.5)) {
        drug.put("to", from.plusDays(1L + random.nextInt(500)).toString());
      }
      if (kind.equals("dispense") && rarely(0.5)) {
        drug.put("days supply", any("30", "90"));
      }
      drugs.put("drug" + i, drug);
    }
    return drugs;
  }

  private String status(String kind) {
    return switch (kind) {
      case "administration", "dispense" -> any("in-progress", "completed", "stopped");
      default -> any("active", "completed", "stopped");
    };
  }

  private Map<String, Object> conditions() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    for (int i = 0; i < random.nextInt(5) - 2; i++) {
      Map<String, Object> condition = new LinkedHashMap<>();
      condition.put("condition", any(CONDITIONS.toArray(String[]::new)));
      condition.put("since", moment(900).toString());
      condition.put("state", any("active", "active", "resolved", "refuted"));
      conditions.put("condition" + i, condition);
    }
    return conditions;
  }

  /** Mostly a draw that other results share; sometimes a day without an hour, no time, or UTC. */
  private String at() {
    OffsetDateTime at = rarely(0.8) ? draws.get(random.nextInt(draws.size())) : moment(400);
    if (rarely(0.05)) {
      return "nothing";
    } else if (rarely(0.06)) {
      return at.toLocalDate().toString();
    }
    return rarely(0.1) ? DateTimeFormatter.ISO_INSTANT.format(at) : at.toString();
  }

  /** Morning more often than not, on one of the days before now; now and then after now. */
  private OffsetDateTime moment(int days) {
    return MOMENT
        .minusDays(random.nextInt(days) - (rarely(0.02) ? days : 0))
        .atZoneSameInstant(ZONE)
        .withHour(rarely(0.75) ? 7 + random.nextInt(4) : random.nextInt(24))
        .withMinute(random.nextInt(60))
        .toOffsetDateTime();
  }

  private boolean rarely(double share) {
    return random.nextDouble() < share;
  }

  private String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
