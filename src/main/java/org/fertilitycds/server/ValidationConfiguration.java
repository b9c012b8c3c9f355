package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import org.fertilitycds.conformance.ProfileValidator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What is validated when, and by what. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

  @Bean
  ProfileValidator profileValidator(KnowledgeStart start) {
    return start.validator();
  }

  /** Stands before HAPI's own, which reads profiles from the database. */
  @Bean
  @Primary
  IInstanceValidatorModule instanceValidatorModule(ProfileValidator validator) {
    return validator.module();
  }

  @Bean
  ConformanceInterceptor conformanceInterceptor(
      ProfileValidator validator, Properties properties, IInterceptorService interceptors) {
    var interceptor = new ConformanceInterceptor(validator, properties.validation());
    interceptors.registerInterceptor(interceptor);
    return interceptor;
  }

  /**
   * How strict the server is.
   *
   * @param validation what is refused when a resource is saved
   */
  @ConfigurationProperties("fertility-cds")
  record Properties(@DefaultValue("PROFILES") ValidationMode validation) {}
}
