// LOINC's question on pregnancy intention includes men who seek pregnancy with a partner.

ValueSet: FertilityIntention
Id: fertility-intention
Title: "Wish for children"
Description: "The question whether pregnancy is intended in the next year, asked of the man about himself and his partner."
* insert LaboratoryValueSet
* $loinc#86645-9 "Pregnancy intention in the next year - Reported"

ValueSet: FertilityIntended
Id: fertility-intended
Title: "Children wanted or welcome"
Description: "Answers that count as wanting children. 'OK either way' counts, so that nothing harms a chance that the man has not given up."
* insert LaboratoryValueSet
* $loinc#LA26438-4 "Yes, I want to become pregnant"
* $loinc#LA26439-2 "I'm OK either way"

ValueSet: FertilityNotIntended
Id: fertility-not-intended
Title: "No children wanted"
Description: "Answers that count as not wanting children now."
* insert LaboratoryValueSet
* $loinc#LA26440-0 "No, I don't want to become pregnant"

ValueSet: FertilityIntentionAnswers
Id: fertility-intention-answers
Title: "Answers on the wish for children"
Description: "The four answers of LOINC's list LL4053-6. They are worded for women; a man's answer is about a pregnancy of his partner."
* insert LaboratoryValueSet
* $loinc#LA26438-4 "Yes, I want to become pregnant"
* $loinc#LA26439-2 "I'm OK either way"
* $loinc#LA26440-0 "No, I don't want to become pregnant"
* $loinc#LA14072-5 "Unsure"
