// What is known about each drug: class, mechanism, target, regulatory status, evidence with its grade and provenance.
// Facts in our own words, each with its source below. Mechanisms are textbook knowledge, recalled. No doses.

Profile: DrugMonograph
Parent: MedicationKnowledge
Id: drug-monograph
Title: "Drug monograph"
Description: """
  What is known of one drug that acts on the hormone axis, published by this project: class, mechanism, target, regulatory status by authority, and findings with the kind of evidence and the provenance tag of their source.
  It says what a drug is and never how much of it to give.
  Its content is a draft until the clinical owner has approved it: *publicationStatus* says so, while *status* says that the entry is in use.
  MedicationKnowledge is for trial use in R4 and may change its shape.
  """
* insert ConformanceMetadata
* obeys drug-1 and drug-2 and drug-3
* extension contains
    PublicationStatusExtension named publicationStatus 1..1 MS and
    EvidenceRecordExtension named evidence 1..* MS and
    CorrectedClaimExtension named correctedClaim 0..* MS
* code 1..1 MS
* code from MonographDrugs (required)
* code.text 1..1
* status 1..1 MS
* synonym MS
* relatedMedicationKnowledge MS
* intendedRoute MS
* administrationGuidelines 0..0
* medicineClassification 3..* MS
* medicineClassification ^slicing.discriminator.type = #value
* medicineClassification ^slicing.discriminator.path = "type"
* medicineClassification ^slicing.rules = #open
* medicineClassification contains
    drugClass 1..1 MS and
    mechanism 1..1 MS and
    target 1..* MS
* medicineClassification[drugClass] ^short = "The class that the rules treat the drug as"
* medicineClassification[drugClass].type = $medicine-classification-type#drug-class
* medicineClassification[drugClass].classification 1..1
* medicineClassification[drugClass].classification from FertilityDrugClasses (required)
* medicineClassification[mechanism] ^short = "How the drug works, in words"
* medicineClassification[mechanism].type = $medicine-classification-type#mechanism
* medicineClassification[mechanism].classification 1..1
* medicineClassification[mechanism].classification.text 1..1
* medicineClassification[target] ^short = "Where on the hormone axis the drug acts"
* medicineClassification[target].type = $medicine-classification-type#target
* medicineClassification[target].classification 1..1
* medicineClassification[target].classification from DrugTargets (required)
* contraindication MS
* regulatory 1..* MS
* regulatory.extension contains RegulatoryStatusExtension named regulatoryStatus 1..1 MS
* regulatory.regulatoryAuthority.display 1..1
* regulatory.regulatoryAuthority.display ^short = "The authority by name; it is no Organization of this server"

Invariant: drug-1
Description: "The source of every finding carries a provenance tag."
Severity: #error
Expression: "extension.where(url = 'https://fertilitycds.org/fhir/StructureDefinition/evidence-record').extension.where(url = 'source').all(value.extension.where(url = 'https://fertilitycds.org/fhir/StructureDefinition/provenance-tag').exists())"

Invariant: drug-2
Description: "A regulatory status says in words what it holds for: it differs by use and changes with time."
Severity: #error
Expression: "regulatory.extension.where(url = 'https://fertilitycds.org/fhir/StructureDefinition/regulatory-status').all(value.text.exists())"

Invariant: drug-3
Description: "Enclomiphene has neither RxNorm nor ATC code: none stands beside its local code, above all none of clomiphene."
Severity: #error
Expression: "code.coding.where(system = 'https://fertilitycds.org/fhir/CodeSystem/fertility-medication' and code = 'enclomiphene').exists() implies code.coding.where(system = 'http://www.nlm.nih.gov/research/umls/rxnorm' or system = 'http://www.whocc.no/atc').empty()"

RuleSet: DrugKnowledge(id)
* id = "{id}"
* extension[publicationStatus].valueCode = #draft
* status = #active

