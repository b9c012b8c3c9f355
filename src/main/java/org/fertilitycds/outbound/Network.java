package org.fertilitycds.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param base its first address
 * @param bits how many leading bits its addresses share
 */
record Network(InetAddress base, int bits) {

  private static final Pattern CIDR =
      Pattern.compile("([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/(\\d{1,3})");

  /** Networks of the IANA special-purpose registries that are not reached through the internet. */
  static final List<Network> SPECIAL =
      List.of(
          parse("0.0.0.0/8"),
          parse("10.0.0.0/8"),
          parse("100.64.0.0/10"),
          parse("127.0.0.0/8"),
          parse("169.254.0.0/16"),
          parse("172.16.0.0/12"),
          parse("192.0.0.0/24"),
          parse("192.168.0.0/16"),
          parse("198.18.0.0/15"),
          parse("224.0.0.0/3"),
          parse("::/96"),
          parse("64:ff9b::/96"),
          parse("64:ff9b:1::/48"),
          parse("2001::/23"),
          parse("2002::/16"),
          parse("fc00::/7"),
          parse("fe80::/9"),
          parse("ff00::/8"));

  /**
   * Reads CIDR notation.
   *
   * @throws IllegalArgumentException that says what to write instead
   */
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
    return "\"%s\": write a network such as 10.1.0.0/16 or fd00:1::/32".formatted(text);
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
