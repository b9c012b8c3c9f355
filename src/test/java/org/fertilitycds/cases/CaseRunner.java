package org.fertilitycds.cases;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fertilitycds.decision.CqlEvaluation;
import org.fertilitycds.decision.CqlEvaluator;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DecisionPolicy;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.Bundle;

/** Decides cases directly, each with the settings that it names. */
public final class CaseRunner {

  private static final FhirContext FHIR = FhirContext.forR4Cached();

  private final KnowledgePackage knowledge;
  private final GuidanceRenderer renderer;
  private final CqlEvaluation evaluation;
  private final Map<List<Object>, DecisionService> services = new ConcurrentHashMap<>();

  public CaseRunner(KnowledgePackage knowledge) {
    this(knowledge, new CqlEvaluator(knowledge, FHIR));
  }

  /** Decides with an evaluation of the caller's. */
  public CaseRunner(KnowledgePackage knowledge, CqlEvaluation evaluation) {
    this.knowledge = knowledge;
    this.evaluation = evaluation;
    this.renderer = new GuidanceRenderer(knowledge);
  }

  /** The decision for a case. */
  public Decision decide(Case patientCase) {
    return decide(patientCase, patientCase.record());
  }

  /** The decision for another record, with the clock and the settings of a case. */
  public Decision decide(Case patientCase, Bundle record) {
    return service(patientCase)
        .decide(
            PatientRecord.of(RecordEntry.of(record), patientCase.zone()),
            new DecisionRequest(patientCase.moment(), patientCase.guideline()));
  }

  /** The answer to a case, as the JSON that a client would get. */
  public String json(Case patientCase) {
    return FHIR.newJsonParser()
        .encodeResourceToString(renderer.render(decide(patientCase)).toBundle());
  }

  /** The answer to a case, read back from its JSON. */
  public Bundle answer(Case patientCase) {
    return read(json(patientCase));
  }

  /** An answer read back from its JSON. */
  public static Bundle read(String json) {
    return FHIR.newJsonParser().parseResource(Bundle.class, json);
  }

  private DecisionService service(Case patientCase) {
    return services.computeIfAbsent(
        List.of(patientCase.semenReference(), patientCase.policy()),
        key ->
            new DecisionService(
                knowledge,
                new DecisionPolicy(knowledge, patientCase.semenReference(), patientCase.policy()),
                evaluation));
  }
}
