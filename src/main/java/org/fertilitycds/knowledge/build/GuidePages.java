package org.fertilitycds.knowledge.build;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * Writes the pages for people from the artifacts: one for each profile, one of all codes; and those
 * of our documents that partners need.
 */
final class GuidePages {

  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).build();

  private final TemplateEngine templates = new SpringTemplateEngine();
  private final Path target;
  private final Path sources;
  private final Path examples;
  private final IParser parser;
  private final Map<String, MetadataResource> artifacts = new LinkedHashMap<>();

  /**
   * @param sources folder of the templates
   * @param examples folder of the examples
   * @param target folder to write to
   */
  GuidePages(Path sources, Path artifacts, Path examples, Path target, IParser parser)
      throws IOException {
    this.sources = sources;
    this.examples = examples;
    this.target = target;
    this.parser = parser;
    var resolver = new FileTemplateResolver();
    resolver.setPrefix(sources + "/");
    resolver.setSuffix(".html");
    templates.setTemplateResolver(resolver);
    for (Path file : JsonFiles.in(artifacts)) {
      if (parser.parseResource(Files.readString(file)) instanceof MetadataResource artifact) {
        this.artifacts.put(artifact.getUrl(), artifact);
      }
    }
  }

  void write(String canonical, String version) throws IOException {
    Files.createDirectories(target);
    Files.write(target.resolve("layout.css"), Files.readAllBytes(sources.resolve("layout.css")));
    Map<String, List<Page>> groups = new LinkedHashMap<>();
    List.of("Results", "Medication", "Conditions", "Guidance", "Others", "Extensions")
        .forEach(group -> groups.put(group, new ArrayList<>()));
    for (StructureDefinition profile : all(StructureDefinition.class)) {
      Page page = page(profile);
      groups.getOrDefault(group(profile), new ArrayList<>()).add(page);
      write("profile", page.file(), Map.of("page", page));
    }
    List<Group> shown =
        groups.entrySet().stream()
            .filter(group -> !group.getValue().isEmpty())
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList();
    write(
        "index", "index.html", Map.of("groups", shown, "canonical", canonical, "version", version));
    write(
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

  /** Writes a document in Markdown, with tables, as a page. */
  void writeDocument(Path markdown, String file) throws IOException {
    var tables = List.of(TablesExtension.create());
    Node document = Parser.builder().extensions(tables).build().parse(Files.readString(markdown));
    String html =
        HtmlRenderer.builder().extensions(tables).escapeHtml(true).build().render(document);
    String title = Files.readAllLines(markdown).get(0).replaceAll("[#`]", "").strip();
    write("document", file, Map.of("title", title, "html", html));
  }

  private void write(String template, String file, Map<String, Object> variables)
      throws IOException {
    var context = new Context();
    context.setVariables(variables);
    try (Writer out = Files.newBufferedWriter(target.resolve(file))) {
      templates.process(template, context, out);
    }
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
        html(profile.getDescription()),
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

  /** FHIR's descriptions are Markdown; ours hold no HTML. */
  private static String html(String markdown) {
    return HTML.render(MARKDOWN.parse(markdown));
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
