// Drug classes that act on the axis: RxNorm ingredients, products and brands, ATC, and local codes where neither has one.

RuleSet: DrugValueSet
* insert ConformanceMetadata
* insert CopyrightDrugs

// What is listed here of RxNorm products and goes beyond testosterone: Current Prescribable Content of October 2025, which has every clinical
// and branded drug marketed in the United States; Anadrol-50 from US Core Medication Codes 3.1.1. All other products and brands are in the
// rule sets ...Products, which name their sources in drug-axis-products.fsh. Prasterone (DHEA) and danazol are left out: whether they suppress
// a man's axis as testosterone does was not read anywhere. Danazol stands with the sex steroids that suppress LH and FSH (recalled).
ValueSet: ExogenousTestosterone
Id: exogenous-testosterone
Title: "Testosterone and anabolic steroids"
Description: "Androgens given from outside, which suppress LH, FSH and sperm production."
* insert DrugValueSet
* $rxnorm#10379 "Testosterone"
* $rxnorm#835827 "testosterone cypionate"
* $rxnorm#37859 "testosterone enanthate"
* $rxnorm#37864 "testosterone undecanoate"
* $rxnorm#835829 "testosterone cypionate 100 MG/ML Injectable Solution"
* $rxnorm#835840 "testosterone cypionate 200 MG/ML Injectable Solution"
* $rxnorm#835809 "testosterone enanthate 200 MG/ML Injectable Solution"
* $rxnorm#313231 "Testosterone 0.01 MG/MG Topical Gel"
* $rxnorm#1100709 "Testosterone 0.0162 MG/MG Topical Gel"
* $rxnorm#2099689 "0.5 ML testosterone enanthate 100 MG/ML Auto-Injector"
* $rxnorm#2099691 "0.5 ML testosterone enanthate 100 MG/ML Auto-Injector [Xyosted]"
* $rxnorm#2099695 "0.5 ML testosterone enanthate 150 MG/ML Auto-Injector"
* $rxnorm#2099697 "0.5 ML testosterone enanthate 150 MG/ML Auto-Injector [Xyosted]"
* $rxnorm#2099681 "0.5 ML testosterone enanthate 200 MG/ML Auto-Injector"
* $rxnorm#2099686 "0.5 ML testosterone enanthate 200 MG/ML Auto-Injector [Xyosted]"
* $rxnorm#2047882 "1 ML testosterone cypionate 200 MG/ML Injection"
* $rxnorm#2694320 "1 ML testosterone cypionate 200 MG/ML Injection [Azmiro]"
* $rxnorm#2694309 "1 ML testosterone cypionate 200 MG/ML Prefilled Syringe"
* $rxnorm#2694316 "1 ML testosterone cypionate 200 MG/ML Prefilled Syringe [Azmiro]"
* $rxnorm#1596781 "120 ACTUAT testosterone 10 MG/ACTUAT Topical Gel"
* $rxnorm#1596783 "120 ACTUAT testosterone 10 MG/ACTUAT Topical Gel [Fortesta]"
* $rxnorm#1597120 "1250 MG testosterone 0.0162 MG/MG Topical Gel"
* $rxnorm#1597121 "1250 MG testosterone 0.0162 MG/MG Topical Gel [Androgel]"
* $rxnorm#1190953 "24 HR testosterone 0.0833 MG/HR Transdermal System"
* $rxnorm#1190955 "24 HR testosterone 0.0833 MG/HR Transdermal System [Androderm]"
* $rxnorm#313233 "24 HR testosterone 0.167 MG/HR Transdermal System"
* $rxnorm#1190957 "24 HR testosterone 0.167 MG/HR Transdermal System [Androderm]"
* $rxnorm#1597123 "2500 MG testosterone 0.01 MG/MG Topical Gel"
* $rxnorm#1597124 "2500 MG testosterone 0.01 MG/MG Topical Gel [Androgel]"
* $rxnorm#1597126 "2500 MG testosterone 0.0162 MG/MG Topical Gel"
* $rxnorm#1597127 "2500 MG testosterone 0.0162 MG/MG Topical Gel [Androgel]"
* $rxnorm#1490661 "3 ML testosterone undecanoate 250 MG/ML Injection"
* $rxnorm#1490667 "3 ML testosterone undecanoate 250 MG/ML Injection [Aveed]"
* $rxnorm#1597129 "5000 MG testosterone 0.01 MG/MG Topical Gel"
* $rxnorm#1597130 "5000 MG testosterone 0.01 MG/MG Topical Gel [Androgel]"
* $rxnorm#1597132 "5000 MG testosterone 0.01 MG/MG Topical Gel [Testim]"
* $rxnorm#1597134 "5000 MG testosterone 0.01 MG/MG Topical Gel [Vogelxo]"
* $rxnorm#1596780 "60 ACTUAT testosterone 12.5 MG/ACTUAT Topical Gel"
* $rxnorm#1597074 "60 ACTUAT testosterone 12.5 MG/ACTUAT Topical Gel [Androgel]"
* $rxnorm#1596785 "60 ACTUAT testosterone 12.5 MG/ACTUAT Topical Gel [Vogelxo]"
* $rxnorm#1597076 "60 ACTUAT testosterone 20.25 MG/ACTUAT Topical Gel"
* $rxnorm#1597075 "60 ACTUAT testosterone 20.25 MG/ACTUAT Topical Gel [Androgel]"
* $rxnorm#1599949 "60 ACTUAT testosterone 30 MG/ACTUAT Topical Solution"
* $rxnorm#1599948 "60 ACTUAT testosterone 30 MG/ACTUAT Topical Solution [Axiron]"
* $rxnorm#1596784 "60 ACTUAT testosterone 5.5 MG/ACTUAT Nasal Gel"
* $rxnorm#1596782 "60 ACTUAT testosterone 5.5 MG/ACTUAT Nasal Gel [Natesto]"
* $rxnorm#318240 "testosterone 75 MG Drug Implant"
* $rxnorm#404405 "testosterone 75 MG Drug Implant [Testopel]"
* $rxnorm#835831 "testosterone cypionate 100 MG/ML Injectable Solution [Depo-testosterone]"
* $rxnorm#835842 "testosterone cypionate 200 MG/ML Injectable Solution [Depo-testosterone]"
* $rxnorm#2609597 "testosterone undecanoate 100 MG Oral Capsule"
* $rxnorm#2609603 "testosterone undecanoate 100 MG Oral Capsule [Kyzatrex]"
* $rxnorm#2599054 "testosterone undecanoate 112.5 MG Oral Capsule"
* $rxnorm#2599060 "testosterone undecanoate 112.5 MG Oral Capsule [Tlando]"
* $rxnorm#2609605 "testosterone undecanoate 150 MG Oral Capsule"
* $rxnorm#2609607 "testosterone undecanoate 150 MG Oral Capsule [Kyzatrex]"
* $rxnorm#2121766 "testosterone undecanoate 158 MG Oral Capsule"
* $rxnorm#2201640 "testosterone undecanoate 158 MG Oral Capsule [Jatenzo]"
* $rxnorm#2121768 "testosterone undecanoate 198 MG Oral Capsule"
* $rxnorm#2201642 "testosterone undecanoate 198 MG Oral Capsule [Jatenzo]"
* $rxnorm#2609609 "testosterone undecanoate 200 MG Oral Capsule"
* $rxnorm#2609611 "testosterone undecanoate 200 MG Oral Capsule [Kyzatrex]"
* $rxnorm#2693252 "testosterone undecanoate 200 MG Oral Capsule [Undecatrex]"
* $rxnorm#2121770 "testosterone undecanoate 237 MG Oral Capsule"
* $rxnorm#2121776 "testosterone undecanoate 237 MG Oral Capsule [Jatenzo]"
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
* insert TestosteroneProducts
* insert AnabolicSteroidProducts
* $atc#G03BA03 "testosterone"
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
* $atc#G03EA02 "testosterone and estrogen"
* $atc#G03EK01 "methyltestosterone"
* $fertility-medication#anabolic-androgenic-steroid "Anabolic-androgenic steroid, not otherwise coded"

