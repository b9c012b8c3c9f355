package org.fertilitycds.cases;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;

/** Writes the drugs of a case in the four ways in which a record can know of a drug. */
final class CaseDrugs {

  private static final Pattern INTERVAL =
      Pattern.compile("(?:(\\d+) )?(min|hour|day|week|month)s?");
  private static final Map<String, UnitsOfTime> UNITS_OF_TIME =
      Map.of(
          "min", UnitsOfTime.MIN,
          "hour", UnitsOfTime.H,
          "day", UnitsOfTime.D,
          "week", UnitsOfTime.WK,
          "month", UnitsOfTime.MO);

  /** Status in the words of the resource, when it was taken, and how much of it how often. */
  private record Course(
      CodeableConcept drug,
      String status,
      @Nullable DateTimeType from,
      @Nullable DateTimeType to,
      Dosage dosage) {

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
            drug(section),
            section.required("status"),
            from == null ? null : CaseRecord.time(from),
            to == null ? null : CaseRecord.time(to),
            dosage(section));
    String compounded = section.text("compounded");
    if (compounded != null && !("yes".equals(compounded) && "request".equals(kind))) {
      throw section.fault("compounded", "must be yes, and the drug a request");
    }
    switch (String.valueOf(kind)) {
      case "statement" ->
          record.add(name, beyond(section, statement(course).setSubject(record.subject())));
      case "request" -> {
        MedicationRequest request = ordered(section, request(course));
        if (compounded != null) {
          compound(request);
        }
        record.add(name, beyond(section, request.setSubject(record.subject())));
      }
      case "administration" ->
          record.add(name, beyond(section, administration(course).setSubject(record.subject())));
      case "dispense" ->
          record.add(
              name, beyond(section, dispense(course, daysSupply).setSubject(record.subject())));
      default ->
          throw section.fault("as", "must be statement, request, administration or dispense");
    }
    section.close();
  }

  private static <T extends DomainResource> T beyond(Section section, T drug) {
    CaseRecord.beyond(section, drug);
    return drug;
  }

  /** A drug by its code, or by nothing but what somebody wrote down. */
  private static CodeableConcept drug(Section section) {
    String text = section.text("text only");
    String coded = section.text("drug");
    if (text != null) {
      return new CodeableConcept().setText(text);
    }
    if (coded == null) {
      throw section.fault("drug", "must be given, or text only");
    }
    return CaseRecord.concept(
        coded.contains("|") ? CaseVocabulary.coding(coded) : CaseVocabulary.drug(coded));
  }

  /** A preparation of a pharmacy: a contained Medication in words, whose ingredients are coded. */
  private static void compound(MedicationRequest request) {
    var medication = new Medication();
    medication.setId("preparation");
    medication.setCode(new CodeableConcept().setText("Compounded capsule"));
    medication.addIngredient().setIsActive(true).setItem(request.getMedicationCodeableConcept());
    medication
        .addIngredient()
        .setIsActive(false)
        .setItem(CaseRecord.concept(CaseVocabulary.drug("tamoxifen")));
    request.addContained(medication);
    request.setMedication(new Reference("#preparation"));
  }

  /** A dose that is a number with a unit goes in as such; any other is text. */
  private static Dosage dosage(Section section) {
    var dosage = new Dosage();
    String dose = section.text("dose");
    dosage.setText(dose);
    if (dose != null && dose.matches("-?[\\d.]+ \\S+")) {
      Quantity quantity = CaseRecord.value(section, "dose");
      String system = section.text("dose system");
      if (quantity != null && system != null) {
        quantity.setSystem(system);
      }
      dosage.addDoseAndRate().setDose(quantity);
    }
    String every = section.text("every");
    String times = section.text("times", "1");
    if (every != null) {
      Matcher interval = INTERVAL.matcher(every);
      if (!interval.matches()) {
        throw section.fault("every", "must be written as day, 2 days, week or 120 min");
      }
      if (times != null) {
        dosage.getTiming().getRepeat().setFrequency(Integer.parseInt(times));
      }
      dosage
          .getTiming()
          .getRepeat()
          .setPeriod(interval.group(1) == null ? 1 : Integer.parseInt(interval.group(1)))
          .setPeriodUnit(UNITS_OF_TIME.get(interval.group(2)));
    }
    String way = section.text("method");
    if (way != null) {
      dosage.setMethod(
          CaseRecord.concept(
              way.contains("|") ? CaseVocabulary.coding(way) : CaseVocabulary.way(way)));
    }
    return dosage;
  }

  private static MedicationStatement statement(Course course) {
    var statement = new MedicationStatement();
    statement.setStatus(MedicationStatement.MedicationStatementStatus.fromCode(course.status()));
    statement.setMedication(course.drug());
    statement.setEffective(course.period());
    if (!course.dosage().isEmpty()) {
      statement.addDosage(course.dosage());
    }
    return statement;
  }

  private static MedicationRequest request(Course course) {
    var request = new MedicationRequest();
    request.setStatus(MedicationRequest.MedicationRequestStatus.fromCode(course.status()));
    request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
    request.setMedication(course.drug());
    course.dosage().getTiming().getRepeat().setBounds(course.period());
    request.addDosageInstruction(course.dosage());
    return request;
  }

  /** What only a request can say: how firmly it is meant, and that it forbids the drug. */
  private static MedicationRequest ordered(Section section, MedicationRequest request) {
    String intent = section.text("intent");
    if (intent != null) {
      request.setIntent(MedicationRequest.MedicationRequestIntent.fromCode(intent));
    }
    for (var line : section.sections("then")) {
      request.addDosageInstruction(later(line.getValue()));
    }
    String reported = section.text("reported");
    if ("yes".equals(reported) || "no".equals(reported)) {
      request.setReported(new BooleanType("yes".equals(reported)));
    } else if (reported != null) {
      request.setReported(new Reference().setDisplay(reported));
    }
    String forbidden = section.text("do not perform");
    if ("yes".equals(forbidden)) {
      request.setDoNotPerform(true);
    } else if (forbidden != null) {
      throw section.fault("do not perform", "must be yes");
    }
    return request;
  }

  /** A further line of the dosage, with times of its own or none. */
  private static Dosage later(Section line) {
    String from = line.text("from");
    String to = line.text("to");
    var period = new Period();
    if (from != null) {
      period.setStartElement(CaseRecord.time(from));
    }
    if (to != null) {
      period.setEndElement(CaseRecord.time(to));
    }
    Dosage dosage = dosage(line);
    if (!period.isEmpty()) {
      dosage.getTiming().getRepeat().setBounds(period);
    }
    line.close();
    return dosage;
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
