package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses a body of a kind that the server does not read. */
@Interceptor
public final class ContentTypeInterceptor {

  private static final Set<String> RESOURCE =
      Set.of(
          "application/fhir+json",
          "application/json",
          "application/json+fhir",
          "text/json",
          "application/fhir+xml",
          "application/xml",
          "application/xml+fhir",
          "text/xml");

  private static final Set<String> PATCH =
      Set.of("application/json-patch+json", "application/xml-patch+xml");

  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * Looks at the kind before the body is read.
   *
   * @throws UnsupportedMediaTypeException when it is another
   */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
  public void check(HttpServletRequest request) {
    String method = request.getMethod();
    boolean body = Set.of("POST", "PUT", "PATCH").contains(method);
    if (!body || request.getContentLengthLong() == 0) {
      return;
    }
    String type = bare(request.getContentType());
    // A search in another form would be read past, and answered with everything.
    if (method.equals("POST") && request.getRequestURI().endsWith("/_search")) {
      if (!type.equals(FORM)) {
        throw new UnsupportedMediaTypeException(
            "The Content-Type \"%s\" is not read here: send the search as %s."
                .formatted(type, FORM));
      }
      return;
    }
    boolean read = RESOURCE.contains(type) || (method.equals("PATCH") && PATCH.contains(type));
    if (!read) {
      throw new UnsupportedMediaTypeException(
          "The Content-Type \"%s\" is not read here: send application/fhir+json or application/fhir+xml."
              .formatted(type));
    }
  }

  private static String bare(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType;
    return type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  /** HTTP 415. */
  static final class UnsupportedMediaTypeException extends BaseServerResponseException {

    private static final long serialVersionUID = 1L;

    private static final int STATUS = 415;

    UnsupportedMediaTypeException(String message) {
      super(STATUS, message);
    }
  }
}
