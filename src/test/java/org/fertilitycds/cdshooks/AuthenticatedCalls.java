package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Calls with and without tokens of two registered clients, and what the operator reads of them. */
@SpringBootTest(
    classes = AuthenticatedServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
abstract class AuthenticatedCalls extends CdsHooksTest {

  static final String DISCOVERY = "/cds-services";
  static final String ISSUER = "https://ehr.example.org";
  static final String CLOUD = "https://cloud.example.org";

  static final Ehr EHR = new Ehr();
  static final Ehr CLOUD_EHR = new Ehr();

  @DynamicPropertySource
  static void clients(DynamicPropertyRegistry properties) {
    String first = CdsHooksProperties.PREFIX + ".clients[0].";
    properties.add(first + "name", () -> "main-ehr");
    properties.add(first + "issuer", () -> ISSUER);
    properties.add(first + "jwks", EHR::keySet);
    String second = CdsHooksProperties.PREFIX + ".clients[1].";
    properties.add(second + "name", () -> "cloud-ehr");
    properties.add(second + "issuer", () -> CLOUD);
    properties.add(second + "jwks", CLOUD_EHR::keySet);
    properties.add(second + "tenants", () -> "north,south");
  }

  /** How much of the log a test has read. */
  int read;

  /** Each test has the log's lines of a minute for itself. */
  @BeforeEach
  void next_minute(CapturedOutput log) {
    read = log.getAll().length();
    AuthenticatedServer.CLOCK.advance(Duration.ofMinutes(1));
  }

  String at(String path) {
    return "http://localhost:" + port + path;
  }

  TokenBuilder token() {
    return token(EHR.key(), "ES384");
  }

  TokenBuilder token(PublicJsonWebKey key, String algorithm) {
    return new TokenBuilder(ISSUER, key, algorithm, AuthenticatedServer.CLOCK.instant())
        .claim("aud", at(DISCOVERY));
  }

  HttpResponse<String> discover(TokenBuilder token) {
    return discover("Bearer " + token.build());
  }

  HttpResponse<String> discover(String authorization) {
    return send(to(DISCOVERY).header("Authorization", authorization).GET());
  }

  HttpResponse<String> call(String path, TokenBuilder token) {
    return send(
        to(path)
            .header("Authorization", "Bearer " + token.build())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(demoRequest().toString())));
  }

  static void accepted(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  /** A refusal tells a stranger nothing and the operator, in a line of its own, what was wrong. */
  void refused(HttpResponse<String> response, CapturedOutput log, String... words) {
    refusedQuietly(response);
    String line = log.getAll().substring(read);
    read = log.getAll().length();
    assertThat(line).containsOnlyOnce("CDS Hooks: answered 401, ");
    for (String word : words) {
      assertThat(line).contains(word);
    }
  }

  static void refusedQuietly(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
  }
}
