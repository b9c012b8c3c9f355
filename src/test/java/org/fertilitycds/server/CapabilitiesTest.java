package org.fertilitycds.server;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the server says of itself is what it does, and what it says to the log is nobody's data. */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
final class CapabilitiesTest extends ServerTest {

  private CapabilityStatement statement() {
    return parse(CapabilityStatement.class, get("/fhir/metadata"));
  }

  @Test
  void it_names_itself_and_what_it_does() {
    CapabilityStatement statement = statement();

    assertThat(statement.getSoftware().getName()).isEqualTo("fertility-cds");
    assertThat(statement.getSoftware().getVersion()).isNotBlank();
    assertThat(statement.getFormat()).extracting(format -> format.getValue()).doesNotContain("ttl");
    assertThat(statement.getRestFirstRep().getInteraction())
        .extracting(interaction -> interaction.getCode().toCode())
        .contains("transaction", "batch");
  }

  @Test
  void it_offers_only_operations_that_work() {
    CapabilityStatementRestComponent rest = statement().getRestFirstRep();
    List<String> offered =
        Stream.concat(
                rest.getOperation().stream(),
                rest.getResource().stream().flatMap(resource -> resource.getOperation().stream()))
            .map(operation -> operation.getName())
            .distinct()
            .toList();

    assertThat(offered).isSubsetOf(FhirServer.OPERATIONS).contains("fertility-assessment");
  }

  /** What the guide promises to partners stands in the statement of the running server. */
  @Test
  void it_does_what_the_guide_requires() throws IOException {
    CapabilityStatement required = required();
    CapabilityStatement actual = statement();

    assertThat(actual.getInstantiates())
        .extracting(CanonicalType::getValue)
        .containsExactly(required.getUrl());
    assertThat(values(actual.getFormat())).containsAll(values(required.getFormat()));
    CapabilityStatementRestComponent rest = actual.getRestFirstRep();
    assertThat(rest.getInteraction())
        .extracting(interaction -> interaction.getCode())
        .containsAll(
            required.getRestFirstRep().getInteraction().stream()
                .map(interaction -> interaction.getCode())
                .toList());
    Map<String, CapabilityStatementRestResourceComponent> offered =
        rest.getResource().stream().collect(toMap(resource -> resource.getType(), identity()));
    assertThat(required.getRestFirstRep().getResource())
        .isNotEmpty()
        .allSatisfy(
            resource ->
                assertThat(promises(requireNonNull(offered.get(resource.getType()))))
                    .as(resource.getType())
                    .containsAll(promises(resource)));
  }

  private static CapabilityStatement required() throws IOException {
    String file = "/knowledge/CapabilityStatement-fertility-cds-server.json";
    try (InputStream in = CapabilitiesTest.class.getResourceAsStream(file)) {
      return FhirContext.forR4Cached()
          .newJsonParser()
          .parseResource(CapabilityStatement.class, requireNonNull(in));
    }
  }

  private static List<String> promises(CapabilityStatementRestResourceComponent resource) {
    return Stream.of(
            resource.getInteraction().stream().map(one -> "interaction " + one.getCode().toCode()),
            resource.getSearchParam().stream()
                .map(one -> "search " + one.getName() + " " + one.getType().toCode()),
            resource.getOperation().stream().map(one -> "operation " + one.getDefinition()),
            resource.getSupportedProfile().stream().map(one -> "profile " + one.getValue()))
        .flatMap(identity())
        .toList();
  }

