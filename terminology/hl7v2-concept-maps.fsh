// What result messages of HL7 v2 mean. A site's own ConceptMaps work as these do: active, with LOINC, our observations or
// UCUM as the target of a group, and "equivalent" or "equal" from code to code.

Instance: hl7v2-code-to-loinc
InstanceOf: ConceptMap
Usage: #definition
* insert PublishedInstance(ConceptMap, hl7v2-code-to-loinc)
* name = "Hl7v2CodeToLoinc"
* title = "Usual short names of tests to LOINC"
* description = "LOINC codes for the short names of tests. The kind of unit is that of the LOINC code's usual unit; the unit of each result decides how its number is read."
* copyright = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC is a registered United States trademark of Regenstrief Institute, Inc."
* group.source = "https://fertilitycds.org/fhir/CodeSystem/hl7v2-local-code"
* group.target = "http://loinc.org"
* insert MeansLoinc(TESTO, [[Total testosterone]], 2986-8, [[Testosterone [Mass/volume] in Serum or Plasma]])
* insert MeansLoinc(SHBG, [[Sex hormone binding globulin (SHBG)]], 13967-5, [[Sex hormone binding globulin [Moles/volume] in Serum or Plasma]])
* insert MeansLoinc(ALB, [[Albumin]], 1751-7, [[Albumin [Mass/volume] in Serum or Plasma]])
* insert MeansLoinc(LH, [[Luteinising hormone (LH)]], 10501-5, [[Lutropin [Units/volume] in Serum or Plasma]])
* insert MeansLoinc(FSH, [[Follicle-stimulating hormone (FSH)]], 15067-2, [[Follitropin [Units/volume] in Serum or Plasma]])
* insert MeansLoinc(E2, [[Estradiol (E2)]], 2243-4, [[Estradiol (E2) [Mass/volume] in Serum or Plasma]])
* insert MeansLoinc(PRL, [[Prolactin]], 2842-3, [[Prolactin [Mass/volume] in Serum or Plasma]])
* insert MeansLoinc(TSH, [[Thyroid-stimulating hormone (TSH)]], 3016-3, [[Thyrotropin [Units/volume] in Serum or Plasma]])
* insert MeansLoinc(HCT, [[Haematocrit]], 4544-3, [[Hematocrit [Volume Fraction] of Blood by Automated count]])
* insert MeansLoinc(HGB, [[Haemoglobin]], 718-7, [[Hemoglobin [Mass/volume] in Blood]])
* insert MeansLoinc(PSA, [[Prostate-specific antigen (PSA)]], 2857-1, [[Prostate specific Ag [Mass/volume] in Serum or Plasma]])

RuleSet: MeansLoinc(code, display, loinc, name)
* group.element[+].code = #{code}
* group.element[=].display = "{display}"
* group.element[=].target.code = #{loinc}
* group.element[=].target.display = "{name}"
* group.element[=].target.equivalence = #equivalent

RuleSet: SpelledAs(spelling, unit)
* group.element[+].code = #{spelling}
* group.element[=].target.code = #{unit}
* group.element[=].target.equivalence = #equivalent

