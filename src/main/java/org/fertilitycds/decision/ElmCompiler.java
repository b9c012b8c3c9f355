package org.fertilitycds.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.fertilitycds.decision.ElmNode.Definition;
import org.hl7.elm.r1.Abs;
import org.hl7.elm.r1.Add;
import org.hl7.elm.r1.After;
import org.hl7.elm.r1.AggregateClause;
import org.hl7.elm.r1.AliasRef;
import org.hl7.elm.r1.AliasedQuerySource;
import org.hl7.elm.r1.And;
import org.hl7.elm.r1.As;
import org.hl7.elm.r1.Before;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.ByExpression;
import org.hl7.elm.r1.Case;
import org.hl7.elm.r1.Coalesce;
import org.hl7.elm.r1.Concatenate;
import org.hl7.elm.r1.Count;
import org.hl7.elm.r1.DateFrom;
import org.hl7.elm.r1.DateTime;
import org.hl7.elm.r1.DateTimeComponentFrom;
import org.hl7.elm.r1.DateTimePrecision;
import org.hl7.elm.r1.Divide;
import org.hl7.elm.r1.DurationBetween;
import org.hl7.elm.r1.End;
import org.hl7.elm.r1.Equal;
import org.hl7.elm.r1.Exists;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.First;
import org.hl7.elm.r1.Flatten;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.If;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.InValueSet;
import org.hl7.elm.r1.Instance;
import org.hl7.elm.r1.Is;
import org.hl7.elm.r1.IsNull;
import org.hl7.elm.r1.Last;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.hl7.elm.r1.LetClause;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Max;
import org.hl7.elm.r1.Message;
import org.hl7.elm.r1.Min;
import org.hl7.elm.r1.Multiply;
import org.hl7.elm.r1.NaryExpression;
import org.hl7.elm.r1.Not;
import org.hl7.elm.r1.Now;
import org.hl7.elm.r1.Null;
import org.hl7.elm.r1.OperandRef;
import org.hl7.elm.r1.Or;
import org.hl7.elm.r1.Overlaps;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Power;
import org.hl7.elm.r1.Property;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.QueryLetRef;
import org.hl7.elm.r1.RelationshipClause;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.Round;
import org.hl7.elm.r1.SameAs;
import org.hl7.elm.r1.SameOrAfter;
import org.hl7.elm.r1.SameOrBefore;
import org.hl7.elm.r1.SingletonFrom;
import org.hl7.elm.r1.Slice;
import org.hl7.elm.r1.SortByItem;
import org.hl7.elm.r1.SortClause;
import org.hl7.elm.r1.Split;
import org.hl7.elm.r1.Start;
import org.hl7.elm.r1.Substring;
import org.hl7.elm.r1.Subtract;
import org.hl7.elm.r1.TimezoneOffsetFrom;
import org.hl7.elm.r1.ToDecimal;
import org.hl7.elm.r1.UnaryExpression;
import org.hl7.elm.r1.Union;
import org.hl7.elm.r1.ValueSetRef;
import org.hl7.elm.r1.With;
import org.hl7.fhir.instance.model.api.IBase;
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
import org.opencds.cqf.cql.engine.elm.executing.DateTimeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DivideEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DurationBetweenEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EndEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EqualEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EquivalentEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ExistsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FirstEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FlattenEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FunctionRefEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.GreaterEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.GreaterOrEqualEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.InEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.InValueSetEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LastEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LessEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LessOrEqualEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LiteralEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MaxEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MessageEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MinEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MultiplyEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.NotEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.OrEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.OverlapsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.PowerEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.QuantityEvaluator;
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
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Precision;
import org.opencds.cqf.cql.engine.runtime.TemporalHelper;
import org.opencds.cqf.cql.engine.runtime.Tuple;
import org.opencds.cqf.cql.engine.runtime.ValueSet;

