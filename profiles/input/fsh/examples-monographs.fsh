// Drug monographs: one that passes, and for each rule and binding one that breaks it and nothing else.

RuleSet: ExampleMonograph
* extension[publicationStatus].valueCode = #draft
* status = #active

RuleSet: ExampleAnastrozole
* code = $rxnorm#84857 "anastrozole"
* code.text = "Anastrozole (off-label in men)"

RuleSet: ExampleClass
* insert InClass(aromatase-inhibitor, [[Aromatase inhibitor]])

// With its record of evidence, which carries source and tag.
RuleSet: ExampleMechanism
* insert Works([[Slows the conversion of testosterone to estradiol.]])

RuleSet: ExampleTarget
* insert ActsOn(aromatase, Aromatase)

RuleSet: ExampleStatus
* insert Regulated([[Food and Drug Administration (United States)]], off-label, [[Licensed, but not for this use]], [[Labelled for breast cancer after menopause only.]])

RuleSet: ExampleSourceOfFinding
* extension[evidence][=].extension[source].valueRelatedArtifact insert Source-EAU-2021

Instance: pass.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "Monograph of anastrozole, shortened"
Description: "Class, mechanism, target, status and two findings; the whole one stands beside the profiles."
* insert ExampleMonograph
* insert ExampleAnastrozole
* insert ExampleClass
* insert ExampleMechanism
* insert ExampleTarget
* insert ExampleStatus
* insert EvidenceRecord(guideline, Guideline, [[EAU 2021: not in hypergonadotropic or eugonadal men outside trials.]], V1, EAU-2021)
* insert Corrects([[Estradiol is best kept low.]], [[Low estradiol harms bone: a lower bound is needed.]])
* contraindication.display = "Osteoporosis or a fragility fracture (project policy)"
* intendedRoute.text = "By mouth"

// --- Invariants
Instance: fail.drug-1.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "A finding whose source has no tag"
Description: "Nobody can tell how well the source was seen."
* insert ExampleMonograph
* insert ExampleAnastrozole
* insert ExampleClass
* insert ExampleMechanism
* insert ExampleTarget
* insert ExampleStatus
* insert Finding(guideline, Guideline, [[Not in eugonadal men outside trials.]])
* insert ExampleSourceOfFinding

Instance: fail.drug-2.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "A regulatory status in one code"
Description: "Off-label, without a word on what the drug is licensed for."
* insert ExampleMonograph
* insert ExampleAnastrozole
* insert ExampleClass
* insert ExampleMechanism
* insert ExampleTarget
* regulatory.regulatoryAuthority.display = "Food and Drug Administration (United States)"
* regulatory.extension[regulatoryStatus].valueCodeableConcept = $regulatory-status#off-label "Licensed, but not for this use"

Instance: fail.drug-3.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "Enclomiphene beside a code of clomiphene"
Description: "Two drugs in one monograph."
* insert ExampleMonograph
* code.coding[0] = $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"
* code.coding[1] = $rxnorm#2596 "Clomiphene"
* code.text = "Enclomiphene"
* insert InClass(serm, [[Selective estrogen receptor modulator]])
* insert Works([[Hides estrogen from its receptors in hypothalamus and pituitary.]])
* insert ActsOn(pituitary, [[Pituitary gland]])
* insert Regulated([[European Medicines Agency]], not-approved, [[Approved for no use]], [[Negative opinion of January 2018.]])

// --- Bindings
Instance: fail.code.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "A monograph of a product"
Description: "The code of a tablet and not of the drug."
* insert ExampleMonograph
* code = $rxnorm#199224 "anastrozole 1 MG Oral Tablet"
* code.text = "Anastrozole tablets"
* insert ExampleClass
* insert ExampleMechanism
* insert ExampleTarget
* insert ExampleStatus

Instance: fail.medicineClassification-drugClass.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "A target as the class"
Description: "Aromatase is what the drug acts on, and no class of drugs."
* insert ExampleMonograph
* insert ExampleAnastrozole
* medicineClassification[drugClass].type = $medicine-classification-type#drug-class "Drug class"
* medicineClassification[drugClass].classification = $drug-target#aromatase "Aromatase"
* insert ExampleMechanism
* insert ExampleTarget
* insert ExampleStatus

Instance: fail.medicineClassification-target.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "A class as the target"
Description: "The class stands where the enzyme belongs."
* insert ExampleMonograph
* insert ExampleAnastrozole
* insert ExampleClass
* insert ExampleMechanism
* medicineClassification[target].type = $medicine-classification-type#target "Target"
* medicineClassification[target].classification = $fertility-drug-class#aromatase-inhibitor "Aromatase inhibitor"
* insert ExampleStatus

Instance: fail.regulatory-status.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "A kind of evidence as regulatory status"
Description: "Says regulator, where the status at the regulator belongs."
* insert ExampleMonograph
* insert ExampleAnastrozole
* insert ExampleClass
* insert ExampleMechanism
* insert ExampleTarget
* regulatory.regulatoryAuthority.display = "Food and Drug Administration (United States)"
* regulatory.extension[regulatoryStatus].valueCodeableConcept = $evidence-design#regulator "Regulator or product label"
* regulatory.extension[regulatoryStatus].valueCodeableConcept.text = "Labelled for breast cancer after menopause only."

