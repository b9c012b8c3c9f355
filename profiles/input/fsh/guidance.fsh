// What the server answers: GuidanceResponse, RequestGroup, Provenance, Flag, and the CarePlan
// that a clinician makes of it. Invariants stand where a rule is about the recommendations themselves: their options
// are actions as well and carry less.

Profile: Guidance
Parent: GuidanceResponse
Id: guidance
Title: "Guidance"
Description: """
  The frame of an answer, sent by this server: which knowledge was followed, which results triggered it, what would change the answer, and which facts could not be used.
  The recommendations stand in the plan that *result* names.
  *data-required* does not mean that there is no answer: the plan is there, and *dataRequirement* says what would change it.
  Where a fact was refused or is to be read with care, *evaluationMessage* points to one OperationOutcome inside the resource.
  """
* insert ConformanceMetadata
* obeys guide-1 and guide-2 and guide-3 and guide-4
* module[x] only canonical
* module[x] MS
* status MS
* subject 1..1 MS
* subject only Reference(Patient)
* occurrenceDateTime 1..1 MS
* reasonReference MS
* reasonReference only Reference(Observation or Condition)
* evaluationMessage 0..1 MS
* outputParameters MS
* result 1..1 MS
* result only Reference(RequestGroup)
* dataRequirement MS
* dataRequirement ^short = "What would change the answer, with the codes and the time for which it counts"

Invariant: guide-1
Description: "The module is the male fertility assessment of this project, with its version."
Severity: #error
Expression: "module.ofType(canonical).startsWith('https://fertilitycds.org/fhir/PlanDefinition/fertility-assessment|')"

Invariant: guide-2
Description: "The status is success or data-required."
Severity: #error
Expression: "status = 'success' or status = 'data-required'"

Invariant: guide-3
Description: "The status is data-required exactly where a data requirement is named."
Severity: #error
Expression: "(status = 'data-required') = dataRequirement.exists()"

Invariant: guide-4
Description: "Every message says which data quality code it has, what is wrong in words, and which fact is meant."
Severity: #error
Expression: "contained.ofType(OperationOutcome).issue.all(details.coding.where(system = 'https://fertilitycds.org/fhir/CodeSystem/fertility-data-quality').exists() and diagnostics.exists() and expression.exists())"

Profile: GuidancePlan
Parent: RequestGroup
Id: guidance-plan
Title: "Guidance plan"
Description: """
  The recommendations for one man, sent by this server: one action each, the most important first, with reason, evidence and drafts of what could be ordered.
  Everything is a proposal and no draft carries a dose.
  A man has one active plan at most: a new one names in *replaces* the earlier one, which becomes *revoked*, so do not keep acting on a copy.
  Equal fingerprints mean that nothing has changed.
  """
* insert ConformanceMetadata
* obeys plan-1 and plan-2 and plan-3 and plan-4
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains fingerprint 1..1 MS
* identifier[fingerprint].system 1..1
* identifier[fingerprint].system = "https://fertilitycds.org/fhir/NamingSystem/guidance-fingerprint"
* identifier[fingerprint].value 1..1
* instantiatesCanonical 1..1 MS
* replaces MS
* status MS
* intent = #proposal
* subject 1..1 MS
* subject only Reference(Patient)
* authoredOn 1..1 MS
* reasonCode MS
* note MS
* note ^short = "What changed since the plan that this one replaces"
* action MS
* action.extension contains
    GuidelineExtension named guideline 0..* and
    $strength-of-recommendation named strength 0..1 and
    $quality-of-evidence named quality 0..1 and
    ReasonExtension named reason 0..* and
    FactExtension named fact 0..* and
    ThresholdExtension named threshold 0..*
* action.title MS
* action.description MS
* action.textEquivalent MS
* action.priority MS
* action.code MS
* action.code from FertilityRecommendations (required)
* action.documentation MS
* action.documentation.extension contains ProvenanceTagExtension named provenanceTag 0..1
* action.condition MS
* action.resource MS

Invariant: plan-1
Description: "Every recommendation has its code, title, description, plain text, priority, condition and sources."
Severity: #error
Expression: "action.all(code.exists() and title.exists() and description.exists() and textEquivalent.exists() and priority.exists() and condition.exists() and documentation.exists())"

Invariant: plan-2
Description: "Every source carries a provenance tag."
Severity: #error
Expression: "action.documentation.all(extension.where(url = 'https://fertilitycds.org/fhir/StructureDefinition/provenance-tag').exists())"

