// One value set of UCUM units for each analyte. Every unit that the CQL reads is here; where the rules read an analyte but
// not in one of these units, the description of its profile says so. UCUM gives codes no displays.

RuleSet: UnitValueSet
* insert ConformanceMetadata
* insert CopyrightUcum

ValueSet: UnitsTotalTestosterone
Id: units-total-testosterone
Title: "Units: Total testosterone"
Description: "UCUM units in which a result is understood: Total testosterone."
* insert UnitValueSet
* $ucum#ng/dL
* $ucum#nmol/L
* $ucum#pmol/L
* $ucum#ng/mL
* $ucum#ug/L
* $ucum#pg/mL
* $ucum#ng/L

ValueSet: UnitsFreeTestosteroneDirect
Id: units-free-testosterone-direct
Title: "Units: Free testosterone, measured"
Description: "UCUM units in which a result is understood: Free testosterone, measured."
* insert UnitValueSet
* $ucum#pg/mL
* $ucum#ng/L
* $ucum#ng/dL
* $ucum#pmol/L
* $ucum#nmol/L

ValueSet: UnitsCalculatedFreeTestosterone
Id: units-calculated-free-testosterone
Title: "Units: Free testosterone, calculated"
Description: "UCUM units in which a result is understood: Free testosterone, calculated."
* insert UnitValueSet
* $ucum#pmol/L
* $ucum#nmol/L
* $ucum#pg/mL
* $ucum#ng/L
* $ucum#ng/dL

ValueSet: UnitsBioavailableTestosterone
Id: units-bioavailable-testosterone
Title: "Units: Bioavailable testosterone"
Description: "UCUM units in which a result is understood: Bioavailable testosterone."
* insert UnitValueSet
* $ucum#ng/dL
* $ucum#ng/mL
* $ucum#ug/L
* $ucum#nmol/L

ValueSet: UnitsShbg
Id: units-shbg
Title: "Units: Sex hormone binding globulin (SHBG)"
Description: "UCUM units in which a result is understood: Sex hormone binding globulin (SHBG)."
* insert UnitValueSet
* $ucum#nmol/L
* $ucum#ug/dL

ValueSet: UnitsAlbumin
Id: units-albumin
Title: "Units: Albumin"
Description: "UCUM units in which a result is understood: Albumin."
* insert UnitValueSet
* $ucum#g/L
* $ucum#g/dL
* $ucum#umol/L

ValueSet: UnitsLh
Id: units-lh
Title: "Units: Luteinising hormone (LH)"
Description: "UCUM units in which a result is understood: Luteinising hormone (LH)."
* insert UnitValueSet
* $ucum#[IU]/L
* $ucum#m[IU]/mL
* $ucum#m[IU]/L
* $ucum#u[IU]/mL

ValueSet: UnitsFsh
Id: units-fsh
Title: "Units: Follicle-stimulating hormone (FSH)"
Description: "UCUM units in which a result is understood: Follicle-stimulating hormone (FSH)."
* insert UnitValueSet
* $ucum#[IU]/L
* $ucum#m[IU]/mL
* $ucum#m[IU]/L
* $ucum#u[IU]/mL

ValueSet: UnitsEstradiol
Id: units-estradiol
Title: "Units: Estradiol (E2)"
Description: "UCUM units in which a result is understood: Estradiol (E2)."
* insert UnitValueSet
* $ucum#pg/mL
* $ucum#ng/L
* $ucum#pmol/L
* $ucum#nmol/L
* $ucum#ng/dL
* $ucum#ng/mL
* $ucum#ug/L

ValueSet: UnitsProlactin
Id: units-prolactin
Title: "Units: Prolactin"
Description: "UCUM units in which a result is understood: Prolactin."
* insert UnitValueSet
* $ucum#ng/mL
* $ucum#ug/L
* $ucum#ng/dL
* $ucum#m[IU]/L
* $ucum#u[IU]/mL
* $ucum#m[IU]/mL
* $ucum#[IU]/L

