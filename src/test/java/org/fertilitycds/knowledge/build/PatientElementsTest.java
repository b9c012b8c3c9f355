package org.fertilitycds.knowledge.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.junit.jupiter.api.Test;

class PatientElementsTest {

  private static Set<String> of(String expression) throws IOException {
    String library = "{\"statements\": {\"def\": [{\"expression\": %s}]}}";
    Set<String> elements = new TreeSet<>();
    PatientElements.collect(new ObjectMapper().readTree(library.formatted(expression)), elements);
    return elements;
  }

  @Test
  void the_package_says_what_it_reads_of_a_patient() {
    assertThat(KnowledgePackage.load(FhirContext.forR4Cached()).elementsOfPatient())
        .containsExactlyInAnyOrder(
            "gender", "birthDate", "deceased", "extension", "modifierExtension", "implicitRules");
  }

  @Test
  void an_element_is_found_wherever_it_is_read() throws IOException {
    assertThat(
            of(
                """
                {"type": "Exists", "operand": [{"type": "Property", "path": "address.city",
                 "source": {"type": "ExpressionRef", "name": "Patient", "libraryName": "Data"}}]}
                """))
        .containsExactly("address");
  }

  @Test
  void a_library_that_uses_the_patient_as_a_whole_is_refused() {
    assertThatThrownBy(
            () ->
                of(
                    """
                    {"type": "Is", "operand": [{"type": "ExpressionRef", "name": "Patient"}]}
                    """))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("otherwise than by an element");
  }
}
