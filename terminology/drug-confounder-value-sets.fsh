// Drugs that change the results or the choice, and single drugs of the sets in drug-value-sets.fsh.
// RxNorm codes and displays stand together in the dump of RxNorm of 2015 (github dhimmel/indications @11d535b), ATC codes in
// the WHO ATC-DDD index of 25 April 2026 (github fabkury/atcd @1e92aec). "Name of 2024": RxNorm has renamed the code since the dump;
// the name is that of the value sets of 2024 (github cqframework/ecqm-content-qicore-2024 @9ebd48ff). Products and brands beyond these are in
// the rule sets ...Products, which name their sources in drug-axis-products.fsh.

ValueSet: Clomiphene
Id: clomiphene
Title: "Clomiphene"
Description: "Clomiphene alone; a part of the set of SERMs. Enclomiphene is never coded as clomiphene."
* insert DrugValueSet
* $rxnorm#2596 "Clomiphene"
* $rxnorm#142431 "Clomiphene Citrate"
* $rxnorm#1093060 "Clomiphene Citrate 50 MG Oral Tablet"
* insert ClomipheneProducts
* $atc#G03GB02 "clomifene"

ValueSet: Enclomiphene
Id: enclomiphene
Title: "Enclomiphene"
Description: "Enclomiphene alone; a part of the set of SERMs. It has no RxNorm or ATC code."
* insert DrugValueSet
* $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"

ValueSet: Tamoxifen
Id: tamoxifen
Title: "Tamoxifen"
Description: "Tamoxifen alone; a part of the set of SERMs."
* insert DrugValueSet
* $rxnorm#10324 "Tamoxifen"
* $rxnorm#198240 "Tamoxifen 10 MG Oral Tablet"
* $rxnorm#313195 "Tamoxifen 20 MG Oral Tablet"
* insert TamoxifenProducts
* $atc#L02BA01 "tamoxifen"

ValueSet: Anastrozole
Id: anastrozole
Title: "Anastrozole"
Description: "Anastrozole alone; a part of the set of aromatase inhibitors."
* insert DrugValueSet
* $rxnorm#84857 "anastrozole"
* $rxnorm#199224 "anastrozole 1 MG Oral Tablet"
* insert AnastrozoleProducts
* $atc#L02BG03 "anastrozole"

ValueSet: Letrozole
Id: letrozole
Title: "Letrozole"
Description: "Letrozole alone; a part of the set of aromatase inhibitors."
* insert DrugValueSet
* $rxnorm#72965 "letrozole"
* $rxnorm#200064 "letrozole 2.5 MG Oral Tablet"
* insert LetrozoleProducts
* $atc#L02BG04 "letrozole"

ValueSet: ChoriogonadotropinAlfa
Id: choriogonadotropin-alfa
Title: "Choriogonadotropin alfa"
Description: "Recombinant hCG, dosed in micrograms; a part of the set of hCG."
* insert DrugValueSet
* $rxnorm#283550 "choriogonadotropin alfa"
// 0.25 mg in 0.5 mL: the strength of choriogonadotropin alfa, which urinary hCG does not have.
* $rxnorm#727505 "0.5 ML Chorionic Gonadotropin 0.5 MG/ML Prefilled Syringe"
* insert ChoriogonadotropinAlfaProducts
* $atc#G03GA08 "choriogonadotropin alfa"

ValueSet: UrinaryChorionicGonadotropin
Id: urinary-hcg
Title: "Urinary hCG"
Description: "Chorionic gonadotropin from urine, dosed in units; a part of the set of hCG."
* insert DrugValueSet
* $rxnorm#4986 "Chorionic Gonadotropin"
* $rxnorm#896854 "Chorionic Gonadotropin 10000 UNT/ML Injectable Solution"
* insert UrinaryChorionicGonadotropinProducts
* $atc#G03GA01 "chorionic gonadotrophin"

ValueSet: Biotin
Id: biotin
Title: "Biotin"
Description: "Biotin, which disturbs many immunoassays at high dose. Multivitamins are not here, because their dose is low."
* insert DrugValueSet
* $rxnorm#1588 "Biotin"
* $rxnorm#240952 "Biotin 1 MG Oral Tablet"
* $rxnorm#198505 "Biotin 3 MG Oral Tablet"
* $rxnorm#198507 "Biotin 5 MG Oral Tablet"
* $rxnorm#240758 "Biotin 10 MG Oral Tablet"
* $rxnorm#308744 "Biotin 5 MG Oral Capsule"
* $rxnorm#308742 "Biotin 10 MG Oral Capsule"
* insert BiotinProducts
* $atc#A11HA05 "biotin"

