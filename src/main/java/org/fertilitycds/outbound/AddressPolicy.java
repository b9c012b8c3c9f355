package org.fertilitycds.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses the server calls for one purpose.
 *
 * <p>Two questions: may a request name the address, and may the server connect to what its host
 * name stands for at that moment. The connection is made to the very address that was checked.
 */
public final class AddressPolicy {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern IP = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

  /** Some read a part with a leading zero as octal. */
  private static final Pattern DOUBTFUL_IP = Pattern.compile("[0-9.]*\\b0[0-9][0-9.]*");

  /** Spellings of a path that a server behind may read as another one. */
  private static final Pattern DOUBTFUL_PATH =
      Pattern.compile("(?i)/\\.\\.?(/|$)|%2e|%2f|%5c|\\\\|//|;");

  /** Part of what a call may take, which is seconds; a name server that works takes far less. */
  private static final Duration LONGEST_LOOKUP = Duration.ofSeconds(2);

  private final List<URI> allowed;
  private final List<Network> privateNetworks;
  private final AddressProperties properties;
  private final NameLookup names;

  /**
   * @param properties what the messages name
   * @param allowed addresses, each for itself and all below it
   * @param privateNetworks networks in CIDR notation
   * @throws IllegalArgumentException that says what to write instead
   */
  public AddressPolicy(
      AddressProperties properties, List<String> allowed, List<String> privateNetworks) {
    this(
        properties,
        allowed,
        privateNetworks,
        new SharedLookup(InetAddress::getAllByName, LONGEST_LOOKUP));
  }

  /**
   * @param names looks host names up, instead of the system
   */
  public AddressPolicy(
      AddressProperties properties,
      List<String> allowed,
      List<String> privateNetworks,
      NameLookup names) {
    this.properties = properties;
    this.names = names;
    this.allowed = allowed.stream().map(this::parseAllowed).toList();
    this.privateNetworks = privateNetworks.stream().map(this::parseNetwork).toList();
  }

  /** Looks host names up. */
  @FunctionalInterface
  public interface NameLookup {

    /** All addresses of a host. */
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** The properties that the messages name. */
  AddressProperties properties() {
    return properties;
  }

  private Network parseNetwork(String text) {
    try {
      return Network.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          properties.privateNetworks() + " holds " + e.getMessage(), e);
    }
  }

  private URI parseAllowed(String entry) {
    URI uri = parse(entry);
    String problem = uri == null ? "is not an address" : problem(uri);
    if (uri == null || problem != null || uri.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "%s holds \"%s\", which %s: write an address such as %s"
              .formatted(
                  properties.allowed(),
                  entry,
                  problem == null ? "has a query" : problem,
                  properties.example()));
    }
    return uri;
  }

  private static @Nullable URI parse(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Why a request may not name an address and what to do, or null where it may. */
  public @Nullable String refusal(String address) {
    URI uri = parse(address);
    if (uri == null) {
      return "is not an address: send one such as " + properties.example() + ".";
    }
    String problem = problem(uri);
    if (problem != null) {
      return problem + ".";
    }
    return allowed.stream().anyMatch(entry -> covers(entry, uri))
        ? null
        : "is not among the addresses that this server may call: ask its operator to add it to "
            + properties.allowed()
            + ".";
  }

  private @Nullable String problem(URI uri) {
    String host = uri.getHost();
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
      return "is not an https address with a host name";
    } else if (scheme.equals("http") && !LOOPBACK.contains(host.toLowerCase(Locale.ROOT))) {
      return "is not https: patient data travel encrypted, http is for loopback addresses alone";
    } else if (DOUBTFUL_IP.matcher(host).matches()) {
      return "has an IP address that can be read in two ways: write it without leading zeros";
    } else if (uri.getRawUserInfo() != null) {
      return "holds a user name: send credentials in " + properties.credentials();
    } else if (uri.getRawFragment() != null) {
      return "has a fragment, which is never sent: leave out what follows the #";
    } else if (DOUBTFUL_PATH.matcher(String.valueOf(uri.getRawPath())).find()) {
      return "has a path that can be read in two ways: write it without dots, empty parts,"
          + " semicolons and escaped slashes";
    }
    return null;
  }

  private static boolean covers(URI entry, URI uri) {
    String parent = entry.getRawPath();
    String path = uri.getRawPath();
    boolean below =
        path.equals(parent) || path.startsWith(parent.endsWith("/") ? parent : parent + "/");
    return below
        && entry.getScheme().equalsIgnoreCase(uri.getScheme())
        && entry.getHost().equalsIgnoreCase(uri.getHost())
        && port(entry) == port(uri);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  /**
   * The addresses behind a host name, all of which the server may connect to.
   *
   * @throws UnknownHostException when there is none, or one of them lies in a network that is
   *     neither public nor allowed
   */
  InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.addresses(host);
    for (InetAddress address : addresses) {
      if (!isPublic(address) && !isNamed(host) && !isInAllowedNetwork(address)) {
        throw new AddressRefusedException();
      }
    }
    return addresses;
  }

  /** An operator who allows an IP address or loopback by name means exactly that one. */
  private boolean isNamed(String host) {
    return allowed.stream()
        .map(URI::getHost)
        .filter(name -> LOOPBACK.contains(name) || IP.matcher(name).matches())
        .anyMatch(name -> bare(name).equalsIgnoreCase(bare(host)));
  }

  private static String bare(String host) {
    return host.replaceAll("[\\[\\]]", "");
  }

  private boolean isInAllowedNetwork(InetAddress address) {
    return privateNetworks.stream().anyMatch(network -> network.holds(address));
  }

  private static boolean isPublic(InetAddress address) {
    return Network.SPECIAL.stream().noneMatch(network -> network.holds(address));
  }

  /** The host name stands for an address that the server may not connect to. */
  static final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;
  }
}
