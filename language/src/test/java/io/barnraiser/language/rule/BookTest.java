package io.barnraiser.language.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BookTest {

    private static final Book BOOK = Book.parse("test", """
            deny: no not
            {we} = we|you
            # a comment
            FEAR worry 0.5
              worr*
              could lose
            ASK how 1 !
              how do|can {we}
              ^ is|are ... ?
            BROKEN stops 1
              does not [really] work
            """);

    private static List<String> found(String text) {
        return BOOK.in(Line.of(text, 1000)).stream()
                .map(hit -> hit.rule().name() + ": " + hit.span().of(text))
                .toList();
    }

    @Test
    void words_beginnings_and_alternatives_are_found_where_they_stand() {
        assertThat(found("I worried. How can you help?")).containsExactly("worry: worried", "how: How can you");
    }

    @Test
    void what_is_denied_does_not_count() {
        assertThat(found("No need to worry.")).isEmpty();
        assertThat(found("Do not worry.")).isEmpty();
        assertThat(found("No, I worry.")).containsExactly("worry: worry");
    }

    @Test
    void a_word_far_before_denies_nothing() {
        assertThat(found("Not that I would ever worry")).hasSize(1);
        assertThat(found("Not that I worry")).isEmpty();
    }

    @Test
    void a_rule_that_cannot_be_denied_counts_after_no() {
        assertThat(found("no how do we")).containsExactly("how: how do we");
    }

    @Test
    void the_mark_of_a_sentence_start_holds_a_phrase_to_it() {
        assertThat(found("Is it red or blue, do you think? ")).containsExactly("how: Is it red or blue, do you think?");
        assertThat(found("This is red?")).isEmpty();
        assertThat(found("Is it red. Blue?")).isEmpty();
    }

    @Test
    void what_may_be_missing_may_be_there() {
        assertThat(found("It does not work")).hasSize(1);
        assertThat(found("It does not really work")).hasSize(1);
        assertThat(found("It does not ever work")).isEmpty();
    }

    @Test
    void spans_count_the_units_of_the_text_also_behind_emoji() {
        assertThat(found("\uD83D\uDE00 you COULD lose it")).containsExactly("worry: COULD lose");
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> Book.parse("file", "A b 1\n  ab*\n"))
                .hasMessageContaining("file, line 2")
                .hasMessageContaining("three letters");
        assertThatThrownBy(() -> Book.parse("file", "  phrase\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> Book.parse("file", "A b\n")).hasMessageContaining("GROUP name weight");
    }
}
