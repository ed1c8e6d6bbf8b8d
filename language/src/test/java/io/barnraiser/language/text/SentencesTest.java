package io.barnraiser.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {

    private static List<String> english(String text) {
        return Sentences.of(text, Language.ENGLISH).stream()
                .map(span -> span.of(text))
                .toList();
    }

    private static List<String> german(String text) {
        return Sentences.of(text, Language.GERMAN).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void a_sentence_ends_with_what_closes_it() {
        assertThat(english("He said \"stop!\" Then he left (at last). Really?! Yes 😀 ok"))
                .containsExactly("He said \"stop!\"", "Then he left (at last).", "Really?!", "Yes 😀 ok");
        assertThat(english("Great work! 🎉🎉 Next one.")).containsExactly("Great work! 🎉🎉", "Next one.");
    }

    @Test
    void English_abbreviations_initials_numbers_and_addresses_end_none() {
        assertThat(english("Mr. J. Smith paid 3.50 e.g. at www.example.org. So do I. Then screws, nails etc. The end."))
                .containsExactly(
                        "Mr. J. Smith paid 3.50 e.g. at www.example.org.",
                        "So do I.",
                        "Then screws, nails etc.",
                        "The end.");
    }

    @Test
    void German_abbreviations_and_ordinals_end_none() {
        assertThat(german("Am 3. Mai kam z. B. Dr. Müller, ca. 5 Std. zu spät. Das kostet 12. Nein, usw. Gut."))
                .containsExactly(
                        "Am 3. Mai kam z. B. Dr. Müller, ca. 5 Std. zu spät.", "Das kostet 12.", "Nein, usw.", "Gut.");
    }

    @Test
    void dots_go_on_before_a_small_letter() {
        assertThat(english("Well ... maybe. Hm... No.")).containsExactly("Well ... maybe.", "Hm...", "No.");
    }

    @Test
    void empty_lines_and_items_of_lists_part_sentences() {
        assertThat(english("Hello\n\nI want:\n- a saw\n- a nail\nthat holds"))
                .containsExactly("Hello", "I want:", "- a saw", "- a nail\nthat holds");
    }

    @Test
    void no_text_has_no_sentence() {
        assertThat(english("")).isEmpty();
        assertThat(english(" \n\n ")).isEmpty();
    }
}
