package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.fertilitycds.cases.CaseRequests;
import org.fertilitycds.notification.Subscriber;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the whole server over HTTP. All of them share one server for each database: every test
 * keeps to patients of its own.
 */
@SpringBootTest(
    classes = {FertilityCdsApplication.class, TestServerConfiguration.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "fertility-cds.site-zone=America/New_York",
      "fertility-cds.cors.allowed-origins=https://ehr.example.org",
      "fertility-cds.hl7v2.mllp.port=0",
      "fertility-cds.hl7v2.identifier-systems.HOSP=urn:oid:2.999.1.7",
      "fertility-cds.hl7v2.code-systems.SHORTLAB.L=https://fertilitycds.org/fhir/CodeSystem/hl7v2-local-code",
      "fertility-cds.new-lab.max-attempts=2",
      "fertility-cds.notification.timeout=1s",
      "fertility-cds.notification.first-retry=100ms",
      "fertility-cds.notification.longest-retry=500ms",
      "fertility-cds.notification.give-up-after=8s"
    })
@AutoConfigureObservability(tracing = false)
public abstract class ServerTest {

  /** Whom the servers under test may notify. */
  protected static final Subscriber SUBSCRIBER = new Subscriber();

  /** Another one, whose machine a test may switch off. */
  protected static final Subscriber SWITCHED_OFF_AT_TIMES = new Subscriber();

  protected static final String FHIR_JSON = "application/fhir+json";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Autowired protected FhirContext fhir;
  @Autowired protected JdbcTemplate jdbc;
  @Autowired protected RecordGate records;
  @Autowired protected Clock clock;
  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void allowSubscriber(DynamicPropertyRegistry properties) {
    properties.add(
        "fertility-cds.notification.allowed-endpoints",
        () -> SUBSCRIBER.address() + "," + SWITCHED_OFF_AT_TIMES.address());
  }

  // --- HTTP ---

  protected HttpResponse<String> post(String path, String body) {
    return send("POST", path, FHIR_JSON, BodyPublishers.ofString(body));
  }

  protected HttpResponse<String> put(String path, String body) {
    return send("PUT", path, FHIR_JSON, BodyPublishers.ofString(body));
  }

  protected HttpResponse<String> get(String path) {
    return send("GET", path, FHIR_JSON, BodyPublishers.noBody());
  }

  protected HttpResponse<String> send(
      String method, String path, String contentType, BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, body)
            .timeout(PATIENCE)
            .header("Cache-Control", "no-cache");
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends what Java's own client would not, and gives the whole answer. */
  protected String raw(String requestLine) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write((requestLine + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  protected <T extends Resource> T parse(Class<T> type, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return fhir.newJsonParser().parseResource(type, response.body());
  }

  protected <T extends Resource> List<T> search(Class<T> type, String query) {
    Bundle found = parse(Bundle.class, get("/fhir/" + type.getSimpleName() + "?" + query));
    return found.getEntry().stream()
        .map(BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  protected String json(Resource resource) {
    return fhir.newJsonParser().encodeResourceToString(resource);
  }

  // --- Patients ---

  protected static Case scenario(String id) {
    return CaseReader.folder("scenarios").stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The transaction of a scenario for a man of another id. */
  protected String transaction(String scenario, String patientId) {
    return json(CaseRequests.transaction(scenario(scenario)))
        .replace("/" + scenario, "/" + patientId)
        .replace("\"" + scenario, "\"" + patientId);
  }

  /** Stores a scenario under another id and waits for his guidance. */
  protected void store(String scenario, String patientId) {
    assertThat(post("/fhir", transaction(scenario, patientId)).statusCode()).isEqualTo(200);
    awaitEvaluated(patientId);
  }

  protected void storePatient(String patientId) {
    String patient =
        """
        {"resourceType": "Patient", "id": "%s", "gender": "male", "birthDate": "1992-03-14"}
        """;
    assertThat(put("/fhir/Patient/" + patientId, patient.formatted(patientId)).statusCode())
        .isEqualTo(201);
  }

  /** A testosterone result as a laboratory sends it. */
  protected static String testosterone(String patientId, String quantity) {
    return """
    {"resourceType": "Observation", "status": "final",
     "code": {"coding": [{"system": "http://loinc.org", "code": "2986-8"}]},
     "subject": {"reference": "Patient/%s"},
     "effectiveDateTime": "2026-05-18T08:00:00-04:00",
     %s}
    """
        .formatted(patientId, quantity);
  }

  protected static String valueQuantity(String value) {
    return """
    "valueQuantity":
      {"value": %s, "system": "http://unitsofmeasure.org", "code": "ng/dL", "unit": "ng/dL"}
    """
        .formatted(value);
  }

  // --- The queue ---

  /** What waits for a worker, and not for a day to come. */
  protected int waiting(String patientId) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from scheduled_tasks where task_instance like ?"
                + " and execution_time < ?",
            Integer.class,
            patientId + "/%",
            Timestamp.from(clock.instant().plus(Duration.ofHours(1))));
    return count == null ? 0 : count;
  }

  /** Waits until nothing waits for a patient: the task is there before a save is answered. */
  protected void awaitEvaluated(String patientId) {
    await().atMost(PATIENCE).until(() -> waiting(patientId) == 0);
  }
}
