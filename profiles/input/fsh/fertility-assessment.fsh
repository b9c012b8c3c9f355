// The plan: one action for each define under "Applicability" in FertilityAssessment.cql, the most important first.
// Texts are read by busy clinicians: what and why, options, limits. No dose, no order.

Instance: fertility-assessment
InstanceOf: PlanDefinition
Usage: #definition
* insert KnowledgeMetadata(PlanDefinition, fertility-assessment)
* name = "FertilityAssessment"
* title = "Male fertility assessment"
* type = $plan-definition-type#clinical-protocol "Clinical Protocol"
* subjectCodeableConcept = $resource-types#Patient "Patient"
* description = "Where the hypothalamic-pituitary-gonadal axis of a man who wants children stands, and which step of a fertility protocol may come next, with the reason, the evidence and its limits."
* purpose = "To put the thresholds and positions of the AUA, EAU and Endocrine Society side by side, to ask for the data that would change the answer, to stop what harms, and to say where the evidence is weaker than believed."
* usage = """
  Proposals for a clinician, never orders: no action states a dose, and drafts carry the intent *proposal*.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.

  The guideline in force (AUA, EAU or ES) is chosen with the request. Actions apply by the expressions of Library FertilityAssessment. Each citation carries a provenance tag.
  """
* copyright = "Copyright the fertility-cds project. Guideline content is paraphrased; no text of a guideline is reproduced. Codes of LOINC, SNOMED CT, RxNorm and ATC are used under the notices in terminology/LICENSES.md."
* author.name = "fertility-cds project"
* library = "https://fertilitycds.org/fhir/Library/FertilityAssessment"
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-AUA-TD
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-AUA-MI
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-AUA-MI-Therapy
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-EAU-2021
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-EAU-SRH
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-ES-2018
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-WHO6
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-CHH
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Ventimiglia
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-EMAS
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Vermeulen
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Macroprolactin
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Prolactin-Reference
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Shimon
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Schoor
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Azoospermia-Cohort
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Ortac
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Anawalt
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Semen-Timing
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Helo
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Thomas
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-EC-CC
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Wiehle
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Clomiphene-Cohort
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-SERM-Meta
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Clomiphene-Label
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-OPSS
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-EMA
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-CRL
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Polycythaemia
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Shoshany
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Shah
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Raman
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Yang
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Letrozole
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-AI-Meta
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Bone
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Anastrozole-Label
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-HH-1994
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Pump
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Liu
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Kohn
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Wenker
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Reboot
* relatedArtifact[+].type = #citation
* relatedArtifact[=] insert Source-Hsieh

// --- Scope ------------------------------------------------------------------------------------------------------
* action[+]
  * insert Action(out-of-scope, out-of-scope, [[Outside this service]], routine, [[Out Of Scope]])
  * title = "Consider another service: outside male fertility decision support"
  * reason.text = "The rules are for men of 18 or older who want children"
  * description = """
    These rules are written for men of 18 years or older who want children. The record shows a woman, a minor, a recorded sex other than male, or a man who does not want children now, so no fertility treatment is proposed.

    **Options**
    - A man who does not want children now: his hormone findings still need an answer, from endocrinology or his general practitioner.
    - A woman: gynaecology or reproductive medicine.
    - Under 18 years: paediatric endocrinology.
    - Recorded sex that does not fit the question: a specialist who knows the person's history.

    **Limits:** male cut-offs say nothing about other people's results. Where to turn: engineering default, needs the clinical owner's approval.
    """
  * insert Evidence([[Section 7, step 0]], E, Policy)
  * insert ReadsWish

// --- Stop rules ---------------------------------------------------------------------------------------------------
* action[+]
  * insert Action(stop-serm-for-visual-symptoms, stop-safety, [[Stop for safety]], urgent, [[Stop SERM For Visual Symptoms]])
  * title = "Consider stopping the SERM now: visual symptoms are recorded"
  * reason.text = "Visual disturbance while a SERM is being taken"
  * description = """
    A SERM is being taken and a visual disturbance is on the problem list. The clomiphene label asks for the drug to be stopped after any visual symptom and for a complete eye examination promptly.

    **Options**
    - Stop the SERM and arrange a prompt, complete eye examination.
    - With headache or visual-field loss, also look at the pituitary.
    - Leave later treatment to a specialist; no SERM is proposed while the symptom stands.

    **Limits:** the rule is read from the clomiphene label. For tamoxifen and enclomiphene it is extended by class (engineering default, needs the clinical owner's approval). Whether the symptom began before the drug is not judged.
    """
  * insert Proposes(propose-eye-examination)
  * insert Evidence(SAF-2, V1, Clomiphene-Label)
  * insert Evidence([[SAF-2, other SERM]], E, Policy)
  * insert ReadsDrug(serm)
  * insert ReadsCondition(visual-disturbance)

