package org.fertilitycds.decision;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.fertilitycds.record.RecordCodes;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What tells one decision from another: equal for the same patient, facts with their versions (or,
 * without a version, with what they say), knowledge, guideline and answer, whatever the moment and
 * the trigger.
 */
public final class Fingerprint {

  /**
   * How a resource is stored, and its narrative, which says again what the elements say and may be
   * written anew at every call.
   */
  private static final Set<String> UNSAID = Set.of("id", "meta", "text");

  private final String value;
  private final String moment;

  private Fingerprint(String value, String moment) {
    this.value = value;
    this.moment = moment;
  }

  public static Fingerprint of(Decision decision) {
    var text = new StringBuilder();
    line(text, decision.record().patientReference());
    line(text, decision.moduleCanonical());
    line(text, decision.request().guideline().name());
    line(text, status(decision.axis()));
    var semen = decision.semen();
    line(text, semen == null ? "" : status(semen));
    decision.recommendations().forEach(recommendation -> line(text, recommendation.id()));
    decision.facts().forEach(fact -> line(text, state(fact)));
    decision
        .issues()
        .forEach(
            issue ->
                line(
                    text,
                    issue.code()
                        + " "
                        + issue.reference()
                        + " "
                        + issue.diagnostics()
                        + content(decision.record().find(issue.reference()))));
    return new Fingerprint(
        DigestUtils.sha256Hex(text.toString()), decision.request().moment().toString());
  }

  /** Of one recommendation: equal as long as it rests on the same facts, whatever else changes. */
  public static Fingerprint of(Decision decision, Recommendation recommendation) {
    var text = new StringBuilder();
    line(text, decision.record().patientReference());
    line(text, decision.moduleCanonical());
    line(text, decision.request().guideline().name());
    line(text, recommendation.id());
    recommendation.facts().forEach(fact -> line(text, state(fact)));
    return new Fingerprint(
        DigestUtils.sha256Hex(text.toString()), decision.request().moment().toString());
  }

  private static String status(Decision.Status status) {
    return status.code()
        + status.modifiers()
        + status.baseline()
        + status.edition()
        + status.quantities();
  }

  private static String state(Fact fact) {
    return fact.versionedReference() + drug(fact.resource()) + content(fact.resource());
  }

  /** A drug given by reference may become another without a new version of what refers to it. */
  private static String drug(Resource resource) {
    Type medication = RecordCodes.medicationOf(resource);
    var text = new StringBuilder();
    if (medication != null) {
      medication.children().forEach(element -> write(element, text));
    }
    return text.toString();
  }

  /**
   * What a resource says, where nothing else tells one state of it from another: many clients send
   * no version, and a draft changes before anybody saves it. Empty for whatever else has a version.
   */
  private static String content(@Nullable Resource resource) {
    if (resource == null || (resource.getIdElement().hasVersionIdPart() && !isDraft(resource))) {
      return "";
    }
    var text = new StringBuilder();
    resource.children().stream()
        .filter(element -> !UNSAID.contains(element.getName()))
        .forEach(element -> write(element, text));
    return text.toString();
  }

  private static boolean isDraft(Resource resource) {
    return resource instanceof MedicationRequest order
        && order.getStatus() == MedicationRequestStatus.DRAFT;
  }

  /** In the order of the model, not of the JSON; lengths keep apart what stands side by side. */
  private static void write(Property element, StringBuilder text) {
    for (Base value : element.getValues()) {
      if (value.isEmpty()) {
        // Whoever asked for an element that is not there has left an empty one.
        continue;
      }
      text.append(' ').append(element.getName()).append(' ').append(value.fhirType());
      if (value.isPrimitive() && value.primitiveValue() != null) {
        String said = value.primitiveValue();
        text.append(' ').append(said.length()).append(':').append(said);
      }
      text.append('(');
      value.children().forEach(child -> write(child, text));
      text.append(')');
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  /** SHA-256 in hexadecimal. */
  public String value() {
    return value;
  }

  /**
   * An id for a part of the answer that is the same whenever the same facts give the same answer.
   */
  public UUID id(String part) {
    return uuid(value + part);
  }

  /** An id for a resource of the answer at its moment. */
  UUID idAtMoment(String part) {
    return uuid(value + moment + part);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
