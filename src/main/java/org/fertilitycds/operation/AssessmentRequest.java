package org.fertilitycds.operation;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fertilitycds.knowledge.Guideline;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A request for {@code $fertility-assessment}, read once from the body or the address.
 *
 * @param data the whole record, stateless form only
 * @param guideline whose thresholds are in force; null takes the site's
 * @param moment evaluate as of then; null means now
 * @param trace whether to answer with the evaluated expressions
 */
record AssessmentRequest(
    @Nullable Bundle data,
    @Nullable Guideline guideline,
    @Nullable OffsetDateTime moment,
    boolean trace) {

  private static final Set<String> STATELESS = Set.of("data", "guideline", "moment", "trace");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final Set<String> STORED = Set.of("guideline", "moment", "trace");

  /**
   * Reads the stateless form.
   *
   * @param body the parsed body, null where there was none
   * @throws UnreadableParameterException when a parameter is missing, unknown, repeated or not of
   *     its type
   */
  static AssessmentRequest stateless(@Nullable IBaseResource body, RequestDetails request) {
    var values = new Values(body, request, STATELESS);
    Resource data = values.resource("data");
    if (data == null) {
      throw new UnreadableParameterException(
          "data",
          "The parameter data is missing: send Parameters with a parameter data whose resource is a"
              + " Bundle of type collection that holds the Patient and everything about him.");
    }
    if (!(data instanceof Bundle bundle)) {
      throw new UnreadableParameterException(
          "data",
          "The parameter data is a %s: send a Bundle of type collection."
              .formatted(data.fhirType()));
    }
    return values.request(bundle);
  }

  /** Reads the form for a stored patient; throws as the stateless form does. */
  static AssessmentRequest stored(@Nullable IBaseResource body, RequestDetails request) {
    return new Values(body, request, STORED).request(null);
  }

  /** The parameters of a request by name, from the address or the body. */
  private static final class Values {

    private final Map<String, List<ParametersParameterComponent>> inBody;
    private final Map<String, String[]> inAddress;

    Values(@Nullable IBaseResource body, RequestDetails request, Set<String> known) {
      inBody =
          parameters(body).getParameter().stream().collect(Collectors.groupingBy(Values::name));
      inAddress =
          request.getParameters().entrySet().stream()
              .filter(entry -> !entry.getKey().startsWith("_"))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      inBody.keySet().forEach(name -> requireKnown(name, known));
      inAddress.keySet().forEach(name -> requireKnown(name, known));
    }

    private static Parameters parameters(@Nullable IBaseResource body) {
      if (body == null) {
        return new Parameters();
      }
      if (body instanceof Parameters parameters) {
        return parameters;
      }
      throw new UnreadableParameterException(
          "data",
          "The body is a %s: send Parameters, with the record as a Bundle in the parameter data."
              .formatted(body.fhirType()));
    }

    /** A parameter without a name is one that nobody knows. */
    private static String name(ParametersParameterComponent parameter) {
      return parameter.hasName() ? parameter.getName() : "(without a name)";
    }

    private static void requireKnown(String name, Set<String> known) {
      if (!known.contains(name)) {
        throw new UnreadableParameterException(
            name,
            "The parameter %s is unknown: send %s."
                .formatted(name, known.stream().sorted().collect(Collectors.joining(", "))));
      }
    }

    AssessmentRequest request(@Nullable Bundle data) {
      return new AssessmentRequest(
          data,
          read("guideline", "AUA, EAU or ES", Guideline::valueOf),
          read(
              "moment",
              "a date and time with an offset, such as 2026-06-01T12:00:00-04:00",
              Values::moment),
          Boolean.TRUE.equals(read("trace", "true or false", Values::truth)));
    }

    /** Rules count months and years from it: at the ends of the calendar there are none. */
    private static OffsetDateTime moment(String text) {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
        throw new DateTimeException(text);
      }
      return moment;
    }

    private static Boolean truth(String text) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException(text);
      };
    }

    @Nullable Resource resource(String name) {
      return single(name).map(ParametersParameterComponent::getResource).orElse(null);
    }

    private <T> @Nullable T read(String name, String expected, Function<String, T> reader) {
      String text = text(name);
      if (text == null) {
        return null;
      }
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new UnreadableParameterException(
            name, "The parameter %s is \"%s\": write %s.".formatted(name, text, expected));
      }
    }

    private @Nullable String text(String name) {
      String[] address = inAddress.get(name);
      if (address != null) {
        if (address.length > 1 || inBody.containsKey(name)) {
          throw repeated(name);
        }
        return Arrays.stream(address).findFirst().orElse(null);
      }
      return single(name)
          .map(
              parameter ->
                  parameter.hasValue() && parameter.getValue().isPrimitive()
                      ? parameter.getValue().primitiveValue()
                      : "")
          .orElse(null);
    }

    private Optional<ParametersParameterComponent> single(String name) {
      List<ParametersParameterComponent> found = inBody.getOrDefault(name, List.of());
      if (found.size() > 1) {
        throw repeated(name);
      }
      return found.stream().findFirst();
    }

    private static UnreadableParameterException repeated(String name) {
      return new UnreadableParameterException(
          name, "The parameter %s is given more than once: give it once.".formatted(name));
    }
  }
}
