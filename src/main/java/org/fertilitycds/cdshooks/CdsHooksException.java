package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is refused: with which status, what was wrong, and what to change. */
final class CdsHooksException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient List<String> keys;

  private CdsHooksException(HttpStatus status, String code, List<String> keys, String message) {
    super(message);
    this.status = status;
    this.code = code;
    this.keys = keys;
  }

  /** A request that cannot be read or contradicts itself. */
  static CdsHooksException invalid(String message) {
    return new CdsHooksException(HttpStatus.BAD_REQUEST, "invalid", List.of(), message);
  }

  /** A prefetch value that cannot be read or contradicts the context. */
  static CdsHooksException invalidPrefetch(String key, String message) {
    return new CdsHooksException(
        HttpStatus.BAD_REQUEST, "invalid", List.of(key), "prefetch." + key + " " + message);
  }

  /** Data that the service needs and cannot obtain. */
  static CdsHooksException dataMissing(List<String> keys, String message) {
    return new CdsHooksException(HttpStatus.PRECONDITION_FAILED, "incomplete", keys, message);
  }

  static CdsHooksException unknownService(String id) {
    return new CdsHooksException(
        HttpStatus.NOT_FOUND,
        "not-found",
        List.of(),
        "There is no CDS service %s: GET /cds-services lists the services.".formatted(id));
  }

  /** A way of asking that HTTP allows and this endpoint does not. */
  static CdsHooksException unsupported(HttpStatus status, String message) {
    return new CdsHooksException(status, "not-supported", List.of(), message);
  }

  HttpStatus status() {
    return status;
  }

  /** What the answer says, as JSON. */
  Body body() {
    return new Body(code, String.valueOf(getMessage()), keys);
  }

  /**
   * A refusal as JSON.
   *
   * @param error code of the FHIR value set issue-type
   * @param message what was wrong and what to change
   * @param prefetch the prefetch keys concerned
   */
  @JsonInclude(Include.NON_EMPTY)
  record Body(String error, String message, List<String> prefetch) {}
}
