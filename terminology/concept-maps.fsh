// Other systems ask by LOINC; the service thinks in analytes. Both maps are for reading, not for guessing: the unit of
// each result still decides how its number is read.

RuleSet: Map(id)
* insert PublishedInstance(ConceptMap, {id})
* copyright = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC is a registered United States trademark of Regenstrief Institute, Inc."
* group.source = "http://loinc.org"

// The analyte leaves out method, standard and kind of unit, so it is wider than LOINC's term.
RuleSet: MapToAnalyte(loinc, display, analyte, title)
* group.element[+].code = #{loinc}
* group.element[=].display = "{display}"
* group.element[=].target.code = #{analyte}
* group.element[=].target.display = "{title}"
* group.element[=].target.equivalence = #wider

RuleSet: MapToMolar(mass, massDisplay, molar, molarDisplay, factor)
* group.element[+].code = #{mass}
* group.element[=].display = "{massDisplay}"
* group.element[=].target.code = #{molar}
* group.element[=].target.display = "{molarDisplay}"
* group.element[=].target.equivalence = #relatedto
* group.element[=].target.comment = "{factor}"

Instance: loinc-to-analyte
InstanceOf: ConceptMap
Usage: #definition
* insert Map(loinc-to-analyte)
* name = "LoincToAnalyte"
* title = "LOINC code to analyte"
* description = "Which analyte a LOINC code measures, whatever its method, standard or kind of unit."
* group.target = "https://fertilitycds.org/fhir/CodeSystem/fertility-analyte"
* insert MapToAnalyte(2986-8, [[Testosterone [Mass/volume] in Serum or Plasma]], total-testosterone, [[Total testosterone]])
* insert MapToAnalyte(49041-7, [[Testosterone [Mass/volume] in Serum or Plasma by Detection limit <= 1.0 ng/dL]], total-testosterone, [[Total testosterone]])
* insert MapToAnalyte(83116-4, [[Testosterone [Mass/volume] in Serum or Plasma by Immunoassay]], total-testosterone, [[Total testosterone]])
* insert MapToAnalyte(14913-8, [[Testosterone [Moles/volume] in Serum or Plasma]], total-testosterone, [[Total testosterone]])
* insert MapToAnalyte(70239-9, [[Testosterone [Moles/volume] in Serum or Plasma by Detection limit <= 3.47 pmol/L]], total-testosterone, [[Total testosterone]])
* insert MapToAnalyte(2991-8, [[Testosterone Free [Mass/volume] in Serum or Plasma]], free-testosterone-direct, [[Free testosterone, measured]])
* insert MapToAnalyte(49042-5, [[Testosterone Free [Mass/volume] in Serum or Plasma by Detection limit <= 1.0 ng/dL]], free-testosterone-direct, [[Free testosterone, measured]])
* insert MapToAnalyte(14914-6, [[Testosterone Free [Moles/volume] in Serum or Plasma]], free-testosterone-direct, [[Free testosterone, measured]])
* insert MapToAnalyte(25987-9, [[Testosterone Free [Moles/volume] in Serum or Plasma by Radioimmunoassay (RIA)]], free-testosterone-direct, [[Free testosterone, measured]])
* insert MapToAnalyte(70240-7, [[Testosterone Free [Moles/volume] in Serum or Plasma by Detection limit <= 3.47 pmol/L]], free-testosterone-direct, [[Free testosterone, measured]])
* insert MapToAnalyte(103227-5, [[Testosterone Free [Mass/volume] in Serum or Plasma by Calculation]], calculated-free-testosterone, [[Free testosterone, calculated]])
* insert MapToAnalyte(96559-0, [[Testosterone Free [Moles/volume] in Serum or Plasma by calculation]], calculated-free-testosterone, [[Free testosterone, calculated]])
* insert MapToAnalyte(2990-0, [[Testosterone.bioavailable [Mass/volume] in Serum or Plasma]], bioavailable-testosterone, [[Bioavailable testosterone]])
* insert MapToAnalyte(13967-5, [[Sex hormone binding globulin [Moles/volume] in Serum or Plasma]], shbg, [[Sex hormone binding globulin (SHBG)]])
* insert MapToAnalyte(2942-1, [[Sex hormone binding globulin [Mass/volume] in Serum or Plasma]], shbg, [[Sex hormone binding globulin (SHBG)]])
* insert MapToAnalyte(1751-7, [[Albumin [Mass/volume] in Serum or Plasma]], albumin, [[Albumin]])
* insert MapToAnalyte(54347-0, [[Albumin [Moles/volume] in Serum or Plasma]], albumin, [[Albumin]])
* insert MapToAnalyte(10501-5, [[Lutropin [Units/volume] in Serum or Plasma]], lh, [[Luteinising hormone (LH)]])
* insert MapToAnalyte(83103-2, [[Lutropin [Units/volume] in Serum or Plasma by Immunoassay]], lh, [[Luteinising hormone (LH)]])
* insert MapToAnalyte(15067-2, [[Follitropin [Units/volume] in Serum or Plasma]], fsh, [[Follicle-stimulating hormone (FSH)]])
* insert MapToAnalyte(20433-9, [[Follitropin [Units/volume] in Serum or Plasma by 2nd IRP]], fsh, [[Follicle-stimulating hormone (FSH)]])
* insert MapToAnalyte(83098-4, [[Follitropin [Units/volume] in Serum or Plasma by Immunoassay]], fsh, [[Follicle-stimulating hormone (FSH)]])
* insert MapToAnalyte(2243-4, [[Estradiol (E2) [Mass/volume] in Serum or Plasma]], estradiol, [[Estradiol (E2)]])
* insert MapToAnalyte(83096-8, [[Estradiol (E2) [Mass/volume] in Serum or Plasma by Immunoassay]], estradiol, [[Estradiol (E2)]])
* insert MapToAnalyte(14715-7, [[Estradiol (E2) [Moles/volume] in Serum or Plasma]], estradiol, [[Estradiol (E2)]])
* insert MapToAnalyte(72873-3, [[Estradiol (E2) [Moles/volume] in Serum or Plasma by High sensitivity method]], estradiol, [[Estradiol (E2)]])
* insert MapToAnalyte(2842-3, [[Prolactin [Mass/volume] in Serum or Plasma]], prolactin, [[Prolactin]])
* insert MapToAnalyte(20568-2, [[Prolactin [Mass/volume] in Serum or Plasma by Immunoassay]], prolactin, [[Prolactin]])
* insert MapToAnalyte(49220-7, [[Prolactin [Mass/volume] in Serum or Plasma by 3rd IS]], prolactin, [[Prolactin]])
* insert MapToAnalyte(15081-3, [[Prolactin [Units/volume] in Serum or Plasma]], prolactin, [[Prolactin]])
* insert MapToAnalyte(3016-3, [[Thyrotropin [Units/volume] in Serum or Plasma]], tsh, [[Thyroid-stimulating hormone (TSH)]])
* insert MapToAnalyte(11580-8, [[Thyrotropin [Units/volume] in Serum or Plasma by Detection limit <= 0.005 mIU/L]], tsh, [[Thyroid-stimulating hormone (TSH)]])
* insert MapToAnalyte(3024-7, [[Thyroxine (T4) free [Mass/volume] in Serum or Plasma]], free-t4, [[Free thyroxine (free T4)]])
* insert MapToAnalyte(14920-3, [[Thyroxine (T4) free [Moles/volume] in Serum or Plasma]], free-t4, [[Free thyroxine (free T4)]])
* insert MapToAnalyte(34319-4, [[Inhibin B [Mass/volume] in Serum or Plasma]], inhibin-b, [[Inhibin B]])
* insert MapToAnalyte(38476-8, [[Mullerian inhibiting substance [Mass/volume] in Serum or Plasma]], amh, [[Anti-Müllerian hormone (AMH)]])
* insert MapToAnalyte(1668-3, [[17-Hydroxyprogesterone [Mass/volume] in Serum or Plasma]], 17-oh-progesterone, [[17-Hydroxyprogesterone]])
* insert MapToAnalyte(14569-8, [[17-Hydroxyprogesterone [Moles/volume] in Serum or Plasma]], 17-oh-progesterone, [[17-Hydroxyprogesterone]])
* insert MapToAnalyte(2191-5, [[Dehydroepiandrosterone sulfate (DHEA-S) [Mass/volume] in Serum or Plasma]], dhea-s, [[Dehydroepiandrosterone sulfate (DHEA-S)]])
* insert MapToAnalyte(14688-6, [[Dehydroepiandrosterone sulfate (DHEA-S) [Moles/volume] in Serum or Plasma]], dhea-s, [[Dehydroepiandrosterone sulfate (DHEA-S)]])
* insert MapToAnalyte(19080-1, [[Choriogonadotropin [Units/volume] in Serum or Plasma]], choriogonadotropin, [[Human chorionic gonadotropin (hCG), measured]])
* insert MapToAnalyte(21198-7, [[Choriogonadotropin.beta subunit [Units/volume] in Serum or Plasma]], choriogonadotropin, [[Human chorionic gonadotropin (hCG), measured]])
* insert MapToAnalyte(4544-3, [[Hematocrit [Volume Fraction] of Blood by Automated count]], haematocrit, [[Haematocrit]])
* insert MapToAnalyte(20570-8, [[Hematocrit [Volume Fraction] of Blood]], haematocrit, [[Haematocrit]])
* insert MapToAnalyte(718-7, [[Hemoglobin [Mass/volume] in Blood]], haemoglobin, [[Haemoglobin]])
* insert MapToAnalyte(59260-0, [[Hemoglobin [Moles/volume] in Blood]], haemoglobin, [[Haemoglobin]])
* insert MapToAnalyte(2857-1, [[Prostate specific Ag [Mass/volume] in Serum or Plasma]], psa, [[Prostate-specific antigen (PSA)]])
* insert MapToAnalyte(1742-6, [[Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma]], alt, [[Alanine aminotransferase (ALT)]])
* insert MapToAnalyte(1920-8, [[Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma]], ast, [[Aspartate aminotransferase (AST)]])
* insert MapToAnalyte(3160-9, [[Volume of Semen]], semen-volume, [[Semen volume]])
* insert MapToAnalyte(9780-8, [[Spermatozoa [#/volume] in Semen]], sperm-concentration, [[Sperm concentration]])
* insert MapToAnalyte(6800-7, [[Spermatozoa Motile/100 spermatozoa in Semen]], sperm-total-motility, [[Total sperm motility]])
* insert MapToAnalyte(14194-5, [[Spermatozoa Progressive/100 spermatozoa in Semen]], sperm-progressive-motility, [[Progressive sperm motility]])
* insert MapToAnalyte(10622-9, [[Spermatozoa Normal/100 spermatozoa in Semen]], sperm-morphology, [[Sperm with normal forms]])
* insert MapToAnalyte(10613-8, [[Spermatozoa Viable/100 spermatozoa in Semen]], sperm-vitality, [[Sperm vitality]])
* insert MapToAnalyte(2752-4, [[pH of Semen]], semen-ph, [[Semen pH]])
* insert MapToAnalyte(10587-4, [[Sexual abstinence duration]], sexual-abstinence, [[Abstinence before the semen sample]])
* insert MapToAnalyte(10585-8, [[Round cells [#/volume] in Semen]], round-cells, [[Round cells in semen]])
* insert MapToAnalyte(10579-1, [[Leukocytes [#/volume] in Semen]], semen-leukocytes, [[Leukocytes in semen]])
* insert MapToAnalyte(104619-2, [[Spermatozoa.abnormal chromatin in Semen by Flow cytometry (FC)]], sperm-dna-fragmentation, [[Sperm DNA fragmentation]])

Instance: mass-to-molar
InstanceOf: ConceptMap
Usage: #definition
* insert Map(mass-to-molar)
* name = "MassToMolar"
* title = "Mass code to molar code"
* description = "The LOINC code in moles for the same analyte in mass units, with the factor between the usual units, which follows from the molar mass. LOINC's codes differ with the kind of unit, so a converted result needs the other code."
* group.target = "http://loinc.org"
* insert MapToMolar(2986-8, [[Testosterone [Mass/volume] in Serum or Plasma]], 14913-8, [[Testosterone [Moles/volume] in Serum or Plasma]], [[1 nmol/L = 28.842 ng/dL (molar mass 288.42 g/mol)]])
* insert MapToMolar(49041-7, [[Testosterone [Mass/volume] in Serum or Plasma by Detection limit <= 1.0 ng/dL]], 70239-9, [[Testosterone [Moles/volume] in Serum or Plasma by Detection limit <= 3.47 pmol/L]], [[1 nmol/L = 28.842 ng/dL (molar mass 288.42 g/mol)]])
* insert MapToMolar(2991-8, [[Testosterone Free [Mass/volume] in Serum or Plasma]], 14914-6, [[Testosterone Free [Moles/volume] in Serum or Plasma]], [[1 pmol/L = 0.28842 pg/mL (molar mass 288.42 g/mol)]])
* insert MapToMolar(49042-5, [[Testosterone Free [Mass/volume] in Serum or Plasma by Detection limit <= 1.0 ng/dL]], 70240-7, [[Testosterone Free [Moles/volume] in Serum or Plasma by Detection limit <= 3.47 pmol/L]], [[1 pmol/L = 0.28842 pg/mL (molar mass 288.42 g/mol)]])
* insert MapToMolar(103227-5, [[Testosterone Free [Mass/volume] in Serum or Plasma by Calculation]], 96559-0, [[Testosterone Free [Moles/volume] in Serum or Plasma by calculation]], [[1 pmol/L = 0.28842 pg/mL (molar mass 288.42 g/mol)]])
* insert MapToMolar(2243-4, [[Estradiol (E2) [Mass/volume] in Serum or Plasma]], 14715-7, [[Estradiol (E2) [Moles/volume] in Serum or Plasma]], [[1 pmol/L = 0.27238 pg/mL (molar mass 272.38 g/mol)]])
* insert MapToMolar(3024-7, [[Thyroxine (T4) free [Mass/volume] in Serum or Plasma]], 14920-3, [[Thyroxine (T4) free [Moles/volume] in Serum or Plasma]], [[1 pmol/L = 0.0777 ng/dL]])
* insert MapToMolar(1668-3, [[17-Hydroxyprogesterone [Mass/volume] in Serum or Plasma]], 14569-8, [[17-Hydroxyprogesterone [Moles/volume] in Serum or Plasma]], [[1 nmol/L = 33.05 ng/dL]])
* insert MapToMolar(2191-5, [[Dehydroepiandrosterone sulfate (DHEA-S) [Mass/volume] in Serum or Plasma]], 14688-6, [[Dehydroepiandrosterone sulfate (DHEA-S) [Moles/volume] in Serum or Plasma]], [[1 umol/L = 36.85 ug/dL]])
* insert MapToMolar(718-7, [[Hemoglobin [Mass/volume] in Blood]], 59260-0, [[Hemoglobin [Moles/volume] in Blood]], [[1 mmol/L = 1.61 g/dL, by the monomer]])
// SHBG and albumin: protein, the factor depends on the assay; the rules convert neither.
* insert MapToMolar(2942-1, [[Sex hormone binding globulin [Mass/volume] in Serum or Plasma]], 13967-5, [[Sex hormone binding globulin [Moles/volume] in Serum or Plasma]], [[No factor: it depends on the assay. Ask for nmol/L.]])
* insert MapToMolar(1751-7, [[Albumin [Mass/volume] in Serum or Plasma]], 54347-0, [[Albumin [Moles/volume] in Serum or Plasma]], [[No factor is used: the rules read albumin in g/L or g/dL only.]])
