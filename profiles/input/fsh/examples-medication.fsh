// Drug requests and statements: for each profile one that passes, and for each rule one that breaks it and nothing else.

RuleSet: ExampleRequest
* status = #active
* intent = #order
* subject = Reference(Patient/pass.patient)
* authoredOn = "2026-05-20T10:00:00+02:00"
* reasonCode.text = "Secondary hypogonadism with a wish for children"

RuleSet: Prescribed
* requester.display = "Dr Example, endocrinology"

RuleSet: Dose(value, code, unit)
* dosageInstruction.doseAndRate.doseQuantity = {value} '{code}' "{unit}"

// --- All requests ----------------------------------------------------------------------------------------------------
// As the server drafts it: a proposal, without dose and without requester.
Instance: pass.fertility-medication-request
InstanceOf: FertilityMedicationRequest
Usage: #example
Title: "Proposal of chorionic gonadotropin"
Description: "A draft as the server makes it: no dose, no requester."
* status = #draft
* intent = #proposal
* priority = #routine
* instantiatesCanonical = "https://fertilitycds.org/fhir/ActivityDefinition/propose-hcg|0.1.0"
* medicationCodeableConcept = $rxnorm#4986 "Chorionic Gonadotropin"
* medicationCodeableConcept.text = "Chorionic gonadotropin (hCG)"
* subject = Reference(Patient/pass.patient)
* authoredOn = "2026-05-20T10:00:00+02:00"
* reasonCode.text = "Confirmed secondary hypogonadism"
* note.text = "No dose is proposed; the specialist decides. Not with prostate or breast cancer."

Instance: fail.rx-1.fertility-medication-request
InstanceOf: FertilityMedicationRequest
Usage: #example
Title: "A request without a reason"
Description: "Says neither why nor where the reason stands."
* status = #active
* intent = #order
* subject = Reference(Patient/pass.patient)
* authoredOn = "2026-05-20T10:00:00+02:00"
* medicationCodeableConcept = $rxnorm#4986 "Chorionic Gonadotropin"

Instance: fail.rx-2.fertility-medication-request
InstanceOf: FertilityMedicationRequest
Usage: #example
Title: "A dose that nobody prescribed"
Description: "Holds a dose, but no requester."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#72965 "letrozole"
* insert Dose(1, [[{tablet}]], tablet)

Instance: fail.rx-3.fertility-medication-request
InstanceOf: FertilityMedicationRequest
Usage: #example
Title: "Off-label and not off-label"
Description: "Says that the use is not off-label, beside a regulatory status that says it is."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#2596 "Clomiphene"
* extension[offLabel].valueBoolean = false
* extension[regulatoryStatus].valueCodeableConcept = $regulatory-status#off-label "Licensed, but not for this use"

Instance: fail.protocol-step.fertility-medication-request
InstanceOf: FertilityMedicationRequest
Usage: #example
Title: "A protocol step that is no recommendation"
Description: "Names a state of the axis where a recommendation belongs."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#2596 "Clomiphene"
* extension[protocolStep].valueCodeableConcept = $hpg-axis-status#secondary-hypogonadism "Secondary hypogonadism"

Instance: fail.regulatory-status.fertility-medication-request
InstanceOf: FertilityMedicationRequest
Usage: #example
Title: "A regulatory status that is a drug class"
Description: "Names a drug class where a regulatory status belongs."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#2596 "Clomiphene"
* extension[regulatoryStatus].valueCodeableConcept = $fertility-drug-class#serm "Selective estrogen receptor modulator"

