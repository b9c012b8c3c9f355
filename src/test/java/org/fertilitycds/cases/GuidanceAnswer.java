package org.fertilitycds.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** What a guidance set says, taken out of its FHIR form (decision contract, sections 1 to 4). */
final class GuidanceAnswer {

  private static final String FACT = "https://fertilitycds.org/fhir/StructureDefinition/fact";
  private static final String THRESHOLD =
      "https://fertilitycds.org/fhir/StructureDefinition/threshold";

  private final Bundle bundle;

  GuidanceAnswer(Bundle bundle) {
    this.bundle = bundle;
  }

  Bundle bundle() {
    return bundle;
  }

  <T extends Resource> List<T> all(Class<T> type) {
    return bundle.getEntry().stream()
        .map(BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  GuidanceResponse response() {
    return only(GuidanceResponse.class);
  }

  RequestGroup group() {
    return only(RequestGroup.class);
  }

  Provenance provenance() {
    return only(Provenance.class);
  }

  private <T extends Resource> T only(Class<T> type) {
    List<T> found = all(type);
    if (found.size() != 1) {
      throw new AssertionError(
          "The answer has " + found.size() + " resources of type " + type.getSimpleName());
    }
    return found.get(0);
  }

  // --- Status ---

  Optional<Observation> axis() {
    return status("hpg-axis-status");
  }

  Optional<Observation> semen() {
    return status("semen-status");
  }

  private Optional<Observation> status(String code) {
    List<Observation> found =
        all(Observation.class).stream()
            .filter(
                observation -> code(observation.getCode(), "fertility-observation").equals(code))
            .toList();
    if (found.size() > 1) {
      throw new AssertionError("The answer has " + found.size() + " Observations " + code);
    }
    return found.stream().findFirst();
  }

  static String value(Observation status, String codeSystem) {
    return code(status.getValueCodeableConcept(), codeSystem);
  }

  /** Codes of the components of one kind, sorted. */
  static List<String> components(Observation status, String component, String codeSystem) {
    return components(status, component)
        .map(found -> code(found.getValueCodeableConcept(), codeSystem))
        .sorted()
        .toList();
  }

  /** Derived quantities of both status Observations by their code. */
  Map<String, Quantity> quantities() {
    Map<String, Quantity> quantities = new TreeMap<>();
    Stream.concat(axis().stream(), semen().stream())
        .flatMap(status -> status.getComponent().stream())
        .filter(ObservationComponentComponent::hasValueQuantity)
        .forEach(
            component ->
                quantities.put(
                    code(component.getCode(), "fertility-observation"),
                    component.getValueQuantity()));
    return quantities;
  }

  /** The numbers in force that the recommendations name, as a clinician reads them, by id. */
  Map<String, String> thresholds() {
    Map<String, String> thresholds = new TreeMap<>();
    group().getAction().stream()
        .flatMap(action -> action.getExtensionsByUrl(THRESHOLD).stream())
        .forEach(
            threshold -> {
              var value = (Quantity) threshold.getExtensionByUrl("value").getValue();
              thresholds.put(
                  threshold.getExtensionByUrl("id").getValue().primitiveValue(),
                  value.getValue().stripTrailingZeros().toPlainString() + " " + value.getUnit());
            });
    return thresholds;
  }

  private static Stream<ObservationComponentComponent> components(Observation status, String code) {
    return status.getComponent().stream()
        .filter(component -> code(component.getCode(), "fertility-observation").equals(code));
  }

  // --- Recommendations ---

  List<RequestGroupActionComponent> actions() {
    return group().getAction();
  }

  /** Recommendation codes in the order of the answer, repeats included. */
  List<String> recommendations() {
    return actions().stream().map(GuidanceAnswer::recommendation).toList();
  }

  /** Ids of the options that the recommendations leave open. */
  List<String> options() {
    return actions().stream()
        .flatMap(action -> action.getAction().stream())
        .map(option -> String.valueOf(option.getId()))
        .toList();
  }

  static String recommendation(RequestGroupActionComponent action) {
    return action.getCode().stream()
        .map(code -> code(code, "fertility-recommendation"))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What a {@code collect} action asks for, by its id. */
  List<String> collected() {
    return idsAfter("collect-");
  }

  /** What was found about a drug on order, by the id of the action. */
  List<String> reviews() {
    return idsAfter("review-");
  }

  /** Ids of the actions, in the order of the answer. */
  List<String> ids() {
    return actions().stream().map(action -> String.valueOf(action.getId())).toList();
  }

  /** Ids of the resources that the action cites as its facts. */
  Set<String> facts(String action) {
    return actions().stream()
        .filter(found -> action.equals(found.getId()))
        .flatMap(found -> found.getExtensionsByUrl(FACT).stream())
        .map(fact -> (Reference) fact.getValue())
        .map(fact -> new IdType(fact.getReference()).getIdPart())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> idsAfter(String prefix) {
    return ids().stream()
        .filter(id -> id.startsWith(prefix))
        .map(id -> id.substring(prefix.length()))
        .sorted()
        .toList();
  }

  boolean rechecks() {
    return ids().stream().anyMatch(id -> id.startsWith("recheck-"));
  }

  // --- Data quality ---

  /** Data-quality codes by the id of the resource that they are about. */
  Map<String, Set<String>> issues() {
    Map<String, Set<String>> issues = new TreeMap<>();
    for (Resource contained : response().getContained()) {
      if (contained instanceof OperationOutcome outcome) {
        outcome.getIssue().forEach(issue -> addIssue(issue, issues));
      }
    }
    return issues;
  }

  private static void addIssue(
      OperationOutcome.OperationOutcomeIssueComponent issue, Map<String, Set<String>> issues) {
    String code = code(issue.getDetails(), "fertility-data-quality");
    for (StringType expression : issue.getExpression()) {
      String about = new IdType(expression.getValue()).getIdPart();
      issues.computeIfAbsent(String.valueOf(about), id -> new TreeSet<>()).add(code);
    }
  }

  /**
   * The code that a concept has in one of the project's own code systems, empty where it has none.
   */
  static String code(CodeableConcept concept, String codeSystem) {
    List<String> codes = new ArrayList<>();
    concept.getCoding().stream()
        .filter(coding -> (CaseVocabulary.LOCAL + codeSystem).equals(coding.getSystem()))
        .forEach(coding -> codes.add(coding.getCode()));
    return codes.isEmpty() ? "" : codes.get(0);
  }
}