ValueSet: TestosteroneUndecanoate
Id: testosterone-undecanoate
Title: "Long-acting testosterone: undecanoate and implants"
Description: "What takes longest to wash out: undecanoate by injection, and pellets, whose label gives them 3 to 4 and sometimes 6 months. The ATC code is that of every testosterone and is not here; nor are the capsules of undecanoate, which act for hours."
* insert DrugValueSet
* $rxnorm#37864 "testosterone undecanoate"
* $rxnorm#1490661 "3 ML testosterone undecanoate 250 MG/ML Injection"
* $rxnorm#1490667 "3 ML testosterone undecanoate 250 MG/ML Injection [Aveed]"
* $rxnorm#1490662 "Aveed"
* $rxnorm#318240 "testosterone 75 MG Drug Implant"
* $rxnorm#404405 "testosterone 75 MG Drug Implant [Testopel]"
* $rxnorm#353017 "Testopel"
* $rxnorm#1182683 "Testopel Drug Implant Product"
* $rxnorm#250714 "Testosterone 100 MG Drug Implant"
* $rxnorm#250244 "Testosterone 200 MG Drug Implant"
* $rxnorm#378786 "Testosterone Drug Implant"
* $rxnorm#406252 "Testosterone Drug Implant [Testopel]"
* $rxnorm#1164840 "Testosterone Drug Implant Product"

