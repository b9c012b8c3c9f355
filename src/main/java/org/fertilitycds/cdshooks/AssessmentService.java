package org.fertilitycds.cdshooks;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.fertilitycds.cdshooks.Discovery.Service;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.knowledge.Guideline;

/** A CDS service: a client asks at its hook, cards come back. Both services decide alike. */
final class AssessmentService {

  private final Hook hook;
  private final DecisionService decisions;
  private final PrefetchedRecords records;
  private final CardRenderer renderer;
  private final Guideline guideline;
  private final Clock clock;
  private final Service description;

  /**
   * @param hook which service it is
   * @param guideline the site's
   * @param clock now, in the site's time zone
   */
  AssessmentService(
      Hook hook,
      DecisionService decisions,
      PrefetchedRecords records,
      CardRenderer renderer,
      Guideline guideline,
      Clock clock) {
    this.hook = hook;
    this.decisions = decisions;
    this.records = records;
    this.renderer = renderer;
    this.guideline = guideline;
    this.clock = clock;
    this.description = describe(hook, records.templates());
  }

  private static Service describe(Hook hook, PrefetchTemplates templates) {
    return new Service(
        hook.code(),
        hook.title(),
        hook.description(),
        hook.service(),
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
   * @param client who asks
   * @throws CdsHooksException when the request cannot be answered, saying what to change
   */
  CdsHooksResponse call(CdsHooksRequest request, CdsClient client) {
    request.requireComplete(hook);
    PrefetchedRecord prefetched = records.read(request, hook, client, clock.getZone());
    var asked = new DecisionRequest(OffsetDateTime.now(clock), guideline);
    Decision decision = decisions.decide(prefetched.record(), asked);
    return renderer.render(decision, prefetched.blindSpots());
  }
}
