package org.fertilitycds.bench;

import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CDS Hooks calls with the whole record in the prefetch, on some connections at once. */
final class CdsHooksLoad {

  private static final Path REQUEST = Path.of("src/demo/cds-hooks-request.json");
  private static final LocalDate ANCHOR = LocalDate.parse("2026-06-01");
  private static final Pattern DATE = Pattern.compile("(?<!birthDate\": \")\\b2026-\\d\\d-\\d\\d");

  private final HttpRequest request;

  CdsHooksLoad(ServerProcess server) throws IOException {
    request =
        HttpRequest.newBuilder(server.uri("/cds-services/fertility-assessment"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(movedToToday(Files.readString(REQUEST))))
            .build();
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
