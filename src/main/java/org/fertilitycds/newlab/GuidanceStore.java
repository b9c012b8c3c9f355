package org.fertilitycds.newlab;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.DateTimeType;
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
  private final FhirContext fhir;
  private final SafetyFlags flags;
  private final Clock clock;

  GuidanceStore(DaoRegistry daos, FhirContext fhir, Clock clock) {
    this.daos = daos;
    this.fhir = fhir;
    this.flags = new SafetyFlags(daos);
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
    var writer = new GuidanceWriter(daos, fhir);
    for (RequestGroup earlier : active) {
      guidance.plan().addReplaces(new Reference("RequestGroup/" + id(earlier)));
      guidance
          .plan()
          .addNote()
          .setText(WhatChanged.text(earlier, provenancesOf(earlier), guidance));
      revoke(earlier, writer);
    }
    writer.create(guidance.plan());
    guidance.statuses().forEach(writer::create);
    writer.create(guidance.response());
    writer.create(guidance.provenance());
    flags.follow(patientId, guidance, writer);
    return true;
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
    var writer = new GuidanceWriter(daos, fhir);
    active.forEach(plan -> revoke(plan, writer));
    flags.switchOff(patientId, now(), writer);
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
  private static void revoke(RequestGroup earlier, GuidanceWriter writer) {
    earlier.setStatus(RequestStatus.REVOKED);
    writer.update(earlier);
  }
}
