package org.fertilitycds.decision;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;

/**
 * A decision as FHIR resources as the guide describes them. Each carries a bare UUID as its id and
 * refers to the others as {@code urn:uuid:...}; the ids follow from the content.
 *
 * @param response says what was asked and how well the data answered
 * @param plan one action for each recommendation; its first identifier is the fingerprint of the
 *     decision's content, equal for equal facts, knowledge and guideline whatever the moment
 * @param statuses hpg-axis-status and, where there are semen data, semen-status
 * @param provenance every fact used, with its version, and this software
 * @param flags one for each stop rule that holds; kept beside the stored guidance, no part of an
 *     answer
 */
public record GuidanceSet(
    GuidanceResponse response,
    RequestGroup plan,
    List<Observation> statuses,
    Provenance provenance,
    List<Flag> flags) {

  public GuidanceSet {
    statuses = List.copyOf(statuses);
    flags = List.copyOf(flags);
  }

  /** What an answer consists of, in the order of the contract. */
  public List<Resource> resources() {
    List<Resource> all = new ArrayList<>();
    all.add(response);
    all.add(plan);
    all.addAll(statuses);
    all.add(provenance);
    return all;
  }

  /** System of the identifier by which a plan of this software is known. */
  public static String fingerprintSystem() {
    return PlanRenderer.FINGERPRINT_SYSTEM;
  }

  /** System of the identifier by which a flag of this software names its stop rule. */
  public static String ruleSystem() {
    return FlagRenderer.RULE_SYSTEM;
  }

  /** Value of the identifier that tells this guidance from another. */
  public String fingerprint() {
    return plan.getIdentifierFirstRep().getValue();
  }

  /** A Bundle of type collection, the GuidanceResponse first. */
  public Bundle toBundle() {
    var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    for (Resource resource : resources()) {
      bundle
          .addEntry()
          .setFullUrl("urn:uuid:" + resource.getIdElement().getIdPart())
          .setResource(resource);
    }
    return bundle;
  }
}
