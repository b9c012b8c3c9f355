package org.fertilitycds.server;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body is text that can be kept as it was sent. FHIR's is UTF-8 alone; what is not would
 * be read with a replacement for each character that does not fit, so that a name or a unit would
 * be stored that nobody wrote.
 */
final class BodyText {

  private static final byte[] NUL = "u0000".getBytes(StandardCharsets.US_ASCII);

  private static final int CHUNK = 8192;

  private BodyText() {}

  /** What is wrong with it and what to do, or null. */
  static @Nullable String problem(byte[] body) {
    if (!isUtf8(body)) {
      return "The body is not UTF-8: send it so, whatever the header Content-Type names.";
    }
    return holdsNul(body)
        ? "The body holds the character U+0000, which no text has: leave it out."
        : null;
  }

  private static boolean isUtf8(byte[] body) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return !result.isError();
  }

  /** As such, or as JSON escapes it. PostgreSQL stores neither. */
  private static boolean holdsNul(byte[] body) {
    for (int at = 0; at < body.length; at++) {
      if (body[at] == 0) {
        return true;
      }
      if (body[at] == '\\') {
        if (at + NUL.length < body.length
            && Arrays.equals(body, at + 1, at + 1 + NUL.length, NUL, 0, NUL.length)) {
          return true;
        }
        // What follows is escaped, a backslash as well.
        at++;
      }
    }
    return false;
  }
}
