package org.fertilitycds.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.client.methods.RequestBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OutboundClientTest {

  private static final AddressProperties NAMES =
      new AddressProperties("x.allowed", "x.private", "https://ehr.example.org/in", "a header");

  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer server;
  private OutboundClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    client = client(InetAddress::getAllByName, base());
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.stop(0);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static OutboundClient client(AddressPolicy.NameLookup names, String allowed) {
    return new OutboundClient(
        "the peer", new AddressPolicy(NAMES, List.of(allowed), List.of(), names), 4, 4);
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    connections.add(exchange.getRemoteAddress());
    switch (exchange.getRequestURI().getPath()) {
      case "/moved" -> {
        exchange.getResponseHeaders().add("Location", base() + "/elsewhere");
        exchange.getResponseHeaders().add("Set-Cookie", "a=b");
        exchange.sendResponseHeaders(302, -1);
      }
      case "/trickle" -> {
        exchange.sendResponseHeaders(200, 0);
        try {
          while (!new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS)) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      // Two of four bytes, and the end of the connection.
      case "/half" -> {
        exchange.sendResponseHeaders(200, 4);
        exchange.getResponseBody().write("bo".getBytes(StandardCharsets.UTF_8));
      }
      default -> {
        exchange.sendResponseHeaders(200, 4);
        exchange.getResponseBody().write("body".getBytes(StandardCharsets.UTF_8));
      }
    }
    exchange.close();
  }

  private String get(String address) throws CallFailedException {
    return get(client, address, new ByteBudget(100));
  }

  private static String get(OutboundClient client, String address, ByteBudget budget)
      throws CallFailedException {
    return client.call(
        RequestBuilder.get(address),
        Deadline.in(Duration.ofSeconds(5)),
        response ->
            response.getStatusLine().getStatusCode()
                + " "
                + new String(budget.read(response), StandardCharsets.UTF_8));
  }

  @Test
  void calls_of_one_server_share_a_connection() throws CallFailedException {
    for (int call = 0; call < 5; call++) {
      assertThat(get(base() + "/a")).isEqualTo("200 body");
    }
    assertThat(connections).hasSize(1);
  }

  @Test
  void a_redirect_is_an_answer_and_not_followed() throws CallFailedException {
    assertThat(get(base() + "/moved")).isEqualTo("302 ");
    assertThat(calls).hasValue(1);
  }

  @Test
  void what_trickles_is_ended_at_the_deadline() {
    assertThatThrownBy(
            () ->
                client.call(
                    RequestBuilder.get(base() + "/trickle"),
                    Deadline.in(Duration.ofMillis(200)),
                    response -> new ByteBudget(10_000).read(response)))
        .isInstanceOf(CallFailedException.class)
        .hasMessage("the peer did not answer within 200 ms");
  }

  @Test
  void nothing_is_sent_after_the_deadline() {
    assertThatThrownBy(
            () ->
                client.call(
                    RequestBuilder.get(base()), Deadline.in(Duration.ZERO), response -> response))
        .hasMessage("the peer did not answer within 0 ms");
    assertThat(calls).hasValue(0);
  }

  @Test
  void answers_share_their_budget() throws CallFailedException {
    var budget = new ByteBudget(8);
    get(client, base() + "/a", budget);
    get(client, base() + "/a", budget);
    assertThat(budget.isSpent()).isFalse();
    assertThatThrownBy(() -> get(client, base() + "/a", budget))
        .hasMessage("the peer sent more than 8 bytes");
    assertThat(budget.isSpent()).isTrue();
  }

  @Test
  void a_name_is_connected_to_the_addresses_that_were_checked() throws IOException {
    var lookups = new AtomicInteger();
    AddressPolicy.NameLookup rebinding =
        host -> address(lookups.getAndIncrement() == 0 ? "203.0.113.7" : "127.0.0.1");
    var policy =
        new AddressPolicy(NAMES, List.of("https://rebound.example.org/"), List.of(), rebinding);
    assertThat(policy.resolve("rebound.example.org"))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("203.0.113.7");
    try (var rebound = new OutboundClient("the peer", policy, 1, 1)) {
      assertThatThrownBy(() -> get(rebound, "https://rebound.example.org/", new ByteBudget(1)))
          .hasMessage("the host name stands for an address that is not allowed; see x.private");
    }
    assertThat(lookups).hasValue(2);
  }

  private static InetAddress[] address(String literal) throws UnknownHostException {
    return new InetAddress[] {InetAddress.getByName(literal)};
  }

  @Test
  void a_name_whose_lookup_hangs_keeps_one_thread_however_many_ask() throws Exception {
    var answered = new CountDownLatch(1);
    var lookups = new AtomicInteger();
    AddressPolicy.NameLookup hanging =
        host -> {
          lookups.incrementAndGet();
          try {
            answered.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return address("127.0.0.1");
        };
    String address = "https://slow.example.org/";
    try (var slow = client(new SharedLookup(hanging, Duration.ofMillis(50)), address)) {
      for (int call = 0; call < 5; call++) {
        assertThatThrownBy(() -> get(slow, address, new ByteBudget(1)))
            .hasMessage("the host name was not looked up within 50 ms");
      }
      assertThat(lookups).hasValue(1);
      answered.countDown();
      // The next one is a lookup of its own, whose address is checked like any other.
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> get(slow, address, new ByteBudget(1)))
                      .hasMessageContaining("an address that is not allowed"));
    }
  }

  /** "No connection" sent whoever looked for the reason to the firewall. */
  @Test
  void an_answer_that_breaks_off_is_told_from_no_connection() {
    assertThatThrownBy(() -> get(base() + "/half"))
        .hasMessage("the connection to the peer ended without a whole answer");
  }

  @Test
  void a_name_that_nobody_knows_is_no_connection() throws IOException {
    AddressPolicy.NameLookup unknown =
        host -> {
          throw new UnknownHostException(host);
        };
    String address = "https://nowhere.example.org/";
    try (var nowhere = client(new SharedLookup(unknown, Duration.ofSeconds(5)), address)) {
      assertThatThrownBy(() -> get(nowhere, address, new ByteBudget(1)))
          .hasMessage("no connection to the peer");
    }
  }

  @Test
  void one_private_address_among_public_ones_is_one_too_many() throws IOException {
    try (var mixed =
        client(
            host -> new InetAddress[] {address("203.0.113.7")[0], address("10.0.0.1")[0]},
            "https://mixed.example.org/")) {
      assertThatThrownBy(() -> get(mixed, "https://mixed.example.org/", new ByteBudget(1)))
          .hasMessageStartingWith("the host name stands for an address that is not allowed");
    }
  }

  @Test
  void a_server_without_tls_gets_no_request() throws Exception {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var peer =
          new Thread(
              () -> {
                try (var socket = plain.accept()) {
                  socket
                      .getOutputStream()
                      .write("HTTP/1.1 400 \r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                  socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      peer.setDaemon(true);
      peer.start();
      String address = "https://127.0.0.1:" + plain.getLocalPort() + "/";
      try (var secure = client(InetAddress::getAllByName, address)) {
        assertThatThrownBy(() -> get(secure, address, new ByteBudget(1)))
            .hasMessage("no secure connection: check the certificate of the peer");
      }
    }
  }

  @Test
  void a_server_that_is_not_there() {
    assertThatThrownBy(() -> get("http://127.0.0.1:1/")).hasMessage("no connection to the peer");
  }
}
