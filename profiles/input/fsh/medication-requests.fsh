// Prescriptions and proposals of drugs that act on the hormone axis: a base profile, and one profile for each class.

Profile: FertilityMedicationRequest
Parent: MedicationRequest
Id: fertility-medication-request
Title: "Fertility medication request"
Description: """
  A prescription of a drug that acts on the hormone axis, sent by an EHR, or the draft that this server proposes.
  The server proposes what, never how much: a dose is the prescriber's and needs the prescriber's name in *requester*.
  Proposals and plans do not count as taken; a prescription counts from its dosing period, its validity period or its date, and an active one without an end counts as still taken.
  The drug stands in the resource itself as a coded concept, because a reference to a Medication is not followed.
  """
* insert ConformanceMetadata
* obeys rx-1 and rx-2 and rx-3
* extension contains
    ProtocolStepExtension named protocolStep 0..1 and
    OffLabelExtension named offLabel 0..1 and
    RegulatoryStatusExtension named regulatoryStatus 0..*
* status MS
* intent MS
* medication[x] only CodeableConcept
* medication[x] MS
* medicationCodeableConcept.coding 1..*
* subject only Reference(Patient)
* authoredOn MS
* requester MS
* reasonCode MS
* reasonReference MS
* dosageInstruction MS

Invariant: rx-1
Description: "A request says why: a reason code or a reference to the reason."
Severity: #error
Expression: "reasonCode.exists() or reasonReference.exists()"

Invariant: rx-2
Description: "A dose is the prescriber's: where one stands, requester names who gave it."
Severity: #error
Expression: "dosageInstruction.doseAndRate.exists() implies requester.exists()"

Invariant: rx-3
Description: "A use cannot be called not off-label while its regulatory status says that it is."
Severity: #error
Expression: "extension.where(url = 'https://fertilitycds.org/fhir/StructureDefinition/off-label' and value = false).exists() implies extension.where(url = 'https://fertilitycds.org/fhir/StructureDefinition/regulatory-status').value.coding.where(code = 'off-label' or code = 'not-approved').empty()"

Profile: SermRequest
Parent: FertilityMedicationRequest
Id: serm-request
Title: "SERM request"
Description: """
  A request for clomiphene, enclomiphene or tamoxifen.
  Enclomiphene has no RxNorm or ATC code and is no form of clomiphene: it takes the local code, and clomiphene's codes with enclomiphene's name are refused.
  Clomiphene and tamoxifen are off-label in men; enclomiphene is approved by neither FDA nor EMA.
  Not with liver disease, a pituitary lesion, visual symptoms or thrombosis.
  """
* insert ConformanceMetadata
* obeys serm-1 and serm-2
* medicationCodeableConcept from SelectiveEstrogenReceptorModulator (required)

Invariant: serm-1
Description: "Enclomiphene is never written under a code of clomiphene: where text or display says enclomiphene, no coding is clomiphene's."
Severity: #error
Expression: "(medication.ofType(CodeableConcept).text | medication.ofType(CodeableConcept).coding.display).where(lower().contains('enclomi')).exists() implies medication.ofType(CodeableConcept).coding.where((system = 'http://www.nlm.nih.gov/research/umls/rxnorm' and code in ('2596' | '142431' | '1093060' | '151525' | '1173025' | '1173026' | '1093073' | '2723329' | '1093062' | '1153370' | '371571' | '368949' | '368948' | '1153371' | '2723323' | '9679' | '1180760' | '1180761')) or (system = 'http://www.whocc.no/atc' and code = 'G03GB02')).empty()"

Invariant: serm-2
Description: "One drug for each request: enclomiphene's local code does not stand beside a code of clomiphene or tamoxifen."
Severity: #error
Expression: "medication.ofType(CodeableConcept).coding.where(system = 'https://fertilitycds.org/fhir/CodeSystem/fertility-medication' and code = 'enclomiphene').exists() implies medication.ofType(CodeableConcept).coding.where(system = 'http://www.nlm.nih.gov/research/umls/rxnorm' or system = 'http://www.whocc.no/atc').empty()"

Profile: AromataseInhibitorRequest
Parent: FertilityMedicationRequest
Id: aromatase-inhibitor-request
Title: "Aromatase inhibitor request"
Description: """
  A request for anastrozole or letrozole, which are off-label in men.
  An option for low testosterone with a low testosterone-to-estradiol ratio, after specialist review.
  Estradiol can fall too far and bone density with it, so estradiol is watched and a man with osteoporosis does not get it.
  """
* insert ConformanceMetadata
* medicationCodeableConcept from AromataseInhibitor (required)

