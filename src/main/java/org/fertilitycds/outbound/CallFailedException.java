package org.fertilitycds.outbound;

/**
 * A call that got no answer, or none that could be read to its end. The message says why in plain
 * words, as the end of a sentence, and holds nothing of what was sent or received.
 */
public final class CallFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  CallFailedException(String message, Exception cause) {
    super(message, cause);
  }

  CallFailedException(String message) {
    super(message);
  }

  /** Why there is no answer. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
