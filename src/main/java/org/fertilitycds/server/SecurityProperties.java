package org.fertilitycds.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What protects the server, besides the address that it listens on.
 *
 * @param anyoneWhoReachesThePortMayReadAndWritePatientData lets the server listen on an address
 *     other than loopback although it authenticates nobody; for use behind a proxy that does
 */
@ConfigurationProperties(SecurityProperties.PREFIX)
record SecurityProperties(
    @DefaultValue("false") boolean anyoneWhoReachesThePortMayReadAndWritePatientData) {

  static final String PREFIX = "fertility-cds.security";

  /** Name of the property, for messages. */
  static final String OPEN_PROPERTY =
      PREFIX + ".anyone-who-reaches-the-port-may-read-and-write-patient-data";
}
