// What is worth a second look when a drug of the hormone axis is being ordered.

Instance: medication-order-review
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(medication-order-review)
* name = "MedicationOrderReview"
* title = "Review of an order for a fertility drug"
* description = "What is worth a second look when testosterone, a SERM, an aromatase inhibitor, a gonadotropin or a GnRH drug is being ordered."
* purpose = "To show contraindications, missing baseline results, confusions of names and combinations that are not studied, before the order is signed."
* usage = """
  Applies to the order being written together with the record. It asks and warns and never cancels an order.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.
  """
* insert Cites(AUA-MI-Therapy)
* insert Cites(EAU-SRH)
* insert Cites(ES-2018)
* insert Cites(Hsieh)
* insert Cites(Clomiphene-Label)
* insert Cites(EMA)
* insert Cites(AUA-TD)
* insert Cites(Macroprolactin)
* insert Cites(Bone)
* insert Cites(EAU-2021)
* insert Cites(Shah)
* insert Cites(Yang)
* insert Cites(Helo)
* insert Cites(HH-1994)
* insert Cites(Gonadorelin-Page)
* insert Cites(Pump)
* insert Cites(Wenker)
* insert Cites(Reference-Page)
* insert Cites(CRL)
* insert Cites(OPSS)
* insert Cites(Thomas)
* insert Cites(EC-CC)
* insert Cites(Clomiphene-Cohort)
* insert Cites(Enclomiphene-14-Days)
* insert Cites(Letrozole)

* action[+]
  * insert Action(review-testosterone-while-children-wanted, review-order, [[Review of an order]], asap, [[Review Testosterone While Children Wanted]])
  * insert Transparency([[The drug of the order and the wish for children.]], [[A man with banked sperm who has decided with counsel.]], [[Does not see banked sperm.]])
  * insert SaidBy(AUA)
  * insert SaidBy(EAU)
  * insert SaidBy(ES)
  * insert Strength([[Clinical Principle]])
  * title = "Consider another way than testosterone: children are wanted, or nobody has asked"
  * reason.text = "Testosterone or an anabolic steroid is about to be ordered and a wish for children is not ruled out"
  * description = """
    Testosterone is about to be ordered for a man who wants children, or whose wish is not on record. It switches off LH and FSH and with them sperm production; about 40 % of men on testosterone had no sperm in the work cited. AUA/ASRM, EAU and the Endocrine Society advise against it.

    **Options**
    - Where the wish is not on record: ask him first and record the answer.
    - Drop the order and look for the cause of low testosterone.
    - A SERM or hCG where no recorded problem speaks against them.
    - Where it is ordered all the same: counsel, bank sperm first, and record his decision.

    **Limits:** read second-hand. How long before a planned pregnancy the advice holds differs; the Endocrine Society's 6 to 12 months are recalled.

    **What would change this:** a record that children are not wanted.
    """
  * insert Proposes(counsel-testosterone-and-fertility)
  * insert Evidence(AA-T, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-6, V2, EAU-SRH)
  * insert Evidence([[Section 3.3]], V2, ES-2018)
  * insert Evidence([[Section 3.4, testosterone]], V1, Hsieh)
  * insert ReadsWish
  * insert ReadsDrug(exogenous-testosterone)

