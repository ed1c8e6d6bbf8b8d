package io.barnraiser.language.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.language.appeal.Appeals.Level;
import io.barnraiser.language.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealsTest {

    private static Appeals of(String text) {
        return Appeals.of(text, Language.ENGLISH, Facts.NONE).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ENGLISH | FEAR         | Burglars love dark houses, and you could lose everything.
            ENGLISH | SCARCITY     | Only 3 left at this price
            ENGLISH | URGENCY      | Last chance: the sale ends tonight
            ENGLISH | INADEQUACY   | Everyone else already has one. Don't be the only parent without.
            ENGLISH | CONFIRMSHAME | No thanks, I prefer to pay full price
            ENGLISH | GUILT        | After all we did for you, how could you leave
            ENGLISH | SOLUTION     | Order yours today
            GERMAN  | FEAR         | Einbrecher lieben dunkle Häuser, Sie könnten alles verlieren.
            GERMAN  | SCARCITY     | Nur noch 3 Stück, solange der Vorrat reicht
            GERMAN  | URGENCY      | Letzte Chance: nur noch heute
            GERMAN  | INADEQUACY   | Alle anderen haben es schon. Bleib nicht zurück.
            GERMAN  | CONFIRMSHAME | Nein danke, ich zahle lieber den vollen Preis
            GERMAN  | GUILT        | Wir haben auf dich gezählt, lass uns nicht im Stich
            GERMAN  | SOLUTION     | Jetzt bestellen
            """)
    void each_component_is_found_in_its_words(Language language, Component component, String text) {
        Appeals appeals = Appeals.of(text, language, Facts.NONE).orElseThrow();
        assertThat(appeals.components().get(component)).isGreaterThan(0.3);
        assertThat(appeals.signs()).anyMatch(sign -> sign.component() == component);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ENGLISH | We roast on Tuesday and ship on Wednesday. Here is how the new mill works.
            ENGLISH | No need to worry, nothing is at risk, and you can take your time.
            ENGLISH | Never fear: the returns are free.
            GERMAN  | Wir rösten am Dienstag und liefern am Mittwoch. So funktioniert die neue Mühle.
            GERMAN  | Keine Sorge, es gibt keine Gefahr, und niemand drängt.
            """)
    void plain_words_and_words_that_calm_are_no_appeal(Language language, String text) {
        Appeals appeals = Appeals.of(text, language, Facts.NONE).orElseThrow();
        assertThat(appeals.signs()).isEmpty();
        assertThat(appeals.level()).isEqualTo(Level.OK);
    }

    @Test
    void a_threat_and_then_the_cure_is_the_pattern_and_the_other_order_is_not() {
        assertThat(of("Hackers are everywhere. Our software protects you.").isPattern())
                .isTrue();
        assertThat(of("Our software is here. Hackers are everywhere.").isPattern())
                .isFalse();
    }

    @Test
    void the_pattern_needs_a_second_person_however_weak_its_words() {
        assertThat(of("It gets worse than this. Our plan helps you.").level()).isEqualTo(Level.SECOND_PERSON);
    }

    @Test
    void the_score_is_one_minus_the_product_over_components() {
        Appeals appeals = of("The danger is real. Only 3 left.");
        assertThat(appeals.components().get(Component.FEAR)).isCloseTo(0.5, within(1e-12));
        assertThat(appeals.components().get(Component.SCARCITY)).isCloseTo(0.6, within(1e-12));
        assertThat(appeals.score()).isCloseTo(1 - (1 - 0.5 * 0.5) * (1 - 0.35 * 0.6), within(1e-12));
    }

    @Test
    void a_call_to_buy_alone_scores_nothing() {
        assertThat(of("Order yours today").score()).isZero();
    }

    @Test
    void a_shamed_no_is_refused() {
        assertThat(of("No thanks, I don't want to save money").level()).isEqualTo(Level.REFUSE);
    }

    @Test
    void scarcity_that_is_true_is_information() {
        String text = "Only 3 seats left. The sale ends tonight.";
        assertThat(of(text).level()).isEqualTo(Level.NOTE);
        assertThat(Appeals.of(text, Language.ENGLISH, new Facts(true, false))
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.OK);
    }

    @Test
    void a_recall_may_name_the_danger() {
        String text = "Danger of fire: the battery may explode, you could lose your home. Get your replacement today.";
        assertThat(of(text).level().number()).isGreaterThanOrEqualTo(2);
        assertThat(Appeals.of(text, Language.ENGLISH, new Facts(false, true))
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.NOTE);
    }

    @Test
    void the_words_are_shown_where_they_stand() {
        String text = "Beware! Hackers wait.";
        assertThat(of(text).signs()).extracting(sign -> sign.span().of(text)).containsExactly("Beware", "Hackers");
    }

    @Test
    void a_language_without_rules_is_not_judged() {
        assertThat(Appeals.of("Attention au danger", Language.FRENCH, Facts.NONE))
                .isEmpty();
    }
}
