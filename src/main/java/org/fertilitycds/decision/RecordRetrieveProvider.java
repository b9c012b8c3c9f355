package org.fertilitycds.decision;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordCodes;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/**
 * Answers the retrieves of CQL from one record in memory, for one evaluation. Filters by code only:
 * which times and states count is decided in CQL.
 */
final class RecordRetrieveProvider implements RetrieveProvider {

  private final PatientRecord record;
  private final KnowledgePackage knowledge;
  private final Map<String, Map<String, BitSet>> placesByType = new HashMap<>();

  RecordRetrieveProvider(PatientRecord record, KnowledgePackage knowledge) {
    this.record = record;
    this.knowledge = knowledge;
  }

  @Override
  public Iterable<Object> retrieve(
      @Nullable String context,
      @Nullable String contextPath,
      @Nullable Object contextValue,
      String dataType,
      @Nullable String templateId,
      @Nullable String codePath,
      @Nullable Iterable<Code> codes,
      @Nullable String valueSet,
      @Nullable String datePath,
      @Nullable String dateLowPath,
      @Nullable String dateHighPath,
      @Nullable Interval dateRange) {
    List<Resource> all = record.ofType(dataType);
    Set<String> wanted = wanted(codes, valueSet);
    if (wanted == null) {
      return List.copyOf(all);
    }
    var matching = new BitSet();
    placesByCode(dataType)
        .forEach(
            (code, places) -> {
              if (wanted.contains(code)) {
                matching.or(places);
              }
            });
    return matching.stream().<Object>mapToObj(all::get).toList();
  }

  /** Which resources of a type carry a code, by their place in the record; made once. */
  private Map<String, BitSet> placesByCode(String dataType) {
    return placesByType.computeIfAbsent(
        dataType,
        type -> {
          List<Resource> all = record.ofType(type);
          Map<String, BitSet> places = new HashMap<>();
          for (int place = 0; place < all.size(); place++) {
            for (Coding coding : RecordCodes.of(all.get(place))) {
              places.computeIfAbsent(key(coding), code -> new BitSet()).set(place);
            }
          }
          return places;
        });
  }

  private @Nullable Set<String> wanted(@Nullable Iterable<Code> codes, @Nullable String valueSet) {
    if (valueSet != null) {
      return knowledge.members(valueSet);
    }
    if (codes == null) {
      return null;
    }
    Set<String> keys = new HashSet<>();
    codes.forEach(code -> keys.add(code.getSystem() + "|" + code.getCode()));
    return keys;
  }

  private static String key(Coding coding) {
    return coding.getSystem() + "|" + coding.getCode();
  }
}
