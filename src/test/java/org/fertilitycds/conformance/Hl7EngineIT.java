package org.fertilitycds.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.Enumerations.CodeSystemContentMode;
import org.hl7.fhir.r5.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.utilities.FhirPublication;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.hl7.fhir.validation.ValidationEngine;
import org.hl7.fhir.validation.instance.advisor.BasePolicyAdvisorForFullValidation;
import org.hl7.fhir.validation.service.StandAloneValidatorFetcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * HL7's own validation engine, which has read the package as a partner's would, over every artifact
 * and every example.
 *
 * <p>It runs without a terminology server, so it cannot tell whether a code of LOINC, SNOMED CT,
 * RxNorm or ATC belongs to a value set; that is {@link ExamplesTest}'s part. What it says beyond
 * nothing is listed, with the reason, in {@code hl7-engine-remarks.tsv}.
 */
final class Hl7EngineIT {

  private static final Path HOME = Path.of(System.getProperty("user.home"));

  private static final Path PACKAGE = Path.of("target/classes/static/ig/package.tgz");

  /** Elements whose codes only a terminology server can refuse. */
  private static final Set<String> BY_TERMINOLOGY_SERVER = Set.of("code", "medication");

  /** Units that no value set of ours lists: of doses, of time, of results of no test of ours. */
  private static final Set<String> OTHER_UNITS =
      Set.of(
          "[IU]",
          "ug",
          "ug/h",
          "mg",
          "{tablet}",
          "1",
          "min",
          "h",
          "d",
          "wk",
          "mo",
          "mg/dL",
          "mU/L",
          "mU/mL",
          "uU/mL",
          "10*3/uL",
          "10*9/L",
          "10*12/L",
          "fL",
          "pg",
          "mm/h",
          "meq/L");

  /** Rules that are warnings. */
  private static final Set<String> WARNINGS = Set.of("morphology-1", "sperm-1", "testosterone-1");

  private static ValidationEngine engine;

  /** A remark that stays: which, in which files, how often, and why. */
  private record Remark(String level, String id, String files, long count, String reason) {

    static Remark of(String line) {
      String[] part = line.split("\t", -1);
      return new Remark(part[0], part[1], part[2], Long.parseLong(part[3]), part[4]);
    }

    boolean covers(String file, ValidationMessage message) {
      return level.equals(message.getLevel().name())
          && id.equals(message.getMessageId())
          && FileSystems.getDefault().getPathMatcher("glob:" + files).matches(Path.of(file));
    }
  }

  static Stream<Path> failing() {
    return Examples.failing();
  }

  @BeforeAll
  static void startEngine() throws Exception {
    fhirPackages();
    engine =
        new ValidationEngine.ValidationEngineBuilder()
            .withVersion("4.0.1")
            .withNoTerminologyServer()
            .withCanRunWithoutTerminologyServer(true)
            .fromSource("hl7.fhir.r4.core#4.0.1");
    engine.connectToTSServer(null, null, FhirPublication.R4, false);
    engine.getIgLoader().loadIg(engine.getIgs(), engine.getBinaries(), PACKAGE.toString(), false);
    engine.prepare();
    engine.getContext().cacheResource(known("urn:ietf:bcp:13", mimeTypes()));
    engine.getContext().cacheResource(known("http://unitsofmeasure.org", units()));
    var fetcher = new StandAloneValidatorFetcher(engine.getPcm(), engine.getContext(), engine);
    engine.setFetcher(fetcher);
    engine.getContext().setLocator(fetcher);
    engine.setPolicyAdvisor(
        new BasePolicyAdvisorForFullValidation(
            ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS, Set.of()));
  }

  @Test
  void artifacts_and_passing_examples_draw_no_remark_but_the_listed() throws Exception {
    List<Remark> listed = remarks();
    List<String> unlisted = new ArrayList<>();
    Map<Remark, Long> found = new TreeMap<>(Comparator.comparingInt(listed::indexOf));
    Map<String, byte[]> files = artifacts();
    for (Path example : Examples.passing().toList()) {
      files.put(example.getFileName().toString(), Files.readAllBytes(example));
    }
    for (var file : files.entrySet()) {
      for (ValidationMessage message : said(file.getValue())) {
        if (message.getLevel() == IssueSeverity.INFORMATION) {
          continue;
        }
        listed.stream()
            .filter(remark -> remark.covers(file.getKey(), message))
            .findFirst()
            .ifPresentOrElse(
                remark -> found.merge(remark, 1L, Long::sum),
                () -> unlisted.add(file.getKey() + ": " + text(message)));
      }
    }
    assertThat(unlisted).isEmpty();
    assertThat(listed)
        .allSatisfy(
            remark ->
                assertThat(found.getOrDefault(remark, 0L))
                    .as("%s", remark)
                    .isEqualTo(remark.count()));
  }

  @Test
  void units_are_ucum() {
    assertThat(units())
        .allSatisfy(
            unit -> assertThat(engine.getContext().getUcumService().validate(unit)).isNull());
  }

