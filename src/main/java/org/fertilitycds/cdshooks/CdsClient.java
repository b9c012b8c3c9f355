package org.fertilitycds.cdshooks;

import java.util.List;
import org.fertilitycds.cdshooks.CdsHooksProperties.SmartApp;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: a registered EHR, or nobody in particular where no client is registered.
 *
 * @param name the site's name for it, for logs and feedback
 * @param fhirServers base addresses that data may be fetched from for it
 * @param app the SMART app that its cards link to, null where it has none
 */
record CdsClient(String name, List<String> fhirServers, @Nullable SmartApp app) {

  /** The caller where no client is registered: data come with its request alone. */
  static final CdsClient ANYBODY = new CdsClient("anybody", List.of(), null);

  CdsClient {
    fhirServers = List.copyOf(fhirServers);
  }
}