ValueSet: Opioid
Id: opioid
Title: "Opioids"
Description: "Opioids, which suppress LH and testosterone when taken for long. The code does not tell for how long one is taken."
* insert DrugValueSet
* $rxnorm#7052 "Morphine"
* $rxnorm#30236 "Morphine Sulfate"
* $rxnorm#892582 "Morphine Sulfate 15 MG Oral Tablet"
* $rxnorm#892672 "Morphine Sulfate 30 MG Oral Tablet"
// 891881: name of 2024.
* $rxnorm#891881 "morphine sulfate 15 MG Extended Release Oral Tablet"
// 891888: name of 2024.
* $rxnorm#891888 "morphine sulfate 30 MG Extended Release Oral Tablet"
// 891893: name of 2024.
* $rxnorm#891893 "morphine sulfate 60 MG Extended Release Oral Tablet"
* $rxnorm#7804 "Oxycodone"
* $rxnorm#82063 "Oxycodone Hydrochloride"
* $rxnorm#1049621 "Oxycodone Hydrochloride 5 MG Oral Tablet"
* $rxnorm#1049683 "Oxycodone Hydrochloride 10 MG Oral Tablet"
* $rxnorm#1049611 "Oxycodone Hydrochloride 15 MG Oral Tablet"
* $rxnorm#1049686 "Oxycodone Hydrochloride 20 MG Oral Tablet"
* $rxnorm#1049618 "Oxycodone Hydrochloride 30 MG Oral Tablet"
* $rxnorm#1049221 "Acetaminophen 325 MG / Oxycodone Hydrochloride 5 MG Oral Tablet"
* $rxnorm#1049225 "Acetaminophen 325 MG / Oxycodone Hydrochloride 7.5 MG Oral Tablet"
* $rxnorm#1049214 "Acetaminophen 325 MG / Oxycodone Hydrochloride 10 MG Oral Tablet"
* $rxnorm#5489 "Hydrocodone"
* $rxnorm#142439 "Hydrocodone Bitartrate"
* $rxnorm#857002 "Acetaminophen 325 MG / Hydrocodone Bitartrate 5 MG Oral Tablet"
* $rxnorm#857005 "Acetaminophen 325 MG / Hydrocodone Bitartrate 7.5 MG Oral Tablet"
* $rxnorm#856999 "Acetaminophen 325 MG / Hydrocodone Bitartrate 10 MG Oral Tablet"
* $rxnorm#3423 "Hydromorphone"
* $rxnorm#203177 "Hydromorphone Hydrochloride"
* $rxnorm#897696 "Hydromorphone Hydrochloride 2 MG Oral Tablet"
* $rxnorm#897702 "Hydromorphone Hydrochloride 4 MG Oral Tablet"
* $rxnorm#897710 "Hydromorphone Hydrochloride 8 MG Oral Tablet"
* $rxnorm#4337 "Fentanyl"
* $rxnorm#142436 "Fentanyl Citrate"
// 577057: name of 2024.
* $rxnorm#577057 "72 HR fentanyl 0.012 MG/HR Transdermal System"
// 245134: name of 2024.
* $rxnorm#245134 "72 HR fentanyl 0.025 MG/HR Transdermal System"
// 245135: name of 2024.
* $rxnorm#245135 "72 HR fentanyl 0.05 MG/HR Transdermal System"
// 197696: name of 2024.
* $rxnorm#197696 "72 HR fentanyl 0.075 MG/HR Transdermal System"
// 245136: name of 2024.
* $rxnorm#245136 "72 HR fentanyl 0.1 MG/HR Transdermal System"
* $rxnorm#6813 "Methadone"
* $rxnorm#218337 "Methadone Hydrochloride"
* $rxnorm#864718 "Methadone Hydrochloride 5 MG Oral Tablet"
* $rxnorm#864706 "Methadone Hydrochloride 10 MG Oral Tablet"
* $rxnorm#864761 "Methadone Hydrochloride 1 MG/ML Oral Solution"
* $rxnorm#1819 "Buprenorphine"
* $rxnorm#203841 "Buprenorphine hydrochloride"
* $rxnorm#351264 "Buprenorphine 2 MG Sublingual Tablet"
* $rxnorm#351265 "Buprenorphine 8 MG Sublingual Tablet"
* $rxnorm#352364 "Buprenorphine / Naloxone"
* $rxnorm#10689 "Tramadol"
* $rxnorm#82110 "tramadol hydrochloride"
* $rxnorm#835603 "tramadol hydrochloride 50 MG Oral Tablet"
* $rxnorm#2670 "Codeine"
* $rxnorm#2672 "Codeine Phosphate"
* $rxnorm#91104 "Codeine sulfate"
* $rxnorm#997170 "Codeine sulfate 15 MG Oral Tablet"
* $rxnorm#997287 "Codeine sulfate 30 MG Oral Tablet"
* $rxnorm#997296 "Codeine sulfate 60 MG Oral Tablet"
* $rxnorm#787390 "tapentadol"
* $rxnorm#857492 "Tapentadol hydrochloride"
* $rxnorm#825411 "tapentadol 50 MG Oral Tablet"
* $rxnorm#825413 "tapentadol 75 MG Oral Tablet"
* $rxnorm#825409 "tapentadol 100 MG Oral Tablet"
* insert MorphineProducts
* insert OxycodoneProducts
* insert HydromorphoneProducts
* insert FentanylProducts
* insert MethadoneProducts
* insert TramadolProducts
* insert TapentadolProducts
* insert HydrocodoneProducts
* insert CodeineProducts
* insert BuprenorphineProducts
* insert OtherOpioidCodes
* $atc#N02AA01 "morphine"
* $atc#N02AA05 "oxycodone"
* $atc#N02AA55 "oxycodone and naloxone"
* $atc#N02AJ17 "oxycodone and paracetamol"
* $atc#R05DA03 "hydrocodone"
* $atc#N02AJ22 "hydrocodone and paracetamol"
* $atc#N02AA03 "hydromorphone"
* $atc#N02AB03 "fentanyl"
* $atc#N07BC02 "methadone"
* $atc#N02AE01 "buprenorphine"
* $atc#N07BC01 "buprenorphine"
* $atc#N07BC51 "buprenorphine, combinations"
* $atc#N02AX02 "tramadol"
* $atc#N02AJ13 "tramadol and paracetamol"
* $atc#R05DA04 "codeine"
* $atc#N02AA59 "codeine, combinations excl. psycholeptics"
* $atc#N02AJ06 "codeine and paracetamol"
* $atc#N02AX06 "tapentadol"

