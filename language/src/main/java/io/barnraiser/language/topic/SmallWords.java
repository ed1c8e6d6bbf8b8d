package io.barnraiser.language.topic;

import io.barnraiser.language.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words that are in every text and about nothing.
final class SmallWords {

    private static final Map<Language, Set<String>> WORDS =
            Map.of(Language.ENGLISH, load(Language.ENGLISH), Language.GERMAN, load(Language.GERMAN));

    private SmallWords() {}

    /// Those of a language; none where nobody wrote them down: there, that most documents have them leaves them out.
    static Set<String> of(Language language) {
        return WORDS.getOrDefault(language, Set.of());
    }

    private static Set<String> load(Language language) {
        try (InputStream in = SmallWords.class.getResourceAsStream("small." + language.code() + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no small words of " + language);
            }
            String words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(List.of(words.strip().split("\\s+")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
