package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefetchTest extends CdsHooksTest {

  private static final List<String> REQUIRED =
      List.of("patient", "conditions", "medicationRequests", "observations");

  private static void missing(HttpResponse<String> response, String... keys) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(412);
    assertThat(json(response).at("/issue/0/expression"))
        .extracting(JsonNode::asText)
        .containsExactly(Arrays.stream(keys).map(key -> "prefetch." + key).toArray(String[]::new));
    assertThat(json(response).at("/issue/0/diagnostics").asText()).contains(keys);
  }

  private static String outcome() {
    return "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\","
        + "\"code\":\"forbidden\"}]}";
  }

  @Test
  void nothing_prefetched_names_every_required_key() {
    ObjectNode request = demoRequest();
    request.remove("prefetch");
    missing(post(request), REQUIRED.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "conditions", "medicationRequests", "observations"})
  void a_required_key_that_is_absent_or_failed_is_missing(String key) {
    ObjectNode request = demoRequest();
    prefetch(request).remove(key);
    missing(post(request), key);
    prefetch(request).set(key, json(outcome()));
    missing(post(request), key);
  }

  @Test
  void null_means_a_search_that_found_nothing() {
    ObjectNode request = demoRequest();
    JsonNode before = cards(request);
    prefetch(request).putNull("medicationRequests");
    assertThat(cards(request)).isEqualTo(before);
  }

  /** A client without the type sends the same null as one that found nothing. */
  @Test
  void null_for_an_optional_key_is_told_in_the_card() {
    ObjectNode request = demoRequest();
    prefetch(request).putNull("medicationStatements");
    prefetch(request).putNull("specimens");
    JsonNode card = cards(request).get(0);
    assertThat(card.get("detail").asText())
        .contains("### Not seen")
        .contains(
            "MedicationStatement, Specimen: null was sent, so the EHR found none or keeps no such"
                + " data");
    assertThat(card.at("/source/topic/code").asText()).isEqualTo("consider-serm");
  }

  @Test
  void no_patient_is_missing_data_whatever_the_form() {
    ObjectNode request = demoRequest();
    prefetch(request).putNull("patient");
    missing(post(request), "patient");
    prefetch(request)
        .set("patient", json("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}"));
    missing(post(request), "patient");
  }

  @Test
  void a_patient_in_a_searchset_is_read() {
    ObjectNode request = demoRequest();
    JsonNode before = cards(request);
    ObjectNode bundle = (ObjectNode) json("{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}");
    bundle.putArray("entry").addObject().set("resource", prefetch(request).get("patient"));
    prefetch(request).set("patient", bundle);
    assertThat(cards(request)).isEqualTo(before);
  }

  @Test
  void a_page_is_not_the_whole_answer() {
    ObjectNode request = demoRequest();
    ObjectNode observations = (ObjectNode) prefetch(request).get("observations");
    observations
        .putArray("link")
        .addObject()
        .put("relation", "next")
        .put("url", "https://ehr.example.org/fhir?page=2");
    missing(post(request), "observations");
  }

  @Test
  void fewer_results_than_the_total_are_not_the_whole_answer() {
    ObjectNode request = demoRequest();
    ((ObjectNode) prefetch(request).get("observations")).put("total", 500);
    missing(post(request), "observations");
  }

  @Test
  void remarks_on_a_search_are_no_data() {
    ObjectNode request = demoRequest();
    JsonNode before = cards(request);
    ((ObjectNode) prefetch(request).get("observations"))
        .withArray("entry")
        .addObject()
        .set("resource", json(outcome()));
    assertThat(cards(request)).isEqualTo(before);
  }

  @Test
  void one_resource_is_read_as_it_stands() {
    ObjectNode request = demoRequest();
    JsonNode before = cards(request);
    JsonNode condition = prefetch(request).get("conditions").get("entry").get(0).get("resource");
    prefetch(request).set("conditions", condition);
    assertThat(cards(request)).isEqualTo(before);
  }

  @Test
  void the_patient_again_among_the_results_is_not_a_second_patient() {
    ObjectNode request = demoRequest();
    ((ObjectNode) prefetch(request).get("conditions"))
        .withArray("entry")
        .addObject()
        .<ObjectNode>set("resource", prefetch(request).get("patient"))
        .putObject("search")
        .put("mode", "include");
    assertThat(cards(request)).hasSize(1);
  }

  @Test
  void an_optional_key_that_was_not_to_be_seen_is_named_in_the_card() {
    ObjectNode request = demoRequest();
    prefetch(request).set("medicationDispenses", json(outcome()));
    prefetch(request).set("medicationStatements", json(outcome()));
    String detail = cards(request).get(0).get("detail").asText();
    assertThat(detail)
        .contains("### Not seen")
        .contains("MedicationDispense: the client's own query failed")
        .contains("MedicationStatement: the client's own query failed")
        .contains("MedicationAdministration: not sent");
  }

  @Test
  void a_drug_by_reference_that_did_not_come_along_is_named_in_the_card() {
    ObjectNode request = demoRequest();
    prefetch(request)
        .set(
            "medicationRequests",
            json(
                """
                {"resourceType": "MedicationRequest", "id": "m1", "status": "active",
                 "intent": "order", "subject": {"reference": "Patient/demo-confirmed"},
                 "medicationReference": {"reference": "Medication/77"}}
                """));
    assertThat(cards(request).get(0).get("detail").asText())
        .contains("Not used, and why")
        .contains("**Not recognised:** Medication/77, which was not sent, active has no code");
  }

  @Test
  void a_drug_by_reference_that_came_along_is_read() {
    ObjectNode request = demoRequest();
    prefetch(request)
        .set(
            "medicationRequests",
            json(
                """
                {"resourceType": "Bundle", "type": "searchset", "total": 1, "entry": [
                 {"resource": {"resourceType": "MedicationRequest", "id": "m1",
                  "status": "active", "intent": "order", "authoredOn": "2026-05-01",
                  "subject": {"reference": "Patient/demo-confirmed"},
                  "medicationReference": {"reference": "Medication/77"}}},
                 {"resource": {"resourceType": "Medication", "id": "77", "code": {"coding": [
                  {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "10379"}]}},
                  "search": {"mode": "include"}}]}
                """));
    JsonNode card = cards(request).get(0);
    assertThat(card.get("source").get("topic").get("code").asText())
        .isEqualTo("stop-exogenous-testosterone");
    assertThat(card.get("indicator").asText()).isEqualTo("warning");
  }

  @Test
  void keys_that_nobody_asked_for_and_unknown_fields_are_left_alone() {
    ObjectNode request = demoRequest();
    JsonNode before = cards(request);
    prefetch(request).put("weather", "fine");
    request.put("fhirServer", "https://ehr.example.org/fhir");
    request.putObject("fhirAuthorization").put("access_token", "secret");
    request.putObject("extension").put("org.example", true);
    assertThat(cards(request)).isEqualTo(before);
  }

  @Test
  void a_time_beyond_the_last_year_of_cql_is_as_good_as_none() {
    ObjectNode request = demoRequest();
    ObjectNode condition =
        ((ObjectNode) prefetch(request).get("conditions"))
            .withArray("entry")
            .addObject()
            .putObject("resource");
    condition.put("resourceType", "Condition").put("onsetDateTime", "9999-12-31T23:59:60Z");
    condition
        .putObject("subject")
        .put("reference", "Patient/" + request.at("/context/patientId").asText());
    condition
        .putObject("code")
        .putArray("coding")
        .addObject()
        .put("system", "http://snomed.info/sct")
        .put("code", "128053003");
    assertThat(post(request).statusCode()).isEqualTo(200);
  }

  /** FHIR forbids to read it as if the extension were not there. */
  @Test
  void a_problem_whose_modifier_is_not_understood_is_not_read_and_is_told_in_the_card() {
    ObjectNode request = demoRequest();
    JsonNode man = prefetch(request).get("patient");
    JsonNode problem =
        json(
            """
            {"resourceType": "Condition", "id": "strange", "subject": {"reference": "Patient/%s"},
             "modifierExtension": [{"url": "https://example.org/ruled-out", "valueBoolean": true}],
             "code": {"text": "Deep vein thrombosis of the left leg",
              "coding": [{"system": "http://snomed.info/sct", "code": "128053003"}]}}
            """
                .formatted(man.get("id").asText()));
    prefetch(request).set("conditions", problem);

    JsonNode card = cards(request).get(0);

    assertThat(card.at("/source/topic/code").asText()).isEqualTo("consider-serm");
    assertThat(card.get("detail").asText())
        .contains("### Not used, and why")
        .containsPattern(
            "Deep vein thrombosis of the left leg.*modifier extension.*check it by hand");
  }
}
