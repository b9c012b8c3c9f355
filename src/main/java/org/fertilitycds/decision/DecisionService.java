package org.fertilitycds.decision;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Patient;
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
          "Order Facts",
          "Data Quality");

  private static final String THRESHOLDS_LIBRARY = "FertilityThresholds";
  private static final String THRESHOLDS = "Thresholds In Force";

  private static final String GUIDELINE = "Guideline";

  /** The numbers do not depend on it. */
  private static final ZonedDateTime ANY_MOMENT = Instant.EPOCH.atZone(ZoneOffset.UTC);

  private static final String RESTS_ON = KnowledgePackage.profile("rests-on-threshold");

  private final KnowledgePackage knowledge;
  private final DecisionPolicy policy;
  private final CqlEvaluation evaluator;
  private final Map<String, Set<String>> asked = new TreeMap<>();
  private final Map<String, List<String>> traced = new TreeMap<>();
  private final Map<Guideline, Map<String, Threshold>> thresholdsInForce =
      new ConcurrentHashMap<>();

  public DecisionService(KnowledgePackage knowledge, DecisionPolicy policy, FhirContext fhir) {
    this(knowledge, policy, new CqlEvaluator(knowledge, fhir));
  }

  /** Decides with an evaluation of the caller's, of the same knowledge. */
  public DecisionService(
      KnowledgePackage knowledge, DecisionPolicy policy, CqlEvaluation evaluator) {
    this.knowledge = knowledge;
    this.policy = policy;
    this.evaluator = evaluator;
    var expressions = new TreeSet<>(ANSWERS);
    addConditions(knowledge.actions(), expressions);
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
    Map<String, Object> parameters = parameters(request.guideline());
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
        recommendations(answer, request.guideline()),
        answer.facts(),
        answer.issues(),
        request.trace() ? CqlText.trace(values) : List.of());
  }

  private List<Recommendation> recommendations(CqlAnswer answer, Guideline guideline) {
    Map<String, Threshold> inForce =
        thresholdsInForce.computeIfAbsent(guideline, this::thresholdsInForce);
    return knowledge.actions().stream()
        .filter(action -> answer.holds(condition(action)))
        .map(
            action ->
                new Recommendation(
                    action,
                    proposals(action, answer),
                    answer.facts(elements(action)),
                    thresholds(action, inForce)))
        .toList();
  }

  private Map<String, Object> parameters(Guideline guideline) {
    Map<String, Object> parameters = new TreeMap<>(policy.parameters());
    parameters.put(GUIDELINE, guideline.name());
    return parameters;
  }

  /** The numbers of a guideline and a site's policy by id: the same for every patient. */
  private Map<String, Threshold> thresholdsInForce(Guideline guideline) {
    Map<String, @Nullable Object> values =
        evaluator.evaluate(
            PatientRecord.of(List.of(new RecordEntry(null, nobody())), ZoneOffset.UTC),
            Map.of(THRESHOLDS_LIBRARY, Set.of(THRESHOLDS)),
            parameters(guideline),
            ANY_MOMENT);
    return Threshold.read(values.get(THRESHOLDS_LIBRARY + "." + THRESHOLDS), knowledge);
  }

  private static Patient nobody() {
    var nobody = new Patient();
    nobody.setId("nobody");
    return nobody;
  }

  private static List<Threshold> thresholds(
      PlanDefinitionActionComponent action, Map<String, Threshold> inForce) {
    return action.getExtensionsByUrl(RESTS_ON).stream()
        .map(extension -> extension.getValue().primitiveValue())
        .map(
            id ->
                Objects.requireNonNull(
                    inForce.get(id),
                    () -> "Action " + action.getId() + " rests on an unknown threshold " + id))
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
      if (!input.hasCodeFilter()) {
        elements.add(input.getType());
      }
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
