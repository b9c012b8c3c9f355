package org.fertilitycds.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.NotOnePatientException;
import org.fertilitycds.record.PatientNotFoundException;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.fertilitycds.record.RecordSource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * {@code Patient/$fertility-assessment}: a decision on request, of a record that is sent along or
 * of the stored one. Stores nothing.
 *
 * <p>Answers 400 for a request that cannot be read and 404 for a Patient that is not stored, with
 * an OperationOutcome that names the parameter; faults of clinical data are no error, they stand in
 * the answer.
 */
public final class FertilityAssessmentProvider {

  private static final String NAME = "$fertility-assessment";

  /** Published with the knowledge. */
  private static final String DEFINITION =
      KnowledgePackage.CANONICAL + "/OperationDefinition/fertility-assessment";

  /** Where HAPI keeps the body of an operation once it has parsed it. */
  private static final String PARSED_BODY = OperationParam.class.getName() + "_PARSED_RESOURCE";

  private final DecisionService decisions;
  private final GuidanceRenderer renderer;
  private final RecordSource records;
  private final Guideline siteGuideline;
  private final Clock clock;

  /**
   * @param siteGuideline in force where a request names none
   * @param clock now, in the site's time zone
   */
  public FertilityAssessmentProvider(
      DecisionService decisions,
      GuidanceRenderer renderer,
      RecordSource records,
      Guideline siteGuideline,
      Clock clock) {
    this.decisions = decisions;
    this.renderer = renderer;
    this.records = records;
    this.siteGuideline = siteGuideline;
    this.clock = clock;
  }

  /** Assesses the record that the parameter {@code data} carries. */
  @Operation(name = NAME, canonicalUrl = DEFINITION, typeName = "Patient")
  public Bundle assess(RequestDetails request) {
    return answering(
        () -> {
          var asked = AssessmentRequest.stateless(body(request), request);
          Bundle data = Objects.requireNonNull(asked.data());
          return assess(PatientRecord.of(RecordEntry.of(data), zone()), asked).toBundle();
        });
  }

  /**
   * Assesses the stored record of one patient; for one who was joined with another that of the one
   * who replaces him, as the evaluation of new results does.
   */
  @Operation(name = NAME, canonicalUrl = DEFINITION, typeName = "Patient", idempotent = true)
  public Bundle assessStored(@IdParam IdType patient, RequestDetails request) {
    return answering(
        () -> {
          var asked = AssessmentRequest.stored(body(request), request);
          PatientRecord own = records.load(patient.getIdPart());
          PatientRecord standing = records.survivor(own);
          GuidanceSet guidance = assess(standing, asked);
          if (standing != own) {
            guidance
                .response()
                .addNote()
                .setText(
                    "%s was asked for, whom %s replaces since the two were joined. This is the guidance for %s; the results of both count."
                        .formatted(
                            own.patientReference(),
                            standing.patientReference(),
                            standing.patientReference()));
          }
          return guidance.toBundle();
        });
  }

  private GuidanceSet assess(PatientRecord record, AssessmentRequest asked) {
    Guideline guideline = asked.guideline() == null ? siteGuideline : asked.guideline();
    OffsetDateTime moment = asked.moment() == null ? OffsetDateTime.now(clock) : asked.moment();
    var request = new DecisionRequest(moment, guideline, asked.trace(), List.of());
    return renderer.render(decisions.decide(record, request));
  }

  private ZoneId zone() {
    return clock.getZone();
  }

  private static @Nullable IBaseResource body(RequestDetails request) {
    return (IBaseResource) request.getUserData().get(PARSED_BODY);
  }

  /** The one place where what went wrong becomes an HTTP answer. */
  private static Bundle answering(Supplier<Bundle> work) {
    try {
      return work.get();
    } catch (UnreadableParameterException e) {
      throw invalid(e.parameter(), e);
    } catch (NotOnePatientException e) {
      throw invalid("data", e);
    } catch (PatientNotFoundException e) {
      throw new ResourceNotFoundException(
          e.getMessage(), outcome(IssueType.NOTFOUND, "Patient", e));
    }
  }

  private static BaseServerResponseException invalid(String parameter, RuntimeException e) {
    return new InvalidRequestException(e.getMessage(), outcome(IssueType.INVALID, parameter, e));
  }

  private static OperationOutcome outcome(IssueType type, String expression, RuntimeException e) {
    var outcome = new OperationOutcome();
    outcome
        .addIssue()
        .setSeverity(IssueSeverity.ERROR)
        .setCode(type)
        .setDiagnostics(e.getMessage())
        .addExpression(expression);
    return outcome;
  }
}
