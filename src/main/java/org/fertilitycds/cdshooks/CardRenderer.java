package org.fertilitycds.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.fertilitycds.cdshooks.CdsHooksProperties.SmartApp;
import org.fertilitycds.cdshooks.CdsHooksResponse.Card;
import org.fertilitycds.cdshooks.CdsHooksResponse.Coding;
import org.fertilitycds.cdshooks.CdsHooksResponse.Link;
import org.fertilitycds.cdshooks.CdsHooksResponse.Source;
import org.fertilitycds.cdshooks.CdsHooksResponse.Suggestion;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.Fingerprint;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.jspecify.annotations.Nullable;

/**
 * Writes a decision as cards.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#card-attributes">CDS Hooks 2.0, card attributes</a>
 */
final class CardRenderer {

  /** The specification asks for fewer than 140 characters. */
  static final int LONGEST_SUMMARY = 139;

  private static final String RECOMMENDATION = "fertility-recommendation";

  /** Where the picture of the source lies on this server. */
  private static final String ICON = "/cds-hooks-source.png";

  private static final String RULE = "This rule: when, evidence, limits";

  private final KnowledgePackage knowledge;
  private final Suggestions suggestions;
  private final List<Coding> overrideReasons;
  private final @Nullable String baseUrl;

  /**
   * @param baseUrl address of this server as clients see it, null where nobody has said
   */
  CardRenderer(KnowledgePackage knowledge, FhirContext fhir, @Nullable String baseUrl) {
    this.knowledge = knowledge;
    this.suggestions = new Suggestions(fhir);
    this.overrideReasons = overrideReasons(knowledge);
    this.baseUrl = baseUrl;
  }

  /** What a user may say who does not follow a card. */
  static List<Coding> overrideReasons(KnowledgePackage knowledge) {
    String system = KnowledgePackage.codeSystem("card-override-reason");
    return knowledge.find(system, CodeSystem.class).getConcept().stream()
        .map(concept -> new Coding(system, concept.getCode(), concept.getDisplay()))
        .toList();
  }

  /**
   * The cards of a decision, most important first; none where there is nothing to act on.
   *
   * @param said what of the decision is said
   * @param drafts the orders being written, of which some may be dropped
   * @param blindSpots what was not to be seen of the record, in plain words
   * @param client who asks, and whose app is linked to
   */
  List<Card> render(
      Decision decision,
      List<Recommendation> said,
      DraftOrders drafts,
      List<String> blindSpots,
      CdsClient client) {
    return CardPolicy.cards(decision, said).stream()
        .map(content -> card(decision, content, drafts, blindSpots, client))
        .toList();
  }

  private Card card(
      Decision decision,
      CardContent content,
      DraftOrders drafts,
      List<String> blindSpots,
      CdsClient client) {
    Fingerprint fingerprint = content.fingerprint(decision);
    String uuid = fingerprint.id(content.part()).toString();
    List<Suggestion> offered = suggestions.of(decision, fingerprint, content, drafts);
    return new Card(
        uuid,
        summary(decision, content),
        CardDetail.of(knowledge, decision, content, blindSpots),
        content.indicator(),
        source(content),
        offered,
        offered.isEmpty() ? null : Suggestions.selectionBehavior(content, drafts),
        overrideReasons,
        links(content, client, uuid));
  }

  /**
   * The client's app, which learns what card it was opened from, the page of the rule, and what can
   * be read of its sources.
   */
  private List<Link> links(CardContent content, CdsClient client, String uuid) {
    List<Link> links = new ArrayList<>();
    SmartApp app = client.app();
    if (app != null) {
      String context =
          JsonNodeFactory.instance
              .objectNode()
              .put("card", uuid)
              .put("topic", content.lead().code())
              .toString();
      links.add(new Link(app.label(), app.launchUrl(), "smart", context));
    }
    String page = baseUrl + knowledge.page(content.lead().action());
    if (Markdown.isHttps(page)) {
      links.add(Link.absolute(RULE, page));
    }
    links.addAll(Citations.links(content.recommendations()));
    return links;
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
    String icon = baseUrl == null ? null : baseUrl + ICON;
    List<RelatedArtifact> online = Citations.online(content.lead());
    return online.isEmpty()
        ? new Source(knowledge.plan().getTitle(), null, icon, topic)
        : new Source(online.get(0).getDisplay(), online.get(0).getUrl(), icon, topic);
  }
}
