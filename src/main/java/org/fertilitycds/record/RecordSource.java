package org.fertilitycds.record;

import java.util.HashSet;
import java.util.Set;

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

  /**
   * The record of whoever stands for a patient since they were joined; his own where nobody does,
   * or where links run in a circle. FHIR says that a Patient with a link {@code replaced-by} must
   * no longer be used, and the record of the one who replaces him holds both.
   *
   * @throws PatientNotFoundException when the one who replaces him is not stored
   */
  default PatientRecord survivor(PatientRecord record) {
    Set<String> seen = new HashSet<>(Set.of(record.patientReference()));
    PatientRecord last = record;
    for (String next = last.replacedBy(); next != null; next = last.replacedBy()) {
      if (!seen.add("Patient/" + next)) {
        return record;
      }
      last = load(next);
    }
    return last;
  }
}
