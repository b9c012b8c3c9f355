// Every alias of the project, for profiles/ and terminology/ alike.

// Code systems of others
Alias: $loinc = http://loinc.org
Alias: $sct = http://snomed.info/sct
Alias: $rxnorm = http://www.nlm.nih.gov/research/umls/rxnorm
Alias: $atc = http://www.whocc.no/atc
Alias: $icd-10-cm = http://hl7.org/fhir/sid/icd-10-cm
Alias: $ucum = http://unitsofmeasure.org
Alias: $observation-category = http://terminology.hl7.org/CodeSystem/observation-category
Alias: $diagnostic-service = http://terminology.hl7.org/CodeSystem/v2-0074
Alias: $fasting-status = http://terminology.hl7.org/CodeSystem/v2-0916
Alias: $specimen-type = http://terminology.hl7.org/CodeSystem/v2-0487
Alias: $data-absent-reason = http://terminology.hl7.org/CodeSystem/data-absent-reason
Alias: $resource-types = http://hl7.org/fhir/resource-types
Alias: $plan-definition-type = http://terminology.hl7.org/CodeSystem/plan-definition-type
Alias: $flag-category = http://terminology.hl7.org/CodeSystem/flag-category

// Our code systems
Alias: $fertility-recommendation = https://fertilitycds.org/fhir/CodeSystem/fertility-recommendation
Alias: $fertility-observation = https://fertilitycds.org/fhir/CodeSystem/fertility-observation
Alias: $fertility-medication = https://fertilitycds.org/fhir/CodeSystem/fertility-medication
Alias: $fertility-method = https://fertilitycds.org/fhir/CodeSystem/fertility-method
Alias: $fertility-analyte = https://fertilitycds.org/fhir/CodeSystem/fertility-analyte
Alias: $testis = https://fertilitycds.org/fhir/CodeSystem/testis
Alias: $hpg-axis-status = https://fertilitycds.org/fhir/CodeSystem/hpg-axis-status
Alias: $axis-modifier = https://fertilitycds.org/fhir/CodeSystem/axis-modifier
Alias: $semen-status = https://fertilitycds.org/fhir/CodeSystem/semen-status
Alias: $provenance-tag = https://fertilitycds.org/fhir/CodeSystem/provenance-tag
Alias: $guideline = https://fertilitycds.org/fhir/CodeSystem/guideline

// Extensions
Alias: $strength-of-recommendation = http://hl7.org/fhir/StructureDefinition/cqf-strengthOfRecommendation
Alias: $quality-of-evidence = http://hl7.org/fhir/StructureDefinition/cqf-qualityOfEvidence
Alias: $flag-detail = http://hl7.org/fhir/StructureDefinition/flag-detail

// Care
Alias: $fertility-drug-class = https://fertilitycds.org/fhir/CodeSystem/fertility-drug-class
Alias: $medicine-classification-type = https://fertilitycds.org/fhir/CodeSystem/medicine-classification-type
Alias: $drug-target = https://fertilitycds.org/fhir/CodeSystem/drug-target
Alias: $regulatory-status = https://fertilitycds.org/fhir/CodeSystem/regulatory-status
Alias: $evidence-design = https://fertilitycds.org/fhir/CodeSystem/evidence-design
Alias: $administration-method = https://fertilitycds.org/fhir/CodeSystem/administration-method
Alias: $hpg-axis-status = https://fertilitycds.org/fhir/CodeSystem/hpg-axis-status
Alias: $semen-status = https://fertilitycds.org/fhir/CodeSystem/semen-status
Alias: $fertility-data-quality = https://fertilitycds.org/fhir/CodeSystem/fertility-data-quality
Alias: $ucum = http://unitsofmeasure.org
Alias: $provenance-participant-type = http://terminology.hl7.org/CodeSystem/provenance-participant-type
Alias: $condition-clinical = http://terminology.hl7.org/CodeSystem/condition-clinical
Alias: $condition-ver-status = http://terminology.hl7.org/CodeSystem/condition-ver-status
