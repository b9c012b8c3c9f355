package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of this package share: a server, a client, and requests made of records. */
@SpringBootTest(
    classes = CdsHooksServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class CdsHooksTest {

  static final ObjectMapper JSON = new ObjectMapper();
  static final FhirContext FHIR = FhirContext.forR4Cached();
  static final String SERVICE = "/cds-services/fertility-assessment";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Set<String> KEYS =
      Set.of(
          "observations",
          "conditions",
          "medicationRequests",
          "medicationStatements",
          "medicationAdministrations",
          "medicationDispenses",
          "specimens",
          "allergyIntolerances");

  @LocalServerPort int port;

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("The server did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while the server answered", e);
    }
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  HttpResponse<String> post(String body) {
    return post(SERVICE, body);
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(JsonNode body) {
    return post(body.toString());
  }

  /** The cards for a request that must succeed. */
  JsonNode cards(JsonNode request) {
    HttpResponse<String> response = post(request);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + ": " + response.body());
    }
    return json(response).get("cards");
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }

  static ObjectNode json(Resource resource) {
    return (ObjectNode) json(FHIR.newJsonParser().encodeResourceToString(resource));
  }

  /** The request that the project shows to newcomers. */
  static ObjectNode demoRequest() {
    try {
      return (ObjectNode) json(Files.readString(Path.of("src", "demo", "cds-hooks-request.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A full prefetch of a record: one searchset for each key, also where it is empty. */
  static ObjectNode request(Bundle record) {
    ObjectNode request = JSON.createObjectNode();
    request.put("hook", "patient-view");
    request.put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    ObjectNode context = request.putObject("context");
    context.put("userId", "Practitioner/example");
    ObjectNode prefetch = request.putObject("prefetch");
    KEYS.forEach(key -> prefetch.set(key, json(new Bundle().setType(Bundle.BundleType.SEARCHSET))));
    for (var entry : record.getEntry()) {
      Resource resource = entry.getResource();
      if (resource.fhirType().equals("Patient")) {
        context.put("patientId", resource.getIdElement().getIdPart());
        prefetch.set("patient", json(resource));
      } else {
        add(prefetch, resource);
      }
    }
    return request;
  }

  private static void add(ObjectNode prefetch, Resource resource) {
    String type = resource.fhirType();
    String key = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "s";
    ((ObjectNode) prefetch.get(key)).withArray("entry").addObject().set("resource", json(resource));
  }

  static ObjectNode prefetch(ObjectNode request) {
    return (ObjectNode) request.get("prefetch");
  }
}
