package org.fertilitycds.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one patient: his resources by type, in an order that does not depend on the
 * order of arrival, with references brought to the form {@code Type/id}.
 *
 * <p>A record takes ownership of the resources that it is made of; nobody else may change them
 * afterwards. It brings four things to one form and decides nothing: references, times written in
 * {@code Z} (shown in the site's zone), medications given by reference (their code stands in the
 * request, as CQL retrieves expect) and modifier extensions (they stand at the resource).
 */
public final class PatientRecord {

  private final Patient patient;
  private final Map<String, List<Resource>> byType = new TreeMap<>();
  private final Map<String, Resource> byReference = new TreeMap<>();
  private final List<String> foreign = new ArrayList<>();

  private PatientRecord(Patient patient) {
    this.patient = patient;
  }

  /**
   * Makes a record of resources that came together.
   *
   * @param entries the resources, with the address that other entries use for them where they have
   *     one
   * @param siteZone where times of day written in {@code Z} are read
   * @throws NotOnePatientException when there is no Patient among them, or more than one
   */
  public static PatientRecord of(Collection<RecordEntry> entries, ZoneId siteZone) {
    var normaliser = new RecordNormaliser(entries, siteZone);
    Patient patient = onlyPatient(normaliser.resources());
    var record = new PatientRecord(patient);
    normaliser.resources().forEach(resource -> record.add(resource, normaliser));
    record.byType.values().forEach(list -> list.sort(Comparator.comparing(Resource::getId)));
    record.foreign.sort(Comparator.naturalOrder());
    return record;
  }

  private static Patient onlyPatient(Collection<Resource> resources) {
    List<Patient> patients =
        resources.stream().filter(Patient.class::isInstance).map(Patient.class::cast).toList();
    if (patients.size() != 1) {
      throw new NotOnePatientException(patients.size());
    }
    return patients.get(0);
  }

  private void add(Resource resource, RecordNormaliser normaliser) {
    if (resource != patient && !normaliser.isAbout(resource, patient)) {
      foreign.add(reference(resource));
      return;
    }
    byType.computeIfAbsent(resource.fhirType(), type -> new ArrayList<>()).add(resource);
    byReference.put(reference(resource), resource);
  }

  /** {@code Type/id} of a resource, without version. */
  public static String reference(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  public Patient patient() {
    return patient;
  }

  /** Id of the Patient who stands for this one since the two were joined, or null. */
  public @Nullable String replacedBy() {
    return JoinedPatients.replacedBy(patient).stream().findFirst().orElse(null);
  }

  /** {@code Patient/id}. */
  public String patientReference() {
    return reference(patient);
  }

  /** All resources of a FHIR type that are about the patient, ordered by id. */
  public List<Resource> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** All resources that are about the patient, and he himself. */
  public Collection<Resource> resources() {
    return List.copyOf(byReference.values());
  }

  /** The resource with this {@code Type/id}, or null where the record has none. */
  public @Nullable Resource find(String reference) {
    return byReference.get(reference);
  }

  /** References of resources that came along but are about somebody else, or about nobody. */
  public List<String> foreign() {
    return List.copyOf(foreign);
  }

  /** A copy of a prescription of a record, with its medication as it was stated. */
  public static MedicationRequest asStated(MedicationRequest request) {
    MedicationRequest copy = request.copy();
    if (request.getUserData(RecordNormaliser.STATED_MEDICATION) instanceof Reference stated) {
      copy.setMedication(stated.copy());
    }
    return copy;
  }
}
