// Laboratory results as the rules read them. One abstract profile, one profile for each analyte.

Profile: FertilityLaboratoryObservation
Parent: Observation
Id: fertility-laboratory-observation
Title: "Laboratory result for fertility"
Description: """
What every laboratory result has in common here: a category, a code, the man, the time of the sample, a number in a
UCUM unit. Laboratories never claim it; they claim the profile of the analyte. `effective[x]` is the time of the
sample, never the time of the report, which is `issued`; and the unit counts by its UCUM code, never by the text in
`unit`. A result without value says why in `dataAbsentReason`.
"""
* ^abstract = true
* insert ConformanceMetadata
* insert CategorySlice(laboratory)
* insert MeasuredObservation
* specimen MS
* specimen ^short = "The sample; results of one sample count once and belong together"
* obeys lab-5 and lab-6

Profile: TotalTestosteroneObservation
Parent: FertilityLaboratoryObservation
Id: total-testosterone
Title: "Total testosterone"
Description: """
Total testosterone in serum or plasma, sent by the laboratory that measured it. The hour decides: the rules count a
sample as a morning sample only between 07:00 and 11:00 local time and read a date alone as 'time unknown'. A missing
hour is a warning and not an error, because a laboratory that was told only the date has nothing better to send and
the value still belongs on the record. Mass and molar units differ by a factor of 28.842, so the unit code must be the
unit of the number; name the assay in `method` (`lc-ms-ms`, `cdc-certified`) where it is known.
"""
* insert AnalyteProfile(TotalTestosterone, UnitsTotalTestosterone)
* method MS
* method from HormoneMethods (extensible)
* obeys testosterone-1

Profile: FreeTestosteroneDirectObservation
Parent: FertilityLaboratoryObservation
Id: free-testosterone-direct
Title: "Free testosterone, measured"
Description: """
Free testosterone that a laboratory measured directly or by a method that its code does not state. The rules show it
but never decide by it, because direct immunoassays are not reliable enough. Send SHBG and albumin from the same
sample, from which free testosterone is calculated; a laboratory that calculates it itself sends the profile
`calculated-free-testosterone` instead.
"""
* insert AnalyteProfile(FreeTestosteroneDirect, UnitsFreeTestosteroneDirect)
* method MS

Profile: CalculatedFreeTestosteroneObservation
Parent: FertilityLaboratoryObservation
Id: calculated-free-testosterone
Title: "Free testosterone, calculated"
Description: """
Free testosterone that the laboratory calculated from total testosterone, SHBG and albumin, with the equation named in
`method`. A molar result carries the local code, because no checked LOINC code for it was at hand. The rules calculate
free testosterone themselves and do not read this one; it is here so that the two can be compared.
"""
* insert AnalyteProfile(CalculatedFreeTestosterone, UnitsCalculatedFreeTestosterone)
* method MS
* derivedFrom MS

Profile: BioavailableTestosteroneObservation
Parent: FertilityLaboratoryObservation
Id: bioavailable-testosterone
Title: "Bioavailable testosterone"
Description: """
Testosterone that is free or only loosely bound to albumin, measured after precipitation or calculated; sent by the
laboratory. The rules do not read it. It is often reported as a per cent of total testosterone under another code:
that is a different quantity and does not belong here.
"""
* insert AnalyteProfile(BioavailableTestosterone, UnitsBioavailableTestosterone)
* method MS

Profile: SexHormoneBindingGlobulinObservation
Parent: FertilityLaboratoryObservation
Id: shbg
Title: "Sex hormone binding globulin (SHBG)"
Description: """
Sex hormone binding globulin in serum or plasma, sent by the laboratory. From it and total testosterone of the same
sample free testosterone is calculated. Send nmol/L: a result in ug/dL is valid here, but the rules do not use it,
because the conversion depends on the assay.
"""
* insert AnalyteProfile(SexHormoneBindingGlobulin, UnitsShbg)

Profile: AlbuminObservation
Parent: FertilityLaboratoryObservation
Id: albumin
Title: "Albumin"
Description: """
Albumin in serum or plasma, sent by the laboratory and needed for calculated free testosterone. g/L and g/dL differ by
a factor of ten, so the unit code must be the unit of the number. A molar result is valid here, but the rules do not
use it. Albumin of urine is another test.
"""
* insert AnalyteProfile(Albumin, UnitsAlbumin)

