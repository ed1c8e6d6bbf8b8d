package io.barnraiser.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AvatarsTest {

    @Test
    void initials_are_of_the_first_and_the_last_word_in_any_script() {
        assertThat(Avatars.initials("Ada Lindqvist")).isEqualTo("AL");
        assertThat(Avatars.initials("karl-theodor von Hohenberg")).isEqualTo("KH");
        assertThat(Avatars.initials("rosa")).isEqualTo("R");
        assertThat(Avatars.initials("Χριστίνα Παπαδοπούλου")).isEqualTo("ΧΠ");
        assertThat(Avatars.initials("𝒜da 𝔅o")).isEqualTo("𝒜𝔅");
        assertThat(Avatars.initials("@ _ …")).isEqualTo("?");
        assertThat(Avatars.initial("Ada Lindqvist")).isEqualTo("A");
    }

    @Test
    void a_name_keeps_its_colour() {
        assertThat(Avatars.hue("Ada Lindqvist"))
                .isEqualTo(Avatars.hue("Ada Lindqvist"))
                .isBetween(1, 7);
        assertThat(Avatars.hue("")).isBetween(1, 7);
    }
}
