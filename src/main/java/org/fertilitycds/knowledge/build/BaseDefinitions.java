package org.fertilitycds.knowledge.build;

import static java.util.stream.Collectors.toUnmodifiableSet;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fertilitycds.knowledge.SupportedTypes;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionContextComponent;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.jspecify.annotations.Nullable;

/**
 * Takes from FHIR's own definitions what the validation of a resource reads, each in a file of its
 * own: the types, and the value sets and code systems that they and our profiles are bound to, cut
 * to what decides; and the search parameters of the types that are kept here.
 *
 * <p>HAPI has them as seven XML files of 70 MB, which it parses whole as soon as one definition is
 * asked for, and keeps. {@code index.txt} lists every definition of FHIR, so that the server knows
 * when to ask HAPI after all.
 */
final class BaseDefinitions {

  /** To be raised when what is written changes, or a build that is not clean would keep the old. */
  private static final String FORM = "form 4";

  private static final String DEFINITION = "StructureDefinition";
  private static final Set<String> RESOURCES =
      Stream.of(ResourceType.values()).map(ResourceType::name).collect(toUnmodifiableSet());

  private final DefaultProfileValidationSupport support;
  private final IParser parser;
  private final Map<String, MetadataResource> all = new TreeMap<>();

  private BaseDefinitions(FhirContext fhir) {
    this.support = new DefaultProfileValidationSupport(fhir);
    this.parser = fhir.newJsonParser();
  }

  /**
   * Writes the definitions, unless those of this version of HAPI and these profiles are there.
   *
   * @param artifacts folder of the package, whose profiles have their snapshots
   * @param target folder of the definitions and their index
   */
  static void write(Path artifacts, Path target, FhirContext fhir, IParser parser)
      throws IOException {
    Set<String> bound = new TreeSet<>();
    for (Path file : JsonFiles.of("StructureDefinition", artifacts)) {
      bound.addAll(
          bindings(parser.parseResource(StructureDefinition.class, Files.readString(file))));
    }
    List<String> origin = new ArrayList<>(List.of(FORM, VersionUtil.getVersion()));
    origin.addAll(SupportedTypes.ALL);
    origin.addAll(bound);
    Path marker = target.resolve("origin.txt");
    if (Files.exists(marker) && Files.readAllLines(marker).equals(origin)) {
      return;
    }
    Files.createDirectories(target);
    new BaseDefinitions(fhir).write(target, bound);
    Files.write(marker, origin);
  }

  private void write(Path target, Set<String> bound) throws IOException {
    read();
    Map<String, String> files = new TreeMap<>();
    all.keySet().forEach(key -> files.put(key, "-"));
    Deque<String> open = new ArrayDeque<>(bound);
    all.values().stream()
        .filter(BaseDefinitions::isRead)
        .forEach(definition -> open.add(key(definition.fhirType(), definition.getUrl())));
    while (!open.isEmpty()) {
      MetadataResource written = write(open.pop(), target, files);
      if (written != null) {
        open.addAll(needs(written));
      }
    }
    // A reference is held against the definitions of the types that it may name. What else these
    // need is read only where one of them is contained, which is rare.
    for (String type : namedByWhatIsSent()) {
      write(type, target, files);
    }
    Files.writeString(
        target.resolve("search-parameters.json"),
        parser.encodeResourceToString(searchParameters()));
    Files.write(
        target.resolve("index.txt"),
        files.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList());
  }

  /** Writes a definition; null where there is none, or it is written already. */
  private @Nullable MetadataResource write(String key, Path target, Map<String, String> files)
      throws IOException {
    MetadataResource definition = all.get(key);
    if (definition == null || !"-".equals(files.get(key))) {
      return null;
    }
    String file = definition.fhirType() + "-" + definition.getIdElement().getIdPart() + ".json";
    files.put(key, file);
    Files.writeString(target.resolve(file), parser.encodeResourceToString(cut(definition)));
    return definition;
  }

  /** The types that a resource of care may refer to, as a Specimen to a Substance. */
  private Set<String> namedByWhatIsSent() {
    return SupportedTypes.OF_CARE.stream()
        .map(type -> all.get(key(DEFINITION, "http://hl7.org/fhir/" + DEFINITION + "/" + type)))
        .map(definition -> (StructureDefinition) Objects.requireNonNull(definition))
        .flatMap(definition -> definition.getSnapshot().getElement().stream())
        .flatMap(element -> element.getType().stream())
        .flatMap(type -> type.getTargetProfile().stream())
        .map(profile -> key(DEFINITION, profile.getValue()))
        .collect(toUnmodifiableSet());
  }

