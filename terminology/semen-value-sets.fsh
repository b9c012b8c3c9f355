// Semen analysis: a panel whose members are single results. Total counts are calculated here, not read.

ValueSet: SemenPanel
Id: semen-panel
Title: "Semen analysis panel"
Description: "The result that groups the results of one semen sample."
* insert LaboratoryValueSet
* $loinc#54231-6 "Semen analysis fertility panel"
* $loinc#13361-1 "Semen analysis panel"

ValueSet: SemenVolume
Id: semen-volume
Title: "Semen volume"
Description: "Volume of the ejaculate."
* insert LaboratoryValueSet
* $loinc#3160-9 "Volume of Semen"

ValueSet: SpermConcentration
Id: sperm-concentration
Title: "Sperm concentration"
Description: "Number of sperm in a volume of semen."
* insert LaboratoryValueSet
* $loinc#9780-8 "Spermatozoa [#/volume] in Semen"

ValueSet: SpermTotalMotility
Id: sperm-total-motility
Title: "Total sperm motility"
Description: "Share of sperm that move, forward or not."
* insert LaboratoryValueSet
* $loinc#6800-7 "Spermatozoa Motile/100 spermatozoa in Semen"

ValueSet: SpermProgressiveMotility
Id: sperm-progressive-motility
Title: "Progressive sperm motility"
Description: "Share of sperm that move forward."
* insert LaboratoryValueSet
* $loinc#14194-5 "Spermatozoa Progressive/100 spermatozoa in Semen"

ValueSet: SpermMorphology
Id: sperm-morphology
Title: "Sperm with normal forms"
Description: "Share of sperm with normal form. Strict criteria are stated in the method of the result."
* insert LaboratoryValueSet
* $loinc#10622-9 "Spermatozoa Normal/100 spermatozoa in Semen"

ValueSet: SemenPh
Id: semen-ph
Title: "Semen pH"
Description: "Acidity of the semen."
* insert LaboratoryValueSet
* $loinc#2752-4 "pH of Semen"

ValueSet: SexualAbstinence
Id: sexual-abstinence
Title: "Abstinence before the semen sample"
Description: "Days without ejaculation before the semen sample."
* insert LaboratoryValueSet
* $loinc#10587-4 "Sexual abstinence duration"

ValueSet: TesticularLongAxis
Id: testicular-long-axis
Title: "Testicular long axis"
Description: "Longest diameter of a testis; local code, because no checked LOINC code was at hand."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-observation#testicular-long-axis "Testicular long axis"

ValueSet: SemenAnalysis
Id: semen-analysis
Title: "Semen analysis"
Description: "Every result that belongs to a semen analysis."
* insert LaboratoryValueSet
* $loinc#54231-6 "Semen analysis fertility panel"
* $loinc#13361-1 "Semen analysis panel"
* $loinc#3160-9 "Volume of Semen"
* $loinc#9780-8 "Spermatozoa [#/volume] in Semen"
* $loinc#6800-7 "Spermatozoa Motile/100 spermatozoa in Semen"
* $loinc#14194-5 "Spermatozoa Progressive/100 spermatozoa in Semen"
* $loinc#10620-3 "Spermatozoa Nonprogressive/100 spermatozoa in Semen"
* $loinc#10611-2 "Spermatozoa Immotile/100 spermatozoa in Semen"
* $loinc#10624-5 "Spermatozoa Rapid/100 spermatozoa in Semen"
* $loinc#10626-0 "Spermatozoa Slow/100 spermatozoa in Semen"
* $loinc#10622-9 "Spermatozoa Normal/100 spermatozoa in Semen"
* $loinc#10613-8 "Spermatozoa Viable/100 spermatozoa in Semen"
* $loinc#2752-4 "pH of Semen"
* $loinc#10587-4 "Sexual abstinence duration"
* $loinc#10585-8 "Round cells [#/volume] in Semen"
* $loinc#10579-1 "Leukocytes [#/volume] in Semen"
* $loinc#10580-9 "Liquefaction [Time] in Semen"
* $loinc#32789-0 "Viscosity of Semen Qualitative"
* $loinc#10605-4 "Spermatozoa Agglutinated/100 spermatozoa in Semen"
* $loinc#10617-9 "Spermatozoa Motile w IgG/100 spermatozoa in Semen by Mixed antiglobulin reaction"
* $loinc#10615-3 "Spermatozoa Motile w IgA/100 spermatozoa in Semen by Mixed antiglobulin reaction"

// Results that the rules do not read yet, for the profiles.

ValueSet: TotalSpermCount
Id: total-sperm-count
Title: "Total sperm count"
Description: "Number of sperm in the whole ejaculate; local code, because no checked LOINC code was at hand."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-observation#total-sperm-count "Total sperm count"

ValueSet: SpermVitality
Id: sperm-vitality
Title: "Sperm vitality"
Description: "Share of live sperm."
* insert LaboratoryValueSet
* $loinc#10613-8 "Spermatozoa Viable/100 spermatozoa in Semen"

ValueSet: SemenRoundCells
Id: round-cells
Title: "Round cells in semen"
Description: "Round cells, white cells and immature germ cells together, in a volume of semen."
* insert LaboratoryValueSet
* $loinc#10585-8 "Round cells [#/volume] in Semen"

ValueSet: SemenLeukocytes
Id: semen-leukocytes
Title: "Leukocytes in semen"
Description: "Peroxidase-positive white cells in a volume of semen."
* insert LaboratoryValueSet
* $loinc#10579-1 "Leukocytes [#/volume] in Semen"

ValueSet: SpermDnaFragmentation
Id: sperm-dna-fragmentation
Title: "Sperm DNA fragmentation"
Description: "Share of sperm with fragmented DNA, never the share with normal chromatin."
* insert LaboratoryValueSet
* $loinc#104619-2 "Spermatozoa.abnormal chromatin in Semen by Flow cytometry (FC)"
* $fertility-observation#sperm-dna-fragmentation "Sperm DNA fragmentation"

ValueSet: TotalMotileSpermCount
Id: total-motile-sperm-count
Title: "Total motile sperm count"
Description: "Number of moving sperm in the whole ejaculate, by total or by progressive motility as the code says; local codes, because no checked LOINC code was at hand."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-observation#total-motile-sperm-count "Total motile sperm count"
* $fertility-observation#total-progressively-motile-sperm-count "Total progressively motile sperm count"

ValueSet: TesticularVolume
Id: testicular-volume
Title: "Testicular volume"
Description: "Volume of one testis; local code, because no checked LOINC code was at hand."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-observation#testicular-volume "Testicular volume"

ValueSet: Testis
Id: testis
Title: "Testis"
Description: "Which testis was measured."
* insert ConformanceMetadata
* insert CopyrightLocal
* $testis#left-testis "Left testis"
* $testis#right-testis "Right testis"

ValueSet: SpermConcentrationMethods
Id: sperm-concentration-methods
Title: "Methods of a sperm count"
Description: "The method that decides whether no sperm means azoospermia."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-method#centrifuged-pellet "Centrifuged pellet examined"

ValueSet: SpermMorphologyMethods
Id: sperm-morphology-methods
Title: "Criteria of sperm morphology"
Description: "The criteria that decide which limit applies to the share of normal forms."
* insert ConformanceMetadata
* insert CopyrightLocal
* $fertility-method#strict-morphology "Strict criteria"
