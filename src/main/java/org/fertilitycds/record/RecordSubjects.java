package org.fertilitycds.record;

import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;

/** Whom a resource is about. */
public final class RecordSubjects {

  private RecordSubjects() {}

  /** The subject of a resource of a type that a record reads; null for other types. */
  public static @Nullable Reference of(Resource resource) {
    if (resource instanceof Observation observation) {
      return observation.getSubject();
    } else if (resource instanceof Condition condition) {
      return condition.getSubject();
    } else if (resource instanceof MedicationRequest request) {
      return request.getSubject();
    } else if (resource instanceof MedicationStatement statement) {
      return statement.getSubject();
    } else if (resource instanceof MedicationAdministration administration) {
      return administration.getSubject();
    } else if (resource instanceof MedicationDispense dispense) {
      return dispense.getSubject();
    } else if (resource instanceof Specimen specimen) {
      return specimen.getSubject();
    }
    return null;
  }
}
