package org.fertilitycds.newlab;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fertilitycds.decision.GuidanceSet;
import org.fertilitycds.saving.ResourceWriter;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;

/**
 * Keeps one active flag for each stop rule that holds for a patient: it is made when the rule
 * begins to hold, follows the newest guidance, and is switched off when the rule no longer holds.
 */
final class SafetyFlags {

  private SafetyFlags() {}

  /** Saves what makes the stored flags those of the guidance. */
  static void follow(
      Map<String, Flag> standing, GuidanceSet guidance, ResourceWriter.Writing writing) {
    Map<String, Flag> active = new LinkedHashMap<>(standing);
    for (Flag flag : guidance.flags()) {
      Flag before = active.remove(rule(flag));
      if (before == null) {
        writing.create(flag);
      } else {
        Flag goesOn = flag.copy().setPeriod(before.getPeriod());
        goesOn.setId(before.getIdElement());
        writing.update(goesOn);
      }
    }
    active
        .values()
        .forEach(over -> switchOff(over, guidance.plan().getAuthoredOnElement(), writing));
  }

  /** Saves what ends all flags of a patient. */
  static void switchOff(
      Map<String, Flag> standing, DateTimeType at, ResourceWriter.Writing writing) {
    standing.values().forEach(over -> switchOff(over, at, writing));
  }

  private static void switchOff(Flag over, DateTimeType at, ResourceWriter.Writing writing) {
    over.setStatus(FlagStatus.INACTIVE);
    over.getPeriod().setEndElement(at.copy());
    writing.update(over);
  }

  /** Whether this server wrote a flag. */
  static boolean isOwn(Flag flag) {
    return GuidanceSet.ruleSystem().equals(flag.getIdentifierFirstRep().getSystem());
  }

  /** The stop rule that a flag of this server is about. */
  static String rule(Flag flag) {
    return flag.getIdentifierFirstRep().getValue();
  }
}
