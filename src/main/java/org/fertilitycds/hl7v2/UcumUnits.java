package org.fertilitycds.hl7v2;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.jpa.model.util.UcumServiceUtil;
import java.math.BigDecimal;
import org.fhir.ucum.Pair;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.jspecify.annotations.Nullable;

/** Units by the tables of UCUM. */
final class UcumUnits implements ValueReader.Units {

  /** With the digits that the library is to reckon with. */
  private static final BigDecimal ONE = new BigDecimal("1.00000000000000000000");

  private final CommonCodeSystemsTerminologyService codes;
  private final ValidationSupportContext context;

  UcumUnits(FhirContext fhir) {
    codes = new CommonCodeSystemsTerminologyService(fhir);
    context = new ValidationSupportContext(codes);
  }

  @Override
  public boolean isUcum(String unit) {
    var found = codes.lookupCode(context, new LookupCodeRequest(Fields.UCUM, unit));
    return found != null && found.isFound();
  }

  @Override
  public boolean isSame(String unit, String other) {
    if (unit.equals(other)) {
      return true;
    }
    Pair one = canonical(unit);
    Pair two = canonical(other);
    return one != null
        && two != null
        && one.getCode().equals(two.getCode())
        && one.getValue().comparesTo(two.getValue()) == 0;
  }

  private static @Nullable Pair canonical(String unit) {
    return UcumServiceUtil.getCanonicalForm(Fields.UCUM, ONE, unit.replace("[IU]", "U"));
  }
}
