package io.barnraiser.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.words.CausalWords;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No sentence beside a figure names a cause, unless it is the text that only figures of grade A and B get.
/// Keys ending in `.figure` stand beside figures of any grade; those ending in `.figure.cause` beside the two
/// best.
final class CausalTextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern SAID =
            Pattern.compile("template\\.part\\.estimate\\([^`]*?\\bsay = \"([^\"]+)\"", Pattern.DOTALL);

    @Test
    void no_sentence_beside_a_figure_claims_a_cause() throws IOException {
        for (String language : List.of("en", "de")) {
            Map<String, String> texts = texts(language);
            assertThat(texts).containsKey("design.estimate.share.figure");
            texts.forEach((key, text) -> {
                if (key.endsWith(".figure")) {
                    assertThat(CausalWords.in(text, Locale.of(language)))
                            .as("words of cause in %s (%s): describe, or say it as %s.cause", key, language, key)
                            .isEmpty();
                }
            });
        }
    }

    @Test
    void what_may_claim_a_cause_has_a_sentence_for_when_it_may_not() throws IOException {
        Map<String, String> texts = texts("en");
        List<String> causes =
                texts.keySet().stream().filter(key -> key.endsWith(".cause")).toList();

        assertThat(causes).isNotEmpty().allSatisfy(key -> {
            String plain = key.substring(0, key.length() - ".cause".length());
            assertThat(plain).endsWith(".figure");
            assertThat(texts).containsKey(plain);
        });
    }

    @Test
    void every_sentence_that_a_template_gives_a_figure_is_one_that_is_read_here() throws IOException {
        Map<String, String> texts = texts("en");
        int said = 0;
        try (Stream<Path> all = Files.walk(MAIN.resolve("jte"))) {
            for (Path template :
                    all.filter(file -> file.toString().endsWith(".jte")).toList()) {
                Matcher key = SAID.matcher(Files.readString(template).replaceAll("(?s)<%--.*?--%>", ""));
                while (key.find()) {
                    assertThat(key.group(1)).as(template.toString()).endsWith(".figure");
                    assertThat(texts).as(template.toString()).containsKey(key.group(1));
                    said++;
                }
            }
        }
        assertThat(said).isPositive();
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(MAIN.resolve("resources/messages"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
        return texts;
    }
}
