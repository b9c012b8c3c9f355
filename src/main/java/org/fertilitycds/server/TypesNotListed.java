package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * FHIR's own definitions, found one by one as ever, but not listed.
 *
 * <p>The only one that asks for the list is the FHIRPath engine of the search index, which wants to
 * know the names of all types for static checks that the index never makes. Listing them means
 * parsing 650 structure definitions from XML at every start, and keeping them.
 */
final class TypesNotListed extends DefaultProfileValidationSupport {

  TypesNotListed(FhirContext fhir) {
    super(fhir);
  }

  @Override
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    return List.of();
  }
}