  private static List<String> values(List<CodeType> codes) {
    return codes.stream().map(CodeType::getValue).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fhir/Observation/$lastn",
        "/fhir/$expunge",
        "/fhir/$mark-all-resources-for-reindexing",
        "/fhir/ValueSet/$invalidate-expansion",
        "/fhir/Patient/$hapi.fhir.merge"
      })
  void an_operation_of_the_library_that_is_not_offered_is_not_found(String path) {
    String nothing = "{\"resourceType\": \"Parameters\"}";

    assertThat(post(path, nothing).statusCode()).isEqualTo(404);
  }

  @Test
  void a_batch_cannot_reach_such_an_operation() {
    String batch =
        """
        {"resourceType": "Bundle", "type": "batch",
         "entry": [{"request": {"method": "GET", "url": "Observation/$lastn"}}]}
        """;

    Bundle answer = parse(Bundle.class, post("/fhir", batch));

    assertThat(answer.getEntryFirstRep().getResponse().getStatus()).startsWith("4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code=http://loinc.org%7C2986-8",
        "date=2026-05-18",
        "value-quantity=gt240",
        "code-value-quantity=http://loinc.org%7C2986-8$gt240",
        "patient.birthdate=1992-03-14&status=final"
      })
  void what_was_saved_is_found_by_every_kind_of_search(String query) {
    String patient =
        "{\"resourceType\": \"Patient\", \"id\": \"searched\", \"birthDate\": \"1992-03-14\"}";
    put("/fhir/Patient/searched", patient);
    post("/fhir/Observation", testosterone("searched", valueQuantity("241")));

    String ofHim = "subject=Patient/searched&";
    assertThat(search(Observation.class, ofHim + query)).isNotEmpty();
    assertThat(search(Observation.class, ofHim + "value-quantity=gt242")).isEmpty();
    assertThat(search(Patient.class, "_has:Observation:patient:code=2986-8&_id=searched"))
        .hasSize(1);
    assertThat(get("/fhir/Patient/searched/$everything").statusCode()).isEqualTo(200);
    assertThat(get("/fhir/Patient/searched/_history").statusCode()).isEqualTo(200);
  }

  @Test
  void it_says_of_each_type_what_is_done_with_it() {
    assertThat(statement().getRestFirstRep().getResource())
        .allSatisfy(
            type -> {
              assertThat(type.getReadHistory()).isTrue();
              assertThat(type.getUpdateCreate()).isTrue();
              assertThat(type.getConditionalRead()).isEqualTo(ConditionalReadStatus.NOTMATCH);
              assertThat(type.getConditionalDelete()).isEqualTo(ConditionalDeleteStatus.SINGLE);
              assertThat(type.getSearchParam())
                  .extracting(search -> type.getType() + "." + search.getName())
                  .doesNotContain("DocumentReference.relationship");
            });
    storePatient("of-two");
    post("/fhir/Observation", testosterone("of-two", valueQuantity("241")));
    post("/fhir/Observation", testosterone("of-two", valueQuantity("242")));
    assertThat(
            send(
                    "DELETE",
                    "/fhir/Observation?subject=Patient/of-two",
                    FHIR_JSON,
                    BodyPublishers.noBody())
                .statusCode())
        .isEqualTo(412);
  }

  /** HAPI has a definition of its own for each, without the parameters that are read by hand. */
  @ParameterizedTest
  @ValueSource(strings = {"fertility-assessment", "hl7v2-replay", "retry-evaluation"})
  void the_definition_of_an_operation_is_the_published_one(String name) {
    String published = KnowledgePackage.CANONICAL + "/OperationDefinition/" + name;

    assertThat(statement().getRestFirstRep().getResource())
        .flatExtracting(CapabilityStatementRestResourceComponent::getOperation)
        .filteredOn(operation -> operation.getName().equals(name))
        .isNotEmpty()
        .allSatisfy(operation -> assertThat(operation.getDefinition()).isEqualTo(published));
    assertThat(parse(OperationDefinition.class, get("/fhir/OperationDefinition/" + name)).getUrl())
        .isEqualTo(published);
  }

  /** FHIR asks for a value of each, and an expression may be an empty string. */
  @Test
  void a_trace_says_a_value_for_every_expression() {
    storePatient("with-trace");

    Bundle answer =
        parse(Bundle.class, get("/fhir/Patient/with-trace/$fertility-assessment?trace=true"));

    var response = (GuidanceResponse) answer.getEntryFirstRep().getResource();
    var trace =
        (Parameters)
            response.getContained().stream()
                .filter(Parameters.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(trace.getParameter())
        .hasSizeGreaterThan(100)
        .allSatisfy(one -> assertThat(one.hasValue()).as(one.getName()).isTrue());
  }

  @Test
  void a_resource_can_be_patched() {
    put("/fhir/Patient/patched", "{\"resourceType\": \"Patient\", \"id\": \"patched\"}");
    String patch = "[{\"op\": \"add\", \"path\": \"/birthDate\", \"value\": \"1991-01-02\"}]";

    var answer =
        send(
            "PATCH",
            "/fhir/Patient/patched",
            "application/json-patch+json",
            BodyPublishers.ofString(patch));

    assertThat(parse(Patient.class, answer).getBirthDateElement().getValueAsString())
        .isEqualTo("1991-01-02");
  }

  @Test
  void xml_is_read_and_written() {
    String xml =
        "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"in-xml\"/><gender value=\"male\"/></Patient>";

    var answer =
        send("PUT", "/fhir/Patient/in-xml", "application/fhir+xml", BodyPublishers.ofString(xml));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(get("/fhir/Patient/in-xml?_format=xml").body()).startsWith("<Patient");
  }

  @Test
  void rdf_is_refused() {
    storePatient("in-rdf");

    assertThat(get("/fhir/Patient/in-rdf?_format=ttl").statusCode()).isEqualTo(406);
  }

  /** Java's own client would not send it; others do. */
  @Test
  void a_bar_that_is_not_escaped_is_understood() throws IOException {
    assertThat(raw("GET /fhir/Observation?code=http://loinc.org|2986-8&_summary=count HTTP/1.0"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void a_search_by_form_is_answered() {
    storePatient("by-form");

    var answer =
        send(
            "POST",
            "/fhir/Patient/_search",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString("_id=by-form"));

    assertThat(parse(Bundle.class, answer).getEntry()).hasSize(1);
  }

  @Test
  void the_log_names_no_data_of_a_patient(CapturedOutput log) throws IOException {
    storePatient("private");
    String named = testosterone("private", "\"note\": [{\"text\": \"Zaphod\"}]");
    assertThat(post("/fhir/Observation", named).statusCode()).isEqualTo(201);
    post("/fhir/Observation", named.replace("\"final\"", "\"Zaphod\""));
    post("/fhir/Observation", named.replace("\"note\"", "\"Zaphod\""));
    post("/fhir/Observation", named.replace("Patient/private", "Patient/Zaphod"));
    post("/fhir/Observation", "{\"Zaphod");
    String claiming =
        """
        "meta": {"profile": ["%s"]},
        "category": [{"coding": [{"code": "laboratory",
          "system": "http://terminology.hl7.org/CodeSystem/observation-category"}]}],
        """
            .formatted(KnowledgePackage.profile("total-testosterone"));
    String unit = claiming + valueQuantity("241").replace("ng/dL", "Zaphod");
    assertThat(post("/fhir/Observation", testosterone("private", unit)).statusCode())
        .isEqualTo(422);
    get("/fhir/Patient?name=Zaphod");
    get("/fhir/Patient?Zaphod=1");
    get("/fhir/Observation?subject:Patient.birthdate=Zaphod");
    get("/fhir/Observation?subject:Zaphod=1");
    String batch =
        """
        {"resourceType": "Bundle", "type": "batch",
         "entry": [{"request": {"method": "GET", "url": "Patient?birthdate=Zaphod"}}]}
        """;
    post("/fhir", batch);
    post("/fhir", batch.replace("Patient?birthdate=", "Observation?code-value-date=a$"));
    get("/fhir/Zaphod/1");
    assertThat(raw("GET /fhir/Patient?name={Zaphod} HTTP/1.0")).startsWith("HTTP/1.1 400");
    awaitEvaluated("private");

    assertThat(log.getAll()).doesNotContain("Zaphod");
  }

  @Test
  void the_library_behind_is_not_named() {
    assertThat(get("/fhir/metadata").headers().firstValue("X-Powered-By")).isEmpty();
  }
}
