package org.fertilitycds.server;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/**
 * Decides once about nobody, which proves that the knowledge can be evaluated and loads what the
 * first real decision needs. Fails the start when it cannot.
 */
record Warmup(
    DecisionService decisions, GuidanceRenderer renderer, Guideline guideline, Clock clock) {

  void run() {
    var nobody = new Patient().setGender(AdministrativeGender.MALE);
    nobody.setId("Patient/warm-up");
    PatientRecord record =
        PatientRecord.of(List.of(new RecordEntry(null, nobody)), clock.getZone());
    renderer.render(
        decisions.decide(record, new DecisionRequest(OffsetDateTime.now(clock), guideline)));
  }
}
