package org.fertilitycds.record;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.BackboneType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Brings ids, references, times, modifiers and ICD-10-CM codes of a set of resources to one form.
 */
final class RecordNormaliser {

  /** Name of the user data with the medication as a prescription states it. */
  static final String STATED_MEDICATION = RecordNormaliser.class.getName() + ".medication";

  private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

  /** Billing systems leave the point out; FHIR writes it, after the category. */
  private static final Pattern WITHOUT_POINT =
      Pattern.compile("([A-Z][0-9][0-9A-Z])([0-9A-Z]{1,4})");

  private final TimeZone siteZone;
  private final Map<String, String> referenceOfAddress = new HashMap<>();
  private final Map<String, Resource> resources = new LinkedHashMap<>();

  RecordNormaliser(Collection<RecordEntry> entries, ZoneId siteZone) {
    this.siteZone = TimeZone.getTimeZone(siteZone);
    int position = 0;
    for (RecordEntry entry : entries) {
      register(entry, ++position);
    }
    List.copyOf(resources.values()).forEach(this::liftContained);
    resources.values().forEach(RecordNormaliser::liftModifiers);
    resources.values().forEach(this::normalise);
  }

  Collection<Resource> resources() {
    return resources.values();
  }

  private void register(RecordEntry entry, int position) {
    Resource resource = entry.resource();
    String id = resource.getIdElement().getIdPart();
    if (id == null || id.startsWith("urn:")) {
      id = idFromAddress(entry.fullUrl(), position);
    }
    String version = resource.getIdElement().getVersionIdPart();
    resource.setId(
        new IdType(
            resource.fhirType(),
            id,
            version == null ? resource.getMeta().getVersionId() : version));
    String reference = PatientRecord.reference(resource);
    if (entry.fullUrl() != null) {
      referenceOfAddress.put(entry.fullUrl(), reference);
    }
    resources.merge(reference, resource, RecordNormaliser::newer);
  }

  /** An entry without an id is told apart by its address, else by where it stands. */
  private static String idFromAddress(@Nullable String fullUrl, int position) {
    if (fullUrl == null || fullUrl.isEmpty()) {
      return "entry-" + position;
    }
    return fullUrl.substring(Math.max(fullUrl.lastIndexOf(':'), fullUrl.lastIndexOf('/')) + 1);
  }

  /** Two versions of one resource: the one updated last stands. */
  private static Resource newer(Resource first, Resource second) {
    var firstUpdated = first.getMeta().getLastUpdated();
    var secondUpdated = second.getMeta().getLastUpdated();
    boolean firstStands =
        firstUpdated != null && secondUpdated != null && firstUpdated.after(secondUpdated);
    return firstStands ? first : second;
  }

  /** Contained specimens and medications become members of the record under a name of their own. */
  private void liftContained(Resource parent) {
    if (!(parent instanceof DomainResource container)) {
      return;
    }
    for (Resource contained : container.getContained()) {
      String local = contained.getIdElement().getIdPart();
      if (local == null || !(contained instanceof Specimen || contained instanceof Medication)) {
        continue;
      }
      local = local.startsWith("#") ? local.substring(1) : local;
      Resource lifted = contained.copy();
      // An EHR may count each type of its resources by itself, and call what they contain alike.
      String owner = parent.fhirType() + "-" + parent.getIdElement().getIdPart();
      lifted.setId(new IdType(lifted.fhirType(), owner + "-" + local));
      String reference = PatientRecord.reference(lifted);
      referenceOfAddress.put(PatientRecord.reference(parent) + "#" + local, reference);
      resources.put(reference, lifted);
      if (lifted instanceof Specimen specimen) {
        specimen.setSubject(RecordSubjects.of(parent));
      }
    }
  }

  /**
   * A modifier extension within a resource, of one dose or one component, stands at the resource
   * afterwards: what is read of it is read as one. Of a Patient only his links are read.
   */
  private static void liftModifiers(Resource resource) {
    if (resource instanceof Patient patient) {
      patient.getLink().forEach(link -> liftModifiers(link, patient));
    } else if (resource instanceof DomainResource owner) {
      liftModifiers(owner, owner);
    }
  }

  private static void liftModifiers(Base element, DomainResource owner) {
    List<Extension> found =
        element instanceof BackboneElement backbone
            ? backbone.getModifierExtension()
            : element instanceof BackboneType type ? type.getModifierExtension() : List.of();
    found.forEach(modifier -> owner.addModifierExtension(modifier.copy()));
    for (Property child : element.children()) {
      for (Base value : child.getValues()) {
        if (value instanceof BackboneElement || value instanceof BackboneType) {
          liftModifiers(value, owner);
        }
      }
    }
  }

  /** What is not understood of a drug is not understood of whoever takes it. */
  private static void addModifiers(DomainResource owner, Medication drug) {
    drug.getModifierExtension().forEach(modifier -> owner.addModifierExtension(modifier.copy()));
    if (drug.hasImplicitRules() && !owner.hasImplicitRules()) {
      owner.setImplicitRules(drug.getImplicitRules());
    }
  }

