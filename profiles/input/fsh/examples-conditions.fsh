// Problems: for each profile one that passes and one with a code of something else.

RuleSet: ExampleProblem(status, display)
* clinicalStatus = $condition-clinical#{status} "{display}"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* subject = Reference(Patient/pass.patient)
* recordedDate = "2026-05-20"

Instance: pass.male-infertility-condition
InstanceOf: MaleInfertilityCondition
Usage: #example
Title: "Male infertility"
Description: "A problem that the profile takes."
* insert ExampleProblem(active, Active)
* code = $sct#2904007 "Male infertility"
* onsetDateTime = "2024-03-01"

Instance: fail.code.male-infertility-condition
InstanceOf: MaleInfertilityCondition
Usage: #example
Title: "Klinefelter syndrome as a wish for children"
Description: "A cause of infertility does not say that children are wanted."
* insert ExampleProblem(active, Active)
* code = $sct#22053006 "Klinefelter syndrome"

Instance: pass.primary-hypogonadism-condition
InstanceOf: PrimaryHypogonadismCondition
Usage: #example
Title: "Primary testicular failure"
Description: "A problem that the profile takes."
* insert ExampleProblem(active, Active)
* code = $sct#370997001 "Primary testicular failure"
* onsetDateTime = "2024-03-01"

Instance: fail.code.primary-hypogonadism-condition
InstanceOf: PrimaryHypogonadismCondition
Usage: #example
Title: "Secondary as primary hypogonadism"
Description: "The drive is missing, not the testis."
* insert ExampleProblem(active, Active)
* code = $sct#33927004 "Hypogonadotropic hypogonadism"

Instance: pass.secondary-hypogonadism-condition
InstanceOf: SecondaryHypogonadismCondition
Usage: #example
Title: "Hypogonadotropic hypogonadism"
Description: "A problem that the profile takes."
* insert ExampleProblem(active, Active)
* code = $sct#33927004 "Hypogonadotropic hypogonadism"
* onsetDateTime = "2024-03-01"

Instance: fail.code.secondary-hypogonadism-condition
InstanceOf: SecondaryHypogonadismCondition
Usage: #example
Title: "Primary as secondary hypogonadism"
Description: "The testis fails, not the drive."
* insert ExampleProblem(active, Active)
* code = $sct#370997001 "Primary testicular failure"

Instance: pass.venous-thromboembolism-condition
InstanceOf: VenousThromboembolismCondition
Usage: #example
Title: "A past thrombosis"
Description: "A problem that the profile takes."
* insert ExampleProblem(resolved, Resolved)
* code = $sct#128053003 "Deep venous thrombosis"
* onsetDateTime = "2024-03-01"

Instance: fail.code.venous-thromboembolism-condition
InstanceOf: VenousThromboembolismCondition
Usage: #example
Title: "Liver disease as thrombosis"
Description: "Another contraindication, with a profile of its own."
* insert ExampleProblem(active, Active)
* code = $sct#235856003 "Disorder of liver"

Instance: pass.liver-disease-condition
InstanceOf: LiverDiseaseCondition
Usage: #example
Title: "Chronic liver disease"
Description: "A problem that the profile takes."
* insert ExampleProblem(active, Active)
* code = $sct#328383001 "Chronic liver disease"
* onsetDateTime = "2024-03-01"

Instance: fail.code.liver-disease-condition
InstanceOf: LiverDiseaseCondition
Usage: #example
Title: "Thrombosis as liver disease"
Description: "Another contraindication, with a profile of its own."
* insert ExampleProblem(active, Active)
* code = $sct#128053003 "Deep venous thrombosis"

Instance: pass.pituitary-lesion-condition
InstanceOf: PituitaryLesionCondition
Usage: #example
Title: "Pituitary adenoma"
Description: "A problem that the profile takes."
* insert ExampleProblem(active, Active)
* code = $sct#254956000 "Pituitary adenoma"
* onsetDateTime = "2024-03-01"

Instance: fail.code.pituitary-lesion-condition
InstanceOf: PituitaryLesionCondition
Usage: #example
Title: "A symptom as lesion"
Description: "A visual symptom may come of a lesion and is none."
* insert ExampleProblem(active, Active)
* code = $sct#63102001 "Visual disturbance"

Instance: pass.visual-disturbance-condition
InstanceOf: VisualDisturbanceCondition
Usage: #example
Title: "Blurred vision"
Description: "A problem that the profile takes."
* insert ExampleProblem(active, Active)
* code = $sct#111516008 "Blurring of visual image"
* onsetDateTime = "2024-03-01"

Instance: fail.code.visual-disturbance-condition
InstanceOf: VisualDisturbanceCondition
Usage: #example
Title: "A lesion as symptom"
Description: "A lesion is no visual symptom."
* insert ExampleProblem(active, Active)
* code = $sct#254956000 "Pituitary adenoma"

Instance: pass.prostate-or-breast-cancer-condition
InstanceOf: ProstateOrBreastCancerCondition
Usage: #example
Title: "A past cancer of the prostate"
Description: "A problem that the profile takes."
* insert ExampleProblem(active, Active)
* code = $sct#428262008 "History of malignant neoplasm of prostate"
* onsetDateTime = "2024-03-01"

Instance: fail.code.prostate-or-breast-cancer-condition
InstanceOf: ProstateOrBreastCancerCondition
Usage: #example
Title: "A benign tumour as cancer"
Description: "A pituitary adenoma is no cancer of prostate or breast."
* insert ExampleProblem(active, Active)
* code = $sct#254956000 "Pituitary adenoma"
