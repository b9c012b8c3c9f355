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
