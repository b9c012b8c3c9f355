package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.fertilitycds.conformance.FhirDefinitions;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * What is refused when it is saved, what {@code $validate} says, and the terminology operations.
 */
@OnH2
class ValidationTest extends ServerTest {

  private static final String PROFILE =
      "https://fertilitycds.org/fhir/StructureDefinition/total-testosterone";

  @Autowired
  @Qualifier("myDefaultProfileValidationSupport")
  private IValidationSupport definitions;

  @Test
  void what_breaks_fhir_is_refused_with_every_problem() {
    storePatient("validation-base");
    var answer =
        post(
            "/fhir/Observation",
            """
            {"resourceType": "Observation", "subject": {"reference": "Patient/validation-base"},
             "component": [{"valueString": "a component without a code"}]}
            """);

    assertThat(answer.statusCode()).isEqualTo(422);
    var outcome = fhir.newJsonParser().parseResource(OperationOutcome.class, answer.body());
    assertThat(outcome.getIssue())
        .extracting(OperationOutcome.OperationOutcomeIssueComponent::getDiagnostics)
        .anySatisfy(problem -> assertThat(problem).contains("Observation.status"))
        .anySatisfy(problem -> assertThat(problem).contains("Observation.code"))
        .anySatisfy(problem -> assertThat(problem).contains("Observation.component.code"));
  }

