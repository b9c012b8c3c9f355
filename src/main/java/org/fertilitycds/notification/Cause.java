package org.fertilitycds.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What led to an event, for those who follow it through the logs and traces.
 *
 * @param requests ids of the requests that saved the facts, as the Provenance of the guidance names
 *     them
 * @param span the span in which the guidance was saved, as a {@code traceparent}; null where nobody
 *     records spans
 */
record Cause(List<String> requests, @Nullable String span) {

  static final Cause UNKNOWN = new Cause(List.of(), null);

  Cause {
    requests = List.copyOf(requests);
  }
}
