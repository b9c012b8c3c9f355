package org.fertilitycds.decision;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;

/** The engine's model of FHIR R4, less what it would work out anew for each element. */
final class R4Model extends R4FhirModelResolver {

  /** CQL's last year is 9999; a day less, since a time zone or a leap second may add to it. */
  private static final long LAST = Instant.parse("9999-12-30T00:00:00Z").toEpochMilli();

  R4Model(FhirContext fhir) {
    super(fhir);
  }

  /** Compiled CQL asks for one element at a time: no pattern need be compiled for it. */
  @Override
  public @Nullable Object resolvePath(@Nullable Object target, String path) {
    if (target instanceof BaseDateTimeType time && isBeyondCql(time)) {
      return null;
    }
    return path.indexOf('.') < 0 && path.indexOf('[') < 0
        ? resolveProperty(target, path)
        : super.resolvePath(target, path);
  }

  /** Such a time is as good as none. */
  private static boolean isBeyondCql(BaseDateTimeType time) {
    Date value = time.getValue();
    return value != null && value.getTime() > LAST;
  }

  /** Every resource of the record is about the patient: nothing is looked for by context. */
  @Override
  public @Nullable Object getContextPath(@Nullable String context, @Nullable String type) {
    return null;
  }
}
