package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.fertilitycds.knowledge.DataNeed;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DiscoveryTest extends CdsHooksTest {

  /** What the specification recommends prefetch queries to be made of. */
  private static final Pattern READ = Pattern.compile("[A-Z][A-Za-z]+/\\{\\{context\\.patientId}}");

  private static final Pattern SEARCH =
      Pattern.compile(
          "[A-Z][A-Za-z]+\\?patient=\\{\\{context\\.patientId}}&_count=500(&code=[A-Za-z0-9.,-]+)?");

  @Autowired KnowledgePackage knowledge;

  private JsonNode service() {
    return services().get(1);
  }

  private JsonNode services() {
    var response = send(to("/cds-services").GET());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    JsonNode services = json(response).get("services");
    assertThat(services).hasSize(5);
    return services;
  }

  @Test
  void describes_the_service_with_every_required_and_recommended_field() {
    JsonNode service = service();
    assertThat(service.get("id").asText()).isEqualTo("fertility-assessment");
    assertThat(service.get("hook").asText()).isEqualTo("patient-view");
    for (String field : new String[] {"title", "description", "usageRequirements"}) {
      assertThat(service.get(field).asText()).as(field).isNotBlank();
    }
  }

  @Test
  void offers_the_same_on_the_hook_of_its_own_for_new_results() {
    JsonNode service = services().get(4);
    assertThat(service.get("id").asText()).isEqualTo("fertility-lab-result");
    assertThat(service.get("hook").asText()).isEqualTo("org.fertilitycds.lab-result-received");
    assertThat(service.get("prefetch")).isEqualTo(service().get("prefetch"));
    for (String field : new String[] {"title", "description", "usageRequirements"}) {
      assertThat(service.get(field).asText()).as(field).isNotBlank();
    }
  }

  @Test
  void asks_for_the_patient_and_one_search_for_each_type_that_the_knowledge_reads() {
    JsonNode prefetch = service().get("prefetch");
    assertThat(prefetch.fieldNames())
        .toIterable()
        .containsExactly(
            "patient",
            "conditions",
            "medicationRequests",
            "observations",
            "allergyIntolerances",
            "medicationAdministrations",
            "medicationDispenses",
            "medicationStatements",
            "specimens");
    assertThat(prefetch.get("patient").asText()).isEqualTo("Patient/{{context.patientId}}");
  }

  @Test
  void uses_only_the_queries_that_the_specification_recommends() {
    service()
        .get("prefetch")
        .properties()
        .forEach(
            entry -> {
              String query = entry.getValue().asText();
              assertThat(query).matches(entry.getKey().equals("patient") ? READ : SEARCH);
              assertThat(query.length()).isLessThan(4000);
            });
  }

  @Test
  void
      asks_for_every_test_that_the_knowledge_reads_and_for_drugs_and_problems_whatever_their_code() {
    JsonNode prefetch = service().get("prefetch");
    for (DataNeed need : knowledge.dataNeeds()) {
      if (need.type().equals("Observation")) {
        String query = prefetch.get("observations").asText();
        String asked = "," + query.substring(query.indexOf("&code=") + "&code=".length()) + ",";
        need.codes()
            .forEach(
                code ->
                    assertThat(asked).contains("," + code.substring(code.indexOf('|') + 1) + ","));
      }
    }
    assertThat(prefetch.get("medicationRequests").asText()).doesNotContain("code=");
    assertThat(prefetch.get("conditions").asText()).doesNotContain("code=");
  }

  @Test
  void answers_head_and_refuses_other_methods_with_allow() {
    assertThat(send(to("/cds-services").method("HEAD", BodyPublishers.noBody())).statusCode())
        .isEqualTo(200);
    var response = send(to("/cds-services").DELETE());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
    assertThat(json(response).at("/issue/0/diagnostics").asText()).contains("GET /cds-services");
  }
}
