// Problems that the rules read, and the two classes of hypogonadism as a clinician may record them.

RuleSet: ProblemProfile(valueset)
* insert ConformanceMetadata
* code 1..1 MS
* code from {valueset} (required)
* subject only Reference(Patient)
* clinicalStatus MS
* verificationStatus MS
* onset[x] MS

Profile: MaleInfertilityCondition
Parent: Condition
Id: male-infertility-condition
Title: "Male infertility"
Description: """
  A problem that says that a pregnancy is wanted and does not come, from the problem list of an EHR.
  Where the man's wish for children is not recorded, an active one counts as a yes; a resolved or refuted one does not.
  A recorded answer on the wish for children always goes first.
  """
* insert ProblemProfile(MaleInfertility)

Profile: PrimaryHypogonadismCondition
Parent: Condition
Id: primary-hypogonadism-condition
Title: "Primary hypogonadism"
Description: """
  A clinician's diagnosis that the testes fail under a strong drive.
  The server does not read it: it classes the axis from testosterone, LH and FSH themselves, so a problem list that is out of date does no harm.
  ICD-10-CM E29.1 also takes in testicular hypogonadism without a named cause.
  """
* insert ProblemProfile(PrimaryHypogonadism)

Profile: SecondaryHypogonadismCondition
Parent: Condition
Id: secondary-hypogonadism-condition
Title: "Secondary hypogonadism"
Description: """
  A clinician's diagnosis that the pituitary or hypothalamus does not drive the testes.
  The server does not read it: it classes the axis from the results themselves and looks for drugs, prolactin and a lesion first.
  ICD-10-CM E23.0 takes in every lack of pituitary hormones.
  """
* insert ProblemProfile(SecondaryHypogonadism)

Profile: VenousThromboembolismCondition
Parent: Condition
Id: venous-thromboembolism-condition
Title: "Venous thromboembolism"
Description: """
  Thrombosis or embolism now or in the past, from the problem list.
  It blocks SERM (the hard block is the project's choice), and neither an aromatase inhibitor nor hCG is offered beside it.
  A resolved one counts as well; only a refuted one or one entered in error does not.
  """
* insert ProblemProfile(VenousThromboembolism)

Profile: LiverDiseaseCondition
Parent: Condition
Id: liver-disease-condition
Title: "Liver disease"
Description: """
  Liver disease now or in the past, from the problem list; the clomiphene label asks for both.
  It blocks SERM.
  A resolved one counts as well; only a refuted one or one entered in error does not.
  """
* insert ProblemProfile(LiverDisease)

Profile: PituitaryLesionCondition
Parent: Condition
Id: pituitary-lesion-condition
Title: "Pituitary lesion"
Description: """
  An adenoma or other mass of the pituitary, from the problem list.
  It blocks SERM by the clomiphene label.
  One that was removed still counts; only a refuted one or one entered in error does not.
  """
* insert ProblemProfile(PituitaryLesion)

Profile: VisualDisturbanceCondition
Parent: Condition
Id: visual-disturbance-condition
Title: "Visual disturbance"
Description: """
  A visual symptom, from the problem list or an encounter.
  While a SERM is taken it asks for a stop and a prompt eye examination, so it is sent as soon as it is told.
  Only an active one counts: one that is resolved, inactive or refuted does not.
  """
* insert ProblemProfile(VisualDisturbance)

Profile: ProstateOrBreastCancerCondition
Parent: Condition
Id: prostate-or-breast-cancer-condition
Title: "Prostate or breast cancer"
Description: """
  A cancer that androgens or estrogens may drive, now or in the past, from the problem list.
  It blocks whatever raises androgens.
  A resolved one counts as well, and so does a code for a history of it.
  """
* insert ProblemProfile(ProstateOrBreastCancer)
