package org.fertilitycds.newlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fertilitycds.server.OnH2;
import org.junit.jupiter.api.Test;

/** A result may name its patient otherwise than by his id. */
@OnH2
class NamelessFactsTest extends TriggerServer {

  private static final Pattern METRIC =
      Pattern.compile("(?m)^fertility_cds_facts_without_patient_total\\S* (\\S+)$");

  private static final String PATIENT =
      """
      {"resourceType": "Patient", "id": "%s", "gender": "male", "birthDate": "1992-03-14",
       "identifier": [{"system": "https://example.org/fhir/mrn", "value": "%s"}]}
      """;

  /** It was stored without a word, and nobody knew that no guidance would ever come of it. */
  @Test
  void a_result_that_names_its_patient_by_identifier_alone_is_told_to_operators() {
    storePatient("by-identifier");
    double before = counted();
    String nameless =
        testosterone("by-identifier", valueQuantity("240"))
            .replace(
                "\"reference\": \"Patient/by-identifier\"",
                "\"identifier\": {\"system\": \"https://example.org/fhir/mrn\", \"value\": \"1\"}");

    assertThat(post("/fhir/Observation", nameless).statusCode()).isEqualTo(201);
    save("by-identifier", valueQuantity("240"));
    awaitEvaluated("by-identifier");

    assertThat(counted()).isEqualTo(before + 1);
  }

  @Test
  void a_result_that_names_its_patient_by_a_search_is_evaluated() {
    String patient = PATIENT.formatted("searched-for", "MRN-7");
    assertThat(put("/fhir/Patient/searched-for", patient).statusCode()).isEqualTo(201);
    String result =
        testosterone("searched-for", valueQuantity("240"))
            .replace(
                "Patient/searched-for", "Patient?identifier=https://example.org/fhir/mrn|MRN-7");

    assertThat(post("/fhir/Observation", result).statusCode()).isEqualTo(201);
    awaitEvaluated("searched-for");

    assertThat(active("searched-for")).isNotNull();
  }

  private double counted() {
    Matcher metric = METRIC.matcher(get("/actuator/prometheus").body());
    return metric.find() ? Double.parseDouble(metric.group(1)) : 0;
  }
}
