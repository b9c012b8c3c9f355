// Drug classes that act on the axis: RxNorm ingredients and clinical drugs, ATC, and local codes where neither has one.

RuleSet: DrugValueSet
* insert ConformanceMetadata
* insert CopyrightDrugs

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
* $atc#G03BA03 "testosterone"
* $fertility-medication#anabolic-androgenic-steroid "Anabolic-androgenic steroid, not otherwise coded"

ValueSet: TestosteroneUndecanoate
Id: testosterone-undecanoate
Title: "Testosterone undecanoate"
Description: "The long-acting testosterone, which takes longest to wash out. Its ATC code is that of every testosterone and is not here."
* insert DrugValueSet
* $rxnorm#37864 "testosterone undecanoate"

ValueSet: SelectiveEstrogenReceptorModulator
Id: serm
Title: "Selective estrogen receptor modulators (SERM)"
Description: "Clomiphene, enclomiphene and tamoxifen. Enclomiphene has no RxNorm or ATC code and is never coded as clomiphene."
* insert DrugValueSet
* $rxnorm#2596 "Clomiphene"
* $rxnorm#142431 "Clomiphene Citrate"
* $rxnorm#1093060 "Clomiphene Citrate 50 MG Oral Tablet"
* $rxnorm#10324 "Tamoxifen"
* $rxnorm#198240 "Tamoxifen 10 MG Oral Tablet"
* $rxnorm#313195 "Tamoxifen 20 MG Oral Tablet"
* $atc#G03GB02 "clomifene"
* $atc#L02BA01 "tamoxifen"
* $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"

ValueSet: AromataseInhibitor
Id: aromatase-inhibitor
Title: "Aromatase inhibitors"
Description: "Anastrozole and letrozole."
* insert DrugValueSet
* $rxnorm#84857 "anastrozole"
* $rxnorm#199224 "anastrozole 1 MG Oral Tablet"
* $rxnorm#72965 "letrozole"
* $rxnorm#200064 "letrozole 2.5 MG Oral Tablet"
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
* $atc#G03GA05 "follitropin alfa"
* $atc#G03GA06 "follitropin beta"
* $atc#G03GA04 "urofollitropin"
* $atc#G03GA02 "human menopausal gonadotrophin"

ValueSet: Gonadorelin
Id: gonadorelin
Title: "Gonadorelin"
Description: "Native GnRH, not its agonists or antagonists."
* insert DrugValueSet
* $rxnorm#6384 "Gonadorelin"
* $rxnorm#310584 "Gonadorelin 0.05 MG/ML Injectable Solution"
* $atc#H01CA01 "gonadorelin"
* $atc#V04CM01 "gonadorelin"
