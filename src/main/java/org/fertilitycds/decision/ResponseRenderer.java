package org.fertilitycds.decision;

import org.fertilitycds.decision.Decision.DataQualityIssue;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** The GuidanceResponse: what was asked, what would change the answer, what could not be used. */
final class ResponseRenderer {

  private static final String MESSAGES = "messages";
  private static final String TRACE = "trace";

  private ResponseRenderer() {}

  static GuidanceResponse response(Decision decision, Fingerprint fingerprint) {
    var response = new GuidanceResponse();
    response.getMeta().addProfile(KnowledgePackage.profile("guidance"));
    response.setId(fingerprint.idAtMoment("GuidanceResponse").toString());
    response.setModule(new CanonicalType(decision.moduleCanonical()));
    response.setStatus(
        decision.dataRequired()
            ? GuidanceResponseStatus.DATAREQUIRED
            : GuidanceResponseStatus.SUCCESS);
    response.setSubject(DraftRenderer.subject(decision));
    response.setOccurrenceDateTimeElement(DraftRenderer.moment(decision));
    reasons(decision, response);
    decision.recommendations().stream()
        .filter(Recommendation::asksForData)
        .flatMap(recommendation -> recommendation.action().getOutput().stream())
        .forEach(requirement -> response.addDataRequirement(requirement.copy()));
    if (!decision.issues().isEmpty()) {
      response.addContained(messages(decision));
      response.addEvaluationMessage(new Reference("#" + MESSAGES));
    }
    if (decision.request().trace()) {
      response.addContained(trace(decision));
      response.setOutputParameters(new Reference("#" + TRACE));
    }
    return response;
  }

  /**
   * Of what is read here R4 lets an Observation or a Condition be the reason; a drug stands in the
   * Provenance. One that is not part of the record, because it was deleted meanwhile, is no reason.
   */
  private static void reasons(Decision decision, GuidanceResponse response) {
    decision.request().triggers().stream()
        .filter(
            reference -> reference.startsWith("Observation/") || reference.startsWith("Condition/"))
        .filter(reference -> decision.record().find(reference) != null)
        .sorted()
        .forEach(reference -> response.addReasonReference(new Reference(reference)));
  }

  private static OperationOutcome messages(Decision decision) {
    var outcome = new OperationOutcome();
    outcome.setId(MESSAGES);
    for (DataQualityIssue issue : decision.issues()) {
      var entry = outcome.addIssue();
      entry.setSeverity(IssueSeverity.WARNING);
      entry.setCode(IssueType.BUSINESSRULE);
      entry
          .getDetails()
          .addCoding()
          .setSystem(KnowledgePackage.codeSystem("fertility-data-quality"))
          .setCode(issue.code());
      entry.setDiagnostics(issue.diagnostics());
      entry.addExpression(issue.reference());
    }
    return outcome;
  }

  private static Parameters trace(Decision decision) {
    var parameters = new Parameters();
    parameters.setId(TRACE);
    decision
        .trace()
        .forEach(
            expression ->
                parameters
                    .addParameter()
                    .setName(expression.name())
                    .setValue(new StringType(expression.value())));
    return parameters;
  }
}
