// What an action would order, as a proposal. No activity states a dose.

RuleSet: Activity(id, kind)
* insert KnowledgeMetadata(ActivityDefinition, {id})
* kind = #{kind}
* subjectCodeableConcept = $resource-types#Patient "Patient"
* usage = "A draft for the clinician to complete, change or drop. Not clinically approved yet."
* author.name = "fertility-cds project"
* copyright = "Copyright the fertility-cds project. Codes of LOINC, SNOMED CT and RxNorm are used under the notices in terminology/LICENSES.md."

RuleSet: ProposedService(id)
* insert Activity({id}, ServiceRequest)
* intent = #proposal
* priority = #routine

RuleSet: ProposedCommunication(id)
* insert Activity({id}, CommunicationRequest)
* intent = #proposal
* priority = #routine

RuleSet: ProposedMedication(id)
* insert Activity({id}, MedicationRequest)
* intent = #proposal
* priority = #routine

RuleSet: LaboratoryTest(code, display, text)
* code = $loinc#{code} "{display}"
* code.text = "{text}"

// --- Tests ----------------------------------------------------------------------------------------------------------
Instance: propose-total-testosterone
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-total-testosterone)
* insert LaboratoryTest(2986-8, [[Testosterone [Mass/volume] in Serum or Plasma]], [[Total testosterone, morning]])
* name = "ProposeTotalTestosterone"
* title = "Total testosterone, morning sample"
* description = "Between 07:00 and 11:00 local time, fasting, well, on another day than the last sample. No biotin supplement for at least 72 hours. An LC-MS/MS or CDC-certified assay where available."

Instance: propose-lh
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-lh)
* insert LaboratoryTest(10501-5, [[Lutropin [Units/volume] in Serum or Plasma]], [[Luteinising hormone (LH)]])
* name = "ProposeLH"
* title = "Luteinising hormone (LH)"
* description = "From the same morning sample as testosterone. No biotin supplement for at least 72 hours."

Instance: propose-fsh
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-fsh)
* insert LaboratoryTest(15067-2, [[Follitropin [Units/volume] in Serum or Plasma]], [[Follicle-stimulating hormone (FSH)]])
* name = "ProposeFSH"
* title = "Follicle-stimulating hormone (FSH)"
* description = "From the same morning sample as LH. No biotin supplement for at least 72 hours."

Instance: propose-prolactin
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-prolactin)
* insert LaboratoryTest(2842-3, [[Prolactin [Mass/volume] in Serum or Plasma]], [[Prolactin]])
* name = "ProposeProlactin"
* title = "Prolactin"
* description = "Rested and fasting, in the morning. The male reference range on the report. If raised before: with TSH and polyethylene glycol precipitation for macroprolactin."

Instance: propose-estradiol
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-estradiol)
* insert LaboratoryTest(2243-4, [[Estradiol (E2) [Mass/volume] in Serum or Plasma]], [[Estradiol]])
* name = "ProposeEstradiol"
* title = "Estradiol by LC-MS/MS"
* description = "By a method that reads low estradiol as a number and not as a bound. State the aromatase inhibitor and its start."

Instance: propose-shbg
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-shbg)
* insert LaboratoryTest(13967-5, [[Sex hormone binding globulin [Moles/volume] in Serum or Plasma]], [[Sex hormone binding globulin (SHBG)]])
* name = "ProposeSHBG"
* title = "Sex hormone binding globulin (SHBG), with albumin"
* description = "In nmol/L, from the same morning sample as testosterone, with albumin, so that free testosterone can be calculated."

Instance: propose-haematocrit
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-haematocrit)
* insert LaboratoryTest(4544-3, [[Hematocrit [Volume Fraction] of Blood by Automated count]], [[Haematocrit]])
* name = "ProposeHaematocrit"
* title = "Haematocrit, repeated"
* description = "Well hydrated, with the whole blood count. Was above 54 %."

Instance: propose-semen-analysis
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-semen-analysis)
* insert LaboratoryTest(54231-6, [[Semen analysis fertility panel]], [[Semen analysis]])
* name = "ProposeSemenAnalysis"
* title = "Semen analysis"
* description = "After 2 to 7 days without ejaculation, complete sample, examined within 60 minutes. At least 4 weeks after the last sample, about 3 months after fever, illness or a change of treatment. If no sperm are seen: centrifuge and examine the pellet."

Instance: propose-follow-up-semen-analysis
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-follow-up-semen-analysis)
* insert LaboratoryTest(54231-6, [[Semen analysis fertility panel]], [[Semen analysis on treatment]])
* name = "ProposeFollowUpSemenAnalysis"
* title = "Semen analysis 12 weeks after the start of treatment"
* description = "Not before 10 weeks. After 2 to 7 days without ejaculation, examined within 60 minutes. Together with morning testosterone, estradiol, LH, FSH and haematocrit."

