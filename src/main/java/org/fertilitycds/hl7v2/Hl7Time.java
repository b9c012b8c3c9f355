package org.fertilitycds.hl7v2;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/**
 * A time as HL7 v2 writes it, {@code YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]} (v2.5.1,
 * chapter 2A, section 2.A.22), as FHIR writes it. What is not said is not invented: an hour without
 * minutes, which FHIR cannot write, is a date; minutes without seconds get the zero that FHIR asks
 * for.
 *
 * @param fhir in FHIR's form
 * @param instant for comparing; null for a date
 */
record Hl7Time(String fhir, @Nullable OffsetDateTime instant) {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:\\.(\\d{1,4}))?)?)?)?)?)?([+-]\\d{4})?");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  /**
   * Reads a time.
   *
   * @param messageOffset where the text has no offset; null, and the zone counts
   * @param zone of the site; where clocks are put back, the earlier of the two instants
   * @throws DateTimeException when there is no such time, in the zone or at all
   */
  static Hl7Time read(String text, @Nullable ZoneOffset messageOffset, ZoneId zone) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new DateTimeException("not a time of HL7 v2");
    }
    if (form.group(5) == null) {
      return date(form);
    }
    int nanos =
        form.group(7) == null
            ? 0
            : Integer.parseInt((form.group(7) + "000").substring(0, 3)) * 1_000_000;
    var local =
        LocalDateTime.of(
            number(form, 1),
            number(form, 2),
            number(form, 3),
            number(form, 4),
            number(form, 5),
            form.group(6) == null ? 0 : number(form, 6),
            nanos);
    ZoneOffset stated = offset(text);
    OffsetDateTime instant =
        local.atOffset(
            stated != null ? stated : messageOffset != null ? messageOffset : in(zone, local));
    return new Hl7Time((nanos == 0 ? SECONDS : MILLISECONDS).format(instant), instant);
  }

  private static Hl7Time date(Matcher form) {
    if (form.group(4) != null) {
      LocalTime.of(number(form, 4), 0);
    }
    if (form.group(3) != null) {
      var date = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
      return new Hl7Time(date.toString(), null);
    }
    if (form.group(2) != null) {
      LocalDate.of(number(form, 1), number(form, 2), 1);
      return new Hl7Time(form.group(1) + "-" + form.group(2), null);
    }
    return new Hl7Time(form.group(1), null);
  }

  private static ZoneOffset in(ZoneId zone, LocalDateTime local) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new DateTimeException("a time that the clocks leave out");
    }
    return offsets.get(0);
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  /** The offset at the end of a time, or null. */
  static @Nullable ZoneOffset offset(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || form.group(8) == null) {
      return null;
    }
    try {
      return ZoneOffset.of(form.group(8));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The first instant that it can mean; of a date, when its day begins in the zone. */
  OffsetDateTime earliest(ZoneId zone) {
    if (instant != null) {
      return instant;
    }
    String day = fhir + "0000-01-01".substring(fhir.length());
    return LocalDate.parse(day).atStartOfDay(zone).toOffsetDateTime();
  }

  /** Whether two times in FHIR's form may be one; the one may be less exact than the other. */
  static boolean isSame(String one, String other) {
    return one.startsWith(other)
        || other.startsWith(one)
        || (one.contains("T")
            && other.contains("T")
            && OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other)));
  }

  DateTimeType toDateTime() {
    return new DateTimeType(fhir);
  }
}