  @ParameterizedTest
  @MethodSource("failing")
  void a_failing_example_is_refused_for_its_reason_alone(Path file) throws Exception {
    String reason = Examples.reason(file);
    List<ValidationMessage> said = said(Files.readAllBytes(file));
    List<ValidationMessage> errors =
        said.stream().filter(message -> message.getLevel().isError()).toList();

    if (WARNINGS.contains(reason)) {
      assertThat(said).anySatisfy(message -> says(message, reason));
    } else if (!needsTerminologyServer(file)) {
      assertThat(errors).isNotEmpty();
    }
    assertThat(errors).allSatisfy(error -> says(error, reason));
  }

  private static boolean needsTerminologyServer(Path file) {
    return BY_TERMINOLOGY_SERVER.contains(Examples.reason(file))
        || file.endsWith("Observation-fail.valueCodeableConcept.fertility-intention.json");
  }

  private static void says(ValidationMessage message, String reason) {
    if (Examples.isRule(reason)) {
      assertThat(message.getMessageId()).endsWith("#" + reason);
    } else {
      assertThat(Examples.place(message.getLocation()) + " " + message.getMessage())
          .containsIgnoringCase(Examples.element(reason));
    }
  }

  private static List<ValidationMessage> said(byte[] resource) throws Exception {
    List<ValidationMessage> messages = new ArrayList<>();
    engine.validate(resource, FhirFormat.JSON, List.of(), messages);
    return messages;
  }

  private static String text(ValidationMessage message) {
    return "%s %s at %s: %s"
        .formatted(
            message.getLevel(),
            message.getMessageId(),
            message.getLocation(),
            message.getMessage());
  }

  private static List<Remark> remarks() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/hl7-engine-remarks.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Remark::of)
        .toList();
  }

  /** What a partner finds in the package, by the names of the files. */
  private static Map<String, byte[]> artifacts() throws IOException {
    Map<String, byte[]> artifacts = new TreeMap<>();
    try (InputStream in = Files.newInputStream(PACKAGE)) {
      NpmPackage served = NpmPackage.fromPackage(in);
      for (String file : served.list("package")) {
        if (!file.equals("package.json") && !file.equals(".index.json")) {
          artifacts.put(file, served.load("package", file).readAllBytes());
        }
      }
    }
    return artifacts;
  }

  /** What a terminology server would know of a code system that is no resource. */
  private static CodeSystem known(String url, Set<String> codes) {
    var system = new CodeSystem();
    system.setUrl(url);
    system.setStatus(PublicationStatus.ACTIVE);
    system.setContent(CodeSystemContentMode.COMPLETE);
    codes.forEach(code -> system.addConcept().setCode(code));
    return system;
  }

  private static Set<String> mimeTypes() {
    return Set.of(
        "text/cql", "application/elm+json", "application/fhir+json", "application/fhir+xml");
  }

  /** The units that the value sets of the package list, and the others. */
  private static Set<String> units() {
    Set<String> units = new TreeSet<>(OTHER_UNITS);
    KnowledgePackage.load(FhirContext.forR4Cached()).artifacts().stream()
        .filter(ValueSet.class::isInstance)
        .flatMap(set -> ((ValueSet) set).getCompose().getInclude().stream())
        .filter(include -> "http://unitsofmeasure.org".equals(include.getSystem()))
        .flatMap(include -> include.getConcept().stream())
        .forEach(concept -> units.add(concept.getCode()));
    return units;
  }

  /**
   * FHIR's own package, from the jar that carries it, laid where the engine looks for packages; and
   * an empty one in place of what it always asks for and we use nothing of.
   */
  private static void fhirPackages() throws IOException {
    Path packages = Files.createDirectories(HOME.resolve(".fhir/packages"));
    Files.writeString(packages.resolve("packages.ini"), "[cache]\nversion = 3\n");
    Path core = Files.createDirectories(packages.resolve("hl7.fhir.r4.core#4.0.1/package"));
    String jar =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.contains("fhir-registry"))
            .findFirst()
            .orElseThrow();
    try (var inside = FileSystems.newFileSystem(Path.of(jar));
        Stream<Path> files = Files.list(inside.getPath("/hl7/fhir/core/package"))) {
      for (Path file : files.filter(Hl7EngineIT::isWanted).toList()) {
        Path copy = core.resolve(file.getFileName().toString());
        if (!Files.exists(copy)) {
          Files.copy(file, copy);
        }
      }
    }
    manifest(core, "hl7.fhir.r4.core", "4.0.1", "Core", "http://hl7.org/fhir");
    Path none = Files.createDirectories(packages.resolve("hl7.fhir.xver-extensions#0.1.0/package"));
    manifest(none, "hl7.fhir.xver-extensions", "0.1.0", "IG", "http://hl7.org/fhir/xver");
    Files.writeString(none.resolve(".index.json"), "{\"index-version\":2,\"files\":[]}");
  }

  /** Its index names files that are left out, so the engine makes one anew. */
  private static boolean isWanted(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json")
        && !name.equals(".index.json")
        && !name.startsWith("StructureDefinition-de-");
  }

  private static void manifest(
      Path folder, String name, String version, String type, String canonical) throws IOException {
    Files.writeString(
        folder.resolve("package.json"),
        """
        {"name":"%s","version":"%s","type":"%s","canonical":"%s","url":"%s",
         "fhirVersions":["4.0.1"],"fhir-version-list":["4.0.1"],"dependencies":{}}
        """
            .formatted(name, version, type, canonical, canonical));
  }
}
