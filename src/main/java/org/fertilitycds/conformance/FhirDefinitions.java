package org.fertilitycds.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Enumerations.FHIRAllTypes;

/**
 * FHIR's own definitions, found one by one as ever; its list holds the data types and the resource
 * types that are validated here.
 *
 * <p>The validator asks for the list to know which types there are. All 650 definitions, most of
 * them profiles that nobody here claims, would take seconds to parse and stay in memory.
 */
final class FhirDefinitions extends DefaultProfileValidationSupport {

  private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";

  private final Collection<String> resourceTypes;

  FhirDefinitions(FhirContext fhir, Collection<String> resourceTypes) {
    super(fhir);
    this.resourceTypes = resourceTypes;
  }

  @Override
  @SuppressWarnings(
      "unchecked") // The interface leaves it to the caller which model the context is of.
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    var context = getFhirContext();
    List<String> names = new ArrayList<>(resourceTypes);
    names.addAll(List.of("Resource", "DomainResource"));
    for (FHIRAllTypes type : FHIRAllTypes.values()) {
      boolean isDataType =
          type != FHIRAllTypes.NULL && !context.getResourceTypes().contains(type.toCode());
      if (isDataType) {
        names.add(type.toCode());
      }
    }
    return (List<T>)
        names.stream()
            .distinct()
            .map(name -> fetchStructureDefinition(BASE + name))
            .filter(Objects::nonNull)
            .toList();
  }
}
