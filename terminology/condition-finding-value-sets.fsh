// Signs, symptoms and other problems that the rules ask for. SNOMED CT codes are all of the Global Patient Set.
// ICD-10-CM codes and displays stand together in the owner's release of January 2021 (order file and tabular list in the wheel
// 1.2.0 of github StefanoTrv/simple_icd_10_CM @79ed12a); those of Z68.30, Z68.41 and F32.A in the value sets of
// 2024 (github cqframework/ecqm-content-qicore-2024 @9ebd48ff).

ValueSet: Thrombophilia
Id: thrombophilia
Title: "Thrombophilia"
Description: "Tendency to thrombosis, inherited or acquired."
* insert ConditionValueSet
* $sct#234467004 "Thrombophilia"
* $sct#439698008 "Hereditary thrombophilia"
* $sct#307091009 "Factor V Leiden mutation"
* $sct#307116001 "Heterozygous Factor V Leiden mutation"
* $sct#307115002 "Homozygous Factor V Leiden mutation"
* $sct#1563006 "Protein S deficiency disease"
* $sct#26843008 "Antiphospholipid syndrome"
* $sct#19267009 "Lupus anticoagulant disorder"
* $sct#76612001 "Hypercoagulability state"
* $icd-10-cm#D68.51 "Activated protein C resistance"
* $icd-10-cm#D68.52 "Prothrombin gene mutation"
// Takes in deficiency of antithrombin and of protein C and S; the Global Patient Set has protein S only.
* $icd-10-cm#D68.59 "Other primary thrombophilia"
* $icd-10-cm#D68.61 "Antiphospholipid syndrome"
* $icd-10-cm#D68.62 "Lupus anticoagulant syndrome"
* $icd-10-cm#D68.69 "Other thrombophilia"

ValueSet: Osteoporosis
Id: osteoporosis
Title: "Osteoporosis"
Description: "Osteoporosis with or without a fracture. A pathological fracture without osteoporosis is not here."
* insert ConditionValueSet
* $sct#64859006 "Osteoporosis"
* $sct#3345002 "Idiopathic osteoporosis"
* $sct#18040001 "Senile osteoporosis"
* $sct#390833005 "Osteoporosis caused by corticosteroid"
* $sct#203438009 "Vertebral osteoporosis"
* $sct#443165006 "Pathological fracture due to osteoporosis"
* $sct#240198002 "Osteoporotic vertebral collapse"
* $sct#311806008 "Collapse of cervical vertebra due to osteoporosis"
* $icd-10-cm#M81.0 "Age-related osteoporosis without current pathological fracture"
* $icd-10-cm#M81.8 "Other osteoporosis without current pathological fracture"
* $icd-10-cm#M80.00XA "Age-related osteoporosis with current pathological fracture, unspecified site, initial encounter for fracture"
* $icd-10-cm#M80.08XA "Age-related osteoporosis with current pathological fracture, vertebra(e), initial encounter for fracture"
* $icd-10-cm#M80.051A "Age-related osteoporosis with current pathological fracture, right femur, initial encounter for fracture"
* $icd-10-cm#M80.052A "Age-related osteoporosis with current pathological fracture, left femur, initial encounter for fracture"
* $icd-10-cm#M80.059A "Age-related osteoporosis with current pathological fracture, unspecified femur, initial encounter for fracture"
* $icd-10-cm#M80.80XA "Other osteoporosis with current pathological fracture, unspecified site, initial encounter for fracture"
* $icd-10-cm#M80.88XA "Other osteoporosis with current pathological fracture, vertebra(e), initial encounter for fracture"

ValueSet: SleepApnoea
Id: sleep-apnoea
Title: "Sleep apnoea"
Description: "Sleep apnoea of any kind."
* insert ConditionValueSet
* $sct#73430006 "Sleep apnea"
* $sct#78275009 "Obstructive sleep apnea syndrome"
* $sct#27405005 "Central sleep apnea syndrome"
* $sct#79280005 "Hypersomnia with sleep apnea"
* $sct#41975002 "Insomnia with sleep apnea"
* $icd-10-cm#G47.30 "Sleep apnea, unspecified"
* $icd-10-cm#G47.31 "Primary central sleep apnea"
* $icd-10-cm#G47.33 "Obstructive sleep apnea (adult) (pediatric)"
* $icd-10-cm#G47.39 "Other sleep apnea"

