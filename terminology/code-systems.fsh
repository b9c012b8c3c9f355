// Our own code systems. Displays and definitions are shown to clinicians: short, plain, British spelling.

CodeSystem: HpgAxisStatus
Id: hpg-axis-status
Title: "State of the hypothalamic-pituitary-gonadal axis"
Description: "How testosterone, LH, FSH, prolactin and the drugs on board are read together. One status at a time."
* insert LocalCodeSystem
* #eugonadal "Eugonadal" "Testosterone is not low and LH is not high: the hormone axis works normally as far as the samples show."
* #secondary-hypogonadism "Secondary hypogonadism" "Testosterone is low on two qualifying mornings and LH is low or normal, so the pituitary or hypothalamus does not drive the testes enough."
* #primary-hypogonadism "Primary hypogonadism" "Testosterone is low on two qualifying mornings and LH is high, so the testes do not answer the pituitary."
* #compensated-hypogonadism "Compensated hypogonadism" "Testosterone is not low but LH is high: the testes keep up only under a stronger drive."
* #low-testosterone-unconfirmed "Low testosterone, not confirmed" "A testosterone sample points to a low value, but two qualifying samples on separate mornings do not yet agree."
* #low-testosterone-unclassified "Low testosterone, not classified" "Testosterone is low on two qualifying mornings, but without a usable LH nobody can say whether the cause is in the testis or above it."
* #exogenous-suppression "Suppressed by testosterone or anabolic steroids" "Testosterone or an anabolic steroid is being taken or was taken lately, which explains low LH and FSH; the man's own axis cannot be judged now."
* #exogenous-suppression-suspected "Suppression by undeclared androgens suspected" "LH and FSH are very low, SHBG is very low and haematocrit is high although no androgen is recorded: ask about use without accusing."
* #hcg-confounded "Not readable because of gonadotropins" "hCG, FSH, menotropins or gonadorelin is on board, so hormone results show the treatment and not the untreated axis."
* #serm-ai-confounded "Not readable because of a SERM or aromatase inhibitor" "A SERM or aromatase inhibitor is on board and raises LH and FSH, so hormone results show the treatment and not the untreated axis."
* #hyperprolactinaemia "Hyperprolactinaemia" "Prolactin is above the limit that applies and testosterone is low or in question: find the cause before treating the testosterone."
* #chh-suspected "Congenital hypogonadotropic hypogonadism suspected" "The history points to a lifelong lack of pituitary drive, such as absent or incomplete puberty or loss of smell."
* #assay-interference-suspected "Assay interference suspected" "The pattern can be produced by the assay itself, for example by biotin supplements; repeat without the interfering substance."
* #insufficient-data "Not enough data" "The record does not hold enough usable results to say anything about the axis."
* #deferred "Deferred" "The axis should not be judged now, for example during acute illness; repeat later."
* #out-of-scope "Outside the population" "The rules are for men of 18 years or older and are not applied to this person."

CodeSystem: AxisModifier
Id: axis-modifier
Title: "Modifier of the axis status"
Description: "What else is true beside the axis status and changes how it is to be used."
* insert LocalCodeSystem
* #suppressed "LH and FSH suppressed" "LH and FSH are both below the suppression limit (1.0 IU/L by default, an engineering default that no guideline states)."
* #low-testosterone-estradiol-ratio "Low testosterone-to-estradiol ratio" "Testosterone in ng/dL divided by estradiol in pg/mL of the same draw is below 10; this mentions an option and is no indication by itself."
* #testosterone-estradiol-ratio-indeterminate "Testosterone-to-estradiol ratio open" "One of the two results is only a bound, so the ratio may lie on either side of 10."
* #isolated-high-fsh "High FSH alone" "FSH is high while testosterone and LH are not abnormal, which points to impaired sperm production and not to hypogonadism."
* #low-shbg-pseudohypogonadism "Low total testosterone explained by low SHBG" "Total testosterone is low because SHBG is low, while the calculated free testosterone is not low."
* #high-shbg "High SHBG" "SHBG is high, so total testosterone looks better than the free testosterone is."
* #severe-deficiency "Severe testosterone deficiency" "A testosterone below 150 ng/dL (5.2 nmol/L) was measured; with a secondary pattern the pituitary is looked at."
* #near-threshold "Close to the cut-off" "A testosterone that the class rests on lies within 5 % of the cut-off (engineering default): repeat before relying on the class."
* #recovering "Recovering after testosterone or anabolic steroids" "Testosterone or anabolic steroids ended within 24 months (engineering default) and LH and FSH are no longer suppressed."
* #klinefelter "Klinefelter syndrome" "Klinefelter syndrome is on the problem list."
* #guideline-conflict "Guidelines disagree" "Another of the three guidelines would class the same samples differently."

