package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.fertilitycds.decision.DecisionPolicy;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.RecordSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The published knowledge, and what decides by it. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

  private static final Logger log = LoggerFactory.getLogger(KnowledgeConfiguration.class);

  @Bean
  KnowledgePackage knowledgePackage(FhirContext fhir) {
    log.info("Knowledge: loading the published package");
    return KnowledgePackage.load(fhir);
  }

  @Bean
  DecisionService decisionService(
      KnowledgePackage knowledge, ClinicalProperties clinical, FhirContext fhir) {
    var policy = new DecisionPolicy(knowledge, clinical.semenReference(), clinical.policy());
    return new DecisionService(knowledge, policy, fhir);
  }

  @Bean
  GuidanceRenderer guidanceRenderer(KnowledgePackage knowledge) {
    return new GuidanceRenderer(knowledge);
  }

  @Bean
  RecordSource storedRecords(
      DaoRegistry daos, KnowledgePackage knowledge, ClinicalProperties clinical) {
    return new StoredRecords(daos, knowledge, clinical.zone());
  }
}
