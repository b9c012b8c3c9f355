package org.fertilitycds.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.fertilitycds.decision.ElmNode.Definition;
import org.hl7.elm.r1.AggregateClause;
import org.hl7.elm.r1.AliasRef;
import org.hl7.elm.r1.AliasedQuerySource;
import org.hl7.elm.r1.ByExpression;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.InValueSet;
import org.hl7.elm.r1.LetClause;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.OperandRef;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Property;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.QueryLetRef;
import org.hl7.elm.r1.RelationshipClause;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.SortByItem;
import org.hl7.elm.r1.SortClause;
import org.hl7.elm.r1.ValueSetRef;
import org.hl7.elm.r1.With;
import org.hl7.fhir.instance.model.api.IBase;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.FunctionRefEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.InValueSetEvaluator;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.runtime.Tuple;
import org.opencds.cqf.cql.engine.runtime.ValueSet;

/**
 * Makes of the published ELM what a record is evaluated with: names are looked up once, and not
 * each time. What an operator does is left to the CQL engine; what is in whose place, and in which
 * order things are evaluated, stands here.
 *
 * <p>{@code CompiledCqlTest} holds it against the engine's own interpreter, for every definition of
 * every case.
 */
final class ElmCompiler {

  private final Map<String, Library> libraries;
  private final Environment environment;
  private final R4Model model;
  private final ElmOperators operators;
  private final ElmValues values;
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
    this.operators = new ElmOperators(environment);
    this.values = new ElmValues(environment);
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
    } else if (elm instanceof InValueSet in) {
      ElmNode code = node(in.getCode(), scope);
      ValueSet valueSet = valueSet(Objects.requireNonNull(in.getValueset()), scope);
      return (run, locals) ->
          InValueSetEvaluator.inValueSet(code.value(run, locals), valueSet, run.state);
    }
    ElmNode value = values.nodeOrNull(elm, part -> node(part, scope));
    return value == null ? operators.node(elm, part -> node(part, scope)) : value;
  }

  private static String id(Library library) {
    return Objects.requireNonNull(Objects.requireNonNull(library.getIdentifier()).getId());
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
            .orElseGet(() -> ElmNode.constant(null));
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
    ElmNode[] operands = ElmNode.all(elm.getOperand(), part -> node(part, scope));
    return (run, locals) -> function.call(run, locals, operands);
  }

  private ElmNode query(Query elm, Scope scope) {
    if (elm.getAggregate() != null && !elm.getLet().isEmpty()) {
      // A let belongs to a row, and what is put together to none.
      throw unsupported(elm);
    }
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

  static IllegalStateException unsupported(Object elm) {
    return new IllegalStateException(
        "ELM holds a " + elm.getClass().getSimpleName() + " of a kind that is not known here");
  }
}
