package org.fertilitycds.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/**
 * The package's value sets as the CQL engine asks for them. They list their members; those of our
 * own code systems may take in a whole system.
 */
final class PackagedTerminology implements TerminologyProvider {

  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, List<Code>> codes = new HashMap<>();

  PackagedTerminology(Iterable<ValueSet> valueSets, Iterable<CodeSystem> codeSystems) {
    Map<String, CodeSystem> systems = new HashMap<>();
    codeSystems.forEach(system -> systems.put(system.getUrl(), system));
    valueSets.forEach(valueSet -> add(valueSet, systems));
  }

  private void add(ValueSet valueSet, Map<String, CodeSystem> systems) {
    Set<String> keys = new HashSet<>();
    List<Code> list = new ArrayList<>();
    for (var include : valueSet.getCompose().getInclude()) {
      for (String code : codes(include, systems)) {
        keys.add(key(include.getSystem(), code));
        list.add(new Code().withSystem(include.getSystem()).withCode(code));
      }
    }
    members.put(valueSet.getUrl(), Set.copyOf(keys));
    codes.put(valueSet.getUrl(), List.copyOf(list));
  }

  private static List<String> codes(
      ValueSet.ConceptSetComponent include, Map<String, CodeSystem> systems) {
    CodeSystem system = systems.get(include.getSystem());
    if (include.hasConcept() || system == null) {
      return include.getConcept().stream()
          .map(ValueSet.ConceptReferenceComponent::getCode)
          .toList();
    }
    return system.getConcept().stream()
        .map(CodeSystem.ConceptDefinitionComponent::getCode)
        .toList();
  }

  static String key(String system, String code) {
    return system + "|" + code;
  }

  /** Members of a value set as {@code system|code}. */
  Set<String> members(String valueSet) {
    Set<String> found = members.get(withoutVersion(valueSet));
    if (found == null) {
      throw new IllegalStateException("The knowledge package has no ValueSet " + valueSet);
    }
    return found;
  }

  @Override
  public boolean in(Code code, ValueSetInfo valueSet) {
    return members(valueSet.getId()).contains(key(code.getSystem(), code.getCode()));
  }

  @Override
  public Iterable<Code> expand(ValueSetInfo valueSet) {
    return codes.getOrDefault(withoutVersion(valueSet.getId()), List.of());
  }

  @Override
  public Code lookup(Code code, CodeSystemInfo codeSystem) {
    return code;
  }

  private static String withoutVersion(String canonical) {
    int bar = canonical.indexOf('|');
    return bar < 0 ? canonical : canonical.substring(0, bar);
  }
}
