package org.fertilitycds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fertilitycds.hl7v2.MllpSender;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.RequestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two nodes on one PostgreSQL take results through FHIR and HL7 v2 while nodes are killed and the
 * database is restarted; afterwards everything that was acknowledged is there and evaluated once. A
 * small one in each build; {@code mvn -Psoak verify} makes it long, {@code -Dsoak.nodes=1} lonely.
 */
class SoakIT {

  private static final Logger LOG = LoggerFactory.getLogger(SoakIT.class);

  private static final int PATIENTS = Integer.getInteger("soak.patients", 20);
  private static final int RESULTS = Integer.getInteger("soak.results", 240);
  private static final int KILLS = Integer.getInteger("soak.kills", 2);
  private static final int RESTARTS = Integer.getInteger("soak.restarts", 1);
  private static final int NODES = Integer.getInteger("soak.nodes", 2);
  private static final int SENDERS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String SYSTEM = "urn:soak";
  private static final String AUTHORITY = "urn:oid:2.999.1.7";

  private final FhirContext fhir = FhirContext.forR4Cached();
  private final List<Node> nodes = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();

  /** How many more may be sent: what is let through is on its way while something goes wrong. */
  private final Semaphore open = new Semaphore(0);

  private @Nullable EmbeddedPostgres postgres;

  /** A server and the port of its MLLP listener. */
  private record Node(ForkedServer server, int mllp) {}

  @Test
  void what_was_acknowledged_is_stored_and_evaluated_once(@TempDir Path data) throws Exception {
    Path database = data.resolve("postgres");
    postgres = startPostgres(database, 0);
    int port = postgres().getPort();
    try {
      for (int node = 0; node < NODES; node++) {
        nodes.add(startNode(data));
      }
      for (int patient = 0; patient < PATIENTS; patient++) {
        storePatient(patient);
      }
      ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
      List<Future<?>> sending = new ArrayList<>();
      for (int sender = 0; sender < SENDERS; sender++) {
        int seed = sender;
        sending.add(senders.submit(() -> send(new Random(seed))));
      }
      disturb(data, database, port);
      for (Future<?> one : sending) {
        one.get(1, TimeUnit.HOURS);
      }
      senders.shutdown();
      check();
    } finally {
      nodes.forEach(node -> node.server().close());
      postgres().close();
    }
  }

  private EmbeddedPostgres postgres() {
    return Objects.requireNonNull(postgres);
  }

  // --- What goes wrong ---

  /** Spread over the results: half of a share is acknowledged, the other half is on its way. */
  private void disturb(Path data, Path database, int port) throws Exception {
    var random = new Random(1);
    int disturbances = KILLS + RESTARTS;
    for (int disturbance = 1; disturbance <= disturbances; disturbance++) {
      int share = RESULTS / (disturbances + 1);
      int due = (disturbance - 1) * share + share / 2;
      open.release(share);
      await().atMost(Duration.ofMinutes(30)).until(() -> acknowledged.size() >= due);
      if (disturbance % (KILLS / Math.max(1, RESTARTS) + 1) == 0) {
        LOG.info("after {} results: the database is restarted", acknowledged.size());
        postgres().close();
        requireRefused();
        postgres = startPostgres(database, port);
      } else {
        int victim = random.nextInt(nodes.size());
        LOG.info("after {} results: node {} is killed", acknowledged.size(), victim);
        nodes.get(victim).server().kill();
        nodes.set(victim, startNode(data));
      }
    }
    open.release(RESULTS);
  }

  private void requireRefused() throws IOException, InterruptedException {
    var answer = nodes.get(0).server().send("POST", "/fhir", transaction(0));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("OperationOutcome").contains("transient");
    var health = nodes.get(0).server().send("GET", "/actuator/health", "");
    assertThat(health.statusCode()).as(health.body()).isEqualTo(503);
  }

