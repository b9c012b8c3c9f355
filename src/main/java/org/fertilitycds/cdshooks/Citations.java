package org.fertilitycds.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fertilitycds.cdshooks.CdsHooksResponse.Link;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.RelatedArtifact;

/** The sources that recommendations cite, with their provenance tags. */
final class Citations {

  private static final String TAG = KnowledgePackage.profile("provenance-tag");

  /** More than a reader follows. */
  private static final int MOST_LINKS = 12;

  private Citations() {}

  /** The cited sources that can be read online, each once, as links of a card. */
  static List<Link> links(List<Recommendation> recommendations) {
    Map<String, Link> links = new LinkedHashMap<>();
    for (Recommendation recommendation : recommendations) {
      for (RelatedArtifact source : online(recommendation)) {
        links.putIfAbsent(source.getUrl(), Link.absolute(source.getDisplay(), source.getUrl()));
      }
    }
    return links.values().stream().limit(MOST_LINKS).toList();
  }

  /** The citations of one recommendation that have an https address, in their order. */
  static List<RelatedArtifact> online(Recommendation recommendation) {
    return recommendation.action().getDocumentation().stream()
        .filter(source -> source.hasDisplay() && Markdown.isHttps(source.getUrl()))
        .toList();
  }

  /** {@code Sources: [name](address) (V1: Primary text read); ...}, each source once. */
  static String markdown(Recommendation recommendation) {
    Map<String, Set<String>> tags = new LinkedHashMap<>();
    for (RelatedArtifact source : recommendation.action().getDocumentation()) {
      tags.computeIfAbsent(
              Markdown.link(source.getDisplay(), source.getUrl()), link -> new LinkedHashSet<>())
          .addAll(tags(source));
    }
    return tags.entrySet().stream()
        .map(entry -> entry.getKey() + bracketed(entry.getValue()))
        .collect(Collectors.joining("; ", "Sources: ", "."));
  }

  private static List<String> tags(RelatedArtifact source) {
    List<String> tags = new ArrayList<>();
    for (var extension : source.getExtensionsByUrl(TAG)) {
      if (extension.getValue() instanceof Coding coding) {
        tags.add(Markdown.plain(coding.getCode() + ": " + coding.getDisplay()));
      }
    }
    return tags;
  }

  private static String bracketed(Set<String> tags) {
    return tags.isEmpty() ? "" : " (" + String.join(", ", tags) + ")";
  }
}
