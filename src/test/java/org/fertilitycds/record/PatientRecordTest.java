package org.fertilitycds.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class PatientRecordTest {

  private static final String RX_NORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

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
}
