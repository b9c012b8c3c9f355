package org.fertilitycds.newlab;

import ca.uhn.fhir.jpa.model.dao.JpaPid;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.JoinedPatients;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordSubjects;
import org.fertilitycds.saving.ResourceReader;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The status Observations that were never true because a fact was withdrawn: entered in error,
 * cancelled or put in doubt (of unknown status) after it was released, deleted, or found to be
 * another man's. They become entered in error as well, so that a search does not find two that are
 * final. What was right at its time, and is only superseded by newer facts, stays final.
 *
 * <p>Every evaluation asks, and nearly always for new results on which nothing rests: that costs
 * one query.
 */
final class WithdrawnStatuses {

  private static final String SYSTEM = KnowledgePackage.codeSystem("fertility-observation");
  private static final List<String> CODES = List.of("hpg-axis-status", "semen-status");
  private static final String ENTERED_IN_ERROR = "entered-in-error";
  private static final String OBSERVATION = "Observation/";

  /** With the path as it stands, H2 would read the index from the first target to the last. */
  static final String RESTING =
      """
      select l.SRC_RESOURCE_ID, l.TARGET_RESOURCE_ID from HFJ_RES_LINK l
      where l.TARGET_RESOURCE_ID = any (?) and upper(l.SRC_PATH) = 'OBSERVATION.DERIVEDFROM'
      """;

  private final ResourceReader reader;
  private final JdbcTemplate jdbc;

  WithdrawnStatuses(ResourceReader reader, JdbcTemplate jdbc) {
    this.reader = reader;
    this.jdbc = jdbc;
  }

  /**
   * Those that a new guidance, or what was saved, shows to be withdrawn, marked so and not yet
   * saved.
   *
   * @param earlier the Provenances of the guidance that is replaced
   * @param saved {@code Type/id} of what was saved or deleted
   */
  List<Observation> of(
      Patient patient, Collection<Provenance> earlier, GuidanceSet now, Set<String> saved) {
    Set<String> gone = gone(earlier, now);
    Set<String> asked = new HashSet<>(saved);
    asked.addAll(gone);
    Map<String, Set<JpaPid>> resting = resting(asked);
    Set<String> suspected = new HashSet<>(resting.keySet());
    suspected.addAll(gone);
    if (suspected.isEmpty()) {
      return List.of();
    }
    Verdict verdict = judge(suspected, patient);
    Map<String, Observation> untrue = new LinkedHashMap<>();
    finals(keys(resting, verdict.withdrawn())).forEach(one -> untrue.put(id(one), one));
    finals(keys(resting, verdict.ofAnother())).stream()
        .filter(one -> isAbout(one.getSubject(), Set.of(id(patient))))
        .forEach(one -> untrue.put(id(one), one));
    if (verdict.isOfMoreThanResults()) {
      finals(replaced(earlier)).stream()
          .filter(one -> isOtherwise(one, now))
          .forEach(one -> untrue.put(id(one), one));
    }
    return untrue.values().stream().map(one -> withdrawn(one, verdict.deleted())).toList();
  }

  /**
   * What became of facts.
   *
   * @param withdrawn those on which nothing can rest, the deleted ones among them
   * @param ofAnother those that are about another man
   */
  private record Verdict(Set<String> deleted, Set<String> withdrawn, Set<String> ofAnother) {

    boolean isOfMoreThanResults() {
      return Stream.concat(withdrawn.stream(), ofAnother.stream())
          .anyMatch(WithdrawnStatuses::isNoResult);
    }
  }

  private Verdict judge(Set<String> facts, Patient patient) {
    Map<String, Resource> stored = stored(facts);
    Set<String> deleted = new HashSet<>(facts);
    deleted.removeAll(stored.keySet());
    Set<String> withdrawn = new HashSet<>(deleted);
    Set<String> ofAnother = new HashSet<>();
    stored.forEach(
        (fact, resource) -> {
          if (isWithdrawn(resource)) {
            withdrawn.add(fact);
          } else if (!isAbout(resource, patient)) {
            ofAnother.add(fact);
          }
        });
    return new Verdict(deleted, withdrawn, ofAnother);
  }

  /** Facts of the guidance that is replaced which the new one does not use. */
  private static Set<String> gone(Collection<Provenance> earlier, GuidanceSet now) {
    Set<String> gone = new HashSet<>();
    earlier.forEach(provenance -> gone.addAll(WhatChanged.facts(provenance).keySet()));
    gone.removeAll(WhatChanged.facts(now.provenance()).keySet());
    return gone;
  }

