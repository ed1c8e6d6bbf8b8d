package io.barnraiser.evidence.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.evidence.Grade;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CausalWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | A quick reply caused {0} more posts.                     | caused
                    en | The meeting led to {0} new ties.                         | led to
                    en | Replies lead most newcomers to a second post.            | lead most newcomers to
                    en | Ambassadors drove {0} of all orders.                     | drove
                    en | Sales rose because members talked.                       | because
                    en | Replies increase the return of newcomers.                | increase
                    en | Spending increased by inviting friends.                  | increased by inviting
                    en | Of those who stay, {0} stay thanks to their tribe.       | thanks to
                    en | The effect of a reply is {0}.                            | effect of
                    en | Joining made members buy more.                           | made members buy
                    en | This resulted in {0} orders.                             | resulted in
                    de | Eine schnelle Antwort bewirkte {0} Beiträge.             | bewirkte
                    de | Das Treffen führte zu {0} neuen Beziehungen.             | führte zu
                    de | Das Treffen hat zu mehr Beiträgen geführt.               | zu mehr Beiträgen geführt
                    de | Antworten steigern die Rückkehr.                         | steigern
                    de | Dank der Paten blieben {0}.                              | Dank
                    de | Der Rückgang wurde durch Werbung ausgelöst.              | ausgelöst
                    de | Wegen der Umfrage gingen {0}.                            | Wegen
                    de | Die Treffen trugen nichts, der Umbau trug viel dazu bei. | trug viel dazu bei
                    de | Die Einladung löste {0} Käufe aus.                       | löste {0} Käufe aus
                    """)
    void a_claim_of_cause_is_found_with_its_words(String language, String text, String words) {
        assertThat(CausalWords.in(text, Locale.of(language)))
                .extracting(CausalWords.Found::words)
                .containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Of {0} newcomers, {1} got a reply within a day.
                    en | Members who got a reply wrote again more often.
                    en | Replies increased from {0} to {1}.
                    en | The share of answered questions improved.
                    en | An increase of {0} since March.
                    en | Newcomers are 12 % of the core, lower than chance would give.
                    en | The leader wrote {0} of the posts; half of the ties would remain.
                    en | A tribe that hangs on one person keeps {0} of its ties.
                    de | Von {0} Neuen bekamen {1} innerhalb eines Tages eine Antwort.
                    de | Wer eine Antwort bekam, schrieb öfter wieder.
                    de | Die Antwortquote hat sich verbessert.
                    de | Die Zahl der Antworten stieg von {0} auf {1}.
                    de | Der Anteil erhöhte sich auf {0}.
                    de | Neue machen {0} des Kerns aus, im Durchschnitt.
                    """)
    void a_description_passes(String language, String text) {
        assertThat(CausalWords.in(text, Locale.of(language))).isEmpty();
    }

    @Test
    void each_claim_is_found_where_it_stands() {
        assertThat(CausalWords.in("Thanks to replies, which drive and boost trust.", Locale.ENGLISH))
                .containsExactly(
                        new CausalWords.Found("Thanks to", 0),
                        new CausalWords.Found("drive", 25),
                        new CausalWords.Found("boost", 35));
    }

    @Test
    void a_cause_that_is_denied_is_claimed_as_well() {
        assertThat(CausalWords.in("A reply does not lead to a return.", Locale.ENGLISH))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void only_the_two_best_grades_may_carry_it(Grade grade) {
        boolean isRefused = !CausalWords.refused("Replies drive return.", Locale.ENGLISH, grade)
                .isEmpty();

        assertThat(isRefused).isEqualTo(grade.compareTo(Grade.C) >= 0);
    }

    @Test
    void a_language_without_a_list_is_refused_by_name() {
        assertThatThrownBy(() -> CausalWords.in("parce que", Locale.FRENCH))
                .hasMessageContaining("'fr'")
                .hasMessageContaining("[de, en]");
        assertThat(CausalWords.in("Because", Locale.UK)).hasSize(1);
    }
}
