package org.fertilitycds.hl7v2;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * {@code POST /hl7v2}: one message, one acknowledgement, as HL7 over HTTP has it. The status says
 * what MSA-1 says: 200 for AA, 400 for AR, 503 for AE.
 */
@Controller
class Hl7v2Controller {

  private static final String ER7 = "application/hl7-v2";

  private static final Set<String> TYPES =
      Set.of(ER7, "application/hl7-v2+er7", "x-application/hl7-v2+er7", "text/plain");

  private static final String RETRY_SECONDS = "10";

  private final MessageIntake intake;

  Hl7v2Controller(MessageIntake intake) {
    this.intake = intake;
  }

  /**
   * Takes a message. A page in a browser cannot send one, whoever's browser it is: it would say
   * where it comes from.
   */
  @PostMapping("/hl7v2")
  ResponseEntity<?> receive(
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String contentType,
      @RequestHeader(name = HttpHeaders.ORIGIN, defaultValue = "") String origin,
      @RequestBody(required = false) byte[] body) {
    if (!origin.isEmpty()) {
      return refusal(HttpStatus.FORBIDDEN, "forbidden", "Messages are not taken from web pages.");
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      return refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "not-supported",
          "The Content-Type is not read here: send "
              + ER7
              + ", application/hl7-v2+er7 or text/plain.");
    }
    Acknowledgement acknowledgement = intake.receive(body == null ? new byte[0] : unframed(body));
    HttpStatus status =
        switch (acknowledgement.answer().code()) {
          case AA -> HttpStatus.OK;
          case AR -> HttpStatus.BAD_REQUEST;
          case AE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    var answer = ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, type);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.body(acknowledgement.bytes());
  }

  /** Some engines leave MLLP's frame around the message. */
  private static byte[] unframed(byte[] body) {
    int end = body.length;
    if (end < 3 || body[0] != 0x0B) {
      return body;
    }
    while (end > 1 && (body[end - 1] == 0x0D || body[end - 1] == 0x1C)) {
      end--;
    }
    return java.util.Arrays.copyOfRange(body, 1, end);
  }

  private static ResponseEntity<?> refusal(HttpStatus status, String error, String message) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("error", error, "message", message));
  }
}
