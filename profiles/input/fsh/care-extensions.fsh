// Extensions of prescriptions and of drug knowledge.

Extension: ProtocolStepExtension
Id: protocol-step
Title: "Protocol step"
Description: "The recommendation that this request carries out, such as an option to consider or a review of the dose."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "MedicationRequest"
* value[x] only CodeableConcept
* value[x] 1..1
* valueCodeableConcept from FertilityRecommendations (required)

Extension: OffLabelExtension
Id: off-label
Title: "Off-label use"
Description: "Whether the prescriber knows that the drug is not licensed for this man's use. The patient is told."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "MedicationRequest"
* value[x] only boolean
* value[x] 1..1

Extension: RegulatoryStatusExtension
Id: regulatory-status
Title: "Regulatory status"
Description: "How an authority stands to the drug for the use meant; the text names authority and use where the resource does not."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "MedicationRequest"
* ^context[1].type = #element
* ^context[1].expression = "MedicationKnowledge.regulatory"
* value[x] only CodeableConcept
* value[x] 1..1
* valueCodeableConcept from RegulatoryStatuses (required)

Extension: PublicationStatusExtension
Id: publication-status
Title: "Publication status"
Description: "Draft until the clinical owner has approved the content. MedicationKnowledge has no such status of its own in R4: its status says whether the entry is in use."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "MedicationKnowledge"
* value[x] only code
* value[x] 1..1
* valueCode from http://hl7.org/fhir/ValueSet/publication-status|4.0.1 (required)

Extension: EvidenceRecordExtension
Id: evidence-record
Title: "Evidence record"
Description: "One finding about a drug, told in our own words, with the kind of evidence that it comes from and its source. The source carries the provenance tag."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "MedicationKnowledge"
* extension contains
    design 1..1 and
    finding 1..1 and
    source 1..1
* extension[design] ^short = "Kind of evidence"
* extension[design].value[x] only Coding
* extension[design].value[x] 1..1
* extension[design].valueCoding from EvidenceDesigns (required)
* extension[finding] ^short = "What was found"
* extension[finding].value[x] only string
* extension[finding].value[x] 1..1
* extension[source] ^short = "Source, with its provenance tag"
* extension[source].value[x] only RelatedArtifact
* extension[source].value[x] 1..1

Extension: CorrectedClaimExtension
Id: corrected-claim
Title: "Corrected claim"
Description: "Something often said about a drug that the sources do not bear out, and what they do say."
* insert ConformanceMetadata
* ^context[0].type = #element
* ^context[0].expression = "MedicationKnowledge"
* extension contains
    claim 1..1 and
    instead 1..1
* extension[claim] ^short = "What is often said"
* extension[claim].value[x] only string
* extension[claim].value[x] 1..1
* extension[instead] ^short = "What the sources say"
* extension[instead].value[x] only string
* extension[instead].value[x] 1..1
