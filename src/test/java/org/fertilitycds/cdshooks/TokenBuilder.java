package org.fertilitycds.cdshooks;

import java.security.Key;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A token as an EHR makes it, valid unless a test changes it. */
final class TokenBuilder {

  private final Map<String, Object> header = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private @Nullable Key key;

  TokenBuilder(String issuer, PublicJsonWebKey key, String algorithm, Instant now) {
    this.key = key.getPrivateKey();
    header.put("alg", algorithm);
    header.put("typ", "JWT");
    header.put("kid", key.getKeyId());
    claims.put("iss", issuer);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.getEpochSecond() + 300);
    claims.put("jti", UUID.randomUUID().toString());
  }

  TokenBuilder header(String name, Object value) {
    header.put(name, value);
    return this;
  }

  TokenBuilder claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  TokenBuilder withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  TokenBuilder without(String name) {
    claims.remove(name);
    return this;
  }

  TokenBuilder signedWith(@Nullable Key other) {
    key = other;
    return this;
  }

  String build() {
    return sign(JsonUtil.toJson(claims));
  }

  /** With any payload. */
  String sign(String payload) {
    var jws = new JsonWebSignature();
    header.forEach(jws::setHeader);
    jws.setPayload(payload);
    jws.setKey(key);
    jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    jws.setDoKeyValidation(false);
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new AssertionError(e);
    }
  }
}
