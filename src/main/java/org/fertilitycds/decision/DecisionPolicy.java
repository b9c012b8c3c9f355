package org.fertilitycds.decision;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.opencds.cqf.cql.engine.runtime.Quantity;

/**
 * The numbers that no source gives and that a site's clinical owner may set (provenance tag E), and
 * the edition of the semen reference limits.
 *
 * <p>Each is a parameter of the thresholds library, which also holds what stands without it: {@code
 * hormone-staleness} is "Hormone Staleness". A duration is written with its unit, {@code 6 months}.
 */
public final class DecisionPolicy {

  private static final String SEMEN_REFERENCE = "Semen Reference";
  private static final Set<String> SEMEN_REFERENCES = Set.of("WHO6", "WHO5");
  private static final Pattern DURATION =
      Pattern.compile("(\\d+)\\s+(hours?|days?|weeks?|months?|years?)");

  private final Map<String, Object> parameters = new TreeMap<>();

  /**
   * Reads the settings of a site.
   *
   * @param semenReference {@code WHO6} or {@code WHO5}
   * @param settings value by name of the policy number in kebab case
   * @throws IllegalArgumentException when a name is unknown or a value cannot be read; says what to
   *     write instead
   */
  public DecisionPolicy(
      KnowledgePackage knowledge, String semenReference, Map<String, String> settings) {
    if (!SEMEN_REFERENCES.contains(semenReference)) {
      throw new IllegalArgumentException(
          "fertility-cds.semen-reference is \"%s\": write WHO6 or WHO5".formatted(semenReference));
    }
    Map<String, Object> defaults = new TreeMap<>();
    knowledge
        .policyDefaults()
        .forEach(
            (name, value) -> {
              if (!(value instanceof String)) {
                defaults.put(kebab(name), value);
                parameters.put(name, value);
              }
            });
    parameters.put(SEMEN_REFERENCE, semenReference);
    settings.forEach((name, text) -> set(name, text, defaults, knowledge));
  }

  private void set(
      String name, String text, Map<String, Object> defaults, KnowledgePackage knowledge) {
    Object standard = defaults.get(name);
    if (standard == null) {
      throw new IllegalArgumentException(
          "fertility-cds.policy.%s is unknown: write one of %s".formatted(name, defaults.keySet()));
    }
    String parameter =
        knowledge.policyDefaults().keySet().stream()
            .filter(candidate -> kebab(candidate).equals(name))
            .findFirst()
            .orElseThrow();
    parameters.put(
        parameter, standard instanceof Quantity ? duration(name, text) : number(name, text));
  }

  private static Quantity duration(String name, String text) {
    Matcher matcher = DURATION.matcher(text.trim());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "fertility-cds.policy.%s is \"%s\": write a whole number and hours, days, weeks, months or years, such as \"6 months\""
              .formatted(name, text));
    }
    return new Quantity().withValue(new BigDecimal(matcher.group(1))).withUnit(matcher.group(2));
  }

  private static BigDecimal number(String name, String text) {
    try {
      return new BigDecimal(text.trim());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "fertility-cds.policy.%s is \"%s\": write a decimal number, such as 1.0"
              .formatted(name, text),
          e);
    }
  }

  private static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** {@code WHO6} or {@code WHO5}. */
  public String semenReference() {
    return String.valueOf(parameters.get(SEMEN_REFERENCE));
  }

  /** Values of the parameters of the thresholds library, by name, without the guideline. */
  public Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}
