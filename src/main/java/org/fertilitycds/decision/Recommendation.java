package org.fertilitycds.decision;

import java.util.List;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;

/**
 * An applicable action of the plan.
 *
 * @param action as published: code, title, description, priority, condition, documentation,
 *     strength
 * @param proposals what could be drafted: none, one, or the options that the action offers
 * @param facts the facts it rests on, of the elements that the action names as its input
 * @param thresholds the numbers in force that it rests on
 */
public record Recommendation(
    PlanDefinitionActionComponent action,
    List<Proposal> proposals,
    List<Fact> facts,
    List<Threshold> thresholds) {

  public Recommendation {
    proposals = List.copyOf(proposals);
    facts = List.copyOf(facts);
    thresholds = List.copyOf(thresholds);
  }

  /** Code of CodeSystem fertility-recommendation. */
  public String code() {
    return action.getCodeFirstRep().getCodingFirstRep().getCode();
  }

  /** Id of the action in the plan, unique in a decision. */
  public String id() {
    return action.getId();
  }

  public String title() {
    return action.getTitle();
  }

  public String description() {
    return action.getDescription();
  }

  /** A datum that is missing now; a later re-check asks for data too but changes nothing today. */
  public boolean asksForData() {
    return code().equals("collect") && !id().startsWith("recheck-");
  }
}
