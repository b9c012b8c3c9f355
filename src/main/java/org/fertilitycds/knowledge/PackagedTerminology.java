package org.fertilitycds.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.ValueSet;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/** The package's value sets, all of which list their members, as the CQL engine asks for them. */
final class PackagedTerminology implements TerminologyProvider {

  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, List<Code>> codes = new HashMap<>();

  PackagedTerminology(Iterable<ValueSet> valueSets) {
    valueSets.forEach(this::add);
  }

  private void add(ValueSet valueSet) {
    Set<String> keys = new HashSet<>();
    List<Code> list = new java.util.ArrayList<>();
    for (var include : valueSet.getCompose().getInclude()) {
      for (var concept : include.getConcept()) {
        keys.add(key(include.getSystem(), concept.getCode()));
        list.add(new Code().withSystem(include.getSystem()).withCode(concept.getCode()));
      }
    }
    members.put(valueSet.getUrl(), Set.copyOf(keys));
    codes.put(valueSet.getUrl(), List.copyOf(list));
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