* action[+]
  * insert Action(stop-for-high-haematocrit, stop-safety, [[Stop for safety]], urgent, [[Stop For High Haematocrit]])
  * insert SaidBy(ES)
  * insert SaidBy(EAU)
  * title = "Consider holding treatment now: haematocrit above 54 %"
  * reason.text = "Haematocrit above 54 % while a drug that raises androgens is taken"
  * description = """
    Haematocrit is above 54 % while a drug that raises androgens is taken. The Endocrine Society and EAU name this limit for testosterone.

    **Options**
    - Hold the drug and look for hypoxia and sleep apnoea.
    - After it has fallen, a restart at a lower level or another class is a decision for the prescriber. In one comparison polycythaemia occurred in 1.7 % on clomiphene and 11.2 % on testosterone.

    **Limits:** for SERM, hCG and aromatase inhibitors the limit is extended from testosterone (engineering default, needs the clinical owner's approval), as is the age of up to 6 months at which a haematocrit still counts.
    """
  * insert Proposes(propose-haematocrit-evaluation)
  * insert Evidence(SAF-1, V2, ES-2018)
  * insert Evidence(EAU-6, V2, EAU-SRH)
  * insert Evidence(SAF-1b, V1, Polycythaemia)
  * insert Evidence([[SAF-1, other drugs]], E, Policy)
  * insert ReadsResult(haematocrit)
  * insert ReadsDrug(exogenous-testosterone)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(hcg)
  * insert ReadsDrug(aromatase-inhibitor)

* action[+]
  * insert Action(stop-aromatase-inhibitor-for-low-estradiol, stop-safety, [[Stop for safety]], urgent, [[Stop Aromatase Inhibitor For Low Estradiol]])
  * title = "Consider stopping the aromatase inhibitor: estradiol below 10 pg/mL"
  * reason.text = "Estradiol below 10 pg/mL while an aromatase inhibitor is taken"
  * description = """
    Estradiol is below 10 pg/mL (36.7 pmol/L) while an aromatase inhibitor is taken. Men need estradiol for their bones: spine bone density fell within a year on anastrozole in a placebo-controlled trial of older men.

    **Options**
    - Stop or reduce the drug with the prescriber, and repeat estradiol by LC-MS/MS.

    **Limits:** the limit has no guideline source (engineering default, needs the clinical owner's approval). Ordinary immunoassays are unreliable this low.
    """
  * insert Evidence(SAF-8, E, Policy)
  * insert Evidence(E-BB, V1, Bone)
  * insert ReadsResult(estradiol)
  * insert ReadsDrug(aromatase-inhibitor)

// --- After testosterone -----------------------------------------------------------------------------------------------
* action[+]
  * insert Action(stop-exogenous-testosterone, stop-exogenous-testosterone, [[Stop testosterone or anabolic steroids]], asap, [[Stop Exogenous Testosterone]])
  * insert SaidBy(AUA)
  * insert SaidBy(EAU)
  * insert SaidBy(ES)
  * insert Strength([[Clinical Principle]])
  * title = "Consider stopping testosterone: it suppresses sperm production and children are wanted"
  * reason.text = "Testosterone or an anabolic steroid is being taken and children are wanted"
  * description = """
    Testosterone or an anabolic steroid is being taken and children are wanted. Both switch off LH and FSH and with them sperm production; about 40 % of men on testosterone had no sperm in the work cited. AUA/ASRM, EAU and the Endocrine Society advise against testosterone for men who want children soon.

    **Options**
    - Counsel him, then stop together with the prescriber and wait for recovery with repeated testing.
    - Stop and restart the axis with a specialist in male reproduction (see the restart proposal).
    - Where stopping is not acceptable, a specialist may discuss hCG beside testosterone: one uncontrolled series of 26 men kept their sperm. No guideline is held here that recommends it.

    Where there is sperm in the ejaculate, consider banking it.

    **Limits:** recovery takes months and is not certain. He should not stop by himself a drug that was prescribed for another reason without talking to the prescriber.
    """
  * insert Proposes(counsel-stop-testosterone)
  * insert Evidence(AA-T, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-6, V2, EAU-SRH)
  * insert Evidence([[Section 3.3]], V2, ES-2018)
  * insert Evidence([[Section 3.4, testosterone]], V1, Hsieh)
  * insert ReadsDrug(exogenous-testosterone)
  * insert ReadsAxis
  * insert ReadsResult(semen-analysis)
  * insert ReadsWish

