// Sources: one RuleSet for each, inserted into a RelatedArtifact. Facts are told in our own words. No address is given
// where what was read stands on a page that is no lasting public record.

// --- Guidelines -------------------------------------------------------------------------------------------------
RuleSet: Source-AUA-TD
* display = "AUA Testosterone Deficiency 2018"
* citation = "American Urological Association. Evaluation and Management of Testosterone Deficiency, 2018. Read as a digest; paraphrased."
* url = "https://www.guidelinecentral.com/guideline/22047/"

RuleSet: Source-AUA-MI
* display = "AUA/ASRM Male Infertility 2024"
* citation = "American Urological Association and American Society for Reproductive Medicine. Diagnosis and Treatment of Infertility in Men, 2020, amended 2024. Read as a digest; paraphrased."
* url = "https://guidelinecentral.com/guideline/310017"

// The section on medical therapy was reached through other publications only; its statement numbers are not shown.
RuleSet: Source-AUA-MI-Therapy
* display = "AUA/ASRM Male Infertility, medical therapy"
* citation = "American Urological Association and American Society for Reproductive Medicine. Diagnosis and Treatment of Infertility in Men, 2020, amended 2024, medical therapy. Original text not read; paraphrased, statement numbers left out until checked."
* url = "https://www.auanet.org/guidelines-and-quality/guidelines/male-infertility"

RuleSet: Source-EAU-2021
* display = "EAU Male Infertility 2021"
* citation = "European Association of Urology. Guidelines on Male Sexual and Reproductive Health: 2021 Update on Male Infertility. Eur Urol 2021;80(5):603-620. PMID 34511305."
* url = "https://doi.org/10.1016/j.eururo.2021.08.014"

RuleSet: Source-EAU-SRH
* display = "EAU Sexual and Reproductive Health"
* citation = "European Association of Urology. Guidelines on Sexual and Reproductive Health. Original text not read; facts taken from digests and recall, as tagged."
* url = "https://uroweb.org/guidelines/sexual-and-reproductive-health"

RuleSet: Source-ES-2018
* display = "Endocrine Society 2018"
* citation = "Endocrine Society. Testosterone Therapy in Men With Hypogonadism: Clinical Practice Guideline. J Clin Endocrinol Metab 2018;103(5):1715-1744. PMID 29562364. Details read in study notes and digests."
* url = "https://doi.org/10.1210/jc.2018-00229"

RuleSet: Source-WHO6
* display = "WHO semen manual, 6th edition"
* citation = "World Health Organization. Laboratory manual for the examination and processing of human semen, 6th edition, 2021. Original text not read; limits taken from a digest."

RuleSet: Source-CHH
* display = "European consensus on CHH 2015"
* citation = "European consensus statement on congenital hypogonadotropic hypogonadism. Nat Rev Endocrinol 2015."
* url = "https://www.nature.com/articles/nrendo.2015.112"

// --- Diagnosis --------------------------------------------------------------------------------------------------
RuleSet: Source-Ventimiglia
* display = "Ventimiglia 2017"
* citation = "Ventimiglia et al. 2017. Primary, secondary and compensated hypogonadism in 786 infertile men. PMID 28409903."
* url = "https://pubmed.ncbi.nlm.nih.gov/28409903/"

RuleSet: Source-EMAS
* display = "EMAS, Tajar 2010"
* citation = "Tajar et al. 2010. Categories of hypogonadism in the European Male Ageing Study. PMID 20173018."
* url = "https://pubmed.ncbi.nlm.nih.gov/20173018/"

RuleSet: Source-Vermeulen
* display = "ISSAM free testosterone calculator"
* citation = "International Society for the Study of the Aging Male. Free and bioavailable testosterone calculator, after Vermeulen 1999."
* url = "https://issam.ch/freetesuit.html"

RuleSet: Source-Macroprolactin
* display = "Macroprolactin, Turk J Biochem"
* citation = "Screening for macroprolactin by polyethylene glycol precipitation, with its criterion criticised. Turkish Journal of Biochemistry, doi 10.1515/tjb-2018-0377."
* url = "https://doi.org/10.1515/tjb-2018-0377"

RuleSet: Source-Prolactin-Reference
* display = "Prolactin reference intervals 2021"
* citation = "Monomeric prolactin reference intervals and macroprolactin frequency. BMC Endocr Disord 2021, s12902-021-00861-z."
* url = "https://doi.org/10.1186/s12902-021-00861-z"

RuleSet: Source-Shimon
* display = "Shimon 2021"
* citation = "Shimon et al. 2021. Men with hyperprolactinaemia and normal pituitary MRI, n = 13. PMID 33566310."
* url = "https://pubmed.ncbi.nlm.nih.gov/33566310/"

