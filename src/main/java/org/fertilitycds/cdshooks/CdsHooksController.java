package org.fertilitycds.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * CDS Hooks over HTTP. Every refusal is JSON that says what to change.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/">CDS Hooks 2.0</a>
 */
@RestController
@RequestMapping("/cds-services")
final class CdsHooksController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Map<String, AssessmentService> services = new LinkedHashMap<>();
  private final RequestReader reader = new RequestReader();

  CdsHooksController(List<AssessmentService> services) {
    services.forEach(service -> this.services.put(service.description().id(), service));
  }

  /** Lists the services. */
  @GetMapping
  Discovery discover() {
    return new Discovery(services.values().stream().map(AssessmentService::description).toList());
  }

  /** Calls a service. */
  @PostMapping(path = "/{id}", consumes = JSON)
  CdsHooksResponse call(
      @PathVariable String id,
      @RequestAttribute(ClientAuthenticationFilter.CLIENT) CdsClient client,
      InputStream body)
      throws IOException {
    return known(id).call(reader.read(body), client);
  }

  private AssessmentService known(String id) {
    AssessmentService service = services.get(id);
    if (service == null) {
      throw CdsHooksException.unknownService(id);
    }
    return service;
  }

  /** Whatever is asked of discovery in another way. */
  @RequestMapping
  ResponseEntity<CdsHooksException.Body> refuseDiscovery(HttpServletRequest request) {
    return refused(
        CdsHooksException.unsupported(
            HttpStatus.METHOD_NOT_ALLOWED,
            "%s is not answered here: GET /cds-services lists the services."
                .formatted(request.getMethod())),
        "GET, HEAD, OPTIONS");
  }

  /** Whatever is asked of a service in another way. */
  @RequestMapping("/{id}")
  ResponseEntity<CdsHooksException.Body> refuseCall(
      @PathVariable String id, HttpServletRequest request) {
    known(id);
    if (!request.getMethod().equals("POST")) {
      return refused(
          CdsHooksException.unsupported(
              HttpStatus.METHOD_NOT_ALLOWED,
              "%s is not answered here: POST the JSON of a CDS Hooks call."
                  .formatted(request.getMethod())),
          "POST, OPTIONS");
    }
    return refused(
        CdsHooksException.unsupported(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is not announced as JSON: send the header Content-Type: application/json."),
        null);
  }

  /** Paths below a service: none is offered yet. */
  @RequestMapping("/{id}/{*rest}")
  ResponseEntity<CdsHooksException.Body> refusePath(@PathVariable String id) {
    return refused(CdsHooksException.unknownService(id), null);
  }

  @ExceptionHandler
  ResponseEntity<CdsHooksException.Body> refuse(CdsHooksException refusal) {
    return refused(refusal, null);
  }

  @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
  ResponseEntity<CdsHooksException.Body> refuseOtherAnswers() {
    return refused(
        CdsHooksException.unsupported(
            HttpStatus.NOT_ACCEPTABLE,
            "The answer is JSON: let the header Accept allow application/json, or leave it out."),
        null);
  }

  private static ResponseEntity<CdsHooksException.Body> refused(
      CdsHooksException refusal, @Nullable String allow) {
    var response = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    if (allow != null) {
      response.header(HttpHeaders.ALLOW, allow);
    }
    return response.body(refusal.body());
  }
}
