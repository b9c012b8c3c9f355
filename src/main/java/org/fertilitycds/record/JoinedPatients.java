package org.fertilitycds.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;

/**
 * The way along {@code Patient.link} from a Patient who was replaced to the one who stands for him:
 * FHIR says that one with a link {@code replaced-by} must no longer be used. Either of the two may
 * say so; what he says himself goes before what others say of him.
 */
public final class JoinedPatients {

  private JoinedPatients() {}

  /** Ids of those who replace a Patient; a RelatedPerson replaces nobody. */
  public static Set<String> replacedBy(Patient patient) {
    return linked(patient, LinkType.REPLACEDBY);
  }

  /** Ids of those whom a Patient replaces. */
  public static Set<String> replaced(Patient patient) {
    return linked(patient, LinkType.REPLACES);
  }

  private static Set<String> linked(Patient patient, LinkType type) {
    Set<String> ids = new LinkedHashSet<>();
    patient.getLink().stream()
        .filter(link -> link.getType() == type)
        .map(link -> link.getOther().getReferenceElement())
        .filter(other -> "Patient".equals(other.getResourceType()) && other.hasIdPart())
        .map(IIdType::getIdPart)
        .forEach(ids::add);
    return ids;
  }

  /**
   * Adds to the links of a Patient what others alone say of him. Two who say that they replace him
   * are both added.
   *
   * @param linking Patients whose links name him
   */
  public static void complete(Patient patient, Collection<Patient> linking) {
    String id = patient.getIdElement().getIdPart();
    Set<String> replaced = replaced(patient);
    boolean saysByWhom = !replacedBy(patient).isEmpty();
    for (Patient other : linking) {
      String otherId = other.getIdElement().getIdPart();
      if (replacedBy(other).contains(id) && !replaced.contains(otherId)) {
        link(patient, LinkType.REPLACES, otherId);
      }
      if (!saysByWhom && replaced(other).contains(id)) {
        link(patient, LinkType.REPLACEDBY, otherId);
      }
    }
  }

  private static void link(Patient patient, LinkType type, String id) {
    patient.addLink().setType(type).setOther(new Reference("Patient/" + id));
  }

  /**
   * What belongs to the one who stands for a Patient. The way ends at one whom nobody replaces, or
   * more than one: which of them is meant, nobody can tell.
   *
   * @param first what belongs to the Patient
   * @param patient the Patient to whom something belongs, with what others say of him
   * @param load what belongs to the Patient of an id
   * @return empty where links run in a circle
   */
  public static <T> Optional<T> survivor(
      T first, Function<T, Patient> patient, Function<String, T> load) {
    Set<String> seen = new HashSet<>();
    T last = first;
    while (seen.add(patient.apply(last).getIdElement().getIdPart())) {
      Set<String> next = replacedBy(patient.apply(last));
      if (next.size() != 1) {
        return Optional.of(last);
      }
      last = load.apply(next.iterator().next());
    }
    return Optional.empty();
  }
}