Profile: LuteinisingHormoneObservation
Parent: FertilityLaboratoryObservation
Id: lh
Title: "Luteinising hormone (LH)"
Description: """
Luteinising hormone in serum or plasma, sent by the laboratory. Read together with testosterone of the same morning it
tells testicular from pituitary failure. International units need brackets in UCUM: `[IU]/L` and `m[IU]/mL` are the
same size, `IU/L` and `mIU/mL` are no UCUM codes. Send the male reference range.
"""
* insert AnalyteProfile(LuteinisingHormone, UnitsLh)

Profile: FollicleStimulatingHormoneObservation
Parent: FertilityLaboratoryObservation
Id: fsh
Title: "Follicle-stimulating hormone (FSH)"
Description: """
Follicle-stimulating hormone in serum or plasma, sent by the laboratory. It shows how hard the pituitary drives sperm
production. International units need brackets in UCUM: `[IU]/L` and `m[IU]/mL` are the same size. A normal value alone
never proves that azoospermia is due to a blockage. Send the male reference range.
"""
* insert AnalyteProfile(FollicleStimulatingHormone, UnitsFsh)

Profile: EstradiolObservation
Parent: FertilityLaboratoryObservation
Id: estradiol
Title: "Estradiol (E2)"
Description: """
Estradiol in serum or plasma, sent by the laboratory. The ratio of testosterone to estradiol is formed only from one
draw, so give both results the same specimen or time. Male values lie near the lower limit of many immunoassays: send
a result below the limit with the comparator `<`, never as the bare limit, and name LC-MS/MS in `method` where it was
used.
"""
* insert AnalyteProfile(Estradiol, UnitsEstradiol)
* method MS
* method from HormoneMethods (extensible)

Profile: ProlactinObservation
Parent: FertilityLaboratoryObservation
Id: prolactin
Title: "Prolactin"
Description: """
Prolactin in serum or plasma, in mass or in international units, sent by the laboratory. The two scales are never
converted into each other, because the factor depends on the standard. A result is therefore compared with the range
of its own report: send the male reference range, in the unit of the value.
"""
* insert AnalyteProfile(Prolactin, UnitsProlactin)

Profile: ThyrotropinObservation
Parent: FertilityLaboratoryObservation
Id: tsh
Title: "Thyroid-stimulating hormone (TSH)"
Description: """
Thyroid-stimulating hormone in serum or plasma, sent by the laboratory. An underactive thyroid raises prolactin, so
TSH belongs to the work-up of a raised prolactin; outside the range of its own report it speaks against a SERM.
International units need brackets in UCUM: `m[IU]/L`.
"""
* insert AnalyteProfile(Thyrotropin, UnitsTsh)

Profile: FreeThyroxineObservation
Parent: FertilityLaboratoryObservation
Id: free-t4
Title: "Free thyroxine (free T4)"
Description: """
Free thyroxine in serum or plasma, sent by the laboratory. With TSH it shows whether the pituitary drives the thyroid,
which matters where several pituitary hormones fail. The rules do not read it yet. Total thyroxine is another test and
far larger.
"""
* insert AnalyteProfile(FreeThyroxine, UnitsFreeT4)

Profile: InhibinBObservation
Parent: FertilityLaboratoryObservation
Id: inhibin-b
Title: "Inhibin B"
Description: """
Inhibin B in serum or plasma, a product of the Sertoli cells, sent by a specialised laboratory. It carries the local
code, because no LOINC code for it was checked in an official list; send the laboratory's own LOINC code as a second
coding. Inhibin A is another hormone and does not belong here. The rules do not read it yet.
"""
* insert AnalyteProfile(InhibinB, UnitsInhibinB)

Profile: AntiMullerianHormoneObservation
Parent: FertilityLaboratoryObservation
Id: amh
Title: "Anti-Müllerian hormone (AMH)"
Description: """
Anti-Müllerian hormone in serum or plasma, which LOINC calls Mullerian inhibiting substance; sent by the laboratory.
In men it is asked for in delayed puberty and absent testes. The rules do not read it yet. Reference ranges on reports
are mostly those of women: send the male range.
"""
* insert AnalyteProfile(AntiMullerianHormone, UnitsAmh)

