package org.fertilitycds.cdshooks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of a service call, as far as this server reads it.
 *
 * @param prefetch by key; a value of null means that the client looked and found nothing
 * @param fhirServer base address of the client's FHIR server, unread
 * @param fhirAuthorization the token for it
 * @see <a href="https://cds-hooks.hl7.org/2.0/#http-request_1">CDS Hooks 2.0, calling a service</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CdsHooksRequest(
    @Nullable String hook,
    @Nullable String hookInstance,
    @Nullable Map<String, JsonNode> context,
    @Nullable Map<String, JsonNode> prefetch,
    @Nullable JsonNode fhirServer,
    @Nullable FhirAuthorization fhirAuthorization) {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  /**
   * Refuses what the specification requires and the request lacks.
   *
   * @param service the service that is called
   * @return the hook that was triggered
   * @throws CdsHooksException with status 400 that names the field
   */
  Hook requireComplete(CdsService service) {
    require("hook", hook, "the hook that was triggered, here " + service.hookNames());
    Hook known =
        Hook.of(hook)
            .filter(service.hooks()::contains)
            .orElseThrow(
                () ->
                    CdsHooksException.invalid(
                        "The hook is %s, but this service answers %s: send that hook, or call another service."
                            .formatted(hook, service.hookNames())));
    String uuid = "a UUID that is new for each call of the hook";
    require("hookInstance", hookInstance, uuid);
    if (hookInstance == null || !UUID.matcher(hookInstance).matches()) {
      throw CdsHooksException.invalid("hookInstance is not a UUID: send " + uuid + ".");
    }
    if (context == null) {
      throw CdsHooksException.invalid(
          "context is missing: send an object with %s and patientId."
              .formatted(known.hasResults() ? "results" : "userId"));
    }
    if (known.hasUser()) {
      requireInContext("userId", "the current user, such as Practitioner/123");
    }
    if (known.hasEncounter()) {
      requireInContext("encounterId", "the id of the encounter");
    }
    patientId();
    return known;
  }

  private static void require(String field, @Nullable String value, String what) {
    if (value == null || value.isBlank()) {
      throw CdsHooksException.invalid("%s is missing: send %s.".formatted(field, what));
    }
  }

  private String requireInContext(String field, String what) {
    JsonNode value = context == null ? null : context.get(field);
    if (value != null && !value.isNull() && !value.isTextual()) {
      throw CdsHooksException.invalid("context.%s is no string: send %s.".formatted(field, what));
    }
    String text = value == null ? null : value.textValue();
    require("context." + field, text, what);
    return String.valueOf(text);
  }

  /** The id of the patient in context, without type. */
  String patientId() {
    String what = "the id of the patient, such as 123, without Patient/";
    String id = requireInContext("patientId", what);
    if (!FHIR_ID.matcher(id).matches()) {
      throw CdsHooksException.invalid("context.patientId is not a FHIR id: send " + what + ".");
    }
    return id;
  }

  /** The draft orders in context, unread; null where there are none. */
  @Nullable JsonNode draftOrders() {
    return context == null ? null : context.get("draftOrders");
  }

  /**
   * Which of the draft orders are new, as the client names them.
   *
   * @throws CdsHooksException with status 400 when the context does not say
   */
  List<String> selections() {
    JsonNode value = context == null ? null : context.get("selections");
    List<String> selections = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(selection -> selections.add(selection.isTextual() ? selection.asText() : ""));
    }
    if (value == null || !value.isArray() || selections.contains("")) {
      throw CdsHooksException.invalid(
          "context.selections is missing or no list of references: send those of the newly selected"
              + " draft orders, such as MedicationRequest/123.");
    }
    return selections;
  }

  /** The results in context, unread; null where there are none. */
  @Nullable JsonNode results() {
    return context == null ? null : context.get("results");
  }

  /** Where the client's FHIR server is; empty where that is no text, null where it is not said. */
  @Nullable String fhirServerAddress() {
    return fhirServer == null || fhirServer.isNull() ? null : fhirServer.asText();
  }

  /** Whether the request says under a prefetch key that there is nothing. */
  boolean isNull(String key) {
    JsonNode value = prefetched(key);
    return value != null && value.isNull();
  }

  /** What the request carries under a prefetch key; null where it lacks the key. */
  @Nullable JsonNode prefetched(String key) {
    return prefetch == null ? null : prefetch.get(key);
  }
}
