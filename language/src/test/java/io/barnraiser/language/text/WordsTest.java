package io.barnraiser.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordsTest {

    @Test
    void forms_of_a_word_have_one_stem() {
        assertThat(Stems.of("Working", Language.ENGLISH))
                .isEqualTo(Stems.of("works", Language.ENGLISH))
                .isEqualTo("work");
        assertThat(Stems.of("Kaputten", Language.GERMAN)).isEqualTo(Stems.of("kaputte", Language.GERMAN));
        assertThat(Stems.of("Jo’s", Language.ENGLISH)).isEqualTo("jo");
        assertThat(Stems.of("Działały", Language.POLISH)).isEqualTo("działały");
    }

    @Test
    void every_language_stems_any_word() {
        for (Language language : Language.values()) {
            assertThat(Stems.of("Natur", language)).isNotEmpty();
            assertThat(Stems.of("", language)).isEmpty();
        }
    }

    @Test
    void stop_words_are_known_in_any_case() {
        assertThat(StopWords.has("The", Language.ENGLISH)).isTrue();
        assertThat(StopWords.has("Don’t", Language.ENGLISH)).isTrue();
        assertThat(StopWords.has("dont", Language.ENGLISH)).isTrue();
        assertThat(StopWords.has("saw", Language.ENGLISH)).isFalse();
        assertThat(StopWords.has("und", Language.GERMAN)).isTrue();
        assertThat(StopWords.of(Language.POLISH)).isEmpty();
        assertThat(StopWords.of(Language.DANISH)).contains("og");
    }
}
