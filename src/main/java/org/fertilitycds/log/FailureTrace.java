package org.fertilitycds.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a failure came from, for the log: classes and places only, since the message of an
 * exception may name a patient's data.
 */
public final class FailureTrace {

  private static final int CAUSES = 5;
  private static final int FRAMES = 12;

  private FailureTrace() {}

  /** The chain of causes, each with the places it came through. */
  public static String of(Throwable failure) {
    List<String> causes = new ArrayList<>();
    @Nullable Throwable cause = failure;
    while (cause != null && causes.size() < CAUSES) {
      causes.add(cause.getClass().getName() + frames(cause));
      cause = cause.getCause() == cause ? null : cause.getCause();
    }
    return String.join(" caused by ", causes);
  }

  private static String frames(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", " [", "]"));
  }
}
