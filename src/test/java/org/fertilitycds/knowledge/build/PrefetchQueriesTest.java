package org.fertilitycds.knowledge.build;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fertilitycds.knowledge.DataNeed;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.PrefetchQuery;
import org.junit.jupiter.api.Test;

class PrefetchQueriesTest {

  @Test
  void the_build_has_written_what_the_data_requirements_say() {
    KnowledgePackage knowledge = KnowledgePackage.load(FhirContext.forR4Cached());
    assertThat(knowledge.prefetchQueries())
        .isNotEmpty()
        .isEqualTo(PrefetchQueries.of(knowledge.dataNeeds()));
  }

  @Test
  void joins_the_codes_of_one_type() {
    assertThat(
            PrefetchQueries.of(
                List.of(
                    new DataNeed("Observation", Set.of("http://loinc.org|2-2")),
                    new DataNeed("Observation", Set.of("http://loinc.org|1-1", "urn:x|2-2")))))
        .containsExactly(
            new PrefetchQuery(
                "observations",
                "Observation",
                "Observation?patient={{context.patientId}}&_count=500&code=1-1,2-2"));
  }

  @Test
  void asks_for_all_of_a_type_as_soon_as_one_need_names_no_codes() {
    assertThat(
            PrefetchQueries.of(
                List.of(
                    new DataNeed("Condition", Set.of("urn:x|1")),
                    new DataNeed("Condition", Set.of()))))
        .extracting(PrefetchQuery::query)
        .containsExactly("Condition?patient={{context.patientId}}&_count=500");
  }

  @Test
  void splits_a_query_that_would_grow_too_long() {
    Set<String> codes =
        IntStream.range(10000, 11500)
            .mapToObj(number -> "http://loinc.org|" + number)
            .collect(Collectors.toSet());
    List<PrefetchQuery> queries = PrefetchQueries.of(List.of(new DataNeed("Observation", codes)));
    assertThat(queries)
        .extracting(PrefetchQuery::key)
        .containsExactly("observations", "observations2", "observations3");
    assertThat(queries).allMatch(query -> query.query().length() <= 4000);
    assertThat(queries.toString()).contains("10000").contains("11499");
  }

  @Test
  void leaves_out_what_cannot_be_searched_by_patient() {
    assertThat(PrefetchQueries.of(List.of(new DataNeed("Medication", Set.of())))).isEmpty();
  }
}
