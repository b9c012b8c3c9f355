package org.fertilitycds.cdshooks;

import static org.fertilitycds.cdshooks.TokenRefusedException.quote;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From a token to the client that sent it.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#trusting-cds-clients">Trusting CDS Clients</a>
 */
final class ClientAuthentication {

  private final Map<String, RegisteredClient> clients = new LinkedHashMap<>();
  private final CdsHooksProperties properties;
  private final SeenTokens seen;
  private final Clock clock;

  /**
   * @param clients each with an issuer of its own
   */
  ClientAuthentication(
      List<RegisteredClient> clients, CdsHooksProperties properties, SeenTokens seen, Clock clock) {
    clients.forEach(client -> this.clients.put(client.registration().issuer(), client));
    this.properties = properties;
    this.seen = seen;
    this.clock = clock;
  }

  /**
   * Believes a token, once.
   *
   * @param compact what followed {@code Bearer}
   * @param addresses what is called; the token must be for one of them
   * @throws TokenRefusedException when the token is not valid
   * @throws org.springframework.dao.DataAccessException when it cannot be known whether it was used
   *     before
   */
  CdsClient authenticate(String compact, List<String> addresses) throws TokenRefusedException {
    SignedToken token = SignedToken.read(compact);
    String issuer = token.claims().text("iss");
    RegisteredClient client = clients.get(issuer);
    if (client == null) {
      throw new TokenRefusedException(
          "the iss of the token, %s, is no registered issuer".formatted(quote(issuer)));
    }
    try {
      token.verify(client.key(token));
      require(token.claims(), client, addresses);
    } catch (TokenRefusedException e) {
      throw new TokenRefusedException("client " + client.identity().name() + ": " + e.getMessage());
    }
    return client.identity();
  }

  private void require(TokenClaims claims, RegisteredClient client, List<String> addresses)
      throws TokenRefusedException {
    claims.requireTime(clock.instant(), properties.clockSkew(), properties.longestToken());
    claims.requireAudience(addresses);
    claims.requireTenant(client.registration().tenants());
    // Last: who holds no key of the client uses up no token and fills no table.
    if (!seen.add(
        client.registration().issuer(),
        claims.text("jti"),
        claims.expiry().plus(properties.clockSkew()))) {
      throw new TokenRefusedException(
          "the token was used before: each call needs a jti of its own");
    }
  }
}
