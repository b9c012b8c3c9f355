package org.fertilitycds.decision;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestPriority;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;

/**
 * Makes the draft resources of a recommendation: status draft, intent proposal, no dose and no date
 * to act on. Nothing here orders anything; a clinician completes and signs, or does not.
 */
public final class DraftRenderer {

  private DraftRenderer() {}

  /** The draft of one proposal, without an id. */
  public static DomainResource draft(
      Decision decision, Recommendation recommendation, Proposal proposal) {
    ActivityDefinition definition = proposal.definition();
    return switch (definition.getKind()) {
      case SERVICEREQUEST -> serviceRequest(decision, recommendation, definition);
      case MEDICATIONREQUEST -> medicationRequest(decision, recommendation, definition);
      case COMMUNICATIONREQUEST -> communication(decision, recommendation, proposal.title());
      default ->
          throw new IllegalStateException(
              "ActivityDefinition %s is a %s, which is never drafted"
                  .formatted(definition.getUrl(), definition.getKind().toCode()));
    };
  }

  /** What a recommendation that orders nothing asks the clinician to talk over. */
  static DomainResource message(Decision decision, Recommendation recommendation) {
    return communication(decision, recommendation, recommendation.title());
  }

  private static ServiceRequest serviceRequest(
      Decision decision, Recommendation recommendation, ActivityDefinition definition) {
    var request = new ServiceRequest();
    request.setStatus(ServiceRequestStatus.DRAFT);
    request.setIntent(ServiceRequestIntent.PROPOSAL);
    request.setPriority(ServiceRequestPriority.fromCode(priority(recommendation)));
    request.addInstantiatesCanonical(canonical(definition));
    request.setCode(definition.getCode().copy());
    request.setSubject(subject(decision));
    request.setAuthoredOnElement(moment(decision));
    request.setReasonCode(reasons(recommendation));
    if (definition.hasDescription()) {
      request.addNote().setText(definition.getDescription());
    }
    return request;
  }

  private static MedicationRequest medicationRequest(
      Decision decision, Recommendation recommendation, ActivityDefinition definition) {
    var request = new MedicationRequest();
    request.setStatus(MedicationRequestStatus.DRAFT);
    request.setIntent(MedicationRequestIntent.PROPOSAL);
    request.setPriority(MedicationRequestPriority.fromCode(priority(recommendation)));
    request.getInstantiatesCanonical().add(new CanonicalType(canonical(definition)));
    request.setMedication(definition.getProductCodeableConcept().copy());
    request.setSubject(subject(decision));
    request.setAuthoredOnElement(moment(decision));
    request.setReasonCode(reasons(recommendation));
    if (definition.hasDescription()) {
      request.addNote().setText(definition.getDescription());
    }
    return request;
  }

  private static Communication communication(
      Decision decision, Recommendation recommendation, String title) {
    var communication = new Communication();
    communication.setStatus(CommunicationStatus.PREPARATION);
    communication.addInstantiatesCanonical(decision.moduleCanonical());
    communication.setSubject(subject(decision));
    communication.setReasonCode(reasons(recommendation));
    communication.addPayload().setContent(new StringType(title));
    return communication;
  }

  private static String priority(Recommendation recommendation) {
    return recommendation.action().getPriority().toCode();
  }

  private static String canonical(ActivityDefinition definition) {
    return definition.getUrl() + "|" + definition.getVersion();
  }

  static Reference subject(Decision decision) {
    return new Reference(decision.record().patientReference());
  }

  /** The moment of the decision, written with the offset that it was asked with. */
  static DateTimeType moment(Decision decision) {
    return at(decision, decision.request().moment().toInstant());
  }

  /** The same as an instant. */
  static InstantType instant(Decision decision) {
    DateTimeType moment = moment(decision);
    return new InstantType(moment.getValue(), TemporalPrecisionEnum.SECOND, moment.getTimeZone());
  }

  /** A time, to the second, with the offset of the decision's moment. */
  static DateTimeType at(Decision decision, Instant instant) {
    var zone = TimeZone.getTimeZone(decision.request().moment().getOffset());
    return new DateTimeType(Date.from(instant), TemporalPrecisionEnum.SECOND, zone);
  }

  private static List<CodeableConcept> reasons(Recommendation recommendation) {
    return recommendation.action().getReason().stream().map(CodeableConcept::copy).toList();
  }
}
