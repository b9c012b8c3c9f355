package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token that a client lends for one call. Whatever JSON was sent is taken, for a call with a
 * full prefetch does not need it; it never shows the token in its text.
 *
 * <p>{@code scope} and {@code subject} are not read: the FHIR server knows what it allows to whom.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#passing-the-access-token-to-the-cds-service">CDS
 *     Hooks 2.0, passing the access token</a>
 */
final class FhirAuthorization {

  private static final int LONGEST_TOKEN = 16 * 1024;

  /** RFC 6750, section 2.1. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]++=*+");

  private final JsonNode json;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  FhirAuthorization(JsonNode json) {
    this.json = json;
  }

  /** Why it cannot be used for a patient, as the end of a sentence; null where it can. */
  @Nullable String problem(String patientId) {
    String token = text("access_token");
    JsonNode expiresIn = json.path("expires_in");
    String patient = text("patient");
    if (!"Bearer".equalsIgnoreCase(text("token_type"))) {
      return "fhirAuthorization.token_type is not Bearer";
    } else if (token.length() > LONGEST_TOKEN || !TOKEN.matcher(token).matches()) {
      return "fhirAuthorization.access_token is not a bearer token";
    } else if (!expiresIn.isMissingNode() && !(expiresIn.isNumber() && isPositive(expiresIn))) {
      return "fhirAuthorization.expires_in is not a time that is left";
    } else if (!patient.isEmpty() && !patient.equals(patientId)) {
      return "fhirAuthorization.patient is not context.patientId";
    }
    return null;
  }

  private static boolean isPositive(JsonNode number) {
    return number.decimalValue().signum() > 0;
  }

  private String text(String field) {
    JsonNode value = json.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  /** Value of the header {@code Authorization}. */
  String header() {
    return "Bearer " + text("access_token");
  }

  @Override
  public String toString() {
    return "FhirAuthorization";
  }
}
