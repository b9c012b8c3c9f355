// What is watched while a drug of the hormone axis is taken: stop rules first, then going on, then one step up or down.

Instance: therapy-monitoring
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(therapy-monitoring)
* name = "TherapyMonitoring"
* title = "Monitoring of hormone treatment"
* description = "Stop rules, going on and steps up or down while a SERM, aromatase inhibitor, gonadotropin or testosterone is taken."
* purpose = "To stop what harms before anything else, to look again at the right time, and to end a treatment that does not help."
* usage = """
  Applies to a man who takes, or has lately taken, a drug of the hormone axis. Steps are proposed to the prescriber; no dose is stated.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.
  """
* insert Cites(EMA)
* insert Cites(Testosterone-Label)
* insert Cites(Clomiphene-Label)
* insert Cites(ES-2018)
* insert Cites(EAU-SRH)
* insert Cites(Polycythaemia)
* insert Cites(Bone)
* insert Cites(Semen-Timing)
* insert Cites(Helo)
* insert Cites(Enclomiphene-14-Days)
* insert Cites(Shah)
* insert Cites(Yang)
* insert Cites(AUA-MI-Therapy)
* insert Cites(Reference-Page)
* insert Cites(AUA-TD)
* insert Cites(Pump)

* action[+]
  * insert Action(stop-for-thromboembolic-symptom, stop-safety, [[Stop for safety]], stat, [[Stop For Thromboembolic Symptom]])
  * insert Transparency([[A symptom that may come from a thrombosis among the problems, and a drug that acts on the hormone axis being taken: both together make the rule apply.]], [[A symptom that is older than the drug or already explained.]], [[Reads problems, not free text, so a symptom told in a note is missed. Recalled, source not read.]])
  * title = "Consider emergency assessment now: a possible thrombosis during treatment"
  * reason.text = "New leg swelling, chest pain, breathlessness or a focal deficit while a hormone drug is taken"
  * description = """
    A symptom that may come from a thrombosis or embolism is recorded while a drug that acts on the hormone axis is taken: leg swelling, chest pain, breathlessness or a focal deficit.

    **Options**
    - Send him for emergency assessment now, and hold the drug until the cause is known.
    - Where the symptom is already explained and settled: record that, and let the prescriber decide on the drug.
    - If a thrombosis is confirmed: no SERM afterwards; hCG and aromatase inhibitors only through a specialist.

    **Evidence**
    - EMA refused enclomiphene partly for its risk of venous thromboembolism. The testosterone label that was read, of 2025, carries a warning on it.

    **Limits:** the stop rule itself is recalled, source not read. Whether the drug caused the symptom is not judged. For drugs other than testosterone and enclomiphene: engineering default, needs the clinical owner's approval.

    **What would change this:** another cause of the symptom that is found and recorded, or a record that no drug is being taken.
    """
  * insert Proposes(propose-emergency-assessment)
  * insert Evidence(SAF-7, R-hi, Recalled)
  * insert Evidence(SAF-6, V1, EMA)
  * insert Evidence([[Section 3.10, testosterone]], V1, Testosterone-Label)
  * insert Evidence([[SAF-7, every drug of the axis]], E, Policy)
  * insert ReadsCondition(thromboembolic-symptom)
  * insert ReadsAxisDrugs

