package org.fertilitycds.decision;

import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.RelatedArtifact;

/** A recommendation in words. */
final class RecommendationText {

  private RecommendationText() {}

  /** What is proposed, on which facts and whose word, in one line without mark-up. */
  static String plain(Recommendation recommendation) {
    var text = new StringBuilder(recommendation.title());
    text.append('.');
    if (!recommendation.facts().isEmpty()) {
      text.append(" Facts: ");
      text.append(
          recommendation.facts().stream()
              .map(Fact::text)
              .distinct()
              .collect(Collectors.joining("; ")));
      text.append('.');
    }
    if (!recommendation.thresholds().isEmpty()) {
      text.append(" Thresholds in force: ");
      text.append(
          recommendation.thresholds().stream()
              .map(Threshold::text)
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
