package org.fertilitycds.record;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A resource and, where it has one, the address (Bundle.entry.fullUrl) that others use for it. */
public record RecordEntry(@Nullable String fullUrl, Resource resource) {

  /** The entries of a Bundle that carry a resource. */
  public static List<RecordEntry> of(Bundle bundle) {
    return bundle.getEntry().stream()
        .filter(Bundle.BundleEntryComponent::hasResource)
        .map(entry -> new RecordEntry(entry.getFullUrl(), entry.getResource()))
        .toList();
  }
}
