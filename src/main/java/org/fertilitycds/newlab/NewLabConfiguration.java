package org.fertilitycds.newlab;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.record.RecordSource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the way from a saved result to saved guidance. */
@Configuration(proxyBeanMethods = false)
class NewLabConfiguration {

  private final Serializer serializer = new JacksonSerializer();

  @Bean
  com.github.kagkarlsson.scheduler.Clock dbSchedulerClock(Clock clock) {
    return clock::instant;
  }

  /** A name of its own for each process: two nodes may share a host. */
  @Bean
  DbSchedulerCustomizer dbSchedulerCustomizer() {
    var name =
        new SchedulerName.Fixed(new SchedulerName.Hostname().getName() + "-" + UUID.randomUUID());
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(serializer);
      }

      @Override
      public Optional<SchedulerName> schedulerName() {
        return Optional.of(name);
      }
    };
  }

  /** Takes its worker when it first runs, since the worker itself writes to the queue. */
  @Bean
  Task<EvaluationOrder> evaluatePatient(ObjectProvider<PatientEvaluation> evaluation) {
    return Tasks.oneTime(EvaluationQueue.TASK)
        .onFailure(new RetryLater())
        .execute((instance, context) -> evaluation.getObject().run(instance.getData()));
  }

  @Bean
  EvaluationQueue evaluationQueue(Scheduler scheduler, DataSource dataSource, Clock clock) {
    return new EvaluationQueue(scheduler, serializer, dataSource, clock);
  }

  @Bean
  ResultTrigger resultTrigger(EvaluationQueue queue, IInterceptorService interceptors) {
    var trigger = new ResultTrigger(queue);
    interceptors.registerInterceptor(trigger);
    return trigger;
  }

  @Bean
  GuidanceStore guidanceStore(DaoRegistry daos, IFhirSystemDao<Bundle, Meta> systemDao) {
    return new GuidanceStore(daos, systemDao);
  }

  @Bean
  PatientLock patientLock(EntityManager entityManager) {
    return new PatientLock(entityManager);
  }

  @Bean
  PatientEvaluation.Steps evaluationSteps(
      PatientLock lock,
      EvaluationQueue queue,
      RecordSource records,
      DecisionService decisions,
      GuidanceRenderer renderer,
      GuidanceStore store) {
    return new PatientEvaluation.Steps(lock, queue, records, decisions, renderer, store);
  }

  @Bean
  PatientEvaluation patientEvaluation(
      PatientEvaluation.Steps steps,
      PlatformTransactionManager transactions,
      Clock clock,
      Guideline guideline) {
    return new PatientEvaluation(steps, new TransactionTemplate(transactions), clock, guideline);
  }
}
