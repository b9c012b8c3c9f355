package org.fertilitycds.newlab;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.saving.ResourceWriter;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Patient;
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

  private final StoredGuidance stored;
  private final ResourceWriter writer;
  private final WithdrawnStatuses withdrawn;
  private final Clock clock;

  GuidanceStore(
      StoredGuidance stored, WithdrawnStatuses withdrawn, ResourceWriter writer, Clock clock) {
    this.stored = stored;
    this.writer = writer;
    this.withdrawn = withdrawn;
    this.clock = clock;
  }

  /**
   * Saves a guidance, unless the active one says the same already.
   *
   * @param saved {@code Type/id} of the facts whose saving or deletion led to it
   * @return whether it was saved
   */
  boolean save(Patient patient, GuidanceSet guidance, Set<String> saved) {
    StoredGuidance.Standing standing = stored.standing(id(patient));
    List<RequestGroup> active = standing.plans();
    Optional<RequestGroup> same = newest(active, guidance.fingerprint());
    if (same.isPresent()) {
      keepAlone(same.get(), standing, guidance, withdrawn.of(patient, List.of(), guidance, saved));
      return false;
    }
    List<Provenance> all = new ArrayList<>();
    for (RequestGroup earlier : active) {
      StoredGuidance.Origin origin = stored.originOf(earlier);
      guidance.plan().addReplaces(new Reference("RequestGroup/" + id(earlier)));
      guidance
          .plan()
          .addNote()
          .setText(
              WhatChanged.text(
                  earlier, origin.provenances(), issues(origin.responses()), guidance));
      all.addAll(origin.provenances());
    }
    List<Observation> untrue = withdrawn.of(patient, all, guidance, saved);
    List<Flag> flags = standing.flags();
    List<Resource> created = new ArrayList<>(guidance.resources());
    created.addAll(guidance.flags());
    List<Resource> changed = new ArrayList<>(active);
    changed.addAll(untrue);
    ResourceWriter.Writing writing = begin(changed, flags, created);
    active.forEach(plan -> revoke(plan, writing));
    untrue.forEach(writing::update);
    writing.create(guidance.plan());
    guidance.statuses().forEach(writing::create);
    writing.create(guidance.response());
    writing.create(guidance.provenance());
    SafetyFlags.follow(flags, guidance, writing);
    return true;
  }

  private static Optional<RequestGroup> newest(List<RequestGroup> plans, String fingerprint) {
    return plans.stream()
        .filter(plan -> fingerprint(plan).equals(fingerprint))
        .max(
            Comparator.comparing(
                RequestGroup::getAuthoredOn, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  /** Another than the one that holds is there when a client wrote an earlier one back. */
  private void keepAlone(
      RequestGroup plan,
      StoredGuidance.Standing standing,
      GuidanceSet guidance,
      List<Observation> untrue) {
    List<RequestGroup> others = standing.plans().stream().filter(other -> other != plan).toList();
    List<Flag> over = SafetyFlags.over(standing.flags(), guidance);
    List<Resource> changed = new ArrayList<>(others);
    changed.addAll(untrue);
    if (changed.isEmpty() && over.isEmpty()) {
      return;
    }
    ResourceWriter.Writing writing = begin(changed, over, List.of());
    others.forEach(other -> revoke(other, writing));
    untrue.forEach(writing::update);
    SafetyFlags.switchOff(over, now(), writing);
  }

  /** Before anything is written: what is looked for afterwards would wait for it to be written. */
  private ResourceWriter.Writing begin(
      List<? extends Resource> changed, List<Flag> flags, List<Resource> created) {
    List<Resource> updated = new ArrayList<>(changed);
    updated.addAll(flags);
    return writer.begin(OwnGuidance.request(), updated, created);
  }

  /**
   * Revokes what stands for a patient, without anything in its place.
   *
   * @return whether there was anything
   */
  boolean withdraw(String patientId) {
    StoredGuidance.Standing standing = stored.standing(patientId);
    if (standing.plans().isEmpty() && standing.flags().isEmpty()) {
      return false;
    }
    ResourceWriter.Writing writing = begin(standing.plans(), standing.flags(), List.of());
    standing.plans().forEach(plan -> revoke(plan, writing));
    SafetyFlags.switchOff(standing.flags(), now(), writing);
    return true;
  }

  private DateTimeType now() {
    return new DateTimeType(
        Date.from(clock.instant()),
        TemporalPrecisionEnum.SECOND,
        TimeZone.getTimeZone(clock.getZone()));
  }

  private static List<OperationOutcomeIssueComponent> issues(List<GuidanceResponse> responses) {
    return responses.stream().flatMap(response -> WhatChanged.issues(response).stream()).toList();
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
