package org.fertilitycds.cdshooks;

import static org.fertilitycds.cdshooks.TokenRefusedException.quote;

import org.fertilitycds.cdshooks.CdsHooksProperties.Client;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * A client as the operator registered it, with its keys.
 *
 * @param identity who it is to the services
 */
record RegisteredClient(Client registration, ClientKeys keys, CdsClient identity) {

  RegisteredClient(Client registration, ClientKeys keys) {
    this(
        registration,
        keys,
        new CdsClient(registration.name(), registration.fhirServers(), registration.app()));
  }

  /**
   * The key that a token names.
   *
   * @throws TokenRefusedException when the token names another place than the registered one, or
   *     there is no such key
   */
  PublicJsonWebKey key(SignedToken token) throws TokenRefusedException {
    Object address = token.keySetAddress();
    if (address != null && !mayBe(address)) {
      throw new TokenRefusedException(
          "the jku of the token, %s, is not the registered jwks-url"
              .formatted(quote(String.valueOf(address))));
    }
    PublicJsonWebKey key = keys.find(token.keyId());
    if (key == null) {
      throw new TokenRefusedException(
          "there is no key %s among those of the client".formatted(quote(token.keyId())));
    }
    return key;
  }

  /** Where the keys themselves are registered there is nothing to compare an address with. */
  private boolean mayBe(Object address) {
    return registration.jwksUrl() == null
        ? address instanceof String
        : address.equals(registration.jwksUrl());
  }
}
