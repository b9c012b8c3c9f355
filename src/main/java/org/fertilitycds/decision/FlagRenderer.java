package org.fertilitycds.decision;

import java.util.List;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;

/** The flags: one for each stop rule that holds, with the plan and the facts that it rests on. */
final class FlagRenderer {

  private static final String STOP_SAFETY = "stop-safety";

  /** Where the stop rule of a flag stands. */
  static final String RULE_SYSTEM = KnowledgePackage.CANONICAL + "/NamingSystem/safety-rule";

  /** FHIR's own extension: what gives more information about a flag. */
  private static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";

  private FlagRenderer() {}

  static List<Flag> flags(
      Decision decision, Fingerprint fingerprint, RequestGroup plan, Reference software) {
    return decision.recommendations().stream()
        .filter(recommendation -> recommendation.code().equals(STOP_SAFETY))
        .map(recommendation -> flag(decision, recommendation, fingerprint, plan, software))
        .toList();
  }

  private static Flag flag(
      Decision decision,
      Recommendation recommendation,
      Fingerprint fingerprint,
      RequestGroup plan,
      Reference software) {
    var flag = new Flag();
    flag.getMeta().addProfile(KnowledgePackage.profile("safety-flag"));
    flag.setId(fingerprint.idAtMoment("Flag-" + recommendation.id()).toString());
    flag.addExtension(DETAIL, GuidanceRenderer.urn(plan));
    recommendation
        .facts()
        .forEach(fact -> flag.addExtension(DETAIL, GuidanceRenderer.reference(fact)));
    flag.addIdentifier().setSystem(RULE_SYSTEM).setValue(recommendation.id());
    flag.setStatus(FlagStatus.ACTIVE);
    flag.addCategory()
        .addCoding(
            new Coding("http://terminology.hl7.org/CodeSystem/flag-category", "safety", "Safety"));
    flag.setCode(recommendation.action().getCodeFirstRep().copy().setText(recommendation.title()));
    flag.setSubject(DraftRenderer.subject(decision));
    flag.getPeriod().setStartElement(DraftRenderer.moment(decision));
    flag.setAuthor(software);
    return flag;
  }
}
