package org.fertilitycds.conformance;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.RecordCodes;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/** Which of our profiles a resource fits by its code. */
final class MatchingProfiles {

  private final Map<String, Set<String>> byCode;

  MatchingProfiles(KnowledgePackage knowledge) {
    byCode = knowledge.profilesByCode();
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