* action[+]
  * insert Action(stop-serm-for-visual-symptoms, stop-safety, [[Stop for safety]], urgent, [[Stop SERM For Visual Symptoms]])
  * insert Transparency([[A SERM that is being taken, and a visual disturbance, or a disease of retina or optic nerve, among the problems: both together make the rule apply.]], [[An eye problem that is older than the drug, or that has another known cause.]], [[Reads problems by code, not free text. Does not see when the symptom began. Extended from clomiphene to other SERMs by class (E).]])
  * title = "Consider stopping the SERM now: visual symptoms are recorded"
  * reason.text = "Visual disturbance, or disease of retina or optic nerve, while a SERM is being taken"
  * description = """
    A SERM is being taken, and a visual disturbance or a disease of the retina or optic nerve is on the problem list. The clomiphene label asks for the drug to be stopped after any visual symptom and for a complete eye examination promptly.

    **Options**
    - Stop the SERM and arrange a prompt, complete eye examination.
    - With headache or visual-field loss, also look at the pituitary.
    - Leave later treatment to a specialist; no SERM is proposed while the symptom stands.

    **Limits:** the rule is read from the clomiphene label. Optic neuritis, ischaemic optic neuropathy, occlusion of the central retinal vein, and detachment of retina or vitreous were reported on clomiphene (ANSM 2023, read second-hand); occlusion of a retinal artery is added (engineering default, needs the clinical owner's approval). For tamoxifen and enclomiphene it is extended by class (engineering default, needs the clinical owner's approval). Whether the symptom began before the drug is not judged.

    **What would change this:** the visual problem being resolved or entered in error, or a record that the SERM was never taken or has ended.
    """
  * insert Proposes(propose-eye-examination)
  * insert Evidence(SAF-2, V1, Clomiphene-Label)
  * insert Evidence([[SAF-2, other SERM]], E, Policy)
  * insert ReadsDrug(serm)
  * insert ReadsCondition(visual-disturbance)
  * insert ReadsCondition(retina-or-optic-nerve-disease)

