package org.fertilitycds.server;

import java.util.List;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.AbstractKotlinSerializationHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What stands before every servlet: cross-origin rules, then what counts requests (Spring Boot's),
 * who calls the CDS services, and the limit of a body.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  private static final long PREFLIGHT_SECONDS = 3600;

  @Bean
  FilterRegistrationBean<CorsFilter> corsFilter(CorsProperties properties) {
    var rules = new CorsConfiguration();
    rules.setAllowedOrigins(properties.allowedOrigins());
    rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
    rules.setAllowedHeaders(
        List.of(
            "Accept",
            "Authorization",
            "Content-Type",
            "If-Match",
            "If-None-Exist",
            "If-None-Match",
            "Prefer",
            "X-Request-ID"));
    rules.setExposedHeaders(List.of("ETag", "Location", "Content-Location", "X-Request-ID"));
    rules.setMaxAge(PREFLIGHT_SECONDS);
    // By the whole path: Spring's own source sees the path behind the FHIR servlet's only.
    var registration =
        new FilterRegistrationBean<>(
            new CorsFilter(request -> isForPartners(request.getRequestURI()) ? rules : null));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static boolean isForPartners(String path) {
    return path.startsWith(Paths.FHIR + "/")
        || path.equals(Paths.CDS_HOOKS)
        || path.startsWith(Paths.CDS_HOOKS + "/");
  }

  @Bean
  FilterRegistrationBean<RequestBodyLimitFilter> requestBodyLimitFilter(
      RequestProperties properties) {
    var registration = new FilterRegistrationBean<>(new RequestBodyLimitFilter(properties));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
    return registration;
  }

  /** Stands within Spring's own, so that it is the first to see a refusal of Tomcat's. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new UnreadableRequestValve()));
  }

  /**
   * The pages link to each other by names alone, so that they are read from their own folder. And
   * no answer is made of Kotlin, whose writers, there for the CQL engine's sake, Spring would ask
   * first each time.
   */
  @Bean
  WebMvcConfigurer pagesAndAnswers() {
    return new WebMvcConfigurer() {
      @Override
      public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(
            converter -> converter instanceof AbstractKotlinSerializationHttpMessageConverter);
      }

      @Override
      public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController(Paths.GUIDE, Paths.GUIDE + "/index.html");
        registry.addRedirectViewController(Paths.GUIDE + "/", Paths.GUIDE + "/index.html");
      }
    };
  }
}
