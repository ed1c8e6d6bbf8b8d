package io.barnraiser.listen.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.language.kind.Kinds;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What texts are read as.
final class TextReaderTest {

    private final Reader reader = new TextReader(Kinds::shipped);

    @Test
    void the_language_of_the_text_decides_whatever_the_source_says() {
        Reading german =
                reader.read("Der Reißverschluss der Jacke ist nach zwei Wochen kaputt gegangen.", Optional.of("en"));
        assertThat(german.language()).isEqualTo("de");
        assertThat(german.kind()).isEqualTo(FeedbackKind.PROBLEM);
        assertThat(german.why()).isNotEmpty();
        assertThat(german.sureness()).isBetween(0.3, 1.0);
    }

    @Test
    void what_is_in_a_language_that_we_do_not_read_is_left_to_a_person() {
        Reading french = reader.read(
                "La fermeture de ma veste est cassée depuis hier, pouvez-vous m'aider à la réparer ?",
                Optional.empty());
        assertThat(french.language()).isEqualTo("fr");
        assertThat(french.kind()).isEqualTo(FeedbackKind.UNKNOWN);
        assertThat(french.why()).isEmpty();
    }

    @Test
    void a_short_text_is_read_in_the_language_that_the_source_names_or_else_that_fits_best() {
        assertThat(reader.read("Danke!", Optional.of("de-AT")).language()).isEqualTo("de");
        assertThat(reader.read("Thank you!", Optional.empty()).kind()).isEqualTo(FeedbackKind.THANKS);
    }

    @Test
    void texts_that_differ_in_a_word_share_a_band_and_others_do_not() {
        String one = "The zip of my Brackenbag broke after two weeks and nobody answers my mails about it";
        String other = "The zip of my Brackenbag broke after two weeks and nobody answers my letters about it";
        assertThat(reader.bands(one)).containsAnyElementsOf(reader.bands(other));
        assertThat(reader.bands(one))
                .doesNotContainAnyElementsOf(reader.bands("Which size do I need for a long ride?"));
        assertThat(reader.bands("!")).isEmpty();
    }
}
