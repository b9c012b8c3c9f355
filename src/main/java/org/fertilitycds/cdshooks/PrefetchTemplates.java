package org.fertilitycds.cdshooks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fertilitycds.knowledge.PrefetchQuery;

/** The prefetch templates: the queries of the knowledge, and which of them an answer needs. */
final class PrefetchTemplates {

  static final String PATIENT = "patient";

  /** Many EHRs offer no such endpoint; what they hold mostly stands elsewhere in the record too. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "AllergyIntolerance",
          "MedicationAdministration",
          "MedicationDispense",
          "MedicationStatement",
          "Specimen");

  private final List<PrefetchTemplate> templates;

  PrefetchTemplates(List<PrefetchQuery> queries) {
    templates =
        queries.stream()
            .map(query -> new PrefetchTemplate(query, !OPTIONAL.contains(query.type())))
            .sorted(Comparator.comparing(PrefetchTemplates::rank))
            .toList();
  }

  /** The patient first, then what is required, each in the order of the types. */
  private static int rank(PrefetchTemplate template) {
    return template.key().equals(PATIENT) ? 0 : template.required() ? 1 : 2;
  }

  List<PrefetchTemplate> all() {
    return templates;
  }

  /** Queries by key, for discovery. */
  Map<String, String> byKey() {
    Map<String, String> queries = new LinkedHashMap<>();
    templates.forEach(template -> queries.put(template.key(), template.query()));
    return queries;
  }
}