RuleSet: InClass(class, display)
* medicineClassification[drugClass].type = $medicine-classification-type#drug-class "Drug class"
* medicineClassification[drugClass].classification = $fertility-drug-class#{class} "{display}"

RuleSet: Works(mechanism)
* medicineClassification[mechanism].type = $medicine-classification-type#mechanism "Mechanism of action"
* medicineClassification[mechanism].classification.text = "{mechanism}"
* insert EvidenceRecord(background, [[Textbook knowledge]], [[Mechanism and target as taught.]], R-hi, Recalled)

RuleSet: ActsOn(target, display)
* medicineClassification[target][+].type = $medicine-classification-type#target "Target"
* medicineClassification[target][=].classification = $drug-target#{target} "{display}"

RuleSet: Regulated(authority, status, display, text)
* regulatory[+].regulatoryAuthority.display = "{authority}"
* regulatory[=].extension[regulatoryStatus].valueCodeableConcept = $regulatory-status#{status} "{display}"
* regulatory[=].extension[regulatoryStatus].valueCodeableConcept.text = "{text}"

RuleSet: EvidenceRecord(design, display, finding, tag, source)
* insert Finding({design}, [[{display}]], [[{finding}]])
* extension[evidence][=].extension[source].valueRelatedArtifact.extension[0].url = "https://fertilitycds.org/fhir/StructureDefinition/provenance-tag"
* extension[evidence][=].extension[source].valueRelatedArtifact.extension[0] insert Tag-{tag}
* extension[evidence][=].extension[source].valueRelatedArtifact insert Source-{source}

// A finding, with a source that is still to be named and tagged.
RuleSet: Finding(design, display, finding)
* extension[evidence][+].extension[design].valueCoding = $evidence-design#{design} "{display}"
* extension[evidence][=].extension[finding].valueString = "{finding}"
* extension[evidence][=].extension[source].valueRelatedArtifact.type = #citation

RuleSet: Corrects(claim, instead)
* extension[correctedClaim][+].extension[claim].valueString = "{claim}"
* extension[correctedClaim][=].extension[instead].valueString = "{instead}"

RuleSet: RelatedTo(relation, drug)
* relatedMedicationKnowledge[+].type.text = "{relation}"
* relatedMedicationKnowledge[=].reference = Reference(MedicationKnowledge/{drug})

RuleSet: NotWith(problem)
* contraindication[+].display = "{problem}"

// The contraindications of the clomiphene label, and the project's own two.
RuleSet: NotWithAsSerm
* insert NotWith([[Liver disease, now or in the past]])
* insert NotWith([[Organic lesion in the skull, such as a pituitary tumour]])
* insert NotWith([[Thyroid or adrenal disease that is not controlled]])
* insert NotWith([[Visual symptoms on a SERM]])
* insert NotWith([[Venous thromboembolism or thrombophilia (project policy)]])
* insert NotWith([[Prostate or breast cancer]])

