package io.barnraiser.language.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.language.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private static double of(String text) {
        return Urgency.of(text, Language.ENGLISH).orElseThrow().value();
    }

    private static List<String> rules(String text, Language language) {
        return Urgency.of(text, language).orElseThrow().reasons().stream()
                .map(Reason::rule)
                .distinct()
                .toList();
    }

    @Test
    void a_text_without_hurry_has_none() {
        assertThat(of("Which of the two would you take for a long tour?")).isZero();
    }

    @Test
    void danger_comes_before_a_broken_part_and_that_before_a_question() {
        assertThat(of("The charger caught fire")).isGreaterThan(of("The zip is broken"));
        assertThat(of("The zip is broken")).isGreaterThan(of("Where is the zip?"));
    }

    @Test
    void what_is_denied_does_not_hurry() {
        assertThat(of("It is not dangerous and not urgent")).isZero();
    }

    @Test
    void rules_add_up_as_if_independent_and_each_counts_once() {
        assertThat(of("broken, broken and broken")).isCloseTo(0.4, within(1e-9));
        assertThat(of("It is broken. I have been waiting for three weeks.")).isCloseTo(0.64, within(1e-9));
    }

    @Test
    void the_words_are_shown() {
        String text = "You charged twice, and nobody answered for two weeks.";
        assertThat(Urgency.of(text, Language.ENGLISH).orElseThrow().reasons().stream()
                        .map(reason -> reason.span().of(text)))
                .contains("charged twice", "nobody answered", "for two weeks");
    }

    @Test
    void german_hurries_too() {
        assertThat(rules("Seit drei Wochen keine Antwort, ich brauche die Lampe bis Freitag", Language.GERMAN))
                .contains("waiting", "deadline");
        assertThat(rules("Das Netzteil raucht", Language.GERMAN)).containsExactly("danger");
    }

    @Test
    void a_language_without_rules_has_no_urgency_rather_than_none_at_all() {
        assertThat(Urgency.of("La lampe est en feu", Language.FRENCH)).isEmpty();
    }
}
