package org.fertilitycds.cdshooks;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.Decision.DataQualityIssue;
import org.fertilitycds.decision.Decision.DerivedQuantity;
import org.fertilitycds.decision.Decision.Status;
import org.fertilitycds.decision.Fact;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.PrintedUnit;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.StringType;

/**
 * The detail of a card in Markdown: where the man stands, what may be done and by which source, the
 * facts, what is missing, what was not used or not seen, and the limits of it all.
 */
final class CardDetail {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");
  private static final String CQF = "http://hl7.org/fhir/StructureDefinition/cqf-";

  /** A list longer than this is not read. */
  private static final int MOST_LINES = 40;

  /** More that say the same are told together. */
  private static final int MOST_OF_A_KIND = 4;

  private static final int SHOWN_DECIMALS = 2;

  private final KnowledgePackage knowledge;
  private final Decision decision;
  private final CardContent content;
  private final StringBuilder text = new StringBuilder();

  private CardDetail(KnowledgePackage knowledge, Decision decision, CardContent content) {
    this.knowledge = knowledge;
    this.decision = decision;
    this.content = content;
  }

  /**
   * Writes the detail.
   *
   * @param blindSpots what was not to be seen, in plain words
   */
  static String of(
      KnowledgePackage knowledge, Decision decision, CardContent content, List<String> blindSpots) {
    var detail = new CardDetail(knowledge, decision, content);
    detail.statuses();
    detail.steps();
    detail.missing();
    detail.background();
    detail.list("Facts used", detail.facts());
    detail.list("Not used, and why", detail.rejected());
    detail.list("Not seen", blindSpots.stream().map(Markdown::plain).toList());
    detail.limits();
    return detail.text.toString().strip();
  }

  private void statuses() {
    status("Axis", "hpg-axis-status", "axis-modifier", decision.axis());
    Status semen = decision.semen();
    if (semen != null) {
      status("Semen", "semen-status", "semen-status", semen);
    }
  }

  private void status(String name, String codeSystem, String modifierSystem, Status status) {
    List<String> parts = new ArrayList<>();
    parts.add(display(codeSystem, status.code()));
    status.modifiers().forEach(modifier -> parts.add(display(modifierSystem, modifier)));
    if (status.baseline() != null) {
      parts.add("before the drug: " + display(codeSystem, status.baseline()));
    }
    status.quantities().forEach(quantity -> parts.add(quantity(quantity)));
    if (status.edition() != null) {
      parts.add("by the limits of " + Markdown.plain(status.edition()));
    }
    text.append("**%s:** %s\n\n".formatted(name, String.join("; ", parts)));
  }

  private String quantity(DerivedQuantity quantity) {
    String comparator = quantity.comparator() == null ? "" : quantity.comparator() + " ";
    String value =
        quantity
            .value()
            .setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return display("fertility-observation", quantity.code())
        + " "
        + Markdown.plain(comparator + PrintedUnit.text(value, quantity.unit()));
  }

  private String display(String codeSystem, String code) {
    return Markdown.plain(knowledge.concept(codeSystem, code).getDisplay());
  }

  private void steps() {
    content.recommendations().stream()
        .filter(recommendation -> !recommendation.asksForData())
        .filter(recommendation -> !CardPolicy.isBackground(recommendation))
        .forEach(recommendation -> recommendation("### ", recommendation));
  }

  private void missing() {
    List<Recommendation> asking =
        content.recommendations().stream().filter(Recommendation::asksForData).toList();
    if (!asking.isEmpty()) {
      text.append("### What is missing and would change the answer\n\n");
      asking.forEach(recommendation -> recommendation("#### ", recommendation));
    }
  }

  private void background() {
    content.recommendations().stream()
        .filter(CardPolicy::isBackground)
        .forEach(recommendation -> recommendation("### ", recommendation));
  }