CodeSystem: SemenStatus
Id: semen-status
Title: "State of the semen"
Description: "WHO class of the semen analyses, and what modifies it. The edition of the limits is recorded with the result."
* insert LocalCodeSystem
* #normozoospermia "Normozoospermia" "Two qualifying samples show nothing below the WHO lower reference limits; these are reference limits, not a promise of fertility."
* #oligozoospermia "Oligozoospermia" "The number of sperm is below the WHO lower reference limit; the total number decides where the volume is known."
* #severe-oligozoospermia "Severe oligozoospermia" "The concentration is below 5 million sperm per mL."
* #asthenozoospermia "Asthenozoospermia" "Too few sperm move forward."
* #teratozoospermia "Teratozoospermia" "Too few sperm have a normal form."
* #oligoasthenoteratozoospermia "Oligoasthenoteratozoospermia" "Number, forward movement and normal forms are all below the limits."
* #oligoasthenozoospermia "Oligoasthenozoospermia" "Number and forward movement are below the limits."
* #cryptozoospermia "Cryptozoospermia" "No sperm in the fresh preparation, some in the centrifuged pellet."
* #azoospermia "Azoospermia" "No sperm in the centrifuged pellet of two samples."
* #azoospermia-unconfirmed "Azoospermia, not confirmed" "No sperm was seen, but not yet in the centrifuged pellet of two samples."
* #aspermia "Aspermia" "There is no ejaculate."
* #provisional "Provisional" "One sample only, or the newest sample does not qualify: repeat before drawing conclusions."
* #insufficient-data "Not enough data" "Semen results are on file, but none can be used."
* #obstructive-suspected "Obstruction suspected" "Azoospermia with low volume, acidic semen and FSH that is not high speaks for a blockage; examination has to confirm it."
* #non-obstructive-suspected "Impaired production suspected" "Azoospermia with high FSH or small testes speaks for impaired sperm production."
* #azoospermia-indeterminate "Cause of azoospermia open" "The results do not separate a blockage from impaired production; a normal FSH alone never proves a blockage."
* #leukocytospermia "Leukocytospermia" "More than 1 million peroxidase-positive white cells per mL of semen."
* #necrozoospermia "Necrozoospermia" "Too few live sperm together with low motility."
* #low-volume "Low semen volume" "The semen volume is below the WHO lower reference limit; ask whether the sample was complete."
* #too-early-after-therapy-change "Too early after a change of treatment" "The sample was given less than 10 weeks after a drug was started or stopped, so these sperm were made before the change."

CodeSystem: FertilityRecommendation
Id: fertility-recommendation
Title: "Fertility recommendation"
Description: "What is proposed to the clinician. Nothing is ordered."
* insert LocalCodeSystem
* #out-of-scope "Outside this service" "The rules are not for this person; says why and where to turn."
* #collect "Information needed" "A named piece of information is missing, not usable, too old or needs repeating, and would change the answer."
* #stop-safety "Stop for safety" "A safety rule asks for a treatment to be stopped or held; comes first."
* #refer-endocrinology "Referral to endocrinology" "The next step belongs to an endocrinologist."
* #refer-urology "Referral to urology or andrology" "The next step belongs to a urologist or andrologist with experience in male reproduction."
* #pituitary-workup "Pituitary work-up" "Look at the pituitary before the testosterone is treated."
* #genetics "Genetic testing" "Karyotype, Y-chromosome microdeletion or another genetic test, with the threshold and whose threshold it is."
* #stop-exogenous-testosterone "Stop testosterone or anabolic steroids" "Testosterone or anabolic steroids are on board and fertility is wanted."
* #restart-specialist "Restart of the axis with a specialist" "Recovery of a suppressed axis, its options and its time course."
* #consider-serm "SERM as an option" "A selective estrogen receptor modulator may be considered."
* #consider-hcg "hCG as an option" "Human chorionic gonadotropin, with FSH where it applies, may be considered through a specialist."
* #gonadotropin-specialist "Gonadotropin treatment with a specialist" "hCG and then FSH, or pulsatile GnRH by pump, in hypogonadotropic hypogonadism."
* #consider-aromatase-inhibitor "Aromatase inhibitor as a specialist option" "An aromatase inhibitor may be considered after specialist review."
* #lifestyle "Lifestyle" "Weight, sleep apnoea, drugs and exposures."
* #art-counsel "Counselling on assisted reproduction" "IUI, IVF or ICSI by motile sperm count, with the disagreement between sources shown."
* #continue "Continue treatment" "Keep going, and when to look again."
* #titrate "Review the dose" "One step up or down for the prescriber to review."
* #no-hormonal-therapy "No hormonal treatment" "The guideline in force advises against hormonal treatment in this state."
* #block-testosterone "No testosterone" "Testosterone is not to be started or continued, and why."
* #block-serm "No SERM" "A SERM is not to be started or continued, and why."
* #block-aromatase-inhibitor "No aromatase inhibitor" "An aromatase inhibitor is not to be started or continued, and why."
* #block-hcg "No hCG" "hCG is not to be started or continued, and why."
* #review-order "Review of an order" "Something speaks against the order being written, is missing, or is to be asked."

