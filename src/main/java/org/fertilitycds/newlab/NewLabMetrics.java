package org.fertilitycds.newlab;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.watch.Glance;

/** What operators see of the way from results to guidance; nothing in it tells of a patient. */
final class NewLabMetrics {

  private static final String PREFIX = "fertility.cds.";

  private final MeterRegistry registry;

  NewLabMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** How an evaluation ended. */
  enum Ended {
    NEW_GUIDANCE,
    UNCHANGED,
    WITHDRAWN,
    FAILED
  }

  /** The depth of the queue in evaluations, its age in seconds, what fails and was given up. */
  void watch(Glance<QueueState> queue) {
    queue
        .gauge(registry, "queue.depth", QueueState::depth)
        .gauge(registry, "queue.age.seconds", state -> state.age().toSeconds())
        .gauge(registry, "queue.failing.patients", QueueState::failingPatients)
        .gauge(registry, "dead.letters", QueueState::deadLetters);
  }

  void received(int facts) {
    registry.counter(PREFIX + "facts.received").increment(facts);
  }

  /** A fact was saved that names no patient by reference. */
  void nobodys() {
    registry.counter(PREFIX + "facts.without.patient").increment();
  }

  Timer.Sample start() {
    return Timer.start(registry);
  }

  void ended(Timer.Sample sample, Ended how) {
    sample.stop(
        Timer.builder(PREFIX + "evaluation")
            .tag("ended", how.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .publishPercentileHistogram()
            .register(registry));
  }

  /** Counts a guidance by what it finds and by what it recommends. */
  void saved(GuidanceSet guidance) {
    String axis =
        guidance.statuses().isEmpty()
            ? "none"
            : guidance.statuses().get(0).getValueCodeableConcept().getCodingFirstRep().getCode();
    registry.counter(PREFIX + "guidance", "axis", axis).increment();
    guidance
        .plan()
        .getAction()
        .forEach(
            action ->
                registry.counter(PREFIX + "recommendations", "action", action.getId()).increment());
  }

  void givenUp() {
    registry.counter(PREFIX + "evaluations.given.up").increment();
  }
}
