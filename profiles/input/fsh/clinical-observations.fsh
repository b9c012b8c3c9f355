// What is asked and examined, rather than sent by a laboratory.

RuleSet: TestisMeasurement(codes, units)
* insert MeasuredObservation
* insert AnalyteProfile({codes}, {units})
* category 1..* MS
* bodySite 1..1 MS
* bodySite from Testis (required)
* method MS
* obeys lab-6 and testis-1

Profile: TesticularVolumeObservation
Parent: Observation
Id: testicular-volume
Title: "Testicular volume"
Description: """
Volume of one testis, by orchidometer or ultrasound, recorded by whoever examined the man. Each side is an Observation
of its own and `bodySite` says which; a sum or mean of both does not belong here. Orchidometer and ultrasound differ,
so name in `method` which it was. The code is local, because no checked LOINC code was at hand. The rules read the
long axis and not the volume.
"""
* insert TestisMeasurement(TesticularVolume, UnitsTesticularVolume)

Profile: TesticularLongAxisObservation
Parent: Observation
Id: testicular-long-axis
Title: "Testicular long axis"
Description: """
Longest diameter of one testis, by calliper or ultrasound, recorded by whoever examined the man. With azoospermia, an
axis of 4.6 cm or less speaks for impaired production. Each side is an Observation of its own. Centimetres and
millimetres are both understood, so the unit code must be the unit of the number. The code is local, because no
checked LOINC code was at hand.
"""
* insert TestisMeasurement(TesticularLongAxis, UnitsTesticularLongAxis)

Profile: FertilityIntentionObservation
Parent: Observation
Id: fertility-intention
Title: "Wish for children"
Description: """
Whether a man wants a pregnancy with his partner in the next year, in his own words, recorded by whoever asked.
LOINC's question includes men although its answers speak of becoming pregnant: "Yes, I want to become pregnant" stands
for a man who seeks a pregnancy with his partner. The newest answer counts, and "I'm OK either way" counts as a wish,
so that nothing harms a chance that he has not given up. A refusal to answer is a `dataAbsentReason`, not "Unsure".
"""
* insert ConformanceMetadata
* insert OfOneMan
* category MS
* code from FertilityIntention (required)
* value[x] only CodeableConcept
* value[x] MS
* value[x] from FertilityIntentionAnswers (required)
* obeys lab-1
