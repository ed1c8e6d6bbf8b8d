package io.barnraiser.language.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/// Words that say nothing of what a text is about: `the`, `und`. Snowball's lists, as Lucene brings
/// them, and the contractions of English without their apostrophe.
public final class StopWords {

    private static final Map<Language, Set<String>> OF = load();

    private StopWords() {}

    /// All of a language.
    ///
    /// @return in small letters, with straight apostrophes; none for Polish
    public static Set<String> of(Language language) {
        return OF.getOrDefault(language, Set.of());
    }

    /// Whether {@code word}, in any case, is one.
    public static boolean has(String word, Language language) {
        return of(language).contains(Stems.fold(word));
    }

    private static Map<Language, Set<String>> load() {
        Map<Language, Set<String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (language != Language.POLISH) {
                all.put(language, read(language.name().toLowerCase(Locale.ROOT)));
            }
        }
        return all;
    }

    private static Set<String> read(String name) {
        try (var in = SnowballFilter.class.getResourceAsStream(name + "_stop.txt")) {
            if (in == null) {
                throw new IllegalStateException("Lucene brings no stop words for " + name);
            }
            Set<String> words = new HashSet<>();
            CharArraySet list = WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (Object word : list) {
                String folded = new String((char[]) word);
                words.add(folded);
                if (folded.contains("'")) {
                    words.add(folded.replace("'", ""));
                }
            }
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
