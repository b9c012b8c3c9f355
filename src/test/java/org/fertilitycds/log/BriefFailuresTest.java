package org.fertilitycds.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BriefFailuresTest {

  private final LoggerContext context = new LoggerContext();
  private final Logger log = context.getLogger("org.library.Worker");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private Instant now = Instant.parse("2026-06-01T16:00:00Z");

  @BeforeEach
  void listen() {
    InstantSource time = () -> now;
    context.addTurboFilter(new BriefFailures(time.withZone(ZoneOffset.UTC)));
    lines.start();
    log.addAppender(lines);
  }

  private static RuntimeException failure() {
    return new IllegalStateException(
        "Adam Example, born 1992", new IllegalArgumentException("Key (name)=(EXAMPLE)"));
  }

  private List<String> said() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void a_failure_is_one_line_of_classes_and_places() {
    log.error("Unhandled exception. Will keep running.", failure());
    log.warn("Retry {} of {}", 1, 3, failure());

    assertThat(lines.list).hasSize(2).allMatch(line -> line.getThrowableProxy() == null);
    assertThat(said())
        .allMatch(line -> line.contains("IllegalArgumentException"))
        .noneMatch(line -> line.contains("EXAMPLE") || line.contains("Adam"));
    assertThat(said().get(0)).startsWith("Unhandled exception. Will keep running. java.lang.Ill");
    assertThat(said().get(1)).startsWith("Retry 1 of 3 java.lang.Ill");
  }

  /** As db-scheduler, Quartz and HAPI do. */
  @Test
  void words_that_a_library_quotes_of_a_failure_are_left_out() {
    var cause = new IllegalArgumentException("Key (name)=(EXAMPLE)");
    var failure = new IllegalStateException("Adam Example, born 1992", cause);
    log.warn("Unhandled exception {}: '{}'", "IllegalState", failure.getMessage(), failure);
    log.error("Retry failure 1/3: " + cause.getMessage(), failure);

    assertThat(said().get(0)).startsWith("Unhandled exception IllegalState: '...' java.lang.Ill");
    assertThat(said().get(1)).startsWith("Retry failure 1/3: ... java.lang.Ill");
  }

  @Test
  void the_same_failure_is_told_once_a_minute() {
    for (int second = 0; second <= 120; second++) {
      log.error("Unhandled exception. Will keep running.", failure());
      now = now.plus(Duration.ofSeconds(1));
    }

    assertThat(said()).hasSize(3);
  }

  @Test
  void what_is_no_failure_stays_as_it_is() {
    log.info("Started in {} ms", 7);
    log.debug("Not asked for", failure());

    assertThat(said()).contains("Started in 7 ms");
  }
}
