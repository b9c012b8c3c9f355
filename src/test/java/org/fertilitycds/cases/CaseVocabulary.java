package org.fertilitycds.cases;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** The words of a case file and the codes that a laboratory or a hospital would send for them. */
final class CaseVocabulary {

  static final String UCUM = "http://unitsofmeasure.org";
  static final String LOINC = "http://loinc.org";
  static final String LOCAL = "https://fertilitycds.org/fhir/CodeSystem/";

  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String OBSERVATION = LOCAL + "fertility-observation";

  /** Codes of a laboratory of its own, which nobody else knows. */
  private static final String STRANGE = "https://example.org/fhir/CodeSystem/laboratory";

  /** LOINC for a test, by mass and, where the laboratory counts molecules or units, by that. */
  private record Test(String system, String code, @Nullable String molar, @Nullable String units) {
    Test(String code) {
      this(LOINC, code, null, null);
    }
  }

  private static final Map<String, Test> TESTS =
      Map.ofEntries(
          Map.entry("total testosterone", new Test(LOINC, "2986-8", "14913-8", null)),
          Map.entry("free testosterone", new Test(LOINC, "2991-8", "14914-6", null)),
          Map.entry("calculated free testosterone", new Test("103227-5")),
          Map.entry("LH", new Test("10501-5")),
          Map.entry("FSH", new Test("15067-2")),
          Map.entry("estradiol", new Test(LOINC, "2243-4", "14715-7", null)),
          Map.entry("prolactin", new Test(LOINC, "2842-3", null, "15081-3")),
          Map.entry("SHBG", new Test("13967-5")),
          Map.entry("albumin", new Test("1751-7")),
          Map.entry("haematocrit", new Test("4544-3")),
          Map.entry("TSH", new Test("3016-3")),
          Map.entry("PSA", new Test("2857-1")),
          Map.entry("ALT", new Test("1742-6")),
          Map.entry("AST", new Test("1920-8")),
          Map.entry("body mass index", new Test("39156-5")),
          Map.entry("karyotype", new Test("29770-5")),
          Map.entry(
              "Y microdeletion", new Test(OBSERVATION, "y-chromosome-microdeletion", null, null)),
          Map.entry("bone density", new Test(OBSERVATION, "bone-mineral-density", null, null)),
          Map.entry("volume", new Test("3160-9")),
          Map.entry("concentration", new Test("9780-8")),
          Map.entry("total motility", new Test("6800-7")),
          Map.entry("progressive motility", new Test("14194-5")),
          Map.entry("normal forms", new Test("10622-9")),
          Map.entry("pH", new Test("2752-4")),
          Map.entry("abstinence", new Test("10587-4")),
          Map.entry("vitality", new Test("10613-8")),
          Map.entry("round cells", new Test("10585-8")),
          Map.entry("leukocytes", new Test("10579-1")),
          Map.entry("testicular volume", new Test(OBSERVATION, "testicular-volume", null, null)),
          Map.entry(
              "testicular long axis", new Test(OBSERVATION, "testicular-long-axis", null, null)),
          Map.entry("wants children", new Test("86645-9")),
          Map.entry("unlisted test", new Test(STRANGE, "unlisted", null, null)));

  private static final Map<String, String> METHODS =
      Map.of(
          "centrifuged", "centrifuged-pellet",
          "strict-morphology", "strict-morphology",
          "lc-ms-ms", "lc-ms-ms",
          "cdc-certified", "cdc-certified");

  private static final Map<String, String> WAYS =
      Map.of(
          "pump", "pulsatile-pump",
          "injection", "bolus-injection",
          "infusion", "continuous-infusion");

