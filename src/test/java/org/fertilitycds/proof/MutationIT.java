package org.fertilitycds.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.slf4j.LoggerFactory;

/**
 * The cases notice small changes of the rules. A build tries a sample of them; {@code mvn
 * -Pmutation verify} tries all, and there what no case notices must stand in {@code
 * cql-mutation-survivors.tsv} with its reason. {@code -Dmutation.only=} names a table of mutants,
 * as {@code missing.tsv} of an earlier run: then these are tried and no others.
 */
class MutationIT {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(MutationIT.class);

  private static final Path REPORT = Path.of("target", "cql-mutation");
  private static final int ALL = 0;

  @Test
  void a_small_change_of_the_rules_is_noticed_by_a_case_or_listed_with_its_reason()
      throws IOException {
    // Rules that cannot be evaluated any more are expected here, and the engine logs each.
    ((Logger) LoggerFactory.getLogger(CqlEngine.class)).setLevel(Level.OFF);
    var survivors = new Listed("cql-mutation-survivors.tsv");
    List<Mutant> all = Mutations.of(new RuleLibraries());
    List<Mutant> tried = tried(all, survivors);
    Map<String, String> noticed = noticed(tried);
    List<String> unnoticed =
        tried.stream()
            .map(Mutant::key)
            .filter(key -> noticed.getOrDefault(key, "").isEmpty())
            .toList();
    report(tried, noticed, survivors);
    survivors.writeMissing(unnoticed, REPORT.resolve("missing.tsv"));
    survivors.requireAllListed(unnoticed, "no case notices");
    if (tried.size() < all.size()) {
      return;
    }
    Set<String> known = new TreeSet<>();
    all.forEach(mutant -> known.add(mutant.key()));
    survivors.requireNoneStale(unnoticed, row -> noticed.containsKey(row) || !known.contains(row));
  }

  private static List<Mutant> tried(List<Mutant> all, Listed survivors) throws IOException {
    String only = System.getProperty("mutation.only", "");
    return only.isEmpty() ? sample(all, survivors) : only(all, Path.of(only));
  }

  /** The mutants of a table; what stands behind their keys is left aside. */
  private static List<Mutant> only(List<Mutant> all, Path table) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(table)) {
      keys.add(line.split("\t").length < 3 ? line : Listed.key(line));
    }
    List<Mutant> found = all.stream().filter(mutant -> keys.contains(mutant.key())).toList();
    found.forEach(mutant -> keys.remove(mutant.key()));
    assertThat(keys).as("%s names mutants that there are not", table).isEmpty();
    return found;
  }

  private static List<Mutant> sample(List<Mutant> all, Listed survivors) {
    int size = Integer.getInteger("mutation.sample", 12);
    long seed = Long.getLong("mutation.seed", 20260601L);
    if (size == ALL || size >= all.size()) {
      return all;
    }
    LOG.info("{} of {} mutants, -Dmutation.seed={}", size, all.size(), seed);
    List<Mutant> shuffled = new ArrayList<>(all);
    shuffled.removeIf(mutant -> !survivors.reason(mutant.key()).isEmpty());
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(size, shuffled.size()));
  }

  /** Each thread changes rules of its own. */
  private static Map<String, String> noticed(List<Mutant> tried) {
    int threads = tried.size() > 100 ? Runtime.getRuntime().availableProcessors() : 1;
    List<Set<String>> shares = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      shares.add(new HashSet<>());
    }
    // Changes of one definition stay together: who noticed one of them is asked first for the next.
    for (Mutant mutant : tried) {
      String definition = Listed.key(mutant.place().library(), mutant.place().definition(), "");
      shares.get(Math.floorMod(definition.hashCode(), threads)).add(mutant.key());
    }
    CaseCoverage coverage = CaseCoverage.get();
    Map<String, String> noticed = new ConcurrentHashMap<>();
    shares.parallelStream()
        .forEach(share -> noticed.putAll(new MutationRun(coverage).notice(share)));
    return noticed;
  }

  private static void report(List<Mutant> tried, Map<String, String> noticed, Listed survivors)
      throws IOException {
    Files.createDirectories(REPORT);
    List<String> lines = new ArrayList<>();
    Mutations.count(tried)
        .forEach((library, count) -> lines.add("%-26s %4d mutants".formatted(library, count)));
    for (Mutant mutant : tried) {
      String by = noticed.getOrDefault(mutant.key(), "");
      lines.add(
          "%s\t%s\t%d\t%s"
              .formatted(
                  by.isEmpty() ? "NO CASE" : by,
                  mutant.key(),
                  CqlSource.line(mutant.place().locator()),
                  by.isEmpty() ? survivors.reason(mutant.key()) : ""));
    }
    Files.write(REPORT.resolve("mutants.tsv"), lines);
  }
}
