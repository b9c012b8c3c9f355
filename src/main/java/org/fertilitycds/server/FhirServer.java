package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HAPI's servlet, which answers fewer operations and tells a wrong path from a wrong method.
 *
 * <p>HAPI's resource providers bring operations that need what is not here (a full-text index,
 * batch jobs, a terminology) or that reach further than a caller should.
 */
final class FhirServer extends RestfulServer {

  /** The operations that work here, by name without the dollar sign. */
  static final Set<String> OPERATIONS =
      Set.of(
          "fertility-assessment",
          "retry-evaluation",
          "hl7v2-replay",
          "status",
          "events",
          "everything",
          "meta",
          "meta-add",
          "meta-delete",
          "validate",
          "expand",
          "validate-code",
          "lookup",
          "translate");

  private static final long serialVersionUID = 1L;

  private static final Pattern RDF = Pattern.compile("turtle|ttl|rdf");

  FhirServer(FhirContext fhir) {
    super(fhir);
  }

  /**
   * Refuses RDF before HAPI looks for its library, also for the answer that says so, and what HAPI
   * would fail at.
   */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String wanted = request.getParameter("_format");
    if (wanted == null) {
      wanted = String.valueOf(request.getHeader("Accept"));
    }
    if (RDF.matcher(wanted).find()) {
      PlainRefusal.write(
          request,
          response,
          HttpServletResponse.SC_NOT_ACCEPTABLE,
          "not-supported",
          "RDF is not written here: ask for application/fhir+json or application/fhir+xml.");
      return;
    }
    String problem = RequestLine.problem(request);
    if (problem != null) {
      PlainRefusal.write(request, response, HttpServletResponse.SC_BAD_REQUEST, "invalid", problem);
      return;
    }
    super.service(request, response);
  }

  @Override
  public BaseMethodBinding determineResourceMethod(RequestDetails request, String path) {
    BaseMethodBinding method = super.determineResourceMethod(request, path);
    if (method instanceof OperationMethodBinding operation
        && !OPERATIONS.contains(operation.getName().replace("$", ""))) {
      throwUnknownFhirOperationException(request, path, request.getRequestType());
    }
    return method;
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

  /** Callers need not know which library answers, in which version. */
  @Override
  protected String createPoweredByHeader() {
    return "";
  }
}