  private static final Map<String, Coding> DRUGS =
      Map.ofEntries(
          Map.entry("testosterone", rxnorm("10379")),
          Map.entry("testosterone cypionate", rxnorm("835827")),
          Map.entry("testosterone enanthate", rxnorm("37859")),
          Map.entry("testosterone undecanoate", rxnorm("37864")),
          Map.entry("testosterone gel of a brand", rxnorm("1597127")),
          Map.entry("testosterone undecanoate capsule", rxnorm("2121770")),
          Map.entry("testosterone undecanoate injection", rxnorm("1490667")),
          Map.entry("testosterone implant", rxnorm("404405")),
          Map.entry("methyltestosterone", rxnorm("6904")),
          Map.entry("methyltestosterone capsule", rxnorm("197975")),
          Map.entry("methyltestosterone by ATC", atc("G03BA02")),
          Map.entry("oxandrolone tablet", rxnorm("198056")),
          Map.entry("oxymetholone tablet", rxnorm("91792")),
          Map.entry("nandrolone", atc("A14AB01")),
          Map.entry("stanozolol", atc("A14AA02")),
          Map.entry("fluoxymesterone", atc("G03BA01")),
          Map.entry("mesterolone", atc("G03BB01")),
          Map.entry("AndroGel", rxnorm("261448")),
          Map.entry("nandrolone decanoate", rxnorm("31494")),
          Map.entry("Clomid", rxnorm("151525")),
          Map.entry("Clomid tablet", rxnorm("1093073")),
          Map.entry("Serophene tablet", rxnorm("1093062")),
          Map.entry("Soltamox solution", rxnorm("644304")),
          Map.entry("Arimidex tablet", rxnorm("151124")),
          Map.entry("Femara tablet", rxnorm("153124")),
          Map.entry("Ovidrel syringe", rxnorm("727507")),
          Map.entry("Pregnyl vial", rxnorm("896856")),
          Map.entry("Gonal-f pen", rxnorm("1594334")),
          Map.entry("Menopur vial", rxnorm("753990")),
          Map.entry("Orgovyx tablet", rxnorm("2472789")),
          Map.entry("OxyContin tablet", rxnorm("1049504")),
          Map.entry("Medrol tablet", rxnorm("260330")),
          Map.entry("Risperdal tablet", rxnorm("104781")),
          Map.entry("Coumadin tablet", rxnorm("855334")),
          Map.entry("clomiphene", rxnorm("2596")),
          Map.entry("tamoxifen", rxnorm("10324")),
          Map.entry(
              "enclomiphene", new Coding(LOCAL + "fertility-medication", "enclomiphene", null)),
          Map.entry(
              "anabolic steroid",
              new Coding(LOCAL + "fertility-medication", "anabolic-androgenic-steroid", null)),
          Map.entry("anastrozole", rxnorm("84857")),
          Map.entry("letrozole", rxnorm("72965")),
          Map.entry("hCG", rxnorm("4986")),
          Map.entry("follitropin alfa", rxnorm("386938")),
          Map.entry("menotropins", rxnorm("6745")),
          Map.entry("gonadorelin", rxnorm("6384")),
          Map.entry("cabergoline", rxnorm("47579")),
          Map.entry("biotin", rxnorm("1588")),
          Map.entry("finasteride", rxnorm("25025")),
          Map.entry("leuprolide", rxnorm("42375")),
          Map.entry("degarelix", rxnorm("475230")),
          Map.entry("oxycodone", rxnorm("7804")),
          Map.entry("prednisone", rxnorm("8640")),
          Map.entry("risperidone", rxnorm("35636")),
          Map.entry("spironolactone", rxnorm("9997")),
          Map.entry("warfarin", rxnorm("11289")));

  private static final Map<String, Coding> CONDITIONS =
      Map.ofEntries(
          Map.entry("male infertility", snomed("2904007")),
          Map.entry("deep venous thrombosis", snomed("128053003")),
          Map.entry("pulmonary embolism", snomed("59282003")),
          Map.entry("chronic liver disease", snomed("328383001")),
          Map.entry("pituitary adenoma", snomed("254956000")),
          Map.entry("prolactinoma", snomed("134209002")),
          Map.entry("visual disturbance", snomed("63102001")),
          Map.entry("blurred vision", snomed("111516008")),
          Map.entry("loss of part of visual field", snomed("246656009")),
          Map.entry("floaters in visual field", snomed("162278001")),
          Map.entry("hypogonadotropic hypogonadism", snomed("33927004")),
          Map.entry("hypopituitarism", snomed("74728003")),
          Map.entry("gynaecomastia", snomed("4754008")),
          Map.entry("sleep apnoea", snomed("78275009")),
          Map.entry("undescended testis", snomed("204878001")),
          Map.entry("varicocele", snomed("51070004")),
          Map.entry("vasectomy", snomed("161558008")),
          Map.entry("absent vas deferens", icd10("Q55.3")),
          Map.entry("mood swings", snomed("18963009")),
          Map.entry("prostate nodule", icd10("N40.2")),
          Map.entry("prostate cancer", snomed("399068003")),
          Map.entry("male breast cancer", snomed("372096000")),
          Map.entry("Klinefelter syndrome", snomed("22053006")),
          Map.entry("anosmia", icd10("R43.0")),
          Map.entry("Cushing syndrome", snomed("237735008")),
          Map.entry("delayed puberty", snomed("400003000")),
          Map.entry("fever", snomed("386661006")),
          Map.entry("headache", snomed("25064002")),
          Map.entry("leg swelling", snomed("449614009")),
          Map.entry("obesity", snomed("414916001")),
          Map.entry("osteoporosis", snomed("64859006")),
          Map.entry("testicular atrophy", icd10("N50.0")),
          Map.entry("thrombophilia", snomed("234467004")));

