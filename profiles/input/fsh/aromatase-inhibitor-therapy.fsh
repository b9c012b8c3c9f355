// Anastrozole and letrozole, as a specialist option.

Instance: aromatase-inhibitor-therapy
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(aromatase-inhibitor-therapy)
* name = "AromataseInhibitorTherapy"
* title = "Aromatase inhibitors"
* description = "When an aromatase inhibitor may be considered as a specialist option, with the ratio of testosterone to estradiol and its limits."
* purpose = "To show that the only randomised trial saw no change in semen, that the ratio is contested, and that estradiol must not be driven low."
* usage = """
  Off-label in men and for specialist review only.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.
  """
* insert Cites(AUA-MI-Therapy)
* insert Cites(Helo)
* insert Cites(Shoshany)
* insert Cites(Shah)
* insert Cites(Raman)
* insert Cites(Yang)
* insert Cites(Letrozole)
* insert Cites(AI-Meta)
* insert Cites(Bone)
* insert Cites(Anastrozole-Label)

* action[+]
  * insert Action(consider-aromatase-inhibitor, consider-aromatase-inhibitor, [[Aromatase inhibitor as a specialist option]], routine, [[Consider Aromatase Inhibitor]])
  * insert Transparency([[Two qualifying testosterone samples with LH, and estradiol of the same draw, on no drug and in no acute illness; osteoporosis, cancer, thrombosis, Klinefelter syndrome, haematocrit above 54 % and an open question of PSA or prostate speak against it.]], [[Estradiol by an ordinary immunoassay, and a result that is only a bound.]], [[Allergies are read by codes of RxNorm and ATC alone. The ratio is contested as a guide. Offering the class only with low testosterone and a low ratio is an engineering default.]])
  * insert RestsOn(low-testosterone)
  * insert RestsOn(high-lh)
  * insert RestsOn(low-testosterone-estradiol-ratio)
  * insert RestsOn(low-estradiol-limit)
  * insert RestsOn(severe-testosterone-deficiency)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(prolactin-default-upper-limit)
  * insert RestsOn(hormone-staleness)
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

    **What would change this:** a ratio of 10 or more in a repeated draw, or osteoporosis or very low estradiol being recorded.
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
