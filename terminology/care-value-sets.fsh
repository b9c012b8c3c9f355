// Value sets of care. Our own code systems are included whole, except the semen codes, which hold classes and modifiers.

RuleSet: LocalValueSet
* insert ConformanceMetadata
* insert CopyrightLocal

// --- Drugs -----------------------------------------------------------------------------------------------------------
ValueSet: DopamineAgonist
Id: dopamine-agonist
Title: "Dopamine agonists"
Description: "Cabergoline, which lowers prolactin."
* insert DrugValueSet
* $rxnorm#47579 "cabergoline"
* $rxnorm#199703 "cabergoline 0.5 MG Oral Tablet"
* insert CabergolineProducts
* $atc#G02CB03 "cabergoline"
* $atc#N04BC06 "cabergoline"

ValueSet: AnabolicSteroid
Id: anabolic-steroid
Title: "Anabolic steroids"
Description: "Androgens and anabolic-androgenic steroids other than testosterone, by RxNorm and ATC; a local code for those without one, whose text says which."
* insert DrugValueSet
* $rxnorm#6904 "methyltestosterone"
* $rxnorm#1007348 "estrogens, esterified (USP) / methyltestosterone"
* $rxnorm#7779 "oxandrolone"
* $rxnorm#238006 "estrogens, esterified (USP) 0.625 MG / methyltestosterone 1.25 MG Oral Tablet"
* $rxnorm#705921 "estrogens, esterified (USP) 0.625 MG / methyltestosterone 1.25 MG Oral Tablet [Covaryx]"
* $rxnorm#209251 "estrogens, esterified (USP) 0.625 MG / methyltestosterone 1.25 MG Oral Tablet [Estratest]"
* $rxnorm#197670 "estrogens, esterified (USP) 1.25 MG / methyltestosterone 2.5 MG Oral Tablet"
* $rxnorm#705919 "estrogens, esterified (USP) 1.25 MG / methyltestosterone 2.5 MG Oral Tablet [Covaryx]"
* $rxnorm#209253 "estrogens, esterified (USP) 1.25 MG / methyltestosterone 2.5 MG Oral Tablet [Estratest]"
* $rxnorm#197975 "methyltestosterone 10 MG Oral Capsule"
* $rxnorm#197976 "methyltestosterone 10 MG Oral Tablet"
* $rxnorm#541524 "methyltestosterone 10 MG Oral Tablet [Methitest]"
* $rxnorm#351276 "oxandrolone 10 MG Oral Tablet"
* $rxnorm#198056 "oxandrolone 2.5 MG Oral Tablet"
* $rxnorm#91792 "Oxymetholone 50 MG Oral Tablet [Anadrol-50]"
* insert AnabolicSteroidProducts
* $atc#A14AA01 "androstanolone"
* $atc#A14AA02 "stanozolol"
* $atc#A14AA03 "metandienone"
* $atc#A14AA04 "metenolone"
* $atc#A14AA05 "oxymetholone"
* $atc#A14AA06 "quinbolone"
* $atc#A14AA08 "oxandrolone"
* $atc#A14AA09 "norethandrolone"
* $atc#A14AB01 "nandrolone"
* $atc#A14AB02 "ethylestrenol"
* $atc#A14AB03 "oxabolone cipionate"
* $atc#G03BA01 "fluoxymesterone"
* $atc#G03BA02 "methyltestosterone"
* $atc#G03BB01 "mesterolone"
* $atc#G03BB02 "androstanolone"
* $atc#G03EA01 "methyltestosterone and estrogen"
* $atc#G03EK01 "methyltestosterone"
* $fertility-medication#anabolic-androgenic-steroid "Anabolic-androgenic steroid, not otherwise coded"

ValueSet: MonographDrugs
Id: monograph-drugs
Title: "Drugs with a monograph"
Description: "The drugs that a monograph may be about: substances, not products. Enclomiphene has a local code only."
* insert DrugValueSet
* $rxnorm#2596 "Clomiphene"
* $rxnorm#10324 "Tamoxifen"
* $rxnorm#84857 "anastrozole"
* $rxnorm#72965 "letrozole"
* $rxnorm#6384 "Gonadorelin"
* $rxnorm#4986 "Chorionic Gonadotropin"
* $rxnorm#386938 "Follitropin Alfa"
* $rxnorm#6745 "Menotropins"
* $rxnorm#47579 "cabergoline"
* $rxnorm#10379 "Testosterone"
* $atc#G03GB02 "clomifene"
* $atc#L02BA01 "tamoxifen"
* $atc#L02BG03 "anastrozole"
* $atc#L02BG04 "letrozole"
* $atc#H01CA01 "gonadorelin"
* $atc#G03GA01 "chorionic gonadotrophin"
* $atc#G03GA05 "follitropin alfa"
* $atc#G03GA02 "human menopausal gonadotrophin"
* $atc#G02CB03 "cabergoline"
* $atc#G03BA03 "testosterone"
* $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"

