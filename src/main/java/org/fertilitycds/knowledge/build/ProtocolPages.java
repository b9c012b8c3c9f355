package org.fertilitycds.knowledge.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pages by which a clinician checks the rules without reading FHIR or CQL: one for each
 * protocol, one of all numbers, one of all sources. Nothing on them is typed here.
 */
final class ProtocolPages {

  private static final String STRENGTH =
      "http://hl7.org/fhir/StructureDefinition/cqf-strengthOfRecommendation";
  private static final String QUALITY =
      "http://hl7.org/fhir/StructureDefinition/cqf-qualityOfEvidence";

  private final PageWriter pages;
  private final KnowledgePackage knowledge;
  private final Map<String, ThresholdTable.Row> thresholds;

  ProtocolPages(PageWriter pages, KnowledgePackage knowledge) {
    this.pages = pages;
    this.knowledge = knowledge;
    this.thresholds = ThresholdTable.of(knowledge);
  }

  /**
   * Writes them.
   *
   * @return what the first page of the guide says of them, in the order of the strategy
   */
  List<Entry> write() throws IOException {
    PlanDefinition strategy =
        plan(KnowledgePackage.CANONICAL + "/PlanDefinition/fertility-assessment");
    List<PlanDefinition> protocols =
        strategy.getAction().stream()
            .map(step -> plan(step.getDefinitionCanonicalType().getValue()))
            .toList();
    Map<String, String> common = ofAllRules(protocols);
    List<Entry> written = new ArrayList<>();
    for (PlanDefinition protocol : protocols) {
      String file = "PlanDefinition-" + protocol.getIdElement().getIdPart() + ".html";
      pages.write("protocol", file, Map.of("protocol", protocol(protocol, common)));
      written.add(new Entry(file, protocol.getTitle(), protocol.getDescription()));
    }
    pages.write(
        "thresholds",
        "thresholds.html",
        Map.of("rows", thresholds.values(), "guidelines", Guideline.values()));
    Library register =
        knowledge.find(KnowledgePackage.CANONICAL + "/Library/evidence-sources", Library.class);
    pages.write(
        "sources",
        "sources.html",
        Map.of(
            "title", register.getTitle(),
            "description", PageWriter.html(register.getDescription()),
            "purpose", PageWriter.html(register.getPurpose()),
            "sources", register.getRelatedArtifact().stream().map(ProtocolPages::source).toList()));
    return written;
  }

  private PlanDefinition plan(String canonical) {
    return knowledge.find(canonical, PlanDefinition.class);
  }

  /** Source attributes that are the same for every rule. */
  private static Map<String, String> ofAllRules(List<PlanDefinition> protocols) {
    Map<String, Set<String>> texts = new LinkedHashMap<>();
    for (PlanDefinition protocol : protocols) {
      for (PlanDefinitionActionComponent action : protocol.getAction()) {
        attributes(action)
            .forEach(
                (name, text) ->
                    texts.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(text));
      }
    }
    Map<String, String> common = new LinkedHashMap<>();
    texts.forEach(
        (name, different) -> {
          if (different.size() == 1) {
            common.put(name, different.iterator().next());
          }
        });
    return common;
  }

  private Protocol protocol(PlanDefinition protocol, Map<String, String> common) {
    return new Protocol(
        protocol.getTitle(),
        protocol.getUrl() + "|" + protocol.getVersion(),
        PageWriter.html(protocol.getDescription()),
        PageWriter.html(protocol.getPurpose()),
        PageWriter.html(protocol.getUsage()),
        common,
        protocol.getAction().stream().map(action -> rule(action, common.keySet())).toList());
  }

