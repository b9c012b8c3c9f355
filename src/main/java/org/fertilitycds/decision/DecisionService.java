package org.fertilitycds.decision;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a record becomes a decision. It evaluates the published CQL and follows the
 * published plan; what applies is decided there, and not here.
 *
 * <p>Thread-safe. The same record, knowledge and moment give the same decision.
 */
public final class DecisionService {

  /** What every decision needs of the entry library, beside the conditions of the plan. */
  private static final Set<String> ANSWERS =
      Set.of(
          "Axis Status",
          "Axis Modifiers",
          "Baseline Axis Status",
          "Axis Quantities",
          "Semen Status",
          "Semen Modifiers",
          "Semen Quantities",
          "Axis Facts",
          "Semen Facts",
          "Drug Facts",
          "Condition Facts",
          "Data Quality");

  private static final String GUIDELINE = "Guideline";

  private final KnowledgePackage knowledge;
  private final DecisionPolicy policy;
  private final CqlEvaluator evaluator;
  private final Map<String, Set<String>> asked = new TreeMap<>();
  private final Map<String, List<String>> traced = new TreeMap<>();

  public DecisionService(KnowledgePackage knowledge, DecisionPolicy policy, FhirContext fhir) {
    this.knowledge = knowledge;
    this.policy = policy;
    this.evaluator = new CqlEvaluator(knowledge, fhir);
    var expressions = new TreeSet<>(ANSWERS);
    addConditions(knowledge.plan().getAction(), expressions);
    asked.put(KnowledgePackage.ENTRY_LIBRARY, expressions);
    for (String library : knowledge.ruleLibraries()) {
      traced.put(library, knowledge.expressions(library));
    }
  }

  private static void addConditions(
      List<PlanDefinitionActionComponent> actions, Set<String> expressions) {
    for (var action : actions) {
      if (action.hasCondition()) {
        expressions.add(condition(action));
      }
      addConditions(action.getAction(), expressions);
    }
  }

  private static String condition(PlanDefinitionActionComponent action) {
    return action.getConditionFirstRep().getExpression().getExpression();
  }

  /**
   * Decides.
   *
   * @throws IllegalStateException when the knowledge cannot be evaluated, or answers in a code that
   *     it does not publish
   */
  public Decision decide(PatientRecord record, DecisionRequest request) {
    Map<String, Object> parameters = new TreeMap<>(policy.parameters());
    parameters.put(GUIDELINE, request.guideline().name());
    Map<String, @Nullable Object> values =
        evaluator.evaluate(
            record,
            request.trace() ? traced : asked,
            parameters,
            request.moment().toZonedDateTime());
    var answer = new CqlAnswer(values, record, knowledge);
    return new Decision(
        record,
        request,
        knowledge.moduleCanonical(),
        answer.axis(),
        answer.semen(policy.semenReference()),
        recommendations(answer),
        answer.facts(),
        answer.issues(),
        request.trace() ? CqlText.trace(values) : List.of());
  }

  private List<Recommendation> recommendations(CqlAnswer answer) {
    return knowledge.plan().getAction().stream()
        .filter(action -> answer.holds(condition(action)))
        .map(
            action ->
                new Recommendation(
                    action, proposals(action, answer), answer.facts(elements(action))))
        .toList();
  }

  /** What the action itself would draft, or what each option that is open would. */
  private List<Proposal> proposals(PlanDefinitionActionComponent action, CqlAnswer answer) {
    List<Proposal> proposals = new ArrayList<>();
    if (action.hasDefinitionCanonicalType()) {
      proposals.add(proposal(action));
    }
    action.getAction().stream()
        .filter(option -> !option.hasCondition() || answer.holds(condition(option)))
        .forEach(option -> proposals.add(proposal(option)));
    return proposals;
  }

  private Proposal proposal(PlanDefinitionActionComponent action) {
    return new Proposal(
        action.getId(),
        action.getTitle(),
        action.hasDescription() ? action.getDescription() : "",
        knowledge.find(action.getDefinitionCanonicalType().getValue(), ActivityDefinition.class));
  }

  private static Set<String> elements(PlanDefinitionActionComponent action) {
    Set<String> elements = new TreeSet<>();
    for (DataRequirement input : action.getInput()) {
      for (var filter : input.getCodeFilter()) {
        if (filter.hasValueSet()) {
          String valueSet = filter.getValueSet().split("\\|", 2)[0];
          elements.add(valueSet.substring(valueSet.lastIndexOf('/') + 1));
        }
      }
    }
    return elements;
  }
}
