// What the status Observations of this service may say.

ValueSet: HpgAxisStatusCodes
Id: hpg-axis-status
Title: "Axis statuses"
Description: "Every state of the axis; one at a time."
* insert ConformanceMetadata
* insert CopyrightLocal
* $hpg-axis-status#eugonadal "Eugonadal"
* $hpg-axis-status#secondary-hypogonadism "Secondary hypogonadism"
* $hpg-axis-status#primary-hypogonadism "Primary hypogonadism"
* $hpg-axis-status#compensated-hypogonadism "Compensated hypogonadism"
* $hpg-axis-status#low-testosterone-unconfirmed "Low testosterone, not confirmed"
* $hpg-axis-status#low-testosterone-unclassified "Low testosterone, not classified"
* $hpg-axis-status#exogenous-suppression "Suppressed by testosterone or anabolic steroids"
* $hpg-axis-status#exogenous-suppression-suspected "Suppression by undeclared androgens suspected"
* $hpg-axis-status#hcg-confounded "Not readable because of gonadotropins"
* $hpg-axis-status#serm-ai-confounded "Not readable because of a SERM or aromatase inhibitor"
* $hpg-axis-status#hyperprolactinaemia "Hyperprolactinaemia"
* $hpg-axis-status#chh-suspected "Congenital hypogonadotropic hypogonadism suspected"
* $hpg-axis-status#assay-interference-suspected "Assay interference suspected"
* $hpg-axis-status#insufficient-data "Not enough data"
* $hpg-axis-status#deferred "Deferred"
* $hpg-axis-status#out-of-scope "Outside the population"

ValueSet: AxisModifierCodes
Id: axis-modifier
Title: "Axis modifiers"
Description: "Everything that can modify the axis status."
* insert ConformanceMetadata
* insert CopyrightLocal
* $axis-modifier#suppressed "LH and FSH suppressed"
* $axis-modifier#low-testosterone-estradiol-ratio "Low testosterone-to-estradiol ratio"
* $axis-modifier#testosterone-estradiol-ratio-indeterminate "Testosterone-to-estradiol ratio open"
* $axis-modifier#isolated-high-fsh "High FSH alone"
* $axis-modifier#low-shbg-pseudohypogonadism "Low total testosterone explained by low SHBG"
* $axis-modifier#high-shbg "High SHBG"
* $axis-modifier#severe-deficiency "Severe testosterone deficiency"
* $axis-modifier#near-threshold "Close to the cut-off"
* $axis-modifier#recovering "Recovering after testosterone or anabolic steroids"
* $axis-modifier#klinefelter "Klinefelter syndrome"
* $axis-modifier#guideline-conflict "Guidelines disagree"

ValueSet: SemenStatusCodes
Id: semen-status
Title: "Semen statuses"
Description: "Every class of semen analysis; one at a time."
* insert ConformanceMetadata
* insert CopyrightLocal
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

ValueSet: SemenModifierCodes
Id: semen-modifier
Title: "Semen modifiers"
Description: "Everything that can modify the semen status."
* insert ConformanceMetadata
* insert CopyrightLocal
* $semen-status#obstructive-suspected "Obstruction suspected"
* $semen-status#non-obstructive-suspected "Impaired production suspected"
* $semen-status#azoospermia-indeterminate "Cause of azoospermia open"
* $semen-status#leukocytospermia "Leukocytospermia"
* $semen-status#necrozoospermia "Necrozoospermia"
* $semen-status#low-volume "Low semen volume"
* $semen-status#too-early-after-therapy-change "Too early after a change of treatment"
