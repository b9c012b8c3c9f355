package org.fertilitycds.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hl7.elm.r1.Abs;
import org.hl7.elm.r1.Add;
import org.hl7.elm.r1.After;
import org.hl7.elm.r1.AggregateExpression;
import org.hl7.elm.r1.And;
import org.hl7.elm.r1.As;
import org.hl7.elm.r1.Before;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.Coalesce;
import org.hl7.elm.r1.Concatenate;
import org.hl7.elm.r1.Count;
import org.hl7.elm.r1.DateFrom;
import org.hl7.elm.r1.DateTimeComponentFrom;
import org.hl7.elm.r1.DateTimePrecision;
import org.hl7.elm.r1.Divide;
import org.hl7.elm.r1.DurationBetween;
import org.hl7.elm.r1.End;
import org.hl7.elm.r1.Equal;
import org.hl7.elm.r1.Exists;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.First;
import org.hl7.elm.r1.Flatten;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.Is;
import org.hl7.elm.r1.IsNull;
import org.hl7.elm.r1.Last;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.hl7.elm.r1.Max;
import org.hl7.elm.r1.Min;
import org.hl7.elm.r1.Multiply;
import org.hl7.elm.r1.NaryExpression;
import org.hl7.elm.r1.Not;
import org.hl7.elm.r1.Or;
import org.hl7.elm.r1.Overlaps;
import org.hl7.elm.r1.Power;
import org.hl7.elm.r1.Round;
import org.hl7.elm.r1.SameAs;
import org.hl7.elm.r1.SameOrAfter;
import org.hl7.elm.r1.SameOrBefore;
import org.hl7.elm.r1.SingletonFrom;
import org.hl7.elm.r1.Slice;
import org.hl7.elm.r1.Split;
import org.hl7.elm.r1.Start;
import org.hl7.elm.r1.Substring;
import org.hl7.elm.r1.Subtract;
import org.hl7.elm.r1.TimezoneOffsetFrom;
import org.hl7.elm.r1.ToDecimal;
import org.hl7.elm.r1.UnaryExpression;
import org.hl7.elm.r1.Union;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.AbsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.AddEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.AfterEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.AndEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.BeforeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ConcatenateEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.CountEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DateFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DateTimeComponentFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DivideEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DurationBetweenEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EndEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EqualEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ExistsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FirstEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FlattenEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.GreaterEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.GreaterOrEqualEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.InEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LastEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LessEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LessOrEqualEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MaxEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MinEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MultiplyEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.NotEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.OrEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.OverlapsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.PowerEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.RoundEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SameAsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SameOrAfterEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SameOrBeforeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SingletonFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SliceEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SplitEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.StartEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SubstringEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SubtractEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.TimezoneOffsetFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ToDecimalEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.UnionEvaluator;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.runtime.Precision;
import org.opencds.cqf.cql.engine.runtime.Quantity;

/**
 * Operators of ELM, which are the CQL engine's own. As CQL defines it for functions without effect,
 * {@code and}, {@code or} and {@code coalesce} look at their next operand where the first does not
 * decide.
 */
final class ElmOperators {

  private static final Map<Class<?>, Unary> UNARY = new HashMap<>();
  private static final Map<Class<?>, Binary> BINARY = new HashMap<>();
  private static final Map<Class<?>, Timed> TIMED = new HashMap<>();