ValueSet: Obesity
Id: obesity
Title: "Obesity"
Description: "Obesity as a problem or a body mass index of 30 or more as a finding."
* insert ConditionValueSet
* $sct#414916001 "Obesity"
* $sct#414915002 "Obese"
* $sct#415530009 "Simple obesity"
* $sct#238136002 "Morbid obesity"
* $sct#162864005 "Body mass index 30+ - obesity"
* $sct#408512008 "Body mass index 40+ - severely obese"
* $sct#190966007 "Extreme obesity with alveolar hypoventilation"
* $icd-10-cm#E66.01 "Morbid (severe) obesity due to excess calories"
* $icd-10-cm#E66.09 "Other obesity due to excess calories"
* $icd-10-cm#E66.1 "Drug-induced obesity"
* $icd-10-cm#E66.2 "Morbid (severe) obesity with alveolar hypoventilation"
* $icd-10-cm#E66.9 "Obesity, unspecified"
* $icd-10-cm#Z68.30 "Body mass index [BMI] 30.0-30.9, adult"
* $icd-10-cm#Z68.31 "Body mass index [BMI] 31.0-31.9, adult"
* $icd-10-cm#Z68.32 "Body mass index [BMI] 32.0-32.9, adult"
* $icd-10-cm#Z68.33 "Body mass index [BMI] 33.0-33.9, adult"
* $icd-10-cm#Z68.34 "Body mass index [BMI] 34.0-34.9, adult"
* $icd-10-cm#Z68.35 "Body mass index [BMI] 35.0-35.9, adult"
* $icd-10-cm#Z68.36 "Body mass index [BMI] 36.0-36.9, adult"
* $icd-10-cm#Z68.37 "Body mass index [BMI] 37.0-37.9, adult"
* $icd-10-cm#Z68.38 "Body mass index [BMI] 38.0-38.9, adult"
* $icd-10-cm#Z68.39 "Body mass index [BMI] 39.0-39.9, adult"
* $icd-10-cm#Z68.41 "Body mass index [BMI] 40.0-44.9, adult"
* $icd-10-cm#Z68.42 "Body mass index [BMI] 45.0-49.9, adult"
* $icd-10-cm#Z68.43 "Body mass index [BMI] 50.0-59.9, adult"
* $icd-10-cm#Z68.44 "Body mass index [BMI] 60.0-69.9, adult"
* $icd-10-cm#Z68.45 "Body mass index [BMI] 70 or greater, adult"

ValueSet: Fever
Id: fever
Title: "Fever"
Description: "Fever as a finding, which lowers sperm production for weeks."
* insert ConditionValueSet
* $sct#386661006 "Fever"
* $sct#50177009 "Body temperature above reference range"
* $sct#426000000 "Fever greater than 100.4 Fahrenheit"
* $sct#274640006 "Fever with chills"
* $sct#304213008 "Low grade pyrexia"
* $sct#7520000 "Pyrexia of unknown origin"
* $sct#416113008 "Febrile disorder"
* $icd-10-cm#R50.9 "Fever, unspecified"
* $icd-10-cm#R50.81 "Fever presenting with conditions classified elsewhere"

