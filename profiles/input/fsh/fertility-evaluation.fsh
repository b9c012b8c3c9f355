// Scope, work-up, referral, genetics, what speaks against each class of drugs, and the data that are missing.

Instance: fertility-evaluation
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(fertility-evaluation)
* name = "FertilityEvaluation"
* title = "Evaluation of male fertility"
* description = "Who the rules are for, the work-up of pituitary and testis, genetics, referrals, what speaks against each class of drugs, and which data are missing."
* purpose = "To put the thresholds of the AUA, EAU and Endocrine Society side by side, and to ask for the data that would change the answer."
* usage = """
  Applies to every record. The guideline in force (AUA, EAU or ES) is chosen with the request.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.
  """
* insert Cites(Prolactin-ES)
* insert Cites(AUA-MI-Therapy)
* insert Cites(AUA-TD)
* insert Cites(Clomiphene-Label)
* insert Cites(EMA)
* insert Cites(ES-2018)
* insert Cites(Bone)
* insert Cites(Macroprolactin)
* insert Cites(Prolactin-Reference)
* insert Cites(Shimon)
* insert Cites(EAU-SRH)
* insert Cites(AUA-MI)
* insert Cites(Ortac)
* insert Cites(Anawalt)
* insert Cites(Schoor)
* insert Cites(Azoospermia-Cohort)
* insert Cites(EAU-2021)
* insert Cites(Azoospermia-Digest)
* insert Cites(ASRM-Part-2)
* insert Cites(Amendment-Press)
* insert Cites(Rabinowitz)
* insert Cites(EMAS)
* insert Cites(Ventimiglia)
* insert Cites(Vermeulen)
* insert Cites(WHO6)
* insert Cites(Semen-Timing)
* insert Cites(Biotin-Digest)