* action[+]
  * insert Action(restart-with-specialist, restart-specialist, [[Restart of the axis with a specialist]], routine, [[Restart With Specialist]])
  * title = "Consider a specialist-led restart of the suppressed axis"
  * reason.text = "LH and FSH are suppressed, by testosterone or anabolic steroids or with that suspicion"
  * description = """
    Testosterone or an anabolic steroid explains, or may explain, why LH and FSH are suppressed. Few or no sperm in this state say little about the testes themselves: this is neither a normal axis nor proof of testicular failure. If the use is only suspected, take the drug history first.

    **Options, with a specialist in male reproduction**
    - Wait for recovery without drugs.
    - hCG, alone or with FSH.
    - A SERM, alone or beside hCG.

    An option that a block on this page names is not to be used. Where there is sperm in the ejaculate, consider banking it; with azoospermia there is nothing to bank. Recheck hormones and semen at about 3 months.

    **Time course and its limits**
    - Healthy men after contraceptive trials (n = 1,549): 20 million/mL after 3.4 months at the median; 67 % at 6, 90 % at 12, 96 % at 16, 100 % at 24 months. These men had a normal axis before, so do not quote it to hypogonadal men or steroid users.
    - Infertile men after testosterone, on hCG and a SERM (n = 66): 70 % above 5 million motile sperm within 12 months (64.8 % of those with azoospermia, 91.7 % with cryptozoospermia).
    - hCG with other drugs (n = 49, retrospective): 47 of 49, 4.6 months on average.
    - hCG with FSH (n = 77, read second-hand): about 74 % improved, 4.7 months at the median.
    - hCG with or without clomiphene (n = 42, read second-hand): no significant difference.

    None of these is a randomised trial. The studies disagree whether older age slows recovery. Gonadorelin works as small pulses from a pump in hypogonadotropic hypogonadism; for injections, or while testosterone is present, no trial was found, and no guideline names it. Options and order: engineering default, needs the clinical owner's approval; so are the limit of 1.0 IU/L and the 12 months for which past use explains suppression.
    """
  * insert Evidence(E-LIU, V1, Liu)
  * insert Evidence(E-KOHN, V1, Kohn)
  * insert Evidence(E-WENK, V1, Wenker)
  * insert Evidence(S-REBOOT, V2, Reboot)
  * insert Evidence(S-HCGCC, V2, hCG-Clomiphene)
  * insert Evidence([[Section 4.3, gonadorelin]], V1, HH-1994)
  * insert Evidence([[Section 3.4, hCG]], E, Policy)
  * insert Evidence([[Section 1.3, steps 1 and 5]], E, Policy)
  * insert ReadsDrug(exogenous-testosterone)
  * insert ReadsAxis
  * insert ReadsResult(shbg)
  * insert ReadsResult(haematocrit)
  * insert ReadsResult(semen-analysis)
  * insert ReadsWish
  * selectionBehavior = #at-most-one
  * action[+]
    * id = "restart-referral"
    * title = "Referral to a specialist in male reproduction"
    * description = "The specialist chooses among waiting, hCG with or without FSH, and a SERM. Usual first choice when you do not lead such treatment yourself."
    * insert Proposes(propose-referral-male-reproduction)
  * action[+]
    * id = "restart-hcg"
    * title = "hCG, led by a specialist"
    * description = "The drug with the most data after testosterone, all uncontrolled. FSH can be added when sperm do not return. Not where hCG is blocked."
    * insert OnlyWhen([[Restart With hCG]])
    * insert Proposes(propose-hcg)
  * action[+]
    * id = "restart-fsh-with-hcg"
    * title = "FSH beside hCG, led by a specialist"
    * description = "FSH alone does not restore sperm production without testosterone inside the testis, so it belongs beside hCG. Not where hCG is blocked."
    * insert OnlyWhen([[Restart With hCG]])
    * insert Proposes(propose-follitropin)
  * action[+]
    * id = "restart-clomiphene"
    * title = "Clomiphene, alone or beside hCG, led by a specialist (off-label in men)"
    * description = "Used beside hCG in the series cited; no trial compares it with waiting. Not where a SERM is blocked."
    * insert OnlyWhen([[Restart With SERM]])
    * insert Proposes(propose-clomiphene)

// --- Blocks -----------------------------------------------------------------------------------------------------------
* action[+]
  * insert Action(block-testosterone, block-testosterone, [[No testosterone]], routine, [[Block Testosterone]])
  * insert SaidBy(AUA)
  * insert SaidBy(EAU)
  * insert SaidBy(ES)
  * insert Strength([[Clinical Principle]])
  * title = "Consider no testosterone while children are wanted"
  * reason.text = "Children are wanted"
  * description = """
    Testosterone alone lowers or stops sperm production. AUA/ASRM name it as not to be given for a current or future wish for children, EAU calls it contraindicated, and the Endocrine Society advises against it when fertility is planned soon.

    **Options instead**
    - Find and treat the cause of low testosterone.
    - Treatments that keep sperm production, such as a SERM or hCG, where they are proposed here.
    - If he asks for testosterone: counsel on fertility first and record his decision.

    **Limits:** the statements were read second-hand. How long "soon" is differs: the Endocrine Society's text is recalled as 6 to 12 months.
    """
  * insert Proposes(counsel-testosterone-and-fertility)
  * insert Evidence(AA-T, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-6, V2, EAU-SRH)
  * insert Evidence([[Section 3.3]], V2, ES-2018)
  * insert ReadsWish
  * insert ReadsDrug(exogenous-testosterone)

* action[+]
  * insert Action(block-serm, block-serm, [[No SERM]], routine, [[Block SERM]])
  * title = "Consider no SERM: a contraindication or an open pituitary question is recorded"
  * reason.text = "Thrombosis, liver disease, pituitary lesion, visual symptoms, prostate or breast cancer, or high prolactin"
  * description = """
    Clomiphene, enclomiphene and tamoxifen are not to be started or continued, because the record shows at least one of these:
    - liver disease, now or in the past (clomiphene label)
    - a pituitary or other intracranial lesion (clomiphene label)
    - a visual disturbance (clomiphene label)
    - venous thrombosis or embolism: EMA refused enclomiphene partly for this risk; the hard block: engineering default, needs the clinical owner's approval
    - prostate or breast cancer: recalled, source not read
    - prolactin above its limit: the cause comes first, so that no SERM is given over a pituitary tumour

    **Options instead**
    - Settle the pituitary question first.
    - An endocrinologist weighs hCG, an aromatase inhibitor or assisted reproduction.

    **Limits:** uncontrolled thyroid or adrenal disease also speaks against clomiphene (label) and is not read from the record here.
    """
  * insert Evidence(SAF-2, V1, Clomiphene-Label)
  * insert Evidence(SAF-3, V1, Clomiphene-Label)
  * insert Evidence(SAF-5, V1, Clomiphene-Label)
  * insert Evidence(SAF-6, V1, EMA)
  * insert Evidence([[SAF-6, as a hard block]], E, Policy)
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert ReadsCondition(venous-thromboembolism)
  * insert ReadsCondition(liver-disease)
  * insert ReadsCondition(pituitary-lesion)
  * insert ReadsCondition(prostate-or-breast-cancer)
  * insert ReadsCondition(visual-disturbance)
  * insert ReadsResult(prolactin)
  * insert ReadsDrug(serm)

