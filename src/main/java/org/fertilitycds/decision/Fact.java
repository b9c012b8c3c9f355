package org.fertilitycds.decision;

import java.time.Instant;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the decision used.
 *
 * @param reference {@code Type/id}
 * @param element id of the value set that it belongs to, such as {@code total-testosterone}
 * @param at time of the sample, null where it has none
 * @param name for people: what was measured, taken or found
 * @param text for people: name, value with unit, local date and time
 * @param resource the resource itself
 */
public record Fact(
    String reference,
    String element,
    @Nullable Instant at,
    String name,
    String text,
    Resource resource) {

  /** {@code Type/id/_history/version} where the resource has a version, else {@code Type/id}. */
  public String versionedReference() {
    String version = resource.getIdElement().getVersionIdPart();
    return version == null ? reference : reference + "/_history/" + version;
  }
}
