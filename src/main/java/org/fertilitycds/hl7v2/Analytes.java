package org.fertilitycds.hl7v2;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.CodeSystem;

/**
 * What the published package says of results that the knowledge reads as numbers: which analyte a
 * code measures, and in which units it is read.
 */
final class Analytes {

  /** What UCUM calls the unit of a pH. */
  static final String PH = "[pH]";

  private static final String CODES = KnowledgePackage.CANONICAL + "/ValueSet/";
  private static final String UNITS = CODES + "units-";

  private final KnowledgePackage knowledge;
  private final Map<String, String> byCode = new HashMap<>();
  private final Map<String, Set<String>> units = new HashMap<>();

  Analytes(KnowledgePackage knowledge) {
    this.knowledge = knowledge;
    knowledge
        .find(KnowledgePackage.codeSystem("fertility-analyte"), CodeSystem.class)
        .getConcept()
        .forEach(
            concept -> {
              String analyte = concept.getCode();
              knowledge.members(CODES + analyte).forEach(code -> byCode.put(code, analyte));
              units.put(analyte, Set.copyOf(knowledge.members(UNITS + analyte)));
            });
  }

  /** The analyte of a code, which is the id of its profile. */
  Optional<String> of(String system, String code) {
    return Optional.ofNullable(byCode.get(system + "|" + code));
  }

  /**
   * What a code is known to measure: its analyte, or the code itself where it is none's; empty
   * where the package does not know the code.
   */
  Optional<String> testOf(String system, String code) {
    Optional<String> analyte = of(system, code);
    // A code of a laboratory's own means what a map says of it.
    return analyte.isPresent()
            || !system.equals(Fields.LOINC)
            || knowledge.display(system, code) == null
        ? analyte
        : Optional.of(system + "|" + code);
  }

  /** Whether an analyte is a pH, which laboratories print without a unit: it has no other. */
  boolean isPh(String analyte) {
    return units.getOrDefault(analyte, Set.of()).equals(Set.of(Fields.UCUM + "|" + PH));
  }

  /** Whether the knowledge reads an analyte in a UCUM unit. */
  boolean isReadIn(String analyte, String unit) {
    return units.getOrDefault(analyte, Set.of()).contains(Fields.UCUM + "|" + unit);
  }
}
