package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.fertilitycds.retention.OldRows;
import org.fertilitycds.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of feedback, on the whole server. */
abstract class CardFeedback extends ServerTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String SERVICE = CdsHooksTest.SERVICE;
  private static final String REVIEW = "/cds-services/fertility-order-review";
  private static final String UNREAD_DRUG =
      """
      {"resourceType": "MedicationRequest", "id": "unread", "status": "active", "intent": "order",
       "subject": {"reference": "Patient/%s"}, "authoredOn": "2026-05-01",
       "medicationCodeableConcept": {"text": "Lisinopril 10 mg"}}
      """;
  private static final String REASON =
      "\"overrideReason\": {\"reason\": {\"code\": \"already-done\", \"system\":"
          + " \"https://fertilitycds.org/fhir/CodeSystem/card-override-reason\"}, \"userComment\":"
          + " \"Done last week\"}";

  @Autowired DataSource dataSource;

  private HttpResponse<String> send(String path, String body) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The demo man under an id of his own, so that no test hears of another's cards. */
  private static ObjectNode request(String patientId) {
    return (ObjectNode)
        CdsHooksTest.json(
            CdsHooksTest.demoRequest()
                .toString()
                .replace(CdsHooksTest.demoRequest().at("/context/patientId").asText(), patientId));
  }

  private JsonNode cards(ObjectNode request) {
    return cards(SERVICE, request);
  }

  private JsonNode cards(String service, ObjectNode request) {
    HttpResponse<String> response = send(service, request.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return CdsHooksTest.json(response).get("cards");
  }

  private String shown(String patientId) {
    String card = cards(request(patientId)).at("/0/uuid").asText();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                jdbc.queryForObject(
                        "select count(*) from cds_hooks_card where card = ? and topic is not null",
                        Integer.class,
                        card)
                    == 1);
    return card;
  }

  private void tell(int status, String... feedback) {
    HttpResponse<String> response =
        send(SERVICE + "/feedback", "{\"feedback\": [" + String.join(",", feedback) + "]}");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
  }

  private static String overridden(String card, Instant at) {
    return "{\"card\": \"%s\", \"outcome\": \"overridden\", \"outcomeTimestamp\": \"%s\", %s}"
        .formatted(card, at, REASON);
  }

  private static String accepted(String card, Instant at) {
    return ("{\"card\": \"%s\", \"outcome\": \"accepted\", \"outcomeTimestamp\": \"%s\","
            + " \"acceptedSuggestions\": [{\"id\": \"%s\"}]}")
        .formatted(card, at, UUID.randomUUID());
  }

  private JsonNode communications(String card) {
    return CdsHooksTest.json(
        get("/fhir/Communication?identifier=urn:ietf:rfc:3986%7Curn:uuid:" + card).body());
  }

  @Test
  void an_overridden_card_stays_away_until_a_fact_changes() {
    ObjectNode request = request("feedback-quiet");
    tell(200, overridden(shown("feedback-quiet"), clock.instant()));

    assertThat(cards(request)).isEmpty();

    var result = (ObjectNode) request.at("/prefetch/observations/entry/2/resource");
    ((ObjectNode) result.get("valueQuantity")).put("value", 201);
    result.withObject("meta").put("versionId", "2");
    assertThat(cards(request)).isNotEmpty();
  }

  @Test
  void an_overridden_card_comes_back_when_a_value_changes_that_has_no_version() {
    ObjectNode request = request("feedback-no-version");
    tell(200, overridden(shown("feedback-no-version"), clock.instant()));

    var result = (ObjectNode) request.at("/prefetch/observations/entry/3/resource");
    result.putObject("meta").put("lastUpdated", "2026-05-30T10:00:00Z");
    assertThat(cards(request)).isEmpty();

    ((ObjectNode) result.get("valueQuantity")).put("value", 3.2);
    assertThat(cards(request)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "feedback-other-drug, /medicationCodeableConcept/coding/0, code, 2596",
    "feedback-other-text, /medicationCodeableConcept, text, Testosterone cypionate 200 mg/mL",
    "feedback-other-dose, /dosageInstruction/0, text, ten times as much"
  })
  void an_overridden_draft_comes_back_when_it_is_another_one_under_its_id(
      String patientId, String path, String field, String value) {
    for (String version : new String[] {"", "1"}) {
      ObjectNode request = OrderRequests.orderSign(request(patientId + version), "835829");
      var draft = (ObjectNode) request.at("/context/draftOrders/entry/0/resource");
      if (!version.isEmpty()) {
        draft.putObject("meta").put("versionId", version);
      }
      if (path.equals("/medicationCodeableConcept")) {
        ((ObjectNode) draft.at(path)).put("text", "Lisinopril 10 mg").remove("coding");
      }
      JsonNode shown = cards(REVIEW, request);
      assertThat(shown).isNotEmpty();
      tell(200, overridden(shown.at("/0/uuid").asText(), clock.instant()));
      assertThat(cards(REVIEW, request)).isEmpty();

      ((ObjectNode) draft.at(path)).put(field, value);
      assertThat(cards(REVIEW, request)).isNotEmpty();
    }
  }

  @Test
  void an_overridden_card_comes_back_when_an_unreadable_drug_becomes_another() {
    ObjectNode request = request("feedback-unread");
    var drug = (ObjectNode) CdsHooksTest.json(UNREAD_DRUG.formatted("feedback-unread"));
    ((ObjectNode) request.get("prefetch"))
        .putObject("medicationRequests")
        .put("resourceType", "Bundle")
        .put("type", "searchset")
        .putArray("entry")
        .addObject()
        .set("resource", drug);
    tell(200, overridden(cards(request).at("/0/uuid").asText(), clock.instant()));
    assertThat(cards(request)).isEmpty();

    ((ObjectNode) drug.get("medicationCodeableConcept")).put("text", "Testosterone cypionate");
    assertThat(cards(request)).isNotEmpty();
  }

  @Test
  void an_overridden_card_comes_back_after_a_time() {
    String card = shown("feedback-long-ago");
    tell(200, overridden(card, clock.instant().minus(Duration.ofDays(181))));

    assertThat(cards(request("feedback-long-ago"))).isNotEmpty();
  }

  @Test
  void what_was_done_last_counts_in_whatever_order_it_is_told() {
    String card = shown("feedback-order");
    tell(200, accepted(card, clock.instant()));
    tell(200, overridden(card, clock.instant().minus(Duration.ofMinutes(5))));
    assertThat(cards(request("feedback-order"))).isNotEmpty();

    tell(200, overridden(card, clock.instant().plus(Duration.ofSeconds(1))));
    assertThat(cards(request("feedback-order"))).isEmpty();
  }

  @Test
  void feedback_is_kept_once_and_can_be_searched() {
    String card = shown("feedback-kept");
    String told = overridden(card, clock.instant());
    tell(200, told, told);
    tell(200, told);

    JsonNode found = communications(card);
    assertThat(found.at("/total").asInt(found.at("/entry").size())).isEqualTo(1);
    JsonNode kept = found.at("/entry/0/resource");
    assertThat(kept.at("/meta/versionId").asText()).isEqualTo("1");
    assertThat(kept.at("/subject/identifier/value").asText()).isEqualTo("feedback-kept");
    assertThat(kept.at("/payload/0/contentString").asText()).isEqualTo("Done last week");
    String categories =
        "https://fertilitycds.org/fhir/CodeSystem/card-feedback%7Coverridden"
            + "&category=https://fertilitycds.org/fhir/CodeSystem/card-override-reason%7Calready-done"
            + "&category=https://fertilitycds.org/fhir/CodeSystem/fertility-recommendation%7C"
            + kept.at("/category/2/coding/0/code").asText();
    assertThat(get("/fhir/Communication?_count=500&category=" + categories).body()).contains(card);
  }

  @Test
  void feedback_on_a_card_that_nobody_remembers_is_kept() {
    String card = UUID.randomUUID().toString();
    tell(200, accepted(card, clock.instant()));

    assertThat(communications(card).at("/entry")).hasSize(1);
  }

  @Test
  void one_that_cannot_be_read_keeps_out_all_of_the_call() {
    String card = shown("feedback-half");
    tell(400, overridden(card, clock.instant()), "{\"card\": \"7\"}");

    assertThat(communications(card).has("entry")).isFalse();
    assertThat(cards(request("feedback-half"))).isNotEmpty();
  }

  @Test
  void shown_and_overridden_cards_are_counted_by_topic_and_reason() {
    String told = overridden(shown("feedback-counted"), clock.instant());
    tell(200, told);
    tell(200, told);

    String metrics = get("/actuator/prometheus").body();
    assertThat(metrics)
        .containsPattern(
            "fertility_cds_hooks_cards_total\\{event=\"shown\",reason=\"none\",service=\"fertility-assessment\",topic=\"[a-z-]+\"}")
        .containsPattern(
            "fertility_cds_hooks_cards_total\\{event=\"overridden\",reason=\"already-done\",service=\"fertility-assessment\",topic=\"[a-z-]+\"}")
        .doesNotContain("feedback-counted");
  }

  private void deleteOldCards(int daysLater) {
    Clock later = Clock.offset(clock, Duration.ofDays(daysLater));
    new OldRows(
            "cds-hooks-cards", StoredCardLog.DELETE_OLD, Duration.ofDays(400), dataSource, later)
        .delete();
  }

  private boolean kept(String card) {
    return Integer.valueOf(1)
        .equals(
            jdbc.queryForObject(
                "select count(*) from cds_hooks_card where card = ?", Integer.class, card));
  }

  @Test
  void what_was_shown_is_forgotten_when_it_is_old_and_feedback_counts_all_the_same() {
    String shown = shown("feedback-old");
    String answered = shown("feedback-old-answered");
    tell(200, overridden(answered, clock.instant().plus(Duration.ofDays(3))));

    deleteOldCards(399);
    assertThat(kept(shown)).isTrue();
    deleteOldCards(402);
    assertThat(kept(shown)).isFalse();
    assertThat(kept(answered)).isTrue();
    deleteOldCards(404);
    assertThat(kept(answered)).isFalse();

    tell(200, accepted(shown, clock.instant()));
    assertThat(communications(shown).at("/total").asInt()).isEqualTo(1);
  }
}
