package org.fertilitycds.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server in a process of its own, ready when its readiness probe says so. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long POLL_MILLISECONDS = 50;

  private final Process process;
  private final int port;
  private final Duration startTime;

  private ServerProcess(Process process, int port, Duration startTime) {
    this.process = process;
    this.port = port;
    this.startTime = startTime;
  }

  /**
   * Starts the server in the folder of its jar, as a cache of the JVM asks for, and waits until it
   * is ready.
   *
   * @param java the JVM's launcher
   * @param options of the JVM, separated by blanks
   * @param properties of the server, as {@code --name=value}
   */
  public static ServerProcess start(
      String java, Path jar, Path data, String options, String... properties)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(java);
    if (!options.isEmpty()) {
      command.addAll(List.of(options.split(" +")));
    }
    command.addAll(
        List.of(
            "-jar",
            jar.getFileName().toString(),
            "--server.port=" + port,
            "--fertility-cds.data-directory=" + data.toAbsolutePath()));
    command.addAll(List.of(properties));
    long started = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(jar.resolveSibling(".").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()))
            .start();
    awaitReady(process, port, data);
    return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - started));
  }

  /** What the JVM calls itself, {@code openjdk 17.0.15 2025-04-15} or the like. */
  static String versionOf(String java) throws IOException {
    Process process = new ProcessBuilder(java, "--version").start();
    try (BufferedReader output = process.inputReader()) {
      return output.readLine();
    }
  }

  private static void awaitReady(Process process, int port, Path data)
      throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient();
    var readiness =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        if (client.send(readiness, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // Nothing listens yet: the wait below is what follows from it.
      }
      if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        throw new IOException(
            "The server stopped while starting:\n" + Files.readString(data.resolve("server.log")));
      }
    }
    process.destroyForcibly();
    throw new IOException("The server was not ready within " + PATIENCE);
  }

  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  Duration startTime() {
    return startTime;
  }

  /** An address of the server. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Resident set of the process as Linux counts it. */
  long residentBytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(60, TimeUnit.SECONDS)
        .exceptionally(e -> process.destroyForcibly())
        .join();
  }
}