  /** By type too, so that the address of a value set is none of a code system. */
  private static String key(String type, String url) {
    return type + " " + url.split("\\|", 2)[0];
  }

  private Bundle searchParameters() {
    var bundle = new Bundle().setType(BundleType.COLLECTION);
    for (IBaseResource resource : Objects.requireNonNull(support.fetchAllSearchParameters())) {
      var parameter = (SearchParameter) resource;
      boolean isKept =
          parameter.getBase().stream()
              .anyMatch(
                  base ->
                      base.getCode().equals("Resource")
                          || base.getCode().equals("DomainResource")
                          || SupportedTypes.ALL.contains(base.getCode()));
      if (isKept) {
        bundle.addEntry().setResource((SearchParameter) cut(parameter));
      }
    }
    return bundle;
  }

  private void read() {
    List<IBaseResource> resources = new ArrayList<>(support.fetchAllStructureDefinitions());
    // Asking for any of them loads the code systems and value sets.
    support.fetchCodeSystem("http://hl7.org/fhir/observation-status");
    resources.addAll(support.fetchAllConformanceResources());
    for (IBaseResource resource : resources) {
      if (resource instanceof MetadataResource definition && definition.hasUrl()) {
        all.put(key(definition.fhirType(), definition.getUrl()), definition);
      }
    }
  }

  /** The data types, the resource types that are kept here, and the extensions of what is sent. */
  private static boolean isRead(MetadataResource definition) {
    if (!(definition instanceof StructureDefinition structure)) {
      return false;
    }
    boolean constrains = structure.getDerivation() == TypeDerivationRule.CONSTRAINT;
    if (constrains && "Extension".equals(structure.getType())) {
      return structure.getContext().stream().anyMatch(BaseDefinitions::isOfAType);
    }
    // Age, Duration and the like constrain Quantity.
    return structure.getKind() != StructureDefinitionKind.RESOURCE
        || structure.getAbstract()
        || (!constrains && SupportedTypes.ALL.contains(structure.getType()));
  }

  private static boolean isOfAType(StructureDefinitionContextComponent context) {
    String type = context.getExpression().split("\\.", 2)[0];
    return SupportedTypes.OF_CARE.contains(type)
        || (!RESOURCES.contains(type) && !type.equals("ElementDefinition"));
  }

  private static Set<String> needs(MetadataResource definition) {
    Set<String> needs = new TreeSet<>();
    if (definition instanceof StructureDefinition structure) {
      needs.addAll(bindings(structure));
    } else if (definition instanceof ValueSet valueSet) {
      needs.addAll(needs(valueSet.getCompose().getInclude()));
      needs.addAll(needs(valueSet.getCompose().getExclude()));
    }
    return needs;
  }

  private static Set<String> needs(List<ConceptSetComponent> parts) {
    Set<String> needs = new TreeSet<>();
    for (ConceptSetComponent part : parts) {
      if (part.hasSystem()) {
        needs.add(key("CodeSystem", part.getSystem()));
      }
      part.getValueSet().forEach(other -> needs.add(key("ValueSet", other.getValue())));
    }
    return needs;
  }

  private static Set<String> bindings(StructureDefinition structure) {
    Set<String> bound = new TreeSet<>();
    for (ElementDefinition element : structure.getSnapshot().getElement()) {
      if (element.getBinding().hasValueSet()) {
        bound.add(key("ValueSet", element.getBinding().getValueSet()));
      }
    }
    return bound;
  }

  private static MetadataResource cut(MetadataResource definition) {
    definition.setText(null);
    definition.setContact(null);
    definition.setDescription(null);
    definition.setPublisher(null);
    if (definition instanceof StructureDefinition structure) {
      structure.setDifferential(null);
      structure.setMapping(null);
      structure.getSnapshot().getElement().forEach(BaseDefinitions::cut);
    } else if (definition instanceof CodeSystem system) {
      system.getConcept().forEach(BaseDefinitions::cut);
    }
    return definition;
  }

  private static void cut(ElementDefinition element) {
    element.setDefinition(null);
    element.setComment(null);
    element.setRequirements(null);
    element.setMeaningWhenMissing(null);
    element.setAlias(null);
    element.setExample(null);
    element.setMapping(null);
    element.getBinding().setDescription(null);
    element.getConstraint().forEach(rule -> rule.setXpath(null).setRequirements(null));
  }

  private static void cut(ConceptDefinitionComponent concept) {
    concept.setDefinition(null);
    concept.setDesignation(null);
    concept.getConcept().forEach(BaseDefinitions::cut);
  }
}
