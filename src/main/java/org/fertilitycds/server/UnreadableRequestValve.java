package org.fertilitycds.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before any filter sees it, such as an address that cannot be decoded:
 * by an OperationOutcome in place of a page.
 */
final class UnreadableRequestValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < HttpServletResponse.SC_BAD_REQUEST
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    boolean failed = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      PlainRefusal.write(
          request,
          response,
          status,
          failed ? "exception" : "invalid",
          failed
              ? "The server failed to answer."
              : "The request cannot be read: look at its method, address and headers. Characters that an address may not hold are written with a percent sign.");
      response.finishResponse();
    } catch (IOException e) {
      // The caller is gone.
      container.getLogger().debug("An answer was not taken", e);
    }
  }
}
