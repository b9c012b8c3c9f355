// Parts that several Observation profiles share.

RuleSet: CategorySlice(code)
* category 1..* MS
* category ^slicing.discriminator.type = #value
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category ^slicing.description = "One category is fixed; others may stand beside it."
* category contains {code} 1..1 MS
* category[{code}] = $observation-category#{code}

RuleSet: OfOneMan
* status MS
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] only dateTime or Period
* effective[x] MS
* effective[x] ^short = "Time of the sample or examination, with time of day and offset"
* issued MS
* dataAbsentReason MS
* obeys lab-2 and lab-3

// A number in a UCUM unit; the analyte's own profile names the units.
RuleSet: UcumQuantity
* value[x] only Quantity
* value[x] MS
* value[x].value 1..1 MS
* value[x].comparator MS
* value[x].system 1..1 MS
* value[x].system = $ucum (exactly)
* value[x].code 1..1 MS

RuleSet: MeasuredObservation
* insert OfOneMan
* insert UcumQuantity
* code 1..1 MS
* referenceRange MS
* referenceRange ^short = "The laboratory's own range for men, in the unit of the value"
* obeys lab-1 and lab-4

RuleSet: AnalyteProfile(codes, units)
* insert ConformanceMetadata
* code from {codes} (required)
* value[x].code from {units} (required)
