package org.fertilitycds.record;

/** A record needs exactly one Patient; knows no HTTP. */
public final class NotOnePatientException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotOnePatientException(int found) {
    super(
        found == 0
            ? "The data hold no Patient: add the Patient whom the results are about."
            : "The data hold "
                + found
                + " Patients: send the record of one patient at a time, with exactly one Patient.");
  }
}
