package org.fertilitycds.proof;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import javax.xml.namespace.QName;
import org.hl7.elm.r1.And;
import org.hl7.elm.r1.Case;
import org.hl7.elm.r1.CaseItem;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.If;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Null;
import org.hl7.elm.r1.Or;
import org.jspecify.annotations.Nullable;

/**
 * Puts probes into rule libraries that tell what was evaluated: each definition, each branch of
 * {@code case} and {@code if}, each operand of {@code and} and {@code or} once true and once false.
 *
 * <p>The engine's own coverage counts visits alone; {@code and} and {@code or} visit both operands
 * whatever they hold. A probe is ordinary ELM that means the same as what it stands around: a
 * branch X becomes {@code if P then X else null} and an operand X becomes {@code case X when true
 * then P when false then not P else null end}, where P is a constant that notes that it was asked
 * for.
 */
final class Probes {

  /**
   * One thing that a case can reach.
   *
   * @param place the define, branch or operand
   * @param what {@code defined}, {@code taken}, {@code true} or {@code false}
   */
  record Point(ElmPlace place, String what) {}

  private static final String BOOLEAN = "Boolean";

  private final List<Point> points = new ArrayList<>();
  private final List<Integer> guards = new ArrayList<>();
  private final BitSet reached = new BitSet();

  /** Changes the libraries. */
  Probes(RuleLibraries libraries) {
    IdentityHashMap<ElmPlace, Integer> guardOf = new IdentityHashMap<>();
    for (ElmPlace place : libraries.places()) {
      ElmPlace parent = place.parent();
      int guard = parent == null ? -1 : guardOf.getOrDefault(parent, -1);
      Expression expression = place.element() instanceof Expression found ? found : null;
      if (expression != null && (parent == null || isBranch(place, parent))) {
        guard = add(place, parent == null ? "defined" : "taken");
        place.slot().accept(entered(expression, guard));
      } else if (expression != null && isOperand(place, parent)) {
        int whenTrue = add(place, "true");
        place.slot().accept(judged(expression, whenTrue, add(place, "false")));
      }
      guardOf.put(place, guard);
      guards.add(guard);
    }
  }

  private int add(ElmPlace place, String what) {
    points.add(new Point(place, what));
    return points.size() - 1;
  }

  private static boolean isBranch(ElmPlace place, ElmPlace parent) {
    boolean conditional =
        parent.element() instanceof Case
            || parent.element() instanceof CaseItem
            || parent.element() instanceof If;
    return conditional && (place.role().equals("then") || place.role().equals("else"));
  }

  /** Of {@code a and b and c} the three, not the {@code and} between the first two. */
  private static boolean isOperand(ElmPlace place, @Nullable ElmPlace parent) {
    if (parent == null || !(parent.element() instanceof And || parent.element() instanceof Or)) {
      return false;
    }
    // What the translator adds to a retrieve is not written in the CQL.
    return parent.element().getLocator() != null
        && place.element().getClass() != parent.element().getClass();
  }

  private Expression entered(Expression branch, int point) {
    return new If().withCondition(probe(true, point)).withThen(branch).withElse(new Null());
  }

  private Expression judged(Expression operand, int whenTrue, int whenFalse) {
    return new Case()
        .withComparand(operand)
        .withCaseItem(
            List.of(
                new CaseItem().withWhen(literal(true)).withThen(probe(true, whenTrue)),
                new CaseItem().withWhen(literal(false)).withThen(probe(false, whenFalse))))
        .withElse(new Null());
  }

  /** {@code value and value}, whose operands note that they were asked for. */
  private Expression probe(boolean value, int point) {
    var probe = new And();
    probe.setOperand(new Noted(literal(value), point));
    return probe;
  }

  private static Expression literal(boolean value) {
    return new Literal()
        .withValueType(new QName("urn:hl7-org:elm-types:r1", BOOLEAN))
        .withValue(Boolean.toString(value));
  }

  List<Point> points() {
    return points;
  }

  /**
   * For each place of the libraries, in their order, the point that must be reached before the
   * place is evaluated: the nearest branch or definition around it.
   */
  List<Integer> guards() {
    return guards;
  }

  /** The points reached since this was last asked. */
  BitSet takeReached() {
    var taken = (BitSet) reached.clone();
    reached.clear();
    return taken;
  }

  /** Two operands; identity alone counts, because the engine hashes whole trees. */
  private final class Noted extends AbstractList<Expression> {
    private final Expression value;
    private final int point;

    Noted(Expression value, int point) {
      this.value = value;
      this.point = point;
    }

    @Override
    public Expression get(int index) {
      reached.set(point);
      return value;
    }

    @Override
    public int size() {
      return 2;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return point;
    }
  }
}