* action[+]
  * insert Action(stop-for-high-haematocrit, stop-safety, [[Stop for safety]], urgent, [[Stop For High Haematocrit]])
  * insert Transparency([[The newest haematocrit that still counts, and the drugs being taken that raise androgens, testosterone that was injected or implanted until it is washed out: both together make the rule apply.]], [[Living at altitude or known lung disease, where a higher haematocrit may have another reason.]], [[Does not know hypoxia or sleep apnoea. For drugs other than testosterone the limit is extended (E).]])
  * insert RestsOn(high-haematocrit)
  * insert RestsOn(haematocrit-staleness)
  * insert SaidBy(ES)
  * insert SaidBy(EAU)
  * title = "Consider holding treatment now: haematocrit above 54 %"
  * reason.text = "Haematocrit above 54 % while a drug that raises androgens is taken"
  * description = """
    Haematocrit is above 54 % while a drug that raises androgens is taken. The Endocrine Society and EAU name this limit for testosterone.

    **Options**
    - Hold the drug, give no further injection or implant, and look for hypoxia and sleep apnoea. What was injected or implanted acts on for weeks to months.
    - After it has fallen, a restart at a lower level or another class is a decision for the prescriber. In one comparison polycythaemia occurred in 1.7 % on clomiphene and 11.2 % on testosterone.

    **Limits:** for SERM, hCG and aromatase inhibitors the limit is extended from testosterone (engineering default, needs the clinical owner's approval), as is the age of up to 6 months at which a haematocrit still counts.

    **What would change this:** a repeated haematocrit of 54 % or less, or a record that the drug has ended; after an injection or an implant, its wash-out.
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
  * insert Transparency([[The newest estradiol that still counts, and an aromatase inhibitor being taken.]], [[Estradiol by an ordinary immunoassay, which is unreliable this low.]], [[The limit has no guideline source (E). Bone density and fractures are not weighed here.]])
  * insert RestsOn(low-estradiol-limit)
  * insert RestsOn(hormone-staleness)
  * title = "Consider stopping the aromatase inhibitor: estradiol below 10 pg/mL"
  * reason.text = "Estradiol below 10 pg/mL while an aromatase inhibitor is taken"
  * description = """
    Estradiol is below 10 pg/mL (36.7 pmol/L) while an aromatase inhibitor is taken. Men need estradiol for their bones: spine bone density fell within a year on anastrozole in a placebo-controlled trial of older men.

    **Options**
    - Stop or reduce the drug with the prescriber, and repeat estradiol by LC-MS/MS.

    **Limits:** the limit has no guideline source (engineering default, needs the clinical owner's approval). Ordinary immunoassays are unreliable this low.

    **What would change this:** estradiol of 10 pg/mL or more, best by LC-MS/MS, or a record that the aromatase inhibitor has ended.
    """
  * insert Evidence(SAF-8, E, Policy)
  * insert Evidence(E-BB, V1, Bone)
  * insert ReadsResult(estradiol)
  * insert ReadsDrug(aromatase-inhibitor)

* action[+]
  * insert Action(stop-serm-for-falling-count, stop-safety, [[Stop for safety]], urgent, [[Stop SERM For Falling Count]])
  * insert Transparency([[Semen analyses before and on a SERM, compared by the same kind of motility, and the SERM being taken.]], [[Fever, changed abstinence or a lost part of the sample, and counts that were low from the start.]], [[The rule has no source (E).]])
  * insert RestsOn(motile-count-fall)
  * insert RestsOn(semen-staleness)
  * title = "Consider stopping the SERM: the motile sperm count has more than halved"
  * reason.text = "Two semen analyses on a SERM with a motile count more than 50 % below the one before it"
  * description = """
    Two semen analyses on a SERM show a total motile count more than 50 % below the one before treatment, by the same kind of motility.

    **Options**
    - Stop the SERM with the prescriber and repeat the semen analysis about 3 months later.
    - First look for another reason: fever, a short or long abstinence, an incomplete sample, another laboratory.
    - Bank sperm while there are some, and discuss hCG or assisted reproduction.

    **Limits:** no study behind this rule was found; a paradoxical fall is told only in a comment in a forum. The size of the fall and the two samples: engineering default, needs the clinical owner's approval.

    **What would change this:** a further semen analysis that does not show the fall, or a fever or sampling fault that explains it.
    """
  * insert Proposes(propose-recovery-semen-analysis-after-serm)
  * insert Evidence(SAF-11, E, Policy)
  * insert Evidence([[Section 2.4, timing]], V2, Semen-Timing)
  * insert ReadsResult(semen-analysis)
  * insert ReadsDrug(serm)

* action[+]
  * insert Action(titrate-combination, titrate, [[Review the dose]], routine, [[Titrate For Combination]])
  * insert Transparency([[A SERM and an aromatase inhibitor being taken, both at the present time.]], [[One of the two that is recorded as active but no longer taken.]], [[Tamoxifen with anastrozole is recalled, source not read. That the pair is not studied rests on what was at hand.]])
  * title = "Consider reviewing the pair: a SERM and an aromatase inhibitor are taken together"
  * reason.text = "A SERM and an aromatase inhibitor are being taken side by side"
  * description = """
    A SERM and an aromatase inhibitor are being taken side by side. AUA/ASRM allow the classes combined (conditional, grade C), but no study of the pair as standard treatment was found. Tamoxifen lowers the level of anastrozole by about 27 %, and the label is recalled to say that these two should not be combined.

    **Options, for the prescriber**
    - Ask first whether both are taken, and correct the record where one has ended.
    - One class alone, then look again at hormones and semen.
    - Both, by a specialist, with estradiol and bone in view; not tamoxifen with anastrozole.

    **Limits:** tamoxifen with anastrozole is recalled, source not read. Asking for a review while both are taken: engineering default, needs the clinical owner's approval.

    **What would change this:** a record that one of the two has ended.
    """
  * insert Evidence([[Section 3.9, SERM with aromatase inhibitor]], E, Policy)
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(E-BB, V1, Bone)
  * insert Evidence([[Section 3.9, tamoxifen]], R-hi, Recalled)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(aromatase-inhibitor)

* action[+]
  * insert Action(titrate-anticoagulant, titrate, [[Review the dose]], routine, [[Titrate For Anticoagulant]])
  * insert Transparency([[A SERM and a vitamin K antagonist being taken, both at the present time.]], [[A dose that was settled by repeated INR on both drugs.]], [[Recalled with medium confidence, source not read. INR results are not read, nor heparins and direct oral anticoagulants.]])
  * title = "Consider checking the INR: a SERM is taken beside a vitamin K antagonist"
  * reason.text = "A SERM and a vitamin K antagonist are being taken side by side"
  * description = """
    A SERM and warfarin or another vitamin K antagonist are being taken side by side. The effect of the anticoagulant may change; for tamoxifen this is recalled as strong. And the reason for the anticoagulant may itself speak against a SERM.

    **Options**
    - Ask why he takes the anticoagulant: after a thrombosis no SERM is proposed. Record the reason.
    - INR earlier and more often, with whoever controls it, above all after a change of either drug.
    - hCG through a specialist instead.

    **Limits:** recalled with medium confidence, source not read. INR results are not read here, so this is said while both are taken: engineering default, needs the clinical owner's approval.

    **What would change this:** a record that one of the two has ended.
    """
  * insert Evidence([[Section 3.9, SERM with anticoagulant]], R-med, Recalled)
  * insert Evidence([[SAF-6]], V1, EMA)
  * insert Evidence([[Section 3.9, SERM with anticoagulant, on treatment]], E, Policy)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(anticoagulant)

* action[+]
  * insert Action(continue-treatment, continue, [[Continue treatment]], routine, [[Continue]])
  * insert Transparency([[A SERM, aromatase inhibitor or gonadotropin being taken, and no stop rule, block or open question of the pituitary that holds for it.]], [[A drug that is recorded as active but no longer taken, and a start date that is missing.]], [[Does not read how the man feels or whether a pregnancy has come about. Times other than 12 weeks and 4 months are engineering defaults.]])
  * insert RestsOn(semen-response-time)
  * insert RestsOn(high-haematocrit)
  * insert RestsOn(low-estradiol-limit)
  * title = "Consider continuing the present treatment and looking again at 12 weeks"
  * reason.text = "A SERM, aromatase inhibitor or gonadotropin is being taken and no stop rule holds"
  * description = """
    A SERM, an aromatase inhibitor or a gonadotropin is being taken. Testosterone, LH and FSH now show the treatment; high LH or FSH on it is no testicular failure, and a normal testosterone is no normal axis. No stop rule holds.

    **Options**
    - Continue, with hormones, estradiol and haematocrit at 4 to 6 weeks and a semen analysis at 12 weeks from the start.
    - Testosterone outside the target of the prescriber, or estradiol high: review by the prescriber or specialist.
    - No gain in semen at 6 months: stop and discuss assisted reproduction.

    **Limits:** semen before 10 weeks cannot show the effect, because new sperm need about 64 days. The trial and series cited looked at 12 weeks and 4 months. The other times, and reading a dose that was given as a course until it is washed out: engineering default, needs the clinical owner's approval.

    **What would change this:** a stop rule, a contraindication, a result outside the target, or no gain in semen at 6 months.
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
  * insert Action(titrate-up, titrate, [[Review the dose]], routine, [[Titrate Up]])
  * insert Transparency([[The newest testosterone on treatment, the drug being taken and since when. Haematocrit and estradiol are shown with it.]], [[A drug that is recorded but not taken, and a sample that was not taken in the morning.]], [[Does not see semen goals or how he feels. Target and time are engineering defaults.]])
  * insert RestsOn(target-testosterone-low)
  * insert RestsOn(titration-start)
  * insert RestsOn(hormone-staleness)
  * title = "Consider reviewing the treatment: testosterone is still below the target"
  * reason.text = "Testosterone below the target on treatment, 4 to 6 weeks or more after the start"
  * description = """
    A SERM, aromatase inhibitor or hCG has been taken long enough to judge it, and testosterone is still below 400 ng/dL.

    **Options, for the prescriber**
    - Ask first whether the drug is taken, and repeat testosterone in the morning.
    - One step up, when the drug is well tolerated and haematocrit and estradiol allow it. Not proposed while PSA or the prostate waits for urology, while prolactin is high or cannot be judged, or on an aromatase inhibitor without an estradiol.
    - Another class, or hCG through a specialist.
    - Leave it as it is where semen has improved: the aim is a pregnancy and not a number.

    **Evidence**
    - 400 to 700 ng/dL was called the desired range in a study of enclomiphene over 14 days. The Endocrine Society's 350 to 600 ng/dL is meant for injected testosterone.

    **Limits:** no guideline gives a target for treatment that keeps fertility. Target, time and step: engineering default, needs the clinical owner's approval. No dose is proposed.

    **What would change this:** a repeated morning testosterone within the target, or a stop rule.
    """
  * insert Evidence([[Section 3.7, titration]], V1, Enclomiphene-14-Days)
  * insert Evidence([[Section 3.7, injected testosterone]], V2, ES-2018)
  * insert Evidence([[Section 3.7, steps]], E, Policy)
  * insert ReadsResult(total-testosterone)
  * insert ReadsResult(estradiol)
  * insert ReadsResult(haematocrit)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsDrug(hcg)

* action[+]
  * insert Action(titrate-down, titrate, [[Review the dose]], routine, [[Titrate Down]])
  * insert Transparency([[The newest testosterone on treatment and the drug being taken. Haematocrit and estradiol are shown with it.]], [[Testosterone taken beside the drug, biotin supplements, and an assay without a range.]], [[Does not tell a peak after an injection from a steady level. The limit is an engineering default.]])
  * insert RestsOn(target-testosterone-high)
  * insert RestsOn(titration-start)
  * insert RestsOn(hormone-staleness)
  * title = "Consider reviewing the treatment: testosterone is above the target"
  * reason.text = "Testosterone above the limit for a step down, on treatment"
  * description = """
    Testosterone on treatment is above the limit for a step down: 1,000 ng/dL, or the upper limit of the report.

    **Options, for the prescriber**
    - Repeat it in the morning, with haematocrit and estradiol.
    - One step down.
    - Leave it with closer control of haematocrit where semen has improved.

    **Limits:** no guideline gives an upper limit for treatment that keeps fertility. Limit and step: engineering default, needs the clinical owner's approval. Biotin can make testosterone read falsely high (recalled, source not read). No dose is proposed.

    **What would change this:** a repeated morning testosterone below the limit, or a record that the drug has ended.
    """
  * insert Evidence([[Section 3.7, titration]], E, Policy)
  * insert Evidence([[Section 1.1, biotin]], R-hi, Recalled)
  * insert ReadsResult(total-testosterone)
  * insert ReadsResult(estradiol)
  * insert ReadsResult(haematocrit)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsDrug(hcg)

* action[+]
  * insert Action(titrate-estradiol, titrate, [[Review the dose]], routine, [[Titrate For Estradiol]])
  * insert Transparency([[Testosterone and estradiol of the same draw, and a SERM being taken.]], [[An estradiol by an ordinary immunoassay, or one that is only a bound.]], [[The ratio is contested as a guide, and adding an aromatase inhibitor is not studied as standard. The limits are engineering defaults.]])
  * insert RestsOn(high-estradiol-on-serm)
  * insert RestsOn(low-testosterone-estradiol-ratio)
  * insert RestsOn(hormone-staleness)
  * title = "Consider a specialist review: estradiol is high for the testosterone on a SERM"
  * reason.text = "Estradiol above its limit, or a testosterone-to-estradiol ratio below 10, on a SERM"
  * description = """
    On a SERM, estradiol is above the limit (50 to 60 pg/mL) or testosterone (ng/dL) over estradiol (pg/mL) of the same draw is below 10.

    **Options**
    - Leave it and look again: a SERM raises estradiol, and the ratio is no indication by itself.
    - Review the SERM with the prescriber, and weight where it is high.
    - A specialist reviews whether an aromatase inhibitor is added. AUA/ASRM allow the classes combined (conditional, grade C), but SERM with aromatase inhibitor has not been studied as standard.
    - Not tamoxifen with anastrozole: tamoxifen lowers its level (recalled, source not read).

    **Limits:** men with a ratio above and below 10 improved alike on anastrozole in one series (n = 105). Low estradiol harms bone, so it must not be driven down. The limits and the review: engineering default, needs the clinical owner's approval.

    **What would change this:** a repeated draw with estradiol below the limit and a ratio of 10 or more, best by LC-MS/MS.
    """
  * insert Proposes(propose-referral-male-reproduction)
  * insert Evidence([[Section 3.7, titration]], E, Policy)
  * insert Evidence([[Section 1.6]], V1, Shah)
  * insert Evidence(E-YANG, V1, Yang)
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(E-BB, V1, Bone)
  * insert Evidence([[Section 3.9, tamoxifen]], R-hi, Recalled)
  * insert ReadsResult(total-testosterone)
  * insert ReadsResult(estradiol)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(aromatase-inhibitor)

* action[+]
  * insert Action(titrate-low-estradiol, titrate, [[Review the dose]], routine, [[Titrate For Low Estradiol]])
  * insert Transparency([[The newest estradiol that still counts, and an aromatase inhibitor being taken.]], [[Estradiol by an ordinary immunoassay, which is unreliable this low.]], [[The limits have no guideline source (E). Bone density and fractures are not weighed here.]])
  * insert RestsOn(estradiol-warning-limit)
  * insert RestsOn(low-estradiol-limit)
  * insert RestsOn(hormone-staleness)
  * title = "Consider reviewing the aromatase inhibitor: estradiol is low"
  * reason.text = "Estradiol below 20 pg/mL, and not certainly below 10, while an aromatase inhibitor is taken"
  * description = """
    Estradiol is between 10 and 20 pg/mL (36.7 to 73.4 pmol/L) while an aromatase inhibitor is taken, or is told as a bound such as "below 15", which may be lower still. That is near the value at which the drug is stopped, and men need estradiol for their bones.

    **Options, for the prescriber**
    - Repeat estradiol by LC-MS/MS before anything is changed.
    - One step down, or stop where semen and testosterone allow it.
    - No step up while estradiol is this low.

    **Limits:** the range has no guideline source (engineering default, needs the clinical owner's approval). Ordinary immunoassays are unreliable below about 20 to 30 pg/mL (recalled). No dose is proposed.

    **What would change this:** estradiol of 20 pg/mL or more, best by LC-MS/MS, or a record that the aromatase inhibitor has ended.
    """
  * insert Evidence(SAF-8, E, Policy)
  * insert Evidence(E-BB, V1, Bone)
  * insert Evidence([[Section 1.6, sensitive assay]], R-hi, Recalled)
  * insert ReadsResult(estradiol)
  * insert ReadsDrug(aromatase-inhibitor)

* action[+]
  * insert Action(titrate-side-effects, titrate, [[Review the dose]], routine, [[Titrate For Side Effects]])
  * insert Transparency([[Gynaecomastia or a change of mood among the problems, and a drug of the hormone axis being taken.]], [[A problem that is older than the drug, and other drugs that act on mood or breast.]], [[Reads problems, not free text, and does not judge severity.]])
  * title = "Consider reviewing the treatment: breast changes or a change of mood are recorded"
  * reason.text = "Gynaecomastia or a change of mood while a hormone drug is taken"
  * description = """
    Breast growth or tenderness, or a change of mood, is recorded while a drug that acts on the hormone axis is taken. Breast changes were told in up to a third of men on hCG (read second-hand).

    **Options**
    - Breast changes: examine, and measure estradiol; AUA asks for estradiol with breast symptoms before testosterone is given.
    - Mood: ask how he is; a severely low mood is assessed the same day.
    - The prescriber reviews drug and step, or changes the class.

    **Limits:** the review follows from a tertiary page. Whether the drug is the cause is not judged. The same-day assessment: engineering default, needs the clinical owner's approval. No dose is proposed.

    **What would change this:** the problem being resolved, entered in error or explained otherwise.
    """
  * insert Evidence(SAF-13, V2, Reference-Page)
  * insert Evidence(T-AUA-9, V2, AUA-TD)
  * insert Evidence([[SAF-13, same-day assessment]], E, Policy)
  * insert ReadsCondition(gynaecomastia)
  * insert ReadsCondition(mood-change)
  * insert ReadsResult(estradiol)
  * insert ReadsAxisDrugs

* action[+]
  * insert Action(titrate-no-gain, titrate, [[Review the dose]], routine, [[Titrate Without Gain]])
  * insert Transparency([[Semen analyses before and on treatment, by the same kind of motility, and since when the drug is taken.]], [[Hypogonadotropic hypogonadism on gonadotropins, where sperm may need longer than a year.]], [[Does not see pregnancies or what the couple has decided. The period is an engineering default.]])
  * insert RestsOn(no-gain-period)
  * insert RestsOn(semen-staleness)
  * title = "Consider stopping and discussing assisted reproduction: no gain in semen"
  * reason.text = "No gain in semen after 6 months of treatment"
  * description = """
    Treatment has gone on for 6 months and the motile count has not risen over the one before it.

    **Options**
    - Stop with the prescriber and discuss assisted reproduction by the motile count.
    - Another class through a specialist.
    - Go on where hypogonadotropic hypogonadism was missed by the record: there the first sperm came after 6 months at the median by pump and 14 months on hCG with hMG (read second-hand), so this is not proposed where it is recorded.

    **Limits:** in the randomised trial neither clomiphene nor anastrozole changed semen within 12 weeks. The period of 6 months, and what counts as a gain: engineering default, needs the clinical owner's approval.

    **What would change this:** a semen analysis with a higher motile count, or a diagnosis of hypogonadotropic hypogonadism.
    """
  * insert Proposes(counsel-assisted-reproduction)
  * insert Evidence([[Section 3.7, titration]], E, Policy)
  * insert Evidence(E-HELO, V1, Helo)
  * insert Evidence(E-PGP, V2, Pump)
  * insert Evidence(AA-IDIO-SERM, V2, AUA-MI-Therapy)
  * insert ReadsResult(semen-analysis)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsDrug(hcg)
  * insert ReadsDrug(fsh-and-menotropins)

* action[+]
  * insert Action(collect-estradiol, collect, [[Information needed]], routine, [[Collect Estradiol]])
  * insert Transparency([[The newest estradiol that still counts, and an aromatase inhibitor being taken and since when.]], [[A laboratory whose assay cannot tell low values apart gives the same bound again.]], [[The limit and the time have no guideline source (E).]])
  * insert RestsOn(estradiol-warning-limit)
  * insert RestsOn(titration-start)
  * insert RestsOn(hormone-staleness)
  * title = "Consider estradiol by LC-MS/MS: on an aromatase inhibitor it may be low"
  * reason.text = "Estradiol as a bound that reaches below 20 pg/mL, or none that still counts since an aromatase inhibitor was begun four weeks ago or longer"
  * description = """
    An aromatase inhibitor is taken, and estradiol is told as a bound, such as "below 30", or there is none that still counts and was drawn on the drug. It may be below 20 pg/mL (73.4 pmol/L), near the value at which the drug is stopped; men need estradiol for their bones.

    **Options**
    - Estradiol by LC-MS/MS, with testosterone of the same draw.
    - No step up before it is known.

    **Limits:** the limit, and asking from four weeks on, have no guideline source (engineering default, needs the clinical owner's approval). Ordinary immunoassays are unreliable below about 20 to 30 pg/mL (recalled).

    **What would change this:** estradiol as a number, best by LC-MS/MS, or a record that the aromatase inhibitor has ended.
    """
  * insert Proposes(propose-estradiol)
  * insert Evidence(SAF-8, E, Policy)
  * insert Evidence([[Section 3.7, hormones after the start]], E, Policy)
  * insert Evidence([[Section 1.6, sensitive assay]], R-hi, Recalled)
  * insert ReadsResult(estradiol)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert AsksForResult(estradiol)
  * insert OfTheLast(6)

* action[+]
  * insert Action(collect-bone-density, collect, [[Information needed]], routine, [[Collect Bone Density]])
  * insert Transparency([[An aromatase inhibitor and since when it is taken, and a recorded osteoporosis.]], [[Men with a fracture or another risk for their bones: for them 6 months may be too late.]], [[A bone density that stands in a document only is not seen. The interval is an engineering default.]])
  * title = "Consider a bone density: an aromatase inhibitor has been taken for over 6 months"
  * reason.text = "An aromatase inhibitor for longer than 6 months without a bone density"
  * description = """
    An aromatase inhibitor lowers estradiol, which men need for their bones. In 69 men of 60 or older, spine bone density fell by 1.7 % in a year on anastrozole and rose by 0.8 % on placebo.

    **Options**
    - A bone density by DXA.
    - Stop or change the drug with the prescriber instead, when it has not helped.
    - Estradiol by LC-MS/MS with the next sample.

    **Limits:** the trial was in older men. When to measure (after 6 to 12 months, or with a risk of fractures): engineering default, needs the clinical owner's approval.

    **What would change this:** a recorded bone density, or a record that the aromatase inhibitor has ended.
    """
  * insert Proposes(propose-bone-density)
  * insert Evidence([[Section 3.7, BMD]], V1, Bone)
  * insert Evidence([[Section 3.7, interval]], E, Policy)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsResult(bone-mineral-density)
  * insert ReadsCondition(osteoporosis)
  * insert ReadsResult(estradiol)
  * output[+].type = #Observation
  * output[=].codeFilter[0].path = "code"
  * output[=].codeFilter[0].valueSet = "https://fertilitycds.org/fhir/ValueSet/bone-mineral-density"
