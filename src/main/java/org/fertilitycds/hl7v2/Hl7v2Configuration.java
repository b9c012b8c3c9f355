package org.fertilitycds.hl7v2;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.fertilitycds.conformance.ProfileValidator;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.log.Trace;
import org.fertilitycds.retention.OldRows;
import org.fertilitycds.saving.ResourceReader;
import org.fertilitycds.saving.ResourceWriter;
import org.fertilitycds.watch.Glance;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the intake of HL7 v2. */
@Configuration(proxyBeanMethods = false)
class Hl7v2Configuration {

  @Bean
  MessageIntake messageIntake(
      Hl7v2Properties properties,
      DaoRegistry daos,
      ResourceReader reader,
      ResourceWriter writer,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      KnowledgePackage knowledge,
      ProfileValidator validator,
      FhirContext fhir,
      Clock clock,
      MeterRegistry meters,
      Trace trace) {
    var jdbc = new JdbcTemplate(dataSource);
    var resources = new StoredResources(daos, reader, writer, jdbc);
    var processor =
        new MessageProcessor(
            properties,
            new ObservationMapper.Knowledge(
                new CodeMaps(daos, jdbc), new Analytes(knowledge), validator),
            new MessageProcessor.Storage(
                resources, new ResultIndex(jdbc), new PatientMatcher(resources)),
            new UcumUnits(fhir),
            clock);
    return new MessageIntake(
        properties,
        new MessageStore(jdbc, clock, properties.controlIdWindow()),
        processor,
        new ReviewEntries(resources, clock),
        new TransactionTemplate(transactions),
        clock,
        meters,
        trace);
  }

  @Bean
  ReviewClosing reviewClosing(
      Hl7v2Properties properties,
      DataSource dataSource,
      Clock clock,
      IInterceptorService interceptors) {
    var closing =
        new ReviewClosing(
            new MessageStore(new JdbcTemplate(dataSource), clock, properties.controlIdWindow()));
    interceptors.registerInterceptor(closing);
    return closing;
  }

  @Bean
  Glance<ReviewState> reviewState(DataSource dataSource, Clock clock, MeterRegistry meters) {
    var jdbc = new JdbcTemplate(dataSource);
    return new Glance<>("review-state", () -> ReviewState.read(jdbc, clock.instant()), clock)
        .gauge(meters, "hl7v2.review.depth", ReviewState::depth)
        .gauge(meters, "hl7v2.review.age.seconds", ReviewState::age);
  }

  @Bean
  MllpServer mllpServer(Hl7v2Properties properties, SslBundles bundles, MessageIntake intake) {
    String bundle = properties.mllp().sslBundle();
    return new MllpServer(
        properties.mllp(), bundle == null ? null : new MllpTls(bundle, bundles), intake);
  }

  /** After everything else that is done before the server is ready. */
  @Bean
  @Order
  ApplicationRunner openMllp(MllpServer server) {
    return arguments -> server.start();
  }

  @Bean
  Hl7v2ReplayProvider hl7v2ReplayProvider(MessageIntake intake, DaoRegistry daos) {
    return new Hl7v2ReplayProvider(intake, daos);
  }

  @Bean
  OldRows oldMessages(Hl7v2Properties properties, DataSource dataSource, Clock clock) {
    return new OldRows(
        "hl7v2-messages", MessageStore.DELETE_OLD, properties.keepMessages(), dataSource, clock);
  }

  @Bean
  RecurringTask<Void> deleteOldMessages(OldRows oldMessages) {
    return oldMessages.task();
  }

  /** Before the server says that it is ready. */
  @Bean
  ApplicationRunner settleMessagesLeft(MessageIntake intake) {
    return arguments -> intake.settleWhatWasLeft();
  }
}
