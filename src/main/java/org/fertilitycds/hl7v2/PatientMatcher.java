package org.fertilitycds.hl7v2;

import ca.uhn.fhir.rest.param.TokenParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fertilitycds.record.JoinedPatients;
import org.fertilitycds.record.PatientNotFoundException;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/**
 * Finds whom a message is about: by the identifiers of PID-3 with the authorities that assigned
 * them, never by name. A Patient is never made. Where a Patient was replaced by another ({@code
 * Patient.link}), the other is meant.
 */
final class PatientMatcher {

  private static final int IDENTIFIERS = 3;
  private static final int DATE_OF_BIRTH = 7;

  private final StoredResources resources;

  PatientMatcher(StoredResources resources) {
    this.resources = resources;
  }

  /**
   * The logical id of the Patient.
   *
   * @throws ReviewException when there is none, more than one, or one born on another day
   */
  String match(Er7Segment pid, Fields fields) throws ReviewException {
    List<Stated> identifiers = identifiers(pid, fields);
    if (identifiers.isEmpty()) {
      throw new ReviewException(
          ReviewReason.UNKNOWN_PATIENT,
          pid.place(IDENTIFIERS),
          "No identifier of a patient (PID-3.5) has an authority whose system is known: see"
              + " fertility-cds.hl7v2.identifier-systems");
    }
    Map<String, Patient> found = search(identifiers, pid);
    if (found.isEmpty()) {
      throw new ReviewException(
          ReviewReason.UNKNOWN_PATIENT,
          pid.place(IDENTIFIERS),
          "No Patient has one of: " + named(identifiers));
    }
    if (found.size() > 1) {
      throw new ReviewException(
          ReviewReason.AMBIGUOUS_PATIENT,
          pid.place(IDENTIFIERS),
          "Patients " + String.join(", ", found.keySet()) + " have one of: " + named(identifiers));
    }
    Patient patient = found.values().iterator().next();
    requireSameBirthDate(pid, patient);
    return patient.getIdElement().getIdPart();
  }

  /**
   * A number of PID-3.
   *
   * @param type as it stands in the message; empty where there is none
   */
  private record Stated(String system, String value, String type) {

    boolean isIn(Identifier identifier) {
      return system.equals(identifier.getSystem()) && value.equals(identifier.getValue());
    }

    @Override
    public String toString() {
      return system + "|" + value + (type.isEmpty() ? "" : " (" + type + ")");
    }
  }

  private static List<Stated> identifiers(Er7Segment pid, Fields fields) {
    List<Stated> identifiers = new ArrayList<>();
    for (int repetition = 0; repetition < pid.repetitionsOf(IDENTIFIERS); repetition++) {
      String value = pid.text(IDENTIFIERS, repetition, 1, 1);
      String system =
          fields.identifierSystem(
              pid.text(IDENTIFIERS, repetition, 4, 1),
              pid.text(IDENTIFIERS, repetition, 4, 2),
              pid.text(IDENTIFIERS, repetition, 4, 3));
      String type = pid.text(IDENTIFIERS, repetition, 5, 1);
      if (!value.isEmpty() && !system.isEmpty() && IdentifierTypes.mayBePatients(type)) {
        identifiers.add(new Stated(system, value, type));
      }
    }
    return identifiers;
  }

  private static String named(List<Stated> identifiers) {
    return identifiers.stream().map(Stated::toString).collect(Collectors.joining(", "));
  }

  private Map<String, Patient> search(List<Stated> identifiers, Er7Segment pid)
      throws ReviewException {
    Map<String, Patient> found = new LinkedHashMap<>();
    List<TokenParam> tokens =
        identifiers.stream().map(one -> new TokenParam(one.system(), one.value())).toList();
    for (Patient one : resources.patientsWith(tokens)) {
      if (isOther(one, identifiers)) {
        continue;
      }
      Patient patient = survivor(one).orElseThrow(() -> inACircle(one, pid));
      requireOneAtMost(JoinedPatients.replacedBy(patient), patient, pid);
      found.put(patient.getIdElement().getIdPart(), patient);
    }
    return found;
  }

  /** Whether the numbers that he has are all of another kind in the message. */
  private static boolean isOther(Patient patient, List<Stated> identifiers) {
    boolean other = false;
    for (Stated number : identifiers) {
      for (Identifier his : patient.getIdentifier()) {
        if (number.isIn(his)) {
          other = true;
          if (!IdentifierTypes.isOther(his, number.type())) {
            return false;
          }
        }
      }
    }
    return other;
  }

  private static ReviewException inACircle(Patient patient, Er7Segment pid) {
    return new ReviewException(
        ReviewReason.AMBIGUOUS_PATIENT,
        pid.place(IDENTIFIERS),
        "Patient/%s and those who replace him replace each other: correct Patient.link"
            .formatted(patient.getIdElement().getIdPart()));
  }

  private static void requireOneAtMost(Set<String> replacedBy, Patient patient, Er7Segment pid)
      throws ReviewException {
    if (replacedBy.size() > 1) {
      throw new ReviewException(
          ReviewReason.AMBIGUOUS_PATIENT,
          pid.place(IDENTIFIERS),
          "Patient/%s is replaced by more than one, %s: correct Patient.link"
              .formatted(patient.getIdElement().getIdPart(), String.join(" and ", replacedBy)));
    }
  }

  /** Logical id of the Patient by whom one was replaced, or its own. */
  String survivorOf(String patientId) {
    return resources
        .find(Patient.class, patientId)
        .flatMap(this::survivor)
        .map(patient -> patient.getIdElement().getIdPart())
        .orElse(patientId);
  }

  /** A link to a Patient who is not stored cannot be saved, and he cannot be deleted. */
  private Optional<Patient> survivor(Patient patient) {
    return JoinedPatients.survivor(
        resources.withWhatOthersSay(patient),
        Function.identity(),
        id ->
            resources
                .find(Patient.class, id)
                .map(resources::withWhatOthersSay)
                .orElseThrow(() -> new PatientNotFoundException(id)));
  }

  private static void requireSameBirthDate(Er7Segment pid, Patient patient) throws ReviewException {
    String stated = pid.text(DATE_OF_BIRTH);
    String known = patient.getBirthDateElement().getValueAsString();
    if (stated.length() < 8 || known == null || known.length() != 10) {
      return;
    }
    if (!stated.substring(0, 8).equals(known.replace("-", ""))) {
      throw new ReviewException(
          ReviewReason.PATIENT_MISMATCH,
          pid.place(DATE_OF_BIRTH),
          "Patient/%s has another date of birth than PID-7"
              .formatted(patient.getIdElement().getIdPart()));
    }
  }
}
