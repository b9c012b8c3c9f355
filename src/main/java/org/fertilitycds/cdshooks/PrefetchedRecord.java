package org.fertilitycds.cdshooks;

import java.util.List;
import org.fertilitycds.record.PatientRecord;

/**
 * The record of a patient as a request carries it.
 *
 * @param blindSpots what was not to be seen and may matter, in plain words
 */
record PrefetchedRecord(PatientRecord record, List<String> blindSpots) {

  PrefetchedRecord {
    blindSpots = List.copyOf(blindSpots);
  }
}