* action[+]
  * insert Action(review-testosterone-contraindicated, review-order, [[Review of an order]], asap, [[Review Testosterone Contraindicated]])
  * insert Transparency([[The drug of the order; prostate or breast cancer, thrombosis, thrombophilia and a nodule of the prostate among the problems; haematocrit that still counts and PSA.]], [[A site at altitude, where 50 % takes the place of 48 %, and a cancer or a thrombosis of long ago.]], [[Heart failure, heart attack or stroke within six months, severe sleep apnoea and severe urinary symptoms speak against testosterone too and are not read here. Allergies are read by codes of RxNorm and ATC alone.]])
  * insert RestsOn(high-haematocrit-before-testosterone)
  * insert RestsOn(haematocrit-staleness)
  * insert RestsOn(psa-limit)
  * insert RestsOn(psa-rise)
  * insert SaidBy(ES)
  * insert SaidBy(EAU)
  * title = "Consider another way than testosterone: something on record speaks against it"
  * reason.text = "Testosterone or an anabolic steroid is about to be ordered with prostate or breast cancer, thrombosis or thrombophilia, haematocrit above 48 %, an allergy, or an open question of PSA or prostate on record"
  * description = """
    Testosterone or an anabolic steroid is about to be ordered. On record is at least one of: prostate or breast cancer; a thrombosis or thrombophilia; haematocrit above 48 %; PSA above its limit or rising fast, or a nodule of the prostate; an allergy or intolerance to such a drug.

    **Options**
    - Drop the order, or hold it until the question is answered.
    - PSA or prostate: urology first.
    - Haematocrit: repeat it, and look for hypoxia and sleep apnoea.
    - Cancer: the oncologist decides. Thrombosis or thrombophilia: endocrinology and haematology decide.

    **Evidence**
    - The Endocrine Society lists haematocrit above 48 % (50 % at altitude), PSA above 4 ng/mL without urology, and thrombophilia; EAU lists prostate and breast cancer, and haematocrit of 48 to 50 % as a relative contraindication. All read second-hand.

    **Limits:** that a past thrombosis counts as thrombophilia does, and that an allergy to one of these drugs is told of all of them: engineering default, needs the clinical owner's approval. Cancer is recalled, source not read.

    **What would change this:** a repeated haematocrit of 48 % or less, urology that has looked, or a problem that was entered in error.
    """
  * insert Evidence([[Section 3.3]], V2, ES-2018)
  * insert Evidence(EAU-6, V2, EAU-SRH)
  * insert Evidence(SAF-10, V2, ES-2018)
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert Evidence([[SAF-6, a past thrombosis and testosterone]], E, Policy)
  * insert Evidence([[Review Testosterone Contraindicated, allergy]], E, Policy)
  * insert ReadsAllergy(exogenous-testosterone)
  * insert ReadsResult(haematocrit)
  * insert ReadsResult(psa)
  * insert ReadsDrug(exogenous-testosterone)
  * insert ReadsCondition(prostate-or-breast-cancer)
  * insert ReadsCondition(venous-thromboembolism)
  * insert ReadsCondition(thrombophilia)
  * insert ReadsCondition(prostate-nodule)

* action[+]
  * insert Action(review-serm-contraindicated, review-order, [[Review of an order]], asap, [[Review SERM Contraindicated]])
  * insert Transparency([[The drug of the order, and the problems, TSH and haematocrit that speak against it.]], [[A problem that is resolved but still listed as active.]], [[Family history, liver tests without a problem, and problems whose code is not known here are not read. Allergies are read by codes of RxNorm and ATC alone.]])
  * insert RestsOn(high-haematocrit)
  * insert RestsOn(haematocrit-staleness)
  * title = "Consider another drug than a SERM: a contraindication is recorded"
  * reason.text = "A SERM is about to be ordered and a contraindication is recorded"
  * description = """
    A SERM is about to be ordered and the record shows thrombosis or thrombophilia, liver disease, a lesion of the pituitary or elsewhere within the skull, a visual disturbance or disease of retina or optic nerve, a thyroid out of control (TSH outside its range), adrenal disease, prostate or breast cancer, haematocrit above 54 %, or an allergy or intolerance to a SERM.

    **Options**
    - Drop the order, and ask a specialist about hCG or assisted reproduction.
    - Where the problem is old or resolved: correct the record first.

    **Limits:** liver, pituitary, thyroid, adrenal and eye are read from the clomiphene label. Other SERMs by class, thrombosis and thrombophilia as a hard block, haematocrit before a SERM, and an allergy to one that stands for the class: engineering default, needs the clinical owner's approval. EMA refused enclomiphene partly for risk of thrombosis. Cancer is recalled, source not read.

    **What would change this:** the contraindication being resolved or entered in error, or a repeated haematocrit of 54 % or less.
    """
  * insert Evidence([[SAF-1, before other drugs than testosterone]], E, Policy)
  * insert Evidence([[SAF-2, SAF-3, SAF-4, SAF-5]], V1, Clomiphene-Label)
  * insert Evidence([[Block SERM, allergy]], E, Policy)
  * insert ReadsAllergy(serm)
  * insert Evidence(SAF-6, V1, EMA)
  * insert Evidence([[SAF-6, as a hard block]], E, Policy)
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert ReadsDrug(serm)
  * insert ReadsCondition(venous-thromboembolism)
  * insert ReadsCondition(thrombophilia)
  * insert ReadsCondition(liver-disease)
  * insert ReadsCondition(acute-hepatitis)
  * insert ReadsCondition(pituitary-lesion)
  * insert ReadsCondition(intracranial-lesion)
  * insert ReadsCondition(visual-disturbance)
  * insert ReadsCondition(retina-or-optic-nerve-disease)
  * insert ReadsCondition(thyroid-disease)
  * insert ReadsCondition(adrenal-disease)
  * insert ReadsCondition(prostate-or-breast-cancer)
  * insert ReadsResult(tsh)
  * insert ReadsResult(haematocrit)

