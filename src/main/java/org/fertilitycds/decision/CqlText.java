package org.fertilitycds.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fertilitycds.decision.Decision.TracedExpression;
import org.fertilitycds.record.PatientRecord;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** Values of CQL expressions as text, for the trace: resources by reference, never by content. */
final class CqlText {

  private CqlText() {}

  static List<TracedExpression> trace(Map<String, @Nullable Object> values) {
    List<TracedExpression> trace = new ArrayList<>();
    values.forEach((name, value) -> trace.add(new TracedExpression(name, text(value))));
    return trace;
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof Resource resource) {
      return PatientRecord.reference(resource);
    } else if (value instanceof Tuple tuple) {
      return tuple.getElements().entrySet().stream()
          .map(element -> element.getKey() + ": " + text(element.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (value instanceof Iterable<?> list) {
      return StreamSupport.stream(list.spliterator(), false)
          .map(CqlText::text)
          .collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = value.toString();
    // FHIR has no empty string.
    return text.isEmpty() ? "''" : text;
  }
}
