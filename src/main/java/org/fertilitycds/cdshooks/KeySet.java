package org.fertilitycds.cdshooks;

import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a JSON Web Key Set that tokens can be checked with. Keys for encryption are passed
 * over.
 *
 * @param keys by their {@code kid}
 * @param problems what is wrong with the other keys, in words that hold nothing of a key
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517, section 5</a>
 */
record KeySet(Map<String, PublicJsonWebKey> keys, List<String> problems) implements ClientKeys {

  private static final int SHORTEST_RSA = 2048;

  KeySet {
    keys = Map.copyOf(keys);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a key set.
   *
   * @throws IllegalArgumentException when the text is no key set
   */
  static KeySet parse(String json) {
    if (!(object(json).get("keys") instanceof List<?> entries)) {
      throw new IllegalArgumentException("is no JSON Web Key Set: it has no list \"keys\"");
    }
    Map<String, PublicJsonWebKey> keys = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Object entry : entries) {
      try {
        PublicJsonWebKey key = entry instanceof Map<?, ?> members ? read(members) : null;
        if (key != null && keys.putIfAbsent(key.getKeyId(), key) != null) {
          problems.add(named(key.getKeyId()) + "stands twice: give each key its own kid");
        }
      } catch (IllegalArgumentException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return new KeySet(keys, problems);
  }

  private static Map<String, Object> object(String json) {
    try {
      return JsonUtil.parseJson(json);
    } catch (JoseException | NumberFormatException e) {
      // Neither the message nor the cause: they repeat the text.
      throw new IllegalArgumentException("is no JSON");
    }
  }

  /** Null for a key that is not for signatures. */
  private static @Nullable PublicJsonWebKey read(Map<?, ?> members) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    members.forEach((name, value) -> parameters.put(String.valueOf(name), value));
    Object id = parameters.get("kid");
    String keyId = id instanceof String text ? text : "";
    requirePublic(keyId, parameters);
    if (!isForSignatures(parameters)) {
      return null;
    } else if (keyId.isBlank()) {
      throw new IllegalArgumentException("a key has no kid: give each key one");
    }
    PublicJsonWebKey key = key(keyId, parameters);
    requireUsable(keyId, key);
    return key;
  }

  private static boolean isForSignatures(Map<String, Object> parameters) {
    return parameters.getOrDefault("use", "sig").equals("sig")
        && (!(parameters.get("key_ops") instanceof List<?> operations)
            || operations.contains("verify"));
  }

  private static void requirePublic(String keyId, Map<String, Object> parameters) {
    if (parameters.containsKey("k")) {
      throw new IllegalArgumentException(
          named(keyId) + "is symmetric: use the public key of a pair, of kty EC, RSA or OKP");
    } else if (parameters.containsKey("d")) {
      throw new IllegalArgumentException(
          named(keyId) + "is a private key: make a new pair and give the public key alone");
    }
  }

  private static PublicJsonWebKey key(String keyId, Map<String, Object> parameters) {
    try {
      if (JsonWebKey.Factory.newJwk(parameters) instanceof PublicJsonWebKey key) {
        return key;
      }
    } catch (JoseException | RuntimeException e) {
      // The library throws what it likes at values of a wrong type; its message may quote the key.
    }
    throw new IllegalArgumentException(
        named(keyId) + "cannot be read: give a key of kty EC, RSA or OKP with all of its members");
  }

  private static void requireUsable(String keyId, PublicJsonWebKey key) {
    if (key.getPublicKey() instanceof RSAPublicKey rsa
        && rsa.getModulus().bitLength() < SHORTEST_RSA) {
      throw new IllegalArgumentException(
          named(keyId)
              + "is an RSA key of "
              + rsa.getModulus().bitLength()
              + " bits: use 2048 or more");
    } else if (!SigningAlgorithm.isFor(key)) {
      throw new IllegalArgumentException(
          named(keyId) + "is for no algorithm that is taken: use one for ES384 or RS384");
    }
  }

  private static String named(String keyId) {
    return "the key " + TokenRefusedException.quote(keyId) + " ";
  }

  @Override
  public @Nullable PublicJsonWebKey find(String keyId) {
    return keys.get(keyId);
  }
}
