package org.fertilitycds.server;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import org.fertilitycds.log.Trace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spans go where OpenTelemetry's agent sends them, and nowhere without it. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

  @Bean
  OpenTelemetry openTelemetry() {
    return GlobalOpenTelemetry.get();
  }

  @Bean
  Trace trace(OpenTelemetry telemetry) {
    return new Trace(telemetry);
  }
}
