package org.fertilitycds.record;

/** No such Patient is stored; knows no HTTP. */
public final class PatientNotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PatientNotFoundException(String patientId) {
    super("There is no Patient/" + patientId + ": save the Patient first, or check the id.");
  }
}
