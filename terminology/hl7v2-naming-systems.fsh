Instance: hl7v2-control-id
InstanceOf: NamingSystem
Usage: #definition
* insert PublishedNamingSystem(hl7v2-control-id)
* name = "Hl7v2ControlId"
* description = "Control id of a result message (MSH-10) as its sender gave it."
* usage = "Task.identifier of the review queue."

Instance: hl7v2-sender
InstanceOf: NamingSystem
Usage: #definition
* insert PublishedNamingSystem(hl7v2-sender)
* name = "Hl7v2Sender"
* description = "Sender of result messages: sending application (MSH-3), a slash, sending facility (MSH-4)."
* usage = "Task.groupIdentifier of the review queue; finds all that waits of one sender."
