package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The services that this server offers: one entry for each hook of a service, all of them with its
 * id.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#response">CDS Hooks 2.0, discovery</a>
 */
record Discovery(List<Service> services) {

  private static final String REQUIREMENTS =
      "For men of 18 years or more. All prefetch keys but allergyIntolerances,"
          + " medicationAdministrations, medicationDispenses, medicationStatements and specimens are"
          + " required: where one is neither sent nor can be fetched from the client's FHIR server,"
          + " the answer is 412. What was not to be seen of the others is named in the card. A"
          + " proposal for clinicians; it orders nothing.";

  Discovery {
    services = List.copyOf(services);
  }

  /**
   * One service at one of its hooks.
   *
   * @param version of the knowledge
   * @param hookVersion of the hook's definition
   * @param prefetch FHIR queries by prefetch key
   */
  @JsonInclude(Include.NON_EMPTY)
  record Service(
      String hook,
      String hookVersion,
      String title,
      String description,
      String id,
      String version,
      Map<String, String> prefetch,
      String usageRequirements) {}

  /**
   * Describes the services.
   *
   * @param version of the knowledge
   */
  static Discovery of(PrefetchTemplates templates, String version) {
    List<Service> services = new ArrayList<>();
    for (CdsService service : CdsService.values()) {
      for (Hook hook : service.hooks()) {
        services.add(
            new Service(
                hook.code(),
                hook.version(),
                service.title(),
                service.description(),
                service.id(),
                version,
                templates.byKey(),
                REQUIREMENTS));
      }
    }
    return new Discovery(services);
  }
}
