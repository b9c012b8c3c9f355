package org.fertilitycds.knowledge.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The resources that lie in a folder as {@code <type>-<id>.json}. */
final class JsonFiles {

  private JsonFiles() {}

  /** In the order of their names, so that what is made of them is the same each time. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Those of one resource type. */
  static List<Path> of(String type, Path folder) throws IOException {
    return in(folder).stream()
        .filter(file -> file.getFileName().toString().startsWith(type + "-"))
        .toList();
  }
}
