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

  /** HAPI would read records by it from then on. */
  @ParameterizedTest
  @CsvSource({
    "Observation, patient, Observation.focus",
    "Observation, code, Observation.category",
    "Resource, identifier, Resource.meta.tag",
    "RequestGroup, action-code, RequestGroup.code"
  })
  void a_search_by_which_records_are_read_is_not_defined_anew(
      String base, String code, String expression) {
    String anew = search("https://site.example.org/" + code, base, code, expression);

    requireForbidden(post("/fhir/SearchParameter", anew), "cannot be defined anew", "another code");
    requireForbidden(
        put("/fhir/SearchParameter/mine", anew.replace("{", "{\"id\": \"mine\",")),
        "cannot be defined anew");
    assertThat(get("/fhir/SearchParameter/mine").statusCode()).isEqualTo(404);
  }

  /** By its address it would be taken from every type that it is defined for. */
  @Test
  void nor_is_it_moved_to_another_type() {
    String moved =
        search(
            "http://hl7.org/fhir/SearchParameter/clinical-code",
            "RelatedPerson",
            "code",
            "RelatedPerson.relationship");

    requireForbidden(post("/fhir/SearchParameter", moved), "cannot be defined anew", "another url");
  }

  @Test
  void a_search_of_the_sites_own_stands_beside_them() {
    String own =
        search(
            "https://site.example.org/note", "Observation", "site-note", "Observation.note.author");

    assertThat(
            put("/fhir/SearchParameter/site-note", own.replace("{", "{\"id\": \"site-note\","))
                .statusCode())
        .isEqualTo(201);
    assertThat(
            send("DELETE", "/fhir/SearchParameter/site-note", FHIR_JSON, BodyPublishers.noBody())
                .statusCode())
        .isEqualTo(200);
  }

  private static String search(String url, String base, String code, String expression) {
    return """
        {"resourceType": "SearchParameter", "url": "%s", "name": "Anew", "status": "active",
         "description": "A test", "code": "%s", "base": ["%s"], "type": "%s", "expression": "%s"}
        """
        .formatted(url, code, base, code.equals("patient") ? "reference" : "token", expression);
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
    requireForbidden(answer, "cannot be changed here", "another id");
  }

  private void requireForbidden(HttpResponse<String> answer, String... telling) {
    assertThat(answer.statusCode()).isEqualTo(403);
    var outcome = fhir.newJsonParser().parseResource(OperationOutcome.class, answer.body());
    assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains(telling);
  }

  private static String map(String id, String url) {
    return """
        {"resourceType": "ConceptMap", "id": "%s", "url": "%s", "status": "draft",
         "sourceUri": "urn:oid:2.999.3", "targetUri": "http://unitsofmeasure.org"}
        """
        .formatted(id, url);
  }
}