  private void recommendation(String level, Recommendation recommendation) {
    text.append(level).append(Markdown.plain(recommendation.title())).append("\n\n");
    text.append(Markdown.published(recommendation.description())).append("\n\n");
    String strength = strength(recommendation);
    if (!strength.isEmpty()) {
      text.append(strength).append("\n\n");
    }
    if (recommendation.action().hasDocumentation()) {
      text.append(Citations.markdown(recommendation)).append("\n\n");
    }
  }

  private static String strength(Recommendation recommendation) {
    List<String> parts = new ArrayList<>();
    List<String> guidelines =
        recommendation.action().getExtensionsByUrl(KnowledgePackage.profile("guideline")).stream()
            .map(extension -> extension.getValue().primitiveValue())
            .toList();
    if (!guidelines.isEmpty()) {
      parts.add("Guideline: " + Markdown.plain(String.join(", ", guidelines)));
    }
    concepts(recommendation, "strengthOfRecommendation")
        .forEach(strength -> parts.add("strength: " + strength));
    concepts(recommendation, "qualityOfEvidence")
        .forEach(quality -> parts.add("evidence: " + quality));
    return parts.isEmpty() ? "" : String.join("; ", parts) + ".";
  }

  private static Stream<String> concepts(Recommendation recommendation, String extension) {
    return recommendation.action().getExtensionsByUrl(CQF + extension).stream()
        .map(found -> found.getValue())
        .filter(CodeableConcept.class::isInstance)
        .map(CodeableConcept.class::cast)
        .map(CodeableConcept::getTextElement)
        .map(StringType::getValue)
        .filter(Objects::nonNull)
        .map(Markdown::plain);
  }

  /** What the card rests on, oldest first. */
  private Collection<String> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    content.recommendations().forEach(recommendation -> facts.addAll(recommendation.facts()));
    if (content.indicator() != CdsHooksResponse.Indicator.CRITICAL) {
      facts.addAll(decision.facts());
    }
    return facts.stream()
        .sorted(
            Comparator.comparing(Fact::at, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(Fact::reference))
        .map(fact -> Markdown.plain(fact.text()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** One line for each; where many say the same, one line for all of them. */
  private Collection<String> rejected() {
    Map<String, List<DataQualityIssue>> byCode = new LinkedHashMap<>();
    decision
        .issues()
        .forEach(
            issue -> byCode.computeIfAbsent(issue.code(), key -> new ArrayList<>()).add(issue));
    Collection<String> lines = new LinkedHashSet<>();
    for (DataQualityIssue issue : decision.issues()) {
      List<DataQualityIssue> alike = byCode.getOrDefault(issue.code(), List.of());
      String kind = display("fertility-data-quality", issue.code());
      lines.add(
          alike.size() > MOST_OF_A_KIND
              ? "**%s:** %d, each %s".formatted(kind, alike.size(), Markdown.plain(together(alike)))
              : "**%s:** %s".formatted(kind, Markdown.plain(issue.diagnostics())));
    }
    return lines;
  }

  private String together(List<DataQualityIssue> alike) {
    String meaning =
        knowledge.concept("fertility-data-quality", alike.get(0).code()).getDefinition();
    return alike.stream()
        .map(issue -> issue.diagnostics().replace(" " + meaning, ""))
        .distinct()
        .collect(Collectors.joining("; ", meaning.substring(0, meaning.length() - 1) + ": ", "."));
  }

  private void list(String heading, Collection<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append("### ").append(heading).append("\n\n");
    lines.stream().limit(MOST_LINES).forEach(line -> text.append("- ").append(line).append('\n'));
    if (lines.size() > MOST_LINES) {
      text.append("- and %d more\n".formatted(lines.size() - MOST_LINES));
    }
    text.append('\n');
  }

  private void limits() {
    text.append("### Limits\n\n");
    text.append("A proposal for a clinician; nothing has been ordered. ");
    if (!knowledge.plan().hasApprovalDate()) {
      text.append("These rules are not clinically approved yet. ");
    }
    text.append(
        "Guideline in force: %s. Knowledge %s. Judged as of %s."
            .formatted(
                decision.request().guideline(),
                Markdown.plain(knowledge.version()),
                MOMENT.format(decision.request().moment())));
  }
}
