package io.barnraiser.understand.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommonWordsTest {

    private final List<Said> texts = new ArrayList<>();

    private void says(long member, String text) {
        texts.add(new Said(texts.size() + 1, member, member, 0, 1, text));
    }

    private List<String> common(String... words) {
        return CommonWords.of(texts, List.of(words), 2);
    }

    @Test
    void a_word_needs_five_authors() {
        for (int member = 1; member < CommonWords.LEAST_AUTHORS; member++) {
            says(member, "The saddle of Gudrun");
        }
        assertThat(common("saddle")).isEmpty();
        says(CommonWords.LEAST_AUTHORS, "A SADDLE");
        assertThat(common("saddle", "Gudrun")).containsExactly("saddle");
    }

    @Test
    void whoever_says_it_often_counts_once() {
        for (int i = 0; i < 20; i++) {
            says(1 + i % 4, "Gudrun and Gudrun again, #gudrun");
        }
        assertThat(common("Gudrun")).isEmpty();
        says(5, "#gudrun");
        assertThat(common("Gudrun")).containsExactly("Gudrun");
    }

    @Test
    void what_is_quoted_is_not_said() {
        for (int member = 1; member <= 5; member++) {
            says(member, "> the saddle of Gudrun\n\nNo brake");
        }
        assertThat(common("saddle", "brake")).containsExactly("brake");
    }

    @Test
    void the_heaviest_are_kept() {
        for (int member = 1; member <= 5; member++) {
            says(member, "saddle brake chain");
        }
        assertThat(common("chain", "saddle", "brake")).containsExactly("chain", "saddle");
    }
}
