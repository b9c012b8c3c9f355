package org.fertilitycds.cdshooks;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.retention.OldRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps feedback in the database of the server. */
@Configuration(proxyBeanMethods = false)
class CardLogConfiguration {

  @Bean
  CardLog cardLog(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      DaoRegistry daos,
      KnowledgePackage knowledge,
      MeterRegistry metrics,
      Clock clock,
      CdsHooksProperties properties) {
    return new StoredCardLog(
        new JdbcTemplate(dataSource),
        new TransactionTemplate(transactions),
        daos,
        knowledge,
        metrics,
        clock,
        properties.quietAfterOverride());
  }

  @Bean
  OldRows oldCards(CdsHooksProperties properties, DataSource dataSource, Clock clock) {
    return new OldRows(
        "cds-hooks-cards", StoredCardLog.DELETE_OLD, properties.keepCards(), dataSource, clock);
  }

  @Bean
  RecurringTask<Void> deleteOldCards(OldRows oldCards) {
    return oldCards.task();
  }
}
