package org.fertilitycds.hl7v2;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.fertilitycds.log.FailureTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Listens for MLLP connections, each served by a thread of its own, so that none waits for another.
 * Stops with the web server: a message in hand is finished and answered, then its connection
 * closed.
 */
final class MllpServer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MllpServer.class);

  private static final int BACKLOG = 50;
  private static final long PATIENCE_MILLISECONDS = 20_000;

  /** As long as nothing can be accepted, such as without a free file descriptor. */
  private static final long PAUSE_MILLISECONDS = 500;

  private final Hl7v2Properties.Mllp properties;
  private final @Nullable MllpTls tls;
  private final Receiver intake;
  private final Semaphore free;
  private final Set<MllpConnection> connections = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket listener;
  private @Nullable ScheduledExecutorService watchdog;

  MllpServer(Hl7v2Properties.Mllp properties, @Nullable MllpTls tls, Receiver intake) {
    this.properties = properties;
    this.tls = tls;
    this.intake = intake;
    this.free = new Semaphore(properties.maxConnections());
  }

  /** Who takes the messages. */
  interface Receiver {

    /** Takes a message without its frame; its acknowledgement. */
    Acknowledgement receive(byte[] raw);

    /** The longest message that is read, in bytes; of a longer one, one byte more is handed on. */
    int longest();
  }

  /**
   * Opened at the end of the start: a port has no readiness, and a message that is taken before the
   * maps of codes and units are published would wait for review.
   */
  @Override
  public boolean isAutoStartup() {
    return false;
  }

  @Override
  public synchronized void start() {
    Integer port = properties.port();
    if (port == null) {
      return;
    }
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(properties.inetAddress(), port), BACKLOG);
      listener = socket;
      watchdog = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "mllp-watchdog"));
      daemon(() -> accept(socket), "mllp-accept").start();
      log.info("Ready: HL7 v2 over MLLP{} at port {}", tls == null ? "" : " with TLS", port());
    } catch (IOException e) {
      throw new IllegalStateException(
          "fertility-cds.hl7v2.mllp.port %d cannot be listened on: choose another".formatted(port),
          e);
    }
  }

  private static Thread daemon(Runnable work, String name) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** The port that it listens on; -1 where it does not. */
  synchronized int port() {
    return listener == null ? -1 : listener.getLocalPort();
  }

  /** Accepts until the listener is closed. */
  void accept(ServerSocket socket) {
    int failures = 0;
    while (!socket.isClosed()) {
      try {
        serve(socket.accept());
        if (failures > 0) {
          log.info("HL7 v2: connections are accepted again, after {} failures", failures);
          failures = 0;
        }
      } catch (IOException | RuntimeException e) {
        if (!socket.isClosed()) {
          if (failures++ == 0) {
            // The words are the system's own, such as "Too many open files".
            log.error(
                "HL7 v2: no connection can be accepted ({}), tried again every {} ms",
                e.getMessage(),
                PAUSE_MILLISECONDS);
          }
          pause();
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket socket) throws IOException {
    ScheduledExecutorService timer = watchdog;
    if (timer == null || !free.tryAcquire()) {
      log.warn(
          "HL7 v2: {} connections are open, one more was closed; see"
              + " fertility-cds.hl7v2.mllp.max-connections",
          properties.maxConnections());
      socket.close();
      return;
    }
    var connection = new MllpConnection(socket, tls, properties, intake, timer);
    connections.add(connection);
    Runnable work =
        () -> {
          try {
            connection.run();
          } finally {
            connections.remove(connection);
            free.release();
          }
        };
    try {
      daemon(work, "mllp-" + socket.getPort()).start();
    } catch (OutOfMemoryError e) {
      // The system has no thread left: this connection is lost, the listener is not.
      connections.remove(connection);
      free.release();
      socket.close();
      throw new IOException(e);
    }
  }

  @Override
  public void stop() {
    ServerSocket socket;
    ScheduledExecutorService timer;
    synchronized (this) {
      socket = listener;
      timer = watchdog;
      listener = null;
      watchdog = null;
    }
    if (socket == null || timer == null) {
      return;
    }
    try {
      socket.close();
    } catch (IOException e) {
      log.warn("HL7 v2: the listener could not be closed: {}", FailureTrace.of(e));
    }
    connections.forEach(MllpConnection::stop);
    awaitFree();
    timer.shutdownNow();
  }

  private void awaitFree() {
    try {
      if (free.tryAcquire(
          properties.maxConnections(),
          PATIENCE_MILLISECONDS,
          java.util.concurrent.TimeUnit.MILLISECONDS)) {
        free.release(properties.maxConnections());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return listener != null;
  }
}
