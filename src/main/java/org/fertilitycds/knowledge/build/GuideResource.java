package org.fertilitycds.knowledge.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The ImplementationGuide of the package: everything in it, in groups, with a name and a sentence.
 *
 * <p>It is made from the very files that go into the archive, so that it names neither more nor
 * less. It stands in the archive only: our server keeps no reference to what it does not hold, and
 * the examples are not on it.
 */
final class GuideResource {

  private static final String ID = "fertility-cds";

  static final String FILE = "ImplementationGuide-" + ID + ".json";

  private static final String DEFINITION = "StructureDefinition";

  /** What this service says of a man, in a resource that else holds results. */
  private static final Set<String> STATUSES = Set.of("hpg-axis-status", "semen-status");

  private static final String LABORATORY = "fertility-laboratory-observation";
  private static final Pattern OF_SEMEN = Pattern.compile("semen|sperm", Pattern.CASE_INSENSITIVE);

  private final ObjectMapper json = new ObjectMapper();
  private final String canonical;
  private final String version;

  GuideResource(String canonical, String version) {
    this.canonical = canonical;
    this.version = version;
  }

  /**
   * Makes the resource.
   *
   * @param artifacts what is published, profiles with their snapshots
   * @param examples named {@code pass.<profile>} or {@code fail.<reason>.<profile>}
   * @return the ImplementationGuide, its entries in the order of the arguments
   */
  ObjectNode of(List<JsonNode> artifacts, List<JsonNode> examples) {
    ObjectNode guide = head(artifacts);
    ObjectNode definition = guide.putObject("definition");
    ArrayNode groupings = definition.putArray("grouping");
    for (Group group : Group.values()) {
      groupings
          .addObject()
          .put("id", group.id)
          .put("name", group.title)
          .put("description", group.description);
    }
    ArrayNode resources = definition.putArray("resource");
    Map<String, JsonNode> profiles = new HashMap<>();
    for (JsonNode artifact : artifacts) {
      resources.add(artifactEntry(artifact));
      if (typeOf(artifact).equals(DEFINITION)) {
        profiles.put(text(artifact, "/url"), artifact);
      }
    }
    for (JsonNode example : examples) {
      JsonNode profile =
          profiles.getOrDefault(text(example, "/meta/profile/0"), MissingNode.getInstance());
      resources.add(exampleEntry(example, profile));
    }
    return guide;
  }

  private ObjectNode head(List<JsonNode> artifacts) {
    ObjectNode guide = json.createObjectNode();
    guide.put("resourceType", "ImplementationGuide").put("id", ID);
    guide
        .putObject("text")
        .put("status", "generated")
        .put(
            "div",
            "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p><b>"
                + PackageArchive.TITLE
                + "</b></p><p>"
                + PackageArchive.DESCRIPTION
                + "</p></div>");
    guide
        .put("url", canonical + "/ImplementationGuide/" + ID)
        .put("version", version)
        .put("name", "FertilityCds")
        .put("title", PackageArchive.TITLE)
        .put("status", "active")
        .put("experimental", false)
        .put("date", lastChange(artifacts))
        .put("publisher", PackageArchive.AUTHOR)
        .put("description", PackageArchive.DESCRIPTION)
        .put("copyright", String.join("\n\n", notices(artifacts)))
        .put("packageId", PackageArchive.NAME)
        .put("license", PackageArchive.LICENSE);
    // That it rests on FHIR itself is said here, and it rests on no other guide.
    guide.putArray("fhirVersion").add(PackageArchive.FHIR_VERSION);
    return guide;
  }

