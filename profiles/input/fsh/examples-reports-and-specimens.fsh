// Samples and reports, and what does not conform.

Instance: pass.fertility-specimen
InstanceOf: FertilitySpecimen
Usage: #example
Title: "Serum, taken fasting in the morning"
* status = #available
* accessionIdentifier.system = "https://laboratory.fertilitycds.org/accession"
* accessionIdentifier.value = "26-0518-0412"
* type = $specimen-type#SER "Serum"
* subject = Reference(pass.patient)
* collection.collectedDateTime = "2026-05-18T08:10:00+02:00"
* collection.fastingStatusCodeableConcept = $fasting-status#F "Patient was fasting prior to the procedure."

Instance: pass.fertility-specimen.semen
InstanceOf: FertilitySpecimen
Usage: #example
Title: "Semen"
* status = #available
* accessionIdentifier.system = "https://laboratory.fertilitycds.org/accession"
* accessionIdentifier.value = "26-0518-0977"
* type = $specimen-type#SMN "Seminal fluid"
* subject = Reference(pass.patient)
* collection.collectedDateTime = "2026-05-18T08:10:00+02:00"

Instance: fail.fastingStatusCodeableConcept.fertility-specimen
InstanceOf: Specimen
Usage: #example
Title: "Serum: fasting status of another code system"
* insert Claims(fertility-specimen)
* status = #available
* accessionIdentifier.system = "https://laboratory.fertilitycds.org/accession"
* accessionIdentifier.value = "26-0518-0412"
* type = $specimen-type#SER "Serum"
* subject = Reference(pass.patient)
* collection.collectedDateTime = "2026-05-18T08:10:00+02:00"
* collection.fastingStatusCodeableConcept = $data-absent-reason#unknown "Unknown"

Instance: pass.hormone-panel-report
InstanceOf: HormonePanelReport
Usage: #example
Title: "Report of a hormone panel"
* insert Final
* insert Timed
* code = $fertility-observation#hormone-panel "Male hormone panel"
* specimen = Reference(pass.fertility-specimen)
* result[+] = Reference(pass.total-testosterone)
* result[+] = Reference(pass.shbg)
* result[+] = Reference(pass.albumin)
* result[+] = Reference(pass.lh)
* result[+] = Reference(pass.fsh)
* result[+] = Reference(pass.estradiol)
* result[+] = Reference(pass.prolactin)

Instance: pass.semen-analysis-report
InstanceOf: SemenAnalysisReport
Usage: #example
Title: "Report of a semen analysis"
* insert Final
* insert Timed
* code = $loinc#54231-6 "Semen analysis fertility panel"
* specimen = Reference(pass.fertility-specimen.semen)
* result[+] = Reference(pass.semen-panel)
* result[+] = Reference(pass.semen-volume)
* result[+] = Reference(pass.sperm-concentration)
* result[+] = Reference(pass.total-sperm-count)
* result[+] = Reference(pass.sperm-total-motility)
* result[+] = Reference(pass.sperm-progressive-motility)
* result[+] = Reference(pass.sperm-morphology)
* result[+] = Reference(pass.sperm-vitality)
* result[+] = Reference(pass.semen-ph)
* result[+] = Reference(pass.sexual-abstinence)
* result[+] = Reference(pass.round-cells)
* result[+] = Reference(pass.semen-leukocytes)
* result[+] = Reference(pass.sperm-dna-fragmentation)
* result[+] = Reference(pass.total-motile-sperm-count)

Instance: fail.report-1.hormone-panel-report
InstanceOf: DiagnosticReport
Usage: #example
Title: "Report of a hormone panel: results as text only"
* insert Claims(hormone-panel-report)
* category = $diagnostic-service#LAB
* insert Final
* insert Timed
* code = $fertility-observation#hormone-panel "Male hormone panel"
* conclusion = "Testosterone 412 ng/dL, LH 4.6 IU/L."

Instance: fail.code.semen-analysis-report
InstanceOf: DiagnosticReport
Usage: #example
Title: "Report of a semen analysis: the code is of another test"
* insert Claims(semen-analysis-report)
* category = $diagnostic-service#LAB
* insert Final
* insert Timed
* insert CodeOfLH
* result = Reference(pass.semen-panel)