  private static EmbeddedPostgres startPostgres(Path folder, int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on");
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private Node startNode(Path data) throws IOException, InterruptedException {
    int mllp = ForkedServer.freePort();
    return new Node(
        ForkedServer.start(
            data,
            "--spring.datasource.url=" + postgres().getJdbcUrl("postgres", "postgres"),
            "--fertility-cds.hl7v2.mllp.port=" + mllp,
            "--fertility-cds.hl7v2.identifier-systems.HOSP=" + AUTHORITY),
        mllp);
  }

  // --- What is sent ---

  private void storePatient(int patient) throws IOException, InterruptedException {
    String json =
        """
        {"resourceType": "Patient", "id": "soak-%1$d", "gender": "male", "birthDate": "1992-03-14",
         "identifier": [{"system": "%2$s", "value": "soak-%1$d"}]}
        """;
    var answer =
        nodes
            .get(0)
            .server()
            .send("PUT", "/fhir/Patient/soak-" + patient, json.formatted(patient, AUTHORITY));
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  /** A sender repeats what was not acknowledged, to whichever node, until it is. */
  private void send(Random random) {
    for (int result = next.getAndIncrement(); result < RESULTS; result = next.getAndIncrement()) {
      open.acquireUninterruptibly();
      int number = result;
      await()
          .atMost(Duration.ofMinutes(10))
          .pollInterval(Duration.ofMillis(100))
          .pollDelay(Duration.ZERO)
          .until(() -> sent(number, nodes.get(random.nextInt(nodes.size()))));
      acknowledged.add(String.valueOf(result));
    }
  }

  private static boolean sent(int result, Node node) throws InterruptedException {
    try {
      return result % 4 < 2 ? sentByFhir(result, node) : sentByMllp(result, node);
    } catch (IOException notAcknowledged) {
      return false;
    }
  }

  private static boolean sentByFhir(int result, Node node)
      throws IOException, InterruptedException {
    var answer = node.server().send("POST", "/fhir", transaction(result));
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409, 503);
    return answer.statusCode() == 200;
  }

  private static boolean sentByMllp(int result, Node node) throws IOException {
    try (var sender = new MllpSender(node.mllp())) {
      String answer = sender.send(message(result)).text();
      assertThat(answer).containsAnyOf("MSA|AA|", "MSA|AE|").doesNotContain("review");
      return answer.contains("MSA|AA|");
    }
  }

  private static String message(int result) {
    String collected =
        LocalDate.now(ZoneOffset.UTC)
                .minusDays(daysAgo(result))
                .format(DateTimeFormatter.BASIC_ISO_DATE)
            + "080000+0000";
    return String.join(
        "\r",
        "MSH|^~\\&|SOAK|LAB|CDS|SITE|"
            + collected
            + "||ORU^R01^ORU_R01|soak-"
            + result
            + "|P|2.5.1",
        "PID|1||soak-" + result % PATIENTS + "^^^HOSP^MR",
        "OBR|1||soak-"
            + result
            + "|"
            + loinc(result)
            + "^^LN|||"
            + collected
            + "||||||||||||||||||F",
        "OBX|1|NM|"
            + loinc(result)
            + "^^LN||"
            + value(result)
            + "|"
            + unit(result)
            + "^^UCUM|||||F",
        "");
  }

  private static String loinc(int result) {
    return result % 2 == 0 ? "2986-8" : "10501-5";
  }

  private static int value(int result) {
    return result % 2 == 0 ? 200 + result % 300 : 2 + result % 9;
  }

  private static String unit(int result) {
    return result % 2 == 0 ? "ng/dL" : "[IU]/L";
  }

  private static int daysAgo(int result) {
    return 1 + result / PATIENTS % 60;
  }

  /** Created unless it is there already: a sender that got no answer cannot know. */
  private static String transaction(int result) {
    return """
    {"resourceType": "Bundle", "type": "transaction", "entry": [{
      "resource": {"resourceType": "Observation", "status": "final",
       "identifier": [{"system": "%1$s", "value": "%2$d"}],
       "code": {"coding": [{"system": "http://loinc.org", "code": "%3$s"}]},
       "subject": {"reference": "Patient/soak-%4$d"},
       "effectiveDateTime": "%5$sT08:00:00Z",
       "valueQuantity": {"value": %6$d, "system": "http://unitsofmeasure.org", "code": "%7$s", "unit": "%7$s"}},
      "request": {"method": "POST", "url": "Observation", "ifNoneExist": "identifier=%1$s|%2$d"}}]}
    """
        .formatted(
            SYSTEM,
            result,
            loinc(result),
            result % PATIENTS,
            LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo(result)),
            value(result),
            unit(result));
  }

  // --- What must be true afterwards ---

  private void check() throws Exception {
    assertThat(acknowledged).hasSize(RESULTS);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count("select count(*) from scheduled_tasks where task_name = 'evaluate-patient'")
                    == 0);
    assertThat(count("select count(*) from evaluation_dead_letter")).isZero();
    assertThat(
            count(
                "select count(distinct res_id) from hfj_spidx_token where sp_name = 'code'"
                    + " and res_type = 'Observation' and sp_value in ('2986-8', '10501-5')"))
        .as("results stored")
        .isEqualTo(RESULTS);
    assertThat(count("select count(*) from hl7v2_message where state <> 'stored'")).isZero();
    for (int patient = 0; patient < PATIENTS; patient++) {
      checkGuidance("Patient/soak-" + patient);
    }
    LOG.info("{} results of {} patients: all stored and evaluated", RESULTS, PATIENTS);
  }

  private void checkGuidance(String patient) throws IOException, InterruptedException {
    var node = nodes.get(0).server();
    Bundle fresh =
        bundle(node.send("GET", "/fhir/" + patient + "/$fertility-assessment", "").body());
    RequestGroup expected =
        fresh.getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .filter(RequestGroup.class::isInstance)
            .map(RequestGroup.class::cast)
            .findFirst()
            .orElseThrow();
    Map<String, Integer> stored = new TreeMap<>();
    List<RequestGroup> active = new ArrayList<>();
    Bundle plans =
        bundle(
            node.send("GET", "/fhir/RequestGroup?subject=" + patient + "&_count=500", "").body());
    plans
        .getEntry()
        .forEach(
            entry -> {
              var plan = (RequestGroup) entry.getResource();
              stored.merge(plan.getIdentifierFirstRep().getValue(), 1, Integer::sum);
              if (plan.getStatus() == RequestGroup.RequestStatus.ACTIVE) {
                active.add(plan);
              }
            });
    assertThat(active).as("active plans of %s", patient).hasSize(1);
    assertThat(active.get(0).getIdentifierFirstRep().getValue())
        .as("guidance of %s against a fresh assessment of the stored record", patient)
        .isEqualTo(expected.getIdentifierFirstRep().getValue());
    assertThat(stored.values()).as("plans of %s by content", patient).containsOnly(1);
  }

  private int count(String query) throws SQLException {
    try (var connection = postgres().getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Bundle bundle(String json) {
    return fhir.newJsonParser().parseResource(Bundle.class, json);
  }
}
