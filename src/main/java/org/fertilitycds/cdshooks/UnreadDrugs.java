package org.fertilitycds.cdshooks;

import java.util.ArrayList;
import java.util.List;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordCodes;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Drugs of the record that nothing can be said about: named by text alone, or by reference to a
 * Medication that did not come along. One of them may be the drug that changes the answer.
 */
final class UnreadDrugs {

  private static final List<String> TYPES =
      List.of(
          "MedicationRequest",
          "MedicationStatement",
          "MedicationAdministration",
          "MedicationDispense");

  private UnreadDrugs() {}

  /** One line for each, in plain words. */
  static List<String> of(PatientRecord record) {
    List<String> lines = new ArrayList<>();
    for (String type : TYPES) {
      for (Resource resource : record.ofType(type)) {
        if (RecordCodes.of(resource).isEmpty()) {
          lines.add(
              "a drug without a code that could be read: %s (%s)"
                  .formatted(
                      name(RecordCodes.medicationOf(resource)), PatientRecord.reference(resource)));
        }
      }
    }
    return lines;
  }

  private static String name(@Nullable Type medication) {
    if (medication instanceof CodeableConcept concept && concept.hasText()) {
      return concept.getText();
    } else if (medication instanceof Reference reference && reference.hasDisplay()) {
      return reference.getDisplay();
    } else if (medication instanceof Reference reference && reference.hasReference()) {
      return reference.getReference() + " was not sent";
    }
    return "no name";
  }
}