Profile: Hydroxyprogesterone17Observation
Parent: FertilityLaboratoryObservation
Id: 17-oh-progesterone
Title: "17-Hydroxyprogesterone"
Description: """
17-Hydroxyprogesterone in serum or plasma, sent by the laboratory. A high morning value points to congenital adrenal
hyperplasia, a rare and treatable cause of male infertility. It follows the hour as testosterone does, so send the
time of day. The rules do not read it yet.
"""
* insert AnalyteProfile(Hydroxyprogesterone17, Units17OhProgesterone)

Profile: DehydroepiandrosteroneSulfateObservation
Parent: FertilityLaboratoryObservation
Id: dhea-s
Title: "Dehydroepiandrosterone sulfate (DHEA-S)"
Description: """
Dehydroepiandrosterone sulfate in serum or plasma, an androgen of the adrenal gland, sent by the laboratory. Its range
falls steeply with age, so send the range for the man's age. DHEA without the sulfate is another test. The rules do
not read it yet.
"""
* insert AnalyteProfile(DehydroepiandrosteroneSulfate, UnitsDheaS)

Profile: ChoriogonadotropinObservation
Parent: FertilityLaboratoryObservation
Id: choriogonadotropin
Title: "Human chorionic gonadotropin (hCG), measured"
Description: """
Human chorionic gonadotropin in serum or plasma, sent by the laboratory. In a man it is a tumour marker, or shows that
hCG was injected. hCG as a drug is recorded in medication resources, not here. The rules do not read this result.
"""
* insert AnalyteProfile(Choriogonadotropin, UnitsChoriogonadotropin)

Profile: HaematocritObservation
Parent: FertilityLaboratoryObservation
Id: haematocrit
Title: "Haematocrit"
Description: """
Share of the blood that is red cells, sent by the laboratory. A safety limit of testosterone and hCG treatment rests
on it: above 54 % the drug is held. 0.47 L/L and 47 % are the same, 47 L/L is not; the unit code must be the unit of
the number.
"""
* insert AnalyteProfile(Haematocrit, UnitsHaematocrit)

Profile: HaemoglobinObservation
Parent: FertilityLaboratoryObservation
Id: haemoglobin
Title: "Haemoglobin"
Description: """
Haemoglobin in blood, sent by the laboratory with the haematocrit. Low testosterone lowers it and androgens raise it.
g/dL and g/L differ by a factor of ten. The rules read the haematocrit and not the haemoglobin.
"""
* insert AnalyteProfile(Haemoglobin, UnitsHaemoglobin)

Profile: ProstateSpecificAntigenObservation
Parent: FertilityLaboratoryObservation
Id: psa
Title: "Prostate-specific antigen (PSA)"
Description: """
Total prostate-specific antigen in serum or plasma, sent by the laboratory. It belongs to the follow-up of men who
take androgens. Free PSA and the share of free PSA are other tests with other codes.
"""
* insert AnalyteProfile(ProstateSpecificAntigen, UnitsPsa)

Profile: AlanineAminotransferaseObservation
Parent: FertilityLaboratoryObservation
Id: alt
Title: "Alanine aminotransferase (ALT)"
Description: """
Activity of alanine aminotransferase in serum or plasma, sent by the laboratory. Clomiphene is not for men with liver
disease, which this enzyme helps to find. An enzyme unit is `U/L` in UCUM, not `[IU]/L`, which is for hormones. The
rules read problems of the liver and not the enzyme.
"""
* insert AnalyteProfile(AlanineAminotransferase, UnitsAlt)

Profile: AspartateAminotransferaseObservation
Parent: FertilityLaboratoryObservation
Id: ast
Title: "Aspartate aminotransferase (AST)"
Description: """
Activity of aspartate aminotransferase in serum or plasma, sent by the laboratory with ALT. It also comes from muscle
and rises after hard training. An enzyme unit is `U/L` in UCUM, not `[IU]/L`, which is for hormones. The rules read
problems of the liver and not the enzyme.
"""
* insert AnalyteProfile(AspartateAminotransferase, UnitsAst)
