package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused with the right status and words that help. */
@OnH2
class BadInputTest extends ServerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST | /fhir/Patient     | application/fhir+json | {oops | 400 | JSON
          POST | /fhir/Observation | application/fhir+json | {"resourceType": "Observation", "bogus": 1} | 400 | bogus
          POST | /fhir/Observation | application/fhir+json | {"resourceType": "Observation", "status": "nonsense"} | 400 | nonsense
          POST | /fhir/Observation | application/fhir+json | {"resourceType": "Observation", "valueQuantity": {"value": 1e999999999}} | 400 | 100 digits
          POST | /fhir/Observation | application/fhir+json | {"resourceType": "Observation", "valueQuantity": {"value": 1e-99999999}} | 400 | 100 digits
          POST | /fhir/Observation | application/fhir+xml | <Observation xmlns="http://hl7.org/fhir"><valueQuantity><value value="1e999999999"/></valueQuantity></Observation> | 400 | 100 digits
          POST | /fhir/Patient/$fertility-assessment | application/fhir+json | {"resourceType": "Parameters", "parameter": [{"name": "data", "valueDecimal": 1E+101}]} | 400 | 100 digits
          POST | /fhir/Nope        | application/fhir+json | {"resourceType": "Nope"} | 404 | Nope
          GET  | /fhir/Patient/no-such-man | application/fhir+json | '' | 404 | no-such-man
          POST | /fhir/Patient     | text/csv | a,b | 415 | Content-Type
          GET  | /fhir/Patient?colour=red | application/fhir+json | '' | 400 | colour
          GET  | /fhir/Patient/$fertility-assessment | application/fhir+json | '' | 405 | POST
          GET  | /fhir/Patient/no-such-man/$fertility-assessment | application/fhir+json | '' | 404 | no-such-man
          POST | /fhir/Patient/$fertility-assessment | application/fhir+json | {"resourceType": "Bundle", "type": "collection"} | 400 | Parameters
          POST | /fhir/Patient/$fertility-assessment | application/fhir+json | {"resourceType": "Parameters", "parameter": [{"name": "surprise", "valueString": "x"}]} | 400 | surprise
          POST | /fhir/Patient/$fertility-assessment | application/fhir+json | {"resourceType": "Parameters", "parameter": [{"valueCode": "AUA"}]} | 400 | without a name
          POST | /fhir/Patient/$fertility-assessment | application/fhir+json | {"resourceType": "Parameters", "parameter": [{"name": "moment", "valueDateTime": "0001-01-01T00:00:00Z"}, {"name": "data", "resource": {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {"resourceType": "Patient", "id": "p", "gender": "male", "birthDate": "1990-01-01"}}]}}]} | 400 | moment
          """)
  void is_refused(
      String method, String path, String type, String body, int status, String telling) {
    var answer = send(method, path, type, BodyPublishers.ofString(body));

    requireRefusal(answer, status, telling);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-99999999", "-1E101", "0.1e-101"})
  void a_number_beyond_all_measure_is_refused_at_the_services_too(String number) {
    String body =
        "{\"hook\": \"patient-view\", \"prefetch\": {\"results\": {\"value\": " + number + "}}}";
    var answer =
        send(
            "POST",
            "/cds-services/fertility-assessment",
            "application/json",
            BodyPublishers.ofString(body));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"error\"").contains("100 digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cds-services/", "/cds-services/other", "/cds-services/a/b/c"})
  void a_path_below_the_services_where_nothing_is_is_refused_in_json(String path) {
    var answer = send("GET", path, "application/json", BodyPublishers.noBody());

    requireRefusal(answer, 404, "GET /cds-services");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
  }

  @Test
  void a_body_over_the_limit_is_refused_with_and_without_a_length() {
    byte[] big = new byte[20_000_000];

    requireRefusal(
        send("POST", "/fhir", FHIR_JSON, BodyPublishers.ofByteArray(big)), 413, "max-body-size");
    requireRefusal(
        send(
            "POST",
            "/fhir",
            FHIR_JSON,
            BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(big))),
        413,
        "max-body-size");
  }

  @Test
  void an_external_entity_is_not_read() {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"&e;\"/></name></Patient>";

    var answer =
        send("POST", "/fhir/Patient", "application/fhir+xml", BodyPublishers.ofString(xml));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private void requireRefusal(HttpResponse<String> answer, int status, String telling) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    var outcome = fhir.newJsonParser().parseResource(OperationOutcome.class, answer.body());
    assertThat(outcome.getIssue()).isNotEmpty();
    assertThat(answer.body()).contains(telling).doesNotContain("\\tat ").doesNotContain("java.");
  }
}
