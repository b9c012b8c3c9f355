package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who may call, over HTTP. */
@SpringBootTest(
    classes = AuthenticatedServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class AuthenticationTest extends CdsHooksTest {

  private static final String DISCOVERY = "/cds-services";
  private static final String ISSUER = "https://ehr.example.org";
  private static final String CLOUD = "https://cloud.example.org";

  private static final Ehr EHR = new Ehr();
  private static final Ehr CLOUD_EHR = new Ehr();

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

  @Autowired DataSource dataSource;

  /** How much of the log a test has read. */
  private int read;

  /** Each test has the log's lines of a minute for itself. */
  @BeforeEach
  void next_minute(CapturedOutput log) {
    read = log.getAll().length();
    AuthenticatedServer.CLOCK.advance(Duration.ofMinutes(1));
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }

  private TokenBuilder token() {
    return token(EHR.key(), "ES384");
  }

  private TokenBuilder token(PublicJsonWebKey key, String algorithm) {
    return new TokenBuilder(ISSUER, key, algorithm, AuthenticatedServer.CLOCK.instant())
        .claim("aud", at(DISCOVERY));
  }

  private HttpResponse<String> discover(TokenBuilder token) {
    return discover("Bearer " + token.build());
  }

  private HttpResponse<String> discover(String authorization) {
    return send(to(DISCOVERY).header("Authorization", authorization).GET());
  }

  private HttpResponse<String> call(String path, TokenBuilder token) {
    return send(
        to(path)
            .header("Authorization", "Bearer " + token.build())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(demoRequest().toString())));
  }

  private static void accepted(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  /** A refusal tells a stranger nothing and the operator, in a line of its own, what was wrong. */
  private void refused(HttpResponse<String> response, CapturedOutput log, String... words) {
    refusedQuietly(response);
    String line = log.getAll().substring(read);
    read = log.getAll().length();
    assertThat(line).containsOnlyOnce("CDS Hooks: answered 401, ");
    for (String word : words) {
      assertThat(line).contains(word);
    }
  }

  private static void refusedQuietly(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
  }

  @ParameterizedTest
  @CsvSource({
    "ES256, ec-256",
    "ES384, ec-384",
    "ES512, ec-521",
    "RS256, rsa",
    "RS384, rsa",
    "RS512, rsa",
    "PS256, rsa",
    "PS384, rsa",
    "PS512, rsa",
    "EdDSA, ed-25519",
    "EdDSA, ed-448"
  })
  void a_token_signed_with_a_registered_key(String algorithm, String keyId) {
    accepted(discover(token(EHR.key(keyId), algorithm)));
  }

  @Test
  void a_call_of_a_service() {
    var response = call(SERVICE, token().claim("aud", at(SERVICE)));
    accepted(response);
    assertThat(json(response).get("cards")).isNotEmpty();
  }

  @Test
  void bearer_in_lower_case() {
    accepted(discover("bearer " + token().build()));
    accepted(discover("BEARER " + token().build()));
  }

  @Test
  void an_audience_in_a_list() {
    accepted(discover(token().claim("aud", List.of("https://other.example.org", at(DISCOVERY)))));
  }

  @Test
  void every_call_needs_a_token(CapturedOutput log) {
    for (String path : new String[] {DISCOVERY, SERVICE, SERVICE + "/feedback", DISCOVERY + "/x"}) {
      for (String method : new String[] {"GET", "POST", "HEAD", "PUT", "DELETE"}) {
        refused(
            send(to(path).method(method, BodyPublishers.noBody())), log, "no header Authorization");
      }
    }
  }

  @Test
  void a_path_written_otherwise_needs_a_token_too() {
    for (String path :
        new String[] {
          "/cds-services/",
          "/cds-services;x=1",
          "/cds-services;x=1/fertility-assessment",
          "/%63ds-services",
          "/%63ds-services/fertility-assessment",
          "//cds-services",
          "/./cds-services",
          "/x/../cds-services",
          "/cds-services/%66ertility-assessment",
          "/cds-services/fertility-assessment;x=1"
        }) {
      assertThat(send(to(path).GET()).statusCode()).as(path).isNotEqualTo(200).isBetween(400, 404);
      assertThat(
              send(to(path)
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString(demoRequest().toString())))
                  .statusCode())
          .as(path)
          .isBetween(400, 404);
    }
  }

  @Test
  void a_preflight_needs_none() {
    var response =
        send(
            to(SERVICE)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://ehr.example.org")
                .header("Access-Control-Request-Method", "POST"));
    assertThat(response.statusCode()).isNotEqualTo(401);
  }

  @Test
  void a_body_is_not_read_before_it_is_known_who_sends_it(CapturedOutput log) {
    refused(post("not json"), log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer a b",
        "Basic dXNlcjpwYXNz",
        "Bearer x",
        "Bearer ..",
        "Bearer a.b.c",
        "Bearer a.b.c.d.e",
        "Bearer {}.{}.x",
        "Bearer e30.e30.e30",
        "Bearer W10.W10.W10",
        "Bearer bnVsbA.bnVsbA.eA",
        "Bearer eyJhbGciOjF9.e30.eA",
        "Bearer eyJhbGciOiJFUzM4NCIsImtpZCI6OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTl9.e30.eA"
      })
  void garbage(String authorization, CapturedOutput log) {
    refused(discover(authorization), log);
  }

  @Test
  void header_values_of_every_wrong_type() {
    for (Object wrong :
        new Object[] {1, 1.5e300, true, List.of("JWT"), Map.of("a", "b"), "", " "}) {
      for (String name : new String[] {"alg", "typ", "kid", "jku", "crit", "b64"}) {
        String header =
            base64(
                JsonUtil.toJson(
                    changed(Map.of("alg", "ES384", "typ", "JWT", "kid", "ec-384"), name, wrong)));
        String token = token().build();
        refusedQuietly(discover("Bearer " + header + token.substring(token.indexOf('.'))));
      }
    }
  }

  private static Map<String, Object> changed(Map<String, Object> map, String name, Object value) {
    var changed = new LinkedHashMap<>(map);
    changed.put(name, value);
    return changed;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void two_authorization_headers(CapturedOutput log) {
    refused(
        send(
            to(DISCOVERY)
                .header("Authorization", "Bearer " + token().build())
                .header("Authorization", "Bearer " + token().build())
                .GET()),
        log,
        "more than one header Authorization");
  }

  @Test
  void no_signature(CapturedOutput log) {
    refused(discover(token().header("alg", "none").signedWith(null)), log, "alg", "none");
    String token = token().build();
    refused(discover("Bearer " + token.substring(0, token.lastIndexOf('.') + 1)), log);
    refused(
        discover(
            "Bearer "
                + base64("{\"alg\":\"nOnE\",\"typ\":\"JWT\",\"kid\":\"ec-384\"}")
                + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1)),
        log,
        "nOnE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS256", "HS384", "HS512"})
  void a_public_key_as_a_shared_secret(String algorithm, CapturedOutput log) {
    for (byte[] secret :
        new byte[][] {
          EHR.key("rsa").getPublicKey().getEncoded(),
          EHR.key("ec-384").getPublicKey().getEncoded(),
          EHR.keySet().getBytes(StandardCharsets.UTF_8)
        }) {
      refused(
          discover(
              token()
                  .header("alg", algorithm)
                  .header("kid", "rsa")
                  .signedWith(new HmacKey(secret))),
          log,
          algorithm);
    }
  }

  @Test
  void another_key_under_a_registered_name(CapturedOutput log) {
    refused(discover(token(Ehr.pair("ec-384"), "ES384")), log, "main-ehr", "signature");
    refused(discover(token(CLOUD_EHR.key("ec-384"), "ES384")), log, "main-ehr", "signature");
  }

  @Test
  void an_unknown_key(CapturedOutput log) {
    refused(discover(token(Ehr.pair("other"), "ES384")), log, "main-ehr", "no key \"other\"");
  }

  @Test
  void an_algorithm_that_does_not_fit_the_key(CapturedOutput log) {
    refused(
        discover(token(EHR.key("ec-384"), "ES384").header("kid", "rsa")),
        log,
        "ES384, does not fit the key \"rsa\"");
    refused(discover(token(EHR.key("rsa"), "RS384").header("kid", "ec-384")), log, "does not fit");
    refused(
        discover(token(EHR.key("ec-256"), "ES256").header("kid", "ec-384")), log, "does not fit");
  }

  @Test
  void a_key_that_came_with_the_token_counts_for_nothing(CapturedOutput log) {
    PublicJsonWebKey own = Ehr.pair("own");
    refused(discover(token(own, "ES384").header("jwk", JsonUtil.toJson(Map.of()))), log);
    var jwk = own.toParams(OutputControlLevel.PUBLIC_ONLY);
    refused(discover(token(own, "ES384").header("jwk", jwk)), log, "no key \"own\"");
    refused(
        discover(token(own, "ES384").header("kid", "ec-384").header("jwk", jwk)), log, "signature");
  }

  @Test
  void a_tampered_token(CapturedOutput log) {
    String[] parts = token().build().split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String later = base64(claims.replaceAll("\"exp\":\\d+", "\"exp\":1999999999"));
    refused(discover("Bearer " + parts[0] + "." + later + "." + parts[2]), log, "signature");
    for (int place : new int[] {0, 20, parts[2].length() - 2}) {
      char other = parts[2].charAt(place) == 'A' ? 'B' : 'A';
      String signature = parts[2].substring(0, place) + other + parts[2].substring(place + 1);
      refused(discover("Bearer " + parts[0] + "." + parts[1] + "." + signature), log, "signature");
    }
  }

  @Test
  void a_header_that_is_missing(CapturedOutput log) {
    for (String name : new String[] {"typ", "kid"}) {
      refused(discover(token().withoutHeader(name)), log, "no " + name);
    }
    refused(discover(token().header("typ", "at+jwt")), log, "typ");
  }

  @Test
  void a_header_extension(CapturedOutput log) {
    refused(discover(token().header("crit", List.of("b64")).header("b64", true)), log, "crit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "exp", "iat", "jti"})
  void a_claim_that_is_missing(String claim, CapturedOutput log) {
    refused(discover(token().without(claim)), log, "no claim " + claim);
    refused(discover(token().claim(claim, "")), log);
    refused(discover(token().claim(claim, Map.of())), log);
  }

  @Test
  void times_that_are_no_whole_numbers(CapturedOutput log) {
    for (String claim : new String[] {"exp", "iat"}) {
      for (String wrong :
          new String[] {"-1", "1e400", "99999999999999999999", "4102444800000", "1.5", "\"17\""}) {
        String payload =
            "{\"iss\":\"%s\",\"aud\":\"%s\",\"jti\":\"x\",\"%s\":%d,\"%s\":%s}"
                .formatted(
                    ISSUER,
                    at(DISCOVERY),
                    claim.equals("exp") ? "iat" : "exp",
                    AuthenticatedServer.CLOCK.instant().getEpochSecond(),
                    claim,
                    wrong);
        refused(discover("Bearer " + token().sign(payload)), log, claim);
      }
    }
  }

  @Test
  void payloads_that_are_no_claims(CapturedOutput log) {
    for (String payload :
        new String[] {"", "x", "[]", "null", "{", "{\"iss\":\"a\",\"iss\":\"b\"}", "{} {}"}) {
      refused(discover("Bearer " + token().sign(payload)), log);
    }
    refused(discover("Bearer " + token().sign("{\"a\":" + "[".repeat(2000))), log);
  }

  @Test
  void a_token_at_its_end_and_past_it(CapturedOutput log) {
    long now = AuthenticatedServer.CLOCK.instant().getEpochSecond();
    accepted(discover(token().claim("iat", now - 300).claim("exp", now - 59)));
    refused(
        discover(token().claim("iat", now - 300).claim("exp", now - 60)), log, "expired", "60 s");
  }

  @Test
  void a_token_from_the_future(CapturedOutput log) {
    long now = AuthenticatedServer.CLOCK.instant().getEpochSecond();
    accepted(discover(token().claim("iat", now + 60)));
    refused(discover(token().claim("iat", now + 61)), log, "future", "61 s");
  }

  @Test
  void a_token_that_is_valid_for_too_long(CapturedOutput log) {
    long now = AuthenticatedServer.CLOCK.instant().getEpochSecond();
    accepted(discover(token().claim("exp", now + 600)));
    refused(discover(token().claim("exp", now + 601)), log, "601 s", "longest-token");
    refused(discover(token().claim("iat", now + 30).claim("exp", now + 29)), log, "exp is before");
  }

  @Test
  void a_token_that_is_not_valid_yet(CapturedOutput log) {
    long now = AuthenticatedServer.CLOCK.instant().getEpochSecond();
    accepted(discover(token().claim("nbf", now + 60)));
    refused(discover(token().claim("nbf", now + 61)), log, "nbf");
    refused(discover(token().claim("nbf", "soon")), log, "nbf");
  }

  @Test
  void a_token_for_something_else(CapturedOutput log) {
    for (Object audience :
        new Object[] {
          at(SERVICE),
          at(DISCOVERY) + "/",
          at(""),
          "https://other.example.org/cds-services",
          List.of(),
          List.of("https://other.example.org/cds-services"),
          List.of(at(DISCOVERY), 7)
        }) {
      refused(discover(token().claim("aud", audience)), log, "aud");
    }
    refused(call(SERVICE, token()), log, "base-url");
    refused(
        call(SERVICE, token().claim("aud", at("/cds-services/fertility-lab-result"))), log, "aud");
    refused(call(SERVICE, token().claim("aud", at(SERVICE + "/feedback"))), log, "aud");
  }

  @Test
  void feedback_is_for_its_own_address_or_its_service() {
    for (String audience : new String[] {SERVICE, SERVICE + "/feedback"}) {
      var response = call(SERVICE + "/feedback", token().claim("aud", at(audience)));
      assertThat(response.statusCode()).isNotEqualTo(401);
    }
    assertThat(call(SERVICE + "/feedback", token()).statusCode()).isEqualTo(401);
  }

  @Test
  void the_address_is_not_taken_from_the_header_host(CapturedOutput log) throws Exception {
    String token = token().claim("aud", "http://evil.example.org" + DISCOVERY).build();
    try (var socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              ("GET /cds-services HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n"
                      + "Authorization: Bearer "
                      + token
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 401");
    }
    assertThat(log).contains("base-url is not set");
  }

  @Test
  void a_token_counts_once(CapturedOutput log) {
    String token = "Bearer " + token().build();
    accepted(discover(token));
    refused(discover(token), log, "used before");
    TokenBuilder again = token().claim("jti", "once");
    accepted(discover(again));
    refused(discover(token().claim("jti", "once")), log, "used before");
  }

  @Test
  void a_token_is_remembered_until_it_is_too_old(CapturedOutput log) {
    long now = AuthenticatedServer.CLOCK.instant().getEpochSecond();
    TokenBuilder token = token().claim("exp", now + 300);
    String sent = "Bearer " + token.build();
    accepted(discover(sent));
    AuthenticatedServer.CLOCK.advance(Duration.ofSeconds(359));
    refused(discover(sent), log, "used before");
    AuthenticatedServer.CLOCK.advance(Duration.ofSeconds(1));
    refused(discover(sent), log, "expired");
  }

  @Test
  void a_database_that_does_not_answer_lets_nobody_in(CapturedOutput log) {
    var jdbc = new JdbcTemplate(dataSource);
    jdbc.execute("alter table cds_hooks_token rename to elsewhere");
    try {
      var response = discover(token());
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).isEmpty();
      assertThat(log).contains("answered 503, the database does not say");
    } finally {
      jdbc.execute("alter table elsewhere rename to cds_hooks_token");
    }
    accepted(discover(token()));
  }

  @Test
  void two_issuers_may_use_one_jti() {
    accepted(discover(token().claim("jti", "shared")));
    accepted(
        discover(
            token(CLOUD_EHR.key(), "ES384")
                .claim("iss", CLOUD)
                .claim("tenant", "north")
                .claim("jti", "shared")));
  }

  @Test
  void a_refused_token_uses_up_no_jti() {
    refusedQuietly(discover(token(Ehr.pair("ec-384"), "ES384").claim("jti", "kept")));
    refusedQuietly(discover(token().claim("aud", "https://other").claim("jti", "kept")));
    accepted(discover(token().claim("jti", "kept")));
  }

  @Test
  void an_unknown_issuer(CapturedOutput log) {
    refused(
        discover(token().claim("iss", "https://other.example.org")),
        log,
        "no registered issuer",
        "https://other.example.org");
    refused(discover(token().claim("iss", ISSUER + "/")), log, "no registered issuer");
  }

  @Test
  void a_key_set_address_counts_for_nothing_where_the_keys_are_registered() {
    accepted(discover(token().header("jku", "https://ehr.example.org/jwks")));
  }

  @Test
  void a_tenant_that_is_registered_or_not(CapturedOutput log) {
    TokenBuilder cloud = token(CLOUD_EHR.key(), "ES384").claim("iss", CLOUD);
    accepted(discover(cloud.claim("tenant", "south")));
    refused(discover(cloud.claim("tenant", "east")), log, "cloud-ehr", "\"east\"");
    refused(discover(cloud.without("tenant")), log, "cloud-ehr", "tenant");
    accepted(discover(token().claim("tenant", "anything")));
  }

  @Test
  void the_log_holds_no_token_and_no_line_of_a_stranger(CapturedOutput log) {
    String jti = "c7f1e0ab-secret";
    String token = token().claim("jti", jti).build();
    accepted(discover("Bearer " + token));
    refused(discover("Bearer " + token), log);
    String wrong = token().claim("iss", "https://x\nINFO all is well" + "y".repeat(500)).build();
    refused(discover("Bearer " + wrong), log);
    for (String part : (token + "." + wrong).split("\\.")) {
      assertThat(log.getAll()).doesNotContain(part);
    }
    assertThat(log.getAll())
        .doesNotContain(jti, "\nINFO all is well", "y".repeat(200))
        .doesNotContain("\"x\":", "\"n\":", "\"crv\"");
  }

  @Test
  void the_log_has_so_many_lines_a_minute(CapturedOutput log) {
    for (int call = 0; call < 40; call++) {
      refusedQuietly(send(to(DISCOVERY).GET()));
    }
    assertThat(log.getAll().substring(read).lines()).hasSize(30);
    read = log.getAll().length();
    AuthenticatedServer.CLOCK.advance(Duration.ofMinutes(1));
    refused(send(to(DISCOVERY).GET()), log, "10 more calls were refused");
  }
}
