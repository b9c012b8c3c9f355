package org.fertilitycds.server;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server in a process of its own, which can be killed. */
final class ForkedServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final long POLL_MILLISECONDS = 100;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private ForkedServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param data its data directory; its output is appended to {@code server.log} there
   * @param arguments further properties, as {@code --name=value}
   */
  static ForkedServer start(Path data, String... arguments)
      throws IOException, InterruptedException {
    return start(classPathWithoutTests(), data, arguments);
  }

  /** Starts a server that finds in a folder what would else be found among its own classes. */
  static ForkedServer startBehind(Path classes, Path data, String... arguments)
      throws IOException, InterruptedException {
    return start(classes + File.pathSeparator + classPathWithoutTests(), data, arguments);
  }

  private static ForkedServer start(String classPath, Path data, String... arguments)
      throws IOException, InterruptedException {
    int port = freePort();
    Path log = data.resolve("server.log");
    Process process =
        new ProcessBuilder(command(classPath, data, port, arguments))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var server = new ForkedServer(process, port);
    try {
      server.awaitReady(log);
      return server;
    } catch (IOException | InterruptedException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static List<String> command(String classPath, Path data, int port, String... arguments) {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xmx768m",
        "-cp",
        classPath,
        FertilityCdsApplication.class.getName(),
        "--server.port=" + port,
        "--fertility-cds.data-directory=" + data);
    Collections.addAll(command, arguments);
    return command;
  }

  private static String classPathWithoutTests() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        if (send("GET", "/actuator/health/readiness", "").statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // Nothing listens yet: the wait below is what follows from it.
      }
      if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        throw new IOException("The server stopped while starting:\n" + Files.readString(log));
      }
    }
    throw new IOException("The server was not ready within " + PATIENCE);
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type", "application/fhir+json")
            .timeout(ANSWER)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** SIGKILL: no hook runs, no buffer is written. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
