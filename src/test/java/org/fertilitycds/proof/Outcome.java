package org.fertilitycds.proof;

import java.util.List;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.Decision.Status;
import org.fertilitycds.decision.Fact;
import org.fertilitycds.decision.Proposal;
import org.fertilitycds.decision.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says, as text to compare: its conclusions, the facts that they rest on, and the
 * data-quality issues.
 */
record Outcome(String conclusions, List<String> facts, List<String> issues) {

  static Outcome of(Decision decision) {
    var text = new StringBuilder(status(decision.axis())).append(status(decision.semen()));
    for (Recommendation recommendation : decision.recommendations()) {
      text.append("\n  ")
          .append(recommendation.id())
          .append(recommendation.proposals().stream().map(Proposal::id).toList());
    }
    return new Outcome(
        text.toString(),
        decision.facts().stream().map(Fact::reference).toList(),
        decision.issues().stream().map(issue -> issue.reference() + " " + issue.code()).toList());
  }

  private static String status(@Nullable Status status) {
    return status == null
        ? "\n  nothing"
        : "\n  %s %s %s %s"
            .formatted(status.code(), status.modifiers(), status.baseline(), status.quantities());
  }
}
