package org.fertilitycds.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.RecordCodes;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Which of our profiles a resource fits by its code. */
final class MatchingProfiles {

  private static final Pattern CODE = Pattern.compile("\\w+\\.(code|medication\\[x])");

  /** Profiles by {@code type|system|code}. */
  private final Map<String, Set<String>> byCode = new HashMap<>();

  MatchingProfiles(KnowledgePackage knowledge) {
    for (var artifact : knowledge.artifacts()) {
      if (artifact instanceof StructureDefinition profile && !profile.getAbstract()) {
        profile.getDifferential().getElement().stream()
            .filter(MatchingProfiles::bindsTheCode)
            .map(element -> element.getBinding().getValueSet())
            .flatMap(valueSet -> knowledge.members(valueSet).stream())
            .forEach(
                code ->
                    byCode
                        .computeIfAbsent(profile.getType() + "|" + code, key -> new TreeSet<>())
                        .add(profile.getUrl()));
      }
    }
  }

  private static boolean bindsTheCode(ElementDefinition element) {
    return CODE.matcher(element.getPath()).matches()
        && element.getBinding().getStrength() == BindingStrength.REQUIRED;
  }

  /** Canonical addresses of the profiles, in the order of the alphabet. */
  Set<String> of(Resource resource) {
    Set<String> profiles = new TreeSet<>();
    for (Coding coding : RecordCodes.of(resource)) {
      String key = resource.fhirType() + "|" + coding.getSystem() + "|" + coding.getCode();
      profiles.addAll(byCode.getOrDefault(key, Set.of()));
    }
    return profiles;
  }
}
