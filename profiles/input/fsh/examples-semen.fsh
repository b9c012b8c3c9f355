// Semen: one conforming result of each kind, all of one sample, and the panel that groups them.

Instance: pass.semen-volume
InstanceOf: SemenVolumeObservation
Usage: #example
Title: "Semen volume"
* insert FromSemen
* code = $loinc#3160-9 "Volume of Semen"
* valueQuantity = 3.1 'mL' "mL"
* referenceRange.low = 1.4 'mL' "mL"

Instance: pass.sperm-concentration
InstanceOf: SpermConcentrationObservation
Usage: #example
Title: "Sperm concentration"
* insert FromSemen
* code = $loinc#9780-8 "Spermatozoa [#/volume] in Semen"
* valueQuantity = 42 '10*6/mL' "million/mL"
* referenceRange.low = 16 '10*6/mL' "million/mL"

Instance: pass.total-sperm-count
InstanceOf: TotalSpermCountObservation
Usage: #example
Title: "Total sperm count"
* insert FromSemen
* code = $fertility-observation#total-sperm-count "Total sperm count"
* valueQuantity = 130.2 '10*6' "million"
* referenceRange.low = 39 '10*6' "million"
* derivedFrom[+] = Reference(pass.semen-volume)
* derivedFrom[+] = Reference(pass.sperm-concentration)

Instance: pass.sperm-total-motility
InstanceOf: SpermTotalMotilityObservation
Usage: #example
Title: "Total sperm motility"
* insert FromSemen
* code = $loinc#6800-7 "Spermatozoa Motile/100 spermatozoa in Semen"
* valueQuantity = 58 '%' "%"
* referenceRange.low = 42 '%' "%"

Instance: pass.sperm-progressive-motility
InstanceOf: SpermProgressiveMotilityObservation
Usage: #example
Title: "Progressive sperm motility"
* insert FromSemen
* code = $loinc#14194-5 "Spermatozoa Progressive/100 spermatozoa in Semen"
* valueQuantity = 46 '%' "%"
* referenceRange.low = 30 '%' "%"

Instance: pass.sperm-morphology
InstanceOf: SpermMorphologyObservation
Usage: #example
Title: "Sperm with normal forms"
* insert FromSemen
* code = $loinc#10622-9 "Spermatozoa Normal/100 spermatozoa in Semen"
* valueQuantity = 6 '%' "%"
* referenceRange.low = 4 '%' "%"
* method = $fertility-method#strict-morphology "Strict criteria"

Instance: pass.sperm-vitality
InstanceOf: SpermVitalityObservation
Usage: #example
Title: "Sperm vitality"
* insert FromSemen
* code = $loinc#10613-8 "Spermatozoa Viable/100 spermatozoa in Semen"
* valueQuantity = 72 '%' "%"
* referenceRange.low = 54 '%' "%"

Instance: pass.semen-ph
InstanceOf: SemenPhObservation
Usage: #example
Title: "Semen pH"
* insert FromSemen
* code = $loinc#2752-4 "pH of Semen"
* valueQuantity = 7.6 '[pH]' "pH"
* referenceRange.low = 7.2 '[pH]' "pH"

Instance: pass.sexual-abstinence
InstanceOf: SexualAbstinenceObservation
Usage: #example
Title: "Abstinence before the semen sample"
* insert FromSemen
* code = $loinc#10587-4 "Sexual abstinence duration"
* valueQuantity = 3 'd' "days"
* referenceRange.low = 2 'd' "days"
* referenceRange.high = 7 'd' "days"

Instance: pass.round-cells
InstanceOf: SemenRoundCellsObservation
Usage: #example
Title: "Round cells in semen"
* insert FromSemen
* code = $loinc#10585-8 "Round cells [#/volume] in Semen"
* valueQuantity = 0.6 '10*6/mL' "million/mL"
* referenceRange.high = 5 '10*6/mL' "million/mL"

Instance: pass.semen-leukocytes
InstanceOf: SemenLeukocytesObservation
Usage: #example
Title: "Leukocytes in semen"
* insert FromSemen
* code = $loinc#10579-1 "Leukocytes [#/volume] in Semen"
* valueQuantity = 0.2 '10*6/mL' "million/mL"
* referenceRange.high = 1.0 '10*6/mL' "million/mL"

Instance: pass.sperm-dna-fragmentation
InstanceOf: SpermDnaFragmentationObservation
Usage: #example
Title: "Sperm DNA fragmentation"
* insert FromSemen
* code = $fertility-observation#sperm-dna-fragmentation "Sperm DNA fragmentation"
* valueQuantity = 18 '%' "%"
* referenceRange.high = 30 '%' "%"
* method.text = "TUNEL assay with microscopy"

Instance: pass.total-motile-sperm-count
InstanceOf: TotalMotileSpermCountObservation
Usage: #example
Title: "Total motile sperm count"
* insert FromSemen
* code = $fertility-observation#total-progressively-motile-sperm-count "Total progressively motile sperm count"
* valueQuantity = 59.9 '10*6' "million"
* derivedFrom[+] = Reference(pass.semen-volume)
* derivedFrom[+] = Reference(pass.sperm-concentration)
* derivedFrom[+] = Reference(pass.sperm-progressive-motility)

Instance: pass.semen-panel
InstanceOf: SemenPanelObservation
Usage: #example
Title: "Semen analysis panel"
* insert FromSemen
* code = $loinc#54231-6 "Semen analysis fertility panel"
* hasMember[+] = Reference(pass.semen-volume)
* hasMember[+] = Reference(pass.sperm-concentration)
* hasMember[+] = Reference(pass.total-sperm-count)
* hasMember[+] = Reference(pass.sperm-total-motility)
* hasMember[+] = Reference(pass.sperm-progressive-motility)
* hasMember[+] = Reference(pass.sperm-morphology)
* hasMember[+] = Reference(pass.sperm-vitality)
* hasMember[+] = Reference(pass.semen-ph)
* hasMember[+] = Reference(pass.sexual-abstinence)
* hasMember[+] = Reference(pass.round-cells)
* hasMember[+] = Reference(pass.semen-leukocytes)
* hasMember[+] = Reference(pass.sperm-dna-fragmentation)
* hasMember[+] = Reference(pass.total-motile-sperm-count)

// No sperm in the centrifuged pellet.
Instance: pass.sperm-concentration.pellet
InstanceOf: SpermConcentrationObservation
Usage: #example
Title: "No sperm in the centrifuged pellet"
* insert FromSemen
* code = $loinc#9780-8 "Spermatozoa [#/volume] in Semen"
* valueQuantity = 0 '10*6/mL' "million/mL"
* method = $fertility-method#centrifuged-pellet "Centrifuged pellet examined"
