package org.fertilitycds.cases;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.fertilitycds.knowledge.Guideline;
import org.hl7.fhir.r4.model.Bundle;

/**
 * One man as a clinician wrote him down, when he is looked at, and what the answer must say.
 *
 * @param id unique among all cases; ids of his resources begin with it
 * @param title what the case is about
 * @param source where the expectation comes from
 * @param moment the clock of the evaluation
 * @param zone zone of the site, where times written in {@code Z} are read
 * @param guideline whose thresholds are in force
 * @param semenReference {@code WHO6} or {@code WHO5}
 * @param policy policy numbers that the site has set, by name in kebab case
 * @param master his record as a Bundle of type {@code collection}; ask {@link #record} for a copy
 *     to give away
 * @param expectation what the answer must say
 */
public record Case(
    String id,
    String title,
    String source,
    OffsetDateTime moment,
    ZoneId zone,
    Guideline guideline,
    String semenReference,
    Map<String, String> policy,
    Bundle master,
    CaseExpectation expectation) {

  /** A copy of the record for a caller who may take it apart. */
  public Bundle record() {
    return master.copy();
  }

  /** {@code Patient/id}. */
  public String patientReference() {
    return "Patient/" + id;
  }

  /** Whether a server as it comes, in the case's zone, must give the expected answer. */
  public boolean needsNoSettings() {
    return semenReference.equals("WHO6") && policy.isEmpty();
  }

  @Override
  public String toString() {
    return id + ": " + title;
  }
}
