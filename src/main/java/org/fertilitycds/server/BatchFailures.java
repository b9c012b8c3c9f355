package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import javax.sql.DataSource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@link FailureInterceptor} is for single requests, for the entries of a batch: HAPI makes a
 * 500 of whatever fails inside the server, with its words. HAPI would log it with what was sent: an
 * entry that is sent by itself is logged by its place in the code.
 */
@Interceptor
public final class BatchFailures {

  private static final Logger log = LoggerFactory.getLogger(BatchFailures.class);

  private static final String UNAVAILABLE = "503 Service Unavailable";

  private final DataSource dataSource;

  BatchFailures(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes the words of failures out of an answer to a batch.
   *
   * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException of 503 when no entry was
   *     carried out because the database is gone
   */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void answer(@Nullable IBaseResource response, @Nullable RequestDetails request) {
    if (!(response instanceof Bundle bundle) || bundle.getType() != BundleType.BATCHRESPONSE) {
      return;
    }
    List<BundleEntryResponseComponent> failed =
        bundle.getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResponse)
            .filter(entry -> String.valueOf(entry.getStatus()).startsWith("5"))
            .toList();
    if (failed.isEmpty()) {
      return;
    }
    boolean gone = DatabaseGone.isGone(dataSource);
    if (gone && failed.size() == bundle.getEntry().size()) {
      throw FailureInterceptor.unavailable(request);
    }
    String requestId = FailureInterceptor.id(request);
    log.error(
        "Request {}: {} entries of a batch failed inside the server", requestId, failed.size());
    failed.forEach(entry -> entry.setOutcome(outcome(gone, requestId)));
    if (gone) {
      failed.forEach(entry -> entry.setStatus(UNAVAILABLE));
    }
  }

  private static OperationOutcome outcome(boolean gone, String requestId) {
    return gone ? FailureInterceptor.databaseGone() : FailureInterceptor.failed(requestId);
  }
}
