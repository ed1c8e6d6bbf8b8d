package io.barnraiser.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HtmlTextTest {

    @Test
    void paragraphs_and_lists_become_lines() {
        assertThat(HtmlText.of("<p>Which saddle,\n please?</p><ul><li>wide</li><li>narrow<br>or both</li></ul>"))
                .isEqualTo("Which saddle, please?\n\n- wide\n- narrow\nor both");
    }

    @Test
    void the_words_of_others_are_left_out() {
        assertThat(HtmlText.of("""
                        <aside class="quote" data-username="ben"><div>ben:</div><blockquote>no</blockquote></aside>
                        <p>Yes.</p><blockquote><p>theirs</p></blockquote>""")).isEqualTo("Yes.");
    }

    @Test
    void code_stays_and_can_be_told_apart() {
        assertThat(HtmlText.of("<p>Run <code>a &lt; b</code>:</p><pre><code>if (x)\n  y</code></pre><p>Done</p>"))
                .isEqualTo("Run `a < b`:\n\n```\nif (x)\n  y\n```\nDone");
    }

    @Test
    void scripts_say_nothing() {
        assertThat(HtmlText.of("<script>alert(1)</script><style>p{}</style>ok")).isEqualTo("ok");
    }

    @Test
    void a_hundred_thousand_open_tags_are_read_to_their_end() {
        assertThat(HtmlText.of("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
    }

    @Test
    void nothing_in_nothing_out() {
        assertThat(HtmlText.of("  \n")).isEmpty();
        assertThat(HtmlText.of("<blockquote>only theirs</blockquote>")).isEmpty();
    }
}
