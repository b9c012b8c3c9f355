package org.fertilitycds.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Writes what a case knows of a man as FHIR resources, in a Bundle of type {@code collection}. */
final class CaseRecord {

  static final String EXAMPLE_BASE = "https://example.org/fhir/";

  private static final Pattern VALUE =
      Pattern.compile("(<=|>=|<|>)?\\s*(-?\\d+(?:\\.\\d+)?)(?:\\s+(\\S+))?");

  private static final String CLINICAL_STATUS =
      "http://terminology.hl7.org/CodeSystem/condition-clinical";

  /** States of a condition that say that he does not have it. */
  static final Set<String> WITHDRAWN = Set.of("refuted", "entered-in-error");

  private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";

  private static final String BIRTH_SEX =
      "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";

  private final String id;
  private final Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);

  private CaseRecord(String id) {
    this.id = id;
  }

  static Bundle of(String id, Section root) {
    var writer = new CaseRecord(id);
    writer.patient(root.section("patient"));
    root.sections("results").forEach(entry -> writer.result(entry.getKey(), entry.getValue()));
    root.sections("semen")
        .forEach(entry -> CaseSemen.write(entry.getKey(), entry.getValue(), writer));
    root.sections("drugs")
        .forEach(entry -> CaseDrugs.write(entry.getKey(), entry.getValue(), writer));
    root.sections("conditions")
        .forEach(entry -> writer.condition(entry.getKey(), entry.getValue()));
    root.sections("allergies")
        .forEach(entry -> CaseAllergies.write(entry.getKey(), entry.getValue(), writer));
    return writer.bundle;
  }

  // --- The man ---

  private void patient(Section section) {
    var patient = new Patient();
    String sex = section.text("sex", "male");
    if (sex != null) {
      patient.setGender(AdministrativeGender.fromCode(sex));
    }
    String sexAtBirth = section.text("sex at birth");
    if (sexAtBirth != null) {
      // US Core says more beside it.
      patient.addExtension(EXAMPLE_BASE + "StructureDefinition/tribe", new CodeType("F"));
      patient.addExtension(BIRTH_SEX, new CodeType(sexAtBirth));
    }
    String birthDate = section.text("birth date", "1992-03-14");
    if (birthDate != null) {
      patient.setBirthDateElement(new DateType(birthDate));
    }
    String deceased = section.text("deceased");
    if (deceased != null) {
      patient.setDeceased(
          switch (deceased) {
            case "yes" -> new BooleanType(true);
            case "no" -> new BooleanType(false);
            default -> new DateTimeType(deceased);
          });
    }
    beyond(section, patient);
    patient.addName().setText("Case " + id);
    patient.setId(id);
    addEntry(patient);
    String intention = section.text("wants children", "yes");
    if (intention != null && !intention.equals("not asked")) {
      intention("intention", intention, "2026-05-01");
    }
    String before = section.text("said before");
    if (before != null) {
      intention("said-before", before, "2025-05-01");
    }
    String infertile = section.text("infertile", "yes");
    if ("yes".equals(infertile)) {
      addCondition(
          "infertility",
          concept(CaseVocabulary.condition("male infertility")),
          "2025-04-01",
          "active");
    } else if (infertile != null && !infertile.equals("no")) {
      throw section.fault("infertile", "must be yes or no");
    }
    section.close();
  }

  private void intention(String name, String answer, String at) {
    var observation = new Observation().setStatus(Observation.ObservationStatus.FINAL);
    observation.setCode(concept(new Coding(CaseVocabulary.LOINC, "86645-9", null)));
    observation.setValue(concept(CaseVocabulary.intention(answer)));
    observation.setEffective(new DateTimeType(at));
    observation.setSubject(subject());
    add(name, observation);
  }

  // --- Results ---

  private void result(String name, Section section) {
    String test = section.required("test");
    Observation observation = observation(test, section);
    codings(section, observation.getCode());
    String subject = section.text("of");
    if (subject != null) {
      observation.setSubject(
          subject.equals("nobody")
              ? null
              : new Reference("Patient/" + id + "-" + subject.replace(' ', '-')));
    }
    String focus = section.text("focus");
    if (focus != null) {
      observation.addFocus(focus(focus));
    }
    beyond(section, observation);
    specimen(name, section, observation);
    if ("yes".equals(section.text("in parts"))) {
      observation.addComponent().setCode(observation.getCode()).setValue(observation.getValue());
      observation.setValue(null);
    }
    section.close();
    add(name, observation);
  }

  /** {@code himself}, a reference, or a name of which no more is known. */
  private Reference focus(String written) {
    if (written.equals("himself")) {
      return subject();
    }
    return written.contains("/") ? new Reference(written) : new Reference().setDisplay(written);
  }

  private Observation observation(String test, Section section) {
    var observation = new Observation();
    Quantity value = value(section, "value");
    observation.setCode(concept(CaseVocabulary.test(test, value == null ? null : value.getCode())));
    observation.addCategory(
        concept(
            new Coding(
                "http://terminology.hl7.org/CodeSystem/observation-category", "laboratory", null)));
    observation.setStatus(
        Observation.ObservationStatus.fromCode(String.valueOf(section.text("status", "final"))));
    observation.setSubject(subject());
    if (value != null) {
      observation.setValue(value);
    }
    String finding = section.text("finding");
    if (finding != null) {
      observation.setValue(new CodeableConcept().setText(finding));
    }
    String answer = section.text("answer");
    if (answer != null) {
      observation.setValue(concept(CaseVocabulary.intention(answer)));
    }
    String absent = section.text("absent");
    if (absent != null) {
      observation.setDataAbsentReason(concept(new Coding(ABSENT, absent, null)));
    }
    effective(section, observation);
    String issued = section.text("issued");
    if (issued != null) {
      observation.setIssuedElement(new InstantType(withSeconds(issued)));
    }
    CaseRanges.write(section, observation);
    String method = section.text("method");
    if (method != null) {
      observation.setMethod(concept(CaseVocabulary.method(method)));
    }
    return observation;
  }

  /** A time, a time to the moment as a device writes it, or a span of time. */
  private static void effective(Section section, Observation observation) {
    String at = section.text("at");
    String instant = section.text("at instant");
    String until = section.text("until");
    if (instant != null) {
      observation.setEffective(new InstantType(withSeconds(instant)));
    } else if (at != null && until != null) {
      observation.setEffective(new Period().setStartElement(time(at)).setEndElement(time(until)));
    } else if (at != null) {
      observation.setEffective(time(at));
    }
  }

  /** Further codings stand before the one that is understood. */
  private static void codings(Section section, CodeableConcept code) {
    List<Coding> codings = new ArrayList<>();
    section.list("also coded").forEach(written -> codings.add(CaseVocabulary.coding(written)));
    String strange = section.text("strange codings");
    for (int n = 1; strange != null && n <= Integer.parseInt(strange); n++) {
      codings.add(CaseVocabulary.strange(n));
    }
    codings.addAll(code.getCoding());
    code.setCoding(codings);
  }

  /** Results that name the same specimen come from one tube. */
  private void specimen(String name, Section section, Observation observation) {
    String tube = section.text("specimen");
    String accession = section.text("accession");
    String fasting = section.text("fasting");
    String strange = section.text("specimen beyond us");
    if (tube == null && accession == null && fasting == null) {
      return;
    }
    String specimenId = id + "-specimen-" + (tube == null ? name : tube);
    observation.setSpecimen(new Reference("Specimen/" + specimenId));
    Specimen specimen = findSpecimen(specimenId);
    if (strange != null) {
      specimen.setImplicitRules(EXAMPLE_BASE + strange);
    }
    if (accession != null) {
      String[] parts = accession.split("\\|");
      specimen
          .getAccessionIdentifier()
          .setSystem(EXAMPLE_BASE + (parts.length > 1 ? parts[0] : "accession"))
          .setValue(id + parts[parts.length - 1]);
    }
    if (fasting != null) {
      specimen.getCollection().setFastingStatus(fasting(section, fasting));
    }
  }

  private Type fasting(Section section, String fasting) {
    String code = Map.of("yes", "F", "no", "NF").get(fasting);
    if (code != null) {
      return concept(new Coding("http://terminology.hl7.org/CodeSystem/v2-0916", code, null));
    }
    String[] period = fasting.split(" ");
    if (period.length != 2 || !period[0].matches("\\d+(\\.\\d+)?")) {
      throw section.fault("fasting", "must be yes, no or how long, such as 8 h");
    }
    var duration = new Duration();
    duration.setValue(new BigDecimal(period[0])).setUnit(period[1]);
    duration.setSystem("http://unitsofmeasure.org").setCode(period[1]);
    return duration;
  }

  private Specimen findSpecimen(String specimenId) {
    for (var entry : bundle.getEntry()) {
      if (entry.getResource() instanceof Specimen known && specimenId.equals(known.getIdPart())) {
        return known;
      }
    }
    var specimen = new Specimen().setSubject(subject());
    specimen.setId(specimenId);
    addEntry(specimen);
    return specimen;
  }

  // --- Conditions ---

  /** What has an end is resolved unless the case says otherwise. */
  private void condition(String name, Section section) {
    String until = section.text("until");
    Condition condition =
        addCondition(
            name,
            problem(section),
            section.text("since"),
            section.text("state", until == null ? "active" : "resolved"));
    if (until != null) {
      condition.setAbatement(time(until));
    }
    beyond(section, condition);
    section.close();
  }

  /** A problem by its code, or by nothing but what somebody wrote down. */
  private static CodeableConcept problem(Section section) {
    String text = section.text("text only");
    String coded = section.text("condition");
    if (text != null) {
      return new CodeableConcept().setText(text);
    }
    if (coded == null) {
      throw section.fault("condition", "must be given, or text only");
    }
    return concept(
        coded.contains("|") ? CaseVocabulary.coding(coded) : CaseVocabulary.condition(coded));
  }

  private Condition addCondition(
      String name, CodeableConcept what, @Nullable String since, @Nullable String state) {
    var condition = new Condition().setCode(what);
    condition.setSubject(subject());
    boolean withdrawn = state != null && WITHDRAWN.contains(state);
    if (!withdrawn) {
      condition.setClinicalStatus(concept(new Coding(CLINICAL_STATUS, state, null)));
    }
    condition.setVerificationStatus(
        concept(new Coding(VERIFICATION, withdrawn ? state : "confirmed", null)));
    if (since != null) {
      condition.setOnset(time(since));
    }
    add(name, condition);
    return condition;
  }

  // --- Building blocks ---

  Reference subject() {
    return new Reference("Patient/" + id);
  }

  /**
   * What FHIR says must be understood: {@code modifier} an extension that nobody here knows, {@code
   * rules} the rules by which the resource was made.
   */
  static void beyond(Section section, DomainResource resource) {
    String beyond = section.text("beyond us");
    if ("modifier".equals(beyond)) {
      resource.addModifierExtension(
          new Extension(EXAMPLE_BASE + "StructureDefinition/not-done", new BooleanType(true)));
    } else if ("rules".equals(beyond)) {
      resource.setImplicitRules(EXAMPLE_BASE + "rules");
    } else if (beyond != null) {
      throw section.fault("beyond us", "must be modifier or rules");
    }
  }

  static CodeableConcept concept(Coding coding) {
    return new CodeableConcept().addCoding(coding);
  }

  /** Adds a resource under the case's own id and answers that id. */
  String add(String name, Resource resource) {
    resource.setId(id + "-" + name);
    addEntry(resource);
    return resource.getId();
  }

  private void addEntry(Resource resource) {
    bundle
        .addEntry()
        .setFullUrl(EXAMPLE_BASE + resource.fhirType() + "/" + resource.getId())
        .setResource(resource);
  }

  static DateTimeType time(String written) {
    return new DateTimeType(withSeconds(written));
  }

  private static String withSeconds(String written) {
    return written.replaceFirst("(T\\d\\d:\\d\\d)(?=[-+Z])", "$1:00");
  }

  static @Nullable Quantity value(Section section, String key) {
    String written = section.text(key);
    if (written == null) {
      return null;
    }
    Matcher parts = VALUE.matcher(written);
    if (!parts.matches()) {
      throw section.fault(key, "must be a number with a unit, as in 240 ng/dL or <0.1 IU/L");
    }
    var quantity = new Quantity().setValue(new BigDecimal(parts.group(2)));
    if (parts.group(1) != null) {
      quantity.setComparator(QuantityComparator.fromCode(parts.group(1)));
    }
    String unit = parts.group(3) == null ? null : CaseVocabulary.unit(parts.group(3));
    if (key.equals("value")) {
      unit = section.has("raw unit") ? section.text("raw unit") : unit;
      quantity.setUnit(section.text("unit text"));
    }
    if (unit != null) {
      quantity
          .setUnit(parts.group(3) == null ? unit : parts.group(3))
          .setSystem(CaseVocabulary.UCUM)
          .setCode(unit);
    }
    return quantity;
  }
}
