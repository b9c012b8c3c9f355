Instance: guidance-fingerprint
InstanceOf: NamingSystem
Usage: #definition
* insert PublishedNamingSystem(guidance-fingerprint)
* name = "GuidanceFingerprint"
* description = "Identifier of a guidance by its content: SHA-256 in hexadecimal over patient, facts with their versions, knowledge, guideline and answer. Equal fingerprints mean that nothing has changed, whatever the moment."
* usage = "RequestGroup.identifier of every guidance; compare it before showing a guidance as new."

Instance: safety-rule
InstanceOf: NamingSystem
Usage: #definition
* insert PublishedNamingSystem(safety-rule)
* name = "SafetyRule"
* description = "Identifier of a stop rule: the id of its action in the published protocols, such as stop-for-high-haematocrit."
* usage = "Flag.identifier of every safety flag; a man has one active flag at most for each rule."

Instance: software
InstanceOf: NamingSystem
Usage: #definition
* insert PublishedNamingSystem(software)
* name = "Software"
* description = "Identifier of the software that made a guidance: its name, a bar, the version of its knowledge."
* usage = "Provenance.agent.who.identifier of every guidance, Flag.author.identifier of every safety flag."

Instance: request-id
InstanceOf: NamingSystem
Usage: #definition
* insert PublishedNamingSystem(request-id)
* name = "RequestId"
* description = "Identifier of a request to this server: the header X-Request-ID that its caller sent, or that the server made and answered."
* usage = "Provenance.entity.what.identifier of every guidance that saved facts led to; the same id stands in the logs of the save and of the evaluation."