// --- SERM ------------------------------------------------------------------------------------------------------------
Instance: knowledge-clomiphene
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(clomiphene)
* code.coding[0] = $rxnorm#2596 "Clomiphene"
* code.coding[1] = $atc#G03GB02 "clomifene"
* code.text = "Clomiphene (off-label in men)"
* synonym[0] = "clomifene"
* insert RelatedTo([[Holds as one of its two isomers]], enclomiphene)
* ingredient[0].itemCodeableConcept = $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"
* ingredient[0].itemCodeableConcept.text = "Enclomiphene, the trans (E) isomer"
* ingredient[1].itemCodeableConcept.text = "Zuclomiphene, the cis (Z) isomer: 30 to 50 % of the mixture"
* intendedRoute.text = "By mouth"
* insert InClass(serm, [[Selective estrogen receptor modulator]])
* insert Works([[Hides estrogen from its receptors in hypothalamus and pituitary, so that GnRH, LH and FSH rise and with them the man's own testosterone. The cis isomer is a weak estrogen itself and stays longer.]])
* insert ActsOn(hypothalamus, Hypothalamus)
* insert ActsOn(pituitary, [[Pituitary gland]])
* insert NotWithAsSerm
* insert Regulated([[Food and Drug Administration (United States)]], off-label, [[Licensed, but not for this use]], [[Approved for disorders of ovulation in women only; off-label in men.]])
* insert EvidenceRecord(randomised-trial, [[Randomised trial]], [[26 hypogonadal infertile men, 12 weeks, double-blind, against anastrozole: testosterone at the end 571 against 408 ng/dL; estradiol rose. No change in semen in either group.]], V1, Helo)
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[83 men, more than 90 days: testosterone 256 to 630 ng/dL; concentration 6 to 20 million per mL in the 23 with semen data.]], V1, Clomiphene-Cohort)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[32 men on clomiphene and 46 on enclomiphene: testosterone rose and motility improved in both, volume and concentration in neither; the total motile count did not rise significantly on clomiphene.]], V1, Thomas)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[861 men on clomiphene and 72 on enclomiphene, up to 12 months: testosterone up by 210 ng/dL over all; no difference in testosterone, estradiol, LH or FSH.]], V2, EC-CC)
* insert EvidenceRecord(meta-analysis, Meta-analysis, [[8 studies of SERM: a gain overall, but the studies differ so much (I squared 97 %) that the size says little.]], V2, SERM-Meta)
* insert EvidenceRecord(guideline, Guideline, [[AUA/ASRM: may be used in an infertile man with low testosterone, alone or combined (conditional, grade C).]], V2, AUA-MI-Therapy)
* insert EvidenceRecord(guideline, Guideline, [[EAU 2021: not in hypergonadotropic or eugonadal men outside trials.]], V1, EAU-2021)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[Polycythaemia in 1.7 % on clomiphene and 11.2 % on testosterone.]], V1, Polycythaemia)
* insert EvidenceRecord(regulator, [[Regulator or product label]], [[Not with liver disease, an organic intracranial lesion, or thyroid or adrenal disease that is not controlled; visual symptoms ask for a stop and an eye examination.]], V1, Clomiphene-Label)
* insert EvidenceRecord(regulator, [[Regulator or product label]], [[Approved for women only; use in men is off-label.]], V1, OPSS)
* insert Corrects([[A racemic mixture.]], [[A mixture of two geometric isomers, which are no mirror images of one another.]])
* insert Corrects([[Hardly moves LH, and leaves the total motile count unchanged.]], [[True of one retrospective series; another saw testosterone rise from 256 to 630 ng/dL and concentration from 6 to 20 million per mL, and the larger comparison saw the same LH and FSH as on enclomiphene.]])

