package org.fertilitycds.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.fertilitycds.knowledge.SupportedTypes;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/** What of FHIR's own definitions is cut out, and need not be parsed with all of the others. */
class FhirDefinitionsTest {

  private final FhirDefinitions definitions =
      new FhirDefinitions(FhirContext.forR4Cached(), SupportedTypes.ALL);

  /** A Specimen may be of a Substance: each that was saved had all of HAPI's copy read and kept. */
  @Test
  void the_types_to_which_what_is_sent_may_refer_are_among_them() throws IOException {
    String index;
    try (var in = FhirDefinitions.class.getResourceAsStream("/fhir-r4/index.txt")) {
      index = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> elsewhere =
        index
            .lines()
            .filter(line -> line.endsWith(" -"))
            .map(line -> line.split(" ", 3)[1])
            .toList();

    assertThat(
            SupportedTypes.OF_CARE.stream()
                .map(definitions::fetchStructureDefinition)
                .map(StructureDefinition.class::cast)
                .flatMap(type -> type.getSnapshot().getElement().stream())
                .flatMap(element -> element.getType().stream())
                .flatMap(type -> type.getTargetProfile().stream())
                .map(CanonicalType::getValue)
                .distinct())
        .contains("http://hl7.org/fhir/StructureDefinition/Substance")
        .doesNotContainAnyElementsOf(elsewhere);
  }
}
