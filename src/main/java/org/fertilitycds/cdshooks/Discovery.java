package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;

/**
 * The services that this server offers.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#response">CDS Hooks 2.0, discovery</a>
 */
record Discovery(List<Service> services) {

  /**
   * One service.
   *
   * @param prefetch FHIR queries by prefetch key
   */
  @JsonInclude(Include.NON_EMPTY)
  record Service(
      String hook,
      String title,
      String description,
      String id,
      Map<String, String> prefetch,
      String usageRequirements) {}
}
