package org.fertilitycds.cdshooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key pairs of an EHR, one for each kind of algorithm. */
public final class Ehr {

  private final Map<String, PublicJsonWebKey> keys = new LinkedHashMap<>();

  public Ehr() {
    try {
      add("ec-256", EcJwkGenerator.generateJwk(EllipticCurves.P256));
      add("ec-384", EcJwkGenerator.generateJwk(EllipticCurves.P384));
      add("ec-521", EcJwkGenerator.generateJwk(EllipticCurves.P521));
      add("rsa", RsaJwkGenerator.generateJwk(2048));
      add("ed-25519", OkpJwkGenerator.generateJwk("Ed25519"));
      add("ed-448", OkpJwkGenerator.generateJwk("Ed448"));
    } catch (JoseException e) {
      throw new AssertionError(e);
    }
  }

  private void add(String keyId, PublicJsonWebKey key) {
    key.setKeyId(keyId);
    key.setUse("sig");
    keys.put(keyId, key);
  }

  /** A token for an address, used once. */
  public String token(String issuer, String audience) {
    return new TokenBuilder(issuer, key(), "ES384", Instant.now()).claim("aud", audience).build();
  }

  static PublicJsonWebKey pair(String keyId) {
    try {
      PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P384);
      key.setKeyId(keyId);
      return key;
    } catch (JoseException e) {
      throw new AssertionError(e);
    }
  }

  PublicJsonWebKey key(String keyId) {
    return Objects.requireNonNull(keys.get(keyId), keyId);
  }

  PublicJsonWebKey key() {
    return key("ec-384");
  }

  /** Its public keys. */
  public String keySet() {
    return keySet(List.copyOf(keys.values()));
  }

  static String keySet(List<PublicJsonWebKey> keys) {
    return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
  }
}
