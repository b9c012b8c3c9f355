package org.fertilitycds.knowledge.build;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pages about how things are written: one for each profile, one of all codes, and the
 * first page of the guide.
 */
final class GuidePages {

  private final PageWriter pages;
  private final Path examples;
  private final IParser parser;
  private final Map<String, MetadataResource> artifacts = new LinkedHashMap<>();

  /**
   * @param artifacts folder of the package
   * @param examples folder of the examples
   */
  GuidePages(PageWriter pages, Path artifacts, Path examples, IParser parser) throws IOException {
    this.pages = pages;
    this.examples = examples;
    this.parser = parser;
    for (Path file : JsonFiles.in(artifacts)) {
      if (parser.parseResource(Files.readString(file)) instanceof MetadataResource artifact) {
        this.artifacts.put(artifact.getUrl(), artifact);
      }
    }
  }

  void write(String canonical, String version, List<ProtocolPages.Entry> protocols)
      throws IOException {
    Map<String, List<Page>> groups = new LinkedHashMap<>();
    List.of("Results", "Medication", "Conditions", "Guidance", "Others", "Extensions")
        .forEach(group -> groups.put(group, new ArrayList<>()));
    for (StructureDefinition profile : all(StructureDefinition.class)) {
      Page page = page(profile);
      groups.getOrDefault(group(profile), new ArrayList<>()).add(page);
      pages.write("profile", page.file(), Map.of("page", page));
    }
    List<Group> shown =
        groups.entrySet().stream()
            .filter(group -> !group.getValue().isEmpty())
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList();
    pages.write(
        "index",
        "index.html",
        Map.of(
            "groups", shown, "protocols", protocols, "canonical", canonical, "version", version));
    pages.write(
        "terminology",
        "terminology.html",
        Map.of(
            "valueSets",
            all(ValueSet.class).stream().map(this::codeList).toList(),
            "codeSystems",
            all(CodeSystem.class).stream()
                .filter(system -> system.getUrl().startsWith(canonical))
                .map(GuidePages::codeList)
                .toList(),
            "notices",
            notices()));
  }

  private static String group(StructureDefinition profile) {
    return switch (profile.getType()) {
      case "Extension" -> "Extensions";
      case "Observation", "DiagnosticReport", "Specimen" -> "Results";
      case "MedicationRequest", "MedicationStatement", "MedicationKnowledge" -> "Medication";
      case "Condition" -> "Conditions";
      case "GuidanceResponse", "RequestGroup", "Provenance", "Flag", "CarePlan" -> "Guidance";
      default -> "Others";
    };
  }

  private Page page(StructureDefinition profile) throws IOException {
    String base = profile.getBaseDefinition();
    List<Rule> rules =
        profile.getDifferential().getElement().stream()
            .flatMap(element -> element.getConstraint().stream())
            .map(rule -> new Rule(rule.getKey(), rule.getHuman(), rule.getSeverity().toCode()))
            .toList();
    return new Page(
        file(profile.getUrl()),
        profile.getTitle(),
        PageWriter.html(profile.getDescription()),
        profile.getUrl(),
        base,
        artifacts.containsKey(base) ? file(base) : null,
        profile.getStatus().toCode(),
        profile.getDifferential().getElement().stream()
            .filter(element -> element.getPath().contains("."))
            .map(this::element)
            .toList(),
        rules,
        examplesOf(profile.getUrl()));
  }

  private static String file(String url) {
    return "StructureDefinition-" + url.substring(url.lastIndexOf('/') + 1) + ".html";
  }

  private Element element(ElementDefinition element) {
    String valueSet = element.getBinding().getValueSet();
    MetadataResource known = valueSet == null ? null : artifacts.get(valueSet);
    String path =
        element.hasSliceName()
            ? element.getPath() + ":" + element.getSliceName()
            : element.getPath();
    return new Element(
        path,
        cardinality(element),
        meaning(element),
        known == null ? valueSet : known.getTitle(),
        known == null ? null : known.getIdElement().getIdPart(),
        element.getBinding().hasStrength() ? element.getBinding().getStrength().toCode() : "");
  }