Instance: hl7v2-unit-to-ucum
InstanceOf: ConceptMap
Usage: #definition
* insert PublishedInstance(ConceptMap, hl7v2-unit-to-ucum)
* name = "Hl7v2UnitToUcum"
* title = "Units as laboratories spell them to UCUM"
* description = "The UCUM unit that a spelling of OBX-6 means. A spelling that is not listed, or that could mean two units, is not guessed: the result waits for review until the site has a map for it."
* copyright = "This product includes all or a portion of the UCUM table, UCUM codes, and UCUM definitions or is derived from it, subject to a license from Regenstrief Institute, Inc. and The UCUM Organization. See https://ucum.org/license."
* group.source = "https://fertilitycds.org/fhir/CodeSystem/hl7v2-unit"
* group.target = "http://unitsofmeasure.org"
* insert SpelledAs(ng/dL, ng/dL)
* insert SpelledAs(ng/dl, ng/dL)
* insert SpelledAs(NG/DL, ng/dL)
* insert SpelledAs(nmol/L, nmol/L)
* insert SpelledAs(nmol/l, nmol/L)
* insert SpelledAs(NMOL/L, nmol/L)
* insert SpelledAs(pmol/L, pmol/L)
* insert SpelledAs(pmol/l, pmol/L)
* insert SpelledAs(PMOL/L, pmol/L)
* insert SpelledAs(umol/L, umol/L)
* insert SpelledAs(umol/l, umol/L)
* insert SpelledAs(µmol/L, umol/L)
* insert SpelledAs(µmol/l, umol/L)
* insert SpelledAs(mmol/L, mmol/L)
* insert SpelledAs(mmol/l, mmol/L)
* insert SpelledAs(ng/mL, ng/mL)
* insert SpelledAs(ng/ml, ng/mL)
* insert SpelledAs(NG/ML, ng/mL)
* insert SpelledAs(pg/mL, pg/mL)
* insert SpelledAs(pg/ml, pg/mL)
* insert SpelledAs(PG/ML, pg/mL)
* insert SpelledAs(ug/L, ug/L)
* insert SpelledAs(ug/l, ug/L)
* insert SpelledAs(µg/L, ug/L)
* insert SpelledAs(µg/l, ug/L)
* insert SpelledAs(mcg/L, ug/L)
* insert SpelledAs(ug/dL, ug/dL)
* insert SpelledAs(ug/dl, ug/dL)
* insert SpelledAs(µg/dL, ug/dL)
* insert SpelledAs(µg/dl, ug/dL)
* insert SpelledAs(mcg/dL, ug/dL)
* insert SpelledAs(ug/mL, ug/mL)
* insert SpelledAs(µg/mL, ug/mL)
* insert SpelledAs(mcg/mL, ug/mL)
* insert SpelledAs(ng/L, ng/L)
* insert SpelledAs(ng/l, ng/L)
* insert SpelledAs(mg/L, mg/L)
* insert SpelledAs(mg/l, mg/L)
* insert SpelledAs(g/dL, g/dL)
* insert SpelledAs(g/dl, g/dL)
* insert SpelledAs(G/DL, g/dL)
* insert SpelledAs(g/L, g/L)
* insert SpelledAs(g/l, g/L)
* insert SpelledAs([IU]/L, [IU]/L)
* insert SpelledAs(IU/L, [IU]/L)
* insert SpelledAs(IU/l, [IU]/L)
* insert SpelledAs(iu/L, [IU]/L)
* insert SpelledAs(m[IU]/mL, m[IU]/mL)
* insert SpelledAs(mIU/mL, m[IU]/mL)
* insert SpelledAs(mIU/ml, m[IU]/mL)
* insert SpelledAs(MIU/ML, m[IU]/mL)
* insert SpelledAs(m[IU]/L, m[IU]/L)
* insert SpelledAs(mIU/L, m[IU]/L)
* insert SpelledAs(mIU/l, m[IU]/L)
* insert SpelledAs(u[IU]/mL, u[IU]/mL)
* insert SpelledAs(uIU/mL, u[IU]/mL)
* insert SpelledAs(uIU/ml, u[IU]/mL)
* insert SpelledAs(µIU/mL, u[IU]/mL)
* insert SpelledAs(µIU/ml, u[IU]/mL)
* insert SpelledAs(U/L, U/L)
* insert SpelledAs(U/l, U/L)
* insert SpelledAs(ukat/L, ukat/L)
* insert SpelledAs(µkat/L, ukat/L)
* insert SpelledAs(%, %)
* insert SpelledAs(L/L, L/L)
* insert SpelledAs(l/l, L/L)
* insert SpelledAs(10*6/mL, 10*6/mL)
* insert SpelledAs(10^6/mL, 10*6/mL)
* insert SpelledAs(10^6/ml, 10*6/mL)
* insert SpelledAs(mill/mL, 10*6/mL)
* insert SpelledAs(x10^6/mL, 10*6/mL)
* insert SpelledAs(x10E6/mL, 10*6/mL)
* insert SpelledAs(10*6, 10*6)
* insert SpelledAs(10^6, 10*6)
* insert SpelledAs(mL, mL)
* insert SpelledAs(ml, mL)
* insert SpelledAs([pH], [pH])
* insert SpelledAs(pH, [pH])
* insert SpelledAs(d, d)
* insert SpelledAs(days, d)
* insert SpelledAs(day, d)
* insert SpelledAs(cm, cm)
* insert SpelledAs(mm, mm)
* insert SpelledAs(kg/m2, kg/m2)
* insert SpelledAs(μmol/L, umol/L)
* insert SpelledAs(μmol/l, umol/L)
* insert SpelledAs(μg/L, ug/L)
* insert SpelledAs(μg/l, ug/L)
* insert SpelledAs(μg/dL, ug/dL)
* insert SpelledAs(μg/dl, ug/dL)
* insert SpelledAs(μg/mL, ug/mL)
* insert SpelledAs(μIU/mL, u[IU]/mL)
* insert SpelledAs(μIU/ml, u[IU]/mL)
* insert SpelledAs(μkat/L, ukat/L)