  private static final Map<String, String> INTENTIONS =
      Map.of(
          "yes", "LA26438-4",
          "either way", "LA26439-2",
          "no", "LA26440-0",
          "unsure", "LA14072-5",
          "plain yes", "LA33-6");

  private static final Map<String, String> UNITS =
      Map.of(
          "IU/L", "[IU]/L",
          "mIU/mL", "m[IU]/mL",
          "mIU/L", "m[IU]/L",
          "uIU/mL", "u[IU]/mL",
          "IU/mL", "[IU]/mL",
          "IU", "[IU]",
          "million/mL", "10*6/mL",
          "days", "d",
          "pH", "[pH]");

  private CaseVocabulary() {}

  private static Coding rxnorm(String code) {
    return new Coding(RXNORM, code, null);
  }

  private static Coding atc(String code) {
    return new Coding("http://www.whocc.no/atc", code, null);
  }

  private static Coding snomed(String code) {
    return new Coding(SNOMED, code, null);
  }

  private static Coding icd10(String code) {
    return new Coding("http://hl7.org/fhir/sid/icd-10-cm", code, null);
  }

  /** The code that a laboratory uses for this test when it reports in this unit. */
  static Coding test(String name, @Nullable String unit) {
    Test test = known(TESTS, name, "test");
    String code = test.code();
    if (unit != null && test.molar() != null && unit.contains("mol")) {
      code = test.molar();
    } else if (unit != null && test.units() != null && unit.contains("[IU]")) {
      code = test.units();
    }
    return new Coding(test.system(), code, null);
  }

  /** The n-th of many codings that only the sender understands. */
  static Coding strange(int n) {
    return new Coding(STRANGE, "strange-" + n, null);
  }

  /** A coding written as {@code system|code}. */
  static Coding coding(String written) {
    int bar = written.lastIndexOf('|');
    if (bar < 1) {
      throw new IllegalArgumentException("Write a coding as system|code, not " + written);
    }
    return new Coding(written.substring(0, bar), written.substring(bar + 1), null);
  }

  /** How a result was obtained. */
  static Coding method(String name) {
    return new Coding(LOCAL + "fertility-method", known(METHODS, name, "method"), null);
  }

  /** How a drug is given, where that matters. */
  static Coding way(String name) {
    return new Coding(LOCAL + "administration-method", known(WAYS, name, "way to give"), null);
  }

  static Coding drug(String name) {
    return coded(DRUGS, name, "drug");
  }

  static List<String> drugs() {
    return DRUGS.keySet().stream().sorted().toList();
  }

  static List<String> conditions() {
    return CONDITIONS.keySet().stream().sorted().toList();
  }

  static Coding condition(String name) {
    return coded(CONDITIONS, name, "condition");
  }

  private static Coding coded(Map<String, Coding> table, String name, String kind) {
    return known(table, name, kind).copy();
  }

  /** LOINC answer of list LL4053-6. */
  static Coding intention(String name) {
    return new Coding(LOINC, known(INTENTIONS, name, "answer about children"), null);
  }

  /** The UCUM code for a unit as clinicians write it; what has no short form stands for itself. */
  static String unit(String written) {
    return UNITS.getOrDefault(written, written);
  }

  private static <T> T known(Map<String, T> table, String name, String kind) {
    T found = table.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "Unknown "
              + kind
              + " \""
              + name
              + "\"; known are "
              + table.keySet().stream().sorted().toList());
    }
    return found;
  }
}
