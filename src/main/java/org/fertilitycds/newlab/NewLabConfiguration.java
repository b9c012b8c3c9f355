package org.fertilitycds.newlab;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.interceptor.OverridePathBasedReferentialIntegrityForDeletesInterceptor;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.GuidanceRenderer;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.log.Trace;
import org.fertilitycds.record.RecordSource;
import org.fertilitycds.saving.ResourceReader;
import org.fertilitycds.saving.ResourceWriter;
import org.fertilitycds.watch.Glance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the way from a saved result to saved guidance. */
@Configuration(proxyBeanMethods = false)
class NewLabConfiguration {

  private static final Logger log = LoggerFactory.getLogger(NewLabConfiguration.class);

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
  Task<EvaluationOrder> evaluatePatient(
      ObjectProvider<PatientEvaluation> evaluation,
      ObjectProvider<DeadLetters> deadLetters,
      ObjectProvider<PlatformTransactionManager> transactions,
      NewLabProperties properties,
      NewLabMetrics metrics) {
    return Tasks.custom(EvaluationQueue.TASK)
        .onFailure(
            new RetryLater(
                properties.maxAttempts(),
                deadLetters::getObject,
                () -> new TransactionTemplate(transactions.getObject()),
                metrics))
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> {
              RetryLater.requireHope(context.getExecution(), properties.maxAttempts());
              return switch (evaluation.getObject().run(instance)) {
                case NOTHING -> (execution, operations) -> {};
                case REMOVE -> new CompletionHandler.OnCompleteRemove<>();
                case TRY_AGAIN_SOON ->
                    (execution, operations) -> evaluation.getObject().putBack(execution);
              };
            });
  }

  @Bean
  NewLabMetrics newLabMetrics(MeterRegistry registry) {
    return new NewLabMetrics(registry);
  }

  @Bean
  Glance<QueueState> queueState(
      DataSource dataSource, Clock clock, NewLabMetrics metrics, NewLabProperties properties) {
    var jdbc = new JdbcTemplate(dataSource);
    int tooMany = RetryLater.failuresWithin(properties.queueAgeLimit());
    var glance =
        new Glance<>("queue-state", () -> QueueState.read(jdbc, clock.instant(), tooMany), clock);
    metrics.watch(glance);
    return glance;
  }

  @Bean
  QueueHealth newLabHealthIndicator(Glance<QueueState> queue, NewLabProperties properties) {
    return new QueueHealth(queue, properties.queueAgeLimit());
  }

  @Bean
  DeadLetters deadLetters(
      DaoRegistry daos, EvaluationQueue queue, DataSource dataSource, Clock clock) {
    return new DeadLetters(
        daos.getResourceDao(org.hl7.fhir.r4.model.Task.class), queue, dataSource, clock);
  }

  @Bean
  RetryProvider retryProvider(DeadLetters deadLetters, PlatformTransactionManager transactions) {
    return new RetryProvider(deadLetters, new TransactionTemplate(transactions));
  }

  @Bean
  EvaluationQueue evaluationQueue(
      Scheduler scheduler, DataSource dataSource, Clock clock, NewLabProperties properties) {
    return new EvaluationQueue(scheduler, serializer, dataSource, clock, properties);
  }

  @Bean
  ResultTrigger resultTrigger(
      EvaluationQueue queue,
      DataSource dataSource,
      NewLabMetrics metrics,
      Trace trace,
      NewLabProperties properties,
      KnowledgePackage knowledge,
      IInterceptorService interceptors) {
    var concerned = new Concerned(new JdbcTemplate(dataSource), knowledge.elementsOfPatient());
    var trigger = new ResultTrigger(queue, concerned, metrics, trace);
    if (properties.enabled()) {
      interceptors.registerInterceptor(trigger);
    } else {
      log.warn("fertility-cds.new-lab.enabled=false: saved results lead to no guidance");
    }
    return trigger;
  }

  /**
   * A fact that guidance was made of can be deleted all the same: guidance names its version for
   * the record, and is withdrawn by the evaluation that follows.
   */
  @Bean
  OverridePathBasedReferentialIntegrityForDeletesInterceptor deletesInSpiteOfGuidance(
      IInterceptorService interceptors) {
    var override = new OverridePathBasedReferentialIntegrityForDeletesInterceptor();
    GuidanceStore.PATHS_TO_FACTS.forEach(override::addPath);
    interceptors.registerInterceptor(override);
    return override;
  }

  @Bean
  GuidanceStore guidanceStore(
      ResourceReader reader, ResourceWriter writer, DataSource dataSource, Clock clock) {
    var jdbc = new JdbcTemplate(dataSource);
    return new GuidanceStore(
        new StoredGuidance(reader, jdbc), new WithdrawnStatuses(reader, jdbc), writer, clock);
  }

  @Bean
  PatientLock patientLock(DataSource dataSource) {
    return new PatientLock(dataSource);
  }

  @Bean
  PatientEvaluation.Steps evaluationSteps(
      PatientLock lock,
      EvaluationQueue queue,
      RecordSource records,
      DecisionService decisions,
      GuidanceRenderer renderer,
      GuidanceStore store,
      DeadLetters deadLetters,
      NewLabMetrics metrics,
      Trace trace) {
    return new PatientEvaluation.Steps(
        lock, queue, records, decisions, renderer, store, deadLetters, metrics, trace);
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
