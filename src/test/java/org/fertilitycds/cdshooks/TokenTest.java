package org.fertilitycds.cdshooks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

/** Which tokens are believed: their form, signature, key, claims and times. */
class TokenTest extends AuthenticatedCalls {

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
  void an_audience_in_a_list() {
    accepted(discover(token().claim("aud", List.of("https://other.example.org", at(DISCOVERY)))));
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
}
