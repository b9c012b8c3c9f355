package org.fertilitycds.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.FHIRAllTypes;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.jspecify.annotations.Nullable;

/**
 * FHIR's own definitions. The types, and the code systems and value sets that they and our profiles
 * are bound to, are read one by one when they are first asked for, from what the build has cut out
 * of HAPI's copy; the others are HAPI's, which parses 70 MB as soon as it is asked for one and
 * keeps all of it. Thread-safe.
 */
public class FhirDefinitions extends DefaultProfileValidationSupport {

  private static final String BASE = URL_PREFIX_STRUCTURE_DEFINITION;

  private static final String DEFINITION = "StructureDefinition";

  private static final String FOLDER = "/fhir-r4/";

  /** Known to FHIR, but not cut out. */
  private static final String ELSEWHERE = "-";

  /**
   * R4 allows these on an Attachment alone, which is a slip; HL7's extension pack has moved them to
   * PlanDefinition.action. What the plan says, the RequestGroup made of it repeats.
   */
  private static final Set<String> OF_ACTIONS =
      Set.of(BASE + "cqf-strengthOfRecommendation", BASE + "cqf-qualityOfEvidence");

  private static final List<String> ACTIONS =
      List.of("PlanDefinition.action", "RequestGroup.action");

  /** By type and address. */
  private final Map<String, String> files = new HashMap<>();

  private final Map<String, IBaseResource> read = new ConcurrentHashMap<>();
  private final Collection<String> resourceTypes;

  /**
   * @param resourceTypes names of the types that are listed, beside the data types
   */
  public FhirDefinitions(FhirContext fhir, Collection<String> resourceTypes) {
    super(fhir);
    this.resourceTypes = resourceTypes;
    try (var index =
        new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
      index
          .lines()
          .map(line -> line.split(" ", 3))
          .forEach(line -> files.put(line[0] + " " + line[1], line[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(
        FhirDefinitions.class.getResourceAsStream(FOLDER + file),
        () -> "FHIR's definitions lack " + file + ": build the project with mvn");
  }

  @Override
  public @Nullable IBaseResource fetchStructureDefinition(String url) {
    String full = fullAddress(url);
    IBaseResource found = find(DEFINITION, full, super::fetchStructureDefinition);
    if (OF_ACTIONS.contains(full)) {
      return read.computeIfAbsent(full, key -> ofActions(found));
    }
    return found == null ? primitive(full) : found;
  }

  /** A bare name is one of FHIR's. */
  private static String fullAddress(String url) {
    return url.indexOf('/') < 0 ? BASE + url : url;
  }

  /** Some search parameters of R4 write {@code value.as(String)} and mean {@code string}. */
  private @Nullable IBaseResource primitive(String url) {
    String name = url.startsWith(BASE) ? url.substring(BASE.length()) : "";
    String small = BASE + StringUtils.uncapitalize(name);
    if (small.equals(url) || !files.containsKey(DEFINITION + " " + small)) {
      return null;
    }
    return ((StructureDefinition) Objects.requireNonNull(fetchStructureDefinition(small)))
        .copy()
        .setType(name);
  }

  @Override
  public @Nullable IBaseResource fetchCodeSystem(String url) {
    return find("CodeSystem", url, super::fetchCodeSystem);
  }

  @Override
  public @Nullable IBaseResource fetchValueSet(String url) {
    return find("ValueSet", url, super::fetchValueSet);
  }

  private @Nullable IBaseResource find(
      String type, String url, Function<String, @Nullable IBaseResource> elsewhere) {
    String file = files.get(type + " " + url.split("\\|", 2)[0]);
    if (file == null) {
      return null;
    }
    return file.equals(ELSEWHERE) ? elsewhere.apply(url) : read.computeIfAbsent(file, this::read);
  }

  private IBaseResource read(String file) {
    try (InputStream in = open(file)) {
      return getFhirContext().newJsonParser().parseResource(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StructureDefinition ofActions(@Nullable IBaseResource definition) {
    StructureDefinition copy = ((StructureDefinition) Objects.requireNonNull(definition)).copy();
    ACTIONS.forEach(
        action -> copy.addContext().setType(ExtensionContextType.ELEMENT).setExpression(action));
    return copy;
  }

  /** Those of the types that are kept here; HAPI asks once, at start. */
  @SuppressWarnings("unchecked") // The interface leaves the model of the context to its caller.
  @Override
  public <T extends IBaseResource> List<T> fetchAllSearchParameters() {
    return (List<T>)
        ((Bundle) read("search-parameters.json"))
            .getEntry().stream().map(Bundle.BundleEntryComponent::getResource).toList();
  }

  /**
   * The validator asks for the list to know which types there are. All 650 definitions, most of
   * them profiles that nobody here claims, would take seconds to parse and stay in memory.
   */
  @SuppressWarnings("unchecked") // The interface leaves the model of the context to its caller.
  @Override
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    var context = getFhirContext();
    List<String> names = new ArrayList<>(resourceTypes);
    names.addAll(List.of("Resource", "DomainResource"));
    for (FHIRAllTypes type : FHIRAllTypes.values()) {
      boolean isDataType =
          type != FHIRAllTypes.NULL && !context.getResourceTypes().contains(type.toCode());
      if (isDataType) {
        names.add(type.toCode());
      }
    }
    return (List<T>)
        names.stream()
            .distinct()
            .map(name -> fetchStructureDefinition(BASE + name))
            .filter(Objects::nonNull)
            .toList();
  }
}
