package org.fertilitycds.cdshooks;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.fertilitycds.cdshooks.Discovery.Service;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.knowledge.Guideline;

/** The CDS service {@code fertility-assessment}: a chart is opened, cards come back. */
final class AssessmentService {

  static final String ID = "fertility-assessment";

  private static final String HOOK = "patient-view";

  private final DecisionService decisions;
  private final PrefetchedRecords records;
  private final CardRenderer renderer;
  private final Guideline guideline;
  private final Clock clock;
  private final Service description;

  /**
   * @param guideline the site's
   * @param clock now, in the site's time zone
   */
  AssessmentService(
      DecisionService decisions,
      PrefetchedRecords records,
      CardRenderer renderer,
      Guideline guideline,
      Clock clock) {
    this.decisions = decisions;
    this.records = records;
    this.renderer = renderer;
    this.guideline = guideline;
    this.clock = clock;
    this.description = describe(records.templates());
  }

  private static Service describe(PrefetchTemplates templates) {
    return new Service(
        HOOK,
        "Male fertility assessment",
        "Where the hypothalamic-pituitary-gonadal axis of a man who wants children stands, and"
            + " which step of a fertility protocol may come next, with the facts, the source and its"
            + " limits. Silent where there is nothing to act on.",
        ID,
        templates.byKey(),
        "For men of 18 years or more. All prefetch keys but medicationAdministrations,"
            + " medicationDispenses and specimens are required: without them the answer is 412."
            + " A proposal for clinicians; it orders nothing.");
  }

  /** How discovery describes the service. */
  Service description() {
    return description;
  }

  /**
   * Answers one call.
   *
   * @throws CdsHooksException when the request cannot be answered, saying what to change
   */
  CdsHooksResponse call(CdsHooksRequest request) {
    request.requireComplete(HOOK);
    PrefetchedRecord prefetched = records.read(request, clock.getZone());
    var asked = new DecisionRequest(OffsetDateTime.now(clock), guideline);
    Decision decision = decisions.decide(prefetched.record(), asked);
    return renderer.render(decision, prefetched.blindSpots());
  }
}
