package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may call, over HTTP; what a token has to be is in {@link TokenTest}. */
class AuthenticationTest extends AuthenticatedCalls {

  @Autowired DataSource dataSource;

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
