package org.fertilitycds.outbound;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When something must have ended that may take several calls.
 *
 * @param allowance how long all of it may take
 * @param end the end by {@link System#nanoTime}
 */
public record Deadline(Duration allowance, long end) {

  /** So long from now. */
  public static Deadline in(Duration allowance) {
    return new Deadline(allowance, System.nanoTime() + allowance.toNanos());
  }

  /** How many milliseconds are left; none once it has passed. */
  public long remainingMillis() {
    return Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
  }
}
