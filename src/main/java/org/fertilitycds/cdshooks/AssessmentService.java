package org.fertilitycds.cdshooks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.fertilitycds.cdshooks.CdsHooksResponse.Card;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.knowledge.Guideline;

/**
 * Answers the calls of a client with cards. All services decide alike; they differ in what comes
 * along in the context, and in what of the decision is said.
 */
final class AssessmentService {

  /** What the knowledge says of an order that is being written. */
  private static final String REVIEW = "review-order";

  private static final CdsHooksResponse NOTHING = new CdsHooksResponse(List.of());

  private final DecisionService decisions;
  private final PrefetchedRecords records;
  private final CardRenderer renderer;
  private final CardLog log;
  private final Guideline guideline;
  private final Clock clock;

  /**
   * @param guideline the site's
   * @param clock now, in the site's time zone
   */
  AssessmentService(
      DecisionService decisions,
      PrefetchedRecords records,
      CardRenderer renderer,
      CardLog log,
      Guideline guideline,
      Clock clock) {
    this.decisions = decisions;
    this.records = records;
    this.renderer = renderer;
    this.log = log;
    this.guideline = guideline;
    this.clock = clock;
  }

  /**
   * Answers one call.
   *
   * @param client who asks
   * @throws CdsHooksException when the request cannot be answered, saying what to change
   */
  CdsHooksResponse call(CdsService service, CdsHooksRequest request, CdsClient client) {
    Hook hook = request.requireComplete(service);
    DraftOrders drafts = records.drafts(request, hook);
    if (hook.hasDraftOrders() && drafts.underReview().isEmpty()) {
      return NOTHING;
    }
    PrefetchedRecord prefetched = records.read(request, hook, drafts, client, clock.getZone());
    var asked = new DecisionRequest(OffsetDateTime.now(clock), guideline);
    Decision decision = decisions.decide(prefetched.record(), asked);
    List<Card> cards =
        renderer.render(
            decision, said(decision, hook, drafts), drafts, prefetched.blindSpots(), client);
    return new CdsHooksResponse(shown(cards, service, request.patientId(), client));
  }

  /** Of a decision about orders, what concerns those under review; else all of it. */
  private static List<Recommendation> said(Decision decision, Hook hook, DraftOrders drafts) {
    return hook.hasDraftOrders()
        ? decision.recommendations().stream()
            .filter(recommendation -> recommendation.code().equals(REVIEW))
            .filter(drafts::concerns)
            .toList()
        : decision.recommendations();
  }

  /** Without what was overridden on the same facts; what is left is noted. */
  private List<Card> shown(
      List<Card> cards, CdsService service, String patientId, CdsClient client) {
    if (cards.isEmpty()) {
      return cards;
    }
    Set<String> quiet = log.overridden(client, cards.stream().map(Card::uuid).toList());
    List<Card> shown = cards.stream().filter(card -> !quiet.contains(card.uuid())).toList();
    log.shown(client, service, patientId, shown);
    return shown;
  }
}
