package io.barnraiser.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainTest {

    @Test
    void quoted_lines_go_with_the_line_that_says_whom() {
        String text = "Hi,\nOn Mon, 3 May 2021, Jo wrote:\n\n> it is bad\n>> very\n\nI think it is fine.";
        assertThat(Plain.of(text).strip())
                .startsWith("Hi,")
                .endsWith("I think it is fine.")
                .doesNotContain("bad", "very", "wrote");
        String german = "Am 3. Mai 2021 schrieb Jo <jo@example.org>:\n> schlecht\nNein.";
        assertThat(Plain.of(german).strip()).isEqualTo("Nein.");
    }

    @Test
    void a_line_that_only_stands_before_a_quote_stays() {
        assertThat(Plain.of("I do not agree with this:\n> it is bad").strip()).isEqualTo("I do not agree with this:");
    }

    @Test
    void blocks_of_quotes_go_with_all_within() {
        assertThat(Plain.of("a [quote=\"jo\"]b [quote]c[/quote] d[/quote] e").replace(" ", ""))
                .isEqualTo("ae");
        assertThat(Plain.of("a [/quote] b [quote] c")).isEqualTo("a [/quote] b [quote] c");
    }

    @Test
    void signatures_and_original_messages_go() {
        assertThat(Plain.of("Thanks\n-- \nJo\nphone 1").strip()).isEqualTo("Thanks");
        assertThat(Plain.of("Danke\nVon meinem iPhone gesendet").strip()).isEqualTo("Danke");
        assertThat(Plain.of("Ok\n-----Original Message-----\nFrom: Jo").strip()).isEqualTo("Ok");
        assertThat(Plain.of("one -- two").strip()).isEqualTo("one -- two");
    }

    @Test
    void code_goes() {
        assertThat(Plain.of("use `rm bad` or\n```\nkill\n```\nthen").split("\\s+"))
                .containsExactly("use", "or", "then");
    }

    @Test
    void what_stays_stands_where_it_stood() {
        String text = "> no\nThis is good.\n-- \nme";
        assertThat(Plain.of(text)).hasSameSizeAs(text);
        assertThat(Plain.of(text).indexOf("good")).isEqualTo(text.indexOf("good"));
    }
}
