package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
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
  Spans spans() {
    return new Spans();
  }

  /** As the agent would, but where a test can look. */
  @Bean
  @Primary
  OpenTelemetry recordingTelemetry(Spans spans) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build())
        .build();
  }

  @Bean
  static RecordGate recordGate() {
    return new RecordGate();
  }
}
