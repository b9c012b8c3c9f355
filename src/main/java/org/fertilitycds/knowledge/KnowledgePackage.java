package org.fertilitycds.knowledge;

import ca.uhn.fhir.context.FhirContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;

/**
 * The published knowledge package as it stands on the class path: the very artifacts that are
 * published are the ones that are evaluated.
 */
public final class KnowledgePackage {

  /** Canonical base of every artifact. */
  public static final String CANONICAL = "https://fertilitycds.org/fhir";

  /** System of the ids of requests, as the header {@code X-Request-ID} or MSH-10 carries them. */
  public static final String REQUEST_ID = CANONICAL + "/NamingSystem/request-id";

  /** The CQL library that holds the whole answer. */
  public static final String ENTRY_LIBRARY = "FertilityAssessment";

  private static final String FOLDER = "/knowledge/";

  private static final String DEFINITION = "StructureDefinition-";
  private static final String DEFINITIONS = CANONICAL + "/StructureDefinition/";

  private final FhirContext fhir;
  private final Map<String, Resource> artifacts = new LinkedHashMap<>();

  /** Read when they are first asked for: with their snapshots they are most of the package. */
  private final Map<String, StructureDefinition> definitions = new ConcurrentHashMap<>();

  private final Set<String> names;
  private final List<String> definitionNames;
  private final PackagedTerminology terminology;
  private final ElmLibraries libraries;
  private final PlanDefinition plan;
  private final List<PlanDefinitionActionComponent> actions;

  /** Id of the protocol by the id of its action. */
  private final Map<String, String> protocols = new HashMap<>();

  private final String digest;

  private KnowledgePackage(
      FhirContext fhir, List<String> index, List<Resource> resources, String digest) {
    this.fhir = fhir;
    this.names = Set.copyOf(index);
    this.definitionNames = index.stream().filter(name -> name.startsWith(DEFINITION)).toList();
    this.digest = digest;
    resources.forEach(resource -> artifacts.put(key(resource), resource));
    terminology = new PackagedTerminology(all(ValueSet.class), all(CodeSystem.class));
    libraries = new ElmLibraries(all(Library.class));
    plan = find(CANONICAL + "/PlanDefinition/fertility-assessment", PlanDefinition.class);
    List<PlanDefinition> all =
        plan.getAction().stream()
            .map(step -> find(step.getDefinitionCanonicalType().getValue(), PlanDefinition.class))
            .toList();
    for (PlanDefinition protocol : all) {
      protocol
          .getAction()
          .forEach(action -> protocols.put(action.getId(), protocol.getIdElement().getIdPart()));
    }
    actions = mostUrgentFirst(all);
    requireComplete(actions);
  }

  /**
   * Reads the package from the class path.
   *
   * @throws IllegalStateException when an artifact is missing or does not fit the others
   */
  public static KnowledgePackage load(FhirContext fhir) {
    List<String> index = lines("package-index.txt");
    List<Resource> resources = new ArrayList<>();
    for (String name : index) {
      if (!name.startsWith(DEFINITION)) {
        resources.add(read(fhir, name, Resource.class));
      }
    }
    return new KnowledgePackage(fhir, index, resources, lines("package-digest.txt").get(0));
  }

