package org.fertilitycds.conformance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.knowledge.SupportedTypes;
import org.fertilitycds.record.RecordCodes;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.MedicationKnowledge;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every profile has an example that fits it, and every example named {@code
 * fail.<reason>.<profile>} is refused for that reason and no other.
 */
final class ExamplesTest {

  /** Glucose: a sound LOINC code that no profile here lists. */
  private static final String FOREIGN_CODE = "2345-7";

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final KnowledgePackage KNOWLEDGE = KnowledgePackage.load(FHIR);
  private static final ProfileValidator VALIDATOR =
      new ProfileValidator(FHIR, KNOWLEDGE, SupportedTypes.ALL);

  /** What HAPI has parsed of FHIR's own definitions, by whichever test. */
  private static int parsedByHapi;

  @BeforeAll
  static void count() {
    parsedByHapi = parsed();
  }

  @AfterAll
  static void the_examples_need_what_was_cut_out_alone() {
    assertThat(parsed()).isEqualTo(parsedByHapi);
  }

  private static int parsed() {
    return requireNonNull(new DefaultProfileValidationSupport(FHIR).fetchAllConformanceResources())
        .size();
  }

  static Stream<Path> passing() {
    return Examples.passing();
  }

  static Stream<Path> failing() {
    return Examples.failing();
  }

  /** The examples whose profile lists the codes that it is for. */
  static Stream<Path> passingByCode() throws IOException {
    var profiles = new MatchingProfiles(KNOWLEDGE);
    List<Path> files = new ArrayList<>();
    for (Path file : passing().toList()) {
      Resource example = read(file);
      if (!profiles.of(example).isEmpty() && profiles.of(example).containsAll(claimed(example))) {
        files.add(file);
      }
    }
    return files.stream();
  }

  private static Resource read(Path file) throws IOException {
    return (Resource) FHIR.newJsonParser().parseResource(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void fits(Path file) throws IOException {
    assertThat(VALIDATOR.errors(read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("failing")
  void is_refused_for_its_reason_alone(Path file) throws IOException {
    Resource example = read(file);
    String reason = Examples.reason(file);

    List<SingleValidationMessage> errors = VALIDATOR.errors(example);

    // A rule that is a warning is found among the warnings.
    List<SingleValidationMessage> found =
        errors.isEmpty() ? VALIDATOR.validate(example, new ValidationOptions()) : errors;
    assertThat(found).as(file.toString()).anySatisfy(message -> says(message, reason));
    assertThat(errors).as(file.toString()).allSatisfy(error -> says(error, reason));
  }

  private static void says(SingleValidationMessage message, String reason) {
    if (Examples.isRule(reason)) {
      assertThat(message.getMessage()).contains("Constraint failed: " + reason + ":");
      return;
    }
    assertThat(Examples.place(message.getLocationString()) + " " + message.getMessage())
        .containsIgnoringCase(Examples.element(reason));
  }

  @ParameterizedTest
  @MethodSource("passingByCode")
  void a_code_that_the_profile_does_not_list_is_an_error(Path file) throws IOException {
    Resource example = read(file);
    requireNonNull(RecordCodes.conceptOf(example))
        .getCoding()
        .forEach(coding -> coding.setSystem("http://loinc.org").setCode(FOREIGN_CODE));

    assertThat(VALIDATOR.errors(example)).anySatisfy(error -> says(error, codeElement(example)));
  }

  private static String codeElement(Resource example) {
    return example.fhirType().startsWith("Medication") ? "medication" : "code";
  }

  @Test
  void every_profile_has_an_example() throws IOException {
    Set<String> claimed = new TreeSet<>();
    for (Path file : passing().toList()) {
      claimed.addAll(claimed(read(file)));
    }
    assertThat(KNOWLEDGE.artifacts().stream())
        .filteredOn(StructureDefinition.class::isInstance)
        .extracting(StructureDefinition.class::cast)
        .filteredOn(profile -> !profile.getAbstract() && !"Extension".equals(profile.getType()))
        .allSatisfy(profile -> assertThat(claimed).contains(profile.getUrl()));
  }

  static Stream<Resource> monographs() {
    return KNOWLEDGE.artifacts().stream().filter(MedicationKnowledge.class::isInstance);
  }

  @ParameterizedTest
  @MethodSource("monographs")
  void a_published_monograph_fits_its_profile(Resource monograph) {
    assertThat(claimed(monograph)).containsExactly(KnowledgePackage.profile("drug-monograph"));
    assertThat(VALIDATOR.errors(monograph)).isEmpty();
  }

  static Stream<Path> demoPatients() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("demoPatients")
  void a_demo_patient_fits_the_profiles_of_his_codes(Path file) throws IOException {
    var profiles = new MatchingProfiles(KNOWLEDGE);
    int compared = 0;
    for (var entry : ((Bundle) read(file)).getEntry()) {
      for (String profile : profiles.of(entry.getResource())) {
        Resource claiming = entry.getResource().copy();
        claiming.getMeta().addProfile(profile);
        assertThat(VALIDATOR.errors(claiming)).as(entry.getFullUrl() + " as " + profile).isEmpty();
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  /** A common slip: the address of a value set, or of a type, in place of a code system's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hl7.org/fhir/ValueSet/observation-status",
        "http://hl7.org/fhir/ValueSet/observation-interpretation",
        "http://hl7.org/fhir/StructureDefinition/Observation"
      })
  void a_system_that_is_none_is_no_failure_of_ours(String system) throws IOException {
    var example =
        (Observation) read(Examples.FOLDER.resolve("Observation-pass.total-testosterone.json"));
    example.getCode().addCoding().setSystem(system).setCode("final");

    assertThat(VALIDATOR.validate(example, new ValidationOptions()))
        .extracting(SingleValidationMessage::getMessage)
        .anyMatch(message -> message.contains(system));
  }

  @Test
  void without_a_profile_the_one_that_fits_is_offered() throws IOException {
    Resource example = read(Examples.FOLDER.resolve("Observation-pass.total-testosterone.json"));
    example.getMeta().setProfile(null);

    assertThat(VALIDATOR.validate(example, new ValidationOptions()))
        .anySatisfy(
            message ->
                assertThat(message.getMessage())
                    .contains(
                        "https://fertilitycds.org/fhir/StructureDefinition/total-testosterone"));
  }

  private static List<String> claimed(Resource resource) {
    return resource.getMeta().getProfile().stream().map(CanonicalType::getValue).toList();
  }
}
