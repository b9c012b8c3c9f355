package org.fertilitycds.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a FHIR parser would rather skip: unknown elements, bad values, repetitions. The body
 * of a request is read to its end first, so that the answer names every problem; any other text
 * that is parsed fails at the first.
 */
@Interceptor
public final class ParseProblems implements IParserErrorHandler {

  /** Problems of the request that this thread reads; null where it reads none. */
  private static final ThreadLocal<@Nullable List<Problem>> collected = new ThreadLocal<>();

  private record Problem(String where, String what) {}

  /** The body is about to be parsed. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void collect() {
    collected.set(new ArrayList<>());
  }

  /**
   * The body has been parsed.
   *
   * @throws InvalidRequestException when it has problems; lists them all
   */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void refuse() {
    List<Problem> problems = collected.get();
    collected.remove();
    if (problems == null || problems.isEmpty()) {
      return;
    }
    var outcome = new OperationOutcome();
    for (Problem problem : problems) {
      var issue = Outcomes.addError(outcome, IssueType.STRUCTURE, problem.what());
      if (!problem.where().isEmpty()) {
        issue.addExpression(problem.where());
      }
    }
    throw new InvalidRequestException("The body is not valid FHIR R4", outcome);
  }

  /** The request is over, however it ended. */
  @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
  public void forget() {
    collected.remove();
  }

  private void report(@Nullable IParseLocation location, String what) {
    String where = location == null ? "" : String.valueOf(location.getParentElementName());
    String whole = where.isEmpty() ? what : where + ": " + what;
    List<Problem> problems = collected.get();
    if (problems == null) {
      throw new DataFormatException(whole);
    }
    problems.add(new Problem(where, whole));
  }

  @Override
  public void unknownElement(IParseLocation location, String name) {
    report(location, "There is no element '" + name + "' here: remove it or correct its name.");
  }

  @Override
  public void unknownAttribute(IParseLocation location, String name) {
    report(location, "There is no attribute '" + name + "' here: remove it or correct its name.");
  }

  @Override
  public void unexpectedRepeatingElement(IParseLocation location, String name) {
    report(location, "The element '" + name + "' may stand here once only.");
  }

  @Override
  public void missingRequiredElement(IParseLocation location, String name) {
    report(location, "The element '" + name + "' is required here.");
  }

  @Override
  public void invalidValue(IParseLocation location, String value, String error) {
    report(location, "The value \"" + value + "\" cannot be read: " + error);
  }

  @Override
  public void incorrectJsonType(
      IParseLocation location,
      String name,
      ValueType expected,
      @Nullable ScalarType expectedScalar,
      ValueType found,
      @Nullable ScalarType foundScalar) {
    report(
        location,
        "The element '%s' is a JSON %s and must be a %s."
            .formatted(name, jsonType(found, foundScalar), jsonType(expected, expectedScalar)));
  }

  private static String jsonType(ValueType type, @Nullable ScalarType scalar) {
    return (scalar == null ? type : scalar).toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public void unknownReference(IParseLocation location, String reference) {
    report(location, "The reference \"" + reference + "\" cannot be read.");
  }

  @Override
  public void invalidInternalReference(IParseLocation location, String reference) {
    report(location, "Nothing contained here has the id of the reference \"" + reference + "\".");
  }

  @Override
  public void containedResourceWithNoId(@Nullable IParseLocation location) {
    report(location, "A contained resource needs an id.");
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
    report(location, "An extension holds either a value or extensions, not both.");
  }
}
