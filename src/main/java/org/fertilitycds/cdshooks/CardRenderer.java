package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.fertilitycds.cdshooks.CdsHooksResponse.Card;
import org.fertilitycds.cdshooks.CdsHooksResponse.Coding;
import org.fertilitycds.cdshooks.CdsHooksResponse.Source;
import org.fertilitycds.cdshooks.CdsHooksResponse.Suggestion;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.Fingerprint;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.RelatedArtifact;

/**
 * Writes a decision as cards.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#card-attributes">CDS Hooks 2.0, card attributes</a>
 */
final class CardRenderer {

  /** The specification asks for fewer than 140 characters. */
  static final int LONGEST_SUMMARY = 139;

  private static final String RECOMMENDATION = "fertility-recommendation";

  private final KnowledgePackage knowledge;
  private final Suggestions suggestions;

  CardRenderer(KnowledgePackage knowledge, FhirContext fhir) {
    this.knowledge = knowledge;
    this.suggestions = new Suggestions(fhir);
  }

  /**
   * The cards of a decision, most important first; none where there is nothing to act on.
   *
   * @param blindSpots what was not to be seen of the record, in plain words
   */
  CdsHooksResponse render(Decision decision, List<String> blindSpots) {
    Fingerprint fingerprint = Fingerprint.of(decision);
    return new CdsHooksResponse(
        CardPolicy.cards(decision).stream()
            .map(content -> card(decision, fingerprint, content, blindSpots))
            .toList());
  }

  private Card card(
      Decision decision, Fingerprint fingerprint, CardContent content, List<String> blindSpots) {
    List<Suggestion> drafts = suggestions.of(decision, fingerprint, content);
    return new Card(
        fingerprint.id(content.part()).toString(),
        summary(decision, content),
        CardDetail.of(knowledge, decision, content, blindSpots),
        content.indicator(),
        source(content),
        drafts,
        drafts.isEmpty() ? null : Suggestions.selectionBehavior(content),
        Citations.links(content.recommendations()));
  }

  /** Where the man stands and the most important step; a stop rule says only what to stop. */
  private String summary(Decision decision, CardContent content) {
    String step = content.lead().title();
    if (content.indicator() == CdsHooksResponse.Indicator.CRITICAL) {
      return shortened(step);
    }
    String status = knowledge.concept("hpg-axis-status", decision.axis().code()).getDisplay();
    String whole = status + ". " + step;
    return whole.length() <= LONGEST_SUMMARY ? whole : shortened(step);
  }

  /** Cut between words, never inside one. */
  static String shortened(String text) {
    if (text.length() <= LONGEST_SUMMARY) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST_SUMMARY - 1);
    return text.substring(0, end < 0 ? LONGEST_SUMMARY - 1 : end).stripTrailing() + "…";
  }

  private Source source(CardContent content) {
    String code = content.lead().code();
    var topic =
        new Coding(
            KnowledgePackage.codeSystem(RECOMMENDATION),
            code,
            knowledge.concept(RECOMMENDATION, code).getDisplay());
    List<RelatedArtifact> online = Citations.online(content.lead());
    return online.isEmpty()
        ? new Source(knowledge.plan().getTitle(), null, topic)
        : new Source(online.get(0).getDisplay(), online.get(0).getUrl(), topic);
  }
}