ValueSet: UnitsTsh
Id: units-tsh
Title: "Units: Thyroid-stimulating hormone (TSH)"
Description: "UCUM units in which a result is understood: Thyroid-stimulating hormone (TSH)."
* insert UnitValueSet
* $ucum#m[IU]/L
* $ucum#u[IU]/mL

ValueSet: UnitsFreeT4
Id: units-free-t4
Title: "Units: Free thyroxine (free T4)"
Description: "UCUM units in which a result is understood: Free thyroxine (free T4)."
* insert UnitValueSet
* $ucum#ng/dL
* $ucum#pmol/L
* $ucum#pg/mL
* $ucum#ng/L

ValueSet: UnitsInhibinB
Id: units-inhibin-b
Title: "Units: Inhibin B"
Description: "UCUM units in which a result is understood: Inhibin B."
* insert UnitValueSet
* $ucum#pg/mL
* $ucum#ng/L

ValueSet: UnitsAmh
Id: units-amh
Title: "Units: Anti-Müllerian hormone (AMH)"
Description: "UCUM units in which a result is understood: Anti-Müllerian hormone (AMH)."
* insert UnitValueSet
* $ucum#ng/mL
* $ucum#ug/L
* $ucum#pmol/L

ValueSet: Units17OhProgesterone
Id: units-17-oh-progesterone
Title: "Units: 17-Hydroxyprogesterone"
Description: "UCUM units in which a result is understood: 17-Hydroxyprogesterone."
* insert UnitValueSet
* $ucum#ng/dL
* $ucum#ng/mL
* $ucum#ug/L
* $ucum#nmol/L

ValueSet: UnitsDheaS
Id: units-dhea-s
Title: "Units: Dehydroepiandrosterone sulfate (DHEA-S)"
Description: "UCUM units in which a result is understood: Dehydroepiandrosterone sulfate (DHEA-S)."
* insert UnitValueSet
* $ucum#ug/dL
* $ucum#ug/mL
* $ucum#mg/L
* $ucum#umol/L

ValueSet: UnitsChoriogonadotropin
Id: units-choriogonadotropin
Title: "Units: Human chorionic gonadotropin (hCG), measured"
Description: "UCUM units in which a result is understood: Human chorionic gonadotropin (hCG), measured."
* insert UnitValueSet
* $ucum#m[IU]/mL
* $ucum#[IU]/L

ValueSet: UnitsHaematocrit
Id: units-haematocrit
Title: "Units: Haematocrit"
Description: "UCUM units in which a result is understood: Haematocrit."
* insert UnitValueSet
* $ucum#%
* $ucum#L/L

ValueSet: UnitsHaemoglobin
Id: units-haemoglobin
Title: "Units: Haemoglobin"
Description: "UCUM units in which a result is understood: Haemoglobin."
* insert UnitValueSet
* $ucum#g/dL
* $ucum#g/L
* $ucum#mmol/L

ValueSet: UnitsPsa
Id: units-psa
Title: "Units: Prostate-specific antigen (PSA)"
Description: "UCUM units in which a result is understood: Prostate-specific antigen (PSA)."
* insert UnitValueSet
* $ucum#ng/mL
* $ucum#ug/L

ValueSet: UnitsAlt
Id: units-alt
Title: "Units: Alanine aminotransferase (ALT)"
Description: "UCUM units in which a result is understood: Alanine aminotransferase (ALT)."
* insert UnitValueSet
* $ucum#U/L
* $ucum#ukat/L

ValueSet: UnitsAst
Id: units-ast
Title: "Units: Aspartate aminotransferase (AST)"
Description: "UCUM units in which a result is understood: Aspartate aminotransferase (AST)."
* insert UnitValueSet
* $ucum#U/L
* $ucum#ukat/L

