package io.barnraiser.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text there is exists in every language, with the same places to fill.
final class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void every_bundle_has_the_same_texts_in_both_languages() throws IOException {
        for (String bundle : bundles()) {
            assertThat(read(bundle, "de").keySet())
                    .as(bundle)
                    .isEqualTo(read(bundle, "en").keySet());
        }
    }

    @Test
    void every_text_fills_the_same_places_in_both_languages() throws IOException {
        for (String bundle : bundles()) {
            TreeMap<String, String> german = read(bundle, "de");
            read(bundle, "en")
                    .forEach((key, text) -> assertThat(places(german.getOrDefault(key, "")))
                            .as(bundle + " " + key)
                            .isEqualTo(places(text)));
        }
    }

    @Test
    void no_text_is_empty_or_shouts() throws IOException {
        for (String bundle : bundles()) {
            for (String language : List.of("en", "de")) {
                read(bundle, language)
                        .forEach((key, text) -> assertThat(text)
                                .as(bundle + " " + key)
                                .isNotBlank()
                                .doesNotContain("!"));
            }
        }
    }

    @Test
    void no_text_stands_in_two_bundles() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (String bundle : bundles()) {
            for (String key : read(bundle, "en").keySet()) {
                assertThat(seen.add(key)).as(key).isTrue();
            }
        }
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> bundles = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.length() - "_en.properties".length()))
                    .sorted()
                    .toList();
            assertThat(bundles).contains("shell");
            return bundles;
        }
    }

    private static TreeMap<String, String> read(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(bundle + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        TreeMap<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