/**
 * Makes of the published ELM what a record is evaluated with: names are looked up once, and not
 * each time. What an operator does is left to the CQL engine; what is in whose place, and in which
 * order things are evaluated, stands here. As CQL defines it for functions without effect, {@code
 * and} and {@code or} look at their second operand where the first does not decide.
 *
 * <p>{@code CompiledCqlTest} holds it against the engine's own interpreter, for every definition of
 * every case.
 */
final class ElmCompiler {

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
    BINARY.put(Equal.class, ElmCompiler::equal);
    BINARY.put(Union.class, UnionEvaluator::union);
    BINARY.put(Greater.class, GreaterEvaluator::greater);
    BINARY.put(GreaterOrEqual.class, GreaterOrEqualEvaluator::greaterOrEqual);
    BINARY.put(Less.class, LessEvaluator::less);
    BINARY.put(LessOrEqual.class, LessOrEqualEvaluator::lessOrEqual);
    BINARY.put(Add.class, AddEvaluator::add);
    BINARY.put(Subtract.class, SubtractEvaluator::subtract);
    BINARY.put(Multiply.class, MultiplyEvaluator::multiply);
    BINARY.put(Divide.class, DivideEvaluator::divide);
    BINARY.put(Power.class, (left, right, state) -> PowerEvaluator.power(left, right));
    TIMED.put(In.class, InEvaluator::internalEvaluate);
    TIMED.put(Before.class, BeforeEvaluator::before);
    TIMED.put(After.class, AfterEvaluator::after);
    TIMED.put(SameAs.class, SameAsEvaluator::sameAs);
    TIMED.put(SameOrBefore.class, SameOrBeforeEvaluator::sameOrBefore);
    TIMED.put(SameOrAfter.class, SameOrAfterEvaluator::sameOrAfter);
    TIMED.put(Overlaps.class, OverlapsEvaluator::overlaps);
  }

  private final Map<String, Library> libraries;
  private final Environment environment;
  private final R4Model model;
  private final State constants;
  private final IdentityHashMap<ExpressionDef, Definition> definitions = new IdentityHashMap<>();

  /**
   * Takes libraries that nobody changes afterwards.
   *
   * @param libraries by name
   * @param environment knows the model and the terminology, and no data
   * @param model the same model, asked directly
   */
  ElmCompiler(Map<String, Library> libraries, Environment environment, R4Model model) {
    this.libraries = libraries;
    this.environment = environment;
    this.model = model;
    this.constants = new State(environment, java.util.Set.of());
  }

  private interface Unary {
    @Nullable Object of(@Nullable Object value, State state);
  }

  private interface Binary {
    @Nullable Object of(@Nullable Object left, @Nullable Object right, State state);
  }

  private interface Timed {
    @Nullable Object of(
        @Nullable Object left, @Nullable Object right, @Nullable String precision, State state);
  }

  /** Where names of a definition are kept; one inside another for each query. */
  private static final class Scope {
    private final Library library;
    private final @Nullable Scope outer;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, ElmNode> lets;
    private final int[] used;

    Scope(Library library) {
      this.library = library;
      this.outer = null;
      this.lets = new HashMap<>();
      this.used = new int[1];
    }

    Scope(Scope outer) {
      this.library = outer.library;
      this.outer = outer;
      this.lets = outer.lets;
      this.used = outer.used;
    }

    int add(String name) {
      int place = used[0]++;
      places.put(name, place);
      return place;
    }

    int place(String name) {
      Integer place = places.get(name);
      if (place != null) {
        return place;
      }
      if (outer == null) {
        throw new IllegalStateException("ELM refers to an unknown " + name);
      }
      return outer.place(name);
    }
  }

  /** How many definitions there are by now. */
  int size() {
    return definitions.size();
  }

  /** A definition by name, with all that it refers to. */
  Definition definition(String library, String name) {
    Library found = Objects.requireNonNull(libraries.get(library), library);
    return Objects.requireNonNull(found.getStatements()).getDef().stream()
        .filter(one -> !(one instanceof FunctionDef) && name.equals(one.getName()))
        .findFirst()
        .map(one -> definition(found, one))
        .orElseThrow(
            () -> new IllegalStateException("There is no " + name + " in library " + library));
  }

  private Definition definition(Library library, ExpressionDef elm) {
    Definition known = definitions.get(elm);
    if (known != null) {
      return known;
    }
    var definition = new Definition(definitions.size());
    definitions.put(elm, definition);
    var scope = new Scope(library);
    if (elm instanceof FunctionDef function) {
      function.getOperand().forEach(operand -> scope.add(operand.getName()));
    }
    definition.compiled(node(elm.getExpression(), scope), scope.used[0]);
    return definition;
  }

  private Library library(Library from, @Nullable String alias) {
    if (alias == null) {
      return from;
    }
    return Objects.requireNonNull(from.getIncludes()).getDef().stream()
        .filter(include -> alias.equals(include.getLocalIdentifier()))
        .findFirst()
        .map(include -> libraries.get(include.getPath()))
        .orElseThrow(() -> new IllegalStateException("ELM includes no " + alias));
  }

  private @Nullable ElmNode nodeOrNull(@Nullable Expression elm, Scope scope) {
    return elm == null ? null : node(elm, scope);
  }

  private ElmNode[] nodes(List<? extends Expression> elm, Scope scope) {
    return elm.stream().map(one -> node(one, scope)).toArray(ElmNode[]::new);
  }

  private ElmNode node(@Nullable Expression elm, Scope scope) {
    Objects.requireNonNull(elm, "ELM lacks an expression");
    if (elm instanceof Property property) {
      return property(property, scope);
    } else if (elm instanceof FunctionRef call) {
      return call(call, scope);
    } else if (elm instanceof ExpressionRef reference) {
      Library library = library(scope.library, reference.getLibraryName());
      Definition definition = definition(id(library), reference.getName());
      return (run, locals) -> definition.value(run);
    } else if (elm instanceof OperandRef reference) {
      return local(scope.place(reference.getName()));
    } else if (elm instanceof AliasRef reference) {
      return local(scope.place(reference.getName()));
    } else if (elm instanceof QueryLetRef reference) {
      return let(reference.getName(), scope);
    } else if (elm instanceof ParameterRef reference) {
      return parameter(reference, scope);
    } else if (elm instanceof Query query) {
      return query(query, new Scope(scope));
    } else if (elm instanceof Retrieve retrieve) {
      return retrieve(retrieve, scope);
    } else if (elm instanceof UnaryExpression unary) {
      return unary(unary, scope);
    } else if (elm instanceof BinaryExpression binary) {
      return binary(binary, scope);
    } else if (elm instanceof NaryExpression nary) {
      return nary(nary, scope);
    }
    return other(elm, scope);
  }

  private static String id(Library library) {
    return Objects.requireNonNull(Objects.requireNonNull(library.getIdentifier()).getId());
  }

  private static ElmNode constant(@Nullable Object value) {
    return (run, locals) -> value;
  }

  private static ElmNode local(int place) {
    return (run, locals) -> locals[place];
  }

  /** The place of a let holds its value, once that was asked for. */
  private ElmNode let(String name, Scope scope) {
    int place = scope.place(name);
    ElmNode expression = scope.lets.get(place);
    if (expression == null) {
      // What an aggregate puts together is referred to in the same way.
      return local(place);
    }
    return (run, locals) -> {
      Object value = locals[place];
      if (value == Definition.UNKNOWN) {
        value = expression.value(run, locals);
        locals[place] = value;
      }
      return value;
    };
  }

  private ElmNode parameter(ParameterRef reference, Scope scope) {
    Library library = library(scope.library, reference.getLibraryName());
    String name = reference.getName();
    ElmNode byDefault =
        Objects.requireNonNull(library.getParameters()).getDef().stream()
            .filter(parameter -> name.equals(parameter.getName()))
            .findFirst()
            .map(parameter -> nodeOrNull(parameter.getDefault(), new Scope(library)))
            .orElseGet(() -> constant(null));
    return (run, locals) ->
        run.parameters.containsKey(name)
            ? run.parameters.get(name)
            : byDefault.value(run, new Object[0]);
  }

  private ElmNode property(Property elm, Scope scope) {
    String path = elm.getPath();
    R4Model.Path ofFhir = model.path(path);
    ElmNode source =
        elm.getSource() == null ? let(elm.getScope(), scope) : node(elm.getSource(), scope);
    return (run, locals) -> {
      Object target = source.value(run, locals);
      if (target == null) {
        return null;
      }
      if (target instanceof Tuple tuple) {
        return tuple.getElements().get(path);
      }
      return target instanceof IBase element
          ? ofFhir.of(element)
          : environment.resolvePath(target, path);
    };
  }

  private ElmNode call(FunctionRef elm, Scope scope) {
    Library library = library(scope.library, elm.getLibraryName());
    List<FunctionDef> found =
        Objects.requireNonNull(library.getStatements()).getDef().stream()
            .filter(FunctionDef.class::isInstance)
            .map(FunctionDef.class::cast)
            .filter(function -> elm.getName().equals(function.getName()))
            .filter(
                function ->
                    FunctionRefEvaluator.INSTANCE.functionDefOperandsSignatureEqual(
                        function, elm.getSignature()))
            .toList();
    if (found.size() != 1 || Boolean.TRUE.equals(found.get(0).isExternal())) {
      throw new IllegalStateException(
          "ELM calls %s of %s, of which there are %d"
              .formatted(elm.getName(), id(library), found.size()));
    }
    Definition function = definition(library, found.get(0));
    ElmNode[] operands = nodes(elm.getOperand(), scope);
    return (run, locals) -> function.call(run, locals, operands);
  }

  private ElmNode query(Query elm, Scope scope) {
    List<ElmQuery.Source> sources = new ArrayList<>();
    for (AliasedQuerySource source : elm.getSource()) {
      ElmNode expression = node(source.getExpression(), scope);
      sources.add(new ElmQuery.Source(source.getAlias(), scope.add(source.getAlias()), expression));
    }
    int[] lets = new int[elm.getLet().size()];
    for (int i = 0; i < lets.length; i++) {
      LetClause let = elm.getLet().get(i);
      ElmNode expression = node(let.getExpression(), scope);
      lets[i] = scope.add(let.getIdentifier());
      scope.lets.put(lets[i], expression);
    }
    List<ElmQuery.Related> related = new ArrayList<>();
    for (RelationshipClause other : elm.getRelationship()) {
      ElmNode expression = node(other.getExpression(), scope);
      var inside = new Scope(scope);
      int place = inside.add(other.getAlias());
      related.add(
          new ElmQuery.Related(
              place, expression, node(other.getSuchThat(), inside), other instanceof With));
    }
    return new ElmQuery(
        sources,
        lets,
        related,
        new ElmQuery.Parts(
            nodeOrNull(elm.getWhere(), scope),
            elm.getReturn() == null ? null : node(elm.getReturn().getExpression(), scope),
            elm.getReturn() != null && Boolean.TRUE.equals(elm.getReturn().isDistinct()),
            elm.getAggregate() == null ? null : aggregate(elm.getAggregate(), scope),
            elm.getSort() == null ? List.of() : sort(elm.getSort())));
  }

  private ElmQuery.Aggregate aggregate(AggregateClause elm, Scope scope) {
    ElmNode starting = nodeOrNull(elm.getStarting(), scope);
    var inside = new Scope(scope);
    int place = inside.add(elm.getIdentifier());
    return new ElmQuery.Aggregate(
        place, starting, node(elm.getExpression(), inside), Boolean.TRUE.equals(elm.isDistinct()));
  }

  private static List<SortByItem> sort(SortClause elm) {
    for (SortByItem item : elm.getBy()) {
      if (item instanceof ByExpression) {
        throw unsupported(item);
      }
    }
    return List.copyOf(elm.getBy());
  }

  private ElmNode retrieve(Retrieve elm, Scope scope) {
    QName type = environment.fixupQName(elm.getDataType());
    if (elm.getContext() != null || elm.getDateRange() != null) {
      throw unsupported(elm);
    }
    String valueSet = null;
    if (elm.getCodes() instanceof ValueSetRef reference) {
      valueSet = valueSet(reference, scope).getId();
    } else if (elm.getCodes() != null) {
      throw unsupported(elm.getCodes());
    }
    String members = valueSet;
    return (run, locals) ->
        run.data.retrieve(
            null,
            null,
            null,
            type.getLocalPart(),
            elm.getTemplateId(),
            elm.getCodeProperty(),
            null,
            members,
            null,
            null,
            null,
            null);
  }

  private ValueSet valueSet(ValueSetRef reference, Scope scope) {
    Library library = library(scope.library, reference.getLibraryName());
    return Objects.requireNonNull(library.getValueSets()).getDef().stream()
        .filter(one -> reference.getName().equals(one.getName()))
        .findFirst()
        .map(
            one -> {
              var valueSet = new ValueSet();
              valueSet.setId(one.getId());
              valueSet.setVersion(one.getVersion());
              return valueSet;
            })
        .orElseThrow(() -> new IllegalStateException("ELM has no " + reference.getName()));
  }

  private ElmNode unary(UnaryExpression elm, Scope scope) {
    ElmNode operand = node(elm.getOperand(), scope);
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
      throw unsupported(elm);
    }
    return (run, locals) -> operator.of(operand.value(run, locals), run.state);
  }

  private ElmNode binary(BinaryExpression elm, Scope scope) {
    ElmNode left = node(elm.getOperand().get(0), scope);
    ElmNode right = node(elm.getOperand().get(1), scope);
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
      String precision = precisionOf(elm);
      return (run, locals) ->
          timed.of(left.value(run, locals), right.value(run, locals), precision, run.state);
    }
    Binary operator = BINARY.get(elm.getClass());
    if (operator == null) {
      throw unsupported(elm);
    }
    return (run, locals) ->
        operator.of(left.value(run, locals), right.value(run, locals), run.state);
  }

  private static @Nullable Object equal(
      @Nullable Object left, @Nullable Object right, State state) {
    if (left instanceof String && right instanceof String) {
      return left.equals(right);
    }
    return EqualEvaluator.equal(left, right, state);
  }

  private static @Nullable String precisionOf(BinaryExpression elm) {
    if (elm instanceof In one) {
      return precision(one.getPrecision());
    } else if (elm instanceof Before one) {
      return precision(one.getPrecision());
    } else if (elm instanceof After one) {
      return precision(one.getPrecision());
    } else if (elm instanceof SameAs one) {
      return precision(one.getPrecision());
    } else if (elm instanceof SameOrBefore one) {
      return precision(one.getPrecision());
    } else if (elm instanceof SameOrAfter one) {
      return precision(one.getPrecision());
    } else if (elm instanceof Overlaps one) {
      return precision(one.getPrecision());
    }
    throw unsupported(elm);
  }

  private static @Nullable String precision(@Nullable DateTimePrecision precision) {
    return precision == null ? null : precision.value();
  }

  private ElmNode nary(NaryExpression elm, Scope scope) {
    ElmNode[] operands = nodes(elm.getOperand(), scope);
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
    throw unsupported(elm);
  }

  private ElmNode other(Expression elm, Scope scope) {
    if (elm instanceof Literal literal) {
      return constant(
          LiteralEvaluator.internalEvaluate(literal.getValueType(), literal.getValue(), constants));
    } else if (elm instanceof Null) {
      return constant(null);
    } else if (elm instanceof Quantity quantity) {
      return constant(QuantityEvaluator.internalEvaluate(quantity, constants));
    } else if (elm instanceof Now) {
      return (run, locals) -> run.state.getEvaluationDateTime();
    } else if (elm instanceof If choice) {
      ElmNode condition = node(choice.getCondition(), scope);
      ElmNode then = node(choice.getThen(), scope);
      ElmNode otherwise = node(choice.getElse(), scope);
      return (run, locals) ->
          Boolean.TRUE.equals(condition.value(run, locals))
              ? then.value(run, locals)
              : otherwise.value(run, locals);
    } else if (elm instanceof Case choice) {
      return choice(choice, scope);
    } else if (elm instanceof org.hl7.elm.r1.Tuple tuple) {
      return tuple(tuple, scope);
    } else if (elm instanceof org.hl7.elm.r1.List list) {
      ElmNode[] elements = nodes(list.getElement(), scope);
      return (run, locals) -> {
        List<@Nullable Object> values = new ArrayList<>(elements.length);
        for (ElmNode element : elements) {
          values.add(element.value(run, locals));
        }
        return values;
      };
    } else if (elm instanceof InValueSet in) {
      ElmNode code = node(in.getCode(), scope);
      ValueSet valueSet = valueSet(Objects.requireNonNull(in.getValueset()), scope);
      return (run, locals) ->
          InValueSetEvaluator.inValueSet(code.value(run, locals), valueSet, run.state);
    } else if (elm instanceof First first) {
      ElmNode source = node(first.getSource(), scope);
      return (run, locals) -> FirstEvaluator.first(source.value(run, locals));
    } else if (elm instanceof Last last) {
      ElmNode source = node(last.getSource(), scope);
      return (run, locals) -> LastEvaluator.last(source.value(run, locals));
    } else if (elm instanceof Count count) {
      ElmNode source = node(count.getSource(), scope);
      return (run, locals) -> CountEvaluator.count(source.value(run, locals));
    } else if (elm instanceof Max max) {
      ElmNode source = node(max.getSource(), scope);
      return (run, locals) -> MaxEvaluator.max(source.value(run, locals), run.state);
    } else if (elm instanceof Min min) {
      ElmNode source = node(min.getSource(), scope);
      return (run, locals) -> MinEvaluator.min(source.value(run, locals), run.state);
    }
    return rare(elm, scope);
  }

  private ElmNode rare(Expression elm, Scope scope) {
    if (elm instanceof Split split) {
      ElmNode text = node(split.getStringToSplit(), scope);
      ElmNode separator = node(split.getSeparator(), scope);
      return (run, locals) ->
          SplitEvaluator.split(text.value(run, locals), separator.value(run, locals));
    } else if (elm instanceof Substring part) {
      ElmNode text = node(part.getStringToSub(), scope);
      ElmNode start = node(part.getStartIndex(), scope);
      ElmNode length = part.getLength() == null ? constant(null) : node(part.getLength(), scope);
      return (run, locals) ->
          SubstringEvaluator.substring(
              text.value(run, locals), start.value(run, locals), length.value(run, locals));
    } else if (elm instanceof Slice slice) {
      ElmNode source = node(slice.getSource(), scope);
      ElmNode start = node(slice.getStartIndex(), scope);
      ElmNode end = slice.getEndIndex() == null ? constant(null) : node(slice.getEndIndex(), scope);
      return (run, locals) ->
          SliceEvaluator.slice(
              source.value(run, locals),
              (Integer) start.value(run, locals),
              (Integer) end.value(run, locals));
    } else if (elm instanceof Round round) {
      ElmNode operand = node(round.getOperand(), scope);
      ElmNode precision =
          round.getPrecision() == null ? constant(null) : node(round.getPrecision(), scope);
      return (run, locals) ->
          RoundEvaluator.round(operand.value(run, locals), precision.value(run, locals));
    } else if (elm instanceof org.hl7.elm.r1.Interval interval) {
      return interval(interval, scope);
    } else if (elm instanceof Instance instance) {
      return instance(instance, scope);
    } else if (elm instanceof DateTime time) {
      return dateTime(time, scope);
    } else if (elm instanceof Message message) {
      return message(message, scope);
    }
    throw unsupported(elm);
  }

  private ElmNode choice(Case elm, Scope scope) {
    ElmNode[] whens =
        elm.getCaseItem().stream().map(item -> node(item.getWhen(), scope)).toArray(ElmNode[]::new);
    ElmNode[] thens =
        elm.getCaseItem().stream().map(item -> node(item.getThen(), scope)).toArray(ElmNode[]::new);
    ElmNode otherwise = node(elm.getElse(), scope);
    ElmNode comparand = nodeOrNull(elm.getComparand(), scope);
    return (run, locals) -> {
      Object compared = comparand == null ? Boolean.TRUE : comparand.value(run, locals);
      for (int i = 0; i < whens.length; i++) {
        Object when = whens[i].value(run, locals);
        boolean fits =
            comparand == null
                ? Boolean.TRUE.equals(when)
                : Boolean.TRUE.equals(EquivalentEvaluator.equivalent(compared, when, run.state));
        if (fits) {
          return thens[i].value(run, locals);
        }
      }
      return otherwise.value(run, locals);
    };
  }

  private ElmNode tuple(org.hl7.elm.r1.Tuple elm, Scope scope) {
    int size = elm.getElement().size();
    String[] names = new String[size];
    ElmNode[] values = new ElmNode[size];
    for (int i = 0; i < size; i++) {
      names[i] = elm.getElement().get(i).getName();
      values[i] = node(elm.getElement().get(i).getValue(), scope);
    }
    return (run, locals) -> {
      var made = new Tuple();
      Map<String, @Nullable Object> elements = made.getElements();
      for (int i = 0; i < size; i++) {
        elements.put(names[i], values[i].value(run, locals));
      }
      return made;
    };
  }

  private ElmNode interval(org.hl7.elm.r1.Interval elm, Scope scope) {
    ElmNode low = elm.getLow() == null ? constant(null) : node(elm.getLow(), scope);
    ElmNode high = elm.getHigh() == null ? constant(null) : node(elm.getHigh(), scope);
    ElmNode lowClosed =
        elm.getLowClosedExpression() == null
            ? constant(null)
            : node(elm.getLowClosedExpression(), scope);
    ElmNode highClosed =
        elm.getHighClosedExpression() == null
            ? constant(null)
            : node(elm.getHighClosedExpression(), scope);
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

  private ElmNode instance(Instance elm, Scope scope) {
    QName type = Objects.requireNonNull(elm.getClassType());
    int size = elm.getElement().size();
    String[] names = new String[size];
    ElmNode[] values = new ElmNode[size];
    for (int i = 0; i < size; i++) {
      names[i] = elm.getElement().get(i).getName();
      values[i] = node(elm.getElement().get(i).getValue(), scope);
    }
    return (run, locals) -> {
      Object made = environment.createInstance(type);
      for (int i = 0; i < size; i++) {
        environment.setValue(made, names[i], values[i].value(run, locals));
      }
      return made;
    };
  }

  private ElmNode dateTime(DateTime elm, Scope scope) {
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
      parts[i] = given[i] == null ? constant(null) : node(given[i], scope);
    }
    ElmNode offset = nodeOrNull(elm.getTimezoneOffset(), scope);
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

  private ElmNode message(Message elm, Scope scope) {
    ElmNode source = node(elm.getSource(), scope);
    ElmNode condition = node(elm.getCondition(), scope);
    ElmNode code = node(elm.getCode(), scope);
    ElmNode severity = node(elm.getSeverity(), scope);
    ElmNode text = node(elm.getMessage(), scope);
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

  private static IllegalStateException unsupported(Object elm) {
    return new IllegalStateException(
        "ELM holds a " + elm.getClass().getSimpleName() + " of a kind that is not known here");
  }
}
