// Problems that open or close an option. SNOMED CT codes are all of the Global Patient Set.

RuleSet: ConditionValueSet
* insert ConformanceMetadata
* insert CopyrightConditions

ValueSet: MaleInfertility
Id: male-infertility
Title: "Male infertility"
Description: "Problems that say that a pregnancy is wanted and does not come; without another answer they count as a wish for children."
* insert ConditionValueSet
* $sct#2904007 "Male infertility"
* $sct#8619003 "Infertile"
* $sct#17276009 "Decreased fertility"
* $sct#49408009 "Male sterility"
* $icd-10-cm#N46 "Male infertility"
* $icd-10-cm#N46.0 "Azoospermia"
* $icd-10-cm#N46.01 "Organic azoospermia"
* $icd-10-cm#N46.02 "Azoospermia due to extratesticular causes"
* $icd-10-cm#N46.021 "Azoospermia due to drug therapy"
* $icd-10-cm#N46.022 "Azoospermia due to infection"
* $icd-10-cm#N46.023 "Azoospermia due to obstruction of efferent ducts"
* $icd-10-cm#N46.024 "Azoospermia due to radiation"
* $icd-10-cm#N46.025 "Azoospermia due to systemic disease"
* $icd-10-cm#N46.029 "Azoospermia due to other extratesticular causes"
* $icd-10-cm#N46.1 "Oligospermia"
* $icd-10-cm#N46.11 "Organic oligospermia"
* $icd-10-cm#N46.12 "Oligospermia due to extratesticular causes"
* $icd-10-cm#N46.121 "Oligospermia due to drug therapy"
* $icd-10-cm#N46.122 "Oligospermia due to infection"
* $icd-10-cm#N46.123 "Oligospermia due to obstruction of efferent ducts"
* $icd-10-cm#N46.124 "Oligospermia due to radiation"
* $icd-10-cm#N46.125 "Oligospermia due to systemic disease"
* $icd-10-cm#N46.129 "Oligospermia due to other extratesticular causes"
* $icd-10-cm#N46.8 "Other male infertility"
* $icd-10-cm#N46.9 "Male infertility, unspecified"

ValueSet: KlinefelterSyndrome
Id: klinefelter
Title: "Klinefelter syndrome"
Description: "Klinefelter syndrome, its 47,XXY form, mosaic and forms with more X chromosomes."
* insert ConditionValueSet
* $sct#22053006 "Klinefelter syndrome"
* $sct#205699007 "Klinefelter's syndrome, XXYY"
* $sct#205700008 "Klinefelter's syndrome, XY/XXY mosaic"
* $sct#275263003 "Klinefelter's syndrome XXXY"
* $sct#275264009 "Klinefelter's syndrome XXXXY"
* $sct#405769009 "Klinefelter's syndrome, XXY"
// Q98.3 (46,XX), Q98.5 (47,XYY) and Q98.7 (mosaic of any kind) are something else, or may be.
* $icd-10-cm#Q98.0 "Klinefelter syndrome karyotype 47, XXY"
* $icd-10-cm#Q98.1 "Klinefelter syndrome, male with more than two X chromosomes"
* $icd-10-cm#Q98.4 "Klinefelter syndrome, unspecified"
