// Gonadorelin in pulses by pump, and why not as single injections.

Instance: pulsatile-gnrh-therapy
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(pulsatile-gnrh-therapy)
* name = "PulsatileGnrhTherapy"
* title = "Pulsatile GnRH by pump"
* description = "When pulsatile GnRH by pump may be considered, and why single injections of gonadorelin are not supported."
* purpose = "To keep apart what was studied, pulses by pump in hypogonadotropic hypogonadism, from what is sold, single injections."
* usage = """
  At a centre with pumps only. No product for people is marketed in the United States.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.
  """
* insert Cites(EAU-SRH)
* insert Cites(AUA-MI-Therapy)
* insert Cites(HH-1994)
* insert Cites(Pump)
* insert Cites(Gonadorelin-Page)

* action[+]
  * insert Action(gonadotropin-pulsatile-gnrh, gonadotropin-specialist, [[Gonadotropin treatment with a specialist]], routine, [[Pulsatile GnRH]])
  * insert Transparency([[Testosterone, LH, FSH and prolactin; signs of a congenital form; a pituitary lesion, hypopituitarism, haematocrit above 54 % or an open question of PSA or prostate speaks against it.]], [[Combined pituitary disease, where the pituitary cannot answer.]], [[Allergies are read by codes of RxNorm and ATC alone. Whether a pump, a product or a centre can be reached is not known. That guidelines name it is recalled.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(hormone-staleness)
  * insert SaidBy(EAU)
  * insert Strength([[Strong (EAU, recalled)]])
  * title = "Consider pulsatile GnRH, by pump only, at a specialist centre"
  * reason.text = "Hypothalamic hypogonadism with a pituitary that can answer"
  * description = """
    The hypothalamus does not drive a pituitary that can answer. Small pulses of GnRH from a pump stand in for it. Guidelines name it for hypothalamic forms of hypogonadotropic hypogonadism (recalled).

    **Options**
    - A centre that runs GnRH pumps, where there is one.
    - hCG with FSH, see there: sperm in 83 % against 90 % on the pump, which is no significant difference, after 14 against 6 months (n = 28, not randomised, read second-hand).

    **Why not as single injections:** gonadorelin lasts for minutes, and given steadily GnRH stops LH and FSH. No trial supports injections a few times a week, nor gonadorelin while testosterone is taken or has suppressed LH, and no guideline names it for that.

    **Limits:** no product for people is marketed in the United States: the diagnostic and the pump product were withdrawn for commercial reasons (read second-hand). It is on the WADA list (S2). Gonadorelin is neither a GnRH agonist nor an antagonist: those switch the axis off.

    **What would change this:** a pituitary lesion or lost pituitary function, or a hormone axis that recovers.
    """
  * insert Proposes(propose-gonadorelin-pump)
  * insert Evidence(EAU-4, R-hi, EAU-SRH)
  * insert Evidence(AA-HH, R-hi, AUA-MI-Therapy)
  * insert Evidence(E-KLI, V1, HH-1994)
  * insert Evidence(E-PGP, V2, Pump)
  * insert Evidence([[Section 3.10, gonadorelin]], V2, Gonadorelin-Page)
  * insert Evidence([[Section 4.3, gonadorelin]], V1, HH-1994)
  * insert Evidence([[Section 3.9, confusions]], R-hi, Recalled)
  * insert ReadsAxis
  * insert ReadsResult(prolactin)
  * insert ReadsCondition(chh-sign)
  * insert ReadsCondition(pituitary-lesion)
  * insert ReadsCondition(hypopituitarism)
  * insert ReadsDrug(gonadorelin)
  * insert ReadsWish
