package org.fertilitycds.decision;

import org.hl7.fhir.r4.model.ActivityDefinition;

/**
 * One thing that a recommendation would have drafted for the clinician.
 *
 * @param id of the action that names it, unique in a decision
 * @param title for people
 * @param description Markdown, may be empty
 * @param definition what is drafted
 */
public record Proposal(
    String id, String title, String description, ActivityDefinition definition) {}
