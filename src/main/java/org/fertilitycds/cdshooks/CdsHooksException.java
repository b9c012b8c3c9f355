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

  /** The path is left out: it may hold what somebody put there by mistake. */
  static CdsHooksException unknownPath() {
    return new CdsHooksException(
        HttpStatus.NOT_FOUND,
        "not-found",
        List.of(),
        "There is nothing at this path: GET /cds-services, without a slash at its end, lists the"
            + " services.");
  }

  /** A way of asking that HTTP allows and this endpoint does not. */
  static CdsHooksException unsupported(HttpStatus status, String message) {
    return new CdsHooksException(status, "not-supported", List.of(), message);
  }

  /** Feedback that cannot be read; all of the call is refused. */
  static CdsHooksException invalidFeedback(int place, String message) {
    return invalid("feedback[" + place + "]" + message);
  }

  /** Feedback cannot be kept now; nothing of it is. */
  static CdsHooksException databaseGone(Exception cause) {
    var gone =
        new CdsHooksException(
            HttpStatus.SERVICE_UNAVAILABLE,
            "transient",
            List.of(),
            "The feedback cannot be kept now, none of it is: send it again after the seconds in"
                + " Retry-After.");
    gone.initCause(cause);
    return gone;
  }

  /** More calls at once than the server answers. */
  static CdsHooksException busy() {
    return new CdsHooksException(
        HttpStatus.TOO_MANY_REQUESTS,
        "throttled",
        List.of(),
        "Too many calls at once: send it again after the seconds in Retry-After.");
  }

  /** A request that holds more than the server reads. */
  static CdsHooksException tooMuch(String message) {
    return new CdsHooksException(HttpStatus.PAYLOAD_TOO_LARGE, "too-costly", List.of(), message);
  }

  /** Whether the same request may succeed a little later. */
  boolean isTransient() {
    return status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE;
  }

  HttpStatus status() {
    return status;
  }

  /** What the answer says: an OperationOutcome, as in the ballot of CDS Hooks 3.0. */
  Body body() {
    List<String> places = keys.stream().map(key -> "prefetch." + key).toList();
    return new Body(
        "OperationOutcome",
        List.of(new Issue("error", code, String.valueOf(getMessage()), places)));
  }

  /**
   * A refusal as JSON.
   *
   * @see <a href="https://hl7.org/fhir/R4/operationoutcome.html">FHIR R4, OperationOutcome</a>
   */
  record Body(String resourceType, List<Issue> issue) {}

  /**
   * What was wrong.
   *
   * @param code of the FHIR value set issue-type
   * @param diagnostics what was wrong and what to change
   * @param expression the prefetch keys concerned, as paths in the request
   */
  @JsonInclude(Include.NON_EMPTY)
  record Issue(String severity, String code, String diagnostics, List<String> expression) {}
}
