package org.fertilitycds.knowledge.build;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fertilitycds.conformance.ProfileValidator;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.SupportedTypes;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The served FHIR package, read by HL7's own reader. */
final class PackageArchiveTest {

  private static final Path SERVED = Path.of("target/classes/static/ig/package.tgz");

  private static NpmPackage read() throws IOException {
    try (InputStream in = Files.newInputStream(SERVED)) {
      return NpmPackage.fromPackage(in);
    }
  }

  @Test
  void it_names_itself_and_what_it_needs() throws IOException {
    NpmPackage served = read();

    assertThat(served.name()).isEqualTo("org.fertilitycds.fhir");
    assertThat(served.canonical()).isEqualTo(KnowledgePackage.CANONICAL);
    assertThat(served.fhirVersion()).isEqualTo("4.0.1");
    assertThat(served.dependencies()).containsExactly("hl7.fhir.r4.core#4.0.1");
  }

  @Test
  void the_index_leads_to_profiles_with_snapshots_and_to_the_compiled_rules() throws IOException {
    NpmPackage served = read();
    var parser = FhirContext.forR4Cached().newJsonParser();

    List<String> profiles = served.listResources("StructureDefinition");
    assertThat(profiles).hasSizeGreaterThan(70);
    for (String file : profiles) {
      var profile = parser.parseResource(StructureDefinition.class, served.loadResource(file));
      assertThat(profile.getSnapshot().getElement()).as(file).isNotEmpty();
    }
    var rules =
        parser.parseResource(
            Library.class,
            served.loadResource("Library-" + KnowledgePackage.ENTRY_LIBRARY + ".json"));
    assertThat(rules.getContent())
        .extracting(Attachment::getContentType)
        .contains("text/cql", "application/elm+json");
    assertThat(served.list("example")).contains("Observation-pass.total-testosterone.json");
  }

  @Test
  void the_guide_is_valid_and_names_every_file_once() throws IOException {
    FhirContext fhir = FhirContext.forR4Cached();
    NpmPackage served = read();
    var guide =
        fhir.newJsonParser()
            .parseResource(ImplementationGuide.class, served.loadResource(GuideResource.FILE));

    assertThat(
            new ProfileValidator(fhir, KnowledgePackage.load(fhir), SupportedTypes.ALL)
                .errors(guide))
        .isEmpty();
    assertThat(guide.getPackageId()).isEqualTo(served.name());
    assertThat(guide.getVersion()).isEqualTo(served.version());
    assertThat(guide.getDefinition().getResource())
        .extracting(resource -> resource.getReference().getReference().replace('/', '-') + ".json")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(served.list("package").stream(), served.list("example").stream())
                .filter(file -> file.matches("[A-Z]\\w+-.+\\.json"))
                .filter(file -> !file.equals(GuideResource.FILE))
                .toList());
    assertThat(guide.getDefinition().getResource())
        .allSatisfy(
            resource -> {
              assertThat(resource.getName()).isNotBlank();
              assertThat(resource.getDescription()).isNotBlank();
            });
  }

  @Test
  void examples_stand_with_their_profiles() throws IOException {
    var guide =
        FhirContext.forR4Cached()
            .newJsonParser()
            .parseResource(ImplementationGuide.class, read().loadResource(GuideResource.FILE));

    assertThat(guide.getDefinition().getResource())
        .filteredOn(
            resource -> resource.getReference().getReference().contains("total-testosterone"))
        .filteredOn(resource -> resource.getReference().getReference().startsWith("Observation/"))
        .isNotEmpty()
        .allSatisfy(
            example -> {
              boolean fits = example.getName().startsWith("pass.");
              assertThat(example.getGroupingId()).isEqualTo("blood");
              assertThat(example.hasExampleCanonicalType()).isEqualTo(fits);
            });
  }

  @Test
  void the_same_content_gives_the_same_bytes(@TempDir Path folder) throws IOException {
    Path again = folder.resolve("again.tgz");
    new PackageArchive(KnowledgePackage.CANONICAL, read().version())
        .write(Path.of("target/classes/knowledge"), Path.of("profiles/examples"), again);

    assertThat(again).hasSameBinaryContentAs(SERVED);
  }
}
