// The register of evidence: every source, how well it was seen, and what it found. The words are ours.

RuleSet: Registers(label, tag, source)
* relatedArtifact[+].type = #citation
* relatedArtifact[=].label = "{label}"
* relatedArtifact[=].extension[0].url = "https://fertilitycds.org/fhir/StructureDefinition/provenance-tag"
* relatedArtifact[=].extension[0] insert Tag-{tag}
* relatedArtifact[=] insert Source-{source}

RuleSet: Found(finding)
* relatedArtifact[=].extension[1].url = "https://fertilitycds.org/fhir/StructureDefinition/finding"
* relatedArtifact[=].extension[1].valueMarkdown = "{finding}"

Instance: evidence-sources
InstanceOf: Library
Usage: #definition
* insert KnowledgeMetadata(Library, evidence-sources)
* name = "EvidenceSources"
* title = "Register of evidence"
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection "Asset Collection"
* subjectCodeableConcept = $resource-types#Patient "Patient"
* description = """
  Every source that the rules and the drug monographs cite, with its key, its provenance tag and, where it gives numbers, what it found.

  The tag says how well the source was seen: V1 read itself, mostly as an abstract or label; V2 read second-hand, to be read in the original before it drives a rule; R recalled; E has no source. A source of tag V2 or R is no evidence record of its own yet.
  """
* purpose = """
  To let a reader check each claim, and to hold the audit of the article that this project began with. No entry of its reference list was taken over unchecked.

  **Its reference list**

  | entry | verdict | tag |
  |---|---|---|
  | Kaminetsky 2015, BJU Int 116(5):801, on enclomiphene | not found in three searches; Kaminetsky 2013, J Sex Med 10:1628 and Kim 2016, BJU Int 117:677 may be meant (recalled) | V1 for the absence, R-hi |
  | Helo 2015, J Sex Med 12(8):1761 | correct | V1 |
  | Chua 2023, Cureus 15(7) | the study exists; its authors are Thomas and others, Ramasamy last (recalled) | V1 for the study, R-hi |
  | Ramasamy 2014, Rev Urol 16:87 | not found | V1 for the absence |
  | Brito 2004 | about ruminants, no bearing on men | V1 |
  | Shoshany 2017, Transl Androl Urol 6:629, on a body mass index of 25 or more | wrong: the title is that of Shah 2021 (PMID 33850757); Shoshany 2017 is Fertil Steril 107:589 | V1 |
  | Raman and Schlegel 2002, J Urol | correct | V1 |
  | Kim 1997, Urol Clin North Am | not checked | none |
  | de Ronde and de Hon 2011 | the second author is de Jong (recalled) | R-hi |
  | Wiehle 2014, BJU Int 114:757, on obese men | mixed up: Wiehle 2014 is Fertil Steril 102:720-727, on keeping sperm counts | V1 |

  Not found means not in the material at hand after targeted searches, which is no proof that a paper does not exist.

  **What it says, and what the sources say**

  - *Clomiphene is a racemic mixture.* It is a mixture of two geometric isomers, 30 to 50 % zuclomiphene; they are no mirror images.
  - *Enclomiphene is clinically superior, with more pregnancies.* One retrospective series of 46 against 32 men, whose abstract gives no pregnancies; a larger one shows no difference in hormones (read second-hand); FDA and EMA did not approve it.
  - *Clomiphene does not change the motile count and hardly LH.* True of that one series; another saw testosterone from 256 to 630 ng/dL and concentration from 6 to 20 million/mL.
  - *Timed injections of gonadorelin restore natural pulses.* The evidence is for a pump in hypogonadotropic hypogonadism; single injections have no trial, and no product for people is marketed in the United States.
  - *Gonadorelin restarts an axis that testosterone has suppressed.* No trial while testosterone is present or LH is suppressed; no guideline names it.
  - *hCG does little to restore fertility.* It is the drug that guidelines name, and the one with data after testosterone.
  - *Anastrozole ensures the best ratio and a higher motile count.* The only randomised trial saw no change in semen; gains were in the subset with oligozoospermia; bone density fell; it is off-label.
  - *Secondary hypogonadism is a frequent cause of male infertility.* 15 % of 786 infertile men.
  - *Estradiol is best kept low.* Low estradiol harms bone; a lower bound is needed.
  - *After testosterone the testes are perfectly capable.* With treatment 70 % reached more than 5 million motile sperm within 12 months; it is not certain.
  - *Not mentioned:* prolactin and pituitary imaging, genetics, confirmed semen analyses, two morning samples, thrombosis, haematocrit, visual symptoms, off-label status. The protocols ask for each.
  """
