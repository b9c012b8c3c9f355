package org.fertilitycds.cdshooks;

/**
 * A call that shows no valid token. The message is for the operator's log: it names what was wrong,
 * and neither the token nor a key.
 */
final class TokenRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_QUOTE = 120;

  TokenRefusedException(String reason) {
    super(reason);
  }

  /** What a token says, short and in one line: anybody may have written it. */
  static String quote(String text) {
    String line = text.replaceAll("[^\\p{Graph} ]", "?");
    return '"'
        + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "..." : line)
        + '"';
  }
}
