package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeySetTest {

  private static final Ehr EHR = new Ehr();
  private static final String EC = EHR.key("ec-384").toJson(OutputControlLevel.PUBLIC_ONLY);

  private static KeySet of(String... keys) {
    return KeySet.parse("{\"keys\":[" + String.join(",", keys) + "]}");
  }

  private static void refused(String key, String... words) {
    KeySet set = of(key, EC);
    assertThat(set.keys()).as("the other key counts").containsOnlyKeys("ec-384");
    assertThat(set.problems()).singleElement().asString().contains(words);
  }

  @Test
  void keys_of_every_kind_with_what_else_the_set_holds() {
    KeySet set = KeySet.parse(EHR.keySet().replaceFirst("\\{", "{\"comment\":1,"));
    assertThat(set.keys()).hasSize(6);
    assertThat(set.problems()).isEmpty();
    assertThat(set.find("none")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "[]", "null", "{}", "{\"keys\":{}}", "{\"keys\":[],\"keys\":[]}"})
  void what_is_no_key_set(String text) {
    assertThatThrownBy(() -> KeySet.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_private_key_whatever_it_is_for() {
    for (String use : new String[] {"sig", "enc"}) {
      PublicJsonWebKey key = Ehr.pair("mine");
      key.setUse(use);
      refused(key.toJson(OutputControlLevel.INCLUDE_PRIVATE), "\"mine\"", "private");
    }
    PublicJsonWebKey key = Ehr.pair("mine");
    key.setKeyOps(List.of("sign"));
    refused(key.toJson(OutputControlLevel.INCLUDE_PRIVATE), "\"mine\"", "private");
  }

  @Test
  void a_shared_secret() {
    refused("{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"c2VjcmV0\"}", "\"s\"", "symmetric");
    refused("{\"kty\":\"oct\",\"kid\":\"s\"}", "\"s\"", "cannot be read");
  }

  @Test
  void a_short_rsa_key() throws JoseException {
    PublicJsonWebKey key = RsaJwkGenerator.generateJwk(1024);
    key.setKeyId("short");
    refused(key.toJson(OutputControlLevel.PUBLIC_ONLY), "\"short\"", "1024 bits", "2048");
  }

  @Test
  void a_key_without_name_and_one_that_stands_twice() {
    refused(EC.replace("\"kid\":\"ec-384\",", ""), "no kid");
    refused(EC, "\"ec-384\"", "twice");
  }

  @Test
  void a_key_that_is_for_no_algorithm() {
    refused(
        EC.replace("ec-384", "x").replaceFirst("\\{", "{\"alg\":\"ES256\","),
        "\"x\"",
        "no algorithm");
    refused(
        "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"kid\":\"x\",\"x\":\"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo\"}",
        "\"x\"");
  }

  @Test
  void a_key_that_cannot_be_read() {
    refused("{\"kty\":\"AKP\",\"kid\":\"new\",\"pub\":\"x\"}", "\"new\"");
    refused("{\"kty\":\"EC\",\"kid\":\"half\",\"crv\":\"P-384\",\"x\":\"eA\"}", "\"half\"");
    refused("{\"kty\":5,\"kid\":\"five\"}", "\"five\"");
    refused("{\"kid\":\"kind\"}", "\"kind\"");
  }

  @Test
  void keys_for_encryption_are_passed_over() {
    KeySet set =
        of(EC.replace("\"sig\"", "\"enc\""), EC.replaceFirst("\\{", "{\"key_ops\":[\"encrypt\"],"));
    assertThat(set.keys()).isEmpty();
    assertThat(set.problems()).isEmpty();
  }
}
