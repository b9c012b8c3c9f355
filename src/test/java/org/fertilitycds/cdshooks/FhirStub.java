package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A FHIR server that holds one record, and answers otherwise where a test wants it to. */
final class FhirStub {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final long NEVER_SECONDS = 20;

  static {
    // Otherwise each answer waits 40 ms for the receipt of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final FhirContext fhir = FhirContext.forR4Cached();
  private final HttpServer server;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private volatile Bundle record = new Bundle();

  FhirStub() {
    this(null);
  }

  /**
   * @param tls its certificate; null where it talks without
   */
  FhirStub(@Nullable SSLContext tls) {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try {
      if (tls == null) {
        server = HttpServer.create(address, 0);
      } else {
        var secure = HttpsServer.create(address, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        server = secure;
      }
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
  }

  /** A request that arrived. */
  record Seen(String method, String uri, Map<String, List<String>> headers) {

    String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  /** Answers one request. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Base address, without a slash at its end. */
  String base() {
    return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port() + "/fhir";
  }

  List<Seen> seen() {
    return seen;
  }

  /** Holds this record from now on, answers well, and has seen nothing. */
  void holds(Bundle newRecord) {
    record = newRecord;
    answers.clear();
    seen.clear();
  }

  /** Answers requests for a type, or for another path below the base, in another way. */
  void answer(String type, Answer answer) {
    answers.put(type, answer);
  }

  void answer(String type, int status, String body) {
    answer(type, exchange -> send(exchange, status, body));
  }

  void answer(String type, Resource resource) {
    answer(type, OK, json(resource));
  }

  /** Takes longer than anybody waits. */
  void hang(String type) {
    answer(
        type,
        exchange -> {
          try {
            new CountDownLatch(1).await(NEVER_SECONDS, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders())));
    String[] parts = path.split("/", -1);
    String type = parts.length > 2 ? parts[2] : "";
    Answer answer = answers.get(type);
    if (answer != null) {
      answer.to(exchange);
    } else if (parts.length > 3) {
      read(exchange, type, parts[3]);
    } else {
      send(exchange, OK, json(found(type, codes(exchange.getRequestURI().getRawQuery()))));
    }
    exchange.close();
  }

  private void read(HttpExchange exchange, String type, String id) throws IOException {
    for (var entry : record.getEntry()) {
      if (entry.getResource().fhirType().equals(type)
          && id.equals(entry.getResource().getIdElement().getIdPart())) {
        send(exchange, OK, json(entry.getResource()));
        return;
      }
    }
    send(exchange, NOT_FOUND, "{\"resourceType\":\"OperationOutcome\"}");
  }

  private static Set<String> codes(@Nullable String query) {
    if (query == null || !query.contains("&code=")) {
      return Set.of();
    }
    return Set.of(query.substring(query.indexOf("&code=") + "&code=".length()).split(","));
  }

  /** All resources of a type as a searchset. */
  Bundle found(String type) {
    return found(type, Set.of());
  }

  private Bundle found(String type, Set<String> codes) {
    var set = new Bundle().setType(Bundle.BundleType.SEARCHSET);
    record.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(resource -> resource.fhirType().equals(type))
        .filter(resource -> codes.isEmpty() || hasOne(resource, codes))
        .forEach(resource -> set.addEntry().setResource(resource));
    return set.setTotal(set.getEntry().size());
  }

  private static boolean hasOne(Resource resource, Set<String> codes) {
    return resource.getNamedProperty("code").getValues().stream()
        .flatMap(code -> ((CodeableConcept) code).getCoding().stream())
        .anyMatch(coding -> codes.contains(coding.getCode()));
  }

  private String json(Resource resource) {
    return fhir.newJsonParser().encodeResourceToString(resource);
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
