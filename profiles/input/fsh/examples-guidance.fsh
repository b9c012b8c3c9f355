// An answer in the shape that the server gives it, and for each rule an answer that breaks it and nothing else.

// --- GuidanceResponse ------------------------------------------------------------------------------------------------
RuleSet: ExampleGuidance
* moduleCanonical = "https://fertilitycds.org/fhir/PlanDefinition/fertility-assessment|0.1.0"
* status = #success
* subject = Reference(Patient/pass.patient)
* occurrenceDateTime = "2026-05-20T10:00:00+02:00"
* result = Reference(RequestGroup/pass.guidance-plan)

Instance: guidance-messages
InstanceOf: OperationOutcome
Usage: #inline
* id = "messages"
* issue.severity = #warning
* issue.code = #business-rule
* issue.details.coding = $fertility-data-quality#not-morning
* issue.diagnostics = "Total testosterone 210 ng/dL, 18 May 2026 15:30 was taken outside 07:00 to 11:00 local time, so it does not count as a morning sample; repeat it in the morning."
* issue.expression = "Observation/example-testosterone/_history/1"

Instance: guidance-messages-without-code
InstanceOf: OperationOutcome
Usage: #inline
* id = "messages"
* issue.severity = #warning
* issue.code = #business-rule
* issue.diagnostics = "Total testosterone 210 ng/dL, 18 May 2026 15:30 was not used."
* issue.expression = "Observation/example-testosterone/_history/1"

Instance: pass.guidance
InstanceOf: Guidance
Usage: #example
Title: "Guidance that asks for another morning sample"
Description: "One sample was not usable, and one datum would change the answer."
* insert ExampleGuidance
* status = #data-required
* contained[0] = guidance-messages
* reasonReference = Reference(Observation/example-testosterone)
* evaluationMessage = Reference(messages)
* dataRequirement.type = #Observation
* dataRequirement.codeFilter.path = "code"
* dataRequirement.codeFilter.valueSet = "https://fertilitycds.org/fhir/ValueSet/total-testosterone"
* dataRequirement.dateFilter.path = "effective"
* dataRequirement.dateFilter.valueDuration = 6 'mo' "months"

Instance: fail.guide-1.guidance
InstanceOf: Guidance
Usage: #example
Title: "Guidance by other knowledge"
Description: "The module is not the fertility assessment."
* insert ExampleGuidance
* moduleCanonical = "https://laboratory.fertilitycds.org/fhir/PlanDefinition/something-else|1.0.0"

Instance: fail.guide-2.guidance
InstanceOf: Guidance
Usage: #example
Title: "Guidance that failed"
Description: "A failure is an error of the request and never a guidance."
* insert ExampleGuidance
* status = #failure

Instance: fail.guide-3.guidance
InstanceOf: Guidance
Usage: #example
Title: "Guidance that asks for data and names none"
Description: "The status is data-required, without a data requirement."
* insert ExampleGuidance
* status = #data-required

Instance: fail.guide-4.guidance
InstanceOf: Guidance
Usage: #example
Title: "A message without data quality code"
Description: "Says that a fact was not used, but not under which code."
* insert ExampleGuidance
* contained[0] = guidance-messages-without-code
* evaluationMessage = Reference(messages)

// --- RequestGroup ----------------------------------------------------------------------------------------------------
RuleSet: ExampleReason
* reasonCode.text = "Confirmed secondary hypogonadism and a wish for children"

RuleSet: ExampleDraft(id)
* id = "draft-{id}"
* status = #draft
* priority = #routine
* subject = Reference(Patient/pass.patient)
* authoredOn = "2026-05-20T10:00:00+02:00"
* insert ExampleReason

Instance: draft-clomiphene
InstanceOf: MedicationRequest
Usage: #inline
* insert ExampleDraft(consider-clomiphene)
* intent = #proposal
* instantiatesCanonical = "https://fertilitycds.org/fhir/ActivityDefinition/propose-clomiphene|0.1.0"
* medicationCodeableConcept = $rxnorm#2596 "Clomiphene"
* medicationCodeableConcept.text = "Clomiphene (off-label in men)"

Instance: draft-clomiphene-with-dose
InstanceOf: MedicationRequest
Usage: #inline
* insert ExampleDraft(consider-clomiphene)
* intent = #proposal
* medicationCodeableConcept = $rxnorm#2596 "Clomiphene"
* medicationCodeableConcept.text = "Clomiphene (off-label in men)"
* dosageInstruction.doseAndRate.doseQuantity = 1 '{tablet}' "tablet"

Instance: draft-talk
InstanceOf: Communication
Usage: #inline
* id = "draft-block-testosterone"
* status = #preparation
* instantiatesCanonical = "https://fertilitycds.org/fhir/PlanDefinition/fertility-assessment|0.1.0"
* subject = Reference(Patient/pass.patient)
* insert ExampleReason
* payload.contentString = "No testosterone while children are wanted"

