// Parts that the protocols and their actions are put together from.

// A protocol: some of the actions that PlanDefinition/fertility-assessment names.
RuleSet: Protocol(id)
* insert KnowledgeMetadata(PlanDefinition, {id})
* type = $plan-definition-type#clinical-protocol "Clinical Protocol"
* subjectCodeableConcept = $resource-types#Patient "Patient"
* author.name = "fertility-cds project"
* copyright = "Copyright the fertility-cds project. Guideline content is paraphrased; no text of a guideline is reproduced. Codes of LOINC, SNOMED CT, RxNorm and ATC are used under the notices in terminology/LICENSES.md."
* library = "https://fertilitycds.org/fhir/Library/FertilityAssessment"

RuleSet: Cites(source)
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-{source}

// --- Inserted below an action -----------------------------------------------------------------------------------------

// An action, with the CQL expression that says whether it applies. Transparency follows it at once.
RuleSet: Action(id, code, display, priority, define)
* id = "{id}"
* code = $fertility-recommendation#{code} "{display}"
* priority = #{priority}
* condition[0].kind = #applicability
* condition[0].expression.language = #text/cql
* condition[0].expression.expression = "{define}"
* condition[0].expression.reference = "https://fertilitycds.org/fhir/Library/FertilityAssessment"
* extension[+].url = "https://fertilitycds.org/fhir/StructureDefinition/source-attributes"
* insert AttributeString(developer, [[fertility-cds project]])
* insert AttributeString(funding, [[No external funding.]])
* insert AttributeDate(releaseDate, 2026-11-25)
* insert AttributeDate(revisionDate, 2026-11-25)
* insert AttributeString(useOfRace, [[Not used.]])
* insert AttributeString(useOfEthnicity, [[Not used.]])
* insert AttributeString(useOfLanguage, [[Not used.]])
* insert AttributeString(useOfSexualOrientation, [[Not used.]])
* insert AttributeString(useOfGenderIdentity, [[Not used. The rules have not been validated for transgender people.]])
* insert AttributeString(useOfSex, [[Used: the rules are for men only and are not applied while the sex is unknown.]])
* insert AttributeString(useOfBirthDate, [[Used: the rules are for an age of 18 years or more and are not applied while the birth date is unknown.]])
* insert AttributeString(useOfSocialDeterminants, [[Not used.]])
* insert AttributeMarkdown(intendedUse, [[To show a clinician which step may come next for a man who wants children, with reason, evidence and limits. A proposal to check, neither a diagnosis nor an order.]])
* insert AttributeString(intendedUsers, [[Clinicians who care for men with a wish for children: urologists and andrologists, endocrinologists, reproductive specialists and general practitioners. Not patients on their own.]])

// What of the source attributes differs by rule: which problems and results are used and how, when to be careful, what
// is known to be missing.
RuleSet: Transparency(healthStatus, cautioned, limits)
* insert AttributeMarkdown(useOfHealthStatus, [[{healthStatus}]])
* insert AttributeMarkdown(cautionedUse, [[{cautioned}]])
* insert AttributeMarkdown(knownLimits, [[{limits}]])

RuleSet: AttributeString(name, text)
* extension[=].extension[+].url = "{name}"
* extension[=].extension[=].valueString = "{text}"

RuleSet: AttributeMarkdown(name, text)
* extension[=].extension[+].url = "{name}"
* extension[=].extension[=].valueMarkdown = "{text}"

RuleSet: AttributeDate(name, date)
* extension[=].extension[+].url = "{name}"
* extension[=].extension[=].valueDate = "{date}"

// A number in force, by its id, that decides whether the action applies.
RuleSet: RestsOn(id)
* extension[+].url = "https://fertilitycds.org/fhir/StructureDefinition/rests-on-threshold"
* extension[=].valueId = "{id}"

// An option that is offered only where the expression is true.
RuleSet: OnlyWhen(define)
* condition[0].kind = #applicability
* condition[0].expression.language = #text/cql
* condition[0].expression.expression = "{define}"
* condition[0].expression.reference = "https://fertilitycds.org/fhir/Library/FertilityAssessment"

