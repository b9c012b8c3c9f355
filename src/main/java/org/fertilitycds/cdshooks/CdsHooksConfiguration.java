package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the CDS services; expects the decision service, the knowledge and the clock as beans. */
@Configuration(proxyBeanMethods = false)
@Import(CdsHooksController.class)
class CdsHooksConfiguration {

  /** Data come with the request alone. */
  @Bean
  PrefetchSource prefetchSource() {
    return PrefetchSource.NONE;
  }

  /** The service on patient-view, in the guideline and the time zone of the site. */
  @Bean
  AssessmentService assessmentService(
      DecisionService decisions,
      KnowledgePackage knowledge,
      FhirContext fhir,
      PrefetchSource source,
      Guideline siteGuideline,
      Clock clock) {
    var templates = new PrefetchTemplates(knowledge.dataNeeds());
    var records = new PrefetchedRecords(templates, new PrefetchReader(fhir), source);
    return new AssessmentService(
        decisions, records, new CardRenderer(knowledge, fhir), siteGuideline, clock);
  }
}
