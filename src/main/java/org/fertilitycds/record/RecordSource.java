package org.fertilitycds.record;

/** Where stored records come from. */
public interface RecordSource {

  /**
   * The record of one patient as it stands now: the resources that the knowledge reads, with their
   * versions. The links of its Patient hold also what other Patients alone say of him.
   *
   * @param patientId logical id of the Patient
   * @throws PatientNotFoundException when no such Patient is stored
   */
  PatientRecord load(String patientId);

  /**
   * The record of whoever stands for a patient since they were joined; his own where nobody does,
   * where more than one claims to, or where links run in a circle. The record of the one who
   * replaces him holds both.
   *
   * @throws PatientNotFoundException when the one who replaces him is not stored
   */
  default PatientRecord survivor(PatientRecord record) {
    return JoinedPatients.survivor(record, PatientRecord::patient, this::load).orElse(record);
  }
}
