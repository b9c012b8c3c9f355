package org.fertilitycds.cdshooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fertilitycds.bench.ServerProcess;

/** The public sandbox, served by its own development server from the folder where it stands. */
final class SandboxSite implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final long POLL_MILLISECONDS = 200;

  private final Process process;
  private final String origin;

  private SandboxSite(Process process, String origin) {
    this.process = process;
    this.origin = origin;
  }

  /**
   * Starts it and waits until it is built.
   *
   * @param folder where {@code npm ci} has been run
   * @param log where its output goes
   */
  static SandboxSite start(Path folder, Path log) throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    List<String> command =
        List.of(
            "node",
            Path.of("node_modules", ".bin", "webpack").toString(),
            "serve",
            "--config",
            "webpack.config.dev.js",
            "--host",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            // Its message about the service on the internet would lie over the buttons.
            "--no-client-overlay");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var site = new SandboxSite(process, "http://127.0.0.1:" + port);
    try {
      site.awaitBuilt(log);
      return site;
    } catch (IOException | InterruptedException | RuntimeException e) {
      site.close();
      throw e;
    }
  }

  private void awaitBuilt(Path log) throws IOException, InterruptedException {
    // Without an offer of HTTP/2, which the development server would take for a web socket.
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var bundle =
        HttpRequest.newBuilder(URI.create(origin + "/app.bundle.js")).timeout(PATIENCE).build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        if (client.send(bundle, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // Nothing listens yet: the wait below is what follows from it.
      }
      if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        throw new IOException("The sandbox stopped while starting:\n" + Files.readString(log));
      }
    }
    throw new IOException("The sandbox was not built within " + PATIENCE);
  }

  /** What a browser names as origin of its calls. */
  String origin() {
    return origin;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
