package org.fertilitycds.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * What libraries log of a failure, once the server runs, becomes one line of classes and places, as
 * our own code writes it: the words of an exception may name a patient's data, and a database that
 * is gone filled the log with thousands of lines in which nothing else was seen. The same failure
 * is told once a minute.
 */
public final class BriefFailures extends TurboFilter {

  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 100;
  private static final int MOST_CAUSES = 20;
  private static final String SELF = BriefFailures.class.getName();

  private final Clock clock;
  private final Map<String, Instant> told = new ConcurrentHashMap<>();

  /** With what says when a minute is over. */
  public BriefFailures(Clock clock) {
    this.clock = clock;
  }

  /** From now on; in place of one of before. */
  public void install() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getTurboFilterList().removeIf(BriefFailures.class::isInstance);
      context.addTurboFilter(this);
    }
  }

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object @Nullable [] params,
      @Nullable Throwable thrown) {
    Throwable failure = thrown == null ? last(params) : thrown;
    if (failure == null
        || !level.isGreaterOrEqual(Level.INFO)
        || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
      return FilterReply.NEUTRAL;
    }
    String message =
        withoutWords(
            String.valueOf(MessageFormatter.arrayFormat(format, params).getMessage()), failure);
    if (isNew(logger.getName() + message + failure.getClass().getName())) {
      logger.log(
          marker,
          SELF,
          Level.toLocationAwareLoggerInteger(level),
          "{} {}",
          new Object[] {message, FailureTrace.of(failure)},
          null);
    }
    return FilterReply.DENY;
  }

  /** Some libraries quote the words of the failure in their own. */
  private static String withoutWords(String message, Throwable failure) {
    String left = message;
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      String words = cause.getMessage();
      if (words != null && !words.isBlank()) {
        left = left.replace(words, "...");
      }
      cause = cause.getCause();
    }
    return left;
  }

  private static @Nullable Throwable last(Object @Nullable [] params) {
    return params != null
            && params.length > 0
            && params[params.length - 1] instanceof Throwable failure
        ? failure
        : null;
  }

  private boolean isNew(String failure) {
    Instant now = clock.instant();
    Instant before = told.get(failure);
    if (before != null && now.isBefore(before.plus(QUIET))) {
      return false;
    }
    if (told.size() >= MOST_REMEMBERED) {
      told.clear();
    }
    told.put(failure, now);
    return true;
  }
}
