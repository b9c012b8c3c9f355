package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.fertilitycds.server.OnH2;
import org.fertilitycds.server.ServerTest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Where authentication stands among what else the whole server does with a request. */
@OnH2
@TestPropertySource(properties = "fertility-cds.cors.allowed-origins=https://ehr.example.org")
class AuthenticationOnServerTest extends ServerTest {

  private static final String DISCOVERY = "/cds-services";
  private static final String SERVICE = DISCOVERY + "/fertility-assessment";
  private static final String BASE = "https://cds.example.org";
  private static final String ORIGIN = "https://ehr.example.org";
  private static final Ehr EHR = new Ehr();
  private static final FhirStub FHIR_SERVER = new FhirStub();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void client(DynamicPropertyRegistry properties) {
    properties.add(CdsHooksProperties.PREFIX + ".base-url", () -> BASE);
    String client = CdsHooksProperties.PREFIX + ".clients[0].";
    properties.add(client + "name", () -> "main-ehr");
    properties.add(client + "issuer", () -> ORIGIN);
    properties.add(client + "jwks", EHR::keySet);
    properties.add(client + "fhir-servers", FHIR_SERVER::base);
    properties.add(client + "app.label", () -> "Open the course");
    properties.add(client + "app.launch-url", () -> "https://app.example.org/launch");
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Origin", ORIGIN);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String bearer(String path) {
    return "Bearer "
        + new TokenBuilder(ORIGIN, EHR.key(), "ES384", clock.instant())
            .claim("aud", BASE + path)
            .build();
  }

  private static void refused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains(ORIGIN);
    assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void a_browser_may_see_the_refusal() {
    refused(send(to(DISCOVERY).GET()));
    refused(send(to(SERVICE).POST(BodyPublishers.ofString("{}"))));
  }

  @Test
  void a_browser_may_ask_whether_it_may_send_a_token() {
    var response =
        send(
            to(SERVICE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .containsIgnoringCase("authorization");
  }

  @Test
  void a_body_is_not_read_before_it_is_known_who_sends_it() {
    byte[] tooLong = new byte[11 * 1024 * 1024];
    refused(send(to(SERVICE).POST(BodyPublishers.ofByteArray(tooLong))));
    var response =
        send(
            to(SERVICE)
                .header("Authorization", bearer(SERVICE))
                .POST(BodyPublishers.ofByteArray(tooLong)));
    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void a_token_opens_the_services_once_and_its_use_is_in_the_database() {
    String token = bearer(DISCOVERY);
    assertThat(send(to(DISCOVERY).header("Authorization", token).GET()).statusCode())
        .isEqualTo(200);
    refused(send(to(DISCOVERY).header("Authorization", token).GET()));
    assertThat(jdbc.queryForList("select digest from cds_hooks_token")).isNotEmpty();
  }

  @Test
  void a_registered_client_has_its_data_fetched_and_its_app_linked() {
    Bundle record = scenario("s01").record();
    FHIR_SERVER.holds(record);
    String patientId =
        record.getEntry().stream()
            .map(BundleEntryComponent::getResource)
            .filter(Patient.class::isInstance)
            .map(patient -> patient.getIdElement().getIdPart())
            .findFirst()
            .orElseThrow();
    String body =
        """
        {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
         "fhirServer": "%s",
         "fhirAuthorization": {"access_token": "of-the-ehr", "token_type": "Bearer", "expires_in": 300,
                               "scope": "patient/*.read", "subject": "fertility-cds"},
         "context": {"userId": "Practitioner/example", "patientId": "%s"}}
        """
            .formatted(FHIR_SERVER.base(), patientId);

    var response =
        send(
            to(SERVICE)
                .header("Authorization", bearer(SERVICE))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode card = CdsHooksTest.json(response).at("/cards/0");
    CardShape.require(card);
    JsonNode link = card.at("/links/0");
    assertThat(link.get("type").asText()).isEqualTo("smart");
    assertThat(link.get("url").asText()).isEqualTo("https://app.example.org/launch");
    assertThat(CdsHooksTest.json(link.get("appContext").asText()).get("card"))
        .isEqualTo(card.get("uuid"));
    assertThat(card.at("/source/icon").asText()).isEqualTo(BASE + "/cds-hooks-source.png");
    assertThat(get("/cds-hooks-source.png").statusCode()).isEqualTo(200);
    assertThat(FHIR_SERVER.seen())
        .isNotEmpty()
        .allSatisfy(
            seen -> assertThat(seen.header("Authorization")).isEqualTo("Bearer of-the-ehr"));
  }

  @Test
  void refusals_are_counted() {
    refused(send(to(DISCOVERY).GET()));
    assertThat(get("/actuator/prometheus").body())
        .containsPattern("http_server_requests_seconds_count\\{[^}]*status=\"401\"");
  }

  @Test
  void fhir_asks_for_no_token() {
    assertThat(get("/fhir/metadata").statusCode()).isEqualTo(200);
  }
}
