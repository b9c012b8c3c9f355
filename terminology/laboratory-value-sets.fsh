// One value set for each datum, mass and molar codes and methods together; the unit decides how a value is read.

RuleSet: LaboratoryValueSet
* insert ConformanceMetadata
* insert CopyrightLoinc

ValueSet: TotalTestosterone
Id: total-testosterone
Title: "Total testosterone"
Description: "Total testosterone in serum or plasma."
* insert LaboratoryValueSet
* $loinc#2986-8 "Testosterone [Mass/volume] in Serum or Plasma"
* $loinc#49041-7 "Testosterone [Mass/volume] in Serum or Plasma by Detection limit <= 1.0 ng/dL"
* $loinc#83116-4 "Testosterone [Mass/volume] in Serum or Plasma by Immunoassay"
* $loinc#14913-8 "Testosterone [Moles/volume] in Serum or Plasma"
* $loinc#70239-9 "Testosterone [Moles/volume] in Serum or Plasma by Detection limit <= 3.47 pmol/L"

ValueSet: FreeTestosteroneDirect
Id: free-testosterone-direct
Title: "Free testosterone, measured directly or by an unstated method"
Description: "Free testosterone that was not calculated: by radioimmunoassay or by a method that the code does not state. Not used as input; the service calculates free testosterone itself."
* insert LaboratoryValueSet
* $loinc#2991-8 "Testosterone Free [Mass/volume] in Serum or Plasma"
* $loinc#49042-5 "Testosterone Free [Mass/volume] in Serum or Plasma by Detection limit <= 1.0 ng/dL"
* $loinc#14914-6 "Testosterone Free [Moles/volume] in Serum or Plasma"
* $loinc#25987-9 "Testosterone Free [Moles/volume] in Serum or Plasma by Radioimmunoassay (RIA)"
* $loinc#70240-7 "Testosterone Free [Moles/volume] in Serum or Plasma by Detection limit <= 3.47 pmol/L"

ValueSet: SexHormoneBindingGlobulin
Id: shbg
Title: "Sex hormone binding globulin (SHBG)"
Description: "Sex hormone binding globulin in serum or plasma. Mass units are recognised but not used, because the conversion depends on the assay."
* insert LaboratoryValueSet
* $loinc#13967-5 "Sex hormone binding globulin [Moles/volume] in Serum or Plasma"
* $loinc#2942-1 "Sex hormone binding globulin [Mass/volume] in Serum or Plasma"

ValueSet: Albumin
Id: albumin
Title: "Albumin"
Description: "Albumin in serum or plasma."
* insert LaboratoryValueSet
* $loinc#1751-7 "Albumin [Mass/volume] in Serum or Plasma"
* $loinc#54347-0 "Albumin [Moles/volume] in Serum or Plasma"

ValueSet: LuteinisingHormone
Id: lh
Title: "Luteinising hormone (LH)"
Description: "Luteinising hormone in serum or plasma."
* insert LaboratoryValueSet
* $loinc#10501-5 "Lutropin [Units/volume] in Serum or Plasma"
* $loinc#83103-2 "Lutropin [Units/volume] in Serum or Plasma by Immunoassay"

ValueSet: FollicleStimulatingHormone
Id: fsh
Title: "Follicle-stimulating hormone (FSH)"
Description: "Follicle-stimulating hormone in serum or plasma."
* insert LaboratoryValueSet
* $loinc#15067-2 "Follitropin [Units/volume] in Serum or Plasma"
* $loinc#20433-9 "Follitropin [Units/volume] in Serum or Plasma by 2nd IRP"
* $loinc#83098-4 "Follitropin [Units/volume] in Serum or Plasma by Immunoassay"

ValueSet: Estradiol
Id: estradiol
Title: "Estradiol (E2)"
Description: "Estradiol in serum or plasma."
* insert LaboratoryValueSet
* $loinc#2243-4 "Estradiol (E2) [Mass/volume] in Serum or Plasma"
* $loinc#83096-8 "Estradiol (E2) [Mass/volume] in Serum or Plasma by Immunoassay"
* $loinc#14715-7 "Estradiol (E2) [Moles/volume] in Serum or Plasma"
* $loinc#72873-3 "Estradiol (E2) [Moles/volume] in Serum or Plasma by High sensitivity method"

ValueSet: Prolactin
Id: prolactin
Title: "Prolactin"
Description: "Prolactin in serum or plasma. Mass and unit results are compared with the report's own range only, because standards differ."
* insert LaboratoryValueSet
* $loinc#2842-3 "Prolactin [Mass/volume] in Serum or Plasma"
* $loinc#20568-2 "Prolactin [Mass/volume] in Serum or Plasma by Immunoassay"
* $loinc#49220-7 "Prolactin [Mass/volume] in Serum or Plasma by 3rd IS"
* $loinc#15081-3 "Prolactin [Units/volume] in Serum or Plasma"

ValueSet: Haematocrit
Id: haematocrit
Title: "Haematocrit"
Description: "Volume fraction of red cells in blood."
* insert LaboratoryValueSet
* $loinc#4544-3 "Hematocrit [Volume Fraction] of Blood by Automated count"
* $loinc#20570-8 "Hematocrit [Volume Fraction] of Blood"
