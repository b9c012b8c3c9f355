package org.fertilitycds.newlab;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.saving.ResourceWriter;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.Resource;

/**
 * Keeps one active guidance for each patient: a new one replaces the earlier one, which is revoked;
 * the same again changes nothing. Works in the transaction of its caller, who holds the patient's
 * lock.
 */
final class GuidanceStore {

  /** Where what this server writes refers to facts. */
  static final List<String> PATHS_TO_FACTS =
      List.of(
          "Provenance.where(meta.profile = '"
              + KnowledgePackage.profile("guidance-provenance")
              + "').entity.what",
          "GuidanceResponse.reasonReference",
          "Observation.where(code.coding.system = '"
              + KnowledgePackage.codeSystem("fertility-observation")
              + "').derivedFrom");

  private final DaoRegistry daos;
  private final ResourceWriter writer;
  private final SafetyFlags flags;
  private final WithdrawnStatuses withdrawn;
  private final Clock clock;

  GuidanceStore(DaoRegistry daos, ResourceWriter writer, Clock clock) {
    this.daos = daos;
    this.writer = writer;
    this.flags = new SafetyFlags(daos);
    this.withdrawn = new WithdrawnStatuses(daos);
    this.clock = clock;
  }

  /**
   * Saves a guidance, unless the active one says the same already.
   *
   * @return whether it was saved
   */
  boolean save(String patientId, GuidanceSet guidance) {
    List<RequestGroup> active = active(patientId);
    if (active.stream().anyMatch(plan -> fingerprint(plan).equals(guidance.fingerprint()))) {
      return false;
    }
    List<Provenance> all = new ArrayList<>();
    for (RequestGroup earlier : active) {
      List<Provenance> provenances = provenancesOf(earlier);
      guidance.plan().addReplaces(new Reference("RequestGroup/" + id(earlier)));
      guidance
          .plan()
          .addNote()
          .setText(WhatChanged.text(earlier, provenances, issuesOf(provenances), guidance));
      all.addAll(provenances);
    }
    List<Observation> untrue = withdrawn.of(patientId, all, guidance);
    Map<String, Flag> standing = flags.active(patientId);
    List<Resource> created = new ArrayList<>(guidance.resources());
    created.addAll(guidance.flags());
    List<Resource> changed = new ArrayList<>(active);
    changed.addAll(untrue);
    ResourceWriter.Writing writing = begin(changed, standing, created);
    active.forEach(plan -> revoke(plan, writing));
    untrue.forEach(writing::update);
    writing.create(guidance.plan());
    guidance.statuses().forEach(writing::create);
    writing.create(guidance.response());
    writing.create(guidance.provenance());
    SafetyFlags.follow(standing, guidance, writing);
    return true;
  }

  /** Before anything is written: what is looked for afterwards would wait for it to be written. */
  private ResourceWriter.Writing begin(
      List<? extends Resource> changed, Map<String, Flag> standing, List<Resource> created) {
    List<Resource> updated = new ArrayList<>(changed);
    updated.addAll(standing.values());
    return writer.begin(OwnGuidance.request(), updated, created);
  }

  /**
   * Revokes what stands for a patient, without anything in its place.
   *
   * @return whether there was anything
   */
  boolean withdraw(String patientId) {
    List<RequestGroup> active = active(patientId);
    if (active.isEmpty()) {
      return false;
    }
    Map<String, Flag> standing = flags.active(patientId);
    ResourceWriter.Writing writing = begin(active, standing, List.of());
    active.forEach(plan -> revoke(plan, writing));
    SafetyFlags.switchOff(standing, now(), writing);
    return true;
  }

  private DateTimeType now() {
    return new DateTimeType(
        Date.from(clock.instant()),
        TemporalPrecisionEnum.SECOND,
        TimeZone.getTimeZone(clock.getZone()));
  }

  private List<Provenance> provenancesOf(RequestGroup plan) {
    var search =
        SearchParameterMap.newSynchronous()
            .add(Provenance.SP_TARGET, new ReferenceParam("RequestGroup/" + id(plan)));
    return daos
        .getResourceDao(Provenance.class)
        .search(search, OwnGuidance.request())
        .getAllResources()
        .stream()
        .map(Provenance.class::cast)
        .toList();
  }

  /** What the guidance of these Provenances said of the quality of its facts. */
  private List<OperationOutcomeIssueComponent> issuesOf(List<Provenance> provenances) {
    return provenances.stream()
        .flatMap(provenance -> provenance.getTarget().stream())
        .map(Reference::getReferenceElement)
        .filter(target -> "GuidanceResponse".equals(target.getResourceType()))
        .map(
            target ->
                daos.getResourceDao(GuidanceResponse.class).read(target, OwnGuidance.request()))
        .flatMap(response -> WhatChanged.issues(response).stream())
        .toList();
  }

  /** Active plans that this server wrote; those of others are none of its business. */
  private List<RequestGroup> active(String patientId) {
    String system = GuidanceSet.fingerprintSystem();
    var search =
        SearchParameterMap.newSynchronous()
            .add(RequestGroup.SP_SUBJECT, new ReferenceParam("Patient/" + patientId))
            .add(RequestGroup.SP_STATUS, new TokenParam(null, RequestStatus.ACTIVE.toCode()));
    return daos
        .getResourceDao(RequestGroup.class)
        .search(search, OwnGuidance.request())
        .getAllResources()
        .stream()
        .map(RequestGroup.class::cast)
        .filter(plan -> system.equals(plan.getIdentifierFirstRep().getSystem()))
        .toList();
  }

  private static String fingerprint(RequestGroup plan) {
    return String.valueOf(plan.getIdentifierFirstRep().getValue());
  }

  private static String id(Resource resource) {
    return resource.getIdElement().getIdPart();
  }

  /** The id of what was found names its version: a change by somebody else is not overwritten. */
  private static void revoke(RequestGroup earlier, ResourceWriter.Writing writing) {
    earlier.setStatus(RequestStatus.REVOKED);
    writing.update(earlier);
  }
}
