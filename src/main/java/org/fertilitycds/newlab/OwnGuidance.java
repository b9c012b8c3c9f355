package org.fertilitycds.newlab;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.jspecify.annotations.Nullable;

/**
 * Marks the requests that save the server's own guidance, so that they trigger nothing. The mark
 * lives in the memory of the request, where no client can set it.
 */
final class OwnGuidance {

  private static final String MARK = OwnGuidance.class.getName();

  private OwnGuidance() {}

  static RequestDetails request() {
    var request = new SystemRequestDetails();
    request.getUserData().put(MARK, true);
    return request;
  }

  static boolean isMarked(@Nullable RequestDetails request) {
    return request != null && request.getUserData().containsKey(MARK);
  }
}
