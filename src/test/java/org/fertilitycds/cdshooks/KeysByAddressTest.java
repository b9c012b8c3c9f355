package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An EHR that publishes its keys over HTTP, on loopback. */
@SpringBootTest(
    classes = AuthenticatedServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"fertility-cds.cds-hooks.fetch-timeout=500ms"})
@ExtendWith(OutputCaptureExtension.class)
class KeysByAddressTest extends CdsHooksTest {

  private static final String ISSUER = "https://ehr.example.org";
  private static final String PATH = "/cds-services";

  private static final HttpServer EHR = start();
  private static final String ADDRESS =
      "http://localhost:" + EHR.getAddress().getPort() + "/jwks.json";
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();

  /** What the EHR answers. */
  @FunctionalInterface
  private interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private static volatile Answer answer = exchange -> exchange.sendResponseHeaders(404, -1);

  private static HttpServer start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext(
          "/",
          exchange -> {
            ASKED.add(exchange.getRequestURI().getPath());
            answer.give(exchange);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void stop() {
    EHR.stop(0);
  }

  @DynamicPropertySource
  static void clients(DynamicPropertyRegistry properties) {
    String first = CdsHooksProperties.PREFIX + ".clients[0].";
    properties.add(first + "name", () -> "main-ehr");
    properties.add(first + "issuer", () -> ISSUER);
    properties.add(first + "jwks-url", () -> ADDRESS);
  }

  /** Whatever the test before left, keys are old and may be fetched. */
  @BeforeEach
  void hours_later() {
    AuthenticatedServer.CLOCK.advance(Duration.ofHours(2));
    ASKED.clear();
  }

  private static void publish(PublicJsonWebKey... keys) {
    answer = exchange -> give(exchange, Ehr.keySet(List.of(keys)));
  }

  private static void give(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private HttpResponse<String> discover(PublicJsonWebKey key) {
    return send(to(PATH).header("Authorization", "Bearer " + token(key).build()).GET());
  }

  private TokenBuilder token(PublicJsonWebKey key) {
    return new TokenBuilder(ISSUER, key, "ES384", AuthenticatedServer.CLOCK.instant())
        .claim("aud", "http://localhost:" + port + PATH);
  }

  private void accepted(PublicJsonWebKey key) {
    assertThat(discover(key).statusCode()).isEqualTo(200);
  }

  private void refused(PublicJsonWebKey key) {
    assertThat(discover(key).statusCode()).isEqualTo(401);
  }

  @Test
  void a_key_is_fetched_once_and_counts_for_the_next_calls() {
    PublicJsonWebKey key = Ehr.pair("a");
    publish(key);
    accepted(key);
    accepted(key);
    assertThat(ASKED).containsExactly("/jwks.json");
  }

  @Test
  void keys_rotate() {
    PublicJsonWebKey old = Ehr.pair("old");
    PublicJsonWebKey fresh = Ehr.pair("fresh");
    publish(old);
    accepted(old);
    publish(old, fresh);
    refused(fresh);
    AuthenticatedServer.CLOCK.advance(Duration.ofMinutes(1));
    accepted(fresh);
    accepted(old);
    publish(fresh);
    accepted(old);
    AuthenticatedServer.CLOCK.advance(Duration.ofHours(1));
    accepted(fresh);
    refused(old);
    assertThat(ASKED).hasSize(3);
  }

  @Test
  void unknown_keys_do_not_make_the_server_ask_on_and_on() {
    publish(Ehr.pair("known"));
    for (int call = 0; call < 20; call++) {
      refused(Ehr.pair("unknown-" + call));
    }
    assertThat(ASKED).hasSize(1);
  }

  @Test
  void the_address_may_stand_in_the_token_and_another_is_not_called(CapturedOutput log) {
    PublicJsonWebKey key = Ehr.pair("a");
    publish(key);
    assertThat(
            send(to(PATH)
                    .header("Authorization", "Bearer " + token(key).header("jku", ADDRESS).build())
                    .GET())
                .statusCode())
        .isEqualTo(200);
    ASKED.clear();
    for (String other : new String[] {ADDRESS + "?x", ADDRESS.replace("jwks", "mine"), "x"}) {
      var response =
          send(
              to(PATH)
                  .header("Authorization", "Bearer " + token(key).header("jku", other).build())
                  .GET());
      assertThat(response.statusCode()).isEqualTo(401);
    }
    assertThat(ASKED).isEmpty();
    assertThat(log).contains("is not the registered jwks-url");
  }

  @Test
  void a_failed_fetch_keeps_the_known_keys(CapturedOutput log) {
    PublicJsonWebKey key = Ehr.pair("kept");
    publish(key);
    accepted(key);
    for (Answer failure :
        List.<Answer>of(
            exchange -> exchange.sendResponseHeaders(500, -1),
            exchange -> give(exchange, "<html>"),
            exchange -> give(exchange, "{\"keys\":[]}"),
            exchange -> give(exchange, "{\"keys\":[" + " ".repeat(300_000) + "]}"),
            KeysByAddressTest::redirect,
            KeysByAddressTest::trickle)) {
      answer = failure;
      AuthenticatedServer.CLOCK.advance(Duration.ofHours(2));
      accepted(key);
    }
    assertThat(log)
        .contains(
            "answered 500",
            "is no JSON",
            "no key that can be used",
            "sent more than 262144 bytes",
            "answered 302",
            "did not answer within 500 ms");
    assertThat(ASKED).doesNotContain("/elsewhere").hasSize(7);
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(302, -1);
  }

  /** A byte now and then, for longer than the server waits. */
  private static void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int second = 0; second < 20; second++) {
        out.write(' ');
        out.flush();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }
}
