package org.fertilitycds.record;

import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Whom a resource is about. */
public final class RecordSubjects {

  private static final Set<String> TYPES =
      Set.of(
          "Observation",
          "Condition",
          "MedicationRequest",
          "MedicationStatement",
          "MedicationAdministration",
          "MedicationDispense",
          "Specimen");

  private RecordSubjects() {}

  /** The subject of a resource of a type that a record reads; null for other types. */
  public static @Nullable Reference of(Resource resource) {
    if (!TYPES.contains(resource.fhirType())) {
      return null;
    }
    var subject = resource.getNamedProperty("subject");
    return subject != null && subject.hasValues() ? (Reference) subject.getValues().get(0) : null;
  }
}
