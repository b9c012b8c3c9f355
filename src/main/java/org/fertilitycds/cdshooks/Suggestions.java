package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import org.fertilitycds.cdshooks.CdsHooksResponse.Action;
import org.fertilitycds.cdshooks.CdsHooksResponse.Suggestion;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DraftRenderer;
import org.fertilitycds.decision.Fingerprint;
import org.fertilitycds.decision.Proposal;
import org.fertilitycds.decision.Recommendation;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.PlanDefinition.ActionSelectionBehavior;
import org.jspecify.annotations.Nullable;

/** Drafts of orders and prescriptions that a clinician may accept, complete and sign. */
final class Suggestions {

  static final String ANY = "any";
  static final String AT_MOST_ONE = "at-most-one";

  private final FhirContext fhir;

  Suggestions(FhirContext fhir) {
    this.fhir = fhir;
  }

  /** One suggestion for each draft order; what is only talked over is in the detail. */
  List<Suggestion> of(Decision decision, Fingerprint fingerprint, CardContent content) {
    boolean any = ANY.equals(selectionBehavior(content));
    List<Suggestion> suggestions = new ArrayList<>();
    for (Recommendation recommendation : content.recommendations()) {
      for (Proposal proposal : recommendation.proposals()) {
        String what = what(proposal);
        if (what != null) {
          suggestions.add(
              new Suggestion(
                  what + label(recommendation, proposal),
                  fingerprint.id("suggestion-" + proposal.id()).toString(),
                  (any && recommendation.asksForData()) ? true : null,
                  List.of(action(decision, recommendation, proposal))));
        }
      }
    }
    return suggestions;
  }

  /**
   * {@code at-most-one} as soon as one of the recommendations offers options that exclude each
   * other: a card has one behaviour for all its suggestions, and two drugs by mistake are worse
   * than a second look.
   */
  static String selectionBehavior(CardContent content) {
    return content.recommendations().stream().anyMatch(Suggestions::excludesOthers)
        ? AT_MOST_ONE
        : ANY;
  }

  private static boolean excludesOthers(Recommendation recommendation) {
    ActionSelectionBehavior behavior = recommendation.action().getSelectionBehavior();
    return recommendation.proposals().size() > 1
        && (behavior == ActionSelectionBehavior.ATMOSTONE
            || behavior == ActionSelectionBehavior.EXACTLYONE);
  }

  /** How the draft is called, or null where nothing is drafted that could be ordered. */
  private static @Nullable String what(Proposal proposal) {
    return switch (proposal.definition().getKind()) {
      case SERVICEREQUEST -> "Draft order: ";
      case MEDICATIONREQUEST -> "Draft prescription without dose: ";
      default -> null;
    };
  }

  /** The name of the option; where there is but one, the name of what is drafted. */
  private static String label(Recommendation recommendation, Proposal proposal) {
    return recommendation.proposals().size() == 1
        ? proposal.definition().getTitle()
        : proposal.title();
  }

  private Action action(Decision decision, Recommendation recommendation, Proposal proposal) {
    DomainResource draft = DraftRenderer.draft(decision, recommendation, proposal);
    return new Action(
        "create",
        description(recommendation, proposal),
        fhir.newJsonParser().encodeResourceToString(draft));
  }

  private static String description(Recommendation recommendation, Proposal proposal) {
    String name = label(recommendation, proposal);
    return "Create a draft for the clinician to complete and sign, or to drop: " + name;
  }
}
