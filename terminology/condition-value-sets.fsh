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
* $sct#49408009 "Male sterility"
* $sct#8619003 "Infertile"
* $sct#17276009 "Decreased fertility"
* $icd-10-cm#N46.01 "Organic azoospermia"
* $icd-10-cm#N46.11 "Organic oligospermia"
// N46.9: code and display agree in two public sources of 2026, neither of them the owner's release.
* $icd-10-cm#N46.9 "Male infertility, unspecified"

ValueSet: KlinefelterSyndrome
Id: klinefelter
Title: "Klinefelter syndrome"
Description: "Klinefelter syndrome and its 47,XXY form."
* insert ConditionValueSet
* $sct#22053006 "Klinefelter syndrome"
* $sct#405769009 "Klinefelter's syndrome, XXY"
* $icd-10-cm#Q98.0 "Klinefelter syndrome karyotype 47, XXY"
* $icd-10-cm#Q98.4 "Klinefelter syndrome, unspecified"

ValueSet: VenousThromboembolism
Id: venous-thromboembolism
Title: "Venous thromboembolism"
Description: "Thrombosis or embolism now or in the past; a past one counts."
* insert ConditionValueSet
* $sct#111293003 "Venous thrombosis"
* $sct#128053003 "Deep venous thrombosis"
* $sct#59282003 "Pulmonary embolism"
* $sct#371039008 "Thromboembolic disorder"
* $sct#161508001 "History of deep vein thrombosis"
* $sct#161512007 "History of pulmonary embolus"
* $icd-10-cm#I82.409 "Acute embolism and thrombosis of unspecified deep veins of unspecified lower extremity"
* $icd-10-cm#I82.90 "Acute embolism and thrombosis of unspecified vein"
* $icd-10-cm#I26.99 "Other pulmonary embolism without acute cor pulmonale"

ValueSet: LiverDisease
Id: liver-disease
Title: "Liver disease"
Description: "Liver disease now or in the past; the clomiphene label asks for both."
* insert ConditionValueSet
* $sct#235856003 "Disorder of liver"
* $sct#328383001 "Chronic liver disease"
* $sct#59927004 "Hepatic failure"
* $icd-10-cm#K76.9 "Liver disease, unspecified"
* $icd-10-cm#K74.60 "Unspecified cirrhosis of liver"
* $icd-10-cm#K72.90 "Hepatic failure, unspecified without coma"

ValueSet: PituitaryLesion
Id: pituitary-lesion
Title: "Pituitary lesion"
Description: "Adenoma or other mass of the pituitary."
* insert ConditionValueSet
* $sct#254956000 "Pituitary adenoma"
* $sct#92296004 "Benign neoplasm of pituitary gland"
* $sct#237715007 "Mass of pituitary"
* $sct#134209002 "Prolactinoma"
* $icd-10-cm#D35.2 "Benign neoplasm of pituitary gland"

ValueSet: VisualDisturbance
Id: visual-disturbance
Title: "Visual disturbance"
Description: "Visual symptoms that stop a SERM."
* insert ConditionValueSet
* $sct#63102001 "Visual disturbance"
* $sct#111516008 "Blurring of visual image"
* $sct#246656009 "Loss of part of visual field"
* $sct#162278001 "Floaters in visual field"
* $icd-10-cm#H53.9 "Unspecified visual disturbance"

ValueSet: ProstateOrBreastCancer
Id: prostate-or-breast-cancer
Title: "Prostate or breast cancer"
Description: "Cancers that androgens or estrogens may drive, now or in the past."
* insert ConditionValueSet
* $sct#399068003 "Malignant tumor of prostate"
* $sct#93974005 "Primary malignant neoplasm of prostate"
* $sct#428262008 "History of malignant neoplasm of prostate"
* $sct#372096000 "Carcinoma of male breast"
* $sct#254837009 "Malignant neoplasm of breast"
* $icd-10-cm#C61 "Malignant neoplasm of prostate"
* $icd-10-cm#C50.921 "Malignant neoplasm of unspecified site of right male breast"
* $icd-10-cm#C50.922 "Malignant neoplasm of unspecified site of left male breast"
* $icd-10-cm#C50.929 "Malignant neoplasm of unspecified site of unspecified male breast"