ValueSet: SelectiveEstrogenReceptorModulator
Id: serm
Title: "Selective estrogen receptor modulators (SERM)"
Description: "Clomiphene, enclomiphene and tamoxifen, and toremifene, raloxifene and the others that WHO counts among anti-estrogens or SERMs. Enclomiphene has no RxNorm or ATC code and is never coded as clomiphene."
* insert DrugValueSet
* $rxnorm#2596 "Clomiphene"
* $rxnorm#142431 "Clomiphene Citrate"
* $rxnorm#1093060 "Clomiphene Citrate 50 MG Oral Tablet"
* $rxnorm#10324 "Tamoxifen"
* $rxnorm#198240 "Tamoxifen 10 MG Oral Tablet"
* $rxnorm#313195 "Tamoxifen 20 MG Oral Tablet"
* insert ClomipheneProducts
* insert TamoxifenProducts
* insert OtherSermCodes
* $atc#G03GB02 "clomifene"
* $atc#L02BA01 "tamoxifen"
* $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"

ValueSet: AromataseInhibitor
Id: aromatase-inhibitor
Title: "Aromatase inhibitors"
Description: "Anastrozole, letrozole, exemestane, and testolactone, formestane, aminoglutethimide and vorozole, which are not sold any more."
* insert DrugValueSet
* $rxnorm#84857 "anastrozole"
* $rxnorm#199224 "anastrozole 1 MG Oral Tablet"
* $rxnorm#72965 "letrozole"
* $rxnorm#200064 "letrozole 2.5 MG Oral Tablet"
* insert AnastrozoleProducts
* insert LetrozoleProducts
* insert OtherAromataseInhibitorCodes
* $atc#L02BG03 "anastrozole"
* $atc#L02BG04 "letrozole"

ValueSet: HumanChorionicGonadotropin
Id: hcg
Title: "Human chorionic gonadotropin (hCG)"
Description: "Chorionic gonadotropin from urine and choriogonadotropin alfa."
* insert DrugValueSet
* $rxnorm#4986 "Chorionic Gonadotropin"
* $rxnorm#283550 "choriogonadotropin alfa"
* $rxnorm#896854 "Chorionic Gonadotropin 10000 UNT/ML Injectable Solution"
* $rxnorm#727505 "0.5 ML Chorionic Gonadotropin 0.5 MG/ML Prefilled Syringe"
* insert ChoriogonadotropinAlfaProducts
* insert UrinaryChorionicGonadotropinProducts
* insert HumanChorionicGonadotropinProducts
* $atc#G03GA01 "chorionic gonadotrophin"
* $atc#G03GA08 "choriogonadotropin alfa"

ValueSet: FshAndMenotropins
Id: fsh-and-menotropins
Title: "FSH and menotropins"
Description: "Follicle-stimulating hormone preparations and human menopausal gonadotropin."
* insert DrugValueSet
* $rxnorm#386938 "Follitropin Alfa"
* $rxnorm#25357 "follitropin beta"
* $rxnorm#134404 "Urofollitropin"
* $rxnorm#227518 "Follicle Stimulating Hormone"
* $rxnorm#562724 "Follitropin Alfa 75 UNT/ML Injectable Solution"
* $rxnorm#6745 "Menotropins"
* $rxnorm#314097 "Follicle Stimulating Hormone 75 UNT/ML / Luteinizing Hormone 75 UNT/ML Injectable Solution"
* insert FshAndMenotropinProducts
* $atc#G03GA05 "follitropin alfa"
* $atc#G03GA06 "follitropin beta"
// Both are FSH; "combinations" are those of recombinant hormones, such as follitropin alfa with lutropin alfa (WHO's own words on the group, read
// second-hand). Lutropin alfa alone is not here: no rule was read for it.
* $atc#G03GA09 "corifollitropin alfa"
* $atc#G03GA10 "follitropin delta"
* $atc#G03GA30 "combinations"
* $atc#G03GA04 "urofollitropin"
* $atc#G03GA02 "human menopausal gonadotrophin"

ValueSet: Gonadorelin
Id: gonadorelin
Title: "Gonadorelin"
Description: "Native GnRH, not its agonists or antagonists."
* insert DrugValueSet
* $rxnorm#6384 "Gonadorelin"
* $rxnorm#310584 "Gonadorelin 0.05 MG/ML Injectable Solution"
* insert GonadorelinProducts
* $atc#H01CA01 "gonadorelin"
* $atc#V04CM01 "gonadorelin"