ValueSet: FertilityDrugClasses
Id: fertility-drug-classes
Title: "Fertility drug classes"
Description: "Every drug class that the rules tell apart."
* insert LocalValueSet
* include codes from system FertilityDrugClass

ValueSet: DrugTargets
Id: drug-targets
Title: "Targets of fertility drugs"
Description: "Every target of a drug on the hormone axis."
* insert LocalValueSet
* include codes from system DrugTarget

ValueSet: RegulatoryStatuses
Id: regulatory-statuses
Title: "Regulatory statuses"
Description: "How an authority may stand to a drug for a use."
* insert LocalValueSet
* include codes from system RegulatoryStatus

ValueSet: EvidenceDesigns
Id: evidence-designs
Title: "Kinds of evidence"
Description: "Every design that grades a statement about a drug."
* insert LocalValueSet
* include codes from system EvidenceDesign

ValueSet: PulsatileMethods
Id: pulsatile-methods
Title: "Ways to give pulses"
Description: "The one way of giving gonadorelin for which there is evidence: pulses by pump. Single injections and infusions are not in it."
* insert LocalValueSet
* $administration-method#pulsatile-pump "Pulses by pump"

// --- Problems --------------------------------------------------------------------------------------------------------
ValueSet: PrimaryHypogonadism
Id: primary-hypogonadism
Title: "Primary hypogonadism"
Description: "The testes fail under a strong drive. ICD-10-CM E29.1 also takes in testicular hypogonadism without a named cause, so it is weaker than the SNOMED CT code."
* insert ConditionValueSet
* $sct#370997001 "Primary testicular failure"
* $icd-10-cm#E29.1 "Testicular hypofunction"

ValueSet: SecondaryHypogonadism
Id: secondary-hypogonadism
Title: "Secondary hypogonadism"
Description: "The pituitary or hypothalamus does not drive the testes. ICD-10-CM has no code of its own for it: E23.0 takes in every lack of pituitary hormones."
* insert ConditionValueSet
* $sct#33927004 "Hypogonadotropic hypogonadism"
* $icd-10-cm#E23.0 "Hypopituitarism"

// --- What the server answers -----------------------------------------------------------------------------------------
ValueSet: HpgAxisStatuses
Id: hpg-axis-statuses
Title: "States of the hormone axis"
Description: "Every state of the hypothalamic-pituitary-gonadal axis that an answer may carry."
* insert LocalValueSet
* include codes from system HpgAxisStatus

ValueSet: AxisModifiers
Id: axis-modifiers
Title: "Modifiers of the axis status"
Description: "Everything that may change how the axis status is to be used."
* insert LocalValueSet
* include codes from system AxisModifier

ValueSet: SemenStatuses
Id: semen-statuses
Title: "States of the semen"
Description: "The classes of semen that an answer may carry, without the modifiers."
* insert LocalValueSet
* $semen-status#normozoospermia "Normozoospermia"
* $semen-status#oligozoospermia "Oligozoospermia"
* $semen-status#severe-oligozoospermia "Severe oligozoospermia"
* $semen-status#asthenozoospermia "Asthenozoospermia"
* $semen-status#teratozoospermia "Teratozoospermia"
* $semen-status#oligoasthenoteratozoospermia "Oligoasthenoteratozoospermia"
* $semen-status#oligoasthenozoospermia "Oligoasthenozoospermia"
* $semen-status#cryptozoospermia "Cryptozoospermia"
* $semen-status#azoospermia "Azoospermia"
* $semen-status#azoospermia-unconfirmed "Azoospermia, not confirmed"
* $semen-status#aspermia "Aspermia"
* $semen-status#provisional "Provisional"
* $semen-status#insufficient-data "Not enough data"

ValueSet: SemenModifiers
Id: semen-modifiers
Title: "Modifiers of the semen status"
Description: "Everything that may change how the semen status is to be used."
* insert LocalValueSet
* $semen-status#obstructive-suspected "Obstruction suspected"
* $semen-status#non-obstructive-suspected "Impaired production suspected"
* $semen-status#azoospermia-indeterminate "Cause of azoospermia open"
* $semen-status#leukocytospermia "Leukocytospermia"
* $semen-status#necrozoospermia "Necrozoospermia"
* $semen-status#low-volume "Low semen volume"
* $semen-status#too-early-after-therapy-change "Too early after a change of treatment"

ValueSet: FertilityRecommendations
Id: fertility-recommendations
Title: "Fertility recommendations"
Description: "Every recommendation that an answer may carry; also the steps of a protocol that a prescription may name."
* insert LocalValueSet
* include codes from system FertilityRecommendation

ValueSet: FertilityDataQualityCodes
Id: fertility-data-quality-codes
Title: "Data quality codes"
Description: "Every reason why a fact was not used or is to be read with care."
* insert LocalValueSet
* include codes from system FertilityDataQuality