RuleSet: Source-Schoor
* display = "Schoor 2001"
* citation = "Schoor et al. 2001. FSH 7.6 IU/L and testicular long axis 4.6 cm to tell the causes of azoospermia apart. Read through a secondary page."

RuleSet: Source-Azoospermia-Cohort
* display = "Azoospermia cohort, n = 471"
* citation = "Cohort of 471 azoospermic men: FSH 8.9 IU/L and 39 mm as best cuts, predictive value for obstruction only 78.8 %. PMID 36029050."
* url = "https://pubmed.ncbi.nlm.nih.gov/36029050/"

RuleSet: Source-Ortac
* display = "Ortac 2020"
* citation = "Ortac et al. 2020. Yield of Y-chromosome microdeletion testing by sperm concentration, n = 3,023. PMID 33031841."
* url = "https://pubmed.ncbi.nlm.nih.gov/33031841/"

RuleSet: Source-Anawalt
* display = "Anawalt 2013"
* citation = "Anawalt 2013. Approach to male infertility and induction of spermatogenesis. J Clin Endocrinol Metab. PMC3763976."
* url = "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3763976/"

RuleSet: Source-Semen-Timing
* display = "Notes on semen timing"
* citation = "Research notes on sperm production time (64 days, range 42 to 76), fever and abstinence. Read second-hand."

// --- Treatment ----------------------------------------------------------------------------------------------------
RuleSet: Source-Helo
* display = "Helo 2015"
* citation = "Helo et al. 2015. Randomised, double-blind comparison of clomiphene and anastrozole in hypogonadal infertile men, n = 26. J Sex Med 2015;12(8):1761-1769."
* url = "https://doi.org/10.1111/jsm.12944"

RuleSet: Source-Thomas
* display = "Thomas 2023"
* citation = "Thomas et al. 2023. Enclomiphene (n = 46) and clomiphene (n = 32), retrospective. Cureus 2023;15(7)."

RuleSet: Source-EC-CC
* display = "Enclomiphene and clomiphene, larger series"
* citation = "Retrospective series of enclomiphene (n = 72) and clomiphene (n = 861). Read as a reposted abstract."

RuleSet: Source-Wiehle
* display = "Wiehle 2014"
* citation = "Wiehle et al. 2014. Enclomiphene against topical testosterone, randomised phase II, NCT01270841. Fertil Steril 2014;102:720-727. PMID 25044085."
* url = "https://pubmed.ncbi.nlm.nih.gov/25044085/"

RuleSet: Source-Clomiphene-Cohort
* display = "Clomiphene cohort, n = 83"
* citation = "Cohort of 83 men on clomiphene for more than 90 days. Syst Biol Reprod Med, doi 10.1080/19396368.2020.1822457."
* url = "https://doi.org/10.1080/19396368.2020.1822457"

RuleSet: Source-SERM-Meta
* display = "Meta-analysis of SERM, 8 studies"
* citation = "Meta-analysis of SERM in male infertility, 8 studies, heterogeneity (I squared) 97 %. Cureus e25093. Read as a copy."

RuleSet: Source-Clomiphene-Label
* display = "Clomiphene label"
* citation = "Clomiphene citrate tablets, United States product label."
* url = "https://medlibrary.org/lib/rx/meds/clomiphene-citrate-5/page/2/"

RuleSet: Source-OPSS
* display = "OPSS on clomiphene and enclomiphene"
* citation = "Operation Supplement Safety, United States Department of Defense. Clomiphene and enclomiphene: drugs, not dietary supplements."
* url = "https://www.opss.org/article/clomiphene-and-enclomiphene-drugs-not-dietary-supplements"

RuleSet: Source-EMA
* display = "EMA on EnCyzix (enclomifene)"
* citation = "European Medicines Agency. EnCyzix (enclomifene): negative opinion of 25 January 2018."
* url = "https://www.ema.europa.eu/en/medicines/human/EPAR/encyzix"

RuleSet: Source-CRL
* display = "FDA letter on enclomiphene 2015"
* citation = "Complete Response Letter of the Food and Drug Administration on enclomiphene, December 2015, as reported in the news."

RuleSet: Source-Polycythaemia
* display = "Polycythaemia on clomiphene and testosterone"
* citation = "Polycythaemia on clomiphene (1.7 %) and on testosterone (11.2 %). PMID 27984109."
* url = "https://pubmed.ncbi.nlm.nih.gov/27984109/"

