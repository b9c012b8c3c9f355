// The statuses as this service writes them, and what does not conform.

Instance: pass.hpg-axis-status
InstanceOf: HpgAxisStatusObservation
Usage: #example
Title: "Axis status while a SERM is taken"
* insert Final
* insert Timed
* valueCodeableConcept = $hpg-axis-status#serm-ai-confounded "Not readable because of a SERM or aromatase inhibitor"
* component[modifier].code = $fertility-observation#axis-modifier "Modifier of the axis status"
* component[modifier].valueCodeableConcept = $axis-modifier#near-threshold "Close to the cut-off"
* component[baseline].code = $fertility-observation#baseline-axis-status "Axis status before the drug"
* component[baseline].valueCodeableConcept = $hpg-axis-status#secondary-hypogonadism "Secondary hypogonadism"
* component[testosteroneEstradiolRatio].code = $fertility-observation#testosterone-estradiol-ratio "Testosterone-to-estradiol ratio"
* component[testosteroneEstradiolRatio].valueQuantity = 15.85 '1' "1"
* component[calculatedFreeTestosterone].code = $fertility-observation#calculated-free-testosterone "Calculated free testosterone"
* component[calculatedFreeTestosterone].valueQuantity = 288 'pmol/L' "pmol/L"
* derivedFrom[+] = Reference(pass.total-testosterone)
* derivedFrom[+] = Reference(pass.lh)
* derivedFrom[+] = Reference(pass.estradiol)
* derivedFrom[+] = Reference(pass.shbg)
* derivedFrom[+] = Reference(pass.albumin)

Instance: pass.semen-status
InstanceOf: SemenStatusObservation
Usage: #example
Title: "Semen status after the first sample"
* insert Final
* insert Timed
* valueCodeableConcept = $semen-status#provisional "Provisional"
* method.text = "WHO laboratory manual, 6th edition (2021), lower reference limits"
* component[modifier].code = $fertility-observation#semen-modifier "Modifier of the semen status"
* component[modifier].valueCodeableConcept = $semen-status#too-early-after-therapy-change "Too early after a change of treatment"
* component[totalSpermCount].code = $fertility-observation#total-sperm-count "Total sperm count"
* component[totalSpermCount].valueQuantity = 130.2 '10*6' "10*6"
* component[totalMotileSpermCount].code = $fertility-observation#total-motile-sperm-count "Total motile sperm count"
* component[totalMotileSpermCount].valueQuantity = 75.52 '10*6' "10*6"
* component[totalProgressivelyMotileSpermCount].code = $fertility-observation#total-progressively-motile-sperm-count "Total progressively motile sperm count"
* component[totalProgressivelyMotileSpermCount].valueQuantity = 59.89 '10*6' "10*6"
* derivedFrom[+] = Reference(pass.semen-volume)
* derivedFrom[+] = Reference(pass.sperm-concentration)
* derivedFrom[+] = Reference(pass.sperm-total-motility)
* derivedFrom[+] = Reference(pass.sperm-progressive-motility)

Instance: pass.withdrawn.hpg-axis-status
InstanceOf: HpgAxisStatusObservation
Usage: #example
Title: "Axis status of a result that was entered in error"
* insert Final
* insert Timed
* status = #entered-in-error
* valueCodeableConcept = $hpg-axis-status#low-testosterone-unconfirmed "Low testosterone, not confirmed"
* derivedFrom[+] = Reference(pass.total-testosterone)

// --- What does not conform, and why
Instance: fail.status-1.hpg-axis-status
InstanceOf: Observation
Usage: #example
Title: "Axis status: preliminary"
* insert Claims(hpg-axis-status)
* insert Final
* insert Timed
* status = #preliminary
* code = $fertility-observation#hpg-axis-status "State of the hypothalamic-pituitary-gonadal axis"
* valueCodeableConcept = $hpg-axis-status#eugonadal "Eugonadal"

Instance: fail.valueCodeableConcept.hpg-axis-status
InstanceOf: Observation
Usage: #example
Title: "Axis status: a class of semen"
* insert Claims(hpg-axis-status)
* insert Final
* insert Timed
* code = $fertility-observation#hpg-axis-status "State of the hypothalamic-pituitary-gonadal axis"
* valueCodeableConcept = $semen-status#azoospermia "Azoospermia"

