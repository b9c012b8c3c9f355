package org.fertilitycds.cdshooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator why calls were refused; so many lines a minute, for anybody may cause them.
 */
final class RefusalLog {

  private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);

  private static final int LINES = 30;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Clock clock;
  private Instant end = Instant.MIN;
  private int refused;

  RefusalLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Notes a refusal.
   *
   * @param status the answer's
   * @param reason in words without token, key and data
   */
  synchronized void add(int status, String reason) {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      if (refused > LINES) {
        log.warn("CDS Hooks: {} more calls were refused", refused - LINES);
      }
      end = now.plus(WINDOW);
      refused = 0;
    }
    refused++;
    if (refused <= LINES) {
      log.warn("CDS Hooks: answered {}, {}", status, reason);
    }
  }
}