ValueSet: AcuteIllness
Id: acute-illness
Title: "Acute illness"
Description: "Fever and acute infections, which lower testosterone and sperm production for a time. Other acute illness, such as injury or surgery, is not here."
* insert ConditionValueSet
* $sct#386661006 "Fever"
* $sct#50177009 "Body temperature above reference range"
* $sct#426000000 "Fever greater than 100.4 Fahrenheit"
* $sct#274640006 "Fever with chills"
* $sct#304213008 "Low grade pyrexia"
* $sct#7520000 "Pyrexia of unknown origin"
* $sct#416113008 "Febrile disorder"
* $sct#95891005 "Influenza-like illness"
* $sct#6142004 "Influenza"
* $sct#442438000 "Influenza caused by Influenza A virus"
* $sct#24662006 "Influenza caused by Influenza B virus"
* $sct#840539006 "Disease caused by Severe acute respiratory syndrome coronavirus 2"
* $sct#882784691000119100 "Pneumonia caused by Severe acute respiratory syndrome coronavirus 2"
* $sct#233604007 "Pneumonia"
* $sct#53084003 "Bacterial pneumonia"
* $sct#75570004 "Viral pneumonia"
* $sct#278516003 "Lobar pneumonia"
* $sct#385093006 "Community acquired pneumonia"
* $sct#10509002 "Acute bronchitis"
* $sct#54398005 "Acute upper respiratory infection"
* $sct#195742007 "Acute lower respiratory tract infection"
* $sct#91302008 "Sepsis"
* $sct#76571007 "Septic shock"
* $sct#5758002 "Bacteremia"
* $sct#36689008 "Acute pyelonephritis"
* $sct#431309003 "Acute urinary tract infection"
* $sct#79411002 "Acute prostatitis"
* $sct#43491000 "Acute epididymitis"
* $sct#12463005 "Infectious gastroenteritis"
* $sct#7180009 "Meningitis"
* $sct#37871000 "Acute hepatitis"
* $sct#38362002 "Dengue"
* $sct#61462000 "Malaria"
* $icd-10-cm#R50.9 "Fever, unspecified"
* $icd-10-cm#R50.81 "Fever presenting with conditions classified elsewhere"
* $icd-10-cm#A41.9 "Sepsis, unspecified organism"
* $icd-10-cm#A09 "Infectious gastroenteritis and colitis, unspecified"
* $icd-10-cm#U07.1 "COVID-19"
* $icd-10-cm#J12.82 "Pneumonia due to coronavirus disease 2019"
* $icd-10-cm#J10.1 "Influenza due to other identified influenza virus with other respiratory manifestations"
* $icd-10-cm#J11.1 "Influenza due to unidentified influenza virus with other respiratory manifestations"
* $icd-10-cm#J18.9 "Pneumonia, unspecified organism"
* $icd-10-cm#J06.9 "Acute upper respiratory infection, unspecified"
* $icd-10-cm#N10 "Acute pyelonephritis"
* $icd-10-cm#N41.0 "Acute prostatitis"
* $icd-10-cm#B34.9 "Viral infection, unspecified"

ValueSet: ChhSign
Id: chh-sign
Title: "Signs of congenital hypogonadotropic hypogonadism"
Description: "Loss of smell, delayed puberty and micropenis. Each is a hint and no diagnosis; the two coding systems have no free code for the syndrome alone."
* insert ConditionValueSet
* $sct#44169009 "Loss of sense of smell"
* $sct#400003000 "Delayed puberty"
* $icd-10-cm#R43.0 "Anosmia"
* $icd-10-cm#E30.0 "Delayed puberty"
// Takes in micropenis. E23.0 takes in Kallmann's syndrome, but every other lack of pituitary hormones too, and is not here.
* $icd-10-cm#Q55.62 "Hypoplasia of penis"

ValueSet: Cryptorchidism
Id: cryptorchidism
Title: "Cryptorchidism"
Description: "Undescended testis, on one or both sides. Retractile testis is not here."
* insert ConditionValueSet
* $sct#204878001 "Undescended testicle"
* $sct#268227001 "Unilateral undescended testis"
* $sct#268228006 "Undescended testes - bilateral"
* $icd-10-cm#Q53.10 "Unspecified undescended testicle, unilateral"
* $icd-10-cm#Q53.111 "Unilateral intraabdominal testis"
* $icd-10-cm#Q53.112 "Unilateral inguinal testis"
* $icd-10-cm#Q53.12 "Ectopic perineal testis, unilateral"
* $icd-10-cm#Q53.13 "Unilateral high scrotal testis"
* $icd-10-cm#Q53.20 "Undescended testicle, unspecified, bilateral"
* $icd-10-cm#Q53.211 "Bilateral intraabdominal testes"
* $icd-10-cm#Q53.212 "Bilateral inguinal testes"
* $icd-10-cm#Q53.22 "Ectopic perineal testis, bilateral"
* $icd-10-cm#Q53.23 "Bilateral high scrotal testes"
* $icd-10-cm#Q53.9 "Undescended testicle, unspecified"

