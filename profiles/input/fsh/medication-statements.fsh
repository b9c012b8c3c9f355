// Androgens that a man takes or took, which explain a suppressed axis.

RuleSet: AndrogenStatement
* insert ConformanceMetadata
* obeys stmt-1
* status MS
* medication[x] only CodeableConcept
* medication[x] MS
* medicationCodeableConcept.coding 1..*
* subject only Reference(Patient)
* effective[x] MS
* informationSource MS

Invariant: stmt-1
Description: "A use that has ended says when: the end of the period or a date, from which the wash-out is counted."
Severity: #error
Expression: "(status = 'completed' or status = 'stopped') implies (effective.ofType(Period).end.exists() or effective.ofType(dateTime).exists())"

Profile: TestosteroneStatement
Parent: MedicationStatement
Id: testosterone-statement
Title: "Testosterone statement"
Description: """
  That a man takes or took testosterone, from the EHR, from another prescriber or told by himself.
  It explains low LH and FSH and, where children are wanted, leads to the advice to stop; without it suppression looks like a disease of the pituitary.
  An active or unknown use without an end counts as going on; an ended one counts until its wash-out is over, longest for undecanoate and implants.
  Gels and over-the-counter products count as well.
  """
* insert AndrogenStatement
* medicationCodeableConcept from ExogenousTestosterone (required)

Profile: AnabolicSteroidStatement
Parent: MedicationStatement
Id: anabolic-steroid-statement
Title: "Anabolic steroid statement"
Description: """
  That a man takes or took an androgen other than testosterone, methyltestosterone and anabolic steroids among them, mostly told by himself.
  A local code stands for those without a code; the text says which, and most testosterone assays do not see them.
  Ask openly and record what is reported, with start and end: an ended use counts until its wash-out is over.
  """
* insert AndrogenStatement
* medicationCodeableConcept from AnabolicSteroid (required)