* action[+]
  * insert Action(review-aromatase-inhibitor-contraindicated, review-order, [[Review of an order]], asap, [[Review Aromatase Inhibitor Contraindicated]])
  * insert Transparency([[The drug of the order, estradiol and haematocrit that still count, osteoporosis and cancer among the problems.]], [[Breast cancer for which the drug is meant.]], [[Fracture risk without a problem is not read. Allergies are read by codes of RxNorm and ATC alone.]])
  * insert RestsOn(high-haematocrit)
  * insert RestsOn(haematocrit-staleness)
  * insert RestsOn(low-estradiol-limit)
  * insert RestsOn(hormone-staleness)
  * title = "Consider another drug than an aromatase inhibitor: bone, estradiol, haematocrit, cancer or allergy"
  * reason.text = "An aromatase inhibitor is about to be ordered with osteoporosis, very low estradiol, high haematocrit, a cancer or an allergy on record"
  * description = """
    An aromatase inhibitor is about to be ordered, and osteoporosis, estradiol below 10 pg/mL, haematocrit above 54 %, prostate or breast cancer, or an allergy or intolerance to one of the class is recorded. Men need estradiol for their bones: spine bone density fell within a year on anastrozole.

    **Options**
    - Drop the order; a SERM or hCG where nothing speaks against them.
    - With cancer: the oncologist decides, because the class raises androgens.

    **Limits:** osteoporosis, the limits of estradiol and haematocrit, and an allergy to one that stands for the class: engineering default, needs the clinical owner's approval. Cancer is recalled, source not read. The bone trial was in men of 60 or older.

    **What would change this:** estradiol of 10 pg/mL or more, a repeated haematocrit of 54 % or less, or the problem being entered in error.
    """
  * insert Evidence(SAF-8, E, Policy)
  * insert Evidence(SAF-9, E, Policy)
  * insert Evidence([[SAF-1, before other drugs than testosterone]], E, Policy)
  * insert Evidence(E-BB, V1, Bone)
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert Evidence([[Block Aromatase Inhibitor, allergy]], E, Policy)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsAllergy(aromatase-inhibitor)
  * insert ReadsResult(estradiol)
  * insert ReadsResult(haematocrit)
  * insert ReadsCondition(osteoporosis)
  * insert ReadsCondition(prostate-or-breast-cancer)

* action[+]
  * insert Action(review-gnrh-agonist, review-order, [[Review of an order]], asap, [[Review GnRH Agonist]])
  * insert Transparency([[The drug of the order and the wish for children.]], [[Treatment of a cancer, which comes first.]], [[Does not see what the drug is ordered for.]])
  * title = "Consider whether gonadorelin was meant: this drug switches the axis off"
  * reason.text = "A GnRH agonist or antagonist is about to be ordered and children are wanted"
  * description = """
    A GnRH agonist (such as leuprolide, triptorelin or goserelin) or antagonist is about to be ordered. These are not gonadorelin: given for long they switch LH, FSH and sperm production off.

    **Options**
    - If gonadorelin was meant: see there; it has evidence by pump only.
    - If it is meant for another disease, such as a prostate cancer: counsel on fertility and bank sperm first.

    **Limits:** recalled, source not read.

    **What would change this:** another drug in the order, or a record that children are not wanted.
    """
  * insert Evidence([[Section 3.9, confusions]], R-hi, Recalled)
  * insert ReadsDrug(gnrh-agonist)
  * insert ReadsDrug(gnrh-antagonist)
  * insert ReadsDrug(gonadorelin)
  * insert ReadsWish

