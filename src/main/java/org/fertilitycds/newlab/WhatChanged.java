package org.fertilitycds.newlab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fertilitycds.decision.GuidanceSet;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;

/**
 * What a new guidance says of the one that it replaces: which facts came, changed or went, which
 * are newly not used or in doubt, and which recommendations came or went. Read from the
 * Provenances, the remarks on data quality and the plans of both, so that it says no more than they
 * do.
 */
final class WhatChanged {

  /** A record may hold thousands of results: nobody reads them all in a note. */
  private static final int LISTED = 10;

  private static final String HISTORY = "/_history/";

  private WhatChanged() {}

  /**
   * Plain text for a clinician.
   *
   * @param earlier the plan that is replaced
   * @param earlierFacts its Provenances
   * @param earlierIssues what it said of the quality of its facts
   */
  static String text(
      RequestGroup earlier,
      Collection<Provenance> earlierFacts,
      Collection<OperationOutcomeIssueComponent> earlierIssues,
      GuidanceSet now) {
    Map<String, Reference> before = new LinkedHashMap<>();
    earlierFacts.forEach(provenance -> before.putAll(facts(provenance)));
    Map<String, Reference> after = facts(now.provenance());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Replaces the guidance of " + earlier.getAuthoredOnElement().getValueAsString() + ".");
    add(sentences, "New facts", withoutVersionsOf(after, before.keySet()));
    add(sentences, "Changed facts", changed(before, after));
    add(sentences, "No longer among the facts used", gone(before, after.keySet(), now));
    Map<String, String> issuesBefore = remarks(earlierIssues);
    Map<String, String> issuesAfter = remarks(issues(now.response()));
    // What went is told with its reason above.
    add(
        sentences,
        "Newly not used, or in doubt",
        issuesAfter.entrySet().stream()
            .filter(issue -> !issuesBefore.containsKey(issue.getKey()))
            .filter(issue -> !isToldAsGone(issue.getKey(), before, after))
            .map(Map.Entry::getValue)
            .toList());
    add(sentences, "No longer so", notIn(issuesAfter, issuesBefore));
    Set<String> titlesBefore = titles(earlier);
    Set<String> titlesAfter = titles(now.plan());
    add(sentences, "New recommendations", without(titlesAfter, titlesBefore));
    add(sentences, "Recommendations withdrawn", without(titlesBefore, titlesAfter));
    if (sentences.size() == 1) {
      sentences.add(
          "The facts and recommendations are the same; the knowledge or time has moved on.");
    }
    return String.join(" ", sentences);
  }

  private static boolean isToldAsGone(
      String issue, Map<String, Reference> before, Map<String, Reference> after) {
    String fact = issue.substring(issue.indexOf(' ') + 1);
    return before.containsKey(fact) && !after.containsKey(fact);
  }

  private static List<String> notIn(Map<String, String> known, Map<String, String> remarks) {
    return remarks.entrySet().stream()
        .filter(remark -> !known.containsKey(remark.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Remarks on data quality in plain words, by code and fact. */
  private static Map<String, String> remarks(Collection<OperationOutcomeIssueComponent> issues) {
    Map<String, String> remarks = new LinkedHashMap<>();
    for (OperationOutcomeIssueComponent issue : issues) {
      String text = issue.getDiagnostics().replaceFirst("\\.$", "");
      issue.getExpression().forEach(fact -> remarks.put(code(issue) + " " + fact.getValue(), text));
    }
    return remarks;
  }

  /** What a guidance says of the quality of its facts. */
  static List<OperationOutcomeIssueComponent> issues(GuidanceResponse response) {
    return response.getContained().stream()
        .filter(OperationOutcome.class::isInstance)
        .flatMap(outcome -> ((OperationOutcome) outcome).getIssue().stream())
        .toList();
  }

  private static String code(OperationOutcomeIssueComponent issue) {
    return issue.getDetails().getCodingFirstRep().getCode();
  }

  /** Facts by their reference without version. */
  static Map<String, Reference> facts(Provenance provenance) {
    Map<String, Reference> facts = new LinkedHashMap<>();
    provenance.getEntity().stream()
        .map(Provenance.ProvenanceEntityComponent::getWhat)
        .filter(Reference::hasReference)
        .forEach(what -> facts.put(what.getReference().split(HISTORY, 2)[0], what));
    return facts;
  }

  private static List<String> changed(Map<String, Reference> before, Map<String, Reference> after) {
    List<String> changed = new ArrayList<>();
    after.forEach(
        (reference, now) -> {
          Reference then = before.get(reference);
          if (then != null && !saysTheSame(then, now)) {
            changed.add(now.getDisplay() + " (before: " + then.getDisplay() + ")");
          }
        });
    return changed;
  }

  /** A drug given by reference may be another in the same version of what refers to it. */
  private static boolean saysTheSame(Reference then, Reference now) {
    return then.getReference().equals(now.getReference())
        && Objects.equals(then.getDisplay(), now.getDisplay());
  }

  private static List<String> withoutVersionsOf(Map<String, Reference> facts, Set<String> known) {
    return facts.entrySet().stream()
        .filter(fact -> !known.contains(fact.getKey()))
        .map(fact -> fact.getValue().getDisplay())
        .toList();
  }

  /** With the reason why a fact is not used, where the new guidance names one. */
  private static List<String> gone(
      Map<String, Reference> before, Set<String> after, GuidanceSet now) {
    Map<String, String> reasons = reasons(now);
    return before.entrySet().stream()
        .filter(fact -> !after.contains(fact.getKey()))
        .map(
            fact -> {
              String reason = reasons.get(fact.getKey());
              String text = fact.getValue().getDisplay();
              return reason == null ? text : text + " (" + reason + ")";
            })
        .toList();
  }

  /** Codes of data quality by the fact that they are about. */
  private static Map<String, String> reasons(GuidanceSet now) {
    Map<String, String> reasons = new LinkedHashMap<>();
    issues(now.response())
        .forEach(
            issue ->
                issue
                    .getExpression()
                    .forEach(fact -> reasons.putIfAbsent(fact.getValue(), code(issue))));
    return reasons;
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(one -> !others.contains(one)).toList();
  }

  private static Set<String> titles(RequestGroup plan) {
    Set<String> titles = new LinkedHashSet<>();
    plan.getAction().stream().map(RequestGroupActionComponent::getTitle).forEach(titles::add);
    return titles;
  }

  private static void add(List<String> sentences, String heading, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    String more = items.size() > LISTED ? "; and " + (items.size() - LISTED) + " more" : "";
    sentences.add(
        heading
            + ": "
            + String.join("; ", items.subList(0, Math.min(LISTED, items.size())))
            + more
            + ".");
  }
}
