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

// Analytes that the rules do not read yet, for the profiles.

ValueSet: CalculatedFreeTestosterone
Id: calculated-free-testosterone
Title: "Free testosterone, calculated"
Description: "Free testosterone that was calculated from total testosterone, SHBG and albumin."
* insert LaboratoryValueSet
* $loinc#103227-5 "Testosterone Free [Mass/volume] in Serum or Plasma by Calculation"
* $fertility-observation#calculated-free-testosterone "Calculated free testosterone"

ValueSet: BioavailableTestosterone
Id: bioavailable-testosterone
Title: "Bioavailable testosterone"
Description: "Bioavailable testosterone in serum or plasma, as a concentration and not as a share of the total."
* insert LaboratoryValueSet
* $loinc#2990-0 "Testosterone.bioavailable [Mass/volume] in Serum or Plasma"

ValueSet: Thyrotropin
Id: tsh
Title: "Thyroid-stimulating hormone (TSH)"
Description: "Thyroid-stimulating hormone in serum or plasma."
* insert LaboratoryValueSet
* $loinc#3016-3 "Thyrotropin [Units/volume] in Serum or Plasma"
* $loinc#11580-8 "Thyrotropin [Units/volume] in Serum or Plasma by Detection limit <= 0.005 mIU/L"

ValueSet: FreeThyroxine
Id: free-t4
Title: "Free thyroxine (free T4)"
Description: "Free thyroxine in serum or plasma."
* insert LaboratoryValueSet
* $loinc#3024-7 "Thyroxine (T4) free [Mass/volume] in Serum or Plasma"
* $loinc#14920-3 "Thyroxine (T4) free [Moles/volume] in Serum or Plasma"

ValueSet: InhibinB
Id: inhibin-b
Title: "Inhibin B"
Description: "Inhibin B in serum or plasma; local code, because no checked LOINC code was at hand."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-observation#inhibin-b "Inhibin B"

ValueSet: AntiMullerianHormone
Id: amh
Title: "Anti-Müllerian hormone (AMH)"
Description: "Anti-Müllerian hormone in serum or plasma."
* insert LaboratoryValueSet
* $loinc#38476-8 "Mullerian inhibiting substance [Mass/volume] in Serum or Plasma"

ValueSet: Hydroxyprogesterone17
Id: 17-oh-progesterone
Title: "17-Hydroxyprogesterone"
Description: "17-Hydroxyprogesterone in serum or plasma."
* insert LaboratoryValueSet
* $loinc#1668-3 "17-Hydroxyprogesterone [Mass/volume] in Serum or Plasma"
* $loinc#14569-8 "17-Hydroxyprogesterone [Moles/volume] in Serum or Plasma"

ValueSet: DehydroepiandrosteroneSulfate
Id: dhea-s
Title: "Dehydroepiandrosterone sulfate (DHEA-S)"
Description: "Dehydroepiandrosterone sulfate in serum or plasma."
* insert LaboratoryValueSet
* $loinc#2191-5 "Dehydroepiandrosterone sulfate (DHEA-S) [Mass/volume] in Serum or Plasma"
* $loinc#14688-6 "Dehydroepiandrosterone sulfate (DHEA-S) [Moles/volume] in Serum or Plasma"

ValueSet: Choriogonadotropin
Id: choriogonadotropin
Title: "Human chorionic gonadotropin (hCG), measured"
Description: "Chorionic gonadotropin in serum or plasma, whole or by its beta subunit. The drug has a value set of its own, hcg."
* insert LaboratoryValueSet
* $loinc#19080-1 "Choriogonadotropin [Units/volume] in Serum or Plasma"
* $loinc#21198-7 "Choriogonadotropin.beta subunit [Units/volume] in Serum or Plasma"

ValueSet: Haemoglobin
Id: haemoglobin
Title: "Haemoglobin"
Description: "Haemoglobin in blood."
* insert LaboratoryValueSet
* $loinc#718-7 "Hemoglobin [Mass/volume] in Blood"
* $loinc#59260-0 "Hemoglobin [Moles/volume] in Blood"

ValueSet: ProstateSpecificAntigen
Id: psa
Title: "Prostate-specific antigen (PSA)"
Description: "Total prostate-specific antigen in serum or plasma."
* insert LaboratoryValueSet
* $loinc#2857-1 "Prostate specific Ag [Mass/volume] in Serum or Plasma"

ValueSet: AlanineAminotransferase
Id: alt
Title: "Alanine aminotransferase (ALT)"
Description: "Alanine aminotransferase in serum or plasma."
* insert LaboratoryValueSet
* $loinc#1742-6 "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"

ValueSet: AspartateAminotransferase
Id: ast
Title: "Aspartate aminotransferase (AST)"
Description: "Aspartate aminotransferase in serum or plasma."
* insert LaboratoryValueSet
* $loinc#1920-8 "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma"

ValueSet: BodyMassIndex
Id: body-mass-index
Title: "Body mass index"
Description: "Weight in kilograms by the square of the height in metres."
* insert LaboratoryValueSet
* $loinc#39156-5 "Body mass index (BMI) [Ratio]"

ValueSet: Karyotype
Id: karyotype
Title: "Karyotype"
Description: "Result of a chromosome analysis."
* insert LaboratoryValueSet
* $loinc#29770-5 "Karyotype [Identifier] in Blood or Tissue Nominal"

ValueSet: YChromosomeMicrodeletion
Id: y-chromosome-microdeletion
Title: "Y-chromosome microdeletion"
Description: "Result of a test for deletions of the azoospermia factor regions; local code, because no checked LOINC code was at hand."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-observation#y-chromosome-microdeletion "Y-chromosome microdeletion"

ValueSet: HormonePanel
Id: hormone-panel
Title: "Male hormone panel"
Description: "The report that groups the hormone results of one sample; local code, because no checked LOINC code was at hand."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-observation#hormone-panel "Male hormone panel"

ValueSet: HormoneMethods
Id: hormone-methods
Title: "Methods of a hormone assay"
Description: "Methods that decide which limit applies to a hormone result."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-method#lc-ms-ms "Liquid chromatography with tandem mass spectrometry"
* $fertility-method#cdc-certified "CDC-certified assay"

ValueSet: FastingStatus
Id: fasting-status
Title: "Fasting status"
Description: "Whether the man fasted before the sample, by HL7 version 2 table 0916. 'Not given' is not the same as not fasting."
* insert ConformanceMetadata
* insert CopyrightHL7
* $fasting-status#F "Patient was fasting prior to the procedure."
* $fasting-status#NF "The patient indicated they did not fast prior to the procedure."
* $fasting-status#NG "Not Given - Patient was not asked at the time of the procedure."

ValueSet: BoneMineralDensity
Id: bone-mineral-density
Title: "Bone mineral density"
Description: "Result of a measurement of bone mineral density; local code, because no checked LOINC code was at hand."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-observation#bone-mineral-density "Bone mineral density"
