package org.fertilitycds.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact in words. */
class FactTextTest {

  private static final String LOINC = "http://loinc.org";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

  private final FactText words = new FactText(KnowledgePackage.load(FhirContext.forR4Cached()));

  private static CodeableConcept code(String system, String code) {
    var concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(code);
    return concept;
  }

  private static Observation testosterone(Quantity value) {
    var result = new Observation();
    result.setCode(code(LOINC, "2986-8")).setValue(value);
    return result.setEffective(new DateTimeType("2026-05-18T08:00:00-04:00"));
  }

  private static Quantity ucum(String code) {
    return new Quantity().setValue(240).setSystem("http://unitsofmeasure.org").setCode(code);
  }

  // --- Names ---

  @Test
  void a_code_without_a_display_has_the_published_one() {
    assertThat(words.of(testosterone(ucum("ng/dL"))))
        .isEqualTo(
            "Testosterone [Mass/volume] in Serum or Plasma 240 ng/dL, 2026-05-18 08:00 -04:00");
    var draft = new MedicationRequest().setMedication(code(RXNORM, "10379"));
    assertThat(words.name(draft)).isEqualTo("Testosterone");
  }

  @Test
  void the_words_of_the_sender_come_first() {
    CodeableConcept drug = code(RXNORM, "10379");
    drug.addCoding().setSystem("urn:local").setCode("T1").setDisplay("T of the house");
    var draft = new MedicationRequest().setMedication(drug);
    assertThat(words.name(draft)).isEqualTo("T of the house");
    drug.setText("Testogel 50 mg");
    assertThat(words.name(draft)).isEqualTo("Testogel 50 mg");
  }

  @Test
  void a_code_that_is_not_published_stands_as_it_is() {
    assertThat(words.name(new MedicationRequest().setMedication(code(RXNORM, "161"))))
        .isEqualTo("161");
    assertThat(words.name(new MedicationRequest().setMedication(code("urn:local", "10379"))))
        .isEqualTo("10379");
    assertThat(words.name(new MedicationRequest())).isEqualTo("MedicationRequest");
  }

  @Test
  void a_coded_answer_is_named_like_a_code() {
    var answer = new Observation();
    answer.setCode(code(LOINC, "86645-9")).setValue(code(LOINC, "LA26439-2"));
    assertThat(words.of(answer))
        .isEqualTo("Pregnancy intention in the next year - Reported I'm OK either way");
  }

  // --- Units ---

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ng/dL, -,      -,                         240 ng/dL (no code for the unit)",
        "ng/dL, mol/L,  http://unitsofmeasure.org, 240 ng/dL (coded as mol/L)",
        "-,     ng/dl,  http://unitsofmeasure.org, 240 ng/dl (coded as ng/dl)",
        "ng/dL, ng/dL,  urn:units,                 '240 ng/dL (coded as ng/dL of urn:units, which is not UCUM)'",
        "ng/dL, ng/dL,  -,                         '240 ng/dL (coded as ng/dL of no system, which is not UCUM)'"
      })
  void a_unit_that_is_not_understood_is_shown_as_it_is_coded(
      String unit, String code, String system, String said) {
    Quantity value = new Quantity().setUnit(unit).setCode(code).setSystem(system);
    assertThat(words.withCodeOfUnit(testosterone(value.setValue(240)))).contains(" " + said + ",");
  }

  @ParameterizedTest
  @CsvSource({
    "nmol/L, ng/dL, 9.8 nmol/L (coded as ng/dL)",
    "ng/dL, ng/dL, 9.8 ng/dL",
    "ng/dl, ng/dL, 9.8 ng/dl",
    "mIU/mL, m[IU]/mL, 9.8 mIU/mL",
    "million/mL, 10*6/mL, 9.8 million/mL"
  })
  void a_unit_in_words_that_is_not_the_coded_one_does_not_stand_alone(
      String unit, String code, String said) {
    Quantity value = ucum(code).setValue(new BigDecimal("9.8")).setUnit(unit);
    assertThat(words.of(testosterone(value))).contains(" " + said + ",");
  }

  @Test
  void parts_are_named_with_their_values() {
    var panel = new Observation();
    panel.setCode(code(LOINC, "54231-6"));
    panel.addComponent().setCode(code(LOINC, "3160-9")).setValue(ucum("mL").setValue(3));
    panel.addComponent().setCode(code(LOINC, "9780-8")).setValue(ucum("mol/L"));
    String said =
        "Semen analysis fertility panel (Volume of Semen 3 mL; Spermatozoa [#/volume] in Semen 240 mol/L)";
    assertThat(words.of(panel)).isEqualTo(said);
    assertThat(words.withCodeOfUnit(panel)).contains("240 mol/L (coded as mol/L)");
  }
}
