// Blood: what does not conform, and why.

// --- Invariants
Instance: fail.lab-1.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: neither value nor reason"
* insert TestosteroneOf(total-testosterone)
* insert Timed

Instance: fail.lab-2.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: final without time of the sample"
* insert TestosteroneOf(total-testosterone)
* valueQuantity = 412 'ng/dL' "ng/dL"

Instance: fail.lab-3.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: a period without start"
* insert TestosteroneOf(total-testosterone)
* effectivePeriod.end = "2026-05-18T08:10:00+02:00"
* valueQuantity = 412 'ng/dL' "ng/dL"

Instance: fail.lab-4.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: range in another unit than the value"
* insert TestosteroneOf(total-testosterone)
* insert Timed
* valueQuantity = 412 'ng/dL' "ng/dL"
* referenceRange.low = 9.2 'nmol/L' "nmol/L"
* referenceRange.high = 31.8 'nmol/L' "nmol/L"

Instance: fail.lab-5.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: less than zero"
* insert TestosteroneOf(total-testosterone)
* insert Timed
* valueQuantity = 0 'ng/dL' "ng/dL"
* valueQuantity.comparator = #<

Instance: fail.lab-6.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: negative"
* insert TestosteroneOf(total-testosterone)
* insert Timed
* valueQuantity = -4 'ng/dL' "ng/dL"

// A warning, not an error.
Instance: fail.testosterone-1.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: a date without time of day"
* insert TestosteroneOf(total-testosterone)
* effectiveDateTime = "2026-05-18"
* valueQuantity = 412 'ng/dL' "ng/dL"

// --- Elements that the base profile asks for
Instance: fail.valueQuantity-system.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: a unit code of another system than UCUM"
* insert TestosteroneOf(total-testosterone)
* insert Timed
* valueQuantity = 412 'ng/dL' "ng/dL"
* valueQuantity.system = "urn:oid:2.16.840.1.113883.6.8"

Instance: fail.valueQuantity-code.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: a unit as text only"
* insert TestosteroneOf(total-testosterone)
* insert Timed
* valueQuantity.value = 412
* valueQuantity.unit = "ng/dL"
* valueQuantity.system = $ucum

Instance: fail.category.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: not marked as a laboratory result"
* insert Claims(total-testosterone)
* category = $observation-category#exam
* insert FromBlood
* code = $loinc#2986-8 "Testosterone [Mass/volume] in Serum or Plasma"
* valueQuantity = 412 'ng/dL' "ng/dL"

Instance: fail.subject.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: of nobody"
* insert Claims(total-testosterone)
* insert Laboratory
* status = #final
* insert Timed
* code = $loinc#2986-8 "Testosterone [Mass/volume] in Serum or Plasma"
* valueQuantity = 412 'ng/dL' "ng/dL"

// --- Codes and units
Instance: fail.code.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: the code is of another test"
* insert FailingBlood(total-testosterone)
* insert CodeOfLH
* valueQuantity = 412 'ng/dL' "ng/dL"
* method = $fertility-method#lc-ms-ms "Liquid chromatography with tandem mass spectrometry"

Instance: fail.valueQuantity.total-testosterone
InstanceOf: Observation
Usage: #example
Title: "Total testosterone: the unit is of another test"
* insert FailingBlood(total-testosterone)
* code = $loinc#2986-8 "Testosterone [Mass/volume] in Serum or Plasma"
* valueQuantity = 412 'mol/L' "mol/L"
* method = $fertility-method#lc-ms-ms "Liquid chromatography with tandem mass spectrometry"

Instance: fail.code.free-testosterone-direct
InstanceOf: Observation
Usage: #example
Title: "Free testosterone, measured: the code is of another test"
* insert FailingBlood(free-testosterone-direct)
* insert CodeOfLH
* valueQuantity = 9.4 'pg/mL' "pg/mL"

Instance: fail.valueQuantity.free-testosterone-direct
InstanceOf: Observation
Usage: #example
Title: "Free testosterone, measured: the unit is of another test"
* insert FailingBlood(free-testosterone-direct)
* code = $loinc#2991-8 "Testosterone Free [Mass/volume] in Serum or Plasma"
* valueQuantity = 9.4 'mol/L' "mol/L"