ValueSet: Glucocorticoid
Id: glucocorticoid
Title: "Systemic glucocorticoids"
Description: "Glucocorticoids by mouth or injection, which suppress the axis. An RxNorm ingredient does not tell the route: a cream that is coded by its ingredient alone is found as well. Betamethasone and triamcinolone are listed by their injections and by the ATC code of their systemic use alone."
* insert DrugValueSet
* $rxnorm#8640 "Prednisone"
* $rxnorm#198144 "Prednisone 1 MG Oral Tablet"
* $rxnorm#312617 "Prednisone 5 MG Oral Tablet"
* $rxnorm#198145 "Prednisone 10 MG Oral Tablet"
* $rxnorm#312615 "Prednisone 20 MG Oral Tablet"
* $rxnorm#198148 "Prednisone 50 MG Oral Tablet"
* $rxnorm#8638 "prednisolone"
* $rxnorm#198142 "prednisolone 5 MG Oral Tablet"
* $rxnorm#429199 "prednisolone 20 MG Oral Tablet"
* $rxnorm#6902 "Methylprednisolone"
* $rxnorm#259966 "Methylprednisolone 4 MG Oral Tablet"
* $rxnorm#197973 "Methylprednisolone 8 MG Oral Tablet"
* $rxnorm#328161 "Methylprednisolone 16 MG Oral Tablet"
* $rxnorm#3264 "Dexamethasone"
* $rxnorm#197577 "Dexamethasone 0.5 MG Oral Tablet"
* $rxnorm#343033 "Dexamethasone 0.75 MG Oral Tablet"
* $rxnorm#197582 "Dexamethasone 4 MG Oral Tablet"
* $rxnorm#5492 "Hydrocortisone"
* $rxnorm#197787 "Hydrocortisone 5 MG Oral Tablet"
* $rxnorm#197782 "Hydrocortisone 10 MG Oral Tablet"
* $rxnorm#197783 "Hydrocortisone 20 MG Oral Tablet"
* insert PrednisoneProducts
* insert PrednisoloneProducts
* insert MethylprednisoloneProducts
* insert DexamethasoneProducts
* insert HydrocortisoneProducts
* insert OtherGlucocorticoidCodes
* $atc#H02AB07 "prednisone"
* $atc#H02AB06 "prednisolone"
* $atc#H02AB04 "methylprednisolone"
* $atc#H02AB02 "dexamethasone"
* $atc#H02AB09 "hydrocortisone"