Instance: fail.publication-status.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "A publication status that FHIR does not know"
Description: "Approved is no status; what was approved is active."
* extension[publicationStatus].valueCode = #approved
* status = #active
* insert ExampleAnastrozole
* insert ExampleClass
* insert ExampleMechanism
* insert ExampleTarget
* insert ExampleStatus

Instance: fail.evidence-record.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "A finding that is not graded"
Description: "A regulatory status stands where the kind of evidence belongs."
* insert ExampleMonograph
* insert ExampleAnastrozole
* insert ExampleClass
* insert ExampleMechanism
* insert ExampleTarget
* insert ExampleStatus
* extension[evidence][+].extension[design].valueCoding = $regulatory-status#off-label "Licensed, but not for this use"
* extension[evidence][=].extension[finding].valueString = "Not in eugonadal men outside trials."
* extension[evidence][=].extension[source].valueRelatedArtifact.type = #citation
* extension[evidence][=].extension[source].valueRelatedArtifact.extension[0].url = "https://fertilitycds.org/fhir/StructureDefinition/provenance-tag"
* extension[evidence][=].extension[source].valueRelatedArtifact.extension[0] insert Tag-V1
* insert ExampleSourceOfFinding

Instance: fail.provenance-tag.drug-monograph
InstanceOf: DrugMonograph
Usage: #example
Title: "A source with something else as its tag"
Description: "The tag names a kind of evidence and not how well the source was seen."
* insert ExampleMonograph
* insert ExampleAnastrozole
* insert ExampleClass
* insert ExampleMechanism
* insert ExampleTarget
* insert ExampleStatus
* insert Finding(guideline, Guideline, [[Not in eugonadal men outside trials.]])
* extension[evidence][=].extension[source].valueRelatedArtifact.extension[0].url = "https://fertilitycds.org/fhir/StructureDefinition/provenance-tag"
* extension[evidence][=].extension[source].valueRelatedArtifact.extension[0].valueCoding = $evidence-design#guideline "Guideline"
* insert ExampleSourceOfFinding

// --- What must be there, and what must not: instances of the plain resource, so that SUSHI lets them be wrong.
RuleSet: PlainMonograph
* insert Claims(drug-monograph)
* extension[0].url = "https://fertilitycds.org/fhir/StructureDefinition/publication-status"
* extension[0].valueCode = #draft
* status = #active
* insert ExampleAnastrozole
* medicineClassification[0].type = $medicine-classification-type#drug-class "Drug class"
* medicineClassification[0].classification = $fertility-drug-class#aromatase-inhibitor "Aromatase inhibitor"
* medicineClassification[1].type = $medicine-classification-type#target "Target"
* medicineClassification[1].classification = $drug-target#aromatase "Aromatase"
* regulatory.regulatoryAuthority.display = "Food and Drug Administration (United States)"
* regulatory.extension[0].url = "https://fertilitycds.org/fhir/StructureDefinition/regulatory-status"
* regulatory.extension[0].valueCodeableConcept = $regulatory-status#off-label "Licensed, but not for this use"
* regulatory.extension[0].valueCodeableConcept.text = "Labelled for breast cancer after menopause only."

RuleSet: PlainMechanism
* medicineClassification[2].type = $medicine-classification-type#mechanism "Mechanism of action"
* medicineClassification[2].classification.text = "Slows the conversion of testosterone to estradiol."

RuleSet: PlainEvidence
* extension[1].url = "https://fertilitycds.org/fhir/StructureDefinition/evidence-record"
* extension[1].extension[0].url = "design"
* extension[1].extension[0].valueCoding = $evidence-design#background "Textbook knowledge"
* extension[1].extension[1].url = "finding"
* extension[1].extension[1].valueString = "Mechanism and target as taught."
* extension[1].extension[2].url = "source"
* extension[1].extension[2].valueRelatedArtifact.type = #citation
* extension[1].extension[2].valueRelatedArtifact.extension[0].url = "https://fertilitycds.org/fhir/StructureDefinition/provenance-tag"
* extension[1].extension[2].valueRelatedArtifact.extension[0] insert Tag-R-hi
* extension[1].extension[2].valueRelatedArtifact insert Source-Recalled

Instance: fail.evidence-record.drug-monograph.none
InstanceOf: MedicationKnowledge
Usage: #example
Title: "A monograph without evidence"
Description: "Nothing says what it rests on."
* insert PlainMonograph
* insert PlainMechanism

Instance: fail.medicineClassification-mechanism.drug-monograph
InstanceOf: MedicationKnowledge
Usage: #example
Title: "A monograph without mechanism"
Description: "Class and target, and not how the drug works."
* insert PlainMonograph
* insert PlainEvidence

Instance: fail.administrationGuidelines.drug-monograph
InstanceOf: MedicationKnowledge
Usage: #example
Title: "A monograph with dosing"
Description: "How much is the prescriber's to say."
* insert PlainMonograph
* insert PlainMechanism
* insert PlainEvidence
* administrationGuidelines.dosage.type.text = "Start of treatment"
* administrationGuidelines.dosage.dosage.text = "As the label says"
