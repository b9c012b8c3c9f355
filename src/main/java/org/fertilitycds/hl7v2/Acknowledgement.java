package org.fertilitycds.hl7v2;

import ca.uhn.hl7v2.parser.EncodingCharacters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a message (HL7 v2.5.1, chapter 2, sections 2.9.2 and 2.15), in original mode: AA,
 * AE or AR.
 *
 * @param answer what stands in it
 * @param text in the separators of the message that it answers
 * @param charset that of the message
 */
record Acknowledgement(Answer answer, String text, Charset charset) {

  /** MSA-1. */
  enum Code {
    /** Stored, or waits for review: do not send it again. */
    AA,
    /** Not stored: send it again. */
    AE,
    /** Never send this again. */
    AR
  }

  /**
   * One ERR segment.
   *
   * @param warning whether the message is taken all the same
   */
  record Line(ErrorCode code, Place place, boolean warning, String text) {}

  /** What an acknowledgement says, whatever message it answers. */
  record Answer(Code code, String text, List<Line> lines) {

    private static final int MOST_LINES = 20;

    Answer {
      lines = List.copyOf(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }

    /** The message is stored, or waits for review; one warning for each problem. */
    static Answer accepted(String text, List<Problem> problems) {
      return new Answer(
          Code.AA,
          text,
          problems.stream()
              .map(
                  problem ->
                      new Line(
                          problem.reason().errorCode(),
                          problem.place(),
                          true,
                          problem.reason().words()))
              .toList());
    }

    static Answer refused(RefusedMessageException refusal) {
      return new Answer(
          Code.AR,
          refusal.text(),
          List.of(new Line(refusal.code(), refusal.place(), false, refusal.text())));
    }

    static Answer failed() {
      String text = "The message is not stored: send it again";
      return new Answer(
          Code.AE, text, List.of(new Line(ErrorCode.INTERNAL, Place.MESSAGE, false, text)));
    }
  }

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss.SSSxx", Locale.ROOT);

  /** Longest text of ERR-8; MSA-3 has 80 characters in the versions that are read. */
  private static final int LONGEST_TEXT = 250;

  private static final int LONGEST_MSA_TEXT = 80;

  /**
   * Writes an answer to a message.
   *
   * @param message null where what came is no message
   */
  static Acknowledgement to(@Nullable Er7Message message, Answer answer, Clock clock) {
    Charset charset = message == null ? StandardCharsets.UTF_8 : message.charset();
    return new Acknowledgement(answer, new Writer(message).write(answer, clock), charset);
  }

  byte[] bytes() {
    return text.getBytes(charset);
  }

  private static final class Writer {

    private final @Nullable Er7Message message;
    private final EncodingCharacters separators;
    private final Er7Escapes escapes;

    Writer(@Nullable Er7Message message) {
      this.message = message;
      this.separators = message == null ? Er7Message.defaultSeparators() : message.separators();
      this.escapes = message == null ? Er7Message.defaultEscapes() : message.escapes();
    }

    String write(Answer answer, Clock clock) {
      String version = msh(12);
      List<String> segments = new ArrayList<>();
      segments.add(header(version, clock));
      segments.add(
          fields(
              "MSA",
              answer.code().name(),
              escapes.escape(msh(10)),
              escapes.escape(cut(answer.text(), LONGEST_MSA_TEXT))));
      answer.lines().forEach(line -> segments.add(error(line, version)));
      return String.join("\r", segments) + "\r";
    }

    private String header(String version, Clock clock) {
      // Receiver and sender change places.
      return fields(
          "MSH" + separators.getFieldSeparator() + Er7Message.encodingCharacters(separators),
          hd(5),
          hd(6),
          hd(3),
          hd(4),
          TIME.format(OffsetDateTime.now(clock)),
          "",
          version.compareTo("2.3") >= 0
              ? "ACK" + separators.getComponentSeparator() + "R01"
              : "ACK",
          UUID.randomUUID().toString().replace("-", "").substring(0, 20),
          msh(11).isEmpty() ? "P" : escapes.escape(msh(11)),
          version.isEmpty() ? "2.5.1" : escapes.escape(version));
    }

    /**
     * ERR-1 is the place up to 2.4, ERR-2 and on are of 2.5; who knows only one, reads only one.
     */
    private String error(Line line, String version) {
      char component = separators.getComponentSeparator();
      String place = line.place().toErl(component);
      String code =
          line.code().code()
              + String.valueOf(component)
              + line.code().display()
              + component
              + "HL70357";
      boolean old = version.startsWith("2.3") || version.equals("2.4");
      return fields(
          "ERR",
          old ? place : "",
          place,
          code,
          line.warning() ? "W" : "E",
          "",
          "",
          "",
          escapes.escape(cut(line.text(), LONGEST_TEXT)));
    }

    private static String cut(String text, int longest) {
      return text.length() <= longest ? text : text.substring(0, longest);
    }

    private String fields(String... fields) {
      return String.join(String.valueOf(separators.getFieldSeparator()), fields);
    }

    private String msh(int field) {
      return message == null ? "" : message.msh().text(field);
    }

    private String hd(int field) {
      if (message == null) {
        return "";
      }
      Er7Segment msh = message.msh();
      String component = String.valueOf(separators.getComponentSeparator());
      String all =
          String.join(
              component,
              escapes.escape(msh.text(field, 1)),
              escapes.escape(msh.text(field, 2)),
              escapes.escape(msh.text(field, 3)));
      return all.equals(component + component)
          ? ""
          : all.replaceAll("\\Q" + component + "\\E+$", "");
    }
  }
}