RuleSet: Source-Shoshany
* display = "Shoshany 2017"
* citation = "Shoshany et al. 2017. Anastrozole in 86 men, retrospective. Fertil Steril 2017;107:589."
* url = "https://www.fertstertdialog.com/posts/13461-22959"

RuleSet: Source-Shah
* display = "Shah 2021"
* citation = "Shah et al. 2021. Anastrozole in 30 men with body mass index of 25 or more, retrospective, single arm. Transl Androl Urol 2021. PMID 33850757."
* url = "https://pubmed.ncbi.nlm.nih.gov/33850757/"

RuleSet: Source-Raman
* display = "Raman and Schlegel 2002"
* citation = "Raman and Schlegel 2002. Aromatase inhibitors for male infertility, n = 140. J Urol 2002."

RuleSet: Source-Yang
* display = "Yang 2022"
* citation = "Yang et al. 2022. Anastrozole in 105 men, with ratios below and above 10. Transl Androl Urol 2022."
* url = "https://tau.amegroups.org/article/view/100520"

RuleSet: Source-Letrozole
* display = "Letrozole and anastrozole 2012"
* citation = "Letrozole (n = 15) and anastrozole (n = 14) in infertile men with a low ratio. PMID 22579129."
* url = "https://pubmed.ncbi.nlm.nih.gov/22579129/"

RuleSet: Source-AI-Meta
* display = "Meta-analysis of aromatase inhibitors"
* citation = "Meta-analysis of aromatase inhibitors in male infertility, 8 studies, most not randomised. PMC7406101."
* url = "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7406101/"

RuleSet: Source-Bone
* display = "Anastrozole and bone, PMID 19820017"
* citation = "Anastrozole against placebo for one year in 69 men of 60 or older: spine bone density fell. PMID 19820017."
* url = "https://pubmed.ncbi.nlm.nih.gov/19820017/"

RuleSet: Source-Anastrozole-Label
* display = "Anastrozole label"
* citation = "Anastrozole tablets, United States product label: postmenopausal breast cancer only."

RuleSet: Source-HH-1994
* display = "Eur J Endocrinol 1994"
* citation = "Gonadotropins or pulsatile GnRH in men with hypogonadotropic hypogonadism: sperm in 30 of 33, pregnancy in 15 of 18. Eur J Endocrinol 1994. PMID 7921222."
* url = "https://pubmed.ncbi.nlm.nih.gov/7921222/"

RuleSet: Source-Pump
* display = "Zhang 2019"
* citation = "Zhang 2019. Pulsatile GnRH by pump and hCG with hMG in 28 men, not randomised. Read as a reposted abstract."

RuleSet: Source-Liu
* display = "Liu 2006"
* citation = "Liu et al. 2006. Recovery of sperm output after hormonal male contraception, 1,549 healthy men. PMID 16650651."
* url = "https://pubmed.ncbi.nlm.nih.gov/16650651/"

RuleSet: Source-Kohn
* display = "Kohn 2017"
* citation = "Kohn et al. 2017. Recovery of sperm in 66 infertile men after testosterone, on hCG and a SERM. PMID 27855957."
* url = "https://pubmed.ncbi.nlm.nih.gov/27855957/"

RuleSet: Source-Wenker
* display = "Wenker 2015"
* citation = "Wenker et al. 2015. hCG-based combination therapy for recovery of spermatogenesis after testosterone use, 49 men, retrospective. J Sex Med 2015."
* url = "https://miami.pure.elsevier.com/en/publications/the-use-of-hcg-based-combination-therapy-for-recovery-of-spermato"

RuleSet: Source-Reboot
* display = "Stocks and Lipshultz"
* citation = "Stocks, Lipshultz et al. hCG with FSH after testosterone, 77 men, retrospective. Read as a reposted abstract."

RuleSet: Source-Hsieh
* display = "Hsieh 2013"
* citation = "Hsieh et al. 2013. hCG beside testosterone, 26 men, uncontrolled. Read as the abstract."

RuleSet: Source-hCG-Clomiphene
* display = "hCG with or without clomiphene, n = 42"
* citation = "hCG alone and hCG with clomiphene in 42 men with azoospermia after testosterone: motile count 7.65 and 13.5 million, p = 0.35. Read as a reposted abstract."

RuleSet: Source-Reference-Page
* display = "Urology reference page"
* citation = "Reference page on medical management of male infertility: order of hCG and FSH, breast changes on hCG. Tertiary source."

RuleSet: Source-Azoospermia-Digest
* display = "Digest on azoospermia"
* citation = "Digest on the evaluation of azoospermia: maturation arrest with normal FSH and testes. Weak: written by machine, original not read."

