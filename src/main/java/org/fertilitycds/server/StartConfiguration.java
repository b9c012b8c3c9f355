package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.log.BriefFailures;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done once all beans are there and before the server says that it is ready. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

  private static final Logger log = LoggerFactory.getLogger(StartConfiguration.class);

  @Bean
  @Order(1)
  ApplicationRunner publishKnowledge(
      KnowledgePackage knowledge,
      IFhirSystemDao<Bundle, Meta> systemDao,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Clock clock) {
    var publisher =
        new KnowledgePublisher(
            knowledge,
            systemDao,
            new JdbcTemplate(dataSource),
            new TransactionTemplate(transactions),
            clock);
    return arguments -> publisher.publish();
  }

  @Bean
  KnowledgeGuard knowledgeGuard(KnowledgePackage knowledge, IInterceptorService interceptors) {
    var guard = new KnowledgeGuard(knowledge);
    interceptors.registerInterceptor(guard);
    return guard;
  }

  @Bean
  SearchGuard searchGuard(
      FhirContext fhir, ISearchParamRegistry searches, IInterceptorService interceptors) {
    var guard = new SearchGuard(fhir, searches);
    interceptors.registerInterceptor(guard);
    return guard;
  }

  @Bean
  @Order(2)
  ApplicationRunner awaitTrialDecision(KnowledgeStart knowledge) {
    return arguments -> knowledge.awaitTrial();
  }

  @Bean
  @Order(3)
  ApplicationRunner loadDemoData(
      DemoProperties properties,
      FhirContext fhir,
      DaoRegistry daos,
      IFhirSystemDao<Bundle, Meta> systemDao,
      Clock clock) {
    var demo = new DemoData(fhir, daos, systemDao, clock);
    return arguments -> {
      if (properties.demoData()) {
        demo.load();
      }
    };
  }

  /** A start that fails says all of it: nobody has sent data of a patient yet. */
  @Bean
  ApplicationListener<AvailabilityChangeEvent<ReadinessState>> announceReady(
      ServletWebServerApplicationContext context, Clock clock) {
    return event -> {
      if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
        new BriefFailures(clock).install();
        int port = context.getWebServer().getPort();
        log.info("Ready: FHIR at port {}{}, CDS Hooks at {}", port, Paths.FHIR, Paths.CDS_HOOKS);
      }
    };
  }
}