// Shown behind the text of a fact: "Total testosterone 210 ng/dL, 18 May 2026 15:30 was taken outside ...".
CodeSystem: FertilityDataQuality
Id: fertility-data-quality
Title: "Data quality of a fact"
Description: "Why a fact was not used or is to be read with care. Each definition continues the sentence that the fact's text begins."
* insert LocalCodeSystem
* #not-final "Not final" "is not a final result and was not used; it counts once the laboratory releases it."
* #entered-in-error "Entered in error" "was marked as entered in error and was ignored."
* #superseded "Superseded" "was replaced by a corrected result of the same sample, which is used instead."
* #duplicate-specimen "Same sample twice" "stands for the same sample as another result and was not used, because one sample counts once. Where the two values differ and nothing tells which is right, neither is used until the laboratory says which. Confirmation needs a sample of another day."
* #not-morning "Not a morning sample" "was taken outside 07:00 to 11:00 local time, so it does not count as a morning sample; repeat it in the morning."
* #time-unknown "Time of day unknown" "has no time of day, so nobody can tell whether it was a morning sample; add the collection time or repeat it."
* #not-fasting "Not fasting" "was taken without fasting; the Endocrine Society and EAU do not count it for the diagnosis, AUA does not ask for fasting."
* #unit-unknown "Unit not understood" "has a unit that cannot be used for this test and was not guessed; send a UCUM unit."
* #unit-missing "Value or unit missing" "lacks a numeric value or a unit and was not used; ask the laboratory for the complete result."
* #implausible "Not plausible" "lies outside what is possible for this test and was not used; check the value and the unit."
* #bound-only "Only a limit is known" "was reported as below or above a limit; it is used only where the limit alone settles the question."
* #stale "Too old" "is older than the time for which it counts (6 months by engineering default) and was not used; repeat it."
* #after-moment "Later than the moment of evaluation" "dates from after the moment that was evaluated and was not seen."
* #near-threshold "Close to the cut-off" "lies close to the cut-off (within 5 % by engineering default), so chance can change the class; repeat it before relying on the class."
* #abstinence-out-of-range "Abstinence outside 2 to 7 days" "belongs to a semen sample given outside 2 to 7 days of abstinence; the class stays provisional until a sample within these days."
* #acute-illness "Taken during acute illness" "was taken during acute illness, which changes hormones and semen; repeat after recovery."
* #confounded-by-drug "Changed by a drug" "was taken while a drug that acts on the axis was on board or not yet washed out, so it says nothing about the untreated axis."
* #direct-free-testosterone "Free testosterone not calculated" "is a free testosterone measured directly or by an unstated method, which is not reliable enough and was not used; measure SHBG to have it calculated."
* #reference-range-missing "No reference range" "came without the laboratory's own reference range, so a general limit had to stand in or no limit applies; ask for the range."
* #other-patient "About another person" "is about another person and was ignored."
* #unknown-code "Not recognised" "has no code that is known here, so nobody can tell what it is and nothing was checked against it; see by its name whether it matters."
* #not-understood "Says more than is understood here" "carries a modifier extension, or names rules it was made by, that this service does not know and that may turn what it says into its opposite; it was not read, so check it by hand."
* #method-unknown "Method unknown" "does not say how it was measured, and the limit that applies depends on the method; ask the laboratory."

