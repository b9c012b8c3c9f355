package org.fertilitycds.newlab;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  static void follow(List<Flag> standing, GuidanceSet guidance, ResourceWriter.Writing writing) {
    List<Flag> over = over(standing, guidance);
    Map<String, Flag> goingOn = new LinkedHashMap<>();
    standing.stream()
        .filter(flag -> !over.contains(flag))
        .forEach(flag -> goingOn.put(rule(flag), flag));
    for (Flag flag : guidance.flags()) {
      Flag before = goingOn.get(rule(flag));
      if (before == null) {
        writing.create(flag);
      } else {
        Flag goesOn = flag.copy().setPeriod(before.getPeriod());
        goesOn.setId(before.getIdElement());
        writing.update(goesOn);
      }
    }
    switchOff(over, guidance.plan().getAuthoredOnElement(), writing);
  }

  /**
   * Those of rules that no longer hold, and second ones of a rule that does: a client that writes
   * an earlier one back makes it active again.
   */
  static List<Flag> over(List<Flag> standing, GuidanceSet guidance) {
    Set<String> holding = new HashSet<>();
    guidance.flags().forEach(flag -> holding.add(rule(flag)));
    return standing.stream().filter(flag -> !holding.remove(rule(flag))).toList();
  }

  /** Saves what ends all flags of a patient. */
  static void switchOff(List<Flag> standing, DateTimeType at, ResourceWriter.Writing writing) {
    standing.forEach(over -> switchOff(over, at, writing));
  }

  private static void switchOff(Flag over, DateTimeType at, ResourceWriter.Writing writing) {
    over.setStatus(FlagStatus.INACTIVE);
    over.getPeriod().setEndElement(at.copy());
    writing.update(over);
  }

  /** Whether a flag is active and one that this server wrote. */
  static boolean isInForce(Flag flag) {
    return flag.getStatus() == FlagStatus.ACTIVE
        && GuidanceSet.ruleSystem().equals(flag.getIdentifierFirstRep().getSystem());
  }

  /** The stop rule that a flag of this server is about. */
  static String rule(Flag flag) {
    return flag.getIdentifierFirstRep().getValue();
  }
}
