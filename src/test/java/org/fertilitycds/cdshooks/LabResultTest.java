package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Results that have just arrived come in the context. */
class LabResultTest extends CdsHooksTest {

  private static final int NEWEST = 2;
  private static final String LAB_RESULT = "/cds-services/fertility-lab-result";

  /** The demo request with its newest result in the context instead of the prefetch. */
  private static ObjectNode request() {
    ObjectNode request = demoRequest();
    request.put("hook", "org.fertilitycds.lab-result-received");
    context(request).remove("userId");
    results(request).addObject().set("resource", takeNewest(request).get("resource"));
    return request;
  }

  /** Removes the second testosterone, without which there is no class. */
  private static JsonNode takeNewest(ObjectNode request) {
    ((ObjectNode) prefetch(request).get("observations")).remove("total");
    return observations(request).remove(NEWEST);
  }

  private static ObjectNode context(ObjectNode request) {
    return (ObjectNode) request.get("context");
  }

  private static ArrayNode observations(ObjectNode request) {
    return (ArrayNode) prefetch(request).get("observations").get("entry");
  }

  private static ArrayNode results(ObjectNode request) {
    ObjectNode context = context(request);
    if (!context.has("results")) {
      context.putObject("results").put("resourceType", "Bundle").put("type", "collection");
    }
    return context.withObject("results").withArray("entry");
  }

  private JsonNode cardsOf(JsonNode request) {
    HttpResponse<String> response = post(LAB_RESULT, request.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response).get("cards");
  }

  private void refused(Consumer<ObjectNode> change, String... words) {
    ObjectNode request = request();
    change.accept(request);
    HttpResponse<String> response = post(LAB_RESULT, request.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(json(response).at("/issue/0/diagnostics").asText()).contains(words);
  }

  @Test
  void results_in_the_context_count_as_if_they_were_in_the_prefetch() {
    assertThat(cardsOf(request())).isNotEmpty().isEqualTo(cards(demoRequest()));
  }

  @Test
  void without_the_result_the_answer_is_another_one() {
    ObjectNode without = demoRequest();
    takeNewest(without);

    assertThat(cardsOf(request())).isNotEqualTo(cards(without));
  }

  @Test
  void a_result_that_is_prefetched_too_counts_once_and_as_it_arrived() {
    ObjectNode both = request();
    ObjectNode stale = results(both).get(0).deepCopy();
    ((ObjectNode) stale.get("resource")).put("status", "preliminary");
    observations(both).add(stale);

    assertThat(cardsOf(both)).isEqualTo(cardsOf(request()));
  }

  @Test
  void results_are_required_as_a_bundle_of_observations_of_the_patient() {
    refused(request -> context(request).remove("results"), "context.results is missing");
    refused(request -> context(request).put("results", "none"), "context.results is no Bundle");
    refused(
        request -> context(request).set("results", results(request).get(0).get("resource")),
        "context.results is no Bundle");
    refused(request -> results(request).removeAll(), "context.results is empty");
    refused(
        request -> results(request).addObject().set("resource", prefetch(request).get("patient")),
        "context.results holds a Patient");
    refused(
        request ->
            ((ObjectNode) results(request).get(0).get("resource"))
                .putObject("subject")
                .put("reference", "Patient/somebody-else"),
        "context.results",
        "not of the patient in context");
    refused(
        request -> ((ObjectNode) results(request).get(0).get("resource")).put("status", "whim"),
        "context.results is not FHIR R4",
        "status");
  }

  @Test
  void the_rest_of_the_call_is_checked_as_ever() {
    refused(request -> request.put("hook", "patient-view"), "org.fertilitycds.lab-result-received");
    refused(request -> request.remove("context"), "results and patientId");
    refused(request -> context(request).remove("patientId"), "context.patientId is missing");
    ObjectNode request = request();
    request.remove("prefetch");
    assertThat(post(LAB_RESULT, request.toString()).statusCode()).isEqualTo(412);
  }
}
