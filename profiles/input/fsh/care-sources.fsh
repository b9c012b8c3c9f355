// Sources of drug knowledge beyond those of the plan.

RuleSet: Source-Enclomiphene-14-Days
* display = "Enclomiphene over 14 days, 52 men"
* citation = "Enclomiphene at three doses against testosterone gel and placebo, 52 men, 14 days. Read as the abstract."

RuleSet: Source-Kim-2016
* display = "Kim 2016"
* citation = "Kim et al. 2016. Enclomiphene against 1.62 % testosterone gel and placebo, 16 weeks. BJU Int 2016;117:677. Read in a news summary."

RuleSet: Source-Leder
* display = "Anastrozole in older men, PMID 15856361"
* citation = "Anastrozole daily or twice a week in older men with low testosterone, 12 weeks. PMID 15856361."
* url = "https://pubmed.ncbi.nlm.nih.gov/15856361/"

RuleSet: Source-hCG-NDC
* display = "NDC entry of hCG"
* citation = "United States National Drug Code directory, entry of a chorionic gonadotropin product: marketed under a biologics licence (BLA)."

RuleSet: Source-Testosterone-Label
* display = "Testosterone label 2025"
* citation = "United States product label of a testosterone product, 2025: labelled for hypogonadism, with warnings on venous thromboembolism and blood pressure."

RuleSet: Source-Gonadorelin-Page
* display = "Pages on gonadorelin"
* citation = "Tertiary pages on gonadorelin, some of them by sellers: products withdrawn, little evidence for injections. Weak."