RuleSet: ExamplePlan
* identifier[fingerprint].value = "9f2c1d7be1a04c5a8d3f6b7e2c9a1b4d5e6f70819293a4b5c6d7e8f901122334"
* instantiatesCanonical = "https://fertilitycds.org/fhir/PlanDefinition/fertility-assessment|0.1.0"
* status = #active
* subject = Reference(Patient/pass.patient)
* authoredOn = "2026-05-20T10:00:00+02:00"
* insert ExampleReason

// What every recommendation holds, but for its code and its sources.
RuleSet: ExampleRecommendation(id, title, priority, define)
* action[+].id = "{id}"
* action[=].title = "{title}"
* action[=].description = "What and why, options, limits."
* action[=].textEquivalent = "{title}. What and why, options, limits."
* action[=].priority = #{priority}
* action[=].condition.kind = #applicability
* action[=].condition.expression.language = #text/cql
* action[=].condition.expression.expression = "{define}"
* action[=].condition.expression.reference = "https://fertilitycds.org/fhir/Library/FertilityAssessment"
* action[=].extension[reason].valueCodeableConcept.text = "Confirmed secondary hypogonadism and a wish for children"
* action[=].extension[fact].valueReference = Reference(Observation/example-testosterone)
* action[=].extension[fact].valueReference.display = "Total testosterone 210 ng/dL, 18 May 2026 08:10"

RuleSet: ExampleSource
* action[=].documentation[0].type = #citation
* action[=].documentation[0].label = "AA-T"
* action[=].documentation[0] insert Source-AUA-MI-Therapy

RuleSet: ExampleTag
* action[=].documentation[0].extension[provenanceTag] insert Tag-V2

RuleSet: ExampleBlock
* contained[0] = draft-talk
* insert ExampleRecommendation(block-testosterone, [[No testosterone while children are wanted]], routine, [[Block Testosterone]])
* action[=].resource = Reference(draft-block-testosterone)

RuleSet: BlockCode
* action[=].code = $fertility-recommendation#block-testosterone "No testosterone"

Instance: pass.guidance-plan
InstanceOf: GuidancePlan
Usage: #example
Title: "Plan with a block and an option"
Description: "No testosterone, and a SERM as an option with its draft: as the server writes it, shortened."
* insert ExamplePlan
* insert ExampleBlock
* insert BlockCode
* action[=].extension[guideline][0].valueCode = #AUA
* action[=].extension[guideline][1].valueCode = #EAU
* insert ExampleSource
* insert ExampleTag
* contained[1] = draft-clomiphene
* insert ExampleRecommendation(consider-serm, [[Consider a SERM]], routine, [[Consider SERM]])
* action[=].code = $fertility-recommendation#consider-serm "SERM as an option"
* insert ExampleSource
* insert ExampleTag
* action[=].selectionBehavior = #at-most-one
* action[=].action.id = "consider-clomiphene"
* action[=].action.title = "Clomiphene (off-label in men)"
* action[=].action.resource = Reference(draft-consider-clomiphene)

Instance: fail.code.guidance-plan
InstanceOf: GuidancePlan
Usage: #example
Title: "An action that is no recommendation"
Description: "Carries a state of the axis as its code."
* insert ExamplePlan
* insert ExampleBlock
* action[=].code = $hpg-axis-status#secondary-hypogonadism "Secondary hypogonadism"
* insert ExampleSource
* insert ExampleTag

Instance: fail.guideline.guidance-plan
InstanceOf: GuidancePlan
Usage: #example
Title: "A guideline that is not known"
Description: "Names a guideline that cannot be put in force."
* insert ExamplePlan
* insert ExampleBlock
* insert BlockCode
* action[=].extension[guideline].valueCode = #NICE
* insert ExampleSource
* insert ExampleTag

Instance: fail.provenance-tag.guidance-plan
InstanceOf: GuidancePlan
Usage: #example
Title: "A source with something else as its tag"
Description: "The tag names a kind of evidence and not how well the source was seen."
* insert ExamplePlan
* insert ExampleBlock
* insert BlockCode
* insert ExampleSource
* action[=].documentation[0].extension[provenanceTag].valueCoding = $evidence-design#guideline "Guideline"

Instance: fail.plan-1.guidance-plan
InstanceOf: GuidancePlan
Usage: #example
Title: "A recommendation without sources"
Description: "Nothing says what it rests on."
* insert ExamplePlan
* insert ExampleBlock
* insert BlockCode

Instance: fail.plan-2.guidance-plan
InstanceOf: GuidancePlan
Usage: #example
Title: "A source without provenance tag"
Description: "Nobody can tell how well the source was seen."
* insert ExamplePlan
* insert ExampleBlock
* insert BlockCode
* insert ExampleSource

