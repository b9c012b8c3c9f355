package org.fertilitycds.cdshooks;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fertilitycds.outbound.AddressPolicy;
import org.fertilitycds.outbound.AddressProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call the CDS services, and what they may cost.
 *
 * @param clients the registered clients; as soon as there is one, every call carries its JWT
 * @param baseUrl address of this server as clients see it, such as {@code https://cds.example.org};
 *     the audience of a token is a service below it. Null: the address that the request names, on
 *     loopback alone
 * @param clockSkew how far a client's clock may be off
 * @param longestToken how long a token may be valid, from {@code iat} to {@code exp}
 * @param privateNetworks networks such as {@code 10.1.0.0/16} in which FHIR servers and key sets of
 *     registered clients may lie, although they are not public
 * @param fetchTimeout how long all fetching for one call may take
 * @param quietAfterOverride how long an overridden card stays away while its facts are the same
 * @param keepCards how long it is kept which card was shown last and what was made of it
 */
@ConfigurationProperties(CdsHooksProperties.PREFIX)
record CdsHooksProperties(
    @DefaultValue List<Client> clients,
    @Nullable String baseUrl,
    @DefaultValue("60s") Duration clockSkew,
    @DefaultValue("10m") Duration longestToken,
    @DefaultValue List<String> privateNetworks,
    @DefaultValue("2s") Duration fetchTimeout,
    @DefaultValue("180d") Duration quietAfterOverride,
    @DefaultValue("400d") Duration keepCards) {

  static final String PREFIX = "fertility-cds.cds-hooks";
  static final String FHIR_SERVERS = PREFIX + ".clients[n].fhir-servers";

  private static final AddressProperties FHIR_ADDRESSES =
      new AddressProperties(
          FHIR_SERVERS,
          PREFIX + ".private-networks",
          "https://ehr.example.org/fhir",
          "fhirAuthorization");

  private static final String BASE_URL =
      "https://[^/\\s?#]+(/[^/\\s?#]+)*|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?";

  private static final Duration MOST_SKEW = Duration.ofMinutes(5);
  private static final Duration MOST_LIFE = Duration.ofHours(24);

  /**
   * A client, that is an EHR as its operator registers it.
   *
   * @param name for logs and feedback, unique
   * @param issuer what its tokens say as {@code iss}
   * @param jwksUrl where its public keys are, what its tokens say as {@code jku}; null where its
   *     keys are in {@code jwks}
   * @param jwks its public keys as a JSON Web Key Set; null where they are at {@code jwksUrl}
   * @param tenants the tenants that its tokens may name; empty: a token need not name one
   * @param fhirServers base addresses of its FHIR server; data are fetched from no other
   * @param app the SMART app that its cards link to
   */
  record Client(
      String name,
      String issuer,
      @Nullable String jwksUrl,
      @Nullable String jwks,
      @DefaultValue List<String> tenants,
      @DefaultValue List<String> fhirServers,
      @Nullable SmartApp app) {

    Client {
      tenants = List.copyOf(tenants);
      fhirServers = List.copyOf(fhirServers);
      requireText("name", name);
      requireText("issuer", issuer);
      if ((jwksUrl == null) == (jwks == null)) {
        throw new IllegalArgumentException(
            "%s.clients, \"%s\": write either jwks-url, the address of its public keys, or jwks, the keys themselves"
                .formatted(PREFIX, name));
      }
      if (jwks != null) {
        requireKeys(name, jwks);
      }
    }

    private static void requireText(String property, @Nullable String value) {
      if (value == null || value.isBlank()) {
        throw new IllegalArgumentException(
            "%s.clients has an entry without %s: write %s"
                .formatted(
                    PREFIX,
                    property,
                    property.equals("issuer")
                        ? "what its tokens say as iss, such as https://ehr.example.org"
                        : "a name for the log, such as main-ehr"));
      }
    }

    private static void requireKeys(String name, String jwks) {
      String problem;
      try {
        KeySet keys = KeySet.parse(jwks);
        problem =
            keys.keys().isEmpty() && keys.problems().isEmpty()
                ? "holds no key for signatures"
                : String.join("; ", keys.problems());
      } catch (IllegalArgumentException e) {
        problem = String.valueOf(e.getMessage());
      }
      if (!problem.isEmpty()) {
        throw new IllegalArgumentException(
            "%s.clients, \"%s\", jwks: %s. Write the public keys as {\"keys\": [...]}"
                .formatted(PREFIX, name, problem));
      }
    }
  }

  /**
   * A SMART app.
   *
   * @param label how the link is called
   * @param launchUrl its launch address
   */
  record SmartApp(String label, String launchUrl) {

    private static final Pattern LAUNCH =
        Pattern.compile("(https://|http://(localhost|127\\.0\\.0\\.1)[:/])\\S+");

    SmartApp {
      if (label == null || label.isBlank()) {
        throw new IllegalArgumentException(
            PREFIX + ".clients, app.label is missing: write what the link is to be called");
      } else if (launchUrl == null || !LAUNCH.matcher(launchUrl).matches()) {
        throw new IllegalArgumentException(
            "%s.clients, app.launch-url is \"%s\": write an https address such as https://app.example.org/launch"
                .formatted(PREFIX, launchUrl));
      }
    }
  }

  CdsHooksProperties {
    clients = List.copyOf(clients);
    privateNetworks = List.copyOf(privateNetworks);
    Set<String> names = new HashSet<>();
    Set<String> issuers = new HashSet<>();
    for (Client client : clients) {
      if (!names.add(client.name())) {
        throw new IllegalArgumentException(
            PREFIX + ".clients names \"" + client.name() + "\" twice: give each its own name");
      } else if (!issuers.add(client.issuer())) {
        throw new IllegalArgumentException(
            PREFIX
                + ".clients has the issuer \""
                + client.issuer()
                + "\" twice: an issuer stands for one client, whose organisations are its tenants");
      }
    }
    if (baseUrl != null && !baseUrl.matches(BASE_URL)) {
      throw new IllegalArgumentException(
          PREFIX
              + ".base-url is \""
              + baseUrl
              + "\": write the address before /cds-services, without a slash at its end, such as"
              + " https://cds.example.org");
    }
    KeySetFetch.addresses(clients, privateNetworks);
    requirePositive("clock-skew", clockSkew);
    requirePositive("longest-token", longestToken);
    requireAtMost("clock-skew", clockSkew, MOST_SKEW);
    requireAtMost("longest-token", longestToken, MOST_LIFE);
    requirePositive("fetch-timeout", fetchTimeout);
    requirePositive("quiet-after-override", quietAfterOverride);
    if (keepCards.compareTo(quietAfterOverride) < 0) {
      throw new IllegalArgumentException(
          "%s.keep-cards is %s: write a time not shorter than %s.quiet-after-override, such as 400d"
              .formatted(PREFIX, keepCards, PREFIX));
    }
  }

  private static void requireAtMost(String name, Duration duration, Duration most) {
    if (duration.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          PREFIX + "." + name + " is " + duration + ": write at most " + most.toMinutes() + "m");
    }
  }

  /** Allows one FHIR server. */
  AddressPolicy fhirServer(String base) {
    return new AddressPolicy(FHIR_ADDRESSES, List.of(base), privateNetworks);
  }

  private static void requirePositive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          PREFIX + "." + name + " is " + duration + ": write a time such as 2s, 10m or 180d");
    }
  }
}
