package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.junit.jupiter.api.Test;

/**
 * What CDS Hooks 2.0 asks of every service, for all that discovery lists: a service that comes
 * later is held to it without a line here. Which requirement is proved where: {@code
 * src/docs/cds-hooks-2.0-requirements.tsv}.
 */
class SpecificationTest extends CdsHooksTest {

  private static final Pattern TOKEN = Pattern.compile("\\{\\{(.*?)}}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  /**
   * Fields of a context that are simple values and stand at its root, by the hooks' definitions.
   */
  private static final Set<String> TOKENS =
      Set.of(
          "context.patientId",
          "context.userId",
          "context.encounterId",
          "userPractitionerId",
          "userPractitionerRoleId",
          "userPatientId",
          "userRelatedPersonId");

  private static final Set<String> PARAMETERS = Set.of("patient", "code", "_count", "_sort");

  /** On the order of 500 ms, says the specification; what a client sees, HTTP included. */
  private static final long QUICK_MILLISECONDS = 500;

  private static final int CALLS = 31;

  private JsonNode services() {
    HttpResponse<String> response = send(to("/cds-services").GET());
    assertThat(response.statusCode()).isEqualTo(200);
    return json(response).get("services");
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  // --- Exchange ---

  @Test
  void what_is_sent_and_received_is_json() {
    List<HttpResponse<String>> answers =
        List.of(
            send(to("/cds-services").GET()),
            post(demoRequest()),
            post("{}"),
            post(SERVICE + "/feedback", "{}"),
            post("/cds-services/other", "{}"),
            send(to(SERVICE).GET()));
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                  .startsWith("application/json");
              assertThat(json(answer).isObject()).isTrue();
            });
  }

  @Test
  void no_answer_holds_null_or_what_is_empty() {
    CardShape.nothingEmpty(json(send(to("/cds-services").GET())));
    CardShape.nothingEmpty(json(post("{}")));
    CardShape.nothingEmpty(json(post("/cds-services/other", "{}")));
    ObjectNode incomplete = demoRequest();
    incomplete.remove("prefetch");
    CardShape.nothingEmpty(json(post(incomplete)));
    CardShape.requireAnswer(json(post(demoRequest())));
  }

  // --- Discovery ---

  @Test
  void discovery_is_an_object_with_a_list_of_services() {
    JsonNode discovery = json(send(to("/cds-services").GET()));
    assertThat(discovery.isObject()).isTrue();
    assertThat(discovery.get("services").isArray()).isTrue();
    assertThat(discovery.get("services")).isNotEmpty();
    CardShape.extension(discovery);
  }

  @Test
  void every_service_says_hook_title_description_id_and_what_it_presumes() {
    assertThat(services())
        .allSatisfy(
            service -> {
              for (String field :
                  List.of("hook", "title", "description", "id", "usageRequirements")) {
                assertThat(service.path(field).isTextual()).as(field).isTrue();
                assertThat(service.get(field).textValue()).as(field).isNotBlank();
              }
              assertThat(service.get("id").textValue()).matches(ID);
              CardShape.extension(service);
            });
  }

  @Test
  void a_hook_is_one_of_hl7_or_named_by_reverse_domain() {
    assertThat(services())
        .allSatisfy(
            service ->
                assertThat(service.get("hook").textValue())
                    .matches(
                        "patient-view|encounter-start|order-select|order-sign"
                            + "|org\\.fertilitycds\\.[a-z-]+"));
  }

