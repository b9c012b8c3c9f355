package org.fertilitycds.newlab;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How saved results become evaluations.
 *
 * @param enabled whether saved results are evaluated at all; off only for measuring what it costs
 * @param delay how long the first result of a patient waits for others that belong to it
 * @param maxAttempts how often an evaluation that fails is tried before it is given up
 * @param bulkPatients a transaction about more patients than this yields to results of single ones
 * @param queueAgeLimit an evaluation due for longer than this makes the health indicator turn
 */
@ConfigurationProperties("fertility-cds.new-lab")
record NewLabProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("100ms") Duration delay,
    @DefaultValue("12") int maxAttempts,
    @DefaultValue("10") int bulkPatients,
    @DefaultValue("2m") Duration queueAgeLimit) {

  NewLabProperties {
    if (delay.isNegative() || maxAttempts < 1 || bulkPatients < 1 || queueAgeLimit.isNegative()) {
      throw new IllegalArgumentException(
          "fertility-cds.new-lab: delay and queue-age-limit may not be negative, max-attempts and"
              + " bulk-patients are 1 or more");
    }
  }
}
