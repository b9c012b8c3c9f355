package org.fertilitycds.knowledge.build;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages by which people check the knowledge hold all of it. */
final class GuidePagesTest {

  private static final Path SERVED = Path.of("target/classes/static/ig");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
  private static final KnowledgePackage KNOWLEDGE =
      KnowledgePackage.load(FhirContext.forR4Cached());

  private static final Map<String, String> PAGES = pages();

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(SERVED)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        pages.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  static Stream<PlanDefinition> protocols() {
    return KNOWLEDGE.artifacts().stream()
        .filter(PlanDefinition.class::isInstance)
        .map(PlanDefinition.class::cast)
        .filter(plan -> plan.getActionFirstRep().hasCondition());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void every_link_within_the_guide_leads_somewhere(String name) {
    List<String> broken = new ArrayList<>();
    LINK.matcher(PAGES.getOrDefault(name, ""))
        .results()
        .map(found -> found.group(1))
        .filter(href -> !href.startsWith("http"))
        .filter(href -> !leadsSomewhere(name, href))
        .forEach(broken::add);

    assertThat(broken).isEmpty();
  }

  static Stream<String> names() {
    return PAGES.keySet().stream();
  }

  private static boolean leadsSomewhere(String page, String href) {
    String[] parts = href.split("#", 2);
    String file = parts[0].isEmpty() ? page : parts[0];
    if (parts.length == 1) {
      return Files.exists(SERVED.resolve(file));
    }
    return PAGES.getOrDefault(file, "").contains("id=\"" + parts[1] + "\"");
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void every_rule_stands_there_with_its_sources_its_code_and_its_attributes(
      PlanDefinition protocol) {
    String page = page(protocol);

    assertThat(PAGES.get("index.html")).contains("PlanDefinition-" + id(protocol) + ".html");
    assertThat(protocol.getAction()).isNotEmpty();
    for (PlanDefinitionActionComponent rule : protocol.getAction()) {
      int at = page.indexOf("<section id=\"" + rule.getId() + "\"");
      assertThat(at).as(rule.getId()).isPositive();
      String section = page.substring(at, page.indexOf("</section>", at));
      assertThat(section)
          .as(rule.getId())
          .contains(escaped(rule.getTitle()), escaped(rule.getReasonFirstRep().getText()))
          .contains(rule.getConditionFirstRep().getExpression().getExpression());
      rule.getDocumentation()
          .forEach(source -> assertThat(section).contains(escaped(source.getCitation())));
      rule.getExtensionByUrl(KnowledgePackage.profile("source-attributes"))
          .getExtension()
          .forEach(
              attribute ->
                  assertThat(page).contains(escaped(attribute.getValue().primitiveValue())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "low-testosterone, 300 ng/dL, 12 nmol/L, 264 ng/dL",
    "karyotype-concentration, 5 million/mL, 10 million/mL, 10 million/mL"
  })
  void numbers_stand_side_by_side_in_the_unit_of_their_source(
      String id, String aua, String eau, String es) {
    assertThat(row(id)).containsSubsequence(aua, eau, es);
  }

  @Test
  void a_number_that_a_site_may_change_names_its_property() {
    assertThat(row("suppressed-gonadotropin-limit"))
        .contains("1 IU/L", ">E<", "fertility-cds.policy.suppressed-gonadotropin-limit");
    assertThat(row("low-testosterone")).doesNotContain("fertility-cds.policy");
  }

  private static String row(String id) {
    String page = PAGES.getOrDefault("thresholds.html", "");
    int at = page.indexOf("<tr id=\"" + id + "\"");
    assertThat(at).isPositive();
    return page.substring(at, page.indexOf("</tr>", at));
  }

  private static String page(PlanDefinition protocol) {
    return PAGES.getOrDefault("PlanDefinition-" + id(protocol) + ".html", "");
  }

  private static String id(Resource resource) {
    return resource.getIdElement().getIdPart();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }
}
