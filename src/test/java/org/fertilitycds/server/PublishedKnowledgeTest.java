package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;

/** What partners read at the FHIR endpoint is the knowledge that the server runs. */
@OnH2
final class PublishedKnowledgeTest extends ServerTest {

  private static final String PLAN = "PlanDefinition/fertility-assessment";

  @Autowired private ApplicationRunner publishKnowledge;
  @Autowired private DaoRegistry daos;

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAN,
        "Library/FertilitySafety",
        "ConceptMap/hl7v2-unit-to-ucum",
        "CodeSystem/loinc",
        "StructureDefinition/total-testosterone",
        "MedicationKnowledge/clomiphene"
      })
  void nobody_changes_or_deletes_it(String artifact) {
    String before = get("/fhir/" + artifact).body();

    requireForbidden(
        put("/fhir/" + artifact, before.replaceFirst("\\{", "{\"language\": \"de\",")));
    requireForbidden(send("DELETE", "/fhir/" + artifact, FHIR_JSON, BodyPublishers.noBody()));

    assertThat(get("/fhir/" + artifact).body()).isEqualTo(before);
  }

  @Test
  void nor_within_a_transaction() {
    String bundle =
        """
        {"resourceType": "Bundle", "type": "transaction", "entry": [
          {"resource": %s, "request": {"method": "PUT", "url": "%s"}}]}
        """
            .formatted(get("/fhir/" + PLAN).body().replace("active", "retired"), PLAN);

    requireForbidden(post("/fhir", bundle));
  }

  @ParameterizedTest
  @CsvSource({"POST, ConceptMap", "PUT, ConceptMap/another"})
  void nobody_takes_one_of_its_addresses(String method, String path) {
    String map = map("another", "https://fertilitycds.org/fhir/ConceptMap/hl7v2-unit-to-ucum");

    requireForbidden(send(method, "/fhir/" + path, FHIR_JSON, BodyPublishers.ofString(map)));
  }

  @Test
  void what_a_site_adds_stands_beside_it_and_can_be_changed_and_deleted() {
    String map = map("site-map", "https://lab.example.org/fhir/ConceptMap/site-map");

    assertThat(put("/fhir/ConceptMap/site-map", map).statusCode()).isEqualTo(201);
    assertThat(put("/fhir/ConceptMap/site-map", map.replace("draft", "retired")).statusCode())
        .isEqualTo(200);
    assertThat(
            send("DELETE", "/fhir/ConceptMap/site-map", FHIR_JSON, BodyPublishers.noBody())
                .statusCode())
        .isEqualTo(200);
  }

  /** An update of the server that was taken back left the texts of the newer release standing. */
  @Test
  void it_is_published_again_after_another_release_has_run() throws Exception {
    PlanDefinition ours = parse(PlanDefinition.class, get("/fhir/" + PLAN));
    PlanDefinition theirs = ours.copy().setTitle("Of another release");
    daos.getResourceDao(PlanDefinition.class).update(theirs, new SystemRequestDetails());
    jdbc.update(
        "insert into published_knowledge (digest, published_at) values ('another', current_timestamp)");

    publishKnowledge.run(null);

    assertThat(parse(PlanDefinition.class, get("/fhir/" + PLAN)).getTitle())
        .isEqualTo(ours.getTitle());
  }

  private void requireForbidden(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    var outcome = fhir.newJsonParser().parseResource(OperationOutcome.class, answer.body());
    assertThat(outcome.getIssueFirstRep().getDiagnostics())
        .contains("cannot be changed here", "another id");
  }

  private static String map(String id, String url) {
    return """
        {"resourceType": "ConceptMap", "id": "%s", "url": "%s", "status": "draft",
         "sourceUri": "urn:oid:2.999.3", "targetUri": "http://unitsofmeasure.org"}
        """
        .formatted(id, url);
  }
}