Invariant: plan-3
Description: "Drafts of drugs and of services are proposals, and none carries a dose."
Severity: #error
Expression: "contained.ofType(MedicationRequest).all(intent = 'proposal' and dosageInstruction.empty()) and contained.ofType(ServiceRequest).all(intent = 'proposal')"

Invariant: plan-4
Description: "A stop for safety is urgent."
Severity: #error
Expression: "action.where(code.coding.where(code = 'stop-safety').exists()).all(priority = 'urgent' or priority = 'stat')"

Profile: GuidanceProvenance
Parent: Provenance
Id: guidance-provenance
Title: "Guidance provenance"
Description: """
  Which facts, in which version, an answer was made of, and by which version of this software; sent by this server with every guidance.
  Where saved facts led to it, the ids of the requests that saved them stand among the entities as identifiers.
  Drugs stand here only, because R4 lets no drug be the reason of a GuidanceResponse.
  A fact that was corrected later keeps its old version here: that is how one sees that an answer is out of date.
  """
* insert ConformanceMetadata
* target MS
* target only Reference(GuidanceResponse or RequestGroup or Observation)
* recorded MS
* agent 1..1 MS
* agent.type 1..1 MS
* agent.type = $provenance-participant-type#assembler
* agent.who only Reference(Device)
* agent.who.identifier 1..1 MS
* agent.who.identifier.system 1..1
* agent.who.identifier.system = "https://fertilitycds.org/fhir/NamingSystem/software"
* agent.who.identifier.value 1..1
* agent.who.display 1..1 MS
* entity MS
* entity obeys prov-1
* entity.what MS

Invariant: prov-1
Description: "Every fact or request is a source, named by its text as well."
Severity: #error
Expression: "role = 'source' and what.display.exists()"

Profile: SafetyFlag
Parent: Flag
Id: safety-flag
Title: "Safety flag"
Description: """
  A stop rule that holds for a man, sent by this server beside the guidance plan that says more.
  There is one for each rule, by *identifier*: it stays the same while the rule holds, gets a new version with each new guidance, and becomes *inactive* with the end of its period when the rule no longer holds.
  So an active flag is a warning of today; do not keep showing a copy.
  """
* insert ConformanceMetadata
* obeys flag-1
* extension contains $flag-detail named detail 1..* MS
* extension[detail] ^short = "The guidance plan in force, and each fact that the rule rests on, by its version where it has one"
* identifier 1..1 MS
* identifier.system 1..1
* identifier.system = "https://fertilitycds.org/fhir/NamingSystem/safety-rule"
* identifier.value 1..1
* status MS
* category 1..1 MS
* category = $flag-category#safety
* code MS
* code = $fertility-recommendation#stop-safety
* code.text 1..1 MS
* subject MS
* subject only Reference(Patient)
* period 1..1 MS
* period.start 1..1
* author 1..1 MS
* author only Reference(Device)

Invariant: flag-1
Description: "A flag is inactive exactly where its period has ended."
Severity: #error
Expression: "(status = 'inactive') = period.end.exists()"

Profile: FertilityCarePlan
Parent: CarePlan
Id: fertility-care-plan
Title: "Fertility care plan"
Description: """
  What a clinician makes of a guidance, sent by an EHR; this server never writes one.
  It is a draft proposal until a clinician accepts it, who then stands in *author*, and the intent becomes *plan*.
  Name the guidance plan as an activity, so that one sees later what was followed and what was left out.
  """
* insert ConformanceMetadata
* obeys cp-1 and cp-2 and cp-3
* status MS
* intent MS
* subject only Reference(Patient)
* author MS
* addresses MS
* activity 1..* MS
* activity.reference 1..1 MS
* activity.reference only Reference(RequestGroup or MedicationRequest or ServiceRequest)

Invariant: cp-1
Description: "The intent is proposal or plan: orders are requests of their own."
Severity: #error
Expression: "intent = 'proposal' or intent = 'plan'"

Invariant: cp-2
Description: "A proposal is a draft."
Severity: #error
Expression: "intent = 'proposal' implies (status = 'draft' or status = 'revoked' or status = 'entered-in-error')"

Invariant: cp-3
Description: "A plan names the clinician who accepted it."
Severity: #error
Expression: "intent = 'plan' implies author.exists()"
