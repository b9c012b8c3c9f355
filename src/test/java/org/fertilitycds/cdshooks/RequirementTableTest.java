package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The table that says which test proves which requirement of CDS Hooks 2.0 is whole: every
 * requirement that HL7 lists for a service stands in it once, with its verb, and names tests that
 * exist or the reason why there is none. That the tests pass is the build's business.
 */
class RequirementTableTest {

  private static final Path TABLE = Path.of("src", "docs", "cds-hooks-2.0-requirements.tsv");
  private static final String HEADER = "id\tconformance\taddress\trequirement\tproof";
  private static final String SPECIFICATION = "https://cds-hooks.hl7.org/2.0/#";
  private static final String TEST = "test: ";
  private static final String NONE = "not applicable: ";
  private static final Pattern NAME = Pattern.compile("([A-Z]\\w+)\\.([a-z]\\w+)");

  private static final List<String> PACKAGES =
      List.of("org.fertilitycds.cdshooks", "org.fertilitycds.server");

  /** HL7's numbers, which have gaps, by verb. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "SHALL",
          "1 2 4 5 6 7 9 10 13 16 29 36 54 55 56 57 59 61 74 75 80 83 85 87 88 89 90 92 93 95 96 98"
              + " 100 103 105 107 111 115 117 119 121 124 125 127 128 130 131 132 133 134 135 136"
              + " 138 139 141 142 144 168 176 199 208 211 213 214 216 217 218 219 220",
          "SHALL NOT",
          "3 147 201 203",
          "SHOULD",
          "8 27 34 52 58 77 78 110 112 146 177 195 200 205 206 212 215",
          "SHOULD NOT",
          "109",
          "MAY",
          "11 12 14 28 35 60 76 81 82 84 94 99 104 106 108 113 116 118 120 122 123 129 140 145 148"
              + " 175 179 210",
          "DEPRECATED",
          "207");

  private static final int REQUIREMENTS = 120;

  private record Line(String id, String verb, String address, String words, String proof) {

    static Line of(String line) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(5);
      return new Line(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    List<String> tests() {
      return proof.startsWith(TEST)
          ? Arrays.asList(proof.substring(TEST.length()).split(", "))
          : List.of();
    }
  }

  private static List<Line> table() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    assertThat(lines.get(0)).isEqualTo(HEADER);
    return lines.stream().skip(1).map(Line::of).toList();
  }

  private static Map<String, String> verbs() {
    Map<String, String> verbs = new LinkedHashMap<>();
    NUMBERS.forEach(
        (verb, numbers) -> {
          for (String number : numbers.split(" ")) {
            assertThat(verbs.put(number, verb)).as(number).isNull();
          }
        });
    return verbs;
  }

  @Test
  void every_requirement_stands_in_it_once_with_its_verb() throws IOException {
    Map<String, String> verbs = verbs();
    assertThat(verbs).hasSize(REQUIREMENTS);
    assertThat(table()).extracting(Line::id).containsExactlyInAnyOrderElementsOf(verbs.keySet());
    assertThat(table())
        .allSatisfy(line -> assertThat(line.verb()).as(line.id()).isEqualTo(verbs.get(line.id())));
  }

  @Test
  void every_requirement_says_where_it_is_written_and_what_it_asks() throws IOException {
    assertThat(table())
        .allSatisfy(
            line -> {
              assertThat(line.address()).as(line.id()).startsWith(SPECIFICATION);
              assertThat(line.words()).as(line.id()).isNotBlank();
            });
  }

  @Test
  void every_requirement_has_a_test_or_a_reason() throws IOException {
    assertThat(table())
        .allSatisfy(
            line -> {
              String proof = line.proof();
              assertThat(proof.startsWith(TEST) || proof.startsWith(NONE)).as(line.id()).isTrue();
              assertThat(proof.substring(proof.indexOf(' ')).strip()).as(line.id()).isNotBlank();
              if (proof.startsWith(TEST)) {
                assertThat(line.tests()).as(line.id()).isNotEmpty();
              }
            });
  }

  @Test
  void every_test_that_it_names_is_one() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Line line : table()) {
      line.tests().stream()
          .filter(name -> !isTest(name))
          .forEach(name -> wrong.add(line.id() + ": " + name));
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isTest(String name) {
    var parts = NAME.matcher(name);
    return parts.matches()
        && PACKAGES.stream().anyMatch(room -> isTest(room + "." + parts.group(1), parts.group(2)));
  }

  private static boolean isTest(String type, String method) {
    try {
      Class<?> found = Class.forName(type, false, RequirementTableTest.class.getClassLoader());
      return Arrays.stream(found.getDeclaredMethods())
          .filter(declared -> declared.getName().equals(method))
          .anyMatch(declared -> AnnotationSupport.isAnnotated(declared, Testable.class));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
