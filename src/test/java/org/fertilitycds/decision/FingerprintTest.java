package org.fertilitycds.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.fertilitycds.cases.CaseRunner;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/** What tells one state of a fact from another. */
class FingerprintTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CaseRunner RUNNER = new CaseRunner(KnowledgePackage.load(FHIR));
  private static final Case CONFIRMED =
      CaseReader.folder("scenarios").stream()
          .filter(one -> one.id().equals("s01"))
          .findFirst()
          .orElseThrow();

  private static String fingerprint(Bundle record) {
    return Fingerprint.of(RUNNER.decide(CONFIRMED, record)).value();
  }

  private static Bundle changed(Consumer<DomainResource> change) {
    Bundle record = CONFIRMED.record().copy();
    record.getEntry().forEach(entry -> change.accept((DomainResource) entry.getResource()));
    return record;
  }

  /** What no rule reads of a result, but what it says nonetheless. */
  private static void remark(DomainResource resource) {
    if (resource instanceof Observation result) {
      result.addNote().setText("haemolysed");
    }
  }

  @Test
  void without_a_version_a_fact_is_known_by_what_it_says() {
    assertThat(fingerprint(changed(FingerprintTest::remark)))
        .isNotEqualTo(fingerprint(changed(resource -> {})));
  }

  @Test
  void how_a_fact_is_stored_and_its_narrative_say_nothing() {
    Bundle stored =
        changed(
            resource -> {
              resource.getMeta().setLastUpdated(new Date(0)).setSource("urn:elsewhere");
              resource.getText().setStatus(NarrativeStatus.GENERATED);
              resource.getText().setDivAsString("<div>made anew</div>");
            });
    assertThat(fingerprint(stored)).isEqualTo(fingerprint(changed(resource -> {})));
  }

  @Test
  void the_order_of_json_says_nothing() throws IOException {
    JsonNode json = JSON.readTree(FHIR.newJsonParser().encodeResourceToString(CONFIRMED.record()));
    Bundle reversed =
        FHIR.newJsonParser().parseResource(Bundle.class, JSON.writeValueAsString(reversed(json)));
    assertThat(fingerprint(reversed)).isEqualTo(fingerprint(changed(resource -> {})));
  }

  private static JsonNode reversed(JsonNode json) {
    if (json instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.reverse(names);
      ObjectNode copy = JSON.createObjectNode();
      names.forEach(name -> copy.set(name, reversed(object.get(name))));
      return copy;
    } else if (json instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(one -> copy.add(reversed(one)));
      return copy;
    }
    return json;
  }

  @Test
  void a_version_says_all_of_a_stored_fact() {
    Bundle first = changed(resource -> resource.getMeta().setVersionId("1"));
    Bundle same =
        changed(
            resource -> {
              resource.getMeta().setVersionId("1");
              remark(resource);
            });
    Bundle second = changed(resource -> resource.getMeta().setVersionId("2"));
    assertThat(fingerprint(same)).isEqualTo(fingerprint(first));
    assertThat(fingerprint(second)).isNotEqualTo(fingerprint(first));
  }

  @Test
  void a_stored_fact_that_is_not_used_is_known_by_what_the_guidance_says_of_it() {
    assertThat(fingerprint(withDrug("Lisinopril 10 mg", "1")))
        .isEqualTo(fingerprint(withDrug("Lisinopril 10 mg", "2")))
        .isNotEqualTo(fingerprint(withDrug("Testosterone cypionate", "2")));
  }

  private static Bundle withDrug(String words, String version) {
    var order = new MedicationRequest();
    order.setId("in-words");
    order.getMeta().setVersionId(version);
    order.setStatus(MedicationRequest.MedicationRequestStatus.ACTIVE);
    order.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
    order.setSubject(
        CONFIRMED.record().getEntry().stream()
            .map(entry -> entry.getResource())
            .filter(Observation.class::isInstance)
            .map(result -> ((Observation) result).getSubject())
            .findFirst()
            .orElseThrow());
    order.setMedication(new CodeableConcept().setText(words));
    Bundle record = CONFIRMED.record().copy();
    record.addEntry().setResource(order);
    return record;
  }
}
