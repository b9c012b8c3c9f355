package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest extends CdsHooksTest {

  private static void refused(HttpResponse<String> response, int status, String... words) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(json(response).get("resourceType").asText()).isEqualTo("OperationOutcome");
    assertThat(json(response).at("/issue/0/code").asText()).isNotBlank();
    assertThat(json(response).at("/issue/0/diagnostics").asText()).contains(words);
    assertThat(response.body()).doesNotContain("Exception", "\tat ", "HAPI-");
  }

  private HttpResponse<String> changed(Consumer<ObjectNode> change) {
    ObjectNode request = demoRequest();
    change.accept(request);
    return post(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "not json",
        "null",
        "[]",
        "\"text\"",
        "{\"hook\":{}}",
        "{\"prefetch\":[]}",
        "{\"hook\":\"patient-view\"} {}",
        "\u0000\u0000{}"
      })
  void a_body_that_is_not_the_json_of_a_call(String body) {
    refused(post(body), 400, "JSON");
  }

  @Test
  void a_body_nested_too_deeply() {
    refused(post("{\"extension\":" + "[".repeat(5000) + "]".repeat(5000) + "}"), 400, "JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"hook\":\"order-sign\",\"hook\":\"patient-view\"",
        "\"context\":{\"patientId\":\"p9\",\"patientId\":\"p1\"}",
        "\"context\":{\"userId\":\"Practitioner/1\",\"userId\":\"Practitioner/2\"}",
        "\"prefetch\":{\"patient\":null,\"patient\":null}",
        "\"prefetch\":{\"observations\":{\"valueQuantity\":{\"value\":900,\"value\":250}}}",
        "\"extension\":{\"a\":[{\"b\":1,\"b\":2}]}"
      })
  void a_key_that_is_given_twice_wherever_it_stands(String fields) {
    var response = post("{" + fields + "}");
    refused(response, 400, "a key twice in one object", "once", "line 1");
    assertThat(response.body()).doesNotContain("p9", "900", "Practitioner");
  }

  @Test
  void a_missing_hook() {
    refused(changed(request -> request.remove("hook")), 400, "hook is missing", "patient-view");
  }

  @Test
  void a_hook_that_the_service_does_not_answer() {
    refused(
        changed(request -> request.put("hook", "order-sign")), 400, "order-sign", "patient-view");
  }

  @Test
  void a_missing_hook_instance() {
    refused(changed(request -> request.remove("hookInstance")), 400, "hookInstance is missing");
  }

  @Test
  void a_hook_instance_that_is_no_uuid() {
    refused(changed(request -> request.put("hookInstance", "7")), 400, "hookInstance", "UUID");
  }

  @Test
  void a_missing_context() {
    refused(changed(request -> request.remove("context")), 400, "context is missing");
  }

  @Test
  void a_missing_user() {
    refused(
        changed(request -> ((ObjectNode) request.get("context")).remove("userId")),
        400,
        "context.userId is missing");
  }

  @Test
  void a_missing_patient_id() {
    refused(
        changed(request -> ((ObjectNode) request.get("context")).remove("patientId")),
        400,
        "context.patientId is missing");
  }

  @Test
  void a_patient_id_that_is_a_number() {
    refused(
        changed(request -> ((ObjectNode) request.get("context")).put("patientId", 7)),
        400,
        "context.patientId is no string");
  }

  @Test
  void a_user_that_is_null() {
    refused(
        changed(request -> ((ObjectNode) request.get("context")).putNull("userId")),
        400,
        "context.userId is missing");
  }

  private HttpResponse<String> order(Consumer<ObjectNode> change) {
    ObjectNode request = OrderRequests.orderSelect(demoRequest(), "835829");
    change.accept((ObjectNode) request.get("context"));
    return post("/cds-services/fertility-order-review", request.toString());
  }

  @Test
  void draft_orders_that_are_no_object() {
    refused(
        order(context -> context.putArray("draftOrders")),
        400,
        "context.draftOrders is no Bundle: send a Bundle");
    refused(
        order(context -> context.putNull("draftOrders")), 400, "context.draftOrders is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo-confirmed", "Group/demo-confirmed"})
  void a_draft_whose_subject_is_named_without_the_type_patient(String subject) {
    refused(
        order(
            context ->
                ((ObjectNode) context.at("/draftOrders/entry/0/resource"))
                    .putObject("subject")
                    .put("reference", subject)),
        400,
        "context.draftOrders holds a MedicationRequest that is not for the patient in context");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MedicationRequest/other", "ServiceRequest/draft-1", "urn:uuid:1", "x"})
  void a_selection_that_names_no_draft(String selection) {
    refused(
        order(context -> context.withArray("selections").add(selection)),
        400,
        "context.selections[1] names no order in context.draftOrders",
        "MedicationRequest/123");
  }

  @Test
  void a_patient_id_that_is_a_reference() {
    refused(
        changed(request -> ((ObjectNode) request.get("context")).put("patientId", "Patient/1")),
        400,
        "context.patientId is not a FHIR id",
        "without Patient/");
  }

  @Test
  void another_patient_than_the_one_in_context() {
    refused(
        changed(request -> ((ObjectNode) prefetch(request).get("patient")).put("id", "other")),
        400,
        "prefetch.patient is not the patient in context");
  }

  @Test
  void a_prefetch_value_that_is_no_object() {
    refused(
        changed(request -> prefetch(request).put("conditions", "none")),
        400,
        "prefetch.conditions is not a JSON object");
  }

  @Test
  void a_prefetch_value_that_is_not_fhir() {
    var response =
        changed(request -> prefetch(request).putObject("conditions").put("resourceType", "Whim"));
    refused(response, 400, "prefetch.conditions is not FHIR R4", "Whim");
    assertThat(json(response).at("/issue/0/expression")).hasToString("[\"prefetch.conditions\"]");
  }

  @Test
  void a_prefetch_value_with_a_value_that_fhir_forbids() {
    refused(
        changed(request -> ((ObjectNode) prefetch(request).get("patient")).put("gender", "man")),
        400,
        "prefetch.patient is not FHIR R4",
        "gender");
  }

  @Test
  void a_bundle_with_an_entry_that_is_no_resource() {
    refused(
        changed(
            request ->
                ((ObjectNode) prefetch(request).get("conditions"))
                    .withArray("entry")
                    .addObject()
                    .put("resource", "none")),
        400,
        "prefetch.conditions is not FHIR R4");
  }

  @Test
  void a_prefetch_value_that_answers_another_query() {
    refused(
        changed(request -> prefetch(request).set("conditions", prefetch(request).get("patient"))),
        400,
        "prefetch.conditions is a Patient",
        "Condition?patient=");
  }

  @Test
  void an_unknown_service_whatever_the_method() {
    refused(
        send(
            to("/cds-services/other")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))),
        404,
        "no CDS service other",
        "GET /cds-services");
    refused(send(to("/cds-services/other").GET()), 404, "other");
    refused(send(to("/cds-services/other/feedback").GET()), 404, "other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cds-services/",
        "/cds-services/fertility-assessment/",
        "/cds-services/fertility-assessment/feedback/",
        "/cds-services/fertility-assessment/other",
        "/cds-services/a/b/c",
        "/cds-services//",
        "/cds-services/%20",
        "/cds-services/index.html"
      })
  void a_path_where_nothing_is(String path) {
    for (String accept : List.of("*/*", "text/html", "application/json")) {
      refused(send(to(path).header("Accept", accept).GET()), 404, "GET /cds-services");
      refused(
          send(
              to(path)
                  .header("Accept", accept)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{}"))),
          404,
          "GET /cds-services");
    }
  }

  @Test
  void another_method() {
    for (String method : new String[] {"GET", "PUT", "DELETE", "PATCH"}) {
      var response = send(to(SERVICE).method(method, BodyPublishers.noBody()));
      refused(response, 405, method, "POST");
      assertThat(response.headers().firstValue("Allow").orElse("")).contains("POST");
    }
  }

  @Test
  void another_content_type() {
    for (String type : new String[] {"text/plain", "application/fhir+json", "nonsense"}) {
      refused(
          send(
              to(SERVICE)
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString(demoRequest().toString()))),
          415,
          "Content-Type: application/json");
    }
    refused(
        send(to(SERVICE).POST(BodyPublishers.ofString(demoRequest().toString()))),
        415,
        "Content-Type: application/json");
  }

  @Test
  void a_client_that_takes_no_json() {
    refused(send(to("/cds-services").header("Accept", "text/html").GET()), 406, "Accept");
    refused(
        send(
            to(SERVICE)
                .header("Accept", "application/xml")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(demoRequest().toString()))),
        406,
        "Accept");
  }

  @Test
  void never_repeats_more_of_a_body_than_the_value_it_is_about() {
    var response =
        changed(request -> ((ObjectNode) prefetch(request).get("patient")).put("gender", "man"));
    assertThat(response.body()).doesNotContain("Bert", "1992-03-14");
  }

  @Test
  void more_resources_than_any_record_has() {
    ObjectNode request = demoRequest();
    var entries = ((ObjectNode) prefetch(request).get("observations")).withArray("entry");
    for (int i = entries.size(); i <= 10_000; i++) {
      entries
          .addObject()
          .putObject("resource")
          .put("resourceType", "Observation")
          .put("id", "r" + i)
          .putObject("code")
          .put("text", "none of ours");
    }
    ((ObjectNode) prefetch(request).get("observations")).remove("total");
    refused(post(request), 413, "more than 10000 resources");
  }

  @Test
  void more_calls_at_once_than_are_answered() throws IOException {
    List<Socket> unfinished = new ArrayList<>();
    try {
      // More than are let in: one that is refused because a call below was in its place is not
      // missed.
      for (int i = 0; i < 80; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        unfinished.add(socket);
        socket
            .getOutputStream()
            .write(
                """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Content-Length: 100\r
                \r
                {"""
                    .formatted(SERVICE)
                    .getBytes(StandardCharsets.US_ASCII));
      }
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(post(demoRequest()).statusCode()).isEqualTo(429));
      var response = post(demoRequest());
      refused(response, 429, "Retry-After");
      assertThat(response.headers().firstValue("Retry-After")).contains("1");
    } finally {
      for (Socket socket : unfinished) {
        socket.close();
      }
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(post(demoRequest()).statusCode()).isEqualTo(200));
  }
}
