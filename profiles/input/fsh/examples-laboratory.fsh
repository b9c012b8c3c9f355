// Blood: one conforming result of each analyte.

Instance: pass.total-testosterone
InstanceOf: TotalTestosteroneObservation
Usage: #example
Title: "Total testosterone"
* insert FromBlood
* code = $loinc#2986-8 "Testosterone [Mass/volume] in Serum or Plasma"
* valueQuantity = 412 'ng/dL' "ng/dL"
* referenceRange.low = 264 'ng/dL' "ng/dL"
* referenceRange.high = 916 'ng/dL' "ng/dL"
* method = $fertility-method#lc-ms-ms "Liquid chromatography with tandem mass spectrometry"

Instance: pass.free-testosterone-direct
InstanceOf: FreeTestosteroneDirectObservation
Usage: #example
Title: "Free testosterone, measured"
* insert FromBlood
* code = $loinc#2991-8 "Testosterone Free [Mass/volume] in Serum or Plasma"
* valueQuantity = 9.4 'pg/mL' "pg/mL"
* referenceRange.low = 5.0 'pg/mL' "pg/mL"
* referenceRange.high = 21.0 'pg/mL' "pg/mL"

Instance: pass.calculated-free-testosterone
InstanceOf: CalculatedFreeTestosteroneObservation
Usage: #example
Title: "Free testosterone, calculated"
* insert FromBlood
* code = $fertility-observation#calculated-free-testosterone "Calculated free testosterone"
* valueQuantity = 310 'pmol/L' "pmol/L"
* referenceRange.low = 220 'pmol/L' "pmol/L"
* method.text = "Vermeulen 1999"
* derivedFrom[+] = Reference(pass.total-testosterone)
* derivedFrom[+] = Reference(pass.shbg)
* derivedFrom[+] = Reference(pass.albumin)

Instance: pass.bioavailable-testosterone
InstanceOf: BioavailableTestosteroneObservation
Usage: #example
Title: "Bioavailable testosterone"
* insert FromBlood
* code = $loinc#2990-0 "Testosterone.bioavailable [Mass/volume] in Serum or Plasma"
* valueQuantity = 185 'ng/dL' "ng/dL"
* referenceRange.low = 110 'ng/dL' "ng/dL"
* referenceRange.high = 575 'ng/dL' "ng/dL"

Instance: pass.shbg
InstanceOf: SexHormoneBindingGlobulinObservation
Usage: #example
Title: "Sex hormone binding globulin (SHBG)"
* insert FromBlood
* code = $loinc#13967-5 "Sex hormone binding globulin [Moles/volume] in Serum or Plasma"
* valueQuantity = 34 'nmol/L' "nmol/L"
* referenceRange.low = 17 'nmol/L' "nmol/L"
* referenceRange.high = 66 'nmol/L' "nmol/L"

Instance: pass.albumin
InstanceOf: AlbuminObservation
Usage: #example
Title: "Albumin"
* insert FromBlood
* code = $loinc#1751-7 "Albumin [Mass/volume] in Serum or Plasma"
* valueQuantity = 44 'g/L' "g/L"
* referenceRange.low = 35 'g/L' "g/L"
* referenceRange.high = 50 'g/L' "g/L"

Instance: pass.lh
InstanceOf: LuteinisingHormoneObservation
Usage: #example
Title: "Luteinising hormone (LH)"
* insert FromBlood
* code = $loinc#10501-5 "Lutropin [Units/volume] in Serum or Plasma"
* valueQuantity = 4.6 '[IU]/L' "IU/L"
* referenceRange.low = 1.7 '[IU]/L' "IU/L"
* referenceRange.high = 8.6 '[IU]/L' "IU/L"

Instance: pass.fsh
InstanceOf: FollicleStimulatingHormoneObservation
Usage: #example
Title: "Follicle-stimulating hormone (FSH)"
* insert FromBlood
* code = $loinc#15067-2 "Follitropin [Units/volume] in Serum or Plasma"
* valueQuantity = 5.2 '[IU]/L' "IU/L"
* referenceRange.low = 1.5 '[IU]/L' "IU/L"
* referenceRange.high = 12.4 '[IU]/L' "IU/L"

Instance: pass.estradiol
InstanceOf: EstradiolObservation
Usage: #example
Title: "Estradiol (E2)"
* insert FromBlood
* code = $loinc#2243-4 "Estradiol (E2) [Mass/volume] in Serum or Plasma"
* valueQuantity = 26 'pg/mL' "pg/mL"
* referenceRange.low = 11 'pg/mL' "pg/mL"
* referenceRange.high = 44 'pg/mL' "pg/mL"
* method = $fertility-method#lc-ms-ms "Liquid chromatography with tandem mass spectrometry"

Instance: pass.prolactin
InstanceOf: ProlactinObservation
Usage: #example
Title: "Prolactin"
* insert FromBlood
* code = $loinc#2842-3 "Prolactin [Mass/volume] in Serum or Plasma"
* valueQuantity = 9.1 'ng/mL' "ng/mL"
* referenceRange.low = 4.0 'ng/mL' "ng/mL"
* referenceRange.high = 15.2 'ng/mL' "ng/mL"

Instance: pass.tsh
InstanceOf: ThyrotropinObservation
Usage: #example
Title: "Thyroid-stimulating hormone (TSH)"
* insert FromBlood
* code = $loinc#3016-3 "Thyrotropin [Units/volume] in Serum or Plasma"
* valueQuantity = 1.8 'm[IU]/L' "mIU/L"
* referenceRange.low = 0.4 'm[IU]/L' "mIU/L"
* referenceRange.high = 4.0 'm[IU]/L' "mIU/L"

