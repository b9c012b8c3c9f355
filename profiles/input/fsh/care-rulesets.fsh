// Metadata of published instances that are no clinical content.

RuleSet: PublishedInstance(type, id)
* id = "{id}"
* url = "https://fertilitycds.org/fhir/{type}/{id}"
* version = "0.1.0"
* status = #active
* experimental = false
* date = "2026-11-25"
* publisher = "fertility-cds project"

// NamingSystem has no url, version or experimental in R4.
RuleSet: PublishedNamingSystem(id)
* id = "{id}"
* status = #active
* kind = #identifier
* date = "2026-11-25"
* publisher = "fertility-cds project"
* uniqueId.type = #uri
* uniqueId.value = "https://fertilitycds.org/fhir/NamingSystem/{id}"
* uniqueId.preferred = true
