package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request lacks comes from the client's FHIR server, and the cards are the same. */
class FetchTest extends FetchingTest {

  @Test
  void nothing_is_fetched_where_all_was_sent() {
    assertThat(cardsOf(full())).contains("\"summary\"");
    assertThat(EHR.seen()).isEmpty();
  }

  @Test
  void everything_is_fetched_where_nothing_was_sent() {
    String expected = cardsOf(full());

    assertThat(cardsOf(bare())).isEqualTo(expected);

    assertThat(EHR.seen()).hasSize(9);
    for (var seen : EHR.seen()) {
      assertThat(seen.method()).isEqualTo("GET");
      assertThat(seen.header("Authorization")).isEqualTo("Bearer " + TOKEN);
      assertThat(seen.header("Accept")).isEqualTo("application/fhir+json");
      assertThat(seen.header("Accept-encoding")).isEmpty();
      assertThat(seen.header("Cookie")).isEmpty();
    }
    assertThat(EHR.seen())
        .extracting(FhirStub.Seen::uri)
        .contains(
            "/fhir/Patient/" + PATIENT,
            "/fhir/MedicationRequest?patient=" + PATIENT + "&_count=500")
        .anyMatch(uri -> uri.startsWith("/fhir/Observation?patient=" + PATIENT + "&_count=500&c"));
  }

  @Test
  void only_what_was_not_sent_is_fetched() {
    ObjectNode request = full();
    prefetch(request).remove(List.of("observations", "specimens"));

    assertThat(cardsOf(request)).isEqualTo(cardsOf(full()));
    assertThat(EHR.seen())
        .extracting(seen -> seen.uri().replaceAll("\\?.*", ""))
        .containsExactlyInAnyOrder("/fhir/Observation", "/fhir/Specimen");
  }

  @Test
  void what_the_client_failed_to_query_or_sent_in_part_is_fetched() {
    ObjectNode request = full();
    prefetch(request).set("conditions", json(new OperationOutcome()));
    ObjectNode observations = (ObjectNode) prefetch(request).get("observations");
    observations.withArray("entry").remove(0);
    observations
        .putArray("link")
        .addObject()
        .put("relation", "next")
        .put("url", "https://elsewhere.example.org/page");

    assertThat(cardsOf(request)).isEqualTo(cardsOf(full()));
  }

  @Test
  void a_slash_at_the_end_of_the_address_makes_no_difference() {
    ObjectNode request = bare();
    request.put("fhirServer", EHR.base() + "/");

    assertThat(cardsOf(request)).isEqualTo(cardsOf(full()));
    assertThat(EHR.seen()).extracting(FhirStub.Seen::uri).contains("/fhir/Patient/" + PATIENT);
  }

  @Test
  void a_token_without_a_time_or_for_this_patient_is_used() {
    ObjectNode request = bare();
    authorization(request).remove(Set.of("expires_in", "scope", "subject"));
    authorization(request).put("token_type", "bearer").put("patient", PATIENT);

    assertThat(cardsOf(request)).isEqualTo(cardsOf(full()));
  }

  @Test
  void the_pages_of_a_search_are_joined() {
    pages(2);

    assertThat(cardsOf(bare())).isEqualTo(cardsOf(full()));
    assertThat(EHR.seen()).extracting(FhirStub.Seen::uri).contains("/fhir/page?at=1");
    assertThat(EHR.seen())
        .extracting(seen -> seen.header("Authorization"))
        .containsOnly("Bearer " + TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page?at=1", "/fhir/page?at=1", "./page?at=1", "//%s/fhir/page?at=1"})
  void a_next_page_may_be_named_against_the_page_itself(String link) {
    pages(2);
    Bundle first = page(EHR.found("Observation"), 0, 2);
    first.getLink("next").setUrl(link.formatted("127.0.0.1:" + EHR.port()));
    EHR.answer("Observation", first);

    assertThat(cardsOf(bare())).isEqualTo(cardsOf(full()));
    assertThat(EHR.seen()).extracting(FhirStub.Seen::uri).contains("/fhir/page?at=1");
  }

  @Test
  void a_next_page_may_be_the_same_search_with_another_query() {
    pages(2);
    Bundle all = EHR.found("Observation");
    Bundle first = page(all, 0, 2);
    first.getLink("next").setUrl("?at=1");
    EHR.answer(
        "Observation",
        exchange ->
            FhirStub.send(
                exchange,
                200,
                json(exchange.getRequestURI().getQuery().equals("at=1") ? page(all, 1, 2) : first)
                    .toString()));

    assertThat(cardsOf(bare())).isEqualTo(cardsOf(full()));
  }

  @Test
  void ten_further_pages_are_fetched() {
    pages(11);

    assertThat(cardsOf(bare())).isEqualTo(cardsOf(full()));
  }

  @Test
  void an_eleventh_further_page_is_not() {
    pages(12);

    assertThat(missing(call(bare()), "patient", "conditions", "medicationRequests", "observations"))
        .contains("observations (not sent; fetching: the FHIR server has more than 10 further");
  }

  /** Spreads the observations over pages, as evenly as they go. */
  static void pages(int count) {
    Bundle all = EHR.found("Observation");
    EHR.answer("Observation", page(all, 0, count));
    EHR.answer(
        "page",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          int at = Integer.parseInt(query.substring(query.indexOf('=') + 1));
          FhirStub.send(exchange, 200, json(page(all, at, count)).toString());
        });
  }

  private static Bundle page(Bundle all, int at, int count) {
    var page = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(all.getTotal());
    for (int entry = at; entry < all.getEntry().size(); entry += count) {
      page.addEntry(all.getEntry().get(entry));
    }
    if (at + 1 < count) {
      page.addLink().setRelation("next").setUrl(EHR.base() + "/page?at=" + (at + 1));
    }
    return page;
  }

  @Test
  void remarks_on_a_search_are_no_data() {
    Bundle found = EHR.found("Observation");
    found.addEntry().setResource(new OperationOutcome());
    EHR.answer("Observation", found);

    assertThat(cardsOf(bare())).isEqualTo(cardsOf(full()));
  }

  @Test
  void what_an_optional_query_did_not_get_stands_on_the_card() {
    EHR.answer("MedicationDispense", 403, "");
    EHR.answer("Specimen", 404, "");

    assertThat(cardsOf(bare()))
        .contains("MedicationDispense: not sent; fetching: the FHIR server answered 403")
        .contains("Specimen: not sent; fetching: the FHIR server answered 404")
        .doesNotContain("MedicationAdministration: not sent");
  }
}