  private static <T extends Resource> T read(FhirContext fhir, String name, Class<T> type) {
    try (InputStream in = open(name)) {
      return type.cast(fhir.newJsonParser().parseResource(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its canonical address; a NamingSystem or a drug of the package has none in R4. */
  private static String key(Resource resource) {
    return resource instanceof MetadataResource artifact && artifact.hasUrl()
        ? artifact.getUrl()
        : resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  private static List<String> lines(String name) {
    try (var reader =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        KnowledgePackage.class.getResourceAsStream(FOLDER + name),
        () -> "The knowledge package lacks " + name + ": build the project with mvn");
  }

  /**
   * The actions of the protocols that the strategy names, in its order: stop rules first, then what
   * is more urgent.
   */
  private List<PlanDefinitionActionComponent> mostUrgentFirst(List<PlanDefinition> all) {
    return all.stream()
        .flatMap(protocol -> protocol.getAction().stream())
        .sorted(
            Comparator.comparing(KnowledgePackage::isStopRule)
                .thenComparing(PlanDefinitionActionComponent::getPriority)
                .reversed())
        .toList();
  }

  private static boolean isStopRule(PlanDefinitionActionComponent action) {
    return "stop-safety".equals(action.getCodeFirstRep().getCodingFirstRep().getCode());
  }

  /** Everything that an action names must be here, or the server does not start. */
  private void requireComplete(List<PlanDefinitionActionComponent> actions) {
    for (var action : actions) {
      for (var condition : action.getCondition()) {
        String expression = condition.getExpression().getExpression();
        if (!libraries.defines(ENTRY_LIBRARY, expression)) {
          throw new IllegalStateException(
              "Action %s of the PlanDefinition names the expression \"%s\", which library %s lacks"
                  .formatted(action.getId(), expression, ENTRY_LIBRARY));
        }
      }
      if (action.hasDefinitionCanonicalType()) {
        find(action.getDefinitionCanonicalType().getValue(), ActivityDefinition.class);
      }
      requireComplete(action.getAction());
    }
  }

  private <T extends MetadataResource> List<T> all(Class<T> type) {
    return artifacts.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The artifact with this canonical address, with or without version.
   *
   * @throws IllegalStateException when the package has none of that type
   */
  public <T extends MetadataResource> T find(String canonical, Class<T> type) {
    Resource found = artifacts.get(canonical.split("\\|", 2)[0]);
    if (!type.isInstance(found)) {
      throw new IllegalStateException(
          "The knowledge package has no " + type.getSimpleName() + " " + canonical);
    }
    return type.cast(found);
  }

  /** Every artifact of the package, for publishing; profiles are read anew and not kept. */
  public List<Resource> artifacts() {
    List<Resource> all = new ArrayList<>(artifacts.values());
    definitionNames.forEach(name -> all.add(read(fhir, name, StructureDefinition.class)));
    return all;
  }

  /**
   * Whether a resource stands in the place of one of the package: by its type and id, or by one of
   * the canonical addresses that are ours.
   */
  public boolean isPlaceOfArtifact(Resource resource) {
    return names.contains(name(resource.fhirType(), resource.getIdElement().getIdPart()))
        || (resource instanceof MetadataResource artifact
            && artifact.hasUrl()
            && artifact.getUrl().startsWith(CANONICAL)
            && (artifacts.containsKey(artifact.getUrl()) || definition(artifact.getUrl()) != null));
  }

  private static String name(String type, String id) {
    return type + "-" + id + ".json";
  }

  /** The code systems and value sets, fragments of foreign systems among them. */
  public List<Resource> terminologyArtifacts() {
    return artifacts.values().stream()
        .filter(resource -> resource instanceof CodeSystem || resource instanceof ValueSet)
        .toList();
  }

  /** Where the guide for people tells of a rule, below the address of the server. */
  public String page(PlanDefinitionActionComponent action) {
    return "/ig/PlanDefinition-" + protocols.get(action.getId()) + ".html#" + action.getId();
  }

  /** Canonical address of one of our profiles. */
  public static String profile(String id) {
    return DEFINITIONS + id;
  }

  /** The profile or extension with this canonical address, with its snapshot; null: not ours. */
  public @Nullable StructureDefinition definition(String canonical) {
    String url = canonical.split("\\|", 2)[0];
    if (!url.startsWith(DEFINITIONS)) {
      return null;
    }
    String file = DEFINITION + url.substring(DEFINITIONS.length()) + ".json";
    return definitionNames.contains(file) ? readOnce(file) : null;
  }

  private StructureDefinition readOnce(String file) {
    return definitions.computeIfAbsent(file, name -> read(fhir, name, StructureDefinition.class));
  }

  /** Profiles by what they are about: {@code type|system|code}. */
  public Map<String, Set<String>> profilesByCode() {
    Map<String, Set<String>> profiles = new HashMap<>();
    for (String line : lines("profile-index.txt")) {
      String[] parts = line.split(" ", -1);
      for (String code : members(parts[1])) {
        profiles.computeIfAbsent(parts[0] + "|" + code, key -> new TreeSet<>()).add(parts[2]);
      }
    }
    return profiles;
  }

  /** The strategy: which protocols there are and in which order. */
  public PlanDefinition plan() {
    return plan;
  }

  /**
   * Every action of every protocol: stop rules, then the most urgent, then as the strategy goes.
   */
  public List<PlanDefinitionActionComponent> actions() {
    return actions;
  }

  /** Canonical address with version of the plan that a decision followed. */
  public String moduleCanonical() {
    return plan.getUrl() + "|" + plan.getVersion();
  }

  /** Business version of the knowledge. */
  public String version() {
    return plan.getVersion();
  }

  /** SHA-256 in hexadecimal over the files of the package. */
  public String digest() {
    return digest;
  }

  public TerminologyProvider terminology() {
    return terminology;
  }

  /** The members of a value set as {@code system|code}. */
  public Set<String> members(String valueSet) {
    return terminology.members(valueSet);
  }

  public LibraryManager libraryManager() {
    return libraries.manager();
  }

  /** The expressions that a library defines, functions left out, in the order of their names. */
  public List<String> expressions(String library) {
    return libraries.expressions(library);
  }

  /** The CQL libraries of the package that hold rules, without helpers. */
  public List<String> ruleLibraries() {
    return all(Library.class).stream()
        .map(Library::getName)
        .filter(name -> name.startsWith("Fertility"))
        .sorted()
        .toList();
  }

  /** The policy numbers and choices that a site may set, by name, with what stands without it. */
  public Map<String, Object> policyDefaults() {
    return libraries.parameterDefaults("FertilityThresholds");
  }

  /** What the knowledge reads of a record. */
  public List<DataNeed> dataNeeds() {
    return entryLibrary().getDataRequirement().stream().map(this::dataNeed).toList();
  }

  /** Names of the elements that the knowledge reads of the Patient. */
  public Set<String> elementsOfPatient() {
    return entryLibrary().getDataRequirement().stream()
        .filter(requirement -> requirement.getType().equals("Patient"))
        .flatMap(requirement -> requirement.getMustSupport().stream())
        .map(PrimitiveType::getValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Library entryLibrary() {
    return find(CANONICAL + "/Library/" + ENTRY_LIBRARY, Library.class);
  }

  /** The queries for what the knowledge reads, in the order of the types. */
  public List<PrefetchQuery> prefetchQueries() {
    return lines("prefetch-index.txt").stream()
        .map(line -> line.split(" ", 3))
        .map(parts -> new PrefetchQuery(parts[0], parts[1], parts[2]))
        .toList();
  }

  private DataNeed dataNeed(DataRequirement requirement) {
    Set<String> codes =
        requirement.hasCodeFilter()
            ? members(requirement.getCodeFilterFirstRep().getValueSet())
            : Set.of();
    return new DataNeed(requirement.getType(), codes);
  }

  /** Address of one of our code systems. */
  public static String codeSystem(String id) {
    return CANONICAL + "/CodeSystem/" + id;
  }

  /**
   * A concept of one of our code systems.
   *
   * @throws IllegalStateException when the package does not define the code: the knowledge may
   *     answer in published codes only
   */
  public ConceptDefinitionComponent concept(String codeSystem, String code) {
    ConceptDefinitionComponent concept =
        concept(find(codeSystem(codeSystem), CodeSystem.class).getConcept(), code);
    if (concept == null) {
      throw new IllegalStateException("CodeSystem " + codeSystem + " has no code " + code);
    }
    return concept;
  }

  /**
   * How a code is called, of our own systems and of what the package lists of others; null where it
   * does not know the code.
   */
  public @Nullable String display(@Nullable String system, @Nullable String code) {
    if (code == null || !(artifacts.get(system) instanceof CodeSystem known)) {
      return null;
    }
    ConceptDefinitionComponent concept = concept(known.getConcept(), code);
    return concept == null ? null : concept.getDisplay();
  }

  private static @Nullable ConceptDefinitionComponent concept(
      List<ConceptDefinitionComponent> concepts, String code) {
    for (ConceptDefinitionComponent concept : concepts) {
      ConceptDefinitionComponent found =
          code.equals(concept.getCode()) ? concept : concept(concept.getConcept(), code);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
