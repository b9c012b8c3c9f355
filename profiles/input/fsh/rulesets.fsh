// What every artifact says about itself.

RuleSet: ConformanceMetadata
* ^version = "0.1.0"
* ^status = #active
* ^experimental = false
* ^date = "2026-11-25"
* ^publisher = "fertility-cds project"

RuleSet: LocalCodeSystem
* insert ConformanceMetadata
* ^caseSensitive = true
* ^content = #complete

// Clinical content stays in draft until the clinical owner has approved it.
RuleSet: KnowledgeMetadata(type, id)
* id = "{id}"
* url = "https://fertilitycds.org/fhir/{type}/{id}"
* version = "0.1.0"
* status = #draft
* experimental = false
* date = "2026-11-25"
* publisher = "fertility-cds project"

// Licence notices, by the code systems that a value set draws from (terminology/LICENSES.md holds the full text).
RuleSet: CopyrightLoinc
* ^copyright = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC is a registered United States trademark of Regenstrief Institute, Inc."

RuleSet: CopyrightConditions
* ^copyright = "Includes content from the SNOMED CT Global Patient Set, used by permission of SNOMED International under the Creative Commons Attribution 4.0 International licence; SNOMED CT is a registered trademark of SNOMED International. Includes ICD-10-CM codes, which the United States National Center for Health Statistics publishes."

RuleSet: CopyrightDrugs
* ^copyright = "Uses RxNorm, courtesy of the U.S. National Library of Medicine (NLM); NLM is not responsible for the product and does not endorse it. Includes codes of the ATC classification, copyright WHO Collaborating Centre for Drug Statistics Methodology, Oslo; commercial use of ATC texts needs their permission."

RuleSet: CopyrightUcum
* ^copyright = "This product includes all or a portion of the UCUM table, UCUM codes, and UCUM definitions or is derived from it, subject to a license from Regenstrief Institute, Inc. and The UCUM Organization. See https://ucum.org/license."

RuleSet: CopyrightHL7
* ^copyright = "This material derives from the HL7 Terminology (THO). THO is copyright 1989+ Health Level Seven International and is made available under the CC0 designation. For more licensing information see: https://terminology.hl7.org/license.html"

RuleSet: CopyrightLocal
* ^copyright = "Local codes of the fertility-cds project; none of a foreign code system."
