package org.fertilitycds.cases;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fertilitycds.knowledge.Guideline;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads case files; their form is described in {@code cases/README.md}. */
public final class CaseReader {

  private CaseReader() {}

  /**
   * All cases of all folders, ordered by folder and file name; with {@code -Dcases.only=} those
   * whose id begins so.
   *
   * @throws IllegalArgumentException when a case is not well written, naming file, key and what to
   *     write
   */
  public static List<Case> all() {
    try (Stream<Path> folders = Files.list(path(""))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .flatMap(folder -> folder(folder).stream())
          .filter(found -> found.id().startsWith(System.getProperty("cases.only", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All cases of a folder of the test class path, such as {@code scenarios}, ordered by file name.
   *
   * @throws IllegalArgumentException when a case is not well written, naming file, key and what to
   *     write
   */
  public static List<Case> folder(String name) {
    try (Stream<Path> files = Files.list(path(name))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> file(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String folder) {
    URL found = CaseReader.class.getResource("/cases/" + folder);
    if (found == null) {
      throw new IllegalArgumentException("No folder of cases named " + folder);
    }
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static List<Case> file(Path file) {
    String name = String.valueOf(file.getFileName());
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Section root = Section.of(name, yaml().load(text));
      return root.has("cases") ? family(name, root) : List.of(one(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every scalar is text: a case says {@code yes} and {@code 2026-05-04}, and means those words.
   */
  private static Yaml yaml() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var textOnly =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            // None: a scalar that nothing resolves is text.
          }
        };
    var dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dumping), dumping, options, textOnly);
  }

  private static List<Case> family(String name, Section root) {
    String title = root.required("title");
    String source = root.required("source");
    Map<String, Object> base = root.map("base");
    List<Case> cases = new ArrayList<>();
    for (Map<String, Object> member : root.maps("cases")) {
      Map<String, Object> whole = merged(base, member);
      whole.putIfAbsent("source", source);
      whole.merge("title", title + ": ", (own, common) -> "" + common + own);
      cases.add(one(Section.of(name + " > " + member.get("id"), whole)));
    }
    root.close();
    return cases;
  }

  /**
   * What a member says stands; parts are put together key by key, and {@code nothing} removes one.
   */
  private static Map<String, Object> merged(Map<?, ?> base, Map<?, ?> over) {
    Map<String, Object> whole = new LinkedHashMap<>();
    base.forEach((key, value) -> whole.put(String.valueOf(key), value));
    over.forEach(
        (key, value) -> {
          Object below = base.get(key);
          if (below instanceof Map<?, ?> lower && value instanceof Map<?, ?> upper) {
            whole.put(String.valueOf(key), merged(lower, upper));
          } else if (below instanceof Map && Section.NOTHING.equals(value)) {
            whole.remove(String.valueOf(key));
          } else {
            whole.put(String.valueOf(key), value);
          }
        });
    return whole;
  }

  /**
   * A case written by a program, in the keys and words of a case file; {@code expect} may be left
   * out.
   *
   * @throws IllegalArgumentException as for a case file
   */
  public static Case of(Map<String, Object> written) {
    Map<String, Object> whole = new LinkedHashMap<>(written);
    whole.putIfAbsent("expect", Map.of("lacks modifiers", List.of()));
    return one(Section.of(String.valueOf(written.get("id")), whole));
  }

  /** The drugs that a case file can name, in order. */
  public static List<String> drugs() {
    return CaseVocabulary.drugs();
  }

  /** The conditions that a case file can name, in order. */
  public static List<String> conditions() {
    return CaseVocabulary.conditions();
  }

  private static Case one(Section root) {
    String id = root.required("id");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw root.fault("id", "must be lower-case letters, digits and hyphens, 40 at most");
    }
    var result =
        new Case(
            id,
            root.required("title"),
            root.required("source"),
            OffsetDateTime.parse(stated(root, "moment", "2026-06-01T12:00:00-04:00")),
            ZoneId.of(stated(root, "zone", "America/New_York")),
            Guideline.valueOf(stated(root, "guideline", "AUA")),
            stated(root, "semen reference", "WHO6"),
            policy(root.section("policy")),
            CaseRecord.of(id, root),
            CaseExpectation.of(id, root.section("expect")));
    root.close();
    return result;
  }

  private static Map<String, String> policy(Section section) {
    Map<String, String> policy = new LinkedHashMap<>();
    section.keys().forEach(name -> policy.put(name.replace(' ', '-'), section.required(name)));
    return policy;
  }

  private static String stated(Section root, String key, String otherwise) {
    return root.has(key) ? root.required(key) : otherwise;
  }
}
