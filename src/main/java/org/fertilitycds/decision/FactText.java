package org.fertilitycds.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.PrintedUnit;
import org.fertilitycds.record.RecordCodes;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A resource of the record in words for a clinician: what, how much with its unit, when in local
 * time with its offset. Says what the resource says and nothing more, but that a code of the
 * published systems is called by its published name.
 */
final class FactText {

  private static final String UCUM = "http://unitsofmeasure.org";

  private final KnowledgePackage knowledge;

  /**
   * @param knowledge names the codes that it lists, where a resource does not
   */
  FactText(KnowledgePackage knowledge) {
    this.knowledge = knowledge;
  }

  /** One line of plain text. */
  String of(Resource resource) {
    return line(resource, FactText::quantity);
  }

  /** The same with the code of the unit: what people read as the unit may not be what is coded. */
  String withCodeOfUnit(Resource resource) {
    return line(resource, quantity -> number(quantity) + " " + codeOfUnit(quantity));
  }

  private String line(Resource resource, Function<Quantity, String> quantities) {
    return line(
        resource,
        resource instanceof Observation observation ? value(observation, quantities) : "");
  }

  private String line(Resource resource, String value) {
    List<String> parts = new ArrayList<>();
    String name = name(resource);
    parts.add(value.isEmpty() ? name : name + " " + value);
    String status = statusOf(resource);
    if (!status.isEmpty()) {
      parts.add(status);
    }
    String time = timeOf(resource);
    if (!time.isEmpty()) {
      parts.add(time);
    }
    return String.join(", ", parts);
  }

  /** What it is about, in the words of whoever wrote it; where he sent a code alone, in ours. */
  String name(Resource resource) {
    CodeableConcept concept = RecordCodes.conceptOf(resource);
    if (concept == null) {
      return RecordCodes.medicationOf(resource) instanceof Reference drug
          ? name(drug)
          : resource.fhirType();
    }
    String name = name(concept);
    if (resource instanceof AllergyIntolerance) {
      // Its code is that of the drug, and the drug alone would read as one that he takes.
      return name == null ? "Allergy without a name" : "Allergy or intolerance to " + name;
    }
    return name == null ? resource.fhirType() : name;
  }

