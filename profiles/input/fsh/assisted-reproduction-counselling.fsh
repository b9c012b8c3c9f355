// IUI, IVF or ICSI by the motile sperm count, with the disagreement between sources.

Instance: assisted-reproduction-counselling
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(assisted-reproduction-counselling)
* name = "AssistedReproductionCounselling"
* title = "Counselling on assisted reproduction"
* description = "IUI, IVF or ICSI by the motile sperm count before washing, with the disagreement between sources shown."
* purpose = "To start the talk about assisted reproduction in time, without one threshold posing as agreed."
* usage = """
  Both partners are assessed together. Findings of the partner are not read.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.
  """
* insert Cites(IUI-Series-1)
* insert Cites(IUI-Series-2)
* insert Cites(IUI-Digest)
* insert Cites(Hamilton)
* insert Cites(AUA-MI-Therapy)
* insert Cites(AUA-MI)
* insert Cites(EAU-SRH)
* insert Cites(EAU-2021)

* action[+]
  * insert Action(art-counsel, art-counsel, [[Counselling on assisted reproduction]], routine, [[ART Counsel]])
  * insert Transparency([[Semen analyses that still count, with volume, concentration and the kind of motility, and the axis status.]], [[One sample only, fever within 3 months, and counts by total motility held against bands by progressive motility.]], [[Female age and findings, duration of infertility and cost are not seen. The bands conflict between sources.]])
  * insert RestsOn(iui-motile-count)
  * insert RestsOn(natural-iui-motile-count)
  * insert RestsOn(icsi-motile-count)
  * insert RestsOn(no-gain-period)
  * insert RestsOn(semen-staleness)
  * insert SaidBy(AUA)
  * insert Strength([[Expert Opinion (AUA/ASRM, recalled)]])
  * title = "Consider counselling on assisted reproduction, by the motile sperm count"
  * reason.text = "A motile count of 10 million or less, or no gain in semen on treatment, in a man who wants children"
  * description = """
    The motile sperm count is low, or semen has not improved. Volume times concentration times motility gives the count, before washing.

    **How the bands are usually read (before washing)**
    - Above 10 million: insemination (IUI) is reasonable. Below it, pregnancy followed 1.0 % of cycles against 6.9 % (1,134 cycles).
    - 3 to 10 million: IUI in the natural cycle, by Dutch practice (read second-hand).
    - 1 to 3 million: IVF; below 1 million: ICSI (Dutch guideline, recalled, source not read).

    **Sources disagree:** thresholds of 1, 2, 5 and 10 million are all in print, and there is no consensus. Counts after washing are another measure: below 2 million there was no pregnancy, and no difference above it (1,154 cycles); in the other series 0.1 to 1.9, 2 to 4.9 and 5 million or more gave 1.4, 6.3 and 9.1 %.

    **Which motility:** the count by progressive motility predicted natural pregnancy better than the WHO classes (1,177 couples); others use total motility. Counts of different kinds are never compared here.

    **Options**
    - The option below that fits the band, with a clinic that assesses both partners.
    - Idiopathic infertility: AUA/ASRM: FSH may be considered (conditional, grade B, recalled); EAU: may be offered with FSH in the normal range (weak, recalled). A SERM helps little compared with assisted reproduction. EAU: no hormone stimulation outside trials with a normal axis.

    **Limits:** AUA/ASRM call IUI less successful with a repeatedly low count (expert opinion, recalled). Female age and findings decide as much and are not seen here. Which band opens which option: engineering default, needs the clinical owner's approval.

    **What would change this:** a further semen analysis in another band, or findings of the partner.
    """
  * insert Evidence([[Section 2.3, bands]], V1, IUI-Series-1)
  * insert Evidence([[Section 2.3, after washing]], V1, IUI-Series-2)
  * insert Evidence([[Section 2.3, Dutch practice]], V2, IUI-Digest)
  * insert Evidence([[Section 2.3, IVF and ICSI]], R-med, Recalled)
  * insert Evidence([[Section 2.3, motility]], V1, Hamilton)
  * insert Evidence(AA-IUI, R-hi, AUA-MI-Therapy)
  * insert Evidence(AA-1, V2, AUA-MI)
  * insert Evidence(AA-IDIO-FSH, R-hi, AUA-MI-Therapy)
  * insert Evidence(EAU-5, R-med, EAU-SRH)
  * insert Evidence(AA-IDIO-SERM, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-1, V1, EAU-2021)
  * insert Evidence([[ART Counsel, options]], E, Policy)
  * insert ReadsResult(semen-analysis)
  * insert ReadsResult(fsh)
  * insert ReadsWish
  * selectionBehavior = #any
  * action[+]
    * id = "art-iui"
    * title = "Insemination (IUI)"
    * description = "Usually above 10 million motile sperm before washing with stimulation; 3 to 10 million in the natural cycle by Dutch practice. Sources disagree."
    * insert OnlyWhen([[ART IUI]])
    * insert Proposes(counsel-iui)
  * action[+]
    * id = "art-ivf"
    * title = "In vitro fertilisation (IVF)"
    * description = "By the Dutch band of 1 to 3 million motile sperm (recalled)."
    * insert OnlyWhen([[ART IVF]])
    * insert Proposes(counsel-ivf)
  * action[+]
    * id = "art-icsi"
    * title = "Sperm injection (ICSI)"
    * description = "By the Dutch band below 1 million motile sperm (recalled), or with retrieved sperm."
    * insert OnlyWhen([[ART ICSI]])
    * insert Proposes(counsel-icsi)
