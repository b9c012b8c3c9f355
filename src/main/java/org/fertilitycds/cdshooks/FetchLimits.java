package org.fertilitycds.cdshooks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.HttpResponse;
import org.fertilitycds.outbound.ByteBudget;
import org.fertilitycds.outbound.Deadline;
import org.jspecify.annotations.Nullable;

/** What all fetching for one call of a service may take: time, bytes and further pages. */
final class FetchLimits {

  static final int MEGABYTES = 5;

  /** Beyond the first page of each query. */
  static final int FURTHER_PAGES = 10;

  private final Deadline deadline;
  private final ByteBudget bytes = new ByteBudget(MEGABYTES * 1024L * 1024L);
  private final AtomicInteger pages = new AtomicInteger();

  FetchLimits(Duration time) {
    this.deadline = Deadline.in(time);
  }

  Deadline deadline() {
    return deadline;
  }

  /** The body of an answer, counted. */
  byte[] read(HttpResponse response) throws IOException {
    return bytes.read(response);
  }

  /** Whether one more page may be asked for. */
  boolean anotherPage() {
    return pages.incrementAndGet() <= FURTHER_PAGES;
  }

  /**
   * Which limit was exceeded, null where none. It concerns all that was fetched: which query came
   * last is chance, and an answer must not depend on chance.
   */
  @Nullable String exceeded() {
    if (bytes.isSpent()) {
      return "the answers of the FHIR server are larger than %d MB in all".formatted(MEGABYTES);
    } else if (pages.get() > FURTHER_PAGES) {
      return "the FHIR server has more than %d further pages in all".formatted(FURTHER_PAGES);
    }
    return null;
  }
}