Profile: PulsatileGonadorelinRequest
Parent: FertilityMedicationRequest
Id: pulsatile-gonadorelin-request
Title: "Pulsatile gonadorelin request"
Description: """
  A request for native GnRH by pump, for a specialist in hypogonadotropic hypogonadism of hypothalamic cause.
  Where dosing is given, it is one dose for each pulse, in micrograms, every 90 to 120 minutes: some injections a week have no trial behind them, and a steady infusion shuts the pituitary down.
  Do not confuse it with GnRH agonists such as leuprolide or with antagonists, nor micrograms with milligrams.
  """
* insert ConformanceMetadata
* medicationCodeableConcept from Gonadorelin (required)
* dosageInstruction obeys gnrh-1 and gnrh-2 and gnrh-3 and gnrh-4
* dosageInstruction.timing MS
* dosageInstruction.method 1..1 MS
* dosageInstruction.method from PulsatileMethods (required)
* dosageInstruction.doseAndRate MS

Invariant: gnrh-1
Description: "Pulses are timed by an interval: period and period unit, not by events, codes or counts alone."
Severity: #error
Expression: "timing.repeat.period.exists() and timing.repeat.periodUnit.exists()"

Invariant: gnrh-2
Description: "The interval between pulses is 90 to 120 minutes; longer is bolus dosing, shorter comes near a continuous infusion."
Severity: #error
Expression: "timing.repeat.where(period.exists() and periodUnit.exists()).all((period * iif(periodUnit = 'min', 1, iif(periodUnit = 'h', 60, iif(periodUnit = 'd', 1440, 0))) / iif(frequencyMax.exists(), frequencyMax, iif(frequency.exists(), frequency, 1)) >= 90) and (iif(periodMax.exists(), periodMax, period) * iif(periodUnit = 'min', 1, iif(periodUnit = 'h', 60, iif(periodUnit = 'd', 1440, 0))) / iif(frequency.exists(), frequency, 1) <= 120))"

Invariant: gnrh-3
Description: "Pulses have a dose and no rate: a rate is a continuous infusion."
Severity: #error
Expression: "doseAndRate.rate.empty()"

Invariant: gnrh-4
Description: "The dose of a pulse is in micrograms (UCUM ug)."
Severity: #error
Expression: "doseAndRate.dose.all($this is Quantity and system = 'http://unitsofmeasure.org' and code = 'ug')"

Profile: HcgRequest
Parent: FertilityMedicationRequest
Id: hcg-request
Title: "hCG request"
Description: """
  A request for chorionic gonadotropin from urine or for choriogonadotropin alfa, through a specialist.
  The first is measured in international units and the second in micrograms: a number without its own unit is off a thousandfold.
  hCG is not hMG (menotropins); those go with FSH. Not with prostate or breast cancer.
  """
* insert ConformanceMetadata
* obeys hcg-1 and hcg-2
* medicationCodeableConcept from HumanChorionicGonadotropin (required)

Invariant: hcg-1
Description: "Choriogonadotropin alfa is not dosed in international units."
Severity: #error
Expression: "medication.ofType(CodeableConcept).coding.where((system = 'http://www.nlm.nih.gov/research/umls/rxnorm' and code in ('283550' | '727505' | '727507' | '562725' | '403979' | '727506' | '284818' | '1185745')) or (system = 'http://www.whocc.no/atc' and code = 'G03GA08')).exists() implies dosageInstruction.doseAndRate.dose.ofType(Quantity).where(code.startsWith('[')).empty()"

Invariant: hcg-2
Description: "Chorionic gonadotropin from urine is not dosed in micrograms or milligrams."
Severity: #error
Expression: "medication.ofType(CodeableConcept).coding.where((system = 'http://www.nlm.nih.gov/research/umls/rxnorm' and code in ('4986' | '896854' | '896872' | '896856' | '562828' | '310587' | '1865295' | '362681' | '362680' | '340705' | '218792' | '1178114' | '202637' | '1185826')) or (system = 'http://www.whocc.no/atc' and code = 'G03GA01')).exists() implies dosageInstruction.doseAndRate.dose.ofType(Quantity).where(code = 'ug' or code = 'mg').empty()"

Profile: FshRequest
Parent: FertilityMedicationRequest
Id: fsh-request
Title: "FSH or menotropins request"
Description: """
  A request for follitropin, urofollitropin or menotropins, through a specialist.
  FSH alone does not start sperm production without testosterone in the testis: hCG comes first or goes with it.
  Menotropins (hMG) belong here and hCG does not.
  """
* insert ConformanceMetadata
* medicationCodeableConcept from FshAndMenotropins (required)

Profile: DopamineAgonistRequest
Parent: FertilityMedicationRequest
Id: dopamine-agonist-request
Title: "Dopamine agonist request"
Description: """
  A request for cabergoline to lower prolactin, through a specialist, after the cause of the raised prolactin was looked for.
  Cabergoline has one ATC code for prolactin and another for Parkinson's disease; both are accepted, since it is the same drug.
  The rules do not read it as a drug that hides the axis: prolactin itself shows its effect.
  """
* insert ConformanceMetadata
* medicationCodeableConcept from DopamineAgonist (required)
