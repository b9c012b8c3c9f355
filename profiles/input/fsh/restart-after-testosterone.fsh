// Testosterone or anabolic steroids and a wish for children: stop, restart, look again.

Instance: restart-after-testosterone
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(restart-after-testosterone)
* name = "RestartAfterTestosterone"
* title = "Restart after testosterone or anabolic steroids"
* description = "Stopping testosterone or anabolic steroids in a man who wants children, restarting the suppressed axis with a specialist, and when to look again."
* purpose = "To name testosterone as a cause of poor sperm production, and to show the ways back with their evidence and without promises."
* usage = """
  Applies when children are wanted. Recovery is told with the population of each study, because men of contraceptive trials are no measure for hypogonadal men or steroid users.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.
  """
* insert Cites(AUA-MI-Therapy)
* insert Cites(EAU-SRH)
* insert Cites(ES-2018)
* insert Cites(Hsieh)
* insert Cites(Liu)
* insert Cites(Kohn)
* insert Cites(Wenker)
* insert Cites(Reboot)
* insert Cites(hCG-Clomiphene)
* insert Cites(HH-1994)
* insert Cites(Semen-Timing)

* action[+]
  * insert Action(stop-exogenous-testosterone, stop-exogenous-testosterone, [[Stop testosterone or anabolic steroids]], urgent, [[Stop Exogenous Testosterone]])
  * insert Transparency([[Testosterone or an anabolic steroid being taken, or given and not washed out yet, and the wish for children. LH, FSH, testosterone and semen are shown with it and do not decide.]], [[A man whose testosterone treats a disease of the pituitary or testis, and one who uses steroids without prescription: stopping needs a plan.]], [[Sees only what is recorded: undeclared use is missed, and a drug that ended without a note is still read as taken, an injection or an implant until it is washed out (E).]])
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

    What was injected or implanted counts as taken until it is washed out, unless a stopped order or a statement says that it is over (engineering default, needs the clinical owner's approval).

    **What would change this:** a record that the drug has ended, or that children are not wanted.
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
  * insert Transparency([[Testosterone or anabolic steroids now or in the look-back period, or that suspicion, with LH and FSH; haematocrit, SHBG and semen are shown with it.]], [[Known hypogonadism before testosterone, pituitary disease, and men whose drug history is not certain.]], [[No randomised trial compares the options. Allergies are read by codes of RxNorm and ATC alone. The look-back period and the limit for suppressed LH and FSH are engineering defaults.]])
  * insert RestsOn(exogenous-androgen-lookback)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(hormone-staleness)
  * title = "Consider a specialist-led restart of the suppressed axis"
  * reason.text = "LH and FSH are suppressed, by testosterone or anabolic steroids or with that suspicion"
  * description = """
    Testosterone or an anabolic steroid explains, or may explain, why LH and FSH are suppressed. Few or no sperm in this state say little about the testes themselves: this is neither a normal axis nor proof of testicular failure. If the use is only suspected, take the drug history first.

    **Options, with a specialist in male reproduction**
    - Wait for recovery without drugs.
    - hCG, alone or with FSH.
    - A SERM, alone or beside hCG.

    An option that a block on this page names is not to be used, nor any drug before urology has looked where PSA or the prostate asks for it. hCG and FSH wait where the pituitary is asked about, a SERM also where prolactin was measured and cannot be judged. Where there is sperm in the ejaculate, consider banking it; with azoospermia there is nothing to bank. Recheck hormones and semen at about 3 months.

    **Time course and its limits**
    - Healthy men after contraceptive trials (n = 1,549): 20 million/mL after 3.4 months at the median; 67 % at 6, 90 % at 12, 96 % at 16, 100 % at 24 months. These men had a normal axis before, so do not quote it to hypogonadal men or steroid users.
    - Infertile men after testosterone, on hCG and a SERM (n = 66): 70 % above 5 million motile sperm within 12 months (64.8 % of those with azoospermia, 91.7 % with cryptozoospermia).
    - hCG with other drugs (n = 49, retrospective): 47 of 49, 4.6 months on average.
    - hCG with FSH (n = 77, read second-hand): about 74 % improved, 4.7 months at the median.
    - hCG with or without clomiphene (n = 42, read second-hand): no significant difference.

    None of these is a randomised trial. The studies disagree whether older age slows recovery. Gonadorelin works as small pulses from a pump in hypogonadotropic hypogonadism; for injections, or while testosterone is present, no trial was found, and no guideline names it. Options and order: engineering default, needs the clinical owner's approval; so are the limit of 1.0 IU/L and the 12 months for which past use explains suppression.

    **What would change this:** LH and FSH that have come back, or a drug history that shows no androgen within the last 12 months.
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
  * insert ReadsResult(prolactin)
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
    * insert OnlyWhen([[Restart With FSH]])
    * insert Proposes(propose-follitropin)
  * action[+]
    * id = "restart-clomiphene"
    * title = "Clomiphene, alone or beside hCG, led by a specialist (off-label in men)"
    * description = "Used beside hCG in the series cited; no trial compares it with waiting. Not where a SERM is blocked."
    * insert OnlyWhen([[Restart With SERM]])
    * insert Proposes(propose-clomiphene)

* action[+]
  * insert Action(block-testosterone, block-testosterone, [[No testosterone]], routine, [[Block Testosterone]])
  * insert Transparency([[The wish for children, or an active problem of male infertility that stands for it.]], [[A man whose wish for children lies far in the future: the guidelines differ on how long soon is.]], [[Read second-hand. Does not see whether sperm are banked.]])
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

    **What would change this:** a record that children are not wanted.
    """
  * insert Proposes(counsel-testosterone-and-fertility)
  * insert Evidence(AA-T, V2, AUA-MI-Therapy)
  * insert Evidence(EAU-6, V2, EAU-SRH)
  * insert Evidence([[Section 3.3]], V2, ES-2018)
  * insert ReadsWish
  * insert ReadsDrug(exogenous-testosterone)

* action[+]
  * insert Action(recheck-after-testosterone, collect, [[Information needed]], routine, [[Recheck After Testosterone]])
  * insert Transparency([[Testosterone or anabolic steroids now or in the look-back period, with LH, FSH and semen.]], [[Long-acting testosterone, which stays for months.]], [[The interval of 3 months is an engineering default.]])
  * insert RestsOn(exogenous-androgen-lookback)
  * insert RestsOn(suppressed-gonadotropin-limit)
  * insert RestsOn(semen-response-time)
  * title = "Consider rechecking hormones and semen 3 months after testosterone is stopped"
  * reason.text = "The axis is suppressed by testosterone or anabolic steroids"
  * description = """
    New sperm need about 64 days to be made and to arrive, so semen cannot answer earlier than about 3 months after testosterone was stopped. Nothing changes in today's answer; this is the next look.

    **Options**
    - Semen analysis, morning testosterone, LH and FSH at 3 months, then every 3 months until they are stable.
    - If LH and FSH have not returned: a specialist, if one is not involved yet.

    **Limits:** after long-acting undecanoate or implants the drug itself stays for months. The interval: engineering default, needs the clinical owner's approval.

    **What would change this:** a semen analysis and hormones about 3 months after the last androgen.
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
