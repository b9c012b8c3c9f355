package org.fertilitycds.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * Endpoints of subscribers, one for each first part of a path, which answer as a test wants. A slow
 * one holds up no other.
 */
public final class Subscriber {

  private static final int OK = 200;
  private static final long NEVER_SECONDS = 30;

  private final int port;
  private HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, ToIntFunction<Received>> answers = new ConcurrentHashMap<>();

  /** Starts to listen on a free port. */
  public Subscriber() {
    server = listen(0);
    port = server.getAddress().getPort();
  }

  /** As if the machine were switched off: connections are refused. */
  public synchronized void switchOff() {
    server.stop(0);
  }

  /** Listens again, at the same address. */
  public synchronized void switchOn() {
    server = listen(port);
  }

  private HttpServer listen(int where) {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), where), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
    return server;
  }

  /**
   * What arrived.
   *
   * @param path with a leading slash
   * @param status what it was answered
   */
  public record Received(
      String method, String path, Map<String, List<String>> headers, String body, int status) {

    Received answered(int answer) {
      return new Received(method, path, headers, body, answer);
    }

    /** A header, by its name as Java's server writes it. */
    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    var request =
        new Received(
            exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body, 0);
    int status = answers.getOrDefault(endpoint(path), any -> OK).applyAsInt(request);
    received.add(request.answered(status));
    if (status >= 300 && status < 400) {
      exchange.getResponseHeaders().add("Location", address("elsewhere"));
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static String endpoint(String path) {
    return path.split("/", -1)[1];
  }

  /** Base of all endpoints, without a slash at its end. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Address of one endpoint. */
  public String address(String endpoint) {
    return address() + "/" + endpoint;
  }

  /** Lets an endpoint answer, from now on, with what depends on the request. */
  public void answer(String endpoint, ToIntFunction<Received> answer) {
    answers.put(endpoint, answer);
  }

  /** Lets an endpoint answer with a status. */
  public void answer(String endpoint, int status) {
    answer(endpoint, any -> status);
  }

  /** Lets an endpoint take longer than anybody waits. */
  public void hang(String endpoint) {
    answer(
        endpoint,
        any -> {
          try {
            // Longer than any server under test waits.
            new CountDownLatch(1).await(NEVER_SECONDS, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return OK;
        });
  }

  /** As if nothing had arrived and all answered well: servers under test share their subscriber. */
  public void startAfresh() {
    received.clear();
    answers.clear();
  }

  /** What arrived at an endpoint, in the order of arrival. */
  public List<Received> received(String endpoint) {
    return received.stream().filter(one -> endpoint(one.path()).equals(endpoint)).toList();
  }

  /** What arrived at an endpoint and was taken. */
  public List<Received> taken(String endpoint) {
    return received(endpoint).stream().filter(one -> one.status() == OK).toList();
  }
}
