package org.fertilitycds.hl7v2;

import ca.uhn.hl7v2.parser.DefaultEscaping;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escape sequences (HL7 v2.5.1, chapter 2, section 2.7). HAPI resolves those of the separators; the
 * others are left to here: line breaks become line breaks, hexadecimal data the characters that
 * they encode in the message's character set, and highlighting and what is local goes.
 */
final class Er7Escapes {

  private static final DefaultEscaping ESCAPING = new DefaultEscaping();

  private final EncodingCharacters separators;
  private final Charset charset;
  private final Pattern sequences;

  Er7Escapes(EncodingCharacters separators, Charset charset) {
    this.separators = separators;
    this.charset = charset;
    String escape = Pattern.quote(String.valueOf(separators.getEscapeCharacter()));
    this.sequences =
        Pattern.compile(escape + "(\\.\\w+[+-]?\\d*|[HN]|X(?:[0-9A-Fa-f]{2})+|[CMZ]\\w*)" + escape);
  }

  /** A text that HAPI has unescaped, without the sequences that it leaves. */
  String plain(String text) {
    if (text.indexOf(separators.getEscapeCharacter()) < 0) {
      return text;
    }
    return sequences
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(resolve(match.group(1))));
  }

  private String resolve(String sequence) {
    if (sequence.startsWith("X")) {
      byte[] bytes = HexFormat.of().parseHex(sequence.substring(1));
      return Er7Message.withoutControls(new String(bytes, charset));
    }
    return sequence.equals(".br") || sequence.startsWith(".sp") ? "\n" : "";
  }

  EncodingCharacters separators() {
    return separators;
  }

  /** A text of ours as it may stand in a message. */
  String escape(String text) {
    return ESCAPING.escape(text, separators);
  }
}
