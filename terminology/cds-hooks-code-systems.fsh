// What users answer to cards of the CDS services.

CodeSystem: CardOverrideReason
Id: card-override-reason
Title: "Reason for overriding a card"
Description: "What a clinician may say who does not follow a card. Each card offers all of them."
* insert LocalCodeSystem
* #not-applicable "Does not apply to this patient" "The card is right in general and wrong for this patient."
* #already-done "Already done or ordered" "What the card asks for has been done, ordered or discussed, here or elsewhere."
* #record-wrong "The record is wrong or incomplete" "A fact that the card rests on is wrong, or one that it lacks would change it."
* #specialist-decided "A specialist has decided otherwise" "The decision was taken with or by a specialist who knows what the card says."
* #patient-declines "The patient declines" "The patient has been told and does not want it."
* #disagree "I do not agree with the advice" "The clinician judges the evidence or its use differently."
* #not-now "Not now" "The card will be looked at later."

CodeSystem: CardFeedback
Id: card-feedback
Title: "Feedback on a card"
Description: "What was done with a card of the CDS services; the categories of the Communication that keeps it."
* insert LocalCodeSystem
* #feedback "Feedback on a card" "Marks a Communication as feedback on a card."
* #accepted "Accepted" "At least one suggestion of the card was accepted."
* #overridden "Overridden" "The card was dismissed without accepting a suggestion."
