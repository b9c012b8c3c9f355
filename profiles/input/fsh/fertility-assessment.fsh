// The strategy: it names the protocols, one after the other. The server puts their actions together and sorts them by
// priority; within one priority the order here and in each protocol stands.

Instance: fertility-assessment
InstanceOf: PlanDefinition
Usage: #definition
* insert Protocol(fertility-assessment)
* name = "FertilityAssessment"
* title = "Male fertility assessment"
* description = "Where the hypothalamic-pituitary-gonadal axis of a man who wants children stands, and which step of a fertility protocol may come next, with the reason, the evidence and its limits."
* purpose = "To put the thresholds and positions of the AUA, EAU and Endocrine Society side by side, to ask for the data that would change the answer, to stop what harms, and to say where the evidence is weaker than believed."
* usage = """
  Proposals for a clinician, never orders: no action states a dose, and drafts carry the intent *proposal*.

  **Not clinically approved yet.** There is no approval date, because the clinical owner has not signed off the rules. Rules tagged E or R, and those read second-hand (V2), need that decision before they are relied on.

  The guideline in force (AUA, EAU or ES) is chosen with the request. Each action names a protocol; the actions of the protocols apply by the expressions of Library FertilityAssessment. Each citation carries a provenance tag. Library evidence-sources lists every source and what it found.
  """
* relatedArtifact[+].type = #documentation
* relatedArtifact[=].display = "Every source, with its provenance tag and what it found"
* relatedArtifact[=].resource = "https://fertilitycds.org/fhir/Library/evidence-sources"

* action[+]
  * id = "therapy-monitoring"
  * title = "Monitoring of hormone treatment"
  * description = "Stop rules, going on and steps up or down while a SERM, aromatase inhibitor, gonadotropin or testosterone is taken."
  * definitionCanonical = "https://fertilitycds.org/fhir/PlanDefinition/therapy-monitoring"

* action[+]
  * id = "restart-after-testosterone"
  * title = "Restart after testosterone or anabolic steroids"
  * description = "Stopping testosterone or anabolic steroids in a man who wants children, restarting the suppressed axis with a specialist, and when to look again."
  * definitionCanonical = "https://fertilitycds.org/fhir/PlanDefinition/restart-after-testosterone"

* action[+]
  * id = "fertility-evaluation"
  * title = "Evaluation of male fertility"
  * description = "Who the rules are for, the work-up of pituitary and testis, genetics, referrals, what speaks against each class of drugs, and which data are missing."
  * definitionCanonical = "https://fertilitycds.org/fhir/PlanDefinition/fertility-evaluation"

* action[+]
  * id = "serm-therapy"
  * title = "SERM: clomiphene or enclomiphene"
  * description = "When a selective estrogen receptor modulator may be considered, with the difference, status and evidence of clomiphene and enclomiphene."
  * definitionCanonical = "https://fertilitycds.org/fhir/PlanDefinition/serm-therapy"

* action[+]
  * id = "gonadotropin-therapy"
  * title = "Gonadotropins: hCG and FSH"
  * description = "When hCG, and FSH or menotropins beside it, may be considered through a specialist."
  * definitionCanonical = "https://fertilitycds.org/fhir/PlanDefinition/gonadotropin-therapy"

* action[+]
  * id = "pulsatile-gnrh-therapy"
  * title = "Pulsatile GnRH by pump"
  * description = "When pulsatile GnRH by pump may be considered, and why single injections of gonadorelin are not supported."
  * definitionCanonical = "https://fertilitycds.org/fhir/PlanDefinition/pulsatile-gnrh-therapy"

* action[+]
  * id = "aromatase-inhibitor-therapy"
  * title = "Aromatase inhibitors"
  * description = "When an aromatase inhibitor may be considered as a specialist option, with the ratio of testosterone to estradiol and its limits."
  * definitionCanonical = "https://fertilitycds.org/fhir/PlanDefinition/aromatase-inhibitor-therapy"

* action[+]
  * id = "assisted-reproduction-counselling"
  * title = "Counselling on assisted reproduction"
  * description = "IUI, IVF or ICSI by the motile sperm count before washing, with the disagreement between sources shown."
  * definitionCanonical = "https://fertilitycds.org/fhir/PlanDefinition/assisted-reproduction-counselling"

* action[+]
  * id = "medication-order-review"
  * title = "Review of an order for a fertility drug"
  * description = "What is worth a second look when testosterone, a SERM, an aromatase inhibitor, a gonadotropin or a GnRH drug is being ordered."
  * definitionCanonical = "https://fertilitycds.org/fhir/PlanDefinition/medication-order-review"