* usage = "A register to read and to link to. It holds no logic."
* author.name = "fertility-cds project"
* copyright = "Copyright the fertility-cds project. Sources are cited and their findings told in our own words; no text of a source is reproduced."

// --- Guidelines, labels, regulators ----------------------------------------------------------------------------------
* insert Registers([[S-GC-TD]], V2, AUA-TD)
* insert Found([[Testosterone below 300 ng/dL on two early mornings with symptoms; then LH, and prolactin where LH is low or low-normal. Statements 1 to 9 read in a digest.]])
* insert Registers([[S-GC-MI, S-ASRM1]], V2, AUA-MI)
* insert Found([[Both partners together; one or more semen analyses; an expert when semen is abnormal. Statements 1 to 9 read in a digest.]])
* insert Registers([[S-AUA, S-DRO-LT]], V2, AUA-MI-Therapy)
* insert Found([[A SERM, aromatase inhibitor or hCG may be used in an infertile man with low testosterone (conditional, grade C); no testosterone alone where fertility is wanted. On the society's page only its notice was read, which bars its text from such tools: nothing of it is reproduced.]])
* insert Registers([[S-ASRM2]], V2, ASRM-Part-2)
* insert Found([[Varicocele: repair when palpable with infertility and abnormal semen, not in azoospermia, not when subclinical.]])
* insert Registers([[S-UT, S-MENA, S-RF]], V1, Amendment-Press)
* insert Found([[The 2024 amendment changed statements on azoospermia, karyotype and imaging; no change to medical therapy is announced.]])
* insert Registers([[S-EAUMI21]], V1, EAU-2021)
* insert Found([[Hormone stimulation in hypergonadotropic or eugonadal men not outside trials; antioxidants without enough evidence; screen for risks that can be changed.]])
* insert Registers([[S-EAU25, S-EAU-EM, S-EAU22, S-EAU-PK, S-NEB, S-SPR]], V2, EAU-SRH)
* insert Found([[Testosterone 12 nmol/L and 8 nmol/L, free testosterone 220 pmol/L, samples 07:00 to 11:00 fasting; haematocrit above 54 % rules testosterone out; azoospermia only after centrifugation.]])
* insert Registers([[S-ES18, S-ESREF, S-ESFIG]], V2, ES-2018)
* insert Found([[Testosterone 264 ng/dL with a certified assay, fasting, two mornings; free testosterone at 200 to 400 ng/dL; pituitary imaging below 150 ng/dL; haematocrit and PSA limits for testosterone.]])
* insert Registers([[S-PRL-ES]], R-hi, Prolactin-ES)
* insert Found([[Prolactin above 200 to 250 ng/mL points to a macroprolactinoma; dilution for the hook effect. Recalled.]])
* insert Registers([[S-CHH]], V1, CHH)
* insert Found([[Congenital hypogonadotropic hypogonadism: loss of smell in about 50 %, spontaneous recovery in 10 to 20 %.]])
* insert Registers([[S-ENDO]], V1, Endotext)
* insert Found([[Larger testes and higher inhibin B foretell an answer, undescended testes the opposite.]])
* insert Registers([[S-CLOM]], V1, Clomiphene-Label)
* insert Found([[Not with liver disease, organic intracranial lesion, or thyroid or adrenal disease out of control; stop with visual symptoms; 30 to 50 % zuclomiphene.]])
* insert Registers([[S-ANAS]], V1, Anastrozole-Label)
* insert Registers([[S-HCG-NDC]], V1, hCG-NDC)
* insert Registers([[S-AZM]], V1, Testosterone-Label)
* insert Registers([[S-EMA]], V1, EMA)
* insert Found([[4 studies, 588 patients: no benefit for symptoms shown; risk of venous thromboembolism.]])
* insert Registers([[S-CRL]], V1, CRL)
* insert Found([[Design of the phase III trials no longer adequate; questions on entry criteria, titration and the bioanalytical method. News report read.]])
* insert Registers([[S-OPSS]], V1, OPSS)
* insert Found([[Enclomiphene without approved use, development ended in 2021, WADA S4; clomiphene approved for women only.]])

// --- Diagnosis -------------------------------------------------------------------------------------------------------
* insert Registers([[S-VENT]], V1, Ventimiglia)
* insert Found([[786 infertile men: 80 % normal, 15 % secondary, 2 % primary (azoospermia odds ratio 24.5), 3 % compensated (5.3). LH limit 9.4 IU/L.]])
* insert Registers([[S-EMAS]], V1, EMAS)
* insert Found([[Testosterone 10.5 nmol/L and LH 9.4 IU/L part four groups; body mass index of 30 or more: relative risk ratio 8.74 for the secondary pattern.]])
* insert Registers([[S-VERM]], V1, Vermeulen)
* insert Found([[Constants of the equation for free testosterone, with a worked example.]])
* insert Registers([[S-PRL2]], V1, Macroprolactin)
* insert Found([[Recovery below 40 % taken as macroprolactin, which 13 % of those called so did not have; macroprolactin in 22.9 to 24.9 % of cohorts, with S-PRL3.]])
* insert Registers([[S-PRL3]], V1, Prolactin-Reference)
* insert Found([[Monomeric male interval on one platform 2.7 to 13.1 ng/mL.]])
* insert Registers([[S-PRL4]], V1, Shimon)
* insert Found([[13 men with normal imaging, mean prolactin 91 ng/mL (28 to 264): testosterone normal again on cabergoline.]])
* insert Registers([[S-PRL1, S-PRL-IRP]], V1, Prolactin-Standards)
* insert Found([[Standards are not interchangeable; 100 ng/mL stands beside 2,127 mIU/L in one of them.]])
* insert Registers([[S-SCH]], V2, Schoor)
* insert Found([[FSH above 7.6 IU/L or long axis of 4.6 cm or less in about 90 % of non-obstructive azoospermia.]])
* insert Registers([[S-OA2]], V1, Azoospermia-Cohort)
* insert Found([[471 men, FSH 8.9 IU/L and 39 mm: predictive value 97.0 % for non-obstructive, only 78.8 % for obstructive azoospermia.]])
* insert Registers([[S-YCM1]], V1, Ortac)
* insert Found([[3,023 men: Y-chromosome microdeletion in 6.8 % with azoospermia, 1.0 % up to 1 million/mL, 0.15 % from 1 to 5 million/mL.]])
* insert Registers([[S-YCM2]], V1, Rabinowitz)
* insert Found([[About 0.8 % from 1 to 5 million/mL; supports lowering the threshold from 5 to 1 million/mL.]])
* insert Registers([[S-ANA]], V1, Anawalt)
* insert Found([[Karyotype and counselling below 10 million/mL without known cause; at least two semen analyses.]])
* insert Registers([[S-KTE]], V1, Korean-Ratio)
* insert Found([[An aromatase inhibitor advised below a ratio of 0.2, in other units: a trap of units and another cut than 10.]])
* insert Registers([[S-DRO-BIO]], V2, Biotin-Digest)
* insert Registers([[S-DRO-AZ]], V2, Azoospermia-Digest)

// --- Semen and assisted reproduction ---------------------------------------------------------------------------------
* insert Registers([[S-WHO6]], V2, WHO6)
* insert Found([[3,589 fertile men: volume 1.4 mL, concentration 16 and total 39 million, motility 42 % and progressive 30 %, vitality 54 %, normal forms 4 %.]])
* insert Registers([[S-WHO5, S-EMB]], V1, WHO5)
* insert Found([[Volume 1.5 mL, concentration 15 and total 39 million, motility 40 % and progressive 32 %, vitality 58 %, normal forms 4 %.]])
* insert Registers([[S-SPERM]], V2, Semen-Timing)
* insert Found([[New sperm after 64 days (42 to 76); fever of 39 to 40 degrees disturbs up to about 79 days.]])
* insert Registers([[S-HAM]], V1, Hamilton)
* insert Found([[1,177 couples: the count by progressive motility before washing predicts natural pregnancy better than the WHO classes.]])
* insert Registers([[S-IUI1]], V1, IUI-Series-1)
* insert Found([[1,134 cycles: pregnancy 6.9 % above and 1.0 % below 10 million before washing; 1.4, 6.3 and 9.1 % at 0.1 to 1.9, 2 to 4.9 and 5 million or more after it.]])
* insert Registers([[S-IUI2]], V1, IUI-Series-2)
* insert Found([[1,154 cycles: no pregnancy below 2 million after washing, no difference above.]])
* insert Registers([[S-IUI3]], V2, IUI-Digest)
* insert Found([[Dutch practice: insemination in the natural cycle at 3 to 10 million.]])

// --- SERM ------------------------------------------------------------------------------------------------------------
* insert Registers([[E-HELO]], V1, Helo)
* insert Found([[Randomised, double-blind, n = 26, 12 weeks: testosterone 571 ng/dL on clomiphene and 408 on anastrozole (level or rise is not clear from the text); estradiol up and down; no change in semen in either arm.]])
* insert Registers([[E-THOMAS]], V1, Thomas)
* insert Found([[Retrospective, enclomiphene n = 46, clomiphene n = 32, 3 months or more: testosterone up in both; LH and FSH up on enclomiphene only; motile count up significantly on enclomiphene only; no pregnancies in the abstract.]])
* insert Registers([[E-ECCC]], V2, EC-CC)
* insert Found([[Retrospective, 72 and 861 men, up to 12 months: testosterone up by 210 ng/dL (181 to 240); no difference in testosterone (p = 0.52), estradiol (0.64), FSH (0.14) or LH. Against E-THOMAS on LH and FSH.]])
* insert Registers([[E-WIEHLE14]], V1, Wiehle)
* insert Found([[Randomised phase II against 1 % gel: testosterone, estradiol and LH up as on gel, FSH up, sperm counts kept. No numbers in the abstract.]])
* insert Registers([[E-ENC14]], V1, Enclomiphene-14-Days)
* insert Found([[52 men, 14 days: testosterone kept at 400 to 700 ng/dL; half-life about 10 hours.]])
* insert Registers([[E-KIM16]], V2, Kim-2016)
* insert Found([[44 on enclomiphene, 42 on gel, 41 on placebo, 16 weeks: testosterone normal on both; sperm kept on enclomiphene, marked fall on gel.]])
* insert Registers([[E-CC50]], V1, Clomiphene-Cohort)
* insert Found([[83 men, more than 90 days: testosterone 256 to 630 ng/dL; concentration 6 to 20 million/mL (n = 23, p below 0.016).]])
* insert Registers([[E-POLY]], V1, Polycythaemia)
* insert Found([[Polycythaemia 1.7 % on clomiphene, 11.2 % on testosterone; haematocrit up by 0.6 and 3.0 points.]])
* insert Registers([[S-PUIA]], V2, SERM-Meta)
* insert Found([[8 studies, positive, heterogeneity (I squared) 97 %.]])
* insert Registers([[S-FF]], V2, Forum-Comment)
* insert Found([[A paradoxical fall of sperm in 10 to 15 % on a SERM, told in a comment only: no evidence.]])

// --- Aromatase inhibitors --------------------------------------------------------------------------------------------
* insert Registers([[E-SHOSH, S-AUA17]], V1, Shoshany)
* insert Found([[86 men, retrospective: testosterone up and estradiol down in 95.3 %; concentration and motile count better in 18 of 21 with oligozoospermia; none in azoo-, crypto- or normozoospermia.]])
* insert Registers([[E-SHAH]], V1, Shah)
* insert Found([[30 men, body mass index of 25 or more, one arm: testosterone 270.6 to 480.4 (1 month), 460.7 (3) and 412.0 ng/dL (5). Semen and pregnancies are recalled only and not told.]])
* insert Registers([[E-RAMAN]], V1, Raman)
* insert Found([[140 men. Testolactone: ratio 5.3 to 12.4; in 12 men concentration 5.5 to 11.2 million/mL, motility 14.7 to 21.0 %. Anastrozole: ratio 7.2 to 18.1, not in Klinefelter syndrome.]])
* insert Registers([[E-YANG]], V1, Yang)
* insert Found([[105 men on anastrozole: the same gain with ratios below (62) and above 10 (43).]])
* insert Registers([[E-LETRO]], V1, Letrozole)
* insert Found([[Letrozole 15, anastrozole 14 men, 6 months, low ratio: both better, no untreated control.]])
* insert Registers([[E-BB]], V1, Bone)
* insert Found([[69 men of 60 or older, one year against placebo: testosterone 319 to 524 (3 months) and 474 ng/dL; estradiol 15 to 12 pg/mL; spine bone density down by 1.7 % against up by 0.8 % (p = 0.0014).]])
* insert Registers([[E-LEDER]], V1, Leder)
* insert Found([[12 weeks, daily or twice a week: bioavailable testosterone 99 to 207 and 115 to 178 ng/dL; estradiol 26 and 27 to 17 pg/mL.]])
* insert Registers([[S-DELG]], V1, AI-Meta)
* insert Found([[8 studies, most not randomised: positive; randomised trials asked for.]])

// --- Gonadotropins, GnRH, after testosterone -------------------------------------------------------------------------
* insert Registers([[E-KLI]], V1, HH-1994)
* insert Found([[Hypogonadotropic hypogonadism, gonadotropins or pump: sperm in 30 of 33 men, pregnancy in 15 of 18 couples.]])
* insert Registers([[E-PGP]], V2, Pump)
* insert Found([[28 men, not randomised: sperm in 90 % on the pump and 83 % on hCG with hMG (not significant), after 6 and 14 months.]])
* insert Registers([[E-LIU]], V1, Liu)
* insert Found([[1,549 healthy men after contraceptive trials: 20 million/mL after 3.4 months at the median (3.2 to 3.5); 67 % at 6, 90 % at 12, 96 % at 16, 100 % at 24 months. Older men faster. Not for hypogonadal men.]])
* insert Registers([[E-KOHN]], V1, Kohn)
* insert Found([[66 infertile men after testosterone on hCG with a SERM: above 5 million motile within 12 months in 46 (70 %); 64.8 % with azoospermia, 91.7 % with cryptozoospermia. Older men slower.]])
* insert Registers([[E-WENK]], V1, Wenker)
* insert Found([[49 men on hCG with another drug: 47 recovered (95.9 %), 4.6 months on average, first density 22.6 million/mL.]])
* insert Registers([[S-REBOOT]], V2, Reboot)
* insert Found([[77 men on hCG with FSH: 2.2 to 16.8 million/mL off and 2.2 to 12.3 on testosterone; about 74 % better, 4.7 months at the median.]])
* insert Registers([[S-HCGCC]], V2, hCG-Clomiphene)
* insert Found([[42 men with azoospermia: motile count 7.65 million on hCG and 13.5 with clomiphene, p = 0.35.]])
* insert Registers([[S-HSIEH]], V1, Hsieh)
* insert Found([[26 men on testosterone with hCG: none became azoospermic. Estradiol as printed in the abstract (2.2 and 3.7 pg/mL) is not plausible.]])
* insert Registers([[S-GON, S-GON-NG]], V2, Gonadorelin-Page)
* insert Registers([[S-UC]], V2, Reference-Page)
* insert Found([[hCG for 3 to 6 months before FSH; FSH alone starts no sperm production; gynaecomastia on hCG in up to a third.]])

// --- Units -----------------------------------------------------------------------------------------------------------
* insert Registers([[S-MW, S-OREATE, S-SI]], V2, Units-Pages)
* insert Found([[Molar mass of testosterone 288.42 g/mol and factors between units.]])

// --- No source -------------------------------------------------------------------------------------------------------
* insert Registers([[E]], E, Policy)
* insert Registers([[R]], R-hi, Recalled)
