package org.fertilitycds.notification;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.fertilitycds.log.Trace;
import org.fertilitycds.retention.OldRows;
import org.fertilitycds.watch.Glance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the way from saved guidance to a subscriber who knows of it. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

  @Bean
  Outbox notificationOutbox(DataSource dataSource) {
    return new Outbox(dataSource);
  }

  @Bean
  Subscriptions subscriptions(DaoRegistry daos) {
    return new Subscriptions(daos);
  }

  @Bean
  HttpSender httpSender(NotificationProperties properties) {
    return new HttpSender(properties.addresses(), properties.timeout(), properties.threads());
  }

  @Bean
  BundleRenderer bundleRenderer(DaoRegistry daos, NotificationProperties properties) {
    return new BundleRenderer(daos, properties.serverAddress());
  }

  @Bean
  SubscriptionQueryProvider subscriptionQueryProvider(
      Subscriptions subscriptions, Outbox outbox, BundleRenderer bundles, Clock clock) {
    return new SubscriptionQueryProvider(subscriptions, outbox, bundles, clock);
  }

  @Bean
  Pings pings(
      Subscriptions subscriptions,
      Outbox outbox,
      NotificationProperties properties,
      Clock clock,
      MeterRegistry meters) {
    return new Pings(subscriptions, outbox, properties.maxSockets(), clock, meters);
  }

  @Bean
  Glance<OutboxState> outboxState(
      DataSource dataSource, Subscriptions subscriptions, Clock clock, MeterRegistry meters) {
    var jdbc = new JdbcTemplate(dataSource);
    return new Glance<>(
            "outbox-state", () -> OutboxState.read(jdbc, subscriptions, clock.instant()), clock)
        .gauge(meters, "outbox.depth", OutboxState::depth)
        .gauge(meters, "outbox.age.seconds", OutboxState::age)
        .gauge(meters, "subscriptions.in.error", OutboxState::inError);
  }

  @Bean
  OldRows oldEvents(NotificationProperties properties, DataSource dataSource, Clock clock) {
    return new OldRows("told-events", Outbox.DELETE_OLD, properties.keepTold(), dataSource, clock);
  }

  @Bean
  RecurringTask<Void> deleteOldEvents(OldRows oldEvents) {
    return oldEvents.task();
  }

  @Bean
  Delivery delivery(
      Subscriptions subscriptions,
      Outbox outbox,
      HttpSender sender,
      FhirContext fhir,
      BundleRenderer bundles,
      NotificationProperties properties,
      PlatformTransactionManager transactions,
      Clock clock,
      MeterRegistry meters,
      Trace trace) {
    var renderer = new MessageRenderer(fhir, bundles);
    var parts = new Delivery.Parts(subscriptions, outbox, renderer, sender);
    return new Delivery(
        parts, properties, new TransactionTemplate(transactions), clock, meters, trace);
  }

  /** Its tasks are no beans: the queue of evaluations would take them for its own. */
  @Bean
  DeliveryQueue deliveryQueue(
      DataSource dataSource,
      ObjectProvider<Delivery> delivery,
      Subscriptions subscriptions,
      NotificationProperties properties,
      Clock clock) {
    var unmatched =
        Tasks.oneTime(DeliveryQueue.UNMATCHED)
            .execute((instance, context) -> subscriptions.fail(instance.getData()));
    var deliveries =
        Tasks.custom(DeliveryQueue.TASK)
            .onFailure(
                (completed, operations) -> delivery.getObject().broken(completed, operations))
            .onDeadExecutionRevive()
            .execute((instance, context) -> delivery.getObject().run(instance));
    return new DeliveryQueue(
        dataSource, List.of(deliveries, unmatched), properties.threads(), clock);
  }

  @Bean
  SubscriptionListener subscriptionListener(
      InMemoryResourceMatcher matcher,
      NotificationProperties properties,
      Outbox outbox,
      DeliveryQueue queue,
      Clock clock,
      IInterceptorService interceptors) {
    var rules = new SubscriptionRules(matcher, properties.addresses());
    var listener = new SubscriptionListener(rules, outbox, queue, clock);
    interceptors.registerInterceptor(listener);
    return listener;
  }

  @Bean
  GuidanceListener guidanceListener(
      Subscriptions subscriptions,
      SearchParamMatcher matcher,
      Outbox outbox,
      DeliveryQueue queue,
      Clock clock,
      IInterceptorService interceptors) {
    var listener = new GuidanceListener(subscriptions, matcher, outbox, queue, clock);
    interceptors.registerInterceptor(listener);
    return listener;
  }
}