// --- SERM ------------------------------------------------------------------------------------------------------------
Instance: pass.serm-request
InstanceOf: SermRequest
Usage: #example
Title: "Clomiphene, prescribed off-label"
Description: "A prescription with protocol step, off-label use and regulatory status."
* insert ExampleRequest
* insert Prescribed
* extension[protocolStep].valueCodeableConcept = $fertility-recommendation#consider-serm "SERM as an option"
* extension[offLabel].valueBoolean = true
* extension[regulatoryStatus].valueCodeableConcept = $regulatory-status#off-label "Licensed, but not for this use"
* extension[regulatoryStatus].valueCodeableConcept.text = "Approved by the FDA for women only"
* medicationCodeableConcept = $rxnorm#2596 "Clomiphene"

Instance: pass.enclomiphene.serm-request
InstanceOf: SermRequest
Usage: #example
Title: "Enclomiphene under its own code"
Description: "The local code, and a regulatory status that says that it is approved for nothing."
* insert ExampleRequest
* insert Prescribed
* extension[regulatoryStatus].valueCodeableConcept = $regulatory-status#not-approved "Approved for no use"
* medicationCodeableConcept = $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"
* medicationCodeableConcept.text = "Enclomiphene citrate, compounded"

Instance: fail.medication.serm-request
InstanceOf: SermRequest
Usage: #example
Title: "An aromatase inhibitor as SERM"
Description: "Anastrozole is no SERM."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#84857 "anastrozole"

Instance: fail.serm-1.serm-request
InstanceOf: SermRequest
Usage: #example
Title: "Enclomiphene under the code of clomiphene"
Description: "The text says enclomiphene, the code clomiphene."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#2596 "Clomiphene"
* medicationCodeableConcept.text = "Enclomiphene citrate"

Instance: fail.serm-2.serm-request
InstanceOf: SermRequest
Usage: #example
Title: "Two drugs in one request"
Description: "The code of enclomiphene beside that of tamoxifen."
* insert ExampleRequest
* medicationCodeableConcept.coding[0] = $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"
* medicationCodeableConcept.coding[1] = $rxnorm#10324 "Tamoxifen"

// --- Aromatase inhibitors --------------------------------------------------------------------------------------------
Instance: pass.aromatase-inhibitor-request
InstanceOf: AromataseInhibitorRequest
Usage: #example
Title: "Anastrozole, prescribed off-label"
Description: "After specialist review of a low testosterone-to-estradiol ratio."
* insert ExampleRequest
* insert Prescribed
* extension[protocolStep].valueCodeableConcept = $fertility-recommendation#consider-aromatase-inhibitor "Aromatase inhibitor as a specialist option"
* extension[offLabel].valueBoolean = true
* medicationCodeableConcept = $rxnorm#84857 "anastrozole"

Instance: fail.medication.aromatase-inhibitor-request
InstanceOf: AromataseInhibitorRequest
Usage: #example
Title: "A SERM as aromatase inhibitor"
Description: "Clomiphene is no aromatase inhibitor."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#2596 "Clomiphene"

// --- Gonadorelin -----------------------------------------------------------------------------------------------------
RuleSet: ExampleGonadorelin
* insert ExampleRequest
* insert Prescribed
* reasonCode.text = "Hypogonadotropic hypogonadism of hypothalamic cause"
* medicationCodeableConcept = $rxnorm#6384 "Gonadorelin"
* dosageInstruction.method = $administration-method#pulsatile-pump "Pulses by pump"

RuleSet: Every(frequency, period, unit)
* dosageInstruction.timing.repeat.frequency = {frequency}
* dosageInstruction.timing.repeat.period = {period}
* dosageInstruction.timing.repeat.periodUnit = #{unit}

Instance: pass.pulsatile-gonadorelin-request
InstanceOf: PulsatileGonadorelinRequest
Usage: #example
Title: "Gonadorelin by pump, a pulse every 120 minutes"
Description: "The dose and the interval are the prescriber's."
* insert ExampleGonadorelin
* insert Every(1, 120, min)
* insert Dose(10, ug, microgram)

Instance: fail.medication.pulsatile-gonadorelin-request
InstanceOf: PulsatileGonadorelinRequest
Usage: #example
Title: "hCG as gonadorelin"
Description: "Chorionic gonadotropin is not gonadorelin."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#4986 "Chorionic Gonadotropin"

