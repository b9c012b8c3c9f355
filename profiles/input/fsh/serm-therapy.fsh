// Clomiphene (off-label) and enclomiphene (not approved).

Instance: serm-therapy
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(serm-therapy)
* name = "SermTherapy"
* title = "SERM: clomiphene or enclomiphene"
* description = "When a selective estrogen receptor modulator may be considered, with the difference, status and evidence of clomiphene and enclomiphene."
* purpose = "To offer the class only where low testosterone is confirmed, LH is not high and no recorded code known here speaks against it, and to say that more pregnancies are not shown."
* usage = """
  Both drugs are used off-label or without approval in men. The contraindications are in the protocol fertility-evaluation.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.
  """
* insert Cites(AUA-MI-Therapy)
* insert Cites(EAU-2021)
* insert Cites(Ventimiglia)
* insert Cites(Helo)
* insert Cites(Thomas)
* insert Cites(EC-CC)
* insert Cites(Clomiphene-Cohort)
* insert Cites(Wiehle)
* insert Cites(SERM-Meta)
* insert Cites(Clomiphene-Label)
* insert Cites(OPSS)
* insert Cites(EMA)
* insert Cites(CRL)

* action[+]
  * insert Action(consider-serm, consider-serm, [[SERM as an option]], routine, [[Consider SERM]])
  * insert Transparency([[Two qualifying testosterone samples with LH, prolactin, SHBG with calculated free testosterone, and every problem that blocks a SERM.]], [[Low SHBG from overweight or diabetes, where free testosterone may be normal; drugs such as opioids or glucocorticoids that lower testosterone.]], [[Allergies are read by codes of RxNorm and ATC alone. Does not see thrombosis in the family, symptoms in free text, or problems whose code is not known here. No source read shows more pregnancies.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(severe-testosterone-deficiency)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(low-shbg)
  * insert RestsOn(low-calculated-free-testosterone)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Conditional]])
  * insert Quality([[Grade C]])
  * title = "Consider a SERM: clomiphene (off-label), or enclomiphene (not approved)"
  * reason.text = "Confirmed low testosterone with LH that is not high, no code known here against the pituitary or the drug, and children wanted"
  * description = """
    Testosterone is low on two qualifying mornings and LH is not high. No recorded code that is known here speaks against the pituitary or the drug; problems in words alone, or under other codes, are not recognised and may. Where prolactin was never measured it is asked for beside this: prolactin comes first, and no SERM is begun before it is known. Low SHBG with a normal free testosterone does not explain it away. AUA/ASRM say that a SERM may be used in an infertile man with low testosterone. EAU advises against hormone stimulation only where LH and FSH are high or the axis is normal, which is not the case here. Causes that lower testosterone, such as overweight, sleep apnoea or drugs, are treated first or alongside.

    **Options**
    - *Clomiphene*: approved for women only, off-label in men. A mixture of two geometric isomers, 30 to 50 % zuclomiphene.
    - *Enclomiphene*: the trans isomer alone. No approved use: FDA declined it in 2015, EMA refused it in 2018 for missing symptom benefit and risk of thrombosis, and it is on the WADA list (S4). Where and whether a pharmacy may compound it is unsettled.
    - hCG through a specialist, see there.
    - No drug: treat causes, or assisted reproduction. Where testosterone or anabolic steroids ended within 24 months, the axis may still come back by itself.
    - Beside warfarin or another vitamin K antagonist: ask why he takes it, for after a thrombosis no SERM is proposed, and check INR earlier and more often (recalled, source not read).

    **Evidence**
    - How often: of 786 infertile men 15 % had low testosterone with LH that was not high; in 80 % testosterone and LH were normal. It is a reason for infertility, and not the usual one.
    - Clomiphene against anastrozole, randomised (n = 26, 12 weeks): testosterone rose more on clomiphene (571 and 408 ng/dL); semen did not change in either group.
    - Clomiphene cohort (n = 83): testosterone from 256 to 630 ng/dL, concentration from 6 to 20 million/mL in 23 men; no control group.
    - Enclomiphene against clomiphene, retrospective (46 and 32 men): LH, FSH and motile count rose significantly with enclomiphene only; no comparison of pregnancies in the abstract. A larger series (72 and 861 men, read second-hand) found no difference in hormones.
    - Enclomiphene against testosterone gel, randomised phase II: sperm counts were preserved; the abstract gives no numbers.
    - A meta-analysis of 8 studies is positive, but they differ widely (I squared 97 %).

    **Limits:** a better testosterone is not a better chance of pregnancy; none of these sources, as read, compares pregnancies. Superiority of enclomiphene is not shown. In idiopathic infertility the benefit is small compared with assisted reproduction.

    Not proposed where total testosterone is low only because SHBG is low and free testosterone is normal: weight comes first there (engineering default, needs the clinical owner's approval).

    **Looking again** (engineering default, needs the clinical owner's approval): liver tests before, hormones and haematocrit at 4 to 6 weeks, semen at 12 weeks and not before 10. Stop at any visual symptom.

    **What would change this:** a testosterone or prolactin that differs when repeated, a normal free testosterone with low SHBG, or a contraindication that is recorded.
    """
  * insert Evidence(AA-LOWT, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-1, V1, EAU-2021)
  * insert Evidence([[Section 1.2]], V1, Ventimiglia)
  * insert Evidence([[Section 1.7, obesity rule]], E, Policy)
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
  * insert Evidence([[Section 3.9, SERM with anticoagulant]], R-med, Recalled)
  * insert Evidence([[Consider SERM, recovering axis]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(shbg)
  * insert ReadsResult(albumin)
  * insert ReadsResult(prolactin)
  * insert ReadsResult(estradiol)
  * insert ReadsResult(semen-analysis)
  * insert ReadsDrug(anticoagulant)
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
