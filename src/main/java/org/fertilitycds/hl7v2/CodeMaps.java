package org.fertilitycds.hl7v2;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the active ConceptMaps of the server say: codes of laboratories as LOINC or as ours, units
 * as UCUM. A map that a site saves, changes or deletes counts from the next message on: whether any
 * did is asked before each, which costs one look into an index.
 */
final class CodeMaps {

  /** Source of the published map of units as laboratories spell them. */
  static final String UNIT_SPELLINGS = KnowledgePackage.codeSystem("hl7v2-unit");

  private static final String STATE =
      "select count(*), max(res_updated) from hfj_resource where res_type = 'ConceptMap'";

  private static final Set<String> TARGETS =
      Set.of(Fields.LOINC, Fields.UCUM, KnowledgePackage.codeSystem("fertility-observation"));

  private static final Set<ConceptMapEquivalence> THE_SAME =
      Set.of(ConceptMapEquivalence.EQUAL, ConceptMapEquivalence.EQUIVALENT);

  private final DaoRegistry daos;
  private final JdbcTemplate jdbc;
  private volatile Snapshot snapshot = new Snapshot("", Map.of(), Set.of());

  CodeMaps(DaoRegistry daos, JdbcTemplate jdbc) {
    this.daos = daos;
    this.jdbc = jdbc;
  }

  /**
   * Targets by source.
   *
   * @param contradicted sources with several targets that differ, which have none
   */
  private record Snapshot(String state, Map<String, Coding> targets, Set<String> contradicted) {}

  /** Takes up what has changed. */
  void refresh() {
    String state =
        jdbc.queryForObject(STATE, (row, number) -> row.getInt(1) + " " + row.getString(2));
    if (!snapshot.state().equals(state)) {
      snapshot = read(state);
    }
  }

  /** What a code of a laboratory means: LOINC, or one of our codes. */
  Optional<Coding> code(String system, String code) {
    return Optional.ofNullable(snapshot.targets().get(key(system, code, false)));
  }

  /** The UCUM unit that a laboratory's unit means. */
  Optional<String> unit(String system, String unit) {
    return Optional.ofNullable(snapshot.targets().get(key(system, unit, true)))
        .map(Coding::getCode);
  }

  /** Whether maps say different things of a unit of a laboratory. */
  boolean isContradicted(String system, String unit) {
    return snapshot.contradicted().contains(key(system, unit, true));
  }

  /** A laboratory may call a test as it calls a unit, such as pH. */
  private static String key(String system, String code, boolean unit) {
    return (unit ? "unit " : "code ") + system + "|" + code;
  }

  private Snapshot read(String state) {
    Map<String, Coding> targets = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    daos
        .getResourceDao(ConceptMap.class)
        .search(SearchParameterMap.newSynchronous(), new SystemRequestDetails())
        .getAllResources()
        .stream()
        .map(ConceptMap.class::cast)
        .filter(map -> map.getStatus() == PublicationStatus.ACTIVE)
        .flatMap(map -> map.getGroup().stream())
        .filter(
            group ->
                TARGETS.contains(group.getTarget()) && !group.getTarget().equals(group.getSource()))
        .forEach(
            group ->
                group.getElement().forEach(element -> add(group, element, targets, ambiguous)));
    ambiguous.forEach(targets::remove);
    return new Snapshot(state, Map.copyOf(targets), Set.copyOf(ambiguous));
  }

  private static void add(
      ConceptMapGroupComponent group,
      SourceElementComponent element,
      Map<String, Coding> targets,
      Set<String> ambiguous) {
    String source =
        key(group.getSource(), element.getCode(), Fields.UCUM.equals(group.getTarget()));
    for (TargetElementComponent target : element.getTarget()) {
      if (!THE_SAME.contains(target.getEquivalence()) || !mayBeCode(group, target.getCode())) {
        continue;
      }
      var coding = new Coding(group.getTarget(), target.getCode(), target.getDisplay());
      Coding before = targets.put(source, coding);
      if (before != null && !before.getCode().equals(coding.getCode())) {
        ambiguous.add(source);
      }
    }
  }

  /** A slip in a LOINC code would make a result that is stored and that no rule ever reads. */
  private static boolean mayBeCode(ConceptMapGroupComponent group, @Nullable String code) {
    return code != null
        && (!Fields.LOINC.equals(group.getTarget()) || ObservationMapper.isLoinc(code));
  }
}
