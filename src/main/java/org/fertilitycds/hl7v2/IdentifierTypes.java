package org.fertilitycds.hl7v2;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;

/**
 * CX.5, by HL7 table 0203: what kind of number one is. An authority may give the same number to an
 * account, a visit or a specimen of one man and to the record of another.
 */
final class IdentifierTypes {

  private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v2-0203";

  /** Of accounts, visits, orders, specimens, things, offices, those who treat, and relatives. */
  private static final Set<String> NO_PATIENTS =
      Set.of(
          "AC", "ACSN", "AM", "AMA", "AN", "ANC", "AND", "ANT", "APRN", "ASID", "BA", "BC", "BSNR",
          "CC", "DDS", "DEA", "DFN", "DI", "DN", "DO", "DPM", "DS", "EN", "FDR", "FDRFN", "FI",
          "FILL", "GI", "GL", "GN", "LACSN", "LANR", "LI", "LN", "MCD", "MCR", "MCT", "MD", "MS",
          "NBSNR", "NE", "NH", "NII", "NIIP", "NP", "NPI", "OBI", "OD", "PA", "PHC", "PHE", "PHO",
          "PLAC", "PPIN", "PRN", "QA", "RI", "RN", "RPH", "RRP", "SID", "SL", "SN", "SNO", "STN",
          "TRL", "UDI", "UPIN", "USID", "VN", "VS", "WCN", "XV", "XX");

  private static final Set<String> PATIENTS =
      Set.of(
          "ANON", "BCFN", "BCT", "BR", "BRN", "CONM", "CY", "CZ", "DC", "DCFN", "DL", "DP", "DR",
          "EI", "ESN", "HC", "IND", "JHN", "LR", "MA", "MB", "MC", "MCN", "MI", "MR", "MRT", "NCT",
          "NI", "PC", "PCN", "PE", "PEN", "PI", "PN", "PNT", "PPN", "PRC", "PT", "RR", "RRI", "SB",
          "SNBSN", "SP", "SR", "SS", "TAX", "TN", "TPR", "VP", "WC", "WP");

  /**
   * Of a patient's record, which one and the same system calls by any of these: an interface sends
   * PI where the record says MR.
   */
  private static final Set<String> RECORDS = Set.of("MR", "PI", "PT");

  private static final Pattern NATIONAL = Pattern.compile("NN[A-Z]{3}");

  private IdentifierTypes() {}

  /**
   * Whether a number may be that of a patient; a type that the table does not know says nothing.
   */
  static boolean mayBePatients(String type) {
    return !NO_PATIENTS.contains(type);
  }

  /** Whether an identifier is said to be of another kind than a number of a message. */
  static boolean isOther(Identifier identifier, String type) {
    List<String> known =
        identifier.getType().getCoding().stream()
            .filter(one -> SYSTEM.equals(one.getSystem()) && one.hasCode())
            .map(Coding::getCode)
            .filter(IdentifierTypes::isKnown)
            .toList();
    return isKnown(type)
        && !known.isEmpty()
        && known.stream().noneMatch(his -> isSameKind(his, type));
  }

  private static boolean isSameKind(String one, String other) {
    return one.equals(other) || (RECORDS.contains(one) && RECORDS.contains(other));
  }

  private static boolean isKnown(String type) {
    return PATIENTS.contains(type)
        || NO_PATIENTS.contains(type)
        || NATIONAL.matcher(type).matches();
  }
}
