package org.fertilitycds.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server: FHIR at {@code /fhir}, CDS Hooks at {@code /cds-services}. */
@SpringBootApplication(
    scanBasePackages = "org.fertilitycds",
    exclude = {
      // HAPI brings the libraries of these; the entity manager and the schema are wired here.
      ElasticsearchRestClientAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      HibernateJpaAutoConfiguration.class,
      QuartzAutoConfiguration.class,
      ThymeleafAutoConfiguration.class
    })
@ConfigurationPropertiesScan("org.fertilitycds")
public class FertilityCdsApplication {

  /** Starts the server with the configuration of {@code application.yaml} and the arguments. */
  public static void main(String[] arguments) {
    SpringApplication.run(FertilityCdsApplication.class, arguments);
  }
}
