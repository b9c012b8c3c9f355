package org.fertilitycds.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hl7.elm.r1.After;
import org.hl7.elm.r1.And;
import org.hl7.elm.r1.Before;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.DateTimePrecision;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Not;
import org.hl7.elm.r1.Or;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.SameOrAfter;
import org.hl7.elm.r1.SameOrBefore;
import org.jspecify.annotations.Nullable;

/**
 * Every small change of the rules that a case ought to notice: a number one step up and down at its
 * own scale, a duration one unit up and down, a code that nobody knows, a comparison that includes
 * or excludes its bound or looks the other way, {@code and} for {@code or}, a negation left out.
 */
final class Mutations {

  /** How a comparison is written, what stands at its place, and how that is written. */
  private record Swap(String from, String to, Supplier<BinaryExpression> instead) {}

  private static final Map<Class<?>, List<Swap>> SWAPS =
      Map.of(
          Less.class, swaps("<", "<=", LessOrEqual::new, ">", Greater::new),
          LessOrEqual.class, swaps("<=", "<", Less::new, ">=", GreaterOrEqual::new),
          Greater.class, swaps(">", ">=", GreaterOrEqual::new, "<", Less::new),
          GreaterOrEqual.class, swaps(">=", ">", Greater::new, "<=", LessOrEqual::new),
          Before.class, swaps("before", "on or before", SameOrBefore::new, "after", After::new),
          After.class, swaps("after", "on or after", SameOrAfter::new, "before", Before::new),
          SameOrBefore.class,
              swaps("on or before", "before", Before::new, "on or after", SameOrAfter::new),
          SameOrAfter.class,
              swaps("on or after", "after", After::new, "on or before", SameOrBefore::new),
          And.class, List.of(new Swap("and", "or", Or::new)),
          Or.class, List.of(new Swap("or", "and", And::new)));

  private final RuleLibraries libraries;
  private final Names names = new Names();
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutations(RuleLibraries libraries) {
    this.libraries = libraries;
  }

  /** All changes, in the order of the definitions. */
  static List<Mutant> of(RuleLibraries libraries) {
    var mutations = new Mutations(libraries);
    List<ElmPlace> places = libraries.places();
    for (int i = 0; i < places.size(); i++) {
      // What the translator adds is not written in the CQL.
      if (places.get(i).element().getLocator() != null) {
        mutations.add(i, places.get(i));
      }
    }
    return mutations.mutants;
  }

  private static List<Swap> swaps(
      String from,
      String bound,
      Supplier<BinaryExpression> otherBound,
      String direction,
      Supplier<BinaryExpression> otherDirection) {
    return List.of(new Swap(from, bound, otherBound), new Swap(from, direction, otherDirection));
  }

  private void add(int position, ElmPlace place) {
    Element element = place.element();
    if (element instanceof Literal literal) {
      literal(position, place, literal);
    } else if (element instanceof Quantity quantity) {
      quantity(position, place, quantity);
    } else if (element instanceof Not not && not.getOperand() != null) {
      replace(position, place, what(place, "not left out"), not.getOperand());
    } else if (element instanceof BinaryExpression binary) {
      for (Swap swap : SWAPS.getOrDefault(element.getClass(), List.of())) {
        replace(
            position,
            place,
            what(place, swap.from() + " becomes " + swap.to()),
            swapped(binary, swap));
      }
    }
  }

  private static Expression swapped(BinaryExpression original, Swap swap) {
    BinaryExpression changed = swap.instead().get();
    changed.setOperand(original.getOperand());
    changed.setSignature(original.getSignature());
    changed.setLocator(original.getLocator());
    precision(changed, precision(original));
    return changed;
  }

  private static @Nullable DateTimePrecision precision(BinaryExpression comparison) {
    if (comparison instanceof Before before) {
      return before.getPrecision();
    } else if (comparison instanceof After after) {
      return after.getPrecision();
    } else if (comparison instanceof SameOrBefore sameOrBefore) {
      return sameOrBefore.getPrecision();
    }
    return comparison instanceof SameOrAfter sameOrAfter ? sameOrAfter.getPrecision() : null;
  }

  private static void precision(BinaryExpression changed, @Nullable DateTimePrecision precision) {
    if (changed instanceof Before before) {
      before.setPrecision(precision);
    } else if (changed instanceof After after) {
      after.setPrecision(precision);
    } else if (changed instanceof SameOrBefore sameOrBefore) {
      sameOrBefore.setPrecision(precision);
    } else if (changed instanceof SameOrAfter sameOrAfter) {
      sameOrAfter.setPrecision(precision);
    }
  }

  private void literal(int position, ElmPlace place, Literal literal) {
    String value = String.valueOf(literal.getValue());
    switch (literal.getValueType() == null ? "" : literal.getValueType().getLocalPart()) {
      case "Integer", "Decimal" -> {
        for (BigDecimal changed : steps(new BigDecimal(value))) {
          literal(position, place, literal, value, changed.toPlainString());
        }
      }
      case "String" -> {
        if (!value.isEmpty()) {
          literal(position, place, literal, value, "no such code");
        }
      }
      default -> {
        // true, false: what stands around them is changed.
      }
    }
  }

  private void literal(int position, ElmPlace place, Literal literal, String from, String to) {
    mutants.add(
        new Mutant(
            position,
            place,
            names.key(place, context(place) + ": " + from + " becomes " + to),
            () -> literal.setValue(to),
            () -> literal.setValue(from)));
  }

  private void quantity(int position, ElmPlace place, Quantity quantity) {
    BigDecimal value = quantity.getValue();
    if (value == null) {
      return;
    }
    for (BigDecimal changed : steps(value)) {
      mutants.add(
          new Mutant(
              position,
              place,
              names.key(
                  place,
                  "%s %s becomes %s"
                      .formatted(
                          value.toPlainString(), quantity.getUnit(), changed.toPlainString())),
              () -> quantity.setValue(changed),
              () -> quantity.setValue(value)));
    }
  }

  /** The next numbers at the same scale. */
  private static List<BigDecimal> steps(BigDecimal value) {
    return List.of(value.subtract(value.ulp()), value.add(value.ulp()));
  }

  private void replace(int position, ElmPlace place, String what, Expression changed) {
    mutants.add(
        new Mutant(
            position,
            place,
            names.key(place, what),
            () -> place.slot().accept(changed),
            () -> place.slot().accept(place.element())));
  }

  private String what(ElmPlace place, String change) {
    return Names.brief(libraries.text(place)) + ": " + change;
  }

  /** The smallest expression around a literal that says more than the literal. */
  private String context(ElmPlace place) {
    String own = libraries.text(place);
    ElmPlace around = place.parent();
    while (around != null && libraries.text(around).equals(own)) {
      around = around.parent();
    }
    return around == null ? own : Names.brief(libraries.text(around));
  }

  /** Counts by library. */
  static Map<String, Integer> count(List<Mutant> mutants) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    mutants.forEach(mutant -> counts.merge(mutant.place().library(), 1, Integer::sum));
    return counts;
  }
}