ValueSet: Headache
Id: headache
Title: "Headache"
Description: "Headache as a symptom, which together with other findings points to the pituitary. Migraine and other named headaches are not here."
* insert ConditionValueSet
* $sct#25064002 "Headache"
* $sct#267096005 "Frontal headache"
* $sct#431237007 "Chronic headache disorder"
* $icd-10-cm#R51.0 "Headache with orthostatic component, not elsewhere classified"
* $icd-10-cm#R51.9 "Headache, unspecified"

ValueSet: Hypopituitarism
Id: hypopituitarism
Title: "Hypopituitarism"
Description: "Lack of pituitary hormones."
* insert ConditionValueSet
* $sct#74728003 "Hypopituitarism"
* $sct#32390006 "Panhypopituitarism"
* $sct#14900002 "Radiotherapy-induced hypopituitarism"
* $sct#237692001 "Adrenocorticotropic hormone deficiency"
* $icd-10-cm#E23.0 "Hypopituitarism"
* $icd-10-cm#E23.1 "Drug-induced hypopituitarism"
* $icd-10-cm#E89.3 "Postprocedural hypopituitarism"

ValueSet: AdrenalDisease
Id: adrenal-disease
Title: "Adrenal disease"
Description: "Too much or too little cortisol, and congenital adrenal disorders of an enzyme."
* insert ConditionValueSet
* $sct#47270006 "Hypercortisolism"
* $sct#190502001 "Pituitary-dependent Cushing's disease"
* $sct#237735008 "Adrenal Cushing's syndrome"
* $sct#41299009 "Iatrogenic Cushing's disease"
* $sct#363732003 "Addison's disease"
* $sct#237785004 "Hypoadrenalism"
* $sct#24867002 "Severe adrenal insufficiency"
* $sct#237692001 "Adrenocorticotropic hormone deficiency"
* $icd-10-cm#E24.0 "Pituitary-dependent Cushing's disease"
* $icd-10-cm#E24.1 "Nelson's syndrome"
* $icd-10-cm#E24.2 "Drug-induced Cushing's syndrome"
* $icd-10-cm#E24.3 "Ectopic ACTH syndrome"
* $icd-10-cm#E24.8 "Other Cushing's syndrome"
* $icd-10-cm#E24.9 "Cushing's syndrome, unspecified"
* $icd-10-cm#E25.0 "Congenital adrenogenital disorders associated with enzyme deficiency"
* $icd-10-cm#E25.9 "Adrenogenital disorder, unspecified"
* $icd-10-cm#E27.1 "Primary adrenocortical insufficiency"
* $icd-10-cm#E27.2 "Addisonian crisis"
* $icd-10-cm#E27.3 "Drug-induced adrenocortical insufficiency"
* $icd-10-cm#E27.40 "Unspecified adrenocortical insufficiency"
* $icd-10-cm#E27.49 "Other adrenocortical insufficiency"
* $icd-10-cm#E89.6 "Postprocedural adrenocortical (-medullary) hypofunction"

