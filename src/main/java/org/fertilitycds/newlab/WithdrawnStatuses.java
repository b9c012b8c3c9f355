package org.fertilitycds.newlab;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The status Observations that were never true because a fact was withdrawn: entered in error,
 * cancelled or of unknown status after it was released, or deleted. They become entered in error as well, so that a
 * search does not find two that are final. What was right at its time, and is only superseded by
 * newer facts, stays final.
 */
final class WithdrawnStatuses {

  private static final String SYSTEM = KnowledgePackage.codeSystem("fertility-observation");
  private static final List<String> CODES = List.of("hpg-axis-status", "semen-status");
  private static final String ENTERED_IN_ERROR = "entered-in-error";
  private static final String OBSERVATION = "Observation/";

  private final DaoRegistry daos;

  WithdrawnStatuses(DaoRegistry daos) {
    this.daos = daos;
  }

  /**
   * Those that a new guidance shows to be withdrawn, marked so and not yet saved.
   *
   * @param earlier the Provenances of the guidance that is replaced
   */
  List<Observation> of(String patientId, Collection<Provenance> earlier, GuidanceSet now) {
    Map<String, Reference> gone = new LinkedHashMap<>();
    earlier.forEach(provenance -> gone.putAll(WhatChanged.facts(provenance)));
    gone.keySet().removeAll(WhatChanged.facts(now.provenance()).keySet());
    Map<String, Resource> stored = stored(gone.keySet());
    Set<String> deleted = new HashSet<>(gone.keySet());
    deleted.removeAll(stored.keySet());
    Set<String> withdrawn = new HashSet<>(deleted);
    stored.forEach(
        (fact, resource) -> {
          if (isWithdrawn(resource)) {
            withdrawn.add(fact);
          }
        });
    if (withdrawn.isEmpty()) {
      return List.of();
    }
    Set<String> replaced =
        earlier.stream()
            .flatMap(provenance -> provenance.getTarget().stream())
            .map(target -> target.getReferenceElement().toUnqualifiedVersionless().getValue())
            .collect(Collectors.toSet());
    return finals(patientId).stream()
        .filter(
            status ->
                restsOn(status, withdrawn)
                    || (replaced.contains(OBSERVATION + status.getIdElement().getIdPart())
                        && isOtherwise(status, now)
                        && withdrawn.stream().anyMatch(WithdrawnStatuses::isNoResult)))
        .map(status -> withdrawn(status, deleted))
        .toList();
  }

  /**
   * The facts as they stand now, without those that were deleted. By search: a read that fails
   * would spoil the transaction.
   */
  private Map<String, Resource> stored(Set<String> facts) {
    Map<String, TokenOrListParam> byType = new TreeMap<>();
    for (String fact : facts) {
      var id = new IdType(fact);
      byType
          .computeIfAbsent(id.getResourceType(), type -> new TokenOrListParam())
          .add(new TokenParam(id.getIdPart()));
    }
    Map<String, Resource> stored = new LinkedHashMap<>();
    byType.forEach(
        (type, ids) ->
            daos.getResourceDao(type)
                .search(
                    SearchParameterMap.newSynchronous().add(IAnyResource.SP_RES_ID, ids),
                    OwnGuidance.request())
                .getAllResources()
                .forEach(
                    found ->
                        stored.put(PatientRecord.reference((Resource) found), (Resource) found)));
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

  private List<Observation> finals(String patientId) {
    var codes = new TokenOrListParam();
    CODES.forEach(code -> codes.add(SYSTEM, code));
    var search =
        SearchParameterMap.newSynchronous()
            .add(Observation.SP_SUBJECT, new ReferenceParam("Patient/" + patientId))
            .add(Observation.SP_CODE, codes)
            .add(Observation.SP_STATUS, new TokenParam(ObservationStatus.FINAL.toCode()));
    return daos
        .getResourceDao(Observation.class)
        .search(search, OwnGuidance.request())
        .getAllResources()
        .stream()
        .map(Observation.class::cast)
        .toList();
  }

  private static boolean restsOn(Observation status, Set<String> facts) {
    return status.getDerivedFrom().stream().anyMatch(from -> facts.contains(fact(from)));
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
