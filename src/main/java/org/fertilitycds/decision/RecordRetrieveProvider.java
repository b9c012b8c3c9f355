package org.fertilitycds.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
 * Answers the retrieves of CQL from one record in memory. Filters by code only: which times and
 * states count is decided in CQL.
 */
final class RecordRetrieveProvider implements RetrieveProvider {

  private final PatientRecord record;
  private final KnowledgePackage knowledge;

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
    List<Object> matching = new ArrayList<>();
    for (Resource resource : all) {
      if (RecordCodes.of(resource).stream()
          .map(RecordRetrieveProvider::key)
          .anyMatch(wanted::contains)) {
        matching.add(resource);
      }
    }
    return matching;
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
