package org.fertilitycds.knowledge.build;

import static java.util.Comparator.comparingLong;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryBuilder;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.fertilitycds.knowledge.KnowledgePackage;

/**
 * Makes the published package at build time: translates the CQL libraries to ELM, writes them as
 * Library resources, gives the profiles their snapshots and every artifact its narrative, writes
 * the pages for people, and packs everything.
 *
 * <p>Arguments: folder of the CQL sources, folder of the package (holds the other artifacts as JSON
 * and receives {@code Library-*.json} and the lists {@code *.txt}; it is on the class path),
 * canonical base, version, folder of the examples, folder of the page templates, folder of the
 * pages and the archive, folder of the documents that become pages. Any message of the translator,
 * warnings too, fails the build.
 */
public final class KnowledgeBuilder {

  private KnowledgeBuilder() {}

  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Files.createDirectories(target);
    Map<String, String> cql = readSources(sources);
    LibraryManager libraries = libraryManager(cql.values());
    var writer = new LibraryWriter(target, args[2], args[3]);
    FhirContext fhir = FhirContext.forR4Cached();
    var parser = fhir.newJsonParser().setPrettyPrint(true);
    Map<String, String> elm = new TreeMap<>();
    for (var library : lowestLayerFirst(cql)) {
      String name = library.getKey();
      CqlTranslator translator = CqlTranslator.fromText(library.getValue(), libraries);
      List<String> errors =
          translator.getExceptions().stream()
              .filter(
                  e -> isOurs(name) || e.getSeverity() == CqlCompilerException.ErrorSeverity.Error)
              .map(e -> describe(name, e))
              .toList();
      if (!errors.isEmpty()) {
        throw new IllegalStateException(
            "The CQL does not translate cleanly:\n  " + String.join("\n  ", errors));
      }
      elm.put(name, translator.toJson());
    }
    for (var library : cql.entrySet()) {
      writer.write(library.getKey(), library.getValue(), elm, parser);
    }
    RuleCheck.check(target, parser);
    Files.write(target.resolve("profile-index.txt"), Snapshots.write(target, fhir, parser));
    BaseDefinitions.write(target, target.resolveSibling("fhir-r4"), fhir, parser);
    Narratives.write(target, parser);
    writeIndex(target);
    // Read as the server reads it, so that a package which would stop its start stops the build.
    KnowledgePackage knowledge = KnowledgePackage.load(fhir);
    Files.write(target.resolve("prefetch-index.txt"), PrefetchQueries.lines(knowledge.dataNeeds()));
    Path examples = Path.of(args[4]);
    Path guide = Path.of(args[6]);
    var pages = new PageWriter(Path.of(args[5]), guide);
    new GuidePages(pages, target, examples, parser)
        .write(args[2], args[3], new ProtocolPages(pages, knowledge).write());
    Path docs = Path.of(args[7]);
    pages.writeDocument(docs.resolve("subscriptions.md"), "subscriptions.html");
    pages.writeDocument(
        docs.resolve("hooks/org.fertilitycds.lab-result-received.md"), "lab-result-received.html");
    new PackageArchive(args[2], args[3]).write(target, examples, guide.resolve("package.tgz"));
  }

  /**
   * The translator does not keep a library with an error, but translates it anew for each path of
   * includes that leads to it. Those who include least come first, so that the first error is told
   * within seconds instead of after minutes.
   */
  private static List<Map.Entry<String, String>> lowestLayerFirst(Map<String, String> cql) {
    return cql.entrySet().stream()
        .sorted(
            comparingLong(c -> c.getValue().lines().filter(l -> l.startsWith("include ")).count()))
        .toList();
  }

  /** HL7's FHIRHelpers carries harmless warnings of its own, which are not ours to mend. */
  private static boolean isOurs(String library) {
    return !library.equals(LibraryWriter.FHIR_HELPERS);
  }

  private static CqlCompilerOptions options() {
    return new CqlCompilerOptions(
        CqlCompilerException.ErrorSeverity.Info,
        LibraryBuilder.SignatureLevel.All,
        CqlCompilerOptions.Options.DisableListDemotion,
        CqlCompilerOptions.Options.DisableListPromotion);
  }

  private static LibraryManager libraryManager(Iterable<String> sources) {
    var manager = new LibraryManager(new ModelManager(), options());
    List<String> texts = new ArrayList<>();
    sources.forEach(texts::add);
    manager.getLibrarySourceLoader().registerProvider(new StringLibrarySourceProvider(texts));
    return manager;
  }

  private static Map<String, String> readSources(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cql")).toList()) {
        String name = file.getFileName().toString().replace(".cql", "");
        sources.put(name, Files.readString(file));
      }
    }
    sources.put(LibraryWriter.FHIR_HELPERS, fhirHelpers());
    return sources;
  }

  private static String fhirHelpers() throws IOException {
    String name = "/org/hl7/fhir/FHIRHelpers-4.0.1.cql";
    try (InputStream in = FhirLibrarySourceProvider.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(in, name + " is missing from the CQL quick module").readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  private static String describe(String library, CqlCompilerException problem) {
    var locator = problem.getLocator();
    return "%s %s %s: %s"
        .formatted(
            problem.getSeverity(),
            library,
            locator == null ? "" : locator.toLocator(),
            problem.getMessage());
  }

  /**
   * A list of the package's files, so that the server need not search the archive at start, and a
   * digest over them, so that it need not read them again to know whether they changed.
   */
  private static void writeIndex(Path target) throws IOException {
    List<String> names =
        JsonFiles.in(target).stream().map(file -> file.getFileName().toString()).toList();
    Files.write(target.resolve("package-index.txt"), names);
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String name : names) {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(target.resolve(name)));
    }
    Files.write(
        target.resolve("package-digest.txt"), List.of(HexFormat.of().formatHex(digest.digest())));
  }
}
