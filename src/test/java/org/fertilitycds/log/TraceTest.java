package org.fertilitycds.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static final String ONE = "00-11111111111111111111111111111111-1111111111111111-01";
  private static final String OTHER = "00-22222222222222222222222222222222-2222222222222222-01";

  private final Trace trace =
      new Trace(
          OpenTelemetrySdk.builder()
              .setTracerProvider(SdkTracerProvider.builder().build())
              .build());

  @Test
  void work_goes_on_in_the_trace_of_its_cause_and_links_the_others() {
    var span =
        trace.within(
            "evaluate",
            SpanKind.CONSUMER,
            ONE,
            () -> {
              Trace.links(List.of(ONE, OTHER));
              Trace.serves(List.of("a", "b"));
              return ((ReadableSpan) Span.current()).toSpanData();
            });
    assertThat(span.getTraceId()).isEqualTo("1".repeat(32));
    assertThat(span.getParentSpanId()).isEqualTo("1".repeat(16));
    assertThat(span.getLinks())
        .extracting(LinkData::getSpanContext)
        .singleElement()
        .satisfies(link -> assertThat(link.getTraceId()).isEqualTo("2".repeat(32)));
    assertThat(span.getAttributes().get(Trace.REQUESTS)).containsExactly("a", "b");
  }

  @Test
  void a_cause_that_cannot_be_read_begins_a_trace_of_its_own() {
    String current =
        trace.within(
            "evaluate",
            SpanKind.CONSUMER,
            "nonsense",
            () -> {
              Trace.links(List.of("nonsense"));
              return Objects.requireNonNull(Trace.current());
            });
    assertThat(current).startsWith("00-").endsWith("-01");
  }

  @Test
  void a_failure_is_named_without_its_words() {
    Span[] failed = new Span[1];
    assertThatThrownBy(
            () ->
                trace.within(
                    "evaluate",
                    SpanKind.CONSUMER,
                    null,
                    () -> {
                      failed[0] = Span.current();
                      throw new IllegalStateException("Mr Miller");
                    }))
        .hasMessage("Mr Miller");
    var span = ((ReadableSpan) failed[0]).toSpanData();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getStatus().getDescription()).isEqualTo("IllegalStateException");
    assertThat(span.getEvents()).isEmpty();
  }

  @Test
  void without_the_agent_there_is_no_span_to_keep() {
    var none = new Trace(OpenTelemetry.noop());
    assertThat(none.within("save", SpanKind.INTERNAL, null, () -> "" + Trace.current()))
        .isEqualTo("null");
    assertThat(Trace.of(none.start("save", SpanKind.INTERNAL, null))).isNull();
  }
}
