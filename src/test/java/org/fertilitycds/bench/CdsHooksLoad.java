package org.fertilitycds.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fertilitycds.cdshooks.Ehr;

/** CDS Hooks calls with the whole record in the prefetch, on some connections at once. */
final class CdsHooksLoad {

  private static final Path REQUEST = Path.of("src/demo/cds-hooks-request.json");
  private static final LocalDate ANCHOR = LocalDate.parse("2026-06-01");
  private static final Pattern DATE = Pattern.compile("(?<!birthDate\": \")\\b2026-\\d\\d-\\d\\d");

  private static final String ISSUER = "https://ehr.example.org";

  private final Supplier<HttpRequest> requests;

  private CdsHooksLoad(Supplier<HttpRequest> requests) {
    this.requests = requests;
  }

  /** Calls of a server whose clock is right. */
  static CdsHooksLoad of(ServerProcess server) throws IOException {
    return of(
        server.uri("/cds-services/fertility-assessment"), movedToToday(Files.readString(REQUEST)));
  }

  /** Calls of an address where it is the day of the demo. */
  static CdsHooksLoad onTheDayOfTheDemo(URI address) throws IOException {
    return of(address, Files.readString(REQUEST));
  }

  private static CdsHooksLoad of(URI address, String body) {
    HttpRequest request = post(address, body).build();
    return new CdsHooksLoad(() -> request);
  }

  /**
   * Calls without prefetch about a demo patient of another server, each with a token of its own.
   */
  static CdsHooksLoad fetching(ServerProcess server, ServerProcess fhirServer, Ehr ehr) {
    URI address = server.uri("/cds-services/fertility-assessment");
    String body =
        """
        {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
         "fhirServer": "%s",
         "fhirAuthorization": {"access_token": "any", "token_type": "Bearer", "expires_in": 300,
                               "scope": "patient/*.read", "subject": "fertility-cds"},
         "context": {"userId": "Practitioner/example", "patientId": "demo-confirmed"}}
        """
            .formatted(fhirServer.uri("/fhir"));
    return new CdsHooksLoad(
        () ->
            post(address, body)
                .header("Authorization", "Bearer " + ehr.token(ISSUER, address.toString()))
                .build());
  }

  /** Properties of a server that fetches from another one for the EHR of these calls. */
  static String[] registered(ServerProcess fhirServer, Ehr ehr) {
    String client = "--fertility-cds.cds-hooks.clients[0].";
    return new String[] {
      client + "name=bench",
      client + "issuer=" + ISSUER,
      client + "jwks=" + ehr.keySet(),
      client + "fhir-servers=" + fhirServer.uri("/fhir")
    };
  }

  private static HttpRequest.Builder post(URI address, String body) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** The demo data are dated around an anchor, which is moved to today, or they would be stale. */
  private static String movedToToday(String text) {
    long days = ChronoUnit.DAYS.between(ANCHOR, LocalDate.now(ZoneOffset.UTC));
    return DATE.matcher(text)
        .replaceAll(
            date ->
                Matcher.quoteReplacement(LocalDate.parse(date.group()).plusDays(days).toString()));
  }

  Latencies call(int calls, int connections) throws Exception {
    List<Callable<List<Duration>>> callers = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      callers.add(() -> callInTurn(calls / connections));
    }
    List<Duration> all = new ArrayList<>();
    var threads = Executors.newFixedThreadPool(connections);
    try {
      for (Future<List<Duration>> caller : threads.invokeAll(callers)) {
        all.addAll(caller.get());
      }
    } finally {
      threads.shutdown();
    }
    return new Latencies(all);
  }

  private List<Duration> callInTurn(int calls) throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Duration> times = new ArrayList<>(calls);
    for (int i = 0; i < calls; i++) {
      HttpRequest request = requests.get();
      long started = System.nanoTime();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      times.add(Duration.ofNanos(System.nanoTime() - started));
      if (response.statusCode() != 200 || !response.body().contains("\"summary\"")) {
        throw new IOException(
            "A call was answered %d without a card: %s"
                .formatted(response.statusCode(), response.body()));
      }
    }
    return times;
  }
}
