package org.fertilitycds.cdshooks;

import java.util.List;
import org.fertilitycds.cdshooks.CdsHooksResponse.Indicator;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.Fingerprint;
import org.fertilitycds.decision.Recommendation;

/**
 * What one card is to say.
 *
 * @param part name of the card within the answer
 * @param recommendations most important first, never empty
 */
record CardContent(String part, Indicator indicator, List<Recommendation> recommendations) {

  CardContent {
    recommendations = List.copyOf(recommendations);
  }

  Recommendation lead() {
    return recommendations.get(0);
  }

  /**
   * What the ids of the card follow from. What a stop rule rests on is less than what the whole
   * answer does: it stays the same for longer, and with it the card.
   */
  Fingerprint fingerprint(Decision decision) {
    return indicator == Indicator.CRITICAL
        ? Fingerprint.of(decision, lead())
        : Fingerprint.of(decision);
  }
}
