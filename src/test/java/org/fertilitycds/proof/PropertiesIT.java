package org.fertilitycds.proof;

import static org.fertilitycds.proof.RandomMen.KNOWLEDGE;
import static org.fertilitycds.proof.RandomMen.require;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.Proposal;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.proof.RandomMen.Man;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What holds for every man, whoever he is, and whatever way his record is written. */
class PropertiesIT {

  /** The class of drugs that each block names. */
  private static final Map<String, String> BLOCKED =
      Map.of(
          "block-serm", "serm",
          "block-aromatase-inhibitor", "aromatase-inhibitor",
          "block-hcg", "hcg",
          "block-testosterone", "exogenous-testosterone");

  /** Of the dates of birth that are drawn, those of men of 18 and older. */
  private static final Set<String> ADULT = Set.of("1992-03-14", "2008-06-01");

  private static final Set<String> NOTHING_TO_CITE = Set.of("collect", "out-of-scope");

  // --- The same man, written in another way ---

  @Test
  void results_in_other_units_give_the_same_decision() {
    require(
        man -> {
          Man rewritten = Man.of(man.seed(), RandomMan.inOtherUnits(man.written(), man.seed()));
          return difference(man.outcome(), rewritten.outcome(), true, true);
        });
  }

  @Test
  void the_order_of_resources_does_not_matter() {
    require(
        man -> {
          Bundle shuffled = man.patientCase().record();
          List<Bundle.BundleEntryComponent> entries = new ArrayList<>(shuffled.getEntry());
          Collections.shuffle(entries, new Random(man.seed()));
          return difference(man.outcome(), man.with(shuffled.setEntry(entries)), true, true);
        });
  }

  @Test
  void what_has_no_bearing_changes_nothing() {
    require(
        man -> {
          Bundle more = man.patientCase().record();
          Reference subject = new Reference(man.patientCase().patientReference());
          add(more, "pulse", result("8867-4", "80", "/min").setSubject(subject));
          add(
              more,
              "fracture",
              new Condition()
                  .setCode(concept("http://snomed.info/sct", "125605004"))
                  .setSubject(subject));
          add(
              more,
              "paracetamol",
              new MedicationStatement()
                  .setStatus(MedicationStatement.MedicationStatementStatus.ACTIVE)
                  .setMedication(concept("http://www.nlm.nih.gov/research/umls/rxnorm", "161"))
                  .setSubject(subject));
          return difference(man.outcome(), man.with(more), true, true);
        });
  }

  @Test
  void what_is_rejected_changes_the_issues_alone() {
    require(
        man -> {
          Bundle more = man.patientCase().record();
          var random = new Random(man.seed());
          for (Observation original : results(man)) {
            Observation rejected = original.copy();
            rejected.setValue(
                original
                    .getValueQuantity()
                    .copy()
                    .setValue(BigDecimal.valueOf(random.nextInt(60))));
            switch (random.nextInt(3)) {
              case 0 -> rejected.setStatus(ObservationStatus.ENTEREDINERROR);
              case 1 -> rejected.setStatus(ObservationStatus.PRELIMINARY);
              default -> rejected.setSubject(new Reference("Patient/somebody-else"));
            }
            add(more, original.getIdPart() + "-rejected", rejected);
          }
          return difference(man.outcome(), man.with(more), true, false);
        });
  }

  @Test
  void a_specimen_reported_twice_counts_once() {
    require(
        man -> {
          Bundle more = man.patientCase().record();
          results(man).forEach(one -> add(more, one.getIdPart() + "-again", one.copy()));
          return difference(man.outcome(), man.with(more), false, false);
        });
  }

  // --- What no record may lead to ---