  @Test
  void what_claims_a_profile_and_fits_is_saved_and_what_breaks_it_is_refused() throws IOException {
    storePatient("validation-claim");
    String specimen = example("Specimen-pass.fertility-specimen");
    assertThat(put("/fhir/Specimen/pass.fertility-specimen", specimen).statusCode()).isEqualTo(201);
    String fits = example("Observation-pass.total-testosterone");

    var refused = post("/fhir/Observation", fits.replace("\"ng/dL\"", "\"furlong\""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("units-total-testosterone");
    var saved = post("/fhir/Observation", fits);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
    awaitEvaluated("validation-claim");
  }

  @Test
  void what_laboratories_write_is_saved_and_what_fhir_lists_is_asked_for() {
    storePatient("validation-codes");
    String result =
        """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "10501-5"}, {"system": "urn:lab", "code": "LH"}]},
         "subject": {"reference": "Patient/validation-codes"},
         "effectiveDateTime": "2026-05-18T08:00:00-04:00",
         "interpretation": [{"coding": [
           {"system": "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "code": "NORMAL?"}]}],
         "valueQuantity": {"value": 4, "system": "http://unitsofmeasure.org", "code": "mIU/mL", "unit": "mIU/mL"},
         "referenceRange": [{"high": {"value": 9, "system": "http://unitsofmeasure.org", "code": "mIU/mL"}}]}
        """;
    var saved = post("/fhir/Observation", result);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
    awaitEvaluated("validation-codes");
    assertThat(get("/fhir/GuidanceResponse?subject=Patient/validation-codes").body())
        .contains("unit-unknown");

    String condition =
        """
        {"resourceType": "Condition", "subject": {"reference": "Patient/validation-codes"},
         "clinicalStatus": {"coding": [
           {"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "perhaps"}]},
         "code": {"coding": [{"system": "http://snomed.info/sct", "code": "2904007"}]}}
        """;
    assertThat(post("/fhir/Condition", condition).statusCode()).isEqualTo(422);
  }

  private static String example(String name) throws IOException {
    return Files.readString(Path.of("profiles/examples", name + ".json"))
        .replace("Patient/pass.patient", "Patient/validation-claim");
  }

  @Test
  void what_claims_no_profile_is_saved_and_its_faults_are_named() {
    storePatient("validation-free");
    String noUnit = testosterone("validation-free", "\"valueQuantity\": {\"value\": 250}");

    assertThat(post("/fhir/Observation", noUnit).statusCode()).isEqualTo(201);
    awaitEvaluated("validation-free");
    assertThat(get("/fhir/GuidanceResponse?subject=Patient/validation-free").body())
        .contains("unit-missing");
  }

  @Test
  void validate_offers_the_profile_and_validates_by_it() {
    String noUnit = testosterone("validation-ask", "\"valueQuantity\": {\"value\": 250}");

    assertThat(post("/fhir/Observation/$validate", noUnit).body()).contains(PROFILE);
    var byProfile = post("/fhir/Observation/$validate?profile=" + PROFILE, noUnit);
    assertThat(byProfile.body()).contains("\"error\"");
  }

  /** HAPI's own copy is parsed whole and kept. */
  @Test
  void the_terminology_asks_for_fhirs_definitions_one_by_one() {
    assertThat(definitions).isInstanceOf(FhirDefinitions.class);
    assertThat(definitions.fetchCodeSystem("http://hl7.org/fhir/observation-status")).isNotNull();
  }

  @Test
  void the_terminology_answers() {
    var expansion =
        parse(
            ValueSet.class,
            get("/fhir/ValueSet/$expand?url=https://fertilitycds.org/fhir/ValueSet/lh"));
    assertThat(expansion.getExpansion().getContains())
        .extracting(ValueSet.ValueSetExpansionContainsComponent::getCode)
        .contains("10501-5");
    var ofOurOwn =
        parse(
            ValueSet.class,
            get(
                "/fhir/ValueSet/$expand?url=https://fertilitycds.org/fhir/ValueSet/semen-statuses"));
    assertThat(ofOurOwn.getExpansion().getContains())
        .extracting(ValueSet.ValueSetExpansionContainsComponent::getCode)
        .contains("azoospermia");

    assertThat(
            result(
                "/fhir/ValueSet/$validate-code?url=https://fertilitycds.org/fhir/ValueSet/lh"
                    + "&system=http://loinc.org&code=10501-5"))
        .isTrue();
    assertThat(
            result(
                "/fhir/ValueSet/$validate-code?url=https://fertilitycds.org/fhir/ValueSet/lh"
                    + "&system=http://loinc.org&code=2345-7"))
        .isFalse();
    assertThat(
            parse(
                    Parameters.class,
                    get(
                        "/fhir/CodeSystem/$lookup?system=https://fertilitycds.org/fhir/CodeSystem/semen-status&code=azoospermia"))
                .getParameter("display")
                .getValue()
                .primitiveValue())
        .isEqualTo("Azoospermia");
    assertThat(
            result(
                "/fhir/ConceptMap/$translate?url=https://fertilitycds.org/fhir/ConceptMap/mass-to-molar"
                    + "&system=http://loinc.org&code=2986-8&targetsystem=http://loinc.org"))
        .isTrue();
  }

  private boolean result(String query) {
    return parse(Parameters.class, get(query)).getParameterBool("result");
  }

  @Test
  void the_start_page_says_what_this_is_and_leads_to_all_of_it() {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("<html lang=\"en\">", "neither a diagnosis nor an order");
    List<String> links =
        Pattern.compile("href=\"([^\"]*)\"")
            .matcher(page.body())
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(links)
        .contains("ig/index.html", "fhir/metadata", "cds-services", "actuator/health")
        .as("relative, so that they hold behind a proxy that puts the server below a path")
        .noneMatch(link -> link.startsWith("/") || link.contains(":"))
        .allSatisfy(link -> assertThat(get("/" + link.split("#")[0]).statusCode()).isEqualTo(200));
  }

  @Test
  void the_guide_and_the_package_are_served() {
    assertThat(get("/ig/index.html").body())
        .contains("StructureDefinition-total-testosterone.html");
    assertThat(get("/ig/StructureDefinition-total-testosterone.html").body()).contains(PROFILE);
    assertThat(get("/ig/subscriptions.html").body()).contains("<table>", "new-guidance");
    assertThat(get("/ig/lab-result-received.html").body()).contains("hookMaturity");
    var archive = get("/ig/package.tgz");
    assertThat(archive.statusCode()).isEqualTo(200);
    assertThat(archive.headers().firstValue("Content-Type")).contains("application/gzip");
  }
}
