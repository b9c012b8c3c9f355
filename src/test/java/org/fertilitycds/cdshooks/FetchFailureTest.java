package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What cannot be fetched is missing: 412 says why, and tells nothing else. */
class FetchFailureTest extends FetchingTest {

  private static final String[] REQUIRED = {
    "patient", "conditions", "medicationRequests", "observations"
  };

  /** All that sees what comes from the FHIR server or goes there, at its most talkative. */
  private static final List<Logger> LOGGERS =
      Stream.of("org.fertilitycds", "org.apache.http", "org.springframework.web", "ca.uhn.fhir")
          .map(name -> (Logger) LoggerFactory.getLogger(name))
          .toList();

  private void observationsMissing(String why) {
    String message = missing(call(bare()), "observations");
    assertThat(message).contains("observations (not sent; fetching: " + why + ")");
    assertThat(message).doesNotContain(PATIENT);
  }

  private void nothingFetched(Consumer<ObjectNode> change, String why) {
    ObjectNode request = bare();
    change.accept(request);
    String message = missing(call(request), REQUIRED);
    assertThat(message).contains("Nothing was fetched: " + why).doesNotContain(PATIENT);
    assertThat(EHR.seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304, 400, 401, 403, 404, 414, 429, 500, 503})
  void a_status_other_than_200(int status) {
    EHR.answer("Observation", status, "");
    observationsMissing("the FHIR server answered " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 501})
  void a_server_without_statements_is_told_in_the_card(int status) {
    String expected = "MedicationStatement: not sent; fetching: the FHIR server answered " + status;
    EHR.answer("MedicationStatement", status, "{\"resourceType\":\"OperationOutcome\"}");
    assertThat(cardsOf(bare())).contains("### Not seen").contains(expected);
  }

  @Test
  void a_patient_who_is_not_there() {
    EHR.answer("Patient", 404, "{\"resourceType\":\"OperationOutcome\"}");
    assertThat(missing(call(bare()), "patient"))
        .contains("patient (not sent; fetching: the FHIR server answered 404)");
  }