  @Test
  void no_id_is_listed_twice_for_one_hook() {
    assertThat(
            stream(services())
                .map(service -> service.get("hook").asText() + " " + service.get("id").asText()))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_service_is_called_below_discovery_by_its_id() {
    for (JsonNode service : services()) {
      HttpResponse<String> answer = post("/cds-services/" + service.get("id").asText(), "{}");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("hook");
    }
  }

  // --- Prefetch ---

  @Test
  void prefetch_templates_have_keys_and_queries_in_text() {
    assertThat(services())
        .allSatisfy(
            service -> {
              assertThat(service.get("prefetch").isObject()).isTrue();
              assertThat(service.get("prefetch")).isNotEmpty();
              assertThat(service.get("prefetch"))
                  .allSatisfy(query -> assertThat(query.isTextual()).isTrue());
            });
  }

  @Test
  void the_keys_that_a_service_misses_are_keys_of_its_discovery() {
    ObjectNode request = demoRequest();
    request.remove("prefetch");
    HttpResponse<String> answer = post(request);
    assertThat(answer.statusCode()).isEqualTo(412);
    List<String> keys = new ArrayList<>();
    services().get(0).get("prefetch").fieldNames().forEachRemaining(keys::add);
    assertThat(keys.stream().filter(answer.body()::contains)).contains("patient", "observations");
  }

  @Test
  void prefetch_tokens_are_fields_of_the_context_between_braces() {
    for (JsonNode service : services()) {
      for (JsonNode template : service.get("prefetch")) {
        String query = template.textValue();
        Matcher token = TOKEN.matcher(query);
        String rest = query;
        while (token.find()) {
          assertThat(token.group(1)).isIn(TOKENS);
          rest = rest.replace(token.group(), "");
        }
        assertThat(rest).as("braces are about tokens alone").doesNotContain("{", "}");
      }
    }
  }

  @Test
  void prefetch_queries_keep_to_the_recommended_subset() {
    for (JsonNode service : services()) {
      for (JsonNode template : service.get("prefetch")) {
        String query = template.textValue();
        assertThat(query)
            .matches("[A-Z][A-Za-z]+/\\{\\{context\\.[A-Za-z]+}}|[A-Z][A-Za-z]+\\?[^?]+");
        if (query.contains("?")) {
          assertThat(
                  Arrays.stream(query.substring(query.indexOf('?') + 1).split("&"))
                      .map(parameter -> parameter.substring(0, parameter.indexOf('='))))
              .allSatisfy(name -> assertThat(name).isIn(PARAMETERS));
        }
      }
    }
  }

  // --- Answers ---

  @Test
  void an_answer_is_quick() {
    String request = demoRequest().toString();
    List<Long> took = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      long start = System.nanoTime();
      assertThat(post(request).statusCode()).isEqualTo(200);
      took.add((System.nanoTime() - start) / 1_000_000);
    }
    Collections.sort(took);
    assertThat(took.get(CALLS / 2)).isLessThan(QUICK_MILLISECONDS);
  }

  /** A source is the same for whoever reads it; what is about a man belongs into a link. */
  @Test
  void no_source_and_no_absolute_link_leads_to_one_man() {
    for (Case one : CaseReader.folder("scenarios")) {
      for (JsonNode card : cards(request(one.record()))) {
        assertThat(card.at("/source/url").asText()).doesNotContainIgnoringCase(one.id());
        assertThat(stream(card.path("links")).map(link -> link.get("url").asText()))
            .noneMatch(url -> url.contains("patient") || url.contains(one.id() + "/"));
      }
    }
  }

  /** Accepting one draft never brings another along, but for tests that are missing together. */
  @Test
  void every_draft_is_a_suggestion_of_its_own() {
    for (Case one : CaseReader.folder("scenarios")) {
      for (JsonNode card : cards(request(one.record()))) {
        for (JsonNode suggestion : card.path("suggestions")) {
          List<String> types =
              stream(suggestion.get("actions"))
                  .filter(action -> action.get("type").asText().equals("create"))
                  .map(action -> action.at("/resource/resourceType").asText())
                  .toList();
          assertThat(types.size() <= 1 || Set.copyOf(types).equals(Set.of("ServiceRequest")))
              .as(suggestion.get("label").asText())
              .isTrue();
        }
      }
    }
  }

  @Test
  void what_several_hands_ask_for_is_answered_alike() {
    JsonNode first = cards(demoRequest());
    ObjectNode again = demoRequest();
    again.put("hookInstance", "00000000-0000-4000-8000-000000000001");
    assertThat(cards(again)).isEqualTo(first);
  }

  @Test
  void whatever_the_status_the_body_says_what_to_change() {
    HttpResponse<String> answer =
        send(
            to(SERVICE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"hook\":\"patient-view\"}")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("hookInstance", "UUID");
  }
}