  static {
    UNARY.put(Not.class, (value, state) -> NotEvaluator.not(value));
    UNARY.put(IsNull.class, (value, state) -> value == null);
    UNARY.put(Exists.class, (value, state) -> ExistsEvaluator.exists(value));
    UNARY.put(SingletonFrom.class, (value, state) -> SingletonFromEvaluator.singletonFrom(value));
    UNARY.put(Flatten.class, (value, state) -> FlattenEvaluator.flatten(value));
    UNARY.put(Start.class, (value, state) -> StartEvaluator.start(value));
    UNARY.put(End.class, (value, state) -> EndEvaluator.end(value));
    UNARY.put(Abs.class, (value, state) -> AbsEvaluator.abs(value));
    UNARY.put(ToDecimal.class, (value, state) -> ToDecimalEvaluator.toDecimal(value));
    UNARY.put(DateFrom.class, (value, state) -> DateFromEvaluator.dateFrom(value));
    UNARY.put(
        TimezoneOffsetFrom.class,
        (value, state) -> TimezoneOffsetFromEvaluator.timezoneOffsetFrom(value));
    UNARY.put(First.class, (value, state) -> FirstEvaluator.first(value));
    UNARY.put(Last.class, (value, state) -> LastEvaluator.last(value));
    UNARY.put(Count.class, (value, state) -> CountEvaluator.count(value));
    UNARY.put(Max.class, MaxEvaluator::max);
    UNARY.put(Min.class, MinEvaluator::min);
    BINARY.put(Equal.class, ElmOperators::equal);
    BINARY.put(Greater.class, GreaterEvaluator::greater);
    BINARY.put(GreaterOrEqual.class, GreaterOrEqualEvaluator::greaterOrEqual);
    BINARY.put(Less.class, LessEvaluator::less);
    BINARY.put(LessOrEqual.class, LessOrEqualEvaluator::lessOrEqual);
    BINARY.put(Add.class, AddEvaluator::add);
    BINARY.put(Subtract.class, SubtractEvaluator::subtract);
    BINARY.put(Multiply.class, ElmOperators::multiply);
    BINARY.put(Divide.class, DivideEvaluator::divide);
    BINARY.put(Power.class, (left, right, state) -> PowerEvaluator.power(left, right));
    Timed.put(In.class, In::getPrecision, InEvaluator::internalEvaluate);
    Timed.put(Before.class, Before::getPrecision, BeforeEvaluator::before);
    Timed.put(After.class, After::getPrecision, AfterEvaluator::after);
    Timed.put(SameAs.class, SameAs::getPrecision, SameAsEvaluator::sameAs);
    Timed.put(SameOrBefore.class, SameOrBefore::getPrecision, SameOrBeforeEvaluator::sameOrBefore);
    Timed.put(SameOrAfter.class, SameOrAfter::getPrecision, SameOrAfterEvaluator::sameOrAfter);
    Timed.put(Overlaps.class, Overlaps::getPrecision, OverlapsEvaluator::overlaps);
  }

  private final Environment environment;

  ElmOperators(Environment environment) {
    this.environment = environment;
  }

  private interface Unary {
    @Nullable Object of(@Nullable Object value, State state);
  }

  private interface Binary {
    @Nullable Object of(@Nullable Object left, @Nullable Object right, State state);
  }

  private interface Comparison {
    @Nullable Object of(
        @Nullable Object left, @Nullable Object right, @Nullable String precision, State state);
  }

  /** A comparison, and where its operator says how precise it is to be. */
  private record Timed(
      Function<BinaryExpression, @Nullable DateTimePrecision> precision, Comparison operator) {

    static <E extends BinaryExpression> void put(
        Class<E> type, Function<E, @Nullable DateTimePrecision> precision, Comparison operator) {
      TIMED.put(type, new Timed(elm -> precision.apply(type.cast(elm)), operator));
    }
  }

  /** An operator over its operands, which the function compiles. */
  ElmNode node(Expression elm, Function<Expression, ElmNode> node) {
    if (elm instanceof UnaryExpression unary) {
      return unary(unary, node);
    } else if (elm instanceof BinaryExpression binary) {
      return binary(binary, node);
    } else if (elm instanceof NaryExpression nary) {
      return nary(nary, node);
    }
    return textOrNumber(elm, node);
  }

  private ElmNode unary(UnaryExpression elm, Function<Expression, ElmNode> node) {
    ElmNode operand = node.apply(elm.getOperand());
    if (elm instanceof As as) {
      Class<?> type =
          Objects.requireNonNull(
              as.getAsTypeSpecifier() == null
                  ? environment.resolveType(as.getAsType())
                  : environment.resolveType(as.getAsTypeSpecifier()));
      boolean strict = Boolean.TRUE.equals(as.isStrict());
      return (run, locals) -> environment.as(operand.value(run, locals), type, strict);
    }
    if (elm instanceof Is is) {
      Class<?> type =
          Objects.requireNonNull(
              is.isTypeSpecifier() == null
                  ? environment.resolveType(is.isType())
                  : environment.resolveType(is.isTypeSpecifier()));
      return (run, locals) -> environment.is(operand.value(run, locals), type);
    }
    if (elm instanceof DateTimeComponentFrom component) {
      String precision = Objects.requireNonNull(precision(component.getPrecision()));
      return (run, locals) ->
          DateTimeComponentFromEvaluator.dateTimeComponentFrom(
              operand.value(run, locals), precision);
    }
    Unary operator = UNARY.get(elm.getClass());
    if (operator == null) {
      throw ElmCompiler.unsupported(elm);
    }
    return (run, locals) -> operator.of(operand.value(run, locals), run.state);
  }

