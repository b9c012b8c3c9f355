package org.fertilitycds.hl7v2;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.ParserConfiguration;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message in the encoding rules with separators (ER7), as a list of segments in the order in
 * which they came: senders differ in where they put SPM and NTE, so that no message structure is
 * asked for. HAPI reads the segments.
 */
final class Er7Message {

  private static final HapiContext HAPI = context();
  private static final PipeParser PARSER = HAPI.getPipeParser();

  /** Names of HL7 table 0211 that are read, with what Java calls them. */
  private static final Map<String, Charset> CHARSETS =
      Map.ofEntries(
          Map.entry("ASCII", StandardCharsets.US_ASCII),
          Map.entry("ISO IR6", StandardCharsets.US_ASCII),
          Map.entry("8859/1", StandardCharsets.ISO_8859_1),
          Map.entry("8859/2", Charset.forName("ISO-8859-2")),
          Map.entry("8859/3", Charset.forName("ISO-8859-3")),
          Map.entry("8859/4", Charset.forName("ISO-8859-4")),
          Map.entry("8859/5", Charset.forName("ISO-8859-5")),
          Map.entry("8859/6", Charset.forName("ISO-8859-6")),
          Map.entry("8859/7", Charset.forName("ISO-8859-7")),
          Map.entry("8859/8", Charset.forName("ISO-8859-8")),
          Map.entry("8859/9", Charset.forName("ISO-8859-9")),
          Map.entry("8859/15", Charset.forName("ISO-8859-15")),
          Map.entry("UNICODE", StandardCharsets.UTF_8),
          Map.entry("UNICODE UTF-8", StandardCharsets.UTF_8),
          Map.entry("UTF-8", StandardCharsets.UTF_8),
          Map.entry("UTF8", StandardCharsets.UTF_8));

  private static final Pattern LINE_END = Pattern.compile("[\r\n]+");
  private static final Pattern SEGMENT_NAME = Pattern.compile("[A-Z][A-Z0-9]{2}");

  /** What PostgreSQL and FHIR texts cannot hold, line ends and tabulators left out. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

  private static final int SHORTEST_MSH = 8;
  private static final int LONGEST_MSH = 2000;

  /** Each becomes an object or two; a panel of hundreds of results has a tenth of it. */
  private static final int MOST_SEPARATORS = 50_000;

  private final byte[] raw;
  private final Charset charset;
  private final EncodingCharacters separators;
  private final Er7Escapes escapes;
  private final List<Er7Line> lines = new ArrayList<>();
  private Place lastRead = Place.MESSAGE;

  private Er7Message(byte[] raw, Charset charset, EncodingCharacters separators) {
    this.raw = raw;
    this.charset = charset;
    this.separators = separators;
    this.escapes = new Er7Escapes(separators, charset);
  }

  private static HapiContext context() {
    return new DefaultHapiContext(
        new ParserConfiguration(),
        ValidationContextFactory.noValidation(),
        new GenericModelClassFactory());
  }

  /**
   * Reads a message.
   *
   * @throws RefusedMessageException when it is no HL7 v2 in ER7, or its MSH cannot be read
   */
  static Er7Message read(byte[] raw) throws RefusedMessageException {
    byte[] bytes = withoutByteOrderMark(raw);
    // Separators and the name of the character set are ASCII in every set that is read.
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    if (latin.startsWith("FHS") || latin.startsWith("BHS")) {
      throw new RefusedMessageException(
          ErrorCode.SEGMENT_SEQUENCE,
          Place.MESSAGE,
          "Batches are not taken: send each of the messages by itself");
    }
    if (!latin.startsWith("MSH") || latin.length() < SHORTEST_MSH) {
      throw new RefusedMessageException(
          ErrorCode.SEGMENT_SEQUENCE, Place.MESSAGE, "This is no HL7 v2 message: it has no MSH");
    }
    EncodingCharacters separators = separators(latin);
    Charset charset = charset(bytes, latin, separators);
    var message = new Er7Message(raw, charset, separators);
    message.split(withoutControls(new String(bytes, charset)));
    return message;
  }

  /**
   * The MSH alone, for the answer to a message that cannot be read, so that its sender knows which
   * one it was; null where there is none.
   */
  static @Nullable Er7Message headerAlone(byte[] raw) {
    byte[] bytes = withoutByteOrderMark(raw);
    int end = 0;
    while (end < bytes.length && bytes[end] != '\r' && bytes[end] != '\n') {
      end++;
    }
    String msh = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    if (!msh.startsWith("MSH") || end < SHORTEST_MSH || end > LONGEST_MSH) {
      return null;
    }
    try {
      var message = new Er7Message(raw, StandardCharsets.ISO_8859_1, separators(msh));
      message.split(withoutControls(msh));
      return message;
    } catch (RefusedMessageException e) {
      return null;
    }
  }