Instance: knowledge-enclomiphene
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(enclomiphene)
* code = $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"
* code.text = "Enclomiphene (not approved by FDA or EMA)"
* synonym[0] = "enclomifene"
* insert RelatedTo([[One of the two isomers of]], clomiphene)
* intendedRoute.text = "By mouth"
* insert InClass(serm, [[Selective estrogen receptor modulator]])
* insert Works([[Hides estrogen from its receptors in hypothalamus and pituitary, so that GnRH, LH and FSH rise and with them the man's own testosterone.]])
* insert ActsOn(hypothalamus, Hypothalamus)
* insert ActsOn(pituitary, [[Pituitary gland]])
* kinetics.halfLifePeriod = 10 'h' "hours"
* insert NotWithAsSerm
* insert Regulated([[Food and Drug Administration (United States)]], not-approved, [[Approved for no use]], [[Complete Response Letter in December 2015; development ended in 2021. Whether it may be compounded is unsettled.]])
* insert Regulated([[European Medicines Agency]], not-approved, [[Approved for no use]], [[Negative opinion on EnCyzix of 25 January 2018: no benefit for symptoms shown in four studies with 588 patients, and a risk of venous thromboembolism.]])
* insert EvidenceRecord(randomised-trial, [[Randomised trial]], [[Phase II against 1 % testosterone gel: testosterone, estradiol and LH rose, FSH too, and sperm counts were kept.]], V1, Wiehle)
* insert EvidenceRecord(randomised-trial, [[Randomised trial]], [[Three doses against testosterone gel and placebo, 52 men, 14 days: testosterone between 400 and 700 ng/dL; half-life about 10 hours.]], V1, Enclomiphene-14-Days)
* insert EvidenceRecord(randomised-trial, [[Randomised trial]], [[44 men on enclomiphene, 42 on gel, 41 on placebo, 16 weeks: testosterone became normal on both; sperm was kept on enclomiphene and fell on gel.]], V2, Kim-2016)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[46 men on enclomiphene and 32 on clomiphene: testosterone rose in both, LH and FSH on enclomiphene only; the total motile count rose significantly on enclomiphene only. The abstract gives no pregnancy rates.]], V1, Thomas)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[72 men on enclomiphene and 861 on clomiphene: no difference in testosterone (p = 0.52), estradiol (p = 0.64), FSH (p = 0.14) or LH.]], V2, EC-CC)
* insert EvidenceRecord(regulator, [[Regulator or product label]], [[The European committee refused approval for want of a shown benefit and for the risk of venous thromboembolism.]], V1, EMA)
* insert EvidenceRecord(regulator, [[Regulator or product label]], [[FDA letter of December 2015: design of the phase III trials no longer adequate.]], V2, CRL)
* insert EvidenceRecord(regulator, [[Regulator or product label]], [[No approved use; prohibited in sport (WADA class S4).]], V1, OPSS)
* insert Corrects([[Clinically superior to clomiphene, for its purity.]], [[One retrospective series of 46 against 32 men; a larger one shows no hormonal difference, and neither FDA nor EMA approved it.]])
* insert Corrects([[Higher pregnancy rates than clomiphene.]], [[No pregnancy rate stands in the abstract of the series that is cited for it.]])

Instance: knowledge-tamoxifen
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(tamoxifen)
* code.coding[0] = $rxnorm#10324 "Tamoxifen"
* code.coding[1] = $atc#L02BA01 "tamoxifen"
* code.text = "Tamoxifen (off-label for fertility)"
* insert RelatedTo([[Lowers the level of; not to be combined with]], anastrozole)
* intendedRoute.text = "By mouth"
* insert InClass(serm, [[Selective estrogen receptor modulator]])
* insert Works([[Hides estrogen from its receptors in hypothalamus and pituitary, so that GnRH, LH and FSH rise.]])
* insert ActsOn(hypothalamus, Hypothalamus)
* insert ActsOn(pituitary, [[Pituitary gland]])
* insert NotWithAsSerm
* insert Regulated([[Not named in what was read]], unsettled, [[Not settled]], [[Taken to be off-label for male fertility; the label was not read.]])
* insert EvidenceRecord(meta-analysis, Meta-analysis, [[8 studies of SERM: a gain overall, but the studies differ so much (I squared 97 %) that the size says little.]], V2, SERM-Meta)
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[One of the partners of hCG in 49 men after testosterone: 47 recovered sperm, after 4.6 months on average.]], V1, Wenker)
* insert EvidenceRecord(regulator, [[Regulator or product label]], [[Lowers the level of anastrozole by about 27 %; interaction with warfarin.]], R-hi, Recalled)