  private void normalise(Resource resource) {
    if (resource instanceof Observation observation) {
      resolve(resource, observation.getSpecimen());
      observation.getHasMember().forEach(member -> resolve(resource, member));
      inSiteZone(observation.getEffective());
    } else if (resource instanceof Condition condition) {
      condition.getCode().getCoding().stream()
          .filter(coding -> ICD_10_CM.equals(coding.getSystem()) && coding.hasCode())
          .forEach(coding -> coding.setCode(withPoint(coding.getCode())));
    } else if (resource instanceof MedicationRequest request) {
      if (request.getMedication() instanceof Reference stated) {
        request.setUserData(STATED_MEDICATION, stated.copy());
      }
      CodeableConcept code = medicationCode(resource, request.getMedication());
      if (code != null) {
        request.setMedication(code);
      }
    } else if (resource instanceof MedicationStatement statement) {
      CodeableConcept code = medicationCode(resource, statement.getMedication());
      if (code != null) {
        statement.setMedication(code);
      }
    } else if (resource instanceof MedicationAdministration administration) {
      CodeableConcept code = medicationCode(resource, administration.getMedication());
      if (code != null) {
        administration.setMedication(code);
      }
    } else if (resource instanceof MedicationDispense dispense) {
      CodeableConcept code = medicationCode(resource, dispense.getMedication());
      if (code != null) {
        dispense.setMedication(code);
      }
    }
  }

  private static String withPoint(String code) {
    Matcher whole = WITHOUT_POINT.matcher(code);
    return whole.matches() ? whole.group(1) + "." + whole.group(2) : code;
  }

  private @Nullable CodeableConcept medicationCode(Resource owner, @Nullable Type medication) {
    if (!(medication instanceof Reference reference)) {
      return null;
    }
    resolve(owner, reference);
    Resource target = resources.get(reference.getReference());
    if (!(target instanceof Medication found)) {
      return null;
    }
    addModifiers((DomainResource) owner, found);
    return drugOf((DomainResource) owner, found, reference);
  }

  /**
   * What a medication is: its code and the codes of its active ingredients, for a preparation of a
   * pharmacy often has no code but theirs.
   */
  private CodeableConcept drugOf(DomainResource owner, Medication medication, Reference stated) {
    CodeableConcept drug = medication.getCode().copy();
    for (Medication.MedicationIngredientComponent ingredient : medication.getIngredient()) {
      if (ingredient.hasIsActive() && !ingredient.getIsActive()) {
        continue;
      }
      if (ingredient.getItem() instanceof CodeableConcept item) {
        item.getCoding().forEach(coding -> drug.addCoding(coding.copy()));
      } else if (ingredient.getItem() instanceof Reference item) {
        resolve(medication, item);
        if (resources.get(item.getReference()) instanceof Medication part) {
          addModifiers(owner, part);
          part.getCode().getCoding().forEach(coding -> drug.addCoding(coding.copy()));
        }
      }
    }
    if (!drug.hasText() && (stated.hasDisplay() || !drug.hasCoding())) {
      drug.setText(stated.hasDisplay() ? stated.getDisplay() : "a drug without a code");
    }
    return drug;
  }

  private void resolve(Resource owner, Reference reference) {
    String stated = reference.getReference();
    if (stated == null) {
      return;
    }
    String address = stated.startsWith("#") ? PatientRecord.reference(owner) + stated : stated;
    String known = referenceOfAddress.get(address);
    reference.setReference(known != null ? known : relative(stated));
  }

  /** {@code Type/id} of a relative, absolute or versioned literal reference; others stay. */
  private static String relative(String stated) {
    IIdType id = new IdType(stated);
    return id.hasResourceType() && id.hasIdPart()
        ? id.getResourceType() + "/" + id.getIdPart()
        : stated;
  }

  private void inSiteZone(@Nullable Type effective) {
    if (effective instanceof BaseDateTimeType time) {
      inSiteZone(time);
    } else if (effective instanceof Period period) {
      inSiteZone(period.getStartElement());
      inSiteZone(period.getEndElement());
    }
  }

  private void inSiteZone(BaseDateTimeType time) {
    String stated = time.getValueAsString();
    if (stated != null && stated.endsWith("Z")) {
      time.setTimeZone(siteZone);
    }
  }

  /**
   * Whether a resource names this patient, or one whom he replaces, as its subject; what has no
   * subject by nature does.
   */
  boolean isAbout(Resource resource, Patient patient) {
    if (!RecordSubjects.isAboutSomebody(resource)) {
      // A type that the knowledge does not read, or one without a subject such as Medication.
      return !(resource instanceof Patient);
    }
    Reference subject = RecordSubjects.of(resource);
    if (subject == null || !subject.hasReference()) {
      // A specimen often leaves its subject to the results that are drawn from it.
      return resource instanceof Specimen;
    }
    if (!RecordSubjects.isAboutItsSubject(resource)) {
      return false;
    }
    String stated = subject.getReference();
    String reference = referenceOfAddress.getOrDefault(stated, relative(stated));
    return reference.equals(PatientRecord.reference(patient))
        || patient.getLink().stream()
            .filter(link -> link.getType() == Patient.LinkType.REPLACES)
            .map(link -> link.getOther().getReference())
            .filter(Objects::nonNull)
            .anyMatch(
                other -> reference.equals(referenceOfAddress.getOrDefault(other, relative(other))));
  }
}