ValueSet: GnrhAgonist
Id: gnrh-agonist
Title: "GnRH agonists"
Description: "Long-acting GnRH agonists, which suppress LH and FSH. Native gonadorelin has a set of its own."
* insert DrugValueSet
* $rxnorm#42375 "Leuprolide"
* $rxnorm#203217 "Leuprolide Acetate"
* $rxnorm#545835 "Leuprolide Acetate 5 MG/ML Injectable Solution"
* $rxnorm#1115462 "1 ML Leuprolide Acetate 7.5 MG/ML Prefilled Syringe"
* $rxnorm#752899 "0.25 ML Leuprolide Acetate 30 MG/ML Prefilled Syringe"
* $rxnorm#38782 "Triptorelin"
* $rxnorm#338529 "triptorelin pamoate"
* $rxnorm#50610 "Goserelin"
* $rxnorm#310592 "Goserelin 3.6 MG Drug Implant"
* $rxnorm#314008 "Goserelin 10.8 MG Drug Implant"
* $rxnorm#1825 "Buserelin"
* $rxnorm#28656 "Nafarelin"
* $rxnorm#853483 "Nafarelin 0.2 MG/ACTUAT Nasal Spray"
* $rxnorm#50975 "histrelin"
* $rxnorm#1294624 "Histrelin acetate 50 MG Drug Implant"
* insert GnrhAgonistProducts
* $atc#L02AE02 "leuprorelin"
* $atc#L02AE51 "leuprorelin and bicalutamide"
* $atc#L02AE04 "triptorelin"
* $atc#L02AE03 "goserelin"
* $atc#L02AE01 "buserelin"
* $atc#H01CA02 "nafarelin"
* $atc#L02AE05 "histrelin"

ValueSet: GnrhAntagonist
Id: gnrh-antagonist
Title: "GnRH antagonists"
Description: "GnRH antagonists, which suppress LH and FSH."
* insert DrugValueSet
* $rxnorm#475230 "degarelix"
// 828751: name of 2024.
* $rxnorm#828751 "degarelix 120 MG Injection"
// 828749: name of 2024.
* $rxnorm#828749 "degarelix 80 MG Injection"
* $rxnorm#68147 "cetrorelix"
* $rxnorm#35825 "ganirelix"
* insert GnrhAntagonistProducts
* insert OtherGnrhAntagonistCodes
* $atc#L02BX02 "degarelix"
* $atc#H01CC02 "cetrorelix"
* $atc#H01CC01 "ganirelix"
* $atc#L02BX04 "relugolix"
* $atc#H01CC03 "elagolix"

ValueSet: GonadotropinSuppressingDrug
Id: gonadotropin-suppressing-drug
Title: "Sex steroids that suppress LH and FSH"
Description: "Cyproterone, megestrol, medroxyprogesterone, danazol and estrogens, which suppress LH and FSH and are no androgens that are replaced. An RxNorm ingredient does not tell the route."
* insert DrugValueSet
* insert CyproteroneProducts
* insert ProgestogenProducts
* insert DanazolProducts
* insert EstrogenProducts
* $atc#G03HA01 "cyproterone"
* $atc#G03HB01 "cyproterone and estrogen"
* $atc#G03AC05 "megestrol"
* $atc#G03DB02 "megestrol"
* $atc#L02AB01 "megestrol"
* $atc#G03AC06 "medroxyprogesterone"
* $atc#G03DA02 "medroxyprogesterone"
* $atc#L02AB02 "medroxyprogesterone"
* $atc#G03XA01 "danazol"
* $atc#G03CA01 "ethinylestradiol"
* $atc#L02AA03 "ethinylestradiol"
* $atc#G03CA03 "estradiol"
* $atc#G03CA57 "conjugated estrogens"
* $atc#G03CB02 "diethylstilbestrol"
* $atc#G03CC05 "diethylstilbestrol"
* $atc#L02AA01 "diethylstilbestrol"
* $atc#L02AA02 "polyestradiol phosphate"

