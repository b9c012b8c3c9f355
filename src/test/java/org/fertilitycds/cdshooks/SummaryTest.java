package org.fertilitycds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void a_summary_just_short_enough_stands() {
    String text = "x".repeat(139);
    assertThat(CardRenderer.shortened(text)).isEqualTo(text);
  }

  @Test
  void a_longer_summary_is_cut_between_words() {
    String text = "word ".repeat(28);
    assertThat(text).hasSize(140);
    String cut = CardRenderer.shortened(text);
    assertThat(cut).endsWith("word…").doesNotContain("wo…", "wor…");
    assertThat(cut.length()).isLessThan(140);
  }

  @Test
  void one_endless_word_is_cut_all_the_same() {
    assertThat(CardRenderer.shortened("x".repeat(500))).hasSize(139).endsWith("…");
  }
}
