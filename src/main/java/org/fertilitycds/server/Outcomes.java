package org.fertilitycds.server;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** OperationOutcomes of refusals. */
final class Outcomes {

  private Outcomes() {}

  static OperationOutcome error(IssueType code, String diagnostics) {
    var outcome = new OperationOutcome();
    addError(outcome, code, diagnostics);
    return outcome;
  }

  static OperationOutcomeIssueComponent addError(
      OperationOutcome outcome, IssueType code, String diagnostics) {
    return outcome
        .addIssue()
        .setSeverity(IssueSeverity.ERROR)
        .setCode(code)
        .setDiagnostics(diagnostics);
  }
}