  private ElmNode binary(BinaryExpression elm, Function<Expression, ElmNode> node) {
    ElmNode left = node.apply(elm.getOperand().get(0));
    ElmNode right = node.apply(elm.getOperand().get(1));
    if (elm instanceof And) {
      return (run, locals) -> {
        Object first = left.value(run, locals);
        return Boolean.FALSE.equals(first)
            ? Boolean.FALSE
            : AndEvaluator.and(first, right.value(run, locals));
      };
    }
    if (elm instanceof Or) {
      return (run, locals) -> {
        Object first = left.value(run, locals);
        return Boolean.TRUE.equals(first)
            ? Boolean.TRUE
            : OrEvaluator.or(first, right.value(run, locals));
      };
    }
    if (elm instanceof DurationBetween between) {
      Precision precision =
          Precision.Companion.fromString(Objects.requireNonNull(precision(between.getPrecision())));
      return (run, locals) ->
          DurationBetweenEvaluator.duration(
              left.value(run, locals), right.value(run, locals), precision);
    }
    Timed timed = TIMED.get(elm.getClass());
    if (timed != null) {
      String precision = precision(timed.precision.apply(elm));
      return (run, locals) ->
          timed.operator.of(
              left.value(run, locals), right.value(run, locals), precision, run.state);
    }
    Binary operator = BINARY.get(elm.getClass());
    if (operator == null) {
      throw ElmCompiler.unsupported(elm);
    }
    return (run, locals) ->
        operator.of(left.value(run, locals), right.value(run, locals), run.state);
  }

  /** The engine writes the product into the quantity, which others go on using. */
  private static @Nullable Object multiply(
      @Nullable Object left, @Nullable Object right, State state) {
    return MultiplyEvaluator.multiply(ownQuantity(left), ownQuantity(right), state);
  }

  private static @Nullable Object ownQuantity(@Nullable Object value) {
    return value instanceof Quantity quantity
        ? new Quantity().withValue(quantity.getValue()).withUnit(quantity.getUnit())
        : value;
  }

  private static @Nullable Object equal(
      @Nullable Object left, @Nullable Object right, State state) {
    if (left instanceof String && right instanceof String) {
      return left.equals(right);
    }
    return EqualEvaluator.equal(left, right, state);
  }

  private static @Nullable String precision(@Nullable DateTimePrecision precision) {
    return precision == null ? null : precision.value();
  }

  private ElmNode nary(NaryExpression elm, Function<Expression, ElmNode> node) {
    ElmNode[] operands = ElmNode.all(elm.getOperand(), node);
    if (elm instanceof Coalesce && operands.length > 1) {
      return (run, locals) -> {
        for (ElmNode operand : operands) {
          Object value = operand.value(run, locals);
          if (value != null) {
            return value;
          }
        }
        return null;
      };
    }
    if (elm instanceof Concatenate && operands.length == 2) {
      return (run, locals) ->
          ConcatenateEvaluator.concatenate(
              operands[0].value(run, locals), operands[1].value(run, locals));
    }
    if (elm instanceof Union && operands.length == 2) {
      return (run, locals) ->
          UnionEvaluator.union(
              operands[0].value(run, locals), operands[1].value(run, locals), run.state);
    }
    throw ElmCompiler.unsupported(elm);
  }

  private static ElmNode textOrNumber(Expression elm, Function<Expression, ElmNode> node) {
    if (elm instanceof Split split) {
      ElmNode text = node.apply(split.getStringToSplit());
      ElmNode separator = node.apply(split.getSeparator());
      return (run, locals) ->
          SplitEvaluator.split(text.value(run, locals), separator.value(run, locals));
    } else if (elm instanceof Substring part) {
      ElmNode text = node.apply(part.getStringToSub());
      ElmNode start = node.apply(part.getStartIndex());
      ElmNode length = ElmNode.orNull(part.getLength(), node);
      return (run, locals) ->
          SubstringEvaluator.substring(
              text.value(run, locals), start.value(run, locals), length.value(run, locals));
    } else if (elm instanceof Slice slice) {
      ElmNode source = node.apply(slice.getSource());
      ElmNode start = node.apply(slice.getStartIndex());
      ElmNode end = ElmNode.orNull(slice.getEndIndex(), node);
      return (run, locals) ->
          SliceEvaluator.slice(
              source.value(run, locals),
              (Integer) start.value(run, locals),
              (Integer) end.value(run, locals));
    } else if (elm instanceof Round round) {
      ElmNode operand = node.apply(round.getOperand());
      ElmNode precision = ElmNode.orNull(round.getPrecision(), node);
      return (run, locals) ->
          RoundEvaluator.round(operand.value(run, locals), precision.value(run, locals));
    }
    Unary operator = UNARY.get(elm.getClass());
    Expression source = source(elm);
    if (operator == null || source == null) {
      throw ElmCompiler.unsupported(elm);
    }
    ElmNode operand = node.apply(source);
    return (run, locals) -> operator.of(operand.value(run, locals), run.state);
  }

  /** Those that have a source and nothing else. */
  private static @Nullable Expression source(Expression elm) {
    if (elm instanceof AggregateExpression aggregate) {
      return aggregate.getSource();
    } else if (elm instanceof First first) {
      return first.getSource();
    }
    return elm instanceof Last last ? last.getSource() : null;
  }
}