// --- Aromatase inhibitors --------------------------------------------------------------------------------------------
Instance: knowledge-anastrozole
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(anastrozole)
* code.coding[0] = $rxnorm#84857 "anastrozole"
* code.coding[1] = $atc#L02BG03 "anastrozole"
* code.text = "Anastrozole (off-label in men)"
* insert RelatedTo([[Its level is lowered by; not to be combined with]], tamoxifen)
* intendedRoute.text = "By mouth"
* insert InClass(aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Works([[Slows the conversion of testosterone to estradiol, so that the brake of estradiol on LH and FSH gives way.]])
* insert ActsOn(aromatase, Aromatase)
* insert NotWith([[Estradiol below 10 pg/mL (project policy)]])
* insert NotWith([[Osteoporosis or a fragility fracture (project policy)]])
* insert NotWith([[Prostate or breast cancer, as with whatever raises androgens]])
* insert Regulated([[Food and Drug Administration (United States)]], off-label, [[Licensed, but not for this use]], [[Labelled for breast cancer after menopause only; off-label in men.]])
* insert EvidenceRecord(randomised-trial, [[Randomised trial]], [[26 hypogonadal infertile men, 12 weeks, double-blind, against clomiphene: testosterone at the end 408 against 571 ng/dL; estradiol fell and the ratio rose. No change in semen in either group.]], V1, Helo)
* insert EvidenceRecord(randomised-trial, [[Randomised trial]], [[69 men of 60 or older, one year against placebo: testosterone 319 to 524 ng/dL at 3 months; bone density of the spine fell (p = 0.0014).]], V1, Bone)
* insert EvidenceRecord(randomised-trial, [[Randomised trial]], [[Older men, 12 weeks, daily or twice a week: bioavailable testosterone 99 to 207 and 115 to 178 ng/dL; estradiol 26 and 27 to 17 pg/mL.]], V1, Leder)
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[86 men: testosterone up and estradiol down in 95.3 %; concentration and motile count better in 18 of 21 with oligozoospermia, no gain with azoo-, crypto- or normozoospermia.]], V1, Shoshany)
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[30 men with a body mass index of 25 or more: testosterone 270.6 to 412.0 ng/dL at 5 months.]], V1, Shah)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[105 men: the same gain with a testosterone-to-estradiol ratio below and above 10.]], V1, Yang)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[140 men on anastrozole or testolactone: the ratio rose from 7.2 to 18.1 on anastrozole, not in Klinefelter syndrome.]], V1, Raman)
* insert EvidenceRecord(meta-analysis, Meta-analysis, [[8 studies of aromatase inhibitors, most not randomised: positive; randomised trials are asked for.]], V1, AI-Meta)
* insert EvidenceRecord(guideline, Guideline, [[AUA/ASRM: may be used in an infertile man with low testosterone, alone or combined (conditional, grade C).]], V2, AUA-MI-Therapy)
* insert EvidenceRecord(guideline, Guideline, [[EAU 2021: not in hypergonadotropic or eugonadal men outside trials.]], V1, EAU-2021)
* insert EvidenceRecord(regulator, [[Regulator or product label]], [[Labelled for breast cancer after menopause only.]], V1, Anastrozole-Label)
* insert Corrects([[Ensures the best ratio, and gains in the total motile count.]], [[The only randomised trial in infertile men saw no change in semen; gains were seen in the subset with oligozoospermia. Bone density fell, and the use is off-label.]])
* insert Corrects([[Estradiol is best kept low.]], [[Low estradiol harms bone: a lower bound is needed.]])

Instance: knowledge-letrozole
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(letrozole)
* code.coding[0] = $rxnorm#72965 "letrozole"
* code.coding[1] = $atc#L02BG04 "letrozole"
* code.text = "Letrozole (off-label in men)"
* insert RelatedTo([[Of the same class as]], anastrozole)
* intendedRoute.text = "By mouth"
* insert InClass(aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Works([[Slows the conversion of testosterone to estradiol, so that the brake of estradiol on LH and FSH gives way.]])
* insert ActsOn(aromatase, Aromatase)
* insert NotWith([[Estradiol below 10 pg/mL (project policy)]])
* insert NotWith([[Osteoporosis or a fragility fracture (project policy)]])
* insert NotWith([[Prostate or breast cancer, as with whatever raises androgens]])
* insert Regulated([[Not named in what was read]], unsettled, [[Not settled]], [[Taken to be off-label in men; the label was not read.]])
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[15 men on letrozole and 14 on anastrozole with a low ratio, 6 months: both improved.]], V1, Letrozole)
* insert EvidenceRecord(meta-analysis, Meta-analysis, [[8 studies of aromatase inhibitors, most not randomised: positive; randomised trials are asked for.]], V1, AI-Meta)
* insert EvidenceRecord(guideline, Guideline, [[EAU 2021: not in hypergonadotropic or eugonadal men outside trials.]], V1, EAU-2021)

