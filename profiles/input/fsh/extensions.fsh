Extension: ProvenanceTagExtension
Id: provenance-tag
Title: "Provenance tag"
Description: "How well the source behind this rule or citation was seen by those who encoded it."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "RelatedArtifact"
* value[x] only Coding
* value[x] 1..1
* valueCoding from ProvenanceTags (required)

Extension: GuidelineExtension
Id: guideline
Title: "Guideline that says so"
Description: "The guideline, or guidelines, that recommend this action. Absent where the action is the project's own policy."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "PlanDefinition.action"
* ^context[1].type = #element
* ^context[1].expression = "RequestGroup.action"
* value[x] only code
* value[x] 1..1
* valueCode from Guidelines (required)

Extension: FactExtension
Id: fact
Title: "Fact that the recommendation rests on"
Description: "The result, drug or condition, by its version where it has one, with its text."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "RequestGroup.action"
* value[x] only Reference
* value[x] 1..1

Extension: ReasonExtension
Id: reason
Title: "Reason for the recommendation"
Description: "Why the action applies. RequestGroup.action has no reason of its own in R4."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "RequestGroup.action"
* value[x] only CodeableConcept
* value[x] 1..1

Extension: SourceAttributesExtension
Id: source-attributes
Title: "Source attributes of a rule"
Description: "What a user may ask of an evidence-based rule: developer, funding, dates, which data of a person it uses, for whom it is meant, and its limits. The bibliographic citations are the action's documentation, the data its input."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "PlanDefinition.action"
* extension contains
    developer 1..1 and
    funding 1..1 and
    releaseDate 1..1 and
    revisionDate 1..1 and
    useOfRace 1..1 and
    useOfEthnicity 1..1 and
    useOfLanguage 1..1 and
    useOfSexualOrientation 1..1 and
    useOfGenderIdentity 1..1 and
    useOfSex 1..1 and
    useOfBirthDate 1..1 and
    useOfSocialDeterminants 1..1 and
    useOfHealthStatus 1..1 and
    intendedUse 1..1 and
    intendedUsers 1..1 and
    cautionedUse 1..1 and
    knownLimits 1..1
* extension[developer] ^short = "Who wrote the rule"
* extension[developer].value[x] only string
* extension[developer].value[x] 1..1
* extension[funding] ^short = "Who paid for it"
* extension[funding].value[x] only string
* extension[funding].value[x] 1..1
* extension[releaseDate] ^short = "When the rule was first released"
* extension[releaseDate].value[x] only date
* extension[releaseDate].value[x] 1..1
* extension[revisionDate] ^short = "When the rule was last revised"
* extension[revisionDate].value[x] only date
* extension[revisionDate].value[x] 1..1
* extension[useOfRace] ^short = "How race is used"
* extension[useOfRace].value[x] only string
* extension[useOfRace].value[x] 1..1
* extension[useOfEthnicity] ^short = "How ethnicity is used"
* extension[useOfEthnicity].value[x] only string
* extension[useOfEthnicity].value[x] 1..1
* extension[useOfLanguage] ^short = "How the preferred language is used"
* extension[useOfLanguage].value[x] only string
* extension[useOfLanguage].value[x] 1..1
* extension[useOfSexualOrientation] ^short = "How sexual orientation is used"
* extension[useOfSexualOrientation].value[x] only string
* extension[useOfSexualOrientation].value[x] 1..1
* extension[useOfGenderIdentity] ^short = "How gender identity is used"
* extension[useOfGenderIdentity].value[x] only string
* extension[useOfGenderIdentity].value[x] 1..1
* extension[useOfSex] ^short = "How sex is used"
* extension[useOfSex].value[x] only string
* extension[useOfSex].value[x] 1..1
* extension[useOfBirthDate] ^short = "How the date of birth is used"
* extension[useOfBirthDate].value[x] only string
* extension[useOfBirthDate].value[x] 1..1
* extension[useOfSocialDeterminants] ^short = "How social determinants of health are used"
* extension[useOfSocialDeterminants].value[x] only string
* extension[useOfSocialDeterminants].value[x] 1..1
* extension[useOfHealthStatus] ^short = "Which problems and results are used and how"
* extension[useOfHealthStatus].value[x] only markdown
* extension[useOfHealthStatus].value[x] 1..1
* extension[intendedUse] ^short = "What the rule is for"
* extension[intendedUse].value[x] only markdown
* extension[intendedUse].value[x] 1..1
* extension[intendedUsers] ^short = "Whom the rule is for"
* extension[intendedUsers].value[x] only string
* extension[intendedUsers].value[x] 1..1
* extension[cautionedUse] ^short = "When to be careful with the rule"
* extension[cautionedUse].value[x] only markdown
* extension[cautionedUse].value[x] 1..1
* extension[knownLimits] ^short = "What the rule is known not to see"
* extension[knownLimits].value[x] only markdown
* extension[knownLimits].value[x] 1..1

Extension: RestsOnThresholdExtension
Id: rests-on-threshold
Title: "Threshold that the rule rests on"
Description: "The id of a number in force that decides whether the action applies. The answer gives its value, unit and provenance tag."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "PlanDefinition.action"
* value[x] only id
* value[x] 1..1

Extension: ThresholdExtension
Id: threshold
Title: "Threshold in force"
Description: "A number that decided a recommendation, with its unit, as it was in force when the answer was made, and how well its source was seen."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "RequestGroup.action"
* extension contains
    id 1..1 and
    name 1..1 and
    value 1..1 and
    tag 1..1
* extension[id] ^short = "Id by which rules name it"
* extension[id].value[x] only id
* extension[id].value[x] 1..1
* extension[name] ^short = "Name for people"
* extension[name].value[x] only string
* extension[name].value[x] 1..1
* extension[value] ^short = "Value, with its unit"
* extension[value].value[x] only Quantity
* extension[value].value[x] 1..1
* extension[tag] ^short = "How well its source was seen"
* extension[tag].value[x] only Coding
* extension[tag].value[x] 1..1
* extension[tag].valueCoding from ProvenanceTags (required)

Extension: FindingExtension
Id: finding
Title: "What the source found"
Description: "In a few words of our own."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "RelatedArtifact"
* value[x] only markdown
* value[x] 1..1

ValueSet: ProvenanceTags
Id: provenance-tags
Title: "Provenance tags"
Description: "Every provenance tag."
* insert ConformanceMetadata
* insert CopyrightLocal
* $provenance-tag#V1 "Primary text read"
* $provenance-tag#V2 "Read second-hand"
* $provenance-tag#R-hi "Recalled, high confidence"
* $provenance-tag#R-med "Recalled, medium confidence"
* $provenance-tag#R-lo "Recalled, low confidence"
* $provenance-tag#I "Own arithmetic or inference"
* $provenance-tag#E "Engineering default"

ValueSet: Guidelines
Id: guidelines
Title: "Guidelines"
Description: "Every guideline whose thresholds and positions can be put in force."
* insert ConformanceMetadata
* insert CopyrightLocal
* $guideline#AUA "American Urological Association"
* $guideline#EAU "European Association of Urology"
* $guideline#ES "Endocrine Society"
