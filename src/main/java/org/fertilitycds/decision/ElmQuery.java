package org.fertilitycds.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.fertilitycds.decision.ElmNode.Definition;
import org.fertilitycds.decision.ElmNode.Run;
import org.hl7.elm.r1.ByColumn;
import org.hl7.elm.r1.SortByItem;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.DistinctEvaluator;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.runtime.CqlList;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * A query: rows of its sources, filtered, mapped, put together and sorted. A let is evaluated when
 * a row first asks for it.
 */
final class ElmQuery implements ElmNode {

  private final List<Source> sources;
  private final int[] lets;
  private final List<Related> related;
  private final @Nullable ElmNode where;
  private final @Nullable ElmNode result;
  private final boolean distinct;
  private final @Nullable Aggregate aggregate;
  private final List<SortByItem> sort;

  ElmQuery(List<Source> sources, int[] lets, List<Related> related, Parts parts) {
    this.sources = sources;
    this.lets = lets;
    this.related = related;
    this.where = parts.where;
    this.result = parts.result;
    this.distinct = parts.distinct;
    this.aggregate = parts.aggregate;
    this.sort = parts.sort;
  }

  /** A source and the place of its alias. */
  record Source(String alias, int place, ElmNode expression) {}

  /** {@code with}, or {@code without}, and the place of its alias. */
  record Related(int place, ElmNode expression, ElmNode suchThat, boolean wanted) {}

  /** {@code aggregate}, and the place of what is put together. */
  record Aggregate(int place, @Nullable ElmNode starting, ElmNode expression, boolean distinct) {}

  /** What may be missing. */
  record Parts(
      @Nullable ElmNode where,
      @Nullable ElmNode result,
      boolean distinct,
      @Nullable Aggregate aggregate,
      List<SortByItem> sort) {}

  @Override
  public @Nullable Object value(Run run, @Nullable Object[] locals) {
    List<Iterable<?>> data = new ArrayList<>(sources.size());
    boolean list = false;
    for (Source source : sources) {
      Object value = source.expression.value(run, locals);
      list |= value instanceof Iterable;
      data.add(rows(value));
    }
    List<@Nullable Object> rows = new ArrayList<>();
    collect(run, locals, data, 0, rows);
    if (result != null && distinct) {
      rows = new ArrayList<>(DistinctEvaluator.INSTANCE.distinct(rows, run.state));
    }
    if (aggregate != null) {
      return aggregated(run, locals, rows, aggregate);
    }
    sort(rows, run.state);
    if (list) {
      return rows;
    }
    return rows.isEmpty() ? null : rows.get(0);
  }

  private static Iterable<?> rows(@Nullable Object value) {
    if (value instanceof Iterable<?> many) {
      return many;
    }
    return value == null ? List.of() : List.of(value);
  }

  private void collect(
      Run run,
      @Nullable Object[] locals,
      List<Iterable<?>> data,
      int depth,
      List<@Nullable Object> rows) {
    int place = sources.get(depth).place;
    for (Object row : data.get(depth)) {
      locals[place] = row;
      if (depth + 1 < sources.size()) {
        collect(run, locals, data, depth + 1, rows);
      } else {
        for (int let : lets) {
          locals[let] = Definition.UNKNOWN;
        }
        if (isWanted(run, locals)) {
          rows.add(result == null ? row(locals, row) : result.value(run, locals));
        }
      }
    }
  }

  private boolean isWanted(Run run, @Nullable Object[] locals) {
    for (Related other : related) {
      if (isThere(other, run, locals) != other.wanted) {
        return false;
      }
    }
    return where == null || Boolean.TRUE.equals(where.value(run, locals));
  }

  private static boolean isThere(Related other, Run run, @Nullable Object[] locals) {
    for (Object row : rows(other.expression.value(run, locals))) {
      locals[other.place] = row;
      if (Boolean.TRUE.equals(other.suchThat.value(run, locals))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Object row(@Nullable Object[] locals, @Nullable Object only) {
    if (sources.size() == 1 && aggregate == null) {
      return only;
    }
    var made = new Tuple();
    sources.forEach(source -> made.getElements().put(source.alias, locals[source.place]));
    return made;
  }

  private @Nullable Object aggregated(
      Run run, @Nullable Object[] locals, List<@Nullable Object> rows, Aggregate how) {
    List<@Nullable Object> each =
        how.distinct ? DistinctEvaluator.INSTANCE.distinct(rows, run.state) : rows;
    Object value = how.starting == null ? null : how.starting.value(run, locals);
    for (Object row : each) {
      locals[how.place] = value;
      for (Source source : sources) {
        locals[source.place] = ((Tuple) row).getElement(source.alias);
      }
      value = how.expression.value(run, locals);
    }
    return value;
  }

  private void sort(List<@Nullable Object> rows, State state) {
    for (SortByItem item : sort) {
      Comparator<Object> order =
          item instanceof ByColumn column
              ? new CqlList(state, column.getPath()).getColumnSort()
              : new CqlList(state).getValueSort();
      rows.sort(order);
      if (item.getDirection().value().startsWith("desc")) {
        Collections.reverse(rows);
      }
    }
  }
}
