// SERMs, aromatase inhibitors and GnRH antagonists beside those that the clinical reference names, with the classes of the first two. Which class a
// drug is of is WHO's: L02BA "Anti-estrogens" and G03XC "Selective estrogen receptor modulators", L02BG "Aromatase inhibitors", L02BX01 and H01CC
// "Anti-gonadotropin-releasing hormones" of the ATC-DDD index of 25 April 2026 (github fabkury/atcd @1e92aec). Testolactone, which has no ATC
// code, is the aromatase inhibitor of Raman and Schlegel 2002. RxNorm by both sources of drug-axis-products.fsh. Not here: bazedoxifene with
// estrogens, which WHO has among the estrogens; fulvestrant, elacestrant and camizestrant, which break the receptor down.

RuleSet: OtherSermCodes
* $rxnorm#1441386 "bazedoxifene"
* $rxnorm#1442171 "bazedoxifene acetate"
* $rxnorm#217010 "Evista"
* $rxnorm#1171809 "Evista Oral Product"
* $rxnorm#1171810 "Evista Pill"
* $rxnorm#155082 "Fareston"
* $rxnorm#1174686 "Fareston Oral Product"
* $rxnorm#1174687 "Fareston Pill"
* $rxnorm#1370971 "ospemifene"
* $rxnorm#1370976 "ospemifene 60 MG Oral Tablet"
* $rxnorm#1370982 "ospemifene 60 MG Oral Tablet [Osphena]"
* $rxnorm#1370973 "Ospemifene Oral Product"
* $rxnorm#1370975 "Ospemifene Oral Tablet"
* $rxnorm#1370979 "Ospemifene Oral Tablet [Osphena]"
* $rxnorm#1370974 "Ospemifene Pill"
* $rxnorm#1370977 "Osphena"
* $rxnorm#1370980 "Osphena Oral Product"
* $rxnorm#1370981 "Osphena Pill"
* $rxnorm#72143 "raloxifene"
* $rxnorm#312768 "Raloxifene 60 MG Oral Tablet"
* $rxnorm#213171 "Raloxifene 60 MG Oral Tablet [Evista]"
* $rxnorm#166551 "raloxifene hydrochloride"
* $rxnorm#1490065 "raloxifene hydrochloride 60 MG Oral Tablet"
* $rxnorm#1490067 "raloxifene hydrochloride 60 MG Oral Tablet [Evista]"
* $rxnorm#1164805 "Raloxifene Oral Product"
* $rxnorm#373747 "Raloxifene Oral Tablet"
* $rxnorm#368299 "Raloxifene Oral Tablet [Evista]"
* $rxnorm#1164806 "Raloxifene Pill"
* $rxnorm#38409 "toremifene"
* $rxnorm#313428 "toremifene 60 MG Oral Tablet"
* $rxnorm#152880 "toremifene 60 MG Oral Tablet [Fareston]"
* $rxnorm#49953 "Toremifene Citrate"
* $rxnorm#1157658 "Toremifene Oral Product"
* $rxnorm#374167 "Toremifene Oral Tablet"
* $rxnorm#368304 "Toremifene Oral Tablet [Fareston]"
* $rxnorm#1157659 "Toremifene Pill"
* $atc#L02BA02 "toremifene"
* $atc#G03XC01 "raloxifene"
* $atc#G03XC02 "bazedoxifene"
* $atc#G03XC03 "lasofoxifene"
* $atc#G03XC04 "ormeloxifene"
* $atc#G03XC05 "ospemifene"

RuleSet: OtherAromataseInhibitorCodes
* $rxnorm#677 "Aminoglutethimide"
* $rxnorm#197352 "Aminoglutethimide 250 MG Oral Tablet"
* $rxnorm#1151946 "Aminoglutethimide Oral Product"
* $rxnorm#370565 "Aminoglutethimide Oral Tablet"
* $rxnorm#1151947 "Aminoglutethimide Pill"
* $rxnorm#262105 "Aromasin"
* $rxnorm#1170770 "Aromasin Oral Product"
* $rxnorm#1170771 "Aromasin Pill"
* $rxnorm#258494 "exemestane"
* $rxnorm#310261 "exemestane 25 MG Oral Tablet"
* $rxnorm#261317 "exemestane 25 MG Oral Tablet [Aromasin]"
* $rxnorm#1163788 "exemestane Oral Product"
* $rxnorm#375061 "exemestane Oral Tablet"
* $rxnorm#368218 "exemestane Oral Tablet [Aromasin]"
* $rxnorm#1163789 "exemestane Pill"
* $rxnorm#15070 "formestane"
* $rxnorm#10378 "Testolactone"
* $rxnorm#198246 "Testolactone 50 MG Oral Tablet"
* $rxnorm#1164247 "Testolactone Oral Product"
* $rxnorm#374049 "Testolactone Oral Tablet"
* $rxnorm#1164248 "Testolactone Pill"
* $atc#L02BG01 "aminoglutethimide"
* $atc#L02BG02 "formestane"
* $atc#L02BG05 "vorozole"
* $atc#L02BG06 "exemestane"

