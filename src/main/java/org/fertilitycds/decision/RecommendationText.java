package org.fertilitycds.decision;

import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.RelatedArtifact;

/** A recommendation in words. */
final class RecommendationText {

  private RecommendationText() {}

  /** Title, reason, facts and sources as plain text, for systems that show text only. */
  static String plain(Recommendation recommendation) {
    var text = new StringBuilder(recommendation.title());
    text.append(". ").append(recommendation.description());
    if (!recommendation.facts().isEmpty()) {
      text.append(" Facts: ");
      text.append(
          recommendation.facts().stream()
              .map(Fact::text)
              .distinct()
              .collect(Collectors.joining("; ")));
      text.append('.');
    }
    if (recommendation.action().hasDocumentation()) {
      text.append(" Sources: ");
      text.append(
          recommendation.action().getDocumentation().stream()
              .map(RelatedArtifact::getDisplay)
              .distinct()
              .collect(Collectors.joining("; ")));
      text.append('.');
    }
    return text.toString();
  }
}