// --- Gonadorelin and gonadotropins -----------------------------------------------------------------------------------
Instance: knowledge-gonadorelin
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(gonadorelin)
* code.coding[0] = $rxnorm#6384 "Gonadorelin"
* code.coding[1] = $atc#H01CA01 "gonadorelin"
* code.text = "Gonadorelin (native GnRH), in pulses by pump"
* synonym[0] = "GnRH"
* intendedRoute.text = "Under the skin, in pulses by pump"
* insert InClass(gonadorelin, [[Gonadorelin (native GnRH)]])
* insert Works([[In pulses it makes the pituitary release LH and FSH; given steadily it stops that. It is native GnRH: its long-acting agonists and its antagonists are other drugs.]])
* insert ActsOn(pituitary, [[Pituitary gland]])
* insert Regulated([[Food and Drug Administration (United States)]], discontinued, [[No longer marketed]], [[No product for people is marketed in the United States; the diagnostic product and the pump product for women were withdrawn for commercial reasons.]])
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[Pulses by pump or hCG with hMG in hypogonadotropic hypogonadism, over both: sperm in 30 of 33 men, pregnancy in 15 of 18 couples that wanted it.]], V1, HH-1994)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[28 men: sperm in 90 % on the pump and 83 % on hCG with hMG, which is no significant difference; after 6 and 14 months.]], V2, Pump)
* insert EvidenceRecord(none, [[No evidence found]], [[No trial was found of single injections some times a week, nor of gonadorelin while testosterone is taken.]], V2, Gonadorelin-Page)
* insert Corrects([[Timed injections under the skin bring back natural pulses without loss of response.]], [[The evidence is for a pump with a pulse every 120 minutes, in hypogonadotropic hypogonadism; it lasts for minutes, and no trial supports single injections. No product for people is marketed in the United States.]])
* insert Corrects([[Restarts an axis that testosterone has suppressed.]], [[No trial was found while testosterone is present or LH is suppressed, and no guideline names it for that.]])

Instance: knowledge-hcg
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(hcg)
* code.coding[0] = $rxnorm#4986 "Chorionic Gonadotropin"
* code.coding[1] = $atc#G03GA01 "chorionic gonadotrophin"
* code.text = "Chorionic gonadotropin (hCG)"
* synonym[0] = "hCG"
* insert RelatedTo([[Goes before or beside]], fsh)
* insert RelatedTo([[Not to be confused with]], menotropins)
* intendedRoute.text = "Under the skin or into muscle"
* insert InClass(hcg, [[Human chorionic gonadotropin]])
* insert Works([[Does the work of LH in the testis: the Leydig cells make testosterone. Pituitary and hypothalamus are not needed and are not woken.]])
* insert ActsOn(leydig-cells, [[Leydig cells of the testis]])
* insert NotWith([[Prostate or breast cancer]])
* insert NotWith([[Hypersensitivity to the drug]])
* insert Regulated([[Food and Drug Administration (United States)]], unsettled, [[Not settled]], [[Under a biologics licence (BLA) since March 2020, which narrows compounding. The indication in men with hypogonadotropic hypogonadism is recalled, the label not read; other uses in male fertility are taken to be off-label.]])
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[hCG with hMG or pulses by pump in hypogonadotropic hypogonadism, over both: sperm in 30 of 33 men.]], V1, HH-1994)
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[49 men after testosterone on hCG with another drug: 47 recovered sperm, after 4.6 months on average.]], V1, Wenker)
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[66 infertile men after testosterone on hCG with a SERM: a motile count above 5 million within 12 months in 46, or 70 %.]], V1, Kohn)
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[26 men on testosterone with hCG beside it: none became azoospermic.]], V1, Hsieh)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[42 men with azoospermia after testosterone: motile count 7.65 million on hCG alone and 13.5 million with clomiphene, p = 0.35.]], V2, hCG-Clomiphene)
* insert EvidenceRecord(guideline, Guideline, [[AUA/ASRM: may be used in an infertile man with low testosterone, alone or combined (conditional, grade C).]], V2, AUA-MI-Therapy)
* insert EvidenceRecord(guideline, Guideline, [[EAU: hCG, then FSH beside it, in hypogonadotropic hypogonadism (strong).]], R-hi, Recalled)
* insert EvidenceRecord(regulator, [[Regulator or product label]], [[Marketed under a biologics licence (BLA).]], V1, hCG-NDC)
* insert Corrects([[Does little to restore fertility, less than gonadorelin.]], [[The drug that guidelines name, and the one with data after testosterone: 47 of 49 and 46 of 66 men recovered in two series without control.]])

