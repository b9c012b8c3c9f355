package org.fertilitycds.proof;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.fertilitycds.cases.Case;
import org.fertilitycds.cases.CaseReader;
import org.fertilitycds.cases.CaseRunner;
import org.fertilitycds.decision.Decision;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.hl7.fhir.r4.model.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks that something holds for every man made up at random, and makes the first for whom it does
 * not as small as can be.
 *
 * <p>{@code -Dproperties.seed} begins elsewhere, {@code -Dproperties.men} makes more of them.
 */
final class RandomMen {

  private static final Logger LOG = LoggerFactory.getLogger(RandomMen.class);

  static final long SEED = Long.getLong("properties.seed", 20260601L);
  private static final int MEN = Integer.getInteger("properties.men", 500);
  private static final List<String> REMOVABLE = List.of("results", "semen", "drugs", "conditions");
  private static final FhirContext FHIR = FhirContext.forR4Cached();

  static final KnowledgePackage KNOWLEDGE = KnowledgePackage.load(FHIR);
  static final CaseRunner RUNNER = new CaseRunner(KNOWLEDGE);

  /** Something that ought to hold for a man; answers what is wrong, empty where it holds. */
  @FunctionalInterface
  interface Property {
    String fault(Man man);
  }

  /**
   * A man and what is decided for him.
   *
   * @param seed that he was made of
   * @param written in the words of a case file
   */
  record Man(long seed, Map<String, Object> written, Case patientCase, Decision decision) {

    static Man of(long seed, Map<String, Object> written) {
      Case patientCase = CaseReader.of(written);
      return new Man(seed, written, patientCase, RUNNER.decide(patientCase));
    }

    Outcome outcome() {
      return Outcome.of(decision);
    }

    /** What is decided for the same man with another record. */
    Outcome with(Bundle record) {
      return Outcome.of(RUNNER.decide(patientCase, record));
    }
  }

  /** Made when first asked for, not with the class: those who help would wait for the class. */
  private static final List<Man> ALL = new ArrayList<>();

  private RandomMen() {}

  private static synchronized List<Man> all() {
    if (ALL.isEmpty()) {
      LongStream.range(SEED, SEED + MEN)
          .parallel()
          .mapToObj(seed -> Man.of(seed, RandomMan.of(seed)))
          .forEachOrdered(ALL::add);
    }
    return ALL;
  }

  /** Fails with the smallest man found for whom the property does not hold. */
  static void require(Property property) {
    LOG.info("{} men, -Dproperties.seed={}", MEN, SEED);
    Optional<Man> counterexample =
        all().parallelStream().filter(man -> !property.fault(man).isEmpty()).findFirst();
    counterexample.ifPresent(man -> fail(smallest(man, property), property));
  }

  private static void fail(Man man, Property property) {
    throw new AssertionError(
        "%s%nMan of seed %d, as a case: %s%n%s"
            .formatted(
                property.fault(man),
                man.seed(),
                man.written(),
                FHIR.newJsonParser().encodeResourceToString(man.patientCase().record())));
  }

  /** Leaves out one thing after the other for as long as the fault stays. */
  private static Man smallest(Man man, Property property) {
    for (Map<String, Object> smaller : withoutOne(man.written())) {
      Man candidate = Man.of(man.seed(), smaller);
      if (!property.fault(candidate).isEmpty()) {
        return smallest(candidate, property);
      }
    }
    return man;
  }

  private static List<Map<String, Object>> withoutOne(Map<String, Object> written) {
    List<Map<String, Object>> smaller = new ArrayList<>();
    for (String section : REMOVABLE) {
      if (written.get(section) instanceof Map<?, ?> parts) {
        for (Object part : parts.keySet()) {
          Map<Object, Object> fewer = new LinkedHashMap<>(parts);
          fewer.remove(part);
          Map<String, Object> whole = new LinkedHashMap<>(written);
          whole.put(section, fewer);
          smaller.add(whole);
        }
      }
    }
    return smaller;
  }
}