* action[+]
  * insert Action(block-aromatase-inhibitor, block-aromatase-inhibitor, [[No aromatase inhibitor]], routine, [[Block Aromatase Inhibitor]])
  * title = "Consider no aromatase inhibitor: estradiol is very low or a cancer is recorded"
  * reason.text = "Estradiol below 10 pg/mL, or prostate or breast cancer"
  * description = """
    Anastrozole and letrozole are not to be started or continued, because estradiol is below 10 pg/mL (36.7 pmol/L) or prostate or breast cancer is recorded. Men need estradiol for their bones: spine bone density fell within a year on anastrozole in a placebo-controlled trial of older men.

    **Options instead**
    - On an aromatase inhibitor now: stop or reduce it with the prescriber and repeat estradiol by LC-MS/MS.
    - Without one: leave the class out and ask a specialist about other options.

    **Limits:** the limit of 10 pg/mL has no guideline source (engineering default, needs the clinical owner's approval). The cancer rule is recalled, source not read. Ordinary immunoassays are unreliable this low. Osteoporosis and fragility fractures also speak against the class and are not read from the record here.
    """
  * insert Evidence(SAF-8, E, Policy)
  * insert Evidence(E-BB, V1, Bone)
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert ReadsResult(estradiol)
  * insert ReadsCondition(prostate-or-breast-cancer)
  * insert ReadsDrug(aromatase-inhibitor)

* action[+]
  * insert Action(block-hcg, block-hcg, [[No hCG]], routine, [[Block hCG]])
  * title = "Consider no hCG: a cancer that androgens may drive is recorded"
  * reason.text = "Prostate or breast cancer"
  * description = """
    hCG raises testosterone and is not to be started or continued, because prostate or breast cancer is recorded.

    **Options instead**
    - Sperm retrieval or banked sperm with assisted reproduction.
    - Any hormone question together with the oncologist.

    **Limits:** the rule is recalled and its source was not read; it is held as a hard block for caution and needs the clinical owner's approval.
    """
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert Evidence([[Section 3.9]], R-hi, Recalled)
  * insert ReadsCondition(prostate-or-breast-cancer)
  * insert ReadsDrug(hcg)

