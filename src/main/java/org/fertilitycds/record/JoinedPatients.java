package org.fertilitycds.record;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * The way along {@code Patient.link} from a Patient who was replaced to the one who stands for him:
 * FHIR says that one with a link {@code replaced-by} must no longer be used.
 */
public final class JoinedPatients {

  private JoinedPatients() {}

  /** Id of the Patient who replaces this one, or null; a RelatedPerson replaces nobody. */
  public static @Nullable String replacedBy(Patient patient) {
    return patient.getLink().stream()
        .filter(link -> link.getType() == Patient.LinkType.REPLACEDBY)
        .map(link -> link.getOther().getReferenceElement())
        .filter(other -> "Patient".equals(other.getResourceType()))
        .map(IIdType::getIdPart)
        .findFirst()
        .orElse(null);
  }

  /**
   * What belongs to the one who stands for a Patient.
   *
   * @param first what belongs to the Patient
   * @param patient the Patient to whom something belongs
   * @param load what belongs to the Patient of an id
   * @return empty where links run in a circle
   */
  public static <T> Optional<T> survivor(
      T first, Function<T, Patient> patient, Function<String, T> load) {
    Set<String> seen = new HashSet<>();
    T last = first;
    while (seen.add(patient.apply(last).getIdElement().getIdPart())) {
      String next = replacedBy(patient.apply(last));
      if (next == null) {
        return Optional.of(last);
      }
      last = load.apply(next);
    }
    return Optional.empty();
  }
}
