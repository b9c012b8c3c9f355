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
@Import({CdsHooksController.class, ClientAuthenticationConfiguration.class})
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
      PrefetchedRecords records,
      CardRenderer cards,
      Guideline siteGuideline,
      Clock clock) {
    return new AssessmentService(
        Hook.PATIENT_VIEW, decisions, records, cards, siteGuideline, clock);
  }

  /** The service for results that have just arrived. */
  @Bean
  AssessmentService labResultService(
      DecisionService decisions,
      PrefetchedRecords records,
      CardRenderer cards,
      Guideline siteGuideline,
      Clock clock) {
    return new AssessmentService(
        Hook.LAB_RESULT_RECEIVED, decisions, records, cards, siteGuideline, clock);
  }

  @Bean
  PrefetchedRecords prefetchedRecords(
      KnowledgePackage knowledge, FhirContext fhir, PrefetchSource source) {
    var templates = new PrefetchTemplates(knowledge.dataNeeds());
    return new PrefetchedRecords(templates, new PrefetchReader(fhir), source);
  }

  @Bean
  CardRenderer cardRenderer(KnowledgePackage knowledge, FhirContext fhir) {
    return new CardRenderer(knowledge, fhir);
  }
}
