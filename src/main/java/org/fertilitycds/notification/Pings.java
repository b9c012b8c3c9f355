package org.fertilitycds.notification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.websocket.Endpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fertilitycds.log.FailureTrace;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who listens at a WebSocket of this node, and pings him when his Subscription has had another
 * event.
 *
 * <p>The count of events in the database says so, whichever node stored the guidance: one query a
 * second for all that is bound here, and none where nothing is. A ping says that there is something
 * and no more, so that one is enough for what happened within a second.
 *
 * @see <a href="https://hl7.org/fhir/R4/subscription.html#2.46.7.2">FHIR R4, Websocket</a>
 */
public final class Pings implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Pings.class);

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** A frame that every client answers by itself: who does not is gone, and is closed. */
  private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofMinutes(1);

  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final int mostSockets;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Set<PingSocket> sockets = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService looking;
  private Instant nextSignOfLife = Instant.MIN;

  Pings(
      Subscriptions subscriptions,
      Outbox outbox,
      int mostSockets,
      Clock clock,
      MeterRegistry meters) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.mostSockets = mostSockets;
    this.clock = clock;
    this.meters = meters;
    this.looking =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "subscription-pings");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        looking.scheduleWithFixedDelay(
            this::look, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What answers one connection. */
  public Endpoint newSocket() {
    return new PingSocket(this);
  }

  /** Takes a socket in; false where there are too many. */
  boolean open(PingSocket socket) {
    synchronized (sockets) {
      return sockets.size() < mostSockets && sockets.add(socket);
    }
  }

  void closed(PingSocket socket) {
    sockets.remove(socket);
  }

  Instant now() {
    return clock.instant();
  }

  /** Why a Subscription cannot be bound; null where it can. */
  @Nullable String problem(String id) {
    GuidanceSubscription subscription = subscriptions.find(id);
    if (subscription == null) {
      return "There is no Subscription/" + id;
    } else if (!subscription.byWebsocket()) {
      return "Subscription/" + id + " is not told by websocket";
    } else if (subscription.status() != SubscriptionStatus.ACTIVE) {
      return "Subscription/" + id + " is not active";
    }
    return null;
  }

  /** How many events a Subscription has had. */
  long events(String id) {
    return outbox.events(id);
  }

  void counted() {
    meters.counter("fertility.cds.notifications", "outcome", "pinged").increment();
  }

  private void look() {
    if (sockets.isEmpty()) {
      return;
    }
    try {
      Set<String> bound = new TreeSet<>();
      sockets.forEach(socket -> bound.addAll(socket.bound()));
      Map<String, Long> events = bound.isEmpty() ? Map.of() : outbox.events(bound);
      Instant now = now();
      boolean signOfLife = !now.isBefore(nextSignOfLife);
      if (signOfLife) {
        nextSignOfLife = now.plus(BETWEEN_SIGNS_OF_LIFE);
      }
      sockets.forEach(socket -> socket.look(bound, events, now, signOfLife));
    } catch (RuntimeException e) {
      // The count stays in the database: the next look finds what this one did not.
      log.warn("WebSockets are not pinged, tried again in a second: {}", FailureTrace.of(e));
    }
  }

  /** Looks no more; the container closes the sockets. */
  @Override
  public void close() {
    // No interrupt: it would close the file under H2.
    looking.shutdown();
  }
}
