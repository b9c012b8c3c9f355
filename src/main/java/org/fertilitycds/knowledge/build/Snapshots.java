package org.fertilitycds.knowledge.build;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Gives each profile and extension of the package its snapshot, made from what it differs in. */
final class Snapshots {

  private Snapshots() {}

  static void write(Path target, FhirContext fhir, IParser parser) throws IOException {
    List<Path> files = files(target);
    var published = new PrePopulatedValidationSupport(fhir);
    List<StructureDefinition> definitions = new ArrayList<>();
    for (Path file : files) {
      var definition = parser.parseResource(StructureDefinition.class, Files.readString(file));
      definition.setSnapshot(null);
      definitions.add(definition);
      published.addStructureDefinition(definition);
    }
    var chain =
        new ValidationSupportChain(
            published,
            new DefaultProfileValidationSupport(fhir),
            new InMemoryTerminologyServerValidationSupport(fhir),
            new SnapshotGeneratingValidationSupport(fhir));
    for (int i = 0; i < files.size(); i++) {
      var definition = definitions.get(i);
      if (!definition.hasSnapshot()) {
        definition =
            (StructureDefinition)
                chain.generateSnapshot(
                    new ValidationSupportContext(chain),
                    definition,
                    definition.getUrl(),
                    null,
                    definition.getName());
      }
      if (definition == null || !definition.hasSnapshot()) {
        throw new IllegalStateException("No snapshot can be made of " + files.get(i).getFileName());
      }
      Files.writeString(files.get(i), parser.encodeResourceToString(definition));
    }
  }

  private static List<Path> files(Path target) throws IOException {
    try (Stream<Path> all = Files.list(target)) {
      return all.filter(file -> file.getFileName().toString().startsWith("StructureDefinition-"))
          .sorted()
          .toList();
    }
  }
}