RuleSet: OtherGnrhAntagonistCodes
* $rxnorm#301739 "abarelix"
* $rxnorm#402100 "abarelix 50 MG/ML Injectable Suspension"
* $rxnorm#1163065 "abarelix Injectable Product"
* $rxnorm#402339 "abarelix Injectable Suspension"
* $atc#L02BX01 "abarelix"
* $atc#H01CC04 "linzagolix"
* $atc#H01CC53 "elagolix, estradiol and norethisterone"
* $atc#H01CC54 "relugolix, estradiol and norethisterone"

RuleSet: OtherAxisRxnormClasses
* insert Maps(1441386, [[bazedoxifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1442171, [[bazedoxifene acetate]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(217010, [[Evista]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1171809, [[Evista Oral Product]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1171810, [[Evista Pill]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(155082, [[Fareston]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1174686, [[Fareston Oral Product]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1174687, [[Fareston Pill]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370971, [[ospemifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370976, [[ospemifene 60 MG Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370982, ospemifene 60 MG Oral Tablet [Osphena], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370973, [[Ospemifene Oral Product]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370975, [[Ospemifene Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370979, Ospemifene Oral Tablet [Osphena], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370974, [[Ospemifene Pill]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370977, [[Osphena]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370980, [[Osphena Oral Product]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1370981, [[Osphena Pill]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(72143, [[raloxifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(312768, [[Raloxifene 60 MG Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(213171, Raloxifene 60 MG Oral Tablet [Evista], serm, [[Selective estrogen receptor modulator]])
* insert Maps(166551, [[raloxifene hydrochloride]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1490065, [[raloxifene hydrochloride 60 MG Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1490067, raloxifene hydrochloride 60 MG Oral Tablet [Evista], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1164805, [[Raloxifene Oral Product]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(373747, [[Raloxifene Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(368299, Raloxifene Oral Tablet [Evista], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1164806, [[Raloxifene Pill]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(38409, [[toremifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(313428, [[toremifene 60 MG Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(152880, toremifene 60 MG Oral Tablet [Fareston], serm, [[Selective estrogen receptor modulator]])
* insert Maps(49953, [[Toremifene Citrate]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1157658, [[Toremifene Oral Product]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(374167, [[Toremifene Oral Tablet]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(368304, Toremifene Oral Tablet [Fareston], serm, [[Selective estrogen receptor modulator]])
* insert Maps(1157659, [[Toremifene Pill]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(677, [[Aminoglutethimide]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(197352, [[Aminoglutethimide 250 MG Oral Tablet]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(1151946, [[Aminoglutethimide Oral Product]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(370565, [[Aminoglutethimide Oral Tablet]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(1151947, [[Aminoglutethimide Pill]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(262105, [[Aromasin]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(1170770, [[Aromasin Oral Product]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(1170771, [[Aromasin Pill]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(258494, [[exemestane]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(310261, [[exemestane 25 MG Oral Tablet]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(261317, exemestane 25 MG Oral Tablet [Aromasin], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(1163788, [[exemestane Oral Product]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(375061, [[exemestane Oral Tablet]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(368218, exemestane Oral Tablet [Aromasin], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(1163789, [[exemestane Pill]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(15070, [[formestane]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(10378, [[Testolactone]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(198246, [[Testolactone 50 MG Oral Tablet]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(1164247, [[Testolactone Oral Product]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(374049, [[Testolactone Oral Tablet]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(1164248, [[Testolactone Pill]], aromatase-inhibitor, [[Aromatase inhibitor]])

RuleSet: OtherAxisAtcClasses
* insert Maps(L02BA02, [[toremifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(G03XC01, [[raloxifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(G03XC02, [[bazedoxifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(G03XC03, [[lasofoxifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(G03XC04, [[ormeloxifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(G03XC05, [[ospemifene]], serm, [[Selective estrogen receptor modulator]])
* insert Maps(L02BG01, [[aminoglutethimide]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(L02BG02, [[formestane]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(L02BG05, [[vorozole]], aromatase-inhibitor, [[Aromatase inhibitor]])
* insert Maps(L02BG06, [[exemestane]], aromatase-inhibitor, [[Aromatase inhibitor]])
