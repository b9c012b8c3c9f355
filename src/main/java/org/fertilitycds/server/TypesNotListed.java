package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.fertilitycds.conformance.FhirDefinitions;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * FHIR's own definitions, found one by one as ever, but not listed.
 *
 * <p>Two ask for the list: the FHIRPath engine of the search index, which wants to know the names
 * of all types for static checks that the index never makes, and the CapabilityStatement, which
 * names the profiles of the server and none of FHIR's own. They would all be parsed, and kept.
 */
final class TypesNotListed extends FhirDefinitions {

  TypesNotListed(FhirContext fhir) {
    super(fhir, List.of());
  }

  @Override
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    return List.of();
  }

  @Override
  public <T extends IBaseResource> List<T> fetchAllNonBaseStructureDefinitions() {
    return List.of();
  }
}
