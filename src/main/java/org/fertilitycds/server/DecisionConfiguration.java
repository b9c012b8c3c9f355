package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import java.time.Clock;
import javax.sql.DataSource;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.operation.FertilityAssessmentProvider;
import org.fertilitycds.record.RecordSource;
import org.fertilitycds.saving.ResourceReader;
import org.fertilitycds.saving.ResourceWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The knowledge and the one decision service, for every way in. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

  /** Now, in the site's time zone. */
  @Bean
  Clock clock(SiteProperties site) {
    return Clock.system(site.zone());
  }

  /** The guideline in force where a request names none. */
  @Bean
  Guideline guideline(SiteProperties site) {
    return site.guideline();
  }

  @Bean
  KnowledgeStart knowledgeStart(FhirContext fhir, SiteProperties site, Clock clock) {
    return new KnowledgeStart(fhir, site, clock);
  }

  @Bean
  KnowledgePackage knowledgePackage(KnowledgeStart start) {
    return start.knowledge();
  }

  @Bean
  DecisionService decisionService(KnowledgeStart start) {
    return start.decisions();
  }

  @Bean
  GuidanceRenderer guidanceRenderer(KnowledgePackage knowledge) {
    return new GuidanceRenderer(knowledge);
  }

  @Bean
  ResourceReader resourceReader(SearchBuilderFactory<JpaPid> loaders, DataSource dataSource) {
    return new ResourceReader(loaders, new JdbcTemplate(dataSource));
  }

  @Bean
  ResourceWriter resourceWriter(DaoRegistry daos, FhirContext fhir, ResourceReader reader) {
    return new ResourceWriter(daos, fhir, reader);
  }

  @Bean
  RecordSource storedRecords(
      DaoRegistry daos,
      IIdHelperService<JpaPid> ids,
      ResourceReader reader,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      KnowledgePackage knowledge,
      SiteProperties site) {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    return new StoredRecords(
        daos, ids, reader, new JdbcTemplate(dataSource), reading, knowledge, site.zone());
  }

  @Bean
  FertilityAssessmentProvider fertilityAssessmentProvider(
      DecisionService decisions,
      GuidanceRenderer renderer,
      RecordSource records,
      SiteProperties site,
      Clock clock) {
    return new FertilityAssessmentProvider(decisions, renderer, records, site.guideline(), clock);
  }
}