Instance: fail.method.pulsatile-gonadorelin-request
InstanceOf: PulsatileGonadorelinRequest
Usage: #example
Title: "Gonadorelin by single injections"
Description: "The interval is right, the way of giving is not a pump."
* insert ExampleRequest
* insert Prescribed
* medicationCodeableConcept = $rxnorm#6384 "Gonadorelin"
* dosageInstruction.method = $administration-method#bolus-injection "Single injections"
* insert Every(1, 120, min)
* insert Dose(10, ug, microgram)

Instance: fail.gnrh-1.pulsatile-gonadorelin-request
InstanceOf: PulsatileGonadorelinRequest
Usage: #example
Title: "Gonadorelin without an interval"
Description: "The dosing gives no interval between pulses."
* insert ExampleGonadorelin
* dosageInstruction.timing.repeat.count = 12
* insert Dose(10, ug, microgram)

Instance: fail.gnrh-2.pulsatile-gonadorelin-request
InstanceOf: PulsatileGonadorelinRequest
Usage: #example
Title: "Gonadorelin three times a week"
Description: "Bolus dosing, for which there is no trial."
* insert ExampleGonadorelin
* insert Every(3, 1, wk)
* insert Dose(100, ug, microgram)

Instance: fail.gnrh-3.pulsatile-gonadorelin-request
InstanceOf: PulsatileGonadorelinRequest
Usage: #example
Title: "Gonadorelin as an infusion"
Description: "A rate, which is a continuous infusion, where pulses have a dose."
* insert ExampleGonadorelin
* insert Every(1, 120, min)
* dosageInstruction.doseAndRate.rateQuantity = 5 'ug/h' "microgram per hour"

Instance: fail.gnrh-4.pulsatile-gonadorelin-request
InstanceOf: PulsatileGonadorelinRequest
Usage: #example
Title: "Gonadorelin in milligrams"
Description: "A thousand times the dose that was meant."
* insert ExampleGonadorelin
* insert Every(1, 120, min)
* insert Dose(10, mg, milligram)

// --- Gonadotropins ---------------------------------------------------------------------------------------------------
Instance: pass.hcg-request
InstanceOf: HcgRequest
Usage: #example
Title: "Chorionic gonadotropin, prescribed in international units"
Description: "The dose is the prescriber's and carries its unit."
* insert ExampleRequest
* insert Prescribed
* extension[protocolStep].valueCodeableConcept = $fertility-recommendation#consider-hcg "hCG as an option"
* medicationCodeableConcept = $rxnorm#4986 "Chorionic Gonadotropin"
* insert Dose(1500, [IU], international unit)

Instance: fail.medication.hcg-request
InstanceOf: HcgRequest
Usage: #example
Title: "Menotropins as hCG"
Description: "hMG is not hCG."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#6745 "Menotropins"

Instance: fail.hcg-1.hcg-request
InstanceOf: HcgRequest
Usage: #example
Title: "Choriogonadotropin alfa in international units"
Description: "The recombinant hormone is measured in micrograms."
* insert ExampleRequest
* insert Prescribed
* medicationCodeableConcept = $rxnorm#283550 "choriogonadotropin alfa"
* insert Dose(1500, [IU], international unit)

Instance: fail.hcg-2.hcg-request
InstanceOf: HcgRequest
Usage: #example
Title: "Chorionic gonadotropin from urine in micrograms"
Description: "The hormone from urine is measured in international units."
* insert ExampleRequest
* insert Prescribed
* medicationCodeableConcept = $rxnorm#4986 "Chorionic Gonadotropin"
* insert Dose(250, ug, microgram)

