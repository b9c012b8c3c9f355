package org.fertilitycds.hl7v2;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The times of what a message says of an order.
 *
 * @param stated whether the laboratory itself says in OBR-22 when it made the report
 * @param exact whether OBR-22, or MSH-7 where it is empty, says so to the second
 */
record Report(When when, boolean stated, boolean exact) {

  /** Clocks differ by minutes; what is later than that is a slip, or a zone that was not said. */
  private static final Duration AHEAD = Duration.ofMinutes(15);

  /**
   * What orders two reports of one result.
   *
   * @param reportedAt OBR-22, else MSH-7, else when the message came
   * @param sentAt MSH-7; null where it cannot be used
   * @param receivedAt when the message came; null where it was not written down
   */
  record When(Instant reportedAt, @Nullable Instant sentAt, @Nullable Instant receivedAt) {

    /** Below zero where this one is the older, zero where nothing tells them apart. */
    int compareTo(When other) {
      int reported = reportedAt.compareTo(other.reportedAt);
      if (reported != 0) {
        return reported;
      }
      int sent = compare(sentAt, other.sentAt);
      return sent != 0 ? sent : compare(receivedAt, other.receivedAt);
    }

    private static int compare(@Nullable Instant one, @Nullable Instant other) {
      return one == null || other == null ? 0 : one.compareTo(other);
    }
  }

  /**
   * Reads the times of an order. One that is only a day, or that was yet to come when the message
   * came, orders nothing.
   *
   * @param receivedAt when the message came first, also where it is replayed
   * @param zone of the site
   */
  static Report of(Er7Segment obr, Header header, Instant receivedAt, ZoneId zone) {
    String stated = obr.text(22);
    Instant reportedAt = usable(stated, header, receivedAt, zone);
    Instant sentAt = usable(header.sentAt(), header, receivedAt, zone);
    Instant made = reportedAt != null ? reportedAt : sentAt != null ? sentAt : receivedAt;
    boolean exact =
        stated.isEmpty()
            ? sentAt != null && isExact(header.sentAt())
            : reportedAt != null && isExact(stated);
    return new Report(new When(made, sentAt, receivedAt), reportedAt != null, exact);
  }

  private static @Nullable Instant usable(
      String text, Header header, Instant receivedAt, ZoneId zone) {
    try {
      OffsetDateTime time = Hl7Time.read(text, header.offset(), zone).instant();
      return time == null || time.toInstant().isAfter(receivedAt.plus(AHEAD))
          ? null
          : time.toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isExact(String time) {
    return time.matches("\\d{14}.*");
  }
}
