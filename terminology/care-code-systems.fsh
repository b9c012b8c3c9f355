// Code systems of care: drug classes, what drugs act on, regulatory status, kinds of evidence, ways to give a drug.

CodeSystem: FertilityDrugClass
Id: fertility-drug-class
Title: "Fertility drug class"
Description: "The classes that the rules tell apart. Each drug belongs to one class."
* insert LocalCodeSystem
* #serm "Selective estrogen receptor modulator" "Clomiphene, enclomiphene, tamoxifen: they hide estrogen from the brain, so that it makes more LH and FSH."
* #aromatase-inhibitor "Aromatase inhibitor" "Anastrozole, letrozole: they slow the conversion of testosterone to estradiol."
* #gonadorelin "Gonadorelin (native GnRH)" "The hypothalamic hormone itself, given in pulses by pump; not its long-acting agonists, not its antagonists."
* #hcg "Human chorionic gonadotropin" "Acts as LH does on the testis, from urine or recombinant."
* #fsh-and-menotropins "FSH or menotropins" "Follicle-stimulating hormone preparations and human menopausal gonadotropin, given beside hCG."
* #dopamine-agonist "Dopamine agonist" "Cabergoline: lowers prolactin."
* #testosterone "Testosterone" "Testosterone given from outside, which suppresses LH, FSH and sperm production."
* #anabolic-steroid "Anabolic-androgenic steroid" "A synthetic androgen, prescribed or not, with the same suppression as testosterone."

CodeSystem: MedicineClassificationType
Id: medicine-classification-type
Title: "Kind of medicine classification"
Description: "What a classification of a drug says about it."
* insert LocalCodeSystem
* #drug-class "Drug class" "The class that the rules treat the drug as."
* #mechanism "Mechanism of action" "How the drug works, in words."
* #target "Target" "The tissue, enzyme or receptor that the drug acts on."

CodeSystem: DrugTarget
Id: drug-target
Title: "Target of a fertility drug"
Description: "Where on the hormone axis a drug acts."
* insert LocalCodeSystem
* #hypothalamus "Hypothalamus" "Makes gonadotropin-releasing hormone in pulses."
* #pituitary "Pituitary gland" "Makes LH, FSH and prolactin."
* #leydig-cells "Leydig cells of the testis" "Make testosterone under LH."
* #sertoli-cells "Sertoli cells of the testis" "Nurse sperm under FSH and testosterone."
* #aromatase "Aromatase" "Turns testosterone into estradiol, mostly in fat tissue."
* #androgen-receptor "Androgen receptor" "Through which testosterone and anabolic steroids act."

CodeSystem: RegulatoryStatus
Id: regulatory-status
Title: "Regulatory status of a drug for a use"
Description: "How an authority stands to a drug for the use in question. It differs by country and changes with time."
* insert LocalCodeSystem
* #licensed "Licensed for this use" "The authority has approved the drug for this use."
* #off-label "Licensed, but not for this use" "The authority has approved the drug for something else only."
* #not-approved "Approved for no use" "The authority has approved the drug for nothing."
* #discontinued "No longer marketed" "Was approved; no product for people is on the market now."
* #unsettled "Not settled" "What could be read does not say, or sources disagree; check before relying on it."

CodeSystem: EvidenceDesign
Id: evidence-design
Title: "Kind of evidence"
Description: "The design of what a statement about a drug rests on, which grades it; the provenance tag says how well the source was seen."
* insert LocalCodeSystem
* #regulator "Regulator or product label" "Decision or label text of a regulator."
* #guideline "Guideline" "Position of a guideline, with its strength where it is known."
* #meta-analysis "Meta-analysis" "Pooled studies; no stronger than the studies in it."
* #randomised-trial "Randomised trial" "Patients were allotted at random."
* #controlled-series "Comparative series, not randomised" "Groups were compared, but chosen otherwise than by chance."
* #single-arm "Series without comparison" "One group, before and after."
* #background "Textbook knowledge" "Physiology or pharmacology that no single study is named for."
* #none "No evidence found" "A search of what was at hand found no study; no proof that there is none."

CodeSystem: AdministrationMethod
Id: administration-method
Title: "Way to give gonadorelin"
Description: "What tells pulses, single injections and a continuous infusion apart. The same drug does opposite things by way of giving."
* insert LocalCodeSystem
* #pulsatile-pump "Pulses by pump" "A pump gives one small dose at a fixed interval, day and night."
* #bolus-injection "Single injections" "Injections by hand, some times a week."
* #continuous-infusion "Continuous infusion" "A steady flow, under which the pituitary stops answering."
