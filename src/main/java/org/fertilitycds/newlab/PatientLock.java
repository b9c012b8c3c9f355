package org.fertilitycds.newlab;

import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.fertilitycds.record.PatientNotFoundException;

/**
 * One evaluation of a patient at a time, on whichever node: the row of the Patient is locked until
 * the transaction ends. Saves of results do not wait for it.
 */
final class PatientLock {

  private final EntityManager entityManager;

  PatientLock(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Waits for the lock.
   *
   * @throws PatientNotFoundException when there is no such Patient, or he was deleted
   */
  void acquire(String patientId) {
    boolean present =
        entityManager
            .createQuery(
                "select r from ResourceTable r"
                    + " where r.myResourceType = 'Patient' and r.myFhirId = :id",
                ResourceTable.class)
            .setParameter("id", patientId)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .anyMatch(patient -> patient.getDeleted() == null);
    if (!present) {
      throw new PatientNotFoundException(patientId);
    }
  }
}
