package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;

/** What tests of fetching share: the demo patient in a FHIR server, and calls that name it. */
@SpringBootTest(
    classes = FetchingServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class FetchingTest extends CdsHooksTest {

  static final FhirStub EHR = FetchingServer.EHR;
  static final String PATIENT = "demo-confirmed";
  static final String TOKEN = "eyJhbGciOi.JtYW5kYXRl-c2VjcmV0_dG9rZW4";

  @BeforeEach
  void the_fhir_server_holds_the_demo_patient() {
    EHR.holds(demoRecord());
  }

  /** All resources of the demo request's prefetch. */
  static Bundle demoRecord() {
    var record = new Bundle();
    for (JsonNode value : demoRequest().get("prefetch")) {
      var resource = FHIR.newJsonParser().parseResource(value.toString());
      if (resource instanceof Bundle found) {
        found.getEntry().forEach(entry -> record.addEntry().setResource(entry.getResource()));
      } else {
        record.addEntry().setResource((org.hl7.fhir.r4.model.Resource) resource);
      }
    }
    return record;
  }

  /** The demo patient with all keys in the prefetch, and a FHIR server that is not needed. */
  static ObjectNode full() {
    return access(request(demoRecord()));
  }

  /** The demo patient without any prefetch. */
  static ObjectNode bare() {
    ObjectNode request = full();
    request.remove("prefetch");
    return request;
  }

  static ObjectNode access(ObjectNode request) {
    return access(request, EHR.base());
  }

  /** Adds a FHIR server and a token for it. */
  static ObjectNode access(ObjectNode request, String fhirServer) {
    request.put("fhirServer", fhirServer);
    request
        .putObject("fhirAuthorization")
        .put("access_token", TOKEN)
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "patient/*.read")
        .put("subject", "cds-service");
    return request;
  }

  static ObjectNode authorization(ObjectNode request) {
    return (ObjectNode) request.get("fhirAuthorization");
  }

  HttpResponse<String> call(JsonNode request) {
    HttpResponse<String> response = post("/fetching", request.toString());
    assertThat(response.body()).doesNotContain(TOKEN, EHR.base());
    return response;
  }

  String cardsOf(JsonNode request) {
    HttpResponse<String> response = call(request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  /** What a 412 says. */
  static String missing(HttpResponse<String> response, String... keys) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(412);
    JsonNode issue = json(response).get("issue").get(0);
    assertThat(issue.get("expression"))
        .extracting(JsonNode::asText)
        .containsExactly(Stream.of(keys).map(key -> "prefetch." + key).toArray(String[]::new));
    return issue.get("diagnostics").asText();
  }
}
