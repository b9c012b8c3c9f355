package org.fertilitycds.cdshooks;

import java.util.List;
import org.fertilitycds.cdshooks.CdsHooksResponse.Indicator;
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
}
