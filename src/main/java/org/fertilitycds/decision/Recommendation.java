package org.fertilitycds.decision;

import java.util.List;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.jspecify.annotations.Nullable;

/**
 * An applicable action of the plan.
 *
 * @param action as published: code, title, description, priority, condition, documentation, strength
 * @param draft what it would order, null where it orders nothing
 * @param facts the facts it rests on, of the elements that the action names as its input
 */
public record Recommendation(
    PlanDefinitionActionComponent action, @Nullable ActivityDefinition draft, List<Fact> facts) {

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
  boolean asksForData() {
    return code().equals("collect") && !id().startsWith("recheck-");
  }
}
