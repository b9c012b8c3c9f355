package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.fertilitycds.conformance.FhirDefinitions;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * FHIR's own definitions, found one by one as ever, but not listed.
 *
 * <p>The only one that asks for the list is the FHIRPath engine of the search index, which wants to
 * know the names of all types for static checks that the index never makes. They would be parsed at
 * every start, and kept.
 */
final class TypesNotListed extends FhirDefinitions {

  TypesNotListed(FhirContext fhir) {
    super(fhir, List.of());
  }

  @Override
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    return List.of();
  }
}
