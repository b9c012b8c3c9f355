package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fertilitycds.server.OnH2;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be stored for certain waits where operators find it, and is stored once it can be.
 */
@OnH2
class Hl7ReviewTest extends Hl7Server {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          unknown-code         ! OBX^1^3  103 W ! OBX|1|NM|TX99^Test^L||240|ng/dL|||||F
          unknown-code         ! OBX^1^3  103 W ! OBX|1|NM|2986-7^Test^LN||240|ng/dL|||||F
          unknown-code         ! OBX^1^3  103 W ! OBX|1|NM|||240|ng/dL|||||F
          unit-unknown         ! OBX^1^6  103 W ! OBX|1|NM|2986-8^T^LN||240|furlong|||||F
          unit-unknown         ! OBX^1^6  103 W ! OBX|1|NM|2986-8^T^LN||240|furlong^^UCUM|||||F
          unit-missing         ! OBX^1^6  101 W ! OBX|1|NM|2986-8^T^LN||240||||||F
          unit-not-convertible ! OBX^1^6  103 W ! OBX|1|NM|2986-8^T^LN||240|g/L^^UCUM|||||F
          unit-not-convertible ! OBX^1^6  103 W ! OBX|1|NM|2986-8^T^LN||240|IU/L|||||F
          value-missing        ! OBX^1^5  101 W ! OBX|1|NM|2986-8^T^LN|||ng/dL|||||F
          value-unreadable     ! OBX^1^5  102 W ! OBX|1|NM|2986-8^T^LN||24x|ng/dL|||||F
          value-unreadable     ! OBX^1^5  102 W ! OBX|1|NM|2986-8^T^LN||2,4|ng/dL|||||F
          value-unreadable     ! OBX^1^5  102 W ! OBX|1|NM|2986-8^T^LN||240~250|ng/dL|||||F
          value-unreadable     ! OBX^1^5  102 W ! OBX|1|SN|2986-8^T^LN||^200^-^250|ng/dL|||||F
          value-unreadable     ! OBX^1^5  102 W ! OBX|1|SN|2986-8^T^LN||^1^:^4|ng/dL|||||F
          value-unreadable     ! OBX^1^5  102 W ! OBX|1|SN|2986-8^T^LN||<>^4|ng/dL|||||F
          value-unreadable     ! OBX^1^5  102 W ! OBX|1|ST|2986-8^T^LN||see note|ng/dL|||||F
          value-unreadable     ! OBX^1^5  102 W ! OBX|1|TX|2986-8^T^LN||240|ng/dL|||||F
          value-unreadable     ! OBX^1^5  102 W ! OBX|1|CWE|2986-8^T^LN||N^normal^L|ng/dL|||||F
          value-type           ! OBX^1^2  103 W ! OBX|1|ED|2986-8^T^LN||^PDF^^Base64^AAAA|ng/dL|||||F
          value-type           ! OBX^1^2  103 W ! OBX|1||2986-8^T^LN||240|ng/dL|||||F
          impossible-value     ! OBX^1^5  102 W ! OBX|1|NM|2986-8^T^LN||-240|ng/dL|||||F
          impossible-value     ! OBX^1^5  102 W ! OBX|1|NM|6800-7^Motility^LN||140|%|||||F
          impossible-value     ! OBX^1^5  102 W ! OBX|1|NM|2986-8^T^LN||1234567890123456789012345|ng/dL|||||F
          time-unreadable      ! OBX^1^14 102 W ! OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F|||20260230
          time-unreadable      ! OBX^1^14 102 W ! OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F|||20360518080000
          time-unreadable      ! OBX^1^14 102 W ! OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F|||20360518
          time-unreadable      ! OBX^1^14 102 W ! OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F|||203605
          time-unreadable      ! OBX^1^14 102 W ! OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F|||2036
          time-unreadable      ! OBX^1^14 102 W ! OBX|1|NM|2986-8^T^LN||240|ng/dL|||||F|||2036051808
          status-unknown       ! OBX^1^11 103 W ! OBX|1|NM|2986-8^T^LN||240|ng/dL|||||Q
          """)
  void a_result_that_is_not_certain_waits_with_its_reason_and_its_place(
      String reason, String error, String obx) throws IOException {
    String man = "v2-review-" + Integer.toHexString(obx.hashCode());
    storeMan(man);

    Ack ack = send(Oru.of(man).with(obx).with("OBX|2|NM|10501-5^LH^LN||3.1|mIU/mL|||||F"));

    assertThat(ack.errors()).containsExactly(error.replaceAll(" +", " "));
    Task task = review(ack);
    assertThat(reasons(task)).containsExactly(reason);
    assertThat(task.getStatus()).isEqualTo(TaskStatus.ONHOLD);
    assertThat(task.getFor().getReference()).isEqualTo("Patient/" + man);
    // The good result of the same message is stored.
    assertThat(loinc(onlyResult(man))).isEqualTo("10501-5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          unknown-patient         ! ^^^HOSP^MR            ! ^^^NOWHERE^MR
          unknown-patient         ! PID|1||%s^^^HOSP^MR   ! PID|1||
          patient-mismatch        ! 19920314              ! 19920413
          order-number-missing    ! |P-F-%1$s|F-%1$s|     ! |||
          collection-time-missing ! |20260518080000-0400| ! ||
          time-unreadable         ! |20260518080000-0400| ! |2026051825|
          no-results              ! OBX                   ! ZBX
          unreadable-segment      ! OBX|1                 ! free text of nobody\rOBX|1
          unknown-patient         ! PID|                  ! ZID|
          no-results              ! OBR|                  ! ZBR|
          """)
  void a_message_that_is_not_certain_waits_with_its_reason(
      String reason, String part, String instead) throws IOException {
    String man = "v2-reason-" + Integer.toHexString((part + instead).hashCode());
    storeMan(man);
    String message = Oru.of(man).testosterone("240").toString();
    assertThat(message).contains(part.formatted(man));

    Ack ack =
        send(message.replace(part.formatted(man), instead.replace("\\r", "\r").formatted(man)));

    assertThat(reasons(review(ack))).contains(reason);
  }

  @Test
  void a_number_that_two_men_have_belongs_to_neither() throws IOException {
    storeMan("v2-twin");
    put(
        "/fhir/Patient/v2-twin-2",
        """
        {"resourceType": "Patient", "id": "v2-twin-2",
         "identifier": [{"system": "urn:oid:2.999.1.7", "value": "v2-twin"}]}
        """);

    Ack ack = send(Oru.of("v2-twin").testosterone("240"));

    assertThat(reasons(review(ack))).containsExactly("ambiguous-patient");
    assertThat(results("v2-twin")).isEmpty();
  }

  @Test
  void the_entry_holds_the_message_and_each_problem_with_its_place() throws IOException {
    storeMan("v2-entry");
    String message =
        Oru.of("v2-entry")
            .with("OBX|1|NM|TX99^Test^L||240|ng/dL|||||F")
            .with("OBX|2|NM|2986-8^T^LN||240|furlong|||||F")
            .toString();

    Task task = review(send(message));

    assertThat(reasons(task)).containsExactly("unknown-code", "unit-unknown");
    assertThat(problems(task)).contains("OBX[1]-3:").contains("OBX[2]-6:").contains("furlong");
    Reference raw =
        (Reference)
            task.getInput().stream()
                .filter(input -> input.getType().getCodingFirstRep().getCode().equals("message"))
                .findFirst()
                .orElseThrow()
                .getValue();
    Binary binary = parse(Binary.class, get("/fhir/" + raw.getReference()));
    assertThat(new String(binary.getData(), StandardCharsets.UTF_8)).isEqualTo(message);
    assertThat(parse(OperationOutcome.class, post("/fhir/Task/$validate", json(task))).getIssue())
        .noneMatch(issue -> issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR);
  }

  @Test
  void a_map_that_the_site_adds_counts_from_then_on() throws IOException {
    storeMan("v2-map");
    Oru message = Oru.of("v2-map").facility("MAPLAB").with("OBX|1|NM|TTE^Testo^L||8.3|nmolL|||||F");
    Task task = review(send(message));

    String map =
        """
        {"resourceType": "ConceptMap", "id": "maplab", "status": "active",
         "url": "https://lab.example.org/fhir/ConceptMap/maplab", "group": [
          {"source": "https://fertilitycds.org/fhir/hl7v2/MAPLAB/L", "target": "http://loinc.org",
           "element": [{"code": "TTE", "target": [{"code": "14913-8", "equivalence": "equivalent"}]}]},
          {"source": "https://fertilitycds.org/fhir/hl7v2/MAPLAB/L",
           "target": "http://unitsofmeasure.org",
           "element": [{"code": "nmolL", "target": [{"code": "nmol/L", "equivalence": "equivalent"}]}]}]}
        """;
    assertThat(put("/fhir/ConceptMap/maplab", map).statusCode()).isEqualTo(201);

    assertThat(count(replay(task, ""), "resolved")).isEqualTo(1);
    assertThat(loinc(onlyResult("v2-map"))).isEqualTo("14913-8");
    assertThat(quantity(onlyResult("v2-map")).getCode()).isEqualTo("nmol/L");
    store(
        Oru.of("v2-map")
            .order("next")
            .facility("MAPLAB")
            .with("OBX|1|NM|TTE^Testo^L||8.4|nmolL|||||F"));

    // Taken out of use, it counts no longer.
    put("/fhir/ConceptMap/maplab", map.replace("active", "retired"));
    Ack after =
        send(
            Oru.of("v2-map")
                .order("last")
                .facility("MAPLAB")
                .with("OBX|1|NM|TTE^Testo^L||8.5|nmolL|||||F"));
    assertThat(reasons(review(after))).containsExactly("unknown-code");
  }

  private void storeMap(String id, String target, String code, String means) {
    String map =
        """
        {"resourceType": "ConceptMap", "id": "%1$s", "status": "active",
         "url": "https://lab.example.org/fhir/ConceptMap/%1$s", "group": [
          {"source": "https://fertilitycds.org/fhir/hl7v2/%1$.5sLAB/L", "target": "%2$s",
           "element": [{"code": "%3$s", "target": [{"code": "%4$s", "equivalence": "equivalent"}]}]}]}
        """;
    assertThat(put("/fhir/ConceptMap/" + id, map.formatted(id, target, code, means)).statusCode())
        .isEqualTo(201);
  }

  /**
   * The site says that the laboratory does not mean what it prints; what it means instead is open.
   */
  @Test
  void maps_that_contradict_each_other_leave_a_unit_untranslated() throws IOException {
    storeMan("v2-two-maps");
    storeMap("twice-1", "http://unitsofmeasure.org", "ng/mL", "ng/dL");
    storeMap("twice-2", "http://unitsofmeasure.org", "ng/mL", "pg/mL");

    Ack ack =
        send(
            Oru.of("v2-two-maps")
                .facility("twiceLAB")
                .with("OBX|1|NM|2986-8^T^LN||240|ng/mL|||||F"));

    assertThat(reasons(review(ack))).containsExactly("unit-unknown");
  }

  @Test
  void a_map_to_a_loinc_code_with_a_slip_translates_nothing() throws IOException {
    storeMan("v2-slip");
    storeMap("slipp", "http://loinc.org", "TTE", "2986-7");

    Ack ack =
        send(
            Oru.of("v2-slip")
                .facility("slippLAB")
                .with("OBX|1|NM|TTE^Testosterone^L||240|ng/dL|||||F"));

    assertThat(reasons(review(ack))).containsExactly("unknown-code");
  }

  @Test
  void a_corrected_message_is_stored_and_kept_beside_the_first() throws IOException {
    storeMan("v2-mended");
    Oru message = Oru.of("v2-mended").with("OBX|1|NM|2986-8^T^LN||2,4|ng/mL|||||F");
    Task task = review(send(message));
    String mended =
        message.toString().replace("2,4", "2.4").replace("\r", "\\n").replace("\\&", "\\\\&");

    Parameters dry =
        replay(
            task,
            "{\"name\": \"message\", \"valueString\": \"%s\"}, {\"name\": \"dryRun\", \"valueBoolean\": true}"
                .formatted(mended));
    assertThat(count(dry, "resolved")).isEqualTo(1);
    assertThat(results("v2-mended")).isEmpty();

    Parameters answer =
        replay(task, "{\"name\": \"message\", \"valueString\": \"%s\"}".formatted(mended));

    assertThat(count(answer, "resolved")).isEqualTo(1);
    assertThat(quantity(onlyResult("v2-mended")).getValue()).isEqualByComparingTo("2.4");
    Task done = parse(Task.class, get("/fhir/Task/" + task.getIdElement().getIdPart()));
    assertThat(done.getStatus()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(done.getInput())
        .extracting(input -> input.getType().getCodingFirstRep().getCode())
        .containsExactly("message", "corrected-message");
    assertThat(done.getOutput()).hasSize(1);
  }

  @Test
  void a_replay_that_solves_nothing_says_what_is_left() throws IOException {
    storeMan("v2-left");
    Task task = review(send(Oru.of("v2-left").with("OBX|1|NM|2986-8^T^LN||240|furlong|||||F")));

    Parameters answer = replay(task, "");

    assertThat(count(answer, "remaining")).isEqualTo(1);
    assertThat(answer.getParameter("problem").getValue().primitiveValue())
        .contains("OBX[1]-6")
        .contains("unit-unknown");
  }

  @Test
  void all_of_one_sender_are_counted_and_then_replayed() throws IOException {
    for (int number = 0; number < 3; number++) {
      send(Oru.of("v2-batch-" + number).facility("BATCHLAB").testosterone("24" + number));
    }
    storeMan("v2-batch-0");
    storeMan("v2-batch-1");
    String filter =
        """
        {"resourceType": "Parameters", "parameter": [
          {"name": "reason", "valueCode": "unknown-patient"},
          {"name": "sender", "valueString": "LIS/BATCHLAB"}%s]}
        """;

    Parameters dry =
        parse(
            Parameters.class,
            post(
                "/fhir/Task/$hl7v2-replay",
                filter.formatted(", {\"name\": \"dryRun\", \"valueBoolean\": true}")));
    assertThat(count(dry, "matched")).isEqualTo(3);
    assertThat(count(dry, "resolved")).isEqualTo(2);
    assertThat(results("v2-batch-0")).isEmpty();

    Parameters wet =
        parse(Parameters.class, post("/fhir/Task/$hl7v2-replay", filter.formatted("")));
    assertThat(count(wet, "resolved")).isEqualTo(2);
    assertThat(count(wet, "remaining")).isEqualTo(1);
    assertThat(results("v2-batch-0")).hasSize(1);

    Parameters again =
        parse(Parameters.class, post("/fhir/Task/$hl7v2-replay", filter.formatted("")));
    assertThat(count(again, "matched")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "dryrun, valueBoolean, true, 'The parameter dryrun is unknown: send dryRun, from, limit'",
    "reasons, valueCode, unknown-unit, 'The parameter reasons is unknown'",
    "reason, valueCode, unknown-unit, 'The reason unknown-unit is unknown: send one of'",
    "limit, valueInteger, 7, 'Nothing says which messages: send reason, sender, from or to.'",
  })
  void a_replay_of_many_says_which(String name, String type, String value, String reason)
      throws IOException {
    Task waiting = review(send(Oru.of("v2-untouched-" + name).testosterone("240")));
    storeMan("v2-untouched-" + name);

    var refused =
        post(
            "/fhir/Task/$hl7v2-replay",
            "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"%s\", \"%s\": %s}]}"
                .formatted(name, type, value.matches("true|\\d+") ? value : '"' + value + '"'));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(reason);
    assertThat(results("v2-untouched-" + name)).isEmpty();
    assertThat(count(replay(waiting, ""), "resolved")).isEqualTo(1);
  }

  @Test
  void only_entries_of_the_queue_are_replayed() {
    String other =
        "{\"resourceType\": \"Task\", \"id\": \"v2-other\", \"status\": \"draft\", \"intent\": \"order\"}";
    put("/fhir/Task/v2-other", other);

    String nothing = "{\"resourceType\": \"Parameters\"}";
    assertThat(post("/fhir/Task/v2-other/$hl7v2-replay", nothing).statusCode()).isEqualTo(404);
    assertThat(post("/fhir/Task/v2-no-such/$hl7v2-replay", nothing).statusCode()).isEqualTo(404);
  }

  @Test
  void the_operation_and_the_maps_are_published() {
    assertThat(get("/fhir/metadata").body()).contains("hl7v2-replay");
    assertThat(
            search(
                OperationDefinition.class,
                "url=https://fertilitycds.org/fhir/OperationDefinition/hl7v2-replay"))
        .hasSize(1);
    assertThat(get("/fhir/ConceptMap/hl7v2-unit-to-ucum").statusCode()).isEqualTo(200);
    assertThat(get("/fhir/ConceptMap/hl7v2-code-to-loinc").statusCode()).isEqualTo(200);
  }
}
