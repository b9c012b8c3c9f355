package org.fertilitycds.record;

/** Where stored records come from. */
public interface RecordSource {

  /**
   * The record of one patient as it stands now: the resources that the knowledge reads, with their
   * versions.
   *
   * @param patientId logical id of the Patient
   * @throws PatientNotFoundException when no such Patient is stored
   */
  PatientRecord load(String patientId);
}
