package org.fertilitycds.hl7v2;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * HL7 v2 data types as FHIR data types, as HL7's v2-to-FHIR guide maps them (data type maps CWE,
 * CX, EI, XCN, XON). What stands in a field for the address of a system is looked up in the site's
 * properties.
 */
final class Fields {

  static final String LOINC = "http://loinc.org";
  static final String UCUM = "http://unitsofmeasure.org";

  private static final String V2_TABLE = "http://terminology.hl7.org/CodeSystem/v2-";
  private static final String IDENTIFIER_TYPE = V2_TABLE + "0203";

  /** Names of HL7 table 0396, with the addresses that FHIR gives them. */
  private static final Map<String, String> CODE_SYSTEMS =
      Map.of(
          "LN", LOINC,
          "SCT", "http://snomed.info/sct",
          "UCUM", UCUM,
          "I10", "http://hl7.org/fhir/sid/icd-10",
          "I10C", "http://hl7.org/fhir/sid/icd-10-cm");

  private static final String NO_AUTHORITY = "none";

  private final Hl7v2Properties properties;
  private final String facility;

  Fields(Hl7v2Properties properties, String facility) {
    this.properties = properties;
    this.facility = facility;
  }

  /** One coding of a coded field: code, text and the name of its system. */
  record Triplet(String code, String display, String systemName) {

    boolean isEmpty() {
      return code.isEmpty() && display.isEmpty();
    }
  }

  /** The two codings of CE, and the third of CWE where it is there. */
  static List<Triplet> triplets(Er7Segment segment, int field, int repetition) {
    return java.util.stream.IntStream.of(1, 4, 10)
        .mapToObj(
            first ->
                new Triplet(
                    segment.text(field, repetition, first, 1),
                    segment.text(field, repetition, first + 1, 1),
                    segment.text(field, repetition, first + 2, 1)))
        .filter(triplet -> !triplet.isEmpty())
        .toList();
  }

  /**
   * Address of a code system. A name that the standard does not give an address is the sender's
   * own: the site names it in {@code fertility-cds.hl7v2.code-systems}, otherwise it is one of this
   * sender's alone, {@code https://fertilitycds.org/fhir/hl7v2/FACILITY/NAME}.
   */
  String codeSystem(String name) {
    String own = name.isEmpty() ? "L" : name;
    String known = properties.codeSystems().get(facility + "." + own);
    if (known == null) {
      known = properties.codeSystems().get(own);
    }
    if (known == null) {
      known = CODE_SYSTEMS.get(own);
    }
    if (known == null && own.matches("HL7\\d{4}")) {
      known = V2_TABLE + own.substring(3);
    }
    return known == null
        ? org.fertilitycds.knowledge.KnowledgePackage.CANONICAL
            + "/hl7v2/"
            + part(facility)
            + "/"
            + part(own)
        : known;
  }

  private static String part(String text) {
    String safe = text.replaceAll("[^A-Za-z0-9._-]", "-");
    return safe.isEmpty() ? "unknown" : safe;
  }

  /** A coded field; its text is the original text, else the first display. */
  CodeableConcept concept(Er7Segment segment, int field, int repetition) {
    var concept = new CodeableConcept();
    List<Triplet> triplets = triplets(segment, field, repetition);
    for (Triplet triplet : triplets) {
      if (!triplet.code().isEmpty()) {
        Coding coding = concept.addCoding();
        coding.setSystem(codeSystem(triplet.systemName())).setCode(code(triplet.code()));
        // What a laboratory calls a code of others is not that code's display.
        if (!coding.getSystem().startsWith("http://") && !triplet.display().isEmpty()) {
          coding.setDisplay(triplet.display());
        }
      }
    }
    String text = segment.text(field, repetition, 9, 1);
    if (text.isEmpty()) {
      text =
          triplets.stream()
              .map(Triplet::display)
              .filter(one -> !one.isEmpty())
              .findFirst()
              .orElse("");
    }
    if (text.isEmpty()) {
      text =
          triplets.stream().map(Triplet::code).filter(one -> !one.isEmpty()).findFirst().orElse("");
    }
    return text.isEmpty() ? concept : concept.setText(text);
  }

  /** FHIR's code allows single blanks within. */
  static String code(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /**
   * Address of an identifier's system: that of a universal id, else what the site names for the
   * namespace; empty where there is none.
   */
  String identifierSystem(String namespace, String universalId, String universalIdType) {
    String known =
        properties.identifierSystems().get(namespace.isEmpty() ? NO_AUTHORITY : namespace);
    if (known != null) {
      return known;
    }
    if (universalId.isEmpty()) {
      return "";
    }
    return switch (universalIdType.toUpperCase(Locale.ROOT)) {
      case "ISO" -> universalId.matches("[0-2](\\.\\d+)+") ? "urn:oid:" + universalId : "";
      case "UUID", "GUID" -> "urn:uuid:" + universalId.toLowerCase(Locale.ROOT);
      case "URI", "URL" -> universalId;
      default -> "";
    };
  }

  /** EI: an order or specimen number. */
  Identifier entity(Er7Segment segment, int field, String type) {
    return entity(
        List.of(
            segment.text(field, 1),
            segment.text(field, 2),
            segment.text(field, 3),
            segment.text(field, 4)),
        type);
  }

  /** EI as one component, its parts being subcomponents. */
  Identifier entityInComponent(Er7Segment segment, int field, int component) {
    return entity(
        java.util.stream.IntStream.rangeClosed(1, 4)
            .mapToObj(part -> segment.text(field, 0, component, part))
            .toList(),
        "");
  }

  private Identifier entity(List<String> parts, String type) {
    var identifier = new Identifier();
    if (parts.get(0).isEmpty()) {
      return identifier;
    }
    identifier.setValue(parts.get(0));
    String system = identifierSystem(parts.get(1), parts.get(2), parts.get(3));
    if (!system.isEmpty()) {
      identifier.setSystem(system);
    } else if (!parts.get(1).isEmpty()) {
      identifier.setAssigner(new Reference().setDisplay(parts.get(1)));
    }
    if (!type.isEmpty()) {
      identifier.getType().addCoding().setSystem(IDENTIFIER_TYPE).setCode(type);
    }
    return identifier;
  }

  /** Who gave a number: its system, the name of its authority or, without both, this sender. */
  String scope(Identifier number) {
    if (number.hasSystem()) {
      return number.getSystem();
    }
    return number.getAssigner().hasDisplay() ? number.getAssigner().getDisplay() : facility;
  }

  /** CX: an accession or visit number. */
  Identifier number(Er7Segment segment, int field, String type) {
    return entity(
        List.of(
            segment.text(field, 1),
            segment.text(field, 0, 4, 1),
            segment.text(field, 0, 4, 2),
            segment.text(field, 0, 4, 3)),
        type);
  }

  /** XCN: a person as a reference by number and name, for no Practitioner is made. */
  Reference person(Er7Segment segment, int field) {
    var reference = new Reference();
    String id = segment.text(field, 1);
    if (!id.isEmpty()) {
      var identifier = new Identifier().setValue(id);
      String system =
          identifierSystem(
              segment.text(field, 0, 9, 1),
              segment.text(field, 0, 9, 2),
              segment.text(field, 0, 9, 3));
      reference.setIdentifier(system.isEmpty() ? identifier : identifier.setSystem(system));
    }
    String name =
        String.join(" ", segment.text(field, 6), segment.text(field, 3), segment.text(field, 2))
            .strip()
            .replaceAll(" +", " ");
    return name.isEmpty() ? reference : reference.setDisplay(name);
  }
}
