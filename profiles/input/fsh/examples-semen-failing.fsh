// Semen: what does not conform, and why.

// --- Invariants
Instance: fail.semen-1.semen-panel
InstanceOf: Observation
Usage: #example
Title: "Semen analysis panel: no members and no reason"
* insert FailingSemen(semen-panel)
* code = $loinc#54231-6 "Semen analysis fertility panel"

Instance: fail.percent-1.sperm-total-motility
InstanceOf: Observation
Usage: #example
Title: "Total motility: more than all of them"
* insert FailingSemen(sperm-total-motility)
* code = $loinc#6800-7 "Spermatozoa Motile/100 spermatozoa in Semen"
* valueQuantity = 158 '%' "%"

// Warnings, not errors.
Instance: fail.sperm-1.sperm-concentration
InstanceOf: Observation
Usage: #example
Title: "Sperm concentration: none seen, by an unstated method"
* insert FailingSemen(sperm-concentration)
* code = $loinc#9780-8 "Spermatozoa [#/volume] in Semen"
* valueQuantity = 0 '10*6/mL' "million/mL"

Instance: fail.morphology-1.sperm-morphology
InstanceOf: Observation
Usage: #example
Title: "Normal forms: criteria unknown"
* insert FailingSemen(sperm-morphology)
* code = $loinc#10622-9 "Spermatozoa Normal/100 spermatozoa in Semen"
* valueQuantity = 6 '%' "%"

// --- The panel
Instance: fail.value.semen-panel
InstanceOf: Observation
Usage: #example
Title: "Semen analysis panel: a value of its own"
* insert FailingSemen(semen-panel)
* code = $loinc#54231-6 "Semen analysis fertility panel"
* hasMember = Reference(pass.semen-volume)
* valueString = "Normal"

Instance: fail.code.semen-panel
InstanceOf: Observation
Usage: #example
Title: "Semen analysis panel: the code is of another test"
* insert FailingSemen(semen-panel)
* insert CodeOfLH
* hasMember = Reference(pass.semen-volume)

// --- Codes and units
Instance: fail.code.semen-volume
InstanceOf: Observation
Usage: #example
Title: "Semen volume: the code is of another test"
* insert FailingSemen(semen-volume)
* insert CodeOfLH
* valueQuantity = 3.1 'mL' "mL"

Instance: fail.valueQuantity.semen-volume
InstanceOf: Observation
Usage: #example
Title: "Semen volume: the unit is of another test"
* insert FailingSemen(semen-volume)
* code = $loinc#3160-9 "Volume of Semen"
* valueQuantity = 3.1 'mol/L' "mol/L"

Instance: fail.code.sperm-concentration
InstanceOf: Observation
Usage: #example
Title: "Sperm concentration: the code is of another test"
* insert FailingSemen(sperm-concentration)
* insert CodeOfLH
* valueQuantity = 42 '10*6/mL' "million/mL"

Instance: fail.valueQuantity.sperm-concentration
InstanceOf: Observation
Usage: #example
Title: "Sperm concentration: the unit is of another test"
* insert FailingSemen(sperm-concentration)
* code = $loinc#9780-8 "Spermatozoa [#/volume] in Semen"
* valueQuantity = 42 'mol/L' "mol/L"

Instance: fail.code.total-sperm-count
InstanceOf: Observation
Usage: #example
Title: "Total sperm count: the code is of another test"
* insert FailingSemen(total-sperm-count)
* insert CodeOfLH
* valueQuantity = 130.2 '10*6' "million"

Instance: fail.valueQuantity.total-sperm-count
InstanceOf: Observation
Usage: #example
Title: "Total sperm count: the unit is of another test"
* insert FailingSemen(total-sperm-count)
* code = $fertility-observation#total-sperm-count "Total sperm count"
* valueQuantity = 130.2 'mol/L' "mol/L"

Instance: fail.code.sperm-total-motility
InstanceOf: Observation
Usage: #example
Title: "Total sperm motility: the code is of another test"
* insert FailingSemen(sperm-total-motility)
* insert CodeOfLH
* valueQuantity = 58 '%' "%"

Instance: fail.valueQuantity.sperm-total-motility
InstanceOf: Observation
Usage: #example
Title: "Total sperm motility: the unit is of another test"
* insert FailingSemen(sperm-total-motility)
* code = $loinc#6800-7 "Spermatozoa Motile/100 spermatozoa in Semen"
* valueQuantity = 58 'mol/L' "mol/L"

Instance: fail.code.sperm-progressive-motility
InstanceOf: Observation
Usage: #example
Title: "Progressive sperm motility: the code is of another test"
* insert FailingSemen(sperm-progressive-motility)
* insert CodeOfLH
* valueQuantity = 46 '%' "%"

Instance: fail.valueQuantity.sperm-progressive-motility
InstanceOf: Observation
Usage: #example
Title: "Progressive sperm motility: the unit is of another test"
* insert FailingSemen(sperm-progressive-motility)
* code = $loinc#14194-5 "Spermatozoa Progressive/100 spermatozoa in Semen"
* valueQuantity = 46 'mol/L' "mol/L"

