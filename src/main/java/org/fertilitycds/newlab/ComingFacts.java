package org.fertilitycds.newlab;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordSubjects;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.BackboneType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing;

/**
 * Facts of a record that say something of a time to come: a result from a clock that is ahead, a
 * drug that starts or ends tomorrow. What they mean then, the knowledge says then.
 *
 * @param at when the next of these times comes
 * @param facts {@code Type/id} of those that name it
 */
record ComingFacts(Instant at, Set<String> facts) {

  /** What lies further ahead is most often a slip of the pen. */
  private static final Duration HORIZON = Duration.ofDays(366);

  private static final String END = "end";

  /**
   * The next time that a record names, if that is within a year.
   *
   * @param zone where a day begins
   */
  static Optional<ComingFacts> after(PatientRecord record, Instant moment, ZoneId zone) {
    NavigableMap<Instant, Set<String>> times = new TreeMap<>();
    for (Resource fact : record.resources()) {
      if (fact instanceof Patient || RecordSubjects.of(fact) != null) {
        Set<Instant> named = new TreeSet<>();
        collect(fact, zone, named);
        named.forEach(
            at ->
                times
                    .computeIfAbsent(at, any -> new TreeSet<>())
                    .add(PatientRecord.reference(fact)));
      }
    }
    Map.Entry<Instant, Set<String>> next = times.higherEntry(moment);
    return next == null || next.getKey().isAfter(moment.plus(HORIZON))
        ? Optional.empty()
        : Optional.of(new ComingFacts(next.getKey(), next.getValue()));
  }

  private static void collect(Base element, ZoneId zone, Set<Instant> times) {
    for (Property child : element.children()) {
      for (Base value : child.getValues()) {
        if (value instanceof BaseDateTimeType time && time.hasValue()) {
          times.add(instant(time, child.getName().equals(END), zone));
        } else if (mayHoldTimes(value)) {
          collect(value, zone, times);
        }
      }
    }
  }

  private static boolean mayHoldTimes(Base value) {
    return value instanceof Period
        || value instanceof Timing.TimingRepeatComponent
        || value instanceof BackboneType
        || value instanceof BackboneElement;
  }

  /** A day, month or year begins with its first moment; as an end it is over with its last. */
  private static Instant instant(BaseDateTimeType time, boolean isEnd, ZoneId zone) {
    if (time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0) {
      return time.getValue().toInstant();
    }
    LocalDate first =
        switch (time.getPrecision()) {
          case YEAR -> LocalDate.of(time.getYear(), 1, 1);
          case MONTH -> LocalDate.of(time.getYear(), time.getMonth() + 1, 1);
          default -> LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDay());
        };
    LocalDate last =
        switch (time.getPrecision()) {
          case YEAR -> first.plusYears(1);
          case MONTH -> first.plusMonths(1);
          default -> first.plusDays(1);
        };
    return (isEnd ? last : first).atStartOfDay(zone).toInstant();
  }
}