Instance: knowledge-fsh
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(fsh)
* code.coding[0] = $rxnorm#386938 "Follitropin Alfa"
* code.coding[1] = $atc#G03GA05 "follitropin alfa"
* code.text = "Follicle-stimulating hormone (follitropin alfa)"
* synonym[0] = "FSH"
* insert RelatedTo([[Goes beside or after]], hcg)
* intendedRoute.text = "Under the skin"
* insert InClass(fsh-and-menotropins, [[FSH or menotropins]])
* insert Works([[Drives the Sertoli cells, which nurse sperm. Alone it starts no sperm production: testosterone in the testis is needed as well.]])
* insert ActsOn(sertoli-cells, [[Sertoli cells of the testis]])
* insert NotWith([[Androgen-dependent cancer]])
* insert NotWith([[Hypersensitivity to the drug]])
* insert Regulated([[Food and Drug Administration (United States)]], unsettled, [[Not settled]], [[Labels of follitropin are recalled to name men with hypogonadotropic hypogonadism; that part was not read.]])
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[77 men after testosterone on hCG with FSH: concentration 2.2 to 16.8 million per mL; about 74 % improved.]], V2, Reboot)
* insert EvidenceRecord(guideline, Guideline, [[EAU: beside hCG in hypogonadotropic hypogonadism (strong).]], R-hi, Recalled)
* insert EvidenceRecord(guideline, Guideline, [[EAU: may be offered in idiopathic oligozoospermia with FSH in the normal range (weak).]], R-med, Recalled)
* insert EvidenceRecord(guideline, Guideline, [[AUA/ASRM: an FSH analogue may be considered in idiopathic infertility (conditional, grade B).]], R-hi, Recalled)
* insert EvidenceRecord(background, [[Textbook knowledge]], [[hCG for 3 to 6 months comes first.]], V2, Reference-Page)

Instance: knowledge-menotropins
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(menotropins)
* code.coding[0] = $rxnorm#6745 "Menotropins"
* code.coding[1] = $atc#G03GA02 "human menopausal gonadotrophin"
* code.text = "Menotropins (hMG)"
* synonym[0] = "hMG"
* insert RelatedTo([[Goes beside or after]], hcg)
* insert RelatedTo([[Of the same class as]], fsh)
* intendedRoute.text = "Under the skin or into muscle"
* insert InClass(fsh-and-menotropins, [[FSH or menotropins]])
* insert Works([[Holds FSH and LH activity from urine; in men it is given for its FSH, beside hCG.]])
* insert ActsOn(sertoli-cells, [[Sertoli cells of the testis]])
* insert ActsOn(leydig-cells, [[Leydig cells of the testis]])
* insert NotWith([[Androgen-dependent cancer]])
* insert NotWith([[Hypersensitivity to the drug]])
* insert Regulated([[Not named in what was read]], unsettled, [[Not settled]], [[The label was not read.]])
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[hCG with hMG or pulses by pump in hypogonadotropic hypogonadism, over both: sperm in 30 of 33 men, pregnancy in 15 of 18 couples that wanted it.]], V1, HH-1994)
* insert EvidenceRecord(controlled-series, [[Comparative series, not randomised]], [[28 men: sperm in 83 % on hCG with hMG and 90 % on the pump, which is no significant difference; after 14 and 6 months.]], V2, Pump)

