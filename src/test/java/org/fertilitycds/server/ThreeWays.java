package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.fertilitycds.cases.CaseRequests;
import org.fertilitycds.knowledge.Guideline;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario through the operation, the trigger and CDS Hooks: the same each way. */
abstract class ThreeWays extends ServerTest {

  /** Those of the server's own guideline, which the trigger and CDS Hooks go by. */
  static Stream<Case> scenarios() {
    return CaseReader.folder("scenarios").stream().filter(one -> one.guideline() == Guideline.AUA);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void a_scenario_has_the_same_answer_each_way(Case scenario) {
    Bundle asked = operation(scenario);
    scenario.expectation().check(asked);

    Bundle stored = trigger(scenario);
    scenario.expectation().check(stored);
    assertThat(actions(stored)).isEqualTo(actions(asked));

    Bundle askedOfTheStored =
        parse(Bundle.class, get("/fhir/" + scenario.patientReference() + "/$fertility-assessment"));
    scenario.expectation().check(askedOfTheStored);
    assertThat(actions(askedOfTheStored)).isEqualTo(actions(asked));

    List<JsonNode> cards = cards(scenario);
    if (isSilent(asked)) {
      assertThat(cards).isEmpty();
    } else {
      same(cards, asked);
    }
  }

  private Bundle operation(Case scenario) {
    return parse(
        Bundle.class,
        post("/fhir/Patient/$fertility-assessment", json(CaseRequests.operation(scenario))));
  }

  /** The guidance that appears after the record has been posted, in the operation's order. */
  private Bundle trigger(Case scenario) {
    assertThat(post("/fhir", json(CaseRequests.transaction(scenario))).statusCode()).isEqualTo(200);
    awaitEvaluated(scenario.id());
    String subject = "subject=" + scenario.patientReference();
    List<GuidanceResponse> responses = search(GuidanceResponse.class, subject);
    assertThat(responses).hasSize(1);
    List<RequestGroup> plans = search(RequestGroup.class, subject + "&status=active");
    assertThat(plans).hasSize(1);
    List<Provenance> provenances =
        search(Provenance.class, "target=RequestGroup/" + plans.get(0).getIdPart());
    assertThat(provenances).hasSize(1);

    List<Resource> set = new ArrayList<>();
    set.add(responses.get(0));
    set.add(plans.get(0));
    provenances.get(0).getTarget().stream()
        .map(Reference::getReferenceElement)
        .filter(target -> target.getResourceType().equals("Observation"))
        .map(target -> get("/fhir/Observation/" + target.getIdPart()))
        .forEach(read -> set.add(parse(Observation.class, read)));
    set.add(provenances.get(0));
    var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    set.forEach(
        resource ->
            bundle
                .addEntry()
                .setFullUrl(
                    "http://localhost/fhir/" + resource.fhirType() + "/" + resource.getIdPart())
                .setResource(resource));
    return bundle;
  }

  private List<JsonNode> cards(Case scenario) {
    var answer =
        send(
            "POST",
            "/cds-services/fertility-assessment",
            "application/json",
            BodyPublishers.ofString(CaseRequests.patientView(scenario, fhir)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return StreamSupport.stream(
              new ObjectMapper().readTree(answer.body()).get("cards").spliterator(), false)
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every recommendation stands on a card, and every draft of the plan is suggested. */
  private static void same(List<JsonNode> cards, Bundle answer) {
    RequestGroup plan = plan(answer);
    assertThat(cards).isNotEmpty();
    String text = String.join("\n", cards.stream().map(card -> text(card)).toList());
    assertThat(plan.getAction()).allSatisfy(action -> assertThat(text).contains(action.getTitle()));
    String first = cards.get(0).get("source").get("topic").get("code").asText();
    assertThat(actions(answer)).anyMatch(action -> action.contains(first));
  }

  private static String text(JsonNode card) {
    // The detail is Markdown: punctuation is escaped in it.
    return card.get("summary").asText() + "\n" + card.get("detail").asText().replace("\\", "");
  }

  private static RequestGroup plan(Bundle answer) {
    return answer.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(RequestGroup.class::isInstance)
        .map(RequestGroup.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Out of scope, or nothing known but what to ask: no clinician is interrupted. */
  private static boolean isSilent(Bundle answer) {
    String axis =
        answer.getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .filter(Observation.class::isInstance)
            .map(status -> ((Observation) status).getValueCodeableConcept())
            .map(value -> value.getCodingFirstRep().getCode())
            .findFirst()
            .orElseThrow();
    return codes(answer).equals(Set.of("out-of-scope"))
        || (codes(answer).equals(Set.of("collect")) && axis.equals("insufficient-data"));
  }

  private static Set<String> codes(Bundle answer) {
    return plan(answer).getAction().stream()
        .map(action -> action.getCodeFirstRep().getCodingFirstRep().getCode())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static List<String> actions(Bundle answer) {
    return plan(answer).getAction().stream().map(ThreeWays::shown).toList();
  }

  private static String shown(RequestGroupActionComponent action) {
    return action.getId()
        + " "
        + action.getCodeFirstRep().getCodingFirstRep().getCode()
        + " "
        + action.getTitle()
        + " "
        + action.getDescription();
  }
}
