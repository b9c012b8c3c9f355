package org.fertilitycds.cases;

import java.util.Objects;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Writes the allergies of a case: by the code of a drug, or by nothing but somebody's words. */
final class CaseAllergies {

  private static final String CLINICAL =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";

  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

  private CaseAllergies() {}

  static void write(String name, Section section, CaseRecord record) {
    var allergy = new AllergyIntolerance().setPatient(record.subject());
    CodeableConcept what = what(section);
    if ("yes".equals(section.text("of its reaction"))) {
      allergy.addReaction().setSubstance(what);
    } else {
      allergy.setCode(what);
    }
    String category = section.text("category");
    if (category != null) {
      allergy.addCategory(AllergyIntoleranceCategory.fromCode(category));
    }
    String recorded = section.text("recorded");
    if (recorded != null) {
      allergy.setRecordedDateElement(CaseRecord.time(recorded));
    }
    String state = Objects.requireNonNull(section.text("state", "active"));
    boolean withdrawn = CaseRecord.WITHDRAWN.contains(state);
    // FHIR wants no clinical status of one that was entered in error.
    if (!"entered-in-error".equals(state)) {
      allergy.setClinicalStatus(coded(CLINICAL, withdrawn ? "inactive" : state));
    }
    allergy.setVerificationStatus(coded(VERIFICATION, withdrawn ? state : "confirmed"));
    CaseRecord.beyond(section, allergy);
    section.close();
    record.add(name, allergy);
  }

  private static CodeableConcept what(Section section) {
    String to = section.text("to");
    String text = section.text("text only");
    if (to == null && text == null) {
      throw section.fault("to", "must be given, or text only");
    }
    if (to == null) {
      return new CodeableConcept().setText(text);
    }
    return CaseRecord.concept(
        to.contains("|") ? CaseVocabulary.coding(to) : CaseVocabulary.drug(to));
  }

  private static CodeableConcept coded(String system, String code) {
    return CaseRecord.concept(new Coding(system, code, null));
  }
}
