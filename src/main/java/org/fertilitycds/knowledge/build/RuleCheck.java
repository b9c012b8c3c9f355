package org.fertilitycds.knowledge.build;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;

/**
 * What every rule of a protocol must tell of itself, or the build fails: the source attributes of
 * 45 CFR 170.315(b)(11) for evidence-based decision support (the citation is its documentation,
 * with a provenance tag), its intended use and users, cautions and limits, the data it reads, and
 * what would change it.
 */
final class RuleCheck {

  private static final List<String> ATTRIBUTES =
      List.of(
          "developer",
          "funding",
          "releaseDate",
          "revisionDate",
          "useOfRace",
          "useOfEthnicity",
          "useOfLanguage",
          "useOfSexualOrientation",
          "useOfGenderIdentity",
          "useOfSex",
          "useOfBirthDate",
          "useOfSocialDeterminants",
          "useOfHealthStatus",
          "intendedUse",
          "intendedUsers",
          "cautionedUse",
          "knownLimits");

  private RuleCheck() {}

  /**
   * Checks every rule of the package.
   *
   * @throws IllegalStateException naming each rule and what it lacks
   */
  static void check(Path folder, IParser parser) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : JsonFiles.in(folder)) {
      if (file.getFileName().toString().startsWith("PlanDefinition-")) {
        var plan = parser.parseResource(PlanDefinition.class, Files.readString(file));
        plan.getAction().stream()
            .filter(PlanDefinitionActionComponent::hasCode)
            .forEach(rule -> faults.addAll(faults(plan.getIdPart(), rule)));
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "Rules do not tell what they must:\n  " + String.join("\n  ", faults));
    }
  }

  static List<String> faults(String plan, PlanDefinitionActionComponent rule) {
    List<String> faults = new ArrayList<>();
    String name = plan + "." + rule.getId();
    Extension attributes = rule.getExtensionByUrl(KnowledgePackage.profile("source-attributes"));
    ATTRIBUTES.stream()
        .filter(attribute -> attributes == null || isEmpty(attributes, attribute))
        .forEach(attribute -> faults.add(name + " lacks " + attribute));
    if (rule.getDocumentation().stream()
        .noneMatch(
            source ->
                source.hasCitation()
                    && source.hasExtension(KnowledgePackage.profile("provenance-tag")))) {
      faults.add(name + " lacks a citation with its provenance tag");
    }
    if (!rule.hasInput() && !rule.hasOutput()) {
      faults.add(name + " names no data that it reads or asks for");
    }
    if (!rule.getDescription().contains("**What would change this:**")) {
      faults.add(name + " does not say what would change it");
    }
    return faults;
  }

  private static boolean isEmpty(Extension attributes, String name) {
    Extension attribute = attributes.getExtensionByUrl(name);
    return attribute == null || attribute.getValue() == null || attribute.getValue().isEmpty();
  }
}
