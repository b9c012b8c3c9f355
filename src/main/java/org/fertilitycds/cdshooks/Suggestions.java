package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fertilitycds.cdshooks.CdsHooksResponse.Action;
import org.fertilitycds.cdshooks.CdsHooksResponse.Suggestion;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DraftRenderer;
import org.fertilitycds.decision.Fact;
import org.fertilitycds.decision.Fingerprint;
import org.fertilitycds.decision.Proposal;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.record.PatientRecord;
import org.hl7.fhir.r4.model.ActivityDefinition.ActivityDefinitionKind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.PlanDefinition.ActionSelectionBehavior;
import org.hl7.fhir.r4.model.PlanDefinition.RequestPriority;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician may accept: drafts of orders and prescriptions to complete and sign, draft
 * orders to drop, and prescriptions to stop. Accepting is the clinician's act; nothing is ordered.
 */
final class Suggestions {

  static final String ANY = "any";
  static final String AT_MOST_ONE = "at-most-one";

  /** Codes of recommendations to end a treatment. */
  private static final String STOP = "stop-";

  private final FhirContext fhir;

  Suggestions(FhirContext fhir) {
    this.fhir = fhir;
  }

  /**
   * The suggestions of a card; what is only talked over is in the detail.
   *
   * @param drafts the orders being written, of which some may be dropped
   */
  List<Suggestion> of(
      Decision decision, Fingerprint fingerprint, CardContent content, DraftOrders drafts) {
    boolean any = ANY.equals(selectionBehavior(content, drafts));
    List<Suggestion> suggestions = new ArrayList<>();
    for (Fact draft : toDrop(content, drafts)) {
      suggestions.addAll(drop(decision, fingerprint, draft));
    }
    if (!any) {
      suggestions.addAll(whatIsMissing(decision, fingerprint, content));
    }
    for (Recommendation recommendation : content.recommendations()) {
      for (Fact order : toStop(recommendation)) {
        suggestions.add(stop(fingerprint, recommendation, order));
      }
      for (Proposal proposal : recommendation.proposals()) {
        String what = what(proposal);
        if (what != null) {
          suggestions.add(
              new Suggestion(
                  what + label(recommendation, proposal),
                  fingerprint.id("suggestion-" + proposal.id()).toString(),
                  (any && recommendation.asksForData()) ? true : null,
                  List.of(create(decision, recommendation, proposal))));
        }
      }
    }
    return suggestions;
  }

  /**
   * {@code at-most-one} as soon as one of the recommendations offers options that exclude each
   * other, or a draft can be dropped in more than one way: a card has one behaviour for all its
   * suggestions, and two drugs by mistake are worse than a second look.
   */
  static String selectionBehavior(CardContent content, DraftOrders drafts) {
    return content.recommendations().stream().anyMatch(Suggestions::excludesOthers)
            || !toDrop(content, drafts).isEmpty()
        ? AT_MOST_ONE
        : ANY;
  }

  private static boolean excludesOthers(Recommendation recommendation) {
    ActionSelectionBehavior behavior = recommendation.action().getSelectionBehavior();
    return recommendation.proposals().size() > 1
        && (behavior == ActionSelectionBehavior.ATMOSTONE
            || behavior == ActionSelectionBehavior.EXACTLYONE);
  }

  /** The orders under review of which a remark is more than a question. */
  private static Collection<Fact> toDrop(CardContent content, DraftOrders drafts) {
    Map<String, Fact> orders = new LinkedHashMap<>();
    content.recommendations().stream()
        .filter(remark -> remark.action().getPriority() != RequestPriority.ROUTINE)
        .flatMap(remark -> remark.facts().stream())
        .filter(fact -> drafts.underReview().contains(fact.reference()))
        .forEach(fact -> orders.put(fact.reference(), fact));
    return orders.values();
  }

  /**
   * All that is missing in one suggestion, where no more than one may be taken: without it a
   * prolactin could not be had together with an FSH.
   */
  private List<Suggestion> whatIsMissing(
      Decision decision, Fingerprint fingerprint, CardContent content) {
    List<Action> orders = orders(decision, content.recommendations());
    return orders.size() < 2
        ? List.of()
        : List.of(
            new Suggestion(
                "Draft orders: everything that is missing",
                fingerprint.id("suggestion-missing-" + content.part()).toString(),
                true,
                orders));
  }

  /** Drafts of orders for the data that recommendations ask for. */
  private List<Action> orders(Decision decision, List<Recommendation> recommendations) {
    List<Action> orders = new ArrayList<>();
    recommendations.stream()
        .filter(Recommendation::asksForData)
        .forEach(
            missing ->
                missing.proposals().stream()
                    .filter(
                        proposal ->
                            proposal.definition().getKind()
                                == ActivityDefinitionKind.SERVICEREQUEST)
                    .forEach(proposal -> orders.add(create(decision, missing, proposal))));
    return orders;
  }

  /** Dropping a draft; and, where laboratory results are missing, ordering them in its place. */
  private List<Suggestion> drop(Decision decision, Fingerprint fingerprint, Fact draft) {
    String reference = draft.reference();
    String drug = draft.name();
    var delete =
        new Action("delete", "Drop the draft order, which is not signed: " + drug, null, reference);
    List<Suggestion> ways = new ArrayList<>();
    ways.add(
        new Suggestion(
            "Drop the draft order: " + drug,
            fingerprint.id("drop-" + reference).toString(),
            null,
            List.of(delete)));
    List<Action> instead = new ArrayList<>(List.of(delete));
    instead.addAll(orders(decision, decision.recommendations()));
    if (instead.size() > 1) {
      ways.add(
          new Suggestion(
              "Replace the draft order by what is missing to judge it: " + drug,
              fingerprint.id("replace-" + reference).toString(),
              null,
              instead));
    }
    return ways;
  }

  /** The running prescriptions that a recommendation to stop is about. */
  private static List<Fact> toStop(Recommendation recommendation) {
    return recommendation.code().startsWith(STOP)
        ? recommendation.facts().stream()
            .filter(
                fact ->
                    fact.resource() instanceof MedicationRequest order
                        && (order.getStatus() == MedicationRequestStatus.ACTIVE
                            || order.getStatus() == MedicationRequestStatus.ONHOLD))
            .toList()
        : List.of();
  }

  /** The prescription in whole, as it was sent, with another status: so an update asks for. */
  private Suggestion stop(Fingerprint fingerprint, Recommendation recommendation, Fact order) {
    MedicationRequest stopped = PatientRecord.asStated((MedicationRequest) order.resource());
    stopped.setStatus(MedicationRequestStatus.STOPPED);
    stopped.setStatusReason(new CodeableConcept().setText(recommendation.title()));
    return new Suggestion(
        "Stop the prescription: " + order.name(),
        fingerprint.id("stop-" + recommendation.id() + order.reference()).toString(),
        null,
        List.of(
            new Action(
                "update",
                "Set the prescription to stopped: " + order.name(),
                fhir.newJsonParser().encodeResourceToString(stopped),
                null)));
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

  private Action create(Decision decision, Recommendation recommendation, Proposal proposal) {
    DomainResource draft = DraftRenderer.draft(decision, recommendation, proposal);
    return new Action(
        "create",
        description(recommendation, proposal),
        fhir.newJsonParser().encodeResourceToString(draft),
        null);
  }

  private static String description(Recommendation recommendation, Proposal proposal) {
    String name = label(recommendation, proposal);
    return "Create a draft for the clinician to complete and sign, or to drop: " + name;
  }
}
