package org.fertilitycds.knowledge;

/**
 * A query for data that the knowledge reads, as the build has made it of the data requirements.
 *
 * @param key name of the data, such as {@code observations}
 * @param type FHIR resource type that it asks for
 * @param query FHIR read or search, with the token {@code {{context.patientId}}} for the patient
 * @see <a href="https://cds-hooks.hl7.org/2.0/#prefetch-template">CDS Hooks 2.0, prefetch
 *     template</a>
 */
public record PrefetchQuery(String key, String type, String query) {

  /** Stands for the id of the patient. */
  public static final String PATIENT_TOKEN = "{{context.patientId}}";
}
