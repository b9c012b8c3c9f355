package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.fertilitycds.cases.EmittedProfiles;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Breaks a test in which the server saves guidance that does not fit the profile that it claims.
 */
@Interceptor
public final class EmittedResourcesListener {

  private static final String OURS = "https://fertilitycds.org/fhir/StructureDefinition/";

  /** A resource is about to be created. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void creating(IBaseResource resource) {
    require((Resource) resource);
  }

  /** A resource is about to be changed. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updating(IBaseResource before, IBaseResource resource) {
    require((Resource) resource);
  }

  private static void require(Resource resource) {
    boolean claims =
        resource.getMeta().getProfile().stream()
            .anyMatch(profile -> profile.getValue().startsWith(OURS));
    List<String> errors = claims ? EmittedProfiles.errors(resource) : List.of();
    if (!errors.isEmpty()) {
      throw new AssertionError(resource.fhirType() + " does not fit its profile: " + errors);
    }
  }
}