Instance: fail.code.sperm-morphology
InstanceOf: Observation
Usage: #example
Title: "Sperm with normal forms: the code is of another test"
* insert FailingSemen(sperm-morphology)
* insert CodeOfLH
* valueQuantity = 6 '%' "%"
* method = $fertility-method#strict-morphology "Strict criteria"

Instance: fail.valueQuantity.sperm-morphology
InstanceOf: Observation
Usage: #example
Title: "Sperm with normal forms: the unit is of another test"
* insert FailingSemen(sperm-morphology)
* code = $loinc#10622-9 "Spermatozoa Normal/100 spermatozoa in Semen"
* valueQuantity = 6 'mol/L' "mol/L"
* method = $fertility-method#strict-morphology "Strict criteria"

Instance: fail.code.sperm-vitality
InstanceOf: Observation
Usage: #example
Title: "Sperm vitality: the code is of another test"
* insert FailingSemen(sperm-vitality)
* insert CodeOfLH
* valueQuantity = 72 '%' "%"

Instance: fail.valueQuantity.sperm-vitality
InstanceOf: Observation
Usage: #example
Title: "Sperm vitality: the unit is of another test"
* insert FailingSemen(sperm-vitality)
* code = $loinc#10613-8 "Spermatozoa Viable/100 spermatozoa in Semen"
* valueQuantity = 72 'mol/L' "mol/L"

Instance: fail.code.semen-ph
InstanceOf: Observation
Usage: #example
Title: "Semen pH: the code is of another test"
* insert FailingSemen(semen-ph)
* insert CodeOfLH
* valueQuantity = 7.6 '[pH]' "pH"

Instance: fail.valueQuantity.semen-ph
InstanceOf: Observation
Usage: #example
Title: "Semen pH: the unit is of another test"
* insert FailingSemen(semen-ph)
* code = $loinc#2752-4 "pH of Semen"
* valueQuantity = 7.6 'mol/L' "mol/L"

Instance: fail.code.sexual-abstinence
InstanceOf: Observation
Usage: #example
Title: "Abstinence before the semen sample: the code is of another test"
* insert FailingSemen(sexual-abstinence)
* insert CodeOfLH
* valueQuantity = 3 'd' "days"

Instance: fail.valueQuantity.sexual-abstinence
InstanceOf: Observation
Usage: #example
Title: "Abstinence before the semen sample: the unit is of another test"
* insert FailingSemen(sexual-abstinence)
* code = $loinc#10587-4 "Sexual abstinence duration"
* valueQuantity = 3 'mol/L' "mol/L"

Instance: fail.code.round-cells
InstanceOf: Observation
Usage: #example
Title: "Round cells in semen: the code is of another test"
* insert FailingSemen(round-cells)
* insert CodeOfLH
* valueQuantity = 0.6 '10*6/mL' "million/mL"

Instance: fail.valueQuantity.round-cells
InstanceOf: Observation
Usage: #example
Title: "Round cells in semen: the unit is of another test"
* insert FailingSemen(round-cells)
* code = $loinc#10585-8 "Round cells [#/volume] in Semen"
* valueQuantity = 0.6 'mol/L' "mol/L"

Instance: fail.code.semen-leukocytes
InstanceOf: Observation
Usage: #example
Title: "Leukocytes in semen: the code is of another test"
* insert FailingSemen(semen-leukocytes)
* insert CodeOfLH
* valueQuantity = 0.2 '10*6/mL' "million/mL"

Instance: fail.valueQuantity.semen-leukocytes
InstanceOf: Observation
Usage: #example
Title: "Leukocytes in semen: the unit is of another test"
* insert FailingSemen(semen-leukocytes)
* code = $loinc#10579-1 "Leukocytes [#/volume] in Semen"
* valueQuantity = 0.2 'mol/L' "mol/L"

Instance: fail.code.sperm-dna-fragmentation
InstanceOf: Observation
Usage: #example
Title: "Sperm DNA fragmentation: the code is of another test"
* insert FailingSemen(sperm-dna-fragmentation)
* insert CodeOfLH
* valueQuantity = 18 '%' "%"
* method.text = "TUNEL assay with microscopy"

Instance: fail.valueQuantity.sperm-dna-fragmentation
InstanceOf: Observation
Usage: #example
Title: "Sperm DNA fragmentation: the unit is of another test"
* insert FailingSemen(sperm-dna-fragmentation)
* code = $fertility-observation#sperm-dna-fragmentation "Sperm DNA fragmentation"
* valueQuantity = 18 'mol/L' "mol/L"
* method.text = "TUNEL assay with microscopy"

Instance: fail.code.total-motile-sperm-count
InstanceOf: Observation
Usage: #example
Title: "Total motile sperm count: the code is of another test"
* insert FailingSemen(total-motile-sperm-count)
* insert CodeOfLH
* valueQuantity = 59.9 '10*6' "million"

Instance: fail.valueQuantity.total-motile-sperm-count
InstanceOf: Observation
Usage: #example
Title: "Total motile sperm count: the unit is of another test"
* insert FailingSemen(total-motile-sperm-count)
* code = $fertility-observation#total-progressively-motile-sperm-count "Total progressively motile sperm count"
* valueQuantity = 59.9 'mol/L' "mol/L"
