package org.fertilitycds.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.fertilitycds.retention.OldRows;
import org.fertilitycds.server.ServerTest;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A laboratory on the one side, the FHIR interface on the other. */
abstract class Hl7Server extends ServerTest {

  @Autowired MllpServer mllp;

  private MllpSender sender;

  @BeforeEach
  void connect() throws IOException {
    sender = new MllpSender(mllp.port());
  }

  @AfterEach
  void disconnect() throws IOException {
    sender.close();
  }

  MllpSender sender() {
    return sender;
  }

  Ack send(Oru message) throws IOException {
    return sender.send(message.toString());
  }

  /** By a connection of its own, at the same time as others. */
  CompletableFuture<Ack> sendElsewhere(Oru message) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (var elsewhere = new MllpSender(mllp.port())) {
            return elsewhere.send(message.toString());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  Ack send(String message) throws IOException {
    return sender.send(message);
  }

  /** Sends a message that is to be taken without any review. */
  Ack store(Oru message) throws IOException {
    return store(message.toString());
  }

  /** The same, of a message whose text somebody has changed. */
  Ack store(String message) throws IOException {
    Ack ack = send(message);
    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
    assertThat(ack.errors().isEmpty() ? "" : problems(review(ack))).isEmpty();
    return ack;
  }

  /** A man whose number at the hospital is his id. */
  void storeMan(String id) {
    String patient =
        """
        {"resourceType": "Patient", "id": "%s", "gender": "male", "birthDate": "1992-03-14",
         "identifier": [{"system": "urn:oid:2.999.1.7", "value": "%s"}]}
        """;
    assertThat(put("/fhir/Patient/" + id, patient.formatted(id, id)).statusCode()).isEqualTo(201);
  }

  List<Observation> results(String patientId) {
    return search(Observation.class, "subject=Patient/" + patientId + "&category=laboratory");
  }

  Observation onlyResult(String patientId) {
    List<Observation> results = results(patientId);
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  DiagnosticReport onlyReport(String patientId) throws IOException {
    List<DiagnosticReport> reports = search(DiagnosticReport.class, "subject=Patient/" + patientId);
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  static Quantity quantity(Observation observation) {
    return (Quantity) observation.getValue();
  }

  static String loinc(Observation observation) {
    return observation.getCode().getCoding().stream()
        .filter(coding -> "http://loinc.org".equals(coding.getSystem()))
        .map(coding -> coding.getCode())
        .findFirst()
        .orElse("");
  }

  /** The review entry that an acknowledgement names. */
  Task review(Ack ack) {
    assertThat(ack.code()).as(ack.text()).isEqualTo("AA");
    String text = ack.text();
    int start = text.indexOf("Task/");
    assertThat(start).as(text).isPositive();
    return parse(Task.class, get("/fhir/" + text.substring(start).split("[^A-Za-z0-9/-]")[0]));
  }

  /** What the inputs of a review entry say is wrong. */
  static String problems(Task task) {
    return task.getInput().stream()
        .map(input -> input.getValue())
        .filter(StringType.class::isInstance)
        .map(value -> value.primitiveValue())
        .collect(Collectors.joining("; "));
  }

  static List<String> reasons(Task task) {
    return task.getBusinessStatus().getCoding().stream().map(coding -> coding.getCode()).toList();
  }

  Parameters replay(Task task, String parameters) {
    return parse(
        Parameters.class,
        post(
            "/fhir/Task/" + task.getIdElement().getIdPart() + "/$hl7v2-replay",
            "{\"resourceType\": \"Parameters\"%s}"
                .formatted(parameters.isEmpty() ? "" : ", \"parameter\": [" + parameters + "]")));
  }

  static int count(Parameters answer, String name) {
    return Integer.parseInt(answer.getParameter(name).getValue().primitiveValue());
  }

  /** As the server does it every hour, on a day to come. */
  void deleteOldMessages(int daysLater) {
    Clock later = Clock.offset(clock, Duration.ofDays(daysLater));
    new OldRows(
            "hl7v2-messages",
            MessageStore.DELETE_OLD,
            Duration.ofDays(400),
            jdbc.getDataSource(),
            later)
        .delete();
  }

  int kept(Oru message) {
    Integer kept =
        jdbc.queryForObject(
            "select count(*) from hl7v2_message where control_id = ?",
            Integer.class,
            message.controlId());
    return kept == null ? -1 : kept;
  }
}