Instance: fail.code.calculated-free-testosterone
InstanceOf: Observation
Usage: #example
Title: "Free testosterone, calculated: the code is of another test"
* insert FailingBlood(calculated-free-testosterone)
* insert CodeOfLH
* valueQuantity = 310 'pmol/L' "pmol/L"
* method.text = "Vermeulen 1999"

Instance: fail.valueQuantity.calculated-free-testosterone
InstanceOf: Observation
Usage: #example
Title: "Free testosterone, calculated: the unit is of another test"
* insert FailingBlood(calculated-free-testosterone)
* code = $fertility-observation#calculated-free-testosterone "Calculated free testosterone"
* valueQuantity = 310 'mol/L' "mol/L"
* method.text = "Vermeulen 1999"

Instance: fail.code.bioavailable-testosterone
InstanceOf: Observation
Usage: #example
Title: "Bioavailable testosterone: the code is of another test"
* insert FailingBlood(bioavailable-testosterone)
* insert CodeOfLH
* valueQuantity = 185 'ng/dL' "ng/dL"

Instance: fail.valueQuantity.bioavailable-testosterone
InstanceOf: Observation
Usage: #example
Title: "Bioavailable testosterone: the unit is of another test"
* insert FailingBlood(bioavailable-testosterone)
* code = $loinc#2990-0 "Testosterone.bioavailable [Mass/volume] in Serum or Plasma"
* valueQuantity = 185 'mol/L' "mol/L"

Instance: fail.code.shbg
InstanceOf: Observation
Usage: #example
Title: "Sex hormone binding globulin (SHBG): the code is of another test"
* insert FailingBlood(shbg)
* insert CodeOfLH
* valueQuantity = 34 'nmol/L' "nmol/L"

Instance: fail.valueQuantity.shbg
InstanceOf: Observation
Usage: #example
Title: "Sex hormone binding globulin (SHBG): the unit is of another test"
* insert FailingBlood(shbg)
* code = $loinc#13967-5 "Sex hormone binding globulin [Moles/volume] in Serum or Plasma"
* valueQuantity = 34 'mol/L' "mol/L"

Instance: fail.code.albumin
InstanceOf: Observation
Usage: #example
Title: "Albumin: the code is of another test"
* insert FailingBlood(albumin)
* insert CodeOfLH
* valueQuantity = 44 'g/L' "g/L"

Instance: fail.valueQuantity.albumin
InstanceOf: Observation
Usage: #example
Title: "Albumin: the unit is of another test"
* insert FailingBlood(albumin)
* code = $loinc#1751-7 "Albumin [Mass/volume] in Serum or Plasma"
* valueQuantity = 44 'mol/L' "mol/L"

Instance: fail.code.lh
InstanceOf: Observation
Usage: #example
Title: "Luteinising hormone (LH): the code is of another test"
* insert FailingBlood(lh)
* code = $loinc#15067-2 "Follitropin [Units/volume] in Serum or Plasma"
* valueQuantity = 4.6 '[IU]/L' "IU/L"

Instance: fail.valueQuantity.lh
InstanceOf: Observation
Usage: #example
Title: "Luteinising hormone (LH): the unit is of another test"
* insert FailingBlood(lh)
* code = $loinc#10501-5 "Lutropin [Units/volume] in Serum or Plasma"
* valueQuantity = 4.6 'mol/L' "mol/L"

Instance: fail.code.fsh
InstanceOf: Observation
Usage: #example
Title: "Follicle-stimulating hormone (FSH): the code is of another test"
* insert FailingBlood(fsh)
* insert CodeOfLH
* valueQuantity = 5.2 '[IU]/L' "IU/L"

Instance: fail.valueQuantity.fsh
InstanceOf: Observation
Usage: #example
Title: "Follicle-stimulating hormone (FSH): the unit is of another test"
* insert FailingBlood(fsh)
* code = $loinc#15067-2 "Follitropin [Units/volume] in Serum or Plasma"
* valueQuantity = 5.2 'mol/L' "mol/L"

Instance: fail.code.estradiol
InstanceOf: Observation
Usage: #example
Title: "Estradiol (E2): the code is of another test"
* insert FailingBlood(estradiol)
* insert CodeOfLH
* valueQuantity = 26 'pg/mL' "pg/mL"
* method = $fertility-method#lc-ms-ms "Liquid chromatography with tandem mass spectrometry"

