package org.fertilitycds.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.decision.DecisionPolicy;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.decision.Recommendation;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo patients and the demo requests tell the stories that they claim to tell. */
class DemoDataTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final KnowledgePackage KNOWLEDGE = KnowledgePackage.load(FHIR);
  private static final DecisionService SERVICE =
      new DecisionService(KNOWLEDGE, new DecisionPolicy(KNOWLEDGE, "WHO6", Map.of()), FHIR);
  private static final Path PATIENTS = Path.of("src/main/resources/demo");
  private static final Path REQUESTS = Path.of("src/demo");
  private static final Pattern DATE =
      Pattern.compile("\"(?!birthDate)[A-Za-z]+\": \"(\\d{4}-\\d\\d-\\d\\d)");

  private static final Pattern REFERENCE = Pattern.compile("\"reference\": \"([^\"]+)\"");

  /** Axis status of each story on the day of loading. */
  private static final Map<String, String> STORIES =
      Map.ofEntries(
          Map.entry("01-confirmed-secondary-hypogonadism.json", "secondary-hypogonadism"),
          Map.entry("02-first-low-testosterone.json", "low-testosterone-unconfirmed"),
          Map.entry("03-on-testosterone.json", "exogenous-suppression"),
          Map.entry("04-recovering-after-testosterone.json", "eugonadal"),
          Map.entry("05-on-clomiphene.json", "serm-ai-confounded"),
          Map.entry("06-on-anastrozole.json", "serm-ai-confounded"),
          Map.entry("07-on-hcg.json", "hcg-confounded"),
          Map.entry("08-azoospermia-high-fsh.json", "primary-hypogonadism"),
          Map.entry("09-low-testosterone-estradiol-ratio.json", "secondary-hypogonadism"),
          Map.entry("10-high-prolactin.json", "hyperprolactinaemia"),
          Map.entry("11-female-patient.json", "out-of-scope"),
          Map.entry("12-minor.json", "out-of-scope"));

  static Stream<Path> patients() throws IOException {
    try (Stream<Path> files = Files.list(PATIENTS)) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void every_story_is_there_and_no_other() throws IOException {
    assertThat(patients().map(DemoDataTest::name))
        .containsExactlyInAnyOrderElementsOf(STORIES.keySet());
  }

  @ParameterizedTest
  @MethodSource("patients")
  void a_demo_patient_is_decided_as_his_story_says(Path file) {
    Decision decision = decide(RecordEntry.of(bundle(file)));

    assertThat(decision.axis().code()).isEqualTo(STORIES.get(name(file)));
  }

  @ParameterizedTest
  @MethodSource("patients")
  void every_result_of_a_demo_patient_is_read_and_believed(Path file) {
    Set<String> read =
        KNOWLEDGE.dataNeeds().stream()
            .flatMap(need -> need.codes().stream())
            .collect(Collectors.toSet());
    for (Resource resource : resources(bundle(file))) {
      if (resource instanceof Observation observation) {
        assertThat(observation.getCode().getCoding())
            .as(observation.getId())
            .anyMatch(coding -> read.contains(coding.getSystem() + "|" + coding.getCode()));
      }
    }
    assertThat(decide(RecordEntry.of(bundle(file))).issues())
        .extracting(Decision.DataQualityIssue::code)
        .isSubsetOf("confounded-by-drug", "bound-only", "near-threshold");
  }

  @ParameterizedTest
  @MethodSource("patients")
  void a_demo_patient_has_fixed_ids_and_lies_before_the_day_of_loading(Path file) {
    Bundle bundle = bundle(file);
    Set<String> references = new TreeSet<>();
    for (var entry : bundle.getEntry()) {
      String reference =
          entry.getResource().fhirType() + "/" + entry.getResource().getIdElement().getIdPart();
      assertThat(reference).matches("[A-Za-z]+/demo-[a-z0-9-]+");
      assertThat(entry.getRequest().getMethod()).isEqualTo(Bundle.HTTPVerb.PUT);
      assertThat(entry.getRequest().getUrl()).isEqualTo(reference);
      assertThat(references.add(reference)).isTrue();
    }
    String text = text(file);
    assertThat(REFERENCE.matcher(text).results().map(found -> found.group(1)).toList())
        .isSubsetOf(references);
    assertThat(DATE.matcher(text).results().map(found -> found.group(1)))
        .allMatch(date -> date.compareTo("2026-06-01") < 0);
  }

  @ParameterizedTest
  @MethodSource("patients")
  void a_demo_patient_is_valid_fhir(Path file) {
    requireValid(text(file));
  }

  @Test
  void the_laboratory_transaction_confirms_the_waiting_man() {
    String posted = text(REQUESTS.resolve("lab-results.json"));
    requireValid(posted);
    List<RecordEntry> record =
        Stream.concat(
                RecordEntry.of(bundle(PATIENTS.resolve("02-first-low-testosterone.json"))).stream(),
                RecordEntry.of(parser().parseResource(Bundle.class, posted)).stream())
            .toList();

    Decision decision = decide(record);

    assertThat(decision.issues()).isEmpty();
    assertThat(decision.axis().code()).isEqualTo("secondary-hypogonadism");
    assertThat(codes(decision)).contains("consider-serm", "consider-hcg", "block-testosterone");
    assertThat(DATE.matcher(posted).results().map(found -> found.group(1)))
        .containsOnly("2026-06-01");
  }

  @Test
  void the_mixed_units_are_those_of_scenario_s05() {
    var request =
        parser().parseResource(Parameters.class, text(REQUESTS.resolve("mixed-units.json")));
    requireValid(text(REQUESTS.resolve("mixed-units.json")));

    Decision decision = decide(RecordEntry.of((Bundle) request.getParameter("data").getResource()));

    assertThat(decision.axis().code()).isEqualTo("secondary-hypogonadism");
    assertThat(decision.axis().modifiers()).contains("low-testosterone-estradiol-ratio");
    assertThat(codes(decision)).contains("consider-serm", "consider-aromatase-inhibitor");
  }

  private static List<String> codes(Decision decision) {
    return decision.recommendations().stream().map(Recommendation::code).toList();
  }

  private static Decision decide(List<RecordEntry> entries) {
    return SERVICE.decide(
        PatientRecord.of(entries, ZoneId.of("America/New_York")),
        new DecisionRequest(OffsetDateTime.parse("2026-06-01T12:00:00-04:00"), Guideline.AUA));
  }

  private static void requireValid(String resource) {
    var support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(FHIR),
            new CommonCodeSystemsTerminologyService(FHIR),
            new InMemoryTerminologyServerValidationSupport(FHIR));
    FhirValidator validator = FHIR.newValidator();
    validator.registerValidatorModule(new FhirInstanceValidator(support));
    assertThat(validator.validateWithResult(resource).getMessages())
        .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .isEmpty();
  }

  private static List<Resource> resources(Bundle bundle) {
    return bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).toList();
  }

  private static Bundle bundle(Path file) {
    return parser().parseResource(Bundle.class, text(file));
  }

  private static IParser parser() {
    return FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