  private static String cardinality(ElementDefinition element) {
    if (!element.hasMin() && !element.hasMax()) {
      return "";
    }
    return (element.hasMin() ? element.getMin() : "")
        + ".."
        + (element.hasMax() ? element.getMax() : "");
  }

  private static String meaning(ElementDefinition element) {
    List<String> parts = new ArrayList<>();
    if (element.hasFixed()) {
      parts.add("Always " + element.getFixed().primitiveValue() + ".");
    }
    if (element.hasType()) {
      parts.add(
          "Type "
              + String.join(
                  ", ",
                  element.getType().stream()
                      .map(ElementDefinition.TypeRefComponent::getCode)
                      .toList())
              + ".");
    }
    if (element.hasShort()) {
      parts.add(sentence(element.getShort()));
    }
    if (element.getMustSupport()) {
      parts.add("Must be supported.");
    }
    return String.join(" ", parts);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private List<Example> examplesOf(String profile) throws IOException {
    List<Example> found = new ArrayList<>();
    for (Path file : JsonFiles.in(examples)) {
      String json = Files.readString(file);
      Resource example = (Resource) parser.parseResource(json);
      if (example.getMeta().hasProfile(profile)) {
        String id = example.getIdElement().getIdPart();
        boolean wrong = id.startsWith("fail.");
        String title = wrong ? "Refused, because of " + id.split("\\.", -1)[1] : "Example";
        found.add(new Example(title, json, wrong));
      }
    }
    found.sort(Comparator.comparing(Example::wrong));
    return found;
  }

  private CodeList codeList(ValueSet valueSet) {
    List<Entry> codes = new ArrayList<>();
    for (var include : valueSet.getCompose().getInclude()) {
      if (include.hasConcept()) {
        include
            .getConcept()
            .forEach(
                concept ->
                    codes.add(
                        new Entry(
                            include.getSystem(), concept.getCode(), concept.getDisplay(), "")));
      } else if (artifacts.get(include.getSystem()) instanceof CodeSystem system) {
        codeList(system).codes().forEach(codes::add);
      }
    }
    return new CodeList(
        valueSet.getIdElement().getIdPart(),
        valueSet.getUrl(),
        valueSet.getTitle(),
        valueSet.getDescription(),
        codes);
  }

  private static CodeList codeList(CodeSystem system) {
    return new CodeList(
        "system-" + system.getIdElement().getIdPart(),
        system.getUrl(),
        system.getTitle(),
        system.getDescription(),
        system.getConcept().stream()
            .map(
                concept ->
                    new Entry(
                        system.getUrl(),
                        concept.getCode(),
                        concept.getDisplay(),
                        concept.getDefinition()))
            .toList());
  }

  private Set<String> notices() {
    Set<String> notices = new TreeSet<>();
    for (CodeSystem system : all(CodeSystem.class)) {
      if (system.hasCopyright()) {
        notices.add(system.getCopyright());
      }
    }
    return notices;
  }

  private <T extends MetadataResource> List<T> all(Class<T> type) {
    return artifacts.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  record Group(String title, List<Page> pages) {}

  record Page(
      String file,
      String title,
      String description,
      String url,
      String base,
      @Nullable String baseFile,
      String status,
      List<Element> elements,
      List<Rule> rules,
      List<Example> examples) {}

  record Element(
      String path,
      String cardinality,
      String meaning,
      @Nullable String valueSet,
      @Nullable String valueSetAnchor,
      String strength) {}

  record Rule(String key, String text, String severity) {}

  record Example(String title, String json, boolean wrong) {}

  record CodeList(String id, String url, String title, String description, List<Entry> codes) {}

  record Entry(String system, String code, @Nullable String display, String definition) {}
}
