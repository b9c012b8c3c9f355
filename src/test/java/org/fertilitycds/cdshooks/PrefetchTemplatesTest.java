package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fertilitycds.knowledge.DataNeed;
import org.junit.jupiter.api.Test;

class PrefetchTemplatesTest {

  @Test
  void joins_the_codes_of_one_type() {
    var templates =
        new PrefetchTemplates(
            List.of(
                new DataNeed("Observation", Set.of("http://loinc.org|2-2")),
                new DataNeed("Observation", Set.of("http://loinc.org|1-1", "urn:x|2-2"))));
    assertThat(templates.byKey())
        .containsExactly(
            java.util.Map.entry(
                "observations",
                "Observation?patient={{context.patientId}}&_count=500&code=1-1,2-2"));
  }

  @Test
  void asks_for_all_of_a_type_as_soon_as_one_need_names_no_codes() {
    var templates =
        new PrefetchTemplates(
            List.of(
                new DataNeed("Condition", Set.of("urn:x|1")), new DataNeed("Condition", Set.of())));
    assertThat(templates.byKey())
        .containsEntry("conditions", "Condition?patient={{context.patientId}}&_count=500");
  }

  @Test
  void splits_a_query_that_would_grow_too_long() {
    Set<String> codes =
        IntStream.range(10000, 11500)
            .mapToObj(number -> "http://loinc.org|" + number)
            .collect(Collectors.toSet());
    var templates = new PrefetchTemplates(List.of(new DataNeed("Observation", codes)));
    assertThat(templates.byKey().keySet())
        .containsExactly("observations", "observations2", "observations3");
    assertThat(templates.all())
        .allSatisfy(template -> assertThat(template.query().length()).isLessThanOrEqualTo(4000));
    assertThat(String.join(",", templates.byKey().values())).contains("10000").contains("11499");
  }

  @Test
  void leaves_out_what_cannot_be_searched_by_patient() {
    assertThat(new PrefetchTemplates(List.of(new DataNeed("Medication", Set.of()))).all())
        .isEmpty();
  }
}
