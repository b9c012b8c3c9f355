package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"demo-confirmed", "Group/demo-confirmed"})
  void a_result_whose_subject_is_named_without_the_type_patient_is_refused(String subject) {
    refused(
        request -> newest(request).putObject("subject").put("reference", subject),
        "context.results",
        "not of the patient in context");
  }

  @Test
  void a_result_that_was_entered_in_error_takes_the_prefetched_one_with_it() {
    assertThat(cardsOf(withdrawn())).isNotEqualTo(cards(demoRequest()));

    ObjectNode stored = withdrawn();
    newest(stored).putObject("meta").put("lastUpdated", "2026-05-19T10:00:00Z");
    prefetchedNewest(stored).putObject("meta").put("lastUpdated", "2026-05-20T10:00:00Z");
    assertThat(cardsOf(stored))
        .as("unless it is stored in a later state")
        .isEqualTo(cards(demoRequest()));
  }

  @Test
  void what_was_entered_in_error_says_which_result_it_is() {
    ObjectNode request = withdrawn();
    newest(request).remove("id");
    ((ObjectNode) results(request).get(0)).put("fullUrl", "urn:uuid:" + UUID.randomUUID());

    HttpResponse<String> response = post(LAB_RESULT, request.toString());

    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.body()).contains("context.results", "entered in error and has no id");
  }

  @Test
  void an_entry_without_a_resource_is_refused() {
    refused(
        request ->
            results(request)
                .addObject()
                .putObject("request")
                .put("method", "DELETE")
                .put("url", "Observation/demo-confirmed-testosterone-1"),
        "context.results holds an entry without a resource");
  }

  private static ObjectNode newest(ObjectNode request) {
    return (ObjectNode) results(request).get(0).get("resource");
  }

  private static ObjectNode prefetchedNewest(ObjectNode request) {
    ArrayNode prefetched = observations(request);
    return (ObjectNode) prefetched.get(prefetched.size() - 1).get("resource");
  }

  /** The newest result is prefetched, and arrives as entered in error. */
  private static ObjectNode withdrawn() {
    ObjectNode request = request();
    observations(request).add(results(request).get(0).deepCopy());
    newest(request).put("status", "entered-in-error");
    return request;
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
