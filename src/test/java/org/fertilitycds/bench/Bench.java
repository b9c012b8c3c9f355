package org.fertilitycds.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fertilitycds.cdshooks.BareEndpoint;
import org.fertilitycds.cdshooks.Ehr;

/**
 * Measures the packaged server: archive, start, resident memory, CDS Hooks call, result to
 * guidance; messages over MLLP; and the decision by itself, in this process.
 *
 * <p>Arguments: the packaged jar, the launcher of the server's JVM, the jar to start, a scratch
 * folder, options of the server's JVM separated by blanks (may be empty), the file for the table,
 * the parts to measure separated by commas (all where empty). Takes about thirty minutes, all of it
 * bounded.
 */
public final class Bench {

  /** What can be measured by itself. */
  private enum Part {
    DECISION,
    START,
    CALLS,
    RESULTS,
    READING,
    FETCHING,
    SAVING,
    MESSAGES
  }

  private static final int STARTS = 3;
  private static final int CONNECTIONS = 4;
  private static final int WARM_UP_CALLS = 1_000;
  private static final int CALLS = 4_000;

  /** After so many calls the JVM has compiled what it will compile. */
  private static final int WARM_CALLS = 20_000;

  private static final int MLLP_CONNECTIONS = 8;
  private static final int MLLP_WARM_UP = 2_000;
  private static final int MLLP_MESSAGES = 6_000;

  private static final int RESULTS_PER_SECOND = 10;
  private static final int MANY_RESULTS_PER_SECOND = 50;
  private static final int SAVES = 600;
  private static final int WARM_SAVES = 3_000;
  private static final int ROUNDS_OF_SAVES = 6;
  private static final int SECONDS_OF_RESULTS = 30;

  /** A laboratory sends all day: the JVM is given some minutes to compile the way of a result. */
  private static final int WARM_UP_RESULTS_PER_SECOND = 25;

