package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps clients from changing the published knowledge: what partners read is what the server
 * evaluates, and a map of units is what messages are read with. A site's own artifacts stand beside
 * it.
 */
@Interceptor
public final class KnowledgeGuard {

  private final KnowledgePackage knowledge;

  KnowledgeGuard(KnowledgePackage knowledge) {
    this.knowledge = knowledge;
  }

  /** A resource is about to be created. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void creating(IBaseResource resource, @Nullable RequestDetails request) {
    require(resource, request);
  }

  /** A resource is about to be changed. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updating(
      IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
    require(resource, request);
  }

  /** A resource is about to be deleted. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
  public void deleting(IBaseResource resource, @Nullable RequestDetails request) {
    require(resource, request);
  }

  private void require(IBaseResource resource, @Nullable RequestDetails request) {
    if (request instanceof ServletRequestDetails
        && knowledge.isPlaceOfArtifact((Resource) resource)) {
      String message =
          "This %s belongs to the knowledge that the server runs, release %s, and cannot be changed here. Save yours under another id and another url."
              .formatted(resource.fhirType(), knowledge.version());
      throw new ForbiddenOperationException(message, Outcomes.error(IssueType.FORBIDDEN, message));
    }
  }
}
