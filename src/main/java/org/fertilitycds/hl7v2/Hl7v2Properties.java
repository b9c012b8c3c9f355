package org.fertilitycds.hl7v2;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a site says about its senders of HL7 v2.
 *
 * @param maxMessageSize larger messages are refused
 * @param processingIds values of MSH-11 that are taken; {@code P} is production
 * @param identifierSystems FHIR identifier systems by the namespace of an assigning authority
 *     (PID-3.4.1, EI.2); the namespace {@code none} stands for identifiers without authority
 * @param codeSystems addresses of code systems by name (OBX-3.3), or by sending facility, a dot and
 *     name
 * @param controlIdWindow how long a sender must not use a control id for another message
 * @param keepMessages how long a message is kept of which all is stored
 * @param mllp the listener
 */
@ConfigurationProperties("fertility-cds.hl7v2")
record Hl7v2Properties(
    @DefaultValue("1MB") DataSize maxMessageSize,
    @DefaultValue("P") Set<String> processingIds,
    @DefaultValue Map<String, String> identifierSystems,
    @DefaultValue Map<String, String> codeSystems,
    @DefaultValue("7d") Duration controlIdWindow,
    @DefaultValue("400d") Duration keepMessages,
    @DefaultValue Mllp mllp) {

  private static final DataSize MOST = DataSize.ofMegabytes(64);
  private static final Duration LEAST_KEPT = Duration.ofDays(1);

  Hl7v2Properties {
    if (maxMessageSize.toBytes() < 1024 || maxMessageSize.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "fertility-cds.hl7v2.max-message-size is %s: write a size from 1KB to 64MB, such as 1MB"
              .formatted(maxMessageSize));
    }
    if (keepMessages.compareTo(controlIdWindow) < 0 || keepMessages.compareTo(LEAST_KEPT) < 0) {
      throw new IllegalArgumentException(
          "fertility-cds.hl7v2.keep-messages is %s: write a time of at least a day and not shorter than fertility-cds.hl7v2.control-id-window, such as 400d"
              .formatted(keepMessages));
    }
    processingIds = Set.copyOf(processingIds);
    identifierSystems = Map.copyOf(identifierSystems);
    codeSystems = Map.copyOf(codeSystems);
  }

  /**
   * The MLLP listener.
   *
   * @param port where it listens; none, and it does not listen
   * @param address where it listens
   * @param sslBundle name of a Spring Boot SSL bundle; with a trust store in it, senders have to
   *     show a certificate
   * @param anyoneWhoReachesThePortMaySendResults lets it listen beyond loopback without TLS
   * @param maxConnections at once; one more is closed
   * @param idleTimeout a connection that says nothing for so long is closed
   * @param processingLimit a message that takes longer is not answered: its connection is closed
   */
  record Mllp(
      @Nullable Integer port,
      @DefaultValue("127.0.0.1") String address,
      @Nullable String sslBundle,
      @DefaultValue("false") boolean anyoneWhoReachesThePortMaySendResults,
      @DefaultValue("20") int maxConnections,
      @DefaultValue("10m") Duration idleTimeout,
      @DefaultValue("30s") Duration processingLimit) {

    private static final String PREFIX = "fertility-cds.hl7v2.mllp.";

    Mllp {
      require(port == null || (port >= 0 && port <= 65_535), "port", "a port from 1 to 65535");
      require(maxConnections > 0 && maxConnections <= 1000, "max-connections", "1 to 1000");
      require(isUsable(idleTimeout), "idle-timeout", "a duration from 1s to 1d, such as 10m");
      require(isUsable(processingLimit), "processing-limit", "a duration from 1s to 1d");
      require(
          port == null
              || sslBundle != null
              || anyoneWhoReachesThePortMaySendResults
              || inetAddress(address).isLoopbackAddress(),
          "address",
          "127.0.0.1, or name a TLS bundle in "
              + PREFIX
              + "ssl-bundle; without TLS, other machines send and read patient data in clear: only"
              + " where the network itself protects them, set "
              + PREFIX
              + "anyone-who-reaches-the-port-may-send-results=true");
    }

    private static boolean isUsable(Duration duration) {
      return duration.compareTo(Duration.ofSeconds(1)) >= 0
          && duration.compareTo(Duration.ofDays(1)) <= 0;
    }

    private static void require(boolean holds, String property, String instead) {
      if (!holds) {
        throw new IllegalArgumentException(
            PREFIX + property + " cannot be used as it is: write " + instead);
      }
    }

    InetAddress inetAddress() {
      return inetAddress(address);
    }

    private static InetAddress inetAddress(String address) {
      try {
        return InetAddress.getByName(address);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(
            PREFIX + "address names no address of this machine: write 127.0.0.1", e);
      }
    }
  }
}
