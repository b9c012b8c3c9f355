package org.fertilitycds.bench;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Testosterone results of different men at a steady rate, whatever the server does. Compares when
 * the server wrote a result with when it wrote the guidance that names that result as its reason.
 */
final class ResultLoad {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final String PATIENT =
      """
      {"resourceType":"Patient","id":"%s","gender":"male","birthDate":"1992-03-14"}""";
  private static final String RESULT =
      """
      {"resourceType":"Observation","id":"%s","status":"final",
       "code":{"coding":[{"system":"http://loinc.org","code":"2986-8"}]},
       "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s",
       "valueQuantity":{"value":%d,"unit":"ng/dL","system":"http://unitsofmeasure.org","code":"ng/dL"}}""";

  private final ServerProcess server;
  private final String name;
  private final int perSecond;
  private final int count;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private int answered;

  /**
   * @param name apart from other loads of the same server
   */
  ResultLoad(ServerProcess server, String name, int perSecond, int seconds) {
    this.server = server;
    this.name = name;
    this.perSecond = perSecond;
    this.count = perSecond * seconds;
  }

  int sent() {
    return count;
  }

  int answered() {
    return answered;
  }

  Latencies run() throws Exception {
    for (int i = 0; i < count; i++) {
      put("Patient", patient(i), PATIENT.formatted(patient(i)));
    }
    Map<String, OffsetDateTime> written = send();
    Map<String, OffsetDateTime> guided = guidance();
    List<Duration> times = new ArrayList<>();
    written.forEach(
        (result, at) -> {
          OffsetDateTime guidedAt = guided.get("Observation/" + result);
          if (guidedAt != null) {
            times.add(Duration.between(at, guidedAt));
          }
        });
    answered = times.size();
    return new Latencies(times);
  }

  private String patient(int i) {
    return name + "-man-" + i;
  }

  /** How long a client waits for each result, one after the other. */
  Latencies save() throws Exception {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String man = patient(i);
      put("Patient", man, PATIENT.formatted(man));
      String id = name + "-result-" + i;
      String body = RESULT.formatted(id, man, yesterday(), 200 + i % 500);
      long started = System.nanoTime();
      put("Observation", id, body);
      times.add(Duration.ofNanos(System.nanoTime() - started));
    }
    return new Latencies(times);
  }

  /** With seconds also when they are zero, as FHIR asks. */
  private static String yesterday() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        OffsetDateTime.now(ZoneOffset.UTC).minusDays(1).truncatedTo(ChronoUnit.SECONDS));
  }

  private Map<String, OffsetDateTime> send() throws Exception {
    Map<String, OffsetDateTime> written = new HashMap<>();
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
    String effective = yesterday();
    var pending = new ArrayList<java.util.concurrent.ScheduledFuture<?>>();
    for (int i = 0; i < count; i++) {
      int man = i;
      pending.add(
          clock.schedule(
              () -> {
                String id = name + "-result-" + man;
                String body = RESULT.formatted(id, patient(man), effective, 200 + man % 500);
                JsonNode saved = put("Observation", id, body);
                synchronized (written) {
                  written.put(id, lastUpdated(saved));
                }
                return null;
              },
              1000L * i / perSecond,
              TimeUnit.MILLISECONDS));
    }
    try {
      for (var result : pending) {
        result.get();
      }
    } finally {
      clock.shutdownNow();
    }
    return written;
  }

  /** When guidance was written, by the result that is its reason; read once no result waits. */
  private Map<String, OffsetDateTime> guidance() throws Exception {
    // What has not been evaluated by then is missing from what was answered.
    awaitEvaluated();
    Map<String, OffsetDateTime> found = new HashMap<>();
    URI page = server.uri("/fhir/GuidanceResponse?_count=500");
    while (page != null) {
      page = readPage(get(page), found);
    }
    return found;
  }

  /**
   * Waits until no result waits, or a minute is over.
   *
   * @return whether none waits
   */
  boolean awaitEvaluated() {
    try {
      await().atMost(PATIENCE).pollInterval(BETWEEN_LOOKS).until(this::isDone);
      return true;
    } catch (ConditionTimeoutException stillWaiting) {
      return false;
    }
  }

  private boolean isDone() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(server.uri("/actuator/prometheus")).build();
    return client
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .anyMatch("fertility_cds_queue_depth 0.0"::equals);
  }

  private static @org.jspecify.annotations.Nullable URI readPage(
      JsonNode bundle, Map<String, OffsetDateTime> found) {
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      for (JsonNode reason : resource.path("reasonReference")) {
        String reference = reason.path("reference").asText().replaceAll("/_history/.*", "");
        found.merge(reference, lastUpdated(resource), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return URI.create(link.path("url").asText());
      }
    }
    return null;
  }

  private static OffsetDateTime lastUpdated(JsonNode resource) {
    return OffsetDateTime.parse(resource.path("meta").path("lastUpdated").asText());
  }

  private JsonNode put(String type, String id, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(server.uri("/fhir/" + type + "/" + id))
            .header("Content-Type", "application/fhir+json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private JsonNode get(URI uri) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri).build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(
          request.method() + " was answered " + response.statusCode() + ": " + response.body());
    }
    return json.readTree(response.body());
  }
}
