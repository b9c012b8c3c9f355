package org.fertilitycds.notification;

import java.time.Instant;

/**
 * A Subscription that could not be matched against guidance, to be given the status error.
 *
 * @param subscriptionId logical id of the Subscription
 * @param version the one that could not be matched; a later one may be mended
 * @param error what its subscriber has to know
 */
record Unmatched(String subscriptionId, String version, String error) {

  private static final String WORDS = "What it asks for cannot be matched";

  static Unmatched of(GuidanceSubscription subscription, Instant since) {
    return new Unmatched(
        subscription.id(),
        subscription.version(),
        WORDS
            + " any more (is a search parameter gone?): nothing is owed since %s. Mend the criteria, set the status to requested, and search for what is new since."
                .formatted(since));
  }

  /** Whether a Subscription already says so. */
  static boolean isKnownOf(GuidanceSubscription subscription) {
    return String.valueOf(subscription.resource().getError()).startsWith(WORDS);
  }
}