  /** Keys of the Observations that were derived from results, by the result. */
  private Map<String, Set<JpaPid>> resting(Set<String> facts) {
    Map<Long, String> results = new HashMap<>();
    reader
        .keys(facts.stream().filter(fact -> !isNoResult(fact)).toList())
        .forEach((fact, key) -> results.put(key.getId(), fact));
    Map<String, Set<JpaPid>> resting = new TreeMap<>();
    if (!results.isEmpty()) {
      jdbc.query(
          RESTING,
          statement ->
              statement.setArray(
                  1, statement.getConnection().createArrayOf("bigint", results.keySet().toArray())),
          row -> {
            resting
                .computeIfAbsent(results.get(row.getLong(2)), fact -> new LinkedHashSet<>())
                .add(JpaPid.fromId(row.getLong(1)));
          });
    }
    return resting;
  }

  private static Set<JpaPid> keys(Map<String, Set<JpaPid>> resting, Set<String> facts) {
    Set<JpaPid> keys = new LinkedHashSet<>();
    facts.forEach(fact -> keys.addAll(resting.getOrDefault(fact, Set.of())));
    return keys;
  }

  /** The facts as they stand now, without those that were deleted. */
  private Map<String, Resource> stored(Set<String> facts) {
    Map<String, Resource> stored = new LinkedHashMap<>();
    reader
        .load(reader.keys(facts).values())
        .forEach(found -> stored.put(PatientRecord.reference(found), found));
    return stored;
  }

  private static boolean isWithdrawn(Resource resource) {
    if (resource instanceof Condition condition) {
      return condition.getVerificationStatus().getCoding().stream()
          .anyMatch(coding -> ENTERED_IN_ERROR.equals(coding.getCode()));
    }
    if (resource instanceof Observation result
        && (result.getStatus() == ObservationStatus.CANCELLED
            || result.getStatus() == ObservationStatus.UNKNOWN)) {
      return true;
    }
    Property status = resource.getNamedProperty("status");
    return status != null
        && status.getValues().stream()
            .anyMatch(value -> ENTERED_IN_ERROR.equals(value.primitiveValue()));
  }

  private static boolean isNoResult(String fact) {
    return !fact.startsWith(OBSERVATION);
  }

  /** Whether a fact is about a patient, or about one whom he replaces. */
  private static boolean isAbout(Resource fact, Patient patient) {
    Set<String> himself = new HashSet<>(JoinedPatients.replaced(patient));
    himself.add(id(patient));
    if (!RecordSubjects.isAboutSomebody(fact)) {
      return true;
    }
    Reference subject = RecordSubjects.of(fact);
    return subject != null && isAbout(subject, himself) && RecordSubjects.isAboutItsSubject(fact);
  }

  private static boolean isAbout(Reference subject, Set<String> patients) {
    return subject.hasReference() && patients.contains(subject.getReferenceElement().getIdPart());
  }

  private static String id(Resource resource) {
    return resource.getIdElement().getIdPart();
  }

  /** Keys of the Observations of the guidance that is replaced. */
  private Set<JpaPid> replaced(Collection<Provenance> earlier) {
    return new LinkedHashSet<>(
        reader
            .keys(
                earlier.stream()
                    .flatMap(provenance -> provenance.getTarget().stream())
                    .map(WithdrawnStatuses::fact)
                    .filter(target -> !isNoResult(target))
                    .toList())
            .values());
  }

  /** Those of these that are statuses of ours and still final. */
  private List<Observation> finals(Set<JpaPid> keys) {
    return reader.load(keys).stream()
        .map(Observation.class::cast)
        .filter(one -> one.getStatus() == ObservationStatus.FINAL)
        .filter(one -> SYSTEM.equals(one.getCode().getCodingFirstRep().getSystem()))
        .filter(one -> CODES.contains(one.getCode().getCodingFirstRep().getCode()))
        .toList();
  }

  private static String fact(Reference reference) {
    return reference.getReferenceElement().toUnqualifiedVersionless().getValue();
  }

  /** Of what a status rests on beside results, a drug above all, its value alone tells. */
  private static boolean isOtherwise(Observation status, GuidanceSet now) {
    String code = status.getCode().getCodingFirstRep().getCode();
    return now.statuses().stream()
        .filter(other -> code.equals(other.getCode().getCodingFirstRep().getCode()))
        .noneMatch(other -> other.getValue().equalsDeep(status.getValue()));
  }

  /** FHIR lets nobody save a reference to what was deleted: its text stays. */
  private static Observation withdrawn(Observation status, Set<String> deleted) {
    status.setStatus(ObservationStatus.ENTEREDINERROR);
    status.getDerivedFrom().stream()
        .filter(from -> deleted.contains(fact(from)))
        .forEach(from -> from.setReference(null));
    return status;
  }
}