  /** What may stand in an acknowledgement of bytes that are no message. */
  static Er7Escapes defaultEscapes() {
    return new Er7Escapes(defaultSeparators(), StandardCharsets.UTF_8);
  }

  static EncodingCharacters defaultSeparators() {
    return new EncodingCharacters('|', "^~\\&");
  }

  /** MSH-2, without the character that 2.7 added. */
  static String encodingCharacters(EncodingCharacters separators) {
    return String.valueOf(separators.getComponentSeparator())
        + separators.getRepetitionSeparator()
        + separators.getEscapeCharacter()
        + separators.getSubcomponentSeparator();
  }

  private static byte[] withoutByteOrderMark(byte[] raw) {
    boolean marked =
        raw.length > 3 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF;
    return marked ? java.util.Arrays.copyOfRange(raw, 3, raw.length) : raw;
  }

  private static EncodingCharacters separators(String text) throws RefusedMessageException {
    char field = text.charAt(3);
    int end = text.indexOf(field, 4);
    String rest = end < 0 ? "" : text.substring(4, end);
    // The separator of subcomponents may be left out where none are used.
    String others = rest.length() == 3 ? rest + "&" : rest;
    String all = field + others;
    boolean usable =
        others.length() >= 4
            && others.length() <= 5
            && all.chars().distinct().count() == all.length()
            && all.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c <= ' ' || c > '~');
    if (!usable) {
      throw new RefusedMessageException(
          ErrorCode.DATA_TYPE,
          Place.of("MSH", 2),
          "MSH-1 and MSH-2 name no usable separators: send |^~\\& or others that all differ");
    }
    return new EncodingCharacters(field, others);
  }

  /**
   * As MSH-18 says. Without it, and where the bytes are not what it says: UTF-8 where all bytes fit
   * it, ASCII being a part of it, otherwise ISO 8859-1, in which every byte is a character.
   */
  private static Charset charset(byte[] bytes, String text, EncodingCharacters separators)
      throws RefusedMessageException {
    String msh = LINE_END.split(text, 2)[0];
    String[] fields = msh.split(Pattern.quote(String.valueOf(separators.getFieldSeparator())), -1);
    String stated = fields.length > 17 ? fields[17] : "";
    String name =
        stated.split(Pattern.quote(String.valueOf(separators.getRepetitionSeparator())), 2)[0]
            .strip();
    if (name.isEmpty() || name.equals("\"\"")) {
      return found(bytes);
    }
    // Analysers write "Unicode"; the bytes are held against it below.
    Charset charset = CHARSETS.get(name.toUpperCase(Locale.ROOT));
    if (charset == null) {
      throw new RefusedMessageException(
          ErrorCode.TABLE_VALUE_NOT_FOUND,
          Place.of("MSH", 18),
          "The character set is not read: send UNICODE UTF-8 or 8859/1");
    }
    if (!fits(bytes, charset)) {
      return found(bytes);
    }
    // ASCII is a part of it, and an escape sequence may name a character beyond.
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.ISO_8859_1 : charset;
  }

  private static Charset found(byte[] bytes) {
    return fits(bytes, StandardCharsets.UTF_8)
        ? StandardCharsets.UTF_8
        : StandardCharsets.ISO_8859_1;
  }

  private static boolean fits(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  static String withoutControls(String text) {
    return CONTROLS.matcher(text).replaceAll(" ");
  }

  private void split(String text) throws RefusedMessageException {
    String all = separators.getFieldSeparator() + encodingCharacters(separators);
    if (text.chars().filter(c -> all.indexOf(c) >= 0).count() > MOST_SEPARATORS) {
      throw new RefusedMessageException(
          ErrorCode.INTERNAL,
          Place.MESSAGE,
          "The message has more than " + MOST_SEPARATORS + " separators: send the orders apart");
    }
    Map<String, Integer> count = new HashMap<>();
    for (String line : wholeLines(text)) {
      String name = line.length() < 3 ? line : line.substring(0, 3);
      boolean named =
          SEGMENT_NAME.matcher(name).matches()
              && (line.length() == 3 || line.charAt(3) == separators.getFieldSeparator());
      if (!named) {
        if (line.strip().startsWith("MSH" + separators.getFieldSeparator())) {
          // Such as behind the frame of MLLP that was left around each of several.
          count.merge("MSH", 1, Integer::sum);
        }
        addOnce(nameless(line));
      } else if (isMistaken(name)) {
        lines.add(
            unreadable("A line after this segment has a name of none", Er7Line.doubtAfter(name)));
      } else {
        lines.add(parse(name, count.merge(name, 1, Integer::sum), line));
      }
    }
    if (!(lines.get(0) instanceof Er7Segment)) {
      throw new RefusedMessageException(
          ErrorCode.DATA_TYPE, Place.of("MSH", 0), "The MSH cannot be read");
    }
    if (count.getOrDefault("MSH", 0) > 1) {
      throw new RefusedMessageException(
          ErrorCode.SEGMENT_SEQUENCE,
          new Place("MSH", 2, 0, 0),
          "More than one message came at once: send one at a time");
    }
  }

  /**
   * The lines, each with what an ADD continues of it: "All characters after the ADD and field
   * separator are logically part of the preceding segment" (v2.5.1, 2.10.2.1).
   *
   * @throws RefusedMessageException when the message is a part of one, whose last segment may end
   *     in the middle of a number (2.10.2.2)
   */
  private List<String> wholeLines(String text) throws RefusedMessageException {
    List<String> whole = new ArrayList<>();
    char separator = separators.getFieldSeparator();
    for (String line : LINE_END.split(text)) {
      if (line.isBlank()) {
        continue;
      }
      if (line.startsWith("ADD" + separator) && whole.size() > 1) {
        whole.add(whole.remove(whole.size() - 1) + line.substring(4));
      } else if (line.startsWith("ADD" + separator)
          || (line.startsWith("DSC" + separator) && line.matches("DSC\\W*\\w.*"))) {
        throw new RefusedMessageException(
            ErrorCode.SEGMENT_SEQUENCE,
            Place.of(line.substring(0, 3), 1),
            "This is a part of a message that goes on in another: send it whole");
      } else {
        whole.add(line);
      }
    }
    return whole;
  }

  /**
   * A text that is torn into thousands of lines, as encoded documents are, is one problem to those
   * who review the message.
   */
  private void addOnce(Er7Line line) {
    if (lines.isEmpty() || !line.equals(lines.get(lines.size() - 1))) {
      lines.add(line);
    }
  }

  /** Such as P1D: no segment is called so, and one that is could have been meant. */
  private static boolean isMistaken(String name) {
    return !name.equals("PID")
        && !name.equals("OBR")
        && Er7Line.doubtAfter(name) != Er7Line.Doubt.NOTHING;
  }

  /**
   * Words without a separator are the rest of a text that a line end tore apart; with one, the line
   * may have been any segment.
   */
  private Er7Line nameless(String line) {
    boolean words =
        line.indexOf(separators.getFieldSeparator()) < 0
            && !line.startsWith("PID")
            && !line.startsWith("OBR")
            && !"PID".startsWith(line)
            && !"OBR".startsWith(line);
    return unreadable(
        "A line after this segment begins with no name of a segment",
        words ? Er7Line.Doubt.NOTHING : Er7Line.Doubt.PATIENT);
  }

  private Er7Line unreadable(String detail, Er7Line.Doubt doubt) {
    return new Er7Line.Unreadable(
        new Problem(ReviewReason.UNREADABLE_SEGMENT, lastRead, detail), doubt);
  }

  private Er7Line parse(String name, int sequence, String line) {
    try {
      var message = new GenericMessage.V251(HAPI.getModelClassFactory());
      message.setParser(PARSER);
      var segment = new GenericSegment(message, name);
      PARSER.parse(segment, line, separators);
      lastRead = new Place(name, sequence, 0, 0);
      return new Er7Segment(name, sequence, segment, escapes);
    } catch (HL7Exception | RuntimeException e) {
      return new Er7Line.Unreadable(
          new Problem(
              ReviewReason.UNREADABLE_SEGMENT,
              new Place(name, sequence, 0, 0),
              "The segment cannot be parsed"),
          Er7Line.doubtAfter(name));
    }
  }

  byte[] raw() {
    return raw.clone();
  }

  Charset charset() {
    return charset;
  }

  EncodingCharacters separators() {
    return separators;
  }

  Er7Escapes escapes() {
    return escapes;
  }

  /** Segments and what could not be read, as they stand, MSH first. */
  List<Er7Line> lines() {
    return lines;
  }

  Er7Segment msh() {
    return (Er7Segment) lines.get(0);
  }
}
