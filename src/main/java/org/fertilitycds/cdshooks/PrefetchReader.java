package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of one prefetch key: a resource, a searchset Bundle, null for a search that found
 * nothing, or an OperationOutcome for one that failed; and the results that come in the context.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#prefetch-template">CDS Hooks 2.0, prefetch</a>
 */
final class PrefetchReader {

  /** Says nothing in the log: its messages would quote patient data. */
  private static final IParserErrorHandler QUIET = new LenientErrorHandler(false);

  private static final String URN = "urn:";

  private final FhirContext fhir;

  PrefetchReader(FhirContext fhir) {
    this.fhir = fhir;
  }

  /**
   * Reads what a request carries for a template.
   *
   * @param value null where the request lacks the key
   * @throws CdsHooksException with status 400 when the value is not FHIR or answers another query
   */
  PrefetchData read(PrefetchTemplate template, @Nullable JsonNode value) {
    if (value == null) {
      return PrefetchData.missing("not sent");
    } else if (value.isNull()) {
      return isSearch(template) ? PrefetchData.complete(List.of()) : PrefetchData.missing("null");
    }
    Resource resource = parse(template, value);
    if (resource instanceof OperationOutcome) {
      return PrefetchData.missing("the client's own query failed");
    } else if (!answers(template, resource)) {
      throw CdsHooksException.invalidPrefetch(
          template.key(),
          "is a %s: send the answer to %s.".formatted(resource.fhirType(), template.query()));
    }
    return data(template, resource);
  }

  /**
   * Reads what a FHIR server answered, all pages in one Bundle.
   *
   * @param patientId the patient who was asked for
   */
  PrefetchData fetched(PrefetchTemplate template, Resource answer, String patientId) {
    if (!answers(template, answer)) {
      return PrefetchData.missing("the FHIR server sent the resource type " + answer.fhirType());
    }
    PrefetchData data = data(template, answer);
    boolean another =
        data.entries().stream()
            .map(RecordEntry::resource)
            .anyMatch(
                resource ->
                    resource instanceof Patient
                        && !patientId.equals(resource.getIdElement().getIdPart()));
    return another && !isSearch(template)
        ? PrefetchData.missing("the FHIR server sent another patient")
        : data;
  }

  private static boolean isSearch(PrefetchTemplate template) {
    return !template.key().equals(PrefetchTemplates.PATIENT);
  }

  private static boolean answers(PrefetchTemplate template, Resource resource) {
    return resource instanceof Bundle || resource.fhirType().equals(template.type());
  }

  private static PrefetchData data(PrefetchTemplate template, Resource resource) {
    if (!(resource instanceof Bundle bundle)) {
      return PrefetchData.complete(List.of(new RecordEntry(null, resource)));
    }
    List<RecordEntry> entries = entries(bundle);
    boolean nobody = entries.stream().noneMatch(entry -> entry.resource() instanceof Patient);
    return !isSearch(template) && nobody
        ? PrefetchData.missing("no Patient in the Bundle")
        : new PrefetchData(entries, gap(bundle));
  }

  /**
   * Reads the results in context.
   *
   * @param patientId the patient whose results they must be
   * @throws CdsHooksException with status 400 when it is anything but a Bundle of his Observations
   */
  List<RecordEntry> results(@Nullable JsonNode value, String patientId) {
    if (value == null || value.isNull()) {
      throw invalidResults("is missing: send a Bundle with the Observations that have arrived.");
    }
    if (!(value.isObject()
        && parse(value, PrefetchReader::invalidResults) instanceof Bundle bundle)) {
      throw invalidResults("is no Bundle: send a Bundle with the Observations that have arrived.");
    }
    List<RecordEntry> entries = RecordEntry.of(bundle);
    if (entries.isEmpty()) {
      throw invalidResults("is empty: send the Observations that have arrived.");
    } else if (entries.size() < bundle.getEntry().size()) {
      throw invalidResults(
          "holds an entry without a resource: send each Observation whole, one that was withdrawn"
              + " with its status.");
    }
    entries.forEach(entry -> requireResult(entry.resource(), patientId));
    return entries;
  }

  private static void requireResult(Resource resource, String patientId) {
    if (!(resource instanceof Observation result)) {
      throw invalidResults(
          "holds a %s: send Observations alone, all else by prefetch."
              .formatted(resource.fhirType()));
    } else if (!isPatient(result.getSubject(), patientId)) {
      throw invalidResults(
          "holds an Observation that is not of the patient in context: its subject must be"
              + " Patient/ and context.patientId.");
    } else if (result.getStatus() == ObservationStatus.ENTEREDINERROR && !hasOwnId(result)) {
      throw invalidResults(
          "holds an Observation that was entered in error and has no id: send its id, by which it is"
              + " known what no longer counts.");
    }
  }

  /** As a record asks it: what names nobody's type would silently be left out of it. */
  private static boolean isPatient(Reference subject, String patientId) {
    IIdType reference = subject.getReferenceElement();
    return "Patient".equals(reference.getResourceType()) && patientId.equals(reference.getIdPart());
  }

  private static boolean hasOwnId(Resource resource) {
    String id = resource.getIdElement().getIdPart();
    return id != null && !id.startsWith(URN);
  }

