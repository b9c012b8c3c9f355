package org.fertilitycds.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.hl7.elm.r1.Case;
import org.hl7.elm.r1.DateTime;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.If;
import org.hl7.elm.r1.Instance;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Message;
import org.hl7.elm.r1.Now;
import org.hl7.elm.r1.Null;
import org.hl7.elm.r1.Quantity;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.DateTimeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EquivalentEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LiteralEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MessageEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.QuantityEvaluator;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.TemporalHelper;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** What makes values, and chooses between them: literals, lists, tuples, instances, conditions. */
final class ElmValues {

  private final Environment environment;
  private final State constants;

  ElmValues(Environment environment) {
    this.environment = environment;
    this.constants = new State(environment, Set.of());
  }

  /** An expression over its parts, which the function compiles; null where it is none of these. */
  @Nullable ElmNode nodeOrNull(Expression elm, Function<Expression, ElmNode> node) {
    if (elm instanceof Literal literal) {
      return ElmNode.constant(
          LiteralEvaluator.internalEvaluate(literal.getValueType(), literal.getValue(), constants));
    } else if (elm instanceof Null) {
      return ElmNode.constant(null);
    } else if (elm instanceof Quantity quantity) {
      // Each time anew: the engine's quantities can be changed.
      return (run, locals) -> QuantityEvaluator.internalEvaluate(quantity, run.state);
    } else if (elm instanceof Now) {
      return (run, locals) -> run.state.getEvaluationDateTime();
    } else if (elm instanceof If choice) {
      ElmNode condition = node.apply(choice.getCondition());
      ElmNode then = node.apply(choice.getThen());
      ElmNode otherwise = node.apply(choice.getElse());
      return (run, locals) ->
          Boolean.TRUE.equals(condition.value(run, locals))
              ? then.value(run, locals)
              : otherwise.value(run, locals);
    } else if (elm instanceof Case choice) {
      return choice(choice, node);
    } else if (elm instanceof org.hl7.elm.r1.Tuple tuple) {
      return tuple(tuple, node);
    } else if (elm instanceof org.hl7.elm.r1.List list) {
      ElmNode[] elements = ElmNode.all(list.getElement(), node);
      return (run, locals) -> {
        List<@Nullable Object> values = new ArrayList<>(elements.length);
        for (ElmNode element : elements) {
          values.add(element.value(run, locals));
        }
        return values;
      };
    } else if (elm instanceof org.hl7.elm.r1.Interval interval) {
      return interval(interval, node);
    } else if (elm instanceof Instance instance) {
      return instance(instance, node);
    } else if (elm instanceof DateTime time) {
      return dateTime(time, node);
    } else if (elm instanceof Message message) {
      return message(message, node);
    }
    return null;
  }

  private ElmNode choice(Case elm, Function<Expression, ElmNode> node) {
    ElmNode[] whens =
        elm.getCaseItem().stream().map(item -> node.apply(item.getWhen())).toArray(ElmNode[]::new);
    ElmNode[] thens =
        elm.getCaseItem().stream().map(item -> node.apply(item.getThen())).toArray(ElmNode[]::new);
    ElmNode otherwise = node.apply(elm.getElse());
    ElmNode comparand = nullable(elm.getComparand(), node);
    return (run, locals) -> {
      Object compared = comparand == null ? null : comparand.value(run, locals);
      for (int i = 0; i < whens.length; i++) {
        Object when = whens[i].value(run, locals);
        Object fits =
            comparand == null ? when : EquivalentEvaluator.equivalent(compared, when, run.state);
        if (Boolean.TRUE.equals(fits)) {
          return thens[i].value(run, locals);
        }
      }
      return otherwise.value(run, locals);
    };
  }

  private static ElmNode tuple(org.hl7.elm.r1.Tuple elm, Function<Expression, ElmNode> node) {
    Map<String, ElmNode> elements = new LinkedHashMap<>();
    elm.getElement().forEach(one -> elements.put(one.getName(), node.apply(one.getValue())));
    return (run, locals) -> {
      var made = new Tuple();
      Map<String, @Nullable Object> values = made.getElements();
      elements.forEach((name, value) -> values.put(name, value.value(run, locals)));
      return made;
    };
  }

  private ElmNode interval(org.hl7.elm.r1.Interval elm, Function<Expression, ElmNode> node) {
    ElmNode low = ElmNode.orNull(elm.getLow(), node);
    ElmNode high = ElmNode.orNull(elm.getHigh(), node);
    ElmNode lowClosed = ElmNode.orNull(elm.getLowClosedExpression(), node);
    ElmNode highClosed = ElmNode.orNull(elm.getHighClosedExpression(), node);
    boolean low0 = !Boolean.FALSE.equals(elm.isLowClosed());
    boolean high0 = !Boolean.FALSE.equals(elm.isHighClosed());
    return (run, locals) -> {
      Object from = low.value(run, locals);
      Object to = high.value(run, locals);
      if (from == null && to == null) {
        return null;
      }
      return new Interval(
          from,
          lowClosed.value(run, locals) instanceof Boolean closed ? closed : low0,
          to,
          highClosed.value(run, locals) instanceof Boolean closed ? closed : high0,
          run.state);
    };
  }

  private ElmNode instance(Instance elm, Function<Expression, ElmNode> node) {
    QName type = Objects.requireNonNull(elm.getClassType());
    Map<String, ElmNode> elements = new LinkedHashMap<>();
    elm.getElement().forEach(one -> elements.put(one.getName(), node.apply(one.getValue())));
    return (run, locals) -> {
      Object made = environment.createInstance(type);
      elements.forEach((name, value) -> environment.setValue(made, name, value.value(run, locals)));
      return made;
    };
  }

  private ElmNode dateTime(DateTime elm, Function<Expression, ElmNode> node) {
    ElmNode[] parts = new ElmNode[7];
    Expression[] given = {
      elm.getYear(),
      elm.getMonth(),
      elm.getDay(),
      elm.getHour(),
      elm.getMinute(),
      elm.getSecond(),
      elm.getMillisecond()
    };
    for (int i = 0; i < parts.length; i++) {
      parts[i] = given[i] == null ? ElmNode.constant(null) : node.apply(given[i]);
    }
    ElmNode offset = nullable(elm.getTimezoneOffset(), node);
    return (run, locals) -> {
      Integer[] values = new Integer[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = (Integer) parts[i].value(run, locals);
      }
      BigDecimal zone =
          offset == null
              ? TemporalHelper.zoneToOffset(run.state.getEvaluationDateTime().getZoneOffset())
              : (BigDecimal) offset.value(run, locals);
      return DateTimeEvaluator.internalEvaluate(
          values[0], values[1], values[2], values[3], values[4], values[5], values[6], zone);
    };
  }

  private ElmNode message(Message elm, Function<Expression, ElmNode> node) {
    ElmNode source = node.apply(elm.getSource());
    ElmNode condition = node.apply(elm.getCondition());
    ElmNode code = node.apply(elm.getCode());
    ElmNode severity = node.apply(elm.getSeverity());
    ElmNode text = node.apply(elm.getMessage());
    return (run, locals) ->
        MessageEvaluator.INSTANCE.message(
            run.state,
            null,
            source.value(run, locals),
            (Boolean) condition.value(run, locals),
            (String) code.value(run, locals),
            (String) severity.value(run, locals),
            (String) text.value(run, locals));
  }

  private static @Nullable ElmNode nullable(
      @Nullable Expression elm, Function<Expression, ElmNode> node) {
    return elm == null ? null : node.apply(elm);
  }
}