* action[+]
  * insert Action(review-hcg-contraindicated, review-order, [[Review of an order]], asap, [[Review hCG Contraindicated]])
  * insert Transparency([[The drug of the order, the cancer among the problems, and haematocrit that still counts.]], [[A cancer that was treated long ago.]], [[The stage of a cancer is not read. Allergies are read by codes of RxNorm and ATC alone.]])
  * insert RestsOn(high-haematocrit)
  * insert RestsOn(haematocrit-staleness)
  * title = "Consider another way than hCG, FSH or gonadorelin: cancer, high haematocrit or an allergy"
  * reason.text = "hCG, gonadorelin or FSH is about to be ordered with prostate or breast cancer on record, or one of the first two with a haematocrit above 54 %, or with an allergy to the drug"
  * description = """
    hCG, or gonadorelin, raises testosterone and is about to be ordered, while prostate or breast cancer is recorded or haematocrit is above 54 %; or FSH is, with such a cancer; or an allergy or intolerance to the drug of the order is recorded.

    **Options**
    - Drop the order: sperm retrieval or banked sperm with assisted reproduction.
    - The oncologist decides on any hormone treatment.
    - With an allergy: ask what happened and on which product; an allergist decides whether another may be given.
    - With a high haematocrit: repeat it and look for hypoxia and sleep apnoea first.

    **Limits:** cancer is recalled, source not read. Haematocrit before hCG, gonadorelin by this rule, and treating either as urgent: engineering default, needs the clinical owner's approval. That hypersensitivity speaks against them is recalled.

    **What would change this:** the cancer being entered in error, an oncologist who judges otherwise, or a repeated haematocrit of 54 % or less.
    """
  * insert Evidence(SAF-12, R-hi, Recalled)
  * insert Evidence([[Section 3.9]], R-hi, Recalled)
  * insert Evidence([[Review hCG Contraindicated, urgency]], E, Policy)
  * insert Evidence([[SAF-1, before other drugs than testosterone]], E, Policy)
  * insert ReadsResult(haematocrit)
  * insert ReadsDrug(hcg)
  * insert ReadsDrug(gonadorelin)
  * insert ReadsDrug(fsh-and-menotropins)
  * insert ReadsAllergy(hcg)
  * insert ReadsAllergy(gonadorelin)
  * insert ReadsAllergy(fsh-and-menotropins)
  * insert ReadsCondition(prostate-or-breast-cancer)

* action[+]
  * insert Action(review-serm-prolactin-open, review-order, [[Review of an order]], asap, [[Review SERM Prolactin Open]])
  * insert Transparency([[The drug of the order, prolactin, testosterone, LH and FSH that still count.]], [[Prolactin on a drug that raises it, and a result without range.]], [[Imaging that was already done is not read.]])
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(severe-testosterone-deficiency)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statements 7 and 8)]])
  * title = "Consider the pituitary before a SERM"
  * reason.text = "A SERM is about to be ordered while prolactin is raised or a pituitary question is open"
  * description = """
    A SERM is about to be ordered, and prolactin is raised or the pituitary question is open. (A missing prolactin is told with the missing baseline.) The label rules a SERM out over a pituitary tumour, and AUA asks for prolactin when testosterone is low and LH is low or low-normal.

    **Options**
    - Measure or repeat prolactin first, rested and fasting, with TSH and macroprolactin.
    - With testosterone below 150 ng/dL or very high prolactin: pituitary MRI and endocrinology first.
    - Where treatment cannot wait: endocrinology decides.

    **Limits:** AUA was read second-hand. Holding the SERM back until the question is settled, and 20 ng/mL where the report gives no range: engineering default, needs the clinical owner's approval.

    **What would change this:** a prolactin within the range of its report, or a settled pituitary question.
    """
  * insert Proposes(propose-prolactin)
  * insert Evidence(SAF-5, V1, Clomiphene-Label)
  * insert Evidence(T-AUA-7, V2, AUA-TD)
  * insert Evidence(T-AUA-8, V2, AUA-TD)
  * insert Evidence(PRL-2, V1, Macroprolactin)
  * insert Evidence([[Section 7, step 5]], E, Policy)
  * insert ReadsDrug(serm)
  * insert ReadsResult(prolactin)
  * insert ReadsAxis
  * insert ReadsCondition(pituitary-lesion)
  * insert ReadsCondition(headache)

* action[+]
  * insert Action(review-specialist-after-thrombosis, review-order, [[Review of an order]], urgent, [[Review Specialist After Thrombosis]])
  * insert Transparency([[The drug of the order, and thrombosis and thrombophilia among the problems.]], [[A specialist who is the prescriber, and a thrombosis long ago.]], [[Does not see who prescribes. Family history and clotting tests without a problem are not read.]])
  * title = "Consider a specialist for hCG or an aromatase inhibitor: thrombosis or thrombophilia on record"
  * reason.text = "hCG or an aromatase inhibitor is about to be ordered with a thrombosis or thrombophilia on record"
  * description = """
    hCG or an aromatase inhibitor is about to be ordered, and a thrombosis or thrombophilia is on record. A SERM is blocked then; these two are left to the specialist.

    **Options**
    - Leave the order to endocrinology or andrology, with haematology where it is needed.
    - Where the prescriber is that specialist: record the decision and how it is watched.

    **Limits:** EMA refused enclomiphene partly for its risk of thrombosis; for hCG and aromatase inhibitors this is an engineering default and needs the clinical owner's approval.

    **What would change this:** a problem that was entered in error or refuted.
    """
  * insert Evidence(SAF-6, E, Policy)
  * insert ReadsDrug(hcg)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsCondition(venous-thromboembolism)
  * insert ReadsCondition(thrombophilia)

