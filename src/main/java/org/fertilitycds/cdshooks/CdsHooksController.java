package org.fertilitycds.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * CDS Hooks over HTTP. Every refusal is an OperationOutcome that says what to change.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/">CDS Hooks 2.0</a>
 */
@RestController
@RequestMapping("/cds-services")
final class CdsHooksController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  /** More calls at once only make each of them wait. */
  private static final int MOST_CALLS = 64;

  private final Discovery discovery;
  private final AssessmentService assessments;
  private final CardLog log;
  private final RequestReader reader = new RequestReader();
  private final Semaphore calls = new Semaphore(MOST_CALLS);

  CdsHooksController(Discovery discovery, AssessmentService assessments, CardLog log) {
    this.discovery = discovery;
    this.assessments = assessments;
    this.log = log;
  }

  /** Lists the services. */
  @GetMapping
  Discovery discover() {
    return discovery;
  }

  /** Calls a service. */
  @PostMapping(path = "/{id}", consumes = JSON)
  CdsHooksResponse call(
      @PathVariable String id,
      @RequestAttribute(ClientAuthenticationFilter.CLIENT) CdsClient client,
      InputStream body)
      throws IOException {
    CdsService service = known(id);
    if (!calls.tryAcquire()) {
      throw CdsHooksException.busy();
    }
    try {
      var request =
          reader.read(body, CdsHooksRequest.class, "hook, hookInstance, context and prefetch");
      return assessments.call(service, request, client);
    } finally {
      calls.release();
    }
  }

  /** Takes what users made of cards. */
  @PostMapping(path = "/{id}/feedback", consumes = JSON)
  ResponseEntity<Void> feedback(
      @PathVariable String id,
      @RequestAttribute(ClientAuthenticationFilter.CLIENT) CdsClient client,
      InputStream body)
      throws IOException {
    CdsService service = known(id);
    log.feedback(client, service, reader.read(body, Feedback.Call.class, "feedback").complete());
    return ResponseEntity.ok().build();
  }

  private static CdsService known(String id) {
    return CdsService.of(id).orElseThrow(() -> CdsHooksException.unknownService(id));
  }

  /** Whatever is asked of discovery in another way. */
  @RequestMapping
  ResponseEntity<CdsHooksException.Body> refuseDiscovery(HttpServletRequest request) {
    return refused(
        CdsHooksException.unsupported(
            HttpStatus.METHOD_NOT_ALLOWED,
            "%s is not answered here: GET /cds-services lists the services."
                .formatted(request.getMethod())),
        HttpHeaders.ALLOW,
        "GET, HEAD, OPTIONS");
  }

  /** Whatever is asked of a service or its feedback in another way. */
  @RequestMapping({"/{id}", "/{id}/feedback"})
  ResponseEntity<CdsHooksException.Body> refuseCall(
      @PathVariable String id, HttpServletRequest request) {
    known(id);
    if (!request.getMethod().equals("POST")) {
      return refused(
          CdsHooksException.unsupported(
              HttpStatus.METHOD_NOT_ALLOWED,
              "%s is not answered here: POST the JSON of a CDS Hooks call."
                  .formatted(request.getMethod())),
          HttpHeaders.ALLOW,
          "POST, OPTIONS");
    }
    return refused(
        CdsHooksException.unsupported(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is not announced as JSON: send the header Content-Type: application/json."));
  }

  /** All other paths, that of discovery with a slash at its end among them. */
  @RequestMapping("/{*rest}")
  ResponseEntity<CdsHooksException.Body> refusePath() {
    return refused(CdsHooksException.unknownPath());
  }

  @ExceptionHandler
  ResponseEntity<CdsHooksException.Body> refuse(CdsHooksException refusal) {
    return refusal.isTransient()
        ? refused(refusal, HttpHeaders.RETRY_AFTER, "1")
        : refused(refusal);
  }

  @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
  ResponseEntity<CdsHooksException.Body> refuseOtherAnswers() {
    return refused(
        CdsHooksException.unsupported(
            HttpStatus.NOT_ACCEPTABLE,
            "The answer is JSON: let the header Accept allow application/json, or leave it out."));
  }

  private static ResponseEntity<CdsHooksException.Body> refused(CdsHooksException refusal) {
    return refused(refusal, null, null);
  }

  private static ResponseEntity<CdsHooksException.Body> refused(
      CdsHooksException refusal, @Nullable String header, @Nullable String value) {
    var response = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    if (header != null) {
      response.header(header, value);
    }
    return response.body(refusal.body());
  }
}