  @Test
  void a_blocked_class_is_never_proposed() {
    require(
        man -> {
          List<String> codes =
              man.decision().recommendations().stream().map(Recommendation::code).toList();
          for (var blocked : BLOCKED.entrySet()) {
            if (codes.contains(blocked.getKey())) {
              if (codes.contains(blocked.getKey().replace("block-", "consider-"))) {
                return "Both " + blocked.getKey() + " and its option";
              }
              Set<String> drugs =
                  KNOWLEDGE.members(KnowledgePackage.CANONICAL + "/ValueSet/" + blocked.getValue());
              for (Proposal proposal : proposals(man.decision())) {
                if (drafts(proposal, drugs)) {
                  return blocked.getKey() + ", but " + proposal.id() + " is proposed";
                }
              }
            }
          }
          return "";
        });
  }

  @Test
  void testosterone_is_blocked_whenever_a_man_wants_children() {
    require(
        man -> {
          boolean blocked =
              man.decision().recommendations().stream()
                  .anyMatch(one -> one.code().equals("block-testosterone"));
          return blocked == wantsChildren(man)
              ? ""
              : "block-testosterone is " + (blocked ? "there" : "missing");
        });
  }

  @Test
  void nothing_is_recommended_without_a_fact() {
    require(
        man ->
            man.decision().recommendations().stream()
                .filter(one -> !NOTHING_TO_CITE.contains(one.code()))
                .filter(one -> one.facts().isEmpty())
                .findFirst()
                .map(one -> one.id() + " cites no fact")
                .orElse(""));
  }

  @Test
  void every_code_is_published() {
    require(
        man -> {
          // Each throws for a code that is not.
          KNOWLEDGE.concept("hpg-axis-status", man.decision().axis().code());
          man.decision()
              .recommendations()
              .forEach(one -> KNOWLEDGE.concept("fertility-recommendation", one.code()));
          man.decision()
              .issues()
              .forEach(issue -> KNOWLEDGE.concept("fertility-data-quality", issue.code()));
          return "";
        });
  }

  // --- Words for the above ---

  private static String difference(
      Outcome before, Outcome after, boolean sameFacts, boolean sameIssues) {
    if (!before.conclusions().equals(after.conclusions())) {
      return "Decided before: " + before.conclusions() + "\nafter: " + after.conclusions();
    }
    if (sameFacts && !before.facts().equals(after.facts())) {
      return "Facts before: " + before.facts() + "\nafter: " + after.facts();
    }
    if (sameIssues && !before.issues().equals(after.issues())) {
      return "Issues before: " + before.issues() + "\nafter: " + after.issues();
    }
    return "";
  }

  private static List<Observation> results(Man man) {
    return man.patientCase().master().getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .filter(Observation::hasValueQuantity)
        .toList();
  }

  private static void add(Bundle record, String id, Resource resource) {
    resource.setId(id);
    record
        .addEntry()
        .setFullUrl("https://example.org/fhir/" + resource.fhirType() + "/" + id)
        .setResource(resource);
  }

  private static Observation result(String loinc, String value, String unit) {
    var observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setCode(concept("http://loinc.org", loinc));
    observation.setValue(
        new Quantity()
            .setValue(new BigDecimal(value))
            .setSystem("http://unitsofmeasure.org")
            .setCode(unit));
    return observation;
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }

  private static List<Proposal> proposals(Decision decision) {
    return decision.recommendations().stream().flatMap(one -> one.proposals().stream()).toList();
  }

  private static boolean drafts(Proposal proposal, Set<String> drugs) {
    return proposal.definition().hasProductCodeableConcept()
        && proposal.definition().getProductCodeableConcept().getCoding().stream()
            .anyMatch(coding -> drugs.contains(coding.getSystem() + "|" + coding.getCode()));
  }

  /** As the case says it: his newest answer, else a diagnosis of infertility. */
  private static boolean wantsChildren(Man man) {
    if (!(man.written().get("patient") instanceof Map<?, ?> patient)
        || !"male".equals(patient.get("sex"))
        || !ADULT.contains(String.valueOf(patient.get("birth date")))) {
      return false;
    }
    Object answer = patient.get("wants children");
    if ("not asked".equals(answer)) {
      answer = patient.get("said before");
    }
    return answer == null
        ? "yes".equals(patient.get("infertile"))
        : answer.equals("yes") || answer.equals("either way");
  }
}
