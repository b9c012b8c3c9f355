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
@Import({CdsHooksController.class, ClientAuthenticationConfiguration.class})
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

  /** In the guideline and the time zone of the site. */
  @Bean
  AssessmentService assessmentService(
      DecisionService decisions,
      PrefetchedRecords records,
      CardRenderer cards,
      CardLog log,
      Guideline siteGuideline,
      Clock clock) {
    return new AssessmentService(decisions, records, cards, log, siteGuideline, clock);
  }

  @Bean
  Discovery discovery(PrefetchedRecords records, KnowledgePackage knowledge) {
    return Discovery.of(records.templates(), knowledge.version());
  }

  @Bean
  PrefetchedRecords prefetchedRecords(
      KnowledgePackage knowledge, PrefetchReader reader, PrefetchSource source) {
    var templates = new PrefetchTemplates(knowledge.prefetchQueries());
    return new PrefetchedRecords(templates, reader, source);
  }

  @Bean
  CardRenderer cardRenderer(
      KnowledgePackage knowledge, FhirContext fhir, CdsHooksProperties properties) {
    return new CardRenderer(knowledge, fhir, properties.baseUrl());
  }
}
