// Drug codes to the classes of the rules. Displays of codes are those of the value sets; the build compares them.

RuleSet: MapsFrom(system)
* group[+].source = {system}
* group[=].target = $fertility-drug-class

RuleSet: Maps(code, display, class, classdisplay)
* group[=].element[+].code = #{code}
* group[=].element[=].display = "{display}"
* group[=].element[=].target.code = #{class}
* group[=].element[=].target.display = "{classdisplay}"
* group[=].element[=].target.equivalence = #wider

Instance: drug-to-class
InstanceOf: ConceptMap
Usage: #definition
* insert PublishedInstance(ConceptMap, drug-to-class)
* name = "DrugToClass"
* title = "Drug to drug class"
* description = "The class of each code of a drug that acts on the axis as treatment: RxNorm, ATC and local codes. Enclomiphene has a local code only; a code that is not listed here has no class, and none is guessed."
* copyright = "Uses RxNorm, courtesy of the U.S. National Library of Medicine (NLM); NLM is not responsible for the product and does not endorse it. Includes codes of the ATC classification, copyright WHO Collaborating Centre for Drug Statistics Methodology, Oslo; commercial use of ATC texts needs their permission."
* insert MapsFrom($rxnorm)
* insert Maps(10379, [[Testosterone]], testosterone, [[Testosterone]])
* insert Maps(835827, [[testosterone cypionate]], testosterone, [[Testosterone]])
* insert Maps(37859, [[testosterone enanthate]], testosterone, [[Testosterone]])
* insert Maps(37864, [[testosterone undecanoate]], testosterone, [[Testosterone]])
* insert Maps(835829, [[testosterone cypionate 100 MG/ML Injectable Solution]], testosterone, [[Testosterone]])
* insert Maps(835840, [[testosterone cypionate 200 MG/ML Injectable Solution]], testosterone, [[Testosterone]])
* insert Maps(835809, [[testosterone enanthate 200 MG/ML Injectable Solution]], testosterone, [[Testosterone]])
* insert Maps(313231, [[Testosterone 0.01 MG/MG Topical Gel]], testosterone, [[Testosterone]])
* insert Maps(1100709, [[Testosterone 0.0162 MG/MG Topical Gel]], testosterone, [[Testosterone]])
* insert Maps(2596, [[Clomiphene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(142431, [[Clomiphene Citrate]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1093060, [[Clomiphene Citrate 50 MG Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(10324, [[Tamoxifen]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(198240, [[Tamoxifen 10 MG Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(313195, [[Tamoxifen 20 MG Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(84857, [[anastrozole]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(199224, [[anastrozole 1 MG Oral Tablet]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(72965, [[letrozole]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(200064, [[letrozole 2.5 MG Oral Tablet]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(4986, [[Chorionic Gonadotropin]], hcg, [[Human chorionic gonadotropin]])
* insert Maps(283550, [[choriogonadotropin alfa]], hcg, [[Human chorionic gonadotropin]])
* insert Maps(896854, [[Chorionic Gonadotropin 10000 UNT/ML Injectable Solution]], hcg, [[Human chorionic gonadotropin]])
* insert Maps(727505, [[0.5 ML Chorionic Gonadotropin 0.5 MG/ML Prefilled Syringe]], hcg, [[Human chorionic gonadotropin]])
* insert Maps(386938, [[Follitropin Alfa]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(25357, [[follitropin beta]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(134404, [[Urofollitropin]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(227518, [[Follicle Stimulating Hormone]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(562724, [[Follitropin Alfa 75 UNT/ML Injectable Solution]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(6745, [[Menotropins]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(314097, [[Follicle Stimulating Hormone 75 UNT/ML / Luteinizing Hormone 75 UNT/ML Injectable Solution]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(6384, [[Gonadorelin]], gonadorelin, [[Gonadorelin (native GnRH)]])
* insert Maps(310584, [[Gonadorelin 0.05 MG/ML Injectable Solution]], gonadorelin, [[Gonadorelin (native GnRH)]])
* insert Maps(47579, [[cabergoline]], dopamine-agonist, [[Dopamine agonist]])
* insert Maps(199703, [[cabergoline 0.5 MG Oral Tablet]], dopamine-agonist, [[Dopamine agonist]])
* insert MapsFrom($atc)
* insert Maps(G03BA03, [[testosterone]], testosterone, [[Testosterone]])
* insert Maps(G03GB02, [[clomifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(L02BA01, [[tamoxifen]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(L02BG03, [[anastrozole]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(L02BG04, [[letrozole]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(G03GA01, [[chorionic gonadotrophin]], hcg, [[Human chorionic gonadotropin]])
* insert Maps(G03GA08, [[choriogonadotropin alfa]], hcg, [[Human chorionic gonadotropin]])
* insert Maps(G03GA05, [[follitropin alfa]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(G03GA06, [[follitropin beta]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(G03GA04, [[urofollitropin]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(G03GA02, [[human menopausal gonadotrophin]], fsh-and-menotropins, [[FSH or menotropins]])
* insert Maps(H01CA01, [[gonadorelin]], gonadorelin, [[Gonadorelin (native GnRH)]])
* insert Maps(V04CM01, [[gonadorelin]], gonadorelin, [[Gonadorelin (native GnRH)]])
* insert Maps(G02CB03, [[cabergoline]], dopamine-agonist, [[Dopamine agonist]])
* insert Maps(N04BC06, [[cabergoline]], dopamine-agonist, [[Dopamine agonist]])
* insert MapsFrom($fertility-medication)
* insert Maps(anabolic-androgenic-steroid, [[Anabolic-androgenic steroid, not otherwise coded]], anabolic-steroid, [[Anabolic-androgenic steroid]])
* insert Maps(enclomiphene, [[Enclomiphene (not approved by FDA or EMA)]], serm, [[Selective estrogen receptor modulator]])
