package org.fertilitycds.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The examples of the guide, and what their names promise. */
final class Examples {

  static final Path FOLDER = Path.of("profiles/examples");

  /** Reasons that are extensions, which validators call by their place. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "regulatory-status",
          "protocol-step",
          "provenance-tag",
          "guideline",
          "publication-status",
          "evidence-record");

  private Examples() {}

  static Stream<Path> passing() {
    return named("pass.");
  }

  static Stream<Path> failing() {
    return named("fail.");
  }

  private static Stream<Path> named(String prefix) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().contains("-" + prefix))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Why a failing example fails: the key of a rule, an element, or an element and what is wrong
   * with it.
   */
  static String reason(Path file) {
    return file.getFileName().toString().split("\\.", -1)[1];
  }

  static boolean isRule(String reason) {
    return reason.matches("[a-z]+-\\d+");
  }

  /** The element that a reason other than a rule is about, as it stands in a place. */
  static String element(String reason) {
    return EXTENSIONS.contains(reason) ? ".extension" : "." + reason.replaceAll("-[a-zA-Z]+$", "");
  }

  /** A place as FHIRPath names it, choice types joined to their element. */
  static String place(String location) {
    return location.replaceAll("\\.ofType\\((\\w+)\\)", "$1");
  }
}
