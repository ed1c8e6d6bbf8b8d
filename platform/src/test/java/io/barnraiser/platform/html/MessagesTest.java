package io.barnraiser.platform.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class MessagesTest {

    private final Messages messages = Messages.load(List.of("test"), List.of(Locale.ENGLISH, Locale.GERMAN));

    @Test
    void an_apostrophe_is_just_an_apostrophe() {
        assertThat(messages.text(Locale.ENGLISH, "test.title", "Ada's")).isEqualTo("Don't panic, Ada's");
        assertThat(messages.text(Locale.ENGLISH, "test.plain")).isEqualTo("It's fine");
    }

    @Test
    void a_text_chooses_by_number_and_writes_it_as_the_language_does() {
        assertThat(messages.text(Locale.ENGLISH, "test.count", 0)).isEqualTo("nobody");
        assertThat(messages.text(Locale.ENGLISH, "test.count", 1)).isEqualTo("one member");
        assertThat(messages.text(Locale.ENGLISH, "test.count", 12_480)).isEqualTo("12,480 members");
        assertThat(messages.text(Locale.GERMAN, "test.count", 12_480)).isEqualTo("12.480 Mitglieder");
    }

    @Test
    void bundles_are_read_as_utf_8() {
        assertThat(messages.text(Locale.GERMAN, "test.plain")).isEqualTo("Straße");
    }

    @Test
    void a_key_that_does_not_exist_gives_itself() {
        assertThat(messages.text(Locale.ENGLISH, "test.nothing")).isEqualTo("test.nothing");
        assertThat(messages.has(Locale.ENGLISH, "test.nothing")).isFalse();
    }

    @Test
    void a_bundle_that_is_missing_or_says_a_thing_twice_stops_the_start() {
        List<Locale> languages = List.of(Locale.ENGLISH);
        assertThatThrownBy(() -> Messages.load(List.of("absent"), languages)).hasMessageContaining("absent_en");
        assertThatThrownBy(() -> Messages.load(List.of("test", "test"), languages))
                .hasMessageContaining("Two bundles have the text test.");
    }
}
