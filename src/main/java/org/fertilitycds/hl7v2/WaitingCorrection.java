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

  /** Before what the result was, at the end of the note. */
  private static final String WAS = " It was ";

  private WaitingCorrection() {}

  /**
   * The stored result as it stands while its correction waits; empty where it stays as it is.
   *
   * @param sent status of what cannot be read
   * @param messageId of the message that waits
   */
  static Optional<Observation> of(
      Observation stored,
      ObservationStatus sent,
      String controlId,
      String messageId,
      Problem problem) {
    if (!isChange(sent) || !READ.contains(stored.getStatus())) {
      return Optional.empty();
    }
    String text =
        "Message %s changes this result, or one like it, and waits for review (%s, %s: %s): until then it does not count."
            .formatted(controlId, entry(messageId), problem.place(), problem.reason().code());
    if (stored.getNote().stream().noneMatch(note -> isBy(note, messageId))) {
      stored.addNote(new Annotation().setText(text + WAS + stored.getStatus().toCode() + "."));
    }
    return Optional.of(stored.setStatus(ObservationStatus.UNKNOWN));
  }

  /** Whether a status says that what was reported before is so no longer. */
  static boolean isChange(ObservationStatus sent) {
    return CHANGES.contains(sent);
  }

  /**
   * The stored result as it stands when the message does not change it after all, having been
   * mended or replayed; empty where the message has nothing to do with it.
   */
  static Optional<Observation> lifted(Observation stored, String messageId) {
    Optional<Annotation> note =
        stored.getStatus() == ObservationStatus.UNKNOWN
            ? stored.getNote().stream().filter(one -> isBy(one, messageId)).findFirst()
            : Optional.empty();
    if (note.isEmpty()) {
      return Optional.empty();
    }
    String was = note.get().getText();
    was = was.substring(was.lastIndexOf(WAS) + WAS.length(), was.length() - 1);
    stored.getNote().remove(note.get());
    for (Annotation other : stored.getNote()) {
      // Another message waits, and found it out of force.
      if (isWaiting(other)) {
        other.setText(other.getText().replace(WAS + "unknown.", WAS + was + "."));
        return Optional.of(stored);
      }
    }
    return Optional.of(stored.setStatus(ObservationStatus.fromCode(was)));
  }

  private static boolean isBy(Annotation note, String messageId) {
    return isWaiting(note) && note.getText().contains(entry(messageId) + ",");
  }

  private static boolean isWaiting(Annotation note) {
    return note.hasText()
        && note.getText().startsWith("Message ")
        && note.getText().contains(" waits for review (Task/")
        && note.getText().contains(WAS);
  }

  private static String entry(String messageId) {
    return "Task/" + ReviewEntries.taskId(messageId);
  }
}
