package org.fertilitycds.knowledge.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of the Patient a CQL library reads, of its ELM: a change of one of these asks for
 * another evaluation.
 */
final class PatientElements {

  private static final String PATIENT = "Patient";

  private PatientElements() {}

  /**
   * Adds the elements that an ELM reads.
   *
   * @throws IllegalStateException when it uses the Patient otherwise than by one of his elements,
   *     for nobody could then say what of him counts
   */
  static void collect(JsonNode library, Set<String> elements) {
    collect(library.path("statements"), null, elements);
  }

  private static void collect(JsonNode node, @Nullable JsonNode owner, Set<String> elements) {
    if (isPatient(node)) {
      if (owner == null || !owner.path("type").asText().equals("Property")) {
        throw new IllegalStateException(
            "A CQL library uses the Patient otherwise than by an element: write Patient.element");
      }
      elements.add(owner.path("path").asText().split("\\.", 2)[0]);
    }
    JsonNode next = node.isObject() ? node : owner;
    node.forEach(child -> collect(child, next, elements));
  }

  private static boolean isPatient(JsonNode node) {
    return node.path("type").asText().equals("ExpressionRef")
        && node.path("name").asText().equals(PATIENT);
  }
}
