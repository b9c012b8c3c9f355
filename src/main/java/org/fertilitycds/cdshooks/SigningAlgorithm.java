package org.fertilitycds.cdshooks;

import java.util.Arrays;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jspecify.annotations.Nullable;

/**
 * The algorithms that a token may be signed with, each with the keys that it takes. Only asymmetric
 * ones: CDS Hooks forbids {@code none} and shared secrets.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-3">RFC 7518, section 3</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8037">RFC 8037, EdDSA</a>
 */
enum SigningAlgorithm {
  ES256("ES256", "P-256"),
  ES384("ES384", "P-384"),
  ES512("ES512", "P-521"),
  RS256("RS256", "RSA"),
  RS384("RS384", "RSA"),
  RS512("RS512", "RSA"),
  PS256("PS256", "RSA"),
  PS384("PS384", "RSA"),
  PS512("PS512", "RSA"),
  ED25519("EdDSA", "Ed25519"),
  ED448("EdDSA", "Ed448");

  private final String code;
  private final String keys;

  /**
   * @param keys the curve, or RSA
   */
  SigningAlgorithm(String code, String keys) {
    this.code = code;
    this.keys = keys;
  }

  static boolean isKnown(String code) {
    return Arrays.stream(values()).anyMatch(algorithm -> algorithm.code.equals(code));
  }

  /**
   * Whether signatures by an algorithm can be checked with a key: they are of one kind, and the key
   * names no other algorithm for itself.
   *
   * @param code as the header of a token names it
   */
  static boolean fits(String code, PublicJsonWebKey key) {
    String own = key.getAlgorithm();
    return (own == null || own.equals(code))
        && Arrays.stream(values())
            .anyMatch(algorithm -> algorithm.code.equals(code) && algorithm.keys.equals(kind(key)));
  }

  /** Whether there is an algorithm for a key. */
  static boolean isFor(PublicJsonWebKey key) {
    return Optional.ofNullable(key.getAlgorithm())
        .map(own -> fits(own, key))
        .orElseGet(() -> Arrays.stream(values()).anyMatch(known -> known.keys.equals(kind(key))));
  }

  private static @Nullable String kind(PublicJsonWebKey key) {
    if (key instanceof EllipticCurveJsonWebKey elliptic) {
      return elliptic.getCurveName();
    } else if (key instanceof OctetKeyPairJsonWebKey pair) {
      return pair.getSubtype();
    }
    return key instanceof RsaJsonWebKey ? "RSA" : null;
  }
}
