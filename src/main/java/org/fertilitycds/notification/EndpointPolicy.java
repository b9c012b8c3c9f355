package org.fertilitycds.notification;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses the server sends notifications to. Whoever may write a Subscription could
 * otherwise make the server call anything that it can reach.
 *
 * <p>Two questions: may a Subscription name the endpoint, and may the server connect to what its
 * host name stands for at that moment. The connection is made to the very address that was checked.
 */
final class EndpointPolicy {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern IP = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

  /** Spellings of a path that a server behind may read as another one. */
  private static final Pattern DOUBTFUL_PATH =
      Pattern.compile("(?i)/\\.\\.?(/|$)|%2e|%2f|%5c|\\\\|//|;");

  /** Networks of the IANA special-purpose registries that are not reached through the internet. */
  private static final List<Network> SPECIAL =
      List.of(
          Network.parse("0.0.0.0/8"),
          Network.parse("10.0.0.0/8"),
          Network.parse("100.64.0.0/10"),
          Network.parse("127.0.0.0/8"),
          Network.parse("169.254.0.0/16"),
          Network.parse("172.16.0.0/12"),
          Network.parse("192.0.0.0/24"),
          Network.parse("192.168.0.0/16"),
          Network.parse("198.18.0.0/15"),
          Network.parse("224.0.0.0/3"),
          Network.parse("::/96"),
          Network.parse("64:ff9b::/96"),
          Network.parse("64:ff9b:1::/48"),
          Network.parse("2001::/23"),
          Network.parse("2002::/16"),
          Network.parse("fc00::/7"),
          Network.parse("fe80::/9"),
          Network.parse("ff00::/8"));

  private final List<URI> allowed;
  private final List<Network> privateNetworks;

  /**
   * @param allowedEndpoints each for itself and all below it
   * @param privateNetworks networks in CIDR notation
   * @throws IllegalArgumentException that says what to write instead
   */
  EndpointPolicy(List<String> allowedEndpoints, List<String> privateNetworks) {
    this.allowed = allowedEndpoints.stream().map(EndpointPolicy::parseAllowed).toList();
    this.privateNetworks = privateNetworks.stream().map(Network::parse).toList();
  }

  private static URI parseAllowed(String entry) {
    URI uri = parse(entry);
    String problem = uri == null ? "is not an address" : problem(uri);
    if (uri == null || problem != null || uri.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "%s holds \"%s\", which %s: write an address such as https://ehr.example.org/notifications"
              .formatted(
                  NotificationProperties.ALLOWED,
                  entry,
                  problem == null ? "has a query" : problem));
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

  /** Why a Subscription may not name an endpoint and what to do, or null where it may. */
  @Nullable String refusal(String endpoint) {
    URI uri = parse(endpoint);
    if (uri == null) {
      return "is not an address: send one such as https://ehr.example.org/notifications.";
    }
    String problem = problem(uri);
    if (problem != null) {
      return problem + ".";
    }
    return allowed.stream().anyMatch(entry -> covers(entry, uri))
        ? null
        : "is not among the addresses that this server may call: ask its operator to add it to "
            + NotificationProperties.ALLOWED
            + ".";
  }

  private static @Nullable String problem(URI uri) {
    String host = uri.getHost();
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
      return "is not an https address with a host name";
    } else if (scheme.equals("http") && !LOOPBACK.contains(host.toLowerCase(Locale.ROOT))) {
      return "is not https: patient data travel encrypted, http is for loopback addresses alone";
    } else if (uri.getRawUserInfo() != null) {
      return "holds a user name: send credentials in Subscription.channel.header";
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
    InetAddress[] addresses = InetAddress.getAllByName(host);
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
    return SPECIAL.stream().noneMatch(network -> network.holds(address));
  }

  /** The host name stands for an address that the server may not connect to. */
  static final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * A range of addresses.
   *
   * @param base its first address
   * @param bits how many leading bits its addresses share
   */
  private record Network(InetAddress base, int bits) {

    private static final Pattern CIDR =
        Pattern.compile("([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/(\\d{1,3})");

    static Network parse(String text) {
      var matcher = CIDR.matcher(text);
      if (matcher.matches()) {
        try {
          // A literal: no name is looked up.
          InetAddress base = InetAddress.getByName(matcher.group(1));
          int bits = Integer.parseInt(matcher.group(2));
          if (bits <= base.getAddress().length * Byte.SIZE) {
            return new Network(base, bits);
          }
        } catch (UnknownHostException e) {
          throw new IllegalArgumentException(unreadable(text), e);
        }
      }
      throw new IllegalArgumentException(unreadable(text));
    }

    private static String unreadable(String text) {
      return "%s holds \"%s\": write a network such as 10.1.0.0/16 or fd00:1::/32"
          .formatted(NotificationProperties.PRIVATE, text);
    }

    boolean holds(InetAddress address) {
      byte[] mine = base.getAddress();
      byte[] other = address.getAddress();
      if (mine.length != other.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
