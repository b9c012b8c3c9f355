package org.fertilitycds.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What tells one decision from another: equal for the same patient, facts with their versions,
 * knowledge, guideline and answer, whatever the moment and the trigger.
 */
public final class Fingerprint {

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
    decision.facts().forEach(fact -> line(text, fact.versionedReference()));
    decision.issues().forEach(issue -> line(text, issue.code() + " " + issue.reference()));
    return new Fingerprint(sha256(text.toString()), decision.request().moment().toString());
  }

  /** Of one recommendation: equal as long as it rests on the same facts, whatever else changes. */
  public static Fingerprint of(Decision decision, Recommendation recommendation) {
    var text = new StringBuilder();
    line(text, decision.record().patientReference());
    line(text, decision.moduleCanonical());
    line(text, decision.request().guideline().name());
    line(text, recommendation.id());
    recommendation.facts().forEach(fact -> line(text, fact.versionedReference()));
    return new Fingerprint(sha256(text.toString()), decision.request().moment().toString());
  }

  private static String status(Decision.Status status) {
    return status.code()
        + status.modifiers()
        + status.baseline()
        + status.edition()
        + status.quantities();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
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
