package org.fertilitycds.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class PatientRecordTest {

  private static final String RX_NORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

  private static final Extension STRANGE =
      new Extension("https://example.org/not-done", new BooleanType(true));

  private static PatientRecord record(Resource... facts) {
    var patient = new Patient();
    patient.setId("Patient/man");
    var entries = new java.util.ArrayList<RecordEntry>();
    entries.add(new RecordEntry(null, patient));
    List.of(facts).forEach(fact -> entries.add(new RecordEntry(null, fact)));
    return PatientRecord.of(entries, ZoneId.of("America/New_York"));
  }

  private static Reference man() {
    return new Reference("Patient/man");
  }

  private static Medication drug(String id, String rxNorm) {
    var drug = new Medication();
    drug.setId(id);
    drug.getCode().addCoding().setSystem(RX_NORM).setCode(rxNorm);
    return drug;
  }

  private static String codeOf(PatientRecord record, String reference) {
    return RecordCodes.of(Objects.requireNonNull(record.find(reference))).get(0).getCode();
  }

  /** The prescription took the drug of the statement, which was read last. */
  @Test
  void drugs_that_two_resources_of_one_number_contain_are_told_apart() {
    var request = new MedicationRequest().setSubject(man()).setMedication(new Reference("#drug"));
    request.setId("MedicationRequest/17");
    request.addContained(drug("drug", "10379"));
    var statement =
        new MedicationStatement().setSubject(man()).setMedication(new Reference("#drug"));
    statement.setId("MedicationStatement/17");
    statement.addContained(drug("drug", "1191"));

    PatientRecord record = record(request, statement);

    assertThat(codeOf(record, "MedicationRequest/17")).isEqualTo("10379");
    assertThat(codeOf(record, "MedicationStatement/17")).isEqualTo("1191");
  }

  private static String nameOf(Medication drug) {
    var statement =
        new MedicationStatement()
            .setSubject(man())
            .setMedication(new Reference("Medication/made").setDisplay("As the list has it"));
    statement.setId("MedicationStatement/1");
    drug.setId("Medication/made");
    Resource read = Objects.requireNonNull(record(statement, drug).find("MedicationStatement/1"));
    var concept = Objects.requireNonNull(RecordCodes.conceptOf(read));
    return concept.getText() + " " + concept.getCodingFirstRep().getCode();
  }

  /** It was a drug that nobody could read, and had lost its name too. */
  @Test
  void a_drug_that_a_pharmacy_made_counts_by_its_active_ingredients() {
    var cream = new Medication();
    cream.getCode().setText("Testosterone cream 5 %");
    cream.addIngredient().setItem(drug("any", "10379").getCode());
    cream.addIngredient().setIsActive(false).setItem(drug("any", "8516").getCode());

    assertThat(nameOf(cream)).isEqualTo("Testosterone cream 5 % 10379");
  }

  @Test
  void a_drug_without_a_code_of_which_no_ingredient_is_known_keeps_its_name() {
    var pellet = new Medication();
    pellet.addIngredient().setItem(new Reference("Substance/other"));

    assertThat(nameOf(pellet)).isEqualTo("As the list has it null");
  }

  /** What an extension of one dose turns round is not what the prescription seems to say. */
  @Test
  void what_is_not_understood_within_a_resource_stands_at_the_resource() {
    var request = new MedicationRequest().setSubject(man());
    request.setId("MedicationRequest/1");
    request.addDosageInstruction().getTiming().addModifierExtension(STRANGE);
    var result = new Observation().setSubject(man());
    result.setId("Observation/1");
    result.addComponent().addReferenceRange().addModifierExtension(STRANGE);
    var problem = new Condition().setSubject(man());
    problem.setId("Condition/1");
    problem.addContained(new Practitioner().addModifierExtension(STRANGE));

    PatientRecord record = record(request, result, problem);

    assertThat(isUnderstood(record, "MedicationRequest/1")).isFalse();
    assertThat(isUnderstood(record, "Observation/1")).isFalse();
    assertThat(isUnderstood(record, "Condition/1")).isTrue();
  }

  @Test
  void what_is_not_understood_of_a_drug_is_not_understood_of_who_takes_it() {
    var statement =
        new MedicationStatement().setSubject(man()).setMedication(new Reference("Medication/a"));
    statement.setId("MedicationStatement/1");
    var request =
        new MedicationRequest().setSubject(man()).setMedication(new Reference("Medication/b"));
    request.setId("MedicationRequest/1");
    Medication made = drug("Medication/a", "10379");
    made.addIngredient().addModifierExtension(STRANGE);
    Medication mixed = drug("Medication/b", "10379");
    mixed.addIngredient().setItem(new Reference("Medication/c"));
    Medication part = drug("Medication/c", "4986");
    part.setImplicitRules("https://example.org/rules");

    PatientRecord record = record(statement, request, made, mixed, part);

    assertThat(isUnderstood(record, "MedicationStatement/1")).isFalse();
    assertThat(isUnderstood(record, "MedicationRequest/1")).isFalse();
  }

  /** Whom to call in an emergency says nothing of what he has. */
  @Test
  void of_a_patient_what_is_not_read_need_not_be_understood() {
    var patient = new Patient();
    patient.setId("Patient/man");
    patient.addContact().addModifierExtension(STRANGE);
    assertThat(of(patient).patient().hasModifierExtension()).isFalse();

    patient.addLink().addModifierExtension(STRANGE);
    assertThat(of(patient).patient().hasModifierExtension()).isTrue();
  }

  private static PatientRecord of(Patient patient) {
    return PatientRecord.of(List.of(new RecordEntry(null, patient)), ZoneId.of("UTC"));
  }

  private static boolean isUnderstood(PatientRecord record, String reference) {
    var resource = (DomainResource) Objects.requireNonNull(record.find(reference));
    return !resource.hasModifierExtension() && !resource.hasImplicitRules();
  }
}
