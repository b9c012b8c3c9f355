package org.fertilitycds.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * The resource types that the server keeps: what a laboratory or an EHR sends, what the guidance is
 * made of, and what the knowledge is published as. Each type costs start-up time and memory, so
 * that types of other trades (billing, trials, devices, imaging, insurance) are left out.
 */
public final class SupportedTypes {

  /** What laboratories and EHRs send, and what is answered. */
  public static final List<String> OF_CARE =
      List.of(
          // Who
          "Patient",
          "RelatedPerson",
          "Practitioner",
          "PractitionerRole",
          "Organization",
          "Location",
          "Device",
          "Group",
          "CareTeam",
          // What was found and done
          "Observation",
          "DiagnosticReport",
          "Specimen",
          "Condition",
          "Procedure",
          "AllergyIntolerance",
          "FamilyMemberHistory",
          "Encounter",
          "EpisodeOfCare",
          "Questionnaire",
          "QuestionnaireResponse",
          "DocumentReference",
          "Binary",
          "List",
          "Flag",
          // Drugs
          "Medication",
          "MedicationKnowledge",
          "MedicationRequest",
          "MedicationStatement",
          "MedicationAdministration",
          "MedicationDispense",
          // What is asked and planned
          "ServiceRequest",
          "RequestGroup",
          "GuidanceResponse",
          "Goal",
          "CarePlan",
          "Task",
          "Appointment",
          "Communication",
          "CommunicationRequest",
          "DetectedIssue",
          // Who said so, who looked
          "Provenance",
          "AuditEvent",
          "Consent",
          // Messages
          "Subscription",
          "Bundle",
          "MessageHeader",
          "OperationOutcome",
          "Parameters");

  /** What the knowledge is published as. */
  private static final List<String> OF_KNOWLEDGE =
      List.of(
          "PlanDefinition",
          "ActivityDefinition",
          "Library",
          "Measure",
          "ValueSet",
          "CodeSystem",
          "ConceptMap",
          "NamingSystem",
          "StructureDefinition",
          "OperationDefinition",
          "SearchParameter",
          "CapabilityStatement",
          "ImplementationGuide");

  /** Names of all the types. */
  public static final List<String> ALL =
      Stream.concat(OF_CARE.stream(), OF_KNOWLEDGE.stream()).toList();

  private SupportedTypes() {}
}
