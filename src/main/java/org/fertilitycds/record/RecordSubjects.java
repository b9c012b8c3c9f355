package org.fertilitycds.record;

import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Whom a resource is about. */
public final class RecordSubjects {

  /** R4 names its subject otherwise than the rest do. */
  private static final String ALLERGY = "AllergyIntolerance";

  private static final Set<String> TYPES =
      Set.of(
          "Observation",
          "Condition",
          ALLERGY,
          "MedicationRequest",
          "MedicationStatement",
          "MedicationAdministration",
          "MedicationDispense",
          "Specimen");

  /** What is known of one of these is known of somebody. */
  private static final Set<String> PERSONS =
      Set.of("Patient", "RelatedPerson", "Person", "Practitioner", "PractitionerRole", "Group");

  private RecordSubjects() {}

  /** Whether a resource is of a type that a record reads, each of which is about somebody. */
  public static boolean isAboutSomebody(Resource resource) {
    return TYPES.contains(resource.fhirType());
  }

  /**
   * The subject of a resource of a type that a record reads; null for other types, and where it
   * names none.
   */
  public static @Nullable Reference of(Resource resource) {
    if (!isAboutSomebody(resource)) {
      return null;
    }
    var subject = resource.getNamedProperty(elementOf(resource.fhirType()));
    return subject != null && subject.hasValues() ? (Reference) subject.getValues().get(0) : null;
  }

  /** The element of a type of resource that names whom it is about. */
  public static String elementOf(String type) {
    return type.equals(ALLERGY) ? "patient" : "subject";
  }

  /**
   * Whether what is said of a subject is about him and not about his wife, a donor or whoever else
   * stands in {@code Observation.focus}. A part of his body, a device or another result may stand
   * there; a focus of which nothing but a name is known may be somebody.
   */
  public static boolean isAboutItsSubject(Resource resource) {
    return !(resource instanceof Observation observation)
        || observation.getFocus().stream()
            .allMatch(focus -> isNobody(focus) || isSame(focus, observation.getSubject()));
  }

  private static boolean isNobody(Reference focus) {
    String type = focus.getReferenceElement().getResourceType();
    if (type == null) {
      type = focus.getResource() == null ? focus.getType() : focus.getResource().fhirType();
    }
    return type != null && !PERSONS.contains(type);
  }

  private static boolean isSame(Reference focus, Reference subject) {
    return focus.hasReference()
        && (focus.getReference().equals(subject.getReference())
            || focus
                .getReferenceElement()
                .toUnqualifiedVersionless()
                .equals(subject.getReferenceElement().toUnqualifiedVersionless()));
  }
}