  private Rule rule(PlanDefinitionActionComponent action, Set<String> common) {
    Map<String, String> own = new LinkedHashMap<>(attributes(action));
    own.keySet().removeAll(common);
    return new Rule(
        action.getId(),
        action.getTitle(),
        action.getPriority() == null ? "" : action.getPriority().toCode(),
        action.getReasonFirstRep().getText(),
        PageWriter.html(action.getDescription()),
        code(action),
        extensions(action, KnowledgePackage.profile("guideline")),
        text(action, STRENGTH),
        text(action, QUALITY),
        action.getCondition().stream().map(one -> one.getExpression().getExpression()).toList(),
        action.getInput().stream().map(this::input).distinct().toList(),
        extensions(action, KnowledgePackage.profile("rests-on-threshold")).stream()
            .map(this::threshold)
            .toList(),
        proposals(action),
        action.getDocumentation().stream().map(ProtocolPages::source).toList(),
        own);
  }

  private ThresholdTable.Row threshold(String id) {
    ThresholdTable.Row row = thresholds.get(id);
    if (row == null) {
      throw new IllegalStateException(
          "A rule rests on the threshold " + id + ", which the CQL lacks");
    }
    return row;
  }

  private static String code(PlanDefinitionActionComponent action) {
    Coding code = action.getCodeFirstRep().getCodingFirstRep();
    return code.getCode() + ": " + code.getDisplay();
  }

  /** What it would draft, itself or by one of its options. */
  private List<String> proposals(PlanDefinitionActionComponent action) {
    List<String> drafts = new ArrayList<>();
    if (action.hasDefinitionCanonicalType()) {
      drafts.add(
          knowledge
              .find(action.getDefinitionCanonicalType().getValue(), ActivityDefinition.class)
              .getTitle());
    }
    action.getAction().forEach(option -> drafts.addAll(proposals(option)));
    return drafts;
  }

  private String input(DataRequirement input) {
    List<String> sets = new ArrayList<>();
    for (var filter : input.getCodeFilter()) {
      if (filter.hasValueSet()) {
        sets.add(knowledge.find(filter.getValueSet(), ValueSet.class).getTitle());
      }
    }
    return sets.isEmpty() ? input.getType() : input.getType() + ": " + String.join(", ", sets);
  }

  private static Map<String, String> attributes(PlanDefinitionActionComponent action) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Extension all = action.getExtensionByUrl(KnowledgePackage.profile("source-attributes"));
    if (all != null) {
      all.getExtension()
          .forEach(one -> attributes.put(label(one.getUrl()), one.getValue().primitiveValue()));
    }
    return attributes;
  }

  /** {@code useOfBirthDate} in words. */
  private static String label(String name) {
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static List<String> extensions(Element element, String url) {
    return element.getExtensionsByUrl(url).stream()
        .map(extension -> extension.getValue().primitiveValue())
        .toList();
  }

  private static String text(Element element, String url) {
    Extension extension = element.getExtensionByUrl(url);
    return extension == null ? "" : element.castToCodeableConcept(extension.getValue()).getText();
  }

  private static Source source(RelatedArtifact artifact) {
    Extension tag = artifact.getExtensionByUrl(KnowledgePackage.profile("provenance-tag"));
    Extension finding = artifact.getExtensionByUrl(KnowledgePackage.profile("finding"));
    return new Source(
        artifact.getLabel(),
        artifact.getDisplay(),
        artifact.getCitation(),
        artifact.getUrl(),
        tag == null ? null : ((Coding) tag.getValue()).getCode(),
        tag == null ? null : ((Coding) tag.getValue()).getDisplay(),
        finding == null ? null : PageWriter.html(finding.getValue().primitiveValue()));
  }

  /** A line of the first page. */
  record Entry(String file, String title, String description) {}

  record Protocol(
      String title,
      String canonical,
      String description,
      String purpose,
      String usage,
      Map<String, String> attributes,
      List<Rule> rules) {}

  record Rule(
      String id,
      String title,
      String priority,
      String when,
      String description,
      String code,
      List<String> guidelines,
      String strength,
      String quality,
      List<String> expressions,
      List<String> inputs,
      List<ThresholdTable.Row> thresholds,
      List<String> proposals,
      List<Source> sources,
      Map<String, String> attributes) {}

  record Source(
      String label,
      String display,
      String citation,
      @Nullable String url,
      @Nullable String tag,
      @Nullable String tagMeaning,
      @Nullable String finding) {}
}
