package org.fertilitycds.notification;

import java.time.Duration;
import java.util.List;
import org.fertilitycds.outbound.AddressPolicy;
import org.fertilitycds.outbound.AddressProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the server may tell of guidance, and how long it tries.
 *
 * @param allowedEndpoints addresses that a Subscription may name, each for itself and all below it;
 *     none by default
 * @param privateNetworks networks such as {@code 10.1.0.0/16} in which the names of allowed
 *     endpoints may lie, although they are not public; none by default
 * @param serverAddress address of the FHIR endpoint as subscribers see it; without it references in
 *     notifications are relative
 * @param timeout how long a subscriber may take to answer
 * @param firstRetry the pause after a first failure; it doubles
 * @param longestRetry the longest pause
 * @param giveUpAfter how long a notification may fail before its Subscription gets the status error
 * @param threads how many notifications are on their way at once, per node
 * @param keepTold how long {@code $events} gives back what was told
 * @param maxSockets how many WebSockets may be open, per node
 */
@ConfigurationProperties(NotificationProperties.PREFIX)
record NotificationProperties(
    @DefaultValue List<String> allowedEndpoints,
    @DefaultValue List<String> privateNetworks,
    @Nullable String serverAddress,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("5s") Duration firstRetry,
    @DefaultValue("15m") Duration longestRetry,
    @DefaultValue("72h") Duration giveUpAfter,
    @DefaultValue("8") int threads,
    @DefaultValue("7d") Duration keepTold,
    @DefaultValue("100") int maxSockets) {

  static final String PREFIX = "fertility-cds.notification";

  private static final AddressProperties PROPERTIES =
      new AddressProperties(
          PREFIX + ".allowed-endpoints",
          PREFIX + ".private-networks",
          "https://ehr.example.org/notifications",
          "Subscription.channel.header");
  private static final int DOUBLINGS = 20;
  private static final int MOST_THREADS = 64;
  private static final int MOST_SOCKETS = 1000;

  NotificationProperties {
    allowedEndpoints = List.copyOf(allowedEndpoints);
    privateNetworks = List.copyOf(privateNetworks);
    requirePositive("timeout", timeout);
    requirePositive("first-retry", firstRetry);
    requirePositive("longest-retry", longestRetry);
    requirePositive("give-up-after", giveUpAfter);
    requirePositive("keep-told", keepTold);
    if (maxSockets < 0 || maxSockets > MOST_SOCKETS) {
      throw new IllegalArgumentException(
          PREFIX + ".max-sockets is " + maxSockets + ": write a number from 0 to " + MOST_SOCKETS);
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          PREFIX + ".threads is " + threads + ": write a number from 1 to " + MOST_THREADS);
    }
    if (serverAddress != null && !serverAddress.matches("https?://\\S+[^/\\s]")) {
      throw new IllegalArgumentException(
          PREFIX
              + ".server-address is \""
              + serverAddress
              + "\": write it in full and without a slash at its end, such as"
              + " https://cds.example.org/fhir");
    }
    policy(allowedEndpoints, privateNetworks);
  }

  /** Whom a Subscription may name, and what is called. */
  AddressPolicy addresses() {
    return policy(allowedEndpoints, privateNetworks);
  }

  private static AddressPolicy policy(List<String> allowed, List<String> privateNetworks) {
    return new AddressPolicy(PROPERTIES, allowed, privateNetworks);
  }

  private static void requirePositive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          PREFIX + "." + name + " is " + duration + ": write a time such as 10s, 15m or 72h");
    }
  }

  /**
   * The pause before the next attempt: the first pause, doubled with each failure up to the
   * longest.
   *
   * @param failures how many there were, from 1
   */
  Duration pause(int failures) {
    Duration pause = firstRetry.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
  }
}
