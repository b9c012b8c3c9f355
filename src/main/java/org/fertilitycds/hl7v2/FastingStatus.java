package org.fertilitycds.hl7v2;

import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Specimen.SpecimenCollectionComponent;

/**
 * OBR-13, by HL7 table 0916. It stands in each order and is said of the specimen, which orders
 * share: one that leaves it out takes nothing away.
 */
final class FastingStatus {

  private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v2-0916";

  private static final Set<String> CODES = Set.of("F", "FNA", "NF", "NG");

  /** The others say that nobody asked. */
  private static final Set<String> CERTAIN = Set.of("F", "NF");

  private FastingStatus() {}

  static boolean isStated(Er7Segment obr) {
    return CODES.contains(obr.text(13));
  }

  static void add(Specimen specimen, Er7Segment obr) {
    if (isStated(obr)) {
      var concept = new CodeableConcept();
      concept.addCoding().setSystem(SYSTEM).setCode(obr.text(13));
      specimen.getCollection().setFastingStatus(concept);
    }
  }

  /**
   * Adds what another statement about the same specimen says for certain, or alone says.
   *
   * @return whether that changed anything
   * @throws ReviewException when one says that the man had fasted and the other that he had not
   */
  static boolean addOther(Specimen specimen, Specimen other, Er7Segment obr)
      throws ReviewException {
    if (!other.getCollection().hasFastingStatus()) {
      return false;
    }
    String said = code(specimen);
    String alsoSaid = code(other);
    boolean more =
        CERTAIN.contains(alsoSaid)
            ? !CERTAIN.contains(said)
            : !specimen.getCollection().hasFastingStatus();
    if (more) {
      specimen.getCollection().setFastingStatus(other.getCollection().getFastingStatus().copy());
    } else if (CERTAIN.contains(alsoSaid) && !alsoSaid.equals(said)) {
      throw new ReviewException(
          ReviewReason.CONTRADICTION,
          obr.place(13),
          "\"%s\" and \"%s\" of one specimen".formatted(alsoSaid, said));
    }
    return more;
  }

  private static String code(Specimen specimen) {
    SpecimenCollectionComponent collection = specimen.getCollection();
    String code =
        collection.hasFastingStatusCodeableConcept()
            ? collection.getFastingStatusCodeableConcept().getCodingFirstRep().getCode()
            : null;
    return code == null ? "" : code;
  }
}
