package org.fertilitycds.hl7v2;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/**
 * A correction, cancellation or withdrawal that cannot be read, or is held back, and waits for
 * review. What the laboratory said before, it says no longer: that result is of unknown status
 * until a person has mended the message, and no rule reads it.
 */
final class WaitingCorrection {

  private static final Set<ObservationStatus> CHANGES =
      Set.of(
          ObservationStatus.CORRECTED,
          ObservationStatus.AMENDED,
          ObservationStatus.CANCELLED,
          ObservationStatus.ENTEREDINERROR);

  private static final Set<ObservationStatus> READ =
      Set.of(
          ObservationStatus.FINAL,
          ObservationStatus.CORRECTED,
          ObservationStatus.AMENDED,
          ObservationStatus.UNKNOWN);

  private WaitingCorrection() {}

  /**
   * The stored result as it stands while its correction waits; empty where it stays as it is.
   *
   * @param sent status of what cannot be read
   * @param controlId of the message that waits
   */
  static Optional<Observation> of(
      Observation stored, ObservationStatus sent, String controlId, Problem problem) {
    if (!CHANGES.contains(sent) || !READ.contains(stored.getStatus())) {
      return Optional.empty();
    }
    String text =
        "Message %s changes this result and waits for review (%s: %s): until then it does not count."
            .formatted(controlId, problem.place(), problem.reason().code());
    boolean said = stored.getNote().stream().anyMatch(note -> text.equals(note.getText()));
    if (!said) {
      stored.addNote(new Annotation().setText(text));
    }
    return Optional.of(stored.setStatus(ObservationStatus.UNKNOWN));
  }
}