* action[+]
  * insert Action(review-serm-primary-hypogonadism, review-order, [[Review of an order]], urgent, [[Review SERM Primary Hypogonadism]])
  * insert Transparency([[The drug of the order, testosterone and LH that still count.]], [[LH by another assay, or on a drug that raises it.]], [[One sample of LH may mislead.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(EAU)
  * title = "Consider whether a SERM can work: LH is already high"
  * reason.text = "A SERM is about to be ordered in primary hypogonadism"
  * description = """
    Testosterone is low and LH is already high: the testes do not answer, and a SERM can only raise LH further.

    **Options**
    - Urology or andrology, with karyotype, and sperm retrieval where there is azoospermia.
    - A SERM as a trial by a specialist: AUA/ASRM allow it in an infertile man with low testosterone whatever LH is (conditional, grade C).

    **Limits:** the guidelines collide here: EAU advises against hormone stimulation with high gonadotropins outside trials. Data before sperm retrieval are limited (AUA/ASRM, recalled). Asking for a review in this state: engineering default, needs the clinical owner's approval.

    **What would change this:** LH that is not high when repeated.
    """
  * insert Proposes(propose-referral-urology)
  * insert Evidence(EAU-1, V1, EAU-2021)
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(AA-NOA, R-hi, AUA-MI-Therapy)
  * insert Evidence([[Section 3.4, SERM]], E, Policy)
  * insert ReadsDrug(serm)
  * insert ReadsAxis
  * insert ReadsResult(semen-analysis)
  * insert ReadsCondition(klinefelter)

* action[+]
  * insert Action(review-aromatase-inhibitor-without-low-ratio, review-order, [[Review of an order]], urgent, [[Review Aromatase Inhibitor Without Low Ratio]])
  * insert Transparency([[The drug of the order, testosterone and estradiol of one draw.]], [[Estradiol that is only a bound, or from another draw.]], [[Gynaecomastia and other reasons for the class are not weighed.]])
  * insert RestsOn(low-testosterone-estradiol-ratio)
  * insert RestsOn(low-testosterone)
  * insert RestsOn(hormone-staleness)
  * title = "Consider what the aromatase inhibitor is for: no low ratio is on record"
  * reason.text = "An aromatase inhibitor is about to be ordered and no testosterone-to-estradiol ratio below 10 is known"
  * description = """
    An aromatase inhibitor is about to be ordered, and the record shows no ratio of testosterone (ng/dL) to estradiol (pg/mL) below 10 from one draw.

    **Options**
    - Measure testosterone and estradiol in one morning draw first, estradiol by LC-MS/MS.
    - A SERM or hCG in its place.
    - Go on as a specialist with the reason recorded: AUA/ASRM allow the class with low testosterone (conditional, grade C).

    **Limits:** the ratio is contested: men above and below 10 improved alike in one series (n = 105). The only randomised trial saw no change in semen. EAU advises against the class with a normal axis outside trials. Asking for the ratio: engineering default, needs the clinical owner's approval.

    **What would change this:** a ratio below 10.
    """
  * insert Evidence([[Section 1.6]], V1, Shah)
  * insert Evidence(E-YANG, V1, Yang)
  * insert Evidence(E-HELO, V1, Helo)
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-1, V1, EAU-2021)
  * insert Evidence([[Section 3.4, AI]], E, Policy)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsResult(total-testosterone)
  * insert ReadsResult(estradiol)

* action[+]
  * insert Action(review-serm-with-aromatase-inhibitor, review-order, [[Review of an order]], urgent, [[Review SERM With Aromatase Inhibitor]])
  * insert Transparency([[The drug of the order and the drugs being taken.]], [[A switch from one class to the other with a short overlap.]], [[Does not see whether a specialist leads.]])
  * title = "Consider one drug first: SERM and aromatase inhibitor together are not studied"
  * reason.text = "A SERM and an aromatase inhibitor together"
  * description = """
    The order would put a SERM and an aromatase inhibitor side by side. AUA/ASRM allow the classes combined (conditional, grade C), but no study of the pair as standard treatment was found.

    **Options**
    - One class alone, then look again at hormones and semen.
    - Both, by a specialist, with estradiol and bone in view.

    **Limits:** that the pair is not studied rests on what was at hand. Asking for a review: engineering default, needs the clinical owner's approval.

    **What would change this:** a record that one of the two has ended.
    """
  * insert Evidence([[Section 3.9, SERM and AI]], E, Policy)
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(E-BB, V1, Bone)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(aromatase-inhibitor)
  * insert ReadsResult(estradiol)

* action[+]
  * insert Action(review-tamoxifen-with-anastrozole, review-order, [[Review of an order]], urgent, [[Review Tamoxifen With Anastrozole]])
  * insert Transparency([[The drug of the order and the drugs being taken.]], [[A switch with a short overlap.]], [[Recalled, source not read.]])
  * title = "Consider not combining tamoxifen with anastrozole"
  * reason.text = "Tamoxifen and anastrozole together"
  * description = """
    Tamoxifen lowers the level of anastrozole by about 27 %, and the label is recalled to say that they should not be combined.

    **Options**
    - One of the two alone.
    - Where both kinds are wanted: a specialist chooses another pair, which is not studied as standard either.

    **Limits:** recalled, source not read.

    **What would change this:** a record that one of the two has ended.
    """
  * insert Evidence([[Section 3.9, tamoxifen and anastrozole]], R-hi, Recalled)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(aromatase-inhibitor)

* action[+]
  * insert Action(review-gonadorelin-not-pulsatile, review-order, [[Review of an order]], urgent, [[Review Gonadorelin Not Pulsatile]])
  * insert Transparency([[The drug of the order and how it is to be given.]], [[A diagnostic single dose, which is another use.]], [[A pump that is named in free text only is not seen.]])
  * title = "Consider hCG, or a pump: single gonadorelin injections have no trial behind them"
  * reason.text = "Gonadorelin is about to be ordered other than in pulses by pump"
  * description = """
    Gonadorelin is about to be ordered without a pump. Its effect lasts for minutes. What is known comes from small pulses by pump in hypogonadotropic hypogonadism. No trial was found of injections a few times a week, nor beside or after testosterone, and no guideline names it there.

    **Options**
    - hCG through a specialist: the drug that guidelines name, with the data after testosterone.
    - Pulsatile GnRH by pump at a centre, in hypothalamic forms.

    **Limits:** what tells of missing trials was read second-hand, partly on pages of sellers. No product for people is marketed in the United States; it is compounded only.

    **What would change this:** an order in pulses by pump.
    """
  * insert Proposes(propose-referral-male-reproduction)
  * insert Evidence([[Section 4.3, gonadorelin]], V1, HH-1994)
  * insert Evidence([[Section 3.10, gonadorelin]], V2, Gonadorelin-Page)
  * insert Evidence(E-PGP, V2, Pump)
  * insert Evidence(E-WENK, V1, Wenker)
  * insert ReadsDrug(gonadorelin)
  * insert ReadsDrug(exogenous-testosterone)

* action[+]
  * insert Action(review-fsh-without-hcg, review-order, [[Review of an order]], urgent, [[Review FSH Without hCG]])
  * insert Transparency([[The drug of the order, drugs being taken, and testosterone with LH.]], [[A man treated with hCG elsewhere, where it is not recorded.]], [[Does not see treatment that is planned for later.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(EAU)
  * insert Strength([[Strong (EAU, recalled)]])
  * title = "Consider hCG beside or before FSH"
  * reason.text = "FSH or menotropins about to be ordered without hCG in hypogonadotropic hypogonadism"
  * description = """
    FSH is about to be ordered without hCG, and the testes make little testosterone. FSH alone does not start sperm production without testosterone inside the testis; hCG for 3 to 6 months comes first.

    **Options**
    - hCG first, and FSH when sperm do not appear.
    - Both together from the start, by a specialist.
    - FSH alone is another question in idiopathic infertility with normal testosterone: AUA/ASRM may consider it (conditional, grade B, recalled), EAU may offer it (weak, recalled).

    **Limits:** the order of the two comes from a tertiary page; the guideline positions are recalled, source not read.

    **What would change this:** hCG being taken, or testosterone that is not low.
    """
  * insert Evidence([[Section 3.6, FSH after hCG]], V2, Reference-Page)
  * insert Evidence(EAU-4, R-hi, EAU-SRH)
  * insert Evidence(AA-IDIO-FSH, R-hi, AUA-MI-Therapy)
  * insert Evidence(EAU-5, R-med, EAU-SRH)
  * insert ReadsDrug(fsh-and-menotropins)
  * insert ReadsDrug(hcg)
  * insert ReadsAxis

* action[+]
  * insert Action(review-missing-baseline, review-order, [[Review of an order]], urgent, [[Review Missing Baseline]])
  * insert Transparency([[Which results before the start are in the record and still count.]], [[Results from elsewhere that are not in the record.]], [[A restart after a break is read like a first start.]])
  * insert RestsOn(hormone-staleness)
  * insert RestsOn(semen-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Strong (AUA statements 2, 6 and 7)]])
  * insert Quality([[Grade A (AUA statements 2, 6 and 7)]])
  * title = "Consider the baseline before the first dose: results are missing"
  * reason.text = "A drug of the hormone axis is about to be started and baseline results are missing"
  * description = """
    A drug that acts on the hormone axis is about to be started, and at least one result before it is missing. Before a SERM: two morning testosterones, LH, prolactin, liver tests and semen. Before an aromatase inhibitor: testosterone and estradiol of one draw. Before hCG or FSH: testosterone and semen. After the start they can no longer be had, because the drug changes them.

    **Options**
    - Draw and collect what is missing first; two mornings for testosterone.
    - Where he cannot wait: draw once, start, and record why.

    **Limits:** AUA asks for two morning samples, LH and prolactin (read second-hand). Semen, estradiol and liver tests as baseline: engineering default, needs the clinical owner's approval.

    **What would change this:** the missing results.
    """
  * insert Evidence(T-AUA-2, V2, AUA-TD)
  * insert Evidence(T-AUA-6, V2, AUA-TD)
  * insert Evidence(T-AUA-7, V2, AUA-TD)
  * insert Evidence(T-AUA-10, R-med, AUA-TD)
  * insert Evidence(SAF-3, V1, Clomiphene-Label)
  * insert Evidence([[Section 3.7, baseline]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(prolactin)
  * insert ReadsResult(haematocrit)
  * insert ReadsResult(semen-analysis)
  * insert ReadsResult(alt)
  * insert ReadsResult(ast)
  * insert ReadsResult(estradiol)
  * insert ReadsAxisDrugs

* action[+]
  * insert Action(review-duplicate, review-order, [[Review of an order]], urgent, [[Review Duplicate]])
  * insert Transparency([[The drug of the order and the drugs being taken, by class.]], [[A renewal, and a drug that ended without a note.]], [[Does not compare doses.]])
  * title = "Consider whether this drug is already being taken"
  * reason.text = "A drug of the same class is already being taken"
  * description = """
    A drug of the same class is already active in the record.

    **Options**
    - Drop the new order, or end the old one.
    - Go on where it is a change of product or a renewal, and say so in the record.

    **Limits:** no source is needed to ask; that it is asked: engineering default, needs the clinical owner's approval. FSH beside hCG is no duplicate; clomiphene and enclomiphene are of one class.

    **What would change this:** a record that the first drug has ended.
    """
  * insert Evidence([[Review Duplicate]], E, Policy)
  * insert ReadsAxisDrugs

* action[+]
  * insert Action(review-enclomiphene-status, review-order, [[Review of an order]], urgent, [[Review Enclomiphene Status]])
  * insert Transparency([[The drug of the order only.]], [[Competitive athletes.]], [[Law on compounding in the place of use is not known.]])
  * title = "Consider telling him: enclomiphene is approved by neither FDA nor EMA"
  * reason.text = "Enclomiphene is about to be ordered"
  * description = """
    Enclomiphene has no approved use. FDA sent a Complete Response Letter in December 2015, EMA gave a negative opinion in January 2018 for missing symptom benefit and risk of thrombosis, and its development ended in 2021. Whether a pharmacy may compound it is unsettled. It is on the WADA list (S4).

    **Options**
    - Clomiphene, which is licensed for women and off-label in men: a larger series saw no difference in hormones between the two (72 and 861 men, read second-hand).
    - Go on, with his informed agreement recorded.
    - hCG through a specialist.

    **Limits:** superiority over clomiphene is not shown: one retrospective series of 46 and 32 men saw the motile count rise significantly on enclomiphene only, and its abstract gives no pregnancies. The FDA letter was read in the news.

    **What would change this:** an approval, or another drug in the order.
    """
  * insert Evidence([[Section 3.10, enclomiphene, FDA]], V1, CRL)
  * insert Evidence([[Section 3.10, enclomiphene, EMA]], V1, EMA)
  * insert Evidence([[Section 3.10, enclomiphene]], V1, OPSS)
  * insert Evidence(E-THOMAS, V1, Thomas)
  * insert Evidence(E-ECCC, V2, EC-CC)
  * insert ReadsDrug(serm)

* action[+]
  * insert Action(review-dose-outside-studied-range, review-order, [[Review of an order]], routine, [[Review Dose Outside Studied Range]])
  * insert Transparency([[The drug of the order with its amount and interval.]], [[Treatment of another disease, where other amounts are used.]], [[Free-text amounts are not read.]])
  * title = "Is this amount meant? It lies outside what the studies read have used"
  * reason.text = "The amount in the order lies outside the range of the studies read"
  * description = """
    This is a question and no objection: the amount or interval in the order differs from what the studies and labels read have used. Slips of unit are the usual reason: micrograms and milligrams of gonadorelin, micrograms and units of hCG.

    **Options**
    - Check unit, strength and interval.
    - Keep it, where it is meant.
    - Ask the pharmacist.

    **Limits:** no amount is proposed here. The range is that of a few studies and labels, partly recalled, and no limit of safety; asking at all: engineering default, needs the clinical owner's approval.

    **What would change this:** another amount or unit in the order.
    """
  * insert Evidence([[Section 3.6]], E, Policy)
  * insert Evidence([[Section 3.6, clomiphene]], V1, Clomiphene-Cohort)
  * insert Evidence([[Section 3.6, enclomiphene]], V1, Enclomiphene-14-Days)
  * insert Evidence([[Section 3.6, anastrozole]], V1, Helo)
  * insert Evidence([[Section 3.6, letrozole]], V1, Letrozole)
  * insert Evidence([[Section 3.6, hCG and gonadorelin]], V1, HH-1994)
  * insert Evidence([[Section 3.9, confusions]], R-hi, Recalled)
  * insert ReadsAxisDrugs

* action[+]
  * insert Action(review-serm-with-anticoagulant, review-order, [[Review of an order]], routine, [[Review SERM With Anticoagulant]])
  * insert Transparency([[The drug of the order and anticoagulants being taken; thrombosis and thrombophilia are shown with them.]], [[Anticoagulants other than warfarin, of which nothing was read.]], [[INR results are not read.]])
  * title = "Consider checking clotting: a SERM with an anticoagulant"
  * reason.text = "A SERM together with an anticoagulant"
  * description = """
    A SERM and an anticoagulant are to be taken together. With warfarin the effect may change; for tamoxifen this is recalled as strong. And the reason for the anticoagulant may itself speak against a SERM.

    **Options**
    - Ask why he takes the anticoagulant: after a thrombosis no SERM is proposed.
    - With warfarin: INR earlier and more often after the start, with whoever controls it.
    - hCG through a specialist instead.

    **Limits:** recalled with medium confidence, source not read. Whether other anticoagulants are affected is not known here. Asking for all of them: engineering default, needs the clinical owner's approval.

    **What would change this:** a record that the anticoagulant has ended.
    """
  * insert Evidence([[Section 3.9, anticoagulants]], R-med, Recalled)
  * insert Evidence(SAF-6, V1, EMA)
  * insert Evidence([[Section 3.9, other anticoagulants]], E, Policy)
  * insert ReadsDrug(serm)
  * insert ReadsDrug(anticoagulant)
  * insert ReadsCondition(venous-thromboembolism)
  * insert ReadsCondition(thrombophilia)

* action[+]
  * insert Action(review-not-readable, review-order, [[Review of an order]], routine, [[Review Not Readable]])
  * insert Transparency([[Whether the drug of the order has a code of RxNorm, of ATC or of this service, and whether the order carries a modifier extension.]], [[Drugs that have nothing to do with the axis: most orders in words alone.]], [[Names in words are not read. A code of RxNorm or ATC that no rule knows counts as another drug.]])
  * title = "This order could not be checked: its drug's code, or an extension of it, is not known here"
  * reason.text = "The drug of the order is named in words alone or by a code that is not known here, or the order carries a modifier extension that is not known here"
  * description = """
    Nobody here can tell which drug this is, or what an extension makes of the order, so that nothing speaks for or against it: no contraindication, no combination and no missing result was looked for.

    **Options**
    - See by its name whether it is testosterone, a steroid, a SERM, an aromatase inhibitor, a gonadotropin, a GnRH drug or an anticoagulant.
    - Order it from the catalogue, with a code, and it is checked.
    - Keep it, where it is another drug.

    **Limits:** words are not guessed at, since a drug that is read wrongly is worse than one that is not read. Saying so for every such order: engineering default, needs the clinical owner's approval.

    **What would change this:** a code of RxNorm or ATC in the order.
    """
  * insert Evidence([[Section 3.9, orders that cannot be read]], E, Policy)
  * insert ReadsAnyOrder
