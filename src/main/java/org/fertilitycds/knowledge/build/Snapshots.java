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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionSnapshotComponent;

/**
 * Gives each profile and extension of the package its snapshot, made from what it differs in, and
 * lists the profiles by the value set that their code is bound to.
 */
final class Snapshots {

  private static final Pattern CODE = Pattern.compile("\\w+\\.(code|medication\\[x])");

  private Snapshots() {}

  /**
   * Writes the snapshots.
   *
   * @return for each profile whose code is bound: type, value set and profile, blanks between
   */
  static List<String> write(Path target, FhirContext fhir, IParser parser) throws IOException {
    List<Path> files = JsonFiles.of("StructureDefinition", target);
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
      trim(definition.getSnapshot());
      Files.writeString(files.get(i), parser.encodeResourceToString(definition));
    }
    return definitions.stream()
        .filter(definition -> !definition.getAbstract())
        .flatMap(Snapshots::entries)
        .toList();
  }

  /**
   * Leaves out what a snapshot takes over from FHIR without a bearing on validation: mappings to
   * other standards, examples, and the generator's note of its base, which only HL7's own tools
   * know.
   */
  private static void trim(StructureDefinitionSnapshotComponent snapshot) {
    snapshot.setExtension(null);
    for (ElementDefinition element : snapshot.getElement()) {
      element.setMapping(null);
      element.setExample(null);
    }
  }

  private static Stream<String> entries(StructureDefinition profile) {
    return profile.getDifferential().getElement().stream()
        .filter(element -> CODE.matcher(element.getPath()).matches())
        .filter(element -> element.getBinding().getStrength() == BindingStrength.REQUIRED)
        .map(
            element ->
                profile.getType()
                    + " "
                    + element.getBinding().getValueSet()
                    + " "
                    + profile.getUrl());
  }
}
