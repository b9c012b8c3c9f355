package org.fertilitycds.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fertilitycds.decision.Decision.DerivedQuantity;
import org.fertilitycds.decision.Decision.Status;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;

/** The status Observations: hpg-axis-status and semen-status. */
final class StatusRenderer {

  private static final String UCUM = "http://unitsofmeasure.org";

  private final KnowledgePackage knowledge;

  StatusRenderer(KnowledgePackage knowledge) {
    this.knowledge = knowledge;
  }

  List<Observation> observations(Decision decision, Fingerprint fingerprint) {
    List<Observation> observations = new ArrayList<>();
    observations.add(observation(decision, decision.axis(), Kind.AXIS, fingerprint));
    Status semen = decision.semen();
    if (semen != null) {
      observations.add(observation(decision, semen, Kind.SEMEN, fingerprint));
    }
    return observations;
  }

  /** Which status Observation, with the code systems that its values are of. */
  private enum Kind {
    AXIS("hpg-axis-status", "hpg-axis-status", "axis-modifier", "axis-modifier"),
    SEMEN("semen-status", "semen-status", "semen-modifier", "semen-status");

    private final String code;
    private final String values;
    private final String modifier;
    private final String modifiers;

    Kind(String code, String values, String modifier, String modifiers) {
      this.code = code;
      this.values = values;
      this.modifier = modifier;
      this.modifiers = modifiers;
    }
  }

  private Observation observation(
      Decision decision, Status status, Kind kind, Fingerprint fingerprint) {
    var observation = new Observation();
    observation.getMeta().addProfile(KnowledgePackage.profile(kind.code));
    observation.setId(fingerprint.idAtMoment(kind.code).toString());
    observation.setStatus(ObservationStatus.FINAL);
    observation.setCode(concept("fertility-observation", kind.code));
    observation.setSubject(DraftRenderer.subject(decision));
    observation.setEffective(effective(decision, status));
    observation.setIssuedElement(DraftRenderer.instant(decision));
    observation.setValue(concept(kind.values, status.code()));
    if (status.edition() != null) {
      observation.setMethod(edition(status.edition()));
    }
    for (String modifier : status.modifiers()) {
      component(observation, kind.modifier).setValue(concept(kind.modifiers, modifier));
    }
    if (status.baseline() != null) {
      component(observation, "baseline-axis-status")
          .setValue(concept("hpg-axis-status", status.baseline()));
    }
    for (DerivedQuantity quantity : status.quantities()) {
      component(observation, quantity.code()).setValue(quantity(quantity));
    }
    status.facts().stream()
        .filter(fact -> fact.resource() instanceof Observation)
        .map(Fact::reference)
        .distinct()
        .forEach(reference -> derivedFrom(observation, status, reference));
    return observation;
  }

  private static void derivedFrom(Observation observation, Status status, String reference) {
    status.facts().stream()
        .filter(fact -> fact.reference().equals(reference))
        .findFirst()
        .ifPresent(fact -> observation.addDerivedFrom(GuidanceRenderer.reference(fact)));
  }

  /** Time of the newest fact; where none has a time, the moment of the evaluation. */
  private static DateTimeType effective(Decision decision, Status status) {
    Instant newest =
        status.facts().stream()
            .map(Fact::at)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(decision.request().moment().toInstant());
    return DraftRenderer.at(decision, newest);
  }

  private static CodeableConcept edition(String edition) {
    return new CodeableConcept()
        .setText(
            edition.equals("WHO5")
                ? "WHO laboratory manual, 5th edition (2010), lower reference limits"
                : "WHO laboratory manual, 6th edition (2021), lower reference limits");
  }

  private Observation.ObservationComponentComponent component(
      Observation observation, String code) {
    return observation.addComponent().setCode(concept("fertility-observation", code));
  }

  private static Quantity quantity(DerivedQuantity derived) {
    var quantity =
        new Quantity()
            .setValue(derived.value())
            .setUnit(derived.unit())
            .setSystem(UCUM)
            .setCode(derived.unit());
    if (derived.comparator() != null) {
      quantity.setComparator(QuantityComparator.fromCode(derived.comparator()));
    }
    return quantity;
  }

  private CodeableConcept concept(String codeSystem, String code) {
    String display = knowledge.concept(codeSystem, code).getDisplay();
    return new CodeableConcept(new Coding(KnowledgePackage.codeSystem(codeSystem), code, display));
  }
}
