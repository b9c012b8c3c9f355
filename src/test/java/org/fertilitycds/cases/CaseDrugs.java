package org.fertilitycds.cases;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Writes the drugs of a case in the four ways in which a record can know of a drug. */
final class CaseDrugs {

  /** Status in the words of the resource, and when it was taken. */
  private record Course(
      CodeableConcept drug,
      String status,
      @Nullable DateTimeType from,
      @Nullable DateTimeType to,
      @Nullable String dose) {

    Period period() {
      var period = new Period();
      if (from != null) {
        period.setStartElement(from);
      }
      if (to != null) {
        period.setEndElement(to);
      }
      return period;
    }
  }

  private CaseDrugs() {}

  static void write(String name, Section section, CaseRecord record) {
    String kind = section.text("as", "statement");
    String from = section.text("from");
    String to = section.text("to");
    String daysSupply = section.text("days supply");
    var course =
        new Course(
            CaseRecord.concept(CaseVocabulary.drug(section.required("drug"))),
            section.required("status"),
            from == null ? null : CaseRecord.time(from),
            to == null ? null : CaseRecord.time(to),
            section.text("dose"));
    switch (String.valueOf(kind)) {
      case "statement" -> record.add(name, statement(course).setSubject(record.subject()));
      case "request" -> record.add(name, request(course).setSubject(record.subject()));
      case "administration" ->
          record.add(name, administration(course).setSubject(record.subject()));
      case "dispense" ->
          record.add(name, dispense(course, daysSupply).setSubject(record.subject()));
      default ->
          throw section.fault("as", "must be statement, request, administration or dispense");
    }
    section.close();
  }

  private static MedicationStatement statement(Course course) {
    var statement = new MedicationStatement();
    statement.setStatus(MedicationStatement.MedicationStatementStatus.fromCode(course.status()));
    statement.setMedication(course.drug());
    statement.setEffective(course.period());
    if (course.dose() != null) {
      statement.addDosage().setText(course.dose());
    }
    return statement;
  }

  private static MedicationRequest request(Course course) {
    var request = new MedicationRequest();
    request.setStatus(MedicationRequest.MedicationRequestStatus.fromCode(course.status()));
    request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
    request.setMedication(course.drug());
    var dosage = request.addDosageInstruction();
    dosage.setText(course.dose());
    dosage.getTiming().getRepeat().setBounds(course.period());
    return request;
  }

  /** An administration without an end is one injection or tablet. */
  private static MedicationAdministration administration(Course course) {
    var administration = new MedicationAdministration();
    administration.setStatus(
        MedicationAdministration.MedicationAdministrationStatus.fromCode(course.status()));
    administration.setMedication(course.drug());
    administration.setEffective(course.to() == null ? course.from() : course.period());
    return administration;
  }

  private static MedicationDispense dispense(Course course, @Nullable String daysSupply) {
    var dispense = new MedicationDispense();
    dispense.setStatus(MedicationDispense.MedicationDispenseStatus.fromCode(course.status()));
    dispense.setMedication(course.drug());
    if (course.from() != null) {
      dispense.setWhenHandedOverElement(course.from());
    }
    if (daysSupply != null) {
      dispense.setDaysSupply(
          new Quantity()
              .setValue(new BigDecimal(daysSupply))
              .setUnit("days")
              .setSystem(CaseVocabulary.UCUM)
              .setCode("d"));
    }
    return dispense;
  }
}
