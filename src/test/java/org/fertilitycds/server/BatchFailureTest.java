package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What fails inside a batch stays inside it, and says whether another try helps. */
@OnH2
class BatchFailureTest extends ServerTest {

  private static final String SECRET = "select of a table that nobody need know";

  @Autowired private IInterceptorService interceptors;

  @Test
  void an_entry_that_fails_inside_the_server_shows_nothing_of_it() {
    storePatient("in-batch");
    var breaking = new Breaking();
    interceptors.registerInterceptor(breaking);
    Bundle answer;
    try {
      answer =
          parse(
              Bundle.class,
              post(
                  "/fhir",
                  """
                  {"resourceType": "Bundle", "type": "batch", "entry": [
                    {"resource": %s, "request": {"method": "POST", "url": "Observation"}},
                    {"request": {"method": "GET", "url": "Patient/in-batch"}},
                    {"request": {"method": "GET", "url": "Patient/in-no-batch"}}]}
                  """
                      .formatted(testosterone("in-batch", valueQuantity("240")))));
    } finally {
      interceptors.unregisterInterceptor(breaking);
    }

    BundleEntryResponseComponent failed = answer.getEntry().get(0).getResponse();
    assertThat(failed.getStatus()).isEqualTo("500 Internal Server Error");
    assertThat(json(answer)).doesNotContain(SECRET);
    assertThat(diagnostics(failed)).contains("request id");
    assertThat(answer.getEntry().get(1).getResponse().getStatus()).startsWith("200");
    assertThat(answer.getEntry().get(2).getResponse().getStatus()).startsWith("404");
    assertThat(diagnostics(answer.getEntry().get(2).getResponse())).contains("in-no-batch");
  }

  /** The answer was 200 with entries of 500: no client tries again by that. */
  @Test
  void entries_that_fail_while_the_database_is_gone_are_unavailable() {
    var bundle = new Bundle().setType(Bundle.BundleType.BATCHRESPONSE);
    bundle.addEntry().getResponse().setStatus("500 Internal Server Error").setOutcome(secret());
    bundle.addEntry().getResponse().setStatus("201 Created");

    new BatchFailures(new Gone()).answer(bundle, null);

    BundleEntryResponseComponent failed = bundle.getEntryFirstRep().getResponse();
    assertThat(failed.getStatus()).isEqualTo("503 Service Unavailable");
    assertThat(diagnostics(failed)).contains("The database cannot be reached");
    assertThat(bundle.getEntry().get(1).getResponse().getStatus()).isEqualTo("201 Created");
  }

  @Test
  void a_batch_of_which_nothing_was_done_without_the_database_is_refused_as_a_whole() {
    var bundle = new Bundle().setType(Bundle.BundleType.BATCHRESPONSE);
    for (int entry = 0; entry < 2; entry++) {
      bundle.addEntry().getResponse().setStatus("500 Internal Server Error").setOutcome(secret());
    }

    var refusal =
        org.junit.jupiter.api.Assertions.assertThrows(
            ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException.class,
            () -> new BatchFailures(new Gone()).answer(bundle, null));

    assertThat(refusal.getStatusCode()).isEqualTo(503);
    assertThat(refusal.getResponseHeaders().get("Retry-After")).isEqualTo(List.of("10"));
  }

  private static String diagnostics(BundleEntryResponseComponent response) {
    return ((OperationOutcome) response.getOutcome()).getIssueFirstRep().getDiagnostics();
  }

  private static OperationOutcome secret() {
    var outcome = new OperationOutcome();
    outcome.addIssue().setDiagnostics(SECRET);
    return outcome;
  }

  /** Fails as a statement does that the database refuses. */
  @Interceptor
  public static final class Breaking {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
      if (resource instanceof Observation) {
        throw new IllegalStateException(SECRET);
      }
    }
  }

  private static final class Gone extends AbstractDataSource {

    @Override
    public Connection getConnection() throws SQLException {
      throw new SQLException("gone");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }
}
