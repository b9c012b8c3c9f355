package org.fertilitycds.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Finds numbers of a size that no measurement has. A few characters such as {@code 1e999999999}
 * would fill the memory once HAPI's parser writes them out, so they are looked for before it reads.
 *
 * <p>Text is not touched: what looks like a number within a JSON string stays what it is.
 */
final class NumberLimit {

  /** Digits of a number, or its exponent, beyond what FHIR and CQL can hold. */
  static final int MOST = 100;

  private static final Pattern EXPONENT_OVER_LIMIT =
      Pattern.compile("[eE][+-]?0*(?:10[1-9]|1[1-9]\\d|[2-9]\\d{2}|\\d{4,})$");
  private static final Pattern XML_VALUE =
      Pattern.compile("value\\s*=\\s*[\"']\\s*(-?[\\d.]+[eE][+-]?\\d+)\\s*[\"']");

  private final JsonFactory json = new JsonFactory();

  /** Whether a body, JSON or XML, holds such a number; false where it cannot be read. */
  boolean isExceededIn(byte[] body, boolean xml) {
    return xml ? inXml(body) : inJson(body);
  }

  private boolean inJson(byte[] body) {
    try (JsonParser parser = json.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric() && isOver(parser.getText())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // Not JSON: the one who reads the body says so, and where.
      return e.getMessage() != null && e.getMessage().contains("Number value length");
    }
  }

  private static boolean inXml(byte[] body) {
    return XML_VALUE
        .matcher(new String(body, StandardCharsets.UTF_8))
        .results()
        .anyMatch(value -> isOver(value.group(1)));
  }

  private static boolean isOver(String number) {
    return number.length() > MOST || EXPONENT_OVER_LIMIT.matcher(number).find();
  }
}
