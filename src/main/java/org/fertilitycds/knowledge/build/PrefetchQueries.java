package org.fertilitycds.knowledge.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fertilitycds.knowledge.DataNeed;
import org.fertilitycds.knowledge.PrefetchQuery;

/**
 * The queries of the prefetch templates, made of what the knowledge says that it reads: one for
 * each resource type that can be searched by patient, restricted to the codes that are read.
 *
 * <p>Only what the specification recommends is used: a read by id, and searches by {@code patient},
 * {@code code} and {@code _count}. Codes stand without their system, as in the specification's own
 * examples, for a bar in a query is refused by many servers; a code that another system uses too is
 * told apart when the data are read.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#prefetch-query-restrictions">CDS Hooks 2.0, prefetch
 *     query restrictions</a>
 */
final class PrefetchQueries {

  /** The whole answer in one page, so that it need not be refused as a part. */
  private static final int PAGE_SIZE = 500;

  /** A longer query may be cut or refused on its way. */
  private static final int LONGEST_QUERY = 4000;

  /** R4 cannot search them by patient: they come inside the resources that refer to them. */
  private static final Set<String> NOT_OF_A_PATIENT = Set.of("Medication");

  private PrefetchQueries() {}

  /** In the order of the types. */
  static List<PrefetchQuery> of(List<DataNeed> needs) {
    Map<String, Set<String>> codesByType = new TreeMap<>();
    Set<String> unfiltered = new TreeSet<>();
    for (DataNeed need : needs) {
      codesByType.computeIfAbsent(need.type(), type -> new TreeSet<>()).addAll(need.codes());
      if (need.codes().isEmpty()) {
        unfiltered.add(need.type());
      }
    }
    unfiltered.forEach(type -> codesByType.put(type, Set.of()));
    codesByType.keySet().removeAll(NOT_OF_A_PATIENT);
    List<PrefetchQuery> queries = new ArrayList<>();
    codesByType.forEach((type, codes) -> queries.addAll(of(type, codes)));
    return queries;
  }

  private static List<PrefetchQuery> of(String type, Set<String> codes) {
    String patient = PrefetchQuery.PATIENT_TOKEN;
    if (type.equals("Patient")) {
      return List.of(new PrefetchQuery("patient", type, "Patient/" + patient));
    }
    String key = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "s";
    String query = type + "?patient=" + patient + "&_count=" + PAGE_SIZE;
    if (codes.isEmpty()) {
      return List.of(new PrefetchQuery(key, type, query));
    }
    List<PrefetchQuery> parts = new ArrayList<>();
    for (String list : codeLists(codes, LONGEST_QUERY - query.length() - "&code=".length())) {
      String suffix = parts.isEmpty() ? "" : String.valueOf(parts.size() + 1);
      parts.add(new PrefetchQuery(key + suffix, type, query + "&code=" + list));
    }
    return parts;
  }

  /** The codes joined by commas, in as few lists as fit. */
  private static List<String> codeLists(Set<String> codes, int longest) {
    Set<String> plain = new TreeSet<>();
    codes.forEach(code -> plain.add(code.substring(code.indexOf('|') + 1)));
    List<String> lists = new ArrayList<>();
    var list = new StringBuilder();
    for (String code : plain) {
      if (list.length() + code.length() + 1 > longest) {
        lists.add(list.toString());
        list.setLength(0);
      }
      list.append(list.isEmpty() ? "" : ",").append(code);
    }
    lists.add(list.toString());
    return lists;
  }

  /** One line for each, as the server reads them. */
  static List<String> lines(List<DataNeed> needs) {
    return of(needs).stream()
        .map(query -> String.join(" ", query.key(), query.type(), query.query()))
        .toList();
  }
}
