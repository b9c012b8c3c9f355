package org.fertilitycds.cdshooks;

/** Data that could not be fetched: why, as the end of a sentence that names no patient. */
final class FetchFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  FetchFailedException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