Instance: propose-recovery-semen-analysis
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-recovery-semen-analysis)
* insert LaboratoryTest(54231-6, [[Semen analysis fertility panel]], [[Semen analysis after testosterone]])
* name = "ProposeRecoverySemenAnalysis"
* title = "Semen analysis 3 months after testosterone is stopped"
* description = "After 2 to 7 days without ejaculation, examined within 60 minutes. Together with morning testosterone, LH and FSH. If no sperm are seen: centrifuge and examine the pellet."

Instance: ask-fertility-intention
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(ask-fertility-intention)
* insert LaboratoryTest(86645-9, [[Pregnancy intention in the next year - Reported]], [[Wish for children]])
* name = "AskFertilityIntention"
* title = "Ask about the wish for children"
* description = "Ask whether he wants a pregnancy with his partner in the next year, and record the answer. Yes, OK either way, no and unsure are the answers."

Instance: ask-drug-history
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(ask-drug-history)
* code.text = "History of testosterone, anabolic steroid and supplement use"
* name = "AskDrugHistory"
* title = "Drug and supplement history"
* description = "Testosterone, anabolic steroids, hCG, SERM, boosters and biotin, prescribed or not, with start and end. Ask openly, record what is reported."

Instance: propose-recovery-semen-analysis-after-serm
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-recovery-semen-analysis-after-serm)
* insert LaboratoryTest(54231-6, [[Semen analysis fertility panel]], [[Semen analysis after a SERM]])
* name = "ProposeRecoverySemenAnalysisAfterSerm"
* title = "Semen analysis about 3 months after the SERM is stopped"
* description = "After 2 to 7 days without ejaculation, examined within 60 minutes, best in the same laboratory. About 3 months after fever or illness."

// --- Work-up and referral ---------------------------------------------------------------------------------------------
Instance: propose-eye-examination
InstanceOf: ActivityDefinition
Usage: #definition
* insert Activity(propose-eye-examination, ServiceRequest)
* intent = #proposal
* priority = #urgent
* code.text = "Complete eye examination"
* name = "ProposeEyeExamination"
* title = "Prompt, complete eye examination"
* description = "New visual symptoms while a SERM was taken. State the drug, its start and the symptom."

Instance: propose-haematocrit-evaluation
InstanceOf: ActivityDefinition
Usage: #definition
* insert Activity(propose-haematocrit-evaluation, ServiceRequest)
* intent = #proposal
* priority = #urgent
* code.text = "Evaluation of a haematocrit above 54 %"
* name = "ProposeHaematocritEvaluation"
* title = "Evaluation of a haematocrit above 54 %"
* description = "Repeat the blood count; look for hypoxia and sleep apnoea; hold the drug that raises androgens."

Instance: propose-pituitary-mri
InstanceOf: ActivityDefinition
Usage: #definition
* insert Activity(propose-pituitary-mri, ServiceRequest)
* intent = #proposal
* priority = #urgent
* code = $sct#113091000 "Magnetic resonance imaging"
* code.text = "Magnetic resonance imaging of the pituitary"
* bodySite = $sct#56329008 "Pituitary structure"
* name = "ProposePituitaryMRI"
* title = "Magnetic resonance imaging of the pituitary"
* description = "With the question of an adenoma or other lesion. Where prolactin is only mildly raised, repeat it first with macroprolactin, TSH and a drug review."

Instance: propose-referral-endocrinology
InstanceOf: ActivityDefinition
Usage: #definition
* insert Activity(propose-referral-endocrinology, ServiceRequest)
* intent = #proposal
* priority = #urgent
* code.text = "Referral to endocrinology"
* name = "ProposeReferralEndocrinology"
* title = "Referral to endocrinology"
* description = "Send the testosterone, LH, FSH and prolactin results with times and ranges, the drugs, and whether children are wanted."

Instance: propose-referral-urology
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-referral-urology)
* code.text = "Referral to urology or andrology"
* name = "ProposeReferralUrology"
* title = "Referral to urology or andrology"
* description = "With expertise in male reproduction. Send hormones, semen analyses with method, testicular size and history. Ask about karyotype and Y-chromosome microdeletion."

Instance: propose-referral-male-reproduction
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-referral-male-reproduction)
* code = $sct#183862006 "Referral to fertility clinic"
* code.text = "Referral to a specialist in male reproduction"
* name = "ProposeReferralMaleReproduction"
* title = "Referral to a specialist in male reproduction"
* description = "For restart of a suppressed axis. Send the androgen, its period and last use, hormones and semen analyses. Ask about sperm banking where there is sperm."

