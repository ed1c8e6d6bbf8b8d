package io.barnraiser.language.belonging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.language.belonging.Mention.About;
import io.barnraiser.language.text.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BelongingTest {

    private static Belonging of(String text) {
        return Belonging.of(text, Language.ENGLISH, Set.of("acme")).orElseThrow();
    }

    @Test
    void rates_are_in_a_thousand_words() {
        Belonging found = of("We like our tents and they like theirs");
        assertThat(found.words()).isEqualTo(8);
        assertThat(found.rate(About.WE)).isCloseTo(250, within(1e-9));
        assertThat(found.rate(About.THEY)).isCloseTo(250, within(1e-9));
    }

    @Test
    void to_say_we_is_no_derogation() {
        Belonging found = of("We fixed it together. They helped us.");
        assertThat(found.rate(About.DEROGATION)).isZero();
        assertThat(found.outSentences()).isZero();
        assertThat(found.ownSentences()).isEqualTo(2);
    }

    @Test
    void a_sentence_about_others_with_a_word_that_hurts_is_counted_once() {
        Belonging found = of("Those people are stupid, stupid losers. We ride on Sunday. We hate rain.");
        assertThat(found.outSentences()).isEqualTo(1);
        assertThat(found.outBad()).isEqualTo(1);
        assertThat(found.ownSentences()).isEqualTo(2);
        assertThat(found.ownBad()).isEqualTo(1);
    }

    @Test
    void rivals_are_others_whom_the_team_named() {
        assertThat(of("Acme is around the corner.").outSentences()).isEqualTo(1);
        assertThat(Belonging.of("Acme is around.", Language.ENGLISH, Set.of())
                        .orElseThrow()
                        .outSentences())
                .isZero();
    }

    @Test
    void what_is_denied_does_not_hurt() {
        assertThat(of("Those people are not stupid").outBad()).isZero();
    }

    @Test
    void the_log_odds_ratio_has_half_a_sentence_in_every_count() {
        Belonging found = new Belonging(100, 10, 5, 20, 2, List.of());
        assertThat(found.logOdds()).isCloseTo(Math.log(5.5 / 5.5) - Math.log(2.5 / 18.5), within(1e-12));
        assertThat(new Belonging(0, 0, 0, 0, 0, List.of()).logOdds()).isZero();
    }

    @Test
    void texts_add_up() {
        Belonging sum = of("Those people are stupid.").plus(of("We are here."));
        assertThat(sum.words()).isEqualTo(7);
        assertThat(sum.outBad()).isEqualTo(1);
        assertThat(sum.ownSentences()).isEqualTo(1);
    }

    @Test
    void words_are_shown_where_they_stand_in_german_too() {
        String text = "Diese Leute sind Idioten";
        Belonging found = Belonging.of(text, Language.GERMAN, Set.of()).orElseThrow();
        assertThat(found.mentions().stream()
                        .filter(mention -> mention.about() == About.DEROGATION)
                        .map(mention -> mention.span().of(text)))
                .containsExactly("Idioten");
        assertThat(found.outBad()).isEqualTo(1);
    }

    @Test
    void a_language_without_rules_is_not_judged() {
        assertThat(Belonging.of("Nous sommes là", Language.FRENCH, Set.of())).isEmpty();
    }
}
