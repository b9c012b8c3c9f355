package org.fertilitycds.cdshooks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fertilitycds.cdshooks.CdsHooksResponse.Indicator;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.Fact;
import org.fertilitycds.decision.Recommendation;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.PlanDefinition.RequestPriority;
import org.hl7.fhir.r4.model.Resource;

/**
 * Which recommendations are worth interrupting a clinician for, and in how many cards. Silent by
 * default; reads the published codes and priorities and knows no clinical rule.
 *
 * <p>The rules stand in {@code src/docs/spec-clarifications.md}, section CDS Hooks.
 */
final class CardPolicy {

  private static final int MOST_CARDS = 3;

  private static final String STOP_SAFETY = "stop-safety";
  private static final String COLLECT = "collect";
  private static final String OUT_OF_SCOPE = "out-of-scope";
  private static final String BLOCK = "block-";
  private static final String STOP = "stop-";

  /** Holds for every man in scope who wants children. */
  private static final String CHILDREN_WANTED = "block-testosterone";

  /** Axis statuses that by themselves are no reason to ask for more data. */
  private static final Set<String> QUIET_STATUSES =
      Set.of("insufficient-data", "eugonadal", "deferred", "out-of-scope");

  private CardPolicy() {}

  /**
   * The cards of an answer, most important first; none where there is nothing to act on.
   *
   * @param said what of the decision may be said
   */
  static List<CardContent> cards(Decision decision, List<Recommendation> said) {
    List<CardContent> cards = new ArrayList<>();
    List<Recommendation> rest = new ArrayList<>();
    for (Recommendation recommendation : said) {
      if (recommendation.code().equals(STOP_SAFETY) && cards.size() < MOST_CARDS - 1) {
        cards.add(
            new CardContent(
                "card-" + recommendation.id(), Indicator.CRITICAL, List.of(recommendation)));
      } else {
        rest.add(recommendation);
      }
    }
    if (isWorthACard(rest, decision)) {
      rest.sort(Comparator.comparingInt(CardPolicy::rank));
      cards.add(new CardContent("card", urgency(rest.get(0)), rest));
    }
    return cards;
  }

  private static boolean isWorthACard(List<Recommendation> recommendations, Decision decision) {
    return recommendations.stream()
        .anyMatch(
            recommendation ->
                urgency(recommendation) != Indicator.INFO
                    || isAStep(recommendation)
                    || (recommendation.asksForData() && isInQuestion(decision)));
  }

  /** Something to do, and not only something to know or to ask. */
  private static boolean isAStep(Recommendation recommendation) {
    return !isGeneral(recommendation) && !recommendation.code().equals(COLLECT);
  }

  private static boolean isGeneral(Recommendation recommendation) {
    return recommendation.code().equals(OUT_OF_SCOPE) || recommendation.code().startsWith(BLOCK);
  }

  /** Whether this man's fertility or his axis is anybody's question. */
  private static boolean isInQuestion(Decision decision) {
    return !QUIET_STATUSES.contains(decision.axis().code())
        || decision.recommendations().stream()
            .anyMatch(recommendation -> recommendation.code().equals(CHILDREN_WANTED));
  }

  /** What speaks against a drug that is taken stands behind what is for today alone. */
  private static int rank(Recommendation recommendation) {
    boolean today = recommendation.action().getPriority().compareTo(RequestPriority.URGENT) > 0;
    return switch (urgency(recommendation)) {
      case CRITICAL -> 0;
      case WARNING -> today ? 1 : isStop(recommendation) || isAgainstADrug(recommendation) ? 2 : 3;
      case INFO -> isBackground(recommendation) ? 5 : 4;
    };
  }

  /** What is good to know and asks for nothing now. */
  static boolean isBackground(Recommendation recommendation) {
    return isGeneral(recommendation) && urgency(recommendation) == Indicator.INFO;
  }

  private static Indicator urgency(Recommendation recommendation) {
    if (recommendation.code().equals(STOP_SAFETY)) {
      return Indicator.CRITICAL;
    }
    boolean soon = recommendation.action().getPriority() != RequestPriority.ROUTINE;
    return soon || isAgainstADrug(recommendation) ? Indicator.WARNING : Indicator.INFO;
  }

  private static boolean isStop(Recommendation recommendation) {
    return recommendation.code().startsWith(STOP);
  }

  private static boolean isAgainstADrug(Recommendation recommendation) {
    return recommendation.code().startsWith(BLOCK)
        && recommendation.facts().stream().map(Fact::resource).anyMatch(CardPolicy::isCurrent);
  }

  /**
   * A drug that the record calls current; of what was given or handed out the rules have judged.
   */
  private static boolean isCurrent(Resource resource) {
    if (resource instanceof MedicationRequest request) {
      return request.getStatus() == MedicationRequestStatus.ACTIVE
          || request.getStatus() == MedicationRequestStatus.ONHOLD;
    } else if (resource instanceof MedicationStatement statement) {
      return statement.getStatus() == MedicationStatementStatus.ACTIVE
          || statement.getStatus() == MedicationStatementStatus.ONHOLD;
    }
    return resource instanceof MedicationAdministration || resource instanceof MedicationDispense;
  }
}
