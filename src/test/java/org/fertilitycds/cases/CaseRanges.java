package org.fertilitycds.cases;

import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;

/** Writes the reference ranges of a result, each with the people that its laboratory means. */
final class CaseRanges {

  private static final String SNOMED = "http://snomed.info/sct";
  private static final String GENDER = "http://hl7.org/fhir/administrative-gender";
  private static final String MEANING =
      "http://terminology.hl7.org/CodeSystem/referencerange-meaning";

  private static final Map<String, Coding> PEOPLE =
      Map.of(
          "men", new Coding(SNOMED, "248153007", null),
          "women", new Coding(SNOMED, "248152002", null),
          "pregnancy", new Coding(SNOMED, "77386006", null),
          "male", new Coding(GENDER, "male", null),
          "female", new Coding(GENDER, "female", null));

  private CaseRanges() {}

  static void write(Section result, Observation observation) {
    Quantity lower = CaseRecord.value(result, "lower limit");
    Quantity upper = CaseRecord.value(result, "upper limit");
    if (lower != null || upper != null) {
      observation.addReferenceRange().setLow(lower).setHigh(upper);
    }
    if (result.has("ranges")) {
      for (Map<String, Object> written : result.maps("ranges")) {
        write(Section.of("ranges", written), observation.addReferenceRange());
      }
    }
  }

  private static void write(Section section, ObservationReferenceRangeComponent range) {
    range.setLow(CaseRecord.value(section, "lower"));
    range.setHigh(CaseRecord.value(section, "upper"));
    range.setText(section.text("text"));
    section.list("for").forEach(who -> range.addAppliesTo(CaseRecord.concept(people(who))));
    Quantity from = CaseRecord.value(section, "age from");
    Quantity to = CaseRecord.value(section, "age to");
    if (from != null || to != null) {
      range.setAge(new Range().setLow(from).setHigh(to));
    }
    String meaning = section.text("meaning");
    if (meaning != null) {
      range.setType(CaseRecord.concept(new Coding(MEANING, meaning, null)));
    }
    section.close();
  }

  private static Coding people(String who) {
    Coding known = PEOPLE.get(who);
    return known == null ? CaseVocabulary.coding(who) : known.copy();
  }
}
