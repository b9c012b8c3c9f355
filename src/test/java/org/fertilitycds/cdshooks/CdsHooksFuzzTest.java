package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Mutated requests to everything below discovery, on several connections at once: each is answered
 * with JSON or refused with JSON, never with an error of ours, and nothing of a patient and no
 * token reaches the log. How many: system property {@code cds-hooks.fuzz.calls}; the profile {@code
 * fuzz} asks for 20,000. A failure names seed and number, and the same seed makes the same
 * requests.
 */
@ExtendWith(OutputCaptureExtension.class)
class CdsHooksFuzzTest extends CdsHooksTest {

  private static final int CALLS = Integer.getInteger("cds-hooks.fuzz.calls", 4_000);
  private static final long SEED = Long.getLong("cds-hooks.fuzz.seed", 20_260_601L);
  private static final int CONNECTIONS = 2;

  // What must not be read anywhere afterwards.
  private static final String NAME = "Zwetschgenstein";
  private static final String BIRTH_DATE = "1987-11-23";
  private static final String VALUE = "231.415926";
  private static final String ACCESS_TOKEN = "fuzz-access-token-5b1e";
  private static final String JWT = "eyJmdXp6Ijoi.c2VjcmV0LXRva2Vu.bm8tc2lnbmF0dXJl";
  private static final List<String> SECRETS = List.of(NAME, BIRTH_DATE, VALUE);
  private static final List<String> TOKENS = List.of(ACCESS_TOKEN, JWT);

  private static final List<String> PATHS =
      List.of(
          "/cds-services/fertility-assessment",
          "/cds-services/fertility-assessment",
          "/cds-services/fertility-assessment",
          "/cds-services/fertility-lab-result",
          "/cds-services/fertility-order-review",
          "/cds-services/fertility-order-review",
          "/cds-services/fertility-assessment/feedback",
          "/cds-services/fertility-order-review/feedback");

  private static final List<String> ODD_PATHS =
      List.of(
          "/cds-services",
          "/cds-services?a=%00",
          "/cds-services/nobody",
          "/cds-services/%F0%9F%90%99",
          "/cds-services/a%20b/feedback",
          "/cds-services/fertility-assessment/",
          "/cds-services/fertility-assessment/feedback/feedback",
          "/cds-services/fertility-assessment?x=" + "y".repeat(2000));

  private static final String JSON_TYPE = "application/json";
  private static final List<String> TYPES =
      List.of(JSON_TYPE, JSON_TYPE + ";charset=UTF-8", "text/plain", "a/b; c", "*/*");

