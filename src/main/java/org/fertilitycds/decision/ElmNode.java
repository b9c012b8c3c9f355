package org.fertilitycds.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hl7.elm.r1.Expression;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.State;

/** One expression of ELM, ready to be evaluated. */
@FunctionalInterface
interface ElmNode {

  /**
   * Its value.
   *
   * @param locals operands, aliases and lets of the definition around it, by their place
   */
  @Nullable Object value(Run run, @Nullable Object[] locals);

  /** Always the same. */
  static ElmNode constant(@Nullable Object value) {
    return (run, locals) -> value;
  }

  /** Expressions in their order. */
  static ElmNode[] all(List<? extends Expression> elm, Function<Expression, ElmNode> node) {
    return elm.stream().map(node).toArray(ElmNode[]::new);
  }

  /** An expression, or null where there is none. */
  static ElmNode orNull(@Nullable Expression elm, Function<Expression, ElmNode> node) {
    return elm == null ? constant(null) : node.apply(elm);
  }

  /** One evaluation: what the expressions see, and what is known of them already. */
  final class Run {

    /** What the engine's operators ask for. */
    final State state;

    final RecordRetrieveProvider data;
    final Map<String, Object> parameters;
    private final @Nullable Object[] known;

    Run(State state, RecordRetrieveProvider data, Map<String, Object> parameters, int definitions) {
      this.state = state;
      this.data = data;
      this.parameters = parameters;
      this.known = new Object[definitions];
      Arrays.fill(known, Definition.UNKNOWN);
    }
  }

  /** A definition or a function of a library. */
  final class Definition {

    /** Stands in the place of what was not evaluated yet. */
    static final Object UNKNOWN = new Object();

    private final int place;
    private @Nullable ElmNode body;
    private int locals;

    Definition(int place) {
      this.place = place;
    }

    /** Called once, after what it refers to may refer to it. */
    void compiled(ElmNode expression, int places) {
      body = expression;
      locals = places;
    }

    /** The value of a definition, which is evaluated once in a run. */
    @Nullable Object value(Run run) {
      Object value = run.known[place];
      if (value == UNKNOWN) {
        value = body().value(run, new Object[locals]);
        run.known[place] = value;
      }
      return value;
    }

    /** The value of a function. */
    @Nullable Object call(Run run, @Nullable Object[] callersLocals, ElmNode[] operands) {
      var own = new Object[locals];
      for (int i = 0; i < operands.length; i++) {
        own[i] = operands[i].value(run, callersLocals);
      }
      return body().value(run, own);
    }

    private ElmNode body() {
      return Objects.requireNonNull(body);
    }
  }
}
