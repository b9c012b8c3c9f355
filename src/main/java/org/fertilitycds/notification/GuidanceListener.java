package org.fertilitycds.notification;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.log.FailureTrace;
import org.fertilitycds.log.Trace;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notices that guidance is saved or withdrawn, by whomever, and just before the transaction commits
 * writes what is to be told into the same transaction.
 */
@Interceptor
public final class GuidanceListener {

  private static final Logger log = LoggerFactory.getLogger(GuidanceListener.class);

  /** Canonical address of the topic, described in {@code src/docs/subscriptions.md}. */
  public static final String TOPIC = KnowledgePackage.CANONICAL + "/SubscriptionTopic/new-guidance";

  private final Subscriptions subscriptions;
  private final SearchParamMatcher matcher;
  private final Outbox outbox;
  private final DeliveryQueue queue;
  private final Clock clock;

  GuidanceListener(
      Subscriptions subscriptions,
      SearchParamMatcher matcher,
      Outbox outbox,
      DeliveryQueue queue,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.matcher = matcher;
    this.outbox = outbox;
    this.queue = queue;
    this.clock = clock;
  }

  /** A resource was created. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource resource) {
    if (resource instanceof Provenance provenance) {
      news().provenances.add(provenance);
    } else {
      String patientId = GuidanceEvents.patientOf((Resource) resource);
      if (patientId != null) {
        news().about(patientId).created().add((Resource) resource);
      }
    }
  }

  /** A resource was changed. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after) {
    String patientId = GuidanceEvents.patientOf((Resource) after);
    if (patientId != null) {
      news().about(patientId).updated().add((Resource) after);
    }
  }

  /** The news of the transaction under way; without a transaction it fails. */
  private News news() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(News.class::isInstance)
        .map(News.class::cast)
        .filter(news -> news.belongsTo(this))
        .findFirst()
        .orElseGet(this::register);
  }

  private News register() {
    var news = new News(this);
    TransactionSynchronizationManager.registerSynchronization(news);
    return news;
  }

  private void tell(Map<String, GuidanceEvents> byPatient) {
    List<Owed> owed = new ArrayList<>();
    Instant now = clock.instant();
    for (GuidanceSubscription subscription : subscriptions.listening()) {
      owed.addAll(owedTo(subscription, byPatient, now));
    }
    List<Lane> lanes =
        owed.stream().filter(one -> !one.subscription().byWebsocket()).map(Owed::lane).toList();
    if (!lanes.isEmpty()) {
      queue.order(lanes);
    }
    // Last, and everybody in the same order: each counter stays locked until the commit.
    for (Owed one : owed) {
      if (one.subscription().byWebsocket()) {
        outbox.note(one.lane(), one.events(), now);
      } else {
        outbox.add(one.lane(), one.events(), now, one.cause());
      }
    }
  }

  /** What one Subscription asked for: where it cannot be matched, it is nobody else's trouble. */
  private List<Owed> owedTo(
      GuidanceSubscription subscription, Map<String, GuidanceEvents> byPatient, Instant now) {
    try {
      return subscription.isOver(now) ? List.of() : askedForBy(subscription, byPatient);
    } catch (RuntimeException e) {
      if (!Unmatched.isKnownOf(subscription)) {
        log.error(
            "Subscription/{} cannot be matched and gets the status error: {}",
            subscription.id(),
            FailureTrace.of(e));
        queue.fail(Unmatched.of(subscription, now));
      }
      return List.of();
    }
  }

  private List<Owed> askedForBy(
      GuidanceSubscription subscription, Map<String, GuidanceEvents> byPatient) {
    List<Owed> owed = new ArrayList<>();
    byPatient.forEach(
        (patientId, events) -> {
          List<List<String>> asked = events.askedForBy(subscription, matcher);
          if (!asked.isEmpty()) {
            var lane = new Lane(subscription.id(), patientId);
            var cause = new Cause(events.requests(), Trace.current());
            owed.add(new Owed(subscription, lane, asked, cause));
          }
        });
    return owed;
  }

  private record Owed(
      GuidanceSubscription subscription, Lane lane, List<List<String>> events, Cause cause) {}

  private static final class News implements TransactionSynchronization {

    private final GuidanceListener listener;
    private final Map<String, GuidanceEvents> byPatient = new TreeMap<>();
    private final List<Provenance> provenances = new ArrayList<>();

    News(GuidanceListener listener) {
      this.listener = listener;
    }

    boolean belongsTo(GuidanceListener other) {
      return listener == other;
    }

    GuidanceEvents about(String patientId) {
      return byPatient.computeIfAbsent(
          patientId, id -> new GuidanceEvents(new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      for (Provenance provenance : provenances) {
        byPatient.values().stream()
            .filter(events -> events.isExplainedBy(provenance))
            .forEach(events -> events.created().add(provenance));
      }
      if (!byPatient.isEmpty()) {
        listener.tell(byPatient);
      }
    }
  }
}