  private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
  private final List<String> broken = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whatever_comes_is_answered_with_json_and_nothing_of_it_is_logged(CapturedOutput log)
      throws Exception {
    List<Callable<Void>> callers = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      int own = connection;
      callers.add(
          () -> {
            var random = new Random(SEED + own);
            for (int number = 0; number < CALLS / CONNECTIONS; number++) {
              call(own + "-" + number, random);
            }
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      for (Future<Void> one : threads.invokeAll(callers)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(broken).as("seed %d, %s", SEED, statuses).isEmpty();
    assertThat(statuses.keySet()).contains(200, 400, 412);
    assertThat(SECRETS).noneMatch(log.getAll()::contains);
    assertThat(TOKENS).noneMatch(log.getAll()::contains);
  }

  private void call(String number, Random random) {
    List<String> changes = new ArrayList<>();
    HttpRequest.Builder request = request(random, changes);
    HttpResponse<String> response = send(request);
    statuses.merge(response.statusCode(), 1, Integer::sum);
    String body = response.body();
    // Feedback that was taken needs no words.
    boolean taken = response.statusCode() == 200 && response.uri().getPath().endsWith("/feedback");
    boolean json =
        (taken && body.isEmpty())
            || (response.headers().firstValue("Content-Type").orElse("").startsWith(JSON_TYPE)
                && isJson(body));
    boolean speaks = body.contains("Exception") || body.contains("\tat ") || body.contains("HAPI-");
    boolean leaks = TOKENS.stream().anyMatch(body::contains);
    if (response.statusCode() >= 500 || !json || speaks || leaks) {
      broken.add(
          "%s %s: %d %s"
              .formatted(
                  number,
                  changes,
                  response.statusCode(),
                  body.substring(0, Math.min(300, body.length()))));
    }
  }

  private static boolean isJson(String body) {
    try {
      return JSON.readTree(body).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  // --- Requests ---

  private HttpRequest.Builder request(Random random, List<String> changes) {
    boolean odd = random.nextInt(12) == 0;
    String path =
        odd
            ? ODD_PATHS.get(random.nextInt(ODD_PATHS.size()))
            : PATHS.get(random.nextInt(PATHS.size()));
    changes.add(path);
    HttpRequest.Builder request = to(path).header("Authorization", "Bearer " + JWT);
    if (odd && random.nextBoolean()) {
      return request.GET();
    }
    String type = random.nextInt(15) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : TYPES.get(0);
    byte[] body = body(path, random, changes);
    return request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
  }

  private static byte[] body(String path, Random random, List<String> changes) {
    ObjectNode document = path.endsWith("/feedback") ? feedback() : serviceCall(path, random);
    int mutations = 1 + random.nextInt(3);
    for (int mutation = 0; mutation < mutations; mutation++) {
      changes.add(JsonMutation.apply(document, random));
    }
    byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
    return random.nextInt(10) == 0 ? garbled(bytes, random, changes) : bytes;
  }

  /** What no JSON library would write. */
  private static byte[] garbled(byte[] bytes, Random random, List<String> changes) {
    changes.add("garbled");
    byte[] copy = bytes.clone();
    switch (random.nextInt(3)) {
      case 0 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length));
      case 1 -> {
        for (int flip = 0; flip < 8; flip++) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
      }
      default -> {
        String text = new String(bytes, StandardCharsets.UTF_8);
        copy = text.replaceFirst("\\{", "{\"hook\":1,").getBytes(StandardCharsets.UTF_8);
      }
    }
    return copy;
  }

  private static ObjectNode serviceCall(String path, Random random) {
    ObjectNode request = demoRequest();
    // Some of the record is enough for most, and quick.
    if (random.nextInt(4) != 0) {
      var results = (ArrayNode) prefetch(request).at("/observations/entry");
      while (results.size() > 4) {
        results.remove(4);
      }
      ((ObjectNode) prefetch(request).get("observations")).put("total", 4);
    }
    plantSecrets(request);
    ObjectNode context = (ObjectNode) request.get("context");
    if (path.contains("lab-result")) {
      request.put("hook", "org.fertilitycds.lab-result-received");
      context
          .putObject("results")
          .put("resourceType", "Bundle")
          .put("type", "collection")
          .putArray("entry")
          .add(prefetch(request).at("/observations/entry/1").deepCopy());
    } else if (path.contains("order-review")) {
      request.put("hook", random.nextBoolean() ? "order-select" : "order-sign");
      OrderRequests.draft(request, "835829");
    }
    return request;
  }

  private static void plantSecrets(ObjectNode request) {
    var patient = (ObjectNode) prefetch(request).get("patient");
    patient.putArray("name").addObject().put("family", NAME).put("text", NAME);
    patient.put("birthDate", BIRTH_DATE);
    ((ObjectNode) prefetch(request).at("/observations/entry/1/resource/valueQuantity"))
        .put("value", new BigDecimal(VALUE));
    request.put("fhirServer", "https://ehr.example.org/fhir");
    request
        .putObject("fhirAuthorization")
        .put("access_token", ACCESS_TOKEN)
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "user/*.read")
        .put("subject", "cds");
    request.putObject("extension").putObject("com.example.ehr.request").put("patient", NAME);
  }

  private static ObjectNode feedback() {
    return (ObjectNode)
        json(
            """
            {"feedback": [
              {"card": "7a3c35f5-6f0b-3a52-9d6b-0a4c5a3a5d11", "outcome": "overridden",
               "outcomeTimestamp": "2026-06-01T16:01:00Z",
               "overrideReason": {"reason": {"code": "other",
                 "system": "https://fertilitycds.org/fhir/CodeSystem/override-reason"},
                 "userComment": "%s wants no drug"}},
              {"card": "7a3c35f5-6f0b-3a52-9d6b-0a4c5a3a5d12", "outcome": "accepted",
               "acceptedSuggestions": [{"id": "7a3c35f5-6f0b-3a52-9d6b-0a4c5a3a5d13"}],
               "outcomeTimestamp": "2026-06-01T16:01:00Z"}]}
            """
                .formatted(NAME));
  }
}
