// Sources of drug knowledge beyond those of the plan.

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
