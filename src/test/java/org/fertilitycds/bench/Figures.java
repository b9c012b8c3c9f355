package org.fertilitycds.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The table. */
final class Figures {

  private final List<String> rows = new ArrayList<>();

  void add(String name, Duration time, String goal) {
    double milliseconds = time.toNanos() / 1e6;
    add(
        name,
        milliseconds < 2_000
            ? "%.1f ms".formatted(milliseconds)
            : "%.1f s".formatted(milliseconds / 1e3),
        goal);
  }

  void add(String name, String figure, String goal) {
    rows.add("| %s | %s | %s |".formatted(name, figure, goal));
  }

  void write(Path file, String jvm, String options) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %d processors, options of the server: %s"
            .formatted(
                jvm,
                Runtime.getRuntime().availableProcessors(),
                options.isEmpty() ? "none" : "`" + options + "`"));
    lines.add("");
    lines.add("| what | figure | goal |");
    lines.add("|---|---|---|");
    lines.addAll(rows);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
    lines.forEach(System.out::println);
  }
}
