package org.fertilitycds.hl7v2;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * When the sample of a result was collected: OBX-14, else OBR-7, else SPM-17. The time of day
 * decides what a testosterone is good for.
 */
final class CollectionTime {

  /** Clocks of laboratories differ; a sample of tomorrow is none. */
  private static final Duration AHEAD = Duration.ofHours(12);

  private final @Nullable ZoneOffset messageOffset;
  private final Clock clock;

  CollectionTime(@Nullable ZoneOffset messageOffset, Clock clock) {
    this.messageOffset = messageOffset;
    this.clock = clock;
  }

  /**
   * Sets it.
   *
   * @throws ReviewException when it cannot be read, or is not said and has to be
   */
  void set(
      Observation observation,
      boolean needed,
      Er7Segment obx,
      Er7Segment obr,
      @Nullable Er7Segment spm)
      throws ReviewException {
    if (!obx.text(14).isEmpty() && !isOfTheAnalysis(obx, obr, spm)) {
      observation.setEffective(moreExact(time(obx, 14), obr, spm));
    } else if (!obr.text(7).isEmpty()) {
      observation.setEffective(time(obr, 7));
    } else if (spm != null && !spm.text(17).isEmpty()) {
      observation.setEffective(time(spm, 17));
    } else if (needed) {
      throw new ReviewException(
          ReviewReason.COLLECTION_TIME_MISSING, obx.place(14), "Neither OBX-14, OBR-7 nor SPM-17");
    }
  }

  /**
   * Some laboratories give the time of the analysis in OBX-14. No sample is collected on a day
   * after that on which it arrived: there OBR-7 says when it was. Within a day it may be a later
   * sample of the order, as in a stimulation test.
   */
  private boolean isOfTheAnalysis(Er7Segment obx, Er7Segment obr, @Nullable Er7Segment spm) {
    String arrival = obr.text(14).isEmpty() && spm != null ? spm.text(18) : obr.text(14);
    try {
      String arrived = day(arrival);
      return day(obx.text(14)).compareTo(arrived) > 0 && day(obr.text(7)).compareTo(arrived) <= 0;
    } catch (DateTimeException e) {
      // One of them is not said, so that none contradicts the other.
      return false;
    }
  }

  private String day(String time) {
    String said = Hl7Time.read(time, messageOffset, clock.getZone()).fhir();
    if (said.length() < 10) {
      throw new DateTimeException("no day");
    }
    return said.substring(0, 10);
  }

  /**
   * Many laboratories give a day in OBX-14 beside the time of collection in OBR-7: on the same day
   * the time says more, and the time of day decides what a testosterone is good for.
   */
  private Type moreExact(Type stated, Er7Segment obr, @Nullable Er7Segment spm) {
    String day = stated.primitiveValue();
    if (day.contains("T")) {
      return stated;
    }
    for (String other : List.of(obr.text(7), spm == null ? "" : spm.text(17))) {
      try {
        Hl7Time time = Hl7Time.read(other, messageOffset, clock.getZone());
        if (time.fhir().startsWith(day + "T") && !isYetToCome(time)) {
          return time.toDateTime();
        }
      } catch (DateTimeException e) {
        // What OBX-14 says is enough.
      }
    }
    return stated;
  }

  private boolean isYetToCome(Hl7Time time) {
    OffsetDateTime latest = OffsetDateTime.now(clock).plus(AHEAD);
    return !time.earliest(clock.getZone()).isBefore(latest);
  }

  private Type time(Er7Segment segment, int field) throws ReviewException {
    String stated = segment.text(field);
    try {
      Hl7Time time = Hl7Time.read(stated, messageOffset, clock.getZone());
      if (!isYetToCome(time)) {
        return time.toDateTime();
      }
    } catch (DateTimeException e) {
      // Said below, as for a time that is yet to come.
    }
    throw new ReviewException(
        ReviewReason.TIME_UNREADABLE, segment.place(field), "\"%s\"".formatted(stated));
  }
}
