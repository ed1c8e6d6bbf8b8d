package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DistinctiveWordsTest {

    private static DistinctiveWords talk() {
        DistinctiveWords words = new DistinctiveWords(2);
        for (int i = 0; i < 40; i++) {
            words.add(0, "The seam of this jacket, the zipper and the lining: " + i);
            words.add(1, "The trail over this ridge, the river and the summit: " + i);
        }
        return words;
    }

    @Test
    void what_only_one_group_says_names_it() {
        assertThat(talk().of(0, 10))
                .contains("jacket", "zipper", "lining", "seam")
                .doesNotContain("trail");
        assertThat(talk().of(1, 10))
                .contains("trail", "ridge", "river", "summit")
                .doesNotContain("zipper");
    }

    @Test
    void what_all_say_names_nobody() {
        assertThat(talk().of(0, 100)).doesNotContain("this");
    }

    @Test
    void who_repeats_a_word_in_one_text_says_it_once() {
        DistinctiveWords words = talk();
        words.add(0, "boots ".repeat(1_000));
        assertThat(words.of(0, 100)).doesNotContain("boots");
    }

    @Test
    void numbers_and_short_words_are_no_words() {
        DistinctiveWords words = talk();
        for (int i = 0; i < 40; i++) {
            words.add(0, "fit 40404 x9y9z");
        }
        assertThat(words.of(0, 100)).doesNotContain("fit", "40404", "x9y9z");
    }

    @Test
    void words_of_every_script_count() {
        DistinctiveWords words = talk();
        for (int i = 0; i < 40; i++) {
            words.add(0, "Wärmeschutz für unterwegs");
        }
        assertThat(words.of(0, 100)).contains("wärmeschutz", "unterwegs");
    }

    @Test
    void the_small_words_of_a_language_name_none_of_the_groups_that_speak_it() {
        DistinctiveWords words = new DistinctiveWords(4);
        for (int i = 0; i < 40; i++) {
            words.add(0, "Which seam would have mended this jacket");
            words.add(1, "Which trail would have crossed this ridge");
            words.add(2, "Welche Naht hätte diese Jacke gehalten");
            words.add(3, "Welcher Pfad hätte diesen Grat gequert");
        }
        assertThat(words.of(0, 100)).contains("seam", "jacket").doesNotContain("would", "have", "which", "this");
        assertThat(words.of(2, 100)).contains("naht", "jacke").doesNotContain("hätte");
    }
}
