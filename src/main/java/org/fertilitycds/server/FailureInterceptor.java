package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.method.OperationParameter;
import ca.uhn.fhir.rest.server.method.ResourceParameter;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.fertilitycds.log.FailureTrace;
import org.fertilitycds.record.NotOnePatientException;
import org.fertilitycds.record.PatientNotFoundException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a failure becomes an answer: domain errors get their HTTP status, every
 * answer an OperationOutcome, and what went wrong inside stays inside. The log names the request
 * and the place in the code, never a value.
 */
@Interceptor
public final class FailureInterceptor {

  private static final Logger log = LoggerFactory.getLogger(FailureInterceptor.class);

  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;
  private static final int RETRY_AFTER_SECONDS = 10;

  private final DataSource dataSource;

  FailureInterceptor(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Turns any failure into one with a status and an OperationOutcome. */
  @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
  public BaseServerResponseException answer(Throwable failure, @Nullable RequestDetails request) {
    if (DatabaseGone.isCauseOf(failure)) {
      return unavailable(request);
    }
    BaseServerResponseException translated = translate(failure);
    if (translated == null || translated.getStatusCode() >= SERVER_ERROR) {
      return DatabaseGone.isGone(dataSource) ? unavailable(request) : internal(failure, request);
    }
    if (translated.getOperationOutcome() == null) {
      String message = Objects.requireNonNullElse(translated.getMessage(), "Refused.");
      translated.setOperationOutcome(
          Outcomes.error(code(translated.getStatusCode()), withoutPrefix(message)));
    }
    return translated;
  }

  private static @Nullable BaseServerResponseException translate(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof BaseServerResponseException known) {
      return known;
    } else if (failure instanceof DataFormatException
        || failure instanceof NotOnePatientException) {
      return new InvalidRequestException(message);
    } else if (failure instanceof PatientNotFoundException) {
      return new ResourceNotFoundException(message);
    } else if (failure instanceof IllegalArgumentException && isWhileReading(failure)) {
      return new InvalidRequestException(
          "A parameter or a code of the request cannot be read: look at its numbers, and at the methods that a Bundle asks for.");
    }
    return null;
  }

  /** HAPI lets some values that are not what they should be fail without a word of its own. */
  private static boolean isWhileReading(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .map(StackTraceElement::getClassName)
        .anyMatch(
            name ->
                name.equals(OperationParameter.class.getName())
                    || name.equals(ResourceParameter.class.getName()));
  }

  /** The pool finds the database again by itself. */
  static BaseServerResponseException unavailable(@Nullable RequestDetails request) {
    log.warn("Request {} refused: the database cannot be reached", id(request));
    var answer =
        new UnclassifiedServerFailureException(
            UNAVAILABLE, "The database cannot be reached", databaseGone());
    answer.addResponseHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
    return answer;
  }

  static OperationOutcome databaseGone() {
    return Outcomes.error(
        IssueType.TRANSIENT,
        "The database cannot be reached. What is not acknowledged counts as not saved: send the"
            + " request again after "
            + RETRY_AFTER_SECONDS
            + " seconds.");
  }

  private static BaseServerResponseException internal(
      Throwable failure, @Nullable RequestDetails request) {
    String requestId = id(request);
    log.error("Request {} failed inside the server: {}", requestId, FailureTrace.of(failure));
    return new InternalErrorException("Request " + requestId + " failed", failed(requestId));
  }

  static OperationOutcome failed(String requestId) {
    return Outcomes.error(
        IssueType.EXCEPTION,
        "The server failed to answer. Try again; if it fails again, give the operator the"
            + " request id "
            + requestId
            + ".");
  }

  static String id(@Nullable RequestDetails request) {
    return request == null ? "unknown" : String.valueOf(request.getRequestId());
  }

  private static String withoutPrefix(String message) {
    return message.replaceFirst("^HAPI-\\d+: ", "");
  }

  private static IssueType code(int status) {
    return switch (status) {
      case 404, 410 -> IssueType.NOTFOUND;
      case 405, 406, 415 -> IssueType.NOTSUPPORTED;
      case 409, 412 -> IssueType.CONFLICT;
      case 413 -> IssueType.TOOLONG;
      case 422 -> IssueType.PROCESSING;
      default -> IssueType.INVALID;
    };
  }
}
