package org.fertilitycds.cdshooks;

import java.util.concurrent.Callable;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleLinkComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Fetches what one template asks for, page by page. */
final class FhirQuery implements Callable<PrefetchData> {

  private final PrefetchTemplate template;
  private final FhirAccess access;
  private final PrefetchReader reader;

  FhirQuery(PrefetchTemplate template, FhirAccess access, PrefetchReader reader) {
    this.template = template;
    this.access = access;
    this.reader = reader;
  }

  /** All that was found, or why it is not all. */
  @Override
  public PrefetchData call() {
    String address = access.address(template);
    Resource answer;
    try {
      answer = reader.parse(access.get(address));
    } catch (FetchFailedException e) {
      return PrefetchData.missing(e.reason());
    }
    String failure = answer instanceof Bundle found ? addFurtherPages(found, address) : null;
    PrefetchData data = reader.fetched(template, answer, access.patientId());
    return failure == null ? data : new PrefetchData(data.entries(), failure);
  }

  /** Brings all pages into the first; answers why one of them is missing, or null. */
  private @Nullable String addFurtherPages(Bundle found, String address) {
    try {
      String next = next(found, address);
      found.getLink().clear();
      while (next != null) {
        if (!(reader.parse(access.nextPage(next)) instanceof Bundle page)) {
          return "a further page is no Bundle";
        }
        found.getEntry().addAll(page.getEntry());
        next = next(page, next);
      }
      return null;
    } catch (FetchFailedException e) {
      return e.reason();
    }
  }

  private static @Nullable String next(Bundle page, String address) {
    BundleLinkComponent link = page.getLink(Bundle.LINK_NEXT);
    return link == null ? null : FhirAccess.nextAddress(address, String.valueOf(link.getUrl()));
  }
}
