package org.fertilitycds.cdshooks;

import static org.fertilitycds.cdshooks.TokenRefusedException.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The claims of a token, each held against what CDS Hooks asks of it. Times are whole seconds since
 * 1970 (UTC).
 *
 * @param json the payload
 * @see <a href="https://cds-hooks.hl7.org/2.0/#trusting-cds-clients">Trusting CDS Clients</a>
 */
record TokenClaims(JsonNode json) {

  /** Past the year 5000, and far from where sums overflow. */
  private static final long LATEST = 100_000_000_000L;

  /**
   * A claim that must be there.
   *
   * @throws TokenRefusedException when it is absent, empty or no text
   */
  String text(String claim) throws TokenRefusedException {
    JsonNode value = json.path(claim);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new TokenRefusedException("the token has no claim " + claim + ", a text");
    }
    return value.textValue();
  }

  private Instant time(String claim) throws TokenRefusedException {
    JsonNode value = json.path(claim);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new TokenRefusedException(
          "the token has no claim " + claim + ", a whole number of seconds since 1970");
    } else if (value.longValue() < 0 || value.longValue() > LATEST) {
      throw new TokenRefusedException("the claim " + claim + " is no number of seconds since 1970");
    }
    return Instant.ofEpochSecond(value.longValue());
  }

  /** When the token ends. */
  Instant expiry() throws TokenRefusedException {
    return time("exp");
  }

  /**
   * The token is for now, and not for long.
   *
   * @param skew how far the client's clock may be off
   * @param longest from {@code iat} to {@code exp}
   */
  void requireTime(Instant now, Duration skew, Duration longest) throws TokenRefusedException {
    Instant issued = time("iat");
    Instant expiry = expiry();
    if (!now.isBefore(expiry.plus(skew))) {
      throw new TokenRefusedException(
          "the token is expired: exp was %d s ago".formatted(seconds(expiry, now)));
    } else if (issued.isAfter(now.plus(skew))) {
      throw new TokenRefusedException(
          "the token is from the future: iat is %d s ahead; do the clocks agree?"
              .formatted(seconds(now, issued)));
    } else if (expiry.isBefore(issued)) {
      throw new TokenRefusedException("the token ends before it begins: exp is before iat");
    } else if (Duration.between(issued, expiry).compareTo(longest) > 0) {
      throw new TokenRefusedException(
          "the token is valid for %d s, more than the %d s of %s.longest-token"
              .formatted(seconds(issued, expiry), longest.toSeconds(), CdsHooksProperties.PREFIX));
    } else if (json.has("nbf") && time("nbf").isAfter(now.plus(skew))) {
      throw new TokenRefusedException("the token is not valid yet: nbf is ahead");
    }
  }

  private static long seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }

  /**
   * The token is for what is called.
   *
   * @param addresses each of which may be meant, not empty
   */
  void requireAudience(List<String> addresses) throws TokenRefusedException {
    List<String> audience = audience();
    if (addresses.stream().noneMatch(audience::contains)) {
      throw new TokenRefusedException(
          "the aud of the token is %s, the call goes to %s; the address before /cds-services is %s.base-url"
              .formatted(
                  quote(String.join(", ", audience)),
                  quote(addresses.get(0)),
                  CdsHooksProperties.PREFIX));
    }
  }

  private List<String> audience() throws TokenRefusedException {
    JsonNode value = json.path("aud");
    if (!value.isArray()) {
      return List.of(text("aud"));
    }
    List<String> audience = new ArrayList<>();
    for (JsonNode entry : value) {
      if (!entry.isTextual()) {
        throw new TokenRefusedException("the aud of the token holds what is no text");
      }
      audience.add(entry.textValue());
    }
    return audience;
  }

  /**
   * The token names an organisation that may call.
   *
   * @param tenants empty where a token need not name one
   */
  void requireTenant(List<String> tenants) throws TokenRefusedException {
    if (!tenants.isEmpty() && !tenants.contains(text("tenant"))) {
      throw new TokenRefusedException(
          "the tenant %s is not among the tenants of the client".formatted(quote(text("tenant"))));
    }
  }
}