ValueSet: UnitsSemenVolume
Id: units-semen-volume
Title: "Units: Semen volume"
Description: "UCUM units in which a result is understood: Semen volume."
* insert UnitValueSet
* $ucum#mL

ValueSet: UnitsSpermConcentration
Id: units-sperm-concentration
Title: "Units: Sperm concentration"
Description: "UCUM units in which a result is understood: Sperm concentration."
* insert UnitValueSet
* $ucum#10*6/mL

ValueSet: UnitsTotalSpermCount
Id: units-total-sperm-count
Title: "Units: Total sperm count"
Description: "UCUM units in which a result is understood: Total sperm count."
* insert UnitValueSet
* $ucum#10*6
* $ucum#10*6/{ejaculate}

ValueSet: UnitsSpermTotalMotility
Id: units-sperm-total-motility
Title: "Units: Total sperm motility"
Description: "UCUM units in which a result is understood: Total sperm motility."
* insert UnitValueSet
* $ucum#%

ValueSet: UnitsSpermProgressiveMotility
Id: units-sperm-progressive-motility
Title: "Units: Progressive sperm motility"
Description: "UCUM units in which a result is understood: Progressive sperm motility."
* insert UnitValueSet
* $ucum#%

ValueSet: UnitsSpermMorphology
Id: units-sperm-morphology
Title: "Units: Sperm with normal forms"
Description: "UCUM units in which a result is understood: Sperm with normal forms."
* insert UnitValueSet
* $ucum#%

ValueSet: UnitsSpermVitality
Id: units-sperm-vitality
Title: "Units: Sperm vitality"
Description: "UCUM units in which a result is understood: Sperm vitality."
* insert UnitValueSet
* $ucum#%

ValueSet: UnitsSemenPh
Id: units-semen-ph
Title: "Units: Semen pH"
Description: "UCUM units in which a result is understood: Semen pH."
* insert UnitValueSet
* $ucum#[pH]

ValueSet: UnitsSexualAbstinence
Id: units-sexual-abstinence
Title: "Units: Abstinence before the semen sample"
Description: "UCUM units in which a result is understood: Abstinence before the semen sample."
* insert UnitValueSet
* $ucum#d

ValueSet: UnitsRoundCells
Id: units-round-cells
Title: "Units: Round cells in semen"
Description: "UCUM units in which a result is understood: Round cells in semen."
* insert UnitValueSet
* $ucum#10*6/mL

ValueSet: UnitsSemenLeukocytes
Id: units-semen-leukocytes
Title: "Units: Leukocytes in semen"
Description: "UCUM units in which a result is understood: Leukocytes in semen."
* insert UnitValueSet
* $ucum#10*6/mL

ValueSet: UnitsSpermDnaFragmentation
Id: units-sperm-dna-fragmentation
Title: "Units: Sperm DNA fragmentation"
Description: "UCUM units in which a result is understood: Sperm DNA fragmentation."
* insert UnitValueSet
* $ucum#%

ValueSet: UnitsTotalMotileSpermCount
Id: units-total-motile-sperm-count
Title: "Units: Total motile sperm count"
Description: "UCUM units in which a result is understood: Total motile sperm count."
* insert UnitValueSet
* $ucum#10*6
* $ucum#10*6/{ejaculate}

ValueSet: UnitsTesticularVolume
Id: units-testicular-volume
Title: "Units: Testicular volume"
Description: "UCUM units in which a result is understood: Testicular volume."
* insert UnitValueSet
* $ucum#mL

ValueSet: UnitsTesticularLongAxis
Id: units-testicular-long-axis
Title: "Units: Testicular long axis"
Description: "UCUM units in which a result is understood: Testicular long axis."
* insert UnitValueSet
* $ucum#cm
* $ucum#mm

ValueSet: UnitsBodyMassIndex
Id: units-body-mass-index
Title: "Units: Body mass index"
Description: "UCUM units in which a result is understood: Body mass index."
* insert UnitValueSet
* $ucum#kg/m2
