package io.barnraiser.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.shell.BrandColour.Rgb;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class BrandColourTest {

    private static final Rgb WHITE = new Rgb(255, 255, 255);
    private static final Rgb DARK = new Rgb(29, 27, 24);

    @Test
    void contrast_is_that_of_the_guidelines() {
        assertThat(BrandColour.contrast(WHITE, new Rgb(0, 0, 0))).isEqualTo(21, Assertions.within(1e-9));
        assertThat(BrandColour.contrast(WHITE, new Rgb(0x76, 0x76, 0x76))).isEqualTo(4.54, Assertions.within(0.01));
    }

    @Test
    void a_readable_colour_stays_as_it_was_set() {
        Rgb barn = new Rgb(0xa8, 0x32, 0x1f);

        assertThat(BrandColour.readable(barn, WHITE)).isEqualTo(barn);
    }

    @Test
    void any_colour_becomes_readable_on_both_papers_and_something_can_be_read_on_it() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            Rgb colour = new Rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            for (Rgb paper : List.of(WHITE, DARK)) {
                Rgb readable = BrandColour.readable(colour, paper);
                assertThat(BrandColour.contrast(readable, paper))
                        .as("%s on %s", colour, paper)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(BrandColour.contrast(readable, BrandColour.on(readable)))
                        .as("on %s", readable)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void what_is_no_colour_is_the_colour_of_the_house() {
        for (String wrong : List.of("", "red", "#fff", "#gggggg", "#a8321f;}body{display:none")) {
            assertThat(BrandStyle.css(wrong)).as(wrong).contains("--brand:light-dark(#a8321f,");
        }
    }
}