Instance: propose-emergency-assessment
InstanceOf: ActivityDefinition
Usage: #definition
* insert Activity(propose-emergency-assessment, ServiceRequest)
* intent = #proposal
* priority = #stat
* code.text = "Emergency assessment of a possible thrombosis or embolism"
* name = "ProposeEmergencyAssessment"
* title = "Emergency assessment: possible thrombosis"
* description = "A symptom that may come from a thrombosis or embolism during hormone treatment. State the drug, its start and the symptom; hold the drug meanwhile."

Instance: propose-urgent-referral-endocrinology
InstanceOf: ActivityDefinition
Usage: #definition
* insert Activity(propose-urgent-referral-endocrinology, ServiceRequest)
* intent = #proposal
* priority = #asap
* code.text = "Urgent referral to endocrinology"
* name = "ProposeUrgentReferralEndocrinology"
* title = "Urgent referral to endocrinology"
* description = "Very high prolactin, or headache or visual disturbance with an open pituitary question. Send hormones with times and ranges, drugs, and imaging where there is any; ask the laboratory for a dilution where prolactin does not fit."

Instance: propose-referral-urology-prostate
InstanceOf: ActivityDefinition
Usage: #definition
* insert Activity(propose-referral-urology-prostate, ServiceRequest)
* intent = #proposal
* priority = #urgent
* code.text = "Referral to urology for PSA or prostate"
* name = "ProposeReferralUrologyProstate"
* title = "Referral to urology: PSA or prostate"
* description = "PSA results with dates, the examination where there is one, and the drug that is planned. No new drug that raises androgens until then."

Instance: propose-karyotype
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-karyotype)
* code.text = "Karyotype"
* name = "ProposeKaryotype"
* title = "Karyotype, with genetic counselling"
* description = "State hormones, testicular size and sperm concentration. Counselling before and after."

Instance: propose-y-microdeletion
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-y-microdeletion)
* code.text = "Y-chromosome microdeletion (AZFa, AZFb, AZFc)"
* name = "ProposeYMicrodeletion"
* title = "Y-chromosome microdeletion (AZF), with genetic counselling"
* description = "State sperm concentration and FSH. Ask for AZFa, AZFb and AZFc one by one."

Instance: propose-cftr
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-cftr)
* code.text = "CFTR gene test"
* name = "ProposeCFTR"
* title = "CFTR test for both partners, with genetic counselling"
* description = "State the examination of the vasa, semen volume and pH. The partner is tested too."

Instance: propose-bone-density
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedService(propose-bone-density)
* code.text = "Bone density by dual-energy X-ray absorptiometry"
* name = "ProposeBoneDensity"
* title = "Bone density (DXA)"
* description = "On an aromatase inhibitor for longer than 6 months. State the drug and its start, fractures and the last estradiol."

// --- Counselling ------------------------------------------------------------------------------------------------------
Instance: counsel-stop-testosterone
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedCommunication(counsel-stop-testosterone)
* code.text = "Counselling on stopping testosterone"
* name = "CounselStopTestosterone"
* title = "Counselling on stopping testosterone"
* description = "Testosterone and anabolic steroids stop sperm production. Recovery takes months and is not certain. Talk to the prescriber before stopping. Where there is sperm, it can be banked."

Instance: counsel-testosterone-and-fertility
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedCommunication(counsel-testosterone-and-fertility)
* code.text = "Counselling on testosterone and fertility"
* name = "CounselTestosteroneAndFertility"
* title = "Counselling on testosterone and fertility"
* description = "Testosterone, gels and over-the-counter hormone products included, can stop sperm production. There are other ways while children are wanted."

Instance: counsel-assisted-reproduction
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedCommunication(counsel-assisted-reproduction)
* code.text = "Counselling on assisted reproduction"
* name = "CounselAssistedReproduction"
* title = "Counselling on assisted reproduction"
* description = "Semen has not improved on treatment. The ways of assisted reproduction by motile count, with both partners; sources disagree on the thresholds."

Instance: counsel-lifestyle
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedCommunication(counsel-lifestyle)
* code.text = "Counselling on weight, sleep apnoea and drugs"
* name = "CounselLifestyle"
* title = "Counselling on weight, sleep apnoea and drugs"
* description = "What can be changed: weight, sleep apnoea, and drugs that lower testosterone or change semen. No prescribed drug is stopped without the prescriber."

Instance: counsel-iui
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedCommunication(counsel-iui)
* code.text = "Counselling on insemination (IUI)"
* name = "CounselIUI"
* title = "Counselling on insemination (IUI)"
* description = "What insemination is and for which motile count it is usually offered; sources disagree on the threshold. With both partners."

Instance: counsel-ivf
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedCommunication(counsel-ivf)
* code.text = "Counselling on in vitro fertilisation (IVF)"
* name = "CounselIVF"
* title = "Counselling on in vitro fertilisation (IVF)"
* description = "What IVF is and for which motile count it is usually offered; sources disagree on the threshold. With both partners."

