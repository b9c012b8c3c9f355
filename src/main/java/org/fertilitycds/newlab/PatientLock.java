package org.fertilitycds.newlab;

import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.fertilitycds.record.PatientNotFoundException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One evaluation of a patient at a time, on whichever node: the row of the Patient is locked until
 * the transaction ends. Saves of results do not wait for it, and nobody waits here: a worker that
 * finds the row locked goes on with other patients.
 */
final class PatientLock {

  private static final String ROW =
      "select res_deleted_at from hfj_resource where res_type = 'Patient' and fhir_id = ?";

  private final JdbcTemplate jdbc;

  PatientLock(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Takes the lock if it is free.
   *
   * @return whether it was free
   * @throws PatientNotFoundException when there is no such Patient, or he was deleted
   */
  boolean tryAcquire(String patientId) {
    List<Boolean> locked = present(ROW + " for update skip locked", patientId);
    List<Boolean> known = locked.isEmpty() ? present(ROW, patientId) : locked;
    if (!known.contains(true)) {
      throw new PatientNotFoundException(patientId);
    }
    return !locked.isEmpty();
  }

  private List<Boolean> present(String query, String patientId) {
    return jdbc.query(query, (row, number) -> row.getObject(1, Timestamp.class) == null, patientId);
  }
}