Instance: fail.valueQuantity.estradiol
InstanceOf: Observation
Usage: #example
Title: "Estradiol (E2): the unit is of another test"
* insert FailingBlood(estradiol)
* code = $loinc#2243-4 "Estradiol (E2) [Mass/volume] in Serum or Plasma"
* valueQuantity = 26 'mol/L' "mol/L"
* method = $fertility-method#lc-ms-ms "Liquid chromatography with tandem mass spectrometry"

Instance: fail.code.prolactin
InstanceOf: Observation
Usage: #example
Title: "Prolactin: the code is of another test"
* insert FailingBlood(prolactin)
* insert CodeOfLH
* valueQuantity = 9.1 'ng/mL' "ng/mL"

Instance: fail.valueQuantity.prolactin
InstanceOf: Observation
Usage: #example
Title: "Prolactin: the unit is of another test"
* insert FailingBlood(prolactin)
* code = $loinc#2842-3 "Prolactin [Mass/volume] in Serum or Plasma"
* valueQuantity = 9.1 'mol/L' "mol/L"

Instance: fail.code.tsh
InstanceOf: Observation
Usage: #example
Title: "Thyroid-stimulating hormone (TSH): the code is of another test"
* insert FailingBlood(tsh)
* insert CodeOfLH
* valueQuantity = 1.8 'm[IU]/L' "mIU/L"

Instance: fail.valueQuantity.tsh
InstanceOf: Observation
Usage: #example
Title: "Thyroid-stimulating hormone (TSH): the unit is of another test"
* insert FailingBlood(tsh)
* code = $loinc#3016-3 "Thyrotropin [Units/volume] in Serum or Plasma"
* valueQuantity = 1.8 'mol/L' "mol/L"

Instance: fail.code.free-t4
InstanceOf: Observation
Usage: #example
Title: "Free thyroxine (free T4): the code is of another test"
* insert FailingBlood(free-t4)
* insert CodeOfLH
* valueQuantity = 15.6 'pmol/L' "pmol/L"

Instance: fail.valueQuantity.free-t4
InstanceOf: Observation
Usage: #example
Title: "Free thyroxine (free T4): the unit is of another test"
* insert FailingBlood(free-t4)
* code = $loinc#14920-3 "Thyroxine (T4) free [Moles/volume] in Serum or Plasma"
* valueQuantity = 15.6 'mol/L' "mol/L"

Instance: fail.code.inhibin-b
InstanceOf: Observation
Usage: #example
Title: "Inhibin B: the code is of another test"
* insert FailingBlood(inhibin-b)
* insert CodeOfLH
* valueQuantity = 178 'pg/mL' "pg/mL"

Instance: fail.valueQuantity.inhibin-b
InstanceOf: Observation
Usage: #example
Title: "Inhibin B: the unit is of another test"
* insert FailingBlood(inhibin-b)
* code = $fertility-observation#inhibin-b "Inhibin B"
* valueQuantity = 178 'mol/L' "mol/L"

Instance: fail.code.amh
InstanceOf: Observation
Usage: #example
Title: "Anti-Müllerian hormone (AMH): the code is of another test"
* insert FailingBlood(amh)
* insert CodeOfLH
* valueQuantity = 6.2 'ng/mL' "ng/mL"

Instance: fail.valueQuantity.amh
InstanceOf: Observation
Usage: #example
Title: "Anti-Müllerian hormone (AMH): the unit is of another test"
* insert FailingBlood(amh)
* code = $loinc#38476-8 "Mullerian inhibiting substance [Mass/volume] in Serum or Plasma"
* valueQuantity = 6.2 'mol/L' "mol/L"

Instance: fail.code.17-oh-progesterone
InstanceOf: Observation
Usage: #example
Title: "17-Hydroxyprogesterone: the code is of another test"
* insert FailingBlood(17-oh-progesterone)
* insert CodeOfLH
* valueQuantity = 92 'ng/dL' "ng/dL"

Instance: fail.valueQuantity.17-oh-progesterone
InstanceOf: Observation
Usage: #example
Title: "17-Hydroxyprogesterone: the unit is of another test"
* insert FailingBlood(17-oh-progesterone)
* code = $loinc#1668-3 "17-Hydroxyprogesterone [Mass/volume] in Serum or Plasma"
* valueQuantity = 92 'mol/L' "mol/L"