ValueSet: ProlactinRaisingDrug
Id: prolactin-raising-drug
Title: "Drugs that raise prolactin"
Description: "Antipsychotics, metoclopramide and domperidone, which raise prolactin; not antipsychotics that are partial agonists, nor clozapine, pimavanserin and xanomeline."
* insert DrugValueSet
* $rxnorm#35636 "Risperidone"
* $rxnorm#312828 "Risperidone 0.25 MG Oral Tablet"
* $rxnorm#312829 "Risperidone 0.5 MG Oral Tablet"
* $rxnorm#312830 "Risperidone 1 MG Oral Tablet"
* $rxnorm#312831 "Risperidone 2 MG Oral Tablet"
* $rxnorm#312832 "Risperidone 3 MG Oral Tablet"
* $rxnorm#314211 "Risperidone 4 MG Oral Tablet"
* $rxnorm#679314 "paliperidone"
// 672567: name of 2024.
* $rxnorm#672567 "24 HR paliperidone 3 MG Extended Release Oral Tablet"
// 672569: name of 2024.
* $rxnorm#672569 "24 HR paliperidone 6 MG Extended Release Oral Tablet"
// 672571: name of 2024.
* $rxnorm#672571 "24 HR paliperidone 9 MG Extended Release Oral Tablet"
* $rxnorm#858045 "paliperidone palmitate"
* $rxnorm#5093 "Haloperidol"
* $rxnorm#310670 "Haloperidol 0.5 MG Oral Tablet"
* $rxnorm#310671 "Haloperidol 1 MG Oral Tablet"
* $rxnorm#314034 "Haloperidol 2 MG Oral Tablet"
* $rxnorm#310672 "Haloperidol 5 MG Oral Tablet"
* $rxnorm#314035 "Haloperidol 10 MG Oral Tablet"
* $rxnorm#26420 "haloperidol decanoate"
* $rxnorm#46303 "Amisulpride"
* $rxnorm#153776 "Amisulpride 50 MG Oral Tablet"
* $rxnorm#392657 "Amisulpride 100 MG Oral Tablet"
* $rxnorm#153777 "Amisulpride 200 MG Oral Tablet"
* $rxnorm#389135 "Amisulpride 400 MG Oral Tablet"
* $rxnorm#10239 "Sulpiride"
* $rxnorm#141936 "Sulpiride 200 MG Oral Tablet"
* $rxnorm#152540 "Sulpiride 400 MG Oral Tablet"
* $rxnorm#61381 "olanzapine"
* $rxnorm#200034 "olanzapine 2.5 MG Oral Tablet"
* $rxnorm#312078 "olanzapine 5 MG Oral Tablet"
* $rxnorm#312079 "olanzapine 7.5 MG Oral Tablet"
* $rxnorm#314154 "olanzapine 10 MG Oral Tablet"
* $rxnorm#312077 "olanzapine 15 MG Oral Tablet"
* $rxnorm#283639 "olanzapine 20 MG Oral Tablet"
* $rxnorm#2403 "Chlorpromazine"
* $rxnorm#991039 "Chlorpromazine hydrochloride 10 MG Oral Tablet"
* $rxnorm#991194 "Chlorpromazine hydrochloride 25 MG Oral Tablet"
* $rxnorm#991336 "Chlorpromazine hydrochloride 50 MG Oral Tablet"
* $rxnorm#991044 "Chlorpromazine hydrochloride 100 MG Oral Tablet"
* $rxnorm#6915 "Metoclopramide"
* $rxnorm#311668 "Metoclopramide 5 MG Oral Tablet"
* $rxnorm#311666 "Metoclopramide 10 MG Oral Tablet"
* $rxnorm#3626 "Domperidone"
* $rxnorm#199733 "Domperidone 10 MG Oral Tablet"
* insert RisperidoneProducts
* insert PaliperidoneProducts
* insert HaloperidolProducts
* insert OlanzapineProducts
* insert ChlorpromazineProducts
* insert MetoclopramideProducts
* insert OtherProlactinRaisingProducts
* insert OtherAntipsychoticCodes
* $atc#N05AX08 "risperidone"
* $atc#N05AX13 "paliperidone"
* $atc#N05AD01 "haloperidol"
* $atc#N05AL05 "amisulpride"
* $atc#N05AL01 "sulpiride"
* $atc#N05AH03 "olanzapine"
* $atc#N05AA01 "chlorpromazine"
* $atc#A03FA01 "metoclopramide"
* $atc#A03FA03 "domperidone"

