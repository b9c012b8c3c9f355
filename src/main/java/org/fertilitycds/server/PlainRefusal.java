package org.fertilitycds.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A refusal written before any servlet has seen the request: an OperationOutcome, for FHIR as
 * FHIR's JSON and elsewhere as plain JSON.
 */
final class PlainRefusal {

  private PlainRefusal() {}

  /**
   * Writes the answer.
   *
   * @param code of the value set issue-type
   * @param diagnostics plain words without quotation marks or line breaks
   */
  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String code,
      String diagnostics)
      throws IOException {
    boolean fhir = Paths.isFhir(String.valueOf(request.getRequestURI()));
    String text = diagnostics.replaceAll("[\"\\\\\\p{Cntrl}]", " ");
    String body =
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"%s\",\"diagnostics\":\"%s\"}]}"
            .formatted(code, text);
    response.setStatus(status);
    response.setContentType(fhir ? "application/fhir+json" : "application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(body);
  }
}