// --- Prolactin, testosterone -----------------------------------------------------------------------------------------
Instance: knowledge-cabergoline
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(cabergoline)
* code.coding[0] = $rxnorm#47579 "cabergoline"
* code.coding[1] = $atc#G02CB03 "cabergoline"
* code.text = "Cabergoline"
* intendedRoute.text = "By mouth"
* insert InClass(dopamine-agonist, [[Dopamine agonist]])
* insert Works([[Acts as dopamine does on the pituitary and lowers prolactin, which otherwise holds back LH and FSH.]])
* insert ActsOn(pituitary, [[Pituitary gland]])
* insert Regulated([[Not named in what was read]], unsettled, [[Not settled]], [[Known as a drug for raised prolactin; the label was not read.]])
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[13 men with raised prolactin and a normal pituitary on imaging, treated with cabergoline.]], V1, Shimon)
* insert EvidenceRecord(guideline, Guideline, [[AUA/ASRM: evaluate and treat raised prolactin (expert opinion).]], R-hi, Recalled)

Instance: knowledge-testosterone
InstanceOf: DrugMonograph
Usage: #definition
* insert DrugKnowledge(testosterone)
* code.coding[0] = $rxnorm#10379 "Testosterone"
* code.coding[1] = $atc#G03BA03 "testosterone"
* code.text = "Testosterone (not while children are wanted)"
* intendedRoute[0].text = "On the skin"
* intendedRoute[1].text = "Into muscle or under the skin"
* insert InClass(testosterone, [[Testosterone]])
* insert Works([[Replaces testosterone in the blood and, through the brain, shuts down LH and FSH: testosterone in the testis falls and sperm production with it.]])
* insert ActsOn(androgen-receptor, [[Androgen receptor]])
* insert ActsOn(hypothalamus, Hypothalamus)
* insert ActsOn(pituitary, [[Pituitary gland]])
* insert NotWith([[Wish for children, now or later]])
* insert NotWith([[Prostate or breast cancer]])
* insert NotWith([[Haematocrit above 54 %]])
* insert NotWith([[Heart failure that is not controlled]])
* insert NotWith([[Thrombophilia]])
* insert Regulated([[Food and Drug Administration (United States)]], off-label, [[Licensed, but not for this use]], [[Labelled for hypogonadism, not for fertility, which it harms. Warnings on venous thromboembolism and blood pressure in 2025.]])
* insert EvidenceRecord(guideline, Guideline, [[AUA/ASRM: no testosterone alone where fertility is wanted now or later (clinical principle).]], V2, AUA-MI-Therapy)
* insert EvidenceRecord(guideline, Guideline, [[EAU: contraindicated where fertility is wanted.]], V2, EAU-SRH)
* insert EvidenceRecord(guideline, Guideline, [[Endocrine Society: not in men who plan fertility in the near term.]], V2, ES-2018)
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[After hormonal contraception in trials, 1,549 healthy men: 20 million per mL again after a median of 3.4 months, 67 % at 6 and 100 % at 24 months. These men were not hypogonadal: no promise for others.]], V1, Liu)
* insert EvidenceRecord(single-arm, [[Series without comparison]], [[66 infertile men after testosterone on hCG with a SERM: a motile count above 5 million within 12 months in 70 %.]], V1, Kohn)
* insert EvidenceRecord(regulator, [[Regulator or product label]], [[Labelled for hypogonadism; warnings on venous thromboembolism and blood pressure.]], V1, Testosterone-Label)
* insert Corrects([[After testosterone the testes are perfectly capable.]], [[With treatment 70 % reach a motile count above 5 million in 12 months; recovery takes months and is not certain.]])
