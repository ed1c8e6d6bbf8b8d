package io.barnraiser.language.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.language.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexiconTest {

    private static final Lexicon ENGLISH = Lexicon.of(Language.ENGLISH).orElseThrow();
    private static final Lexicon GERMAN = Lexicon.of(Language.GERMAN).orElseThrow();

    @Test
    void each_lexicon_has_thousands_of_words() {
        assertThat(ENGLISH.size()).isGreaterThan(3_000);
        assertThat(GERMAN.size()).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @CsvSource({
        "loved, love",
        "loving, love",
        "cried, cry",
        "incredibly, incredible",
        "stopping, stop",
        "fantastically, fantastic",
        "crashes, crash"
    })
    void English_forms_feel_like_their_word(String form, String word) {
        assertThat(Math.signum(ENGLISH.word(form).orElseThrow().valence()))
                .isEqualTo(Math.signum(ENGLISH.word(word).orElseThrow().valence()));
    }

    @ParameterizedTest
    @CsvSource({
        "teuren, teuer",
        "miserables, miserabel",
        "schönste, schön",
        "schoenes, schön",
        "genervt, nerven",
        "frustrierende, frustrierend",
        "enttäuschte, enttäuschen",
        "bewundert, bewundern",
        "grossartige, großartig",
        "müder, müde"
    })
    void German_forms_feel_like_their_word(String form, String word) {
        assertThat(Math.signum(GERMAN.word(form).orElseThrow().valence()))
                .isEqualTo(Math.signum(GERMAN.word(word).orElseThrow().valence()));
    }

    @Test
    void what_turns_a_word_round_turns_its_valence_round() {
        assertThat(ENGLISH.word("unhelpful").orElseThrow().valence()).isNegative();
        assertThat(GERMAN.word("unsympathisch").orElseThrow().valence()).isNegative();
        assertThat(ENGLISH.word("under")).isEmpty();
        assertThat(GERMAN.word("unter")).isEmpty();
    }

    @Test
    void signs_are_found_in_their_plain_form() {
        assertThat(Signs.plain(":-)))")).isEqualTo(":)");
        assertThat(Signs.plain(":'-(")).isEqualTo(":'(");
        assertThat(Signs.plain("👍🏽")).isEqualTo("👍");
        assertThat(Signs.plain("🤦🏻‍♀️")).isEqualTo("🤦");
        assertThat(ENGLISH.sign("🧷")).isZero();
    }
}
