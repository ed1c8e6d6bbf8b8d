package io.barnraiser.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.shell.BrandColour.Rgb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every colour that text is written in can be read on every paper it is written on (WCAG 2.2 AA: 4.5 for text, 3 for
/// what is not text), in light and in dark.
final class TokensTest {

    private static final Pattern PAIR =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final List<String> PAPERS = List.of("paper", "panel", "raised");

    @Test
    void every_colour_of_text_can_be_read_on_every_paper() throws IOException {
        for (Map<String, Rgb> light : List.of(colours(2), colours(3))) {
            for (String text : List.of("ink", "muted", "barn", "good", "warn", "bad", "info")) {
                for (String paper : PAPERS) {
                    assertThat(contrast(light, text, paper))
                            .as("%s on %s", text, paper)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            assertThat(contrast(light, "on-barn", "barn")).isGreaterThanOrEqualTo(4.5);
            Rgb quiet = colour(light, "muted").mixedWith(colour(light, "faint"), 0.5);
            assertThat(BrandColour.contrast(quiet, colour(light, "panel"))).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void what_is_not_text_can_be_told_from_the_paper() throws IOException {
        for (Map<String, Rgb> light : List.of(colours(2), colours(3))) {
            for (String mark : List.of(
                    "focus", "faint", "tribe-1", "tribe-2", "tribe-3", "tribe-4", "tribe-5", "tribe-6", "tribe-7",
                    "tribe-8")) {
                assertThat(contrast(light, mark, "panel")).as(mark).isGreaterThanOrEqualTo(3);
            }
        }
    }

    private static double contrast(Map<String, Rgb> light, String one, String other) {
        return BrandColour.contrast(colour(light, one), colour(light, other));
    }

    private static Rgb colour(Map<String, Rgb> light, String name) {
        assertThat(light).containsKey(name);
        return light.getOrDefault(name, new Rgb(0, 0, 0));
    }

    private static Map<String, Rgb> colours(int group) throws IOException {
        String tokens = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
        Map<String, Rgb> colours = new HashMap<>();
        Matcher pair = PAIR.matcher(tokens);
        while (pair.find()) {
            Rgb.parse(pair.group(group)).ifPresent(colour -> colours.putIfAbsent(pair.group(1), colour));
        }
        return colours;
    }
}
