package org.fertilitycds.log;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Spans of OpenTelemetry along the way of a result: message, save, evaluation, delivery. They cost
 * nothing until the server is run with OpenTelemetry's agent, which says where they go.
 *
 * <p>What waits in a queue keeps the span that caused it as W3C Trace Context writes it ({@code
 * traceparent}), so that a trace outlives the process. No span holds anything of a patient, nor the
 * words of a failure.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
 */
public final class Trace {

  /** Ids of the requests that saved the facts, as {@code X-Request-ID} or MSH-10 has them. */
  public static final AttributeKey<List<String>> REQUESTS =
      AttributeKey.stringArrayKey("fertility_cds.request_ids");

  /** The header, and what columns hold. */
  public static final String PARENT = "traceparent";

  private static final AttributeKey<String> ENDED = AttributeKey.stringKey("fertility_cds.ended");

  private static final TextMapGetter<String> ONE =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String parent) {
          return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String parent, String key) {
          return key.equals(PARENT) ? parent : null;
        }
      };

  private final Tracer tracer;

  /** With what makes the spans. */
  public Trace(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("org.fertilitycds");
  }

  /**
   * Does a piece of work in a span of its own.
   *
   * @param cause {@code traceparent} of the span that caused it in another thread or process; null
   *     where it is the one under way, or none
   */
  public <T> T within(String name, SpanKind kind, @Nullable String cause, Supplier<T> work) {
    Span span = start(name, kind, cause);
    try {
      return Context.current().with(span).wrapSupplier(work).get();
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
      throw e;
    } finally {
      span.end();
    }
  }

  /** Begins a span that its caller ends, and that is under way for nobody. */
  public Span start(String name, SpanKind kind, @Nullable String cause) {
    var builder = tracer.spanBuilder(name).setSpanKind(kind);
    return (cause == null ? builder : builder.setParent(read(cause))).startSpan();
  }

  /** Says of the span under way which requests it serves. */
  public static void serves(Collection<String> requests) {
    Span.current().setAttribute(REQUESTS, List.copyOf(requests));
  }

  /** Says of the span under way that other spans caused it too. */
  public static void links(Collection<String> causes) {
    SpanContext own = Span.current().getSpanContext();
    for (String cause : causes) {
      SpanContext other = Span.fromContext(read(cause)).getSpanContext();
      if (other.isValid() && !other.getTraceId().equals(own.getTraceId())) {
        Span.current().addLink(other);
      }
    }
  }

  /** Says how the work under way ended, by one of a few words. */
  public static void ended(String how) {
    Span.current().setAttribute(ENDED, how);
  }

  /** The span under way as a {@code traceparent}; null where there is none. */
  public static @Nullable String current() {
    return of(Span.current());
  }

  /** A span as a {@code traceparent}; null where nobody records spans. */
  public static @Nullable String of(Span span) {
    Map<String, String> headers = new HashMap<>();
    W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), headers, Map::put);
    return headers.get(PARENT);
  }

  private static Context read(String parent) {
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, ONE);
  }
}
