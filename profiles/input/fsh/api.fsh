// The operation, search parameters that R4 lacks, and what a partner may expect of the server.

RuleSet: OperationParameter(name, use, min, max, type, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #{use}
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = "{documentation}"

Instance: fertility-assessment-operation
InstanceOf: OperationDefinition
Usage: #definition
* insert PublishedInstance(OperationDefinition, fertility-assessment)
* name = "FertilityAssessment"
* title = "Fertility assessment"
* kind = #operation
* description = "Assesses a man's record and answers where his hormone axis and semen stand, what may come next, and why. Nothing is stored."
* comment = "On the type, the record comes along in data, by POST; on an instance, the stored record is read, by GET or POST. Faults of clinical data are no error: they stand in the answer. A request that cannot be read gets 400 with an OperationOutcome that names the parameter; a Patient that is not stored gets 404."
* affectsState = false
* code = #fertility-assessment
* resource = #Patient
* system = false
* type = true
* instance = true
* insert OperationParameter(data, in, 0, 1, Bundle, [[The whole record as a collection: exactly one Patient and any resources about him. Needed on the type, refused on an instance.]])
* insert OperationParameter(guideline, in, 0, 1, code, [[The guideline in force: AUA, EAU or ES. Without it, that of the site.]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = "https://fertilitycds.org/fhir/ValueSet/guidelines"
* insert OperationParameter(moment, in, 0, 1, dateTime, [[Evaluate as of this moment, with its offset. Facts with a later time are not seen. Without it, now.]])
* insert OperationParameter(trace, in, 0, 1, boolean, [[Whether the answer holds the expressions evaluated, with their values.]])
* insert OperationParameter(return, out, 1, 1, Bundle, [[A collection: the GuidanceResponse first, then the RequestGroup, the status Observations and the Provenance.]])

Instance: retry-evaluation-operation
InstanceOf: OperationDefinition
Usage: #definition
* insert PublishedInstance(OperationDefinition, retry-evaluation)
* name = "RetryEvaluation"
* title = "Retry an evaluation"
* kind = #operation
* description = "Orders evaluations again that failed so often that they were given up; for operators, after the cause is mended."
* comment = "On an instance, the evaluation that this Task keeps, and the answer is the Task, now requested; on the type, all of them, and the answer is their number. The Task is completed by the first evaluation of its patient that succeeds. A Task that keeps no failed evaluation gets 422."
* affectsState = true
* code = #retry-evaluation
* resource = #Task
* system = false
* type = true
* instance = true
* insert OperationParameter(ordered, out, 0, 1, integer, [[On the type: how many evaluations were ordered again.]])
* insert OperationParameter(return, out, 0, 1, Task, [[On an instance: the Task.]])

RuleSet: SearchBy(id, base, code, type, expression, name, description)
* insert PublishedInstance(SearchParameter, {id})
* name = "{name}"
* description = "{description}"
* base = #{base}
* code = #{code}
* type = #{type}
* expression = "{expression}"

Instance: guidance-reason
InstanceOf: SearchParameter
Usage: #definition
* insert SearchBy(guidance-reason, GuidanceResponse, reason, reference, GuidanceResponse.reasonReference, GuidanceReason, [[The result or problem that triggered a guidance. R4 has no search parameter for it.]])
* xpathUsage = #normal
* target[0] = #Observation
* target[1] = #Condition

Instance: guidance-occurrence
InstanceOf: SearchParameter
Usage: #definition
* insert SearchBy(guidance-occurrence, GuidanceResponse, occurrence, date, GuidanceResponse.occurrenceDateTime, GuidanceOccurrence, [[The moment that a guidance was evaluated for. R4 has no search parameter for it.]])
* xpathUsage = #normal
* comparator[0] = #eq
* comparator[1] = #gt
* comparator[2] = #ge
* comparator[3] = #lt
* comparator[4] = #le

Instance: guidance-status
InstanceOf: SearchParameter
Usage: #definition
* insert SearchBy(guidance-status, GuidanceResponse, status, token, GuidanceResponse.status, GuidanceStatus, [[Whether a guidance asks for more data: data-required or success. R4 has no search parameter for it.]])
* xpathUsage = #normal

Instance: guidance-plan-action-code
InstanceOf: SearchParameter
Usage: #definition
* insert SearchBy(guidance-plan-action-code, RequestGroup, action-code, token, RequestGroup.action.code, GuidancePlanActionCode, [[A recommendation of a plan, such as stop-safety. R4 searches by the code of the plan only.]])
* xpathUsage = #normal

Instance: safety-flag-status
InstanceOf: SearchParameter
Usage: #definition
* insert SearchBy(safety-flag-status, Flag, status, token, Flag.status, SafetyFlagStatus, [[Whether a flag holds: active or inactive. R4 has no search parameter for it.]])
* xpathUsage = #normal

// --- What a partner may expect of the server -------------------------------------------------------------------------
RuleSet: Keeps(type)
* rest.resource[+].type = #{type}
* rest.resource[=].interaction[0].code = #read
* rest.resource[=].interaction[1].code = #search-type

RuleSet: Takes(type)
* insert Keeps({type})
* rest.resource[=].interaction[2].code = #create
* rest.resource[=].interaction[3].code = #update

RuleSet: Profiled(id)
* rest.resource[=].supportedProfile[+] = "https://fertilitycds.org/fhir/StructureDefinition/{id}"

RuleSet: Searched(name, type, definition)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].type = #{type}
* rest.resource[=].searchParam[=].definition = "{definition}"

RuleSet: SearchedByPatient
* insert Searched(patient, reference, [[http://hl7.org/fhir/SearchParameter/clinical-patient]])

RuleSet: SearchedByPatientAndCode
* insert SearchedByPatient
* insert Searched(code, token, [[http://hl7.org/fhir/SearchParameter/clinical-code]])

Instance: fertility-cds-server
InstanceOf: CapabilityStatement
Usage: #definition
* insert PublishedInstance(CapabilityStatement, fertility-cds-server)
* name = "FertilityCdsServer"
* title = "fertility-cds server"
* description = "What a partner may expect of the server: facts taken in one by one or as a transaction, an assessment on request, guidance found by patient, status, trigger and time. What a running server does beyond that stands in its own statement at /metadata."
* kind = #requirements
* fhirVersion = #4.0.1
* format[0] = #application/fhir+json
* format[1] = #application/fhir+xml
* rest.mode = #server
* rest.interaction.code = #transaction
* insert Takes(Patient)
* insert Searched(identifier, token, [[http://hl7.org/fhir/SearchParameter/Patient-identifier]])
* rest.resource[=].operation.name = "fertility-assessment"
* rest.resource[=].operation.definition = "https://fertilitycds.org/fhir/OperationDefinition/fertility-assessment"
* insert Takes(Observation)
* insert SearchedByPatientAndCode
* insert Searched(value-concept, token, [[http://hl7.org/fhir/SearchParameter/Observation-value-concept]])
* insert Takes(Specimen)
* insert Searched(patient, reference, [[http://hl7.org/fhir/SearchParameter/Specimen-patient]])
* insert Takes(DiagnosticReport)
* insert SearchedByPatientAndCode
* insert Takes(Condition)
* insert Profiled(male-infertility-condition)
* insert Profiled(primary-hypogonadism-condition)
* insert Profiled(secondary-hypogonadism-condition)
* insert Profiled(venous-thromboembolism-condition)
* insert Profiled(liver-disease-condition)
* insert Profiled(pituitary-lesion-condition)
* insert Profiled(visual-disturbance-condition)
* insert Profiled(prostate-or-breast-cancer-condition)
* insert SearchedByPatientAndCode
* insert Takes(AllergyIntolerance)
* insert SearchedByPatientAndCode
* insert Takes(MedicationRequest)
* insert Profiled(fertility-medication-request)
* insert Profiled(serm-request)
* insert Profiled(aromatase-inhibitor-request)
* insert Profiled(pulsatile-gonadorelin-request)
* insert Profiled(hcg-request)
* insert Profiled(fsh-request)
* insert Profiled(dopamine-agonist-request)
* insert SearchedByPatientAndCode
* insert Takes(MedicationStatement)
* insert Profiled(testosterone-statement)
* insert Profiled(anabolic-steroid-statement)
* insert SearchedByPatientAndCode
* insert Takes(MedicationAdministration)
* insert SearchedByPatientAndCode
* insert Takes(MedicationDispense)
* insert SearchedByPatientAndCode
* insert Takes(ServiceRequest)
* insert SearchedByPatientAndCode
* insert Takes(CarePlan)
* insert Profiled(fertility-care-plan)
* insert SearchedByPatient
* insert Keeps(Task)
* rest.resource[=].interaction[2].code = #update
* rest.resource[=].interaction[3].code = #patch
* insert Searched(code, token, [[http://hl7.org/fhir/SearchParameter/Task-code]])
* insert Searched(status, token, [[http://hl7.org/fhir/SearchParameter/Task-status]])
* insert Searched(business-status, token, [[http://hl7.org/fhir/SearchParameter/Task-business-status]])
* insert Searched(group-identifier, token, [[http://hl7.org/fhir/SearchParameter/Task-group-identifier]])
* insert Searched(patient, reference, [[http://hl7.org/fhir/SearchParameter/Task-patient]])
* insert Searched(authored-on, date, [[http://hl7.org/fhir/SearchParameter/Task-authored-on]])
* rest.resource[=].operation.name = "hl7v2-replay"
* rest.resource[=].operation.definition = "https://fertilitycds.org/fhir/OperationDefinition/hl7v2-replay"
* insert Keeps(GuidanceResponse)
* insert Profiled(guidance)
* insert Searched(patient, reference, [[http://hl7.org/fhir/SearchParameter/GuidanceResponse-patient]])
* insert Searched(reason, reference, [[https://fertilitycds.org/fhir/SearchParameter/guidance-reason]])
* insert Searched(occurrence, date, [[https://fertilitycds.org/fhir/SearchParameter/guidance-occurrence]])
* insert Searched(status, token, [[https://fertilitycds.org/fhir/SearchParameter/guidance-status]])
* insert Keeps(RequestGroup)
* insert Profiled(guidance-plan)
* insert Searched(patient, reference, [[http://hl7.org/fhir/SearchParameter/RequestGroup-patient]])
* insert Searched(status, token, [[http://hl7.org/fhir/SearchParameter/RequestGroup-status]])
* insert Searched(authored, date, [[http://hl7.org/fhir/SearchParameter/RequestGroup-authored]])
* insert Searched(action-code, token, [[https://fertilitycds.org/fhir/SearchParameter/guidance-plan-action-code]])
* insert Keeps(Flag)
* insert Profiled(safety-flag)
* insert Searched(patient, reference, [[http://hl7.org/fhir/SearchParameter/clinical-patient]])
* insert Searched(identifier, token, [[http://hl7.org/fhir/SearchParameter/Flag-identifier]])
* insert Searched(status, token, [[https://fertilitycds.org/fhir/SearchParameter/safety-flag-status]])
* insert Takes(Subscription)
* rest.resource[=].interaction[4].code = #delete
* rest.resource[=].extension.url = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/capabilitystatement-subscriptiontopic-canonical"
* rest.resource[=].extension.valueCanonical = "https://fertilitycds.org/fhir/SubscriptionTopic/new-guidance"
* insert Searched(status, token, [[http://hl7.org/fhir/SearchParameter/Subscription-status]])
* insert Keeps(Provenance)
* insert Profiled(guidance-provenance)
* insert Searched(target, reference, [[http://hl7.org/fhir/SearchParameter/Provenance-target]])
* insert Searched(entity, reference, [[http://hl7.org/fhir/SearchParameter/Provenance-entity]])
* insert Keeps(PlanDefinition)
* insert Searched(url, uri, [[http://hl7.org/fhir/SearchParameter/PlanDefinition-url]])
* insert Keeps(ActivityDefinition)
* insert Searched(url, uri, [[http://hl7.org/fhir/SearchParameter/ActivityDefinition-url]])
* insert Keeps(Library)
* insert Searched(url, uri, [[http://hl7.org/fhir/SearchParameter/Library-url]])
* insert Keeps(StructureDefinition)
* insert Searched(url, uri, [[http://hl7.org/fhir/SearchParameter/conformance-url]])
* insert Keeps(ValueSet)
* insert Searched(url, uri, [[http://hl7.org/fhir/SearchParameter/conformance-url]])
* insert Keeps(CodeSystem)
* insert Searched(url, uri, [[http://hl7.org/fhir/SearchParameter/conformance-url]])
* insert Keeps(ConceptMap)
* insert Searched(url, uri, [[http://hl7.org/fhir/SearchParameter/conformance-url]])

// --- Messages of HL7 v2 that wait for review --------------------------------------------------------------------------
Instance: hl7v2-replay-operation
InstanceOf: OperationDefinition
Usage: #definition
* insert PublishedInstance(OperationDefinition, hl7v2-replay)
* name = "Hl7v2Replay"
* title = "Replay of result messages"
* kind = #operation
* description = "Processes again what waits in the review queue of HL7 v2 messages: one Task, with its message corrected if need be, or all that a filter finds. Each message by itself: what is certain is stored, what is not stays in the queue."
* comment = "A result that is stored already is found again and not stored twice; one that was reported later meanwhile stays. A dry run does all of it and takes it back. On the type at most limit messages are tried; matched says how many wait in all."
* affectsState = true
* code = #hl7v2-replay
* resource = #Task
* system = false
* type = true
* instance = true
* insert OperationParameter(message, in, 0, 1, string, [[On an instance: the corrected message, all of it. Without it, the last correction or what came.]])
* insert OperationParameter(reason, in, 0, *, code, [[On the type: only messages with one of these reasons.]])
* insert OperationParameter(sender, in, 0, 1, string, [[On the type: only messages of this sender; application, a slash, facility.]])
* insert OperationParameter(from, in, 0, 1, dateTime, [[On the type: only messages that came at this time or later.]])
* insert OperationParameter(to, in, 0, 1, dateTime, [[On the type: only messages that came before this time.]])
* insert OperationParameter(limit, in, 0, 1, integer, [[On the type: how many messages are tried, oldest first; 1 to 1000, without it 100.]])
* insert OperationParameter(dryRun, in, 0, 1, boolean, [[Whether everything is taken back, so that only the counts remain.]])
* insert OperationParameter(matched, out, 1, 1, integer, [[Messages that the filter found.]])
* insert OperationParameter(tried, out, 1, 1, integer, [[Messages that were processed again.]])
* insert OperationParameter(resolved, out, 1, 1, integer, [[Messages that have no problem left.]])
* insert OperationParameter(remaining, out, 1, 1, integer, [[Messages that still wait.]])
* insert OperationParameter(stored, out, 1, 1, integer, [[Results that were stored, again ones included.]])
* insert OperationParameter(older, out, 1, 1, integer, [[Results that were left out, because what is stored was reported later.]])
* insert OperationParameter(problem, out, 0, *, string, [[Each problem left of a replay of one Task, with its place.]])