Instance: fail.component-modifier.hpg-axis-status
InstanceOf: Observation
Usage: #example
Title: "Axis status: a modifier of semen"
* insert Claims(hpg-axis-status)
* insert Final
* insert Timed
* code = $fertility-observation#hpg-axis-status "State of the hypothalamic-pituitary-gonadal axis"
* valueCodeableConcept = $hpg-axis-status#serm-ai-confounded "Not readable because of a SERM or aromatase inhibitor"
* component[+].code = $fertility-observation#axis-modifier "Modifier of the axis status"
* component[=].valueCodeableConcept = $semen-status#low-volume "Low semen volume"

Instance: fail.component-baseline.hpg-axis-status
InstanceOf: Observation
Usage: #example
Title: "Axis status: a modifier as baseline"
* insert Claims(hpg-axis-status)
* insert Final
* insert Timed
* code = $fertility-observation#hpg-axis-status "State of the hypothalamic-pituitary-gonadal axis"
* valueCodeableConcept = $hpg-axis-status#serm-ai-confounded "Not readable because of a SERM or aromatase inhibitor"
* component[+].code = $fertility-observation#baseline-axis-status "Axis status before the drug"
* component[=].valueCodeableConcept = $axis-modifier#suppressed "LH and FSH suppressed"

Instance: fail.component-testosteroneEstradiolRatio.hpg-axis-status
InstanceOf: Observation
Usage: #example
Title: "Axis status: a ratio with a unit"
* insert Claims(hpg-axis-status)
* insert Final
* insert Timed
* code = $fertility-observation#hpg-axis-status "State of the hypothalamic-pituitary-gonadal axis"
* valueCodeableConcept = $hpg-axis-status#serm-ai-confounded "Not readable because of a SERM or aromatase inhibitor"
* component[+].code = $fertility-observation#testosterone-estradiol-ratio "Testosterone-to-estradiol ratio"
* component[=].valueQuantity = 15.85 '%' "%"

Instance: fail.component-calculatedFreeTestosterone.hpg-axis-status
InstanceOf: Observation
Usage: #example
Title: "Axis status: calculated free testosterone in another unit"
* insert Claims(hpg-axis-status)
* insert Final
* insert Timed
* code = $fertility-observation#hpg-axis-status "State of the hypothalamic-pituitary-gonadal axis"
* valueCodeableConcept = $hpg-axis-status#serm-ai-confounded "Not readable because of a SERM or aromatase inhibitor"
* component[+].code = $fertility-observation#calculated-free-testosterone "Calculated free testosterone"
* component[=].valueQuantity = 83 'pg/mL' "pg/mL"

Instance: fail.valueCodeableConcept.semen-status
InstanceOf: Observation
Usage: #example
Title: "Semen status: a status of the axis"
* insert Claims(semen-status)
* insert Final
* insert Timed
* code = $fertility-observation#semen-status "State of the semen"
* valueCodeableConcept = $hpg-axis-status#eugonadal "Eugonadal"

Instance: fail.component-modifier.semen-status
InstanceOf: Observation
Usage: #example
Title: "Semen status: a modifier of the axis"
* insert Claims(semen-status)
* insert Final
* insert Timed
* code = $fertility-observation#semen-status "State of the semen"
* valueCodeableConcept = $semen-status#provisional "Provisional"
* component[+].code = $fertility-observation#semen-modifier "Modifier of the semen status"
* component[=].valueCodeableConcept = $axis-modifier#suppressed "LH and FSH suppressed"

Instance: fail.component-totalMotileSpermCount.semen-status
InstanceOf: Observation
Usage: #example
Title: "Semen status: a count as a concentration"
* insert Claims(semen-status)
* insert Final
* insert Timed
* code = $fertility-observation#semen-status "State of the semen"
* valueCodeableConcept = $semen-status#provisional "Provisional"
* component[+].code = $fertility-observation#total-motile-sperm-count "Total motile sperm count"
* component[=].valueQuantity = 24.4 '10*6/mL' "10*6/mL"
