package org.fertilitycds.knowledge.build;

import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;

/** Writes one CQL library as a FHIR Library with its CQL, its ELM and what data it reads. */
final class LibraryWriter {

  private static final String LIBRARY_TYPE = "http://terminology.hl7.org/CodeSystem/library-type";

  static final String FHIR_HELPERS = "FHIRHelpers";

  private final ObjectMapper json = new ObjectMapper();
  private final Path target;
  private final String canonical;
  private final String version;

  LibraryWriter(Path target, String canonical, String version) {
    this.target = target;
    this.canonical = canonical;
    this.version = version;
  }

  void write(String name, String cql, Map<String, String> allElm, IParser parser)
      throws IOException {
    String elm = allElm.getOrDefault(name, "");
    JsonNode tree = json.readTree(elm).path("library");
    var library = new Library();
    library.setId(name);
    library.setUrl(urlOf(name));
    library.setName(name);
    describe(library, name, cql);
    library.setVersion(tree.path("identifier").path("version").asText(version));
    library.setStatus(PublicationStatus.ACTIVE);
    library.setExperimental(false);
    library.setType(
        new CodeableConcept(new Coding(LIBRARY_TYPE, "logic-library", "Logic Library")));
    tree.path("includes")
        .path("def")
        .forEach(include -> library.addRelatedArtifact(dependency(include)));
    for (DataRequirement requirement : dataRequirements(tree, allElm)) {
      library.addDataRequirement(requirement);
    }
    library.addContent(attachment("text/cql", cql));
    library.addContent(attachment("application/elm+json", elm));
    Files.writeString(
        target.resolve("Library-" + name + ".json"), parser.encodeResourceToString(library));
  }

  private String urlOf(String name) {
    return name.equals(FHIR_HELPERS)
        ? "http://hl7.org/fhir/Library/FHIRHelpers"
        : canonical + "/Library/" + name;
  }

  /** The library's opening comment begins with its title, a colon, and what the library is. */
  private static void describe(Library library, String name, String cql) {
    if (name.equals(FHIR_HELPERS)) {
      library.setTitle("FHIR helpers");
      library.setDescription(
          "HL7's library of conversions from the types of FHIR to those of CQL.");
      return;
    }
    String opening = cql.substring(2).strip().split("\\n\\s*\\n|\\*/", 2)[0];
    String[] parts = opening.replaceAll("\\s+", " ").strip().split(": ", 2);
    library.setTitle(parts[0]);
    library.setDescription(
        parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1));
  }

  private RelatedArtifact dependency(JsonNode include) {
    String version = include.path("version").asText();
    var artifact = new RelatedArtifact();
    artifact.setType(RelatedArtifactType.DEPENDSON);
    artifact.setResource(urlOf(include.path("path").asText()) + "|" + version);
    return artifact;
  }

  /** Every retrieve of this library and of those that it includes, once. */
  private Iterable<DataRequirement> dataRequirements(JsonNode library, Map<String, String> allElm)
      throws IOException {
    Map<String, DataRequirement> found = new TreeMap<>();
    Map<String, String> valueSets = valueSetUrls(allElm);
    Set<String> read = new TreeSet<>();
    for (JsonNode one : withIncluded(library, allElm)) {
      collect(one, valueSets, found);
      PatientElements.collect(one, read);
    }
    found.values().stream()
        .filter(requirement -> requirement.getType().equals("Patient"))
        .forEach(requirement -> read.forEach(requirement::addMustSupport));
    return found.values();
  }

  private Collection<JsonNode> withIncluded(JsonNode library, Map<String, String> allElm)
      throws IOException {
    List<JsonNode> libraries = new ArrayList<>(List.of(library));
    Set<String> visited = new TreeSet<>();
    for (int next = 0; next < libraries.size(); next++) {
      for (JsonNode include : libraries.get(next).path("includes").path("def")) {
        String name = include.path("path").asText();
        if (visited.add(name)) {
          libraries.add(json.readTree(allElm.get(name)).path("library"));
        }
      }
    }
    return libraries;
  }

  private static void collect(
      JsonNode library, Map<String, String> valueSets, Map<String, DataRequirement> found) {
    for (JsonNode node : library.path("statements").findParents("dataType")) {
      if (node.path("type").asText().equals("Retrieve")) {
        DataRequirement requirement = requirement(node, valueSets);
        found.putIfAbsent(
            requirement.getType() + requirement.getCodeFilterFirstRep().getValueSet(), requirement);
      }
    }
  }

  private static DataRequirement requirement(JsonNode retrieve, Map<String, String> valueSets) {
    String type = retrieve.path("dataType").asText();
    var requirement = new DataRequirement().setType(type.substring(type.lastIndexOf('}') + 1));
    String valueSet = valueSetName(retrieve.path("codes"));
    if (!valueSet.isEmpty()) {
      requirement
          .addCodeFilter()
          .setPath(retrieve.path("codeProperty").asText())
          .setValueSet(valueSets.get(valueSet));
    }
    return requirement;
  }

  private static String valueSetName(JsonNode codes) {
    JsonNode reference =
        codes.path("type").asText().equals("ValueSetRef") ? codes : codes.findParent("libraryName");
    return reference == null ? "" : reference.path("name").asText();
  }

  private Map<String, String> valueSetUrls(Map<String, String> allElm) throws IOException {
    Map<String, String> urls = new TreeMap<>();
    for (String elm : allElm.values()) {
      for (JsonNode valueSet : json.readTree(elm).path("library").path("valueSets").path("def")) {
        urls.put(valueSet.path("name").asText(), valueSet.path("id").asText());
      }
    }
    return urls;
  }

  private static Attachment attachment(String type, String text) {
    return new Attachment().setContentType(type).setData(text.getBytes(StandardCharsets.UTF_8));
  }
}
