package org.fertilitycds.decision;

import java.util.ArrayList;
import java.util.List;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;

/** Writes a decision as FHIR resources, as the profiles of the guide describe them. */
public final class GuidanceRenderer {

  private final StatusRenderer statuses;
  private final KnowledgePackage knowledge;

  public GuidanceRenderer(KnowledgePackage knowledge) {
    this.knowledge = knowledge;
    this.statuses = new StatusRenderer(knowledge);
  }

  public GuidanceSet render(Decision decision) {
    Fingerprint fingerprint = Fingerprint.of(decision);
    RequestGroup plan = PlanRenderer.plan(decision, fingerprint);
    GuidanceResponse response = ResponseRenderer.response(decision, fingerprint);
    response.setResult(urn(plan));
    List<Observation> observations = statuses.observations(decision, fingerprint);
    List<Resource> targets = new ArrayList<>(List.of(response, plan));
    targets.addAll(observations);
    return new GuidanceSet(
        response,
        plan,
        observations,
        provenance(decision, targets, fingerprint),
        FlagRenderer.flags(decision, fingerprint, plan, software()));
  }

  private Provenance provenance(
      Decision decision, List<Resource> targets, Fingerprint fingerprint) {
    var provenance = new Provenance();
    provenance.getMeta().addProfile(KnowledgePackage.profile("guidance-provenance"));
    provenance.setId(fingerprint.idAtMoment("Provenance").toString());
    targets.forEach(target -> provenance.addTarget(urn(target)));
    provenance.setRecordedElement(DraftRenderer.instant(decision));
    var agent = provenance.addAgent();
    agent
        .getType()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/provenance-participant-type")
        .setCode("assembler")
        .setDisplay("Assembler");
    agent.setWho(software());
    decision
        .facts()
        .forEach(
            fact ->
                provenance
                    .addEntity()
                    .setRole(Provenance.ProvenanceEntityRole.SOURCE)
                    .setWhat(reference(fact)));
    return provenance;
  }

  /** This software with the version of the knowledge that it carries. */
  private Reference software() {
    var device = new Reference().setType("Device");
    device.setDisplay("fertility-cds " + knowledge.version());
    device
        .getIdentifier()
        .setSystem(KnowledgePackage.CANONICAL + "/NamingSystem/software")
        .setValue("fertility-cds|" + knowledge.version());
    return device;
  }

  static Reference urn(Resource resource) {
    return new Reference("urn:uuid:" + resource.getIdElement().getIdPart());
  }

  /** A fact by its version, where it has one, with its text. */
  static Reference reference(Fact fact) {
    return new Reference(fact.versionedReference()).setDisplay(fact.text());
  }
}
