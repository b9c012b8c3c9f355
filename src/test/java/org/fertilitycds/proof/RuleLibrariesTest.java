package org.fertilitycds.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.junit.jupiter.api.Test;

/** What the proofs measure is what is published. */
class RuleLibrariesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final KnowledgePackage KNOWLEDGE =
      KnowledgePackage.load(FhirContext.forR4Cached());

  @Test
  void the_measured_elm_is_the_published_one_with_locators() throws JsonProcessingException {
    var published = RuleLibraries.contents(KNOWLEDGE, "application/elm+json");
    var measured = RuleLibraries.elm(RuleLibraries.contents(KNOWLEDGE, "text/cql"));
    for (String library : KNOWLEDGE.ruleLibraries()) {
      assertThat(bare(measured.getOrDefault(library, "")))
          .as(library)
          .isEqualTo(bare(published.getOrDefault(library, "")));
    }
  }

  private static JsonNode bare(String elm) throws JsonProcessingException {
    JsonNode tree = JSON.readTree(elm);
    tree.findParents("locator").forEach(node -> ((ObjectNode) node).remove("locator"));
    tree.findParents("translatorOptions")
        .forEach(node -> ((ObjectNode) node).remove(List.of("translatorOptions")));
    return tree;
  }
}