ValueSet: AndrogenLoweringDrug
Id: androgen-lowering-drug
Title: "Drugs that lower androgens"
Description: "Ketoconazole by mouth, spironolactone, antiandrogens and abiraterone, which lower testosterone or block it. An RxNorm ingredient does not tell the route: ketoconazole cream that is coded by its ingredient alone is found as well."
* insert DrugValueSet
* $rxnorm#6135 "Ketoconazole"
* $rxnorm#197853 "Ketoconazole 200 MG Oral Tablet"
* $rxnorm#9997 "Spironolactone"
* $rxnorm#313096 "Spironolactone 25 MG Oral Tablet"
* $rxnorm#198223 "Spironolactone 50 MG Oral Tablet"
* $rxnorm#198222 "Spironolactone 100 MG Oral Tablet"
* insert KetoconazoleProducts
* insert SpironolactoneProducts
* $atc#J02AB02 "ketoconazole"
* $atc#H02CA03 "ketoconazole"
* insert AntiandrogenProducts
* $atc#C03DA01 "spironolactone"
* $atc#L02BB01 "flutamide"
* $atc#L02BB02 "nilutamide"
* $atc#L02BB03 "bicalutamide"
* $atc#L02BB04 "enzalutamide"
* $atc#L02BB05 "apalutamide"
* $atc#L02BB06 "darolutamide"
* $atc#L02BX03 "abiraterone"
* $atc#L02BX53 "abiraterone and corticosteroids"
* $atc#L01XK52 "niraparib and abiraterone"

ValueSet: FiveAlphaReductaseInhibitor
Id: 5-alpha-reductase-inhibitor
Title: "5-alpha-reductase inhibitors"
Description: "Finasteride and dutasteride."
* insert DrugValueSet
* $rxnorm#25025 "Finasteride"
* $rxnorm#200172 "Finasteride 1 MG Oral Tablet"
* $rxnorm#310346 "Finasteride 5 MG Oral Tablet"
* $rxnorm#228790 "Dutasteride"
* $rxnorm#351172 "Dutasteride 0.5 MG Oral Capsule"
* insert FiveAlphaReductaseInhibitorProducts
* $atc#D11AX10 "finasteride"
* $atc#G04CB01 "finasteride"
* $atc#G04CB02 "dutasteride"
* $atc#G04CA52 "tamsulosin and dutasteride"

ValueSet: Anticoagulant
Id: anticoagulant
Title: "Anticoagulants: vitamin K antagonists"
Description: "Warfarin, phenprocoumon and acenocoumarol, whose effect other drugs change. Heparins and direct oral anticoagulants are not here."
* insert DrugValueSet
* $rxnorm#11289 "Warfarin"
* $rxnorm#114194 "Warfarin Sodium"
* $rxnorm#855288 "Warfarin Sodium 1 MG Oral Tablet"
* $rxnorm#855302 "Warfarin Sodium 2 MG Oral Tablet"
* $rxnorm#855312 "Warfarin Sodium 2.5 MG Oral Tablet"
* $rxnorm#855318 "Warfarin Sodium 3 MG Oral Tablet"
* $rxnorm#855324 "Warfarin Sodium 4 MG Oral Tablet"
* $rxnorm#855332 "Warfarin Sodium 5 MG Oral Tablet"
* $rxnorm#855338 "Warfarin Sodium 6 MG Oral Tablet"
* $rxnorm#855344 "Warfarin Sodium 7.5 MG Oral Tablet"
* $rxnorm#855296 "Warfarin Sodium 10 MG Oral Tablet"
* $rxnorm#8150 "Phenprocoumon"
* $rxnorm#312380 "Phenprocoumon 3 MG Oral Tablet"
* $rxnorm#154 "Acenocoumarol"
* $rxnorm#246018 "Acenocoumarol 1 MG Oral Tablet"
* $rxnorm#246019 "Acenocoumarol 4 MG Oral Tablet"
* insert AnticoagulantProducts
* $atc#B01AA03 "warfarin"
* $atc#B01AA04 "phenprocoumon"
* $atc#B01AA07 "acenocoumarol"