Instance: fail.plan-3.guidance-plan
InstanceOf: GuidancePlan
Usage: #example
Title: "A draft with a dose"
Description: "The server proposes what, never how much."
* insert ExamplePlan
* contained[0] = draft-clomiphene-with-dose
* insert ExampleRecommendation(consider-serm, [[Consider a SERM]], routine, [[Consider SERM]])
* action[=].code = $fertility-recommendation#consider-serm "SERM as an option"
* insert ExampleSource
* insert ExampleTag
* action[=].resource = Reference(draft-consider-clomiphene)

Instance: fail.plan-4.guidance-plan
InstanceOf: GuidancePlan
Usage: #example
Title: "A stop for safety without hurry"
Description: "A stop rule with routine priority."
* insert ExamplePlan
* insert ExampleBlock
* action[=].code = $fertility-recommendation#stop-safety "Stop for safety"
* insert ExampleSource
* insert ExampleTag

// --- Provenance ------------------------------------------------------------------------------------------------------
RuleSet: ExampleProvenance
* target[0] = Reference(GuidanceResponse/pass.guidance)
* target[1] = Reference(RequestGroup/pass.guidance-plan)
* recorded = "2026-05-20T10:00:00+02:00"
* agent.type = $provenance-participant-type#assembler "Assembler"
* agent.who.type = "Device"
* agent.who.identifier.value = "fertility-cds|0.1.0"
* agent.who.display = "fertility-cds 0.1.0"
* entity.what = Reference(Observation/example-testosterone/_history/1)
* entity.what.display = "Total testosterone 210 ng/dL, 18 May 2026 08:10"

Instance: pass.guidance-provenance
InstanceOf: GuidanceProvenance
Usage: #example
Title: "Provenance of a guidance"
Description: "One fact with its version, and the software with the version of its knowledge."
* insert ExampleProvenance
* entity.role = #source

Instance: fail.prov-1.guidance-provenance
InstanceOf: GuidanceProvenance
Usage: #example
Title: "A fact that is no source"
Description: "The fact is given as removed, which this server never does."
* insert ExampleProvenance
* entity.role = #removal

// --- Flag ------------------------------------------------------------------------------------------------------------
RuleSet: ExampleFlag
* extension[detail][0].valueReference = Reference(RequestGroup/pass.guidance-plan)
* extension[detail][1].valueReference = Reference(Condition/pass.visual-disturbance-condition)
* extension[detail][1].valueReference.display = "Visual disturbance"
* identifier.value = "stop-serm-for-visual-symptoms"
* code.text = "Consider stopping the SERM now: visual symptoms are recorded"
* subject = Reference(Patient/pass.patient)
* period.start = "2026-05-20T10:00:00+02:00"
* author.type = "Device"
* author.identifier.system = "https://fertilitycds.org/fhir/NamingSystem/software"
* author.identifier.value = "fertility-cds|0.1.0"
* author.display = "fertility-cds 0.1.0"

Instance: pass.safety-flag
InstanceOf: SafetyFlag
Usage: #example
Title: "A stop rule that holds"
Description: "Visual symptoms while a SERM is taken: the flag leads to the plan and to the problem."
* insert ExampleFlag
* status = #active

Instance: fail.flag-1.safety-flag
InstanceOf: SafetyFlag
Usage: #example
Title: "A flag that was switched off without an end"
Description: "Nobody can tell until when the rule held."
* insert ExampleFlag
* status = #inactive

// --- CarePlan --------------------------------------------------------------------------------------------------------
RuleSet: ExampleCarePlan
* subject = Reference(Patient/pass.patient)
* created = "2026-05-21"
* activity.reference = Reference(RequestGroup/pass.guidance-plan)

Instance: pass.fertility-care-plan
InstanceOf: FertilityCarePlan
Usage: #example
Title: "Guidance that a clinician accepted"
Description: "The clinician stands as author; the guidance plan is the activity."
* insert ExampleCarePlan
* status = #active
* intent = #plan
* author.display = "Dr Example, endocrinology"

Instance: fail.cp-1.fertility-care-plan
InstanceOf: FertilityCarePlan
Usage: #example
Title: "A care plan that orders"
Description: "Orders are requests of their own."
* insert ExampleCarePlan
* status = #active
* intent = #order
* author.display = "Dr Example, endocrinology"

Instance: fail.cp-2.fertility-care-plan
InstanceOf: FertilityCarePlan
Usage: #example
Title: "A proposal in force"
Description: "A proposal is a draft until a clinician accepts it."
* insert ExampleCarePlan
* status = #active
* intent = #proposal

Instance: fail.cp-3.fertility-care-plan
InstanceOf: FertilityCarePlan
Usage: #example
Title: "A plan that nobody accepted"
Description: "The intent is plan, without an author."
* insert ExampleCarePlan
* status = #active
* intent = #plan