  /**
   * Reads the draft orders in context.
   *
   * @param patientId the patient whom they must be for
   * @return the draft prescriptions, each with an id and the status draft, and whatever else stands
   *     beside them
   * @throws CdsHooksException with status 400 when it is no Bundle, or one is for another patient
   */
  List<RecordEntry> draftOrders(@Nullable JsonNode value, String patientId) {
    if (value == null || value.isNull()) {
      throw invalidOrders("is missing: send a Bundle with all draft orders of the session.");
    }
    if (!(value.isObject()
        && parse(value, PrefetchReader::invalidOrders) instanceof Bundle bundle)) {
      throw invalidOrders("is no Bundle: send a Bundle with all draft orders of the session.");
    }
    List<RecordEntry> drafts = new ArrayList<>();
    for (RecordEntry entry : RecordEntry.of(bundle)) {
      if (entry.resource() instanceof MedicationRequest order) {
        draft(order, patientId, drafts.size());
      }
      drafts.add(entry);
    }
    return drafts;
  }

  /** What stands among the draft orders is one, whatever status or id it has been given. */
  private static void draft(MedicationRequest order, String patientId, int place) {
    if (!order.hasSubject()) {
      order.setSubject(new Reference("Patient/" + patientId));
    } else if (!isPatient(order.getSubject(), patientId)) {
      throw invalidOrders(
          "holds a MedicationRequest that is not for the patient in context: its subject must be"
              + " Patient/ and context.patientId.");
    }
    String id = order.getIdElement().getIdPart();
    if (id == null) {
      order.setId("draft-" + (place + 1));
    } else if (id.startsWith(URN)) {
      // As a record will call it.
      order.setId(id.substring(id.lastIndexOf(':') + 1));
    }
    order.setStatus(MedicationRequest.MedicationRequestStatus.DRAFT);
  }

  private static CdsHooksException invalidOrders(String message) {
    return CdsHooksException.invalid("context.draftOrders " + message);
  }

  private static CdsHooksException invalidResults(String message) {
    return CdsHooksException.invalid("context.results " + message);
  }

  private Resource parse(PrefetchTemplate template, JsonNode value) {
    return parse(value, message -> CdsHooksException.invalidPrefetch(template.key(), message));
  }

  /**
   * The resource that a FHIR server sent.
   *
   * @throws FetchFailedException when it is none
   */
  Resource parse(byte[] body) throws FetchFailedException {
    String problem = "the FHIR server sent what is not FHIR R4 in JSON";
    try {
      return parse(RequestReader.JSON.readTree(body), said -> new FetchFailedException(problem));
    } catch (IOException e) {
      throw new FetchFailedException(problem);
    }
  }

  private <E extends Exception> Resource parse(JsonNode value, Function<String, E> refusal)
      throws E {
    if (!(value instanceof ObjectNode object)) {
      throw refusal.apply("is not a JSON object: send a FHIR resource, a Bundle or null.");
    }
    var json = new JacksonStructure();
    json.setNativeObject(object);
    var parser = (IJsonLikeParser) fhir.newJsonParser();
    parser.setParserErrorHandler(QUIET);
    try {
      return withOwnIds((Resource) parser.parseResource(json), object);
    } catch (DataFormatException e) {
      throw notFhir(refusal, said(e));
    } catch (RuntimeException e) {
      // The parser trips over some malformed resources; what it then says helps nobody.
      throw notFhir(refusal, "a resource in it cannot be read.");
    }
  }

  /**
   * The parser calls an entry by its fullUrl where that is a URN, even one that has an id; a client
   * knows its order by the id alone.
   */
  private static Resource withOwnIds(Resource resource, ObjectNode json) {
    if (!(resource instanceof Bundle bundle)) {
      return resource;
    }
    Map<String, String> ids = new HashMap<>();
    for (JsonNode entry : json.path("entry")) {
      String address = entry.path("fullUrl").asText();
      JsonNode id = entry.path("resource").path("id");
      if (address.startsWith(URN) && id.isTextual()) {
        ids.put(address, id.textValue());
      }
    }
    bundle.getEntry().stream()
        .filter(entry -> entry.hasResource() && ids.containsKey(entry.getFullUrl()))
        .forEach(entry -> entry.getResource().setId(ids.get(entry.getFullUrl())));
    return resource;
  }

  private static <E extends Exception> E notFhir(Function<String, E> refusal, String why) {
    return refusal.apply("is not FHIR R4: " + why);
  }

  /** HAPI's words without numbers of its own and names of Java classes. */
  private static String said(DataFormatException e) {
    return String.valueOf(e.getMessage()).replaceAll("HAPI-\\d+: |[\\w.]+Exception: ", "");
  }

  /** What was found, without remarks on the search itself. */
  private static List<RecordEntry> entries(Bundle bundle) {
    return RecordEntry.of(bundle).stream()
        .filter(entry -> !(entry.resource() instanceof OperationOutcome))
        .toList();
  }

  /** A page is not the whole answer, whether the server says so by a link or by the total. */
  private static @Nullable String gap(Bundle bundle) {
    long matches =
        bundle.getEntry().stream()
            .filter(Bundle.BundleEntryComponent::hasResource)
            .filter(entry -> !(entry.getResource() instanceof OperationOutcome))
            .filter(entry -> entry.getSearch().getMode() != SearchEntryMode.INCLUDE)
            .count();
    boolean more = bundle.getLink(Bundle.LINK_NEXT) != null;
    boolean fewer = bundle.hasTotal() && bundle.getTotal() > matches;
    return more || fewer ? "only a part was sent" : null;
  }
}