RuleSet: Proposes(activity)
* definitionCanonical = "https://fertilitycds.org/fhir/ActivityDefinition/{activity}"

RuleSet: SaidBy(guideline)
* extension[+].url = "https://fertilitycds.org/fhir/StructureDefinition/guideline"
* extension[=].valueCode = #{guideline}

RuleSet: Strength(strength)
* extension[+].url = $strength-of-recommendation
* extension[=].valueCodeableConcept.text = "{strength}"

RuleSet: Quality(quality)
* extension[+].url = $quality-of-evidence
* extension[=].valueCodeableConcept.text = "{quality}"

// A source that bears on the action: rule id of the clinical reference, provenance tag, source.
RuleSet: Evidence(label, tag, source)
* documentation[+].type = #citation
* documentation[=].label = "{label}"
* documentation[=].extension[0].url = "https://fertilitycds.org/fhir/StructureDefinition/provenance-tag"
* documentation[=].extension[0] insert Tag-{tag}
* documentation[=] insert Source-{source}

RuleSet: Tag-V1
* valueCoding = $provenance-tag#V1 "Primary text read"
RuleSet: Tag-V2
* valueCoding = $provenance-tag#V2 "Read second-hand"
RuleSet: Tag-R-hi
* valueCoding = $provenance-tag#R-hi "Recalled, high confidence"
RuleSet: Tag-R-med
* valueCoding = $provenance-tag#R-med "Recalled, medium confidence"
RuleSet: Tag-R-lo
* valueCoding = $provenance-tag#R-lo "Recalled, low confidence"
RuleSet: Tag-I
* valueCoding = $provenance-tag#I "Own arithmetic or inference"
RuleSet: Tag-E
* valueCoding = $provenance-tag#E "Engineering default"

// --- Facts that an action rests on -----------------------------------------------------------------------------------
RuleSet: Reads(type, path, valueset)
* input[+].type = #{type}
* input[=].codeFilter[0].path = "{path}"
* input[=].codeFilter[0].valueSet = "https://fertilitycds.org/fhir/ValueSet/{valueset}"

RuleSet: ReadsResult(valueset)
* insert Reads(Observation, code, {valueset})

RuleSet: ReadsCondition(valueset)
* insert Reads(Condition, code, {valueset})

RuleSet: ReadsDrug(valueset)
* insert Reads(MedicationStatement, medication, {valueset})
* insert Reads(MedicationRequest, medication, {valueset})
* insert Reads(MedicationAdministration, medication, {valueset})
* insert Reads(MedicationDispense, medication, {valueset})

RuleSet: ReadsAxis
* insert ReadsResult(total-testosterone)
* insert ReadsResult(lh)
* insert ReadsResult(fsh)

// The drug itself, and an allergy or intolerance to it.
RuleSet: ReadsAllergy(valueset)
* insert Reads(AllergyIntolerance, code, {valueset})

RuleSet: ReadsWish
* insert ReadsResult(fertility-intention)
* insert ReadsCondition(male-infertility)

RuleSet: ReadsAxisDrugs
* insert ReadsDrug(exogenous-testosterone)
* insert ReadsDrug(serm)
* insert ReadsDrug(aromatase-inhibitor)
* insert ReadsDrug(hcg)
* insert ReadsDrug(fsh-and-menotropins)
* insert ReadsDrug(gonadorelin)

// Orders of drugs that belong to no value set.
RuleSet: ReadsAnyOrder
* input[+].type = #MedicationRequest

// --- Data that an action asks for --------------------------------------------------------------------------------------
RuleSet: AsksForResult(valueset)
* output[+].type = #Observation
* output[=].codeFilter[0].path = "code"
* output[=].codeFilter[0].valueSet = "https://fertilitycds.org/fhir/ValueSet/{valueset}"

// The last months of which a result still counts.
RuleSet: OfTheLast(months)
* output[=].dateFilter[0].path = "effective"
* output[=].dateFilter[0].valueDuration = {months} 'mo' "months"

RuleSet: AsksForPatient(element)
* output[+].type = #Patient
* output[=].mustSupport[0] = "{element}"
