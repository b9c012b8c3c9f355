package org.fertilitycds.notification;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fertilitycds.log.FailureTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: {@code bind <id>} is answered with {@code bound <id>}, and from then on {@code
 * ping <id>} says that the Subscription has had an event. What cannot be bound is said in words,
 * and the connection is closed.
 */
final class PingSocket extends Endpoint implements MessageHandler.Whole<String> {

  private static final Logger log = LoggerFactory.getLogger(PingSocket.class);

  private static final Pattern BIND =
      Pattern.compile("bind +(?:Subscription/)?([A-Za-z0-9.-]{1,64})");

  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_BOUND = 20;

  /** Who has bound nothing by then only takes up room. */
  private static final Duration TO_BIND = Duration.ofMinutes(1);

  /** Twice missed the sign of life that is asked for each minute. */
  private static final Duration SILENCE = Duration.ofMinutes(3);

  /** A ping fits into what the system buffers: who does not take it is gone. */
  private static final Duration TO_SEND = Duration.ofSeconds(1);

  private static final String READ_IDLE = "org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS";
  private static final String SEND = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private final Pings pings;

  /** How many events each Subscription had had when the subscriber was told last. */
  private final Map<String, Long> bound = new ConcurrentHashMap<>();

  private @Nullable Session session;
  private Instant openedAt = Instant.MAX;

  PingSocket(Pings pings) {
    this.pings = pings;
  }

  @Override
  public void onOpen(Session opened, EndpointConfig configuration) {
    synchronized (this) {
      session = opened;
      openedAt = pings.now();
    }
    opened.setMaxTextMessageBufferSize(MOST_CHARACTERS);
    opened.setMaxBinaryMessageBufferSize(MOST_CHARACTERS);
    opened.getUserProperties().put(READ_IDLE, SILENCE.toMillis());
    opened.getUserProperties().put(SEND, TO_SEND.toMillis());
    opened.addMessageHandler(String.class, this);
    if (!pings.open(this)) {
      close(CloseCodes.TRY_AGAIN_LATER, "Too many sockets are open here: try again later");
    }
  }

  @Override
  public void onMessage(String message) {
    Matcher bind = BIND.matcher(message.strip());
    if (!bind.matches()) {
      close(
          CloseCodes.VIOLATED_POLICY, "Write bind and the id of a Subscription, such as: bind 123");
    } else if (bound.size() >= MOST_BOUND) {
      close(
          CloseCodes.VIOLATED_POLICY,
          "One socket binds at most " + MOST_BOUND + " Subscriptions: open another");
    } else {
      bind(bind.group(1));
    }
  }

  private void bind(String id) {
    try {
      String problem = pings.problem(id);
      if (problem != null) {
        close(CloseCodes.VIOLATED_POLICY, problem);
        return;
      }
      // Counted before the answer: what happens from now on is told.
      long events = pings.events(id);
      if (send("bound " + id)) {
        bound.put(id, events);
      }
    } catch (RuntimeException e) {
      log.warn("Subscription/{} could not be bound to a socket: {}", id, FailureTrace.of(e));
      close(CloseCodes.TRY_AGAIN_LATER, "The server cannot bind just now: try again later");
    }
  }

  /** The Subscriptions that it listens to. */
  Set<String> bound() {
    return Set.copyOf(bound.keySet());
  }

  /**
   * Pings where something has happened.
   *
   * @param asked the Subscriptions whose counts were read
   * @param events how many events each has had; one that is missing was deleted
   * @param signOfLife whether the client has to show that it is still there
   */
  void look(Set<String> asked, Map<String, Long> events, Instant now, boolean signOfLife) {
    if (bound.isEmpty() && isOverdue(now)) {
      close(
          CloseCodes.VIOLATED_POLICY, "Nothing was bound: write bind and the id of a Subscription");
      return;
    }
    bound.forEach(
        (id, known) -> {
          Long count = events.get(id);
          if (count == null) {
            if (asked.contains(id)) {
              close(CloseCodes.GOING_AWAY, "Subscription/" + id + " was deleted");
            }
          } else if (count > known && send("ping " + id)) {
            bound.put(id, count);
            pings.counted();
          }
        });
    if (signOfLife) {
      askForSignOfLife();
    }
  }

  private synchronized boolean isOverdue(Instant now) {
    return openedAt.isBefore(now.minus(TO_BIND));
  }

  /** One at a time, which the container asks for. */
  private synchronized boolean send(String text) {
    if (session == null || !session.isOpen()) {
      return false;
    }
    try {
      session.getBasicRemote().sendText(text);
      return true;
    } catch (IOException e) {
      log.debug("A socket took nothing more: {}", FailureTrace.of(e));
      close(CloseCodes.CLOSED_ABNORMALLY, "");
      return false;
    }
  }

  private synchronized void askForSignOfLife() {
    try {
      if (session != null && session.isOpen()) {
        session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
      }
    } catch (IOException e) {
      log.debug("A socket took nothing more: {}", FailureTrace.of(e));
      close(CloseCodes.CLOSED_ABNORMALLY, "");
    }
  }

  /** Says why, in a message for those who do not look at reasons, and closes. */
  private synchronized void close(CloseCode code, String reason) {
    pings.closed(this);
    bound.clear();
    if (session == null || !session.isOpen()) {
      return;
    }
    try {
      if (!reason.isEmpty()) {
        session.getBasicRemote().sendText(reason);
      }
      boolean lost = code == CloseCodes.CLOSED_ABNORMALLY;
      session.close(new CloseReason(lost ? CloseCodes.GOING_AWAY : code, reason));
    } catch (IOException e) {
      log.debug("A socket was gone before it was closed: {}", FailureTrace.of(e));
    }
  }

  @Override
  public void onClose(Session closed, CloseReason reason) {
    pings.closed(this);
    bound.clear();
  }
}
