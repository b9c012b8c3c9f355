// Semen analysis: a panel whose members are single results of one sample. Each member is a laboratory result.

Profile: SemenPanelObservation
Parent: Observation
Id: semen-panel
Title: "Semen analysis panel"
Description: """
The Observation that groups the results of one semen sample, sent by the andrology laboratory. It has no value of its
own: each parameter is an Observation with its own code, unit, method and range, named in `hasMember`. Without a
panel, results are put together by specimen or, failing that, by time, so the same sample must carry the same time
everywhere. Parameters sent as `component` are read too, where the panel does not claim this profile.
"""
* insert ConformanceMetadata
* insert CategorySlice(laboratory)
* insert OfOneMan
* code from SemenPanel (required)
* value[x] 0..0
* specimen MS
* method MS
* hasMember MS
* hasMember only Reference(Observation)
* obeys semen-1

Profile: SemenVolumeObservation
Parent: FertilityLaboratoryObservation
Id: semen-volume
Title: "Semen volume"
Description: """
Volume of the whole ejaculate, best found by weight, sent by the andrology laboratory. Every total count is made from
it, so a lost portion makes all of them too low: say so in a note, or do not send the volume as final. Zero says that
there was no ejaculate (aspermia), not that no sample was given.
"""
* insert AnalyteProfile(SemenVolume, UnitsSemenVolume)

Profile: SpermConcentrationObservation
Parent: FertilityLaboratoryObservation
Id: sperm-concentration
Title: "Sperm concentration"
Description: """
Millions of sperm in one mL of semen, sent by the andrology laboratory. Where no sperm was seen, the value is 0 and
`method` says whether the centrifuged pellet was searched (`centrifuged-pellet`); without it azoospermia is never
called. Send `10*6/mL`; the number per litre or the bare count per mL is not understood.
"""
* insert AnalyteProfile(SpermConcentration, UnitsSpermConcentration)
* method MS
* method from SpermConcentrationMethods (extensible)
* obeys sperm-1

Profile: TotalSpermCountObservation
Parent: FertilityLaboratoryObservation
Id: total-sperm-count
Title: "Total sperm count"
Description: """
Millions of sperm in the whole ejaculate, that is volume times concentration, sent by the andrology laboratory. It
carries a local code, because no checked LOINC code was at hand. The rules calculate it themselves from volume and
concentration of one sample and do not read this one, so send those two as well.
"""
* insert AnalyteProfile(TotalSpermCount, UnitsTotalSpermCount)
* derivedFrom MS

Profile: SpermTotalMotilityObservation
Parent: FertilityLaboratoryObservation
Id: sperm-total-motility
Title: "Total sperm motility"
Description: """
Share of sperm that move at all, forward or not, sent by the andrology laboratory. It is often mixed up with
progressive motility, which is smaller and has a code of its own. The share is in per cent, not a fraction of one.
"""
* insert AnalyteProfile(SpermTotalMotility, UnitsSpermTotalMotility)
* obeys percent-1

Profile: SpermProgressiveMotilityObservation
Parent: FertilityLaboratoryObservation
Id: sperm-progressive-motility
Title: "Progressive sperm motility"
Description: """
Share of sperm that move forward, rapid and slow together, sent by the andrology laboratory. Asthenozoospermia is read
from it and not from total motility. A laboratory that reports rapid and slow apart sends their sum here.
"""
* insert AnalyteProfile(SpermProgressiveMotility, UnitsSpermProgressiveMotility)
* obeys percent-1

Profile: SpermMorphologyObservation
Parent: FertilityLaboratoryObservation
Id: sperm-morphology
Title: "Sperm with normal forms"
Description: """
Share of sperm with normal form, sent by the andrology laboratory. The limit of 4 % holds for strict (Tygerberg,
Kruger) criteria only, and no LOINC code says so: state them in `method` with `strict-morphology`. A result without
method is accepted with a warning, because many laboratories still send none.
"""
* insert AnalyteProfile(SpermMorphology, UnitsSpermMorphology)
* method MS
* method from SpermMorphologyMethods (extensible)
* obeys percent-1
* obeys morphology-1

Profile: SpermVitalityObservation
Parent: FertilityLaboratoryObservation
Id: sperm-vitality
Title: "Sperm vitality"
Description: """
Share of live sperm, by dye exclusion or hypo-osmotic swelling, sent by the andrology laboratory. It is asked for
where few sperm move, to tell dead from immotile sperm. Motile sperm are alive, so a vitality below total motility is
a mistake.
"""
* insert AnalyteProfile(SpermVitality, UnitsSpermVitality)
* obeys percent-1

Profile: SemenPhObservation
Parent: FertilityLaboratoryObservation
Id: semen-ph
Title: "Semen pH"
Description: """
Acidity of the semen, sent by the andrology laboratory. Together with low volume and azoospermia, acidic semen speaks
for a blockage. pH has the UCUM unit `[pH]`; `1`, `{pH}` and no unit are not understood.
"""
* insert AnalyteProfile(SemenPh, UnitsSemenPh)

Profile: SexualAbstinenceObservation
Parent: FertilityLaboratoryObservation
Id: sexual-abstinence
Title: "Abstinence before the semen sample"
Description: """
Days without ejaculation before the sample, as the man states them, sent by the andrology laboratory with the
analysis. A sample counts only after 2 to 7 days. Send days with the UCUM code `d`; hours are not understood.
"""
* insert AnalyteProfile(SexualAbstinence, UnitsSexualAbstinence)

Profile: SemenRoundCellsObservation
Parent: FertilityLaboratoryObservation
Id: round-cells
Title: "Round cells in semen"
Description: """
Millions of round cells in one mL of semen, sent by the andrology laboratory. Round cells are white cells and immature
germ cells together; only a peroxidase stain tells them apart, and its result is sent as leukocytes. The rules do not
read it.
"""
* insert AnalyteProfile(SemenRoundCells, UnitsRoundCells)

Profile: SemenLeukocytesObservation
Parent: FertilityLaboratoryObservation
Id: semen-leukocytes
Title: "Leukocytes in semen"
Description: """
Millions of peroxidase-positive white cells in one mL of semen, sent by the andrology laboratory. More than one
million per mL is leukocytospermia. Round cells that were not stained are not leukocytes and have a code of their own.
"""
* insert AnalyteProfile(SemenLeukocytes, UnitsSemenLeukocytes)

Profile: SpermDnaFragmentationObservation
Parent: FertilityLaboratoryObservation
Id: sperm-dna-fragmentation
Title: "Sperm DNA fragmentation"
Description: """
Share of sperm with fragmented DNA, sent by a specialised laboratory. Flow cytometry has a LOINC code; TUNEL, comet
and chromatin dispersion tests carry the local code, and `method` names the assay, because limits differ between
assays. The share of sperm with normal chromatin (LOINC 101570-0) is the opposite and does not belong here. The rules
do not read it yet.
"""
* insert AnalyteProfile(SpermDnaFragmentation, UnitsSpermDnaFragmentation)
* method MS
* obeys percent-1

Profile: TotalMotileSpermCountObservation
Parent: FertilityLaboratoryObservation
Id: total-motile-sperm-count
Title: "Total motile sperm count"
Description: """
Millions of moving sperm in the whole ejaculate before washing, sent by the andrology laboratory. Its basis is in the
code: total motility or progressive motility; the two are never compared with the same limit. Both codes are local,
because no checked LOINC code was at hand. A count after washing does not belong here. The rules calculate both
themselves and do not read this one.
"""
* insert AnalyteProfile(TotalMotileSpermCount, UnitsTotalMotileSpermCount)
* derivedFrom MS