// --- Genetics, insemination and others ----------------------------------------------------------------------
RuleSet: Source-Hamilton
* display = "Hamilton 2015"
* citation = "Hamilton et al. 2015. Total motile sperm count before washing, by progressive motility, and spontaneous pregnancy in 1,177 couples. PMID 25788568."
* url = "https://pubmed.ncbi.nlm.nih.gov/25788568/"

RuleSet: Source-IUI-Series-1
* display = "Insemination, 1,134 cycles"
* citation = "Series of 1,134 cycles of insemination: pregnancy by motile count before and after washing. Read as a conference abstract."

RuleSet: Source-IUI-Series-2
* display = "Insemination, 1,154 cycles"
* citation = "Gordon et al. 1,154 cycles of insemination: no pregnancy below 2 million motile sperm after washing, no difference above it. Read as an abstract."

RuleSet: Source-IUI-Digest
* display = "Digest on insemination"
* citation = "Digest on thresholds for insemination, with Dutch practice. Weak: written by machine, original not read."

RuleSet: Source-Rabinowitz
* display = "Rabinowitz 2021"
* citation = "Rabinowitz 2021. Review of Y-chromosome microdeletions: about 0.8 % between 1 and 5 million/mL, low chance of sperm with AZFa or AZFb deletions. Appl Clin Genet 2021;14:51."

RuleSet: Source-Amendment-Press
* display = "Press on the AUA/ASRM amendment 2024"
* citation = "Press releases on the amendment of August 2024: statements on karyotype, azoospermia and imaging changed; a WHO reference table updated. The amended text was not read."

RuleSet: Source-ASRM-Part-2
* display = "AUA/ASRM Male Infertility 2020, part II"
* citation = "American Urological Association and American Society for Reproductive Medicine. Diagnosis and Treatment of Infertility in Men, part II, 2020. Opening only; paraphrased."

RuleSet: Source-Prolactin-ES
* display = "Endocrine Society 2011, prolactin"
* citation = "Melmed et al. 2011. Diagnosis and treatment of hyperprolactinaemia, Endocrine Society guideline. Page found, its numbers not reached: recalled."

RuleSet: Source-Biotin-Digest
* display = "Digest on biotin"
* citation = "Digest on biotin before hormone tests: stop at least 72 hours before. Weak: written by machine, original not read."

RuleSet: Source-Endotext
* display = "Endotext"
* citation = "Endotext chapter, text of 2013, NBK279078: what foretells the answer to gonadotropins in hypogonadotropic hypogonadism."
* url = "https://www.ncbi.nlm.nih.gov/books/NBK279078/"

RuleSet: Source-WHO5
* display = "WHO semen manual, 5th edition"
* citation = "Cooper et al. 2010. World Health Organization reference values for human semen characteristics, 5th edition. Read as the abstract."

RuleSet: Source-Testosterone-Label
* display = "Testosterone label 2025"
* citation = "United States product label of a testosterone product, 2025: labelled for hypogonadism, with warnings on venous thromboembolism and blood pressure."

RuleSet: Source-Enclomiphene-14-Days
* display = "Enclomiphene over 14 days, 52 men"
* citation = "Enclomiphene at three doses against testosterone gel and placebo, 52 men, 14 days. Read as the abstract."

RuleSet: Source-Gonadorelin-Page
* display = "Pages on gonadorelin"
* citation = "Tertiary pages on gonadorelin, some of them by sellers: products withdrawn, little evidence for injections. Weak."

RuleSet: Source-Prolactin-Standards
* display = "Standards of prolactin"
* citation = "Pages on prolactin in ng/mL and mIU/L by standard: Biochemia Medica 2021;31(1), 010707, and J Endocrinol 80(1):19. Read as abstracts."

RuleSet: Source-Korean-Ratio
* display = "Korean series on the ratio, 2004"
* citation = "Korean series of 2004 on the ratio of testosterone to estradiol, in other units. Read as an abstract."

RuleSet: Source-Forum-Comment
* display = "Comment in a forum"
* citation = "Comment in a forum of a journal. No evidence."

RuleSet: Source-Units-Pages
* display = "Pages on units"
* citation = "Tertiary pages and a table of a journal on units of testosterone and albumin."

// --- No source -------------------------------------------------------------------------------------------------------
RuleSet: Source-Policy
* display = "Project policy"
* citation = "Choice of the fertility-cds project without a source; engineering default, needs the clinical owner's approval."

RuleSet: Source-Recalled
* display = "Recalled, source not read"
* citation = "Known from memory; the source was not read and has to be found before the rule is relied on."
