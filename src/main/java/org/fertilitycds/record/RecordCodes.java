package org.fertilitycds.record;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What a resource of the record is about, by code. */
public final class RecordCodes {

  private RecordCodes() {}

  /** The codings that tell what was measured, taken or found; empty where the type has none. */
  public static List<Coding> of(Resource resource) {
    CodeableConcept concept = conceptOf(resource);
    return concept == null ? List.of() : concept.getCoding();
  }

  /** The concept that tells what was measured, taken or found, or null where the type has none. */
  public static @Nullable CodeableConcept conceptOf(Resource resource) {
    if (resource instanceof Observation observation) {
      return observation.getCode();
    } else if (resource instanceof Condition condition) {
      return condition.getCode();
    } else if (resource instanceof AllergyIntolerance allergy) {
      return allergy.getCode();
    } else if (resource instanceof Medication medication) {
      return medication.getCode();
    }
    return medicationOf(resource) instanceof CodeableConcept concept ? concept : null;
  }

  /** The drug that was ordered, taken, given or dispensed; null for other types of resources. */
  public static @Nullable Type medicationOf(Resource resource) {
    if (resource instanceof MedicationRequest request) {
      return request.getMedication();
    } else if (resource instanceof MedicationStatement statement) {
      return statement.getMedication();
    } else if (resource instanceof MedicationAdministration administration) {
      return administration.getMedication();
    } else if (resource instanceof MedicationDispense dispense) {
      return dispense.getMedication();
    }
    return null;
  }
}