Instance: pass.fsh-request
InstanceOf: FshRequest
Usage: #example
Title: "Follitropin alfa beside hCG"
Description: "No dose yet; the specialist decides."
* insert ExampleRequest
* insert Prescribed
* medicationCodeableConcept = $rxnorm#386938 "Follitropin Alfa"

Instance: fail.medication.fsh-request
InstanceOf: FshRequest
Usage: #example
Title: "hCG as FSH"
Description: "Chorionic gonadotropin does the work of LH, not of FSH."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#4986 "Chorionic Gonadotropin"

Instance: pass.dopamine-agonist-request
InstanceOf: DopamineAgonistRequest
Usage: #example
Title: "Cabergoline for raised prolactin"
Description: "Prescribed by a specialist, the dose left out here."
* insert ExampleRequest
* insert Prescribed
* reasonCode.text = "Raised prolactin"
* medicationCodeableConcept = $rxnorm#47579 "cabergoline"

Instance: fail.medication.dopamine-agonist-request
InstanceOf: DopamineAgonistRequest
Usage: #example
Title: "Letrozole as dopamine agonist"
Description: "Letrozole is no dopamine agonist."
* insert ExampleRequest
* medicationCodeableConcept = $rxnorm#72965 "letrozole"

// --- Androgens -------------------------------------------------------------------------------------------------------
RuleSet: ExampleUse
* subject = Reference(Patient/pass.patient)
* informationSource = Reference(Patient/pass.patient)
* dateAsserted = "2026-05-20"

Instance: pass.testosterone-statement
InstanceOf: TestosteroneStatement
Usage: #example
Title: "Testosterone gel, stopped"
Description: "A use that has ended, with start and end."
* insert ExampleUse
* status = #stopped
* medicationCodeableConcept = $rxnorm#313231 "Testosterone 0.01 MG/MG Topical Gel"
* effectivePeriod.start = "2025-02-01"
* effectivePeriod.end = "2026-04-30"

Instance: fail.medication.testosterone-statement
InstanceOf: TestosteroneStatement
Usage: #example
Title: "hCG as testosterone"
Description: "Chorionic gonadotropin is no androgen."
* insert ExampleUse
* status = #active
* medicationCodeableConcept = $rxnorm#4986 "Chorionic Gonadotropin"

Instance: fail.stmt-1.testosterone-statement
InstanceOf: TestosteroneStatement
Usage: #example
Title: "Testosterone that ended nobody knows when"
Description: "Stopped, with a start and no end: the wash-out cannot be counted."
* insert ExampleUse
* status = #stopped
* medicationCodeableConcept = $rxnorm#10379 "Testosterone"
* effectivePeriod.start = "2025-02-01"

Instance: pass.anabolic-steroid-statement
InstanceOf: AnabolicSteroidStatement
Usage: #example
Title: "Nandrolone, told by the man himself"
Description: "The local code; the text says which steroid."
* insert ExampleUse
* status = #completed
* medicationCodeableConcept = $fertility-medication#anabolic-androgenic-steroid "Anabolic-androgenic steroid, not otherwise coded"
* medicationCodeableConcept.text = "Nandrolone decanoate"
* effectivePeriod.start = "2025-09-01"
* effectivePeriod.end = "2025-12-15"

Instance: fail.medication.anabolic-steroid-statement
InstanceOf: AnabolicSteroidStatement
Usage: #example
Title: "Testosterone as anabolic steroid"
Description: "Testosterone has codes and a profile of its own."
* insert ExampleUse
* status = #active
* medicationCodeableConcept = $rxnorm#10379 "Testosterone"

Instance: fail.stmt-1.anabolic-steroid-statement
InstanceOf: AnabolicSteroidStatement
Usage: #example
Title: "An anabolic steroid that ended nobody knows when"
Description: "Completed, without any time."
* insert ExampleUse
* status = #completed
* medicationCodeableConcept = $fertility-medication#anabolic-androgenic-steroid "Anabolic-androgenic steroid, not otherwise coded"
