package org.fertilitycds.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import javax.sql.DataSource;
import org.fertilitycds.hl7v2.Hl7v2ReplayProvider;
import org.fertilitycds.knowledge.SupportedTypes;
import org.fertilitycds.newlab.RetryProvider;
import org.fertilitycds.notification.SubscriptionQueryProvider;
import org.fertilitycds.operation.FertilityAssessmentProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The FHIR endpoint. */
@Configuration(proxyBeanMethods = false)
class FhirServerConfiguration {

  @Bean
  static ParseProblems parseProblems() {
    return new ParseProblems();
  }

  /** Parsing is strict and keeps versions of references, from the first use of the context on. */
  @Bean
  static BeanPostProcessor fhirContextSettings(ParseProblems parseProblems) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof FhirContext fhir) {
          fhir.setParserErrorHandler(parseProblems);
          // A guidance names the version of each fact that it rests on.
          fhir.getParserOptions().setStripVersionsFromReferences(false);
          fhir.setValidationSupport(new TypesNotListed(fhir));
        }
        return bean;
      }
    };
  }

  /**
   * HAPI's chain of definitions, which the terminology operations ask, would have FHIR's own parsed
   * whole at the first {@code $expand} and keep them: that takes seconds and heap that is scant.
   * Those of the context stand in.
   */
  @Bean
  static BeanPostProcessor definitionsOneByOne() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean.getClass() == DefaultProfileValidationSupport.class
            ? ((DefaultProfileValidationSupport) bean).getFhirContext().getValidationSupport()
            : bean;
      }
    };
  }

  @Bean
  static LeanStart leanStart() {
    return new LeanStart();
  }

  /** Asks for the knowledge first, so that it is read while the storage comes up. */
  @Bean
  FhirServer fhirServer(
      FhirContext fhir,
      KnowledgeStart knowledge,
      IFhirSystemDao<?, ?> systemDao,
      DaoRegistry daos,
      ParseProblems parseProblems,
      IJpaSystemProvider systemProvider,
      ValueSetOperationProvider valueSets,
      ResourceProviderFactory resourceProviders,
      DatabaseBackedPagingProvider paging,
      JpaStorageSettings settings,
      ISearchParamRegistry searchParameters,
      IValidationSupport validation,
      FertilityAssessmentProvider fertilityAssessment,
      RetryProvider retry,
      DataSource dataSource,
      Hl7v2ReplayProvider hl7v2Replay,
      SubscriptionQueryProvider subscriptionQuery) {
    daos.setSupportedResourceTypes(SupportedTypes.ALL);
    var server = new FhirServer(fhir);
    server.setServerName("fertility-cds");
    server.setServerVersion(knowledge.knowledge().version());
    server.registerProviders(resourceProviders.createProviders());
    server.registerProviders(systemProvider, valueSets);
    server.registerProviders(fertilityAssessment, retry, hl7v2Replay, subscriptionQuery);
    server.setServerConformanceProvider(
        new Capabilities(server, systemDao, settings, searchParameters, validation, daos));
    server.setPagingProvider(paging);
    server.setDefaultResponseEncoding(EncodingEnum.JSON);
    server.setServerAddressStrategy(new IncomingRequestAddressStrategy());
    server.registerInterceptor(parseProblems);
    server.registerInterceptor(new ContentTypeInterceptor());
    server.registerInterceptor(new FailureInterceptor(dataSource));
    server.registerInterceptor(new BatchFailures(dataSource));
    return server;
  }

  @Bean
  ServletRegistrationBean<FhirServer> fhirServlet(FhirServer server) {
    var registration = new ServletRegistrationBean<>(server, Paths.FHIR + "/*");
    registration.setName("fhir");
    registration.setLoadOnStartup(1);
    return registration;
  }
}