Instance: fail.code.dhea-s
InstanceOf: Observation
Usage: #example
Title: "Dehydroepiandrosterone sulfate (DHEA-S): the code is of another test"
* insert FailingBlood(dhea-s)
* insert CodeOfLH
* valueQuantity = 280 'ug/dL' "ug/dL"

Instance: fail.valueQuantity.dhea-s
InstanceOf: Observation
Usage: #example
Title: "Dehydroepiandrosterone sulfate (DHEA-S): the unit is of another test"
* insert FailingBlood(dhea-s)
* code = $loinc#2191-5 "Dehydroepiandrosterone sulfate (DHEA-S) [Mass/volume] in Serum or Plasma"
* valueQuantity = 280 'mol/L' "mol/L"

Instance: fail.code.choriogonadotropin
InstanceOf: Observation
Usage: #example
Title: "Human chorionic gonadotropin (hCG), measured: the code is of another test"
* insert FailingBlood(choriogonadotropin)
* insert CodeOfLH
* valueQuantity = 0.8 'm[IU]/mL' "mIU/mL"

Instance: fail.valueQuantity.choriogonadotropin
InstanceOf: Observation
Usage: #example
Title: "Human chorionic gonadotropin (hCG), measured: the unit is of another test"
* insert FailingBlood(choriogonadotropin)
* code = $loinc#19080-1 "Choriogonadotropin [Units/volume] in Serum or Plasma"
* valueQuantity = 0.8 'mol/L' "mol/L"

Instance: fail.code.haematocrit
InstanceOf: Observation
Usage: #example
Title: "Haematocrit: the code is of another test"
* insert FailingBlood(haematocrit)
* insert CodeOfLH
* valueQuantity = 46.1 '%' "%"

Instance: fail.valueQuantity.haematocrit
InstanceOf: Observation
Usage: #example
Title: "Haematocrit: the unit is of another test"
* insert FailingBlood(haematocrit)
* code = $loinc#4544-3 "Hematocrit [Volume Fraction] of Blood by Automated count"
* valueQuantity = 46.1 'mol/L' "mol/L"

Instance: fail.code.haemoglobin
InstanceOf: Observation
Usage: #example
Title: "Haemoglobin: the code is of another test"
* insert FailingBlood(haemoglobin)
* insert CodeOfLH
* valueQuantity = 15.2 'g/dL' "g/dL"

Instance: fail.valueQuantity.haemoglobin
InstanceOf: Observation
Usage: #example
Title: "Haemoglobin: the unit is of another test"
* insert FailingBlood(haemoglobin)
* code = $loinc#718-7 "Hemoglobin [Mass/volume] in Blood"
* valueQuantity = 15.2 'mol/L' "mol/L"

Instance: fail.code.psa
InstanceOf: Observation
Usage: #example
Title: "Prostate-specific antigen (PSA): the code is of another test"
* insert FailingBlood(psa)
* insert CodeOfLH
* valueQuantity = 0.9 'ng/mL' "ng/mL"

Instance: fail.valueQuantity.psa
InstanceOf: Observation
Usage: #example
Title: "Prostate-specific antigen (PSA): the unit is of another test"
* insert FailingBlood(psa)
* code = $loinc#2857-1 "Prostate specific Ag [Mass/volume] in Serum or Plasma"
* valueQuantity = 0.9 'mol/L' "mol/L"

Instance: fail.code.alt
InstanceOf: Observation
Usage: #example
Title: "Alanine aminotransferase (ALT): the code is of another test"
* insert FailingBlood(alt)
* insert CodeOfLH
* valueQuantity = 24 'U/L' "U/L"

Instance: fail.valueQuantity.alt
InstanceOf: Observation
Usage: #example
Title: "Alanine aminotransferase (ALT): the unit is of another test"
* insert FailingBlood(alt)
* code = $loinc#1742-6 "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* valueQuantity = 24 'mol/L' "mol/L"

Instance: fail.code.ast
InstanceOf: Observation
Usage: #example
Title: "Aspartate aminotransferase (AST): the code is of another test"
* insert FailingBlood(ast)
* insert CodeOfLH
* valueQuantity = 22 'U/L' "U/L"

Instance: fail.valueQuantity.ast
InstanceOf: Observation
Usage: #example
Title: "Aspartate aminotransferase (AST): the unit is of another test"
* insert FailingBlood(ast)
* code = $loinc#1920-8 "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* valueQuantity = 22 'mol/L' "mol/L"
