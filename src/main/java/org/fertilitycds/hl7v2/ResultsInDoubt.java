package org.fertilitycds.hl7v2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * The stored results of an order that a message changes in a way that nobody can tell yet: they are
 * out of force while it waits, and back when it turns out that it does not change them.
 */
final class ResultsInDoubt {

  private final MessageWork message;
  private final ResultIdentity identity;
  private final ResultIndex results;

  /** Whether a stored result has become one of unknown status, or is no longer. */
  private boolean changed;

  ResultsInDoubt(MessageWork message, ResultIdentity identity) {
    this.message = message;
    this.identity = identity;
    this.results = message.setting().storage().results();
  }

  boolean changed() {
    return changed;
  }

  /**
   * What a message changes, nobody can tell yet: all that it may mean is out of force until
   * somebody can.
   *
   * @param ids of the results
   * @return what to tell of it
   */
  ReviewException doubting(Set<String> ids, ObservationStatus sent, ReviewException e) {
    List<String> doubted =
        ids.stream()
            .filter(
                id ->
                    results
                        .find(id)
                        .map(
                            known ->
                                takeOutOfForce(
                                    id,
                                    known,
                                    sent,
                                    known.reported(),
                                    known.correctedAt(),
                                    e.problem()))
                        .orElse(false))
            .toList();
    return doubted.isEmpty()
        ? e
        : e.with(
            ". Until the message is mended and replayed, what it may mean does not count: "
                + doubted.stream()
                    .map(id -> results.find(id).orElseThrow())
                    .map(known -> "Observation/" + known.observationId())
                    .collect(Collectors.joining(", ")));
  }

  /**
   * Takes a stored result out of force, unless nothing changes it.
   *
   * @param reported as of when it stands, and was last corrected
   */
  boolean takeOutOfForce(
      String id,
      ResultIndex.Known known,
      ObservationStatus sent,
      Report.When reported,
      @Nullable Instant correctedAt,
      Problem problem) {
    Optional<Observation> doubted =
        message
            .find(Observation.class, known.observationId())
            .flatMap(
                stored ->
                    WaitingCorrection.of(
                        stored,
                        sent,
                        message.setting().header().controlId(),
                        message.setting().messageId(),
                        problem));
    doubted.ifPresent(
        stored -> {
          stored.setId("Observation/" + known.observationId());
          message.put(stored);
          message.doubt(known.observationId());
          index(id, stored, known.patientId(), Optional.of(known), reported, correctedAt);
        });
    return doubted.isPresent();
  }

  /** What the message had taken out of force, and does not change after all. */
  void putBackIntoForce() {
    for (String observationId : results.doubtful(identity.orderId())) {
      if (message.isDoubted(observationId)) {
        continue;
      }
      message
          .find(Observation.class, observationId)
          .flatMap(stored -> WaitingCorrection.lifted(stored, message.setting().messageId()))
          .ifPresent(
              stored -> {
                stored.setId("Observation/" + observationId);
                message.put(stored);
                changed = true;
                results.changeStatus(
                    identity.orderId(), observationId, stored.getStatus().toCode());
              });
    }
  }

  void index(
      String id,
      Observation result,
      String patientId,
      Optional<ResultIndex.Known> known,
      Report.When reported,
      @Nullable Instant correctedAt) {
    ObservationStatus status = result.getStatus();
    boolean wasInDoubt =
        known
            .map(ResultIndex.Known::status)
            .equals(Optional.of(ObservationStatus.UNKNOWN.toCode()));
    changed |= wasInDoubt != (status == ObservationStatus.UNKNOWN);
    results.put(
        id,
        identity,
        new ResultIndex.Known(
            result.getIdElement().getIdPart(), patientId, status.toCode(), correctedAt, reported),
        known.isPresent());
  }

  /** Of one that somebody has mended by hand, the index does not know. */
  boolean isInDoubt() {
    return results.doubtful(identity.orderId()).stream()
        .map(id -> message.find(Observation.class, id))
        .flatMap(Optional::stream)
        .anyMatch(result -> result.getStatus() == ObservationStatus.UNKNOWN);
  }
}
