// One short FHIRPath each. Errors are what every laboratory can meet; what only some can meet is a warning.

Invariant: lab-1
Description: "A result has a value or says why it has none, unless registered only, cancelled or entered in error."
* severity = #error
* expression = """
value.exists() or dataAbsentReason.exists()
or status = 'registered' or status = 'cancelled' or status = 'entered-in-error'
"""

Invariant: status-1
Description: "A status is final, or entered in error once a fact that it rests on was withdrawn."
* severity = #error
* expression = "status = 'final' or status = 'entered-in-error'"

Invariant: lab-2
Description: "A final, amended or corrected result has the time of its sample, unless it says why it has no value."
* severity = #error
* expression = """
(status = 'final' or status = 'amended' or status = 'corrected')
implies (effective.exists() or dataAbsentReason.exists())
"""

Invariant: lab-3
Description: "A period of collection has a start, which is the time that counts."
* severity = #error
* expression = "effective.ofType(Period).all(start.exists())"

Invariant: lab-4
Description: "The limits of a reference range are in the unit of the value, where they have a unit code."
* severity = #error
* expression = """
value.exists() implies (referenceRange.low.code | referenceRange.high.code).subsetOf(value.ofType(Quantity).code)
"""

Invariant: lab-5
Description: "A result reported as less than a limit has a limit above zero; less than zero says nothing."
* severity = #error
* expression = "value.ofType(Quantity).where(comparator = '<').all(value > 0)"

Invariant: lab-6
Description: "A concentration, count, share or duration is not negative."
* severity = #error
* expression = "value.ofType(Quantity).all(value >= 0)"

Invariant: percent-1
Description: "A share is not above 100 per cent."
* severity = #error
* expression = "value.ofType(Quantity).all(value <= 100)"

Invariant: testosterone-1
Description: "The time of the sample has a time of day; without it the sample never counts as a morning sample."
* severity = #warning
* expression = "(effective.ofType(dateTime) | effective.ofType(Period).start).all(toString().contains('T'))"

Invariant: semen-1
Description: "A final panel names the results that belong to it, or says why there are none."
* severity = #error
* expression = """
(status = 'final' or status = 'amended' or status = 'corrected')
implies (hasMember.exists() or dataAbsentReason.exists())
"""

Invariant: sperm-1
Description: "Where no sperm was seen, the method says how it was looked for; azoospermia needs the pellet."
* severity = #warning
* expression = "value.ofType(Quantity).where(value = 0 and comparator.empty()).exists() implies method.exists()"

Invariant: morphology-1
Description: "The method names the criteria of normal forms; the limit of 4 % holds for strict criteria only."
* severity = #warning
* expression = "value.exists() implies method.exists()"

Invariant: testis-1
Description: "The category says whether the testis was measured by hand (exam) or by ultrasound (imaging)."
* severity = #error
* expression = """
category.coding.where(system = 'http://terminology.hl7.org/CodeSystem/observation-category')
.exists(code = 'exam' or code = 'imaging')
"""

Invariant: report-1
Description: "A final report names its results as Observations; a text or document alone cannot be read by rules."
* severity = #error
* expression = """
(status = 'final' or status = 'amended' or status = 'corrected' or status = 'appended')
implies result.exists()
"""
