package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.fertilitycds.decision.DecisionPolicy;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The CDS services alone, with the clock of the scenarios. Not a configuration by annotation, so
 * that a test of the whole server does not find it.
 */
@ImportAutoConfiguration({
  DispatcherServletAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  ServletWebServerFactoryAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
@Import(CdsHooksConfiguration.class)
@EnableConfigurationProperties(CdsHooksProperties.class)
class CdsHooksServer {

  static final Instant NOW = Instant.parse("2026-06-01T16:00:00Z");
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  @Bean
  FhirContext fhirContext() {
    return FhirContext.forR4Cached();
  }

  @Bean
  KnowledgePackage knowledgePackage(FhirContext fhir) {
    return KnowledgePackage.load(fhir);
  }

  @Bean
  DecisionService decisionService(KnowledgePackage knowledge, FhirContext fhir) {
    return new DecisionService(knowledge, new DecisionPolicy(knowledge, "WHO6", Map.of()), fhir);
  }

  @Bean
  CardLog cardLog() {
    return CardLog.NONE;
  }

  @Bean
  Guideline siteGuideline() {
    return Guideline.AUA;
  }

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZONE);
  }
}
