package org.fertilitycds.cdshooks;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text for the detail of a card: GitHub Flavored Markdown without HTML.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
final class Markdown {

  /** Longer text of a record tells a clinician nothing more. */
  private static final int LONGEST_TEXT = 240;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\p{Cf}]+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]~]");

  private static final Pattern WWW = Pattern.compile("(www)\\.", Pattern.CASE_INSENSITIVE);

  /** What at the start of a line makes a list, a heading or a quotation of it. */
  private static final Pattern BLOCK = Pattern.compile("^(?=[-+#=]|\\d+[.)] )");

  private static final Pattern HTTPS = Pattern.compile("https://[^\\s<>\"'`\\\\|]+");

  /** Stands unseen inside what a reader of Markdown would otherwise turn into a link by itself. */
  private static final String WORD_JOINER = "\u2060";

  private Markdown() {}

  /** Text that came from a record, shown as it is and never read as Markdown, HTML or a link. */
  static String plain(String text) {
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    if (line.length() > LONGEST_TEXT) {
      line = line.substring(0, line.offsetByCodePoints(0, cut(line))) + "…";
    }
    line = SPECIAL.matcher(line).replaceAll("\\\\$0");
    line =
        line.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("://", ":" + WORD_JOINER + "//")
            .replace("@", WORD_JOINER + "@");
    line = WWW.matcher(line).replaceAll("$1" + WORD_JOINER + ".");
    return BLOCK.matcher(line).replaceFirst(WORD_JOINER);
  }

  private static int cut(String line) {
    return Math.min(LONGEST_TEXT, line.codePointCount(0, line.length()));
  }

  /** Markdown of the published package: a less-than sign is a sign, never a tag. */
  static String published(String markdown) {
    return markdown.replace("<", "&lt;");
  }

  /** Whether an address may be linked to. */
  static boolean isHttps(@Nullable String url) {
    return url != null && HTTPS.matcher(url).matches();
  }

  /** A link, or its text alone where the address is not https. */
  static String link(String text, @Nullable String url) {
    return url != null && isHttps(url)
        ? "[" + plain(text) + "](" + url.replace("(", "%28").replace(")", "%29") + ")"
        : plain(text);
  }
}
