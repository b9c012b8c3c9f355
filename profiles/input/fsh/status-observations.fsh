// What this service says. It writes these; nobody sends them.

RuleSet: StatusObservation(code, values)
* insert ConformanceMetadata
* obeys status-1
* status ^short = "final; entered-in-error once a fact that it rests on was withdrawn"
* code = $fertility-observation#{code}
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] 1..1 MS
* effective[x] only dateTime
* effective[x] ^short = "Time of the newest fact; where none has a time, the moment of evaluation"
* issued 1..1 MS
* issued ^short = "Moment of evaluation"
* value[x] 1..1 MS
* value[x] only CodeableConcept
* value[x] from {values} (required)
* derivedFrom MS
* derivedFrom only Reference(Observation)
* derivedFrom ^short = "The results used, by their version where they have one"
* component MS
* component ^slicing.discriminator.type = #value
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open

RuleSet: CodedComponent(slice, code, values)
* component[{slice}].code = $fertility-observation#{code}
* component[{slice}].value[x] 1..1
* component[{slice}].value[x] only CodeableConcept
* component[{slice}].value[x] from {values} (required)

RuleSet: QuantityComponent(slice, code, unit)
* component[{slice}].code = $fertility-observation#{code}
* component[{slice}].value[x] 1..1
* component[{slice}].value[x] only Quantity
* component[{slice}].value[x].value 1..1
* component[{slice}].value[x].system 1..1
* component[{slice}].value[x].system = $ucum (exactly)
* component[{slice}].value[x].code 1..1
* component[{slice}].value[x].code = {unit} (exactly)

Profile: HpgAxisStatusObservation
Parent: Observation
Id: hpg-axis-status
Title: "Status of the hypothalamic-pituitary-gonadal axis"
Description: """
How testosterone, LH, FSH, prolactin and the drugs on board are read together: one status, with what modifies it and
the numbers derived on the way. Only this service writes it, from the results in `derivedFrom`; do not send it in. It
is a reading of the record at one moment and no diagnosis. A status that a drug hides keeps the one before the drug in
the component `baseline-axis-status`.
"""
* insert StatusObservation(hpg-axis-status, HpgAxisStatusCodes)
* component contains
    modifier 0..* MS and
    baseline 0..1 MS and
    testosteroneEstradiolRatio 0..1 MS and
    calculatedFreeTestosterone 0..1 MS
* insert CodedComponent(modifier, axis-modifier, AxisModifierCodes)
* insert CodedComponent(baseline, baseline-axis-status, HpgAxisStatusCodes)
* insert QuantityComponent(testosteroneEstradiolRatio, testosterone-estradiol-ratio, #1)
* insert QuantityComponent(calculatedFreeTestosterone, calculated-free-testosterone, #pmol/L)

Profile: SemenStatusObservation
Parent: Observation
Id: semen-status
Title: "Status of the semen"
Description: """
The WHO class of the semen analyses on record, with what modifies it and the total counts. Only this service writes
it, where there are semen results, from those in `derivedFrom`; do not send it in. `method` names the edition of the
WHO manual whose lower reference limits were used. One sample alone gives `provisional` or, without sperm,
`azoospermia-unconfirmed`.
"""
* insert StatusObservation(semen-status, SemenStatusCodes)
* method MS
* method.text 1..1
* component contains
    modifier 0..* MS and
    totalSpermCount 0..1 MS and
    totalMotileSpermCount 0..1 MS and
    totalProgressivelyMotileSpermCount 0..1 MS
* insert CodedComponent(modifier, semen-modifier, SemenModifierCodes)
* insert QuantityComponent(totalSpermCount, total-sperm-count, #10*6)
* insert QuantityComponent(totalMotileSpermCount, total-motile-sperm-count, #10*6)
* insert QuantityComponent(totalProgressivelyMotileSpermCount, total-progressively-motile-sperm-count, #10*6)
