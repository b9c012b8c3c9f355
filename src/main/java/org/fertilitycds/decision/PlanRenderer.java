package org.fertilitycds.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.PrintedUnit;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.ActionConditionKind;
import org.hl7.fhir.r4.model.RequestGroup.ActionSelectionBehavior;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.RequestGroup.RequestIntent;
import org.hl7.fhir.r4.model.RequestGroup.RequestPriority;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.StringType;

/**
 * The RequestGroup: one action for each recommendation, as the plan publishes it, with the facts it
 * rests on and drafts of what it proposes.
 *
 * <p>FHIR asks that an action has a resource or actions of its own (rqg-1): what orders nothing
 * carries a draft Communication.
 */
final class PlanRenderer {

  /** Where the fingerprint of a decision stands. */
  static final String FINGERPRINT_SYSTEM =
      KnowledgePackage.CANONICAL + "/NamingSystem/guidance-fingerprint";

  private static final String FACT = KnowledgePackage.profile("fact");
  private static final String REASON = KnowledgePackage.profile("reason");

  /** What is told once, by the published action, and what the answer tells by its value. */
  private static final Set<String> OF_THE_PLAN =
      Set.of(
          KnowledgePackage.profile("source-attributes"),
          KnowledgePackage.profile("rests-on-threshold"));

  private PlanRenderer() {}

  static RequestGroup plan(Decision decision, Fingerprint fingerprint) {
    var plan = new RequestGroup();
    plan.getMeta().addProfile(KnowledgePackage.profile("guidance-plan"));
    plan.setId(fingerprint.idAtMoment("RequestGroup").toString());
    plan.addIdentifier().setSystem(FINGERPRINT_SYSTEM).setValue(fingerprint.value());
    plan.addInstantiatesCanonical(decision.moduleCanonical());
    plan.setStatus(RequestStatus.ACTIVE);
    plan.setIntent(RequestIntent.PROPOSAL);
    plan.setSubject(DraftRenderer.subject(decision));
    plan.setAuthoredOnElement(DraftRenderer.moment(decision));
    reasons(decision).forEach(plan::addReasonCode);
    for (Recommendation recommendation : decision.recommendations()) {
      plan.addAction(action(decision, recommendation, plan));
    }
    return plan;
  }

  private static Iterable<CodeableConcept> reasons(Decision decision) {
    Map<String, CodeableConcept> reasons = new LinkedHashMap<>();
    decision.recommendations().stream()
        .flatMap(recommendation -> recommendation.action().getReason().stream())
        .forEach(
            reason ->
                reasons.putIfAbsent(
                    reason.getText() + reason.getCodingFirstRep().getCode(), reason.copy()));
    return reasons.values();
  }

  private static RequestGroupActionComponent action(
      Decision decision, Recommendation recommendation, RequestGroup plan) {
    PlanDefinitionActionComponent published = recommendation.action();
    var action = new RequestGroupActionComponent();
    action.setId(published.getId());
    action.setTitle(published.getTitle());
    action.setDescription(published.getDescription());
    action.setTextEquivalent(RecommendationText.plain(recommendation));
    action.setPriority(RequestPriority.fromCode(published.getPriority().toCode()));
    published.getCode().forEach(code -> action.addCode(code.copy()));
    published.getDocumentation().forEach(source -> action.addDocumentation(source.copy()));
    published.getExtension().stream()
        .filter(extension -> !OF_THE_PLAN.contains(extension.getUrl()))
        .forEach(extension -> action.addExtension(extension.copy()));
    recommendation.thresholds().forEach(threshold -> action.addExtension(extension(threshold)));
    published.getReason().forEach(reason -> action.addExtension(REASON, reason.copy()));
    recommendation
        .facts()
        .forEach(fact -> action.addExtension(FACT, GuidanceRenderer.reference(fact)));
    var condition = action.addCondition().setKind(ActionConditionKind.APPLICABILITY);
    Expression expression = published.getConditionFirstRep().getExpression();
    condition.setExpression(expression.copy());
    propose(decision, recommendation, action, plan);
    return action;
  }

  private static Extension extension(Threshold threshold) {
    var extension = new Extension(KnowledgePackage.profile("threshold"));
    extension.addExtension("id", new IdType(threshold.id()));
    extension.addExtension("name", new StringType(threshold.name()));
    extension.addExtension(
        "value",
        new Quantity()
            .setValue(threshold.value())
            .setUnit(PrintedUnit.of(threshold.unit()))
            .setSystem("http://unitsofmeasure.org")
            .setCode(threshold.unit()));
    extension.addExtension("tag", threshold.tag().copy());
    return extension;
  }

  private static void propose(
      Decision decision,
      Recommendation recommendation,
      RequestGroupActionComponent action,
      RequestGroup plan) {
    PlanDefinitionActionComponent published = recommendation.action();
    if (recommendation.proposals().isEmpty()) {
      contain(plan, published.getId(), DraftRenderer.message(decision, recommendation), action);
    } else if (published.getAction().isEmpty()) {
      Proposal proposal = recommendation.proposals().get(0);
      contain(plan, proposal.id(), DraftRenderer.draft(decision, recommendation, proposal), action);
    } else {
      if (published.hasSelectionBehavior()) {
        action.setSelectionBehavior(
            ActionSelectionBehavior.fromCode(published.getSelectionBehavior().toCode()));
      }
      for (Proposal proposal : recommendation.proposals()) {
        var option = action.addAction();
        option.setId(proposal.id());
        option.setTitle(proposal.title());
        option.setDescription(proposal.description().isEmpty() ? null : proposal.description());
        contain(
            plan, proposal.id(), DraftRenderer.draft(decision, recommendation, proposal), option);
      }
    }
  }

  private static void contain(
      RequestGroup plan, String id, DomainResource draft, RequestGroupActionComponent action) {
    String local = "draft-" + id;
    draft.setId(local);
    plan.addContained(draft);
    action.setResource(new Reference("#" + local));
  }
}
