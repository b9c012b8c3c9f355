package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;

/** HAPI's servlet, with refusals that tell a wrong path from a wrong method. */
final class FhirServer extends RestfulServer {

  private static final long serialVersionUID = 1L;

  FhirServer(FhirContext fhir) {
    super(fhir);
  }

  @Override
  protected void throwUnknownResourceTypeException(String resourceType) {
    throw new ResourceNotFoundException(
        "This server keeps no resources of the type '"
            + resourceType
            + "': see rest.resource.type of GET /fhir/metadata for those it keeps.");
  }

  @Override
  protected void throwUnknownFhirOperationException(
      RequestDetails request, String path, RequestTypeEnum method) {
    if (path.contains("$")) {
      throw new ResourceNotFoundException(
          "There is no operation " + method + " '" + path + "': see GET /fhir/metadata.");
    }
    throw new MethodNotAllowedException(
        "The method "
            + method
            + " cannot be used on '"
            + path
            + "' with these parameters: see GET /fhir/metadata for what can.");
  }
}
