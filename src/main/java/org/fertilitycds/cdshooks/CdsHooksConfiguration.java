package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.List;
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

  @Bean
  FhirServerSource prefetchSource(CdsHooksProperties properties, PrefetchReader reader) {
    List<String> servers =
        properties.clients().stream().flatMap(client -> client.fhirServers().stream()).toList();
    return new FhirServerSource(servers, properties::fhirServer, properties.fetchTimeout(), reader);
  }

  @Bean
  PrefetchReader prefetchReader(FhirContext fhir) {
    return new PrefetchReader(fhir);
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
      KnowledgePackage knowledge, PrefetchReader reader, PrefetchSource source) {
    var templates = new PrefetchTemplates(knowledge.dataNeeds());
    return new PrefetchedRecords(templates, reader, source);
  }

  @Bean
  CardRenderer cardRenderer(KnowledgePackage knowledge, FhirContext fhir) {
    return new CardRenderer(knowledge, fhir);
  }
}