CodeSystem: FertilityObservation
Id: fertility-observation
Title: "Fertility observation"
Description: "Results that this service makes, and findings for which no checked LOINC code was at hand."
* insert LocalCodeSystem
* #hpg-axis-status "State of the hypothalamic-pituitary-gonadal axis" "The axis status that this service derived from the record."
* #semen-status "State of the semen" "The semen status that this service derived from the record."
* #axis-modifier "Modifier of the axis status" "Something that changes how the axis status is to be used."
* #baseline-axis-status "Axis status before the drug" "The axis status before the drug that now hides it was started."
* #semen-modifier "Modifier of the semen status" "Something that changes how the semen status is to be used."
* #testosterone-estradiol-ratio "Testosterone-to-estradiol ratio" "Total testosterone in ng/dL divided by estradiol in pg/mL of the same draw, without unit."
* #calculated-free-testosterone "Calculated free testosterone" "Free testosterone in pmol/L by the equation of Vermeulen 1999 from total testosterone, SHBG and albumin."
* #total-sperm-count "Total sperm count" "Semen volume times sperm concentration, in millions per ejaculate."
* #total-motile-sperm-count "Total motile sperm count" "Volume times concentration times total motility, in millions per ejaculate, before washing."
* #total-progressively-motile-sperm-count "Total progressively motile sperm count" "Volume times concentration times progressive motility, in millions per ejaculate, before washing."
* #testicular-volume "Testicular volume" "Volume of one testis in mL, by orchidometer or ultrasound."
* #testicular-long-axis "Testicular long axis" "Longest diameter of one testis in cm."
* #sperm-dna-fragmentation "Sperm DNA fragmentation" "Share of sperm with fragmented DNA, by any assay; the assay is named in the method."
* #inhibin-b "Inhibin B" "Inhibin B in serum or plasma."
* #hormone-panel "Male hormone panel" "Report that groups the hormone results of one sample, such as testosterone, LH, FSH, estradiol and prolactin."
* #y-chromosome-microdeletion "Y-chromosome microdeletion" "Result of a test for deletions of the azoospermia factor regions of the Y chromosome."
* #bone-mineral-density "Bone mineral density" "Result of a measurement of bone mineral density, such as by dual-energy X-ray absorptiometry."

CodeSystem: FertilityMethod
Id: fertility-method
Title: "Method of a fertility observation"
Description: "How a result was obtained, where that decides what it may be used for."
* insert LocalCodeSystem
* #centrifuged-pellet "Centrifuged pellet examined" "The semen was centrifuged and the pellet was searched for sperm; azoospermia is called only after this."
* #strict-morphology "Strict criteria" "Sperm forms were judged by strict (Tygerberg, Kruger) criteria."
* #lc-ms-ms "Liquid chromatography with tandem mass spectrometry" "The hormone was measured by liquid chromatography with tandem mass spectrometry."
* #cdc-certified "CDC-certified assay" "The assay is certified by the hormone standardisation programme of the Centers for Disease Control and Prevention."

CodeSystem: TestisSide
Id: testis
Title: "Testis"
Description: "Which testis was measured; one checked code for each side was not at hand."
* insert LocalCodeSystem
* #left-testis "Left testis" "The testis on the man's own left side."
* #right-testis "Right testis" "The testis on the man's own right side."

