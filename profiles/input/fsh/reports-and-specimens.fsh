// What groups results, and what they were measured in.

RuleSet: LaboratoryReport
* insert ConformanceMetadata
* status MS
* category 1..* MS
* category ^slicing.discriminator.type = #value
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains laboratory 1..1 MS
* category[laboratory] = $diagnostic-service#LAB
* code MS
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] only dateTime or Period
* effective[x] MS
* issued MS
* specimen MS
* result MS
* result only Reference(Observation)
* obeys report-1

Profile: HormonePanelReport
Parent: DiagnosticReport
Id: hormone-panel-report
Title: "Report of a male hormone panel"
Description: """
The laboratory's report on the hormones of one blood sample, such as testosterone, LH, FSH, estradiol and prolactin.
Each hormone is an Observation of its own in `result`; a report that holds only text or a document cannot be read by
the rules. The rules read the Observations and never the report, so a corrected number has to be corrected there.
Laboratories name panels by codes of their own, so the code is only preferred.
"""
* insert LaboratoryReport
* code from HormonePanel (preferred)

Profile: SemenAnalysisReport
Parent: DiagnosticReport
Id: semen-analysis-report
Title: "Report of a semen analysis"
Description: """
The andrology laboratory's report on one semen sample, with the panel Observation and its members in `result`.
Comments on the sample, such as a lost portion, often stand only in the text of the report and are then not seen by
the rules: state them in the Observations. Two samples are two reports.
"""
* insert LaboratoryReport
* code from SemenPanel (required)

Profile: FertilitySpecimen
Parent: Specimen
Id: fertility-specimen
Title: "Sample for fertility tests"
Description: """
The blood or semen sample behind results, sent by the laboratory. It says what the results cannot: whether the man
fasted, and, by the accession identifier, which results come from one sample and therefore count once. Fasting not
stated is not the same as not fasting, so leave it out rather than guess. A duration of fasting may stand in place of
the code.
"""
* insert ConformanceMetadata
* accessionIdentifier MS
* accessionIdentifier.value 1..1
* type 1..1 MS
* subject 1..1 MS
* subject only Reference(Patient)
* collection MS
* collection.collected[x] MS
* collection.fastingStatus[x] MS
* collection.fastingStatusCodeableConcept MS
* collection.fastingStatusCodeableConcept from FastingStatus (required)