  /** The newest date of an artifact: the day of the build would make each build another. */
  private static String lastChange(List<JsonNode> artifacts) {
    return artifacts.stream()
        .map(artifact -> text(artifact, "/date"))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Set<String> notices(List<JsonNode> artifacts) {
    Set<String> notices = new TreeSet<>();
    for (JsonNode artifact : artifacts) {
      if (artifact.has("copyright")) {
        notices.add(text(artifact, "/copyright"));
      }
    }
    return notices;
  }

  private ObjectNode artifactEntry(JsonNode artifact) {
    ObjectNode entry =
        switch (typeOf(artifact)) {
          case "MedicationKnowledge" ->
              entry(
                  artifact,
                  text(artifact, "/code/text"),
                  "What is known of the drug: class, mechanism, target, regulatory status,"
                      + " evidence.");
          default ->
              entry(
                  artifact,
                  text(artifact, artifact.has("title") ? "/title" : "/name"),
                  text(artifact, "/description"));
        };
    return entry.put("exampleBoolean", false).put("groupingId", groupOf(artifact).id);
  }

  private ObjectNode exampleEntry(JsonNode example, JsonNode profile) {
    String id = text(example, "/id");
    if (profile.isMissingNode()) {
      return entry(example, id, "What other examples refer to.").put("exampleBoolean", true);
    }
    String title = text(profile, "/title");
    ObjectNode entry;
    if (id.startsWith("fail.")) {
      String wrong = wrong(profile, id.split("\\.", -1)[1]);
      // No canonical: that would say that it fits.
      entry = entry(example, id, title + ", refused. " + wrong).put("exampleBoolean", true);
    } else {
      entry =
          entry(example, id, title + ", an example that fits.")
              .put("exampleCanonical", text(profile, "/url"));
    }
    return entry.put("groupingId", groupOf(profile).id);
  }

  private ObjectNode entry(JsonNode resource, String name, String description) {
    ObjectNode entry = json.createObjectNode();
    entry.putObject("reference").put("reference", typeOf(resource) + "/" + text(resource, "/id"));
    return entry.put("name", name).put("description", description);
  }

  /** The rule that a reason is the key of, or else the name of the element. */
  private static String wrong(JsonNode profile, String reason) {
    for (JsonNode element : profile.at("/snapshot/element")) {
      for (JsonNode rule : element.path("constraint")) {
        if (text(rule, "/key").equals(reason)) {
          return "The rule: " + text(rule, "/human");
        }
      }
    }
    return "Wrong is: " + reason + ".";
  }

  private static Group groupOf(JsonNode artifact) {
    return switch (typeOf(artifact)) {
      case DEFINITION -> groupOfProfile(artifact);
      case "MedicationKnowledge" -> Group.DRUGS;
      case "CodeSystem", "ValueSet", "ConceptMap", "NamingSystem" -> Group.TERMINOLOGY;
      case "Library", "PlanDefinition", "ActivityDefinition" -> Group.KNOWLEDGE;
      default -> Group.SERVER;
    };
  }

  private static Group groupOfProfile(JsonNode profile) {
    return switch (text(profile, "/type")) {
      case "Extension" -> Group.EXTENSIONS;
      case "MedicationRequest", "MedicationStatement", "MedicationKnowledge" -> Group.DRUGS;
      case "Condition" -> Group.CONDITIONS;
      case "GuidanceResponse", "RequestGroup", "Provenance", "CarePlan" -> Group.GUIDANCE;
      case "Observation" -> groupOfObservation(profile);
      default -> isOfSemen(profile) ? Group.SEMEN : Group.BLOOD;
    };
  }

  private static Group groupOfObservation(JsonNode profile) {
    String id = text(profile, "/id");
    if (STATUSES.contains(id)) {
      return Group.GUIDANCE;
    } else if (isOfSemen(profile)) {
      return Group.SEMEN;
    }
    boolean measured =
        id.equals(LABORATORY) || text(profile, "/baseDefinition").endsWith("/" + LABORATORY);
    return measured ? Group.BLOOD : Group.HISTORY;
  }

  private static boolean isOfSemen(JsonNode profile) {
    return OF_SEMEN.matcher(text(profile, "/title")).find();
  }

  private static String typeOf(JsonNode resource) {
    return text(resource, "/resourceType");
  }

  /** The text at a JSON pointer; empty where there is none. */
  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asText();
  }

  /** What a reader looks for, in the order in which the guide shows it. */
  private enum Group {
    BLOOD("blood", "Blood results", "Results from blood, the report of a panel, samples."),
    SEMEN("semen", "Semen", "A semen analysis: its panel, results and report."),
    HISTORY("history", "History and examination", "The wish for children; size of the testes."),
    DRUGS("drugs", "Drugs", "What is prescribed or taken, and what is known of each drug."),
    CONDITIONS("conditions", "Conditions", "Problems that the rules read."),
    GUIDANCE("guidance", "Guidance", "What the server answers, and plans of care made of it."),
    EXTENSIONS("extensions", "Extensions", "What FHIR has no element for."),
    TERMINOLOGY("terminology", "Terminology", "Code systems, value sets, maps, identifiers."),
    KNOWLEDGE("knowledge", "Knowledge", "The plan, its rules in CQL and what it proposes."),
    SERVER("server", "Server", "What a partner may ask of the server.");

    private final String id;
    private final String title;
    private final String description;

    Group(String id, String title, String description) {
      this.id = id;
      this.title = title;
      this.description = description;
    }
  }
}