  private static final int WARM_UP_SECONDS = 90;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Path packaged = Path.of(arguments[0]);
    String java = arguments[1];
    Path jar = Path.of(arguments[2]);
    Path scratch = Path.of(arguments[3]);
    String options = arguments[4].strip();
    Set<Part> parts = parts(arguments[6].strip());
    Figures figures = new Figures();
    figures.add("archive", megabytes(Files.size(packaged)), "180 MB or less");
    Path data = Files.createTempDirectory(Files.createDirectories(scratch), "data");
    if (parts.contains(Part.DECISION)) {
      measureDecisions(figures);
    }
    if (parts.contains(Part.START)) {
      measureStart(java, jar, data, options, figures);
    }
    if (parts.contains(Part.CALLS) || parts.contains(Part.RESULTS)) {
      measureServer(java, jar, data, options, parts, figures);
    }
    if (parts.contains(Part.READING)) {
      measureReading(figures);
    }
    if (parts.contains(Part.FETCHING)) {
      measureFetching(java, jar, data, scratch, options, figures);
    }
    if (parts.contains(Part.SAVING)) {
      measureSaving(java, jar, scratch, options, figures);
    }
    if (parts.contains(Part.MESSAGES)) {
      measureMessages(java, jar, data, options, figures);
    }
    figures.write(Path.of(arguments[5]), ServerProcess.versionOf(java), options);
  }

  private static Set<Part> parts(String names) {
    return names.isEmpty()
        ? EnumSet.allOf(Part.class)
        : Stream.of(names.split(",", -1))
            .map(name -> Part.valueOf(name.strip().toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  private static void measureStart(
      String java, Path jar, Path data, String options, Figures figures) throws Exception {
    try (var server = ServerProcess.start(java, jar, data, options)) {
      figures.add("first start, empty database, no demo data", server.startTime(), "-");
    }
    List<Duration> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      try (var server = ServerProcess.start(java, jar, data, options)) {
        starts.add(server.startTime());
      }
    }
    figures.add(
        "start on an existing database, median of " + STARTS,
        new Latencies(starts).at(0.5),
        "15 s or less");
  }

  private static void measureServer(
      String java, Path jar, Path data, String options, Set<Part> parts, Figures figures)
      throws Exception {
    try (var server = ServerProcess.start(java, jar, data, options)) {
      boolean called = parts.contains(Part.CALLS);
      if (called) {
        measureCalls(server, figures);
      }
      if (parts.contains(Part.RESULTS)) {
        String when = called ? "after " + WARM_CALLS + " calls" : "right after the start";
        measureGuidance(server, RESULTS_PER_SECOND, when, "1 s or less", figures);
        new ResultLoad(server, "warm", WARM_UP_RESULTS_PER_SECOND, WARM_UP_SECONDS).run();
        measureManyResults(server, figures);
      }
    }
  }

  private static void measureDecisions(Figures figures) {
    var load = new DecideLoad();
    figures.add("knowledge read and ready, new JVM", load.loading(), "2 s or less");
    figures.add("decide(), 60 resources, median", load.decide(60, 6_000).at(0.5), "2 ms or less");
    figures.add(
        "decide(), 5,000 resources, median",
        load.decide(5_000, 20).at(0.5),
        "10 times that of 60 or less");
  }

  private static void measureCalls(ServerProcess server, Figures figures) throws Exception {
    var load = CdsHooksLoad.of(server);
    load.call(WARM_UP_CALLS, CONNECTIONS);
    figures.add(
        "resident memory after " + WARM_UP_CALLS + " calls",
        megabytes(server.residentBytes()),
        "700 MB or less");
    measureCalls(load, "after " + WARM_UP_CALLS + " calls", figures);
    load.call(WARM_CALLS - WARM_UP_CALLS - CALLS, CONNECTIONS);
    measureCalls(load, "after " + WARM_CALLS + " calls", figures);
  }

  private static void measureCalls(CdsHooksLoad load, String when, Figures figures)
      throws Exception {
    long started = System.nanoTime();
    Latencies calls = load.call(CALLS, CONNECTIONS);
    double seconds = (System.nanoTime() - started) / 1e9;
    String name = "CDS Hooks call, full prefetch, 4 connections, " + when + ", ";
    figures.add(name + "median", calls.at(0.5), "5 ms or less");
    figures.add(name + "p99", calls.at(0.99), "20 ms or less");
    figures.add(name + "calls per second", "%.0f".formatted(CALLS / seconds), "400 or more");
  }

  /** A call beside an endpoint in the same process that only reads the same request. */
  private static void measureReading(Figures figures) throws Exception {
    try (var endpoint = new BareEndpoint()) {
      var service = CdsHooksLoad.onTheDayOfTheDemo(endpoint.service());
      var bare = CdsHooksLoad.onTheDayOfTheDemo(endpoint.bare());
      service.call(WARM_CALLS / 2, CONNECTIONS);
      bare.call(WARM_CALLS / 2, CONNECTIONS);
      Duration read = bare.call(CALLS, CONNECTIONS).at(0.5);
      Duration answered = service.call(CALLS, CONNECTIONS).at(0.5);
      figures.add("request read, constant answer, median", read, "-");
      figures.add("request answered in the same process, median", answered, "-");
      figures.add(
          "answered over read",
          "%.1f times".formatted((double) answered.toNanos() / read.toNanos()),
          "3 times or less");
    }
  }

  private static void measureFetching(
      String java, Path jar, Path data, Path scratch, String options, Figures figures)
      throws Exception {
    var ehr = new Ehr();
    Path demo = Files.createTempDirectory(scratch, "demo");
    try (var fhirServer =
            ServerProcess.start(java, jar, demo, options, "--fertility-cds.demo-data=true");
        var server =
            ServerProcess.start(
                java, jar, data, options, CdsHooksLoad.registered(fhirServer, ehr))) {
      var load = CdsHooksLoad.fetching(server, fhirServer, ehr);
      load.call(WARM_UP_CALLS, CONNECTIONS);
      Latencies calls = load.call(WARM_UP_CALLS, CONNECTIONS);
      String name = "CDS Hooks call, all fetched from another server, 4 connections, ";
      figures.add(name + "median", calls.at(0.5), "-");
      figures.add(name + "p95", calls.at(0.95), "50 ms or less");
    }
  }

  /** Three times, the second of them only to warm up: the JVM compiles for minutes. */
  private static void measureManyResults(ServerProcess server, Figures figures) throws Exception {
    int before =
        RESULTS_PER_SECOND * SECONDS_OF_RESULTS + WARM_UP_RESULTS_PER_SECOND * WARM_UP_SECONDS;
    int round = MANY_RESULTS_PER_SECOND * SECONDS_OF_RESULTS;
    String goal = "500 ms or less";
    measureGuidance(
        server, MANY_RESULTS_PER_SECOND, "after %d results".formatted(before), goal, figures);
    new ResultLoad(server, "warmer", MANY_RESULTS_PER_SECOND, SECONDS_OF_RESULTS).run();
    measureGuidance(
        server,
        MANY_RESULTS_PER_SECOND,
        "after %d results".formatted(before + 2 * round),
        goal,
        figures);
  }

  private static void measureGuidance(
      ServerProcess server, int perSecond, String when, String goal, Figures figures)
      throws Exception {
    String label = "%d results a second, %s".formatted(perSecond, when);
    var load = new ResultLoad(server, label.replaceAll("\\W+", "-"), perSecond, SECONDS_OF_RESULTS);
    Latencies latencies = load.run();
    String name = "result committed to guidance committed, %s, ".formatted(label);
    figures.add(name + "median", latencies.at(0.5), "-");
    figures.add(name + "p95", latencies.at(0.95), goal);
    figures.add(name + "longest", latencies.at(1.0), "-");
    figures.add(
        "results that led to guidance, %s".formatted(label),
        load.answered() + " of " + load.sent(),
        "all");
  }

  /**
   * One client, one result after the other; evaluations take their share of the machine beside.
   * Three servers take turns, so that the machine is as fast for one as for the others.
   */
  private static void measureSaving(
      String java, Path jar, Path scratch, String options, Figures figures) throws Exception {
    String property = "--fertility-cds.new-lab.";
    try (var off = empty(java, jar, scratch, options, property + "enabled=false");
        // Ordered for later: what the save itself does, without evaluations on the same cores.
        var later = empty(java, jar, scratch, options, property + "delay=1h");
        var on = empty(java, jar, scratch, options, property + "enabled=true")) {
      saves(List.of(off, later, on), "warm", WARM_SAVES);
      List<Latencies> saved = saves(List.of(off, later, on), "saved", SAVES);
      Duration without = saved.get(0).at(0.5);
      Duration ordered = saved.get(1).at(0.5);
      Duration with = saved.get(2).at(0.5);
      figures.add("result saved, trigger off, median", without, "-");
      figures.add("result saved, evaluation ordered for later, median", ordered, "-");
      figures.add("result saved, trigger on, one save after the other, median", with, "-");
      figures.add(
          "what ordering the evaluation adds to a save", more(ordered, without), "15 % or less");
      figures.add(
          "what ordering it and evaluating on the same cores adds to a save",
          more(with, without),
          "15 % or less");
    }
  }

  private static String more(Duration time, Duration than) {
    return "%.0f %%".formatted(100.0 * time.toNanos() / than.toNanos() - 100.0);
  }

  private static ServerProcess empty(
      String java, Path jar, Path scratch, String options, String property) throws Exception {
    return ServerProcess.start(
        java, jar, Files.createTempDirectory(scratch, "data"), options, property);
  }

  /** In turn; the last server is the one that evaluates, and is done before the next turn. */
  private static List<Latencies> saves(List<ServerProcess> servers, String name, int results)
      throws Exception {
    List<List<Duration>> times = new ArrayList<>();
    servers.forEach(server -> times.add(new ArrayList<>()));
    for (int round = 0; round < ROUNDS_OF_SAVES; round++) {
      for (int i = 0; i < servers.size(); i++) {
        var load = new ResultLoad(servers.get(i), name + "-" + round, results / ROUNDS_OF_SAVES, 1);
        times.get(i).addAll(load.save().sorted());
        if (i == servers.size() - 1 && !load.awaitEvaluated()) {
          throw new IllegalStateException("Results still wait: the next turn would pay for them");
        }
      }
    }
    return times.stream().map(Latencies::new).toList();
  }

  /** Evaluations go on while messages arrive; what is counted is what was acknowledged. */
  private static void measureMessages(
      String java, Path jar, Path data, String options, Figures figures) throws Exception {
    int port = ServerProcess.freePort();
    try (var server =
        ServerProcess.start(java, jar, data, options, "--fertility-cds.hl7v2.mllp.port=" + port)) {
      var load = new MllpLoad(server.uri("/fhir"), port);
      load.storeMen();
      load.send(MLLP_WARM_UP, MLLP_CONNECTIONS);
      measureMessages(load, MLLP_WARM_UP, figures);
      measureMessages(load, MLLP_WARM_UP + MLLP_MESSAGES, figures);
    }
  }

  private static void measureMessages(MllpLoad load, int before, Figures figures) throws Exception {
    long started = System.nanoTime();
    Latencies answers = load.send(MLLP_MESSAGES, MLLP_CONNECTIONS);
    double seconds = (System.nanoTime() - started) / 1e9;
    String name =
        "HL7 v2 over MLLP, one result each, %d connections, after %d messages, "
            .formatted(MLLP_CONNECTIONS, before);
    figures.add(
        name + "messages per second", "%.0f".formatted(MLLP_MESSAGES / seconds), "100 or more");
    figures.add(name + "acknowledged, median", answers.at(0.5), "-");
    figures.add(name + "acknowledged, p95", answers.at(0.95), "-");
  }

  private static String megabytes(long bytes) {
    return "%.0f MB".formatted(bytes / 1e6);
  }
}
