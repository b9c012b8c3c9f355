package org.fertilitycds.cdshooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fertilitycds.knowledge.PrefetchQuery;

/**
 * A kind of data that the service asks the client for.
 *
 * @param key name of the template and of its data in a request
 * @param type FHIR resource type that it asks for
 * @param query FHIR read or search with prefetch tokens
 * @param required whether the service refuses to answer without; the others are named in the card
 *     when they were not to be seen
 */
record PrefetchTemplate(String key, String type, String query, boolean required) {

  PrefetchTemplate(PrefetchQuery query, boolean required) {
    this(query.key(), query.type(), query.query(), required);
  }

  /** The query for one patient. */
  String queryFor(String patientId) {
    return query.replace(
        PrefetchQuery.PATIENT_TOKEN, URLEncoder.encode(patientId, StandardCharsets.UTF_8));
  }
}
