package io.barnraiser.language.topic;

import io.barnraiser.language.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words that are in every text and about nothing, in all languages for which somebody wrote
/// them down: in one conversation people may speak several. In other languages, that most
/// documents have them leaves them out.
public final class SmallWords {

    private static final Set<String> WORDS = load(Language.ENGLISH, Language.GERMAN);

    private SmallWords() {}

    /// Whether a word is one of them.
    ///
    /// @param word in small letters, with straight apostrophes
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }

    private static Set<String> load(Language... languages) {
        Set<String> words = new HashSet<>();
        for (Language language : languages) {
            String file = "small." + language.code() + ".txt";
            try (InputStream in = SmallWords.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("there is no " + file);
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                words.addAll(List.of(text.strip().split("\\s+")));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return words;
    }
}
