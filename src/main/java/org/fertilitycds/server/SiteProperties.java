package org.fertilitycds.server;

import java.time.ZoneId;
import java.util.Map;
import org.fertilitycds.knowledge.Guideline;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site decides about the guidance.
 *
 * @param guideline whose thresholds are in force where a request names none
 * @param siteZone where times written in {@code Z} are read; default the system's zone
 * @param semenReference edition of the WHO limits, {@code WHO6} or {@code WHO5}
 * @param policy numbers that no source gives, by name; see the page of properties
 */
@ConfigurationProperties("fertility-cds")
record SiteProperties(
    @DefaultValue("AUA") Guideline guideline,
    @Nullable ZoneId siteZone,
    @DefaultValue("WHO6") String semenReference,
    @DefaultValue Map<String, String> policy) {

  ZoneId zone() {
    return siteZone == null ? ZoneId.systemDefault() : siteZone;
  }
}