  @Test
  void another_patient() {
    var other = new Patient();
    other.setId("somebody-else");
    EHR.answer("Patient", other);
    assertThat(missing(call(bare()), "patient"))
        .contains("patient (not sent; fetching: the FHIR server sent another patient)")
        .doesNotContain("somebody-else");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_not_followed(int status) {
    EHR.answer(
        "Observation",
        exchange -> {
          exchange.getResponseHeaders().add("Location", EHR.base() + "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
        });
    observationsMissing("the FHIR server answered " + status);
    assertThat(EHR.seen()).noneMatch(seen -> seen.uri().contains("elsewhere"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html></html>",
        "[]",
        "null",
        "{}",
        "{\"resourceType\":\"Whim\"}",
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":\"none\"}]}",
        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"} trailing",
        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"type\":\"searchset\"}"
      })
  void a_body_that_is_not_fhir(String body) {
    EHR.answer("Observation", 200, body);
    observationsMissing("the FHIR server sent what is not FHIR R4 in JSON");
  }

  @Test
  void a_body_nested_too_deeply() {
    EHR.answer("Observation", 200, "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
    observationsMissing("the FHIR server sent what is not FHIR R4 in JSON");
  }

  @Test
  void another_resource() {
    EHR.answer("Observation", new OperationOutcome());
    observationsMissing("the FHIR server sent the resource type OperationOutcome");
  }

  @Test
  void fewer_than_the_server_counts() {
    EHR.answer("Observation", EHR.found("Observation").setTotal(500));
    observationsMissing("only a part was sent");
  }

  @Test
  void a_compressed_body_that_nobody_asked_for() {
    EHR.answer(
        "Observation",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          FhirStub.send(exchange, 200, "\u001f\u008b\b\u0000bomb");
        });
    observationsMissing("the FHIR server sent what is not FHIR R4 in JSON");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void more_than_five_megabytes_in_all(boolean announced) {
    EHR.answer(
        "Observation",
        exchange -> {
          byte[] body = new byte[6 * 1024 * 1024];
          exchange.sendResponseHeaders(200, announced ? body.length : 0);
          exchange.getResponseBody().write(body);
        });
    assertThat(missing(call(bare()), REQUIRED))
        .contains(
            "observations (not sent; fetching: the answers of the FHIR server are larger than 5 MB"
                + " in all)");
  }

  @Test
  void several_bodies_that_are_too_large_together() {
    String filler = "{\"resourceType\":\"Bundle\",\"id\":\"%s\"}".formatted("x".repeat(2_000_000));
    EHR.answer("Observation", 200, filler);
    EHR.answer("Condition", 200, filler);
    EHR.answer("MedicationRequest", 200, filler);
    assertThat(missing(call(bare()), REQUIRED)).contains("larger than 5 MB in all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/fhir/page",
        "https://127.0.0.1:%d/fhir/page",
        "http://localhost:%d/fhir/page",
        "http://127.0.0.1:%d/fhirother/page",
        "http://127.0.0.1:%d/admin",
        "http://127.0.0.1:%d/fhir/../admin",
        "http://127.0.0.1:%d/fhir/%%2e%%2e/admin",
        "http://127.0.0.1:%d@169.254.169.254/fhir/page",
        "http://user@127.0.0.1:%d/fhir/page",
        "http://169.254.169.254/fhir/page",
        "http://2130706433:%d/fhir/page",
        "http://0x7f000001:%d/fhir/page",
        "http://0177.0.0.1:%d/fhir/page",
        "http://[::ffff:127.0.0.1]:%d/fhir/page",
        "http://[::1]:%d/fhir/page",
        "//169.254.169.254/fhir/page",
        "//127.0.0.1:1/fhir/page",
        "/admin",
        "../admin",
        "../fhirother/page",
        "%%2e%%2e/admin",
        "file:///etc/passwd",
        "not an address"
      })
  void a_next_page_elsewhere(String address) {
    Bundle page = EHR.found("Observation");
    page.addLink().setRelation("next").setUrl(address.formatted(EHR.port()));
    EHR.answer("Observation", page);
    observationsMissing("its next page is not an address below the FHIR server's");
    assertThat(EHR.seen()).hasSize(9);
  }

  @Test
  void a_further_page_that_fails() {
    FetchTest.pages(2);
    EHR.answer("page", 500, "");
    observationsMissing("the FHIR server answered 500");
    EHR.answer("page", new Patient());
    observationsMissing("a further page is no Bundle");
  }

  @Test
  void a_slow_server_takes_no_longer_than_the_limit() {
    EHR.hang("Observation");
    long started = System.nanoTime();
    HttpResponse<String> response = post("/impatient", bare().toString());
    Duration taken = Duration.ofNanos(System.nanoTime() - started);
    assertThat(missing(response, "observations"))
        .contains("observations (not sent; fetching: the FHIR server did not answer within 300 ms");
    assertThat(taken).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void a_server_that_trickles_takes_no_longer_than_the_limit() {
    EHR.answer(
        "Observation",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          // Ends when the caller has gone: writing to it fails then.
          for (int i = 0; i < 1000; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
          }
        });
    HttpResponse<String> response = post("/impatient", bare().toString());
    assertThat(missing(response, "observations"))
        .contains("observations (not sent; fetching: the FHIR server did not answer within 300 ms");
  }

  @Test
  void a_server_that_is_not_there() {
    ObjectNode request = bare();
    request.put("fhirServer", FetchingServer.NOBODY);
    assertThat(missing(call(request), REQUIRED)).contains("no connection to the FHIR server");
  }

  @ParameterizedTest
  @ValueSource(strings = {FetchingServer.METADATA, FetchingServer.REBOUND})
  void a_name_that_stands_for_a_private_address(String server) {
    ObjectNode request = bare();
    request.put("fhirServer", server);
    assertThat(missing(call(request), REQUIRED))
        .contains("the host name stands for an address that is not allowed; see private");
    assertThat(EHR.seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not an address",
        "https://other.example.org/fhir",
        "http://ehr.example.org/fhir",
        "http://127.0.0.1:%d/fhir2",
        "http://127.0.0.1:%d",
        "http://127.0.0.1:%d/fhir//",
        "http://127.0.0.1:%d/fhir?x=1",
        "http://127.0.0.1:%d/fhir#x",
        "http://127.0.0.1:%d/x/../fhir",
        "http://user:secret@127.0.0.1:%d/fhir",
        "http://127.0.0.1:%d@evil.example/fhir",
        "http://localhost:%d/fhir",
        "http://2130706433:%d/fhir",
        "http://0x7f000001:%d/fhir",
        "http://0177.0.0.1:%d/fhir",
        "http://127.1:%d/fhir",
        "http://[::1]:%d/fhir",
        "http://[::ffff:127.0.0.1]:%d/fhir",
        "http://[::ffff:7f00:1]:%d/fhir",
        "http://169.254.169.254/fhir",
        "file:///etc/passwd"
      })
  void a_server_that_is_not_registered(String address) {
    nothingFetched(
        request -> request.put("fhirServer", address.formatted(EHR.port())),
        "fhirServer is not registered for this client");
  }

  @Test
  void a_server_that_is_no_text_or_not_named() {
    nothingFetched(request -> request.put("fhirServer", 7), "fhirServer is not registered");
    nothingFetched(request -> request.putObject("fhirServer"), "fhirServer is not registered");
    nothingFetched(request -> request.putNull("fhirServer"), "fhirServer is missing");
    nothingFetched(request -> request.remove("fhirServer"), "fhirServer is missing");
  }

  @Test
  void a_registered_server_of_another_client() {
    HttpResponse<String> response = post(bare());
    assertThat(response.statusCode()).isEqualTo(412);
    assertThat(response.body()).contains("fhirServer is not registered for this client");
    assertThat(EHR.seen()).isEmpty();
  }

  @Test
  void no_authorization() {
    nothingFetched(request -> request.remove("fhirAuthorization"), "fhirAuthorization is missing");
    nothingFetched(request -> request.putNull("fhirAuthorization"), "fhirAuthorization is missing");
  }

  @Test
  void an_authorization_that_cannot_be_used() {
    nothingFetched(
        request -> request.put("fhirAuthorization", "Bearer"),
        "fhirAuthorization.token_type is not Bearer");
    nothingFetched(
        request -> authorization(request).put("token_type", "MAC"),
        "fhirAuthorization.token_type is not Bearer");
    nothingFetched(
        request -> authorization(request).put("expires_in", 0),
        "fhirAuthorization.expires_in is not a time that is left");
    nothingFetched(
        request -> authorization(request).put("expires_in", "soon"),
        "fhirAuthorization.expires_in is not a time that is left");
    nothingFetched(
        request -> authorization(request).put("patient", "another"),
        "fhirAuthorization.patient is not context.patientId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nX-Header: b", "a\u0000", "täken", "="})
  void a_token_that_is_none(String token) {
    nothingFetched(
        request -> authorization(request).put("access_token", token),
        "fhirAuthorization.access_token is not a bearer token");
  }

  @Test
  void a_full_prefetch_needs_neither_server_nor_token() {
    ObjectNode request = full();
    String expected = cardsOf(request);
    request.put("fhirServer", 7);
    request.put("fhirAuthorization", "nonsense");
    assertThat(cardsOf(request)).isEqualTo(expected);
  }

  @Test
  void the_token_is_never_logged() {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    for (Logger logger : LOGGERS) {
      logger.addAppender(log);
      logger.setLevel(Level.TRACE);
      logger.setAdditive(false);
    }
    try {
      cardsOf(bare());
      EHR.answer("Observation", 500, TOKEN);
      call(bare());
      EHR.answer("Observation", 200, TOKEN);
      call(bare());
      ObjectNode broken = bare();
      authorization(broken).put("token_type", "MAC");
      call(broken);
    } finally {
      for (Logger logger : LOGGERS) {
        logger.detachAppender(log);
        logger.setLevel(null);
        logger.setAdditive(true);
      }
    }
    assertThat(log.list)
        .isNotEmpty()
        .noneMatch(event -> event.getFormattedMessage().contains(TOKEN))
        .noneMatch(event -> String.valueOf(event.getThrowableProxy()).contains(TOKEN));
  }
}
