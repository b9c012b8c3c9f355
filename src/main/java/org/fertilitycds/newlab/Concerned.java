package org.fertilitycds.newlab;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fertilitycds.record.JoinedPatients;
import org.fertilitycds.record.RecordSubjects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whom a change concerns although it is no fact with a subject: the Patient himself where what the
 * knowledge reads of him changes, those with whom he is joined or no longer joined, and those whose
 * results or prescriptions refer to a Medication, or to a Specimen without a subject.
 */
final class Concerned {

  private static final Set<String> REFERRED_TO = Set.of("Medication", "Specimen");

  /**
   * A Patient about whom nothing has been said is left alone: he may have no results at all. One
   * statement, so that an evaluation under way is seen by its task until its guidance is there, or
   * it is given up: what is changed may be what it failed at.
   */
  private static final String IS_KNOWN =
      """
      select 1 where exists (
        select 1 from HFJ_RES_LINK l
        where l.TARGET_RESOURCE_ID =
          (select r.RES_ID from HFJ_RESOURCE r where r.RES_TYPE = 'Patient' and r.FHIR_ID = ?)
        and l.SRC_PATH = 'GuidanceResponse.subject')
      or exists (
        select 1 from scheduled_tasks where task_name = ? and task_instance like ?)
      or exists (select 1 from evaluation_dead_letter where patient_id = ?)
      """;

  private static final String OF_WHAT_REFERS =
      """
      select distinct p.FHIR_ID from HFJ_RES_LINK l
      join HFJ_RES_LINK s on s.SRC_RESOURCE_ID = l.SRC_RESOURCE_ID
      join HFJ_RESOURCE p on p.RES_ID = s.TARGET_RESOURCE_ID
      where l.TARGET_RESOURCE_ID =
        (select r.RES_ID from HFJ_RESOURCE r where r.RES_TYPE = ? and r.FHIR_ID = ?)
      and s.TARGET_RESOURCE_TYPE = 'Patient' and s.SRC_PATH like '%.subject'
      """;

  private static final String LINKED_TO =
      """
      select distinct p.FHIR_ID from HFJ_RES_LINK l
      join HFJ_RESOURCE p on p.RES_ID = l.SRC_RESOURCE_ID
      where l.TARGET_RESOURCE_ID =
        (select r.RES_ID from HFJ_RESOURCE r where r.RES_TYPE = 'Patient' and r.FHIR_ID = ?)
      and l.SRC_PATH = 'Patient.link.other'
      """;

  private final JdbcTemplate jdbc;
  private final Set<String> elementsOfPatient;

  /**
   * @param elementsOfPatient names of those that the knowledge reads
   */
  Concerned(JdbcTemplate jdbc, Set<String> elementsOfPatient) {
    this.jdbc = jdbc;
    this.elementsOfPatient = Set.copyOf(elementsOfPatient);
  }

  /** Whether a resource is of a type that others may name. */
  static boolean mayConcernOthers(IBaseResource resource) {
    return resource instanceof Patient || REFERRED_TO.contains(resource.fhirType());
  }

  /** Logical ids of the Patients whom a change of a resource concerns. */
  List<String> by(IBaseResource before, IBaseResource after) {
    String id = after.getIdElement().getIdPart();
    if (before instanceof Patient was && after instanceof Patient is) {
      return isAnother(was, is) && isKnown(id) ? List.of(id) : List.of();
    }
    return REFERRED_TO.contains(after.fhirType())
            && !(namesItsPatient(before) && namesItsPatient(after))
        ? jdbc.queryForList(OF_WHAT_REFERS, String.class, after.fhirType(), id)
        : List.of();
  }

  /**
   * Logical ids of the Patients whose record may hold other facts since the links of a Patient were
   * saved or deleted: he, those whom he named or names, and whoever names one of these, for two who
   * replace the same man are none.
   */
  Set<String> joined(IBaseResource before, IBaseResource after) {
    Set<String> named = new TreeSet<>();
    for (IBaseResource one : List.of(before, after)) {
      if (one instanceof Patient patient) {
        named.addAll(JoinedPatients.replacedBy(patient));
        named.addAll(JoinedPatients.replaced(patient));
      }
    }
    if (named.isEmpty()) {
      return named;
    }
    named.add(after.getIdElement().getIdPart());
    Set<String> all = new TreeSet<>(named);
    named.forEach(id -> all.addAll(jdbc.queryForList(LINKED_TO, String.class, id)));
    return all;
  }

  private boolean isKnown(String patientId) {
    return !jdbc.queryForList(
            IS_KNOWN,
            Integer.class,
            patientId,
            EvaluationQueue.TASK.getTaskName(),
            EvaluationQueue.allOf(patientId),
            patientId)
        .isEmpty();
  }

  private static boolean namesItsPatient(IBaseResource resource) {
    Reference subject = RecordSubjects.of((Resource) resource);
    return subject != null && subject.hasReference();
  }

  /** Whether he differs in what the knowledge reads of him. */
  private boolean isAnother(Patient was, Patient is) {
    return elementsOfPatient.stream()
        .anyMatch(element -> differ(said(was, element), said(is, element)));
  }

  private static List<Base> said(Patient patient, String element) {
    return patient.getNamedProperty(element).getValues().stream()
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static boolean differ(List<Base> before, List<Base> after) {
    return before.size() != after.size()
        || IntStream.range(0, before.size())
            .anyMatch(at -> !saysTheSame(before.get(at), after.get(at)));
  }

  /** A date is compared as it is written, for {@code 1992} is not {@code 1992-01-01}. */
  private static boolean saysTheSame(Base was, Base is) {
    if (was.isPrimitive() && is.isPrimitive()) {
      return was.fhirType().equals(is.fhirType())
          && Objects.equals(was.primitiveValue(), is.primitiveValue());
    }
    return Base.compareDeep(was, is, true);
  }
}