  private @Nullable String name(CodeableConcept concept) {
    if (concept.hasText()) {
      return concept.getText();
    }
    return Stream.<Function<Coding, @Nullable String>>of(
            Coding::getDisplay,
            coding -> knowledge.display(coding.getSystem(), coding.getCode()),
            Coding::getCode)
        .flatMap(words -> concept.getCoding().stream().map(words))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A drug that the record does not hold; what is held stands in the place of the reference. */
  private static String name(Reference drug) {
    if (drug.hasDisplay()) {
      return drug.getDisplay();
    }
    return drug.hasReference()
        ? drug.getReference() + ", which was not sent"
        : "a drug without a name";
  }

  private String value(Observation observation, Function<Quantity, String> quantities) {
    if (!observation.hasValue() && observation.hasComponent()) {
      return observation.getComponent().stream()
          .map(part -> name(part.getCode()) + " " + value(part.getValue(), quantities))
          .collect(Collectors.joining("; ", "(", ")"));
    }
    return value(observation.getValue(), quantities);
  }

  private String value(@Nullable Type value, Function<Quantity, String> quantities) {
    if (value instanceof Quantity quantity) {
      return quantities.apply(quantity);
    } else if (value instanceof CodeableConcept concept) {
      return String.valueOf(name(concept));
    } else if (value instanceof StringType text) {
      return text.getValue();
    }
    return "";
  }

  /**
   * The code of the unit decides. Where people read another unit than is coded, both are shown: one
   * who sees "9.8 nmol/L" does not know that 9.8 ng/dL was judged.
   */
  private static String quantity(Quantity quantity) {
    boolean two =
        quantity.hasUnit()
            && quantity.hasCode()
            && UCUM.equals(quantity.getSystem())
            && !plain(quantity.getUnit()).equals(plain(quantity.getCode()))
            && !quantity.getUnit().equals(PrintedUnit.of(quantity.getCode()));
    return two ? number(quantity) + " " + codeOfUnit(quantity) : number(quantity);
  }

  /** {@code mIU/mL} is how people write {@code m[IU]/mL}. */
  private static String plain(String unit) {
    return unit.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
  }

  private static String number(Quantity quantity) {
    if (!quantity.hasValue()) {
      return "without a value";
    }
    String comparator = quantity.hasComparator() ? quantity.getComparator().toCode() + " " : "";
    String unit = quantity.hasUnit() ? quantity.getUnit() : quantity.getCode();
    return comparator
        + quantity.getValue().toPlainString()
        + (unit == null ? " (no unit)" : " " + unit);
  }

  private static String codeOfUnit(Quantity quantity) {
    if (!quantity.hasCode()) {
      return "(no code for the unit)";
    }
    String coded = "coded as " + quantity.getCode();
    String system = quantity.hasSystem() ? quantity.getSystem() : "no system";
    return system.equals(UCUM)
        ? "(" + coded + ")"
        : "(" + coded + " of " + system + ", which is not UCUM)";
  }

  private static String statusOf(Resource resource) {
    if (resource instanceof MedicationRequest request && request.hasStatus()) {
      return request.getStatus().toCode();
    } else if (resource instanceof MedicationStatement statement && statement.hasStatus()) {
      return statement.getStatus().toCode();
    } else if (resource instanceof Condition condition && condition.hasClinicalStatus()) {
      return clinicalStatus(condition.getClinicalStatus());
    } else if (resource instanceof AllergyIntolerance allergy && allergy.hasClinicalStatus()) {
      return clinicalStatus(allergy.getClinicalStatus());
    }
    return "";
  }

  /** The code; where there is none, the words. */
  private static String clinicalStatus(CodeableConcept status) {
    if (status.getCodingFirstRep().hasCode()) {
      return status.getCodingFirstRep().getCode();
    }
    return status.hasText() ? status.getText() : "";
  }

  private static String timeOf(Resource resource) {
    if (resource instanceof Observation observation) {
      return time(observation.getEffective());
    } else if (resource instanceof MedicationStatement statement) {
      return time(statement.getEffective());
    } else if (resource instanceof MedicationRequest request) {
      return time(request.getAuthoredOnElement());
    } else if (resource instanceof MedicationAdministration administration) {
      return time(administration.getEffective());
    } else if (resource instanceof MedicationDispense dispense) {
      return time(dispense.getWhenHandedOverElement());
    } else if (resource instanceof Condition condition) {
      return time(condition.getOnset());
    } else if (resource instanceof AllergyIntolerance allergy) {
      return time(allergy.getRecordedDateElement());
    }
    return "";
  }

  private static String time(@Nullable Type time) {
    if (time instanceof BaseDateTimeType moment) {
      return moment(moment);
    } else if (time instanceof Period period) {
      return period(period);
    }
    return "";
  }

  private static String period(Period period) {
    if (!period.hasStart()) {
      return period.hasEnd() ? "until " + moment(period.getEndElement()) : "";
    }
    String start = moment(period.getStartElement());
    return period.hasEnd() ? start + " to " + moment(period.getEndElement()) : "since " + start;
  }

  /** {@code 2026-05-18 07:50 -04:00}; only the date where no more is known. */
  private static String moment(BaseDateTimeType time) {
    String stated = time.getValueAsString();
    if (stated == null) {
      return "";
    }
    if (!(time instanceof DateTimeType) || stated.length() < 16) {
      return stated;
    }
    String offset = stated.endsWith("Z") ? "Z" : stated.substring(stated.length() - 6);
    return stated.substring(0, 10) + " " + stated.substring(11, 16) + " " + offset;
  }
}
