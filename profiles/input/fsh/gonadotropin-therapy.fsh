// hCG, and FSH or menotropins beside it.

Instance: gonadotropin-therapy
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(gonadotropin-therapy)
* name = "GonadotropinTherapy"
* title = "Gonadotropins: hCG and FSH"
* description = "When hCG, and FSH or menotropins beside it, may be considered through a specialist."
* purpose = "To name the drugs that guidelines name for hypogonadotropic hypogonadism, in their order, and to mark where only uncontrolled series exist."
* usage = """
  Led by a specialist. hCG is blocked with prostate or breast cancer, see the protocol fertility-evaluation.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.
  """
* insert Cites(AUA-MI-Therapy)
* insert Cites(EAU-SRH)
* insert Cites(HH-1994)
* insert Cites(Pump)
* insert Cites(Reference-Page)
* insert Cites(CHH)
* insert Cites(Endotext)

* action[+]
  * insert Action(consider-hcg, consider-hcg, [[hCG as an option]], routine, [[Consider hCG]])
  * insert Transparency([[Two qualifying testosterone samples with LH and prolactin; prostate or breast cancer, thrombosis, haematocrit above 54 % and an open question of PSA or prostate speak against it.]], [[Men without a disease of the pituitary or hypothalamus: there only uncontrolled series exist.]], [[Allergies are read by codes of RxNorm and ATC alone. Does not tell congenital from acquired causes. Leading it through a specialist is an engineering default.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(severe-testosterone-deficiency)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Conditional]])
  * insert Quality([[Grade C]])
  * title = "Consider hCG through a specialist, with FSH added if sperm do not appear"
  * reason.text = "Confirmed low testosterone with LH that is not high, no code known here against the pituitary or the drug, and children wanted"
  * description = """
    Testosterone is low on two qualifying mornings and LH is not high. No recorded code that is known here speaks against the pituitary or the drug; problems in words alone, or under other codes, are not recognised and may. Where prolactin was never measured it is asked for beside this and comes first. hCG acts in place of LH on the testis. AUA/ASRM say that it may be used in an infertile man with low testosterone; in hypogonadotropic hypogonadism hCG followed by FSH is the core treatment (EAU, recalled).

    **Options**
    - hCG alone first; choriogonadotropin alfa is its recombinant form.
    - FSH added when sperm do not appear after 3 to 6 months of hCG. FSH alone does not start sperm production.
    - Pulsatile GnRH by pump in hypothalamic forms. Injections of gonadorelin a few times a week have no trial behind them, and no guideline names gonadorelin for restarting an axis that testosterone has suppressed.
    - A SERM, see there.

    **Evidence**
    - Hypogonadotropic hypogonadism: sperm in 30 of 33, pregnancy in 15 of 18; not randomised.
    - Pump against hCG with hMG (n = 28, not randomised, read second-hand): sperm in 90 % and 83 %, after 6 and 14 months.

    **Limits:** allergies are read by codes of RxNorm and ATC alone: ask for them before hCG or FSH. Outside hypogonadotropic hypogonadism and recovery after testosterone there are only uncontrolled series. Semen may need a year or more. Breast tenderness or growth is reported in up to a third (read second-hand). hCG through a specialist only: engineering default, needs the clinical owner's approval.

    **What would change this:** LH that is high when repeated, a pituitary cause that has to be treated first, or a recorded cancer or thrombosis.
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
    * insert OnlyWhen([[FSH Open]])
    * insert Proposes(propose-follitropin)

* action[+]
  * insert Action(gonadotropin-specialist, gonadotropin-specialist, [[Gonadotropin treatment with a specialist]], routine, [[Gonadotropin Specialist]])
  * insert Transparency([[Testosterone, LH, FSH and prolactin; signs of a congenital form, hypopituitarism and pituitary lesion among the problems; cancer, haematocrit above 54 % and an open question of PSA or prostate speak against it.]], [[Men whose low LH comes from drugs, overweight or illness: for them this is not the treatment.]], [[Allergies are read by codes of RxNorm and ATC alone. Puberty and sense of smell are seen only where they are recorded. No randomised trial compares the ways.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(AUA)
  * insert SaidBy(EAU)
  * insert Strength([[Clinical Principle]])
  * title = "Consider gonadotropins through a specialist: hCG first, then FSH"
  * reason.text = "Hypogonadotropic hypogonadism in a man who wants children"
  * description = """
    The record points to hypogonadotropic hypogonadism: pituitary or hypothalamus do not drive the testes. AUA/ASRM ask for the cause and for treatment by diagnosis; EAU names hCG with FSH added (strong, recalled).

    **Options, with the specialist**
    - hCG first, for 3 to 6 months; FSH is added when sperm do not appear.
    - Menotropins in place of FSH, beside hCG.
    - Pulsatile GnRH by pump in hypothalamic forms, see there.
    - FSH alone does not start sperm production.

    **Evidence**
    - Gonadotropins or pump: sperm in 30 of 33 men, pregnancy in 15 of 18 couples; not randomised.
    - Pump against hCG with hMG (n = 28, not randomised, read second-hand): sperm in 90 % and 83 %, which is no significant difference, after 6 and 14 months.
    - Larger testes and a higher inhibin B speak for a better answer, undescended testes against it.
    - In congenital forms about half of the men cannot smell, and 10 to 20 % recover by themselves.

    **Limits:** allergies are read by codes of RxNorm and ATC alone: ask for them before hCG or FSH. Semen may need a year or more; looking every 3 months up to 24 months: engineering default, needs the clinical owner's approval. The strength of the EAU position is recalled. A pituitary cause is treated first.

    **What would change this:** a pituitary cause that is found, a cancer that androgens may drive, or a hormone axis that recovers.
    """
  * insert Evidence(AA-HH, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-4, R-hi, EAU-SRH)
  * insert Evidence(E-KLI, V1, HH-1994)
  * insert Evidence(E-PGP, V2, Pump)
  * insert Evidence(CHH-1, V1, CHH)
  * insert Evidence(CHH-2, V1, Endotext)
  * insert Evidence([[Section 3.6, FSH after hCG]], V2, Reference-Page)
  * insert Evidence([[Section 3.7, gonadotropins]], E, Policy)
  * insert ReadsAxis
  * insert ReadsResult(prolactin)
  * insert ReadsResult(inhibin-b)
  * insert ReadsResult(testicular-volume)
  * insert ReadsResult(semen-analysis)
  * insert ReadsCondition(chh-sign)
  * insert ReadsCondition(hypopituitarism)
  * insert ReadsCondition(cryptorchidism)
  * insert ReadsCondition(pituitary-lesion)
  * insert ReadsCondition(prostate-or-breast-cancer)
  * insert ReadsWish
  * selectionBehavior = #any
  * action[+]
    * id = "gonadotropin-hcg"
    * title = "hCG first, led by a specialist"
    * description = "Acts in place of LH on the testis. Watch haematocrit and breast changes."
    * insert Proposes(propose-hcg)
  * action[+]
    * id = "gonadotropin-choriogonadotropin-alfa"
    * title = "Choriogonadotropin alfa first, led by a specialist"
    * description = "Recombinant hCG, measured in micrograms and not in units."
    * insert Proposes(propose-choriogonadotropin-alfa)
  * action[+]
    * id = "gonadotropin-fsh-with-hcg"
    * title = "FSH beside hCG, led by a specialist"
    * description = "When sperm have not appeared after 3 to 6 months of hCG. Not without hCG."
    * insert OnlyWhen([[FSH Open]])
    * insert Proposes(propose-follitropin)
  * action[+]
    * id = "gonadotropin-menotropins-with-hcg"
    * title = "Menotropins beside hCG, led by a specialist"
    * description = "In place of FSH. Not to be confused with hCG."
    * insert OnlyWhen([[FSH Open]])
    * insert Proposes(propose-menotropins)
