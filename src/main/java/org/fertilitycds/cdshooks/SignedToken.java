package org.fertilitycds.cdshooks;

import static org.fertilitycds.cdshooks.TokenRefusedException.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Web Token in its compact form, read and not believed yet.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#trusting-cds-clients">Trusting CDS Clients</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515#section-7.1">RFC 7515, section 7.1</a>
 */
final class SignedToken {

  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  /** Headers that change what the other parts of a token mean. */
  private static final List<String> EXTENSIONS = List.of("crit", "b64");

  private final JsonWebSignature signature;
  private final String algorithm;
  private final String keyId;
  private final TokenClaims claims;

  private SignedToken(JsonWebSignature signature, TokenClaims claims) throws TokenRefusedException {
    this.signature = signature;
    this.algorithm = required(signature, "alg");
    this.keyId = required(signature, "kid");
    this.claims = claims;
  }

  /**
   * Reads a token.
   *
   * @throws TokenRefusedException when it is none, or not of the form that CDS Hooks asks for
   */
  static SignedToken read(String compact) throws TokenRefusedException {
    if (!COMPACT.matcher(compact).matches()) {
      throw new TokenRefusedException("the token is no signed JWT in compact form");
    }
    var token = parse(compact);
    if (!"JWT".equalsIgnoreCase(required(token.signature, "typ"))) {
      throw new TokenRefusedException("the typ of the token is not JWT");
    } else if (!SigningAlgorithm.isKnown(token.algorithm)) {
      throw new TokenRefusedException(
          "the alg of the token is %s, which is not taken: sign with ES384 or RS384"
              .formatted(quote(token.algorithm)));
    } else if (EXTENSIONS.stream()
        .anyMatch(name -> token.signature.getObjectHeader(name) != null)) {
      throw new TokenRefusedException("the header of the token has crit or b64: leave them out");
    }
    return token;
  }

  private static SignedToken parse(String compact) throws TokenRefusedException {
    try {
      var signature = new JsonWebSignature();
      signature.setCompactSerialization(compact);
      JsonNode claims = JSON.readTree(signature.getUnverifiedPayload());
      return new SignedToken(signature, new TokenClaims(claims));
    } catch (JoseException | JsonProcessingException | NumberFormatException e) {
      // Without the cause: its message repeats the token.
      throw new TokenRefusedException("the header or the claims of the token are no JSON");
    }
  }

  private static String required(JsonWebSignature signature, String header)
      throws TokenRefusedException {
    if (signature.getObjectHeader(header) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw new TokenRefusedException("the header of the token has no " + header);
  }

  String keyId() {
    return keyId;
  }

  /** Where the token says that its key is; null where it does not. */
  @Nullable Object keySetAddress() {
    return signature.getObjectHeader("jku");
  }

  /** What the token says, to be believed once its signature is verified. */
  TokenClaims claims() {
    return claims;
  }

  /**
   * Checks the signature.
   *
   * @throws TokenRefusedException when it was not made with the private half of the key
   */
  void verify(PublicJsonWebKey key) throws TokenRefusedException {
    if (!SigningAlgorithm.fits(algorithm, key)) {
      throw new TokenRefusedException(
          "the alg of the token, %s, does not fit the key %s".formatted(algorithm, quote(keyId)));
    }
    signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
    signature.setKey(key.getPublicKey());
    if (!isValid()) {
      throw new TokenRefusedException(
          "the signature does not fit the token and the key " + quote(keyId));
    }
  }

  private boolean isValid() {
    try {
      return signature.verifySignature();
    } catch (JoseException e) {
      return false;
    }
  }
}
