// The man, his answer and his examination.

Instance: pass.patient
InstanceOf: Patient
Usage: #example
Title: "A man of 34 years, made up"
* identifier.system = "https://laboratory.fertilitycds.org/patients"
* identifier.value = "synthetic-0001"
* name.family = "Example"
* name.given = "Adam"
* gender = #male
* birthDate = "1992-02-11"

Instance: pass.testicular-volume
InstanceOf: TesticularVolumeObservation
Usage: #example
Title: "Testicular volume, left"
* category = $observation-category#exam
* insert Final
* insert Timed
* code = $fertility-observation#testicular-volume "Testicular volume"
* bodySite = $testis#left-testis "Left testis"
* method.text = "Prader orchidometer"
* valueQuantity = 18 'mL' "mL"

Instance: pass.testicular-long-axis
InstanceOf: TesticularLongAxisObservation
Usage: #example
Title: "Testicular long axis, right"
* category = $observation-category#imaging
* insert Final
* insert Timed
* code = $fertility-observation#testicular-long-axis "Testicular long axis"
* bodySite = $testis#right-testis "Right testis"
* method.text = "Ultrasound"
* valueQuantity = 4.9 'cm' "cm"

Instance: pass.fertility-intention
InstanceOf: FertilityIntentionObservation
Usage: #example
Title: "He wants a pregnancy with his partner"
* insert Final
* insert Timed
* code = $loinc#86645-9 "Pregnancy intention in the next year - Reported"
* valueCodeableConcept = $loinc#LA26438-4 "Yes, I want to become pregnant"

// --- What does not conform, and why
Instance: fail.code.testicular-volume
InstanceOf: Observation
Usage: #example
Title: "Testicular volume: the code is of another test"
* insert Claims(testicular-volume)
* category = $observation-category#exam
* insert Final
* insert Timed
* insert CodeOfLH
* bodySite = $testis#left-testis "Left testis"
* valueQuantity = 18 'mL' "mL"

Instance: fail.valueQuantity.testicular-volume
InstanceOf: Observation
Usage: #example
Title: "Testicular volume: the unit is of another test"
* insert Claims(testicular-volume)
* category = $observation-category#exam
* insert Final
* insert Timed
* code = $fertility-observation#testicular-volume "Testicular volume"
* bodySite = $testis#left-testis "Left testis"
* valueQuantity = 18 'mol/L' "mol/L"

Instance: fail.bodySite.testicular-volume
InstanceOf: Observation
Usage: #example
Title: "Testicular volume: the side as text only"
* insert Claims(testicular-volume)
* category = $observation-category#exam
* insert Final
* insert Timed
* code = $fertility-observation#testicular-volume "Testicular volume"
* bodySite.text = "left testis"
* valueQuantity = 18 'mL' "mL"

Instance: fail.code.testicular-long-axis
InstanceOf: Observation
Usage: #example
Title: "Testicular long axis: the code is of another test"
* insert Claims(testicular-long-axis)
* category = $observation-category#exam
* insert Final
* insert Timed
* insert CodeOfLH
* bodySite = $testis#left-testis "Left testis"
* valueQuantity = 4.9 'cm' "cm"

Instance: fail.valueQuantity.testicular-long-axis
InstanceOf: Observation
Usage: #example
Title: "Testicular long axis: the unit is of another test"
* insert Claims(testicular-long-axis)
* category = $observation-category#exam
* insert Final
* insert Timed
* code = $fertility-observation#testicular-long-axis "Testicular long axis"
* bodySite = $testis#left-testis "Left testis"
* valueQuantity = 4.9 'mol/L' "mol/L"

Instance: fail.bodySite.testicular-long-axis
InstanceOf: Observation
Usage: #example
Title: "Testicular long axis: the side as text only"
* insert Claims(testicular-long-axis)
* category = $observation-category#exam
* insert Final
* insert Timed
* code = $fertility-observation#testicular-long-axis "Testicular long axis"
* bodySite.text = "left testis"
* valueQuantity = 4.9 'cm' "cm"

Instance: fail.testis-1.testicular-volume
InstanceOf: Observation
Usage: #example
Title: "Testicular volume: sent as a laboratory result"
* insert Claims(testicular-volume)
* category = $observation-category#laboratory
* insert Final
* insert Timed
* code = $fertility-observation#testicular-volume "Testicular volume"
* bodySite = $testis#left-testis "Left testis"
* valueQuantity = 18 'mL' "mL"

Instance: fail.lab-1.fertility-intention
InstanceOf: Observation
Usage: #example
Title: "Wish for children: neither answer nor reason"
* insert Claims(fertility-intention)
* insert Final
* insert Timed
* code = $loinc#86645-9 "Pregnancy intention in the next year - Reported"

Instance: fail.code.fertility-intention
InstanceOf: Observation
Usage: #example
Title: "Wish for children: the code is of another question"
* insert Claims(fertility-intention)
* insert Final
* insert Timed
* insert CodeOfLH
* valueCodeableConcept = $loinc#LA26438-4 "Yes, I want to become pregnant"

Instance: fail.valueCodeableConcept.fertility-intention
InstanceOf: Observation
Usage: #example
Title: "Wish for children: no answer to the question"
* insert Claims(fertility-intention)
* insert Final
* insert Timed
* code = $loinc#86645-9 "Pregnancy intention in the next year - Reported"
* valueCodeableConcept = $sct#2904007 "Male infertility"
