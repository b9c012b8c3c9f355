package org.fertilitycds.server;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.fertilitycds.log.Trace;

/** The spans that a server under test has ended, the last thousands of them. */
public final class Spans implements SpanExporter {

  private static final int KEPT = 5_000;

  private final Deque<SpanData> ended = new ConcurrentLinkedDeque<>();

  /** Those that serve a request. */
  public List<SpanData> of(String requestId) {
    return ended.stream()
        .filter(
            span -> {
              List<String> requests = span.getAttributes().get(Trace.REQUESTS);
              return requests != null && requests.contains(requestId);
            })
        .toList();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    ended.addAll(spans);
    while (ended.size() > KEPT) {
      ended.poll();
    }
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
