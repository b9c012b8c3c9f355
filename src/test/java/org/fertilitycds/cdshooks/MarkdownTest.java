package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void text_of_a_record_is_never_html() {
    assertThat(Markdown.plain("<script>alert(1)</script> &lt;b>"))
        .doesNotContain("<", ">")
        .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&gt;");
  }

  @Test
  void text_of_a_record_is_never_markdown() {
    assertThat(Markdown.plain("[x](javascript:alert) **b** `c` ~~d~~ _e_"))
        .isEqualTo("\\[x\\](javascript:alert) \\*\\*b\\*\\* \\`c\\` \\~\\~d\\~\\~ \\_e\\_");
  }

  @Test
  void text_of_a_record_stays_on_its_line() {
    assertThat(Markdown.plain("a\n\n# b\r\n\u2028c\u202Ed")).isEqualTo("a # b c d");
    assertThat(Markdown.plain("# a")).startsWith("\u2060#");
    assertThat(Markdown.plain("1. a")).startsWith("\u20601");
    assertThat(Markdown.plain("1.5 mL")).isEqualTo("1.5 mL");
  }

  @Test
  void text_of_a_record_becomes_no_link_by_itself() {
    assertThat(Markdown.plain("https://x.org www.x.org a@x.org"))
        .doesNotContain("://", "www.", "a@");
  }

  @Test
  void long_text_of_a_record_is_cut() {
    assertThat(Markdown.plain("x".repeat(10_000)).length()).isLessThan(300);
  }

  @Test
  void only_https_is_linked_to() {
    assertThat(Markdown.link("a", "https://x.org/b_(c)")).isEqualTo("[a](https://x.org/b_%28c%29)");
    assertThat(Markdown.link("a", "http://x.org")).isEqualTo("a");
    assertThat(Markdown.link("a", "javascript:alert(1)")).isEqualTo("a");
    assertThat(Markdown.link("a", "https://x.org/\n<b>")).isEqualTo("a");
    assertThat(Markdown.link("a", null)).isEqualTo("a");
  }
}
