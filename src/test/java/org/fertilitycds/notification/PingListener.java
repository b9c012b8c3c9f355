package org.fertilitycds.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A subscriber at a WebSocket. */
final class PingListener implements WebSocket.Listener, AutoCloseable {

  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile @Nullable String closedFor;
  private @Nullable WebSocket socket;

  /**
   * Connects.
   *
   * @param origin what a browser would send; null for a program
   * @throws IllegalStateException with the status where the server refuses
   */
  static PingListener at(int port, @Nullable String origin) {
    var listener = new PingListener();
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (origin != null) {
      builder.header("Origin", origin);
    }
    try {
      listener.socket =
          builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/websocket"), listener).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof java.net.http.WebSocketHandshakeException refused) {
        throw new IllegalStateException(String.valueOf(refused.getResponse().statusCode()), e);
      }
      throw e;
    }
    return listener;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    received.add(text.toString());
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closedFor = status + " " + reason;
    return null;
  }

  void send(String text) {
    java.util.Objects.requireNonNull(socket).sendText(text, true).join();
  }

  List<String> received() {
    return List.copyOf(received);
  }

  /** Status and reason; null while it is open. */
  @Nullable String closedFor() {
    return closedFor;
  }

  @Override
  public void close() {
    java.util.Objects.requireNonNull(socket).abort();
  }
}
