package org.fertilitycds.bench;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fertilitycds.decision.DecisionPolicy;
import org.fertilitycds.decision.DecisionRequest;
import org.fertilitycds.decision.DecisionService;
import org.fertilitycds.knowledge.Guideline;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.fertilitycds.record.PatientRecord;
import org.fertilitycds.record.RecordEntry;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Decisions in this process, one after the other, on made-up records of a given size. */
final class DecideLoad {

  private static final LocalDate NEWEST = LocalDate.of(2026, 5, 29);

  /** LOINC code, UCUM unit and value of each result that a record repeats. */
  private static final List<String[]> TESTS =
      List.of(
          new String[] {"2986-8", "ng/dL", "240"},
          new String[] {"10501-5", "[IU]/L", "3.1"},
          new String[] {"15067-2", "[IU]/L", "2.8"},
          new String[] {"2842-3", "ng/mL", "9"},
          new String[] {"2243-4", "pg/mL", "22"},
          new String[] {"13967-5", "nmol/L", "30"},
          new String[] {"1751-7", "g/dL", "4.3"},
          new String[] {"4544-3", "%", "45"},
          new String[] {"3160-9", "mL", "3"},
          new String[] {"9780-8", "10*6/mL", "12"},
          new String[] {"6800-7", "%", "40"},
          new String[] {"14194-5", "%", "30"});

  private final DecisionService service;
  private final Duration loading;

  DecideLoad() {
    FhirContext fhir = FhirContext.forR4Cached();
    fhir.newJsonParser();
    long started = System.nanoTime();
    KnowledgePackage knowledge = KnowledgePackage.load(fhir);
    service = new DecisionService(knowledge, new DecisionPolicy(knowledge, "WHO6", Map.of()), fhir);
    loading = Duration.ofNanos(System.nanoTime() - started);
  }

  /** How long the package took to be read and made ready, in a JVM that had done nothing else. */
  Duration loading() {
    return loading;
  }

  /**
   * Decides again and again.
   *
   * @param resources size of the record; its results are spread over a year and more
   * @return latencies of the second half, when the JVM is warm
   */
  Latencies decide(int resources, int times) {
    PatientRecord record = record(resources);
    var request =
        new DecisionRequest(OffsetDateTime.parse("2026-06-01T12:00:00-04:00"), Guideline.AUA);
    List<Duration> latencies = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long started = System.nanoTime();
      service.decide(record, request);
      if (i >= times / 2) {
        latencies.add(Duration.ofNanos(System.nanoTime() - started));
      }
    }
    return new Latencies(latencies);
  }

  private static PatientRecord record(int resources) {
    List<RecordEntry> entries = new ArrayList<>();
    var patient = new Patient();
    patient.setId("p");
    patient.setGender(AdministrativeGender.MALE);
    patient.setBirthDateElement(new DateType("1992-03-14"));
    entries.add(new RecordEntry(null, patient));
    entries.add(new RecordEntry(null, infertility()));
    for (int i = 0; entries.size() < resources; i++) {
      entries.add(new RecordEntry(null, result(i)));
    }
    return PatientRecord.of(entries, ZoneId.of("America/New_York"));
  }

  private static Resource infertility() {
    var condition = new Condition();
    condition.setId("infertility");
    condition.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("2904007");
    condition.setSubject(new Reference("Patient/p"));
    return condition;
  }

  private static Observation result(int number) {
    String[] test = TESTS.get(number % TESTS.size());
    LocalDate day = NEWEST.minusDays(number / TESTS.size());
    var result = new Observation();
    result.setId("r" + number);
    result.setStatus(ObservationStatus.FINAL);
    result.setSubject(new Reference("Patient/p"));
    result.getCode().addCoding().setSystem("http://loinc.org").setCode(test[0]);
    result.setEffective(new DateTimeType(day + "T08:00:00-04:00"));
    result.setValue(
        new Quantity()
            .setValue(new java.math.BigDecimal(test[2]))
            .setUnit(test[1])
            .setSystem("http://unitsofmeasure.org")
            .setCode(test[1]));
    return result;
  }
}
