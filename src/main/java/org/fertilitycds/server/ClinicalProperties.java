package org.fertilitycds.server;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site decides about clinical matters.
 *
 * @param siteZone where times of day written in {@code Z} are read; the system's zone without it
 * @param semenReference {@code WHO6} or {@code WHO5}
 * @param policy numbers that no source gives, by name, such as {@code hormone-staleness}
 */
@ConfigurationProperties("fertility-cds")
record ClinicalProperties(
    @Nullable ZoneId siteZone,
    @DefaultValue("WHO6") String semenReference,
    @DefaultValue Map<String, String> policy) {

  ClinicalProperties {
    policy = Map.copyOf(policy);
  }

  /** The zone in force. */
  ZoneId zone() {
    return siteZone == null ? ZoneId.systemDefault() : siteZone;
  }
}