Instance: pass.free-t4
InstanceOf: FreeThyroxineObservation
Usage: #example
Title: "Free thyroxine (free T4)"
* insert FromBlood
* code = $loinc#14920-3 "Thyroxine (T4) free [Moles/volume] in Serum or Plasma"
* valueQuantity = 15.6 'pmol/L' "pmol/L"
* referenceRange.low = 12 'pmol/L' "pmol/L"
* referenceRange.high = 22 'pmol/L' "pmol/L"

Instance: pass.inhibin-b
InstanceOf: InhibinBObservation
Usage: #example
Title: "Inhibin B"
* insert FromBlood
* code = $fertility-observation#inhibin-b "Inhibin B"
* valueQuantity = 178 'pg/mL' "pg/mL"
* referenceRange.low = 105 'pg/mL' "pg/mL"
* referenceRange.high = 439 'pg/mL' "pg/mL"

Instance: pass.amh
InstanceOf: AntiMullerianHormoneObservation
Usage: #example
Title: "Anti-Müllerian hormone (AMH)"
* insert FromBlood
* code = $loinc#38476-8 "Mullerian inhibiting substance [Mass/volume] in Serum or Plasma"
* valueQuantity = 6.2 'ng/mL' "ng/mL"
* referenceRange.low = 0.73 'ng/mL' "ng/mL"
* referenceRange.high = 16.1 'ng/mL' "ng/mL"

Instance: pass.17-oh-progesterone
InstanceOf: Hydroxyprogesterone17Observation
Usage: #example
Title: "17-Hydroxyprogesterone"
* insert FromBlood
* code = $loinc#1668-3 "17-Hydroxyprogesterone [Mass/volume] in Serum or Plasma"
* valueQuantity = 92 'ng/dL' "ng/dL"
* referenceRange.low = 27 'ng/dL' "ng/dL"
* referenceRange.high = 199 'ng/dL' "ng/dL"

Instance: pass.dhea-s
InstanceOf: DehydroepiandrosteroneSulfateObservation
Usage: #example
Title: "Dehydroepiandrosterone sulfate (DHEA-S)"
* insert FromBlood
* code = $loinc#2191-5 "Dehydroepiandrosterone sulfate (DHEA-S) [Mass/volume] in Serum or Plasma"
* valueQuantity = 280 'ug/dL' "ug/dL"
* referenceRange.low = 160 'ug/dL' "ug/dL"
* referenceRange.high = 449 'ug/dL' "ug/dL"

Instance: pass.choriogonadotropin
InstanceOf: ChoriogonadotropinObservation
Usage: #example
Title: "Human chorionic gonadotropin (hCG), measured"
* insert FromBlood
* code = $loinc#19080-1 "Choriogonadotropin [Units/volume] in Serum or Plasma"
* valueQuantity = 0.8 'm[IU]/mL' "mIU/mL"
* referenceRange.high = 2.0 'm[IU]/mL' "mIU/mL"

Instance: pass.haematocrit
InstanceOf: HaematocritObservation
Usage: #example
Title: "Haematocrit"
* insert FromBlood
* code = $loinc#4544-3 "Hematocrit [Volume Fraction] of Blood by Automated count"
* valueQuantity = 46.1 '%' "%"
* referenceRange.low = 40 '%' "%"
* referenceRange.high = 52 '%' "%"

Instance: pass.haemoglobin
InstanceOf: HaemoglobinObservation
Usage: #example
Title: "Haemoglobin"
* insert FromBlood
* code = $loinc#718-7 "Hemoglobin [Mass/volume] in Blood"
* valueQuantity = 15.2 'g/dL' "g/dL"
* referenceRange.low = 13.5 'g/dL' "g/dL"
* referenceRange.high = 17.5 'g/dL' "g/dL"

Instance: pass.psa
InstanceOf: ProstateSpecificAntigenObservation
Usage: #example
Title: "Prostate-specific antigen (PSA)"
* insert FromBlood
* code = $loinc#2857-1 "Prostate specific Ag [Mass/volume] in Serum or Plasma"
* valueQuantity = 0.9 'ng/mL' "ng/mL"
* referenceRange.high = 4.0 'ng/mL' "ng/mL"

Instance: pass.alt
InstanceOf: AlanineAminotransferaseObservation
Usage: #example
Title: "Alanine aminotransferase (ALT)"
* insert FromBlood
* code = $loinc#1742-6 "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* valueQuantity = 24 'U/L' "U/L"
* referenceRange.high = 50 'U/L' "U/L"

Instance: pass.ast
InstanceOf: AspartateAminotransferaseObservation
Usage: #example
Title: "Aspartate aminotransferase (AST)"
* insert FromBlood
* code = $loinc#1920-8 "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* valueQuantity = 22 'U/L' "U/L"
* referenceRange.high = 50 'U/L' "U/L"

// What also conforms: a bound, and a result that was not obtained.
Instance: pass.total-testosterone.below-limit
InstanceOf: TotalTestosteroneObservation
Usage: #example
Title: "Total testosterone below the limit of the assay"
* insert FromBlood
* code = $loinc#2986-8 "Testosterone [Mass/volume] in Serum or Plasma"
* valueQuantity = 10 'ng/dL' "ng/dL"
* valueQuantity.comparator = #<
* method = $fertility-method#lc-ms-ms "Liquid chromatography with tandem mass spectrometry"

Instance: pass.total-testosterone.absent
InstanceOf: TotalTestosteroneObservation
Usage: #example
Title: "Total testosterone that was not obtained"
* insert Final
* insert Timed
* code = $loinc#2986-8 "Testosterone [Mass/volume] in Serum or Plasma"
* dataAbsentReason = $data-absent-reason#error "Error"
* note.text = "The sample was haemolysed."
