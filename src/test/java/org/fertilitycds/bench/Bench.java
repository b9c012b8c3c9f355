package org.fertilitycds.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the packaged server: archive, start, resident memory, CDS Hooks call, result to
 * guidance.
 *
 * <p>Arguments: the executable jar, a scratch folder, options of the server's JVM separated by
 * blanks (may be empty), the file for the table. Takes about three minutes, all of it bounded.
 */
public final class Bench {

  private static final int STARTS = 3;
  private static final int CONNECTIONS = 4;
  private static final int WARM_UP_CALLS = 1_000;
  private static final int CALLS = 4_000;
  private static final int RESULTS_PER_SECOND = 10;
  private static final int SECONDS_OF_RESULTS = 30;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    Path scratch = Path.of(arguments[1]);
    String options = arguments[2].strip();
    Figures figures = new Figures();
    figures.add("archive", megabytes(Files.size(jar)), "180 MB or less");
    Path data = Files.createTempDirectory(Files.createDirectories(scratch), "data");
    try (var server = ServerProcess.start(jar, data, options)) {
      figures.add("first start, empty database, no demo data", server.startTime(), "-");
    }
    figures.add(
        "start on an existing database, median of " + STARTS,
        starts(jar, data, options),
        "15 s or less");
    try (var server = ServerProcess.start(jar, data, options)) {
      measureCalls(server, figures);
      measureGuidance(server, figures);
    }
    figures.write(Path.of(arguments[3]), options);
  }

  private static Duration starts(Path jar, Path data, String options)
      throws IOException, InterruptedException {
    List<Duration> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      try (var server = ServerProcess.start(jar, data, options)) {
        starts.add(server.startTime());
      }
    }
    return new Latencies(starts).at(0.5);
  }

  private static void measureCalls(ServerProcess server, Figures figures) throws Exception {
    var load = new CdsHooksLoad(server);
    load.call(WARM_UP_CALLS, CONNECTIONS);
    figures.add(
        "resident memory after " + WARM_UP_CALLS + " calls",
        megabytes(server.residentBytes()),
        "700 MB or less");
    long started = System.nanoTime();
    Latencies calls = load.call(CALLS, CONNECTIONS);
    double seconds = (System.nanoTime() - started) / 1e9;
    figures.add(
        "CDS Hooks call, full prefetch, 4 connections, median", calls.at(0.5), "10 ms or less");
    figures.add("CDS Hooks call, full prefetch, 4 connections, p99", calls.at(0.99), "-");
    figures.add("CDS Hooks calls per second", "%.0f".formatted(CALLS / seconds), "-");
  }

  private static void measureGuidance(ServerProcess server, Figures figures) throws Exception {
    var load = new ResultLoad(server, RESULTS_PER_SECOND, SECONDS_OF_RESULTS);
    Latencies latencies = load.run();
    String name = "result committed to guidance committed, 10 results a second, ";
    figures.add(name + "median", latencies.at(0.5), "-");
    figures.add(name + "p95", latencies.at(0.95), "1 s or less");
    figures.add(name + "longest", latencies.at(1.0), "-");
    figures.add("results that led to guidance", load.answered() + " of " + load.sent(), "all");
  }

  private static String megabytes(long bytes) {
    return "%.0f MB".formatted(bytes / 1e6);
  }
}
