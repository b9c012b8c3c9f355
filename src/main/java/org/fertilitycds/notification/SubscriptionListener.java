package org.fertilitycds.notification;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Takes Subscriptions in: refuses what cannot be served, decides the status, and starts what a
 * Subscription sets going, in the transaction that saves it.
 *
 * <p>R4's own kind is active at once. One by topic stays requested until its endpoint has accepted
 * a handshake.
 */
@Interceptor
public final class SubscriptionListener {

  private final SubscriptionRules rules;
  private final Outbox outbox;
  private final DeliveryQueue queue;
  private final Clock clock;

  SubscriptionListener(SubscriptionRules rules, Outbox outbox, DeliveryQueue queue, Clock clock) {
    this.rules = rules;
    this.outbox = outbox;
    this.queue = queue;
    this.clock = clock;
  }

  /** A Subscription is about to be created. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void creating(IBaseResource resource, @Nullable RequestDetails request) {
    if (resource instanceof Subscription subscription && !Subscriptions.isMarked(request)) {
      admit(subscription, false);
    }
  }

  /** A Subscription is about to be changed. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updating(
      IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
    if (resource instanceof Subscription subscription && !Subscriptions.isMarked(request)) {
      boolean goesOn =
          before instanceof Subscription earlier
              && earlier.getStatus() == SubscriptionStatus.ACTIVE
              && subscription.getStatus() == SubscriptionStatus.ACTIVE
              && earlier.getChannel().equalsDeep(subscription.getChannel());
      admit(subscription, goesOn);
    }
  }

  /** All that is asked to be told is checked, also what is not told for the time being. */
  private void admit(Subscription subscription, boolean goesOn) {
    if (!Subscriptions.isListening(subscription)) {
      return;
    }
    var read = GuidanceSubscription.of(subscription);
    rules.require(read, clock.instant());
    if (subscription.getStatus() != SubscriptionStatus.ERROR) {
      subscription.setError(null);
      subscription.setStatus(
          read.byTopic() && !goesOn ? SubscriptionStatus.REQUESTED : SubscriptionStatus.ACTIVE);
    }
  }

  /** A Subscription was created. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource resource) {
    if (resource instanceof Subscription subscription) {
      outbox.begin(subscription.getIdElement().getIdPart());
      begin(subscription, null, true);
    }
  }

  /** A Subscription was changed, also by the server itself. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after) {
    if (after instanceof Subscription subscription) {
      Subscription earlier = before instanceof Subscription known ? known : null;
      // One that was deleted and is saved again is changed, and has lost its count.
      outbox.begin(subscription.getIdElement().getIdPart());
      begin(
          subscription,
          earlier == null ? null : earlier.getStatus(),
          earlier == null || !earlier.getChannel().equalsDeep(subscription.getChannel()));
    }
  }

  private void begin(
      Subscription subscription, @Nullable SubscriptionStatus earlier, boolean otherChannel) {
    String id = subscription.getIdElement().getIdPart();
    if (subscription.getStatus() == SubscriptionStatus.REQUESTED) {
      outbox.addHandshake(id, clock.instant());
      queue.order(List.of(new Lane(id, "")));
    } else if (subscription.getStatus() == SubscriptionStatus.ACTIVE
        && (earlier != SubscriptionStatus.ACTIVE || otherChannel)) {
      // What commits between the reading of the lanes and this commit would find its Subscription
      // not active yet, and nobody would come back to it.
      outbox.lock(id);
      if (subscription.getChannel().getType() == SubscriptionChannelType.WEBSOCKET) {
        outbox.settle(id, clock.instant());
      }
      outbox.startAfresh(id);
      queue.hasten(id);
      queue.order(outbox.lanes(id));
    }
  }

  /** A Subscription was deleted: nothing is owed any more. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
  public void deleted(IBaseResource resource) {
    if (resource instanceof Subscription subscription) {
      outbox.forget(subscription.getIdElement().getIdPart());
    }
  }
}
