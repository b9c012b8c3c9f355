package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
          POST | /fhir/Patient/_search | application/fhir+json | {"_id": "x"} | 415 | x-www-form-urlencoded
          POST | /fhir/Patient/_search | application/x-www-form-urlencoded | _id=%zz | 400 | percent sign
          POST | /fhir | '' | '' | 400 | Bundle
          POST | /fhir | application/fhir+json | {"resourceType": "Bundle", "type": "batch", "entry": [{"request": {"method": "FETCH", "url": "Patient"}}]} | 400 | methods
          POST | /fhir/Observation | application/fhir+json | {"resourceType": "Observation", "status": "final", "code": {"text": "\\u0000"}} | 400 | U+0000
          GET  | /fhir/Patient?colour=red | application/fhir+json | '' | 400 | colour
          GET  | /fhir/Patient/no-such-man/$everything?_count=many | application/fhir+json | '' | 400 | _count
          GET  | /fhir/ValueSet/$expand?url=https://fertilitycds.org/fhir/ValueSet/lh&count=many | application/fhir+json | '' | 400 | numbers
          GET  | /fhir/Observation?_offset=-1 | application/fhir+json | '' | 400 | _offset
          GET  | /fhir/Observation?_filter=x | application/fhir+json | '' | 400 | _filter
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

  /** It was stored with a replacement for each letter that is none in UTF-8. */
  @ParameterizedTest
  @ValueSource(strings = {FHIR_JSON, FHIR_JSON + ";charset=ISO-8859-1"})
  void what_is_not_utf8_is_refused(String type) {
    byte[] latin =
        "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"M\u00fcller\"}]}"
            .getBytes(StandardCharsets.ISO_8859_1);

    requireRefusal(
        send("POST", "/fhir/Patient", type, BodyPublishers.ofByteArray(latin)), 400, "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "any", "W/\"a\""})
  void a_version_that_is_none_is_refused(String version) throws Exception {
    String patient = "no-version-" + Integer.toHexString(version.hashCode());
    storePatient(patient);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/fhir/Patient/" + patient))
            .header("Content-Type", FHIR_JSON)
            .header("If-Match", version)
            .PUT(BodyPublishers.ofString(get("/fhir/Patient/" + patient).body()))
            .build();

    requireRefusal(
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString()), 400, "If-Match");
  }

  /** Java's own client would not send them; Tomcat answered with a page. */
  @ParameterizedTest
  @CsvSource({
    "GET /fhir/% HTTP/1.0, application/fhir+json",
    "GET /fhir/Patient?name=%zz HTTP/1.0, application/fhir+json",
    "GET /fhir/Patient?name={a} HTTP/1.0, application/",
    "GET /cds-services/%zz HTTP/1.0, application/json",
    "GARBAGE, application/"
  })
  void a_request_that_cannot_be_read_is_refused_without_a_page(String line, String type)
      throws IOException {
    String answer = raw(line);

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer).contains("Content-Type: " + type, "OperationOutcome", "\"error\"");
    assertThat(answer).doesNotContain("<html", "%zz", "{a}");
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