ValueSet: ThyroidDisease
Id: thyroid-disease
Title: "Thyroid disease"
Description: "Overactive or underactive thyroid. Nodules and tumours with normal function are not here."
* insert ConditionValueSet
* $sct#34486009 "Hyperthyroidism"
* $sct#90739004 "Thyrotoxicosis"
* $sct#353295004 "Graves' disease"
* $sct#267374005 "Toxic diffuse goiter"
* $sct#26389007 "Toxic multinodular goiter"
* $sct#237498007 "Toxic goiter"
* $sct#427970008 "Subclinical hyperthyroidism"
* $sct#40930008 "Hypothyroidism"
* $sct#111566002 "Acquired hypothyroidism"
* $sct#190268003 "Congenital hypothyroidism"
* $sct#54823002 "Subclinical hypothyroidism"
* $sct#82598004 "Secondary hypothyroidism"
* $sct#27059002 "Postoperative hypothyroidism"
* $sct#237527007 "Postablative hypothyroidism"
* $sct#40539002 "Hypothyroidism following radioiodine therapy"
* $sct#190277005 "Irradiation hypothyroidism"
* $sct#88273006 "Iatrogenic hypothyroidism"
* $sct#66944004 "Autoimmune thyroiditis"
* $sct#21983002 "Hashimoto thyroiditis"
* $sct#264580006 "Thyroid dysfunction"
* $icd-10-cm#E05.00 "Thyrotoxicosis with diffuse goiter without thyrotoxic crisis or storm"
* $icd-10-cm#E05.10 "Thyrotoxicosis with toxic single thyroid nodule without thyrotoxic crisis or storm"
* $icd-10-cm#E05.20 "Thyrotoxicosis with toxic multinodular goiter without thyrotoxic crisis or storm"
* $icd-10-cm#E05.80 "Other thyrotoxicosis without thyrotoxic crisis or storm"
* $icd-10-cm#E05.90 "Thyrotoxicosis, unspecified without thyrotoxic crisis or storm"
* $icd-10-cm#E05.91 "Thyrotoxicosis, unspecified with thyrotoxic crisis or storm"
* $icd-10-cm#E02 "Subclinical iodine-deficiency hypothyroidism"
* $icd-10-cm#E03.0 "Congenital hypothyroidism with diffuse goiter"
* $icd-10-cm#E03.1 "Congenital hypothyroidism without goiter"
* $icd-10-cm#E03.2 "Hypothyroidism due to medicaments and other exogenous substances"
* $icd-10-cm#E03.3 "Postinfectious hypothyroidism"
* $icd-10-cm#E03.4 "Atrophy of thyroid (acquired)"
* $icd-10-cm#E03.8 "Other specified hypothyroidism"
* $icd-10-cm#E03.9 "Hypothyroidism, unspecified"
* $icd-10-cm#E06.3 "Autoimmune thyroiditis"
* $icd-10-cm#E89.0 "Postprocedural hypothyroidism"

ValueSet: Varicocele
Id: varicocele
Title: "Varicocele"
Description: "Widened veins of the spermatic cord."
* insert ConditionValueSet
* $sct#51070004 "Varicocele"
* $icd-10-cm#I86.1 "Scrotal varices"

ValueSet: VasectomyDone
Id: vasectomy
Title: "Vasectomy"
Description: "Vasectomy done, as a procedure or as history."
* insert ConditionValueSet
* $sct#161558008 "History of vasectomy"
* $sct#22523008 "Vasectomy"
* $icd-10-cm#Z98.52 "Vasectomy status"

