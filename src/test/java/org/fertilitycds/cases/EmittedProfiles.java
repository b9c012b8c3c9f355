package org.fertilitycds.cases;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.fertilitycds.conformance.ProfileValidator;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.SupportedTypes;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * What the server emits against the profiles that it claims, for every test that sees any of it.
 */
public final class EmittedProfiles {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final ProfileValidator VALIDATOR =
      new ProfileValidator(FHIR, KnowledgePackage.load(FHIR), SupportedTypes.ALL);

  private EmittedProfiles() {}

  /** Everything that is wrong with a resource, with the place. */
  public static List<String> errors(IBaseResource resource) {
    return VALIDATOR.errors(resource).stream()
        .map(error -> error.getLocationString() + ": " + error.getMessage())
        .toList();
  }
}