// --- Work-up and referral -----------------------------------------------------------------------------------------------
* action[+]
  * insert Action(pituitary-work-up, pituitary-workup, [[Pituitary work-up]], asap, [[Pituitary Work-Up]])
  * insert SaidBy(ES)
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statement 8, persistently raised prolactin)]])
  * insert Quality([[Grade A (AUA statement 8)]])
  * title = "Consider a pituitary work-up before any hormone treatment"
  * reason.text = "High prolactin with low testosterone, testosterone below 150 ng/dL with low or normal LH, or LH and FSH suppressed without a known drug"
  * description = """
    At least one of these was found: prolactin above its limit with low testosterone; testosterone below 150 ng/dL (5.2 nmol/L) with LH that is not high; LH and FSH both suppressed without a drug that explains it. Each may come from the pituitary, and a SERM must not be given over a pituitary tumour.

    **Options**
    - Prolactin only mildly raised: repeat it rested and fasting, with TSH, a drug review and polyethylene glycol precipitation, before imaging. About one raised prolactin in four is macroprolactin.
    - Otherwise: pituitary MRI and the other pituitary hormones.
    - Headache, visual-field loss or very high prolactin: endocrinology urgently.
    - A prescribed drug that raises prolactin is not to be stopped by the patient himself.

    **Limits:** a normal MRI does not exclude true hyperprolactinaemia. The Endocrine Society lists low testosterone, prolactin or panhypopituitarism; AUA's trigger on testosterone alone is recalled, source not read. Suppression below 1.0 IU/L, and a prolactin limit of 20 ng/mL when the report gives none: engineering default, needs the clinical owner's approval.
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

* action[+]
  * insert Action(refer-endocrinology, refer-endocrinology, [[Referral to endocrinology]], asap, [[Refer Endocrinology]])
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statement 8, persistently raised prolactin)]])
  * insert Quality([[Grade A (AUA statement 8)]])
  * title = "Consider referral to endocrinology"
  * reason.text = "A pituitary question, a secondary pattern with the usual options blocked, or a hormone finding outside a wish for children"
  * description = """
    The next step belongs to an endocrinologist, for one of these reasons: the pituitary needs a work-up; testosterone is low with LH that is not high while a SERM is blocked; or a hormone finding needs an answer in a man who does not want children now, which is outside this service.

    **Options**
    - Endocrinology alone, or together with urology when children are wanted.
    - With high prolactin: treatment by its cause first, for a prolactinoma usually a dopamine agonist.
    - With a SERM blocked: hCG with or without FSH, or pulsatile GnRH by pump, by diagnosis.

    **Limits:** the AUA statement on persistently raised prolactin was read second-hand; AUA/ASRM and EAU positions on treating the cause are recalled. The other reasons: engineering default, needs the clinical owner's approval.
    """
  * insert Proposes(propose-referral-endocrinology)
  * insert Evidence(T-AUA-8, V2, AUA-TD)
  * insert Evidence(PRL-6, R-hi, AUA-MI-Therapy)
  * insert Evidence(AA-HH, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-4, R-hi, EAU-SRH)
  * insert Evidence([[SAF-6, alternatives]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(prolactin)
  * insert ReadsResult(fertility-intention)
  * insert ReadsDrug(exogenous-testosterone)
  * insert ReadsCondition(venous-thromboembolism)
  * insert ReadsCondition(liver-disease)
  * insert ReadsCondition(pituitary-lesion)
  * insert ReadsCondition(prostate-or-breast-cancer)

* action[+]
  * insert Action(refer-urology, refer-urology, [[Referral to urology or andrology]], routine, [[Refer Urology]])
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

// --- Options --------------------------------------------------------------------------------------------------------------
* action[+]
  * insert Action(consider-serm, consider-serm, [[SERM as an option]], routine, [[Consider SERM]])
  * insert SaidBy(AUA)
  * insert Strength([[Conditional]])
  * insert Quality([[Grade C]])
  * title = "Consider a SERM: clomiphene (off-label), or enclomiphene (not approved)"
  * reason.text = "Confirmed low testosterone with LH that is not high, no sign against the pituitary, no block, and children wanted"
  * description = """
    Testosterone is low on two qualifying mornings, LH is not high, nothing speaks against the pituitary and no block holds. AUA/ASRM say that a SERM may be used in an infertile man with low testosterone. EAU advises against hormone stimulation only where LH and FSH are high or the axis is normal, which is not the case here. Causes that lower testosterone, such as overweight, sleep apnoea or drugs, are treated first or alongside.

    **Options**
    - *Clomiphene*: approved for women only, off-label in men. A mixture of two geometric isomers, 30 to 50 % zuclomiphene.
    - *Enclomiphene*: the trans isomer alone. No approved use: FDA declined it in 2015, EMA refused it in 2018 for missing symptom benefit and risk of thrombosis, and it is on the WADA list (S4). Where and whether a pharmacy may compound it is unsettled.
    - hCG through a specialist, see there.
    - No drug: treat causes, or assisted reproduction.

    **Evidence**
    - Clomiphene against anastrozole, randomised (n = 26, 12 weeks): testosterone rose more on clomiphene (571 and 408 ng/dL); semen did not change in either group.
    - Clomiphene cohort (n = 83): testosterone from 256 to 630 ng/dL, concentration from 6 to 20 million/mL in 23 men; no control group.
    - Enclomiphene against clomiphene, retrospective (46 and 32 men): LH, FSH and motile count rose significantly with enclomiphene only; no comparison of pregnancies in the abstract. A larger series (72 and 861 men, read second-hand) found no difference in hormones.
    - Enclomiphene against testosterone gel, randomised phase II: sperm counts were preserved; the abstract gives no numbers.
    - A meta-analysis of 8 studies is positive, but they differ widely (I squared 97 %).

    **Limits:** a better testosterone is not a better chance of pregnancy; none of these sources, as read, compares pregnancies. Superiority of enclomiphene is not shown. In idiopathic infertility the benefit is small compared with assisted reproduction.

    **Looking again** (engineering default, needs the clinical owner's approval): liver tests before, hormones and haematocrit at 4 to 6 weeks, semen at 12 weeks and not before 10. Stop at any visual symptom.
    """
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-1, V1, EAU-2021)
  * insert Evidence(E-HELO, V1, Helo)
  * insert Evidence(E-THOMAS, V1, Thomas)
  * insert Evidence(E-ECCC, V2, EC-CC)
  * insert Evidence(E-CC50, V1, Clomiphene-Cohort)
  * insert Evidence(E-WIEHLE14, V1, Wiehle)
  * insert Evidence(AA-IDIO-SERM, V2, AUA-MI-Therapy)
  * insert Evidence([[Section 3.4, SERM]], V2, SERM-Meta)
  * insert Evidence([[SAF-2, SAF-3, SAF-5]], V1, Clomiphene-Label)
  * insert Evidence([[Section 3.10, clomiphene and enclomiphene]], V1, OPSS)
  * insert Evidence([[Section 3.10, enclomiphene, EMA]], V1, EMA)
  * insert Evidence([[Section 3.10, enclomiphene, FDA]], V1, CRL)
  * insert Evidence([[Section 3.7]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(prolactin)
  * insert ReadsResult(estradiol)
  * insert ReadsResult(semen-analysis)
  * insert ReadsWish
  * selectionBehavior = #at-most-one
  * action[+]
    * id = "consider-clomiphene"
    * title = "Clomiphene (off-label in men)"
    * description = "Approved for ovulatory dysfunction in women only. Raises testosterone; whether semen improves differs between studies. Contraindications of the label: liver disease, pituitary lesion, uncontrolled thyroid or adrenal disease."
    * insert Proposes(propose-clomiphene)
  * action[+]
    * id = "consider-enclomiphene"
    * title = "Enclomiphene (not approved by FDA or EMA)"
    * description = "No approved use anywhere that was found; only compounded, if the law allows it. Superiority over clomiphene is not shown. Tell the patient that it is not approved."
    * insert Proposes(propose-enclomiphene)

* action[+]
  * insert Action(consider-hcg, consider-hcg, [[hCG as an option]], routine, [[Consider hCG]])
  * insert SaidBy(AUA)
  * insert Strength([[Conditional]])
  * insert Quality([[Grade C]])
  * title = "Consider hCG through a specialist, with FSH added if sperm do not appear"
  * reason.text = "Confirmed low testosterone with LH that is not high, no sign against the pituitary, no block, and children wanted"
  * description = """
    Testosterone is low on two qualifying mornings and LH is not high. hCG acts in place of LH on the testis. AUA/ASRM say that it may be used in an infertile man with low testosterone; in hypogonadotropic hypogonadism hCG followed by FSH is the core treatment (EAU, recalled).

    **Options**
    - hCG alone first; choriogonadotropin alfa is its recombinant form.
    - FSH added when sperm do not appear after 3 to 6 months of hCG. FSH alone does not start sperm production.
    - Pulsatile GnRH by pump in hypothalamic forms. Injections of gonadorelin a few times a week have no trial behind them.
    - A SERM, see there.

    **Evidence**
    - Hypogonadotropic hypogonadism: sperm in 30 of 33, pregnancy in 15 of 18; not randomised.
    - Pump against hCG with hMG (n = 28, not randomised, read second-hand): sperm in 90 % and 83 %, after 6 and 14 months.

    **Limits:** outside hypogonadotropic hypogonadism and recovery after testosterone there are only uncontrolled series. Semen may need a year or more. Breast tenderness or growth is reported in up to a third (read second-hand). hCG through a specialist only: engineering default, needs the clinical owner's approval.
    """
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(AA-HH, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-4, R-hi, EAU-SRH)
  * insert Evidence(E-KLI, V1, HH-1994)
  * insert Evidence(E-PGP, V2, Pump)
  * insert Evidence([[Section 3.6, FSH after hCG; SAF-13]], V2, Reference-Page)
  * insert Evidence([[Section 3.4, hCG]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(prolactin)
  * insert ReadsResult(semen-analysis)
  * insert ReadsWish
  * selectionBehavior = #at-most-one
  * action[+]
    * id = "consider-urinary-hcg"
    * title = "Chorionic gonadotropin (hCG)"
    * description = "Licensed; the indication in men differs between countries. Watch haematocrit and breast changes."
    * insert Proposes(propose-hcg)
  * action[+]
    * id = "consider-choriogonadotropin-alfa"
    * title = "Choriogonadotropin alfa (recombinant hCG)"
    * description = "Dosed in micrograms and not in units; not to be confused with urinary hCG or hMG."
    * insert Proposes(propose-choriogonadotropin-alfa)
  * action[+]
    * id = "consider-fsh-with-hcg"
    * title = "FSH added to hCG"
    * description = "When sperm have not appeared after 3 to 6 months of hCG, by a specialist. Not without hCG."
    * insert Proposes(propose-follitropin)

* action[+]
  * insert Action(consider-aromatase-inhibitor, consider-aromatase-inhibitor, [[Aromatase inhibitor as a specialist option]], routine, [[Consider Aromatase Inhibitor]])
  * insert SaidBy(AUA)
  * insert Strength([[Conditional]])
  * insert Quality([[Grade C]])
  * title = "Consider an aromatase inhibitor only as a specialist option (off-label)"
  * reason.text = "Confirmed low testosterone and a testosterone-to-estradiol ratio below 10"
  * description = """
    Testosterone is low and the ratio of testosterone (ng/dL) to estradiol (pg/mL) of the same draw is below 10. AUA/ASRM say that an aromatase inhibitor may be used in an infertile man with low testosterone. It is offered here for specialist review only, never as the first step.

    **Options**
    - A SERM or hCG first, see there.
    - Anastrozole or letrozole by a specialist; both are licensed for breast cancer only.
    - Weight loss where weight is high.

    **Evidence**
    - The one randomised trial (n = 26): no change in semen.
    - Anastrozole, retrospective (n = 86): testosterone up in 95.3 %; concentration and motile count better in 18 of 21 men with oligozoospermia, no benefit in azoo-, crypto- or normozoospermia.
    - Anastrozole, one arm (n = 30): testosterone from 271 to 412 ng/dL at 5 months.
    - Testolactone in 12 men: concentration from 5.5 to 11.2 million/mL. No rise of the ratio on anastrozole in Klinefelter syndrome.
    - Letrozole and anastrozole (n = 29): better in both, no untreated control.

    **Limits:** the ratio is contested as a guide: men above and below 10 improved alike in one series (n = 105). Spine bone density fell by 1.7 % in a year on anastrozole. Estradiol must not be driven low; below about 20 to 30 pg/mL it needs LC-MS/MS. Offering the class only with low testosterone and a low ratio: engineering default, needs the clinical owner's approval.
    """
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(E-HELO, V1, Helo)
  * insert Evidence(E-SHOSH, V1, Shoshany)
  * insert Evidence(E-SHAH, V1, Shah)
  * insert Evidence(E-RAMAN, V1, Raman)
  * insert Evidence(E-YANG, V1, Yang)
  * insert Evidence(E-LETRO, V1, Letrozole)
  * insert Evidence([[Section 3.4, AI]], V1, AI-Meta)
  * insert Evidence(E-BB, V1, Bone)
  * insert Evidence([[Section 3.10, anastrozole]], V1, Anastrozole-Label)
  * insert Evidence([[Section 3.4, AI]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(estradiol)
  * insert ReadsResult(prolactin)
  * insert ReadsResult(semen-analysis)
  * insert ReadsWish
  * selectionBehavior = #at-most-one
  * action[+]
    * id = "consider-anastrozole"
    * title = "Anastrozole (off-label, specialist)"
    * description = "The drug of most studies. Watch estradiol, and bone density when it goes on for longer than 6 to 12 months."
    * insert Proposes(propose-anastrozole)
  * action[+]
    * id = "consider-letrozole"
    * title = "Letrozole (off-label, specialist)"
    * description = "Studied in 15 infertile men only. Watch estradiol and bone density."
    * insert Proposes(propose-letrozole)

* action[+]
  * insert Action(continue-treatment, continue, [[Continue treatment]], routine, [[Continue]])
  * title = "Consider continuing the present treatment and looking again at 12 weeks"
  * reason.text = "A SERM, aromatase inhibitor or gonadotropin is on board and no stop rule holds"
  * description = """
    A SERM, an aromatase inhibitor or a gonadotropin is on board, or not yet washed out. Testosterone, LH and FSH now show the treatment; high LH or FSH on it is no testicular failure, and a normal testosterone is no normal axis. No stop rule holds.

    **Options**
    - Continue, with hormones, estradiol and haematocrit at 4 to 6 weeks and a semen analysis at 12 weeks from the start.
    - Testosterone outside the target of the prescriber, or estradiol high: review by the prescriber or specialist.
    - No gain in semen at 6 months: stop and discuss assisted reproduction.

    **Limits:** semen before 10 weeks cannot show the effect, because new sperm need about 64 days. The trial and series cited looked at 12 weeks and 4 months. The other times, and wash-out periods: engineering default, needs the clinical owner's approval.
    """
  * insert Proposes(propose-follow-up-semen-analysis)
  * insert Evidence([[Section 3.7]], V1, Helo)
  * insert Evidence([[Section 2.4, timing]], V2, Semen-Timing)
  * insert Evidence([[Section 3.7]], E, Policy)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsDrug(hcg)
  * insert ReadsDrug(fsh-and-menotropins)
  * insert ReadsDrug(gonadorelin)
  * insert ReadsAxis
  * insert ReadsResult(estradiol)
  * insert ReadsResult(haematocrit)
  * insert ReadsResult(semen-analysis)

* action[+]
  * insert Action(no-hormonal-therapy, no-hormonal-therapy, [[No hormonal treatment]], routine, [[No Hormonal Therapy]])
  * insert SaidBy(EAU)
  * title = "Consider no hormonal treatment: EAU advises against it outside trials in this state"
  * reason.text = "EAU is in force and LH is high or the axis is normal"
  * description = """
    The EAU guideline is in force, and the axis is normal or LH is high. EAU calls hormone stimulation in these men controversial and does not recommend it outside clinical trials.

    **Options instead**
    - Treat what can be treated: a varicocele that can be felt, exposures, weight.
    - Assessment of both partners and assisted reproduction.
    - With azoospermia: urology, genetics, sperm retrieval.
    - A clinical trial.

    **Limits:** guidelines disagree. AUA/ASRM allow a SERM, aromatase inhibitor or hCG in any infertile man with low testosterone, whatever LH is (conditional, grade C). EAU may offer FSH in idiopathic oligozoospermia with normal FSH (weak, recalled).
    """
  * insert Evidence(EAU-1, V1, EAU-2021)
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-5, R-med, EAU-SRH)
  * insert ReadsAxis
  * insert ReadsResult(shbg)
  * insert ReadsResult(semen-analysis)
  * insert ReadsWish

// --- Information needed -----------------------------------------------------------------------------------------------------
* action[+]
  * insert Action(collect-sex, collect, [[Information needed]], routine, [[Collect Sex]])
  * title = "Consider recording the patient's sex: the rules are for men only"
  * reason.text = "Sex is missing or unknown"
  * description = """
    The record does not say whether the patient is a man, and male cut-offs are not applied until it does. The sex for clinical use is meant.

    **Limits:** the rules are not checked for transgender people; a specialist is the right address. Engineering default, needs the clinical owner's approval.
    """
  * insert Evidence([[Section 7, step 0]], E, Policy)
  * insert AsksForPatient(gender)

* action[+]
  * insert Action(collect-birth-date, collect, [[Information needed]], routine, [[Collect Birth Date]])
  * title = "Consider recording the birth date: the rules are for men of 18 or older"
  * reason.text = "Birth date is missing"
  * description = """
    The record does not give the age, and the cut-offs are for men of 18 years or older. They are not applied until the birth date is known.

    **Limits:** the age limit: engineering default, needs the clinical owner's approval.
    """
  * insert Evidence([[Section 7, step 0]], E, Policy)
  * insert AsksForPatient(birthDate)

* action[+]
  * insert Action(collect-fertility-intention, collect, [[Information needed]], routine, [[Collect Fertility Intention]])
  * title = "Consider asking whether he wants children"
  * reason.text = "The wish for children is not recorded or he is unsure"
  * description = """
    Whether children are wanted decides what may be proposed: testosterone is ruled out if they are, and this service does not apply if they are not. Until it is known, only safety, work-up and missing data are shown.

    **Options**
    - Ask him and record the answer as LOINC 86645-9; the question also fits men who seek pregnancy with a partner.
    - "OK either way" counts as wanting children.

    **Limits:** without an answer, an active problem of male infertility counts as yes. Both: engineering default, needs the clinical owner's approval.
    """
  * insert Proposes(ask-fertility-intention)
  * insert Evidence([[Section 7, step 0]], E, Policy)
  * insert ReadsWish
  * insert AsksForResult(fertility-intention)

* action[+]
  * insert Action(collect-testosterone, collect, [[Information needed]], routine, [[Collect Testosterone]])
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

    **Limits:** LH above 9.4 IU/L counts as high unless the report gives its own range (EMAS limit, used in infertile men by Ventimiglia 2017). Asking for LH again while low testosterone is unconfirmed: engineering default, needs the clinical owner's approval.
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
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statement 7)]])
  * insert Quality([[Grade A (AUA statement 7)]])
  * title = "Consider prolactin, rested and fasting"
  * reason.text = "Prolactin is missing with low testosterone, or raised and not yet repeated"
  * description = """
    With low testosterone and LH that is not high, prolactin is measured before any treatment. A raised prolactin with normal testosterone is repeated before it means anything.

    **Options**
    - Prolactin, rested and fasting, with the laboratory's male range on the report.
    - When repeating a raised value: add TSH, review drugs (antipsychotics, metoclopramide and others), and ask for polyethylene glycol precipitation. A prescribed drug is not to be stopped by the patient himself.
    - Very high or with headache or visual loss: endocrinology at once.

    **Limits:** results in ng/mL and mIU/L are compared only with the range of their own report, because standards differ. About one raised prolactin in four is macroprolactin; the precipitation criterion itself is criticised. A limit of 20 ng/mL without a reported range: engineering default, needs the clinical owner's approval.
    """
  * insert Proposes(propose-prolactin)
  * insert Evidence(T-AUA-7, V2, AUA-TD)
  * insert Evidence(PRL-1, V1, Prolactin-Reference)
  * insert Evidence(PRL-2, V1, Macroprolactin)
  * insert Evidence([[Section 6, prolactin limit]], E, Policy)
  * insert ReadsResult(total-testosterone)
  * insert ReadsResult(lh)
  * insert ReadsResult(prolactin)
  * insert AsksForResult(prolactin)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-shbg, collect, [[Information needed]], routine, [[Collect SHBG]])
  * insert SaidBy(EAU)
  * insert SaidBy(ES)
  * title = "Consider SHBG and albumin, to calculate free testosterone"
  * reason.text = "Total testosterone lies in EAU's grey zone of 8 to 12 nmol/L"
  * description = """
    EAU is in force and total testosterone lies between 8 and 12 nmol/L (231 to 346 ng/dL). There free testosterone decides, calculated from total testosterone, SHBG and albumin.

    **Options**
    - SHBG (in nmol/L) and albumin with the next morning testosterone.
    - Where SHBG is low from overweight or diabetes: weight first; a normal free testosterone then is no hypogonadism.

    **Limits:** below 220 pmol/L counts as low (read second-hand; older text says 225). The Vermeulen equation reads 20 to 30 % high. Directly measured free testosterone is not used. Without albumin 43 g/L is assumed (engineering default, needs the clinical owner's approval).
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
  * insert Action(collect-semen-analysis, collect, [[Information needed]], routine, [[Collect Semen Analysis]])
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
  * title = "Consider asking about testosterone, anabolic steroids and supplements"
  * reason.text = "LH and FSH suppressed, SHBG very low and haematocrit high without a recorded androgen"
  * description = """
    LH and FSH are suppressed, SHBG is very low and haematocrit is high, while no androgen is recorded. Undeclared testosterone or anabolic steroids would explain it; most testosterone assays do not see other steroids. Ask openly and do not accuse.

    **Options**
    - Ask about testosterone, anabolic steroids, hCG, SERM, "boosters" and biotin, with dates, and record what he reports.
    - If he denies it and testosterone is below 150 ng/dL: look at the pituitary.
    - Repeat off biotin where it was taken.

    **Limits:** laboratory values cannot tell the causes of low LH and FSH apart; only the history can. The pattern is recalled, source not read; the limits (SHBG below 10 nmol/L, haematocrit above 50 %): engineering default, needs the clinical owner's approval.
    """
  * insert Proposes(ask-drug-history)
  * insert Evidence([[Section 1.3, step 5]], R-hi, Recalled)
  * insert Evidence([[Section 1.3, step 5, limits]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(shbg)
  * insert ReadsResult(haematocrit)
  * output[+].type = #MedicationStatement
  * output[=].codeFilter[0].path = "medication"
  * output[=].codeFilter[0].valueSet = "https://fertilitycds.org/fhir/ValueSet/exogenous-testosterone"

* action[+]
  * insert Action(recheck-after-testosterone, collect, [[Information needed]], routine, [[Recheck After Testosterone]])
  * title = "Consider rechecking hormones and semen 3 months after testosterone is stopped"
  * reason.text = "The axis is suppressed by testosterone or anabolic steroids"
  * description = """
    New sperm need about 64 days to be made and to arrive, so semen cannot answer earlier than about 3 months after testosterone was stopped. Nothing changes in today's answer; this is the next look.

    **Options**
    - Semen analysis, morning testosterone, LH and FSH at 3 months, then every 3 months until they are stable.
    - If LH and FSH have not returned: a specialist, if one is not involved yet.

    **Limits:** after long-acting undecanoate the drug itself stays for months. The interval: engineering default, needs the clinical owner's approval.
    """
  * insert Proposes(propose-recovery-semen-analysis)
  * insert Evidence([[Section 2.4, timing]], V2, Semen-Timing)
  * insert Evidence(E-LIU, V1, Liu)
  * insert Evidence([[Section 3.7]], E, Policy)
  * insert ReadsDrug(exogenous-testosterone)
  * insert ReadsAxis
  * insert ReadsResult(semen-analysis)
  * insert AsksForResult(semen-analysis)
  * insert OfTheLast(3)
  * insert AsksForResult(total-testosterone)
  * insert OfTheLast(3)
  * insert AsksForResult(lh)
  * insert OfTheLast(3)
  * insert AsksForResult(fsh)
  * insert OfTheLast(3)