* action[+]
  * insert Action(refer-endocrinology-urgent, refer-endocrinology, [[Referral to endocrinology]], asap, [[Refer Endocrinology Urgently]])
  * insert Transparency([[Prolactin, testosterone, LH and FSH that still count, and headache or visual disturbance among the problems.]], [[A headache or an eye disease that has been known for long.]], [[Reads problems, not free text. Does not see imaging that was already done. The limit is recalled.]])
  * insert RestsOn(very-high-prolactin)
  * insert RestsOn(very-high-prolactin-multiple)
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(severe-testosterone-deficiency)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(high-lh)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statement 8, persistently raised prolactin)]])
  * insert Quality([[Grade A (AUA statement 8)]])
  * title = "Consider endocrinology today: very high prolactin, or headache or visual disturbance"
  * reason.text = "Prolactin above 200 ng/mL, or headache or visual disturbance with an open pituitary question"
  * description = """
    Prolactin is above 200 ng/mL, or in units above ten times the limit of its report, or headache or a visual disturbance stands beside an open question about the pituitary. High prolactin is such a question, whatever testosterone is and whatever drug is taken. A large pituitary tumour is one explanation and must not wait.

    **Options**
    - Endocrinology today, with an MRI of the pituitary and the other pituitary hormones.
    - Sudden visual loss or severe headache: the emergency department, with eye examination.
    - Visual loss with only modestly raised prolactin: ask the laboratory for a dilution, because a very high prolactin can read too low.
    - No SERM until the question is settled. For a prolactinoma usually a dopamine agonist comes first.

    **Limits:** the number (200 to 250 ng/mL in the guideline), the dilution and the treatment are recalled, source not read. Ten times the limit, and taking headache without other signs as urgent: engineering default, needs the clinical owner's approval.

    **What would change this:** a repeated prolactin below the limit without macroprolactin, or a symptom explained otherwise.
    """
  * insert Proposes(propose-urgent-referral-endocrinology)
  * insert Evidence(PRL-4, R-hi, Prolactin-ES)
  * insert Evidence(PRL-6, R-hi, AUA-MI-Therapy)
  * insert Evidence([[Section 1.5]], R-hi, Recalled)
  * insert Evidence(T-AUA-8, V2, AUA-TD)
  * insert Evidence(SAF-5, V1, Clomiphene-Label)
  * insert Evidence([[Refer Endocrinology Urgently, headache alone]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(prolactin)
  * insert ReadsCondition(headache)
  * insert ReadsCondition(visual-disturbance)
  * insert ReadsCondition(pituitary-lesion)

* action[+]
  * insert Action(out-of-scope, out-of-scope, [[Outside this service]], routine, [[Out Of Scope]])
  * insert Transparency([[Sex, sex at birth, age, death and the recorded wish for children only; no laboratory result decides.]], [[A recorded sex that does not fit the question, and a wish for children that may have changed since it was recorded.]], [[Does not judge whether sex or birth date are recorded rightly. Where to turn is an engineering default.]])
  * title = "Consider another service: outside male fertility decision support"
  * reason.text = "The rules are for men of 18 or older who want children"
  * description = """
    These rules are written for men of 18 years or older who want children. The record shows a woman, a minor, a recorded sex other than male, a sex at birth that was female, a man who has died, or a man who does not want children now, so no fertility treatment is proposed.

    **Options**
    - A man who does not want children now: his hormone findings still need an answer, from endocrinology or his general practitioner.
    - A woman: gynaecology or reproductive medicine.
    - Under 18 years: paediatric endocrinology.
    - Recorded sex that does not fit the question: a specialist who knows the person's history.
    - A death: nothing is proposed; where it is recorded in error, correct the record.

    **Limits:** male cut-offs say nothing about other people's results. Where to turn: engineering default, needs the clinical owner's approval.

    **What would change this:** a corrected sex, birth date or death, or a wish for children that is recorded anew.
    """
  * insert Evidence([[Section 7, step 0]], E, Policy)
  * insert ReadsWish

* action[+]
  * insert Action(block-serm, block-serm, [[No SERM]], routine, [[Block SERM]])
  * insert Transparency([[Problems: thrombosis, thrombophilia, liver disease, pituitary or other intracranial lesion, visual disturbance or disease of retina or optic nerve, prostate or breast cancer, adrenal disease. An allergy to a SERM. Results: prolactin, TSH against the range of its report, and haematocrit. Any one of them makes the rule apply.]], [[A problem that is long resolved but still listed as active, and prolactin without a range on its report.]], [[A problem is known by its code alone. Liver tests without a recorded problem do not block. Allergies are read by codes of RxNorm and ATC alone. Thrombosis, thrombophilia, high prolactin and high haematocrit as hard blocks are engineering defaults; cancer is recalled.]])
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(hormone-staleness)
  * insert RestsOn(high-haematocrit)
  * insert RestsOn(haematocrit-staleness)
  * title = "Consider no SERM: a contraindication or an open pituitary question is recorded"
  * reason.text = "Thrombosis or thrombophilia, liver, thyroid or adrenal disease, lesion within the skull, eye symptoms or disease, prostate or breast cancer, high prolactin, high haematocrit, or an allergy to a SERM"
  * description = """
    Clomiphene, enclomiphene and tamoxifen are not to be started or continued, because the record shows at least one of these:
    - liver disease, now or in the past (clomiphene label); hepatitis A or E and acute hepatitis only while active (engineering default, needs the clinical owner's approval)
    - adrenal disease, or a thyroid out of control, read as TSH outside the range of its report (clomiphene label)
    - a pituitary or other intracranial lesion (clomiphene label)
    - a visual disturbance (clomiphene label), or a disease of the retina or optic nerve that was reported on clomiphene (ANSM 2023, read second-hand; occlusion of a retinal artery: engineering default, needs the clinical owner's approval)
    - venous thrombosis or embolism, or thrombophilia: EMA refused enclomiphene partly for the risk of thrombosis, and the Endocrine Society names thrombophilia against testosterone (read second-hand); the hard block: engineering default, needs the clinical owner's approval
    - prostate or breast cancer: recalled, source not read
    - prolactin above its limit: the cause comes first, so that no SERM is given over a pituitary tumour
    - haematocrit above 54 %: the limit at which testosterone is held, extended to what raises the man's own testosterone (engineering default, needs the clinical owner's approval)
    - an allergy or intolerance to one of them, which stands for the class until somebody who knows the reaction says otherwise (engineering default, needs the clinical owner's approval)

    **Options instead**
    - Settle the pituitary question first.
    - An endocrinologist weighs hCG, an aromatase inhibitor or assisted reproduction.

    **Limits:** whether an adrenal disease is controlled is not read, so each one blocks; of the thyroid only TSH against its range decides. Both readings, and prolactin as a block: engineering default, needs the clinical owner's approval.

    **What would change this:** the contraindication being resolved, refuted or entered in error, a repeated prolactin or TSH within the range of its report, or a repeated haematocrit of 54 % or less.
    """
  * insert Evidence(SAF-2, V1, Clomiphene-Label)
  * insert Evidence(SAF-3, V1, Clomiphene-Label)
  * insert Evidence(SAF-4, V1, Clomiphene-Label)
  * insert Evidence(SAF-5, V1, Clomiphene-Label)
  * insert Evidence(SAF-6, V1, EMA)
  * insert Evidence([[SAF-6, thrombophilia]], V2, ES-2018)
  * insert Evidence([[SAF-6, as a hard block]], E, Policy)
  * insert Evidence([[SAF-4, as read from the record]], E, Policy)
  * insert Evidence([[Block SERM, allergy]], E, Policy)
  * insert Evidence([[SAF-1, before other drugs than testosterone]], E, Policy)
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert ReadsCondition(venous-thromboembolism)
  * insert ReadsCondition(thrombophilia)
  * insert ReadsCondition(liver-disease)
  * insert ReadsCondition(acute-hepatitis)
  * insert ReadsCondition(thyroid-disease)
  * insert ReadsCondition(adrenal-disease)
  * insert ReadsCondition(pituitary-lesion)
  * insert ReadsCondition(intracranial-lesion)
  * insert ReadsCondition(prostate-or-breast-cancer)
  * insert ReadsCondition(visual-disturbance)
  * insert ReadsCondition(retina-or-optic-nerve-disease)
  * insert ReadsResult(prolactin)
  * insert ReadsResult(tsh)
  * insert ReadsResult(haematocrit)
  * insert ReadsDrug(serm)
  * insert ReadsAllergy(serm)

* action[+]
  * insert Action(block-aromatase-inhibitor, block-aromatase-inhibitor, [[No aromatase inhibitor]], routine, [[Block Aromatase Inhibitor]])
  * insert Transparency([[The newest estradiol and haematocrit that still count; problems: osteoporosis, prostate or breast cancer; an allergy to an aromatase inhibitor. Any one makes the rule apply.]], [[Estradiol by an ordinary immunoassay, and osteoporosis listed without a bone density.]], [[Allergies are read by codes of RxNorm and ATC alone. The limits of estradiol and haematocrit and the rule on osteoporosis are engineering defaults; cancer is recalled.]])
  * insert RestsOn(low-estradiol-limit)
  * insert RestsOn(hormone-staleness)
  * insert RestsOn(high-haematocrit)
  * insert RestsOn(haematocrit-staleness)
  * title = "Consider no aromatase inhibitor: low estradiol, osteoporosis, high haematocrit, cancer or allergy"
  * reason.text = "Estradiol below 10 pg/mL, osteoporosis, haematocrit above 54 %, prostate or breast cancer, or an allergy to an aromatase inhibitor"
  * description = """
    Anastrozole and letrozole are not to be started or continued, because estradiol is below 10 pg/mL (36.7 pmol/L), or haematocrit is above 54 %, or osteoporosis or a fragility fracture, prostate or breast cancer, or an allergy or intolerance to one of the class is recorded. The class raises testosterone. Men need estradiol for their bones: spine bone density fell within a year on anastrozole in a placebo-controlled trial of older men.

    **Options instead**
    - On an aromatase inhibitor now: stop or reduce it with the prescriber and repeat estradiol by LC-MS/MS.
    - Without one: leave the class out and ask a specialist about other options.

    **Limits:** the limit of 10 pg/mL and the rule on osteoporosis have no guideline source, and the limit of haematocrit is extended from testosterone; that an allergy to one stands for the class is a choice too (engineering default, needs the clinical owner's approval). The cancer rule is recalled, source not read. Ordinary immunoassays are unreliable this low.

    **What would change this:** estradiol of 10 pg/mL or more, a repeated haematocrit of 54 % or less, or the problem being resolved or entered in error.
    """
  * insert Evidence(SAF-8, E, Policy)
  * insert Evidence(SAF-9, E, Policy)
  * insert Evidence([[Block Aromatase Inhibitor, allergy]], E, Policy)
  * insert Evidence([[SAF-1, before other drugs than testosterone]], E, Policy)
  * insert Evidence(E-BB, V1, Bone)
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert ReadsResult(estradiol)
  * insert ReadsResult(haematocrit)
  * insert ReadsCondition(osteoporosis)
  * insert ReadsCondition(prostate-or-breast-cancer)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsAllergy(aromatase-inhibitor)

* action[+]
  * insert Action(block-hcg, block-hcg, [[No hCG]], routine, [[Block hCG]])
  * insert Transparency([[Prostate or breast cancer among the problems, the newest haematocrit that still counts, and an allergy to hCG.]], [[A cancer that was treated long ago: the oncologist decides. Living at altitude, where a higher haematocrit may have another reason.]], [[The cancer rule is recalled, source not read; the limit of haematocrit is an engineering default. Allergies are read by codes of RxNorm and ATC alone.]])
  * insert RestsOn(high-haematocrit)
  * insert RestsOn(haematocrit-staleness)
  * title = "Consider no hCG: a cancer that androgens may drive, haematocrit above 54 %, or an allergy"
  * reason.text = "Prostate or breast cancer, haematocrit above 54 %, or an allergy to hCG"
  * description = """
    hCG raises testosterone and is not to be started or continued, because prostate or breast cancer is recorded, or haematocrit is above 54 %; or an allergy or intolerance to hCG is recorded, and then none of its forms is.

    **Options instead**
    - With an allergy: ask what happened and on which product; an allergist decides whether another may be given.
    - With cancer: sperm retrieval or banked sperm with assisted reproduction, and any hormone question together with the oncologist.
    - With a high haematocrit: repeat it and look for hypoxia and sleep apnoea first.

    **Limits:** the rule on cancer is recalled and its source was not read; it is held as a hard block for caution and needs the clinical owner's approval. The limit of haematocrit is that at which testosterone is held, extended to hCG (engineering default, needs the clinical owner's approval). That hypersensitivity speaks against hCG is recalled too.

    **What would change this:** the cancer being entered in error, an oncologist who judges otherwise, a repeated haematocrit of 54 % or less, or an allergy that is refuted.
    """
  * insert Evidence([[SAF-1, before other drugs than testosterone]], E, Policy)
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert Evidence([[Section 3.9]], R-hi, Recalled)
  * insert ReadsResult(haematocrit)
  * insert ReadsCondition(prostate-or-breast-cancer)
  * insert ReadsDrug(hcg)
  * insert ReadsAllergy(hcg)

* action[+]
  * insert Action(pituitary-work-up, pituitary-workup, [[Pituitary work-up]], urgent, [[Pituitary Work-Up]])
  * insert Transparency([[Testosterone, LH, FSH and prolactin that still count, and drugs that could explain them.]], [[Raised prolactin on a drug that raises it, one raised value only, and biotin supplements.]], [[Does not read imaging that was already done. The limit for suppressed LH and FSH, and for prolactin without a range, are engineering defaults.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(severe-testosterone-deficiency)
  * insert RestsOn(high-lh)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(ES)
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statement 8, persistently raised prolactin)]])
  * insert Quality([[Grade A (AUA statement 8)]])
  * title = "Consider a pituitary work-up before any hormone treatment"
  * reason.text = "High prolactin with low testosterone, headache or visual disturbance, low testosterone with LH that is not high beside a severe deficiency, known hypopituitarism, headache or visual disturbance, or LH and FSH suppressed without a known drug"
  * description = """
    At least one of these was found: prolactin above its limit with low testosterone; prolactin above its limit with headache or a visual disturbance, whatever testosterone is and whatever drug is taken; testosterone below 150 ng/dL (5.2 nmol/L) with LH that is not high; low testosterone with LH that is not high beside known hypopituitarism, headache or a visual disturbance; the same visual disturbance on a drug of the hormone axis other than a SERM, by the samples from before the drug; LH and FSH both suppressed without a drug that explains it. Each may come from the pituitary, and a SERM must not be given over a pituitary tumour.

    **Options**
    - Prolactin only mildly raised: repeat it rested and fasting, with TSH, a drug review and polyethylene glycol precipitation, before imaging. About one raised prolactin in four is macroprolactin.
    - Otherwise: pituitary MRI and the other pituitary hormones.
    - Headache, visual-field loss or very high prolactin: endocrinology urgently.
    - A prescribed drug that raises prolactin is not to be stopped by the patient himself.

    **Limits:** a normal MRI does not exclude true hyperprolactinaemia. The Endocrine Society lists low testosterone, prolactin or panhypopituitarism; AUA's trigger on testosterone alone is recalled, source not read. Suppression below 1.0 IU/L, a prolactin limit of 20 ng/mL when the report gives none, asking at the first raised prolactin where there are signs, and reading a visual disturbance on treatment by the samples from before it: engineering default, needs the clinical owner's approval.

    **What would change this:** a normal repeated prolactin with little macroprolactin, testosterone of 150 ng/dL or more, or a drug that explains the suppression.
    """
  * insert Proposes(propose-pituitary-mri)
  * insert Evidence([[Section 1.5]], V2, ES-2018)
  * insert Evidence([[Section 1.5, T below 150 ng/dL]], R-hi, AUA-TD)
  * insert Evidence(T-AUA-8, V2, AUA-TD)
  * insert Evidence(PRL-2, V1, Macroprolactin)
  * insert Evidence(PRL-3, V1, Prolactin-Reference)
  * insert Evidence(PRL-7, V1, Shimon)
  * insert Evidence([[Section 1.3, step 6]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(prolactin)
  * insert ReadsCondition(hypopituitarism)
  * insert ReadsCondition(headache)
  * insert ReadsCondition(visual-disturbance)

* action[+]
  * insert Action(refer-endocrinology, refer-endocrinology, [[Referral to endocrinology]], urgent, [[Refer Endocrinology]])
  * insert Transparency([[Testosterone, LH, FSH and prolactin; problems that block a SERM; the wish for children; testosterone being taken.]], [[A man who is already under an endocrinologist.]], [[Does not see referrals that were already made. All reasons but persistently raised prolactin are engineering defaults.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(severe-testosterone-deficiency)
  * insert RestsOn(high-lh)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statement 8, persistently raised prolactin)]])
  * insert Quality([[Grade A (AUA statement 8)]])
  * title = "Consider referral to endocrinology"
  * reason.text = "A pituitary question, a secondary pattern with the usual options blocked, or a hormone finding outside a wish for children"
  * description = """
    The next step belongs to an endocrinologist, for one of these reasons: the pituitary needs a work-up; testosterone is low with LH that is not high while a SERM is blocked, for instance by a thrombosis or a haematocrit above 54 %; or a hormone finding needs an answer in a man who does not want children now, which is outside this service.

    **Options**
    - Endocrinology alone, or together with urology when children are wanted.
    - With high prolactin: treatment by its cause first, for a prolactinoma usually a dopamine agonist.
    - With a SERM blocked: hCG with or without FSH, or pulsatile GnRH by pump, by diagnosis.

    Very high prolactin, headache and visual disturbance are urgent and told by another action, which then stands in place of this one.

    **Limits:** the AUA statement on persistently raised prolactin was read second-hand; AUA/ASRM and EAU positions on treating the cause are recalled. The other reasons: engineering default, needs the clinical owner's approval.

    **What would change this:** a settled pituitary question, or a block that no longer stands.
    """
  * insert Proposes(propose-referral-endocrinology)
  * insert Evidence(T-AUA-8, V2, AUA-TD)
  * insert Evidence(PRL-6, R-hi, AUA-MI-Therapy)
  * insert Evidence(AA-HH, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-4, R-hi, EAU-SRH)
  * insert Evidence([[SAF-6, alternatives]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(prolactin)
  * insert ReadsResult(haematocrit)
  * insert ReadsResult(fertility-intention)
  * insert ReadsDrug(exogenous-testosterone)
  * insert ReadsCondition(venous-thromboembolism)
  * insert ReadsCondition(thrombophilia)
  * insert ReadsCondition(liver-disease)
  * insert ReadsCondition(acute-hepatitis)
  * insert ReadsCondition(pituitary-lesion)
  * insert ReadsCondition(intracranial-lesion)
  * insert ReadsCondition(prostate-or-breast-cancer)

* action[+]
  * insert Action(refer-urology-psa, refer-urology, [[Referral to urology or andrology]], urgent, [[Refer Urology For PSA]])
  * insert Transparency([[PSA results and their rise over 12 months, and a prostate nodule among the problems.]], [[A single PSA that does not fit the earlier ones.]], [[What makes a high risk is not read. Extended from testosterone to other drugs (E).]])
  * insert RestsOn(psa-limit)
  * insert RestsOn(psa-rise)
  * insert SaidBy(ES)
  * title = "Consider urology before any treatment that raises androgens: PSA or prostate"
  * reason.text = "PSA above its limit or rising, or a prostate nodule"
  * description = """
    PSA is above 4 ng/mL (above 3 with high risk), or has risen by more than 1.4 ng/mL within 12 months, or a prostate nodule is recorded. The Endocrine Society asks for urology before testosterone then.

    **Options**
    - Urology first. No new drug that raises androgens, no step up and no drug for the restart of the axis is proposed until then.
    - Repeat PSA first where the value is in doubt, and refer if it stays high.

    **Limits:** the limits were read second-hand and are meant for testosterone; for SERM, hCG and aromatase inhibitors: engineering default, needs the clinical owner's approval. High risk is not read from the record.

    **What would change this:** a repeated PSA below the limit, or a urologist who has cleared the question.
    """
  * insert Proposes(propose-referral-urology-prostate)
  * insert Evidence(SAF-10, V2, ES-2018)
  * insert Evidence([[SAF-10, other drugs]], E, Policy)
  * insert ReadsResult(psa)
  * insert ReadsCondition(prostate-nodule)
  * insert ReadsCondition(prostate-or-breast-cancer)

* action[+]
  * insert Action(refer-urology, refer-urology, [[Referral to urology or andrology]], routine, [[Refer Urology]])
  * insert Transparency([[Testosterone, LH and FSH that still count, semen analyses, and a recorded Klinefelter syndrome.]], [[Azoospermia soon after testosterone, fever or chemotherapy, and after a vasectomy.]], [[Does not see referrals that were already made. Referral for primary hypogonadism without semen results is an engineering default.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(hormone-staleness)
  * insert RestsOn(semen-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Expert Opinion (AUA/ASRM statement 3)]])
  * title = "Consider referral to urology or andrology"
  * reason.text = "Primary hypogonadism or azoospermia"
  * description = """
    The testes do not answer the pituitary, or there is no sperm in two samples. AUA/ASRM advise an expert in male reproduction when the semen is abnormal. Referral for primary hypogonadism without semen results: engineering default, needs the clinical owner's approval.

    **Options for the specialist**
    - Examination with testicular size, semen volume, pH and FSH, to tell a blockage from impaired production.
    - Karyotype: the Endocrine Society names primary hypogonadism of unknown cause, above all with testes under 6 mL. By sperm count the threshold is 5 million/mL for AUA/ASRM and 10 million/mL for EAU and Anawalt; AUA/ASRM and EAU numbers are recalled.
    - Y-chromosome microdeletion: 5 million/mL in AUA/ASRM 2020, at or under 1 million/mL in the 2024 amendment and EAU as recalled. Deletions were found in 6.8 % with azoospermia, 1.0 % up to 1 million/mL and 0.15 % from 1 to 5 million/mL.
    - Sperm retrieval with ICSI, after genetic counselling.

    **Limits:** a normal FSH never proves a blockage: maturation arrest has normal FSH and testes. FSH 7.6 IU/L and 4.6 cm come from one series; another found 8.9 IU/L and 3.9 cm, with only 78.8 % right for a blockage. Hormone treatment before retrieval has limited data (AUA/ASRM, recalled), and EAU advises against it outside trials when FSH and LH are high.

    **What would change this:** sperm in a further semen analysis, or LH that is not high when repeated.
    """
  * insert Proposes(propose-referral-urology)
  * insert Evidence(AA-3, V2, AUA-MI)
  * insert Evidence(KS-1, V2, ES-2018)
  * insert Evidence(GEN-A, R-hi, AUA-MI)
  * insert Evidence(GEN-C, R-med, AUA-MI)
  * insert Evidence(GEN-D, V1, Ortac)
  * insert Evidence(GEN-F, R-med, EAU-SRH)
  * insert Evidence(GEN-G, V1, Anawalt)
  * insert Evidence(AZO-1, V2, Schoor)
  * insert Evidence(AZO-3, V1, Azoospermia-Cohort)
  * insert Evidence(EAU-1, V1, EAU-2021)
  * insert Evidence(AA-NOA, R-hi, AUA-MI-Therapy)
  * insert Evidence(AZO-4, V2, Azoospermia-Digest)
  * insert Evidence([[Refer Urology, without semen results]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(semen-analysis)
  * insert ReadsResult(testicular-long-axis)
  * insert ReadsCondition(klinefelter)

* action[+]
  * insert Action(refer-urology-semen, refer-urology, [[Referral to urology or andrology]], routine, [[Refer Urology For Semen]])
  * insert Transparency([[Semen analyses that still count, testosterone and LH; varicocele, vasectomy and absent vasa are shown with them.]], [[Fever or illness within 3 months, and samples outside 2 to 7 days of abstinence.]], [[The WHO limits are reference limits and no decision limits (recalled). Female findings are not seen.]])
  * insert RestsOn(lower-sperm-concentration)
  * insert RestsOn(lower-total-sperm-count)
  * insert RestsOn(lower-total-motility)
  * insert RestsOn(lower-progressive-motility)
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(semen-staleness)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Expert Opinion (AUA/ASRM statement 3)]])
  * title = "Consider an expert in male reproduction: semen is abnormal, testosterone is not low"
  * reason.text = "Abnormal semen in more than one sample with a testosterone that is not low"
  * description = """
    Semen is abnormal in samples that count, while testosterone is not low. LH or FSH that is high all the same speaks for testes that make few sperm. AUA/ASRM advise an expert in male reproduction, and that both partners are assessed together.

    **Options**
    - Urology or andrology: examination for varicocele, vas deferens and testicular size.
    - Varicocele: AUA/ASRM advise repair when it can be felt, the couple is infertile and semen is abnormal, but not in azoospermia; and no repair of a varicocele that only ultrasound shows.
    - After a vasectomy, or with absent vasa: the urologist first.
    - Assisted reproduction in parallel, above all when time is short.

    Tell him that poor sperm production goes with other health risks. Sperm DNA fragmentation does not belong to the first evaluation, and supplements are of doubtful use (AUA/ASRM).

    **Limits:** AUA/ASRM statements were read second-hand. Which samples count as confirmed, and the options after a vasectomy: engineering default, needs the clinical owner's approval.

    **What would change this:** a normal semen analysis, or a hormone finding that explains the abnormal one.
    """
  * insert Proposes(propose-referral-urology)
  * insert Evidence(AA-3, V2, AUA-MI)
  * insert Evidence(AA-1, V2, AUA-MI)
  * insert Evidence(AA-VAR, V2, ASRM-Part-2)
  * insert Evidence([[AA-5/6]], V2, AUA-MI)
  * insert Evidence(AA-SDF, V2, AUA-MI-Therapy)
  * insert Evidence(AA-SUPP, V2, AUA-MI-Therapy)
  * insert Evidence([[Section 2.4, number and interval]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(semen-analysis)
  * insert ReadsResult(sperm-vitality)
  * insert ReadsResult(semen-leukocytes)
  * insert ReadsCondition(varicocele)
  * insert ReadsCondition(vasectomy)
  * insert ReadsCondition(vas-deferens-absence)

* action[+]
  * insert Action(genetics-karyotype, genetics, [[Genetic testing]], routine, [[Genetics Karyotype]])
  * insert Transparency([[Semen analyses, FSH, LH, testosterone, testicular size, and a karyotype or Klinefelter syndrome on record, which ends the question.]], [[Suppression by testosterone, chemotherapy, and a blockage: the count then says little about chromosomes.]], [[The thresholds conflict and most are recalled. Results that stand in a document only are not seen.]])
  * insert RestsOn(karyotype-concentration)
  * insert RestsOn(small-testicular-volume)
  * insert RestsOn(small-long-axis)
  * insert RestsOn(high-fsh)
  * insert RestsOn(high-lh)
  * insert RestsOn(low-testosterone)
  * insert RestsOn(semen-staleness)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert SaidBy(EAU)
  * insert SaidBy(ES)
  * insert Strength([[Expert Opinion (AUA/ASRM 2020, recalled)]])
  * title = "Consider a karyotype, with genetic counselling"
  * reason.text = "Azoospermia or few sperm by a guideline's threshold, or primary hypogonadism of unknown cause"
  * description = """
    A karyotype looks for Klinefelter syndrome and other chromosome changes. It is named for primary hypogonadism of unknown cause, above all with testes under 6 mL (Endocrine Society), and for few or no sperm.

    **Thresholds differ**
    - AUA/ASRM: azoospermia or below 5 million/mL, with raised FSH, small testes or presumed poor production (recalled). The 2024 amendment changed this statement; its text was not seen, and 5 million/mL is recalled to stand.
    - EAU: below 10 million/mL (recalled).
    - Anawalt 2013: below 10 million/mL without known cause.

    **Options**
    - Karyotype with genetic counselling, before assisted reproduction.
    - Leave it out where a known cause explains the count, such as testosterone, chemotherapy or a blockage.

    **Limits:** the threshold in force follows the chosen guideline. AUA/ASRM and EAU numbers are recalled, source not read; the Endocrine Society was read second-hand. For AUA the added signs are not all in a record: where they are missing, offering the test is an engineering default, needs the clinical owner's approval.

    **What would change this:** a karyotype that is on record, a higher sperm concentration when repeated, or a known cause.
    """
  * insert Proposes(propose-karyotype)
  * insert Evidence(KS-1, V2, ES-2018)
  * insert Evidence(GEN-A, R-hi, AUA-MI)
  * insert Evidence(GEN-B, V1, Amendment-Press)
  * insert Evidence(GEN-C, R-med, AUA-MI)
  * insert Evidence(GEN-F, R-med, EAU-SRH)
  * insert Evidence(GEN-G, V1, Anawalt)
  * insert Evidence([[Genetics Karyotype, signs not on record]], E, Policy)
  * insert ReadsResult(karyotype)
  * insert ReadsResult(semen-analysis)
  * insert ReadsAxis
  * insert ReadsResult(testicular-volume)
  * insert ReadsResult(testicular-long-axis)
  * insert ReadsCondition(klinefelter)
  * insert ReadsCondition(small-testis)

* action[+]
  * insert Action(genetics-y-microdeletion, genetics, [[Genetic testing]], routine, [[Genetics Y Microdeletion]])
  * insert Transparency([[Semen analyses, FSH, testicular size, and a microdeletion result on record, which ends the question.]], [[Suppression by testosterone, chemotherapy, and a blockage.]], [[The thresholds conflict and are recalled. Results that stand in a document only are not seen.]])
  * insert RestsOn(y-microdeletion-concentration)
  * insert RestsOn(high-fsh)
  * insert RestsOn(small-long-axis)
  * insert RestsOn(semen-staleness)
  * insert SaidBy(AUA)
  * insert SaidBy(EAU)
  * insert Strength([[Expert Opinion (AUA/ASRM 2020, recalled)]])
  * title = "Consider a test for Y-chromosome microdeletion, with genetic counselling"
  * reason.text = "Azoospermia or very few sperm by the threshold of the guideline in force, without a blockage"
  * description = """
    Sperm are absent or very few and no blockage explains it. Deletions on the Y chromosome are one cause.

    **Thresholds differ**
    - AUA/ASRM 2020: azoospermia or below 5 million/mL, with signs of poor production (recalled). 2024: azoospermia or at most 1 million/mL (recalled with less certainty).
    - EAU: needed at 1 million/mL or less, to be considered below 5 million/mL (recalled).
    - Yield in 3,023 men: 6.8 % with azoospermia, 1.0 % up to 1 million/mL, 0.15 % from 1 to 5 million/mL. A review finds about 0.8 % from 1 to 5 million/mL and supports the lower threshold.

    **Options**
    - Test, with genetic counselling: with AZFa or AZFb deletions the chance of finding sperm is low, which decides about surgery.
    - Between 1 and 5 million/mL: test or leave it out, with the couple.

    **Limits:** numbers of AUA/ASRM and EAU are recalled, source not read.

    **What would change this:** a result on record, a higher sperm concentration when repeated, or a blockage as the cause.
    """
  * insert Proposes(propose-y-microdeletion)
  * insert Evidence(GEN-A, R-hi, AUA-MI)
  * insert Evidence(GEN-C, R-med, AUA-MI)
  * insert Evidence(GEN-F, R-med, EAU-SRH)
  * insert Evidence(GEN-D, V1, Ortac)
  * insert Evidence(GEN-E, V1, Rabinowitz)
  * insert ReadsResult(y-chromosome-microdeletion)
  * insert ReadsResult(semen-analysis)
  * insert ReadsResult(fsh)
  * insert ReadsResult(testicular-volume)
  * insert ReadsResult(testicular-long-axis)

* action[+]
  * insert Action(genetics-cftr, genetics, [[Genetic testing]], routine, [[Genetics CFTR]])
  * insert Transparency([[Absent vas deferens among the problems, or two semen analyses with low volume, acid pH and FSH that is not high.]], [[A vasectomy or an operation in the groin, which explain a blockage.]], [[A CFTR result on record is not read. Recalled, source not read.]])
  * insert RestsOn(high-fsh)
  * insert RestsOn(semen-staleness)
  * insert SaidBy(AUA)
  * title = "Consider CFTR testing for both partners: the vasa are absent or a blockage is likely"
  * reason.text = "Absent vas deferens, or azoospermia with a blockage suspected"
  * description = """
    The vas deferens is absent, or azoospermia goes with signs of a blockage. AUA/ASRM ask for CFTR testing then, of the partner too (recalled).

    **Options**
    - CFTR test for him and his partner, with genetic counselling, before sperm retrieval.
    - Urology first where he has not been examined.
    - Low volume with normal pH: think of a lost part of the sample or retrograde ejaculation, and look at the urine after ejaculation.

    **Limits:** the AUA/ASRM statement and the reading of volume and pH are recalled, source not read. A blockage is never concluded from a normal FSH alone: maturation arrest has normal FSH and testes.

    **What would change this:** vasa that are felt on examination, a result on record, or sperm in a further sample.
    """
  * insert Proposes(propose-cftr)
  * insert Evidence(GEN-H, R-hi, AUA-MI)
  * insert Evidence(AZO-5, R-hi, Recalled)
  * insert Evidence(AZO-4, V2, Azoospermia-Digest)
  * insert ReadsResult(semen-analysis)
  * insert ReadsResult(fsh)
  * insert ReadsCondition(vas-deferens-absence)
  * insert ReadsCondition(vasectomy)

* action[+]
  * insert Action(lifestyle, lifestyle, Lifestyle, routine, [[Lifestyle]])
  * insert Transparency([[Body mass index, obesity and sleep apnoea among the problems, and drugs being taken: any one makes the rule apply.]], [[Muscular men, whose body mass index misleads; drugs that are needed, such as a glucocorticoid for adrenal disease.]], [[Smoking, alcohol, heat and work exposures are not read. Drug effects are recalled.]])
  * insert RestsOn(obesity-bmi)
  * insert SaidBy(EAU)
  * title = "Consider weight, sleep apnoea and drugs that lower testosterone or harm semen"
  * reason.text = "Obesity, sleep apnoea, or a drug that lowers testosterone or changes semen"
  * description = """
    The record shows at least one thing that can be changed: obesity, sleep apnoea, or a drug such as an opioid, a glucocorticoid, a drug that lowers androgens or blocks them, or a 5-alpha-reductase inhibitor.

    **Options**
    - Weight: in the European Male Ageing Study a body mass index of 30 or more went with a relative risk ratio of 8.74 for the secondary pattern. With low SHBG and a normal free testosterone, weight comes before any drug.
    - Sleep apnoea: test for it and treat it. Severe untreated apnoea speaks against testosterone (Endocrine Society).
    - Drugs: ask the prescriber whether the drug can be changed. He must not stop a prescribed drug by himself.
    - General health: EAU advises to screen infertile men for risks that can be changed. Supplements are of doubtful use (AUA/ASRM).

    **Limits:** that weight loss brings a pregnancy was not found in what was read. The effects of the drugs are recalled, source not read. Which findings lead here: engineering default, needs the clinical owner's approval.

    **What would change this:** a lower weight, treated apnoea, or a drug that has ended.
    """
  * insert Proposes(counsel-lifestyle)
  * insert Evidence([[T-EMAS-1, categories]], V1, EMAS)
  * insert Evidence([[Section 1.7, obesity rule]], E, Policy)
  * insert Evidence([[Section 3.3]], V2, ES-2018)
  * insert Evidence(EAU-3, V1, EAU-2021)
  * insert Evidence(AA-SUPP, V2, AUA-MI-Therapy)
  * insert Evidence([[Section 1.1, drugs]], R-hi, Recalled)
  * insert ReadsResult(body-mass-index)
  * insert ReadsCondition(obesity)
  * insert ReadsCondition(sleep-apnoea)
  * insert ReadsDrug(opioid)
  * insert ReadsDrug(glucocorticoid)
  * insert ReadsDrug(androgen-lowering-drug)
  * insert ReadsDrug(5-alpha-reductase-inhibitor)
  * insert ReadsResult(shbg)

* action[+]
  * insert Action(no-hormonal-therapy, no-hormonal-therapy, [[No hormonal treatment]], routine, [[No Hormonal Therapy]])
  * insert Transparency([[Testosterone, LH and FSH that still count, semen analyses and SHBG, and the guideline in force. Without LH the axis is not called normal.]], [[Low testosterone by another guideline than the one in force, and a FSH that is high alone.]], [[Under AUA or the Endocrine Society the rule is an engineering default. FSH in idiopathic infertility is recalled.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(EAU)
  * title = "Consider no hormonal treatment: the axis is normal, or EAU advises against it"
  * reason.text = "The axis is normal without another finding, or EAU is in force and LH is high or the axis is normal"
  * description = """
    The axis is normal and nothing else in it asks for treatment; or EAU is in force and LH is high. EAU calls hormone stimulation in men with a normal axis or high gonadotropins controversial and does not recommend it outside clinical trials. Under AUA or the Endocrine Society this is offered for a normal axis only (engineering default, needs the clinical owner's approval).

    Of 786 infertile men 80 % had normal testosterone and LH.

    **Options instead**
    - Treat what can be treated, see the other actions: a varicocele that can be felt, exposures, weight.
    - Assessment of both partners and assisted reproduction.
    - With azoospermia: urology, genetics, sperm retrieval.
    - A clinical trial.

    **Limits:** guidelines disagree. AUA/ASRM allow a SERM, aromatase inhibitor or hCG in any infertile man with low testosterone, whatever LH is (conditional, grade C). EAU may offer FSH in idiopathic oligozoospermia with normal FSH (weak, recalled).

    **What would change this:** a confirmed low testosterone with LH that is not high, or another guideline in force.
    """
  * insert Evidence(EAU-1, V1, EAU-2021)
  * insert Evidence([[Section 1.2]], V1, Ventimiglia)
  * insert Evidence([[No Hormonal Therapy, AUA and Endocrine Society]], E, Policy)
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-5, R-med, EAU-SRH)
  * insert ReadsAxis
  * insert ReadsResult(shbg)
  * insert ReadsResult(semen-analysis)
  * insert ReadsWish

* action[+]
  * insert Action(collect-sex, collect, [[Information needed]], routine, [[Collect Sex]])
  * insert Transparency([[The sex in the record only; no problem or result decides.]], [[Transgender people, whose results a specialist reads.]], [[Does not use gender identity or organ inventories.]])
  * title = "Consider recording the patient's sex: the rules are for men only"
  * reason.text = "Sex is missing or unknown"
  * description = """
    The record does not say whether the patient is a man, and male cut-offs are not applied until it does. The sex for clinical use is meant.

    **Limits:** the rules are not checked for transgender people; a specialist is the right address. Engineering default, needs the clinical owner's approval.

    **What would change this:** a recorded sex.
    """
  * insert Evidence([[Section 7, step 0]], E, Policy)
  * insert AsksForPatient(gender)

* action[+]
  * insert Action(collect-birth-date, collect, [[Information needed]], routine, [[Collect Birth Date]])
  * insert Transparency([[The birth date in the record only; no problem or result decides.]], [[A birth date that is known only by year.]], [[The age limit is an engineering default.]])
  * title = "Consider recording the birth date: the rules are for men of 18 or older"
  * reason.text = "Birth date is missing, or leaves open whether he is 18"
  * description = """
    The record does not give the age, or a year or a month alone that leaves it open, and the cut-offs are for men of 18 years or older. They are not applied until the birth date is known.

    **Limits:** the age limit: engineering default, needs the clinical owner's approval.

    **What would change this:** a recorded birth date.
    """
  * insert Evidence([[Section 7, step 0]], E, Policy)
  * insert AsksForPatient(birthDate)

* action[+]
  * insert Action(collect-fertility-intention, collect, [[Information needed]], routine, [[Collect Fertility Intention]])
  * insert Transparency([[The newest answer on the wish for children, or an active problem of male infertility that stands for yes.]], [[A couple whose partners answer differently, and an answer that is old.]], [[An infertility problem standing for yes is an engineering default.]])
  * title = "Consider asking whether he wants children"
  * reason.text = "The wish for children is not recorded or he is unsure"
  * description = """
    Whether children are wanted decides what may be proposed: testosterone is ruled out if they are, and this service does not apply if they are not. Until it is known, only safety, work-up and missing data are shown.

    **Options**
    - Ask him and record the answer as LOINC 86645-9; the question also fits men who seek pregnancy with a partner.
    - "OK either way" counts as wanting children.

    **Limits:** without an answer, an active problem of male infertility counts as yes. Both: engineering default, needs the clinical owner's approval.

    **What would change this:** a recorded answer.
    """
  * insert Proposes(ask-fertility-intention)
  * insert Evidence([[Section 7, step 0]], E, Policy)
  * insert ReadsWish
  * insert AsksForResult(fertility-intention)

* action[+]
  * insert Action(collect-testosterone, collect, [[Information needed]], routine, [[Collect Testosterone]])
  * insert Transparency([[Testosterone samples with time of day, fasting and unit; drugs on board end the question.]], [[Acute illness, short opioid use, biotin, and SHBG that is likely to be off.]], [[Does not know symptoms. The 5 % margin, the clock hours under AUA and the age limit of 6 months are engineering defaults.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(near-threshold-fraction)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert SaidBy(EAU)
  * insert SaidBy(ES)
  * insert Strength([[Strong (AUA statement 2)]])
  * insert Quality([[Grade A (AUA statement 2)]])
  * title = "Consider a morning total testosterone, fasting, on another day"
  * reason.text = "Two qualifying morning samples on separate days do not yet settle whether testosterone is low"
  * description = """
    There is no qualifying sample, only one low one, two that disagree, or one within 5 % of the cut-off. All three guidelines ask for two morning samples on separate days before testosterone is called low.

    **Options**
    - Repeat total testosterone between 07:00 and 11:00 local time, fasting, on another day, best in the same laboratory.
    - Near the cut-off, or with SHBG that is likely to be off: add SHBG and albumin, or an LC-MS/MS or CDC-certified assay.
    - Not during acute illness or short opioid use, and at least 72 hours after the last biotin supplement.

    **Limits:** the guidelines differ. AUA: below 300 ng/dL, early morning, no clock hours and no fasting named. Endocrine Society: below 264 ng/dL with a CDC-certified assay, fasting. EAU: 12 nmol/L (346 ng/dL), with 8 to 12 nmol/L a grey zone, 07:00 to 11:00, fasting. Using EAU's hours under AUA, the 5 % margin and the age limit of 6 months: engineering default, needs the clinical owner's approval.

    **What would change this:** one more qualifying morning sample on another day.
    """
  * insert Proposes(propose-total-testosterone)
  * insert Evidence(T-AUA-1, V2, AUA-TD)
  * insert Evidence(T-AUA-2, V2, AUA-TD)
  * insert Evidence([[T-ES-1, T-ES-2]], V2, ES-2018)
  * insert Evidence([[T-EAU-1, T-EAU-3, T-EAU-5]], V2, EAU-SRH)
  * insert Evidence([[Section 1.1, boundary rule]], E, Policy)
  * insert ReadsResult(total-testosterone)
  * insert AsksForResult(total-testosterone)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-lh, collect, [[Information needed]], routine, [[Collect LH]])
  * insert Transparency([[Testosterone and LH that still count, and testosterone being taken.]], [[Biotin, which can make LH read falsely low, and an LH without a range on its report.]], [[One LH may mislead. Asking again while testosterone is unconfirmed is an engineering default.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statement 6)]])
  * insert Quality([[Grade A (AUA statement 6)]])
  * title = "Consider LH, together with the morning testosterone"
  * reason.text = "Without a usable LH the cause of low testosterone cannot be placed"
  * description = """
    LH tells whether low testosterone comes from the testis (LH high) or from above it (LH low or normal). Without it no SERM, hCG or aromatase inhibitor is proposed. On testosterone it shows whether the axis is suppressed.

    **Options**
    - Take LH with the confirming testosterone sample, together with FSH.
    - Ask about biotin: it can make LH read falsely low.

    **Limits:** LH above 9.4 IU/L counts as high unless the report gives its own range (EMAS limit, used in infertile men by Ventimiglia 2017: of 786, 80 % normal, 15 % secondary, 2 % primary, 3 % compensated). Asking for LH again while low testosterone is unconfirmed: engineering default, needs the clinical owner's approval.

    **What would change this:** a usable LH with the confirming testosterone.
    """
  * insert Proposes(propose-lh)
  * insert Evidence(T-AUA-6, V2, AUA-TD)
  * insert Evidence([[T-EMAS-1]], V1, Ventimiglia)
  * insert Evidence([[T-EMAS-1, categories]], V1, EMAS)
  * insert Evidence([[Section 1.2, report's own range]], E, Policy)
  * insert ReadsResult(total-testosterone)
  * insert ReadsResult(lh)
  * insert ReadsDrug(exogenous-testosterone)
  * insert AsksForResult(lh)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-fsh, collect, [[Information needed]], routine, [[Collect FSH]])
  * insert Transparency([[FSH that still counts, and testosterone being taken.]], [[Biotin, which can make FSH read falsely low.]], [[Both statements behind the rule are recalled.]])
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Expert Opinion]])
  * title = "Consider FSH, together with LH"
  * reason.text = "There is no usable FSH"
  * description = """
    FSH reflects sperm production and, with LH, shows a suppressed axis. AUA/ASRM ask for at least FSH and testosterone with few or no sperm, low libido, small testes or signs of hormone disease, and for FSH before low testosterone is treated in a man who wants children.

    **Options**
    - Take FSH with LH and testosterone in one morning sample.
    - Ask about biotin: it can make FSH read falsely low.

    **Limits:** both statements are recalled, source not read. A normal FSH does not prove that sperm are made.

    **What would change this:** a usable FSH.
    """
  * insert Proposes(propose-fsh)
  * insert Evidence(AA-10, R-hi, AUA-MI)
  * insert Evidence(T-AUA-10, R-med, AUA-TD)
  * insert Evidence(AZO-4, V2, Azoospermia-Digest)
  * insert ReadsResult(fsh)
  * insert ReadsDrug(exogenous-testosterone)
  * insert AsksForResult(fsh)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-prolactin, collect, [[Information needed]], routine, [[Collect Prolactin]])
  * insert Transparency([[Testosterone, LH and prolactin that still count.]], [[Prolactin on a drug that raises it, and a result without a range.]], [[Does not see macroprolactin unless the laboratory reports it. The limit without a range is an engineering default.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statement 7)]])
  * insert Quality([[Grade A (AUA statement 7)]])
  * title = "Consider prolactin, rested and fasting"
  * reason.text = "Prolactin is missing with low testosterone, cannot be judged, or is raised and not yet repeated"
  * description = """
    With low testosterone and LH that is not high, prolactin is measured before any treatment. A raised prolactin with normal testosterone is repeated before it means anything, on treatment too. One that was measured in international units without a numeric range for men, or as a bound across its limit, says nothing yet: it may be high, and no drug is offered over it.

    **Options**
    - Prolactin, rested and fasting, with the laboratory's male range on the report.
    - When repeating a raised value: add TSH, review drugs (antipsychotics, metoclopramide and others), and ask for polyethylene glycol precipitation. A prescribed drug is not to be stopped by the patient himself.
    - Very high or with headache or visual loss: endocrinology at once.

    **Limits:** results in ng/mL and mIU/L are compared only with the range of their own report, because standards differ. About one raised prolactin in four is macroprolactin; the precipitation criterion itself is criticised. A limit of 20 ng/mL without a reported range: engineering default, needs the clinical owner's approval.

    **What would change this:** a usable, rested and fasting prolactin with its range.
    """
  * insert Proposes(propose-prolactin)
  * insert Evidence(T-AUA-7, V2, AUA-TD)
  * insert Evidence(PRL-1, V1, Prolactin-Reference)
  * insert Evidence(PRL-2, V1, Macroprolactin)
  * insert Evidence([[Section 6, prolactin limit]], E, Policy)
  * insert ReadsResult(total-testosterone)
  * insert ReadsResult(lh)
  * insert ReadsResult(prolactin)
  * insert ReadsDrug(prolactin-raising-drug)
  * insert AsksForResult(prolactin)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-shbg, collect, [[Information needed]], routine, [[Collect SHBG]])
  * insert Transparency([[Testosterone, SHBG and albumin that still count.]], [[SHBG changed by overweight, diabetes, age, HIV, hepatitis, an overactive thyroid or anticonvulsants.]], [[The equation reads high, no range of free testosterone is agreed between laboratories, and albumin may be assumed (E).]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(unequivocally-low-testosterone)
  * insert RestsOn(borderline-testosterone-low)
  * insert RestsOn(borderline-testosterone-high)
  * insert RestsOn(low-shbg)
  * insert RestsOn(high-shbg)
  * insert RestsOn(low-calculated-free-testosterone)
  * insert RestsOn(default-albumin)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(EAU)
  * insert SaidBy(ES)
  * title = "Consider SHBG and albumin, to calculate free testosterone"
  * reason.text = "Total testosterone lies where free testosterone decides, by the guideline in force"
  * description = """
    Total testosterone lies where the guideline in force asks for free testosterone, calculated from total testosterone, SHBG and albumin:
    - EAU: between 8 and 12 nmol/L (231 to 346 ng/dL).
    - Endocrine Society: borderline, about 200 to 400 ng/dL (6.93 to 13.87 nmol/L), or where SHBG is likely to be altered.

    **Options**
    - SHBG (in nmol/L) and albumin with the next morning testosterone.
    - Where SHBG is low from overweight or diabetes: weight first; a normal free testosterone then is no hypogonadism.

    **Limits:** the Endocrine Society gives no agreed range of free testosterone: the limit of the laboratory counts. For EAU, below 220 pmol/L counts as low (read second-hand; older text says 225). The Vermeulen equation reads 20 to 30 % high. Directly measured free testosterone is not used. Without albumin 43 g/L is assumed (engineering default, needs the clinical owner's approval).

    **What would change this:** SHBG in nmol/L, with albumin, from a morning sample.
    """
  * insert Proposes(propose-shbg)
  * insert Evidence([[T-EAU-3, T-EAU-4]], V2, EAU-SRH)
  * insert Evidence(T-ES-3, V2, ES-2018)
  * insert Evidence([[Section 1.7]], V1, Vermeulen)
  * insert Evidence([[Section 1.7, missing albumin]], E, Policy)
  * insert ReadsResult(total-testosterone)
  * insert ReadsResult(shbg)
  * insert ReadsResult(albumin)
  * insert AsksForResult(shbg)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-haematocrit, collect, [[Information needed]], routine, [[Collect Haematocrit]])
  * insert Transparency([[The newest haematocrit that still counts, the state of the axis, and the drugs being taken that raise androgens.]], [[Living at altitude or known lung disease, where a higher haematocrit may have another reason.]], [[Does not know hypoxia or the result of a sleep study. For drugs other than testosterone the limit is extended (E).]])
  * insert RestsOn(high-haematocrit)
  * insert RestsOn(haematocrit-staleness)
  * title = "Consider repeating the haematocrit: above 54 % it closes the drugs that raise testosterone"
  * reason.text = "Haematocrit above 54 % in a man for whom a drug that raises testosterone would be an option"
  * description = """
    Haematocrit is above 54 %. At this limit the Endocrine Society and EAU hold testosterone; here it also closes SERM, hCG and aromatase inhibitors before they are begun, because each of them raises testosterone.

    **Options**
    - Repeat the blood count, well hydrated.
    - Look for hypoxia, sleep apnoea and smoking, and for androgens that nobody recorded.

    **Limits:** the limit is extended from testosterone to other drugs, and to men who take none yet (engineering default, needs the clinical owner's approval), as is the age of up to 6 months at which a haematocrit still counts.

    **What would change this:** a repeated haematocrit of 54 % or less.
    """
  * insert Proposes(propose-haematocrit)
  * insert Evidence(SAF-1, V2, ES-2018)
  * insert Evidence(EAU-6, V2, EAU-SRH)
  * insert Evidence([[SAF-1, before other drugs than testosterone]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(haematocrit)
  * insert AsksForResult(haematocrit)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-semen-analysis, collect, [[Information needed]], routine, [[Collect Semen Analysis]])
  * insert Transparency([[Semen analyses that still count, with abstinence and method.]], [[After fever, illness or a change of treatment, which show for about 3 months.]], [[Does not judge the laboratory. Two samples for every abnormal result and the intervals are engineering defaults.]])
  * insert RestsOn(shortest-abstinence)
  * insert RestsOn(longest-abstinence)
  * insert RestsOn(semen-staleness)
  * insert RestsOn(semen-response-time)
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA/ASRM statement 2)]])
  * insert Quality([[Grade B (AUA/ASRM statement 2)]])
  * title = "Consider another semen analysis"
  * reason.text = "One sample only, a sample that does not qualify, or azoospermia not confirmed"
  * description = """
    The semen class rests on one sample, on a sample outside 2 to 7 days of abstinence, or on azoospermia that was not seen in the centrifuged pellet of two samples.

    **Options**
    - Repeat after at least 4 weeks, with 2 to 7 days of abstinence, examined within 60 minutes.
    - After fever, illness or a change of treatment: wait about 3 months.
    - Azoospermia: ask for the pellet after centrifugation, and for volume and pH.

    **Limits:** AUA/ASRM ask for one or more samples, Anawalt for at least two; other sources name shorter abstinence. The intervals, two samples for every abnormal result and the age limit of 6 months: engineering default, needs the clinical owner's approval.

    **What would change this:** one more semen analysis that qualifies.
    """
  * insert Proposes(propose-semen-analysis)
  * insert Evidence(AA-2, V2, AUA-MI)
  * insert Evidence([[Section 2.4, number]], V1, Anawalt)
  * insert Evidence([[Section 2.4, abstinence]], V2, WHO6)
  * insert Evidence(AZO-6, V2, EAU-SRH)
  * insert Evidence([[Section 2.4, timing]], V2, Semen-Timing)
  * insert Evidence([[Section 2.4, number and interval]], E, Policy)
  * insert ReadsResult(semen-analysis)
  * insert AsksForResult(semen-analysis)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-drug-history, collect, [[Information needed]], routine, [[Collect Drug History]])
  * insert Transparency([[LH, FSH, testosterone, SHBG and haematocrit together, and no recorded androgen.]], [[A pituitary disease can look the same: the rule asks and does not accuse.]], [[The pattern is recalled; its limits, and reading it beside a testosterone that is not low, are engineering defaults. Steroids other than testosterone are not measured.]])
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(very-low-shbg)
  * insert RestsOn(androgen-excess-haematocrit)
  * insert RestsOn(low-testosterone)
  * insert RestsOn(hormone-staleness)
  * title = "Consider asking about testosterone, anabolic steroids and supplements"
  * reason.text = "LH and FSH suppressed without a recorded androgen, beside a testosterone that is not low, or beside very low SHBG and high haematocrit"
  * description = """
    LH and FSH are suppressed while no androgen is recorded, and either testosterone is not low all the same, or SHBG is very low and haematocrit is high. A testis that nothing drives makes little testosterone, so this is no normal axis. Undeclared testosterone, hCG or anabolic steroids would explain it; most testosterone assays do not see other steroids. Ask openly and do not accuse.

    **Options**
    - Ask about testosterone, anabolic steroids, hCG, SERM, "boosters" and biotin, with dates, and record what he reports.
    - If he denies it and testosterone is below 150 ng/dL: look at the pituitary.
    - If he denies it and testosterone is not low: repeat LH, FSH and testosterone, best by another assay, and ask endocrinology. A tumour that makes testosterone or hCG is rare and must not be missed.
    - Repeat off biotin where it was taken.

    **Limits:** laboratory values cannot tell the causes of low LH and FSH apart; only the history can. The pattern and the tumour are recalled, source not read; the limits (LH and FSH below 1.0 IU/L, SHBG below 10 nmol/L, haematocrit above 50 %), and asking beside a testosterone that is not low: engineering default, needs the clinical owner's approval.

    **What would change this:** a drug history, whatever it says.
    """
  * insert Proposes(ask-drug-history)
  * insert Evidence([[Section 1.3, step 5]], R-hi, Recalled)
  * insert Evidence([[Section 1.3, step 5, limits]], E, Policy)
  * insert Evidence([[Section 1.3, step 1, without a recorded drug]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(shbg)
  * insert ReadsResult(haematocrit)
  * output[+].type = #MedicationStatement
  * output[=].codeFilter[0].path = "medication"
  * output[=].codeFilter[0].valueSet = "https://fertilitycds.org/fhir/ValueSet/exogenous-testosterone"

* action[+]
  * insert Action(collect-after-illness, collect, [[Information needed]], routine, [[Collect After Illness]])
  * insert Transparency([[Acute illness and fever among the problems with their dates, opioids being taken, and the dates of samples.]], [[A chronic illness listed as acute, and dates that are missing.]], [[Illness that was not recorded is not seen. Waiting times are engineering defaults.]])
  * insert RestsOn(short-opioid-use)
  * insert RestsOn(fever-effect)
  * insert SaidBy(ES)
  * title = "Consider repeating the tests after the illness"
  * reason.text = "Samples during acute illness, fever or short opioid use"
  * description = """
    Samples were taken during acute illness, fever or short opioid use. The Endocrine Society asks not to classify testosterone then, and fever disturbs semen for up to about 79 days.

    **Options**
    - Repeat morning testosterone after recovery, when the short opioid use has ended.
    - Repeat semen about 3 months after the fever.
    - Long-term opioids are another matter: AUA asks to measure testosterone with them.

    **Limits:** read second-hand. How long to wait for hormones, and what counts as short opioid use: engineering default, needs the clinical owner's approval.

    **What would change this:** samples after recovery.
    """
  * insert Proposes(propose-total-testosterone)
  * insert Evidence([[Section 1.1, deferral]], V2, ES-2018)
  * insert Evidence(T-AUA-4, V2, AUA-TD)
  * insert Evidence([[Section 2.4, fever]], V2, Semen-Timing)
  * insert Evidence([[Collect After Illness, waiting times]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(semen-analysis)
  * insert ReadsCondition(acute-illness)
  * insert ReadsCondition(fever)
  * insert ReadsDrug(opioid)
  * insert AsksForResult(total-testosterone)
  * insert OfTheLast(6)
  * insert AsksForResult(semen-analysis)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-after-suppressing-drug, collect, [[Information needed]], routine, [[Collect After Suppressing Drug]])
  * insert Transparency([[A GnRH analogue, cyproterone, a progestogen, danazol or an estrogen being taken or not yet washed out, with its dates, and LH and FSH.]], [[A drug that is given for a cancer, and a person whose hormones are changed on purpose: a specialist decides.]], [[That these drugs suppress LH and FSH in men is recalled. The wash-out is an engineering default.]])
  * title = "Consider why he takes a drug that suppresses LH and FSH: the axis cannot be judged on it"
  * reason.text = "A GnRH analogue, or a sex steroid that suppresses LH and FSH, is on board"
  * description = """
    A GnRH agonist or antagonist, cyproterone, megestrol, medroxyprogesterone, danazol or an estrogen is being taken, or ended less than three months ago. These drugs suppress LH and FSH and with them testosterone and sperm production. What the axis is without the drug nobody can tell now: low LH and FSH on it are no pituitary disease, and few sperm say little about the testes.

    **Options**
    - Ask why it is given and for how long, with whoever prescribes it. He must not stop a prescribed drug by himself.
    - Where it is given for a cancer: the oncologist first, and banked sperm or sperm retrieval as the way to a child.
    - Where it can end: testosterone, LH and FSH in the morning three months after it, later after a depot; semen then too.

    **Limits:** that these drugs suppress the axis is recalled, source not read. The wash-out of three months, and not judging the axis before: engineering default, needs the clinical owner's approval.

    **What would change this:** a record that the drug has ended or was never taken, or hormones drawn after its wash-out.
    """
  * insert Proposes(ask-drug-history)
  * insert Evidence([[Section 1.1, drugs]], R-hi, Recalled)
  * insert Evidence([[Section 7, step 4, drugs that are not named]], E, Policy)
  * insert ReadsAxis
  * insert ReadsDrug(gnrh-agonist)
  * insert ReadsDrug(gnrh-antagonist)
  * insert ReadsDrug(gonadotropin-suppressing-drug)
  * insert AsksForResult(total-testosterone)
  * insert OfTheLast(6)
  * insert AsksForResult(lh)
  * insert OfTheLast(6)
  * insert AsksForResult(fsh)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-after-biotin, collect, [[Information needed]], routine, [[Collect After Biotin]])
  * insert Transparency([[Biotin being taken, with its dates, and the dates of hormone samples.]], [[Multivitamins that hold biotin and are not recorded as such.]], [[Does not know which assays a laboratory uses.]])
  * insert RestsOn(biotin-washout)
  * title = "Consider repeating the hormones at least 72 hours after the last biotin"
  * reason.text = "Biotin was being taken when the sample was drawn"
  * description = """
    Biotin was taken when the sample was drawn. In many immunoassays it makes testosterone and estradiol read falsely high, and LH, FSH, prolactin and TSH falsely low: the same picture as testosterone from outside.

    **Options**
    - Stop the supplement and repeat all hormones after at least 72 hours.
    - Ask the laboratory whether its assays are affected, or for another method such as LC-MS/MS.
    - Biotin that was prescribed is stopped only with the prescriber.

    **Limits:** the 72 hours come from a digest read second-hand; the direction of the error is recalled, source not read. High supplement intake may need longer: not known here.

    **What would change this:** hormones drawn at least 72 hours after the last biotin, or an assay that biotin does not disturb.
    """
  * insert Proposes(propose-total-testosterone)
  * insert Evidence([[Section 1.1, biotin]], V2, Biotin-Digest)
  * insert Evidence([[Section 1.1, direction]], R-hi, Recalled)
  * insert ReadsAxis
  * insert ReadsResult(estradiol)
  * insert ReadsResult(prolactin)
  * insert ReadsResult(tsh)
  * insert ReadsDrug(biotin)
  * insert AsksForResult(total-testosterone)
  * insert OfTheLast(6)
  * insert AsksForResult(lh)
  * insert OfTheLast(6)
  * insert AsksForResult(fsh)
  * insert OfTheLast(6)
