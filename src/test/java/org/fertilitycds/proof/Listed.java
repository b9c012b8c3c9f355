package org.fertilitycds.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What is known to be uncovered or unnoticed, with the reason: a table of {@code library}, {@code
 * define}, {@code what} and {@code reason}, tabs between, a heading first.
 */
final class Listed {

  private static final String HEADING = "library\tdefine\twhat\treason";

  private final String file;
  private final Map<String, String> reasons = new LinkedHashMap<>();

  /**
   * Reads a table of the test class path.
   *
   * @throws IllegalArgumentException when a line lacks its reason
   */
  Listed(String file) {
    this.file = file;
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADING)) {
      throw new IllegalArgumentException(file + " must begin with " + HEADING);
    }
    for (String line : lines.subList(1, lines.size())) {
      int reason = line.lastIndexOf('\t');
      if (reason < 0 || line.substring(reason).isBlank() || line.split("\t", -1).length != 4) {
        throw new IllegalArgumentException(file + ": four columns must be filled: " + line);
      }
      reasons.put(line.substring(0, reason), line.substring(reason + 1));
    }
  }

  private static List<String> lines(String file) {
    try (var in = Listed.class.getResourceAsStream("/" + file)) {
      var bytes = Objects.requireNonNull(in, file + " is missing").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row's key. */
  static String key(String library, String define, String what) {
    return library + "\t" + define + "\t" + what;
  }

  /** The key of a line, whatever stands behind it. */
  static String key(String line) {
    String[] columns = line.split("\t", -1);
    return key(columns[0], columns[1], columns[2]);
  }

  /** The reason that stands for a row, or an empty text. */
  String reason(String key) {
    return reasons.getOrDefault(key, "");
  }

  /** Every found row has its reason. */
  void requireAllListed(Collection<String> found, String sentence) {
    List<String> missing = new ArrayList<>();
    found.stream().filter(key -> reason(key).isEmpty()).forEach(missing::add);
    assertThat(missing)
        .as("%s; write a case, or the row with its reason into %s", sentence, file)
        .isEmpty();
  }

  /** Writes what is not listed, as rows that lack but their reason. */
  void writeMissing(Collection<String> found, Path target) throws IOException {
    Files.write(
        target,
        found.stream().filter(key -> reason(key).isEmpty()).map(key -> key + "\t").toList());
  }

  /** No row is listed without need. */
  void requireNoneStale(Collection<String> found, Predicate<String> judged) {
    Set<String> stale = new TreeSet<>(reasons.keySet());
    stale.removeAll(Set.copyOf(found));
    stale.removeIf(judged.negate());
    assertThat(stale).as("rows of %s that no longer hold: take them out", file).isEmpty();
  }
}