ValueSet: ThromboembolicSymptom
Id: thromboembolic-symptom
Title: "Symptoms of thrombosis or embolism"
Description: "Symptoms that ask for thrombosis, embolism or stroke to be ruled out. None proves it."
* insert ConditionValueSet
* $sct#449614009 "Swelling of lower limb"
* $sct#762898005 "Swelling of bilateral lower limbs"
* $sct#80068009 "Swelling of limb"
* $sct#102572006 "Edema of lower extremity"
* $sct#449707004 "Edema of lower leg"
* $sct#300954003 "Pain in calf"
* $sct#29857009 "Chest pain"
* $sct#267036007 "Dyspnea"
* $sct#161941007 "Dyspnea at rest"
* $sct#60845006 "Dyspnea on exertion"
* $sct#66857006 "Hemoptysis"
* $sct#20022000 "Hemiparesis"
* $sct#50582007 "Hemiplegia"
* $sct#278287000 "Left hemiparesis"
* $sct#278286009 "Right hemiparesis"
* $sct#280816001 "Facial palsy"
* $sct#87486003 "Aphasia"
* $sct#289195008 "Slurred speech"
* $icd-10-cm#R22.40 "Localized swelling, mass and lump, unspecified lower limb"
* $icd-10-cm#R22.41 "Localized swelling, mass and lump, right lower limb"
* $icd-10-cm#R22.42 "Localized swelling, mass and lump, left lower limb"
* $icd-10-cm#R22.43 "Localized swelling, mass and lump, lower limb, bilateral"
* $icd-10-cm#R60.0 "Localized edema"
* $icd-10-cm#M79.661 "Pain in right lower leg"
* $icd-10-cm#M79.662 "Pain in left lower leg"
* $icd-10-cm#M79.669 "Pain in unspecified lower leg"
* $icd-10-cm#R07.1 "Chest pain on breathing"
* $icd-10-cm#R07.2 "Precordial pain"
* $icd-10-cm#R07.89 "Other chest pain"
* $icd-10-cm#R07.9 "Chest pain, unspecified"
* $icd-10-cm#R06.00 "Dyspnea, unspecified"
* $icd-10-cm#R06.02 "Shortness of breath"
* $icd-10-cm#R06.09 "Other forms of dyspnea"
* $icd-10-cm#R04.2 "Hemoptysis"
* $icd-10-cm#G81.90 "Hemiplegia, unspecified affecting unspecified side"
* $icd-10-cm#G81.91 "Hemiplegia, unspecified affecting right dominant side"
* $icd-10-cm#G81.92 "Hemiplegia, unspecified affecting left dominant side"
* $icd-10-cm#G81.93 "Hemiplegia, unspecified affecting right nondominant side"
* $icd-10-cm#G81.94 "Hemiplegia, unspecified affecting left nondominant side"
* $icd-10-cm#R29.810 "Facial weakness"
* $icd-10-cm#R47.01 "Aphasia"
* $icd-10-cm#R47.81 "Slurred speech"

ValueSet: Gynaecomastia
Id: gynaecomastia
Title: "Gynaecomastia"
Description: "Enlarged breast in a man."
* insert ConditionValueSet
* $sct#4754008 "Gynecomastia"
* $icd-10-cm#N62 "Hypertrophy of breast"

ValueSet: MoodChange
Id: mood-change
Title: "Change of mood"
Description: "Low mood, irritability and mood swings, which SERMs and androgens may cause."
* insert ConditionValueSet
* $sct#366979004 "Depressed mood"
* $sct#48079002 "Disturbance in mood"
* $sct#18963009 "Mood swings"
* $sct#55929007 "Feeling irritable"
* $sct#274646000 "Irritability and anger"
* $sct#192085004 "Anger reaction"
* $sct#35489007 "Depressive disorder"
* $icd-10-cm#F32.A "Depression, unspecified"
* $icd-10-cm#F32.9 "Major depressive disorder, single episode, unspecified"
* $icd-10-cm#R45.4 "Irritability and anger"
* $icd-10-cm#R45.86 "Emotional lability"

ValueSet: ProstateNodule
Id: prostate-nodule
Title: "Prostate nodule"
Description: "Nodule or mass of the prostate that is not yet explained."
* insert ConditionValueSet
* $sct#309089006 "Prostate mass"
* $icd-10-cm#N40.2 "Nodular prostate without lower urinary tract symptoms"
* $icd-10-cm#N40.3 "Nodular prostate with lower urinary tract symptoms"

ValueSet: VasDeferensAbsence
Id: vas-deferens-absence
Title: "Absence of the vas deferens"
Description: "Vas deferens absent or not open from birth. ICD-10-CM has no code for absence alone, and the Global Patient Set has none at all: ask what was found."
* insert ConditionValueSet
* $icd-10-cm#Q55.3 "Atresia of vas deferens"
// Also takes in malformations of the epididymis, the seminal vesicles and the prostate.
* $icd-10-cm#Q55.4 "Other congenital malformations of vas deferens, epididymis, seminal vesicles and prostate"

ValueSet: SmallTestis
Id: small-testis
Title: "Small testis"
Description: "Atrophy or underdevelopment of the testis as a problem. The Global Patient Set has no code for it."
* insert ConditionValueSet
* $icd-10-cm#N50.0 "Atrophy of testis"
* $icd-10-cm#Q55.1 "Hypoplasia of testis and scrotum"
