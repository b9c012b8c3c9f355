package org.fertilitycds.cdshooks;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fertilitycds.cdshooks.PrefetchSource.Fetched;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Makes the record of the patient in context of what a request carries. */
final class PrefetchedRecords {

  /** Twice what the longest record has been tried with. */
  private static final int MOST_RESOURCES = 10_000;

  private final PrefetchTemplates templates;
  private final PrefetchReader reader;
  private final PrefetchSource source;

  PrefetchedRecords(PrefetchTemplates templates, PrefetchReader reader, PrefetchSource source) {
    this.templates = templates;
    this.reader = reader;
    this.source = source;
  }

  /**
   * The orders being written.
   *
   * @throws CdsHooksException with status 400 when the context lacks what the hook requires
   */
  DraftOrders drafts(CdsHooksRequest request, Hook hook) {
    return DraftOrders.of(request, hook, reader);
  }

  PrefetchTemplates templates() {
    return templates;
  }

  /**
   * Reads the record.
   *
   * @param drafts the orders being written; other drafts of the record are then left out
   * @param client who asks, and whose FHIR server may be asked back
   * @param siteZone where times of day written in {@code Z} are read
   * @throws CdsHooksException with status 400 when a value or a result cannot be read or is of
   *     another patient, 412 when required data are neither in the request nor reachable
   */
  PrefetchedRecord read(
      CdsHooksRequest request, Hook hook, DraftOrders drafts, CdsClient client, ZoneId siteZone) {
    List<RecordEntry> arrived =
        hook.hasResults() ? reader.results(request.results(), request.patientId()) : List.of();
    List<RecordEntry> entries = new ArrayList<>();
    List<String> blindSpots = new ArrayList<>(answeredWithNull(request));
    List<String> missing = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Map<PrefetchTemplate, PrefetchData> sent = sent(request);
    Fetched fetched = fetch(sent, request, client);
    for (Map.Entry<PrefetchTemplate, PrefetchData> known : joined(sent, fetched).entrySet()) {
      PrefetchTemplate template = known.getKey();
      PrefetchData data = known.getValue();
      if (data.gap() != null && template.required()) {
        missing.add(template.key());
        reasons.add(template.key() + " (" + data.gap() + ")");
      } else if (data.gap() != null) {
        blindSpots.add("%s: %s".formatted(template.type(), data.gap()));
      }
      entries.addAll(ofThisPatient(template, data, request.patientId()));
    }
    if (!missing.isEmpty()) {
      throw CdsHooksException.dataMissing(missing, needs(reasons, fetched.refusal()));
    }
    // Last, so that they stand against an older state of the same result in the prefetch.
    entries.addAll(arrived);
    if (hook.hasDraftOrders()) {
      entries.removeIf(entry -> DraftOrders.isDraft(entry.resource()));
      entries.addAll(drafts.entries());
    }
    if (entries.size() > MOST_RESOURCES) {
      throw CdsHooksException.tooMuch(
          "The request holds more than %d resources: send those that discovery asks for, by the codes of its queries."
              .formatted(MOST_RESOURCES));
    }
    PatientRecord record = PatientRecord.of(entries, siteZone);
    if (record.replacedBy() != null) {
      blindSpots.add(
          "Patient/%s, who replaces this patient since the two were joined: open that chart, which holds the results of both"
              .formatted(record.replacedBy()));
    }
    return new PrefetchedRecord(record, blindSpots);
  }

  /**
   * By null a client says both that it found nothing and that it keeps no such data: which of them
   * is for the reader of a card to know.
   */
  private List<String> answeredWithNull(CdsHooksRequest request) {
    String types =
        templates.all().stream()
            .filter(template -> !template.required() && request.isNull(template.key()))
            .map(PrefetchTemplate::type)
            .collect(Collectors.joining(", "));
    return types.isEmpty()
        ? List.of()
        : List.of(types + ": null was sent, so the EHR found none or keeps no such data");
  }

  private Map<PrefetchTemplate, PrefetchData> sent(CdsHooksRequest request) {
    Map<PrefetchTemplate, PrefetchData> data = new LinkedHashMap<>();
    for (PrefetchTemplate template : templates.all()) {
      data.put(template, reader.read(template, request.prefetched(template.key())));
    }
    return data;
  }

  /** Where what was sent is not all. */
  private Fetched fetch(
      Map<PrefetchTemplate, PrefetchData> sent, CdsHooksRequest request, CdsClient client) {
    List<PrefetchTemplate> gaps =
        sent.entrySet().stream()
            .filter(known -> known.getValue().gap() != null)
            .map(Map.Entry::getKey)
            .toList();
    return gaps.isEmpty() ? Fetched.nothing(null) : source.fetch(gaps, request, client);
  }

  private static Map<PrefetchTemplate, PrefetchData> joined(
      Map<PrefetchTemplate, PrefetchData> sent, Fetched fetched) {
    Map<PrefetchTemplate, PrefetchData> joined = new LinkedHashMap<>(sent);
    fetched.data().forEach((template, data) -> joined.merge(template, data, PrefetchData::or));
    return joined;
  }

  private static String needs(List<String> reasons, @Nullable String refusal) {
    return "Data are missing that the service needs and cannot fetch: "
        + String.join(", ", reasons)
        + (refusal == null ? "" : ". Nothing was fetched: " + refusal)
        + ". Send these prefetch keys as discovery describes them, all pages in one Bundle; for a"
        + " search that found nothing send null.";
  }

  /** The patient must be the one in context; patients who came along elsewhere are left out. */
  private static List<RecordEntry> ofThisPatient(
      PrefetchTemplate template, PrefetchData data, String patientId) {
    boolean patientKey = template.key().equals(PrefetchTemplates.PATIENT);
    List<RecordEntry> kept = new ArrayList<>();
    for (RecordEntry entry : data.entries()) {
      boolean isPatient = entry.resource() instanceof Patient;
      boolean same = isPatient && patientId.equals(entry.resource().getIdElement().getIdPart());
      if (patientKey && isPatient && !same) {
        throw CdsHooksException.invalidPrefetch(
            template.key(),
            "is not the patient in context: send the Patient whose id is context.patientId.");
      }
      if (same || !isPatient) {
        kept.add(entry);
      }
    }
    return kept;
  }
}