// One code for each analyte, whatever the laboratory's code says of method, standard and unit. Codes are profile ids.
CodeSystem: FertilityAnalyte
Id: fertility-analyte
Title: "Fertility analyte"
Description: "What was measured, without method, standard or kind of unit; the target of the map from LOINC."
* insert LocalCodeSystem
* #total-testosterone "Total testosterone" "Total testosterone in serum or plasma."
* #free-testosterone-direct "Free testosterone, measured" "Free testosterone that was measured directly or by a method that the code does not state."
* #calculated-free-testosterone "Free testosterone, calculated" "Free testosterone that was calculated from total testosterone, SHBG and albumin."
* #bioavailable-testosterone "Bioavailable testosterone" "Testosterone that is free or only loosely bound to albumin."
* #shbg "Sex hormone binding globulin (SHBG)" "Sex hormone binding globulin in serum or plasma."
* #albumin "Albumin" "Albumin in serum or plasma."
* #lh "Luteinising hormone (LH)" "Luteinising hormone in serum or plasma."
* #fsh "Follicle-stimulating hormone (FSH)" "Follicle-stimulating hormone in serum or plasma."
* #estradiol "Estradiol (E2)" "Estradiol in serum or plasma."
* #prolactin "Prolactin" "Prolactin in serum or plasma."
* #tsh "Thyroid-stimulating hormone (TSH)" "Thyroid-stimulating hormone in serum or plasma."
* #free-t4 "Free thyroxine (free T4)" "Free thyroxine in serum or plasma."
* #inhibin-b "Inhibin B" "Inhibin B in serum or plasma."
* #amh "Anti-Müllerian hormone (AMH)" "Anti-Müllerian hormone in serum or plasma."
* #17-oh-progesterone "17-Hydroxyprogesterone" "17-Hydroxyprogesterone in serum or plasma."
* #dhea-s "Dehydroepiandrosterone sulfate (DHEA-S)" "Dehydroepiandrosterone sulfate in serum or plasma."
* #choriogonadotropin "Human chorionic gonadotropin (hCG), measured" "Human chorionic gonadotropin in serum or plasma."
* #haematocrit "Haematocrit" "Share of the blood that is red cells."
* #haemoglobin "Haemoglobin" "Haemoglobin in blood."
* #psa "Prostate-specific antigen (PSA)" "Total prostate-specific antigen in serum or plasma."
* #alt "Alanine aminotransferase (ALT)" "Activity of alanine aminotransferase in serum or plasma."
* #ast "Aspartate aminotransferase (AST)" "Activity of aspartate aminotransferase in serum or plasma."
* #semen-volume "Semen volume" "Volume of the whole ejaculate."
* #sperm-concentration "Sperm concentration" "Sperm in a volume of semen."
* #total-sperm-count "Total sperm count" "Sperm in the whole ejaculate, in millions."
* #sperm-total-motility "Total sperm motility" "Share of sperm that move at all, forward or not."
* #sperm-progressive-motility "Progressive sperm motility" "Share of sperm that move forward."
* #sperm-morphology "Sperm with normal forms" "Share of sperm with normal form."
* #sperm-vitality "Sperm vitality" "Share of live sperm."
* #semen-ph "Semen pH" "Acidity of the semen."
* #sexual-abstinence "Abstinence before the semen sample" "Days without ejaculation before the sample."
* #round-cells "Round cells in semen" "Round cells in a volume of semen."
* #semen-leukocytes "Leukocytes in semen" "Peroxidase-positive white cells in a volume of semen."
* #sperm-dna-fragmentation "Sperm DNA fragmentation" "Share of sperm with fragmented DNA."
* #total-motile-sperm-count "Total motile sperm count" "Moving sperm in the whole ejaculate before washing, by total or progressive motility."
* #testicular-volume "Testicular volume" "Volume of one testis."
* #testicular-long-axis "Testicular long axis" "Longest diameter of one testis."

CodeSystem: FertilityMedication
Id: fertility-medication
Title: "Fertility medication"
Description: "Drugs that matter here and for which RxNorm and ATC have no checked code."
* insert LocalCodeSystem
* #enclomiphene "Enclomiphene (not approved by FDA or EMA)" "The trans isomer of clomiphene; a SERM that neither FDA nor EMA has approved for any use."
* #anabolic-androgenic-steroid "Anabolic-androgenic steroid, not otherwise coded" "A synthetic androgen taken with or without prescription, often reported by the man himself; suppresses LH, FSH and sperm production as testosterone does."

CodeSystem: GuidelineIssuer
Id: guideline
Title: "Guideline"
Description: "Whose guideline is meant."
* insert LocalCodeSystem
* #AUA "American Urological Association" "Guidelines of the American Urological Association, for male infertility together with the American Society for Reproductive Medicine."
* #EAU "European Association of Urology" "Guidelines of the European Association of Urology on sexual and reproductive health."
* #ES "Endocrine Society" "Clinical practice guideline of the Endocrine Society on testosterone therapy in men with hypogonadism, 2018."

CodeSystem: ProvenanceTag
Id: provenance-tag
Title: "Provenance of a rule or fact"
Description: "How well the source of a rule or fact was seen by those who encoded it. The tag is part of the data."
* insert LocalCodeSystem
* #V1 "Primary text read" "The primary abstract, regulator's page or product label was read; may drive a recommendation after a clinician's approval."
* #V2 "Read second-hand" "Read in a digest, reposted text, study notes or news; somebody has to read the original before it drives a recommendation."
* #R-hi "Recalled, high confidence" "Known from memory with high confidence, source not seen; must not drive a recommendation until checked."
* #R-med "Recalled, medium confidence" "Known from memory with medium confidence, source not seen; must not drive a recommendation until checked."
* #R-lo "Recalled, low confidence" "Known from memory with low confidence, source not seen; must not drive a recommendation until checked."
* #I "Own arithmetic or inference" "Worked out from facts that were read or recalled; the arithmetic has to be checked."
* #E "Engineering default" "A choice of the project that no source states; needs the clinical owner's approval."

CodeSystem: FertilityTask
Id: fertility-task
Title: "Work for operators"
Description: "What a Task of this server asks an operator to look at, and what its inputs are."
* insert LocalCodeSystem
* #evaluate-patient "Evaluate a patient" "Saved results of a patient could not be evaluated; a retry is asked for, or a correction of the record."
* #saved-fact "Saved fact" "A resource whose saving asked for the evaluation, as type and id."
* #saving-request "Saving request" "The id of a request that saved such a resource."