Instance: counsel-icsi
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedCommunication(counsel-icsi)
* code.text = "Counselling on sperm injection (ICSI)"
* name = "CounselICSI"
* title = "Counselling on sperm injection (ICSI)"
* description = "What ICSI is and when it is usually offered; genetic tests come first where they apply. With both partners."

// --- Drugs: what, never how much ------------------------------------------------------------------------------------------
Instance: propose-clomiphene
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedMedication(propose-clomiphene)
* productCodeableConcept = $rxnorm#2596 "Clomiphene"
* productCodeableConcept.text = "Clomiphene (off-label in men)"
* name = "ProposeClomiphene"
* title = "Clomiphene (off-label in men)"
* description = "Approved for women only. No dose is proposed; the prescriber decides. Not with liver disease, pituitary lesion, visual symptoms or thrombosis."

Instance: propose-enclomiphene
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedMedication(propose-enclomiphene)
* productCodeableConcept = $fertility-medication#enclomiphene "Enclomiphene (not approved by FDA or EMA)"
* productCodeableConcept.text = "Enclomiphene (not approved by FDA or EMA)"
* name = "ProposeEnclomiphene"
* title = "Enclomiphene (not approved by FDA or EMA)"
* description = "Neither FDA nor EMA has approved enclomiphene for any use; whether it may be compounded is unsettled. No dose is proposed; the prescriber decides and tells the patient. Same contraindications as clomiphene."

Instance: propose-hcg
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedMedication(propose-hcg)
* productCodeableConcept = $rxnorm#4986 "Chorionic Gonadotropin"
* productCodeableConcept.text = "Chorionic gonadotropin (hCG)"
* name = "ProposeHCG"
* title = "Chorionic gonadotropin (hCG), led by a specialist"
* description = "No dose is proposed; the specialist decides. Not with prostate or breast cancer."

Instance: propose-choriogonadotropin-alfa
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedMedication(propose-choriogonadotropin-alfa)
* productCodeableConcept = $rxnorm#283550 "choriogonadotropin alfa"
* productCodeableConcept.text = "Choriogonadotropin alfa (recombinant hCG)"
* name = "ProposeChoriogonadotropinAlfa"
* title = "Choriogonadotropin alfa (recombinant hCG), led by a specialist"
* description = "Measured in micrograms, not units. No dose is proposed; the specialist decides. Not with prostate or breast cancer."

Instance: propose-follitropin
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedMedication(propose-follitropin)
* productCodeableConcept = $rxnorm#386938 "Follitropin Alfa"
* productCodeableConcept.text = "Follitropin alfa (FSH), beside hCG"
* name = "ProposeFollitropin"
* title = "Follitropin alfa (FSH) beside hCG, led by a specialist"
* description = "Not without hCG or testosterone production of his own. No dose is proposed; the specialist decides."

Instance: propose-menotropins
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedMedication(propose-menotropins)
* productCodeableConcept = $rxnorm#6745 "Menotropins"
* productCodeableConcept.text = "Menotropins (hMG), beside hCG"
* name = "ProposeMenotropins"
* title = "Menotropins (hMG) beside hCG, led by a specialist"
* description = "Not to be confused with hCG. Not without hCG. No dose is proposed; the specialist decides."

Instance: propose-gonadorelin-pump
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedMedication(propose-gonadorelin-pump)
* productCodeableConcept = $rxnorm#6384 "Gonadorelin"
* productCodeableConcept.text = "Gonadorelin (native GnRH), in pulses by pump only"
* name = "ProposeGonadorelinPump"
* title = "Gonadorelin in pulses by pump, at a specialist centre"
* description = "By pump only, never as single injections. Native GnRH, no agonist and no antagonist. No product for people is marketed in the United States. No dose is proposed; the specialist decides."

Instance: propose-anastrozole
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedMedication(propose-anastrozole)
* productCodeableConcept = $rxnorm#84857 "anastrozole"
* productCodeableConcept.text = "Anastrozole (off-label in men)"
* name = "ProposeAnastrozole"
* title = "Anastrozole (off-label in men), after specialist review"
* description = "Licensed for breast cancer after menopause only. No dose is proposed; the specialist decides. Not with estradiol below 10 pg/mL or with osteoporosis."

Instance: propose-letrozole
InstanceOf: ActivityDefinition
Usage: #definition
* insert ProposedMedication(propose-letrozole)
* productCodeableConcept = $rxnorm#72965 "letrozole"
* productCodeableConcept.text = "Letrozole (off-label in men)"
* name = "ProposeLetrozole"
* title = "Letrozole (off-label in men), after specialist review"
* description = "Off-label in men. No dose is proposed; the specialist decides. Not with estradiol below 10 pg/mL or with osteoporosis."
