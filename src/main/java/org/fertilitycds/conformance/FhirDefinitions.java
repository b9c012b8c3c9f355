package org.fertilitycds.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Enumerations.FHIRAllTypes;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.jspecify.annotations.Nullable;

/**
 * FHIR's own definitions, found one by one as ever; its list holds the data types and the resource
 * types that are validated here.
 *
 * <p>The validator asks for the list to know which types there are. All 650 definitions, most of
 * them profiles that nobody here claims, would take seconds to parse and stay in memory.
 */
final class FhirDefinitions extends DefaultProfileValidationSupport {

  private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";

  /**
   * R4 allows these on an Attachment alone, which is a slip; HL7's extension pack has moved them to
   * PlanDefinition.action. What the plan says, the RequestGroup made of it repeats.
   */
  private static final Set<String> OF_ACTIONS =
      Set.of(BASE + "cqf-strengthOfRecommendation", BASE + "cqf-qualityOfEvidence");

  private static final List<String> ACTIONS =
      List.of("PlanDefinition.action", "RequestGroup.action");

  private final Map<String, StructureDefinition> corrected = new ConcurrentHashMap<>();
  private final Collection<String> resourceTypes;

  FhirDefinitions(FhirContext fhir, Collection<String> resourceTypes) {
    super(fhir);
    this.resourceTypes = resourceTypes;
  }

  @Override
  public @Nullable IBaseResource fetchStructureDefinition(String url) {
    return OF_ACTIONS.contains(url)
        ? corrected.computeIfAbsent(url, this::ofActions)
        : super.fetchStructureDefinition(url);
  }

  private StructureDefinition ofActions(String url) {
    var definition = Objects.requireNonNull(super.fetchStructureDefinition(url), url);
    StructureDefinition copy = ((StructureDefinition) definition).copy();
    ACTIONS.forEach(
        action -> copy.addContext().setType(ExtensionContextType.ELEMENT).setExpression(action));
    return copy;
  }

  @SuppressWarnings("unchecked") // The interface leaves the model of the context to its caller.
  @Override
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
