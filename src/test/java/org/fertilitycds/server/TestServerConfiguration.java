package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** What differs in a server under test. */
@TestConfiguration(proxyBeanMethods = false)
class TestServerConfiguration {

  private static final Instant MOMENT_OF_THE_SCENARIOS = Instant.parse("2026-06-01T16:00:00Z");

  /** Goes on from the moment of the scenarios: the retries of the queue need a clock that goes. */
  @Bean
  @Primary
  Clock clockOfTheScenarios(SiteProperties site) {
    Clock system = Clock.system(site.zone());
    return Clock.offset(system, Duration.between(system.instant(), MOMENT_OF_THE_SCENARIOS));
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  @Bean
  EmittedResourcesListener emittedResourcesListener(IInterceptorService interceptors) {
    var listener = new EmittedResourcesListener();
    interceptors.registerInterceptor(listener);
    return listener;
  }

  @Bean
  static RecordGate recordGate() {
    return new RecordGate();
  }
}
